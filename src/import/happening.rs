//! An event of a timeline that was made elsewhere, and the draft that is made of it.

use super::numbered::numbered;
use crate::date::Date;
use crate::text::clean;
use crate::yaml::scalar;

/// An event as it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundEvent {
    /// Where: a table and its line.
    pub origin: String,
    /// What happened.
    pub title: String,
    /// When.
    pub date: Option<Date>,
    /// What it is, in a word.
    pub kind: Option<String>,
    /// What is told of it, in Markdown.
    pub text: String,
    /// What else was said of it that a dossier has no field for: a name, and the words.
    pub more: Vec<(&'static str, String)>,
    /// What its editor has to know of how it was read.
    pub remarks: Vec<String>,
}

/// A draft ready to be written below `content/events/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventFile {
    /// The event's key: the name without its ending.
    pub key: String,
    /// The name of the file.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// So many characters of a title make the key.
const LONGEST_TITLE: usize = 60;

/// Makes the draft. `is_taken` knows the keys that are in use.
pub fn event_file(event: &FoundEvent, is_taken: &dyn Fn(&str) -> bool) -> EventFile {
    let key = free_key(event, is_taken);
    EventFile { name: format!("{key}.md"), key, text: text(event) }
}

fn free_key(event: &FoundEvent, is_taken: &dyn Fn(&str) -> bool) -> String {
    let day = event.date.as_ref().map(ToString::to_string).unwrap_or_default();
    let day: String = day.chars().take_while(|c| c.is_ascii_digit() || *c == '-').collect();
    let title: String = slug::slugify(&event.title).chars().take(LONGEST_TITLE).collect();
    let wanted = slug::slugify(format!("{day} {title}"));
    let wanted = if wanted.is_empty() { "event".to_owned() } else { wanted };
    if is_taken(&wanted) { numbered(&wanted, is_taken) } else { wanted }
}

fn text(event: &FoundEvent) -> String {
    let mut out = "---\n\
        # From a timeline; it says what happened, and not who reports it.\n\
        # Add `sources`, the articles that carry it; then take out the line `draft: true`.\n\
        draft: true\n"
        .to_owned();
    out += &format!("title: {}\n", scalar(&event.title));
    if let Some(date) = &event.date {
        out += &format!("date: {}\n", scalar(&date.to_string()));
    }
    if let Some(kind) = &event.kind {
        out += &format!("kind: {}\n", scalar(kind));
    }
    for (name, words) in &event.more {
        out += &format!("# {name}: {}\n", clean::line(words));
    }
    out += "---\n";
    if !event.text.is_empty() {
        out += event.text.trim();
        out.push('\n');
    }
    out
}
