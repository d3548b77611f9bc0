//! The order in which problems are shown, and how many there are.

use super::{Code, Diagnostic, Severity};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Sorts by file, place in it and code, and removes repeats, so that two runs show the same. File ids follow the
/// order of paths. Places that are no spans yet stand before those that are, so resolve them first; problems of the
/// project as a whole come last.
pub fn sort(problems: &mut Vec<Diagnostic>) {
    problems.sort_by(compare);
    problems.dedup();
}

fn compare(a: &Diagnostic, b: &Diagnostic) -> Ordering {
    by_place(a).cmp(&by_place(b)).then_with(|| a.headline.cmp(&b.headline)).then_with(|| {
        (&a.primary, &a.related, &a.help, a.severity).cmp(&(&b.primary, &b.related, &b.help, b.severity))
    })
}

fn by_place(problem: &Diagnostic) -> (u32, u32, &'static str, u32) {
    let place = &problem.primary.place;
    let file = place.file().map_or(u32::MAX, |file| file.0);
    let (start, end) = place.span().map_or((0, 0), |span| (span.start, span.end));
    (file, start, problem.code.name(), end)
}

/// How many problems there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Problems that stop a build.
    pub errors: usize,
    /// Problems that do not.
    pub warnings: usize,
    /// Remarks.
    pub notes: usize,
    /// How many of each code, in the order of the code's name.
    pub by_code: BTreeMap<&'static str, usize>,
}

impl Counts {
    /// All of them.
    pub fn total(&self) -> usize {
        self.errors + self.warnings + self.notes
    }
}

/// Counts problems by severity and by code.
pub fn counts<'d>(problems: impl IntoIterator<Item = &'d Diagnostic>) -> Counts {
    let mut counts = Counts::default();
    for problem in problems {
        match problem.severity {
            Severity::Error => counts.errors += 1,
            Severity::Warning => counts.warnings += 1,
            Severity::Note => counts.notes += 1,
        }
        *counts.by_code.entry(Code::name(problem.code)).or_default() += 1;
    }
    counts
}
