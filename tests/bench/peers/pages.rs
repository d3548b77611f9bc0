//! A file for each article, entity and event of the equal site: its facts as JSON, then its text as Markdown.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::facts::{Article, Entity, Mention, Sentence};
use super::tables::{Tables, address, initials};

/// Those with whom somebody appears most.
const COMPANIONS: usize = 20;

/// Articles with mentions on one page, and articles told with a form of a name, as in a site of ours.
const MENTIONS: usize = 60;
const FORM_ARTICLES: usize = 12;

/// A file of content.
pub(super) fn file(path: String, facts: &Value, text: &str) -> (String, String) {
    (path, format!("{facts:#}\n\n{text}\n"))
}

/// An article. What may be shown of it are all passages, or the words that are quoted.
pub(super) fn article(tables: &Tables<'_>, article: &Article, body: &str) -> (String, String) {
    let events = tables.events.get(&*article.key).map_or(&[][..], |events| events);
    let claims = tables.claims.get(&*article.key).map_or(&[][..], |claims| claims);
    let mut passages: BTreeMap<u32, String> = BTreeMap::new();
    if article.rights == "full" {
        passages.extend((1..).zip(body.trim().split("\n\n").map(str::to_owned)));
    } else {
        let quoted = events.iter().map(|(_, source)| *source).chain(claims.iter().map(|(_, source)| *source));
        for source in quoted {
            passages.entry(source.passage).or_insert_with(|| format!("{} […]", source.quote));
        }
    }
    let shown = passages.iter().map(|(&number, _)| {
        let here = |passage: u32| passage == number;
        json!({
            "number": number,
            "named": distinct(article.mentions.iter().filter(|mention| here(mention.passage)).map(|mention| &*mention.key)),
            "events": distinct(events.iter().filter(|(_, source)| here(source.passage)).map(|(event, _)| &*event.key)),
            "claims": distinct(claims.iter().filter(|(_, source)| here(source.passage)).map(|(claim, _)| claim.id())),
        })
    });
    let quotes = article.quotes.iter().map(|quote| {
        json!({"words": quote.words, "speaker": quote.speaker, "key": quote.person, "article": article.key, "passage": quote.passage})
    });
    let facts = json!({
        "title": article.title,
        "key": article.key,
        "date": article.date.as_ref().map(|date| &date.edtf),
        "list": "sources",
        "author": article.authors.first().map(|author| &author.name),
        "outlet": article.publisher.as_ref().map(|outlet| &outlet.name),
        "source": article.source,
        "reference": format!("“{}”", article.title),
        "events": tables.events_of(&article.key),
        "claims": tables.claims_of(&article.key),
        "named": distinct(article.mentions.iter().map(|mention| &*mention.key)),
        "passages": shown.collect::<Vec<_>>(),
        "quotes": quotes.collect::<Vec<_>>(),
    });
    let texts: Vec<String> = passages
        .iter()
        .map(|(&number, text)| {
            linked(tables, text, article.mentions.iter().filter(|mention| mention.passage == number))
        })
        .collect();
    file(format!("content{}.md", address(article).trim_end_matches('/')), &facts, &texts.join("\n\n---\n\n"))
}

/// A passage with a link on the first of each form of each name; the longest forms first, so that none is taken for a part of another.
fn linked<'a>(tables: &Tables<'_>, text: &str, mentions: impl Iterator<Item = &'a Mention>) -> String {
    let mut forms: Vec<(&str, &str)> =
        mentions.filter_map(|mention| Some((mention.form.as_deref()?, &*mention.key))).collect();
    forms.sort_by_key(|(form, key)| (std::cmp::Reverse(form.len()), *form, *key));
    forms.dedup();
    let mut out = text.to_owned();
    let place = |number: usize| format!("\u{1}{number}\u{2}");
    for (number, (form, _)) in forms.iter().enumerate() {
        out = out.replacen(form, &place(number), 1);
    }
    for (number, (form, key)) in forms.iter().enumerate() {
        out = out.replace(&place(number), &format!("[{form}]({})", tables.addresses[key]));
    }
    out
}

/// The pages of people, organisations and places, and those of the further mentions of somebody.
pub(super) fn entities<'a>(tables: &'a Tables<'_>) -> impl Iterator<Item = (String, String)> + 'a {
    let together = together(tables);
    tables.dossier.entities().flat_map(move |(folder, _, entity)| {
        let sentences = tables.sentences.get(&*entity.key).map_or(&[][..], |sentences| sentences);
        let mut years: BTreeMap<&str, u32> = BTreeMap::new();
        let mut mentions = Vec::new();
        for group in sentences.chunk_by(|one, next| one.article == next.article) {
            *years.entry(&group[0].article[..4]).or_default() += 1;
            let shown: Vec<Value> = group.iter().filter_map(|sentence| shown(sentence)).collect();
            mentions.push(json!({"article": group[0].article, "count": group.len(), "sentences": shown}));
        }
        let mut parts = mentions.chunks(MENTIONS).enumerate();
        let facts = json!({
            "title": entity.name,
            "name": entity.name,
            "key": entity.key,
            "layout": "entity",
            "list": folder,
            "initials": initials(&entity.name),
            "roles": entity.roles.iter().map(|role| &role.text).collect::<Vec<_>>(),
            "aliases": entity.aliases.iter().map(|alias| &alias.name).collect::<Vec<_>>(),
            "times": entity.mentions,
            "sources": mentions.len(),
            "events": entity.events,
            "mentions": parts.next().map_or(&[][..], |(_, part)| part),
            "forms": forms(sentences),
            "years": years.iter().map(|(year, count)| json!({"year": year, "count": count})).collect::<Vec<_>>(),
            "companions": companions(&together, entity),
            "quotes": quotes(tables, entity),
        });
        let further = parts.map(|(number, part)| {
            let facts = json!({"title": entity.name, "layout": "mentions", "list": folder, "mentions": part});
            file(format!("content/{folder}/{}-mentions-{}.md", entity.key, number + 1), &facts, "")
        });
        let further: Vec<_> = further.collect();
        [file(format!("content/{folder}/{}.md", entity.key), &facts, "")].into_iter().chain(further)
    })
}

fn shown(sentence: &Sentence) -> Option<Value> {
    let (before, after) = sentence.words.split_once(&*sentence.form).filter(|_| !sentence.form.is_empty())?;
    Some(json!({"passage": sentence.passage, "before": before, "form": sentence.form, "after": after}))
}

/// What an entity is called, how often, and by whom.
fn forms(sentences: &[&Sentence]) -> Vec<Value> {
    let mut forms: BTreeMap<&str, (usize, Vec<&str>)> = BTreeMap::new();
    for sentence in sentences.iter().filter(|sentence| !sentence.form.is_empty()) {
        let (count, articles) = forms.entry(&sentence.form).or_default();
        *count += 1;
        if articles.len() < FORM_ARTICLES && !articles.contains(&&*sentence.article) {
            articles.push(&sentence.article);
        }
    }
    forms
        .into_iter()
        .map(|(form, (count, articles))| json!({"form": form, "count": count, "articles": articles}))
        .collect()
}

/// In how many articles each is named with each other.
type Together<'a> = BTreeMap<&'a str, BTreeMap<&'a str, u32>>;

fn together<'a>(tables: &Tables<'a>) -> Together<'a> {
    let mut together = Together::new();
    for article in &tables.dossier.articles {
        let named: BTreeSet<&str> = article.mentions.iter().map(|mention| &*mention.key).collect();
        for one in &named {
            for other in named.iter().filter(|other| *other != one) {
                *together.entry(one).or_default().entry(other).or_default() += 1;
            }
        }
    }
    together
}

fn companions(together: &Together<'_>, entity: &Entity) -> Vec<Value> {
    let mut others: Vec<(&str, u32)> =
        together.get(&*entity.key).into_iter().flatten().map(|(key, count)| (*key, *count)).collect();
    others.sort_by_key(|(key, count)| (std::cmp::Reverse(*count), *key));
    others.truncate(COMPANIONS);
    others.into_iter().map(|(key, count)| json!({"key": key, "words": format!("{count} sources")})).collect()
}

fn quotes(tables: &Tables<'_>, entity: &Entity) -> Vec<Value> {
    let sentences = tables.sentences.get(&*entity.key).into_iter().flatten();
    let articles: BTreeSet<&str> = sentences.map(|sentence| &*sentence.article).collect();
    let articles = articles.into_iter().filter_map(|key| tables.articles.get(key));
    articles
        .flat_map(|article| {
            let said = article.quotes.iter().filter(|quote| quote.person.as_deref() == Some(&*entity.key));
            said.map(|quote| json!({"words": quote.words, "key": quote.person, "article": article.key, "passage": quote.passage}))
        })
        .collect()
}

/// The pages of events.
pub(super) fn events<'a>(tables: &'a Tables<'_>) -> impl Iterator<Item = (String, String)> + 'a {
    tables.dossier.events.iter().map(|event| {
        let facts = json!({"title": event.title, "key": event.key, "date": event.date.edtf, "layout": "event", "list": "timeline"});
        let names: Vec<String> =
            event.people.iter().map(|key| format!("[{key}]({})", tables.addresses[&**key])).collect();
        file(format!("content/events/{}.md", event.key), &facts, &format!("It brought together {} and others.", names.join(", ")))
    })
}

fn distinct<'a>(keys: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    keys.filter(|key| seen.insert(*key)).collect()
}
