//! Plain text: paragraphs, and nothing else.

use super::block::{Block, Body, Passage};
use crate::text::segment;

/// Reads plain text. Line breaks inside a paragraph become blanks, which keeps every offset.
pub(super) fn read(text: &str, offset: u32) -> Body {
    let mut body = Body::default();
    for range in segment::paragraphs(text) {
        body.passages += 1;
        let plain = text[range.clone()].replace(['\n', '\r', '\t'], " ");
        body.blocks.push(Block::Paragraph(Passage {
            number: body.passages,
            text: plain,
            marks: Vec::new(),
            origin: vec![(0, offset + range.start as u32)],
            end: offset + range.end as u32,
        }));
    }
    body
}
