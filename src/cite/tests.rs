use biblatex::{Bibliography, ChunksExt};
use serde_json::Value;

use super::sample::{HOSTILE, article, author, date, full_article};
use super::*;
use crate::model::{Agency, Archived, Article, Dossier, DossierParts, Origin};

fn dossier() -> Dossier {
    Dossier::new(DossierParts::default())
}

/// The lines of a RIS record, read by the format's own rule: two characters, two blanks, a hyphen, a blank.
fn read_ris(record: &str) -> Vec<(String, String)> {
    let lines: Vec<&str> = record.split_terminator("\r\n").collect();
    assert!(lines[0].starts_with("TY  - ") && lines.last() == Some(&"ER  - "), "{record:?}");
    let fields = lines.into_iter().map(|line| {
        let (tag, rest) = (line.get(..2).unwrap(), line.get(2..6).unwrap());
        assert!(
            rest == "  - " && tag.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()),
            "{line:?}"
        );
        (tag.to_owned(), line[6..].to_owned())
    });
    fields.collect()
}

#[test]
fn in_words() {
    let dossier = dossier();
    assert_eq!(
        text(&dossier, &full_article("tea")),
        "Ada Quill, Jan van der Berg, Staff reporters. “Tea for 2 & more: ‘a start’”. The Daily Kettle, 10 September 2025. \
         https://kettle.example/tea?a=1&b=2 (read on 12 September 2025). Saved copy: https://keep.example/1 (13 September 2025)."
    );
    assert_eq!(text(&dossier, &article("tea")), "“tea”. Date not stated.");
}

#[test]
fn bibtex_is_read_back() {
    let dossier = dossier();
    let entry = bibtex(&dossier, &full_article("tea"));
    let library = Bibliography::parse(&entry).unwrap();
    let read = library.get("tea").unwrap();
    let authors = read.author().unwrap();
    let names: Vec<String> =
        authors.iter().map(|name| format!("{}|{}|{}", name.given_name, name.prefix, name.name)).collect();
    assert_eq!(names, ["Ada||Quill", "Jan|van der|Berg", "||Staff reporters"]);
    assert_eq!(read.title().unwrap().format_verbatim(), "Tea for 2 & more: “a start”");
    assert_eq!(
        read.get("journal").or(read.get("journaltitle")).unwrap().format_verbatim(),
        "The Daily Kettle"
    );
    assert_eq!(read.url().unwrap(), "https://kettle.example/tea?a=1&b=2");
    assert_eq!(read.get("date").unwrap().format_verbatim(), "2025-09-10");
    assert_eq!(read.get("urldate").unwrap().format_verbatim(), "2025-09-12");
    assert!(entry.contains("\n  month = sep,\n"), "{entry}");
}

#[test]
fn bibtex_of_a_bare_key_is_an_entry() {
    let dossier = dossier();
    assert_eq!(bibtex(&dossier, &article("tea")), "@misc{tea,\n  title = {{tea}},\n}\n");
    let odd = bibtex(&dossier, &article("thé, {2}"));
    assert!(odd.starts_with("@misc{th-2-"), "{odd}");
    assert_eq!(Bibliography::parse(&odd).unwrap().len(), 1);
}

#[test]
fn dates_are_never_more_certain_than_they_are() {
    let dossier = dossier();
    let of = |when: &str| Article { date: date(when), ..article("tea") };
    for (when, bib, day, wiki) in [
        ("2025-09", "date = {2025-09}", "DA  - 2025/09//\r", "|date=September 2025 "),
        ("2025", "date = {2025}", "DA  - 2025///\r", "|date=2025 "),
        ("2025-22", "date = {2025-22}", "DA  - 2025///summer\r", "|date=Summer 2025 "),
        ("2019~", "date = {2019~}", "N1  - Published about 2019\r", "|date=c. 2019 "),
        (
            "2025-09-08/2025-09-10",
            "date = {2025-09-08/2025-09-10}",
            "DA  - 2025/09/08/\r",
            "|date=8–10 September 2025 ",
        ),
        (
            "[2025-09-08,2025-09-09]",
            "note = {Published 8 or 9 September 2025}",
            "N1  - Published 8 or 9 September 2025\r",
            "{{citation |title",
        ),
    ] {
        let article = of(when);
        assert!(bibtex(&dossier, &article).contains(bib), "{}", bibtex(&dossier, &article));
        assert!(ris(&dossier, &article).contains(day), "{}", ris(&dossier, &article));
        assert!(wikipedia(&dossier, &article).contains(wiki), "{}", wikipedia(&dossier, &article));
    }
}

#[test]
fn ris_is_read_back() {
    let dossier = dossier();
    let fields = read_ris(&ris(&dossier, &full_article("tea")));
    let all = |tag: &str| {
        fields.iter().filter(|(name, _)| name == tag).map(|(_, text)| text.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(all("TY"), ["NEWS"]);
    assert_eq!(all("AU"), ["Quill, Ada", "van der Berg, Jan", "Staff reporters"]);
    assert_eq!((all("DA"), all("PY"), all("Y2")), (vec!["2025/09/10/"], vec!["2025"], vec!["2025/09/12/"]));
    assert_eq!(all("N1"), ["Saved copy: https://keep.example/1 (13 September 2025)"]);
    let bare = read_ris(&ris(&dossier, &article("tea")));
    assert_eq!(bare.iter().map(|(tag, _)| tag.as_str()).collect::<Vec<_>>(), ["TY", "ID", "TI", "ER"]);
}

#[test]
fn csl_is_read_back() {
    let dossier = dossier();
    let item: Value = serde_json::from_str(&csl(&dossier, &full_article("tea"))).unwrap();
    assert_eq!(
        item,
        serde_json::json!({
            "id": "tea", "type": "article-newspaper", "title": "Tea for 2 & more: “a start”",
            "author": [
                {"family": "Quill", "given": "Ada"},
                {"family": "van der Berg", "given": "Jan"},
                {"literal": "Staff reporters"},
            ],
            "container-title": "The Daily Kettle", "issued": {"date-parts": [[2025, 9, 10]]},
            "URL": "https://kettle.example/tea?a=1&b=2", "accessed": {"date-parts": [[2025, 9, 12]]},
            "archive_location": "https://keep.example/1", "custom": {"archived_date": "2025-09-13"},
            "language": "en-GB", "keyword": "tea, meetings",
        })
    );
    let bare: Value = serde_json::from_str(&csl(&dossier, &article("tea"))).unwrap();
    assert_eq!(bare, serde_json::json!({"id": "tea", "type": "document", "title": "tea"}));
}

#[test]
fn wikipedia_gets_a_template() {
    let dossier = dossier();
    let agency = Origin::Agency(Agency { name: "Kettle Wire".into(), entity: None });
    let told = Article { derived_from: vec![agency], ..full_article("tea") };
    assert_eq!(
        wikipedia(&dossier, &told),
        "{{cite news |last1=Quill |first1=Ada |last2=van der Berg |first2=Jan |author3=Staff reporters |date=10 September 2025 \
         |title=Tea for 2 & more: “a start” |work=The Daily Kettle |agency=Kettle Wire |language=en-GB \
         |url=https://kettle.example/tea?a=1&b=2 |access-date=12 September 2025 |archive-url=https://keep.example/1 \
         |archive-date=13 September 2025 |url-status=live}}"
    );
    assert_eq!(wikipedia(&dossier, &article("tea")), "{{citation |title=tea}}");
}

#[test]
fn hostile_fields_stay_fields() {
    let dossier = dossier();
    let evil = &Article {
        title: HOSTILE.into(),
        authors: vec![author(HOSTILE), author(&format!("{HOSTILE}, {HOSTILE}"))],
        publisher: Some(HOSTILE.into()),
        source: Some("javascript:alert(1)".into()),
        archived: Some(Archived { url: "https://keep.example/\"}|\r\nx".into(), date: None }),
        language: Some(HOSTILE.into()),
        kind: Some(HOSTILE.into()),
        tags: vec![HOSTILE.into()],
        ..article("../a b,\"é</script>")
    };
    let library = Bibliography::parse(&bibtex(&dossier, evil)).unwrap();
    assert_eq!(library.len(), 1);
    let entry = library.iter().next().unwrap();
    let title = entry.title().unwrap().format_verbatim();
    assert!(title.starts_with("=cmd|'/c calc'!A1 END:VEVENT ER - @evil"), "{title}");
    assert_eq!(entry.url().ok(), None);
    let fields = read_ris(&ris(&dossier, evil));
    assert_eq!(fields.iter().filter(|(tag, _)| tag == "ER" || tag == "TY").count(), 2);
    let template = wikipedia(&dossier, evil);
    let inside = template.strip_prefix("{{").and_then(|rest| rest.strip_suffix("}}")).unwrap();
    assert!(!inside.contains(['{', '}', '<', '>', '[', ']', '\n']) && !inside.contains("~~"), "{template}");
    assert_eq!(inside.matches('|').count(), inside.matches(" |").count());
    let item: Value = serde_json::from_str(&csl(&dossier, evil)).unwrap();
    assert_eq!(item.get("URL"), None);
    assert!(!text(&dossier, evil).contains(['\n', '\u{202e}']) && HOSTILE.contains('\u{202e}'));
}

proptest::proptest! {
    #[test]
    fn any_title_is_one_entry_and_one_record(title in "\\PC*|[\\\\{}%\"@,=#~^$&_\r\n\u{0} a]{0,40}") {
        let dossier = dossier();
        let article = Article { title: title.as_str().into(), publisher: Some(title.as_str().into()), ..article("tea") };
        proptest::prop_assert_eq!(Bibliography::parse(&bibtex(&dossier, &article)).unwrap().len(), 1);
        read_ris(&ris(&dossier, &article));
    }
}
