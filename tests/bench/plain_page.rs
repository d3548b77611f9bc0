//! A page on which every address and key leads somewhere, for bodies that are measured without a dossier.

use cuttings::body::CitedPassage;
use cuttings::markup::{NameLink, Picture, Resolve, Wide};

pub(crate) struct PlainPage;

impl Resolve for PlainPage {
    fn link(&mut self, address: &str) -> Option<String> {
        Some(address.to_owned())
    }

    fn image(&mut self, address: &str) -> Option<Picture> {
        Some(Picture { url: address.to_owned(), srcset: None, size: Some((4, 3)) })
    }

    fn key(&mut self, key: &str) -> Option<(String, String)> {
        Some((format!("{key}.html"), key.to_owned()))
    }

    fn citation(&mut self, cited: &[CitedPassage]) -> String {
        format!("<sup>{}</sup>", cited.len())
    }

    fn note(&mut self, label: &str) -> String {
        format!("<sup>{label}</sup>")
    }

    fn note_anchor(&mut self, label: &str) -> (String, String) {
        (String::new(), format!("note-{label}"))
    }

    fn names(&mut self, _passage: u32) -> Vec<NameLink> {
        Vec::new()
    }

    fn anchor(&self, passage: u32) -> Option<String> {
        Some(format!("p{passage}"))
    }

    fn label(&self, _: Wide) -> String {
        String::from("wide")
    }
}
