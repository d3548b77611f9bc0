//! How fast the extractor reads: everything it finds in a text, with a roster of so many names, on one thread.

use std::fmt::Write as _;
use std::time::Instant;

use cuttings::date::Date;
use cuttings::extract::amounts::find_amounts;
use cuttings::extract::dates::find_dates;
use cuttings::extract::mentions::{Context, find_mentions};
use cuttings::extract::names::find_names;
use cuttings::extract::quotes::find_quotes;
use cuttings::extract::roster::{Facts, Form, Roster, RosterBuilder};
use cuttings::text::segment::{paragraphs, sentences};

const GIVEN: [&str; 20] = [
    "Ada", "Ben", "Clara", "David", "Elsa", "Frank", "Greta", "Hugo", "Ida", "Jon", "Karin", "Lars", "Mona",
    "Nils", "Olga", "Paul", "Rita", "Sven", "Tina", "Urs",
];
const ENDS: [&str; 10] = ["berg", "dahl", "gren", "holm", "lund", "man", "quist", "sen", "stad", "strom"];

/// A finder with its name; it tells how much it found.
type Step<'s> = (&'s str, &'s dyn Fn(&str) -> usize);

/// A roster of made-up names, each with its surname as a weak form.
fn roster(count: u32) -> Roster {
    let mut builder = RosterBuilder::new();
    for number in 0..count {
        let letters: String =
            (0..4).map(|place| char::from(b'a' + (number >> (place * 4) & 15) as u8)).collect();
        let family = format!("K{letters}{}", ENDS[number as usize % ENDS.len()]);
        let name = format!("{} {family}", GIVEN[number as usize / 7 % GIVEN.len()]);
        builder.add(number, &[Form::new(&name), Form::new(&family)], &Facts::default());
    }
    builder.build()
}

/// Reads a text in documents of about four thousand bytes, one finder after the other, and prints megabytes a second.
pub(crate) fn run(text: &str) -> String {
    let reference = Date::parse("2025-09-10").expect("a date");
    let mut documents = vec![String::new()];
    for paragraph in paragraphs(text) {
        let last = documents.last_mut().expect("there is one");
        last.push_str(&text[paragraph]);
        last.push_str("\n\n");
        if last.len() > 4_000 {
            documents.push(String::new());
        }
    }
    let (small, large) = (roster(1_000), roster(20_000));
    let mentions = |text: &str, roster: &Roster| {
        let passages: Vec<&str> = paragraphs(text).into_iter().map(|range| &text[range]).collect();
        find_mentions(&passages, &Context { date: Some(&reference), settled: &[] }, roster).certain.len()
    };
    let everything = |text: &str, roster: &Roster| {
        mentions(text, roster)
            + find_names(text).len()
            + find_dates(text, Some(&reference)).len()
            + find_quotes(text, &[]).len()
            + find_amounts(text).len()
    };
    let steps: [Step<'_>; 8] = [
        ("sentences", &|text| sentences(text).len()),
        ("names", &|text| find_names(text).len()),
        ("dates", &|text| find_dates(text, Some(&reference)).len()),
        ("quotes", &|text| find_quotes(text, &[]).len()),
        ("amounts", &|text| find_amounts(text).len()),
        ("mentions of 1,000 names", &|text| mentions(text, &small)),
        ("everything, 1,000 names", &|text| everything(text, &small)),
        ("everything, 20,000 names", &|text| everything(text, &large)),
    ];
    let bytes: usize = documents.iter().map(String::len).sum();
    let mut out = String::new();
    for (name, step) in steps {
        let start = Instant::now();
        let found: usize = documents.iter().map(|text| step(text)).sum();
        let speed = bytes as f64 / 1e6 / start.elapsed().as_secs_f64();
        let _ = writeln!(out, "{name:26} {speed:7.1} MB/s  {found:9} found");
    }
    out
}
