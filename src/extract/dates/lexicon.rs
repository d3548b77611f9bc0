//! The words that matter to dates, and how they are looked up without allocating.

use super::mention::Unit;
use std::ops::Range;

/// What a word is to the grammar of dates. The names are those of the English words; another language's table maps its own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Class {
    /// Past the end of the text.
    End,
    /// A word that means nothing to dates.
    Other,
    /// A mark; the value is its ASCII form.
    Mark,
    /// A figure; the value is in the token's number.
    Figure,
    /// 1 (Monday) to 7.
    Weekday,
    /// 1 to 12.
    Month,
    /// 21 (spring) to 24, EDTF's codes.
    Season,
    /// A unit by its number in [`unit`].
    Unit,
    /// A day counted from the reference: -1, 0, 1.
    Today,
    /// Tonight.
    Tonight,
    /// A part of a day: 0 morning, 1 afternoon, 2 evening, 3 night.
    DayPart,
    /// A named hour, 12 or 0.
    Noon,
    /// The value is 0 for the first half of the day, 1 for the second.
    AmPm,
    /// "o'clock".
    Clock,
    /// A time zone.
    Zone,
    /// A number in words.
    Cardinal,
    /// A rank in words, from 1; or -1 for "last".
    Ordinal,
    /// Hundred, thousand: multiplies.
    Multiplier,
    /// "Few", "several": some small number.
    Few,
    /// "Couple", "pair", "dozen": a count as a noun.
    CountNoun,
    Half,
    Ago,
    /// Earlier or later as an adverb: -1, 1.
    Shift,
    /// Before or after as a preposition: -1, 1.
    Relative,
    Last,
    Past,
    Next,
    Coming,
    This,
    Current,
    That,
    Same,
    Following,
    Previous,
    /// Early, late, mid: narrows and leaves the value.
    Part,
    /// Beginning, middle, end as nouns.
    Edge,
    The,
    A,
    Of,
    In,
    On,
    At,
    By,
    For,
    From,
    To,
    Until,
    Since,
    During,
    Between,
    And,
    Or,
    As,
    /// "About", "nearly": makes a value approximate.
    About,
    /// "At least", "more than" as parts of such phrases: at, more, less, over, up.
    Bound,
    Fiscal,
    Each,
    /// "Daily": a repetition by its unit.
    Frequency,
    /// "Now": -1 past, 0 present, 1 future.
    Open,
    /// A day of the year with a name, by its number in the language's table.
    Holiday,
    /// The first word of a holiday of two or three words.
    HolidayStart,
    Eve,
    DayWord,
    /// Decade names: the value is the decade, 20 to 90.
    Nineties,
    /// Words before which a figure is a label and no year: "flight", "page".
    Label,
    /// Words after which a figure is a count and no year: "people", "miles".
    Counted,
    /// Words after which a weekday is a name: "Times", "Mirror".
    NameTail,
    /// Words before which a month or weekday is a name: "Mrs", "Sheffield".
    NameHead,
    Will,
    Modal,
    /// Says of itself that something lies ahead: "scheduled", "due".
    Intent,
    /// Says so before "to" or "for": "agreed to", "set for".
    Pledge,
    /// Says so right before a date, as a timetable does: "reopens on Monday".
    Timetable,
    /// Says so before "until" or "to" and a date: "postponed until".
    Postponed,
    BePresent,
    BePast,
    BeBare,
    Have,
    PastVerb,
    Not,
    Pronoun,
    /// "My", "his": what follows is theirs, as in "my last year at school".
    Possessive,
}

/// The units by the numbers of the tables.
pub(crate) const UNITS: [Unit; 13] = [
    Unit::Second,
    Unit::Minute,
    Unit::Hour,
    Unit::Day,
    Unit::Night,
    Unit::Weekend,
    Unit::Week,
    Unit::Fortnight,
    Unit::Month,
    Unit::Quarter,
    Unit::Year,
    Unit::Decade,
    Unit::Century,
];

/// One row of a language's table: words apart by blanks, what they are, and their value.
pub(crate) type Row = (&'static str, Class, i16);

/// A language's words, ready to be looked up.
pub(crate) struct Lexicon {
    slots: Vec<(u128, Class, i16)>,
    /// For each pair of first letters the lengths of the words that begin so, a bit each: most words of a text stop here.
    lengths: Vec<u32>,
}

/// The longest word of a table, in bytes.
const LONGEST: usize = 16;
/// A power of two; the tables fill a quarter of it.
const SLOTS: usize = 4096;

impl Lexicon {
    /// Builds the table; the first row that names a word wins.
    pub(crate) fn new(tables: &[&[Row]]) -> Self {
        let mut slots = vec![(0, Class::Other, 0); SLOTS];
        let mut lengths = vec![0; 32 * 32];
        for &(words, class, value) in tables.iter().flat_map(|rows| rows.iter()) {
            for word in words.split(' ') {
                let key = key(word.as_bytes());
                lengths[opening(word.as_bytes())] |= 1 << word.len();
                let mut at = slot(key);
                while slots[at].0 != 0 && slots[at].0 != key {
                    at = (at + 1) % SLOTS;
                }
                if slots[at].0 == 0 {
                    slots[at] = (key, class, value);
                }
            }
        }
        Self { slots, lengths }
    }

    /// What the word is, whatever its case; `Other` if no table has it.
    pub(crate) fn look_up(&self, text: &[u8], range: Range<usize>) -> (Class, i16) {
        let word = &text[range.clone()];
        if word.len() > LONGEST || self.lengths[opening(word)] & 1 << word.len() == 0 {
            return (Class::Other, 0);
        }
        let key = near_key(&text[range.start..], word.len()).unwrap_or_else(|| key(word));
        let mut at = slot(key);
        loop {
            let (known, class, value) = self.slots[at];
            if known == key {
                return (class, value);
            }
            if known == 0 {
                return (Class::Other, 0);
            }
            at = (at + 1) % SLOTS;
        }
    }
}

/// The first two letters, in any case, as a number below 1024.
fn opening(word: &[u8]) -> usize {
    let letter = |at: usize| word.get(at).map_or(0, |byte| usize::from(byte & 31));
    letter(0) * 32 + letter(1)
}

/// The bytes of a word, of which there are at most [`LONGEST`], in lower case as one number.
fn key(word: &[u8]) -> u128 {
    word.iter().fold(0, |key, &byte| key << 8 | u128::from(byte.to_ascii_lowercase()))
}

/// The key of the letters that `text` begins with, read in one step where enough text follows and they are all of ASCII.
fn near_key(text: &[u8], length: usize) -> Option<u128> {
    const HIGH: u128 = u128::MAX / 0xff * 0x80;
    const SMALL: u128 = u128::MAX / 0xff * 0x20;
    let behind = 8 * u32::try_from(LONGEST.checked_sub(length)?).ok()?;
    let word = u128::from_be_bytes(*text.first_chunk::<LONGEST>()?).checked_shr(behind)?;
    (word & HIGH == 0).then_some(word | SMALL >> behind)
}

fn slot(key: u128) -> usize {
    let folded = (key as u64) ^ ((key >> 64) as u64).rotate_left(29);
    (folded.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52) as usize % SLOTS
}
