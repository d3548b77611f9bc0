//! What a person reads of each input: as a colleague would put it.

use super::super::arguments::AddOptions;
use super::super::screen::Screen;
use crate::date::words;
use crate::import::{Facts, Found, Likeness, Settled};

/// Tells what became of one input.
pub(super) fn tell(settled: &Settled, options: &AddOptions, screen: &Screen) {
    match settled {
        Settled::Failed(origin, reason) => screen.problems(&format!("error: {origin}: {reason}\n")),
        Settled::Repeated(origin, likeness) => screen.say(&likeness.in_words(origin)),
        Settled::PassedOver(origin) => screen.detail(&format!("{origin} was passed over")),
        Settled::Event(event, file) => {
            let verb = if options.dry_run { "would write" } else { "wrote" };
            screen.say(&format!("{}: {verb} content/events/{}", event.origin, file.name));
            let date = event.date.iter().map(|date| words::phrase(date, &words::ENGLISH));
            let facts: Vec<String> = std::iter::once(format!("“{}”", event.title)).chain(date).collect();
            screen.say(&format!("  found {}", facts.join(", ")));
            for remark in &event.remarks {
                screen.say(&format!("  look: {remark}"));
            }
        }
        Settled::New(found, file, likeness) => {
            let verb = if options.dry_run { "would write" } else { "wrote" };
            screen.say(&format!("{}: {verb} content/articles/{}", found.origin, file.name));
            let facts = facts(found);
            if !facts.is_empty() {
                screen.say(&format!("  found {}", facts.join(", ")));
            }
            let missing = found.missing();
            if !missing.is_empty() {
                screen.say(&format!("  not found: {}", missing.join(", ")));
            }
            for remark in found.remarks.iter().chain(&file.remark) {
                screen.say(&format!("  look: {remark}"));
            }
            if let Some(likeness) = likeness {
                let is_share = matches!(likeness, Likeness::Shares(..));
                let like = if is_share {
                    likeness.in_words(&found.origin)
                } else {
                    format!("it is there already as {}, and was added all the same", likeness.key())
                };
                screen.say(&format!("  look: {like}"));
            }
            contest(found, screen);
        }
    }
}

/// What was found, in the order in which a reference has it.
fn facts(found: &Found) -> Vec<String> {
    let mut out = Vec::new();
    out.extend(found.title.value().map(|title| format!("“{title}”")));
    out.extend(found.authors.value().map(|authors| format!("by {}", authors.join(" and "))));
    out.extend(found.publisher.value().cloned());
    out.extend(found.date.value().map(|date| words::phrase(date, &words::ENGLISH)));
    let words = found.body.words().split_whitespace().count();
    if words > 0 {
        out.push(super::counted(words, "word", "words"));
    }
    out
}

/// With `--verbose`: where each field comes from, and what else was said of it.
fn contest(found: &Found, screen: &Screen) {
    let text = |text: &String| text.clone();
    one("title", &found.title, text, screen);
    one("date", &found.date, ToString::to_string, screen);
    one("authors", &found.authors, |names: &Vec<String>| names.join(", "), screen);
    one("publisher", &found.publisher, text, screen);
    one("source", &found.source, text, screen);
    one("accessed", &found.accessed, ToString::to_string, screen);
    one("archived", &found.archived, text, screen);
    one("updated", &found.updated, ToString::to_string, screen);
    one("language", &found.language, text, screen);
}

fn one<T: PartialEq>(name: &str, facts: &Facts<T>, shown: impl Fn(&T) -> String, screen: &Screen) {
    let Some(winner) = facts.winner() else { return };
    screen.detail(&format!("  {name}: {} ({})", shown(winner.value), winner.place));
    for loser in facts.losers() {
        screen.detail(&format!("    not: {} ({})", shown(&loser.value), loser.place));
    }
}
