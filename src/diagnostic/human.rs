//! Problems for people: the excerpt with carets, related places, advice. The one place that names the package that draws it.

use super::excerpt::{Excerpt, excerpts};
use super::sources::Located;
use super::{Diagnostic, Severity, Sources, counts, inert};
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

/// The closing line: `7 problems: 5 errors, 2 warnings`, or `2 notes` if all are of one kind.
pub fn summary(problems: &[Diagnostic]) -> String {
    let counts = counts(problems);
    let counted =
        |count: usize, noun: &str| if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") };
    let parts = [(counts.errors, "error"), (counts.warnings, "warning"), (counts.notes, "note")];
    let parts: Vec<String> =
        parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, noun)| counted(count, noun)).collect();
    match parts.as_slice() {
        [] => "no problems".to_owned(),
        [one] => one.clone(),
        _ => format!("{}: {}", counted(counts.total(), "problem"), parts.join(", ")),
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
    let excerpts = excerpts(problem, located);
    let is_somewhere = !excerpts.is_empty();
    for excerpt in excerpts {
        group = group.elements(elements(excerpt));
    }
    if is_somewhere {
        for help in &problem.help {
            group = group.element(Level::HELP.message(inert::lines(help)));
        }
        return renderer.render(&[group]);
    }
    // Advice on what stands in no file hangs from no frame.
    let mut out = renderer.render(&[group]);
    for help in &problem.help {
        out += &format!("\n = help: {}", inert::lines(help).replace('\n', "\n         "));
    }
    out
}

/// The path with line and column, then the lines with their marks.
fn elements(excerpt: Excerpt) -> Vec<Element<'static>> {
    let origin = Origin::path(excerpt.path.clone());
    let Some(position) = excerpt.position else { return vec![origin.into()] };
    let marks = excerpt.marks.into_iter().map(|mark| {
        let kind = if mark.primary { AnnotationKind::Primary } else { AnnotationKind::Context };
        kind.span(mark.range).label(mark.note)
    });
    let snippet = Snippet::source(excerpt.text).line_start(excerpt.first_line as usize).annotations(marks);
    if excerpt.is_cut {
        // The package counts columns in the text that it is given, which is only a piece of the line.
        let origin = origin.line(position.line as usize).char_column(position.column as usize);
        return vec![origin.into(), snippet.into()];
    }
    vec![snippet.path(excerpt.path).into()]
}

#[cfg(test)]
mod tests;
