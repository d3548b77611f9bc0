//! Free pages that belong to another.

use crate::render::fixture::project;

const PAGES: &str = "=== pages/about.md
# About
=== pages/guide.md
---
title: Guide
weight: 2
---
Begin with [[second]].
=== pages/guide/first.md
---
title: The first
parent: guide
weight: 2
---
It comes [last](second.md).
=== pages/guide/second.md
---
title: The second
parent: guide
weight: 1
description: It comes first.
---
";

#[test]
fn they_are_reached_from_it_and_not_from_the_navigation() {
    let project = project(PAGES);
    let labels = |list: &serde_json::Value, label: &str| -> Vec<String> {
        list.as_array().unwrap().iter().map(|item| item[label].as_str().unwrap().to_owned()).collect()
    };
    let head = project.page("guide.html");
    let navigation = labels(&head.json["page"]["navigation"], "label");
    assert!(navigation.ends_with(&["About".to_owned(), "Guide".to_owned()]), "{navigation:?}");
    assert!(head.html.contains("href=\"guide/second.html\">The second</a>."), "{}", head.html);
    assert!(head.html.contains("It comes first."), "{}", head.html);
    let section = &head.json["content"]["section"];
    let urls: Vec<&str> = section["pages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|page| page["link"]["url"].as_str().unwrap())
        .collect();
    assert_eq!(urls, ["guide/second.html", "guide/first.html"]);

    let first = project.page("guide/first.html");
    assert_eq!(labels(&first.json["page"]["crumbs"], "label"), ["Overview", "Guide"]);
    let current =
        first.json["page"]["navigation"].as_array().unwrap().iter().find(|item| item["current"] == true);
    assert_eq!(current.unwrap()["label"], "Guide");
    assert!(first.html.contains("It comes <a href=\"second.html\">last</a>"), "{}", first.html);
    assert!(!first.html.contains("It comes first."), "{}", first.html);

    assert_eq!(labels(&project.page("print.html").json["content"]["pages"], "title"), ["About", "Guide"]);
    assert!(project.page("about.html").json["content"]["section"].is_null());
}
