//! An article as a reference: in the dossier's style, and in the formats that reference managers and Wikipedia read.
//!
//! In: an article of a dossier. Out: text, each format inert whatever stands in the fields. What a source does not state
//! is left out, never made up. Nothing of an article's body is used.
//!
//! Start with [`References`], which writes a [`Reference`] in the style that the settings name, or with [`bibtex()`], [`ris()`],
//! [`csl()`] or [`wikipedia()`].
//!
//! A style is applied by a processor of the Citation Style Language, which knows no vague dates. It is given a year that no
//! source states, and where that year comes out, our words for the date are put; see `entry` and `styled`.

mod bibtex;
mod csl;
mod entry;
mod issued;
mod kind;
mod name;
mod plain;
mod reference;
mod references;
mod ris;
#[cfg(test)]
pub(crate) mod sample;
mod styled;
#[cfg(test)]
mod tests;
mod wikipedia;
mod work;
mod writer;

pub use bibtex::bibtex;
pub use csl::{csl, csl_list};
pub use plain::text;
pub use reference::Reference;
pub use references::References;
pub use ris::ris;
pub use wikipedia::wikipedia;
