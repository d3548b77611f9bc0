//! What a text on a page refers to: links, pictures, keys, citations, footnotes, names.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::arena::Id;
use crate::body::CitedPassage;
use crate::markup::{NameLink, Picture, Resolve, Wide};
use crate::model::{Article, FileTarget, Target};
use crate::plan::Route;
use crate::text::address::{Address, judge};
use crate::text::escape;
use crate::text::span::FileId;
use crate::view::ViewContext;

use super::links::passage_anchor;
use super::numbering::Numbering;

/// Answers the questions of one text, and remembers what it cites.
pub(super) struct Resolver<'c> {
    context: &'c ViewContext<'c>,
    file: FileId,
    prefix: &'c str,
    cited: Numbering,
    notes: BTreeMap<String, (usize, usize)>,
    names: BTreeMap<u32, Vec<NameLink>>,
    anchored: BTreeSet<u32>,
}

impl<'c> Resolver<'c> {
    /// For the text of a file whose anchors on the page begin with `prefix`.
    pub(super) fn new(context: &'c ViewContext<'c>, file: FileId, prefix: &'c str) -> Self {
        Resolver {
            context,
            file,
            prefix,
            cited: Numbering::new(prefix),
            notes: BTreeMap::new(),
            names: BTreeMap::new(),
            anchored: BTreeSet::new(),
        }
    }

    /// Links names in the passages, by their numbers.
    pub(super) fn with_names(self, names: BTreeMap<u32, Vec<NameLink>>) -> Self {
        Resolver { names, ..self }
    }

    /// Gives the passages of these numbers an anchor.
    pub(super) fn with_anchors(self, anchored: BTreeSet<u32>) -> Self {
        Resolver { anchored, ..self }
    }

    /// The articles cited, to which more can be added that the page cites elsewhere.
    pub(super) fn into_cited(self) -> Numbering {
        self.cited
    }

    fn mark(&mut self, article: Id<Article>, passage: Option<u32>) -> String {
        let mark = self.cited.mark(article, passage);
        let mut title = self.context.title(Target::Article(article));
        if let Some(passage) = passage {
            let _ = write!(title, ", ¶{passage}");
        }
        let url = self.context.passage_url(article, passage);
        format!(
            "<sup class=\"citation\" id=\"{}\"><a href=\"{}\" title=\"{}\">[{}]</a></sup>",
            escape::html(&mark.anchor),
            escape::html(&url),
            escape::html(&title),
            mark.number,
        )
    }

    /// The address of a file copied from `content/`, or of a page of the site, from an address in the text.
    fn inside(&self, path: &str, rest: &str) -> Option<String> {
        if path.is_empty() {
            return None;
        }
        let context = self.context;
        match context.dossier().follow(self.file, path) {
            Some(FileTarget::Thing(target)) => Some(context.target_url(target)),
            Some(FileTarget::File(file)) => context.file_url(file, rest),
            None => {
                let name = path.trim_start_matches("../").trim_start_matches("./").trim_start_matches('/');
                let page: &Route = context.index().top_pages.get(name)?;
                Some(context.url(page))
            }
        }
    }
}

impl Resolve for Resolver<'_> {
    fn link(&mut self, address: &str) -> Option<String> {
        match judge(address) {
            Address::Outside(address) => Some(address.to_owned()),
            Address::Inside { path, rest } => self.inside(path, rest),
            Address::Refused => None,
        }
    }

    fn image(&mut self, address: &str) -> Option<Picture> {
        // A picture from elsewhere would be fetched from there whenever somebody reads the page.
        let Address::Inside { path, rest } = judge(address) else { return None };
        match self.context.dossier().follow(self.file, path)? {
            FileTarget::File(file) => self.context.picture_in_text(file, rest),
            FileTarget::Thing(_) => None,
        }
    }

    fn key(&mut self, key: &str) -> Option<(String, String)> {
        let target = self.context.dossier().find(key)?;
        Some((self.context.target_url(target), self.context.title(target)))
    }

    fn citation(&mut self, cited: &[CitedPassage]) -> String {
        let mut out = String::new();
        for one in cited {
            match self.context.dossier().find(&one.key) {
                Some(Target::Article(article)) => out.push_str(&self.mark(article, one.passage)),
                _ => {
                    let _ = write!(out, "[{}]", escape::html(&one.key));
                }
            }
        }
        out
    }

    fn note(&mut self, label: &str) -> String {
        let next = self.notes.len() + 1;
        let (number, uses) = self.notes.entry(label.to_owned()).or_insert((next, 0));
        *uses += 1;
        let prefix = escape::html(self.prefix);
        format!(
            "<sup class=\"note-mark\" id=\"{prefix}note-mark-{number}-{uses}\"><a href=\"#{prefix}note-{number}\">{number}</a></sup>"
        )
    }

    fn note_anchor(&mut self, label: &str) -> (String, String) {
        let next = self.notes.len() + 1;
        let (number, uses) = *self.notes.entry(label.to_owned()).or_insert((next, 0));
        let (prefix, anchor) = (escape::html(self.prefix), format!("{}note-{number}", self.prefix));
        if uses == 0 {
            return (format!("<span class=\"note-number\">{number}</span> "), anchor);
        }
        (format!("<a class=\"note-number\" href=\"#{prefix}note-mark-{number}-1\">{number}</a> "), anchor)
    }

    fn names(&mut self, passage: u32) -> Vec<NameLink> {
        self.names.remove(&passage).unwrap_or_default()
    }

    fn label(&self, of: Wide) -> String {
        let words = self.context.words();
        match of {
            Wide::Table => words.table.clone(),
            Wide::Terminal => words.terminal.clone(),
        }
    }

    fn anchor(&self, passage: u32) -> Option<String> {
        self.anchored.contains(&passage).then(|| format!("{}{}", self.prefix, passage_anchor(passage)))
    }
}
