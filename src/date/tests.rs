use super::*;
use proptest::prelude::*;

fn date(text: &str) -> Date {
    Date::parse(text).expect(text)
}

#[test]
fn slips_are_explained_with_a_way_out() {
    let cases = [
        ("", None, "empty"),
        ("10/09/2025", None, "2025-09-10 or 2025-10-09"),
        ("25/09/2025", Some("2025-09-25"), "write 2025-09-25"),
        ("09/25/2025", Some("2025-09-25"), "write 2025-09-25"),
        ("10.09.2025", Some("2025-09-10"), "write 2025-09-10"),
        ("2025/09/10", Some("2025-09-10"), "hyphens"),
        ("2025-9-1", Some("2025-09-01"), "two digits"),
        ("2025-9", Some("2025-09"), "two digits"),
        ("20250910", Some("2025-09-10"), "hyphens"),
        ("2025-02-30", None, "30 February 2025 does not exist: that month has 28 days"),
        ("2025-13-01", Some("2025-01-13"), "no month 13"),
        ("2025-13-31", None, "no month 13"),
        ("2025-09-00", None, "no day 0"),
        ("31/09/2025", None, "31 September 2025 does not exist"),
        ("25", None, "four digits"),
        ("12025", Some("Y12025"), "begins with Y"),
        ("10 September 2025", Some("2025-09-10"), "figures"),
        ("Sept. 10, 2025", Some("2025-09-10"), "figures"),
        ("10th of September 2025", Some("2025-09-10"), "figures"),
        ("September 2025", Some("2025-09"), "figures"),
        ("fall 2025", Some("2025-23"), "figures"),
        ("the 1950s", Some("195X"), "figures"),
        ("19th century", Some("18XX"), "figures"),
        ("circa 1950", Some("1950~"), "figures"),
        ("c1950", Some("1950~"), "figures"),
        ("about September 2025", Some("2025-09~"), "figures"),
        ("possibly 1950", Some("1950?"), "figures"),
        ("before 1950", Some("[..1949]"), "figures"),
        ("before 1 January 2025", Some("[..2024-12-31]"), "figures"),
        ("after December 2024", Some("[2025-01..]"), "figures"),
        ("since 2020", Some("2020/.."), "figures"),
        ("8 September 2025 to 10 September 2025", Some("2025-09-08/2025-09-10"), "slash"),
        ("2014–2018", Some("2014/2018"), "slash"),
        ("2025-09-08/10", Some("2025-09-08/2025-09-10"), "in full"),
        ("2025-09-10/2025-09-08", Some("2025-09-08/2025-09-10"), "before the beginning"),
        ("2004-06?~", Some("2004-06%"), "%"),
        ("199u", Some("199X"), "`X`"),
        ("2004-uu", Some("2004-XX"), "`X`"),
        ("2004/open", Some("2004/.."), "open"),
        ("unknown/2004", Some("/2004"), "unknown"),
        ("y17000", Some("Y17000"), "capital"),
        ("unknown", None, "left out"),
        ("yesterday", None, "write the day itself"),
        ("2025-09-10 17:20", Some("2025-09-10T17:20"), "after a T"),
        ("2025-09-10 5.20pm", Some("2025-09-10T17:20"), "after a T"),
        ("2025-09-10T25:00", None, "no time 25:00"),
        ("2025-09-10T", Some("2025-09-10"), "no time follows"),
        ("nonsense", None, "write a date such as 2025-09-10"),
        // As long as a slip may be: each "c. " must be read once, not in every way in which it can be.
        (&"c. ".repeat(26), None, "write a date such as 2025-09-10"),
    ];
    for (text, suggestion, part) in cases {
        let error = Date::parse(text).expect_err(text);
        assert_eq!(error.suggestion.as_deref(), suggestion, "{text}: {error}");
        assert!(error.reason.contains(part), "{text}: {error}");
    }
}

#[test]
fn offsets_count_from_what_was_given() {
    assert_eq!(Date::parse("  2025-02-30").expect_err("no such day").offset, 10);
    // Seconds that nobody wrote do not count, and no character is cut.
    for text in
        ["tea T17:20+0\u{152}\u{152}:0", "tea T17:20:00+0\u{152}\u{152}:0", "tea \u{152}\u{152}:0T17:20"]
    {
        let offset = Date::parse(text).expect_err("no such day").offset;
        assert!(
            text.get(offset..).is_some_and(|rest| rest.starts_with("\u{152}\u{152}:0")),
            "{text} {offset}"
        );
    }
}

#[test]
fn times_need_no_seconds() {
    for (text, printed) in [
        ("2025-09-10T17:20", "2025-09-10T17:20"),
        ("2025-09-10T17:20:00", "2025-09-10T17:20"),
        ("2025-09-10T17:20:31", "2025-09-10T17:20:31"),
        ("2025-09-10T17:20Z", "2025-09-10T17:20Z"),
        ("2025-09-10T17:20+01:00", "2025-09-10T17:20+01:00"),
    ] {
        assert_eq!(date(text).to_string(), printed);
        assert_eq!(date(printed), date(text));
    }
    assert_eq!(date("2025-09-10T17:20").strict(), "2025-09-10T17:20:00");
}

#[test]
fn precision_is_what_is_known() {
    use Precision::{Century, Day, Decade, Half, Minute, Month, Quarter, Range, Season, Set, Year};
    for (text, precision) in [
        ("2025-09-10T17:20", Minute),
        ("2025-09-10", Day),
        ("2025-09-XX", Month),
        ("2025-09", Month),
        ("2025-22", Season),
        ("2025-33", Quarter),
        ("2025-40", Half),
        ("2025-XX", Year),
        ("2025~", Year),
        ("201X", Decade),
        ("20XX", Century),
        ("2025/2026", Range),
        ("[2025,2026]", Set),
    ] {
        assert_eq!(date(text).precision(), precision, "{text}");
    }
}

#[test]
fn relations_say_no_more_than_is_known() {
    use Relation::{After, Before, Contains, Overlaps, Same, Unknown, Within};
    for (a, b, relation) in [
        ("2025-09-10", "2025-09-10", Same),
        ("2025-09-10", "2025-09-09", After(Gap::Days(1))),
        ("2025-09", "2025-09-10", Contains),
        ("2025-09-10T17:20", "2025-09-10", Within),
        ("2025-09-10T17:20", "2025-09-10T18:00", Before(Gap::Minutes(40))),
        ("2025-09-10T17:20", "2025-09-12", Before(Gap::Days(2))),
        ("2025-08", "2025-10", Before(Gap::Months(2))),
        ("2019", "2025-10-01", Before(Gap::Years(6))),
        ("2019~", "2020", Unknown),
        ("2019~", "2022", Before(Gap::Years(3))),
        ("2019?", "2022", Unknown),
        ("2014/2018", "2016/2020", Overlaps),
        ("2014/..", "2020", Contains),
        ("2014/..", "2010", After(Gap::Years(4))),
        ("2014/", "2020", Unknown),
        ("2014/", "2010", After(Gap::Years(4))),
        ("[2025-09-08,2025-09-10]", "2025-09-09", Before(Gap::Days(1))),
        ("[2025-09-08,2025-09-10]", "2025-09-10", Contains),
    ] {
        assert_eq!(date(a).relation(&date(b)), relation, "{a} and {b}");
    }
}

#[test]
fn lists_have_one_order() {
    let mut dates: Vec<Date> =
        ["2025/..", "2025-02", "2025", "../2020", "2025-01-01", "2025-01"].map(date).into();
    dates.sort_by_key(Date::sort_key);
    let shown: Vec<String> = dates.iter().map(ToString::to_string).collect();
    assert_eq!(shown, ["../2020", "2025-01-01", "2025-01", "2025", "2025/..", "2025-02"]);
}

#[test]
fn a_day_is_a_day() {
    assert_eq!(date("2025-09-10T17:20").to_civil(), jiff::civil::Date::new(2025, 9, 10).ok());
    assert_eq!(date("2025-09").to_civil(), None);
    assert_eq!(date("2025-09-1X").to_civil(), None);
    assert_eq!(date("2024-02-29").bounds().earliest.map(Moment::day_number), Some(19_782));
    assert!(
        date("2020/..").has_open_end() && date("2020/").has_open_end() && !date("../2020").has_open_end()
    );
}

fn any_date() -> impl Strategy<Value = String> {
    let year = prop_oneof!["[0-9]{4}", "[0-9]{3}X", "[0-9]{2}XX", "-[0-9]{3}[1-9]", "Y[1-9][0-9]{4}"];
    let tail = prop_oneof![
        Just(String::new()),
        "-(0[1-9]|1[0-2]|2[1-4]|XX)",
        "-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8]|XX|3[01])"
    ];
    let single = (year, tail, prop_oneof![Just(""), Just("?"), Just("~"), Just("%")])
        .prop_map(|(y, t, q)| format!("{y}{t}{q}"));
    let single = single.boxed();
    prop_oneof![
        single.clone(),
        (single.clone(), single.clone()).prop_map(|(a, b)| format!("{a}/{b}")),
        single.clone().prop_map(|a| format!("{a}/..")),
        (single.clone(), single).prop_map(|(a, b)| format!("[{a},{b}]")),
        "(19|20)[0-9]{2}-0[1-9]-[12][0-9]T[01][0-9]:[0-5][0-9](:[0-5][0-9])?(Z|[+]0[1-9]:00)?",
    ]
}

proptest! {
    #[test]
    fn printing_and_parsing_agree(text in any_date()) {
        if let Ok(first) = Date::parse(&text) {
            let again = Date::parse(&first.to_string()).expect("what is printed is a date");
            prop_assert_eq!(&again, &first);
            prop_assert_eq!(again.to_string(), first.to_string());
            prop_assert!(Date::parse(&first.strict()).is_ok());
        }
    }

    #[test]
    fn any_text_is_answered(text in "\\PC{0,30}") {
        if let Err(error) = Date::parse(&text) {
            prop_assert!(text.is_char_boundary(error.offset));
            if let Some(suggestion) = error.suggestion {
                prop_assert!(Date::parse(&suggestion).is_ok());
            }
        }
    }

    #[test]
    fn near_dates_are_answered(text in "[0-9/. \\-TuX~?]{0,14}") {
        if let Err(error) = Date::parse(&text) {
            prop_assert!(error.suggestion.is_none_or(|suggestion| Date::parse(&suggestion).is_ok()));
        }
    }

    #[test]
    fn sort_keys_agree_with_bounds(a in any_date(), b in any_date()) {
        if let (Ok(a), Ok(b)) = (Date::parse(&a), Date::parse(&b)) {
            if let (Some(end), Some(start)) = (a.bounds().latest, b.bounds().earliest) && end < start {
                prop_assert!(a.sort_key() < b.sort_key());
            }
            let equal_and_apart = a == b && a.sort_key() != b.sort_key();
            prop_assert!(!equal_and_apart);
            let _ = a.relation(&b);
            let unfilled = words::phrase(&a, &words::ENGLISH).contains('{');
            prop_assert!(!unfilled);
        }
    }
}
