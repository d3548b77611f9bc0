//! Plain text that is to be read as Markdown.

use crate::text::clean;
use crate::text::segment::paragraphs;

/// Plain paragraphs as Markdown that shows them as they are.
pub(super) fn in_markdown(text: &str) -> String {
    let all: Vec<String> = paragraphs(text)
        .into_iter()
        .map(|range| as_paragraph(&within_line(&clean::line(&text[range]))))
        .collect();
    all.join("\n\n")
}

/// Text that is shown as it is, wherever it stands in a line.
pub(super) fn within_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '*' | '_' | '[' | ']' | '<' | '`' | '\\') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// A line of Markdown that begins a paragraph and nothing else.
pub(super) fn as_paragraph(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let is_item = digits > 0 && line[digits..].starts_with(['.', ')']);
    if is_item {
        format!("{}\\{}", &line[..digits], &line[digits..])
    } else if line.starts_with(['#', '>', '+', '-', '=', '~', ':', '|']) {
        format!("\\{line}")
    } else {
        line.to_owned()
    }
}
