//! Lists in RIS: a tag of two characters, two blanks, a hyphen and a value on each line.

use super::day::day_as_written;
use super::inputs::{Outcome, Taken};
use super::listed::{Entry, address_of_doi, date_of_parts, in_order};

/// The entries of a list. A line without a tag goes on with the value before it.
pub(super) fn entries(origin: &str, text: &str) -> Taken {
    let mut out = Vec::new();
    let mut fields: Vec<(String, String)> = Vec::new();
    let mut settle = |fields: &mut Vec<(String, String)>| {
        if !fields.is_empty() {
            let origin = format!("{origin}#{}", out.len() + 1);
            out.push(entry(fields).outcome(&origin, "RIS"));
            fields.clear();
        }
    };
    for line in text.lines() {
        match tagged(line) {
            Some(("ER", _)) => settle(&mut fields),
            Some(("TY", _)) => {
                settle(&mut fields);
                fields.push(("TY".to_owned(), String::new()));
            }
            Some((tag, value)) => fields.push((tag.to_owned(), value.to_owned())),
            None => {
                if let Some((_, value)) = fields.last_mut().filter(|_| !line.trim().is_empty()) {
                    value.push(' ');
                    value.push_str(line.trim());
                }
            }
        }
    }
    settle(&mut fields);
    if out.is_empty() {
        vec![Outcome::Failed(origin.to_owned(), "there is no entry in it".to_owned())]
    } else {
        out
    }
}

fn tagged(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches('\u{feff}');
    let tag = line.get(..2)?;
    let rest = line.get(2..)?.trim_start().strip_prefix('-')?;
    let is_tag = tag.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    is_tag.then(|| (tag, rest.trim()))
}

fn entry(fields: &[(String, String)]) -> Entry {
    let first = |tags: &[&str]| {
        tags.iter().find_map(|tag| {
            fields
                .iter()
                .find(|(name, value)| name == tag && !value.is_empty())
                .map(|(_, value)| value.clone())
        })
    };
    let all = |tags: &[&str]| -> Vec<String> {
        let of = fields.iter().filter(|(name, _)| tags.contains(&name.as_str()));
        of.map(|(_, value)| value.clone()).collect()
    };
    Entry {
        title: first(&["TI", "T1", "CT"]),
        date: first(&["DA", "PY", "Y1"]).and_then(|text| date(&text)),
        authors: all(&["AU", "A1"]).iter().map(|name| in_order(name)).collect(),
        publisher: first(&["T2", "JO", "JF", "JA", "BT", "PB"]),
        source: first(&["UR", "L2"]).or_else(|| first(&["DO"]).map(|doi| address_of_doi(&doi))),
        language: first(&["LA"]),
        description: first(&["AB", "N2"]),
        accessed: first(&["Y2"]).and_then(|text| date(&text)),
        tags: all(&["KW"]),
    }
}

/// `2026/03/02/morning`, with any of its parts empty.
fn date(text: &str) -> Option<crate::date::Date> {
    let mut parts = text.split('/');
    let year = parts.next()?.trim();
    let mut number = || parts.next().and_then(|part| part.trim().parse().ok());
    let (month, day) = (number(), number());
    match year.parse() {
        Ok(year) => date_of_parts(year, month, day),
        Err(_) => day_as_written(text),
    }
}
