//! "His father", "Harry's wife": people named by what they are to somebody.
//!
//! The roster's ties are read from both ends. A relative is certain only if one subject is possible and has one relative of
//! that kind; "younger", "first" and the like speak of several, so they are always left open.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use super::Context;
use super::decide::{Decided, Verdict};
use super::neighbour::first_word;
use super::rule::Rule;
use super::subject::{Scene, Subject, subject_of};
use super::vocabulary::Class;
use crate::extract::roster::{Gender, Kin, Kind, Roster, at_word_borders, kin_of};
use crate::text::fold::Folded;

/// Words between the possessive and the kind that change nothing.
const NEUTRAL: &[&str] =
    &["late", "own", "only", "estranged", "beloved", "ailing", "sick", "famous", "dear", "royal"];

/// Words there that choose among several, or speak of another time.
const CHOOSING: &[&str] = &[
    "younger", "youngest", "elder", "eldest", "older", "oldest", "first", "second", "third", "twin", "half",
    "former", "ex", "new", "then", "future", "other", "next", "big", "little", "baby",
];

/// Adds relatives to what was decided, keeping the order of the text.
pub(super) fn add_relatives(
    roster: &Roster,
    article: &[Folded<'_>],
    context: &Context<'_>,
    decided: &mut Vec<Decided>,
) {
    let Some(kinds) = roster.kinds() else {
        return;
    };
    let family = Family::new(roster, context, decided);
    if family.present.is_empty() {
        return;
    }
    let mut found: Vec<Decided> = Vec::new();
    for (passage, folded) in article.iter().enumerate() {
        let passage = passage as u32;
        let scene = Scene::new(folded.text(), in_passage(decided, passage));
        let mut add = |(range, verdict): (Range<usize>, Verdict)| {
            if scene.is_free(&range) {
                found.push(Decided { passage, range, verdict });
            }
        };
        for kind in kinds.find_iter(scene.text) {
            family.relative(&scene, kind.range()).into_iter().for_each(&mut add);
        }
        if scene.text.contains("he couple") {
            family.couples(scene.text).for_each(&mut add);
        }
    }
    decided.append(&mut found);
    decided.sort_by_key(|one| (one.passage, one.range.start, one.range.end));
    decided.dedup_by(|later, first| later.passage == first.passage && later.range.start < first.range.end);
}

fn in_passage(decided: &[Decided], passage: u32) -> &[Decided] {
    let start = decided.partition_point(|one| one.passage < passage);
    let end = decided.partition_point(|one| one.passage <= passage);
    &decided[start..end]
}

/// The words for a relative, split into their parts.
struct Phrase<'a> {
    /// What is linked: with the pronoun, or the kind alone behind a name.
    range: Range<usize>,
    kind: &'a str,
    owner: Owner,
    /// A word that chooses among several stands in between.
    choosing: bool,
}

enum Owner {
    /// "His" or "her", at this byte.
    Pronoun(Gender, usize),
    /// A name that ends at this byte.
    Name(usize),
}

struct Family<'a> {
    roster: &'a Roster,
    context: &'a Context<'a>,
    /// Indices of people whom the article names for certain and who have ties, sorted.
    present: Vec<u32>,
    /// Those whom a kind may mean at all in this article, by kind.
    known: RefCell<BTreeMap<String, Vec<u32>>>,
}

impl<'a> Family<'a> {
    fn new(roster: &'a Roster, context: &'a Context<'a>, decided: &[Decided]) -> Self {
        let mut present: Vec<u32> = decided
            .iter()
            .filter_map(|one| match one.verdict {
                Verdict::Means(key, _) => roster.index_of(key),
                _ => None,
            })
            .filter(|&index| roster.entity(index).kind == Kind::Person && roster.has_ties(index))
            .collect();
        present.sort_unstable();
        present.dedup();
        Self { roster, context, present, known: RefCell::default() }
    }

    fn kin(&self, of: u32, kind: &str) -> Kin {
        kin_of(self.roster, of, kind, self.context.date)
    }

    /// The verdict on the word for a kind at `range`, if it speaks of a relative whom the roster may have.
    fn relative(&self, scene: &Scene<'_>, range: Range<usize>) -> Option<(Range<usize>, Verdict)> {
        let text = scene.text;
        if !at_word_borders(text, &range)
            || text[range.end..].starts_with('-')
            || text[..range.start].ends_with('-')
        {
            return None;
        }
        let phrase = phrase(text, range)?;
        let kin_of_all = self.kin_of_present(phrase.kind);
        if kin_of_all.is_empty() {
            return None;
        }
        let open =
            |people: &[u32], rule| Some((phrase.range.clone(), Verdict::Open(self.keys(people), rule)));
        let subject = match phrase.owner {
            Owner::Name(end) => match self.person_ending_at(scene, end) {
                Some(index) => Subject::One(index),
                None => return None,
            },
            Owner::Pronoun(gender, at) => subject_of(self.roster, scene, (gender, at)),
        };
        let Subject::One(subject) = subject else {
            return open(&kin_of_all, Rule::UnclearSubject);
        };
        let kin = self.kin(subject, phrase.kind);
        match (kin.people.as_slice(), kin.certain && !phrase.choosing) {
            ([], _) => None,
            ([only], true) => match apposition(scene, phrase.range.end) {
                Apposition::None => {
                    Some((phrase.range, Verdict::Means(self.roster.entity(*only).key, Rule::OnlyRelative)))
                }
                Apposition::Known(key) if key == self.roster.entity(*only).key => {
                    Some((phrase.range, Verdict::Means(key, Rule::OnlyRelative)))
                }
                _ => None,
            },
            (several, _) => open(several, Rule::SeveralRelatives),
        }
    }

    /// "The couple" is two people: open, if the article names one of a pair.
    fn couples(&self, text: &str) -> impl Iterator<Item = (Range<usize>, Verdict)> {
        let mut people: Vec<u32> = Vec::new();
        let places: Vec<usize> =
            text.match_indices("he couple").map(|(at, _)| at).filter(|&at| at > 0).collect();
        if !places.is_empty() {
            for &one in &self.present {
                let spouses = self.kin(one, "spouse").people;
                people.extend(spouses.first().map(|_| one));
                people.extend(spouses);
            }
            people.sort_unstable();
            people.dedup();
        }
        let keys = self.keys(&people);
        let mut out = Vec::new();
        for at in places {
            let article = matches!(text.as_bytes()[at - 1], b't' | b'T');
            let range = at - 1..at + "he couple".len();
            if article && !people.is_empty() && at_word_borders(text, &range) {
                out.push((range, Verdict::Open(keys.clone(), Rule::MeansTwo)));
            }
        }
        out.into_iter()
    }

    fn kin_of_present(&self, kind: &str) -> Vec<u32> {
        if let Some(known) = self.known.borrow().get(kind) {
            return known.clone();
        }
        let mut people: Vec<u32> = self.present.iter().flat_map(|&one| self.kin(one, kind).people).collect();
        people.sort_unstable();
        people.dedup();
        self.known.borrow_mut().insert(kind.to_owned(), people.clone());
        people
    }

    fn keys(&self, people: &[u32]) -> Vec<u32> {
        people.iter().map(|&index| self.roster.entity(index).key).collect()
    }

    fn person_ending_at(&self, scene: &Scene<'_>, end: usize) -> Option<u32> {
        let one = scene.ending_at(end)?;
        let Verdict::Means(key, _) = one.verdict else {
            return None;
        };
        self.roster.index_of(key)
    }
}

/// What stands before the kind at `range`: a possessive, with at most two words in between.
fn phrase(text: &str, range: Range<usize>) -> Option<Phrase<'_>> {
    let kind = &text[range.clone()];
    let mut start = range.start;
    let mut choosing = false;
    for _ in 0..3 {
        let left = text[..start].strip_suffix(' ')?;
        let word_start = left.rfind([' ', '"', '(']).map_or(0, |at| at + 1);
        let word = &left[word_start..];
        match word {
            "his" | "His" | "HIS" => {
                return Some(Phrase {
                    range: word_start..range.end,
                    kind,
                    owner: Owner::Pronoun(Gender::Male, word_start),
                    choosing,
                });
            }
            "her" | "Her" | "HER" => {
                return Some(Phrase {
                    range: word_start..range.end,
                    kind,
                    owner: Owner::Pronoun(Gender::Female, word_start),
                    choosing,
                });
            }
            _ => {}
        }
        if let Some(name) =
            left.strip_suffix("'s").or_else(|| left.strip_suffix('\'').filter(|name| name.ends_with('s')))
        {
            return Some(Phrase { range, kind, owner: Owner::Name(name.len()), choosing });
        }
        let choosing_word = CHOOSING.contains(&word.trim_end_matches(','));
        if !choosing_word && !NEUTRAL.contains(&word) {
            return None;
        }
        choosing |= choosing_word;
        start = word_start;
    }
    None
}

/// Who is named right behind the phrase, as the same one in other words.
enum Apposition {
    None,
    Known(u32),
    Unknown,
}

fn apposition(scene: &Scene<'_>, end: usize) -> Apposition {
    let text = scene.text;
    let right = &text[end..];
    let gap = if right.starts_with(", ") { 2 } else { 1 };
    if !right.starts_with(", ") && !right.starts_with(' ') {
        return Apposition::None;
    }
    let at = end + gap;
    if let Some(next) = scene.starting_at(at) {
        return match &next.verdict {
            Verdict::Means(key, _) => Apposition::Known(*key),
            Verdict::Open(keys, _) => keys.first().map_or(Apposition::Unknown, |&key| Apposition::Known(key)),
            Verdict::Nobody => Apposition::Unknown,
        };
    }
    let word = first_word(&text[at..]);
    let name = word.starts_with(char::is_uppercase) && !Class::of(word).is(Class::NO_NAME) && word != "I";
    if name { Apposition::Unknown } else { Apposition::None }
}
