//! English.

pub mod amounts;
pub(crate) mod dates;
