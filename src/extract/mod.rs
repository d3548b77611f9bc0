//! People, dates, quotations and amounts in running news text.
//!
//! This module stands alone: it imports `text`, `date` and `quantity` only, and builds without any feature.

pub mod amounts;
pub mod claims;
pub mod dates;
pub mod events;
pub mod lang;
pub mod mentions;
pub mod names;
pub mod quotes;
pub mod roster;
