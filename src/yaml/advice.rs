//! What to tell the author about a header: problems that are recognised without the YAML package, and pieces of advice.

use super::extent::end_of_line;
use super::{Header, MAX_BYTES, MAX_DEPTH, Node};
use crate::diagnostic::{Code, Diagnostic};
use crate::text::span::Span;

/// What the reader of names says that it expects; it turns up in the package's message.
pub(super) const NAME_EXPECTED: &str = "the name of a field";

pub(super) fn too_large(place: Span, n_bytes: usize) -> Diagnostic {
    let (size, most) = (n_bytes.div_ceil(1024), MAX_BYTES / 1024);
    Diagnostic::new(
        Code::YamlTooLarge,
        place,
        format!("the header is {size} KiB long, and at most {most} are read"),
    )
    .help("move the text below the header, and split what remains over several files")
}

/// A few lines of aliases can stand for gigabytes.
pub(super) fn grows(header: &Header<'_>) -> Diagnostic {
    let place = header.span(0, end_of_line(header.text, 0));
    Diagnostic::new(
        Code::YamlTooLarge,
        place,
        "the header becomes too large when its aliases are written out",
    )
    .help("write the values in place of the aliases (`*name`)")
}

pub(super) fn too_deep(place: Span) -> Diagnostic {
    Diagnostic::new(
        Code::YamlTooDeep,
        place,
        format!("lists and groups are nested more than {MAX_DEPTH} deep"),
    )
    .help("look for brackets that are opened and never closed")
}

/// Text after a `#` that was probably meant to be read.
pub(super) fn lost(header: &Header<'_>, start: usize, end: usize) -> Diagnostic {
    let line = header.text[..start].rfind('\n').map_or(0, |at| at + 1);
    let comment = header.text[start..end].trim_end();
    let place = header.span(start, start + comment.len());
    let problem =
        Diagnostic::new(Code::YamlComment, place, format!("`{comment}` is a comment and is not read"));
    let (_, value) = value_of(line, header.text[line..end].trim_end());
    if value.starts_with(['[', '{', '"', '\'']) {
        return problem
            .help("put text with `#` in it in quotation marks, or write a blank after the `#` of a comment");
    }
    problem.help(quoted(value)).help("or, if it is a comment, write a blank after the `#`")
}

/// A header that is one plain text, such as `title:Tea at five`, lacks the blank after the colon.
pub(super) fn blank_after_colon(header: &Header<'_>, node: &Node) -> Option<Diagnostic> {
    let Node::Text(_) = node else { return None };
    let (start, line) =
        lines(header.text).find(|(_, line)| !line.trim().is_empty() && !line.starts_with(['#', '-']))?;
    name_without_blank(header, start, line)
}

/// The problem of a line `name:value`.
pub(super) fn name_without_blank(header: &Header<'_>, start: usize, line: &str) -> Option<Diagnostic> {
    let trimmed = line.trim_start();
    let indent = line.len() - trimmed.len();
    let (name, value) = trimmed.split_once(':')?;
    let is_name = !name.is_empty()
        && name.chars().all(|character| character.is_alphanumeric() || matches!(character, '_' | '-'));
    if !is_name || value.is_empty() || value.starts_with([' ', '\t', '/']) {
        return None;
    }
    let place = header.span(start + indent, start + indent + name.len() + 1);
    Some(
        Diagnostic::new(Code::YamlSyntax, place, format!("there is no blank after `{name}:`"))
            .help(format!("write `{name}: {}`", value.trim())),
    )
}

/// The lines of a text with the byte that each begins at.
pub(super) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |start, line| {
        let begin = *start;
        *start += line.len();
        Some((begin, line.trim_end_matches(['\n', '\r'])))
    })
}

/// What the line says after the name of its field or its dash: where that begins, and its text.
pub(super) fn value_of(start: usize, line: &str) -> (usize, &str) {
    if let Some((_, value_start, value)) = field_of(start, line) {
        return (value_start, value);
    }
    let value = line.trim_start_matches([' ', '-']);
    (start + line.len() - value.len(), value.trim_end())
}

/// Splits a line `  - name: value` into the name and the place and text of the value.
pub(super) fn field_of(start: usize, line: &str) -> Option<(&str, usize, &str)> {
    let (before, value) = line.split_once(": ")?;
    let name = before.trim_start_matches([' ', '-']);
    let trimmed = value.trim();
    let value_start = start + before.len() + 2 + (value.len() - value.trim_start().len());
    (!name.is_empty() && !trimmed.is_empty()).then_some((name, value_start, trimmed))
}

/// How to write a text so that YAML takes it as it is.
pub(super) fn quoted(value: &str) -> String {
    let quoted = if value.contains(['"', '\\']) {
        format!("'{}'", value.replace('\'', "''"))
    } else {
        format!("\"{value}\"")
    };
    format!("put it in quotation marks: `{quoted}`")
}
