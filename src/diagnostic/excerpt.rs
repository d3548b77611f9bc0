//! The lines of a file that a problem is about, ready to be drawn: harmless for a terminal and not too long.

use super::sources::{Located, Opened};
use super::{Diagnostic, Label, Place, inert};
use crate::text::lines::{Position, floor_char_boundary};
use crate::text::span::Span;
use std::ops::Range;

/// The most bytes that are drawn as one piece; places further apart than this are drawn one by one.
const MOST: usize = 4096;

/// The most bytes of one line that are handed to be drawn; a longer one is cut around its mark. Drawing trims lines to
/// the width of the screen by itself, this is only about time.
const MOST_OF_LINE: usize = 64 * 1024;

/// How many bytes stay on each side of the mark when a line is cut.
const AROUND: usize = 200;

/// Some lines of a file with marks on them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The path of the file.
    pub(super) path: String,
    /// The place of the first mark; nothing for a file as a whole.
    pub(super) position: Option<Position>,
    /// Whether the text is only a piece of its line.
    pub(super) is_cut: bool,
    /// The number of the first line.
    pub(super) first_line: u32,
    /// The lines; empty if there is nothing to show.
    pub(super) text: String,
    /// What to mark.
    pub(super) marks: Vec<Mark>,
}

/// A marked piece of an excerpt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// The bytes of the excerpt.
    pub(super) range: Range<usize>,
    /// The words beside it.
    pub(super) note: Option<String>,
    /// Whether it is what the problem is about, and not only has to do with it.
    pub(super) primary: bool,
}

/// The excerpts of a problem, the primary one first.
pub(super) fn excerpts(problem: &Diagnostic, located: &mut Located<'_>) -> Vec<Excerpt> {
    let labels: Vec<&Label> = std::iter::once(&problem.primary).chain(&problem.related).collect();
    let mut excerpts = Vec::new();
    let mut rest: &[&Label] = &labels;
    let mut primary = true;
    while let Some(first) = rest.first() {
        let file = first.place.file();
        let n_same = rest.iter().take_while(|label| label.place.file() == file).count();
        let (same, others) = rest.split_at(n_same);
        excerpts.extend(of_one_file(same, primary, located));
        (rest, primary) = (others, false);
    }
    excerpts
}

fn of_one_file(labels: &[&Label], primary: bool, located: &mut Located<'_>) -> Vec<Excerpt> {
    let Some(file) = labels.first().and_then(|label| label.place.file()) else { return Vec::new() };
    let path = inert::line(located.path(file)).into_owned();
    let opened = located.open(file);
    let spans: Vec<(Span, &Label)> = labels
        .iter()
        .filter_map(|label| match label.place {
            Place::Span(span) if !opened.text.is_empty() => Some((shortened(opened, span), *label)),
            _ => None,
        })
        .collect();
    if spans.len() < labels.len() {
        return vec![Excerpt {
            path,
            position: None,
            is_cut: false,
            first_line: 1,
            text: String::new(),
            marks: Vec::new(),
        }];
    }
    let together = drawn(opened, &path, &spans, primary);
    match together {
        Some(excerpt) => vec![excerpt],
        None => spans
            .iter()
            .enumerate()
            .filter_map(|(at, span)| drawn(opened, &path, std::slice::from_ref(span), primary && at == 0))
            .collect(),
    }
}

/// The span itself, or what it covers of its first line if it covers too much.
fn shortened(opened: &Opened<'_>, span: Span) -> Span {
    let start = floor_char_boundary(&opened.text, span.start as usize);
    let end = floor_char_boundary(&opened.text, span.end as usize).max(start);
    let line = opened.lines.position(&opened.text, start).line;
    let range = opened.lines.line_range(&opened.text, line);
    if end > range.end && end - range.start > MOST {
        Span::new(span.file, start, range.end.max(start))
    } else {
        Span::new(span.file, start, end)
    }
}

/// One excerpt with all these marks; nothing if they are too far apart.
fn drawn(opened: &Opened<'_>, path: &str, spans: &[(Span, &Label)], primary: bool) -> Option<Excerpt> {
    let text = &opened.text;
    let line_of = |offset: u32| opened.lines.position(text, offset as usize).line;
    let first_line = spans.iter().map(|(span, _)| line_of(span.start)).min()?;
    let last_line = spans.iter().map(|(span, _)| line_of(span.end)).max()?;
    let mut start = opened.lines.line_range(text, first_line).start;
    let mut end = opened.lines.line_range(text, last_line).end.max(start);
    let (mut before, mut after) = ("", "");
    if end - start > if first_line == last_line { MOST_OF_LINE } else { MOST } {
        let [(span, _)] = spans else { return None };
        let from = floor_char_boundary(text, (span.start as usize).saturating_sub(AROUND));
        let to = floor_char_boundary(text, (span.end as usize).min(span.start as usize + AROUND) + AROUND);
        (before, start) = if from > start { ("…", from) } else { ("", start) };
        (after, end) = if to < end { ("…", to) } else { ("", end) };
    }
    let shown = |offset: u32| {
        let offset = floor_char_boundary(text, offset as usize);
        // A line break is one sign: inside of it means before it.
        let inside_break = text[..offset].ends_with('\r') && text[offset..].starts_with('\n');
        let offset = (offset - usize::from(inside_break)).clamp(start, end);
        before.len() + inert::lines(&text[start..offset]).len()
    };
    let marks = spans.iter().enumerate().map(|(at, (span, label))| Mark {
        range: shown(span.start)..shown(span.end),
        note: (!label.note.is_empty()).then(|| inert::line(&label.note).into_owned()),
        primary: primary && at == 0,
    });
    let mut shown_text = format!("{before}{}{after}", inert::lines(&text[start..end]));
    if shown_text.ends_with('\n') {
        // An empty last line counts as a line only if it is ended.
        shown_text.push('\n');
    }
    Some(Excerpt {
        path: path.to_owned(),
        position: Some(opened.lines.position(text, spans.first()?.0.start as usize)),
        is_cut: !before.is_empty() || !after.is_empty(),
        first_line,
        text: shown_text,
        marks: marks.collect(),
    })
}
