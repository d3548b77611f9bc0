//! A work as the citation processor takes it.

use hayagriva::Entry;
use hayagriva::types::{
    Date as EntryDate, EntryType, FormatString, Person, Publisher, QualifiedUrl, StringChunk,
};

use super::issued::Issued;
use super::kind::SourceKind;
use super::name::Name;
use super::work::Work;

/// Stands for the title. No field holds it, since it is no character at all.
pub(super) const TITLE: char = '\u{fdd0}';

/// Stands for the outlet.
pub(super) const OUTLET: char = '\u{fdd1}';

/// Stands for the outlet in the place of an author.
pub(super) const OUTLET_AS_AUTHOR: char = '\u{fdd2}';

/// Stands for an outlet or an author whom nobody names, where a style tells by them what a piece is. It goes again, with the
/// marks that the style sets behind it.
pub(super) const GAP: char = '\u{fdd3}';

/// The year that stands for a date that the processor cannot say; whoever reads its output puts the words there.
pub(super) const STAND_IN: i32 = 9999;

/// Stands for the address, which the processor would spell in its own way.
const STAND_IN_ADDRESS: &str = "https://address.invalid/";

/// What a style does of its own where a source is silent. Told nothing of it, the processor would set a headline as the title of
/// a book, or leave out a date that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Habit {
    /// Where nobody is named as the author, the outlet stands in the author's place.
    OutletFirst,
    /// A headline is set as one only where there is an outlet, so that one is stood in for.
    HeadlineNeedsOutlet,
    /// The same of an author.
    HeadlineNeedsAuthor,
    /// What has neither outlet nor address is no news.
    UnknownIsDocument,
    /// Only news have a date.
    OnlyNewsIsDated,
}

/// The one address that a style has room for: the original's, or else that of the saved copy.
pub(super) fn address<'w>(work: &'w Work<'_>) -> Option<&'w str> {
    work.url.as_deref().or_else(|| Some(&*work.copy.as_ref()?.url))
}

/// The entry for a work. Title, outlet and address are stood in for, so that no style changes a letter of them.
pub(super) fn entry(work: &Work<'_>, habits: &[Habit]) -> Entry {
    let parent = parent(work, habits);
    let mut entry = Entry::new("work", kind(work, parent.as_ref()));
    entry.set_title(stand_in(TITLE));
    set_origin(&mut entry, work, parent, habits);
    if let Some(date) = work.date {
        entry.set_date(exact(date).unwrap_or_else(|| EntryDate::from_year(STAND_IN)));
    }
    if let Some(url) = address(work).and_then(|_| STAND_IN_ADDRESS.parse::<QualifiedUrl>().ok()) {
        let read = if work.url.is_some() { work.accessed } else { None };
        entry.set_url(QualifiedUrl { visit_date: read.and_then(exact), ..url });
    }
    entry
}

fn kind(work: &Work<'_>, parent: Option<&EntryType>) -> EntryType {
    match (parent, work.kind) {
        (Some(EntryType::Newspaper | EntryType::Blog), _) => EntryType::Article,
        (Some(_), _) => EntryType::Web,
        (None, SourceKind::Document) if work.outlet.is_none() => EntryType::Misc,
        (None, _) => EntryType::Report,
    }
}

/// What a piece is part of, whether or not its name is known. What nobody says anything about is taken for news, since styles
/// word nothing of that.
fn parent(work: &Work<'_>, habits: &[Habit]) -> Option<EntryType> {
    let is_named = work.outlet.is_some();
    match work.kind {
        SourceKind::News | SourceKind::Magazine => Some(EntryType::Newspaper),
        SourceKind::Web | SourceKind::Post if habits.contains(&Habit::OnlyNewsIsDated) => {
            Some(EntryType::Newspaper)
        }
        SourceKind::Interview | SourceKind::Broadcast
            if is_named || habits.contains(&Habit::OnlyNewsIsDated) =>
        {
            Some(EntryType::Newspaper)
        }
        SourceKind::Interview | SourceKind::Broadcast | SourceKind::Web => Some(EntryType::Web),
        SourceKind::Post => Some(EntryType::Blog),
        SourceKind::Document if !is_named && !habits.contains(&Habit::UnknownIsDocument) => {
            Some(EntryType::Newspaper)
        }
        SourceKind::Document | SourceKind::Report => None,
    }
}

/// Who wrote it and what it is part of.
fn set_origin(entry: &mut Entry, work: &Work<'_>, parent: Option<EntryType>, habits: &[Habit]) {
    let is_news = parent == Some(EntryType::Newspaper);
    let has_author = !work.authors.is_empty();
    let outlet_first =
        is_news && habits.contains(&Habit::OutletFirst) && work.outlet.is_some() && !has_author;
    let mut authors: Vec<Person> = work.authors.iter().map(person).collect();
    if outlet_first {
        authors.push(whole(OUTLET_AS_AUTHOR));
    } else if is_news && habits.contains(&Habit::HeadlineNeedsAuthor) && !has_author {
        authors.push(whole(GAP));
    }
    if !authors.is_empty() {
        entry.set_authors(authors);
    }
    let outlet = match &work.outlet {
        Some(_) if outlet_first => Some(GAP),
        Some(_) => Some(OUTLET),
        None => (is_news && habits.contains(&Habit::HeadlineNeedsOutlet)).then_some(GAP),
    };
    match parent {
        Some(kind) => {
            let mut whole = Entry::new("outlet", kind);
            if let Some(outlet) = outlet {
                whole.set_title(stand_in(outlet));
            }
            entry.set_parents(vec![whole]);
        }
        None => {
            if let Some(outlet) = outlet {
                entry.set_publisher(Publisher::new(Some(stand_in(outlet)), None));
            }
        }
    }
}

fn person(name: &Name) -> Person {
    match name {
        Name::Whole(name) => Person { name: name.clone(), ..whole(GAP) },
        Name::Person { family, given, particle } => Person {
            name: family.clone(),
            given_name: Some(given.clone()),
            prefix: Some(particle.clone()).filter(|words| !words.is_empty()),
            ..whole(GAP)
        },
    }
}

/// A name that is a single character.
fn whole(character: char) -> Person {
    Person {
        name: character.to_string(),
        given_name: None,
        prefix: None,
        suffix: None,
        comma_suffix: false,
        alias: None,
    }
}

/// A date that every style can say in full: one year, month or day, of which nobody doubts.
fn exact(date: &crate::date::Date) -> Option<EntryDate> {
    let issued = Issued::read(date)?;
    let start = issued.start;
    let is_exact = !issued.circa && issued.end.is_none() && start.season.is_none();
    let year = i32::try_from(start.year).ok().filter(|year| is_exact && *year != STAND_IN)?;
    let from_nought = |part: Option<u8>| part.map(|number| number.saturating_sub(1));
    Some(EntryDate {
        month: from_nought(start.month),
        day: from_nought(start.day),
        ..EntryDate::from_year(year)
    })
}

fn stand_in(character: char) -> FormatString {
    FormatString::from(StringChunk::verbatim(character))
}
