//! The author's YAML, with positions.
//!
//! [`read()`] turns the text of a header into a [`Node`] tree that keeps the order of fields, fields given twice and numbers
//! as they were written. [`Fields`] takes fields from it one by one and collects every problem. [`locate()`] finds the
//! place of a field in the text, which is needed only if there is something to say about it.
//!
//! ```
//! use cuttings::text::span::FileId;
//! use cuttings::yaml::{Fields, Header, Kind, read};
//!
//! static ARTICLE: Kind = Kind::open("an article");
//! let header = Header { file: FileId(0), text: "title: Tea at five\npages: 1.10\n", offset: 4 };
//! let mut problems = Vec::new();
//! let node = read(&header).expect("the header is good");
//! let mut fields = Fields::root(&ARTICLE, header.file, node, &mut problems);
//! assert_eq!(fields.text("title").as_deref(), Some("Tea at five"));
//! assert_eq!(fields.text("pages").as_deref(), Some("1.10"));
//! fields.finish();
//! assert!(problems.is_empty());
//! ```

mod advice;
mod brackets;
mod extent;
pub mod fields;
mod kind;
pub mod locate;
pub mod node;
mod parser;
pub mod read;
mod repeats;
mod scalar;
mod syntax;
mod value;
mod written;

pub use fields::{FieldText, Fields};
pub use kind::{Field, Kind, Shape};
pub use locate::{locate, resolve};
pub use node::Node;
pub use read::{MAX_BYTES, MAX_DEPTH, lost_text, read};
pub use scalar::{address, scalar};

use crate::text::span::{FileId, Span};

/// The YAML of a file: its header, or all of it.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a> {
    /// The file.
    pub file: FileId,
    /// The YAML, without the lines of dashes around it.
    pub text: &'a str,
    /// The byte at which it begins in the file.
    pub offset: u32,
}

impl Header<'_> {
    /// The bytes `start..end` of the header as a span of the file.
    fn span(&self, start: usize, end: usize) -> Span {
        let offset = self.offset as usize;
        Span::new(self.file, offset + start, offset + end)
    }
}
