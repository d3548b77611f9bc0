//! Paragraphs that carry dates but no news: lines of the page, notes of publication, rights.

use crate::text::segment::boilerplate;

/// Whether `passage` is about the page rather than about anything that happened.
pub(super) fn is_noise(passage: &str) -> bool {
    boilerplate(passage)
}
