//! Problems for people: the excerpt with carets, related places, advice. The one place that names the package that draws it.

use super::inert;
use super::sources::Located;
use super::{Diagnostic, Label, Place, Severity, Sources, counts};
use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};
use std::io::{self, Write};

/// How many problems are shown in full unless the caller wants all.
pub const LIMIT: usize = 50;

/// How problems are shown.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Whether to use the colours of a terminal.
    pub colour: bool,
    /// How many problems to show in full, with excerpt; the rest is counted by code.
    pub limit: usize,
    /// The width in columns that excerpts are trimmed to.
    pub width: usize,
}

impl Default for Style {
    fn default() -> Self {
        Self { colour: false, limit: LIMIT, width: 120 }
    }
}

/// Writes problems one below the other, and a closing line that counts them. Nothing if there are none.
pub fn write(
    problems: &[Diagnostic],
    sources: &dyn Sources,
    style: Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut located = Located::new(sources);
    let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() }.term_width(style.width);
    for problem in problems.iter().take(style.limit) {
        writeln!(out, "{}\n", render(problem, &mut located, &renderer))?;
    }
    if problems.len() > style.limit {
        let rest = &problems[style.limit..];
        writeln!(out, "… and {} more:", rest.len())?;
        for (code, count) in counts(rest).by_code {
            writeln!(out, "  {count:>6}  {code}")?;
        }
        writeln!(out)?;
    }
    if !problems.is_empty() {
        writeln!(out, "{}", summary(problems))?;
    }
    Ok(())
}

/// The closing line: `7 problems: 5 errors, 2 warnings`.
pub fn summary(problems: &[Diagnostic]) -> String {
    let counts = counts(problems);
    let counted =
        |count: usize, noun: &str| if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") };
    let parts = [(counts.errors, "error"), (counts.warnings, "warning"), (counts.notes, "note")];
    let parts: Vec<String> =
        parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, noun)| counted(count, noun)).collect();
    if parts.is_empty() {
        "no problems".to_owned()
    } else {
        format!("{}: {}", counted(counts.total(), "problem"), parts.join(", "))
    }
}

fn render(problem: &Diagnostic, located: &mut Located<'_>, renderer: &Renderer) -> String {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(inert::line(&problem.headline)).id(problem.code.name());
    let mut group = Group::with_title(title);
    for element in elements(problem, located) {
        group = group.element(element);
    }
    for help in &problem.help {
        group = group.element(Level::HELP.message(inert::lines(help)));
    }
    renderer.render(&[group])
}

/// The excerpts, the primary one first.
fn elements(problem: &Diagnostic, located: &mut Located<'_>) -> Vec<Element<'static>> {
    let mut elements = Vec::new();
    elements.extend(element(&problem.primary, AnnotationKind::Primary, located));
    for label in &problem.related {
        elements.extend(element(label, AnnotationKind::Context, located));
    }
    elements
}

fn element(label: &Label, kind: AnnotationKind, located: &mut Located<'_>) -> Option<Element<'static>> {
    let path = inert::line(located.path(label.place.file()?)).into_owned();
    let Place::Span(span) = label.place else {
        return Some(Origin::path(path).into());
    };
    let opened = located.open(span.file);
    let text = &opened.text;
    if text.is_empty() {
        return Some(Origin::path(path).into());
    }
    let first = opened.lines.position(text, span.start as usize).line;
    let last = opened.lines.position(text, span.end as usize).line;
    let start = opened.lines.line_range(text, first).start;
    let end = opened.lines.line_range(text, last).end;
    let excerpt = &text[start..end];
    let cut = |at: u32| crate::text::lines::floor_char_boundary(excerpt, (at as usize).saturating_sub(start));
    let (from, to) = (cut(span.start), cut(span.end));
    let from_shown = inert::lines(&excerpt[..from]).len();
    let to_shown = from_shown + inert::lines(&excerpt[from..to]).len();
    let note = (!label.note.is_empty()).then(|| inert::line(&label.note).into_owned());
    let annotation = kind.span(from_shown..to_shown).label(note);
    let snippet = Snippet::source(inert::lines(excerpt).into_owned())
        .line_start(first as usize)
        .path(path)
        .annotation(annotation);
    Some(snippet.into())
}
