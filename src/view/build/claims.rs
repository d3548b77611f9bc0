//! Claims, and the register of them.

use std::collections::BTreeSet;

use crate::arena::Id;
use crate::model::{Account, Claim};
use crate::view::{AccountView, ClaimView, ClaimsContent, ResolutionView, Shared, StatusGroup, ViewContext};

use super::numbering::{Numbering, letters};

/// The register, or one slice of it.
pub(super) fn register(context: &ViewContext<'_>, slice: u32) -> ClaimsContent {
    let plan = context.plan();
    let range = plan.claims_slices.get(slice as usize).map(|slice| slice.range.clone()).unwrap_or_default();
    of(context, plan.claims.get(range).unwrap_or_default(), "")
}

/// A stretch of the register, whose anchors begin with `prefix`. Claims come sorted by status.
pub(super) fn of(context: &ViewContext<'_>, claims: &[Id<Claim>], prefix: &str) -> ClaimsContent {
    let mut cited = Numbering::new(prefix);
    let groups = groups(context, claims, &mut cited);
    ClaimsContent { groups, references: cited.references(context) }
}

fn groups(context: &ViewContext<'_>, claims: &[Id<Claim>], cited: &mut Numbering) -> Vec<StatusGroup> {
    let status = |id: &Id<Claim>| context.dossier().claim(*id).status;
    let chunks = claims.chunk_by(|a, b| status(a) == status(b));
    let group = |chunk: &[Id<Claim>]| {
        let status = status(&chunk[0]);
        let words = context.words().status(status);
        StatusGroup {
            status: status.name(),
            label: words.label.clone(),
            explanation: words.explanation.clone(),
            claims: cited.claims(context, context.claim_views(chunk)),
        }
    };
    chunks.map(group).collect()
}

impl ViewContext<'_> {
    /// A claim with its accounts.
    pub(super) fn claim_view(&self, id: Id<Claim>) -> ClaimView {
        let claim = self.dossier().claim(id);
        let chosen = claim.resolution.as_ref().and_then(|resolution| resolution.account);
        let standing = claim.accounts.iter().filter(|account| !account.withdrawn);
        let sources = standing.flat_map(|account| &account.sources);
        let articles: BTreeSet<_> = sources.map(|citation| citation.article).collect();
        let accounts = claim.accounts.iter().enumerate();
        let resolution = claim.resolution.as_ref().map(|resolution| ResolutionView {
            answer: chosen
                .and_then(|at| claim.accounts.get(at))
                .map(|account| account.said(self.words()).into_owned()),
            why: resolution.why.to_string(),
            date: self.date(resolution.date.as_ref()),
        });
        ClaimView {
            anchor: claim.anchor.to_string(),
            url: self.claim_url(id),
            question: claim.question.to_string(),
            subject: self.subject_link(claim.subject),
            scope: claim.scope.as_deref().map(str::to_owned),
            status: claim.status.name(),
            status_label: self.words().status(claim.status).label.clone(),
            accounts: accounts.map(|(at, account)| self.account(account, chosen == Some(at))).collect(),
            differences: claim.differences.iter().map(|found| found.say(claim, self.words())).collect(),
            resolution,
            independence: self.words().independence(articles.len(), claim.independent_sources as usize),
            origins: if articles.len() == claim.independent_sources as usize {
                Vec::new()
            } else {
                self.origins(articles)
            },
        }
    }

    /// Claims whose citations get no marks, as other pages show them too.
    pub(super) fn shared_claim_views(&self, ids: &[Id<Claim>]) -> Vec<Shared<ClaimView>> {
        let view = |&id: &Id<Claim>| {
            self.shared_in_folder(|shared| &shared.claims, id, |context| context.claim_view(id))
        };
        ids.iter().map(view).collect()
    }

    /// Claims with their accounts.
    pub(super) fn claim_views(&self, ids: &[Id<Claim>]) -> Vec<ClaimView> {
        ids.iter().map(|&id| self.claim_view(id)).collect()
    }

    fn account(&self, account: &Account, chosen: bool) -> AccountView {
        AccountView {
            answer: account.said(self.words()).into_owned(),
            scope: account.scope.as_deref().map(str::to_owned),
            citations: self.citations(&account.sources),
            workings: account.workings.iter().map(|found| found.say(self.words())).collect(),
            note: account.note.as_deref().map(str::to_owned),
            camp: letters(account.camp as usize + 1),
            chosen,
            withdrawn: account.withdrawn,
        }
    }
}
