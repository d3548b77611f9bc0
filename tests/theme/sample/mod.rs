//! Sample pages: a complete dossier, an awkward one, an empty one, and one with hostile words.

mod awkward;
mod desk;
mod empty;
mod frame;
mod full;
mod lists;
mod source;
mod story;

pub(crate) use awkward::{awkward_pages, hostile_pages};
pub(crate) use empty::empty_pages;
pub(crate) use full::full_pages;
