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
    fields.report(problem.help(advice(&found.text)));
    None
}

/// What to write instead of a text that is no web address.
fn advice(text: &str) -> &'static str {
    if is_web_address(&text.split_whitespace().collect::<String>()) {
        "an address has no blanks; where one is meant, write `%20`"
    } else {
        "write the whole address, beginning with https:// or http://"
    }
}

/// Why no site can stand at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaseUrlFault {
    /// It is no web address; what to write instead.
    NoAddress(&'static str),
    /// It has a part that no page can stand below.
    Query,
    /// It names a user, perhaps with a password, and stands on every page.
    User,
}

/// The address below which all pages of a site stand, with a slash at its end.
///
/// ```
/// use cuttings::parse::{BaseUrlFault, base_url};
/// assert_eq!(base_url("https://a.example/b").as_deref(), Ok("https://a.example/b/"));
/// assert_eq!(base_url("https://ada:secret@a.example/"), Err(BaseUrlFault::User));
/// assert_eq!(base_url("https://a.example/?b"), Err(BaseUrlFault::Query));
/// ```
pub fn base_url(text: &str) -> Result<Box<str>, BaseUrlFault> {
    let text = text.trim();
    if !is_web_address(text) {
        return Err(BaseUrlFault::NoAddress(advice(text)));
    }
    if text.contains(['?', '#']) {
        return Err(BaseUrlFault::Query);
    }
    if text.split('/').nth(2).is_some_and(|host| host.contains('@')) {
        return Err(BaseUrlFault::User);
    }
    Ok(format!("{}/", text.trim_end_matches('/')).into())
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
