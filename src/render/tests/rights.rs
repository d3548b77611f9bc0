//! No word of a body may reach any view beyond what its rights allow.

use super::fields;
use crate::render::fixture::project;

/// Every word of the body that may not be shown begins with `zq`, so that a search finds it wherever it went.
const BODY: &str = "# zqheading of it

Harry zqmet the King, and “zqspeech” zqsaid Harry. They had tea in town. zqAfter that they zqleft.

- zqitem Harry
- zqother [zqlink](https://zqhost.example/) ![zqpicture](x.png) [[harry|zqshown]]

| zqcell | zqcell |
|---|---|
| zqrow | Harry |

    zqcode

A zqnote.[^1] zqJohn Zqsmith zqspoke. The zqDuke of zqSussex zqtoo.

[^1]: zqnoted.
";

const REST: &str = "=== people/harry.md
---
name: Prince Harry
aliases: [Harry]
---
He had tea [@secret, ¶1] and more [@secret, ¶2].
=== people/charles.md
---
name: King Charles
aliases: [the King]
---
=== people/other.md
---
name: Harry Other
---
=== events/tea.md
---
title: Tea
date: 2025-09-10
people: [harry, charles]
SOURCES
---
=== articles/open.md
---
title: Open
rights: full
---
Harry met the King.
";

fn leaks(rights: &str, sources: &str) -> Vec<String> {
    let article = format!(
        "=== articles/secret.md\n---\ntitle: The secret\ndate: 2025-09-11\nrights: {rights}\n---\n{BODY}"
    );
    let project = project(&format!("{article}{}", REST.replace("SOURCES", sources)));
    let mut leaks = Vec::new();
    for page in project.pages() {
        for (place, text) in [("view", page.json.to_string()), ("markup", page.html)] {
            let lower = text.to_lowercase();
            if let Some(at) = lower.find("zq") {
                leaks.push(format!(
                    "{} {place}: {}",
                    page.address,
                    lower[at..].chars().take(60).collect::<String>()
                ));
            }
        }
    }
    leaks
}

#[test]
fn the_search_for_leaks_finds_them_in_a_full_text() {
    let leaks = leaks("full", "sources: [secret]");
    for page in ["articles/secret.html", "people/harry.html", "print.html"] {
        assert!(leaks.iter().any(|leak| leak.starts_with(page)), "{page}: {leaks:?}");
    }
}

#[test]
fn metadata_shows_no_word() {
    assert_eq!(leaks("metadata", "sources: [{article: secret, passage: 1}]"), Vec::<String>::new());
}

#[test]
fn an_excerpt_shows_the_quoted_words_only() {
    let sources = "sources: [{article: secret, quote: They had tea}, {article: secret, passage: 5}]";
    assert_eq!(leaks("excerpt", sources), Vec::<String>::new());
    let article = format!("=== articles/secret.md\n---\ntitle: The secret\nrights: excerpt\n---\n{BODY}");
    let project = project(&format!("{article}{}", REST.replace("SOURCES", sources)));
    let page = project.page("articles/secret.html");
    let passages = &page.json["content"]["passages"];
    assert_eq!(fields(passages, "anchor"), "p1 | p2 | p5");
    assert_eq!(fields(passages, "partial"), "true | true | true");
    assert_eq!(fields(passages, "html"), "<p>[…] They had tea […]</p>\n | <p>[…]</p>\n | <p>[…]</p>\n");
    assert!(page.json["content"]["rights_note"].is_string());
    // A citation of a passage leads to it though its words are not shown.
    assert!(project.page("people/harry.html").html.contains("../articles/secret.html#p2"));
}

#[test]
fn words_quoted_in_a_running_text_are_shown_in_the_excerpt_too() {
    let text = "=== articles/secret.md\n---\nrights: excerpt\n---\nOne thing. Two things happened. Three.\n=== pages/about.md\n---\ntitle: About\n---\n\
                They said that “Two things happened” [@secret].\n";
    let page = project(text).content("articles/secret.html");
    assert_eq!(fields(&page["passages"], "html"), "<p>[…] Two things happened […]</p>\n");
    assert_eq!(fields(&page["passages"][0]["supports"], "label"), "About");
}
