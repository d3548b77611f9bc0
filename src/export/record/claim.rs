//! A claim with its accounts, and citations.

use schemars::JsonSchema;
use serde::Serialize;

use super::RecordContext;
use super::date::{self, DateRecord};
use crate::arena::Id;
use crate::language::Language;
use crate::model::value::Relation;
use crate::model::{Account, Citation, Claim, Difference, Subject};
use crate::quantity::Kind;

/// A question on which sources may differ.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Claim")]
pub(super) struct ClaimRecord<'a> {
    /// Its place in the register.
    page: String,
    /// The key of the event, person, organisation or place that it is about.
    about: &'a str,
    /// The question.
    question: &'a str,
    /// What the question is limited to.
    scope: Option<&'a str>,
    /// Where it stands, computed: `disputed`, `resolved`, `single-source`, `agreed` or `withdrawn`.
    status: &'static str,
    /// How many sources stand behind it that do not repeat each other.
    independent_sources: u32,
    /// The answers, in the order written. None is more true than another by standing first.
    accounts: Vec<AccountRecord<'a>>,
    /// How the answers differ, in English whatever the language of the pages is; for programs the same stands in `compared`.
    differences: Vec<String>,
    /// How the answers differ, without words.
    compared: Vec<ComparedRecord>,
    /// The editor's decision.
    resolution: Option<ResolutionRecord<'a>>,
}

/// How two answers part.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Compared")]
struct ComparedRecord {
    /// The two, as places in `accounts` counted from 0.
    accounts: Vec<usize>,
    /// What was found, a word that stays: `differ_by`, `differ_by_about`, `start_differs`, `yes_and_no`, `different_answers` and others.
    found: &'static str,
    /// How far apart they are; null where that is no amount.
    apart: Option<ApartRecord>,
}

/// A distance between two answers.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Apart")]
struct ApartRecord {
    /// The amount, a decimal number.
    amount: String,
    /// Its unit: `second`, `year`, `percentage point`, a currency by its three letters, or what is counted, in the singular; empty for bare
    /// numbers.
    unit: String,
}

/// One answer with its sources.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Account")]
struct AccountRecord<'a> {
    /// The answer, as written.
    answer: &'a str,
    /// What the answer is limited to; answers of different scopes are not held against each other.
    scope: Option<&'a str>,
    /// Accounts with the same number agree with each other; counted from 0.
    camp: u32,
    /// Whether its source has taken it back; it counts no more.
    withdrawn: bool,
    /// Who says so.
    sources: Vec<CitationRecord<'a>>,
    /// What follows from the quoted words by arithmetic, in English.
    workings: Vec<String>,
    /// The editor's remark.
    note: Option<&'a str>,
}

/// The editor's decision about a claim.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Resolution")]
struct ResolutionRecord<'a> {
    /// The answer chosen, as a place in `accounts` counted from 0.
    account: Option<usize>,
    /// Why.
    why: &'a str,
    /// When.
    date: Option<DateRecord>,
}

/// Where a statement comes from.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Citation")]
pub(super) struct CitationRecord<'a> {
    /// The key of the article.
    article: &'a str,
    /// The passage, counted from 1; null cites the article as a whole.
    passage: Option<u32>,
    /// The words, proved to stand in that passage; null where none are quoted or the article's rights forbid it.
    quote: Option<&'a str>,
}

pub(super) fn record(context: RecordContext<'_>, id: Id<Claim>) -> ClaimRecord<'_> {
    let claim = context.dossier.claim(id);
    let about = match claim.subject {
        Subject::Event(id) => &context.dossier.event(id).key,
        Subject::Entity(id) => &context.dossier.entity(id).key,
    };
    ClaimRecord {
        page: format!("{}#{}", context.plan.claim_route(id).encoded(), claim.anchor),
        about: about.as_str(),
        question: &claim.question,
        scope: claim.scope.as_deref(),
        status: claim.status.name(),
        independent_sources: claim.independent_sources,
        accounts: claim.accounts.iter().map(|given| account(context, given)).collect(),
        differences: differences(claim).collect(),
        compared: claim.differences.iter().map(compared).collect(),
        resolution: claim.resolution.as_ref().map(|resolution| ResolutionRecord {
            account: resolution.account,
            why: &resolution.why,
            date: date::optional(resolution.date.as_ref()),
        }),
    }
}

/// How the accounts of a claim part, in the words of data.
pub(in crate::export) fn differences(claim: &Claim) -> impl Iterator<Item = String> {
    claim.differences.iter().map(|found| found.say(claim, Language::english().words()))
}

/// How one account's camp parts from the others, in the words of data: all differences in each row would be a cube of the accounts.
pub(in crate::export) fn differences_of(claim: &Claim, account: usize) -> impl Iterator<Item = String> {
    let own = claim.accounts.get(account).filter(|account| !account.withdrawn).map(|account| account.camp);
    let is_own = move |&index: &usize| claim.accounts.get(index).map(|account| account.camp) == own;
    let found = claim
        .differences
        .iter()
        .filter(move |found| own.is_some() && [found.one, found.other].iter().any(is_own));
    found.map(|found| found.say(claim, Language::english().words()))
}

fn compared(difference: &Difference) -> ComparedRecord {
    let apart = match &difference.comparison.relation {
        Relation::Differs(Some(size)) => Some(ApartRecord {
            amount: size.low.to_string().replace(',', ""),
            unit: match &size.kind {
                Kind::Duration | Kind::Clock { .. } => "second".to_owned(),
                Kind::Age => "year".to_owned(),
                Kind::Percentage => "percentage point".to_owned(),
                Kind::Money { currency } => (*currency).to_owned(),
                Kind::Count { noun } => noun.clone(),
            },
        }),
        _ => None,
    };
    let accounts = vec![difference.one, difference.other];
    ComparedRecord { accounts, found: difference.comparison.finding.point.key(), apart }
}

fn account<'a>(context: RecordContext<'a>, account: &'a Account) -> AccountRecord<'a> {
    AccountRecord {
        answer: &account.answer,
        scope: account.scope.as_deref(),
        withdrawn: account.withdrawn,
        workings: account.workings.iter().map(|found| found.say(Language::english().words())).collect(),
        camp: account.camp,
        sources: citations(context, &account.sources),
        note: account.note.as_deref(),
    }
}

pub(super) fn citations<'a>(
    context: RecordContext<'a>,
    citations: &'a [Citation],
) -> Vec<CitationRecord<'a>> {
    let records = citations.iter().map(|citation| {
        let article = context.dossier.article(citation.article);
        let quote = citation.quote.as_ref().filter(|_| article.rights.allows_quotes());
        CitationRecord {
            article: article.key.as_str(),
            passage: citation.passage,
            quote: quote.map(|quote| &*quote.text),
        }
    });
    records.collect()
}
