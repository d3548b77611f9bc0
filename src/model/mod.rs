//! The resolved dossier: what the sources say, with every reference followed.
//!
//! In: nothing; these are plain values that `link` makes. Out: borrowed by `plan`, `view`, `export` and `render`
//! from many threads at once. The model is read-only after linking: there are no setters, no locks, and no
//! text of any article's body. Where a text is needed again (to render it), its file is read a second time.

mod article;
mod change;
mod citation;
mod citation_style;
mod claim;
mod dossier;
mod entity;
mod event;
mod free_page;
mod licence;
mod mention;
pub mod origins;
mod picture;
mod rights;
mod settings;
mod target;
pub mod value;

pub use article::{Agency, Archived, Article, Author, Correction, Origin};
pub use change::{Change, Changed};
pub use citation::{Citation, ProvedQuote};
pub use citation_style::CitationStyle;
pub use claim::{Account, Claim, ClaimStatus, Difference, Resolution, Subject};
pub use dossier::{Backlink, Dossier, DossierParts, FileTarget, MentionedIn, Together, join_path};
pub use entity::{Alias, Entity, EntityKind, Link, Relation, Role};
pub use event::Event;
pub use free_page::FreePage;
pub use licence::Licence;
pub use mention::{Mention, Sentence, SentenceId, SentenceStore, Undecided, Utterance};
pub use picture::{PictureRole, PictureUse, Portrait};
pub use rights::Rights;
pub use settings::Settings;
pub use target::{Key, Target};
