//! One file to one record, with every problem it has. Nothing is resolved here: a record holds keys, not ids.
//!
//! In: the listing and the bytes of the files. Out: [`Records`], and one [`ArticleReading`] for each article. Parsing never fails: a file with
//! an unreadable header becomes a record that still owns its key, so one mistake gives one message.
//! There are two waves. [`records`] reads everything but the bodies of articles; its names give the roster and its quotations say
//! which words to look for. [`articles`] then reads each article once, and keeps what it found, not the text.

mod address;
mod allowed;
mod article;
mod claim;
mod date;
mod entity;
mod event;
mod found;
mod glance;
mod heading;
mod kept;
mod mentions;
mod page;
mod proof;
mod read;
mod reading;
mod record;
mod references;
mod schema;
mod settings;
mod source;
pub mod tables;
mod title;
mod uncited;
mod utterances;
mod waves;
mod web_links;

pub use address::{BaseUrlFault, base_url};
pub use allowed::Allowed;
pub use found::{Found, RawUndecided};
pub use glance::{Glance, glance};
pub use kept::KeptReadings;
pub use proof::{ArticleProofs, NearWords, Outcome, Proofs, Wanted, WantedQuotes};
pub use read::LARGEST;
pub use reading::{ArticleReading, EntityNames, ReadingContext};
pub use record::{
    AccountRecord, AgencyOrArticle, ArticleRecord, BodyReference, CitationRecord, ClaimRecord,
    CorrectionRecord, Draftable, EntityRecord, EventRecord, Heading, MentionOverride, PageRecord, Records,
    ReferenceKind, RelationRecord, ResolutionRecord, Written,
};
pub use schema::{schema_names, schema_of};
pub use settings::apply_checks;
pub use waves::{articles, prove_between_articles, records};
pub use web_links::{WebLink, WebLinkRole, web_links};
