use super::*;

/// The events of articles `(day, passages)`, as lines: date, sources, title, people.
fn show(articles: &[(&str, &[&str])]) -> Vec<String> {
    let dates: Vec<Option<Date>> = articles.iter().map(|(day, _)| Date::parse(day).ok()).collect();
    let articles: Vec<Article<'_>> = articles
        .iter()
        .zip(&dates)
        .map(|((_, passages), date)| Article { date: date.as_ref(), passages, people: None })
        .collect();
    suggest_events(&articles)
        .into_iter()
        .map(|event| {
            format!("{} {} {} [{}]", event.date, event.n_sources, event.title, event.people.join(", "))
        })
        .collect()
}

#[test]
fn brings_articles_together() {
    let articles: &[(&str, &[&str])] = &[
        (
            "2025-05-05",
            &["The ferry ran aground near North Quay on Sunday.", "Captain Ada Lindqvist was not hurt."],
        ),
        (
            "2025-05-09",
            &[
                "The owner dismissed Ada Lindqvist on Thursday.",
                "The ferry ran aground near the quay on 4 May.",
            ],
        ),
        (
            "2025-06-01",
            &[
                "An inquiry opens in July 2025.",
                "Since the ferry ran aground at North Quay on May 4, prices fell.",
            ],
        ),
    ];
    let shown = show(articles);
    assert_eq!(shown[0], "2025-05-04 3 The ferry ran aground near North Quay []");
    assert!(
        shown.contains(&"2025-05-08 1 The owner dismissed Ada Lindqvist [Ada Lindqvist]".to_owned()),
        "{shown:?}"
    );
    assert!(shown.iter().any(|line| line.starts_with("2025-07 1 ")), "{shown:?}");
}
