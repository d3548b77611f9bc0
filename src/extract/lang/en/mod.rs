//! English.

pub mod amounts;
pub mod quotes;
