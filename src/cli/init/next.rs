//! What to look at first in a new project.

use std::path::Path;

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
    if state.has_errors {
        steps.push("mend what keeps the site from being built: cuttings check".to_owned());
    }
    steps.push("see the site, drafts and all: cuttings serve --drafts --open".to_owned());
    let first = |kind: DraftKind| state.drafts.iter().find(|draft| draft.kind == kind);
    if let Some(Draft { file, .. }) = first(DraftKind::Person).or(state.drafts.first()) {
        steps.push(format!(
            "read {file}; if it is right, take the line `draft: true` out, else write `refused: true` there"
        ));
    }
    if let Some(event) = state.drafts.iter().find(|draft| draft.claims > 0) {
        steps.push(format!("look where figures do not agree: {}", event.file));
    }
    steps.extend(gaps(state));
    if steps.len() < MOST {
        steps.push(
            "before you publish, say in content/dossier.yaml how much of other people's texts you may show (`rights`)"
                .to_owned(),
        );
    }
    if steps.len() < MOST {
        steps.push("see what else is missing: cuttings check".to_owned());
    }
    let is_here = state.folder.as_os_str() == ".";
    let go = if is_here { String::new() } else { format!(", after cd {}", state.folder.display()) };
    let numbered = steps.into_iter().take(MOST).zip(1..).map(|(step, number)| format!("  {number}. {step}"));
    std::iter::once(format!("what to do next{go}:")).chain(numbered).collect()
}

/// What many articles do not say and the site cannot do without.
fn gaps(state: &State<'_>) -> Option<String> {
    let lacking = |lacks: fn(&Article) -> bool| -> Vec<&Article> {
        state.dossier.articles().map(|(_, article)| article).filter(|article| lacks(article)).collect()
    };
    let undated = lacking(|article| article.date.is_none());
    let nameless = lacking(|article| article.publisher.is_none());
    let (what, field, articles) = if undated.is_empty() {
        ("no outlet", "publisher: …", nameless)
    } else {
        ("no date", "date: 2026-03-02", undated)
    };
    let file = state.dossier.path(articles.first()?.file);
    let number = counted(articles.len(), "article has", "articles have");
    // A bare text may begin with its date alone.
    let is_bare =
        Path::new(file).extension().is_some_and(|ending| ending == "txt") && field.starts_with("date");
    let how = if is_bare { "as its first line" } else { "on top, between lines of `---`" };
    Some(format!("{number} {what}: write `{field}` {how}, to begin with in {file}"))
}
