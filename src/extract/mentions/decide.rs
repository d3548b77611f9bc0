//! From forms to decisions, in two steps: strong forms first, then weak ones by what the strong ones have shown.

use std::ops::Range;

use super::candidates::{Candidate, candidates, fits_gender};
use super::neighbour::{Around, Standing, first_word, is_initial, standing, starts_sentence};
use super::rule::Rule;
use super::sighting::{Sighting, Source};
use super::{Context, vocabulary as known};
use crate::extract::roster::{Gender, Kind, Roster, Validity, gender_of_title, words};
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

/// A sighting with its candidates, between the two steps.
struct Case {
    candidates: Vec<Candidate>,
    standing: Standing,
    verdict: Option<Verdict>,
}

struct Court<'a> {
    roster: &'a Roster,
    article: &'a [Folded<'a>],
    context: &'a Context<'a>,
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
    let mut court = Court { roster, article, context, present: Vec::new(), rivals: Vec::new() };
    let mut cases: Vec<Case> = (0..sightings.len()).map(|at| court.open(sightings, at)).collect();
    for (case, sighting) in cases.iter_mut().zip(sightings) {
        case.verdict = court.by_strong_form(case, sighting);
    }
    court.gather(&cases, sightings);
    let mut out: Vec<Decided> = Vec::with_capacity(sightings.len());
    for (case, sighting) in cases.into_iter().zip(sightings) {
        let free_from =
            out.last().filter(|last| last.passage == sighting.passage).map_or(0, |last| last.range.end);
        let start =
            case.full_name_start().filter(|&start| start >= free_from).unwrap_or(sighting.range.start);
        let verdict = court.finish(&case, sighting);
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
    fn open(&self, sightings: &[Sighting], at: usize) -> Case {
        let sighting = &sightings[at];
        let candidates = match sighting.source {
            Source::Roster { pattern, article } => {
                candidates(self.roster, pattern, article, self.context.date)
            }
            Source::Settled(_) => Vec::new(),
        };
        let strong = candidates.iter().any(|candidate| !candidate.weak);
        let beside = |other: Option<&Sighting>, before: bool| {
            other.is_some_and(|other| {
                let gap = if before {
                    other.range.end..sighting.range.start
                } else {
                    sighting.range.end..other.range.start
                };
                other.passage == sighting.passage
                    && matches!(self.text(sighting).get(gap), Some(" " | "-" | " & "))
                    && self.may_be_neighbours(sighting, other)
            })
        };
        let article_form = matches!(sighting.source, Source::Roster { article: true, .. });
        let bears_title = |candidate: &Candidate| {
            self.roster.entity(candidate.entity).titles.iter().any(|title| known::is_personal_title(title))
        };
        let standing = standing(Around {
            text: self.text(sighting),
            start: sighting.range.start,
            end: sighting.range.end,
            known_before: beside(at.checked_sub(1).and_then(|before| sightings.get(before)), true),
            known_behind: beside(sightings.get(at + 1), false),
            strong,
            titular: article_form || !strong && candidates.iter().any(bears_title),
            article: self.article,
        });
        Case { candidates, standing, verdict: None }
    }

    /// Two short names of people side by side look like one name of somebody else.
    fn may_be_neighbours(&self, one: &Sighting, other: &Sighting) -> bool {
        let short = |sighting: &Sighting| {
            !self.form(sighting).contains(' ') && matches!(sighting.source, Source::Roster { .. })
        };
        !(short(one) && short(other))
            || self.article[one.passage as usize].text()[..one.range.start.max(other.range.start)]
                .ends_with("& ")
    }

    /// What the editor, a strong form, or a neighbour decides without looking at the rest of the article.
    fn by_strong_form(&self, case: &mut Case, sighting: &Sighting) -> Option<Verdict> {
        if let Source::Settled(at) = sighting.source {
            let alone =
                !matches!(case.standing, Standing::PartOfName(_)) || self.form(sighting).contains(' ');
            let key = self.context.settled[at as usize].key.filter(|_| alone);
            return Some(key.map_or(Verdict::Nobody, |key| Verdict::Means(key, Rule::Settled)));
        }
        if matches!(case.standing, Standing::PartOfName(_)) || case.candidates.is_empty() {
            return Some(Verdict::Nobody);
        }
        self.heed_title(case, sighting);
        self.heed_first_names(case, sighting);
        let strong: Vec<Candidate> =
            case.candidates.iter().filter(|candidate| !candidate.weak).copied().collect();
        if strong.is_empty() {
            return matches!(case.standing, Standing::PartOfName(_)).then_some(Verdict::Nobody);
        }
        if let Standing::Doubtful(rule) = case.standing {
            let applies = rule != Rule::FormerHolder || strong.iter().any(|candidate| candidate.bounded);
            if applies {
                return Some(self.open_verdict(&strong, rule));
            }
        }
        let rule =
            if matches!(case.standing, Standing::Named(_)) { Rule::FullNameVaried } else { Rule::FullName };
        Some(self.by_candidates(&strong, rule))
    }

    fn by_candidates(&self, strong: &[Candidate], rule: Rule) -> Verdict {
        let certain: Vec<&Candidate> = strong.iter().filter(|c| c.validity == Validity::Certainly).collect();
        match (strong, certain.as_slice()) {
            ([only], [_]) => {
                let rule = if only.bounded { Rule::HolderAtDate } else { rule };
                Verdict::Means(self.roster.entity(only.entity).key, rule)
            }
            ([only], []) if self.context.date.is_none() => {
                Verdict::Means(self.roster.entity(only.entity).key, Rule::OnlyHolder)
            }
            (_, [_, _, ..]) => self.open_verdict(strong, Rule::SharedName),
            _ => self.open_verdict(strong, Rule::UndecidedDate),
        }
    }

    fn open_verdict(&self, candidates: &[Candidate], rule: Rule) -> Verdict {
        let mut keys: Vec<u32> =
            candidates.iter().map(|candidate| self.roster.entity(candidate.entity).key).collect();
        keys.sort_unstable();
        Verdict::Open(keys, rule)
    }

    /// A title before the form rules out who cannot bear it; "Prince Harry" is none whom the roster never calls a prince.
    fn heed_title(&self, case: &mut Case, sighting: &Sighting) {
        let Standing::Titled(word) = case.standing.clone() else {
            return;
        };
        let title = self.text(sighting)[word].trim_end_matches('.');
        let folded = title.to_lowercase();
        let before = case.candidates.len();
        if known::is_personal_title(title) {
            let bears = |candidate: &Candidate| {
                let titles = &self.roster.entity(candidate.entity).titles;
                !candidate.weak && self.form(sighting).contains(' ')
                    || titles.iter().any(|known| **known == *folded)
            };
            case.candidates.retain(bears);
        }
        if let Some(gender) = gender_of_title(title) {
            case.candidates
                .retain(|candidate| fits_gender(self.roster, candidate.entity, gender) != Some(false));
            let unclear =
                |candidate: &Candidate| fits_gender(self.roster, candidate.entity, gender).is_none();
            if gender == Gender::Female
                && case.candidates.iter().any(|candidate| candidate.weak && unclear(candidate))
            {
                case.standing = Standing::Doubtful(Rule::UnclearHonorific);
            }
        }
        if case.candidates.is_empty() && before > 0 {
            case.standing = Standing::PartOfName(true);
        }
    }

    /// "Robert J. Lacey" is Robert Lacey, "R. Lacey" may be, "Mary Lacey" is somebody else.
    fn heed_first_names(&self, case: &mut Case, sighting: &Sighting) {
        let Standing::Named(start) = case.standing else {
            return;
        };
        let chain: Vec<&str> = words(&self.text(sighting)[start..sighting.range.start]).collect();
        let mut best: Option<(usize, bool)> = None;
        for (at, candidate) in case.candidates.iter().enumerate() {
            let forms = self.roster.forms_of(candidate.entity).iter().filter(|form| !form.weak);
            for fit in forms.filter_map(|form| fit_of_chain(&form.text, &chain, self.form(sighting))) {
                let better = best.is_none_or(|(_, whole)| fit && !whole);
                best = if better { Some((at, fit)) } else { best };
            }
        }
        match best {
            Some((at, whole)) => {
                let candidate = case.candidates[at];
                case.candidates = vec![Candidate { weak: !whole, ..candidate }];
                case.standing = if whole { Standing::Named(start) } else { Standing::Alone };
            }
            None => case.standing = Standing::PartOfName(true),
        }
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

    /// The verdict on a weak form, or on a strong one that present people share as a weak one.
    fn finish(&self, case: &Case, sighting: &Sighting) -> Verdict {
        let here: Vec<Candidate> = case
            .candidates
            .iter()
            .filter(|candidate| self.present.binary_search(&candidate.entity).is_ok())
            .copied()
            .collect();
        match case.verdict.clone() {
            Some(Verdict::Means(key, rule)) if rule != Rule::Settled => {
                let rival = here
                    .iter()
                    .any(|candidate| candidate.weak && self.roster.entity(candidate.entity).key != key);
                if rival {
                    self.open_verdict(&case.candidates, Rule::SharedName)
                } else {
                    Verdict::Means(key, rule)
                }
            }
            Some(verdict) => verdict,
            None => self.by_weak_form(case, &here, sighting),
        }
    }

    fn by_weak_form(&self, case: &Case, here: &[Candidate], sighting: &Sighting) -> Verdict {
        if let Some(verdict) = self.as_ordinary_word(case, here, sighting) {
            return verdict;
        }
        let [only] = here else {
            let rule = if here.is_empty() { Rule::NoFullName } else { Rule::SharedShortForm };
            return self.open_verdict(if here.is_empty() { &case.candidates } else { here }, rule);
        };
        if let Standing::Doubtful(rule) = case.standing {
            let applies = rule != Rule::FormerHolder || only.bounded;
            if applies {
                return self.open_verdict(here, rule);
            }
        }
        if only.validity != Validity::Certainly && (self.context.date.is_some() || case.candidates.len() > 1)
        {
            return self.open_verdict(here, Rule::UndecidedDate);
        }
        if self.is_borne_by_others(only.entity, sighting) {
            return self.open_verdict(here, Rule::OtherBearer);
        }
        Verdict::Means(self.roster.entity(only.entity).key, Rule::ShortForm)
    }

    /// A month, or an ordinary word where any word has a capital: "May" is nobody without more.
    fn as_ordinary_word(&self, case: &Case, here: &[Candidate], sighting: &Sighting) -> Option<Verdict> {
        let (text, form) = (self.text(sighting), self.form(sighting));
        let left = text[..sighting.range.start].trim_end();
        let right = text[sighting.range.end..].trim_start_matches([' ', ',']);
        let figure = |c: char| c.is_ascii_digit();
        if known::is_month_name(form) {
            let dated = left.ends_with(figure) || right.starts_with(figure);
            if dated
                || words(left).last().is_some_and(known::comes_before_months) && !left.ends_with([',', '.'])
            {
                return Some(Verdict::Nobody);
            }
        }
        let titled = matches!(case.standing, Standing::Titled(_));
        let small_elsewhere = || here.is_empty() && self.has_in_small(form);
        let starts = starts_sentence(text, sighting.range.start);
        if titled || !starts || !(known::is_ordinary(form) || small_elsewhere()) {
            return None;
        }
        let possessive = text[sighting.range.end..].starts_with("'s");
        if !here.is_empty() && (possessive || known::is_verb_of_people(first_word(right))) {
            return None;
        }
        Some(if here.is_empty() { Verdict::Nobody } else { self.open_verdict(here, Rule::OrdinaryWord) })
    }

    /// Whether the article has the form as an ordinary word with a small letter.
    fn has_in_small(&self, form: &str) -> bool {
        let small = form.to_lowercase();
        self.article.iter().any(|passage| words(passage.text()).any(|word| word == small))
    }

    /// Whether the article names somebody else whose name has this word: one of the roster by a strong form, or one unknown.
    fn is_borne_by_others(&self, entity: u32, sighting: &Sighting) -> bool {
        let form = self.form(sighting);
        let bears = |other: u32| {
            let strong =
                self.roster.forms_of(other).iter().filter(|form| !form.weak && form.text.contains(' '));
            strong.into_iter().any(|strong| words(&strong.text).any(|word| word == form))
        };
        let same = |one: Kind, other: Kind| (one == Kind::Person) == (other == Kind::Person);
        let kind = self.roster.entity(entity).kind;
        self.rivals.binary_search(&form).is_ok()
            || self
                .present
                .iter()
                .any(|&other| other != entity && same(kind, self.roster.entity(other).kind) && bears(other))
    }
}

/// Whether `chain` before the short form makes a full name: `Some(true)` if it begins with the form's first word, `Some(false)` if
/// it is initials only, nothing if it is another's.
fn fit_of_chain(full: &str, chain: &[&str], short: &str) -> Option<bool> {
    let mut own: Vec<&str> = words(full).collect();
    let tail: Vec<&str> = words(short).collect();
    if own.len() <= tail.len() || !own.ends_with(&tail) {
        return None;
    }
    own.truncate(own.len() - tail.len());
    let first = chain.first()?;
    let initial_of = |initial: &str, name: &str| {
        is_initial(initial) && name.starts_with(&initial[..initial.chars().next().map_or(0, char::len_utf8)])
    };
    let rest_fits = chain[1..].iter().all(|word| is_initial(word) || own.contains(word));
    if own.first() == Some(first) && rest_fits {
        return Some(true);
    }
    (initial_of(first, own[0]) && rest_fits).then_some(false)
}
