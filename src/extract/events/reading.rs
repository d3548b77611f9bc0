//! What one article says of dated happenings: its sentences with a date.

use super::{noise, words};
use crate::date::{Date, Precision};
use crate::extract::dates::{DateKind, DateMention, find_dates};
use crate::text::segment::sentences;
use std::ops::Range;

/// An article to be read for happenings.
#[derive(Clone, Copy, Debug)]
pub struct Article<'a> {
    /// The day of publication, from which "on Monday" counts; `None` leaves such words undecided.
    pub date: Option<&'a Date>,
    /// The paragraphs of its text, in order.
    pub passages: &'a [&'a str],
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
    pub(super) date: Date,
    pub(super) precision: Precision,
    /// The first day that the date covers, counted from 1970.
    pub(super) first_day: i64,
    /// Which passage of the article, counted from 0.
    pub(super) passage: u32,
    /// The bytes of the sentence in its passage.
    pub(super) range: Range<u32>,
    /// The sentence, blanks made one.
    pub(super) text: String,
    pub(super) words: Vec<u16>,
}

/// Reads one article. Nothing but the article is looked at, so articles can be read in any order and at the same time.
pub fn read(article: &Article<'_>) -> Reading {
    let (text, starts) = joined(article.passages);
    let mut reading = Reading {
        published: article.date.and_then(Date::to_civil).map(|_| ()).and_then(|()| first_day(article.date?)),
        words: words::set(&text),
        dated: Vec::new(),
    };
    let mentions = find_dates(&text, article.date);
    let mut rest = mentions.as_slice();
    for (number, passage) in article.passages.iter().enumerate() {
        let start = starts[number];
        let (here, later) =
            rest.split_at(rest.partition_point(|mention| mention.range.start < start + passage.len()));
        rest = later;
        if here.is_empty() || noise::is_noise(passage) {
            continue;
        }
        for sentence in sentences(passage) {
            let whole = start + sentence.start..start + sentence.end;
            let inside = here.iter().filter(|mention| whole.contains(&mention.range.start));
            for mention in inside {
                let Some(date) = happening_date(mention) else { continue };
                let Some(first_day) = first_day(&date) else { continue };
                if reading
                    .dated
                    .iter()
                    .rev()
                    .take_while(|other| other.passage == number as u32)
                    .any(|other| other.range.start == sentence.start as u32 && other.date == date)
                {
                    continue;
                }
                let text = passage[sentence.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
                reading.dated.push(Dated {
                    precision: date.precision(),
                    date,
                    first_day,
                    passage: number as u32,
                    range: sentence.start as u32..sentence.end as u32,
                    words: words::set(&text),
                    text,
                });
            }
        }
    }
    reading
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

/// The day, month or year that a mention gives, without its time of day.
fn happening_date(mention: &DateMention) -> Option<Date> {
    if !matches!(mention.kind, DateKind::Date | DateKind::Time) {
        return None;
    }
    let date = mention.date()?;
    match date.precision() {
        Precision::Minute => date.to_civil().map(Date::from),
        Precision::Day | Precision::Month | Precision::Year => Some(date.clone()),
        _ => None,
    }
}

fn first_day(date: &Date) -> Option<i64> {
    date.bounds().earliest.map(crate::date::Moment::day_number)
}
