//! Claims that look better confirmed than they are.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{ClaimStatus, Dossier};

/// Reports claims whose accounts, or whose several articles, all go back to one source.
pub(super) fn check(dossier: &Dossier, problems: &mut Vec<Diagnostic>) {
    for (_, claim) in dossier.claims() {
        let standing = claim.accounts.iter().filter(|account| !account.withdrawn);
        let citations: Vec<_> = standing.flat_map(|account| &account.sources).collect();
        let articles: BTreeSet<_> = citations.iter().map(|citation| citation.article).collect();
        let looks_confirmed = articles.len() > 1 || citations.len() > 1 && claim.accounts.len() > 1;
        let is_open = matches!(claim.status, ClaimStatus::Disputed | ClaimStatus::SingleSource);
        if looks_confirmed && is_open && claim.independent_sources == 1 {
            let headline = format!("all accounts of “{}” go back to one source", claim.question);
            let problem = Diagnostic::new(Code::ClaimOneOrigin, claim.place.clone(), headline);
            problems
                .push(problem.help("find a source that does not repeat the others, or say so in a `note`"));
        }
    }
}
