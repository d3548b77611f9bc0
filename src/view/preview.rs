//! What shows beside a link before it is followed.

use serde::Serialize;
use std::collections::BTreeMap;

/// A person, organisation, place, event or article in brief. A script shows it; nothing in it is not also on its page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PreviewView {
    /// The name, title or headline.
    #[serde(rename = "t")]
    pub title: String,
    /// What is to be said of it, a line each: role, date and place, outlet, counts.
    #[serde(rename = "l", skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<String>,
    /// A warning: that accounts differ, that it is a draft.
    #[serde(rename = "m", skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
    /// Of an article: the words that the dossier quotes from it, by the number of the passage.
    #[serde(rename = "q", skip_serializing_if = "BTreeMap::is_empty")]
    pub quotes: BTreeMap<u32, String>,
    /// The language of the article's words, where it is not the dossier's.
    #[serde(rename = "g", skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}
