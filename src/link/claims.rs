//! Claims: accounts compared by type, put into camps, and the status that follows.

use std::collections::{BTreeMap, BTreeSet};

use super::citations::Evidence;
use super::independence::Independence;
use crate::arena::Id;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::value::{Finding, Relation, Value, carried, compare};
use crate::model::{Account, Article, Citation, Claim, ClaimStatus, Difference, Resolution, Subject};
use crate::parse::{AccountRecord, ClaimRecord, ResolutionRecord};

/// Anchors given out so far: how often each has been asked for.
pub(super) type Anchors = BTreeMap<String, u32>;

/// A claim with its sources followed and its accounts compared. It has no anchor yet: [`anchor`] gives them out in order.
pub(super) fn to_claim(
    record: &ClaimRecord,
    subject: Subject,
    (evidence, independence): (Evidence<'_>, &Independence),
    problems: &mut Vec<Diagnostic>,
) -> Claim {
    let mut accounts: Vec<Account> =
        record.accounts.iter().map(|account| to_account(account, evidence, problems)).collect();
    let differences = put_into_camps(&mut accounts);
    let resolution = record.resolution.as_ref().map(|written| to_resolution(written, &accounts, problems));
    let sources = |of: &dyn Fn(&Account) -> bool| {
        let standing = accounts.iter().filter(|account| !account.withdrawn && of(account));
        let cited = standing.flat_map(|account| account.sources.iter().map(|source| source.article));
        independence.count(evidence.articles, cited)
    };
    let independent_sources = sources(&|_| true);
    let scopes: BTreeSet<_> = accounts.iter().map(|account| account.scope.clone()).collect();
    let most_of_one_scope =
        scopes.iter().map(|scope| sources(&|account| account.scope == *scope)).max().unwrap_or(0);
    Claim {
        subject,
        anchor: Box::default(),
        question: record.question.clone(),
        place: record.place.clone(),
        scope: record.scope.clone(),
        status: status(resolution.is_some(), !differences.is_empty(), most_of_one_scope),
        accounts,
        resolution,
        differences,
        independent_sources,
    }
}

/// Where a claim stands, from the sources of the scope that has most of them.
fn status(is_resolved: bool, differs: bool, independent_sources: u32) -> ClaimStatus {
    match (independent_sources, is_resolved, differs) {
        (0, ..) => ClaimStatus::Withdrawn,
        (_, true, _) => ClaimStatus::Resolved,
        (_, _, true) => ClaimStatus::Disputed,
        (1, ..) => ClaimStatus::SingleSource,
        _ => ClaimStatus::Agreed,
    }
}

fn to_account(record: &AccountRecord, evidence: Evidence<'_>, problems: &mut Vec<Diagnostic>) -> Account {
    let value = Value::parse(&record.value);
    let sources = evidence.citations(&record.sources, problems);
    let (workings, otherwise) = workings(&value, &sources);
    if let Some(difference) = otherwise {
        let headline = format!(
            "the account says “{}”, and the words that it cites {}",
            record.value,
            difference.words()
        );
        let problem = Diagnostic::new(Code::AccountAgainstQuote, record.place.clone(), headline);
        problems.push(problem.help("mend the value, or quote the words that state it"));
    }
    Account {
        answer: record.value.clone(),
        value,
        scope: record.scope.clone(),
        sources,
        workings,
        note: record.note.clone(),
        withdrawn: record.withdrawn,
        camp: 0,
    }
}

/// How the cited words lead to a value by arithmetic, a line each; and what they say instead of it, if every source is
/// quoted and each of the quotations says something else.
fn workings(value: &Value, sources: &[Citation]) -> (Vec<Finding>, Option<Finding>) {
    let mut quoted: BTreeMap<Id<Article>, Vec<&str>> = BTreeMap::new();
    for citation in sources {
        let words = citation.quote.as_ref().map(|quote| &*quote.text);
        quoted.entry(citation.article).or_default().extend(words);
    }
    let mut lines: Vec<Finding> = Vec::new();
    let mut otherwise = Vec::new();
    for words in quoted.values() {
        let mut found: Vec<_> = words.iter().map(|words| carried(value, words)).collect();
        if found.iter().all(|found| found.arithmetic.is_none()) && words.len() > 1 {
            // Somebody comes in one sentence and leaves in another.
            found.push(carried(value, &words.join(" … ")));
        }
        for line in found.iter().filter_map(|found| found.arithmetic.as_ref()) {
            if !lines.contains(line) {
                lines.push(line.clone());
            }
        }
        let says_so = found.iter().any(|found| found.plainly || found.arithmetic.is_some());
        otherwise.push(found.into_iter().find_map(|found| found.otherwise).filter(|_| !says_so));
    }
    let all: Option<Vec<Finding>> = otherwise.into_iter().collect();
    (lines, all.and_then(|all| all.into_iter().next()))
}

/// Gives each account that stands its camp: that of the first camp of its scope with all of whose members it agrees, else a new
/// one. Comes back with the differences, the first one found for each two camps of one scope.
fn put_into_camps(accounts: &mut [Account]) -> Vec<Difference> {
    let mut camps: Vec<Vec<usize>> = Vec::new();
    let mut differences = Vec::new();
    for index in (0..accounts.len()).filter(|&index| !accounts[index].withdrawn).collect::<Vec<_>>() {
        let is_of_scope = |other: usize| accounts[index].scope == accounts[other].scope;
        let agrees = |other: &usize| {
            let comparison = compare(&accounts[index].value, &accounts[*other].value);
            !matches!(comparison.relation, Relation::Differs(_) | Relation::Incomparable)
        };
        let camp = camps.iter().position(|camp| is_of_scope(camp[0]) && camp.iter().all(agrees));
        let number = camp.unwrap_or_else(|| {
            for camp in camps.iter().filter(|camp| is_of_scope(camp[0])) {
                let other = camp.iter().copied().find(|other| !agrees(other)).unwrap_or(camp[0]);
                let comparison = compare(&accounts[other].value, &accounts[index].value);
                differences.push(Difference { one: other, other: index, comparison });
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
pub(super) fn anchor(slug: &str, question: &str, anchors: &mut Anchors) -> Box<str> {
    let mut words = slug::slugify(question);
    if let Some(end) = words.get(..60).map(|head| head.rfind('-').unwrap_or(60)).filter(|_| words.len() > 60)
    {
        words.truncate(end);
    }
    let base = format!("{}--{words}", slug::slugify(slug));
    let mut anchor = base.clone();
    // "How many died? (2)" may have the anchor that the second "How many died?" would get.
    while anchors.contains_key(&anchor) {
        let count = anchors.entry(base.clone()).or_default();
        *count += 1;
        anchor = format!("{base}-{count}");
    }
    anchors.insert(anchor.clone(), 1);
    anchor.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(answer: &str) -> Account {
        Account {
            answer: answer.into(),
            value: Value::parse(answer),
            scope: None,
            sources: Vec::new(),
            workings: Vec::new(),
            note: None,
            withdrawn: false,
            camp: 0,
        }
    }

    #[test]
    fn a_difference_is_told_between_two_that_differ() {
        let mut accounts = ["about 50 people", "45 people", "55 people"].map(account);
        let differences = put_into_camps(&mut accounts);
        assert_eq!(accounts.map(|account| account.camp), [0, 0, 1]);
        let pairs: Vec<_> = differences.iter().map(|difference| (difference.one, difference.other)).collect();
        assert_eq!(pairs, [(1, 2)]);
    }

    #[test]
    fn no_two_questions_share_an_anchor() {
        let mut anchors = Anchors::new();
        let found = ["How many died?", "How many died?", "How many died? (2)", "How many died?"]
            .map(|question| anchor("e", question, &mut anchors));
        assert_eq!(
            found.map(String::from),
            ["e--how-many-died", "e--how-many-died-2", "e--how-many-died-2-2", "e--how-many-died-3"]
        );
    }
}
