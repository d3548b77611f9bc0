//! Problems in what the author wrote, as values: collected by every stage, sorted, and shown all at once.
//!
//! A [`Diagnostic`] holds no text of the files, so ten thousand of them stay small. Its places are spans where the stage
//! that found the problem had the text before it, and paths of fields where it had not; `yaml::locate` turns those
//! into spans just before they are shown. The forms of output are [`human`], [`json`] and [`github`].

pub mod code;
mod excerpt;
pub mod github;
pub mod human;
pub mod inert;
pub mod json;
pub mod order;
pub mod path;
pub mod place;
pub mod sources;

pub use code::Code;
pub use order::{Counts, counts, sort};
pub use path::{FieldPath, Part};
pub use place::Place;
pub use sources::Sources;

use std::borrow::Cow;

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is built while it stands.
    Error,
    /// Probably a mistake; the site is built.
    Warning,
    /// Worth knowing; nothing needs to be done.
    Note,
}

impl Severity {
    /// The word for it: `error`, `warning` or `note`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// A place with a few words on it. The words stand beside the carets and may be empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label {
    /// Where.
    pub place: Place,
    /// What is there: `first used here`.
    pub note: Box<str>,
}

/// One problem.
///
/// ```
/// use cuttings::diagnostic::{Code, Diagnostic, Place, Severity};
///
/// let problem = Diagnostic::new(Code::UnknownPerson, Place::Project, "no person is called `king-charls`")
///     .help("did you mean `king-charles`?");
/// assert_eq!(problem.severity, Severity::Error);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind of problem: stable, and the key of its page of explanation.
    pub code: Code,
    /// How much it matters; the code's own severity unless the settings say otherwise.
    pub severity: Severity,
    /// What is wrong, in the author's terms: lower case, no full stop, offending text in backticks.
    pub headline: String,
    /// Where it is wrong.
    pub primary: Label,
    /// Other places that have to do with it.
    pub related: Vec<Label>,
    /// What to do, one piece of advice each.
    pub help: Vec<Cow<'static, str>>,
}

impl Diagnostic {
    /// A problem of this kind at this place.
    pub fn new(code: Code, place: impl Into<Place>, headline: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            headline: headline.into(),
            primary: Label { place: place.into(), note: Box::default() },
            related: Vec::new(),
            help: Vec::new(),
        }
    }

    /// Puts a few words beside the carets.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.primary.note = note.into().into();
        self
    }

    /// Adds another place, with a few words on it.
    #[must_use]
    pub fn related(mut self, place: impl Into<Place>, note: impl Into<String>) -> Self {
        self.related.push(Label { place: place.into(), note: note.into().into() });
        self
    }

    /// Adds a piece of advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        // Most have one, and a list that grows by itself begins with room for four.
        self.help.reserve_exact(1);
        self.help.push(help.into());
        self
    }

    /// Adds `did you mean …?` if there is a near name.
    #[must_use]
    pub fn did_you_mean(self, name: Option<&str>) -> Self {
        match name {
            Some(name) => self.help(format!("did you mean `{name}`?")),
            None => self,
        }
    }

    /// Overrides the severity.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// All its places, the primary one first.
    pub fn labels_mut(&mut self) -> impl Iterator<Item = &mut Label> {
        std::iter::once(&mut self.primary).chain(&mut self.related)
    }
}

#[cfg(test)]
mod tests;
