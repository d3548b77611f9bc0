//! Marks of a page that its Markdown would lose: words struck out, and numbers of notes, which are none of the words before them.

use dom_query::{Document, NodeRef, Selection};

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
    let mut notes: Vec<NodeRef<'_>> = Vec::new();
    for cited in document.select("sup").nodes() {
        let text = one_line(&cited.text());
        let links = Selection::from(*cited).select("a[href*='#']");
        let Some(link) = links.nodes().first().filter(|_| text.len() <= LONGEST_NUMBER) else { continue };
        let target = link.attr("href").and_then(|href| href.rsplit_once('#').map(|(_, id)| id.to_owned()));
        let target = target.and_then(|id| note_of(document, &id, cited));
        let Some(note) = target else {
            cited.remove_from_parent();
            continue;
        };
        let at = notes.iter().position(|known| known.id == note.id).unwrap_or_else(|| {
            notes.push(note);
            notes.len() - 1
        });
        cited.set_text(format!("{NOTE}{}{NOTE}", at + 1));
    }
    for note in &notes {
        note.remove_from_parent();
    }
    notes
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

/// The note that a link leads to: what has this name and is no part of the sentence that cites it.
fn note_of<'d>(document: &'d Document, id: &str, cited: &NodeRef<'_>) -> Option<NodeRef<'d>> {
    let named = document.select("[id]");
    let note = named.nodes().iter().find(|node| node.id_attr().as_deref() == Some(id))?;
    let note = std::iter::once(*note)
        .chain(note.ancestors_it(Some(3)))
        .find(|node| node.is("li, p, dd, div, aside"))?;
    let is_apart = cited.ancestors_it(None).all(|above| above.id != note.id);
    (is_apart && holds_words(&note)).then_some(note)
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
