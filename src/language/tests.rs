use std::collections::BTreeSet;

use super::*;

fn plain(tag: &str) -> Language {
    Language::load(tag, |_| None).expect("it is built in").0
}

fn slips(tag: &str, file: &str) -> Vec<String> {
    let name = tag.to_owned();
    let (_, slips) = Language::load(tag, |wanted| (wanted == name).then_some(file)).expect("a file is there");
    slips.into_iter().map(|slip| format!("{}: {}", slip.path.join("."), slip.message)).collect()
}

#[test]
fn built_in_languages_are_complete() {
    let english = BASE.clone();
    for (code, text) in BUILT_IN {
        let own = read::table(text).expect(code);
        let mut missing = Vec::new();
        table::collect(&english, Some(&own), &mut Vec::new(), &mut missing);
        assert_eq!(missing, [""; 0], "{code} lacks phrases");
        let (mut under, mut slips) = (english.clone(), Vec::new());
        table::lay_over(&mut under, &own, code, &mut slips);
        assert_eq!(slips, [], "{code}");
        for section in ["counts", "templates"] {
            let keys = |table: &Value| -> BTreeSet<String> {
                let keys = table[section].as_mapping().unwrap().keys();
                keys.map(|key| key.as_str().unwrap().to_owned()).collect()
            };
            assert_eq!(keys(&own), keys(&english), "{code} has phrases that English lacks");
        }
        let counts = Counts::new(code, own.get("counts"), &mut slips);
        assert_eq!(slips, [], "{code} lacks forms");
        for what in Counted::ALL {
            assert!(counts.has(what.key()), "{}", what.key());
        }
    }
}

#[test]
fn numbers_take_the_form_and_the_digits_of_the_language() {
    let english = Language::english().words();
    for (number, said) in [(0, "0 events"), (1, "1 event"), (9_999, "9999 events"), (12_000, "12,000 events")]
    {
        assert_eq!(english.count(Counted::Event, number), said);
    }
}

#[test]
fn a_theme_lays_phrases_over_the_built_in_ones() {
    let file = "templates: {skip_to_text: To the story, own_note: Ours}\nviews: {pages: {home: Front}}\n";
    let (language, slips) = Language::load("en", |name| (name == "en").then_some(file)).unwrap();
    assert_eq!(slips, []);
    assert_eq!(language.phrase("skip_to_text"), Some("To the story"));
    assert_eq!(language.phrase("own_note"), Some("Ours"));
    assert_eq!(language.words().pages.home, "Front");
    assert_eq!(language.words().pages.timeline, "Timeline");
}

#[test]
fn a_region_lies_over_its_language() {
    let file = "templates: {the_people: The folks}";
    let (language, _) = Language::load("en-US", |name| (name == "en-US").then_some(file)).unwrap();
    assert_eq!((language.tag(), language.phrase("the_people")), ("en-US", Some("The folks")));
    assert_eq!(plain("en-ZA").phrase("the_people"), Some("The people"));
    assert!(Language::load("tlh", |_| None).is_none());
}

#[test]
fn slips_of_a_theme_are_reported_and_left_out() {
    let cases = [
        ("templates: {kept_by: Kept}", "templates.kept_by: the phrase has the places none"),
        ("counts: {event: {one: an event, other: events}}", "counts.event: the phrase has the places none"),
        (
            "counts: {event: {one: an event}}",
            "counts.event: the form `other` is missing, which every language has",
        ),
        (
            "counts: {event: {other: \"{n} things\"}}",
            "counts.event: the form `one` is missing, which this language has",
        ),
        ("views: {pages: {hoem: Front}}", "views.pages.hoem: there is no phrase `hoem`"),
        ("views: {pages: Front}", "views.pages: `pages` is of another shape than in English"),
        ("template: {a: b}", "template: there is no phrase `template`"),
        (
            "- a",
            ": a file of phrases holds `counts`, `templates`, `views` and `dates`, each with keys and phrases",
        ),
    ];
    for (file, said) in cases {
        assert_eq!(slips("en", file), [said], "{file}");
    }
    assert_eq!(slips("en", ""), [""; 0]);
    assert_eq!(slips("en", "{a").len(), 1);
}

#[test]
fn a_language_of_a_theme_says_the_rest_in_english() {
    let file = "templates: {the_people: La homoj}";
    let (language, slips) = Language::load("eo", |name| (name == "eo").then_some(file)).unwrap();
    assert_eq!((language.phrase("the_people"), language.phrase("when")), (Some("La homoj"), Some("When")));
    assert_eq!(slips.len(), 1);
    assert!(
        slips[0].warning && slips[0].message.contains(" phrases are missing and said in English: counts.")
    );
}

#[test]
fn no_key_is_without_use() {
    let mut asked = BTreeSet::new();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/templates");
    for entry in walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap) {
        if entry.file_type().is_file() {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
            asked.extend(words.map(str::to_owned));
        }
    }
    let counted: BTreeSet<&str> = Counted::ALL.iter().map(|what| what.key()).collect();
    let unused: Vec<&str> = plain("en")
        .keys()
        .filter(|key| !asked.contains(*key) && !counted.contains(key))
        .map(|key| key.to_owned().leak() as &str)
        .collect();
    assert_eq!(unused, [""; 0]);
}

#[test]
fn the_library_and_the_file_say_dates_alike_in_english() {
    assert_eq!(plain("en").words().dates, crate::date::words::ENGLISH);
}

/// Each line of a table: EDTF, in full, short.
#[test]
fn dates_are_said_as_in_the_tables() {
    for (code, _) in BUILT_IN.iter().filter(|(code, _)| *code != "en") {
        let path =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/language/dates/{code}.txt"));
        let table = std::fs::read_to_string(&path).unwrap();
        let language = plain(code);
        let said: String = table
            .lines()
            .map(|line| {
                let edtf = line.split('|').next().unwrap_or_default().trim();
                let date = crate::date::Date::parse(edtf).unwrap();
                let dates = &language.words().dates;
                let (long, short) =
                    (crate::date::words::phrase(&date, dates), crate::date::words::short(&date, dates));
                format!("{edtf} | {long} | {short}\n")
            })
            .collect();
        if std::env::var_os("CUTTINGS_ACCEPT").is_some() {
            std::fs::write(&path, &said).unwrap();
        }
        assert!(said == table || std::env::var_os("CUTTINGS_ACCEPT").is_some(), "{code}:\n{said}");
    }
}
