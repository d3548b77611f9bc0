use super::*;
use proptest::prelude::*;

/// Every expression of a text written on Thursday 11 September 2025, as "words=value".
fn read(text: &str) -> Vec<String> {
    let written = Date::parse("2025-09-11").expect("a day");
    show(text, Some(&written))
}

fn show(text: &str, reference: Option<&Date>) -> Vec<String> {
    find_dates(text, reference)
        .into_iter()
        .map(|mention| {
            let value = match &mention.value {
                DateValue::Date(_) => mention.date().map(Date::to_string).unwrap_or_default(),
                DateValue::Length(Length { halves: Some(halves), unit }) if halves % 2 == 1 => {
                    format!("{}.5 {unit:?}", halves / 2)
                }
                DateValue::Length(Length { halves: Some(halves), unit }) => {
                    format!("{} {unit:?}", halves / 2)
                }
                DateValue::Length(Length { halves: None, unit }) => format!("some {unit:?}"),
                DateValue::Past => "past".to_owned(),
                DateValue::Present => "present".to_owned(),
                DateValue::Future => "future".to_owned(),
                DateValue::Unknown => "unknown".to_owned(),
            };
            format!("{}={value}", &text[mention.range])
        })
        .collect()
}

fn check(cases: &[(&str, &[&str])]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(text, expected)| read(text) != *expected)
        .map(|(text, expected)| format!("{text}\n  found    {:?}\n  expected {expected:?}\n", read(text)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn full_dates_in_every_order() {
    check(&[
        ("It opened on 10 September 2025.", &["10 September 2025=2025-09-10"]),
        ("It opened on September 10, 2025, in Leeds.", &["September 10, 2025=2025-09-10"]),
        ("It opened on Sept. 10, 2025.", &["Sept. 10, 2025=2025-09-10"]),
        ("It opened on Sept 10 2025", &["Sept 10 2025=2025-09-10"]),
        ("It opened on 10th Sept 2025.", &["10th Sept 2025=2025-09-10"]),
        ("the 10th of September, 2025", &["the 10th of September, 2025=2025-09-10"]),
        ("on September the 10th", &["September the 10th=2025-09-10"]),
        ("Wednesday, September 10, 2025", &["Wednesday, September 10, 2025=2025-09-10"]),
        ("Wednesday 10 September 2025", &["Wednesday 10 September 2025=2025-09-10"]),
        ("Wed 10 Sep 2025", &["Wed 10 Sep 2025=2025-09-10"]),
        ("on 2025-09-10 and after", &["2025-09-10=2025-09-10"]),
        ("at 2025-09-10T17:20:00Z the log ends", &["2025-09-10T17:20:00Z=2025-09-10T17:20"]),
        ("Published: 2025-09-10T17:20+01:00", &["2025-09-10T17:20+01:00=2025-09-10T17:20"]),
        ("10/09/2025", &["10/09/2025=2025-09-10"]),
        ("25/12/2024 and 12/10/2024", &["25/12/2024=2024-12-25", "12/10/2024=2024-10-12"]),
        ("12/25/2024 and 12/10/2024", &["12/25/2024=2024-12-25", "12/10/2024=2024-12-10"]),
        ("10.09.2025", &["10.09.2025=2025-09-10"]),
        ("on Dec. 2, 1956", &["Dec. 2, 1956=1956-12-02"]),
        ("3-Sep-2024", &["3-Sep-2024=2024-09-03"]),
    ]);
}

#[test]
fn partial_dates_take_the_nearest_year() {
    check(&[
        ("She was seen on 3 August.", &["3 August=2025-08-03"]),
        ("The trial was adjourned until Oct. 6.", &["Oct. 6=2025-10-06"]),
        ("The inquest will open on 12 January.", &["12 January=2026-01-12"]),
        ("He was arrested on Nov. 30.", &["Nov. 30=2024-11-30"]),
        ("He was arrested in May.", &["May=2025-05"]),
        ("He was arrested in December.", &["December=2024-12"]),
        ("The tour will end in December.", &["December=2025-12"]),
        ("The bridge is to close in March.", &["March=2026-03"]),
        ("back in July he denied it", &["July=2025-07"]),
        ("In September 2022 she died", &["September 2022=2022-09"]),
        ("in July last year", &["July last year=2024-07"]),
        ("in March of this year", &["March of this year=2025-03"]),
        ("in early October", &["early October=2025-10"]),
        ("by mid-August it was over", &["mid-August=2025-08"]),
        ("on June 10, 12 and 14 they met", &["June 10=2025-06-10", "12=2025-06-12", "14=2025-06-14"]),
    ]);
}

#[test]
fn weekdays_by_tense() {
    check(&[
        ("They met on Wednesday.", &["Wednesday=2025-09-10"]),
        ("They met on Monday, a spokesman said.", &["Monday=2025-09-08"]),
        ("Police said Thursday that they had no answer.", &["Thursday=2025-09-11"]),
        ("The court will sit on Monday.", &["Monday=2025-09-15"]),
        ("The vote is scheduled for Tuesday.", &["Tuesday=2025-09-16"]),
        ("He is due to fly home on Friday.", &["Friday=2025-09-12"]),
        ("The hearing was postponed until Friday.", &["Friday=2025-09-12"]),
        ("last Tuesday", &["last Tuesday=2025-09-09"]),
        ("last Thursday", &["last Thursday=2025-09-04"]),
        ("next Tuesday", &["next Tuesday=2025-09-16"]),
        ("this coming Sunday", &["this coming Sunday=2025-09-14"]),
        ("on Monday of last week", &["Monday of last week=2025-09-01"]),
        ("He was held late on Friday night.", &["late on Friday night=2025-09-05"]),
        ("She left early Sunday morning.", &["early Sunday morning=2025-09-07"]),
        ("Wednesday's meeting lasted 55 minutes", &["Wednesday=2025-09-10", "55 minutes=55 Minute"]),
        ("the Sunday Times and the Mail on Sunday reported", &[]),
        ("Sheffield Wednesday won", &[]),
        ("It was Friday the 13th", &["Friday the 13th=2025-06-13"]),
    ]);
}

#[test]
fn days_around_the_reference() {
    check(&[
        ("He flew in yesterday and leaves tomorrow.", &["yesterday=2025-09-10", "tomorrow=2025-09-12"]),
        ("It happened today.", &["today=2025-09-11"]),
        ("He will speak tonight.", &["tonight=2025-09-11"]),
        ("the week before last", &["the week before last=2025-08-25/2025-08-31"]),
        ("the year before last", &["the year before last=2023"]),
        ("the night before last", &["the night before last=2025-09-09"]),
        ("The ban will end over the weekend.", &["the weekend=2025-09-13/2025-09-14"]),
        ("It was a Monday.", &[]),
        ("The strike begins on Friday.", &["Friday=2025-09-12"]),
        ("last night", &["last night=2025-09-10"]),
        ("this morning", &["this morning=2025-09-11"]),
        ("yesterday afternoon", &["yesterday afternoon=2025-09-10"]),
        ("the day before yesterday", &["the day before yesterday=2025-09-09"]),
        ("earlier this month", &["earlier this month=2025-09"]),
        ("later this year", &["later this year=2025"]),
        ("earlier this week", &["earlier this week=2025-09-08/2025-09-14"]),
        ("last week", &["last week=2025-09-01/2025-09-07"]),
        ("next week", &["next week=2025-09-15/2025-09-21"]),
        ("last weekend", &["last weekend=2025-09-06/2025-09-07"]),
        ("at the weekend he rested", &["the weekend=2025-09-06/2025-09-07"]),
        ("last month", &["last month=2025-08"]),
        ("last year", &["last year=2024"]),
        ("late last year", &["late last year=2024"]),
        ("early next year", &["early next year=2026"]),
        ("two weeks ago", &["two weeks ago=2025-08-28~"]),
        ("three days ago", &["three days ago=2025-09-08"]),
        ("about two years ago", &["about two years ago=2023~"]),
        ("a year ago", &["a year ago=2024"]),
        ("a decade ago", &["a decade ago=2015"]),
        ("nine months ago", &["nine months ago=2024-12"]),
        ("a week ago on Tuesday", &["a week ago on Tuesday=2025-09-02"]),
        ("two days after Christmas", &["two days after Christmas=2024-12-27"]),
        ("a fortnight ago", &["a fortnight ago=2025-08-28~"]),
        ("two and a half years ago", &["two and a half years ago=2023-03~"]),
    ]);
}

#[test]
fn dates_beside_the_last_date() {
    check(&[
        (
            "He arrived on 3 May 2024. The following day he left.",
            &["3 May 2024=2024-05-03", "The following day=2024-05-04"],
        ),
        (
            "On 3 May 2024 he came. Two days later he left.",
            &["3 May 2024=2024-05-03", "Two days later=2024-05-05"],
        ),
        ("On 3 May 2024 he came. That night it rained.", &["3 May 2024=2024-05-03", "That night=2024-05-03"]),
        (
            "On 3 May 2024 he came, and left the same day.",
            &["3 May 2024=2024-05-03", "the same day=2024-05-03"],
        ),
        ("She married in 1997. The following year they moved.", &["1997=1997", "The following year=1998"]),
        ("She married in 1997. Two years later they moved.", &["1997=1997", "Two years later=1999"]),
        (
            "In May 2020 it closed. By the end of that year it was gone.",
            &["May 2020=2020-05", "the end of that year=2020"],
        ),
        (
            "He fell ill on 3 May 2024 and died the next morning.",
            &["3 May 2024=2024-05-03", "the next morning=2024-05-04"],
        ),
        (
            "It ended on 3 May 2024, having begun a month earlier.",
            &["3 May 2024=2024-05-03", "a month earlier=2024-04"],
        ),
        ("the day after the crash", &[]),
        ("two days before the vote", &["two days=unknown"]),
    ]);
}

#[test]
fn long_units() {
    check(&[
        ("in the 1990s", &["the 1990s=199X"]),
        ("in the late 1980s", &["the late 1980s=198X"]),
        ("in the '80s", &["the '80s=198X"]),
        ("in the eighties", &["the eighties=198X"]),
        ("the 19th century", &["the 19th century=18XX"]),
        ("in the twentieth century", &["the twentieth century=19XX"]),
        ("in summer 2024", &["summer 2024=2024-22"]),
        ("the winter of 1963", &["the winter of 1963=1963-24"]),
        ("last winter", &["last winter=2024-24"]),
        ("next spring", &["next spring=2026-21"]),
        ("in the third quarter of 2024", &["the third quarter of 2024=2024-35"]),
        ("Q2 2025 profit", &["Q2 2025=2025-34"]),
        ("the second half of 2023", &["the second half of 2023=2023-41"]),
        ("the first half of the match", &[]),
        ("sales for the year rose", &["the year=2025"]),
        ("in the year to March 31", &["the year=1 Year", "March 31=2025-03-31"]),
        ("the man of the year", &[]),
        ("He died in 44 BC.", &["44 BC=-0043"]),
        ("about 300 B.C. it fell", &["about 300 B.C.=-0299~"]),
        ("in the 5th century BC", &["the 5th century BC=unknown"]),
        ("in the year 2000", &["the year 2000=2000"]),
        ("in nineteen ninety-seven", &["nineteen ninety-seven=1997"]),
        ("in 2019", &["2019=2019"]),
        ("(1937)", &["1937=1937"]),
        ("the 2012 Games", &["2012=2012"]),
        ("around 2019", &["around 2019=2019~"]),
        ("the fall of the Berlin Wall in 1989", &["1989=1989"]),
        ("They met in the fall.", &["the fall=2025-23"]),
    ]);
}

#[test]
fn ranges() {
    check(&[
        ("from 1991 to 1997", &["1991 to 1997=1991/1997"]),
        ("between 2014 and 2018", &["2014 and 2018=2014/2018"]),
        ("the 2014-18 plan", &["2014-18=2014/2018"]),
        ("from 8 to 10 September 2025", &["8 to 10 September 2025=2025-09-08/2025-09-10"]),
        ("8–10 September 2025", &["8–10 September 2025=2025-09-08/2025-09-10"]),
        ("Sept. 8-10, 2025", &["Sept. 8-10, 2025=2025-09-08/2025-09-10"]),
        ("between 8 and 10 September", &["8 and 10 September=2025-09-08/2025-09-10"]),
        ("from August to September 2024", &["August to September 2024=2024-08/2024-09"]),
        ("from November 2023 to February 2024", &["November 2023 to February 2024=2023-11/2024-02"]),
        ("on 8 or 9 September 2025", &["8 or 9 September 2025=[2025-09-08,2025-09-09]"]),
        ("on 8 and 9 September 2025", &["8=2025-09-08", "9 September 2025=2025-09-09"]),
        ("on April 24 and 25.", &["April 24=2025-04-24", "25=2025-04-25"]),
        ("28 September-2 October 2024", &["28 September-2 October 2024=2024-09-28/2024-10-02"]),
        ("director, May 2019 to June 2021", &["May 2019 to June 2021=2019-05/2021-06"]),
        ("Tickets between Friday and Monday will be void.", &["Friday and Monday=2025-09-12/2025-09-15"]),
        ("It will shut from Monday to Wednesday.", &["Monday to Wednesday=2025-09-15/2025-09-17"]),
        ("cases rose from 297 to 1051", &[]),
        ("2054 A witness writes", &[]),
        ("by 2050", &["2050=2050"]),
        ("Ten years later one of them is a minister.", &["Ten years later=unknown"]),
        ("dead since October", &["October=2024-10"]),
        ("the most in three weeks on Friday", &["three weeks=3 Week", "Friday=2025-09-05"]),
        ("open Monday through Wednesday", &["Monday through Wednesday=2025-09-08/2025-09-10"]),
        ("from Monday to Wednesday", &["Monday to Wednesday=2025-09-08/2025-09-10"]),
    ]);
}

#[test]
fn times_of_day() {
    check(&[
        ("The car came at 5.20pm on Wednesday.", &["5.20pm on Wednesday=2025-09-10T17:20"]),
        ("at 5:20 p.m. Wednesday", &["5:20 p.m. Wednesday=2025-09-10T17:20"]),
        ("on Wednesday at 5.20pm", &["Wednesday at 5.20pm=2025-09-10T17:20"]),
        ("on 10 September 2025, 5:20 pm BST", &["10 September 2025, 5:20 pm BST=2025-09-10T17:20"]),
        (
            "He left on Wednesday. At 9 a.m. he was gone.",
            &["Wednesday=2025-09-10", "9 a.m.=2025-09-10T09:00"],
        ),
        ("at 17:20 the gates opened", &["17:20=2025-09-11T17:20"]),
        ("Last modified on Thu 11 Sep 2025 09.15 BST", &["Thu 11 Sep 2025 09.15 BST=2025-09-11T09:15"]),
        ("Updated 11 September 2025 10:32", &["11 September 2025 10:32=2025-09-11T10:32"]),
        ("at 9 a.m. on Christmas Eve", &["9 a.m. on Christmas Eve=2024-12-24T09:00"]),
        ("in the early hours of Tuesday", &["Tuesday=2025-09-09"]),
        ("at noon on Tuesday", &["noon on Tuesday=2025-09-09T12:00"]),
        ("at 1800 GMT", &["1800 GMT=2025-09-11T18:00"]),
        ("at 5 o'clock in the afternoon", &["5 o'clock in the afternoon=2025-09-11T17:00"]),
        ("at 4 in the morning", &["4 in the morning=2025-09-11T04:00"]),
        ("around 7:15 p.m.", &["around 7:15 p.m.=2025-09-11T19:15"]),
    ]);
}

#[test]
fn holidays() {
    check(&[
        ("on Christmas Day", &["Christmas Day=2024-12-25"]),
        ("It will open on Christmas Eve.", &["Christmas Eve=2025-12-24"]),
        ("last Christmas", &["last Christmas=2024-12-25"]),
        ("at Easter 2024", &["Easter 2024=2024-03-31"]),
        ("on New Year's Day", &["New Year's Day=2025-01-01"]),
        ("on Good Friday", &["Good Friday=2025-04-18"]),
        ("since 9/11", &["9/11=2001-09-11"]),
        ("Christmas Island", &[]),
        ("on Boxing Day 2004", &["Boxing Day 2004=2004-12-26"]),
    ]);
}

#[test]
fn lengths_and_repetitions_are_not_dates() {
    check(&[
        ("They had not met for 19 months.", &["19 months=19 Month"]),
        ("a 55-minute meeting", &["55-minute=55 Minute"]),
        ("nearly an hour", &["nearly an hour=1 Hour"]),
        ("the last two years", &["the last two years=2 Year"]),
        ("the past month", &["the past month=1 Month"]),
        ("in recent years", &[]),
        ("every second Tuesday", &["every second Tuesday=unknown"]),
        ("every Friday", &["every Friday=unknown"]),
        ("on Sundays", &["Sundays=unknown"]),
        ("a daily walk", &["daily=1 Day"]),
        ("for decades", &["decades=some Decade"]),
        ("two and a half years", &["two and a half years=2.5 Year"]),
        ("the first six months", &["first six months=6 Month"]),
        ("for a couple of weeks", &["a couple of weeks=2 Week"]),
    ]);
}

#[test]
fn what_looks_like_a_date_and_is_not() {
    check(&[
        ("He may have been there in May.", &["May=2025-05"]),
        ("Theresa May said no.", &[]),
        ("They march on. The march was long.", &[]),
        ("April Jones and June Smith came.", &[]),
        ("Version 2.0.1 and 10.4.2 and v2024.1", &[]),
        ("They won 3-2 and lost 10-9.", &[]),
        ("Flight 1990 and BA2023 and page 1987", &[]),
        ("2000 people and 1,990 houses cost $2019", &[]),
        ("Call 555-1990-2010 now", &["now=present"]),
        ("a quarter of voters and three quarters of others", &[]),
        ("Room 1984, Section 2001", &[]),
        ("He came second, in the second row.", &[]),
        ("1500 metres", &[]),
        ("USA Today reported", &[]),
        ("the sun sat low; he wed", &[]),
        ("John 3:16", &[]),
        ("192.168.10.12", &[]),
        ("at the same time", &[]),
        ("scored 24 and 25 points", &[]),
    ]);
}

#[test]
fn phrases_of_the_table() {
    let mut written = Date::parse("2025-09-11").ok();
    let mut wrong = String::new();
    for line in include_str!("tests/phrases.txt").lines().filter(|line| !line.starts_with('#')) {
        if let Some(day) = line.strip_prefix("@ ") {
            written = (day != "nobody knows when").then(|| Date::parse(day).expect("a date"));
            continue;
        }
        let mut parts = line.split(" | ");
        let text = parts.next().unwrap_or_default().replace("\\n", "\n");
        let found: Vec<String> =
            show(&text, written.as_ref()).iter().map(|found| found.replace('\n', "\\n")).collect();
        if found != parts.collect::<Vec<_>>() {
            wrong += &format!("\n{line}\n  found {}", found.join(" | "));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn rules_and_kinds_are_named() {
    let written = Date::parse("2025-09-11").expect("a day");
    for (text, expected) in [
        ("They meet every two weeks.", ("every so many units", DateKind::Set)),
        ("They met on Wednesday 10 September.", ("weekday and date", DateKind::Date)),
        ("They met on Tuesday night.", ("weekday", DateKind::Time)),
        ("They met on Tuesday's night train.", ("weekday", DateKind::Time)),
        ("They met at 5.20pm on Tuesday.", ("time and day", DateKind::Time)),
        ("They will meet tonight.", ("tonight", DateKind::Time)),
        ("They met the next morning.", ("part of a day that is pointed at", DateKind::Time)),
        ("They meet every Friday.", ("every named date", DateKind::Set)),
        ("They meet every year.", ("every unit", DateKind::Set)),
        ("They meet on Fridays.", ("weekday in the plural", DateKind::Set)),
        ("They meet on Friday nights.", ("weekday in the plural", DateKind::Set)),
        ("They meet daily.", ("frequency", DateKind::Set)),
        ("They meet on the first Monday of the month.", ("weekday by its rank", DateKind::Set)),
        ("They met for two weeks.", ("length", DateKind::Duration)),
        ("They met in 2019 and, as before, a year earlier.", ("so much earlier", DateKind::Date)),
        ("They met in 2019 and again a year later.", ("so much later", DateKind::Date)),
        ("They beat the year-earlier figure.", ("a unit earlier", DateKind::Date)),
        ("In 2019 they met; the year-later vote was close.", ("a unit later", DateKind::Date)),
        ("In 2019 they met; a year and two months later he died.", ("so much later", DateKind::Date)),
        (
            "They met on 3 May 2024; he had come a year and a day earlier.",
            ("so much earlier", DateKind::Date),
        ),
    ] {
        let found = find_dates(text, Some(&written)).pop().expect("a date");
        assert_eq!((found.rule, found.kind), expected, "{text}");
    }
}

#[test]
fn ends_of_spans_stand_apart() {
    for (text, expected) in [
        ("from 1991 to 1997", ["1991", "1997"]),
        ("the 2014-18 plan", ["2014", "18"]),
        ("8–10 September 2025", ["8", "10 September 2025"]),
        ("on 8 or 9 September 2025", ["8", "9 September 2025"]),
        ("May 2019 to June 2021", ["May 2019", "June 2021"]),
    ] {
        let found = find_dates(text, None).pop().expect("a date");
        assert_eq!(found.ends.expect("two ends").map(|end| &text[end]), expected, "{text}");
    }
}

#[test]
fn without_a_reference_relative_dates_have_no_value() {
    assert_eq!(
        show("On Monday and last year and on 3 May 2024, then in June.", None),
        ["Monday=unknown", "last year=unknown", "3 May 2024=2024-05-03", "June=2024-06"]
    );
    let year = Date::parse("2025").expect("a year");
    assert_eq!(show("last year, last month", Some(&year)), ["last year=2024", "last month=unknown"]);
}

#[test]
fn marks_and_letters_beyond_ascii() {
    check(&[
        ("“Wednesday’s” talks – 10 September – ended", &["Wednesday=2025-09-10", "10 September=2025-09-10"]),
        ("at 5 o’clock in the morning", &["5 o’clock in the morning=2025-09-11T05:00"]),
        ("New Year’s Eve 2023", &["New Year’s Eve 2023=2023-12-31"]),
        ("10\u{a0}September\u{a0}2025", &["10\u{a0}September\u{a0}2025=2025-09-10"]),
        ("in the ’80s", &["the ’80s=198X"]),
        ("WEDNESDAY, SEPTEMBER 10 2025", &["WEDNESDAY, SEPTEMBER 10 2025=2025-09-10"]),
    ]);
}

#[test]
fn deep_and_long_texts_end() {
    for words in [
        "the end of ",
        "about ",
        "two days after ",
        "the day before ",
        "early ",
        "last ",
        "from ",
        "two hundred ",
        "10, ",
        "1990-",
        "'",
        "every ",
    ] {
        in_order(&words.repeat(1_500));
    }
}

proptest! {
    #[test]
    fn any_text_is_read_in_order(text in "\\PC{0,80}") {
        in_order(&text);
    }

    #[test]
    fn near_dates_are_read_in_order(words in proptest::collection::vec(
        proptest::sample::select(vec![
            "the", "last", "next", "of", "a", "10", "2025", "2025-09-10", "September", "May", "Sunday", "week", "years", "ago", "later",
            "from", "to", "and", "-", ",", ".", "’", "at", "5.20pm", "noon", "early", "third", "quarter", "half", "two", "hundred", "\n\n",
            "99999999999", "9999", "0001", "century", "decades", "before", "after", "Christmas", "Eve", "every", "about", "day", "that",
            "nineteen", "ninety", "Q3", "'80s", "1980s", "31/12/9999", "end", "between", "until", "on", "in", "this", "past", "é", "–",
        ]), 0..14), spaced in any::<bool>()) {
        in_order(&words.join(if spaced { " " } else { "" }));
    }
}

fn in_order(text: &str) {
    for reference in
        [None, Some("2025-09-11"), Some("9999-12-31"), Some("-9999-01-01"), Some("2025"), Some("0000-01")]
    {
        let reference = reference.map(|text| Date::parse(text).expect("a date"));
        let mut end = 0;
        for mention in find_dates(text, reference.as_ref()) {
            assert!(mention.range.start >= end && mention.range.end > mention.range.start);
            assert!(text.get(mention.range.clone()).is_some());
            end = mention.range.end;
        }
    }
}
