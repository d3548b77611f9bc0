//! The program's own style, made for news: what is known of a source in words, each date as vague as it is.

use super::name::Name;
use super::reference::{Mark, Reference};
use super::work::Work;
use super::writer::{Writer, capital};
use crate::date::{Date, words};
use crate::model::{Article, Dossier};

/// A line by which the article can be cited: authors, headline, outlet and date, what it repeats, address, saved copy, as
/// far as they are known.
pub fn text(dossier: &Dossier, article: &Article) -> String {
    reference(&Work::of_article(dossier, article)).text().to_owned()
}

/// A reference in this style.
pub(super) fn reference(work: &Work<'_>) -> Reference {
    let mut out = Writer::default();
    let authors: Vec<String> = work.authors.iter().map(Name::in_order).collect();
    if !authors.is_empty() {
        out.add(&format!("{}. ", authors.join(", ")), &[]);
    }
    out.add("“", &[]);
    out.add_title(&work.title, &[]);
    out.add("”.", &[]);
    add_published(&mut out, work);
    if !work.repeats.is_empty() {
        out.add(&format!(" Repeats {}.", work.repeats.join(" and ")), &[]);
    }
    if let Some(url) = &work.url {
        out.add(" ", &[]);
        out.add(url, &[Mark::Address]);
        let read = work.accessed.map(|date| format!(" (read on {})", say(date)));
        out.add(&(read.unwrap_or_default() + "."), &[]);
    }
    if let Some(copy) = &work.copy {
        out.add(" Saved copy: ", &[]);
        out.add(&copy.url, &[Mark::Address]);
        let saved = copy.date.map(|date| format!(" ({})", say(date)));
        out.add(&(saved.unwrap_or_default() + "."), &[]);
    }
    out.finish_tidied()
}

/// Outlet and date. A source's silence about its date is said; its outlet may go without saying.
fn add_published(out: &mut Writer, work: &Work<'_>) {
    let silence = work.is_source.then(|| "date not stated".to_owned());
    let Some(date) = work.date.map(say).or(silence) else { return };
    match &work.outlet {
        Some(outlet) => {
            out.add(" ", &[]);
            out.add(outlet, &[Mark::Italic, Mark::AsWritten]);
            out.add(&format!(", {date}."), &[]);
        }
        None => out.add(&format!(" {}.", capital(&date)), &[]),
    }
}

fn say(date: &Date) -> String {
    words::phrase(date, &words::ENGLISH)
}
