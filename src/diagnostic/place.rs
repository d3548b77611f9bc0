//! What a problem points to.

use super::path::{FieldPath, Part};
use crate::text::span::{FileId, Span};

/// What a problem points to, as exactly as the stage that found it can say.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Bytes of a file.
    Span(Span),
    /// A field of a header, found in the text only when the problem is shown.
    Field {
        /// The file.
        file: FileId,
        /// The field.
        path: FieldPath,
        /// The field's name or what it says.
        part: Part,
    },
    /// A file as a whole.
    Whole(FileId),
    /// No file: the project.
    Project,
}

impl Place {
    /// What a field says.
    pub fn value(file: FileId, path: FieldPath) -> Self {
        Self::Field { file, path, part: Part::Value }
    }

    /// The name of a field.
    pub fn key(file: FileId, path: FieldPath) -> Self {
        Self::Field { file, path, part: Part::Key }
    }

    /// The file, if there is one.
    pub fn file(&self) -> Option<FileId> {
        match self {
            Self::Span(span) => Some(span.file),
            Self::Field { file, .. } | Self::Whole(file) => Some(*file),
            Self::Project => None,
        }
    }

    /// The bytes, if they are known.
    pub fn span(&self) -> Option<Span> {
        match self {
            Self::Span(span) => Some(*span),
            _ => None,
        }
    }
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Self::Span(span)
    }
}

impl From<FileId> for Place {
    fn from(file: FileId) -> Self {
        Self::Whole(file)
    }
}
