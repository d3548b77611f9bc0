//! Problems of a file that its author has judged: `allow: {minor-named: "Her parents named her in public."}`.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::reading::ArticleReading;
use super::record::{Draftable, Heading, Records};
use crate::diagnostic::{Code, Diagnostic, FieldPath, Place, Severity};
use crate::text::nearest::nearest;
use crate::text::span::FileId;
use crate::yaml::{Fields, Node};

/// The codes of a field `allow`. An error of the content cannot be allowed, and nothing can be allowed without a reason.
pub(super) fn take_allowed(fields: &mut Fields<'_>) -> Vec<Code> {
    let file = fields.file();
    let Some(node) = fields.take("allow") else { return Vec::new() };
    let path = FieldPath::root().key("allow");
    let Node::Map(entries) = &node else {
        fields.wrong_type(&node, &path, "a group of codes, each with the reason");
        return Vec::new();
    };
    let mut allowed = Vec::new();
    for (name, reason) in entries {
        let place = Place::key(file, path.key(name));
        let Some(code) = Code::parse(name) else {
            let near = nearest(name, allowable().map(Code::name));
            let problem = Diagnostic::new(Code::UnknownKey, place, format!("`{name}` is no problem's code"));
            fields.report(problem.did_you_mean(near));
            continue;
        };
        if code.severity() == Severity::Error {
            let headline = format!("`{name}` is an error and cannot be allowed");
            fields.report(Diagnostic::new(Code::UnknownKey, place, headline).help("mend what it points to"));
        } else if reason.as_text().is_none_or(|text| text.trim().is_empty()) {
            let headline = format!("`{name}` is allowed without a reason");
            let problem = Diagnostic::new(Code::MissingField, place, headline);
            fields.report(problem.help(format!("write why behind it: `{name}: …`")));
        } else {
            allowed.push(code);
        }
    }
    allowed
}

fn allowable() -> impl Iterator<Item = Code> {
    Code::all().iter().copied().filter(|code| code.severity() != Severity::Error)
}

/// What files allow of themselves.
#[derive(Debug, Default)]
pub struct Allowed(BTreeSet<(FileId, Code)>);

impl Allowed {
    /// Gathers it from everything that was read.
    pub fn of(records: &Records, readings: &[Arc<ArticleReading>]) -> Self {
        let entities = records.entities.iter().map(|record| record.heading());
        let events = records.events.iter().map(|record| record.heading());
        let pages = records.pages.iter().map(|record| record.heading());
        let articles = readings.iter().map(|reading| &reading.record.heading);
        let headings = entities.chain(events).chain(pages).chain(articles);
        Allowed(headings.flat_map(of_heading).collect())
    }

    /// Leaves out the problems that point to a file which allows them.
    pub fn apply(&self, problems: &mut Vec<Diagnostic>) {
        problems.retain(|problem| {
            let file = problem.primary.place.file();
            file.is_none_or(|file| !self.0.contains(&(file, problem.code)))
        });
    }
}

fn of_heading(heading: &Heading) -> impl Iterator<Item = (FileId, Code)> {
    heading.allowed.iter().map(|&code| (heading.file, code))
}
