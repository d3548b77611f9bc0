//! Which days a timeline picks, against timelines that editors made: `score timeline DOCS [GOLD]`.
//!
//! DOCS are JSON Lines `{"doc", "topic", "dct", "text"}`, one sentence a line in the text; GOLD `{"topic", "timeline", "dates", "start",
//! "end"}`. Without GOLD the ranking of each topic is written as `{"topic", "dates"}`, best day first.

use cuttings::date::Date;
use cuttings::extract::events::{Article, rank_dates, suggest_events};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::time::Instant;

struct Document {
    date: Option<Date>,
    text: String,
}

/// The rankings as JSON Lines, or with a gold file the figures of each timeline and of all.
pub(crate) fn run(docs: &str, gold: Option<&str>) -> String {
    let topics = topics(docs);
    let bytes: usize = topics.values().flatten().map(|document| document.text.len()).sum();
    let start = Instant::now();
    let ranked: BTreeMap<&String, Vec<String>> =
        topics.iter().map(|(topic, documents)| (topic, ranking(documents))).collect();
    let seconds = start.elapsed().as_secs_f64();
    match gold {
        None => ranked.iter().fold(String::new(), |out, (topic, dates)| {
            out + &json!({"topic": topic, "dates": dates}).to_string() + "\n"
        }),
        Some(gold) => figures(gold, &ranked) + &format!("{:.1} MB/s\n", bytes as f64 / seconds / 1e6),
    }
}

fn topics(docs: &str) -> BTreeMap<String, Vec<Document>> {
    let mut topics: BTreeMap<String, Vec<Document>> = BTreeMap::new();
    for line in docs.lines() {
        let Ok(value) = serde_json::from_str::<Value>(line) else { continue };
        let field = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        let date = Date::parse(&field("dct")).ok();
        topics.entry(field("topic")).or_default().push(Document { date, text: field("text") });
    }
    topics
}

/// The first events of each topic, to be read by people.
pub(crate) fn events(docs: &str) -> String {
    let mut out = String::new();
    for (topic, documents) in topics(docs) {
        let passages: Vec<Vec<&str>> =
            documents.iter().map(|document| document.text.lines().collect()).collect();
        let articles: Vec<Article<'_>> = documents
            .iter()
            .zip(&passages)
            .map(|(document, passages)| Article { date: document.date.as_ref(), passages, people: None })
            .collect();
        let start = Instant::now();
        let events = suggest_events(&articles);
        let bytes: usize = documents.iter().map(|document| document.text.len()).sum();
        let speed = bytes as f64 / start.elapsed().as_secs_f64() / 1e6;
        let _ = writeln!(out, "{topic}: {} events, {speed:.1} MB/s", events.len());
        for event in events.iter().take(60) {
            let people = event.people.iter().take(4).map(String::as_str).collect::<Vec<_>>().join(", ");
            let _ = writeln!(
                out,
                "  {:<10} {:>4} {:>4} {:6.2}  {}  [{people}]",
                event.date.to_string(),
                event.n_sources,
                event.n_sentences,
                event.score,
                event.title
            );
        }
    }
    out
}

fn ranking(documents: &[Document]) -> Vec<String> {
    let passages: Vec<Vec<&str>> = documents.iter().map(|document| document.text.lines().collect()).collect();
    let articles: Vec<Article<'_>> = documents
        .iter()
        .zip(&passages)
        .map(|(document, passages)| Article { date: document.date.as_ref(), passages, people: Some(&[]) })
        .collect();
    rank_dates(&articles).into_iter().map(|(date, _)| date.to_string()).collect()
}

/// Precision and recall of the best days inside each timeline's span, as many as the timeline has; F1 of the two means.
fn figures(gold: &str, ranked: &BTreeMap<&String, Vec<String>>) -> String {
    let (mut out, mut precision, mut recall, mut count) = (String::new(), 0.0, 0.0, 0.0_f64);
    for line in gold.lines() {
        let Ok(value) = serde_json::from_str::<Value>(line) else { continue };
        let field = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        let (topic, start, end) = (field("topic"), field("start"), field("end"));
        let wanted: BTreeSet<&str> =
            value["dates"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let picked: Vec<&String> = ranked
            .get(&topic)
            .into_iter()
            .flatten()
            .filter(|date| (&start..=&end).contains(date))
            .take(wanted.len())
            .collect();
        let hits = picked.iter().filter(|date| wanted.contains(date.as_str())).count() as f64;
        count += 1.0;
        precision += hits / picked.len().max(1) as f64;
        recall += hits / wanted.len().max(1) as f64;
        let _ = writeln!(
            out,
            "{topic:<10} {:<40} {hits:>3} of {:>3}  {:5.1}",
            field("timeline"),
            wanted.len(),
            100.0 * hits / wanted.len().max(1) as f64
        );
    }
    let (precision, recall) = (precision / count.max(1.0), recall / count.max(1.0));
    let f1 = if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 };
    let _ = writeln!(
        out,
        "date selection  P {:5.1}  R {:5.1}  F1 {:5.1}",
        100.0 * precision,
        100.0 * recall,
        100.0 * f1
    );
    out
}
