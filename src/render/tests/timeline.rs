//! Where the timeline puts dates of every precision.

use crate::plan::Limits;
use crate::render::fixture::{project, project_with};

fn events(dates: &[&str]) -> String {
    let event = |(number, date): (usize, &&str)| {
        let line = if date.is_empty() { String::new() } else { format!("date: \"{date}\"\n") };
        format!("=== events/e{number:02}.md\n---\ntitle: \"{date}\"\n{line}---\n")
    };
    dates.iter().enumerate().map(event).collect()
}

/// The groups of a timeline with the dates in them.
fn show(content: &serde_json::Value) -> String {
    let titles = |list: &serde_json::Value| super::fields(list, "title");
    let mut out = Vec::new();
    for year in content["years"].as_array().unwrap() {
        let months = year["months"].as_array().unwrap();
        let label = |value: &serde_json::Value| value["label"].as_str().unwrap().to_owned();
        out.push(format!("{} [{}]", label(year), titles(&year["whole"])));
        out.extend(months.iter().map(|month| format!("  {}: {}", label(month), titles(&month["events"]))));
    }
    out.push(format!("undated [{}]", super::fields(&content["undated"], "date")));
    out.join("\n")
}

#[test]
fn every_precision_has_its_place() {
    let dates = [
        "2025-09-10T17:20",
        "2025-09-10",
        "2025-09",
        "2025-09-XX",
        "2025",
        "2025~",
        "2025-21",
        "2025-09-08/2025-09-10",
        "2025-08-30/2025-09-02",
        "2025-09-01/..",
        "../2025-09-10",
        "[2025-09-08,2025-09-09]",
        "[2025-08,2025-10]",
        "198X",
        "-0044-03-15",
        "",
    ];
    let project = project(&events(&dates));
    assert_eq!(
        show(&project.content("timeline.html")),
        "45 BC []\n  March: -0044-03-15\n\
         1980 [198X]\n\
         2025 [2025 | 2025~ | 2025-21 | [2025-08,2025-10] | 2025-08-30/2025-09-02 | 2025-09-01/.. | ../2025-09-10]\n  \
         September: 2025-09 | 2025-09-XX | [2025-09-08,2025-09-09] | 2025-09-08/2025-09-10 | 2025-09-10 | 2025-09-10T17:20\n\
         undated [null]"
    );
}

#[test]
fn slices_hold_every_event_once_the_undated_last() {
    let dates = ["2023-01-01", "2023-05-01", "../2023-06-01", "2024-02-01", "2025-03-01", ""];
    let limits = Limits { timeline: 2, ..Limits::default() };
    let project = project_with(&events(&dates), limits);
    let slices: Vec<&str> = project.plan.timeline_slices.iter().map(|slice| slice.route.as_str()).collect();
    assert_eq!(
        slices.join(" "),
        "timeline.html timeline-2023-2.html timeline-2024.html timeline-2025.html timeline-no-date.html"
    );
    let shown: Vec<String> = slices.iter().map(|address| show(&project.content(address))).collect();
    assert_eq!(
        shown.join("\n"),
        "2023 []\n  January: 2023-01-01\nundated []\n\
         2023 [../2023-06-01]\n  May: 2023-05-01\nundated []\n\
         2024 []\n  February: 2024-02-01\nundated []\n\
         2025 []\n  March: 2025-03-01\nundated []\n\
         undated [null]"
    );
    let head = project.page("timeline-2024.html").json["page"].take();
    assert_eq!(head["title"], "Timeline: 2024");
    assert_eq!(super::fields(&head["slices"]["items"], "current"), "false | false | true | false | false");
    let bars = project.content("timeline.html")["density"].take();
    let urls = super::fields(&bars, "url");
    assert!(urls.starts_with("#event-e00 | null") && urls.contains("timeline-2024.html#event-e03"), "{urls}");
}
