//! What is in a dossier already: addresses, texts, keys, and the names of its outlets.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::address::{canonical, host};
use super::found::Found;
use super::happening::FoundEvent;
use crate::date::Date;
use crate::digest::Digest;
use crate::failure::Failure;
use crate::load::{ContentFile, ContentKind, Files, content};
use crate::model::EntityKind;
use crate::parse::{self, EntityRecord, glance};
use crate::text::sketch::Sketch;

/// How an article is like one that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// It has the address of this one.
    SameAddress(String),
    /// It has the text of this one.
    SameText(String),
    /// It has the title, date and outlet of this one, and neither of them an address or a text.
    SameEntry(String),
    /// It has the title and date of this event.
    SameEvent(String),
    /// It has nearly the text of this one, of the same outlet as far as is known.
    NearCopy(String, u32),
    /// So much of its text, in per cent, stands in this one of another outlet: both may count, as one source.
    Shares(String, u32),
}

impl Likeness {
    /// The key of the other article.
    pub fn key(&self) -> &str {
        match self {
            Likeness::SameAddress(key)
            | Likeness::SameText(key)
            | Likeness::SameEntry(key)
            | Likeness::SameEvent(key)
            | Likeness::NearCopy(key, _)
            | Likeness::Shares(key, _) => key,
        }
    }

    /// A line that says so of what came from `origin`.
    pub fn in_words(&self, origin: &str) -> String {
        match self {
            Likeness::SameAddress(key) => {
                format!("{origin} has the address of {key} and was not added twice")
            }
            Likeness::SameText(key) => format!("{origin} has the text of {key} and was not added twice"),
            Likeness::SameEntry(key) | Likeness::SameEvent(key) => {
                format!("{origin} has the title and the date of {key} and was not added twice")
            }
            Likeness::NearCopy(key, share) => {
                format!(
                    "{origin} has about {share}% of its text in common with {key} and was not added twice"
                )
            }
            Likeness::Shares(key, share) => {
                format!(
                    "about {share}% of its text stands in {key} too: if one repeats the other, say so by `derived_from`"
                )
            }
        }
    }
}

/// What is there.
#[derive(Debug, Default)]
pub struct Known {
    keys: BTreeSet<String>,
    addresses: BTreeMap<String, String>,
    texts: BTreeMap<Digest, String>,
    entries: BTreeMap<Entry, String>,
    events: BTreeMap<(String, Option<String>), String>,
    sketches: Vec<(Sketch, String, Option<String>)>,
    runs: BTreeMap<u32, Vec<usize>>,
    outlets: BTreeMap<String, String>,
}

/// Fewer sampled runs than this in common are chance, or one long quotation.
const FEWEST_SHARED: u32 = 8;

/// In per cent: a text that shares so much with another is the same article.
const NEAR: u32 = 90;

/// In per cent: a text that shares less repeats nobody.
const LEAST_SHARE: u32 = 50;

/// What tells an entry of a list that has neither address nor text from others: title, date and outlet.
type Entry = (String, Option<String>, Option<String>);

/// What is compared of one article.
struct Marks {
    key: String,
    source: Option<String>,
    outlet: Option<String>,
    digest: Option<Digest>,
    entry: Option<Entry>,
    sketch: Sketch,
}

impl Known {
    /// Reads what is there. Files that cannot be read are passed over: `check` speaks of them.
    pub fn read(files: &dyn Files) -> Result<Self, Failure> {
        let listing = files.list()?;
        let content = content::classify(&listing);
        let mut known = Known::default();
        for file in &content {
            if file.kind != ContentKind::Other && file.kind != ContentKind::Settings {
                known.keys.insert(file.stem().to_lowercase());
            }
        }
        // What is wrong with these files, `check` says.
        let records = parse::records(files, &content, None, &mut Vec::new())?;
        let headings = records.entities.iter().map(|record| &record.heading);
        let headings = headings.chain(records.events.iter().map(|record| &record.heading));
        for heading in headings.chain(records.pages.iter().map(|record| &record.heading)) {
            known.keys.insert(heading.key.text.to_lowercase());
        }
        for entity in records.entities.iter().filter(|entity| entity.kind == EntityKind::Organisation) {
            known.take_outlet(entity);
        }
        for event in &records.events {
            let date = event.date.as_ref().map(|(date, _)| date.to_string());
            known.events.insert((folded(&event.title), date), event.heading.key.text.to_string());
        }
        let articles: Vec<&ContentFile> =
            content.iter().filter(|file| file.kind == ContentKind::Article).collect();
        let read: Vec<Result<Option<Marks>, Failure>> = articles
            .par_iter()
            .map(|file| {
                let text = String::from_utf8(files.read(&file.path)?).ok();
                Ok(text.map(|text| marks_of_file(file, &text)))
            })
            .collect();
        for marks in read {
            if let Some(marks) = marks? {
                known.keys.insert(marks.key.to_lowercase());
                known.take(marks);
            }
        }
        Ok(known)
    }

    /// Whether a key is in use, without regard to letter case.
    pub fn is_taken(&self, key: &str) -> bool {
        self.keys.contains(&key.to_lowercase())
    }

    /// Takes an article in, as `key`.
    pub fn remember(&mut self, found: &Found, key: &str) {
        self.keys.insert(key.to_lowercase());
        let marks = marks_of(found, key);
        self.take(marks);
    }

    /// Takes an event in, as `key`.
    pub fn remember_event(&mut self, event: &FoundEvent, key: &str) {
        self.keys.insert(key.to_lowercase());
        self.events.entry(event_entry(event)).or_insert_with(|| key.to_owned());
    }

    /// The event that has its title and date, if one does.
    pub fn event_likeness(&self, event: &FoundEvent) -> Option<Likeness> {
        self.events.get(&event_entry(event)).cloned().map(Likeness::SameEvent)
    }

    /// Reserves a key.
    pub fn reserve(&mut self, key: &str) {
        self.keys.insert(key.to_lowercase());
    }

    /// What it is like, if anything.
    pub fn likeness(&self, found: &Found) -> Option<Likeness> {
        let marks = marks_of(found, "");
        if let Some(key) = marks.source.as_ref().and_then(|source| self.addresses.get(source)) {
            return Some(Likeness::SameAddress(key.clone()));
        }
        if let Some(key) = marks.digest.as_ref().and_then(|digest| self.texts.get(digest)) {
            return Some(Likeness::SameText(key.clone()));
        }
        if let Some(key) = marks.entry.as_ref().and_then(|entry| self.entries.get(entry)) {
            return Some(Likeness::SameEntry(key.clone()));
        }
        let mut shared: BTreeMap<usize, u32> = BTreeMap::new();
        for at in marks.sketch.runs().iter().filter_map(|run| self.runs.get(run)).flatten() {
            *shared.entry(*at).or_default() += 1;
        }
        let (at, count) = shared.into_iter().max_by_key(|&(at, count)| (count, std::cmp::Reverse(at)))?;
        let (sketch, key, outlet) = self.sketches.get(at)?;
        let (fewer, more) = {
            let (one, other) = (sketch.runs().len() as u32, marks.sketch.runs().len() as u32);
            (one.min(other).max(1), one.max(other).max(1))
        };
        if count < FEWEST_SHARED || count * 100 / fewer < LEAST_SHARE {
            return None;
        }
        let is_same_outlet = match (outlet, &marks.outlet) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        };
        let share = (count * 100 / fewer).min(99);
        Some(if is_same_outlet && count * 100 / more >= NEAR {
            Likeness::NearCopy(key.clone(), share)
        } else {
            Likeness::Shares(key.clone(), share)
        })
    }

    /// The name by which the dossier calls an outlet, from its name or the address of an article.
    pub fn outlet(&self, name: Option<&str>, source: Option<&str>) -> Option<&str> {
        let by_name = name.and_then(|name| self.outlets.get(&folded(name)));
        let by_host = || source.and_then(host).and_then(|host| self.outlets.get(&host));
        by_name.or_else(by_host).map(String::as_str)
    }

    /// Puts the name by which the dossier calls its outlet before the names found.
    pub fn name_outlet(&self, found: &mut Found) {
        let name = found.publisher.value().cloned();
        let is_stated = found.publisher.winner().is_some_and(|fact| fact.place.starts_with("--"));
        let is_whole = matches!(found.body, super::found::Body::Whole { .. });
        let outlet =
            self.outlet(name.as_deref(), found.source.value().map(String::as_str)).map(str::to_owned);
        if let Some(outlet) = outlet.filter(|outlet| !is_stated && !is_whole && name.as_ref() != Some(outlet))
        {
            found.publisher.put_first("the dossier", outlet);
        }
    }

    /// Names, aliases and the hosts of links of an organisation.
    fn take_outlet(&mut self, record: &EntityRecord) {
        let mut call = |folded: String| {
            self.outlets.entry(folded).or_insert_with(|| record.name.to_string());
        };
        call(folded(&record.name));
        record.aliases.iter().for_each(|(alias, _)| call(folded(&alias.name)));
        for link in &record.links {
            // A page about the outlet stands elsewhere; its own site is the root of a host.
            let path = link.url.splitn(4, '/').nth(3).unwrap_or_default();
            if let (Some(host), true) = (host(&link.url), path.is_empty()) {
                call(host);
            }
        }
    }

    fn take(&mut self, marks: Marks) {
        if let Some(source) = marks.source {
            self.addresses.entry(source).or_insert_with(|| marks.key.clone());
        }
        if let Some(digest) = marks.digest {
            self.texts.entry(digest).or_insert_with(|| marks.key.clone());
        }
        if let Some(entry) = marks.entry {
            self.entries.entry(entry).or_insert_with(|| marks.key.clone());
        }
        let at = self.sketches.len();
        for run in marks.sketch.runs() {
            self.runs.entry(*run).or_default().push(at);
        }
        self.sketches.push((marks.sketch, marks.key, marks.outlet));
    }
}

fn event_entry(event: &FoundEvent) -> (String, Option<String>) {
    (folded(&event.title), event.date.as_ref().map(ToString::to_string))
}

fn marks_of_file(file: &ContentFile, text: &str) -> Marks {
    let name = file.path.rsplit('/').next().unwrap_or(&file.path);
    let seen = glance(name, text);
    let words = text.get(seen.body_start..).unwrap_or(text);
    Stated {
        title: Some(&seen.title),
        date: seen.date.as_ref(),
        source: seen.source.as_deref(),
        publisher: seen.publisher.as_deref(),
    }
    .marks(&seen.key, words)
}

fn marks_of(found: &Found, key: &str) -> Marks {
    Stated {
        title: found.title.value().map(String::as_str),
        date: found.date.value(),
        source: found.source.value().map(String::as_str),
        publisher: found.publisher.value().map(String::as_str),
    }
    .marks(key, found.body.words())
}

/// What an article says of itself.
struct Stated<'s> {
    title: Option<&'s str>,
    date: Option<&'s Date>,
    source: Option<&'s str>,
    publisher: Option<&'s str>,
}

impl Stated<'_> {
    fn marks(self, key: &str, words: &str) -> Marks {
        let one_line = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let outlet = self.publisher.map(folded).or_else(|| self.source.and_then(host));
        let is_bare = one_line.is_empty() && self.source.is_none();
        let title = self.title.filter(|_| is_bare).map(folded);
        Marks {
            key: key.to_owned(),
            source: self.source.map(canonical),
            digest: (!one_line.is_empty()).then(|| Digest::of(one_line.as_bytes())),
            entry: title.map(|title| (title, self.date.map(ToString::to_string), outlet.clone())),
            sketch: Sketch::of(words.split_whitespace()),
            outlet,
        }
    }
}

/// Letters and figures of a name alone, in small letters and without "the" before it.
fn folded(name: &str) -> String {
    let small = name.trim().to_lowercase();
    let bare = small.strip_prefix("the ").unwrap_or(&small);
    bare.chars().filter(|c| c.is_alphanumeric()).collect()
}
