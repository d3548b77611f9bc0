//! Articles from what people have: texts, saved pages, lists, archives and web addresses; and events from timelines.
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
mod article_header;
mod article_key;
#[cfg(feature = "fetch")]
mod ask;
mod bare_header;
#[cfg(feature = "import")]
mod bibtex;
#[cfg(feature = "import")]
mod csl;
mod day;
mod decode;
mod detect;
#[cfg(feature = "import")]
mod docx;
#[cfg(feature = "import")]
mod feed;
#[cfg(feature = "fetch")]
mod fetch;
mod found;
mod happening;
mod inputs;
mod known;
#[cfg(feature = "import")]
mod listed;
mod mail_head;
#[cfg(feature = "import")]
mod mhtml;
mod names;
#[cfg(feature = "fetch")]
mod network;
mod notes;
mod numbered;
mod overrides;
#[cfg(feature = "import")]
mod page;
#[cfg(feature = "import")]
mod pdf;
mod plain_text;
#[cfg(feature = "import")]
mod printed;
#[cfg(feature = "import")]
mod ris;
mod settle;
#[cfg(feature = "import")]
mod table;
mod tame;
#[cfg(feature = "import")]
mod timeline;
#[cfg(feature = "import")]
mod warc;

pub use address::{canonical, is_address};
pub use article_file::{ArticleFile, article_file};
#[cfg(feature = "fetch")]
pub use ask::{Asked, Asker, HostState, Told};
pub use day::day_as_written;
pub use detect::{Format, detect};
#[cfg(feature = "fetch")]
pub use fetch::take_address;
pub use found::{Body, Fact, Facts, Found};
pub use happening::{EventFile, FoundEvent, event_file};
pub use inputs::{Outcome, Taken, take_bytes, take_path};
pub use known::{Known, Likeness};
pub use names::authors_of_byline;
pub use overrides::Overrides;
#[cfg(feature = "import")]
pub use pdf::{COMMAND as PDF_COMMAND, text as pdf_text};
pub use settle::{Settled, settle};
pub use tame::{Tamed, tame};
