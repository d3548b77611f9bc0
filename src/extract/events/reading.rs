//! What one article says of dated happenings: its sentences with a date.

use super::{noise, people, words};
use crate::date::{Date, Moment, Precision};
use crate::extract::dates::{DateKind, DateMention, find_dates};
use crate::text::segment::sentences;
use std::ops::Range;

/// So many dates of a sentence are read: one with more is a list, and each costs a reading of the whole sentence.
pub(super) const MOST_DATES: usize = 50;

/// An article to be read for happenings.
#[derive(Clone, Copy, Debug)]
pub struct Article<'a> {
    /// The day of publication, from which "on Monday" counts; `None` leaves such words undecided.
    pub date: Option<&'a Date>,
    /// The paragraphs of its text, in order.
    pub passages: &'a [&'a str],
    /// Who stands where, in the order of the text; `None` lets names be found without a roster.
    pub people: Option<&'a [Sighting<'a>]>,
}

/// A mention of a person whom the caller knows.
#[derive(Clone, Copy, Debug)]
pub struct Sighting<'a> {
    /// Which passage, counted from 0.
    pub passage: u32,
    /// The byte of the passage at which the mention begins.
    pub start: u32,
    /// The name or key of the person; comes back in [`Event::people`](super::Event::people).
    pub person: &'a str,
}

/// What [`read`] found in one article; to be given to a [`Gathering`](super::Gathering).
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The day of publication, counted from 1970.
    pub(super) published: Option<i64>,
    /// Every word of the article once, sorted.
    pub(super) words: Vec<u16>,
    /// The sentences with a date, in order; one with two dates stands here twice.
    pub(super) dated: Vec<Dated>,
}

/// A sentence and one date in it.
#[derive(Clone, Debug)]
pub(super) struct Dated {
    pub(super) time: Time,
    pub(super) is_approximate: bool,
    /// Which passage of the article, counted from 0.
    pub(super) passage: u32,
    /// The bytes of the sentence in its passage.
    pub(super) range: Range<u32>,
    /// The bytes of the date in the sentence.
    pub(super) mention: Range<u32>,
    /// The sentence as it stands in the article.
    pub(super) text: String,
    pub(super) words: Vec<u16>,
    /// Each person once, sorted.
    pub(super) people: Vec<String>,
}

/// A day, month or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Time {
    /// Its first day, counted from 1970.
    pub(super) first_day: i64,
    pub(super) precision: Precision,
}

/// Reads one article. Nothing but the article is looked at, so articles can be read in any order and at the same time.
pub fn read(article: &Article<'_>) -> Reading {
    let (text, starts) = joined(article.passages);
    let mut reading = Reading {
        published: article.date.filter(|date| date.to_civil().is_some()).and_then(first_day),
        words: words::set(&text),
        dated: Vec::new(),
    };
    let mentions = find_dates(&text, article.date);
    let mut rest = mentions.as_slice();
    for (number, (passage, &start)) in article.passages.iter().zip(&starts).enumerate() {
        let end = rest.partition_point(|mention| mention.range.start < start + passage.len());
        let (here, later) = rest.split_at(end);
        rest = later;
        if here.is_empty() || noise::is_noise(passage) {
            continue;
        }
        let place = Place { number: number as u32, passage, start };
        place.read(here, reading.published, &mut reading.dated);
    }
    people::put_in(article, (&text, &starts), &mut reading.dated);
    reading
}

/// A passage and where it stands.
struct Place<'a> {
    number: u32,
    passage: &'a str,
    /// The byte at which it begins in the joined text.
    start: usize,
}

impl Place<'_> {
    /// The sentences of the passage in which `mentions` stand.
    fn read(&self, mentions: &[DateMention], published: Option<i64>, out: &mut Vec<Dated>) {
        let opens = self.number < 2;
        let mut rest = mentions;
        for sentence in sentences(self.passage) {
            let (from, to) = (self.start + sentence.start, self.start + sentence.end);
            let first = out.len();
            rest = &rest[rest.partition_point(|mention| mention.range.start < from)..];
            let inside = rest.iter().take_while(|mention| mention.range.end <= to);
            for mention in inside.take(MOST_DATES) {
                let range = mention.range.start - from..mention.range.end - from;
                let begin = real_beginning(&self.passage[sentence.clone()], range.start);
                let (sentence, range) =
                    (sentence.start + begin..sentence.end, range.start - begin..range.end - begin);
                let text = &self.passage[sentence.clone()];
                let Some((time, is_approximate)) = time(mention) else { continue };
                let is_own_day = published == Some(time.first_day);
                if out[first..].iter().any(|other| other.time == time)
                    || opens && is_own_day && noise::is_stamp(text, &range, sentence.start == 0)
                {
                    continue;
                }
                let words = words::set_without(text, &range);
                if words.is_empty() {
                    continue;
                }
                out.push(Dated {
                    time,
                    is_approximate,
                    passage: self.number,
                    range: sentence.start as u32..sentence.end as u32,
                    mention: range.start as u32..range.end as u32,
                    words,
                    text: text.to_owned(),
                    people: Vec::new(),
                });
            }
        }
    }
}

/// Where the sentence around the date at `date` begins: at a capital "On" right before it, behind a caption without a full stop,
/// "The court in winter On 8 May the judge spoke".
fn real_beginning(text: &str, date: usize) -> usize {
    let before = text[..date].trim_end();
    let begin = before.rfind(' ').map_or(0, |at| at + 1);
    let is_opener = matches!(&before[begin..], "On" | "In");
    let runs_on = before[..begin].trim_end().ends_with(|c: char| c.is_lowercase());
    if is_opener && runs_on { begin } else { 0 }
}

/// The passages as one text, since "the following day" may look back over paragraphs, and where each begins.
fn joined(passages: &[&str]) -> (String, Vec<usize>) {
    let mut text = String::with_capacity(passages.iter().map(|passage| passage.len() + 2).sum());
    let mut starts = Vec::with_capacity(passages.len());
    for passage in passages {
        starts.push(text.len());
        text.push_str(passage);
        text.push_str("\n\n");
    }
    (text, starts)
}

/// The day, month or year that a mention gives, without its time of day, and whether it is marked approximate.
fn time(mention: &DateMention) -> Option<(Time, bool)> {
    if !matches!(mention.kind, DateKind::Date | DateKind::Time) {
        return None;
    }
    let date = mention.date()?;
    let precision = match date.precision() {
        Precision::Minute | Precision::Day => Precision::Day,
        coarser @ (Precision::Month | Precision::Year) => coarser,
        _ => return None,
    };
    Some((Time { first_day: first_day(date)?, precision }, date.is_approximate()))
}

fn first_day(date: &Date) -> Option<i64> {
    date.bounds().earliest.map(Moment::day_number)
}
