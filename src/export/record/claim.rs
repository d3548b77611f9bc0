//! A claim with its accounts, and citations.

use schemars::JsonSchema;
use serde::Serialize;

use super::RecordContext;
use super::date::{self, DateRecord};
use crate::arena::Id;
use crate::model::{Account, Citation, Claim, Subject};

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
    /// How the answers differ, in words.
    differences: Vec<&'a str>,
    /// The editor's decision.
    resolution: Option<ResolutionRecord<'a>>,
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
    /// What follows from the quoted words by arithmetic.
    workings: Vec<&'a str>,
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
        differences: claim.differences.iter().map(|words| &**words).collect(),
        resolution: claim.resolution.as_ref().map(|resolution| ResolutionRecord {
            account: resolution.account,
            why: &resolution.why,
            date: date::optional(resolution.date.as_ref()),
        }),
    }
}

fn account<'a>(context: RecordContext<'a>, account: &'a Account) -> AccountRecord<'a> {
    AccountRecord {
        answer: &account.answer,
        scope: account.scope.as_deref(),
        withdrawn: account.withdrawn,
        workings: account.workings.iter().map(|line| &**line).collect(),
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
