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

/// What stays as it is in every language: names of formats and programs.
const KEPT: &[&str] = &["Cuttings", "BibTeX", "RIS", "CSL", "JSON", "Wikipedia", "CC BY", "Esc"];

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
    assert!(page("sources.html").contains("lang=\"en\" dir=\"ltr\">Notes on tea</a>"));
    assert!(page("index.html").contains("lang=\"en\" dir=\"ltr\">Notes on tea</a>"));
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
    assert!(event.contains("<h1 lang=\"nl\" dir=\"ltr\">Het gesprek</h1>"), "{event}");
    assert!(event.contains("<div class=\"prose\" lang=\"nl\" dir=\"ltr\">"), "{event}");
}

/// The same dossier in each built-in language: how answers part, what follows from quoted words, the other side of a tie, and what is in
/// the files of open data.
const FERRY: &str = "=== dossier.yaml
title: The ferry
=== articles/a.md
---
title: The ferry
---
She came at 5.20 pm and left at 6.14 pm. Ada Lindqvist was there.
=== articles/b.md
---
title: Again
---
It lasted 55 minutes.
=== people/ada.md
---
name: Ada Lindqvist
sort_name: Lindqvist, Ada
relations: [{to: oskar, kind: father}]
claims:
  - question: How long?
    accounts:
      - {value: 54 minutes, sources: [{article: a, quote: \"She came at 5.20 pm and left at 6.14 pm.\"}]}
      - {value: 55 minutes, sources: [{article: b, quote: It lasted 55 minutes.}]}
---
=== people/oskar.md
---
name: Oskar Aker
---
";

#[test]
fn how_answers_part_is_said_in_the_language_of_the_pages() {
    let project = project(FERRY);
    for (tag, difference, workings, tie) in [
        (
            "en",
            "“54 minutes” and “55 minutes”: differ by 1 minute",
            "5.20 pm to 6.14 pm gives 54 minutes",
            "child",
        ),
        (
            "de",
            "„54 minutes“ und „55 minutes“: Unterschied: 1 Minute",
            "17:20 Uhr bis 18:14 Uhr ergibt 54 Minuten",
            "Kind",
        ),
        (
            "fr",
            "« 54 minutes » et « 55 minutes » : écart : 1 minute",
            "17 h 20 – 18 h 14 donne 54 minutes",
            "enfant",
        ),
        (
            "es",
            "«54 minutes» y «55 minutes»: diferencia: 1 minuto",
            "17:20 h – 18:14 h da 54 minutos",
            "hijo o hija",
        ),
        (
            "ar",
            "«\u{200e}54 minutes\u{200e}» و«\u{200e}55 minutes\u{200e}»: الفرق بمقدار دقيقة واحدة",
            "من 5:20 مساءً إلى 6:14 مساءً يعطي 54 دقيقة",
            "ابن أو ابنة",
        ),
    ] {
        let pages = project.pages_in(tag);
        let page = |address: &str| pages.iter().find(|page| page.address == address).unwrap();
        let claim = &page("people/ada.html").json["content"]["claims"][0];
        assert_eq!(claim["differences"], serde_json::json!([difference]), "{tag}");
        assert_eq!(claim["accounts"][0]["workings"], serde_json::json!([workings]), "{tag}");
        assert_eq!(page("people/oskar.html").json["content"]["relations"][0]["kind"], tie, "{tag}");
        for shown in [difference, workings] {
            assert!(page("claims.html").html.contains(shown), "{tag}: {shown}");
        }
    }
}

#[test]
fn lists_by_name_go_by_the_name_that_is_filed() {
    let project = project(FERRY);
    let pages = project.pages_in("en");
    let list = &pages.iter().find(|page| page.address == "people.html").unwrap();
    let letters: Vec<&str> = list.json["content"]["letters"]
        .as_array()
        .unwrap()
        .iter()
        .map(|group| group["letter"].as_str().unwrap())
        .collect();
    assert_eq!(letters, ["L", "O"]);
    assert!(list.html.contains(">Lindqvist, Ada</a>"), "{}", list.html);
    let person = &pages.iter().find(|page| page.address == "people/ada.html").unwrap().html;
    assert!(person.contains("<h1>Ada Lindqvist</h1>"), "{person}");
}

#[test]
fn own_texts_on_pages_of_another_language_say_which_one_they_are_in() {
    let project = project(
        "=== dossier.yaml\ntitle: המעבורת\nlanguage: he\n=== articles/a.md\n---\ntitle: המעבורת\n---\nהיא יצאה.\n\
         === people/ada.md\n---\nname: עדה\nrole: רבת חובל\nclaims:\n  - question: כמה זמן?\n    accounts:\n      \
         - {value: שעה, sources: [{article: a, passage: 1}]}\n---\n\
         === events/b.md\n---\ntitle: ההפלגה\npeople: [ada]\n---\n",
    );
    let pages = project.pages_in("he");
    let page = |address: &str| &pages.iter().find(|page| page.address == address).unwrap().html;
    let marked = |words: &str| format!(" lang=\"he\" dir=\"rtl\">{words}<");
    for (address, words) in [
        ("timeline.html", "ההפלגה"),
        ("timeline.html", "עדה"),
        ("people.html", "עדה"),
        ("people.html", "רבת חובל"),
        ("claims.html", "כמה זמן?"),
        ("claims.html", "שעה"),
        ("index.html", "המעבורת"),
        ("sources.html", "המעבורת"),
    ] {
        assert!(page(address).contains(&marked(words)), "{address}: {words}\n{}", page(address));
    }
    assert!(page("claims.html").contains("<html lang=\"en\" dir=\"ltr\">"));
}

#[test]
fn what_a_terminal_shows_keeps_its_columns_and_can_be_reached_with_the_keys() {
    let project = project(
        "=== pages/guide.md\n---\ntitle: Guide\n---\n```console\n$ cuttings check\n```\n\n```yaml\na: 1\n```\n\n| a |\n|---|\n| b |\n",
    );
    for (tag, terminal, table) in [("en", "Terminal", "Table"), ("es", "Terminal", "Tabla")] {
        let pages = project.pages_in(tag);
        let html = &pages.iter().find(|page| page.address == "guide.html").unwrap().html;
        for shown in [
            format!(
                "<pre class=\"terminal\" dir=\"ltr\" role=\"group\" tabindex=\"0\" aria-label=\"{terminal}\"><code>$ cuttings check"
            ),
            "<pre dir=\"auto\"><code>a: 1".to_owned(),
            format!("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"{table}\">"),
        ] {
            assert!(html.contains(&shown), "{tag}: {shown}\n{html}");
        }
    }
}
