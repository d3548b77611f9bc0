//! The first hour with all that people keep: texts, saved pages, documents, lists and a timeline; clean, messy, torn and twice; in five
//! encodings and four languages.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::{CLIPPINGS, Newcomer, run, said};

/// A second folder beside the clippings.
const MORE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/first-hour/more");

/// What the newcomer is told of what was left out, was there twice or became something else.
const TOLD: &[&str] = &[
    "empty.txt was left out: there is no text in it",
    "scan.txt was left out: it is no text",
    "library.bib:4 was left out: the entry cannot be read",
    "torn letter.docx was left out: ",
    "torn report.pdf was left out: ",
    "courier.txt has the text of courier-copy and was not added twice",
    "library.bib#calder2026 has the address of 2026-04-03-weir-collapses and was not added twice",
    "the same page.mht has the address of 2026-04-08-vale-post and was not added twice",
    "map.png was passed over",
    "wrote 2 drafts of events to flood/content/events, from a timeline",
];

/// The keys of the articles.
const ARTICLES: &[&str] = &[
    "2026-04-03-weir-collapses",
    "2026-04-05-flood-what-we-know",
    "2026-04-08-vale-post",
    "2026-04-10-strand-example",
    "2026-04-11-evening-courier",
    "barrage",
    "clipped",
    "council-minutes",
    "courier-copy",
    "letter-to-pask",
    "plotina",
    "wehr",
];

/// Words that the page of an article has to show, with their letters right.
const SHOWN: &[(&str, &str)] = &[
    ("courier-copy", "The café at the mill"),
    ("council-minutes", "Minutes of the council"),
    ("plotina", "Плотина у мельницы была прорвана"),
    ("wehr", "Das Wehr an der Mühle brach"),
    ("barrage", "les eaux ont envahi la ville"),
    ("2026-04-08-vale-post", "the café at the mill is a heap of planks"),
    ("2026-04-11-evening-courier", "40 beds were bought"),
    ("letter-to-pask", "thanks you for the beds"),
];

/// Words of the pages around articles, and of the program to the editor.
const APART: &[&str] =
    &["cookies.", "News of the vale", "Ten walks", "Buy boats", "utm_source", "suggested_from"];

/// A letter from a word processor, half of another one, and half of a PDF.
fn write_documents(folder: &Path) {
    fs::create_dir(folder).unwrap();
    let mut letter = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    letter.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let text = [
        "The town clerk to Gideon Pask, 12 April 2026",
        "Dear Mr Pask, the council thanks you for the beds.",
        "Tobias Renwick will call on you at Holm Mill.",
    ];
    let text: String = text.iter().map(|text| paragraph(text)).collect();
    write!(letter, "<?xml version=\"1.0\"?><w:document><w:body>{text}</w:body></w:document>").unwrap();
    let letter = letter.finish().unwrap().into_inner();
    fs::write(folder.join("letter to Pask.docx"), &letter).unwrap();
    fs::write(folder.join("torn letter.docx"), &letter[..letter.len() / 2]).unwrap();
    fs::write(folder.join("torn report.pdf"), b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog").unwrap();
}

/// A newcomer who began with all of it.
fn begun() -> Newcomer {
    let newcomer = Newcomer::new();
    write_documents(&newcomer.folder.path().join("documents"));
    let output = run(newcomer.folder.path(), &["init", "flood", "--from", CLIPPINGS, MORE, "documents"]);
    let told = said(&output);
    assert_eq!(output.status.code(), Some(1), "{told}");
    for line in TOLD {
        assert!(told.contains(line), "{line}\n---\n{told}");
    }
    newcomer
}

/// Accepts every draft.
fn accept(newcomer: &Newcomer) {
    let drafts = newcomer.drafts();
    assert!(
        drafts.iter().any(|draft| draft.ends_with("2026-04-02-the-lower-town-is-flooded.md")),
        "{drafts:?}"
    );
    for draft in &drafts {
        newcomer.decide(draft, "\n");
    }
}

#[test]
fn from_all_that_people_keep_to_a_site_by_accepting_drafts() {
    let newcomer = begun();
    let articles = newcomer.files("content/articles");
    let keys: BTreeSet<&str> =
        articles.keys().filter_map(|path| Path::new(path).file_stem()?.to_str()).collect();
    assert_eq!(keys, ARTICLES.iter().copied().collect());

    let check = newcomer.run(&["check", "--drafts"]);
    assert!(check.status.success(), "{}", said(&check));
    accept(&newcomer);
    let build = newcomer.run(&["build"]);
    assert!(build.status.success(), "{}", said(&build));
    assert_eq!(newcomer.files("content/articles"), articles, "no article is touched");

    let article = |key: &str| newcomer.page("public", &format!("articles/{key}.html"));
    for key in ARTICLES {
        assert!(!article(key).is_empty(), "{key}");
    }
    for (key, words) in SHOWN {
        assert!(article(key).contains(words), "{words} is not on the page of {key}");
    }
    for (path, bytes) in newcomer.files("public") {
        let text = String::from_utf8_lossy(&bytes);
        for words in APART {
            assert!(!text.contains(words), "{words} stands in {path}");
        }
    }
    let person = newcomer.page("public", "people/gideon-pask.html");
    for key in ["2026-04-08-vale-post", "2026-04-11-evening-courier", "letter-to-pask", "courier-copy"] {
        assert!(person.contains(&format!("articles/{key}.html")), "{key} does not name him");
    }
    assert!(newcomer.page("public", "timeline.html").contains("The weir is rebuilt on new piles"));
    let claims = newcomer.page("public", "claims.html");
    assert!(claims.contains("14 houses") && claims.contains("17 houses"), "{claims}");
}
