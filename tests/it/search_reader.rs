//! Reads a search index back as the search page does, from the description of its format alone.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// The alphabet of numbers.
const DIGITS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/// A page that a search can find.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FoundPage {
    pub(crate) kind: &'static str,
    pub(crate) address: String,
    pub(crate) title: String,
    pub(crate) note: String,
    /// Each line with the number of its passage, or none.
    pub(crate) lines: Vec<(Option<u32>, String)>,
}

/// A whole index.
#[derive(Debug)]
pub(crate) struct FoundIndex {
    pub(crate) pages: Vec<FoundPage>,
    /// Terms with the numbers and weights of their pages.
    pub(crate) terms: BTreeMap<String, BTreeMap<u32, u32>>,
    /// Words for "did you mean".
    pub(crate) words: BTreeSet<String>,
}

/// Reads all scripts of a site.
pub(crate) fn read(site: &BTreeMap<String, Vec<u8>>) -> FoundIndex {
    let contents = data(site, "index", 0);
    let list = |name: &str| contents[name].as_array().expect("a list").len();
    let mut kinds = Vec::new();
    let names = ["person", "organisation", "place", "event", "claim", "page", "article"];
    for (name, count) in names.iter().zip(contents["kinds"].as_array().expect("a list")) {
        kinds.extend(std::iter::repeat_n(*name, count.as_u64().expect("a number") as usize));
    }
    let mut pages = Vec::new();
    for (number, length) in numbers(contents["texts"].as_str().expect("numbers")).into_iter().enumerate() {
        let rows = data(site, "texts", number);
        let rows = rows.as_array().expect("rows");
        assert_eq!(rows.len(), length as usize);
        pages.extend(rows.iter().map(page));
    }
    assert_eq!(pages.len(), kinds.len());
    pages.iter_mut().zip(kinds).for_each(|(page, kind)| page.kind = kind);
    let mut terms = BTreeMap::new();
    for (term, postings) in rows(site, "terms", list("terms"), &contents) {
        assert!(terms.insert(term, pages_of(&postings)).is_none());
    }
    let words = rows(site, "words", list("words"), &contents).into_iter().map(|(word, _)| word).collect();
    let files = site.keys().filter(|route| route.starts_with("assets/search-")).count();
    assert_eq!(
        files,
        1 + numbers(contents["texts"].as_str().unwrap_or_default()).len() + list("terms") + list("words")
    );
    FoundIndex { pages, terms, words }
}

/// The data of one script.
fn data(site: &BTreeMap<String, Vec<u8>>, list: &str, number: usize) -> Value {
    let route = match list {
        "index" => "assets/search-index.js".to_owned(),
        _ => format!("assets/search-{list}/{}.js", number + 1),
    };
    let script = std::str::from_utf8(&site[&route]).expect("scripts are UTF-8");
    let inside = script.strip_prefix(&format!("cuttingsSearch(\"{list}\",{number},"));
    let inside = inside.and_then(|rest| rest.strip_suffix(");\n")).expect("one call");
    serde_json::from_str(inside).expect("its data are JSON")
}

fn page(row: &Value) -> FoundPage {
    let [address, title, note, text] =
        [0, 1, 2, 3].map(|field| row[field].as_str().expect("text").to_owned());
    let lines = text.lines().map(|line| match line.split_once('\t') {
        Some((number, line)) => (Some(number.parse().expect("a number")), line.to_owned()),
        None => (None, line.to_owned()),
    });
    FoundPage { kind: "", address, title, note, lines: lines.collect() }
}

/// The rows of all scripts of a list, which begin as the index says and are sorted.
fn rows(
    site: &BTreeMap<String, Vec<u8>>,
    list: &str,
    count: usize,
    contents: &Value,
) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    for number in 0..count {
        let text = data(site, list, number);
        let mut before: Vec<u16> = Vec::new();
        for row in text.as_str().expect("rows").split(',') {
            let (head, known) = row.split_once(' ').expect("a word and what is known of it");
            before.truncate(DIGITS.find(&head[..1]).expect("a digit"));
            before.extend(head[1..].encode_utf16());
            let word = String::from_utf16(&before).expect("whole characters");
            if let Some((last, _)) = out.last() {
                assert!(last.encode_utf16().lt(word.encode_utf16()), "{last} before {word}");
            }
            out.push((word, known.to_owned()));
        }
        let first = text.as_str().expect("rows").split(' ').next().expect("a first row");
        assert_eq!(contents[list][number], first[1..]);
    }
    out
}

fn numbers(text: &str) -> Vec<u32> {
    let (mut out, mut number, mut shift) = (Vec::new(), 0, 0);
    for character in text.chars() {
        let digit = DIGITS.find(character).expect("a digit") as u32;
        number |= (digit & 31) << shift;
        shift += 5;
        if digit < 32 {
            out.push(number);
            (number, shift) = (0, 0);
        }
    }
    out
}

fn pages_of(postings: &str) -> BTreeMap<u32, u32> {
    let (bits, listed) = match postings.strip_prefix('~') {
        Some(rest) => rest.split_once('.').expect("bits and a list"),
        None => ("", postings),
    };
    let mut pages = BTreeMap::new();
    for (six, digit) in bits.chars().enumerate() {
        let digit = DIGITS.find(digit).expect("a digit");
        pages.extend((0..6).filter(|bit| digit & 1 << bit != 0).map(|bit| ((six * 6 + bit) as u32, 0)));
    }
    let mut next = 0;
    for number in numbers(listed) {
        pages.insert(next + (number >> 2), number & 3);
        next += (number >> 2) + 1;
    }
    pages
}
