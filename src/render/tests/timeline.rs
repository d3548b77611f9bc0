//! Where the timeline puts dates of every precision.

use crate::plan::{Limits, TimelineOrder};
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
    let slices: Vec<&str> = project
        .plan
        .timeline(TimelineOrder::Happened)
        .slices
        .iter()
        .map(|slice| slice.route.as_str())
        .collect();
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

/// Two dated sources, one of them vague, and one that states no date.
const REPORTED: &str = "\
=== articles/early.md
---
title: Early
date: 2025-09-12
added: 2026-02-01
---
Text.
=== articles/late.md
---
title: Late
date: 2025-09-17
added: 2026-01-01
---
Text.
=== articles/vague.md
---
title: Vague
date: 2025-09
---
Text.
=== articles/open.md
---
title: Open
---
Text.
=== events/a.md
---
title: A
date: 2025-09-10
kind: Court hearing
sources: [late, early]
---
=== events/b.md
---
title: B
date: 2025-09-11
kind: court hearing
sources: [late, open]
---
=== events/c.md
---
title: C
date: 2025-09-12
added: 2026-03-01
sources: [early, vague]
---
=== events/d.md
---
title: D
date: 2025-09-01
sources: [open]
---
=== events/e.md
---
title: E
date: 2025-09-12
kind: vote
sources: [early]
---
=== events/f.md
---
title: F
---
";

fn clocks(card: &serde_json::Value) -> String {
    let clocks = &card["clocks"];
    let text = |value: &serde_json::Value| value.as_str().unwrap_or("-").to_owned();
    format!(
        "{}: {} {} {} {}{}{} in since {}",
        text(&card["title"]),
        text(&clocks["reported"]["edtf"]),
        text(&clocks["reported_from"]),
        text(&clocks["delay"]),
        if clocks["or_earlier"] == true { "or earlier " } else { "" },
        if clocks["same_day"] == true { "same day " } else { "" },
        clocks["undated_sources"],
        text(&clocks["added"]["edtf"]),
    )
}

#[test]
fn every_event_has_three_clocks() {
    let project = project(REPORTED);
    let lines: Vec<String> = ["a", "b", "c", "d", "e", "f"]
        .iter()
        .map(|key| clocks(&project.content(&format!("events/{key}.html"))["card"]))
        .collect();
    assert_eq!(
        lines.join("\n"),
        "A: 2025-09-12 2025-09-12 2 days later 0 in since 2026-01-01\n\
         B: 2025-09-17 2025-09-17 - 1 in since 2026-01-01\n\
         C: 2025-09-12 2025-09-01 - or earlier 0 in since 2026-03-01\n\
         D: - - - 1 in since -\n\
         E: 2025-09-12 2025-09-12 - same day 0 in since 2026-02-01\n\
         F: - - - 0 in since -"
    );
}

#[test]
fn the_timeline_in_its_orders() {
    let project = project(REPORTED);
    let of = |address: &str| {
        let content = project.content(address);
        let undated = super::fields(&content["undated"], "title");
        let lines = show(&content);
        format!("{}\n{undated}", lines.rsplit_once('\n').map_or("", |(years, _)| years))
    };
    assert_eq!(of("timeline.html"), "2025 []\n  September: D | A | B | C | E\nF");
    assert_eq!(of("timeline-reported.html"), "2025 []\n  September: A | C | E | B\nD | F");
    assert_eq!(of("timeline-added.html"), "2026 []\n  January: A | B\n  February: E\n  March: C\nD | F");
    assert_eq!(of("timeline-kinds.html"), "Court hearing [A | B]\nvote [E]\nD | C | F");
    let content = project.content("timeline-added.html");
    assert_eq!(super::fields(&content["clocks"], "current"), "false | false | true");
    assert_eq!(super::fields(&content["lists"], "url"), "timeline-kinds.html");
    assert_eq!(super::fields(&content["filters"]["kinds"], "value"), "court-hearing | vote");
    assert_eq!(super::fields(&content["filters"]["sources"], "count"), "3 | 2 | 2 | 1");
    let html = project.page("timeline-reported.html").html;
    let card =
        r#"id="event-c" data-people="" data-sources="early vague" data-reported="2025-09-01/2025-09-12""#;
    assert!(html.contains(card), "{html}");
    assert!(html.contains("Publication not dated") && html.contains("2 days later"), "{html}");
}

#[test]
fn an_order_that_tells_nothing_has_no_page_and_no_link() {
    let project = project(&events(&["2025-01-01", ""]));
    let pages: Vec<&str> = project.plan.pages.iter().map(|planned| planned.route.as_str()).collect();
    assert!(pages.iter().all(|route| !route.starts_with("timeline-")), "{pages:?}");
    let content = project.content("timeline.html");
    assert_eq!((content["clocks"].to_string(), content["lists"].to_string()), ("[]".into(), "[]".into()));
    assert!(!project.page("timeline.html").html.contains("filter-known"));
}
