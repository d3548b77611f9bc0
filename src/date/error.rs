//! What is wrong with a written date.

use std::fmt;

/// Why a text is not a date, in words for its author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError {
    /// Where the trouble begins, in bytes from the start of what was given.
    pub offset: usize,
    /// What is wrong and what to do about it, one sentence without a full stop.
    pub reason: String,
    /// The value that was probably meant, ready to be pasted; always valid itself.
    pub suggestion: Option<String>,
}

impl DateError {
    pub(super) fn new(offset: usize, reason: impl Into<String>, suggestion: Option<String>) -> Self {
        Self { offset, reason: reason.into(), suggestion }
    }

    pub(super) fn moved_by(mut self, bytes: usize) -> Self {
        self.offset += bytes;
        self
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for DateError {}
