use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use proptest::prelude::*;

use super::plan::Plan;
use super::{Search, words};
use crate::export::sample::{self, Sample};

#[path = "../../../tests/it/search_reader.rs"]
mod search_reader;

use search_reader::{FoundIndex, FoundPage};

type Site = BTreeMap<String, Vec<u8>>;

fn files(sample: &Sample, size: usize) -> Site {
    let made = Mutex::new(Site::new());
    let search = Search { plan: Plan::cut_at(&sample.dossier, &sample.plan, size) };
    let put = |route: &crate::plan::Route, bytes: &[u8]| {
        assert!(made.lock().unwrap().insert(route.as_str().to_owned(), bytes.to_vec()).is_none());
        Ok(())
    };
    search.write(&sample.dossier, &sample.plan, &sample.texts(), &put).unwrap();
    made.into_inner().unwrap()
}

fn index(sample: &Sample) -> FoundIndex {
    search_reader::read(&files(sample, 1000))
}

fn found<'i>(index: &'i FoundIndex, address: &str) -> &'i FoundPage {
    index.pages.iter().find(|page| page.address == address).unwrap_or_else(|| panic!("{address}"))
}

fn lines(page: &FoundPage) -> Vec<&str> {
    page.lines.iter().map(|(_, line)| line.as_str()).collect()
}

fn terms(page: &FoundPage) -> BTreeSet<String> {
    let mut terms = BTreeSet::new();
    let lines = page.lines.iter().map(|(_, line)| line.as_str());
    for text in [page.title.as_str(), &page.note].into_iter().chain(lines) {
        words::each(text, &mut |term| terms.extend([term.to_owned()]));
    }
    terms
}

/// Every word that a page shows leads to it, and nothing else does.
fn check(index: &FoundIndex) {
    for (number, page) in (0..).zip(&index.pages) {
        let leading = index.terms.iter().filter(|(_, pages)| pages.contains_key(&number));
        let leading: BTreeSet<String> = leading.map(|(term, _)| term.clone()).collect();
        assert_eq!(leading, terms(page), "{}", page.address);
    }
}

#[test]
fn every_word_finds_its_pages_and_no_other() {
    for sample in [sample::rich(), sample::bare(), sample::hostile(), sample::empty()] {
        for size in [0, 1000, 1 << 20] {
            check(&search_reader::read(&files(&sample, size)));
        }
    }
}

#[test]
fn everything_can_be_found() {
    let index = index(&sample::rich());
    let article = found(&index, "articles/a-whole.html");
    assert_eq!((article.kind, &*article.title), ("article", "Tea for 2 & more: “a start”"));
    assert_eq!(article.note, "The Daily Kettle, 10 September 2025");
    assert_eq!(article.lines[0].0, None);
    assert!(article.lines[0].1.starts_with("Ada Quill, "), "{article:?}");
    let last = [
        (Some(1), "Ada Hall met Bo for tea. It took 54 minutes.".to_owned()),
        (Some(2), "The end.".to_owned()),
        (None, "It was a Tuesday.".to_owned()),
    ];
    assert!(article.lines.ends_with(&last), "{article:?}");
    let person = found(&index, "people/ada.html");
    assert_eq!((person.kind, &*person.note), ("person", "Warden of the Kettle"));
    assert_eq!(lines(person), ["the Warden", "Ada keeps The Kettle Trust and cites."]);
    assert_eq!(found(&index, "events/minute.html").note, "10 September 2025, 5.20 pm");
    let claim = found(&index, "claims.html#how-long");
    assert!(lines(claim).contains(&"It took 55 minutes."), "{claim:?}");
    assert_eq!(claim.note, "Ada meets Bo");
    assert_eq!(lines(found(&index, "about.html")), ["On tea."]);
}

#[test]
fn of_an_article_that_shows_quotations_only_those_are_found() {
    let index = index(&sample::rich());
    let quoted = found(&index, "articles/b-excerpt.html");
    assert!(quoted.lines.ends_with(&[(Some(1), "It took 55 minutes.".to_owned())]), "{quoted:?}");
    let closed = found(&index, "articles/c-closed.html");
    assert!(closed.lines.iter().all(|(passage, _)| passage.is_none()), "{closed:?}");
    for secret in sample::SECRETS {
        assert!(!index.terms.contains_key(secret) && !index.words.contains(secret));
    }
}

#[test]
fn names_weigh_most() {
    let index = index(&sample::rich());
    let ada = index.pages.iter().position(|page| page.address == "people/ada.html").unwrap() as u32;
    let weight = |term: &str| index.terms[term][&ada];
    assert_eq!([weight("ada"), weight("warden"), weight("kettle"), weight("cites")], [3, 3, 2, 0]);
}

#[test]
fn a_title_cannot_close_a_script() {
    let files = files(&sample::hostile(), 1000);
    for (route, script) in &files {
        let script = std::str::from_utf8(script).unwrap();
        assert!(!script.contains('<') && script.lines().count() == 1, "{route}");
    }
    let index = search_reader::read(&files);
    assert!(index.pages.iter().any(|page| page.title.contains("</script>")));
}

#[test]
fn the_version_tells_whether_anything_changed() {
    let version = |sample: &Sample| {
        let files = files(sample, 1000);
        let index = String::from_utf8(files["assets/search-index.js"].clone()).unwrap();
        index.split("\"version\":\"").nth(1).unwrap()[..8].to_owned()
    };
    assert_eq!(version(&sample::rich()), version(&sample::rich()));
    assert_ne!(version(&sample::rich()), version(&sample::bare()));
}

proptest! {
    #[test]
    fn terms_are_found_by_themselves(text in any::<String>()) {
        let mut found = Vec::new();
        words::each(&text, &mut |term| found.push(term.to_owned()));
        for term in found {
            prop_assert!(!term.is_empty() && !term.contains([' ', ',', '"', '\\', '\'']));
        }
    }

    /// Plain text takes a way of its own, which one other letter at the end closes to it.
    #[test]
    fn plain_text_has_the_terms_that_any_text_has(text in "[aB9' .-]{0,30}") {
        let terms = |text: &str| {
            let mut found = Vec::new();
            words::each(text, &mut |term| found.push(term.to_owned()));
            found
        };
        let mut wanted = terms(&format!("{text} ж"));
        wanted.pop();
        prop_assert_eq!(terms(&text), wanted);
    }
}
