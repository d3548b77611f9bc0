//! Whole texts with their names, and properties over any text.

use std::fs;
use std::path::Path;

use proptest::prelude::*;

use super::{Name, NameKind, find_names, people_of};

/// The text with its names in braces, as the corpus has them: `{0:Jane Doe}`, `{place:Leeds}`, `{org:Reuters}`.
fn marked(text: &str) -> String {
    let (mut out, mut at) = (String::new(), 0);
    for name in find_names(text) {
        let label = match name.kind {
            NameKind::Person => name.person.map_or_else(|| "nobody".to_owned(), |person| person.to_string()),
            NameKind::Organisation => "org".to_owned(),
            NameKind::Place => "place".to_owned(),
        };
        for piece in [&text[at..name.range.start], "{", &label, ":", &text[name.range.clone()], "}"] {
            out.push_str(piece);
        }
        at = name.range.end;
    }
    out + &text[at..]
}

/// Takes the braces and labels away again.
fn plain(marked: &str) -> String {
    let mut out = String::new();
    let mut pieces = marked.split('{');
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (_, rest) = piece.split_once(':').expect("a label after each brace");
        out.push_str(&rest.replacen('}', "", 1));
    }
    out
}

#[test]
fn corpus() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/names");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 10);
    for file in files {
        let wanted = fs::read_to_string(&file).unwrap();
        let found = marked(&plain(&wanted));
        for (wanted, found) in wanted.lines().zip(found.lines()) {
            assert_eq!(wanted, found, "{}", file.display());
        }
    }
}

/// Unlike a corpus, where one article tells more of its names than a line does, each line is a text of its own.
#[test]
fn lines() {
    let wrong: Vec<_> = texts(include_str!("tests/lines.txt"))
        .map(|wanted| (marked(&plain(&wanted)), wanted))
        .filter(|(found, wanted)| found != wanted)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The lines that are no headings; breaks and blanks that are not to be seen stand in them as `\n` or by their numbers.
fn texts(table: &str) -> impl Iterator<Item = String> {
    let unseen = [
        ("\\n", "\n"),
        ("\\u00a0", "\u{a0}"),
        ("\\u200b", "\u{200b}"),
        ("\\u2028", "\u{2028}"),
        ("\\u2029", "\u{2029}"),
    ];
    let lines = table.lines().filter(|line| !line.starts_with("# "));
    lines.map(move |line| {
        unseen.iter().fold(line.to_owned(), |line, (written, meant)| line.replace(written, meant))
    })
}

/// How much speaks for each name, in the order of the names, stands behind the text.
#[test]
fn certainty() {
    let mut wrong = Vec::new();
    for line in texts(include_str!("tests/certainty.txt")) {
        let (wanted, certainties) = line.split_once(" | ").unwrap();
        let text = plain(wanted);
        let found: Vec<String> =
            find_names(&text).iter().map(|name| format!("{:?}", name.certainty).to_lowercase()).collect();
        if marked(&text) != wanted || found.join(" ") != certainties {
            wrong.push((line.clone(), marked(&text), found.join(" ")));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn titles_stand_beside_the_name() {
    let text = "Then Prime Minister Jane Doe met Detective Inspector John Roe and Mrs. Moe.";
    let titles: Vec<_> =
        find_names(text).iter().filter_map(|name| name.title.clone()).map(|t| &text[t]).collect();
    assert_eq!(titles, ["Prime Minister", "Detective Inspector", "Mrs"]);
}

#[test]
fn people_have_their_fullest_name_and_all_forms() {
    let people = people_of(
        "Doe was late. Jane Doe said so. “Jane is never on time,” said John Roe. Roe left with Doe.",
    );
    let names: Vec<_> =
        people.iter().map(|p| (p.name.as_str(), p.forms.join(", "), p.mentions.len())).collect();
    assert_eq!(
        names,
        [("Jane Doe", "Doe, Jane Doe, Jane".to_owned(), 4), ("John Roe", "John Roe, Roe".to_owned(), 2)]
    );
}

#[test]
fn of_two_forms_that_are_as_full_the_first_names_the_person() {
    let names: Vec<_> = people_of("Ann Lee spoke. ANN LEE left.").into_iter().map(|p| p.name).collect();
    assert_eq!(names, ["Ann Lee"]);
}

#[test]
fn relatives_with_one_family_name_stay_apart() {
    let text =
        "Peter Marlowe sued his sister, Ann Marlowe. Marlowe said Ann owed him money. Ann Marlowe denied it.";
    let people = people_of(text);
    let mentions: Vec<_> = people.iter().map(|p| (p.name.as_str(), p.mentions.len())).collect();
    assert_eq!(mentions, [("Peter Marlowe", 2), ("Ann Marlowe", 3)]);
}

fn check(text: &str, names: &[Name]) {
    let mut end = 0;
    for name in names {
        assert!(end <= name.range.start && name.range.start < name.range.end, "{text:?} {name:?}");
        assert!(text.get(name.range.clone()).is_some(), "{text:?} {name:?}");
        assert!(name.title.clone().is_none_or(|title| text.get(title).is_some()));
        assert_eq!(name.person.is_some(), name.kind == NameKind::Person);
        end = name.range.end;
    }
}

#[test]
fn odd_texts_do_no_harm() {
    let long = "A\u{301}".repeat(10_000);
    let names = "Jane Doe, ".repeat(5_000);
    for text in [
        "",
        " ",
        "\u{feff}",
        "’",
        "'",
        "A",
        "A.",
        "St.",
        "O'",
        "al-",
        "J.-P.",
        "Ünal’s",
        "Mr",
        "Mr.",
        "(",
        "Jane (",
        "Jane “",
        &long,
        &names,
    ] {
        check(text, &find_names(text));
    }
}

proptest! {
    #[test]
    fn spans_are_sound_in_any_text(text in any::<String>()) {
        check(&text, &find_names(&text));
    }

    #[test]
    fn spans_are_sound_among_names(pieces in prop::collection::vec(prop::sample::select(vec![
        "Jane", "Doe", "Mr", "Prime Minister", "van der", "J.", "O'Neil", "al-Masri", "’s", "'s", ", ", ". ", " ", "\n", "\n\n",
        "said", "the", "in", "London", "Bank", "of", "England", "NATO", "\"", "“", "”", "(", ")", "&", "-", "Jr", "Jong-un",
        "É", "ß", "\u{301}", "1996", "5pm", "and", "JANE DOE WINS", "May", "@", "#", "…", "\u{2028}", "日本", "İ",
    ]), 0..40)) {
        let text = pieces.concat();
        let names = find_names(&text);
        check(&text, &names);
        prop_assert_eq!(names, find_names(&text));
        let spaced = pieces.join(" ");
        check(&spaced, &find_names(&spaced));
    }
}
