//! The fields of every kind of file, in tables: what the parser reads, and what the schema for editors says.

mod article;
mod claim;
mod entity;
mod event;
mod heading;
mod page;
mod settings;

pub use article::ARTICLE;
pub(super) use article::{MENTION, SAVED_COPY};
pub(super) use claim::{ACCOUNT, CLAIM, RESOLUTION};
pub(super) use entity::{ALIAS, IMAGE, LINK, RELATION, ROLE};
pub use entity::{ORGANISATION, PERSON, PLACE};
pub use event::EVENT;
pub(super) use event::SOURCE;
pub(super) use heading::CORRECTION;
pub use page::PAGE;
pub use settings::SETTINGS;

use crate::yaml::Kind;

/// The kinds of files.
pub const FILES: [&Kind; 7] = [&ARTICLE, &PERSON, &ORGANISATION, &PLACE, &EVENT, &PAGE, &SETTINGS];
