//! People, dates, quotations and amounts in running news text.
//!
//! This module stands alone: it imports `text`, `date` and `quantity` only, and builds without any feature. Texts come in as `&str`;
//! what is found comes out as byte ranges of them, in order, apart from each other and on character borders, each with the
//! name of the rule that decided. No input makes it fail, and equal input gives equal output.
//!
//! | to find | call |
//! | --- | --- |
//! | people, organisations and places whom nobody described | [`names::find_names`] |
//! | those of a list, and only where the text decides who is meant | [`mentions::find_mentions`] with a [`roster::Roster`] |
//! | dates, as EDTF against the text's own date | [`dates::find_dates`] |
//! | quotations with their speakers | [`quotes::find_quotes`] |
//! | durations, money, counts, ages, times of day | [`amounts::find_amounts`] |
//! | happenings of which many texts speak | [`events::suggest_events`] |
//! | figures that do not agree | [`claims::suggest_claims`] |
//!
//! ```
//! use cuttings::date::Date;
//! use cuttings::extract::{amounts, dates};
//!
//! let text = "They met on Tuesday for nearly an hour.";
//! let published = Date::parse("2025-09-10").unwrap();
//! assert_eq!(dates::find_dates(text, Some(&published))[0].date().unwrap().to_string(), "2025-09-09");
//! assert_eq!(&text[amounts::find_amounts(text)[0].range.clone()], "nearly an hour");
//! ```

pub mod addresses;
pub mod amounts;
pub mod claims;
pub mod dates;
pub mod events;
pub mod lang;
pub mod mentions;
pub mod names;
pub mod quotes;
pub mod roster;

#[cfg(test)]
mod tests;
