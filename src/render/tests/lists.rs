//! Lists that are cut into pages.

use super::fields;
use crate::plan::Limits;
use crate::render::fixture::project_with;

#[test]
fn mentions_are_cut_into_pages() {
    let article = |number: usize| {
        format!(
            "=== articles/a{number}.md\n---\ndate: 2025-01-0{number}\n---\nPrince Harry came. Prince Harry left.\n"
        )
    };
    let articles: String = (1..=5).map(article).collect();
    let text = format!("{articles}=== people/harry.md\n---\nname: Prince Harry\n---\n");
    let project = project_with(&text, Limits { mentions: 2, ..Limits::default() });
    let shown = |address: &str| {
        let content = project.content(address);
        let mentions = content["mentions"].as_array().unwrap();
        let keys: Vec<&str> = mentions.iter().filter_map(|group| group["article"]["key"].as_str()).collect();
        format!(
            "{} of {}: {}",
            keys.join(" "),
            content["mention_count"],
            fields(&content["more_mentions"], "url")
        )
    };
    assert_eq!(shown("people/harry.html"), "a1 a2 of 10: harry-mentions-2.html | harry-mentions-3.html");
    assert_eq!(shown("people/harry-mentions-2.html"), "a3 a4 of 10: harry.html | harry-mentions-3.html");
    assert_eq!(shown("people/harry-mentions-3.html"), "a5 of 10: harry.html | harry-mentions-2.html");
    let head = project.page("people/harry-mentions-3.html").json["page"].take();
    assert_eq!(head["title"], "Prince Harry: mentions, page 3");
    assert_eq!(fields(&head["crumbs"], "label"), "Overview | People | Prince Harry");
}

#[test]
fn entities_stand_under_their_letters() {
    let person = |name: &str| format!("=== people/{}.md\n---\nname: {name}\n---\n", name.to_lowercase());
    let text: String = ["Émile", "Eve", "Ada", "李", "007"].iter().map(|name| person(name)).collect();
    let project = project_with(&text, Limits::default());
    let people = project.content("people.html");
    assert_eq!(fields(&people["letters"], "letter"), "# | A | E | 李");
    assert_eq!(fields(&people["letters"], "anchor"), "letter-23 | letter-a | letter-e | letter-674e");
    assert_eq!(people["total"], 5);
}

#[test]
fn the_print_page_is_cut_into_parts() {
    let text = "=== articles/a.md\n---\ndate: 2025-01-01\n---\nPrince Harry came.\n=== people/harry.md\n---\nname: Prince Harry\n---\n\
                === events/one.md\n---\ntitle: One\ndate: 2025-01-01\n---\n=== events/two.md\n---\ntitle: Two\n---\n\
                === pages/about.md\n---\ntitle: About\n---\nText.\n";
    let whole = project_with(text, Limits::default());
    assert!(whole.page("print.html").json["page"]["slices"].is_null());
    let parts = project_with(text, Limits { print: 1, ..Limits::default() });
    let shown: Vec<String> = (1..=4)
        .map(|part| {
            let address = if part == 1 { "print.html".to_owned() } else { format!("print-{part}.html") };
            let page = parts.page(&address);
            assert!(
                !page.html.contains("written down yet") && !page.html.contains("No sources yet"),
                "{address}"
            );
            let lists = ["pages", "events", "entities", "articles"];
            let content = &page.json["content"];
            let counts = lists.map(|list| content[list].as_array().map_or(0, Vec::len).to_string());
            format!("{} {}", counts.join(" "), fields(&content["timeline"]["undated"], "title"))
        })
        .collect();
    assert_eq!(shown.join("\n"), "1 1 0 0 \n0 1 0 0 Two\n0 0 1 0 \n0 0 0 1 ");
}
