//! Whole pages of small dossiers, as bytes.

use super::*;
use crate::model::{EntityKind, Rights, Target};
use crate::plan::{Limits, plan};
use crate::theme::Theme;
use crate::view::fixture::{Fixture, Texts};

/// Every page of a dossier: its address and its markup.
fn site(fixture: Fixture) -> Vec<(String, String)> {
    let (dossier, texts): (Dossier, Texts) = fixture.finish();
    let plan = plan(&dossier, Limits::default());
    let theme = Theme::built_in();
    let files = theme_files(&theme);
    let context = RenderContext::new(&dossier, &plan, &theme, &texts, &files);
    let pages = plan.pages.iter().map(|planned| {
        let bytes = render(&context, planned).unwrap_or_else(|problem| panic!("{planned:?}: {problem:?}"));
        (planned.route.to_string(), String::from_utf8(bytes).unwrap())
    });
    pages.collect()
}

/// What stands between two texts.
fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    text.split_once(before)?.1.split_once(after).map(|(inside, _)| inside)
}

/// A dossier with something of every kind.
fn rich() -> Fixture {
    let mut fixture = Fixture::new("The tea");
    let harry = fixture.person("harry", "Prince Harry");
    let times = fixture.entity(EntityKind::Organisation, "times", "The Times", "");
    let london = fixture.entity(EntityKind::Place, "london", "London", "A city of [[harry]].");
    let notes =
        fixture.article("notes", "2025-09-17", Rights::Full, "Harry met his father.\n\n- One\n- Two\n");
    let excerpt = fixture.article("excerpt", "2025-09-11", Rights::Excerpt, "They had tea, nothing else.");
    fixture.article("wire", "", Rights::Metadata, "They had coffee.");
    fixture.mention(notes, "Harry", harry);
    fixture.mention(excerpt, "tea", times);
    let cited = vec![fixture.cite(notes, 1), fixture.quote(excerpt, "had tea")];
    let tea = fixture.event(
        "tea",
        "2025-09-10",
        cited,
        "They met [@notes, ¶1]; “had tea” [@excerpt, ¶1]. [@notes, ¶2]",
    );
    fixture.parts.events[tea].people.push(harry);
    fixture.parts.events[tea].place = Some(london);
    let answers = vec![
        ("54 minutes", 0, vec![fixture.cite(notes, 1)]),
        ("55 minutes", 1, vec![fixture.quote(excerpt, "tea")]),
    ];
    fixture.claim(tea, "How long?", answers);
    fixture.event("undated", "", Vec::new(), "");
    fixture.page("about", "About", "# Heading\n\nText with a note.[^1]\n\n[^1]: The note.\n");
    fixture.backlink(Target::Entity(harry), Target::Entity(london), "A city of Prince Harry.");
    fixture
}

#[test]
fn every_page_kind_renders() {
    let pages = site(rich());
    let mut kinds: Vec<&str> =
        pages.iter().filter_map(|(_, html)| between(html, "<body class=\"kind-", "\"")).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(
        kinds.join(" "),
        "article changes claims coverage data entities entity event free home not-found print search sources timeline"
    );
    for (address, html) in &pages {
        assert!(html.starts_with("<!doctype html>") && html.trim_end().ends_with("</html>"), "{address}");
    }
}

#[test]
fn an_empty_dossier_renders() {
    for (address, html) in site(Fixture::new("Nothing yet")) {
        assert!(html.contains("Nothing yet"), "{address}");
    }
}
