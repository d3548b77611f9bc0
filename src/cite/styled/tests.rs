use super::{Styled, Work};
use crate::cite::References;
use crate::cite::sample::{HOSTILE, article, author, date, full_article};
use crate::model::{Agency, Archived, Article, CitationStyle, Dossier, DossierParts, Origin, Settings};

/// Articles with the gaps that clippings have.
fn articles() -> Vec<Article> {
    let agency = Origin::Agency(Agency { name: "Kettle Wire".into(), entity: None });
    vec![
        full_article("full"),
        Article { title: "A private tea".into(), ..article("bare") },
        Article { title: "A visit".into(), date: date("2024-02-08"), ..article("dated") },
        Article {
            title: "Who paid?".into(),
            publisher: Some("The Daily Kettle".into()),
            date: date("[2025-09-08,2025-09-09]"),
            derived_from: vec![agency],
            ..article("one-of")
        },
        Article {
            title: "Tea prices".into(),
            publisher: Some("Kettle Weekly".into()),
            kind: Some("magazine".into()),
            date: date("2019~"),
            ..article("about")
        },
        Article {
            title: "Before all".into(),
            authors: vec![author("Bo Lid")],
            date: date("../2020-05"),
            source: Some("https://kettle.example/before".into()),
            ..article("before")
        },
        Article {
            title: "On leaves".into(),
            authors: vec![author("Lid, Bo")],
            kind: Some("report".into()),
            publisher: Some("Tea Board".into()),
            date: date("2025"),
            archived: Some(Archived { url: "https://keep.example/2".into(), date: date("2025-09-13") }),
            ..article("report")
        },
        Article {
            title: "My kettle".into(),
            authors: vec![author("Plato")],
            kind: Some("blog".into()),
            date: date("2025-09"),
            source: Some("https://blog.example/k".into()),
            ..article("blog")
        },
    ]
}

fn dossier(style: CitationStyle, language: &str, articles: Vec<Article>) -> Dossier {
    let settings = Settings {
        title: "Tea at Clarence House".into(),
        language: language.into(),
        editors: vec!["Ada Quill".into(), "The Desk".into()],
        base_url: Some("https://tea.example/dossier/".into()),
        licence: Some("CC BY 4.0".into()),
        as_of: date("2025-09-17"),
        citation_style: style,
        ..Settings::default()
    };
    Dossier::new(DossierParts {
        settings,
        articles: articles.into_iter().collect(),
        ..DossierParts::default()
    })
}

/// Every style over every article, then the dossier itself.
fn table() -> String {
    let mut out = String::new();
    for (style, name, _) in CitationStyle::ALL {
        let dossier = dossier(style, "en", articles());
        let references = References::new(&dossier);
        out += &format!("# {name}\n");
        for (id, _) in dossier.articles() {
            out += &format!("{}\n", references.article(&dossier, id).text());
        }
        out += &format!("{}\n", references.dossier(&dossier).text());
    }
    out
}

/// The table stands in a file that was read line by line with the styles' manuals in mind; to accept another one, read it too.
#[test]
fn every_style_is_honest_about_gaps() {
    let (table, expected) = (table(), include_str!("table.txt"));
    if table != expected && std::env::var_os("CUTTINGS_ACCEPT").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/cite/styled/table.txt");
        std::fs::write(path, &table).unwrap();
        return;
    }
    assert_eq!(table, expected);
}

#[test]
fn words_are_those_of_the_language() {
    for (style, language, expected) in [
        (CitationStyle::Apa, "de", "Plato. (2025, September). "),
        (CitationStyle::Mla, "de-AT", "Plato. My kettle. September 2025"),
        (CitationStyle::Harvard, "fr", "Plato (2025) «\u{a0}My kettle\u{a0}», septembre."),
        (CitationStyle::Harvard, "en-US", "Plato (2025) “My kettle”, September."),
        (CitationStyle::ChicagoNotes, "tlh", "Plato. My kettle. September 2025."),
    ] {
        let dossier = dossier(style, language, articles());
        let (id, _) = dossier.articles().last().unwrap();
        let reference = References::new(&dossier).article(&dossier, id);
        assert!(reference.text().starts_with(expected), "{language}: {}", reference.text());
    }
}

#[test]
fn the_title_leads_to_the_article_and_the_address_to_itself() {
    for (style, name, _) in CitationStyle::ALL {
        let dossier = dossier(style, "en", articles());
        let references = References::new(&dossier);
        for (id, article) in dossier.articles() {
            let html = references.article(&dossier, id).html(Some("a.html"));
            assert_eq!(html.matches("<a href=\"a.html\">").count(), 1, "{name}: {html}");
            let title =
                if article.key.as_str() == "full" { "Tea for 2 &amp; more: " } else { &article.title };
            let link = html.split_once("<a href=\"a.html\">").unwrap().1.split_once("</a>").unwrap().0;
            assert!(link.replace("<i>", "").starts_with(title), "{name}: {html}");
            if let Some(address) = &article.source
                && !matches!(style, CitationStyle::Asa | CitationStyle::ElsevierHarvard)
            {
                let escaped = address.replace('&', "&amp;");
                assert!(
                    html.contains(&format!("<a href=\"{escaped}\" rel=\"external\">{escaped}</a>")),
                    "{html}"
                );
            }
        }
    }
}

/// The only markup in a reference is that of links and emphasis, and every element is closed.
fn assert_inert(html: &str) {
    let mut open = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, after) = after.split_once('>').unwrap();
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{html}"),
            None => open.push(if tag.starts_with("a href=\"") { "a" } else { tag }),
        }
        assert!(open.iter().all(|name| ["a", "i", "b"].contains(name)), "{html}");
        rest = after;
    }
    assert!(open.is_empty() && !html.contains(['\u{202e}', '\n', '\u{fdd3}']), "{html}");
}

#[test]
fn hostile_fields_stay_text() {
    let hostile = || Article {
        title: HOSTILE.into(),
        authors: vec![author(HOSTILE), author(&format!("{HOSTILE}, {HOSTILE}")), author("O'<b>Neil, &amp;")],
        publisher: Some(HOSTILE.into()),
        source: Some("https://a.example/\"><script>alert(1)</script>".into()),
        archived: Some(Archived { url: "javascript:alert(1)".into(), date: None }),
        derived_from: vec![Origin::Agency(Agency { name: HOSTILE.into(), entity: None })],
        language: Some(HOSTILE.into()),
        ..article("../a b,\"é</script>")
    };
    let kinds = ["news", "web", "blog", "interview", "report", "document", HOSTILE];
    for (style, name, _) in CitationStyle::ALL {
        let articles = kinds.iter().map(|&kind| Article { kind: Some(kind.into()), ..hostile() });
        let dossier = dossier(style, HOSTILE, articles.collect());
        let references = References::new(&dossier);
        for (id, article) in dossier.articles() {
            let reference = references.article(&dossier, id);
            let html = reference.html(Some("a.html?\"'<"));
            assert_inert(&html);
            let title = crate::text::clean::line(HOSTILE);
            assert!(reference.text().contains(&title[..30]), "{name}, {:?}: {html}", article.kind);
        }
    }
}

#[test]
fn from_any_number_of_threads_the_same() {
    use rayon::prelude::*;
    let many =
        || (0..200).map(|number| Article { title: format!("Tea {number}").into(), ..full_article("full") });
    let made = |threads: usize| {
        let dossier = dossier(CitationStyle::Mla, "en", many().collect());
        let references = References::new(&dossier);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let ids: Vec<_> =
            dossier.articles().map(|(id, _)| id).chain(dossier.articles().map(|(id, _)| id)).collect();
        pool.install(|| ids.par_iter().map(|&id| references.article(&dossier, id)).collect::<Vec<_>>())
    };
    assert_eq!(made(1), made(8));
}

thread_local! {
    static STYLES: Vec<Styled> =
        CitationStyle::ALL.iter().filter_map(|(style, ..)| Styled::new(*style, "en")).collect();
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(16))]
    #[test]
    fn no_text_breaks_a_style(
        text in "\\PC{0,12}|[A-Za-z .,?!“”‘’'\"()-]{0,24}",
        name in "\\PC{0,12}|[A-Za-z .,'-]{0,24}",
        kind in 0..6_usize,
    ) {
        let kind = ["news", "web", "blog", "interview", "report", "document"][kind];
        let outlet = Some(text.as_str().into()).filter(|_| text.len() % 2 == 0);
        let made = Article {
            title: text.as_str().into(), authors: vec![author(&name)], publisher: outlet, kind: Some(kind.into()), ..article("a")
        };
        let dossier = dossier(CitationStyle::Cuttings, "en", vec![made]);
        let (_, article) = dossier.articles().next().unwrap();
        let work = Work::of_article(&dossier, article);
        STYLES.with(|styles| {
            for styled in styles {
                let reference = styled.reference(&work);
                assert_inert(&reference.html(Some("a.html")));
                let in_quotes = work.title.replace('“', "‘").replace('”', "’");
                assert!(reference.text().contains(&work.title) || reference.text().contains(&in_quotes), "{reference:?}");
            }
        });
    }
}
