//! English.

pub mod amounts;
pub(crate) mod dates;
pub mod quotes;
