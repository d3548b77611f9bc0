//! The draft of a person, an organisation or a place.

use super::DraftKind;
use super::header::Header;
use crate::model::Dossier;
use crate::suggest::NewEntity;

/// What stands in it.
pub(super) fn text(entity: &NewEntity, kind: DraftKind, dossier: &Dossier) -> String {
    let others: Vec<&str> = entity
        .forms
        .iter()
        .map(|form| form.form.as_str())
        .filter(|form| !form.eq_ignore_ascii_case(&entity.name))
        .collect();
    let who = match kind {
        DraftKind::Person => "is this one person, and what are they (`role`)?",
        DraftKind::Organisation => "is this an organisation, and does it matter to the story?",
        DraftKind::Place | DraftKind::Event => "is this a place, and does it matter to the story?",
    };
    let names = if others.is_empty() { "" } else { " Does every name under `aliases` mean it?" };
    let mut header = Header::new(&format!("{who}{names}"));
    header.field("name", &entity.name);
    header.list("aliases", others);
    header.sources(0, dossier, [&entity.evidence]);
    header.finish(std::slice::from_ref(&entity.evidence))
}
