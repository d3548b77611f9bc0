//! One problem a line, as JSON, for editors and scripts.

use super::sources::Located;
use super::{Diagnostic, Sources};
use serde::Serialize;
use std::io::{self, Write};

/// A problem in the form of `check --format json`. Lines and columns count from 1, columns in code points; the end is the
/// column after the last one. A problem of the project as a whole has no file, line and column.
#[derive(Serialize)]
struct Record<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    file: Option<&'a str>,
    line: Option<u32>,
    column: Option<u32>,
    end_line: Option<u32>,
    end_column: Option<u32>,
    help: Option<String>,
    related: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Related<'a> {
    file: Option<&'a str>,
    line: Option<u32>,
    column: Option<u32>,
    note: &'a str,
}

/// Writes one problem a line.
pub fn write(problems: &[Diagnostic], sources: &dyn Sources, out: &mut dyn Write) -> io::Result<()> {
    let mut located = Located::new(sources);
    for problem in problems {
        let place = located.place(&problem.primary.place);
        let mut related = Vec::new();
        for label in &problem.related {
            let place = located.place(&label.place);
            related.push(Related {
                file: place.path,
                line: place.start.map(|start| start.line),
                column: place.start.map(|start| start.column),
                note: &label.note,
            });
        }
        let record = Record {
            code: problem.code.name(),
            severity: problem.severity.word(),
            message: &problem.headline,
            file: place.path,
            line: place.start.map(|start| start.line),
            column: place.start.map(|start| start.column),
            end_line: place.end.map(|end| end.line),
            end_column: place.end.map(|end| end.column),
            help: (!problem.help.is_empty()).then(|| problem.help.join("\n")),
            related,
        };
        serde_json::to_writer(&mut *out, &record)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
