//! What the articles hold and nobody has written down, each time with its evidence.

use cuttings::load::{DiskFiles, Files};
use cuttings::suggest::{in_json, in_words};

use super::harness::{Project, project};

/// The demo of this repository, as if its editor had written no claim about any event.
fn demo_without_claims() -> Project {
    let disk = DiskFiles::content(env!("CARGO_MANIFEST_DIR"));
    let mut demo = Project::demo();
    for file in disk.list().expect("the demo is there").files {
        if file.path.starts_with("content/events/") {
            let text = String::from_utf8(disk.read(&file.path).expect("it can be read")).expect("it is text");
            demo = demo.file(&file.path, without_claims(&text));
        }
    }
    demo
}

/// Leaves out the key `claims` of a header with all that belongs to it.
fn without_claims(text: &str) -> String {
    let mut skipping = false;
    let mut out = String::new();
    for line in text.lines() {
        skipping = line.starts_with("claims:") || skipping && line.starts_with([' ', '-']) && line != "---";
        if !skipping {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[test]
fn the_demo_has_nothing_left_to_write_down() {
    let found = Project::demo().suggestions(20);
    assert_eq!(in_words(&found), "Nothing was found that is not written down.\n");
}

#[test]
fn without_its_claims_54_and_55_minutes_stand_against_each_other() {
    let found = demo_without_claims().suggestions(20);
    let figures = found.figures.first.iter();
    let tea = figures
        .filter(|figures| figures.event.as_deref() == Some("2025-09-10-tea-at-clarence-house"))
        .collect::<Vec<_>>();
    let [tea] = tea[..] else { panic!("{}", in_words(&found)) };
    assert_eq!(tea.difference, "differ by 1 minute");
    let mut accounts: Vec<(&str, &str, u32)> = tea
        .accounts
        .iter()
        .map(|one| (one.value.as_str(), one.evidence[0].article.as_str(), one.evidence[0].passage))
        .collect();
    accounts.sort_unstable();
    assert_eq!(accounts, [("54 minutes", "private-tea", 1), ("55 minutes", "2025-09-17-how-it-went", 2)]);
    assert_eq!(found.people.total + found.aliases.total + found.events.total, 0);
}

/// Two articles about one accident and nothing else.
fn accident() -> Project {
    project()
        .file(
            "content/articles/2026-03-02-post.md",
            "---\ndate: 2026-03-02\n---\nThe ferry Marie ran aground off North Quay on 1 March 2026. Captain \
             Ada Lindqvist, a former pilot, said that the ferry lay aground for two hours.\n\n\
             Lindqvist blamed the fog. The accident on 1 March 2026 left 4 people injured.\n",
        )
        .file(
            "content/articles/2026-03-03-courier.md",
            "---\ndate: 2026-03-03\n---\nThe accident of the ferry Marie on 1 March 2026 left 7 people injured, \
             said Ada Lindqvist.\n",
        )
}

#[test]
fn people_events_and_figures_of_bare_articles() {
    let found = accident().suggestions(20);
    let text = in_words(&found);
    let person = found.people.first.first().unwrap_or_else(|| panic!("{text}"));
    assert_eq!((person.name.as_str(), person.mentions, person.articles), ("Ada Lindqvist", 3, 2), "{text}");
    assert!(person.evidence.text.contains("Ada Lindqvist, a former pilot"), "{text}");
    assert!(text.contains("also as Lindqvist (1)"), "{text}");
    let event = found.events.first.first().unwrap_or_else(|| panic!("{text}"));
    assert_eq!((event.date.as_str(), event.articles), ("2026-03-01", 2), "{text}");
    let figures = found.figures.first.first().unwrap_or_else(|| panic!("{text}"));
    assert_eq!(
        (figures.question.as_str(), &figures.event),
        ("How many people were hurt?", &None),
        "{text}"
    );
}

#[test]
fn what_is_written_is_left_out_but_its_figures_are_not() {
    let written = accident()
        .file("content/people/ada-lindqvist.md", "---\nname: Ada Lindqvist\naliases: [Lindqvist]\n---\n")
        .file(
            "content/events/aground.md",
            "---\ntitle: The Marie runs aground\ndate: 2026-03-01\nsources: [2026-03-02-post, 2026-03-03-courier]\n---\n",
        );
    let found = written.suggestions(20);
    let text = in_words(&found);
    assert!(found.people.first.iter().all(|person| !person.name.contains("Lindqvist")), "{text}");
    assert!(found.events.first.iter().all(|event| event.date != "2026-03-01"), "{text}");
    assert_eq!(found.figures.first[0].event.as_deref(), Some("aground"), "{text}");
    let claimed = written.file(
        "content/events/aground.md",
        "---\ntitle: The Marie runs aground\ndate: 2026-03-01\nsources: [2026-03-02-post, 2026-03-03-courier]\n\
         claims:\n  - question: How many were injured?\n    accounts:\n\
         \x20     - {value: 4 people, sources: [2026-03-02-post]}\n\
         \x20     - {value: 7 people, sources: [2026-03-03-courier]}\n---\n",
    );
    assert_eq!(claimed.suggestions(20).figures.total, 0, "{}", in_words(&claimed.suggestions(20)));
}

#[test]
fn a_limit_shortens_and_says_so_and_json_has_a_line_for_each() {
    let people = "Jane Roe, a nurse, met Tom Brandt, a teacher, and Mary Collins, a doctor.\n";
    let found = project().file("content/articles/2026-03-02-post.md", people).suggestions(1);
    assert_eq!(found.people.first.len(), 1);
    assert!(in_words(&found).contains("more: --limit"), "{}", in_words(&found));
    let all = accident().suggestions(20);
    let kinds: Vec<String> = in_json(&all)
        .lines()
        .map(|line| {
            let value: serde_json::Value = serde_json::from_str(line).expect("each line is JSON");
            value["kind"].as_str().expect("each has a kind").to_owned()
        })
        .collect();
    assert!(["person", "event", "claim"].iter().all(|kind| kinds.iter().any(|one| one == kind)), "{kinds:?}");
    assert_eq!(in_json(&all), in_json(&accident().suggestions(20)));
}
