//! One passage's text to markup: marks, links on names, points.

use std::cmp::Reverse;

use super::Resolve;
use crate::body::{MarkKind, Passage};
use crate::text::escape;

/// A link laid over a passage's text, from outside the body: a name that means somebody.
#[derive(Clone, Debug)]
pub struct NameLink {
    /// First byte in the passage's text.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// Where it leads.
    pub url: String,
    /// The kind of thing, for its class: `person`, `organisation`, `place`.
    pub kind: &'static str,
}

/// Something over a range: what to write before and after it.
struct Cover {
    start: u32,
    end: u32,
    open: String,
    close: &'static str,
}

/// The markup of a passage's text.
pub(super) fn inline(passage: &Passage, names: &[NameLink], resolve: &mut dyn Resolve) -> String {
    let mut covers = Vec::new();
    let mut points: Vec<(u32, String)> = Vec::new();
    for mark in &passage.marks {
        match mark_markup(&mark.kind, mark.start == mark.end, resolve) {
            Markup::Cover(open, close) => {
                covers.push(Cover { start: mark.start, end: mark.end, open, close });
            }
            Markup::Point(html) => points.push((mark.start, html)),
            Markup::Nothing => {}
        }
    }
    let opaque: Vec<_> = passage.marks.iter().filter(|mark| mark.kind.is_opaque()).collect();
    for name in names {
        let is_inside_link = opaque.iter().any(|mark| name.start < mark.end && mark.start < name.end);
        if !is_inside_link {
            let open = format!("<a class=\"name {}\" href=\"{}\">", name.kind, escape::html(&name.url));
            covers.push(Cover { start: name.start, end: name.end, open, close: "</a>" });
        }
    }
    covers.sort_by_key(|cover| (cover.start, Reverse(cover.end)));
    weave(&passage.text, &covers, &points)
}

enum Markup {
    Cover(String, &'static str),
    Point(String),
    Nothing,
}

fn mark_markup(kind: &MarkKind, is_point: bool, resolve: &mut dyn Resolve) -> Markup {
    match kind {
        MarkKind::Emphasis => Markup::Cover("<em>".to_owned(), "</em>"),
        MarkKind::Strong => Markup::Cover("<strong>".to_owned(), "</strong>"),
        MarkKind::Strike => Markup::Cover("<s>".to_owned(), "</s>"),
        MarkKind::Code => Markup::Cover("<code>".to_owned(), "</code>"),
        MarkKind::Break => Markup::Point("<br>".to_owned()),
        MarkKind::Link(address) => match resolve.link(address) {
            Some(url) => Markup::Cover(format!("<a href=\"{}\">", escape::html(&url)), "</a>"),
            None => Markup::Nothing,
        },
        MarkKind::Wiki(key) => match (resolve.key(key), is_point) {
            (Some((url, title)), true) => {
                Markup::Point(format!("<a href=\"{}\">{}</a>", escape::html(&url), escape::html(&title)))
            }
            (Some((url, _)), false) => Markup::Cover(format!("<a href=\"{}\">", escape::html(&url)), "</a>"),
            (None, true) => Markup::Point(escape::html(key).into_owned()),
            (None, false) => Markup::Nothing,
        },
        MarkKind::Citation(cited) => Markup::Point(resolve.citation(cited)),
        MarkKind::Image { url, alt } => match resolve.image(url) {
            Some(picture) => Markup::Point(picture.element(alt)),
            None => Markup::Point(escape::html(alt).into_owned()),
        },
        MarkKind::Note(label) => Markup::Point(resolve.note(label)),
    }
}

/// Writes text, covers and points in order. Covers that would cross another are left out, so the markup is well nested.
fn weave(text: &str, covers: &[Cover], points: &[(u32, String)]) -> String {
    // At one place covers close first, the innermost one before the others; then points stand; then covers open.
    let mut edits: Vec<(u32, u8, usize, &str)> = Vec::with_capacity(covers.len() * 2 + points.len());
    let mut ends: Vec<u32> = Vec::new();
    for (index, cover) in covers.iter().enumerate() {
        while ends.last().is_some_and(|&end| end <= cover.start) {
            ends.pop();
        }
        let crosses = ends.last().is_some_and(|&end| end < cover.end);
        if cover.start < cover.end && !crosses {
            ends.push(cover.end);
            edits.push((cover.start, 2, index, &cover.open));
            edits.push((cover.end, 0, covers.len() - index, cover.close));
        }
    }
    edits.extend(points.iter().enumerate().map(|(index, (at, html))| (*at, 1, index, html.as_str())));
    edits.sort_by_key(|&(at, order, index, _)| (at, order, index));
    let mut out = String::with_capacity(text.len() + text.len() / 2);
    let mut written = 0;
    for (at, _, _, html) in edits {
        let at = at as usize;
        out.push_str(&escape::html(text.get(written..at).unwrap_or_default()));
        out.push_str(html);
        written = at;
    }
    out.push_str(&escape::html(text.get(written..).unwrap_or_default()));
    out
}
