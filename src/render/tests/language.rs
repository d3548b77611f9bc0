//! Pages in other languages: nothing stays English, and every text says which language it is in.

use scraper::Html;

use crate::render::fixture::{Made, project};

/// A dossier in Arabic about an article in English and one in Arabic.
const PROJECT: &str = "=== dossier.yaml
title: ملف الشاي
language: ar
licence: CC BY 4.0
not_covered: كل شيء آخر
=== articles/2025-09-17-notes.md
---
title: Notes on tea
date: 2025-09-17
publisher: Gazette
authors: [Ann Bell]
language: en
corrections: [{date: 2025-09-18, text: تصويب}]
---
Prince Harry met King Charles. “It was fine,” said Prince Harry.
=== articles/wire.md
---
title: برقية
derived_from: [2025-09-17-notes]
---
شربا الشاي.
=== people/harry.md
---
name: Prince Harry
born: 1984~
relations: [{to: charles, kind: ابن}]
sources: [{article: 2025-09-17-notes, quote: \"Prince Harry met King Charles.\"}]
claims:
  - question: أين؟
    accounts:
      - {value: هنا, sources: [{article: 2025-09-17-notes, passage: 1}]}
      - {value: هناك, sources: [{article: wire, passage: 1}]}
---
يظهر [[charles]] معه.
=== people/charles.md
---
name: King Charles
---
=== organisations/gazette.md
---
name: Gazette
---
=== places/house.md
---
name: House
---
=== events/2025-09-10-tea.md
---
title: الشاي
date: 2025-09-10T17:20
place: house
people: [harry, charles]
sources: [{article: 2025-09-17-notes, passage: 1}]
---
=== pages/about.md
---
title: عن الملف
---
نص.
";

/// What stays as it is in every language: names of formats and programs, and how answers part, which is said in the words of the answers.
const KEPT: &[&str] =
    &["different answers", "Cuttings", "BibTeX", "RIS", "CSL", "JSON", "Wikipedia", "CC BY", "Esc"];

/// The visible pieces of text of a page, but for what is to be copied for other programs.
fn pieces(page: &Made) -> Vec<String> {
    let mut out = Vec::new();
    for node in Html::parse_document(&page.html).tree.nodes() {
        let Some(text) = node.value().as_text() else { continue };
        let is_hidden = node.ancestors().any(|above| {
            let element = above.value().as_element();
            element.is_some_and(|element| {
                ["script", "style", "pre", "title"].contains(&element.name())
                    || element.classes().any(|class| ["cite-as", "reference"].contains(&class))
            })
        });
        if !is_hidden && !text.trim().is_empty() {
            out.push(text.trim().to_owned());
        }
    }
    out
}

#[test]
fn nothing_of_the_program_stays_english() {
    let project = project(PROJECT);
    let mut english = Vec::new();
    for page in project.pages_in("ar") {
        for piece in pieces(&page) {
            let words = piece.split(|letter: char| !letter.is_alphabetic());
            let is_english = words.clone().any(|word| word.len() > 2 && word.is_ascii());
            let is_own = words.filter(|word| word.is_ascii()).all(|word| PROJECT.contains(word));
            if is_english && !is_own && !KEPT.iter().any(|kept| piece.contains(kept)) {
                english.push(format!("{}: {piece}", page.address));
            }
        }
    }
    assert!(english.is_empty(), "{}", english.join("\n"));
}

#[test]
fn pages_say_their_language_and_texts_theirs() {
    let project = project(PROJECT);
    let pages = project.pages_in("ar");
    let page = |address: &str| &pages.iter().find(|page| page.address == address).unwrap().html;
    for made in &pages {
        assert!(made.html.contains("<html lang=\"ar\" dir=\"rtl\">"), "{}", made.address);
    }
    let article = page("articles/2025-09-17-notes.html");
    assert!(article.contains("<h1 lang=\"en\" dir=\"auto\">Notes on tea</h1>"), "{article}");
    assert!(article.contains("<div class=\"passage-text\" lang=\"en\" dir=\"auto\">"), "{article}");
    let person = page("people/harry.html");
    assert!(person.contains("<span class=\"sentence\" lang=\"en\" dir=\"auto\">"), "{person}");
    assert!(page("sources.html").contains("lang=\"en\">Notes on tea</a>"));
    assert!(page("index.html").contains("lang=\"en\">Notes on tea</a>"));
    assert!(!page("articles/wire.html").contains("lang=\"en\" dir=\"auto\">"));
}

#[test]
fn a_language_without_phrases_is_english_and_says_so() {
    let project = project(
        "=== dossier.yaml\ntitle: Thee\nlanguage: nl\n=== articles/a.md\n---\ntitle: Thee\n---\nZij dronken thee.\n\
         === events/b.md\n---\ntitle: Het gesprek\n---\nOver [[a]].\n",
    );
    let pages = project.pages_in("nl");
    let article = &pages.iter().find(|page| page.address == "articles/a.html").unwrap().html;
    assert!(article.contains("<html lang=\"en\" dir=\"ltr\">"), "{article}");
    assert!(article.contains("<h1 lang=\"nl\" dir=\"auto\">Thee</h1>"), "{article}");
    assert!(
        article.contains("<span class=\"sentence\" lang=\"nl\" dir=\"auto\">Over Thee.</span>"),
        "{article}"
    );
    let event = &pages.iter().find(|page| page.address == "events/b.html").unwrap().html;
    assert!(event.contains("<h1 lang=\"nl\">Het gesprek</h1>"), "{event}");
    assert!(event.contains("<div class=\"prose\" lang=\"nl\">"), "{event}");
}
