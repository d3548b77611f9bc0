//! An index made over an earlier one is the index made from nothing.

use std::collections::BTreeMap;
use std::sync::Mutex;

use super::plan::Plan;
use super::postings::Postings;
use super::{Search, SearchFiles};
use crate::digest::Digest;
use crate::export::sample::{Sample, with_bodies};
use crate::failure::Failure;
use crate::plan::Route;

/// The bytes of a file, and what it was made from.
type Put = (Vec<u8>, Option<Digest>);

/// A site as a sink has it.
#[derive(Default)]
struct Site<'s> {
    last: Option<&'s Site<'s>>,
    files: Mutex<BTreeMap<String, Put>>,
    kept: Mutex<usize>,
}

impl Site<'_> {
    fn take(&self, route: &Route, file: Put) {
        assert!(self.files.lock().unwrap().insert(route.as_str().to_owned(), file).is_none(), "{route}");
    }

    fn bytes(&self) -> BTreeMap<String, String> {
        let files = self.files.lock().unwrap();
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        files.iter().map(|(route, (bytes, _))| (route.clone(), text(bytes))).collect()
    }

    fn file(&self, route: &Route) -> Option<Put> {
        self.files.lock().unwrap().get(route.as_str()).cloned()
    }
}

impl SearchFiles for Site<'_> {
    fn put(&self, route: &Route, bytes: &[u8], made_from: Option<Digest>) -> Result<(), Failure> {
        self.take(route, (bytes.to_vec(), made_from));
        Ok(())
    }

    fn without_bodies(&self) -> Option<Digest> {
        Some(Digest::of(b"only bodies differ here"))
    }

    fn keep(&self, route: &Route, made_from: Digest) -> Result<Option<Digest>, Failure> {
        let file = self.last.and_then(|last| last.file(route)).filter(|(_, from)| *from == Some(made_from));
        Ok(file.map(|file| {
            *self.kept.lock().unwrap() += 1;
            let digest = Digest::of(&file.0);
            self.take(route, file);
            digest
        }))
    }

    fn old(&self, route: &Route) -> Option<Vec<u8>> {
        self.last?.file(route).map(|(bytes, _)| bytes)
    }
}

fn put<'s>(sample: &Sample, last: Option<&'s Site<'s>>) -> Site<'s> {
    let site = Site { last, ..Site::default() };
    let search = Search { plan: Plan::cut_at(&sample.dossier, &sample.plan, 1000) };
    search.write(&sample.dossier, &sample.plan, &sample.texts(), &site).unwrap();
    site
}

/// Holds an index over the index of `before` against one from nothing; says how many scripts of texts were kept.
fn compare(before: &[String], after: &[String]) -> usize {
    let before = put(&with_bodies(before), None);
    let after = with_bodies(after);
    let (over, anew) = (put(&after, Some(&before)), put(&after, None));
    assert!(over.bytes() == anew.bytes());
    *over.kept.lock().unwrap()
}

#[test]
fn an_edited_body_leaves_the_rest_of_the_index() {
    let before: Vec<String> = (0..60).map(|number| format!("The tea of day {number} was cold.")).collect();
    let mut after = before.clone();
    after[31] = "The tea was hot, and Zeno said so. Tea, he said, tea and tea again.".to_owned();
    let scripts = put(&with_bodies(&before), None).bytes();
    let scripts = scripts.keys().filter(|route| route.contains("/search-texts/")).count();
    assert_eq!(compare(&before, &before), scripts);
    assert_eq!(compare(&before, &after), scripts - 1);
    assert_eq!(compare(&after, &before), scripts - 1);
    after[0] = "word ".repeat(400);
    assert!(compare(&before, &after) < scripts - 1, "the texts are cut elsewhere");
}

#[test]
fn a_term_that_is_no_longer_on_most_pages_has_its_weights() {
    let often = |number: usize| if number.is_multiple_of(2) { "tea tea tea" } else { "tea" };
    let before: Vec<String> = (0..120).map(|number| often(number).to_owned()).collect();
    let after = before
        .iter()
        .enumerate()
        .map(|(number, body)| if (3..119).contains(&number) { "milk".to_owned() } else { body.clone() });
    let after: Vec<String> = after.collect();
    let pages = |bodies: &[String]| {
        let terms = put(&with_bodies(bodies), None).bytes()["assets/search-terms/1.js"].clone();
        let (_, row) = terms.split_once("0tea ").expect("the term is there");
        row.split([',', '"']).next().unwrap().to_owned()
    };
    assert!(Postings::is_dense(&pages(&before)) && !Postings::is_dense(&pages(&after)));
    assert!(compare(&before, &after) > 0);
}
