//! Annotations for the log of a workflow on GitHub.

use super::sources::Located;
use super::{Diagnostic, Severity, Sources, inert};
use std::fmt::Write as _;
use std::io::{self, Write};

/// Writes one workflow command a problem: `::error file=…,line=…,col=…::message`.
pub fn write(problems: &[Diagnostic], sources: &dyn Sources, out: &mut dyn Write) -> io::Result<()> {
    let mut located = Located::new(sources);
    for problem in problems {
        let command = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let place = located.place(&problem.primary.place);
        let mut properties = Vec::new();
        if let Some(path) = place.path {
            properties.push(format!("file={}", property(path)));
        }
        if let (Some(start), Some(end)) = (place.start, place.end) {
            properties.push(format!("line={},endLine={}", start.line, end.line));
            // GitHub takes columns only within one line.
            if start.line == end.line {
                properties.push(format!("col={},endColumn={}", start.column, end.column));
            }
        }
        properties.push(format!("title={}", property(problem.code.name())));
        let mut message = problem.headline.clone();
        for label in &problem.related {
            let place = located.place(&label.place);
            if let (Some(path), Some(start)) = (place.path, place.start) {
                let _ = write!(message, "\n{}:{}:{}: {}", path, start.line, start.column, label.note);
            }
        }
        for help in &problem.help {
            let _ = write!(message, "\nhelp: {help}");
        }
        writeln!(out, "::{command} {}::{}", properties.join(","), data(&inert::lines(&message)))?;
    }
    Ok(())
}

/// The message of a command: a line break would end it.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command: a colon or comma would end it as well.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
