//! From the text of a header to a [`Node`] tree.

use super::brackets::{Excess, excess, trailing_comments};
use super::extent::end_of_line;
use super::parser::{Failure, parse};
use super::syntax::syntax;
use super::value::{Reading, Trouble, Value};
use super::written::Written;
use super::{Header, Node, advice};
use crate::diagnostic::{Code, Diagnostic};

/// The longest header that is read, in bytes.
pub const MAX_BYTES: usize = 64 * 1024;

/// How deeply lists and groups may be nested.
pub const MAX_DEPTH: usize = 64;

/// How many aliases a header may have.
const MAX_ALIASES: usize = 500;

/// Reads a header. An empty one is [`Node::Null`].
///
/// Fails with one problem if it is no YAML, too large, too deep, or uses merge keys or tags. Fields given twice are kept;
/// [`Fields::root`](super::Fields::root) reports them.
pub fn read(header: &Header<'_>) -> Result<Node, Diagnostic> {
    if header.text.len() > MAX_BYTES {
        let first_line = header.text.find(['\n', '\r']).unwrap_or(header.text.len());
        return Err(advice::too_large(header.span(0, first_line), header.text.len()));
    }
    match excess(header.text, MAX_DEPTH, MAX_ALIASES) {
        Some(Excess::Depth(at)) => return Err(advice::too_deep(header.span(at, at + 1))),
        Some(Excess::Aliases) => return Err(advice::grows(header)),
        None => {}
    }
    let reading = Reading::new(header.text);
    let refuse = |failure: Failure| explain(header, &reading, &failure);
    let mut node = parse(header.text, Value::top(&reading)).map_err(refuse)?;
    if reading.has_unsure_numbers.get() {
        parse(header.text, Written { node: &mut node, reading: &reading }).map_err(refuse)?;
    }
    match advice::blank_after_colon(header, &node) {
        Some(problem) => Err(problem),
        None => Ok(node),
    }
}

/// Warnings for text that YAML passes over without a word: in `title: The #tea affair` the title is `The`, and the rest a
/// comment. A comment is taken for lost text if nothing stands between its `#` and the first letter. For a header that
/// could be read.
pub fn lost_text(header: &Header<'_>) -> Vec<Diagnostic> {
    let is_tag = |start: usize| header.text[start + 1..].starts_with(char::is_alphanumeric);
    let comments = trailing_comments(header.text).into_iter().filter(|(start, _)| is_tag(*start));
    comments.map(|(start, end)| advice::lost(header, start, end)).collect()
}

/// The problem for a failure, by whoever stopped the reading.
fn explain(header: &Header<'_>, reading: &Reading, failure: &Failure) -> Diagnostic {
    let at = failure.offset.unwrap_or(0);
    let here = header.span(at, end_of_line(header.text, at));
    match reading.trouble.borrow().as_ref() {
        Some(Trouble::TooLarge) => advice::grows(header),
        Some(Trouble::TooDeep) => advice::too_deep(here),
        Some(Trouble::MergeKey) => Diagnostic::new(Code::YamlFeature, here, "merge keys (`<<`) are not read")
            .help("write the fields out where they belong"),
        Some(Trouble::Tag(tag)) => Diagnostic::new(
            Code::YamlFeature,
            here,
            format!("the tag `!{}` is not read", tag.trim_start_matches('!')),
        )
        .help("leave the tag out; if the text begins with `!`, put it in quotation marks"),
        None => syntax(header, failure),
    }
}

#[cfg(test)]
mod tests;
