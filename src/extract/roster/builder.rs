//! A roster from what its owner knows.

use std::collections::HashMap;

use super::search::{Matcher, words};
use super::title::{PERSONAL_TITLES, gender_of_title, title};
use super::variants::variants;
use super::{
    EntityRecord, Facts, Form, FormRecord, Gender, Kind, PatternForm, Roster, Strength, Tie, TieRecord,
    Window,
};
use crate::extract::names::Listed;
use crate::text::fold::{Folding, fold};
use crate::text::script::without_blanks;

/// Gathers entities and makes them a [`Roster`].
///
/// ```
/// use cuttings::extract::roster::{Facts, Form, RosterBuilder};
///
/// let mut builder = RosterBuilder::new();
/// builder.add(1, &[Form::new("Jane Roe"), Form::new("Roe")], &Facts::default());
/// let roster = builder.build();
/// ```
#[derive(Debug, Default)]
pub struct RosterBuilder {
    entities: Vec<(EntityRecord, Vec<FormRecord>)>,
    ties: Vec<TieRecord>,
}

impl RosterBuilder {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an entity under `key`, with its full name as the first of `forms`. Forms without a letter or figure are left out;
    /// an entity added twice keeps its first forms.
    pub fn add(&mut self, key: u32, forms: &[Form<'_>], facts: &Facts<'_>) {
        let records: Vec<FormRecord> =
            forms.iter().enumerate().filter_map(|(index, form)| form_record(form, index == 0)).collect();
        let texts = records.iter().map(|record| &*record.text).chain(facts.roles.iter().copied());
        let mut titles: Vec<Box<str>> = texts.filter_map(first_title).map(String::into_boxed_str).collect();
        titles.sort_unstable();
        titles.dedup();
        let gender = facts.gender.or_else(|| gender_of_titles(&titles));
        let gender = gender.filter(|_| facts.kind == Kind::Person);
        let personal_title = titles.iter().any(|title| PERSONAL_TITLES.contains(&&**title));
        let entity = EntityRecord { key, kind: facts.kind, gender, forms: 0..0, titles, personal_title };
        self.entities.push((entity, records));
    }

    /// Adds a tie. Ties of entities that are not in the roster say nothing.
    pub fn relate(&mut self, tie: &Tie<'_>) {
        let kind = tie.kind.trim().to_lowercase().into_boxed_str();
        if !kind.is_empty() {
            self.ties.push(TieRecord {
                of: tie.of,
                kind,
                to: tie.to,
                window: Window::new(tie.from, tie.until),
            });
        }
    }

    /// Makes the roster.
    pub fn build(mut self) -> Roster {
        self.entities.sort_by_key(|(entity, _)| entity.key);
        self.entities.dedup_by(|later, first| later.0.key == first.0.key);
        let mut forms = Vec::new();
        let mut entities: Vec<EntityRecord> = Vec::with_capacity(self.entities.len());
        for (mut entity, records) in self.entities {
            let first = forms.len() as u32;
            let index = entities.len() as u32;
            forms.extend(records.into_iter().map(|record| FormRecord { entity: index, ..record }));
            entity.forms = first..forms.len() as u32;
            entities.push(entity);
        }
        let ties = resolve_ties(self.ties, &mut entities);
        for entity in entities.iter_mut().filter(|entity| entity.kind == Kind::Person) {
            let full = forms.get(entity.forms.start as usize).map_or("", |form: &FormRecord| &*form.text);
            entity.gender = entity.gender.or_else(|| gender_of_name(full));
        }
        let (spellings, by_pattern) = patterns(&forms);
        let mut patterns = Vec::with_capacity(by_pattern.len());
        let mut pattern_forms = Vec::new();
        for forms in by_pattern {
            let first = pattern_forms.len() as u32;
            pattern_forms.extend(forms);
            patterns.push(first..pattern_forms.len() as u32);
        }
        let ends = ties.iter().enumerate().flat_map(|(at, tie)| [(tie.of, at as u32), (tie.to, at as u32)]);
        let mut tie_ends: Vec<(u32, u32)> = ends.collect();
        tie_ends.sort_unstable();
        tie_ends.dedup();
        let kinds = super::kinship::automaton(&ties);
        Roster {
            matcher: Matcher::new(&spellings),
            patterns,
            pattern_forms,
            forms,
            entities,
            ties,
            tie_ends,
            kinds,
        }
    }
}

fn form_record(form: &Form<'_>, is_first: bool) -> Option<FormRecord> {
    let folded = fold(form.text, Folding::Plain);
    let whole = folded.text().trim();
    let bare = whole.strip_prefix("the ").or_else(|| whole.strip_prefix("The ")).unwrap_or(whole);
    if !bare.contains(char::is_alphanumeric) {
        return None;
    }
    let weak = match form.strength {
        Strength::Strong => false,
        Strength::Weak => true,
        Strength::Automatic => !whole.contains(' ') && !stands_by_itself(whole, is_first),
    };
    let window = Window::new(form.from, form.until);
    Some(FormRecord { entity: 0, text: bare.into(), article: bare.len() < whole.len(), weak, window })
}

/// The gender on which all of somebody's titles agree.
fn gender_of_titles(titles: &[Box<str>]) -> Option<Gender> {
    let mut genders = titles.iter().filter_map(|title| gender_of_title(title));
    let first = genders.next()?;
    genders.all(|other| other == first).then_some(first)
}

/// The gender that the first of several words of a full name tells, behind a title.
fn gender_of_name(full: &str) -> Option<Gender> {
    let mut given = words(full).skip_while(|word| title(word).is_some());
    let listed = Listed::of(given.next()?);
    given.next()?;
    match (listed.tells_woman(), listed.tells_man()) {
        (true, false) => Some(Gender::Female),
        (false, true) => Some(Gender::Male),
        _ => None,
    }
}

/// The title that a name or a role begins with. Titles behind it are somebody else's: "younger son of the King".
fn first_title(text: &str) -> Option<String> {
    words(text).find(|word| !word.eq_ignore_ascii_case("the")).and_then(title)
}

/// A name in a script without blanks is a full name from three characters on, or if its owner put it first. Names written
/// in Katakana or Thai do have a mark or a blank between their parts.
fn stands_by_itself(name: &str, is_first: bool) -> bool {
    let one_block = name.chars().all(|c| {
        without_blanks(c) && !('\u{30a0}'..='\u{30fb}').contains(&c) && !('\u{e00}'..='\u{eff}').contains(&c)
    });
    let length = name.chars().count();
    let joined = name.contains(['・', '＝', '·']) && name.chars().any(without_blanks);
    joined || one_block && (length >= 3 || is_first && length == 2)
}

/// Ties with keys turned into indices, each once; the kind tells the gender of the one it leads to.
fn resolve_ties(ties: Vec<TieRecord>, entities: &mut [EntityRecord]) -> Vec<TieRecord> {
    let index_of =
        |entities: &[EntityRecord], key: u32| entities.binary_search_by_key(&key, |entity| entity.key).ok();
    let mut out = Vec::with_capacity(ties.len());
    for tie in ties {
        let (Some(of), Some(to)) = (index_of(entities, tie.of), index_of(entities, tie.to)) else {
            continue;
        };
        if entities[to].kind == Kind::Person && entities[to].gender.is_none() {
            entities[to].gender = super::kinship::gender_of_kind(&tie.kind);
        }
        out.push(TieRecord { of: of as u32, to: to as u32, ..tie });
    }
    out.sort_by(|a, b| (a.of, &a.kind, a.to).cmp(&(b.of, &b.kind, b.to)));
    out.dedup_by(|later, first| (later.of, later.to, &later.kind) == (first.of, first.to, &first.kind));
    out
}

/// Every spelling once, with the forms that it spells.
fn patterns(forms: &[FormRecord]) -> (Vec<String>, Vec<Vec<PatternForm>>) {
    let mut spellings: Vec<String> = Vec::with_capacity(forms.len() * 2);
    let mut by_pattern: Vec<Vec<PatternForm>> = Vec::with_capacity(forms.len() * 2);
    let mut known: HashMap<String, usize> = HashMap::with_capacity(forms.len() * 2);
    for (index, form) in forms.iter().enumerate() {
        for (spelling, capitals) in variants(&form.text) {
            let pattern = *known.entry(spelling).or_insert_with_key(|spelling| {
                spellings.push(spelling.clone());
                by_pattern.push(Vec::new());
                spellings.len() - 1
            });
            by_pattern[pattern].push(PatternForm { form: index as u32, article: form.article, capitals });
        }
    }
    (spellings, by_pattern)
}
