//! What is read in running text: every place is one of the text, and what is made of it can be used.

use cuttings::date::Date;
use cuttings::extract::addresses::find_homes;
use cuttings::extract::amounts::find_amounts;
use cuttings::extract::claims::{Statement, suggest_claims};
use cuttings::extract::dates::find_dates;
use cuttings::extract::events::{Article, suggest_events};
use cuttings::extract::mentions::{Context, find_mentions};
use cuttings::extract::names::{find_names, people_of};
use cuttings::extract::quotes::find_quotes;
use cuttings::extract::roster::{Facts, Form, RosterBuilder};
use cuttings::quantity::compare;
use cuttings::text::segment::{boilerplate, paragraphs, sentences};

/// An article of a known day.
pub(crate) fn run(data: &[u8]) {
    let text = super::text(data);
    let day = Date::parse("2025-09-11").expect("a day");
    for sentence in sentences(&text).iter().chain(&paragraphs(&text)) {
        let _ = boilerplate(text.get(sentence.clone()).expect("a sentence is a part of the text"));
    }
    for reference in [None, Some(&day)] {
        let dates = find_dates(&text, reference);
        super::check_ranges(&text, dates.iter().map(|one| &one.range));
        for date in dates.iter().filter_map(|one| one.date()) {
            assert_eq!(Date::parse(&date.to_string()).as_ref(), Ok(date), "{date} in {text:?}");
        }
    }
    let quotes = find_quotes(&text, &[]);
    super::check_ranges(&text, quotes.iter().map(|one| &one.range));
    for quote in &quotes {
        let others = quote.words.iter().chain(&quote.nested).chain(&quote.speaker.range).chain(&quote.cue);
        for range in others.chain(&quote.through) {
            assert!(text.get(range.clone()).is_some(), "{range:?} of {quote:?} in {text:?}");
        }
    }
    amounts(&text);
    people(&text, &day);
    let homes = find_homes(&text);
    super::check_ranges(&text, &homes);
}

fn amounts(text: &str) {
    let found = find_amounts(text);
    super::check_ranges(text, found.iter().map(|one| &one.range));
    for pair in found.windows(2) {
        let there = compare(&pair[0].quantity, &pair[1].quantity).agrees();
        let back = compare(&pair[1].quantity, &pair[0].quantity).agrees();
        assert_eq!(there, back, "{:?} and {:?}", pair[0].quantity, pair[1].quantity);
        assert!(compare(&pair[0].quantity, &pair[0].quantity).agrees(), "{:?}", pair[0].quantity);
    }
    let of = |article| Statement { article, passage: 1, text, amounts: &found };
    let _ = suggest_claims(&[of(0), of(1)]);
}

fn people(text: &str, day: &Date) {
    let names = find_names(text);
    super::check_ranges(text, names.iter().map(|one| &one.range));
    for title in names.iter().filter_map(|one| one.title.as_ref()) {
        assert!(text.get(title.clone()).is_some(), "{title:?} in {text:?}");
    }
    let people = people_of(text);
    let mut roster = RosterBuilder::new();
    for (key, person) in people.iter().enumerate() {
        super::check_ranges(text, &person.mentions);
        let forms: Vec<Form<'_>> = person.forms.iter().map(|form| Form::new(form)).collect();
        roster.add(key as u32, &forms, &Facts::default());
    }
    let passages: Vec<&str> = text.split("\n\n").collect();
    let found = find_mentions(&passages, &Context { date: Some(day), settled: &[] }, &roster.build());
    let places = found.certain.iter().map(|one| (one.passage, &one.range));
    for (passage, range) in places.chain(found.undecided.iter().map(|one| (one.passage, &one.range))) {
        assert!(
            passages[passage as usize].get(range.clone()).is_some(),
            "{range:?} of {passage} in {text:?}"
        );
    }
    let article = Article { date: Some(day), passages: &passages, people: None };
    let _ = suggest_events(&[article, article]);
}
