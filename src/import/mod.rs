//! Articles from what people have: texts, saved pages, lists, archives and web addresses.
//!
//! ```text
//! path, address ─inputs→ bytes ─detect→ format ─one file for each→ Found ─article_file→ content/articles/KEY.md
//! ```
//!
//! A format's reader says what it found and where ([`Found`]); nothing is guessed in silence, and what was not found is left out.
//! What comes from elsewhere is tamed ([`tame`]) before it is written: its pictures, relative links and brackets must not keep a
//! dossier from being built. [`Known`] tells what is in the dossier already.

mod address;
mod article_file;
mod day;
mod decode;
mod detect;
mod found;
mod inputs;
mod known;
mod names;
mod notes;
mod overrides;
#[cfg(feature = "import")]
mod page;
mod settle;
mod tame;

pub use address::canonical;
pub use article_file::{ArticleFile, article_file};
pub use day::day_as_written;
pub use detect::{Format, detect};
pub use found::{Body, Fact, Facts, Found};
pub use inputs::{Outcome, Taken, take_bytes, take_path};
pub use known::{Known, Likeness};
pub use names::authors_of_byline;
pub use overrides::Overrides;
pub use settle::{Settled, settle};
pub use tame::{Tamed, tame};
