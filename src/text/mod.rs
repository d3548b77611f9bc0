//! What any tool for text needs: spans, lines, folding, sentences. Nothing here knows of dossiers.

pub mod address;
pub mod clean;
pub mod escape;
pub mod fold;
pub mod language_tag;
pub(crate) mod letters;
pub mod lines;
#[cfg(feature = "site")]
pub mod nearest;
pub mod percent;
pub mod places;
pub mod quotation;
pub mod script;
pub mod segment;
pub mod sketch;
pub mod span;
