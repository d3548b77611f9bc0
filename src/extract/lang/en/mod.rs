//! English.

pub mod amounts;
pub mod claims;
pub(crate) mod dates;
pub mod quotes;
