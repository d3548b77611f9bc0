//! What the files of a project already describe, drafts and refused ones among them, so that nothing is drafted twice.

use std::collections::{BTreeMap, BTreeSet};

use super::{Happening, NewEntity, Suggestions};
use crate::failure::Failure;
use crate::load::{Files, content};
use crate::model::Dossier;
use crate::parse::{self, EventRecord, Records};

/// Names, events and keys of all files.
#[derive(Debug, Default)]
pub struct Drafted {
    /// The key of whom each name means, in small letters; `None` if that was refused.
    names: BTreeMap<String, Option<String>>,
    /// Passages of events with the event's date.
    passages: BTreeSet<(String, String, u32)>,
    /// Titles of events with the event's date.
    titles: BTreeSet<(String, String)>,
    /// Every key.
    pub(super) keys: BTreeSet<String>,
}

impl Drafted {
    /// Reads the heads of all files but the articles, whose keys the dossier has.
    pub fn read(files: &dyn Files, dossier: &Dossier) -> Result<Self, Failure> {
        let content = content::classify(&files.list()?);
        // What is wrong with them was reported when the dossier was read.
        let records = parse::records(files, &content, None, &mut Vec::new())?;
        let mut out = Drafted::default();
        out.keys.extend(dossier.articles().map(|(_, article)| article.key.to_string()));
        out.keys.extend(content.iter().map(|file| file.stem().to_owned()));
        out.take_names(&records);
        for event in &records.events {
            out.take_event(event);
        }
        Ok(out)
    }

    fn take_names(&mut self, records: &Records) {
        for entity in &records.entities {
            let key = entity.heading.key.text.to_string();
            let known = (!entity.heading.refused).then(|| key.clone());
            self.keys.insert(key);
            let aliases = entity.aliases.iter().map(|(alias, _)| &alias.name);
            for name in std::iter::once(&entity.name).chain(aliases) {
                self.names.entry(name.to_lowercase()).or_insert_with(|| known.clone());
            }
        }
    }

    fn take_event(&mut self, event: &EventRecord) {
        self.keys.insert(event.heading.key.text.to_string());
        let Some((date, _)) = &event.date else { return };
        let date = date.to_string();
        self.titles.insert((date.clone(), event.title.to_lowercase()));
        for source in &event.heading.suggested_from {
            if let Some((passage, _)) = source.passage {
                self.passages.insert((date.clone(), source.article.text.to_string(), passage));
            }
        }
    }

    /// Whether a file describes somebody or something of this name, or refuses to.
    pub(super) fn has_name(&self, entity: &NewEntity) -> bool {
        self.names.contains_key(&entity.name.to_lowercase())
    }

    /// Whether a file describes this happening, or refuses to.
    pub(super) fn has_event(&self, event: &Happening) -> bool {
        self.titles.contains(&(event.date.clone(), event.title.to_lowercase()))
            || event
                .evidence
                .iter()
                .any(|one| self.passages.contains(&(event.date.clone(), one.article.clone(), one.passage)))
    }

    /// The key of whom a name means, if a file says so.
    pub(super) fn key_of(&self, name: &str) -> Option<&str> {
        self.names.get(&name.to_lowercase())?.as_deref()
    }

    /// Remembers a new draft's names.
    pub(super) fn take_entity(&mut self, entity: &NewEntity, key: &str) {
        for name in std::iter::once(&entity.name).chain(entity.forms.iter().map(|form| &form.form)) {
            self.names.entry(name.to_lowercase()).or_insert_with(|| Some(key.to_owned()));
        }
    }

    /// A key that nothing has yet, made of `words`.
    pub(super) fn new_key(&mut self, words: &str, kind: &str) -> String {
        let wanted = slug::slugify(words);
        let wanted = if wanted.is_empty() { kind.to_owned() } else { wanted };
        let tries = std::iter::once(wanted.clone())
            .chain(std::iter::once(format!("{wanted}-{kind}")))
            .chain((2_u32..).map(|number| format!("{wanted}-{kind}-{number}")));
        let free = tries.into_iter().find(|key| !self.keys.contains(key)).unwrap_or(wanted);
        self.keys.insert(free.clone());
        free
    }

    /// Takes out what a file describes already; says how many that were.
    pub fn take_out(&self, found: &mut Suggestions) -> usize {
        let mut known = 0;
        for list in [&mut found.people, &mut found.organisations, &mut found.places] {
            known += list.keep(|entity| !self.has_name(entity));
        }
        // The claims about a draft's event stand in the draft.
        found.figures.keep(|figures| !figures.suggested.as_ref().is_some_and(|event| self.has_event(event)));
        known + found.events.keep(|event| !self.has_event(event))
    }
}
