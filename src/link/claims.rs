//! Claims: accounts compared by type, put into camps, and the status that follows.

use std::collections::BTreeMap;

use super::citations::Evidence;
use super::independence::Independence;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::value::{Relation, Value, compare};
use crate::model::{Account, Claim, ClaimStatus, Resolution, Subject};
use crate::parse::{AccountRecord, ClaimRecord, ResolutionRecord};

/// Anchors given out so far: how often each has been asked for.
pub(super) type Anchors = BTreeMap<String, u32>;

/// A claim with its sources followed and its accounts compared.
pub(super) fn to_claim(
    record: &ClaimRecord,
    (subject, slug): (Subject, &str),
    (evidence, independence): (Evidence<'_>, &Independence),
    anchors: &mut Anchors,
    problems: &mut Vec<Diagnostic>,
) -> Claim {
    let mut accounts: Vec<Account> =
        record.accounts.iter().map(|account| to_account(account, evidence, problems)).collect();
    let standing: Vec<usize> =
        (0..accounts.len()).filter(|&index| !record.accounts[index].withdrawn).collect();
    let differences = put_into_camps(&mut accounts, &standing);
    let resolution = record.resolution.as_ref().map(|written| to_resolution(written, &accounts, problems));
    let sources =
        standing.iter().flat_map(|&index| accounts[index].sources.iter().map(|source| source.article));
    let independent_sources = independence.count(sources);
    let camps = standing.iter().map(|&index| accounts[index].camp).max().map_or(0, |highest| highest + 1);
    Claim {
        subject,
        anchor: anchor(slug, &record.question, anchors),
        question: record.question.clone(),
        scope: record.scope.clone(),
        status: status(resolution.is_some(), camps, independent_sources),
        accounts,
        resolution,
        differences,
        independent_sources,
    }
}

fn status(is_resolved: bool, camps: u32, independent_sources: u32) -> ClaimStatus {
    match (camps, independent_sources) {
        (0, _) | (_, 0) => ClaimStatus::Withdrawn,
        _ if is_resolved => ClaimStatus::Resolved,
        (2.., _) => ClaimStatus::Disputed,
        (_, 1) => ClaimStatus::SingleSource,
        _ => ClaimStatus::Agreed,
    }
}

fn to_account(record: &AccountRecord, evidence: Evidence<'_>, problems: &mut Vec<Diagnostic>) -> Account {
    Account {
        answer: record.value.clone(),
        value: Value::parse(&record.value),
        sources: evidence.citations(&record.sources, problems),
        note: record.note.clone(),
        camp: 0,
    }
}

/// Gives each account its camp: that of the first camp with all of whose members it agrees, else a new one. Comes back
/// with the differences in words, the first one found for each two camps.
fn put_into_camps(accounts: &mut [Account], standing: &[usize]) -> Vec<Box<str>> {
    let mut camps: Vec<Vec<usize>> = Vec::new();
    let mut differences = Vec::new();
    for &index in standing {
        let agrees = |other: &usize| {
            let comparison = compare(&accounts[index].value, &accounts[*other].value);
            !matches!(comparison.relation, Relation::Differs(_) | Relation::Incomparable)
        };
        let camp = camps.iter().position(|camp| camp.iter().all(agrees));
        let number = camp.unwrap_or_else(|| {
            for camp in &camps {
                let other = camp[0];
                let words = compare(&accounts[other].value, &accounts[index].value).words;
                differences.push(
                    format!("“{}” and “{}”: {words}", accounts[other].answer, accounts[index].answer).into(),
                );
            }
            camps.push(Vec::new());
            camps.len() - 1
        });
        camps[number].push(index);
        accounts[index].camp = number as u32;
    }
    differences
}

fn to_resolution(
    record: &ResolutionRecord,
    accounts: &[Account],
    problems: &mut Vec<Diagnostic>,
) -> Resolution {
    let account = record.account.as_ref().and_then(|written| {
        let by_number = written.text.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let by_value = accounts.iter().position(|account| account.answer == written.text);
        let found = by_value.or(by_number).filter(|&index| index < accounts.len());
        if found.is_none() {
            let headline = format!("the claim has no account `{}`", written.text);
            let problem = Diagnostic::new(Code::UnknownAccount, written.place.clone(), headline);
            problems.push(problem.help("name an account by its value, or by its number counted from 1"));
        }
        found
    });
    Resolution { account, why: record.why.clone().unwrap_or_default(), date: record.date.clone() }
}

/// An anchor from what the claim is about and its question, with a number where it is not the first of its kind.
fn anchor(slug: &str, question: &str, anchors: &mut Anchors) -> Box<str> {
    let mut words = slug::slugify(question);
    if let Some(end) = words.get(..60).map(|head| head.rfind('-').unwrap_or(60)).filter(|_| words.len() > 60)
    {
        words.truncate(end);
    }
    let base = format!("{}--{words}", slug::slugify(slug));
    let count = anchors.entry(base.clone()).or_default();
    *count += 1;
    if *count == 1 { base.into() } else { format!("{base}-{count}").into() }
}
