//! From forms to decisions, in two steps: strong forms first, then weak ones by what the strong ones have shown.

use std::ops::Range;

use super::Context;
use super::candidates::{Candidate, Pool, fits_gender};
use super::neighbour::{Around, Standing, first_word, is_initial, standing, starts_sentence};
use super::rule::Rule;
use super::sighting::{Sighting, Source};
use super::small_words::SmallWords;
use super::vocabulary::Class;
use crate::extract::names::Listed;
use crate::extract::roster::{Gender, Kind, Roster, SWORN_TITLES, Validity, words};
use crate::text::fold::Folded;

/// A form with what was decided; offsets are bytes of the folded passage.
#[derive(Clone, Debug)]
pub(super) struct Decided {
    pub(super) passage: u32,
    pub(super) range: Range<usize>,
    pub(super) verdict: Verdict,
}

/// What a form means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The entity with this key.
    Means(u32, Rule),
    /// One of these keys, or somebody else.
    Open(Vec<u32>, Rule),
    /// Nobody in the roster; the place is taken all the same.
    Nobody,
}

/// A sighting between the two steps, with its candidates' place in the pool.
struct Case {
    candidates: Range<usize>,
    standing: Standing,
    verdict: Option<Verdict>,
}

struct Court<'a> {
    roster: &'a Roster,
    article: &'a [Folded<'a>],
    context: &'a Context<'a>,
    small_words: SmallWords<'a>,
    /// Indices of entities that the article names by a strong form, sorted.
    present: Vec<u32>,
    /// Short forms that somebody unknown bears in this article.
    rivals: Vec<&'a str>,
}

/// Decides every sighting, in order.
pub(super) fn decide(
    roster: &Roster,
    article: &[Folded<'_>],
    context: &Context<'_>,
    sightings: &[Sighting],
) -> Vec<Decided> {
    let small_words = SmallWords::new(article);
    let mut court = Court { roster, article, context, small_words, present: Vec::new(), rivals: Vec::new() };
    let mut pool = Pool::default();
    let mut cases: Vec<Case> = Vec::with_capacity(sightings.len());
    for (at, sighting) in sightings.iter().enumerate() {
        let mut case = court.open(&mut pool, sightings, at);
        case.verdict = court.by_strong_form(&mut pool, &mut case, sighting);
        cases.push(case);
    }
    court.gather(&cases, sightings);
    let mut out: Vec<Decided> = Vec::with_capacity(sightings.len());
    for (case, sighting) in cases.into_iter().zip(sightings) {
        let free_from =
            out.last().filter(|last| last.passage == sighting.passage).map_or(0, |last| last.range.end);
        let start =
            case.full_name_start().filter(|&start| start >= free_from).unwrap_or(sighting.range.start);
        let verdict = court.finish(pool.get(&case.candidates), case, sighting);
        out.push(Decided { passage: sighting.passage, range: start..sighting.range.end, verdict });
    }
    out
}

impl Case {
    /// Where a full name with initials begins, if that is what the form belongs to.
    fn full_name_start(&self) -> Option<usize> {
        match (&self.standing, &self.verdict) {
            (&Standing::Named(start), Some(Verdict::Means(_, Rule::FullNameVaried))) => Some(start),
            _ => None,
        }
    }
}

impl<'a> Court<'a> {
    fn text(&self, sighting: &Sighting) -> &'a str {
        self.article[sighting.passage as usize].text()
    }

    fn form(&self, sighting: &Sighting) -> &'a str {
        &self.text(sighting)[sighting.range.clone()]
    }

    /// Gathers who may be meant and how the form stands.
    fn open(&self, pool: &mut Pool, sightings: &[Sighting], at: usize) -> Case {
        let sighting = &sightings[at];
        let mut candidates = 0..0;
        let mut article_form = false;
        if let Source::Roster { pattern, article } = sighting.source {
            article_form = article;
            candidates = pool.add(self.roster, pattern, article, self.context.date);
            if candidates.is_empty() {
                return Case { candidates, standing: Standing::Alone, verdict: None };
            }
        }
        let possible = pool.get(&candidates);
        let strong = possible.iter().any(|candidate| !candidate.weak);
        let bears_title = |candidate: &Candidate| self.roster.entity(candidate.entity).personal_title;
        let before = at.checked_sub(1).map(|before| &sightings[before]);
        let standing = standing(Around {
            text: self.text(sighting),
            start: sighting.range.start,
            end: sighting.range.end,
            known: [
                before.is_some_and(|before| self.are_neighbours(before, sighting)),
                sightings.get(at + 1).is_some_and(|next| self.are_neighbours(sighting, next)),
            ],
            strong,
            titular: article_form || !strong && possible.iter().any(bears_title),
            small_words: &self.small_words,
        });
        Case { candidates, standing, verdict: None }
    }

    /// Whether two forms stand side by side as two names. Two short ones with a blank between look like one name of
    /// somebody else.
    fn are_neighbours(&self, one: &Sighting, other: &Sighting) -> bool {
        if one.passage != other.passage {
            return false;
        }
        let gap = self.text(one).get(one.range.end..other.range.start);
        let short = |sighting: &Sighting| {
            matches!(sighting.source, Source::Roster { .. }) && !self.form(sighting).contains(' ')
        };
        match gap {
            Some(" & ") => true,
            Some(" " | "-") => !(short(one) && short(other)),
            _ => false,
        }
    }

    /// What the editor, a strong form, or a neighbour decides without looking at the rest of the article.
    fn by_strong_form(&self, pool: &mut Pool, case: &mut Case, sighting: &Sighting) -> Option<Verdict> {
        if let Source::Settled(at) = sighting.source {
            let alone =
                !matches!(case.standing, Standing::PartOfName(_)) || self.form(sighting).contains(' ');
            let key = self.context.settled[at as usize].key.filter(|_| alone);
            return Some(key.map_or(Verdict::Nobody, |key| Verdict::Means(key, Rule::Settled)));
        }
        if matches!(case.standing, Standing::PartOfName(_)) || case.candidates.is_empty() {
            return Some(Verdict::Nobody);
        }
        self.heed_title(pool, case, sighting);
        self.heed_first_names(pool, case, sighting);
        let candidates = pool.get(&case.candidates);
        let strong = || candidates.iter().filter(|candidate| !candidate.weak);
        if strong().next().is_none() {
            return matches!(case.standing, Standing::PartOfName(_)).then_some(Verdict::Nobody);
        }
        if let Standing::Doubtful(rule) = case.standing
            && (rule != Rule::FormerHolder || strong().any(|candidate| candidate.bounded))
        {
            return Some(self.leave_open(strong(), rule));
        }
        let mut certain = strong().filter(|candidate| candidate.validity == Validity::Certainly);
        let rule =
            if matches!(case.standing, Standing::Named(_)) { Rule::FullNameVaried } else { Rule::FullName };
        Some(match (strong().count(), certain.next(), certain.next()) {
            (1, Some(only), _) => self.means(*only, if only.bounded { Rule::HolderAtDate } else { rule }),
            (1, None, _) if self.context.date.is_none() => {
                strong().next().map_or(Verdict::Nobody, |only| self.means(*only, Rule::OnlyHolder))
            }
            (_, Some(_), Some(_)) => self.leave_open(strong(), Rule::SharedName),
            _ => self.leave_open(strong(), Rule::UndecidedDate),
        })
    }

    fn means(&self, candidate: Candidate, rule: Rule) -> Verdict {
        Verdict::Means(self.roster.entity(candidate.entity).key, rule)
    }

    fn leave_open<'c>(&self, candidates: impl Iterator<Item = &'c Candidate>, rule: Rule) -> Verdict {
        let mut keys: Vec<u32> =
            candidates.map(|candidate| self.roster.entity(candidate.entity).key).collect();
        keys.sort_unstable();
        Verdict::Open(keys, rule)
    }

    /// A title before the form rules out who cannot bear it; "Prince Harry" is none whom the roster never calls a prince.
    fn heed_title(&self, pool: &mut Pool, case: &mut Case, sighting: &Sighting) {
        let Standing::Titled(word) = case.standing.clone() else {
            return;
        };
        let title = &self.text(sighting)[word];
        let class = Class::of(title);
        if class.is(Class::PERSONAL_TITLE) {
            let full = self.form(sighting).contains(' ');
            pool.retain(&mut case.candidates, |candidate| {
                let titles = &self.roster.entity(candidate.entity).titles;
                !candidate.weak && full || titles.iter().any(|known| known.eq_ignore_ascii_case(title))
            });
        }
        // "Neil Grant was jailed by Judge Grant": nobody calls Neil Grant a judge elsewhere.
        let is_sworn = SWORN_TITLES.iter().any(|sworn| sworn.eq_ignore_ascii_case(title));
        let bears = |candidate: &Candidate| {
            let titles = &self.roster.entity(candidate.entity).titles;
            !candidate.weak || titles.iter().any(|known| known.eq_ignore_ascii_case(title))
        };
        if is_sworn && !self.form(sighting).contains(' ') && !pool.get(&case.candidates).iter().any(bears) {
            case.standing = Standing::Doubtful(Rule::UnclearHonorific);
        }
        if let Some(gender) = class.gender() {
            pool.retain(&mut case.candidates, |candidate| {
                fits_gender(self.roster, candidate.entity, gender) != Some(false)
            });
            let unclear = |candidate: &Candidate| {
                candidate.weak && fits_gender(self.roster, candidate.entity, gender).is_none()
            };
            if gender == Gender::Female && pool.get(&case.candidates).iter().any(unclear) {
                case.standing = Standing::Doubtful(Rule::UnclearHonorific);
            }
        }
        if case.candidates.is_empty() {
            case.standing = Standing::PartOfName(true);
        }
    }

    /// "Robert J. Lacey" is Robert Lacey, "R. Lacey" may be, "Mary Lacey" is somebody else.
    fn heed_first_names(&self, pool: &mut Pool, case: &mut Case, sighting: &Sighting) {
        let Standing::Named(start) = case.standing else {
            return;
        };
        let chain: Vec<&str> = words(&self.text(sighting)[start..sighting.range.start]).collect();
        let fit = |candidate: &Candidate| {
            let forms = self.roster.forms_of(candidate.entity).iter().filter(|form| !form.weak);
            forms.filter_map(|form| fit_of_chain(&form.text, &chain, self.form(sighting))).max()
        };
        let best = pool.get(&case.candidates).iter().filter_map(fit).max();
        let Some(whole) = best else {
            case.standing = Standing::PartOfName(true);
            return;
        };
        pool.retain(&mut case.candidates, |candidate| fit(candidate) == best);
        pool.set_weak(&case.candidates, !whole);
        case.standing = if whole { Standing::Named(start) } else { Standing::Alone };
    }

    /// Notes who is present, and which short forms somebody unknown bears.
    fn gather(&mut self, cases: &[Case], sightings: &[Sighting]) {
        for (case, sighting) in cases.iter().zip(sightings) {
            if let Some(Verdict::Means(key, _)) = case.verdict {
                self.present.extend(self.roster.index_of(key));
            }
            if case.standing == Standing::PartOfName(true) && matches!(sighting.source, Source::Roster { .. })
            {
                self.rivals.push(self.form(sighting));
            }
        }
        self.present.sort_unstable();
        self.present.dedup();
        self.rivals.sort_unstable();
        self.rivals.dedup();
    }

    fn is_present(&self, candidate: Candidate) -> bool {
        self.present.binary_search(&candidate.entity).is_ok()
    }

    /// The verdict on a weak form, or on a strong one that present people share as a weak one.
    fn finish(&self, candidates: &[Candidate], case: Case, sighting: &Sighting) -> Verdict {
        match case.verdict {
            Some(Verdict::Means(key, rule)) => {
                let other = |candidate: &Candidate| self.roster.entity(candidate.entity).key != key;
                let rival =
                    candidates.iter().any(|candidate| other(candidate) && self.is_present(*candidate));
                if rival {
                    self.leave_open(candidates.iter(), Rule::SharedName)
                } else {
                    Verdict::Means(key, rule)
                }
            }
            Some(verdict) => verdict,
            None => self.by_weak_form(candidates, &case.standing, sighting),
        }
    }

    fn by_weak_form(&self, candidates: &[Candidate], standing: &Standing, sighting: &Sighting) -> Verdict {
        let here = || candidates.iter().filter(|candidate| self.is_present(**candidate));
        let mut first_two = here();
        let (first, second) = (first_two.next(), first_two.next());
        if let Some(verdict) = self.as_ordinary_word(candidates, standing, sighting) {
            return verdict;
        }
        let Some(only) = first else {
            return self.leave_open(candidates.iter(), Rule::NoFullName);
        };
        if second.is_some() {
            return self.leave_open(here(), Rule::SharedShortForm);
        }
        if let Standing::Doubtful(rule) = *standing
            && (rule != Rule::FormerHolder || only.bounded)
        {
            return self.leave_open(here(), rule);
        }
        if only.validity != Validity::Certainly && (self.context.date.is_some() || candidates.len() > 1) {
            return self.leave_open(here(), Rule::UndecidedDate);
        }
        if self.is_borne_by_others(only.entity, self.form(sighting)) {
            return self.leave_open(here(), Rule::OtherBearer);
        }
        self.means(*only, Rule::ShortForm)
    }

    /// A month, or an ordinary word where any word has a capital: "May" is nobody without more.
    fn as_ordinary_word(
        &self,
        candidates: &[Candidate],
        standing: &Standing,
        sighting: &Sighting,
    ) -> Option<Verdict> {
        let (text, form) = (self.text(sighting), self.form(sighting));
        let class = Class::of(form);
        let right = text[sighting.range.end..].trim_start_matches([' ', ',']);
        if class.is(Class::MONTH_NAME) && is_month(&text[..sighting.range.start], right) {
            return Some(Verdict::Nobody);
        }
        // "The King" is no Mr. King, while "the Trump campaign" is Mr. Trump's.
        let noun = class.is(Class::TITLE) || class.is(Class::ORDINARY_NAME);
        let people = candidates.iter().all(|one| self.roster.entity(one.entity).kind == Kind::Person);
        if noun && people && is_behind_article(&text[..sighting.range.start]) {
            return Some(Verdict::Nobody);
        }
        if matches!(standing, Standing::Titled(_)) || !starts_sentence(text, sighting.range.start) {
            return None;
        }
        let here = || candidates.iter().filter(|candidate| self.is_present(**candidate));
        if here().next().is_none() {
            let listed = Listed::of(form);
            let word = listed.is_word() && !listed.is_name();
            let ordinary = word || class.is(Class::ORDINARY_NAME) || self.small_words.contains(form);
            return ordinary.then_some(Verdict::Nobody);
        }
        let acts = text[sighting.range.end..].starts_with("'s") || is_verb(first_word(right));
        (class.is(Class::ORDINARY_NAME) && !acts).then(|| self.leave_open(here(), Rule::OrdinaryWord))
    }

    /// Whether the article names somebody else whose name has this word: one of the roster by a strong form, or one unknown.
    fn is_borne_by_others(&self, entity: u32, form: &str) -> bool {
        let is_person = |index: u32| self.roster.entity(index).kind == Kind::Person;
        let bears = |other: u32| {
            let forms = self.roster.forms_of(other).iter();
            forms
                .filter(|strong| !strong.weak && strong.text.contains(' '))
                .any(|strong| words(&strong.text).any(|word| word == form))
        };
        let others =
            self.present.iter().filter(|&&other| other != entity && is_person(other) == is_person(entity));
        self.rivals.binary_search(&form).is_ok() || others.into_iter().any(|&other| bears(other))
    }
}

fn is_verb(word: &str) -> bool {
    Class::of(word).is(Class::VERB) || word.starts_with(char::is_lowercase) && Listed::of(word).acts()
}

fn is_behind_article(left: &str) -> bool {
    ["the ", "The ", "THE ", "a ", "A ", "an ", "An "].iter().any(|article| {
        left.strip_suffix(article).is_some_and(|before| !before.ends_with(char::is_alphanumeric))
    })
}

/// Whether a word that may be a month is one: a figure beside it, or a word such as "in" before it.
fn is_month(left: &str, right: &str) -> bool {
    let figure = |c: char| c.is_ascii_digit();
    let left = left.trim_end();
    left.ends_with(figure)
        || right.starts_with(figure)
        || !left.ends_with([',', '.'])
            && Class::of(left.rsplit(' ').next().unwrap_or("")).is(Class::BEFORE_MONTH)
}

/// Whether `chain` before the short form makes a full name: `Some(true)` if it begins with the form's first word, `Some(false)` if
/// it is initials only, nothing if it is another's.
fn fit_of_chain(full: &str, chain: &[&str], short: &str) -> Option<bool> {
    let own: Vec<&str> = words(full).collect();
    let tail: Vec<&str> = words(short).collect();
    if own.len() <= tail.len() || !own.ends_with(&tail) {
        return None;
    }
    let first = chain.first()?;
    let rest_fits = chain[1..].iter().all(|word| is_initial(word) || own.contains(word));
    if own.first() == Some(first) && rest_fits {
        return Some(true);
    }
    let same_letter = first.chars().next() == own[0].chars().next();
    (is_initial(first) && same_letter && rest_fits).then_some(false)
}
