use super::*;
use proptest::prelude::*;

/// The events of articles `(day, passages)`, as lines: date, sources, title, people.
fn show(articles: &[(&str, &[&str])]) -> Vec<String> {
    let dates: Vec<Option<Date>> = articles.iter().map(|(day, _)| Date::parse(day).ok()).collect();
    let articles: Vec<Article<'_>> = articles
        .iter()
        .zip(&dates)
        .map(|((_, passages), date)| Article { date: date.as_ref(), passages, people: None })
        .collect();
    let line = |event: Event| {
        format!("{} {} {} [{}]", event.date, event.n_sources, event.title, event.people.join(", "))
    };
    suggest_events(&articles).into_iter().map(line).collect()
}

const FERRY: &[(&str, &[&str])] = &[
    (
        "2025-05-05",
        &[
            "Updated: 5 May 2025, 10.15",
            "HARBOUR TOWN, 5 May (Courier) - The ferry ran aground near North Quay on Sunday.",
            "Captain Ada Lindqvist was not hurt.",
        ],
    ),
    (
        "2025-05-09",
        &[
            "The owner dismissed Ada Lindqvist on Thursday.",
            "The ferry ran aground near the quay on 4 May.",
            "Sign up for our newsletter and get the news of 9 May 2025 in your inbox",
        ],
    ),
    (
        "2025-06-01",
        &[
            "An inquiry into the accident opens in July 2025.",
            "Since the ferry ran aground at North Quay on May 4, its captain Ada Lindqvist has not spoken.",
        ],
    ),
];

#[test]
fn brings_articles_together() {
    assert_eq!(
        show(FERRY),
        [
            "2025-05-04 3 The ferry ran aground near the quay [Ada Lindqvist]",
            "2025-05-08 1 The owner dismissed Ada Lindqvist [Ada Lindqvist]",
            "2025-07 1 An inquiry into the accident opens []",
        ]
    );
}

#[test]
fn a_caption_without_a_full_stop_is_no_part_of_the_sentence() {
    let text = "The captain denies every charge On 8 May, 2025, the captain stood before the court.";
    assert_eq!(
        show(&[("2025-06-01", &["One.", "Two.", text])]),
        ["2025-05-08 1 The captain stood before the court []"]
    );
}

#[test]
fn of_a_list_of_dates_the_first_count() {
    let most = reading::MOST_DATES;
    for (dates, counts) in [(1, true), (most - 1, true), (most, false), (20_000, false)] {
        let list = format!("The ferry ran aground {}and on 5 May 2025.", "on 4 May 2025, ".repeat(dates));
        let found = show(&[("2025-06-01", &["It was dark.", "It was cold.", &list])]);
        assert!(found[0].starts_with("2025-05-04"), "{found:?}");
        assert_eq!(found.iter().any(|line| line.starts_with("2025-05-05")), counts, "{dates}");
    }
}

#[test]
fn tells_two_happenings_of_one_day_apart() {
    let articles: &[(&str, &[&str])] = &[
        (
            "2025-05-07",
            &["The ferry ran aground near North Quay on Sunday.", "On Sunday voters in Leeds chose a mayor."],
        ),
        ("2025-05-08", &["A mayor was chosen by the voters of Leeds on Sunday."]),
        ("2025-05-09", &["The ferry that ran aground near North Quay on Sunday is afloat."]),
    ];
    let shown = show(articles);
    assert_eq!(shown.len(), 2, "{shown:?}");
    assert!(shown.iter().all(|line| line.starts_with("2025-05-04 2 ")), "{shown:?}");
}

#[test]
fn knows_the_people_whom_the_caller_knows() {
    let day = Date::parse("2025-05-05").ok();
    let passages = ["On Sunday the King met his son."];
    let people = [
        Sighting { passage: 0, start: 10, person: "king-charles" },
        Sighting { passage: 0, start: 23, person: "prince-harry" },
        Sighting { passage: 7, start: 3, person: "nobody" },
    ];
    let article = Article { date: day.as_ref(), passages: &passages, people: Some(&people) };
    let events = suggest_events(&[article]);
    assert_eq!(events[0].people, ["king-charles", "prince-harry"]);
    assert_eq!(events[0].title, "The King met his son");
}

#[test]
fn people_stand_in_the_sentence_that_names_them() {
    let day = Date::parse("2025-05-05").ok();
    let passages = ["It was dark.", "The rain began on Friday. On Sunday the King met his son."];
    let people = [Sighting { passage: 1, start: 36, person: "king-charles" }];
    let article = Article { date: day.as_ref(), passages: &passages, people: Some(&people) };
    let events = suggest_events(&[article]);
    let shown: Vec<(String, &[String])> =
        events.iter().map(|event| (event.date.to_string(), event.people.as_slice())).collect();
    assert_eq!(
        shown,
        [("2025-05-02".to_owned(), &[][..]), ("2025-05-04".to_owned(), &["king-charles".to_owned()][..])]
    );
}

#[test]
fn people_have_the_fullest_name_of_the_text() {
    for (passages, person) in [
        (["On Sunday Ada Lindqvist left the ferry.", "Lindqvist slept."], "Ada Lindqvist"),
        (["On Sunday Lindqvist left the ferry.", "Ada Lindqvist slept."], "Ada Lindqvist"),
        (["On Sunday Ada Lindqvist left the ferry.", "ADA LINDQVIST SLEEPS"], "Ada Lindqvist"),
    ] {
        let shown = show(&[("2025-05-05", &passages)]);
        assert_eq!(shown.len(), 1);
        assert!(shown[0].ends_with(&format!("[{person}]")), "{shown:?}");
    }
}

/// A date in the opening lines is the article's own only if it stands like a stamp and gives its day.
#[test]
fn stamps_stand_in_the_opening_lines() {
    for (passages, days) in [
        (["The ferry ran aground at North Quay today.", "", ""], "2025-05-05"),
        (["HARBOUR TOWN, 1 May (Courier) - The ferry ran aground.", "", ""], "2025-05-01"),
        (["HARBOUR TOWN, 5 May (Courier) - The ferry ran aground.", "", ""], ""),
        (["", "HARBOUR TOWN, 5 May (Courier) - The ferry ran aground.", ""], ""),
        (["", "", "HARBOUR TOWN, 5 May (Courier) - The ferry ran aground."], "2025-05-05"),
        (["The ferry ran aground on 3 May and was freed on 4 May.", "", ""], "2025-05-03 2025-05-04"),
    ] {
        let passages = passages.as_slice();
        let mut found: Vec<String> = show(&[("2025-05-05", passages)])
            .iter()
            .filter_map(|line| line.split(' ').next().map(str::to_owned))
            .collect();
        found.sort();
        assert_eq!(found.join(" "), days, "{passages:?}");
    }
}

/// The happening that most say stands for its day; what else is said of it counts by its share.
#[test]
fn one_happening_stands_for_its_day() {
    let events = |articles: &[&[&str]]| {
        let date = Date::parse("2025-05-05").ok();
        let articles: Vec<Article<'_>> = articles
            .iter()
            .map(|passages| Article { date: date.as_ref(), passages, people: Some(&[]) })
            .collect();
        let found = suggest_events(&articles);
        let titles: Vec<String> = found.iter().map(|event| event.title.clone()).collect();
        (titles, found[0].score, found[1].score, rank_dates(&articles)[0].1)
    };
    let ferry: &[&str] = &["The ferry ran aground on Sunday."];
    let (titles, first, second, day) = events(&[ferry, &["Voters chose mayors on Sunday."]]);
    assert_eq!(titles, ["The ferry ran aground", "Voters chose mayors"]);
    assert!((first - day).abs() < 1e-9 && (second - day / 2.0).abs() < 1e-9, "{first} {second} {day}");
    let late: &[&str] = &["", "", "", "", "", "", "", "", "Voters chose mayors on Sunday."];
    let (titles, first, _, day) = events(&[ferry, late, late]);
    assert_eq!(titles[0], "Voters chose mayors");
    assert!((first - day).abs() < 1e-9);
}

#[test]
fn ranks_what_is_remembered_first() {
    let articles: &[(&str, &[&str])] = &[
        ("2025-05-05", &["The ferry ran aground on Sunday."]),
        ("2025-05-20", &["The ferry ran aground on 4 May.", "The mayor opened a ferry on Monday."]),
        ("2025-06-20", &["The ferry ran aground on 4 May."]),
    ];
    let dates: Vec<Option<Date>> = articles.iter().map(|(day, _)| Date::parse(day).ok()).collect();
    let articles: Vec<Article<'_>> = articles
        .iter()
        .zip(&dates)
        .map(|((_, passages), date)| Article { date: date.as_ref(), passages, people: Some(&[]) })
        .collect();
    let ranked: Vec<String> = rank_dates(&articles).into_iter().map(|(date, _)| date.to_string()).collect();
    assert_eq!(ranked, ["2025-05-04", "2025-05-19"]);
}

/// Pieces of news with dates, people and marks, for texts made at random.
fn passage() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "On 4 May",
        "yesterday",
        "Monday",
        "in July 2025",
        "2019",
        "the ferry",
        "ran aground",
        "Ada Lindqvist",
        "’s",
        "— ",
        ". ",
        ", ",
        "“",
        "”",
        "é",
        "\u{301}",
        "漢字",
        "\n",
        "\t",
        "GMT ",
        "(Courier) - ",
        "9999",
        "31 February",
        "last week",
    ]);
    prop::collection::vec(prop_oneof![4 => piece.prop_map(str::to_owned), 1 => ".{0,6}"], 0..24)
        .prop_map(|pieces| pieces.join(" "))
}

fn gather(articles: &[Vec<String>], order: impl Iterator<Item = usize>) -> Gathering {
    let mut gathering = Gathering::default();
    for at in order {
        let passages: Vec<&str> = articles[at].iter().map(String::as_str).collect();
        let date = Date::day(2025, 5, 1 + (at % 28) as u8);
        gathering.add(at as u32, read(&Article { date: date.as_ref(), passages: &passages, people: None }));
    }
    gathering
}

proptest! {
    #[test]
    fn holds_on_any_text(articles in prop::collection::vec(prop::collection::vec(passage(), 0..4), 0..6)) {
        let forward = gather(&articles, 0..articles.len());
        let backward = gather(&articles, (0..articles.len()).rev());
        prop_assert_eq!(forward.rank_days(), backward.rank_days());
        let events = forward.events();
        prop_assert_eq!(&events, &backward.events());
        for event in &events {
            prop_assert!(!event.title.is_empty() && !event.sentences.is_empty() && event.n_sources > 0);
            prop_assert!(event.n_sentences >= event.n_sources && event.score.is_finite());
            for evidence in &event.sentences {
                let passage = &articles[evidence.article as usize][evidence.passage as usize];
                let (start, end) = (evidence.range.start as usize, evidence.range.end as usize);
                prop_assert_eq!(passage.get(start..end), Some(evidence.text.as_str()));
                let mention = evidence.mention.start as usize..evidence.mention.end as usize;
                prop_assert!(evidence.text.get(mention).is_some());
            }
        }
        for pair in events.windows(2) {
            prop_assert!(pair[0].score >= pair[1].score);
        }
    }
}
