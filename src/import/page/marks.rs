//! Marks of a page that its Markdown would lose: words struck out, and numbers of notes, which are none of the words before them.

use std::collections::BTreeMap;

use dom_query::{Document, NodeId, NodeRef, Selection};

use super::main_text::{INNER, one_line};

/// Stands for a mark while the page is written as Markdown; no text holds these, since they are no characters.
const STRIKE: &str = "\u{fdd0}";
const NOTE: &str = "\u{fdd1}";

/// What a number of a note looks like.
const LONGEST_NUMBER: usize = 8;

/// Puts signs where the marks are, and takes out the notes that the text cites.
pub(super) fn set(document: &Document) -> Vec<NodeRef<'_>> {
    for struck in document.select("del, s, strike").nodes() {
        let text = struck.text();
        let is_bare = !text.is_empty()
            && !text.starts_with(char::is_whitespace)
            && !text.ends_with(char::is_whitespace);
        if is_bare && Selection::from(*struck).select(INNER).is_empty() {
            struck.prepend_html(STRIKE);
            struck.append_html(STRIKE);
        }
    }
    let named: BTreeMap<String, NodeRef<'_>> = document
        .select("[id]")
        .nodes()
        .iter()
        .rev()
        .filter_map(|node| Some((node.id_attr()?.to_string(), *node)))
        .collect();
    let mut notes: Vec<NodeRef<'_>> = Vec::new();
    let mut numbers: BTreeMap<NodeId, usize> = BTreeMap::new();
    for raised in document.select("sup").nodes() {
        let text = one_line(&raised.text());
        let links = Selection::from(*raised).select("a[href*='#']");
        let Some(link) = links.nodes().first().filter(|_| text.len() <= LONGEST_NUMBER) else {
            raise(raised, &text);
            continue;
        };
        let target = link.attr("href").and_then(|href| href.rsplit_once('#').map(|(_, id)| id.to_owned()));
        let Some(note) = target.and_then(|id| note_at(named.get(&id)?, raised)) else {
            raised.remove_from_parent();
            continue;
        };
        let number = *numbers.entry(note.id).or_insert_with(|| {
            notes.push(note);
            notes.len()
        });
        raised.set_text(format!("{NOTE}{number}{NOTE}"));
    }
    for note in &notes {
        note.remove_from_parent();
    }
    notes
}

/// Writes raised figures as such, or `10³` would be another number.
fn raise(raised: &NodeRef<'_>, text: &str) {
    const FIGURES: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let figure = |letter: char| match letter {
        '-' | '−' => Some('⁻'),
        _ => FIGURES.get(letter.to_digit(10)? as usize).copied(),
    };
    if let Some(figures) = text.chars().map(figure).collect::<Option<String>>() {
        raised.set_text(figures);
    }
}

/// Makes the last paragraphs of a page of the notes that were taken out of it.
pub(super) fn append(root: &NodeRef<'_>, notes: &[NodeRef<'_>]) {
    for (at, note) in notes.iter().enumerate() {
        if !Selection::from(*note).select(INNER).is_empty() {
            note.set_text(one_line(&note.formatted_text()));
        }
        note.rename("p");
        note.prepend_html(format!("{NOTE}{}:{NOTE}", at + 1));
        root.append_child(note);
    }
}

/// A longer text is no note, in bytes.
const LONGEST_NOTE: usize = 3_000;

/// The note in which a named element stands, if it is one: a short text that is no part of the sentence that cites it.
fn note_at<'d>(named: &NodeRef<'d>, cited: &NodeRef<'_>) -> Option<NodeRef<'d>> {
    let holders = || std::iter::once(*named).chain(named.ancestors_it(Some(3)));
    let note = holders().find(|node| node.is("li, p, dd, div, aside"))?;
    let is_apart = cited.ancestors_it(None).all(|above| above.id != note.id);
    let has_heading = !Selection::from(note).select("h1, h2, h3, h4, h5, h6").is_empty();
    let is_note = is_apart && !has_heading && note.text().len() <= LONGEST_NOTE;
    (is_note && holds_words(&note)).then_some(note)
}

/// Takes out the links that lead back from a note; says whether there are words in it.
fn holds_words(note: &NodeRef<'_>) -> bool {
    for link in Selection::from(*note).select("a[href*='#']").nodes() {
        let text = one_line(&link.text());
        if text.chars().count() <= 2 && !text.contains(char::is_uppercase) {
            link.remove_from_parent();
        }
    }
    note.text().chars().any(char::is_alphanumeric)
}

/// Markdown with the marks in the place of the signs, for so many notes.
pub(super) fn written(markdown: &str, notes: usize) -> String {
    let mut out = String::with_capacity(markdown.len());
    for (at, piece) in markdown.split(NOTE).enumerate() {
        let number = piece.trim_end_matches(':');
        let is_note = at % 2 == 1 && number.parse().is_ok_and(|number| (1..=notes).contains(&number));
        if is_note {
            out.extend(["[^", number, if number == piece { "]" } else { "]: " }]);
        } else {
            out.push_str(if out.ends_with("]: ") { piece.trim_start() } else { piece });
        }
    }
    out.replace(STRIKE, "~~")
}
