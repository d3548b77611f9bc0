//! What a program reads of each input: one JSON object a line.

use serde_json::{Value, json};

use crate::import::{Facts, Likeness, Settled};

/// The line of one input.
pub(super) fn line(settled: &Settled) -> String {
    let value = match settled {
        Settled::Failed(origin, reason) => json!({"input": origin, "result": "failed", "reason": reason}),
        Settled::PassedOver(origin) => json!({"input": origin, "result": "passed-over"}),
        Settled::Repeated(origin, likeness) => {
            json!({"input": origin, "result": "there-already", kind(likeness): likeness.key(), "reason": likeness.in_words(origin)})
        }
        Settled::Event(event, file) => json!({
            "input": event.origin,
            "result": "added",
            "event": file.key,
            "file": format!("content/events/{}", file.name),
            "title": event.title,
            "date": event.date.as_ref().map(ToString::to_string),
            "remarks": event.remarks,
        }),
        Settled::New(found, file, likeness) => {
            let remarks: Vec<&String> = found.remarks.iter().chain(&file.remark).collect();
            json!({
                "input": found.origin,
                "result": "added",
                "article": file.key,
                "file": format!("content/articles/{}", file.name),
                "title": said(&found.title, |title| json!(title)),
                "date": said(&found.date, |date| json!(date.to_string())),
                "authors": said(&found.authors, |names| json!(names)),
                "publisher": said(&found.publisher, |name| json!(name)),
                "source": said(&found.source, |address| json!(address)),
                "missing": found.missing(),
                "remarks": remarks,
                "shares_text_with": likeness.as_ref().map(Likeness::key),
            })
        }
    };
    format!("{value}\n")
}

/// What the other one is.
fn kind(likeness: &Likeness) -> &'static str {
    if matches!(likeness, Likeness::SameEvent(_)) { "event" } else { "article" }
}

/// A value with its place and what else was said.
fn said<T: PartialEq>(facts: &Facts<T>, shown: impl Fn(&T) -> Value) -> Value {
    let Some(winner) = facts.winner() else { return Value::Null };
    let others: Vec<Value> = facts
        .losers()
        .into_iter()
        .map(|fact| json!({"value": shown(&fact.value), "place": fact.place}))
        .collect();
    json!({"value": shown(winner.value), "place": winner.place, "others": others})
}
