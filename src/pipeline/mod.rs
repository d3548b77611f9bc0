//! The whole build in one screen: calls the stages in order, and decides where problems stop it.
//!
//! [`gather`] goes from files to a linked dossier and its plan; `check` stops there. [`build`] goes on to the pages. Nothing is written if there is
//! an error, and the old site stays until the new one is whole.

mod build;
mod exports;
mod gather;
mod kept;
mod made;
mod oddities;
mod own_files;
mod pictures;
mod places;
mod social_cards;
mod texts;
mod themed;
mod unread;

pub use build::{BuildOutcome, build, build_with_remark, site_files};
pub use gather::{Gathered, Options, gather, gather_again};
pub use kept::Kept;
pub use made::{Made, inputs, outline};
pub use places::{ProjectSources, resolve};
pub use social_cards::social_cards;
pub use texts::ContentTexts;
pub use themed::{Overlay, template_failure};
