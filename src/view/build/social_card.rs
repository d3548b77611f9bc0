//! What stands on the social card of a page.

use std::collections::BTreeSet;

use crate::arena::Id;
use crate::model::{Claim, ClaimStatus, EntityKind};
use crate::plan::{CARD_SIZE, Page};
use crate::view::index::Section;
use crate::view::words::Words;
use crate::view::{SharedPicture, SocialCardView, ViewContext};

use super::{home, page};

/// The keys of phrases.
const SOURCE: &str = "source";
const EVENT: &str = "event";

/// So many names stand on the card of a list of people.
const NAMES: usize = 5;

/// What stands on the card of the page of a context.
pub fn social_card(context: &ViewContext<'_>) -> SocialCardView {
    let words = context.words();
    let view = SocialCardView {
        kind: context.page.kind(),
        overline: None,
        title: page::title(context),
        initials: None,
        text: None,
        differs: false,
        facts: Vec::new(),
        address: address(context),
    };
    let site = context.index().site();
    let counts = &site.counts;
    let whole =
        [(SOURCE, counts.articles), (EVENT, counts.events), (EntityKind::Person.noun(), counts.people)];
    match *context.page {
        Page::Home => SocialCardView {
            text: site.subtitle.clone().or_else(|| site.description.clone()),
            facts: facts(words, &whole),
            ..view
        },
        Page::Timeline(..) => SocialCardView {
            text: home::span(context.dossier(), words),
            facts: facts(words, &[(EVENT, counts.events)]),
            ..view
        },
        Page::Entities(kind, _) => entities(context, kind, view),
        Page::Entity(id, _) => {
            let card = context.entity_card(id);
            let facts = facts(words, &[(SOURCE, card.articles), (EVENT, card.events)]);
            let is_person = context.dossier().entity(id).kind == EntityKind::Person;
            let initials =
                Some(card.link.initials.clone()).filter(|letters| is_person && !letters.is_empty());
            SocialCardView { overline: section(context), initials, text: card.role, facts, ..view }
        }
        Page::Event(id) => {
            let card = context.event_card(id);
            let differs = card.differs.then(|| words.status(ClaimStatus::Disputed).label.clone());
            SocialCardView {
                overline: card.date.map(|date| date.words.clone()),
                text: card.place.map(|place| place.name.clone()),
                differs: card.differs,
                facts: [Some(card.independence), differs].into_iter().flatten().collect(),
                ..view
            }
        }
        Page::Article(id) => {
            let link = context.article_link(id);
            let parts = [link.publisher.clone(), link.date.as_ref().map(|date| date.words.clone())];
            let overline = parts.into_iter().flatten().collect::<Vec<_>>().join(&words.comma);
            SocialCardView { overline: Some(overline).filter(|text| !text.is_empty()), ..view }
        }
        Page::Claims(_) => claims(context, view),
        Page::Network => entities(context, EntityKind::Person, view),
        Page::Free(id) => {
            let text = context.dossier().page(id).description.as_deref().map(str::to_owned);
            SocialCardView { text, ..view }
        }
        _ => SocialCardView { facts: facts(words, &whole[..2]), ..view },
    }
}

/// Numbers with what they count, by the keys of the phrases; of nothing nothing is said.
fn facts(words: &Words, numbers: &[(&str, usize)]) -> Vec<String> {
    let counted = numbers.iter().filter(|(_, number)| *number > 0);
    counted.map(|(what, number)| words.counts.count(what, *number, &[])).collect()
}

/// The card of a list of people, organisations or places, or of the network.
fn entities(context: &ViewContext<'_>, kind: EntityKind, view: SocialCardView) -> SocialCardView {
    let dossier = context.dossier();
    let names = context.index().most_named.iter().take(NAMES).map(|&id| dossier.entity(id).name.to_string());
    let names: Vec<String> = names.collect();
    let is_people = kind == EntityKind::Person && !names.is_empty();
    let number = dossier.entities_of(kind).count();
    SocialCardView {
        text: is_people.then(|| names.join(&context.words().comma)),
        facts: facts(context.words(), &[(kind.noun(), number)]),
        ..view
    }
}

/// The card of the register: the first question on which accounts differ, with the rival answers.
fn claims(context: &ViewContext<'_>, view: SocialCardView) -> SocialCardView {
    let claim = |id: &Id<Claim>| context.dossier().claim(*id);
    let open = context.plan().claims.iter().map(claim).find(|claim| claim.status == ClaimStatus::Disputed);
    let number = context.index().site().counts.disputed;
    let view = match open {
        Some(claim) => SocialCardView {
            overline: Some(view.title),
            title: claim.question.to_string(),
            text: Some(answers(claim, context.words())),
            differs: true,
            ..view
        },
        None => view,
    };
    SocialCardView { facts: facts(context.words(), &[("questions_differ", number)]), ..view }
}

/// One answer of each camp, with the sign between them that they differ.
fn answers(claim: &Claim, words: &Words) -> String {
    let mut camps = BTreeSet::new();
    let standing = claim.accounts.iter().filter(|account| !account.withdrawn && camps.insert(account.camp));
    standing.map(|account| account.said(words)).collect::<Vec<_>>().join(" ≠ ")
}

/// What the list that the page belongs to is called.
fn section(context: &ViewContext<'_>) -> Option<String> {
    let section = Section::of(context.page, context.dossier());
    let entry = context.index().navigation.iter().find(|(_, _, of)| *of == section);
    entry.map(|(label, _, _)| label.clone())
}

/// The base address without its scheme.
fn address(context: &ViewContext<'_>) -> String {
    let base = context.dossier().settings().base_url.as_deref().unwrap_or_default();
    let rest = base.split_once("://").map_or(base, |(_, rest)| rest);
    rest.trim_start_matches("www.").trim_end_matches('/').to_owned()
}

impl ViewContext<'_> {
    /// The social card of the page, if the site has any.
    pub(super) fn shared_picture(&self) -> Option<SharedPicture> {
        let (shown, route) = self.plan().social_card(self.dossier(), self.page)?;
        let card = social_card(&ViewContext::new(self.site, &shown));
        let site = self.index().site().title.clone();
        // Who is named most changes with the texts of articles, and must not change the pages of all people.
        let names_people = matches!(shown.page, Page::Entities(..) | Page::Network);
        let below = card.text.filter(|_| !names_people);
        let mut text = vec![site];
        for part in [card.overline, Some(card.title), below].into_iter().flatten() {
            if !text.contains(&part) {
                text.push(part);
            }
        }
        let (width, height) = CARD_SIZE;
        Some(SharedPicture { url: self.full_url(&route)?, width, height, text: text.join(" – ") })
    }
}
