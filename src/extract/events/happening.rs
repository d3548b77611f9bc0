//! The sentences of one date, brought together by what they speak of.

use super::event::{Event, Evidence};
use super::shortlist::Candidate;
use super::{title, words};
use crate::date::Date;
use std::cmp::Reverse;

/// A dated sentence of which only the words are left.
#[derive(Clone, Copy, Debug)]
pub(super) struct Saying<'a> {
    pub(super) article: u32,
    pub(super) published: Option<i64>,
    pub(super) words: &'a [u16],
}

/// Sentences of one date about one thing.
#[derive(Debug)]
pub(super) struct Happening<'a> {
    /// The sentences kept in full, the one that leads first.
    members: Vec<&'a Candidate>,
    /// All sentences, in the order of the articles.
    pub(super) sayings: Vec<Saying<'a>>,
    /// How much of all that is said of the date the leading sentence says too; only good for comparing.
    pub(super) share: f64,
}

/// Two sentences at least this alike speak of one thing.
const ALIKE: f64 = 0.22;

/// What each person in both sentences adds to their likeness, and at most how many are counted.
const PERSON: f64 = 0.1;
const PERSONS: usize = 3;

/// The happenings of one date, from its best sentences and all of them.
pub(super) fn happenings<'a>(
    best: &'a [Candidate],
    sayings: &[Saying<'a>],
    rarity: impl Fn(u16) -> f64,
) -> Vec<Happening<'a>> {
    let mut out: Vec<Happening<'a>> = Vec::new();
    for candidate in best {
        let likeness = |happening: &Happening<'_>| {
            let to = happening.members.iter().map(|member| alike(member, candidate, &rarity));
            to.fold(0.0, f64::max)
        };
        let nearest = (0..out.len())
            .map(|at| (at, likeness(&out[at])))
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
            .filter(|(_, likeness)| *likeness >= ALIKE);
        match nearest {
            Some((at, _)) => out[at].members.push(candidate),
            None => out.push(Happening { members: vec![candidate], sayings: Vec::new(), share: 0.0 }),
        }
    }
    for saying in sayings {
        let nearest = (0..out.len())
            .map(|at| {
                let to = out[at].members.iter().map(|member| overlap(&member.words, saying.words, &rarity));
                (at, to.fold(0.0, f64::max))
            })
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
            .filter(|(_, likeness)| *likeness >= ALIKE);
        if let Some((at, _)) = nearest {
            out[at].sayings.push(*saying);
        }
    }
    for happening in &mut out {
        happening.lead(sayings, &rarity);
    }
    out
}

fn alike(one: &Candidate, other: &Candidate, rarity: &impl Fn(u16) -> f64) -> f64 {
    let persons = one.people.iter().filter(|person| other.people.contains(person)).count().min(PERSONS);
    overlap(&one.words, &other.words, rarity) + PERSON * persons as f64
}

/// The rarity of the shared words against that of all, 0 to 1.
fn overlap(one: &[u16], other: &[u16], rarity: &impl Fn(u16) -> f64) -> f64 {
    let sum = |words: &[u16]| words.iter().map(|&word| rarity(word)).sum::<f64>();
    let shared: f64 = words::shared(one, other).map(rarity).sum();
    let all = (sum(one) * sum(other)).sqrt();
    if all > 0.0 { shared / all } else { 0.0 }
}

impl Happening<'_> {
    /// Puts the sentence first that says best what is said of the date.
    fn lead(&mut self, all: &[Saying<'_>], rarity: &impl Fn(u16) -> f64) {
        let central: Vec<f64> = self
            .members
            .iter()
            .map(|one| all.iter().map(|other| overlap(&one.words, other.words, rarity)).sum())
            .collect();
        let highest = central.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
        self.share = highest;
        let mut order: Vec<usize> = (0..self.members.len()).collect();
        let worth = |at: usize| (40.0 * central[at] / highest) as i32 + self.members[at].merit;
        order.sort_by_key(|&at| (Reverse(worth(at)), at));
        self.members = order.into_iter().map(|at| self.members[at]).collect();
    }

    /// The event; nothing if no sentence gives a title.
    pub(super) fn into_event(self, date: Date, score: f64) -> Option<Event> {
        let title = self.members.iter().find_map(|member| title::from(&member.evidence))?;
        let mut articles: Vec<u32> = self.sayings.iter().map(|saying| saying.article).collect();
        articles.dedup();
        let is_approximate = self.members.iter().all(|member| member.is_approximate);
        Some(Event {
            date: if is_approximate { date.approximately() } else { date },
            title,
            people: self.people(),
            n_sources: articles.len() as u32,
            n_sentences: self.sayings.len() as u32,
            sentences: self
                .members
                .into_iter()
                .map(|member| member.evidence.clone())
                .collect::<Vec<Evidence>>(),
            score,
        })
    }

    /// Who stands in the sentences, the most frequent first, then in the order of the best sentences.
    fn people(&self) -> Vec<String> {
        let mut counts: Vec<(&String, u32)> = Vec::new();
        for person in self.members.iter().flat_map(|member| &member.people) {
            match counts.iter_mut().find(|(known, _)| *known == person) {
                Some((_, count)) => *count += 1,
                None => counts.push((person, 1)),
            }
        }
        counts.sort_by_key(|(_, count)| Reverse(*count));
        counts.into_iter().map(|(person, _)| person.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Happening, Saying, alike, overlap};
    use crate::extract::events::event::Evidence;
    use crate::extract::events::shortlist::Candidate;

    fn candidate(words: &[u16], people: &[&str], merit: i32) -> Candidate {
        Candidate {
            evidence: Evidence { article: 0, passage: 0, range: 0..0, mention: 0..0, text: String::new() },
            words: words.to_vec(),
            people: people.iter().map(|person| (*person).to_owned()).collect(),
            is_approximate: false,
            merit,
        }
    }

    #[test]
    fn words_and_people_make_sentences_alike() {
        let rarity = |_| 1.0;
        let near = |one: f64, other: f64| (one - other).abs() < 1e-9;
        let people = ["Ada", "Ben", "Cy", "Dan", "Eve"];
        let one = |people: &[&str]| candidate(&[1, 2, 3, 4, 5], people, 0);
        let other = |people: &[&str]| candidate(&[5, 6, 7, 8, 9], people, 0);
        assert!(near(alike(&one(&[]), &other(&people), &rarity), 0.2));
        assert!(near(alike(&one(&people[..2]), &other(&people), &rarity), 0.4));
        assert!(near(alike(&one(&people), &other(&people), &rarity), 0.5));
        assert!(near(overlap(&[], &[1], &rarity), 0.0));
    }

    /// The merits and people of the members, in the order that follows from what is said by all.
    fn led(members: &[(&[u16], i32)], all: &[&[u16]]) -> Vec<i32> {
        let members: Vec<Candidate> =
            members.iter().map(|(words, merit)| candidate(words, &[], *merit)).collect();
        let sayings: Vec<Saying<'_>> =
            all.iter().map(|&words| Saying { article: 0, published: None, words }).collect();
        let mut happening = Happening { members: members.iter().collect(), sayings: Vec::new(), share: 0.0 };
        happening.lead(&sayings, &|_| 1.0);
        happening.members.iter().map(|member| member.merit).collect()
    }

    #[test]
    fn what_all_say_leads_unless_another_sentence_is_much_better() {
        // Both say as much.
        assert_eq!(led(&[(&[1, 2], 13), (&[1, 3], 15)], &[&[1, 2], &[1, 3]]), [15, 13]);
        // The first says all of it, the second half.
        assert_eq!(led(&[(&[1, 2], -20), (&[2, 3], -10)], &[&[1, 2]]), [-20, -10]);
        assert_eq!(led(&[(&[1, 2], 0), (&[2, 3], 25)], &[&[1, 2], &[1, 2]]), [25, 0]);
        assert_eq!(led(&[(&[1, 2], 0), (&[2, 3], 15)], &[&[1, 2], &[1, 2]]), [0, 15]);
    }

    #[test]
    fn who_stands_in_most_sentences_comes_first() {
        let members =
            [candidate(&[1], &["Ada", "Ben"], 0), candidate(&[1], &["Ben"], 0), candidate(&[1], &["Ben"], 0)];
        let happening = Happening { members: members.iter().collect(), sayings: Vec::new(), share: 0.0 };
        assert_eq!(happening.people(), ["Ben", "Ada"]);
    }
}
