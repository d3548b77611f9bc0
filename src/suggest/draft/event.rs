//! The drafts of events, with the claims about them.

use std::collections::BTreeSet;

use super::header::Header;
use super::{Draft, DraftKind, file};
use crate::model::Dossier;
use crate::suggest::{Drafted, Evidence, Figures, Happening, Suggestions};
use crate::yaml::scalar;

/// So many characters of a title make the key.
const LONGEST_KEY: usize = 48;

/// Drafts of the suggested events, and of those about which figures differ.
pub(super) fn drafts(found: &Suggestions, dossier: &Dossier, drafted: &mut Drafted) -> Vec<Draft> {
    let disputed = found.figures.first.iter().filter_map(|figures| figures.suggested.as_ref());
    let mut seen: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut out = Vec::new();
    for event in found.events.first.iter().chain(disputed) {
        if is_background(event) || drafted.has_event(event) || !seen.insert((&event.date, &event.title)) {
            continue;
        }
        let claims: Vec<&Figures> = found
            .figures
            .first
            .iter()
            .filter(|figures| figures.suggested.as_ref().is_some_and(|of| is_same(of, event)))
            .collect();
        let key = drafted.new_key(&format!("{}-{}", event.date, shortened(&event.title)), "event");
        out.push(Draft {
            kind: DraftKind::Event,
            file: file(DraftKind::Event, &key),
            title: event.title.clone(),
            claims: claims.len(),
            text: text(event, &claims, dossier, drafted),
        });
    }
    out
}

/// Whether one article alone mentions it, of a year that it does not narrow down: "who has led the council since 2019".
fn is_background(event: &Happening) -> bool {
    event.articles < 2 && !event.date.contains('-')
}

fn is_same(one: &Happening, other: &Happening) -> bool {
    (&one.date, &one.title) == (&other.date, &other.title)
}

fn shortened(title: &str) -> &str {
    let Some((cut, _)) = title.char_indices().nth(LONGEST_KEY) else { return title };
    title[..cut].rsplit_once(' ').map_or(&title[..cut], |(head, _)| head)
}

fn text(event: &Happening, claims: &[&Figures], dossier: &Dossier, drafted: &Drafted) -> String {
    let more = if claims.is_empty() { "" } else { " Do the answers under `claims` belong to one question?" };
    let mut header =
        Header::new(&format!("did this happen on this day, and is `title` how you would say it?{more}"));
    header.field("title", &event.title);
    header.field("date", &event.date);
    let people: BTreeSet<&str> =
        event.people.iter().filter_map(|name| key_of(name, dossier, drafted)).collect();
    header.list("people", people);
    header.sources(0, dossier, &event.evidence);
    for (at, figures) in claims.iter().enumerate() {
        if at == 0 {
            header.line(0, "claims:");
        }
        claim(&mut header, figures, dossier);
    }
    header.finish(&all_evidence(event, claims))
}

/// The key of a person who has a page or a draft.
fn key_of<'d>(name: &'d str, dossier: &Dossier, drafted: &'d Drafted) -> Option<&'d str> {
    let is_key = dossier.entities().any(|(_, entity)| entity.key.as_str() == name);
    if is_key { Some(name) } else { drafted.key_of(name) }
}

fn claim(header: &mut Header, figures: &Figures, dossier: &Dossier) {
    header.line(1, &format!("- question: {}", scalar(&figures.question)));
    header.line(2, "accounts:");
    for account in &figures.accounts {
        header.line(3, &format!("- value: {}", scalar(&account.value)));
        header.sources(4, dossier, &account.evidence);
    }
}

/// The sentences about an event, then those of its claims, each once.
fn all_evidence(event: &Happening, claims: &[&Figures]) -> Vec<Evidence> {
    let of_claims = claims.iter().flat_map(|figures| &figures.accounts).flat_map(|one| &one.evidence);
    let mut out: Vec<Evidence> = Vec::new();
    for one in event.evidence.iter().chain(of_claims) {
        if !out.contains(one) {
            out.push(one.clone());
        }
    }
    out
}
