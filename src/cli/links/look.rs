//! Asks for all addresses: each page once, hosts side by side.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, PoisonError, mpsc};

use url::Url;

use super::archive::{SavedCopy, saved_copy};
use super::kept::Kept;
use super::written::{Context, Written};
use crate::date::Date;
use crate::import::{Asked, Asker, HostState, Told};
use crate::parse::WebLinkRole;

/// So many hosts are asked side by side.
const MOST_HOSTS: usize = 8;

/// A host that was silent so often, one time after the other, is not asked for the rest.
const MOST_SILENCES: usize = 2;

/// What was found.
#[derive(Clone, Debug, Default)]
pub(super) struct Findings {
    /// The answer for each page.
    pub(super) answers: BTreeMap<String, Asked>,
    /// For originals that are gone and have no copy: what an archive has. A page that is not here could not be asked for.
    pub(super) copies: BTreeMap<String, Option<SavedCopy>>,
    /// How many of the answers were known from earlier.
    pub(super) known: usize,
}

/// Where the work stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step<'s> {
    /// How many pages are done.
    pub(super) done: usize,
    /// How many there are.
    pub(super) all: usize,
    /// The address that was asked for last.
    pub(super) address: &'s str,
}

/// The page to which an address leads: without the part behind `#`, which a server never sees.
pub(super) fn page_of(address: &str) -> &str {
    address.split('#').next().unwrap_or(address)
}

/// Asks for every address that is not known from earlier. `now` is in seconds since 1970; `watch` is told of every step, and what is kept
/// then.
pub(super) fn look(
    links: &[Written],
    kept: &mut Kept,
    (asker, archive): (&Asker, &str),
    now: u64,
    watch: &mut dyn FnMut(Step<'_>, &Kept),
) -> Findings {
    let mut findings = Findings::default();
    let mut queues: BTreeMap<String, Vec<(String, Url)>> = BTreeMap::new();
    for link in links {
        let page = page_of(&link.link.address);
        if findings.answers.contains_key(page) {
            continue;
        }
        let answer = kept.answer(page, now);
        findings.known += usize::from(answer.is_some());
        let answer = answer.unwrap_or_else(|| match Url::parse(page) {
            Ok(url) => {
                let host = url.host_str().unwrap_or_default().to_owned();
                queues.entry(host).or_default().push((page.to_owned(), url));
                Asked::Unanswered(String::new())
            }
            Err(error) => Asked::Unanswered(format!("it is no web address: {error}")),
        });
        findings.answers.insert(page.to_owned(), answer);
    }
    let told = ask_hosts(asker, queues, &mut |step, page, told| {
        // Whether a host is unknown is judged below, when all have been asked.
        if told.host != HostState::Unknown {
            kept.keep(page, &told.asked, now);
        }
        watch(step, kept);
    });
    let unknown_are_gone = unknown_are_gone(&told, || asker.is_answered(archive));
    for (page, mut told) in told {
        if told.host == HostState::Unknown {
            if !unknown_are_gone {
                let reason = "its host was not found, and nobody else answers: is this machine offline?";
                told.asked = Asked::Unanswered(reason.to_owned());
            }
            kept.keep(&page, &told.asked, now);
        }
        findings.answers.insert(page, told.asked);
    }
    findings.copies = ask_archive((asker, archive), links, &findings.answers, kept, watch);
    findings
}

/// Whether hosts that nobody knows are gone. Without a network no host is known, so at least one has to have answered, or the archive.
fn unknown_are_gone(told: &BTreeMap<String, Told>, archive_answers: impl FnOnce() -> bool) -> bool {
    let any = |wanted: &[HostState]| told.values().any(|told| wanted.contains(&told.host));
    any(&[HostState::Speaks, HostState::Full]) || (any(&[HostState::Unknown]) && archive_answers())
}

/// Asks for all addresses, by host.
fn ask_hosts(
    asker: &Asker,
    queues: BTreeMap<String, Vec<(String, Url)>>,
    watch: &mut dyn FnMut(Step<'_>, &str, &Told),
) -> BTreeMap<String, Told> {
    let all = queues.values().map(Vec::len).sum();
    let n_workers = queues.len().min(MOST_HOSTS);
    let queues = Mutex::new(queues.into_values().collect::<VecDeque<_>>());
    let next = || queues.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
    let (sender, receiver) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..n_workers {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                while let Some(queue) = next() {
                    // Nobody listens any more if the caller gave up: then the rest is nobody's.
                    ask_host(queue, |url| asker.ask(url), |page, told| sender.send((page, told)).is_ok());
                }
            });
        }
        drop(sender);
        let mut out = BTreeMap::new();
        for (page, told) in receiver {
            watch(Step { done: out.len() + 1, all, address: &page }, &page, &told);
            out.insert(page, told);
        }
        out
    })
}

/// Asks one host for its addresses, one after the other. Who is not there, says nothing or wants no more is not asked for the rest.
fn ask_host(
    queue: Vec<(String, Url)>,
    ask: impl Fn(&Url) -> Told,
    mut tell: impl FnMut(String, Told) -> bool,
) {
    let mut silences = 0;
    let mut last: Option<Told> = None;
    for (page, url) in queue {
        let has_enough = last.as_ref().is_some_and(|told| match told.host {
            HostState::Speaks | HostState::NotAsked => false,
            HostState::Silent => silences >= MOST_SILENCES,
            HostState::Unknown | HostState::Full => true,
        });
        let told = match last.take().filter(|_| has_enough) {
            Some(told) => told,
            None => ask(&url),
        };
        silences = if told.host == HostState::Silent { silences + 1 } else { 0 };
        last = Some(told.clone());
        if !tell(page, told) {
            return;
        }
    }
}

/// Asks the archive for a copy of each original that is gone and has none.
fn ask_archive(
    (asker, archive): (&Asker, &str),
    links: &[Written],
    answers: &BTreeMap<String, Asked>,
    kept: &mut Kept,
    watch: &mut dyn FnMut(Step<'_>, &Kept),
) -> BTreeMap<String, Option<SavedCopy>> {
    let mut wanted: BTreeMap<&str, Option<&Date>> = BTreeMap::new();
    for Written { link, context } in links {
        let page = page_of(&link.address);
        if let (WebLinkRole::Source, Context::Article { date, has_copy: false }) = (link.role, context)
            && matches!(answers.get(page), Some(Asked::Gone(_)))
        {
            wanted.entry(page).or_insert(date.as_ref());
        }
    }
    let mut copies = BTreeMap::new();
    let all = wanted.len();
    let mut silences = 0;
    for (at, (page, date)) in wanted.into_iter().enumerate() {
        if let Ok(known) = kept.copy(page) {
            copies.insert(page.to_owned(), known);
        } else if silences < MOST_SILENCES {
            let said = saved_copy(asker, archive, page, date);
            silences = if said.is_err() { silences + 1 } else { 0 };
            if let Ok(copy) = said {
                kept.keep_copy(page, copy.as_ref());
                copies.insert(page.to_owned(), copy);
            }
            watch(Step { done: at + 1, all, address: page }, kept);
        }
    }
    copies
}

#[cfg(test)]
mod tests {
    use super::HostState::{Full, NotAsked, Silent, Speaks, Unknown};
    use super::*;

    fn told(host: HostState) -> Told {
        Told { asked: Asked::Unanswered(String::new()), host }
    }

    #[test]
    fn unknown_hosts_are_gone_only_if_somebody_answers() {
        let judged = |hosts: &[HostState], archive: bool| {
            let all = hosts.iter().enumerate().map(|(at, host)| (at.to_string(), told(*host)));
            unknown_are_gone(&all.collect(), || archive)
        };
        assert!(judged(&[Unknown, Speaks], false));
        assert!(judged(&[Unknown, Full], false));
        assert!(judged(&[Unknown], true));
        assert!(!judged(&[Unknown], false));
        assert!(!judged(&[Unknown, Unknown, Silent, NotAsked], false));
    }

    #[test]
    fn a_host_that_has_enough_is_left_alone() {
        let asked = |answers: &[HostState]| {
            let url = Url::parse("https://a.example/").unwrap();
            let queue = (0..5).map(|at| (at.to_string(), url.clone())).collect();
            let (count, mut told_of) = (std::cell::Cell::new(0), 0);
            let ask = |_: &Url| {
                count.set(count.get() + 1);
                told(answers[(count.get() - 1).min(answers.len() - 1)])
            };
            ask_host(queue, ask, |_, _| {
                told_of += 1;
                true
            });
            assert_eq!(told_of, 5, "each address has an answer");
            count.get()
        };
        assert_eq!(asked(&[Speaks]), 5);
        assert_eq!(asked(&[Unknown]), 1);
        assert_eq!(asked(&[Speaks, Full]), 2);
        assert_eq!(asked(&[Silent]), 2);
        assert_eq!(asked(&[Silent, Speaks, Silent, Speaks]), 5);
    }
}
