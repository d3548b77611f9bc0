//! Texts and Markdown, from clippers or one's own hand: kept as they are, with what their headers say.

use super::bare_header::{self, named};
use super::day::day_as_written;
use super::decode::decoded;
use super::found::{Body, Found};
use super::mail_head;
use crate::parse::{Glance, glance};
use crate::text::clean;
use crate::yaml;

/// The article of a text or Markdown file.
pub(super) fn note(file_name: &str, bytes: &[u8]) -> Result<Found, String> {
    let read = decoded(bytes, None)?;
    let (stem, ending) = file_name.rsplit_once('.').unwrap_or((file_name, "txt"));
    let is_markdown =
        matches!(ending.to_ascii_lowercase().as_str(), "md" | "markdown") || has_header(&read.text);
    let ending = if is_markdown { "md" } else { "txt" };
    let name = format!("{stem}.{ending}");
    let with_header = bare_header::dressed(&read.text).or_else(|| mail_head::dressed(&read.text));
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
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().skip(1).collect();
    let is_end = |line: &&str| matches!(line.trim_end(), "---" | "...");
    // A header that is never closed ends where its lines are none of a header any more.
    let end = lines.iter().position(is_end).filter(|end| lines[..*end].iter().all(|line| may_be_field(line)));
    let end = end.or_else(|| lines.iter().position(|line| is_end(line) || line.trim().is_empty()));
    let (header, body) = lines.split_at(end.unwrap_or(lines.len()));
    let body = body.get(1..).unwrap_or_default();
    let header: Vec<&str> = header.iter().copied().filter(|line| !line.trim().is_empty()).collect();
    let mut out = String::from("---\n");
    let mut aside = Vec::new();
    for field in fields(&header) {
        let is_usable = |field: &str| glance(name, &format!("{out}{field}---\n")).usable;
        let known = named(&field).unwrap_or_else(|| field.clone());
        let ways = [
            Some(field.clone()),
            Some(known.clone()),
            with_day(&known),
            with_address(&known),
            in_marks(&known),
        ];
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

/// Whether a line may stand in a header: `name: value`, what goes on below a name, a comment, or nothing.
fn may_be_field(line: &str) -> bool {
    let is_name =
        |name: &str| name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ' | '"'));
    line.trim().is_empty()
        || line.starts_with([' ', '\t', '-', '#'])
        || line.split_once(':').is_some_and(|(name, _)| is_name(name))
}

/// A field of one line with its day as headers have it: `date: 12 March 2026`.
fn with_day(field: &str) -> Option<String> {
    let (name, value) = field.trim_end().split_once(':').filter(|_| field.lines().count() == 1)?;
    let day = day_as_written(value.trim().trim_matches(['"', '\'']))?;
    Some(format!("{name}: {day}\n"))
}

/// A field of one line with its address alone: `source: <https://post.example>`, `source: [The Post](https://post.example)`.
fn with_address(field: &str) -> Option<String> {
    let (name, value) = field.trim_end().split_once(':').filter(|_| field.lines().count() == 1)?;
    let value = value.trim().trim_matches(['"', '\'']);
    let inner = value.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    let linked = || value.strip_prefix('[')?.strip_suffix(')')?.split_once("](").map(|(_, address)| address);
    let address = inner.or_else(linked).and_then(clean::web_address)?;
    Some(format!("{name}: {}\n", yaml::address(&address)))
}

/// A field of one line with its text in quotation marks: `title: Bridge falls: two hurt`.
fn in_marks(field: &str) -> Option<String> {
    let (name, value) = field.trim_end().split_once(": ").filter(|_| field.lines().count() == 1)?;
    let value = value.trim();
    let is_open = |mark: &char| value.starts_with(*mark) && value.matches(*mark).count() == 1;
    // A list, or a mark that is never closed again, is torn, and nobody knows where.
    let is_torn = value.starts_with(['[', '{', '|', '>']) || ['"', '\''].iter().any(is_open);
    (!is_torn).then(|| format!("{name}: {}\n", serde_json::Value::from(value)))
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
        assert_eq!(
            aside("---\nTitle: 'No', they say\n\nDATE: 12 March 2026\nby: Jo\n---\nText.\n\n---\n"),
            "---\ntitle: \"'No', they say\"\ndate: 2026-03-12\n# by: Jo\n---\nText.\n\n---\n"
        );
        assert_eq!(
            aside(
                "---\nsource: <https://post.example/a>\nurl: \"[Post](https://post.example/b)\"\ntitle: a: b\n---\nText.\n"
            ),
            "---\nsource: https://post.example/a\nurl: \"[Post](https://post.example/b)\"\ntitle: \"a: b\"\n---\nText.\n"
        );
        assert_eq!(
            aside("---\ntitle: a: b\n\nText.\n\n---\nMore.\n"),
            "---\ntitle: \"a: b\"\n---\nText.\n\n---\nMore.\n"
        );
        assert_eq!(aside("---\ntitle: a\n\nText.\n\nMore."), "---\ntitle: a\n---\nText.\n\nMore.\n");
        assert_eq!(
            aside("---\ntitle: a\nminutes: 4\nauthors:\n  - Jo\n---\nText.\n"),
            "---\ntitle: a\n# minutes: 4\nauthors:\n  - Jo\n---\nText.\n"
        );
    }
}
