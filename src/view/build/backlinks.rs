//! Texts of the dossier that lead to a page, by kind, with the sentence around the link.

use crate::model::{Backlink, EntityKind, Target};
use crate::view::{BacklinkGroup, BacklinkView, ViewContext};

use super::lists;

/// The groups, empty ones left out.
pub(super) fn backlinks(context: &ViewContext<'_>, target: Target) -> Vec<BacklinkGroup> {
    let mut groups: [Vec<BacklinkView>; 6] = Default::default();
    for link in context.dossier().backlinks(target).iter().filter(|link| link.from != target) {
        let group = &mut groups[group(context, link.from)];
        if group.len() < lists::BACKLINKS {
            let view = view(context, link);
            if !group.iter().any(|known| known.url == view.url && known.sentence == view.sentence) {
                group.push(view);
            }
        }
    }
    let words = context.words();
    let [people, organisations, places] = EntityKind::ALL.map(|kind| words.kind(kind));
    let pages = &words.pages;
    let labels = [&*pages.events, people, organisations, places, &*pages.free, &*pages.sources];
    let named = labels.into_iter().zip(groups).filter(|(_, links)| !links.is_empty());
    named.map(|(label, links)| BacklinkGroup { label: label.to_owned(), links }).collect()
}

fn group(context: &ViewContext<'_>, from: Target) -> usize {
    match from {
        Target::Event(_) => 0,
        Target::Entity(id) => 1 + context.dossier().entity(id).kind as usize,
        Target::Page(_) => 4,
        Target::Article(_) => 5,
    }
}

fn view(context: &ViewContext<'_>, link: &Backlink) -> BacklinkView {
    let dossier = context.dossier();
    let may_show = match link.from {
        Target::Article(id) => dossier.article(id).rights.allows_sentences(),
        _ => true,
    };
    let language = match link.from {
        Target::Article(id) => context.article_link(id).language.clone(),
        _ => context.index().site.text_language.clone(),
    };
    let sentence = link.sentence.filter(|_| may_show);
    BacklinkView {
        language,
        label: context.title(link.from),
        url: context.target_url(link.from),
        sentence: sentence.map(|id| with_names(context, &dossier.sentences().get(id).text)),
    }
}

/// A sentence with names in place of the links that show them.
fn with_names(context: &ViewContext<'_>, sentence: &str) -> String {
    let mut parts = sentence.split("[[");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        if let Some((key, rest)) = part.split_once("]]") {
            let target = context.dossier().find(key);
            out.push_str(&target.map_or_else(|| key.to_owned(), |target| context.title(target)));
            out.push_str(rest);
        } else {
            out.push_str("[[");
            out.push_str(part);
        }
    }
    out
}
