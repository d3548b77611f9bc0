//! Web addresses in headers.

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::yaml::{FieldText, Fields};

/// Reads an address that was written in a field; nothing and a problem where it is none. Only `http` and `https` are web addresses.
pub(super) fn read_address(fields: &mut Fields<'_>, found: &FieldText) -> Option<Box<str>> {
    if is_web_address(&found.text) {
        return Some(found.text.as_str().into());
    }
    let place = Place::value(fields.file(), found.path.clone());
    let problem = Diagnostic::new(Code::BadAddress, place, format!("`{}` is no web address", found.text));
    fields.report(problem.help("write the whole address, beginning with https:// or http://"));
    None
}

/// Whether a text is an address that a reader can follow: `http` or `https`, a host, and no blank or control character.
pub(super) fn is_web_address(text: &str) -> bool {
    let rest = ["https://", "http://"].iter().find_map(|scheme| {
        let head = text.get(..scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then(|| &text[scheme.len()..])
    });
    let is_clean =
        !text.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\'));
    rest.is_some_and(|rest| is_clean && rest.starts_with(|c: char| c.is_alphanumeric() || c == '['))
}
