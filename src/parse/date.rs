//! Dates in headers.

use crate::date::Date;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::yaml::{FieldText, Fields};

/// The date of a field, or nothing and a problem.
pub(super) fn take_date(fields: &mut Fields<'_>, name: &'static str) -> Option<Date> {
    let found = fields.date(name)?;
    read_date(fields, &found)
}

/// Reads a date that was written in a field.
pub(super) fn read_date(fields: &mut Fields<'_>, found: &FieldText) -> Option<Date> {
    match Date::parse(&found.text) {
        Ok(date) => Some(date),
        Err(error) => {
            let place = Place::value(fields.file(), found.path.clone());
            let headline = format!("`{}` is no date: {}", found.text, error.reason);
            let problem = Diagnostic::new(Code::BadDate, place, headline);
            fields.report(match error.suggestion {
                Some(suggestion) => problem.help(format!("write `{suggestion}`")),
                None => {
                    problem.help("write a date as 2025-09-10, 2025-09 or 2025; `~` behind it means about")
                }
            });
            None
        }
    }
}
