//! Figures about one event that do not agree, and that no claim covers.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::evidence::Evidence;
use super::happenings::Happening;
use super::told::{About, Told};
use crate::arena::Id;
use crate::extract::claims::{Statement, Suggestion, suggest_claims};
use crate::extract::events::Event;
use crate::model::value::{Value, compare};
use crate::model::{Claim, Dossier};
use crate::quantity::Quantity;

/// A question about one event to which articles give different answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// The question: "How long did the meeting last?"
    pub question: String,
    /// How two of the answers differ: "differ by 1 minute".
    pub difference: String,
    /// The key of the event, if it is written.
    pub event: Option<String>,
    /// What the event is called, written or suggested.
    pub title: String,
    /// When it was, in EDTF.
    pub date: Option<String>,
    /// The event if it is only suggested, for its draft.
    #[serde(skip)]
    pub(super) suggested: Option<Happening>,
    /// The answers, in the order in which they first appear.
    pub accounts: Vec<Account>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Account {
    /// The words of its first source.
    pub value: String,
    /// Where it stands.
    pub evidence: Vec<Evidence>,
}

/// Finds the differing figures of all events; those of most articles first.
pub(super) fn differing(
    dossier: &Dossier,
    suggested: &[Event],
    told: &BTreeMap<About, Vec<Told>>,
) -> Vec<Figures> {
    let mut seen: BTreeSet<Vec<(String, Vec<Spot>)>> = BTreeSet::new();
    let mut out = Vec::new();
    for (&about, told) in told {
        let statements: Vec<Statement<'_>> = told.iter().map(statement).collect();
        for found in suggest_claims(&statements) {
            if is_covered(dossier, about, told, &found) || !seen.insert(places(told, &found)) {
                continue;
            }
            out.extend(figures(dossier, suggested, about, (told, found)));
        }
    }
    out.sort_by_key(|figures: &Figures| {
        let evidence = figures.accounts.iter().flat_map(|account| &account.evidence);
        Reverse(evidence.map(|one| one.article.as_str()).collect::<BTreeSet<_>>().len())
    });
    out
}

fn statement(told: &Told) -> Statement<'_> {
    Statement { article: told.article, passage: told.passage, text: &told.text, amounts: &told.amounts }
}

/// Article, passage, and where in the sentence an answer begins.
type Spot = (u32, u32, usize);

/// What makes two suggestions the same, though they come by way of two events.
fn places(told: &[Told], found: &Suggestion) -> Vec<(String, Vec<Spot>)> {
    let spot = |statement: usize, start: usize| (told[statement].article, told[statement].passage, start);
    let mut all: Vec<(String, Vec<Spot>)> = found
        .accounts
        .iter()
        .map(|account| {
            let places = account.places.iter().map(|place| spot(place.statement, place.range.start));
            (account.value.as_written.clone(), places.collect())
        })
        .collect();
    all.sort();
    all
}

fn figures(
    dossier: &Dossier,
    suggested: &[Event],
    about: About,
    (told, found): (&[Told], Suggestion),
) -> Option<Figures> {
    let happening = match about {
        About::Suggested(rank) => suggested.get(rank).map(|event| Happening::new(dossier, event)),
        About::Written(_) => None,
    };
    let (event, title, date) = match about {
        About::Written(id) => {
            let event = dossier.event(id);
            (
                Some(event.key.to_string()),
                event.title.to_string(),
                event.date.as_ref().map(ToString::to_string),
            )
        }
        About::Suggested(rank) => {
            let event = suggested.get(rank)?;
            (None, event.title.clone(), Some(event.date.to_string()))
        }
    };
    let accounts = found.accounts.iter().map(|account| {
        let mut evidence: Vec<Evidence> = Vec::new();
        for place in &account.places {
            let told = &told[place.statement];
            let one = Evidence::new(dossier, told.article, told.passage, &told.text);
            if !evidence.contains(&one) {
                evidence.push(one);
            }
        }
        Account { value: account.value.as_written.clone(), evidence }
    });
    Some(Figures {
        accounts: accounts.collect(),
        question: found.question,
        difference: found.difference,
        event,
        title,
        date,
        suggested: happening,
    })
}

/// Whether one claim, about the event or citing one of the articles, has every one of the answers.
fn is_covered(dossier: &Dossier, about: About, told: &[Told], found: &Suggestion) -> bool {
    let mut claims: BTreeSet<Id<Claim>> = BTreeSet::new();
    if let About::Written(event) = about {
        claims.extend(&dossier.event(event).claims);
    }
    for place in found.accounts.iter().flat_map(|account| &account.places) {
        claims.extend(dossier.claims_citing(Id::from_index(told[place.statement].article)));
    }
    claims.into_iter().any(|claim| {
        let claim = dossier.claim(claim);
        found.accounts.iter().all(|account| has_answer(claim, &account.value))
    })
}

fn has_answer(claim: &Claim, value: &Quantity) -> bool {
    let value = Value::Quantity(value.clone());
    claim.accounts.iter().any(|account| compare(&account.value, &value).agrees())
}
