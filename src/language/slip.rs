//! What is wrong with a theme's file of phrases, as a value.

use super::Unreadable;

/// A slip in a file of phrases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The tag in the file's name: `de` for `i18n/de.yaml`.
    pub file: String,
    /// The keys that lead to the phrase: `templates`, `skip_to_text`. Empty if the whole file is meant.
    pub path: Vec<String>,
    /// Line and column, counted from 1, where the reader of the file knows them.
    pub place: Option<(usize, usize)>,
    /// What is wrong, without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Whether the pages can do without.
    pub warning: bool,
}

impl Slip {
    pub(super) fn new(file: &str, path: &[&str], message: impl Into<String>) -> Self {
        Slip {
            file: file.to_owned(),
            path: path.iter().map(|key| (*key).to_owned()).collect(),
            place: None,
            message: message.into(),
            help: None,
            warning: false,
        }
    }

    pub(super) fn unreadable(file: &str, unreadable: Unreadable) -> Self {
        Slip { place: unreadable.place, ..Slip::new(file, &[], unreadable.message) }
    }

    pub(super) fn help(self, help: impl Into<String>) -> Self {
        Slip { help: Some(help.into()), ..self }
    }

    pub(super) fn warning_only(self) -> Self {
        Slip { warning: true, ..self }
    }
}
