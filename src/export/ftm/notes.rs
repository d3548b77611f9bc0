//! Claims: each answer a note of its own, so that no rival values are read as all true.

use super::record::{Record, tie};
use super::{documents, entities, events};
use crate::arena::Id;
use crate::model::{Claim, Dossier, Subject};

/// A claim's answers.
pub(super) fn claim(dossier: &Dossier, id: Id<Claim>, take: &mut dyn FnMut(&Record)) {
    let claim = dossier.claim(id);
    let about = match claim.subject {
        Subject::Event(id) => events::id_of(dossier, id),
        Subject::Entity(id) => entities::id_of(dossier, id),
    };
    for (account, number) in claim.accounts.iter().zip(1..) {
        let number = number.to_string();
        let mut record = Record::new("Note", tie("account", &[&about, &claim.anchor, &number]));
        record.add("name", &claim.question);
        let scope = claim.scope.as_ref().map(|scope| format!(" ({scope})")).unwrap_or_default();
        let of = claim.accounts.len();
        record.add("description", &format!("Account {number} of {of}: {}{scope}", account.answer));
        record.add("entity", &about);
        record.add("notes", &format!("Status of the question: {}", claim.status.name()));
        for citation in &account.sources {
            record.add("proof", &documents::id_of(dossier, citation.article));
            record.add("summary", &documents::words(dossier, citation).unwrap_or_default());
        }
        take(&record);
    }
}
