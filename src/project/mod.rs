//! The project: where it lies.

pub mod discover;
