//! Texts and Markdown, from clippers or one's own hand: kept as they are, with what their headers say.

use super::bare_header::dressed;
use super::day::day_as_written;
use super::decode::decoded;
use super::found::{Body, Found};
use crate::parse::{Glance, glance};

/// The article of a text or Markdown file.
pub(super) fn note(file_name: &str, bytes: &[u8]) -> Result<Found, String> {
    let read = decoded(bytes, None)?;
    let (stem, ending) = file_name.rsplit_once('.').unwrap_or((file_name, "txt"));
    let is_markdown =
        matches!(ending.to_ascii_lowercase().as_str(), "md" | "markdown") || has_header(&read.text);
    let ending = if is_markdown { "md" } else { "txt" };
    let name = format!("{stem}.{ending}");
    let with_header = dressed(&read.text);
    let may_have_header = is_markdown || with_header.is_some();
    let mut text = with_header.unwrap_or(read.text);
    let mut seen = glance(&name, &text);
    let mut remarks: Vec<String> = read.remark.into_iter().collect();
    if may_have_header && !seen.usable {
        let aside;
        (text, aside) = set_aside(&name, &text);
        seen = glance(&name, &text);
        if !aside.is_empty() {
            let aside = aside.join("`, `");
            remarks.push(format!(
                "fields on top of it that are not known, or cannot be read, are kept as comments: `{aside}`"
            ));
        }
    }
    let body = Body::Whole { start: seen.body_start, text, ending };
    if body.words().trim().is_empty() {
        return Err("there is no text in it".to_owned());
    }
    let mut found = Found { stem: Some(stem.to_owned()), body, remarks, ..Found::default() };
    found.take_glance(seen);
    Ok(found)
}

impl Found {
    fn take_glance(&mut self, seen: Glance) {
        self.title.add_some("the file", Some(seen.title).filter(|title| !title.is_empty()));
        self.date.add_some("the file", seen.date);
        self.authors.add_some("the file", Some(seen.authors).filter(|authors| !authors.is_empty()));
        self.publisher.add_some("the file", seen.publisher);
        self.source.add_some("the file", seen.source);
    }
}

/// Whether a text begins as a header does.
pub(super) fn has_header(text: &str) -> bool {
    let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim_end);
    lines.next() == Some("---") && lines.take(60).any(|line| line == "---")
}

/// The text with those fields of its header as comments that cannot be read, and the names of these: nothing of it is lost, and what can be
/// read counts.
fn set_aside(name: &str, text: &str) -> (String, Vec<String>) {
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    lines.next();
    let (mut header, mut body, mut is_open) = (Vec::new(), Vec::new(), true);
    for line in lines {
        if is_open && (matches!(line.trim_end(), "---" | "...") || line.trim().is_empty()) {
            is_open = false;
            continue;
        }
        if is_open { header.push(line) } else { body.push(line) }
    }
    let mut out = String::from("---\n");
    let mut aside = Vec::new();
    for field in fields(&header) {
        let is_usable = |field: &str| glance(name, &format!("{out}{field}---\n")).usable;
        let ways = [Some(field.clone()), with_day(&field), in_marks(&field)];
        if let Some(usable) = ways.into_iter().flatten().find(|field| is_usable(field)) {
            out.push_str(&usable);
            continue;
        }
        aside.push(field.split(':').next().unwrap_or(&field).trim().to_owned());
        for line in field.lines() {
            out.push_str("# ");
            out.push_str(line);
            out.push('\n');
        }
    }
    out.push_str("---\n");
    out.push_str(&body.join("\n"));
    out.push('\n');
    (out, aside)
}

/// A field of one line with its day as headers have it: `date: 12 March 2026`.
fn with_day(field: &str) -> Option<String> {
    let (name, value) = field.trim_end().split_once(':').filter(|_| field.lines().count() == 1)?;
    let day = day_as_written(value.trim().trim_matches(['"', '\'']))?;
    Some(format!("{name}: {day}\n"))
}

/// A field of one line with its text in quotation marks: `title: Bridge falls: two hurt`.
fn in_marks(field: &str) -> Option<String> {
    let (name, value) = field.trim_end().split_once(": ").filter(|_| field.lines().count() == 1)?;
    let is_plain = value.trim().starts_with(char::is_alphanumeric);
    is_plain.then(|| format!("{name}: {}\n", serde_json::Value::from(value.trim())))
}

/// A header cut before each line that is not indented.
pub(super) fn fields(header: &[&str]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for line in header {
        match out.last_mut() {
            Some(field) if line.starts_with([' ', '\t', '-']) => *field += &format!("{line}\n"),
            _ => out.push(format!("{line}\n")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_that_cannot_be_read_become_comments() {
        let aside = |text| set_aside("a.md", text).0;
        assert_eq!(
            aside("---\ntitle: Y: z\ndate: 12 March 2026\n---\nText.\n"),
            "---\ntitle: \"Y: z\"\ndate: 2026-03-12\n---\nText.\n"
        );
        assert_eq!(aside("---\ndate: 03/04/2026\n---\nText.\n"), "---\n# date: 03/04/2026\n---\nText.\n");
        assert_eq!(aside("---\ntitle: [a\n---\nText.\n"), "---\n# title: [a\n---\nText.\n");
        assert_eq!(aside("---\ntitle: a\n\nText.\n\nMore."), "---\ntitle: a\n---\nText.\n\nMore.\n");
        assert_eq!(
            aside("---\ntitle: a\nminutes: 4\nauthors:\n  - Jo\n---\nText.\n"),
            "---\ntitle: a\n# minutes: 4\nauthors:\n  - Jo\n---\nText.\n"
        );
    }
}
