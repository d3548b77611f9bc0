//! Scores names of people against labelled texts: `score people DOCS [GOLD]`.
//!
//! DOCS and GOLD are JSON Lines: `{"doc", "text"}` and `{"doc", "people": [{"start", "end", "text"}]}`; offsets count Unicode
//! code points. Without GOLD the names found are written in the form of GOLD.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use cuttings::extract::names::{NameKind, find_names};
use serde_json::{Value, json};

type Span = (usize, usize);

/// The persons of one text: code-point spans and strings.
struct Found {
    spans: BTreeMap<Span, (String, u32)>,
}

/// Runs the task and gives what is to be printed; a plain text is given back with its names marked.
pub(crate) fn run(docs: &str, gold: Option<&str>) -> String {
    if !docs.starts_with('{') {
        return marked(docs);
    }
    let texts: Vec<(String, String)> = lines(docs).map(|d| (string(&d, "doc"), string(&d, "text"))).collect();
    let start = Instant::now();
    let found: BTreeMap<String, Found> =
        texts.iter().map(|(doc, text)| (doc.clone(), people(text))).collect();
    let seconds = start.elapsed().as_secs_f64();
    let bytes: usize = texts.iter().map(|(_, text)| text.len()).sum();
    let Some(gold) = gold else { return write(&texts, &found) };
    let out = rows(gold, &found, &texts);
    out + &format!("{:.1} MB/s with start-up, {} texts\n", bytes as f64 / seconds / 1e6, texts.len())
}

fn lines(text: &str) -> impl Iterator<Item = Value> {
    text.lines().filter(|line| !line.trim().is_empty()).filter_map(|line| serde_json::from_str(line).ok())
}

fn string(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

fn people(text: &str) -> Found {
    let (mut points, mut at) = (0, 0);
    let mut count = |to: usize| {
        points += text[at..to].chars().count();
        at = to;
        points
    };
    let names = find_names(text).into_iter().filter(|name| name.kind == NameKind::Person);
    let spans = names
        .map(|name| {
            let span = (count(name.range.start), count(name.range.end));
            (span, (text[name.range].to_owned(), name.person.unwrap_or_default()))
        })
        .collect();
    Found { spans }
}

fn write(texts: &[(String, String)], found: &BTreeMap<String, Found>) -> String {
    let mut out = String::new();
    for (doc, _) in texts {
        let people: Vec<Value> = found[doc]
            .spans
            .iter()
            .map(|((start, end), (text, id))| json!({"start": start, "end": end, "text": text, "id": format!("p{id}")}))
            .collect();
        out.push_str(&json!({"doc": doc, "people": people}).to_string());
        out.push('\n');
    }
    out
}

/// The text with every name in braces: `{0:Jane Doe}` for the first person, `{place:Leeds}`, `{org:Reuters}`.
fn marked(text: &str) -> String {
    let (mut out, mut at) = (String::new(), 0);
    for name in find_names(text) {
        let label = match (name.kind, name.person) {
            (NameKind::Person, Some(person)) => person.to_string(),
            (NameKind::Person, None) => "person".to_owned(),
            (NameKind::Organisation, _) => "org".to_owned(),
            (NameKind::Place, _) => "place".to_owned(),
        };
        for piece in [&text[at..name.range.start], "{", &label, ":", &text[name.range.clone()], "}"] {
            out.push_str(piece);
        }
        at = name.range.end;
    }
    out + &text[at..]
}

/// Right, found, wanted.
#[derive(Default)]
struct Count(usize, usize, usize);

impl Count {
    fn add<T: Ord>(&mut self, gold: &BTreeSet<T>, found: &BTreeSet<T>) {
        self.0 += gold.intersection(found).count();
        self.1 += found.len();
        self.2 += gold.len();
    }

    fn row(&self, name: &str) -> String {
        let (right, found, wanted) = (self.0 as f64, self.1.max(1) as f64, self.2.max(1) as f64);
        let (precision, recall) = (right / found, right / wanted);
        let f1 = 2.0 * right / (found + wanted);
        format!("{name:<8} P {:5.1}  R {:5.1}  F1 {:5.1}\n", 100.0 * precision, 100.0 * recall, 100.0 * f1)
    }
}

fn rows(gold: &str, found: &BTreeMap<String, Found>, texts: &[(String, String)]) -> String {
    let (mut exact, mut set, mut merged) = (Count::default(), Count::default(), Count::default());
    let mut errors = String::new();
    let texts: BTreeMap<&str, &str> = texts.iter().map(|(doc, text)| (doc.as_str(), text.as_str())).collect();
    for line in lines(gold) {
        let doc = string(&line, "doc");
        let people = line["people"].as_array().cloned().unwrap_or_default();
        let number = |m: &Value, key: &str| m[key].as_u64().unwrap_or_default() as usize;
        let wanted: BTreeMap<Span, String> =
            people.iter().map(|m| ((number(m, "start"), number(m, "end")), string(m, "text"))).collect();
        let empty = Found { spans: BTreeMap::new() };
        let ours = found.get(&doc).unwrap_or(&empty);
        let (gold_spans, our_spans) = (wanted.keys().collect(), ours.spans.keys().collect());
        exact.add(&gold_spans, &our_spans);
        let gold_set: BTreeSet<String> = wanted.values().map(|s| plain(s)).collect();
        let our_set: BTreeSet<String> = ours.spans.values().map(|(s, _)| plain(s)).collect();
        set.add(&gold_set, &our_set);
        merged.add(&longest(&gold_set), &longest(&our_set));
        let text: Vec<char> = texts.get(doc.as_str()).unwrap_or(&"").chars().collect();
        for (sign, spans) in [("missed", &gold_spans - &our_spans), ("wrong", &our_spans - &gold_spans)] {
            for span in spans {
                for piece in [sign, "\t", &doc, "\t", &around(&text, *span), "\n"] {
                    errors.push_str(piece);
                }
            }
        }
    }
    errors + &exact.row("exact") + &set.row("set") + &merged.row("people")
}

fn around(text: &[char], (start, end): Span) -> String {
    let clip = |from: usize, to: usize| -> String {
        text[from.min(text.len())..to.min(text.len())]
            .iter()
            .map(|&c| if c == '\n' { '¶' } else { c })
            .collect()
    };
    format!("{}[{}]{}", clip(start.saturating_sub(40), start), clip(start, end), clip(end, end + 40))
}

fn plain(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name =
        name.strip_suffix("'s").or(name.strip_suffix("’s")).or(name.strip_suffix('\'')).unwrap_or(&name);
    name.trim_matches(|c: char| " .,;:\"'()".contains(c)).to_owned()
}

/// The names whose words are not all part of a longer one.
fn longest(names: &BTreeSet<String>) -> BTreeSet<Vec<String>> {
    const TITLES: &[&str] = &[
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
        "dame",
        "lord",
        "lady",
        "president",
        "pope",
        "king",
        "queen",
    ];
    let words = |name: &String| -> Vec<String> {
        let mut words: Vec<String> =
            name.to_lowercase().split(' ').map(|w| w.trim_end_matches('.').to_owned()).collect();
        while words.len() > 1 && TITLES.contains(&words[0].as_str()) {
            words.remove(0);
        }
        words
    };
    let all: BTreeSet<Vec<String>> = names.iter().map(words).collect();
    let part = |short: &Vec<String>, long: &Vec<String>| {
        short.len() < long.len() && short.iter().all(|w| long.contains(w))
    };
    all.iter().filter(|name| !all.iter().any(|other| part(name, other))).cloned().collect()
}
