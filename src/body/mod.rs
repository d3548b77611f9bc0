//! The body of a file as blocks and numbered passages, read the same way for extraction and for rendering.
//!
//! In: Markdown or plain text. Out: a [`Body`], whose passages hold plain text with marks over it. Mentions and quotations
//! are ranges of that plain text, so whoever reads the same file again finds them at the same place.
//! Never here: keys are not resolved, nothing is looked up, and no input makes it fail. Start with [`read`].

mod block;
mod builder;
mod citation;
mod flow;
mod markdown;
mod plain;
mod quoted;
mod split;

pub use block::{Block, Body, Mark, MarkKind, Passage};
pub use citation::{CitedPassage, parse_citation};
pub use markdown::markdown_options;
pub use quoted::{QuotedWords, quoted_before};
pub use split::{Split, split};

/// Reads a body: `plain` text or Markdown. `offset` is where it begins in its file.
pub fn read(text: &str, plain: bool, offset: u32) -> Body {
    if plain { plain::read(text, offset) } else { markdown::read(text, offset) }
}
