//! What to look at first in a new project.

use std::path::Path;

use super::from::shown;
use crate::cli::suggest::counted;
use crate::model::{Article, Dossier};
use crate::suggest::{Draft, DraftKind};

/// What a new project holds.
#[derive(Debug)]
pub(super) struct State<'s> {
    /// The project's folder, as the user named it.
    pub(super) folder: &'s Path,
    /// Its dossier.
    pub(super) dossier: &'s Dossier,
    /// The drafts written.
    pub(super) drafts: &'s [Draft],
    /// Whether something has to be mended before anything can be built.
    pub(super) has_errors: bool,
}

/// So many steps are worth reading.
const MOST: usize = 5;

/// The most useful next steps, as lines.
pub(super) fn steps(state: &State<'_>) -> Vec<String> {
    let mut steps = Vec::new();
    let go = if state.folder.as_os_str() == "." {
        String::new()
    } else {
        format!("cd {} && ", state.folder.display())
    };
    if state.has_errors {
        steps.push(format!("mend what keeps the site from being built: {go}cuttings check"));
    }
    steps.push(format!("see the site, drafts and all: {go}cuttings serve --drafts --open"));
    let first = |kind: DraftKind| state.drafts.iter().find(|draft| draft.kind == kind);
    if let Some(person) = first(DraftKind::Person).or(state.drafts.first()) {
        let file = shown(state.folder, &person.file);
        steps.push(format!(
            "read {file}; if it is right, take the line `draft: true` out, else write `refused: true` there"
        ));
    }
    if let Some(event) = state.drafts.iter().find(|draft| draft.claims > 0) {
        let file = shown(state.folder, &event.file);
        steps.push(format!("look where figures do not agree: {file}"));
    }
    steps.extend(gaps(state));
    if steps.len() < MOST {
        steps.push(format!(
            "before you publish, say in {} how much of other people's texts you may show (`rights`)",
            shown(state.folder, "content/dossier.yaml")
        ));
    }
    if steps.len() < MOST {
        steps.push(format!("see what else is missing: {go}cuttings check"));
    }
    let numbered = steps.into_iter().take(MOST).zip(1..).map(|(step, number)| format!("  {number}. {step}"));
    std::iter::once("what to do next:".to_owned()).chain(numbered).collect()
}

/// What many articles do not say and the site cannot do without.
fn gaps(state: &State<'_>) -> Option<String> {
    let lacking = |lacks: fn(&Article) -> bool| -> Vec<&Article> {
        state.dossier.articles().map(|(_, article)| article).filter(|article| lacks(article)).collect()
    };
    let undated = lacking(|article| article.date.is_none());
    let nameless = lacking(|article| article.publisher.is_none());
    let (what, field, articles) = if undated.is_empty() {
        ("no outlet", "publisher: the newspaper or site", nameless)
    } else {
        ("no date", "date: 2026-03-02", undated)
    };
    let file = state.dossier.path(articles.first()?.file);
    let number = counted(articles.len(), "article has", "articles have");
    let file = shown(state.folder, file);
    Some(format!("{number} {what}: put `{field}` between lines of `---` on top, first in {file}"))
}
