//! Lists in BibTeX. Each entry is read by itself, so that a broken one costs no other.

use biblatex::{Bibliography, ChunksExt, DateValue, PermissiveType};

use super::day::day_as_written;
use super::inputs::{Outcome, Taken};
use super::listed::{Entry, address_of_doi, date_of_parts};
use crate::date::Date;

/// The entries of a list.
pub(super) fn entries(origin: &str, text: &str) -> Taken {
    let (mut out, mut strings) = (Vec::new(), String::new());
    for (line, piece) in pieces(text) {
        let small = piece.to_ascii_lowercase();
        if small.starts_with("@string") {
            strings.push_str(piece);
            strings.push('\n');
        } else if !small.starts_with("@comment") && !small.starts_with("@preamble") {
            out.push(read(origin, line, &strings, piece));
        }
    }
    if out.is_empty() {
        vec![Outcome::Failed(origin.to_owned(), "there is no entry in it".to_owned())]
    } else {
        out
    }
}

fn read(origin: &str, line: usize, strings: &str, piece: &str) -> Outcome {
    let place = format!("{origin}:{line}");
    let parsed = Bibliography::parse(&format!("{strings}{piece}"));
    let bibliography = match parsed {
        Ok(bibliography) => bibliography,
        Err(error) => return Outcome::Failed(place, format!("the entry cannot be read: {}", error.kind)),
    };
    let Some(entry) = bibliography.iter().next() else {
        return Outcome::Failed(place, "the entry cannot be read".to_owned());
    };
    let text =
        |name: &str| entry.get(name).map(ChunksExt::format_verbatim).filter(|text| !text.trim().is_empty());
    let people = entry.author().unwrap_or_default();
    // "Vance, Peter and others": the last is nobody.
    let named = people.iter().filter(|person| !(person.name == "others" && person.given_name.is_empty()));
    let authors = named.map(|person| {
        let parts = [&person.given_name, &person.prefix, &person.name, &person.suffix];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ")
    });
    let read = Entry {
        title: text("title"),
        date: text("date").and_then(|date| day_as_written(&date)).or_else(|| date_in_parts(entry)),
        authors: authors.collect(),
        publisher: [
            "journaltitle",
            "journal",
            "booktitle",
            "maintitle",
            "publisher",
            "organization",
            "howpublished",
        ]
        .iter()
        .find_map(|name| text(name))
        .filter(|name| !name.contains("://") && !name.contains("\\url")),
        source: text("url").or_else(|| text("doi").map(|doi| address_of_doi(&doi))),
        language: text("langid").or_else(|| text("language")),
        description: text("abstract"),
        accessed: text("urldate").and_then(|date| day_as_written(&date)),
        tags: text("keywords")
            .map(|words| words.split([',', ';']).map(|word| word.trim().to_owned()).collect())
            .unwrap_or_default(),
    };
    read.outcome(&format!("{origin}#{}", entry.key), "BibTeX")
}

/// The day or month of an entry that has it in fields of their own. A whole `date` that could not be read is not given to the
/// crate: it takes five digits before an X for years that it can count, and subtracts five from four.
fn date_in_parts(entry: &biblatex::Entry) -> Option<Date> {
    if entry.get("date").is_some() {
        return None;
    }
    let Ok(PermissiveType::Typed(date)) = entry.date() else { return None };
    let DateValue::At(at) = date.value else { return None };
    // It counts months and days from 0.
    let number = |part: Option<u8>| part.map(|part| i64::from(part) + 1);
    date_of_parts(at.year.into(), number(at.month), number(at.day))
}

/// The text cut before each line that begins an entry, with the number of that line.
fn pieces(text: &str) -> Vec<(usize, &str)> {
    let mut starts: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let bare = line.trim_start();
        if bare.starts_with('@') {
            starts.push((number + 1, at + line.len() - bare.len()));
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).map(|(_, start)| *start).chain([text.len()]);
    starts.iter().zip(ends).map(|((line, start), end)| (*line, text[*start..end].trim())).collect()
}
