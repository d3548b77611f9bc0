//! Claims as written, inside the file of what they are about.

use super::date::take_date;
use super::record::{AccountRecord, ClaimRecord, ResolutionRecord, Written};
use super::source::take_sources;
use crate::diagnostic::{Code, Diagnostic, FieldPath, Place};
use crate::yaml::{Fields, Node};

/// The claims of a field.
pub(super) fn take_claims(fields: &mut Fields<'_>) -> Vec<ClaimRecord> {
    let items = fields.list("claims");
    items.into_iter().filter_map(|(_, node, path)| read_claim(fields, node, &path)).collect()
}

fn read_claim(fields: &mut Fields<'_>, node: Node, path: &FieldPath) -> Option<ClaimRecord> {
    let file = fields.file();
    let mut item = Fields::new(file, node, path.clone(), fields.problems());
    let question = item.required_text("question", "a claim");
    let scope = item.text("scope");
    let accounts = item.list("accounts");
    let accounts: Vec<_> =
        accounts.into_iter().filter_map(|(_, node, path)| read_account(&mut item, node, path)).collect();
    let resolution = read_resolution(&mut item);
    let place = Place::value(file, path.key("question"));
    if accounts.is_empty() && question.is_some() {
        let problem = Diagnostic::new(Code::NoAccounts, place.clone(), "the claim has no accounts");
        item.report(problem.help("add `accounts:` with a `value` and its `sources` for each answer"));
    }
    item.finish("a claim");
    Some(ClaimRecord {
        question: question?.into(),
        place,
        scope: scope.map(Into::into),
        accounts,
        resolution,
    })
}

fn read_account(claim: &mut Fields<'_>, node: Node, path: FieldPath) -> Option<AccountRecord> {
    let file = claim.file();
    let mut item = Fields::new(file, node, path, claim.problems());
    let place = item.place("value");
    let value = item.required_text("value", "an account");
    let scope = item.text("scope");
    let sources = take_sources(&mut item, "sources");
    let remark = item.text("note");
    let withdrawn = item.flag("withdrawn").unwrap_or(false);
    item.finish("an account");
    Some(AccountRecord {
        value: value?.into(),
        place,
        scope: scope.map(Into::into),
        sources,
        note: remark.map(Into::into),
        withdrawn,
    })
}

fn read_resolution(claim: &mut Fields<'_>) -> Option<ResolutionRecord> {
    let file = claim.file();
    let place = claim.place("resolution");
    let mut item = claim.map("resolution")?;
    let account = item.field_text("account");
    let account =
        account.map(|found| Written { place: Place::value(file, found.path), text: found.text.into() });
    let why = item.text("why");
    let date = take_date(&mut item, "date");
    if why.is_none() {
        let problem = Diagnostic::new(
            Code::ResolutionWithoutReason,
            place.clone(),
            "the claim is settled without a reason",
        );
        item.report(problem.help("add `why: …`: readers are shown it beside the decision"));
    }
    item.finish("a resolution");
    Some(ResolutionRecord { account, why: why.map(Into::into), date, place })
}
