use super::*;
use crate::text::span::{FileId, Span};
use std::borrow::Cow;

struct Texts;

impl Sources for Texts {
    fn path(&self, file: FileId) -> &str {
        ["content/articles/tea, at: 100%.md", "content/people/harry.md"]
            .get(file.0 as usize)
            .copied()
            .unwrap_or("nowhere.md")
    }

    fn text(&self, file: FileId) -> Option<Cow<'_, str>> {
        ["---\r\ntitle: Tée \u{1f600} x\r\nend: y\r\n", "key: harry\n"]
            .get(file.0 as usize)
            .map(|text| Cow::Borrowed(*text))
    }
}

fn in_form(
    write: fn(&[Diagnostic], &dyn Sources, &mut dyn std::io::Write) -> std::io::Result<()>,
    problems: &[Diagnostic],
) -> String {
    let mut out = Vec::new();
    write(problems, &Texts, &mut out).expect("memory takes everything");
    String::from_utf8(out).expect("it is text")
}

fn problems() -> Vec<Diagnostic> {
    vec![
        Diagnostic::new(Code::UnknownPerson, Span::new(FileId(0), 22, 23), "no person is called `x`")
            .related(Span::new(FileId(1), 5, 10), "this, perhaps")
            .related(Place::Project, "")
            .help("did you mean `y`?")
            .help("100%\nsure"),
        Diagnostic::new(Code::WrongType, Span::new(FileId(0), 12, 30), "two \"lines\""),
        Diagnostic::new(Code::NotUtf8, FileId(7), "not text"),
        Diagnostic::new(Code::BaseUrlMissing, Place::Project, "no feed"),
    ]
}

#[test]
fn json_is_one_object_a_line() {
    let lines = in_form(json::write, &problems());
    let expected = concat!(
        r#"{"code":"unknown-person","severity":"error","message":"no person is called `x`","file":"content/articles/tea, at: 100%.md","line":2,"column":14,"end_line":2,"end_column":15,"help":"did you mean `y`?\n100%\nsure","related":[{"file":"content/people/harry.md","line":1,"column":6,"note":"this, perhaps"},{"file":null,"line":null,"column":null,"note":""}]}"#,
        "\n",
        r#"{"code":"wrong-type","severity":"error","message":"two \"lines\"","file":"content/articles/tea, at: 100%.md","line":2,"column":8,"end_line":3,"end_column":6,"help":null,"related":[]}"#,
        "\n",
        r#"{"code":"not-utf8","severity":"error","message":"not text","file":"nowhere.md","line":1,"column":1,"end_line":1,"end_column":1,"help":null,"related":[]}"#,
        "\n",
        r#"{"code":"base-url-missing","severity":"note","message":"no feed","file":null,"line":null,"column":null,"end_line":null,"end_column":null,"help":null,"related":[]}"#,
        "\n",
    );
    assert_eq!(lines, expected);
}

#[test]
fn github_gets_one_command_a_line() {
    let expected = "\
::error file=content/articles/tea%2C at%3A 100%25.md,line=2,endLine=2,col=14,endColumn=15,title=unknown-person::no person is called `x`%0Acontent/people/harry.md:1:6: this, perhaps%0Ahelp: did you mean `y`?%0Ahelp: 100%25%0Asure
::error file=content/articles/tea%2C at%3A 100%25.md,line=2,endLine=3,title=wrong-type::two \"lines\"
::error file=nowhere.md,line=1,endLine=1,col=1,endColumn=1,title=not-utf8::not text
::notice title=base-url-missing::no feed
";
    assert_eq!(in_form(github::write, &problems()), expected);
}

#[test]
fn problems_are_sorted_and_repeats_removed() {
    let at = |code, file, start| Diagnostic::new(code, Span::new(FileId(file), start, start + 1), "x");
    let mut problems = vec![
        Diagnostic::new(Code::SettingsMissing, Place::Project, "x"),
        at(Code::WrongType, 1, 5),
        at(Code::BadDate, 1, 5),
        at(Code::WrongType, 0, 9),
        at(Code::WrongType, 1, 5),
        Diagnostic::new(Code::NotUtf8, FileId(1), "x"),
        at(Code::WrongType, 1, 5).help("another"),
    ];
    let mut reversed: Vec<_> = problems.iter().rev().cloned().collect();
    sort(&mut problems);
    sort(&mut reversed);
    assert_eq!(problems, reversed);
    let shown: Vec<_> = problems
        .iter()
        .map(|problem| (problem.code.name(), problem.primary.place.file().map(|file| file.0)))
        .collect();
    let expected = [
        ("wrong-type", Some(0)),
        ("not-utf8", Some(1)),
        ("bad-date", Some(1)),
        ("wrong-type", Some(1)),
        ("wrong-type", Some(1)),
        ("settings-missing", None),
    ];
    assert_eq!(shown, expected);
    let counts = counts(&problems);
    assert_eq!((counts.total(), counts.errors, counts.by_code["wrong-type"]), (6, 6, 3));
}

#[test]
fn every_code_is_named_once_and_found_by_its_name() {
    let mut names: Vec<_> = Code::all().iter().map(|code| code.name()).collect();
    for code in Code::all() {
        assert_eq!(Code::parse(code.name()), Some(*code));
        let headline = code.headline();
        assert!(
            !headline.ends_with('.')
                && !headline
                    .starts_with(|character: char| character.is_uppercase() && !headline.starts_with("HTML")),
            "{headline}"
        );
    }
    names.sort_unstable();
    let n_names = names.len();
    names.dedup();
    assert_eq!(names.len(), n_names);
    assert_eq!(Code::parse("no-such-code"), None);
}

/// Each page says under its name what the problem means, shows an example that triggers it, and how to mend it.
#[test]
fn every_code_is_explained() {
    for code in Code::all() {
        let page = code.explanation();
        let name = code.name();
        assert!(page.starts_with(&format!("# {name}\n\n")), "{name} begins with its name");
        for part in ["```", "## Mend it\n"] {
            assert!(page.contains(part), "{name} has {part:?}");
        }
        assert_eq!(page.matches("```").count() % 2, 0, "{name} closes its examples");
        let n_words = page.split_whitespace().count();
        assert!((40..=300).contains(&n_words), "{name} is short, not {n_words} words");
        assert!(page.lines().all(|line| line.chars().count() <= 80), "{name} has short lines");
        assert!(page.ends_with('\n') && !page.ends_with("\n\n"), "{name} ends with one line break");
    }
}

/// A page that nobody can open is a page whose code was renamed.
#[test]
fn every_page_belongs_to_a_code() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/diagnostic/explain");
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let name = entry.expect("it can be read").file_name();
        let name = name.to_string_lossy();
        assert!(name.strip_suffix(".md").and_then(Code::parse).is_some(), "{name} explains no code");
    }
}

#[test]
fn a_command_for_github_cannot_be_smuggled_in() {
    let evil = "x\r\n::error::smuggled\u{1b}[31m";
    let problem = Diagnostic::new(Code::UnknownThing, FileId(0), evil).help(evil).related(FileId(1), evil);
    let log = in_form(github::write, &[problem]);
    assert_eq!(log.lines().count(), 1, "{log}");
    assert!(log.starts_with("::error file=") && !log.contains('\u{1b}'), "{log}");
}
