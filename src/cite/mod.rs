//! An article as a reference: in words, and in the formats that reference managers and Wikipedia read.
//!
//! In: an article of a dossier. Out: text, each format inert whatever stands in the fields. What a source does not state
//! is left out, never made up. Nothing of an article's body is used.
//!
//! Start with [`text()`], [`bibtex()`], [`ris()`], [`csl()`] or [`wikipedia()`].

mod bibtex;
mod csl;
mod issued;
mod kind;
mod name;
mod plain;
mod ris;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
mod wikipedia;

pub use bibtex::bibtex;
pub use csl::csl;
pub use plain::text;
pub use ris::ris;
pub use wikipedia::wikipedia;
