//! Claims: the register, and the same block on event and entity pages.

use super::{CitationView, DateView, OriginView, PlainLink, ReferenceView, Shared};
use serde::Serialize;

/// The register of claims, or one slice of it.
#[derive(Clone, Debug, Serialize)]
pub struct ClaimsContent {
    /// Claims by status: disputed, resolved, single source, agreed, withdrawn; empty groups are left out.
    pub groups: Vec<StatusGroup>,
    /// The articles cited, numbered as the marks are.
    pub references: Vec<ReferenceView>,
}

/// The claims of one status.
#[derive(Clone, Debug, Serialize)]
pub struct StatusGroup {
    /// The stable word: `disputed`, `resolved`, `single-source`, `agreed`, `withdrawn`.
    pub status: &'static str,
    /// The heading: "Accounts differ".
    pub label: String,
    /// What the status means, in a sentence.
    pub explanation: String,
    /// The claims.
    pub claims: Vec<ClaimView>,
}

/// One claim.
#[derive(Clone, Debug, Serialize)]
pub struct ClaimView {
    /// Its anchor on every page that shows it.
    pub anchor: String,
    /// Its place in the register.
    pub url: String,
    /// The question.
    pub question: String,
    /// The event or entity that it is about.
    pub subject: PlainLink,
    /// What the question is limited to.
    pub scope: Option<String>,
    /// The stable word of its status.
    pub status: &'static str,
    /// The status in words: "Accounts differ".
    pub status_label: String,
    /// The answers, in the order written.
    pub accounts: Vec<AccountView>,
    /// How the accounts part, a line each: "54 and 55 minutes differ by 1 minute".
    pub differences: Vec<String>,
    /// The editor's decision.
    pub resolution: Option<ResolutionView>,
    /// How many independent sources stand behind it, in words.
    pub independence: String,
    /// Which they are, where some of the articles repeat others; empty where every article speaks for itself.
    pub origins: Vec<OriginView>,
}

/// One answer.
#[derive(Clone, Debug, Serialize)]
pub struct AccountView {
    /// The answer as written.
    pub answer: String,
    /// What the answer is limited to; answers of different scopes are not held against each other.
    pub scope: Option<String>,
    /// Who says so, in which words.
    pub citations: Vec<CitationView>,
    /// What follows from the quoted words by arithmetic: "5.20 pm to 6.14 pm gives 54 minutes".
    pub workings: Vec<String>,
    /// The editor's remark.
    pub note: Option<String>,
    /// Accounts with the same letter agree with each other: `a`, `b`, ...
    pub camp: String,
    /// Whether the editor chose it.
    pub chosen: bool,
    /// Whether its source has taken it back.
    pub withdrawn: bool,
}

/// The editor's decision.
#[derive(Clone, Debug, Serialize)]
pub struct ResolutionView {
    /// The answer chosen.
    pub answer: Option<String>,
    /// Why.
    pub why: String,
    /// When.
    pub date: Option<Shared<DateView>>,
}
