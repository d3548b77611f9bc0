//! Records to a dossier: every key followed, every claim compared, every list put in order.
//!
//! In: the records, and what reading each article found. Out: the read-only [`Dossier`](crate::model::Dossier) and every problem that only shows once all files are known.
//! Nothing is read from disk here. [`names`] comes first, between the two waves of parsing, since articles are read
//! with the names of people; [`link()`] does the rest in the order in which its steps need each other, and [`check()`] looks at what came of it.

mod backlinks;
mod checks;
mod chronology;
mod citations;
mod claims;
mod convert;
mod independence;
mod indexes;
mod kept;
mod keys;
mod names;
mod paths;
mod references;
mod steps;
mod things;
mod together;
mod undecided;

pub use checks::{TextsOfArticles, check};
pub use kept::KeptLinks;
pub use names::{KeptNames, names};
pub use steps::{LinkInput, link};
