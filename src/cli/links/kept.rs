//! What was found out lately, so that it need not be asked again: a file in the user's own cache, which anybody may delete.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::archive::SavedCopy;
use super::look::page_of;
use super::written::Written;
use crate::import::Asked;

/// How long a link that was well is not asked again, in seconds.
const WELL: u64 = 7 * 24 * 60 * 60;

/// How long an address that is gone is not asked again, in seconds.
const GONE: u64 = 24 * 60 * 60;

/// The number of the form in which it is written.
const FORM: u32 = 1;

/// Answers of earlier runs, by address. What nobody could say is not kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Kept {
    links: BTreeMap<String, Entry>,
}

/// One address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    /// When it was asked, in seconds since 1970.
    asked: u64,
    #[serde(flatten)]
    state: State,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "state")]
enum State {
    Well {
        #[serde(skip_serializing_if = "Option::is_none")]
        moved: Option<String>,
    },
    Gone {
        reason: String,
        /// Whether an archive was asked for a copy.
        #[serde(default)]
        archive_asked: bool,
        #[serde(skip_serializing_if = "Option::is_none")]
        copy: Option<SavedCopy>,
    },
}

/// The file.
#[derive(Serialize, Deserialize)]
struct Form<L> {
    form: u32,
    links: L,
}

impl Kept {
    /// Reads what [`Kept::to_bytes`] wrote. Anything else is an empty cache.
    pub(super) fn from_bytes(bytes: &[u8]) -> Self {
        let read: Option<Form<BTreeMap<String, Entry>>> = serde_json::from_slice(bytes).ok();
        Kept { links: read.filter(|read| read.form == FORM).map(|read| read.links).unwrap_or_default() }
    }

    /// The bytes of a file, without what is too old to be used. `now` is in seconds since 1970.
    pub(super) fn to_bytes(&self, now: u64) -> Vec<u8> {
        let links: BTreeMap<&String, &Entry> =
            self.links.iter().filter(|(_, entry)| entry.is_fresh(now)).collect();
        let mut bytes = serde_json::to_vec_pretty(&Form { form: FORM, links }).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// The answer of an address that need not be asked again.
    pub(super) fn answer(&self, address: &str, now: u64) -> Option<Asked> {
        let entry = self.links.get(address).filter(|entry| entry.is_fresh(now))?;
        Some(match &entry.state {
            State::Well { moved: None } => Asked::Well,
            State::Well { moved: Some(new) } => Asked::Moved(new.clone()),
            State::Gone { reason, .. } => Asked::Gone(reason.clone()),
        })
    }

    /// Forgets the answers for these links, so that they are asked again.
    pub(super) fn forget(&mut self, links: &[Written]) {
        for link in links {
            self.links.remove(page_of(&link.link.address));
        }
    }

    /// What an archive said of an address that is gone. `Err` if it was not asked.
    pub(super) fn copy(&self, address: &str) -> Result<Option<SavedCopy>, ()> {
        match self.links.get(address).map(|entry| &entry.state) {
            Some(State::Gone { archive_asked: true, copy, .. }) => Ok(copy.clone()),
            _ => Err(()),
        }
    }

    /// Keeps an answer.
    pub(super) fn keep(&mut self, address: &str, asked: &Asked, now: u64) {
        let state = match asked {
            Asked::Well => State::Well { moved: None },
            Asked::Moved(new) => State::Well { moved: Some(new.clone()) },
            Asked::Gone(reason) => State::Gone { reason: reason.clone(), archive_asked: false, copy: None },
            Asked::Unanswered(_) | Asked::Private => {
                self.links.remove(address);
                return;
            }
        };
        self.links.insert(address.to_owned(), Entry { asked: now, state });
    }

    /// Keeps what an archive said of an address that is gone.
    pub(super) fn keep_copy(&mut self, address: &str, found: Option<&SavedCopy>) {
        if let Some(Entry { state: State::Gone { archive_asked, copy, .. }, .. }) =
            self.links.get_mut(address)
        {
            (*archive_asked, *copy) = (true, found.cloned());
        }
    }
}

impl Entry {
    /// Whether it is neither too old nor from a time to come, as a clock that was wrong may have written it.
    fn is_fresh(&self, now: u64) -> bool {
        let longest = if matches!(self.state, State::Well { .. }) { WELL } else { GONE };
        now.checked_sub(self.asked).is_some_and(|age| age < longest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_until_it_is_old() {
        let mut kept = Kept::default();
        let copy = SavedCopy { url: "https://c.example/".to_owned(), date: "2026-03-05".to_owned() };
        let (well, moved) = (Asked::Well, Asked::Moved("https://b.example/".to_owned()));
        let gone = Asked::Gone("the server says 404: not found".to_owned());
        kept.keep("https://well.example/", &well, 1000);
        kept.keep("https://moved.example/", &moved, 1000);
        kept.keep("https://gone.example/", &gone, 1000);
        kept.keep("https://silent.example/", &Asked::Unanswered("x".to_owned()), 1000);
        kept.keep_copy("https://gone.example/", Some(&copy));
        let kept = Kept::from_bytes(&kept.to_bytes(1000));
        assert_eq!(kept.answer("https://well.example/", 1000 + WELL - 1), Some(well));
        assert_eq!(kept.answer("https://moved.example/", 1000), Some(moved));
        assert_eq!(kept.answer("https://gone.example/", 1000 + GONE - 1), Some(gone));
        assert_eq!(kept.copy("https://gone.example/"), Ok(Some(copy)));
        assert_eq!(kept.answer("https://silent.example/", 1000), None);
        assert_eq!(kept.answer("https://well.example/", 1000 + WELL), None);
        assert_eq!(kept.answer("https://gone.example/", 1000 + GONE), None);
        assert_eq!(kept.answer("https://well.example/", 999), None, "from a time to come");
        let later = Kept::from_bytes(&kept.to_bytes(1000 + GONE));
        assert_eq!(later.links.len(), 2, "what is too old is not written again");
    }

    #[test]
    fn what_is_no_cache_is_an_empty_one() {
        let mut kept = Kept::default();
        kept.keep("https://well.example/", &Asked::Well, 1000);
        let good = kept.to_bytes(1000);
        assert_eq!(Kept::from_bytes(&good), kept);
        let other_form = String::from_utf8(good.clone()).unwrap().replace("\"form\": 1", "\"form\": 2");
        for bytes in [
            &b""[..],
            b"\xff",
            b"[]",
            b"{\"form\":1,\"links\":{\"a\":7}}",
            &good[..20],
            other_form.as_bytes(),
        ] {
            assert_eq!(Kept::from_bytes(bytes), Kept::default());
        }
    }
}
