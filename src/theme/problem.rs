//! What is wrong with a theme, as a value.

use std::ops::Range;

/// Whose file a problem stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The project's theme.
    Project,
    /// The built-in theme.
    BuiltIn,
}

/// One problem of a theme. The order is by file and place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ThemeProblem {
    /// The file's sub-path in the theme (`templates/article.html`); empty if no file is to blame.
    pub file: String,
    /// The line, counted from 1; 0 if the problem has no place in the file.
    pub line: u32,
    /// The column, counted from 1 in code points; 0 if the problem has no place in the file.
    pub column: u32,
    /// The bytes of the file that it is about.
    pub span: Option<(u32, u32)>,
    /// Whose file it is.
    pub origin: Origin,
    /// Whether the site can be built in spite of it.
    pub warning: bool,
    /// What is wrong, without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// The other places on the way to it: who includes or calls the file.
    pub related: Vec<Related>,
}

/// Another place that has to do with a problem.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Related {
    /// The file's sub-path in the theme.
    pub file: String,
    /// The line, counted from 1.
    pub line: u32,
    /// The column, counted from 1.
    pub column: u32,
    /// What happens there: `called from`.
    pub note: String,
}

impl ThemeProblem {
    /// An error about a whole file of the project's theme.
    pub(crate) fn of_file(file: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            line: 0,
            column: 0,
            span: None,
            origin: Origin::Project,
            warning: false,
            message: message.into(),
            help: None,
            related: Vec::new(),
        }
    }

    /// Puts the problem at a range of bytes of its file's text.
    pub(super) fn at(mut self, text: &str, range: Range<usize>) -> Self {
        let start = floor(text, range.start);
        let end = floor(text, range.end).max(start);
        let before = text.get(..start).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        self.line = before.matches('\n').count() as u32 + 1;
        self.column = before.get(line_start..).unwrap_or_default().chars().count() as u32 + 1;
        self.span = Some((start as u32, end as u32));
        self
    }

    /// Puts the problem at a line and a column, both counted from 1, of its file's text.
    pub(super) fn at_line(self, text: &str, line: usize, column: usize) -> Self {
        let mut start = 0;
        for (number, content) in text.split_inclusive('\n').enumerate() {
            if number + 1 == line {
                start += content.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum::<usize>();
                break;
            }
            start += content.len();
        }
        let rest = text.get(start..).unwrap_or_default();
        let word = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
        let end = if word > 0 { start + word } else { start + rest.chars().next().map_or(0, char::len_utf8) };
        self.at(text, start..end)
    }
}

/// The nearest place at or before `at` where a character begins.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
