//! Runs `tests/cases/*.md`: prose, files, and the problems that they have, or what they are linked to.
//!
//! A case is a heading with prose below it, fenced blocks ```` ```file content/people/harry.md ```` that hold files, and one fenced
//! block: ```` ```problems ```` with what `check` says, ```` ```mistakes ```` without its notes, or ```` ```linked claims texts ```` with tables of
//! what linking found (see `linked.rs`). Cases of one file share nothing. To accept what the program says now, run
//! the tests with `CUTTINGS_ACCEPT=1` and read the difference.

use std::fs;
use std::path::PathBuf;

use cuttings::diagnostic::Code;

use crate::harness::{Project, project};
use crate::linked::linked;

/// What a case shows.
enum Shown {
    Problems,
    /// Problems without notes.
    Mistakes,
    /// These tables of what linking found.
    Linked(String),
}

struct Case {
    name: String,
    files: Vec<(String, String)>,
    shown: Shown,
    expected: String,
    /// The lines of the file between which that stands.
    block: (usize, usize),
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn case_files() -> Vec<(PathBuf, String)> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder())
        .expect("the cases are there")
        .map(|entry| entry.expect("the folder can be listed").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).expect("cases are text"))).collect()
}

fn parse(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut lines = text.lines().enumerate();
    while let Some((_, line)) = lines.next() {
        if let Some(name) = line.strip_prefix("## ") {
            cases.push(Case {
                name: name.to_owned(),
                files: Vec::new(),
                shown: Shown::Problems,
                expected: String::new(),
                block: (0, 0),
            });
        } else if let Some(rest) = line.strip_prefix("````").or_else(|| line.strip_prefix("```")) {
            let fence = &line[..line.len() - rest.len()];
            let mut block = String::new();
            let mut span = (0, 0);
            for (number, line) in lines.by_ref() {
                if line == fence {
                    span.1 = number;
                    break;
                }
                if span.0 == 0 {
                    span.0 = number;
                }
                block.push_str(line);
                block.push('\n');
            }
            let case = cases.last_mut().expect("a block stands below a heading");
            match rest.split_once(' ') {
                Some(("file", path)) => case.files.push((path.to_owned(), block)),
                named => {
                    case.shown = match named {
                        None if rest == "problems" => Shown::Problems,
                        None if rest == "mistakes" => Shown::Mistakes,
                        Some(("linked", tables)) => Shown::Linked(tables.to_owned()),
                        _ => {
                            panic!(
                                "a block is `file PATH`, `problems`, `mistakes` or `linked TABLE…`, not `{rest}`"
                            )
                        }
                    };
                    case.expected = block;
                    case.block = (if span.0 == 0 { span.1 } else { span.0 }, span.1);
                }
            }
        }
    }
    cases
}

/// Errors and warnings with the lines that belong to them.
fn without_notes(problems: &str) -> String {
    let mut is_note = false;
    let mut out = String::new();
    for line in problems.lines() {
        if !line.starts_with(' ') {
            is_note = line.starts_with("note[");
        }
        if !is_note {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// Codes that no case can show, and why.
const NOT_IN_CASES: [(Code, &str); 11] = [
    (Code::NotUtf8, "a case is text; tests/it/odd_files.rs"),
    (Code::FileTooLarge, "a case is short; tests/it/odd_files.rs"),
    (Code::LinkLoop, "needs a disk; tests/it/odd_files.rs"),
    (Code::LinkAstray, "needs a disk; tests/it/odd_files.rs"),
    (Code::NotAFile, "needs a disk; tests/it/odd_files.rs"),
    (Code::SettingsMissing, "every case has settings; no_settings_are_reported below"),
    (Code::UnknownEvent, "no field holds the key of an event"),
    (Code::BaseUrlMissing, "said by `build` itself"),
    (Code::DeadLink, "needs a server; tests/it/links.rs"),
    (Code::LinkUnanswered, "needs a server; tests/it/links.rs"),
    (Code::LinkMoved, "needs a server; tests/it/links.rs"),
];

#[test]
fn every_code_occurs_in_a_case() {
    let all: String =
        case_files().into_iter().flat_map(|(_, text)| parse(&text)).map(|case| case.expected).collect();
    for code in Code::all() {
        let occurs = all.contains(&format!("[{}] ", code.name()));
        let excused = NOT_IN_CASES.iter().find(|(known, _)| known == code);
        match excused {
            Some((_, why)) => assert!(!occurs, "`{}` occurs, though it is said: {why}", code.name()),
            None => assert!(occurs, "no case shows `{}`", code.name()),
        }
    }
}

#[test]
fn no_settings_are_reported() {
    let problems = Project::default().file("content/articles/a.md", "Words.\n").problems();
    assert!(problems.contains("error[settings-missing] the project "), "{problems}");
}

#[test]
fn cases_have_the_problems_that_they_say() {
    let accept = std::env::var_os("CUTTINGS_ACCEPT").is_some();
    let mut wrong = String::new();
    for (path, text) in case_files() {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        for case in parse(&text).into_iter().rev() {
            let made =
                case.files.iter().fold(project(), |project, (path, text)| project.file(path, text.as_str()));
            let found = match &case.shown {
                Shown::Problems => made.problems(),
                Shown::Mistakes => without_notes(&made.problems()),
                Shown::Linked(tables) => linked(&made.gather().dossier, tables),
            };
            if found == case.expected {
                continue;
            }
            if accept {
                lines.splice(case.block.0..case.block.1, found.lines().map(str::to_owned));
            } else {
                wrong += &format!(
                    "{}: {}\n--- expected\n{}--- found\n{found}\n",
                    path.display(),
                    case.name,
                    case.expected
                );
            }
        }
        if accept {
            fs::write(&path, lines.join("\n") + "\n").expect("cases can be written");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
