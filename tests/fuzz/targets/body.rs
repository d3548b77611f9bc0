//! A body, Markdown or bare, to HTML: nothing that somebody writes runs or fetches, and places lead back into the file.

use cuttings::body::{Body, CitedPassage, read};
use cuttings::markup::{NameLink, Picture, Resolve, Wide, blocks};
use cuttings::text::address::{Address, judge};
use cuttings::text::escape;

/// The body of a file, read both ways.
pub(crate) fn run(data: &[u8]) {
    let text = super::text(data);
    for plain in [false, true] {
        let body = read(&text, plain, 0);
        check_places(&text, &body);
        assert_eq!(body, read(&text, plain, 0), "a body is read the same way twice");
        super::harmless::check_fragment(&blocks(&body, 2, &mut Page));
    }
}

fn check_places(text: &str, body: &Body) {
    assert_eq!(body.numbered().len(), body.passages as usize);
    body.each_passage(&mut |passage| {
        let length = passage.text.len() as u32;
        for mark in &passage.marks {
            assert!(mark.start <= mark.end && mark.end <= length, "{mark:?} in {:?}", passage.text);
            assert!(passage.text.get(mark.start as usize..mark.end as usize).is_some(), "{mark:?}");
            assert!(mark.source.0 <= mark.source.1 && mark.source.1 as usize <= text.len(), "{mark:?}");
        }
        for at in [0, length / 2, length] {
            assert!(
                passage.to_file(at) as usize <= text.len(),
                "byte {at} of {:?} in {text:?}",
                passage.text
            );
        }
    });
    for place in body.raw_html.iter().copied().chain(body.undefined_notes.iter().map(|note| (note.1, note.2)))
    {
        assert!(text.get(place.0 as usize..place.1 as usize).is_some(), "{place:?} in {text:?}");
    }
}

/// A page on which every address, key and note is known, and the first word of each passage is a name.
struct Page;

impl Resolve for Page {
    fn link(&mut self, address: &str) -> Option<String> {
        match judge(address) {
            Address::Outside(address) => Some(address.to_owned()),
            Address::Inside { path, rest } => {
                Some(format!("../{}{rest}", cuttings::text::percent::encode(path)))
            }
            Address::Refused => None,
        }
    }

    fn image(&mut self, address: &str) -> Option<Picture> {
        match judge(address) {
            Address::Inside { path, .. } => {
                Some(Picture { url: cuttings::text::percent::encode(path), srcset: None, size: Some((4, 3)) })
            }
            _ => None,
        }
    }

    fn key(&mut self, key: &str) -> Option<(String, String)> {
        Some((format!("{}.html", cuttings::text::percent::encode(key)), key.to_owned()))
    }

    fn citation(&mut self, cited: &[CitedPassage]) -> String {
        let keys: Vec<_> = cited.iter().map(|one| escape::html(&one.key).into_owned()).collect();
        format!("<sup>{}</sup>", keys.join(" "))
    }

    fn note(&mut self, label: &str) -> String {
        format!("<sup>{}</sup>", escape::html(label))
    }

    fn label(&self, of: Wide) -> String {
        format!("{of:?}")
    }

    fn note_anchor(&mut self, label: &str) -> (String, String) {
        (String::new(), format!("note-{label}"))
    }

    fn names(&mut self, _: u32) -> Vec<NameLink> {
        vec![NameLink { start: 0, end: 1, url: "a.html".to_owned(), kind: "person" }]
    }

    fn anchor(&self, passage: u32) -> Option<String> {
        Some(format!("p{passage}"))
    }
}
