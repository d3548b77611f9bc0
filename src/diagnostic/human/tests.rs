use super::*;
use crate::diagnostic::{Code, Place};
use crate::text::span::{FileId, Span};
use std::borrow::Cow;

/// Files by number, path first.
struct Texts(Vec<(&'static str, String)>);

impl Sources for Texts {
    fn path(&self, file: FileId) -> &str {
        self.0[file.0 as usize].0
    }

    fn text(&self, file: FileId) -> Option<Cow<'_, str>> {
        self.0.get(file.0 as usize).map(|(_, text)| Cow::Borrowed(text.as_str()))
    }
}

/// The span of the first `needle` in a file.
fn span(texts: &Texts, file: u32, needle: &str) -> Span {
    let start = texts.0[file as usize].1.find(needle).expect("the needle is there");
    Span::new(FileId(file), start, start + needle.len())
}

fn shown(texts: &Texts, problems: &[Diagnostic], style: Style) -> String {
    let mut out = Vec::new();
    write(problems, texts, style, &mut out).expect("memory takes everything");
    String::from_utf8(out).expect("it is text")
}

fn files() -> Texts {
    let long = format!("{} [[king-charls]] {}", "word ".repeat(100), "word ".repeat(1000));
    let huge = format!("{} [[king-charls]] {}", "word ".repeat(100_000), "word ".repeat(100_000));
    Texts(vec![
        (
            "content/articles/tea.md",
            "---\npeople:\n  - king-charls\n---\n\tTee 王 mit [[harri]] und Co.\n".to_owned(),
        ),
        ("content/people/harry.md", "---\r\nkey: harry\r\nkey: tom\r\n---\r\n".to_owned()),
        ("content/people/prince.md", format!("---\nkey: harry\n---\n{}key: foo\n", "\n".repeat(9))),
        ("long.md", long),
        ("huge.md", huge),
        ("bad\u{1b}[2Jname.md", "red \u{1b}[31m alert \u{9b}31m \u{202e}txet\n".to_owned()),
        ("multi.md", "---\ntext: |\n  a\n  b\n  c\n  d\n  e\n  f\n---\n".to_owned()),
        ("end.md", "a\nb\n".to_owned()),
        ("not-text", String::new()),
    ])
}

/// One problem, as it is shown, without the closing line.
fn one(texts: &Texts, problem: Diagnostic) -> String {
    let shown = shown(texts, &[problem], Style { width: 80, ..Style::default() });
    let (text, closing) = shown.rsplit_once("\n\n").expect("there is a closing line");
    assert!(closing.starts_with("1 "), "{closing}");
    text.to_owned()
}

#[test]
fn an_excerpt_has_carets_and_help() {
    let texts = files();
    let problem = Diagnostic::new(
        Code::UnknownPerson,
        span(&texts, 0, "king-charls"),
        "no person is called `king-charls`",
    )
    .help("did you mean `king-charles`?");
    let expected = "\
error[unknown-person]: no person is called `king-charls`
 --> content/articles/tea.md:3:5
  |
3 |   - king-charls
  |     ^^^^^^^^^^^
  |
  = help: did you mean `king-charles`?";
    assert_eq!(one(&texts, problem), expected);
}

#[test]
fn carets_stand_right_under_tabs_and_wide_characters() {
    let texts = files();
    let problem =
        Diagnostic::new(Code::UndecidedMention, span(&texts, 0, "harri"), "`harri` may mean two people")
            .note("who?")
            .help("one\ntwo");
    let expected = "\
note[undecided-mention]: `harri` may mean two people
 --> content/articles/tea.md:5:14
  |
5 |     Tee 王 mit [[harri]] und Co.
  |                  ^^^^^ who?
  |
  = help: one
          two";
    assert_eq!(one(&texts, problem), expected);
}

#[test]
fn related_places_stand_below_or_in_the_same_lines() {
    let texts = files();
    let elsewhere =
        Diagnostic::new(Code::RepeatedKey, span(&texts, 1, "harry"), "two people share the key `harry`")
            .related(span(&texts, 2, "harry"), "first used here");
    let expected = "\
error[repeated-key]: two people share the key `harry`
 --> content/people/harry.md:2:6
  |
2 | key: harry
  |      ^^^^^
  |
 ::: content/people/prince.md:2:6
  |
2 | key: harry
  |      ----- first used here";
    assert_eq!(one(&texts, elsewhere), expected);

    let near = Diagnostic::new(Code::YamlRepeatedKey, span(&texts, 1, "key: tom"), "`key` is given twice")
        .related(span(&texts, 1, "key: harry"), "first given here");
    let expected = "\
error[yaml-repeated-key]: `key` is given twice
 --> content/people/harry.md:3:1
  |
2 | key: harry
  | ---------- first given here
3 | key: tom
  | ^^^^^^^^";
    assert_eq!(one(&texts, near), expected);

    let far = Diagnostic::new(Code::YamlRepeatedKey, span(&texts, 2, "key: foo"), "`key` is given twice")
        .related(span(&texts, 2, "key: harry"), "first given here");
    let expected = "\
error[yaml-repeated-key]: `key` is given twice
  --> content/people/prince.md:13:1
   |
 2 | key: harry
   | ---------- first given here
...
13 | key: foo
   | ^^^^^^^^";
    assert_eq!(one(&texts, far), expected);
}

#[test]
fn long_lines_are_trimmed_and_their_columns_stay_true() {
    let texts = files();
    for (file, place) in [(3, " --> long.md:1:504\n"), (4, " --> huge.md:1:500004\n")] {
        let shown = one(
            &texts,
            Diagnostic::new(
                Code::UnknownThing,
                span(&texts, file, "king-charls"),
                "nothing is called `king-charls`",
            ),
        );
        assert!(shown.contains(place), "{shown}");
        let line = shown.lines().find(|line| line.contains("[[king-charls]]")).expect("the line is shown");
        let carets = shown.lines().last().expect("there are carets");
        assert_eq!(line.find("king-charls"), carets.find("^^^^^^^^^^^"), "{shown}");
        assert!(shown.lines().all(|line| line.chars().count() <= 80), "{shown}");
    }
}

#[test]
fn text_of_others_cannot_move_the_cursor() {
    let texts = files();
    let evil = "x\u{1b}]0;title\u{7}\u{9b}31m\u{202e}\n\r";
    let problem = Diagnostic::new(Code::UnknownThing, span(&texts, 5, "alert"), evil)
        .note(evil)
        .help(evil)
        .related(span(&texts, 5, "txet"), evil);
    let shown = one(&texts, problem);
    assert!(
        shown
            .chars()
            .all(|character| character == '\n' || !character.is_control() && character != '\u{202e}'),
        "{shown:?}"
    );
    assert!(shown.contains("bad␛[2Jname.md:1:11"), "{shown}");
    assert!(shown.contains("red ␛[31m alert �31m �txet"), "{shown}");
}

#[test]
fn several_lines_are_drawn_at_their_side() {
    let texts = files();
    let problem = Diagnostic::new(
        Code::WrongType,
        span(&texts, 6, "|\n  a\n  b\n  c\n  d\n  e\n  f"),
        "`text` is text",
    )
    .note("here");
    let expected = "\
error[wrong-type]: `text` is text
 --> multi.md:2:7
  |
2 |   text: |
  |  _______^
3 | |   a
4 | |   b
5 | |   c
6 | |   d
7 | |   e
8 | |   f
  | |___^ here";
    assert_eq!(one(&texts, problem), expected);
}

#[test]
fn places_without_an_excerpt_name_the_file() {
    let texts = files();
    let whole = Diagnostic::new(Code::NotUtf8, FileId(8), "the file is not UTF-8 text")
        .help("save it again as UTF-8");
    assert_eq!(
        one(&texts, whole),
        "error[not-utf8]: the file is not UTF-8 text\n--> not-text\n = help: save it again as UTF-8"
    );
    let unreadable = Diagnostic::new(Code::NotUtf8, Span::new(FileId(8), 4, 9), "the file is not UTF-8 text");
    assert_eq!(one(&texts, unreadable), "error[not-utf8]: the file is not UTF-8 text\n--> not-text");
    let nowhere = Diagnostic::new(Code::BaseUrlMissing, Place::Project, "there is no feed");
    assert_eq!(one(&texts, nowhere), "note[base-url-missing]: there is no feed");
}

#[test]
fn odd_spans_do_no_harm() {
    let texts = files();
    let cases = [
        (7, 4, 4, "end.md:3:1"),
        (7, 1, 1, "end.md:1:2"),
        (7, 900, 1000, "end.md:3:1"),
        (0, 26, 36, "tea.md:3:15"),
        (0, 38, 39, "tea.md:5:6"),
    ];
    for (file, start, end, place) in cases {
        let shown = one(
            &texts,
            Diagnostic::new(Code::WrongType, Span::new(FileId(file), start, end), "odd")
                .related(Span::new(FileId(file), 0, 1), "x"),
        );
        assert!(shown.contains(place), "{shown}");
    }
}

#[test]
fn after_the_first_few_they_are_counted() {
    let texts = files();
    let problem = |code| Diagnostic::new(code, FileId(0), "x");
    let problems = [
        problem(Code::NotUtf8),
        problem(Code::OneSource),
        problem(Code::OneSource),
        problem(Code::EmptyArticle),
    ];
    let expected = "\
error[not-utf8]: x
--> content/articles/tea.md

… and 3 more:
       1  empty-article
       2  one-source

4 problems: 1 error, 1 warning, 2 notes
";
    assert_eq!(shown(&texts, &problems, Style { limit: 1, ..Style::default() }), expected);
    assert_eq!(shown(&texts, &[], Style::default()), "");
    assert_eq!(summary(&[]), "no problems");
}

#[test]
fn colour_is_the_callers_choice() {
    let texts = files();
    let problems = [Diagnostic::new(Code::NotUtf8, FileId(8), "x")];
    assert!(shown(&texts, &problems, Style { colour: true, ..Style::default() }).contains("\u{1b}["));
    assert!(!shown(&texts, &problems, Style::default()).contains('\u{1b}'));
}

proptest::proptest! {
    #[test]
    fn nothing_panics(
        text in "([a-c\u{e9}王\u{1f600}\u{301}\u{200b}\t\u{1b} ]|\n|\r\n|\r){0,40}",
        spans in proptest::collection::vec((0usize..60, 0usize..60), 1..4),
        width in 0usize..100,
    ) {
        let texts = Texts(vec![("a.md", text.clone()), ("b.md", text)]);
        let span = |at: usize| Span::new(FileId((at % 2) as u32), spans[at].0, spans[at].1);
        let mut problem = Diagnostic::new(Code::WrongType, span(0), "x").note("y");
        for at in 1..spans.len() {
            problem = problem.related(span(at), "z");
        }
        let problems = [problem];
        shown(&texts, &problems, Style { width, ..Style::default() });
        let mut out = Vec::new();
        crate::diagnostic::json::write(&problems, &texts, &mut out).expect("memory takes everything");
        crate::diagnostic::github::write(&problems, &texts, &mut out).expect("memory takes everything");
    }
}
