//! Sample pages: a complete dossier, an awkward one, and an empty one.

mod awkward;
mod desk;
mod pages;
mod story;

pub(crate) use awkward::{awkward_pages, hostile_pages};
pub(crate) use pages::{empty_pages, full_pages};
