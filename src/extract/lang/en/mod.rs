//! English.

pub mod amounts;
