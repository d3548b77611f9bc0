//! What the words around a segment say about it: more than zero for a person.

use super::lexicon::class;
use super::segment::Segment;
use super::token::{Gap, Shape, Token, Tokens};

/// The sum of the signs around `segment`, in tenths of a strong one.
pub(super) fn score(tokens: &Tokens<'_>, segment: &Segment) -> i32 {
    let single = segment.end - segment.start == 1;
    title(tokens, segment) + before(tokens, segment, single) + after(tokens, segment, single)
}

fn title(tokens: &Tokens<'_>, segment: &Segment) -> i32 {
    let Some((start, end)) = segment.title else { return 0 };
    let classes = (start..end).fold(0, |all, at| all | tokens.classes(at));
    match classes {
        c if c & class::HONORIFIC != 0 => 45,
        c if c & class::TITLE != 0 => 35,
        _ => 22,
    }
}

/// The token before the segment and its title, if it stands in the same line.
fn neighbour<'t>(tokens: &'t Tokens<'_>, segment: &Segment) -> Option<(usize, &'t Token)> {
    let start = segment.title.map_or(segment.start, |(start, _)| start);
    let token = &tokens.list[start];
    if matches!(token.gap, Gap::Line | Gap::Paragraph) {
        return None;
    }
    let at = start.checked_sub(1)?;
    Some((at, &tokens.list[at]))
}

fn before(tokens: &Tokens<'_>, segment: &Segment, single: bool) -> i32 {
    let Some((at, token)) = neighbour(tokens, segment) else { return 0 };
    if token.is_capitalised() {
        let nation = token.is(class::DEMONYM | class::PLACE);
        return match (nation, single, token.possessive) {
            (true, false, _) => 10,
            (true, true, false) if token.is(class::DEMONYM) => 2,
            (_, false, true) => 5,
            _ if segment.after_other => -3,
            _ => 0,
        };
    }
    if token.is_mark(',') {
        return relative(tokens, at, segment);
    }
    if token.shape != Shape::Lower {
        return 0;
    }
    let classes = tokens.classes(at);
    let titled = segment.title.is_some();
    match tokens.str(at) {
        "the" if !titled => return if single { -28 } else { -18 },
        "a" | "an" | "this" | "every" | "each" if !titled => return -20,
        "from" if !titled => return if single { -10 } else { 0 },
        "by" => return 6,
        // How a batsman was out: "c Doe b Roe".
        "b" | "c" | "lbw" | "st" => return if single { 28 } else { 10 },
        _ => {}
    }
    if classes & class::KIN != 0 {
        30
    } else if classes & (class::TITLE | class::ROLE) != 0
        && classes & (class::LOCATIVE | class::FUNCTION) == 0
    {
        if single { 20 } else { 25 }
    } else if classes & class::LOCATIVE != 0 && !titled {
        // "In Hope Street" is nobody, though people are called Hope and Street.
        let street = tokens.list[segment.end - 1].is(class::PLACE_TAIL);
        match (single, street) {
            (true, _) => -25,
            (false, true) => -40,
            (false, false) => -14,
        }
    } else if classes & class::SAY != 0 {
        if single { 18 } else { 15 }
    } else {
        0
    }
}

/// "His son, Tom, was there": a relative whose name stands between commas.
fn relative(tokens: &Tokens<'_>, comma: usize, segment: &Segment) -> i32 {
    let noun = comma
        .checked_sub(1)
        .map_or(0, |at| if tokens.list[at].shape == Shape::Lower { tokens.classes(at) } else { 0 });
    let closed = tokens.list.get(segment.end).is_some_and(|t| {
        matches!(t.shape, Shape::Mark(',' | '.' | ';'))
            || t.shape == Shape::Lower && tokens.str(segment.end) == "and"
    });
    if noun & class::KIN != 0 && closed { 30 } else { 0 }
}

fn after(tokens: &Tokens<'_>, segment: &Segment, single: bool) -> i32 {
    let possessive = tokens.list[segment.end - 1].possessive;
    let Some(next) = tokens.list.get(segment.end) else { return 0 };
    if matches!(next.gap, Gap::Line | Gap::Paragraph) {
        return 0;
    }
    if possessive {
        let owned = tokens.classes(segment.end);
        return match owned {
            c if c & class::KIN != 0 => 20,
            c if c & (class::TITLE | class::ROLE) != 0 => 10,
            _ => 5,
        };
    }
    match next.shape {
        Shape::Mark(',') => comma(tokens, segment.end + 1),
        Shape::Mark('(') => bracket(tokens, segment.end + 1),
        // "Hong Kong-listed": the name goes on.
        Shape::Lower if next.compound && tokens.str(segment.end).starts_with(char::is_uppercase) => -30,
        Shape::Lower => verb(tokens, segment.end, single),
        Shape::Number if single => -4,
        Shape::Number => 3,
        _ => 0,
    }
}

fn verb(tokens: &Tokens<'_>, at: usize, single: bool) -> i32 {
    let classes = tokens.classes(at);
    if classes & class::SAY != 0 {
        if single { 18 } else { 20 }
    } else if classes & class::ACT != 0 {
        if single { 6 } else { 8 }
    } else {
        0
    }
}

/// After a comma: an age, "who", or an apposition with a role.
fn comma(tokens: &Tokens<'_>, at: usize) -> i32 {
    let Some(next) = tokens.list.get(at) else { return 0 };
    match next.shape {
        Shape::Number => {
            let closed =
                tokens.list.get(at + 1).is_some_and(|t| matches!(t.shape, Shape::Mark(',' | '.' | ')')));
            if closed && is_age(tokens.str(at)) { 30 } else { 0 }
        }
        // "Leeds, England": a place within a place.
        Shape::Capital if next.is(class::PLACE) && !next.is(class::ANY_GIVEN) => {
            let closed = tokens.list.get(at + 1).is_none_or(|t| matches!(t.shape, Shape::Mark(_)));
            if closed { -20 } else { 0 }
        }
        Shape::Lower if matches!(tokens.str(at), "who" | "whose" | "whom") => 30,
        Shape::Lower => {
            let role =
                (at..at + 5).take_while(|&i| tokens.list.get(i).is_some_and(Token::is_word)).any(|i| {
                    tokens.list[i].shape == Shape::Lower
                        && tokens.classes(i) & (class::TITLE | class::ROLE | class::KIN) != 0
                });
            if role { 12 } else { 0 }
        }
        _ => 0,
    }
}

/// After a bracket: a country, a club or an age.
fn bracket(tokens: &Tokens<'_>, at: usize) -> i32 {
    let Some(next) = tokens.list.get(at) else { return 0 };
    let closes = (at + 1..at + 4).any(|i| tokens.list.get(i).is_some_and(|t| t.is_mark(')')));
    match next.shape {
        Shape::Number if closes && is_age(tokens.str(at)) => 12,
        _ if closes && next.is(class::PLACE) => 20,
        _ => 0,
    }
}

fn is_age(number: &str) -> bool {
    number.parse::<u32>().is_ok_and(|age| (1..=115).contains(&age))
}
