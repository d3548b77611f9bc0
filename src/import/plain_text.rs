//! Plain text that is to be read as Markdown.

use crate::text::clean;
use crate::text::segment::paragraphs;

/// Plain paragraphs as Markdown that shows them as they are.
pub(super) fn in_markdown(text: &str) -> String {
    let all: Vec<String> = paragraphs(text)
        .into_iter()
        .map(|range| {
            let line = clean::line(&text[range]);
            let mut out = String::with_capacity(line.len());
            for (at, letter) in line.char_indices() {
                let begins_block = at == 0 && matches!(letter, '#' | '>' | '+' | '-' | '=' | '~' | ':' | '|');
                if begins_block || matches!(letter, '*' | '_' | '[' | ']' | '<' | '`' | '\\') {
                    out.push('\\');
                }
                out.push(letter);
            }
            out
        })
        .map(|line| {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let is_item = digits > 0 && line[digits..].starts_with(['.', ')']);
            if is_item { format!("{}\\{}", &line[..digits], &line[digits..]) } else { line }
        })
        .collect();
    all.join("\n\n")
}
