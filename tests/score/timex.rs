//! Dates against texts labelled with TIMEX3, by the rules of TempEval-3, with rows for what a timeline needs.

mod adapter;
mod errors;
mod figures;

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::Instant;

/// A labelled or found expression; offsets count code points.
#[derive(Clone, Debug)]
pub(crate) struct Timex {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// DATE, TIME, DURATION or SET; empty where it is left open.
    pub(crate) kind: String,
    pub(crate) value: String,
    /// The words, and the rule or the text around.
    pub(crate) note: String,
}

/// A text to be read.
struct Document {
    id: String,
    written: String,
    text: String,
}

/// Without a gold file the expressions as JSON Lines; with one the figures and every error by kind.
pub(crate) fn run(docs: &str, gold: Option<&str>) -> String {
    let documents: Vec<Document> = docs.lines().filter_map(document).collect();
    let start = Instant::now();
    let found: BTreeMap<String, Vec<Timex>> = documents
        .iter()
        .map(|document| (document.id.clone(), adapter::read(&document.text, &document.written)))
        .collect();
    let seconds = start.elapsed().as_secs_f64();
    let bytes: usize = documents.iter().map(|document| document.text.len()).sum();
    let Some(gold) = gold else {
        return documents.iter().map(|document| line(&document.id, &found[&document.id])).collect();
    };
    let gold: BTreeMap<String, Vec<Timex>> = gold.lines().filter_map(labels).collect();
    let mut out = figures::table(&gold, &found);
    let _ =
        writeln!(out, "{:.1} MB/s with start-up, {} texts", bytes as f64 / seconds / 1e6, documents.len());
    for document in &documents {
        let (wanted, got) = (gold.get(&document.id), &found[&document.id]);
        out.push_str(&errors::list(
            &document.text,
            &document.written,
            wanted.map_or(&[], Vec::as_slice),
            got,
        ));
    }
    out
}

fn document(line: &str) -> Option<Document> {
    let value: Value = serde_json::from_str(line).ok()?;
    let field = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    Some(Document { id: field("doc"), written: field("dct"), text: field("text") })
}

fn labels(line: &str) -> Option<(String, Vec<Timex>)> {
    let value: Value = serde_json::from_str(line).ok()?;
    let one = |timex: &Value| {
        let field = |name: &str| timex[name].as_str().unwrap_or_default().to_owned();
        let place = |name: &str| timex[name].as_u64().unwrap_or_default() as usize;
        Timex {
            start: place("start"),
            end: place("end"),
            kind: field("type"),
            value: field("value"),
            note: field("text"),
        }
    };
    Some((value["doc"].as_str()?.to_owned(), value["timexes"].as_array()?.iter().map(one).collect()))
}

fn line(id: &str, timexes: &[Timex]) -> String {
    let timexes: Vec<Value> = timexes
        .iter()
        .map(|timex| {
            let mut out = json!({"start": timex.start, "end": timex.end, "value": timex.value});
            if !timex.kind.is_empty() {
                out["type"] = json!(timex.kind);
            }
            out
        })
        .collect();
    format!("{}\n", json!({"doc": id, "timexes": timexes}))
}
