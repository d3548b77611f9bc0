//! Follows the guide in `content/pages/guide/` as a reader would: writes every file that a page shows, types every command, and
//! compares what comes back with what the page says.
//!
//! Each page begins with an empty folder. A fenced block below a line that holds nothing but a file name in backticks is that file. A
//! block `console` holds commands behind `$`, each with what it shows; a line `…` stands for lines left out, and a command below which nothing is
//! shown may show anything. A command has to fail if an error is shown below it, and has to succeed otherwise. Other blocks are
//! mistakes, so that no example goes unproved. `git` and other programs of others are shown, and not run. To accept what the program says now, run the test with
//! `CUTTINGS_ACCEPT=1` and read the difference.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use cuttings::date::Date;
use cuttings::date::words::{ENGLISH, phrase};

use super::desk::{Desk, words, write};

const PAGES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/content/pages/guide");

/// Programs that a page may name and that are not ours to try.
const OTHERS: [&str; 1] = ["git"];

/// How lines begin that tell of an error.
const ERRORS: [&str; 3] = ["error", "::error", "{\"code\":"];

/// What differs between a page and what happens: the line, and both.
type Differences = Vec<(usize, String)>;

/// One page, followed line by line.
struct Reader {
    desk: Desk,
    /// The page as it would be if everything that it says were so.
    page: String,
    differences: Differences,
    /// Commands of the program that were typed.
    commands: BTreeSet<String>,
}

impl Reader {
    fn follow(text: &str) -> Self {
        let (desk, page) = (Desk::new(), String::new());
        let mut reader = Reader { desk, page, differences: Differences::new(), commands: BTreeSet::new() };
        let mut lines = text.lines().enumerate();
        let mut above = "";
        while let Some((at, line)) = lines.next() {
            reader.page += &format!("{line}\n");
            let ticks = line.len() - line.trim_start_matches('`').len();
            if ticks < 3 {
                above = if line.is_empty() { above } else { line };
                continue;
            }
            let (fence, kind) = line.split_at(ticks);
            let block: Vec<&str> =
                lines.by_ref().map(|(_, line)| line).take_while(|line| *line != fence).collect();
            let file = above
                .strip_prefix('`')
                .and_then(|rest| rest.strip_suffix('`'))
                .filter(|name| !name.contains('`'));
            match (kind, file) {
                ("console", _) => reader.console(&block, at + 1),
                (_, Some(file)) => reader.file(file, &block),
                _ => reader
                    .differences
                    .push((at + 1, "a block is neither `console` nor below a file name".to_owned())),
            }
            reader.page += &format!("{fence}\n");
            above = fence;
        }
        reader
    }

    fn file(&mut self, name: &str, block: &[&str]) {
        assert!(!name.starts_with('/') && !name.contains(".."), "{name} would stand outside");
        let text: String = block.iter().map(|line| format!("{line}\n")).collect();
        write(&self.desk.current.join(name), &text);
        self.page += &text;
    }

    fn console(&mut self, block: &[&str], at: usize) {
        let mut rest = block;
        let mut line = at + 1;
        while let [first, others @ ..] = rest {
            let Some(command) = first.strip_prefix("$ ") else {
                self.differences.push((line, format!("`{first}` stands below no command")));
                return;
            };
            let length = others.iter().position(|line| line.starts_with("$ ")).unwrap_or(others.len());
            let (said, next) = others.split_at(length);
            self.command(command, said, line);
            (rest, line) = (next, line + 1 + length);
        }
    }

    fn command(&mut self, command: &str, said: &[&str], at: usize) {
        self.page += &format!("$ {command}\n");
        let typed = words(command);
        let (name, arguments) = typed.split_first().expect("a command has a name");
        let is_wrong = said.iter().any(|line| ERRORS.iter().any(|start| line.starts_with(start)));
        let (shown, is_well) = match name.as_str() {
            "cuttings" => {
                self.commands.extend(arguments.first().cloned());
                self.cuttings(arguments, said)
            }
            "cd" => {
                self.desk.current.push(&arguments[0]);
                (String::new(), self.desk.current.is_dir())
            }
            "cat" => match fs::read_to_string(self.desk.current.join(&arguments[0])) {
                Ok(text) => (text, true),
                Err(error) => (error.to_string(), false),
            },
            other if OTHERS.contains(&other) => (said.join("\n"), true),
            other => (format!("`{other}` cannot be run"), false),
        };
        let shown: Vec<&str> = shown.trim_end().lines().map(str::trim_end).collect();
        // What is asked to be silent has to be.
        let may_say = said.is_empty() && !typed.iter().any(|word| word == "-q");
        let is_as_said = may_say || is_like(&shown, said);
        if is_as_said && is_well != is_wrong {
            self.page.extend(said.iter().map(|line| format!("{line}\n")));
            return;
        }
        self.page.extend(shown.iter().map(|line| format!("{line}\n")));
        let end = if is_well { "it succeeds" } else { "it fails" };
        self.differences.push((at, format!("$ {command}\n{}\n[{end}]", shown.join("\n"))));
    }

    /// What the program shows, both streams as they come, and whether it succeeds.
    fn cuttings(&self, arguments: &[String], said: &[&str]) -> (String, bool) {
        let is_server = arguments.first().is_some_and(|name| name == "serve") && !said.is_empty();
        let arguments: Vec<String> = arguments.iter().filter(|word| *word != "--open").cloned().collect();
        let (screen, end) = std::io::pipe().expect("a pipe can be made");
        let mut command = self.desk.cuttings(&arguments);
        command.stdout(end.try_clone().expect("a pipe has two ends")).stderr(end).stdin(Stdio::null());
        let mut child = command.spawn().expect("the program starts");
        drop(command);
        let mut screen = BufReader::new(screen);
        let mut out = String::new();
        if is_server {
            // A server that has stopped says nothing more.
            let is_running =
                said.iter().all(|_| screen.read_line(&mut out).expect("the screen shows text") > 0);
            child.kill().expect("the program can be stopped");
            child.wait().expect("the program ends");
            return (with_first_port(&self.desk.normalized(&out)), is_running);
        }
        screen.read_to_string(&mut out).expect("the screen shows text");
        let end = child.wait().expect("the program ends");
        (self.desk.normalized(&out), end.success())
    }
}

/// The text with the port that is taken first.
fn with_first_port(text: &str) -> String {
    let Some((before, after)) = text.split_once("127.0.0.1:") else { return text.to_owned() };
    format!("{before}127.0.0.1:8000{}", after.trim_start_matches(|c: char| c.is_ascii_digit()))
}

/// Whether lines are as they are said to be; `…` stands for any number of them.
fn is_like(shown: &[&str], said: &[&str]) -> bool {
    match said {
        [] => shown.is_empty(),
        ["…", rest @ ..] => (0..=shown.len()).any(|skipped| is_like(&shown[skipped..], rest)),
        [line, rest @ ..] => shown.first() == Some(line) && is_like(&shown[1..], rest),
    }
}

fn pages() -> Vec<PathBuf> {
    let entries = fs::read_dir(PAGES).expect("the guide is there");
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("the folder can be listed").path()).collect();
    paths.sort();
    paths
}

fn followed(path: &Path) -> Reader {
    Reader::follow(&fs::read_to_string(path).expect("a page is text"))
}

#[test]
fn what_the_guide_says_is_so() {
    let mut wrong = String::new();
    let mut typed = BTreeSet::new();
    for path in pages() {
        let reader = followed(&path);
        typed.extend(reader.commands);
        if std::env::var_os("CUTTINGS_ACCEPT").is_some() {
            fs::write(&path, &reader.page).expect("pages can be written");
            continue;
        }
        for (line, difference) in reader.differences {
            writeln!(wrong, "{}:{line}\n{difference}\n", path.display()).expect("memory does not fail");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    let help = Command::new(env!("CARGO_BIN_EXE_cuttings")).arg("help").output().expect("the program starts");
    let help = String::from_utf8(help.stdout).expect("help is text");
    let commands =
        help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    for name in commands.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help") {
        assert!(typed.contains(name), "the guide never shows `cuttings {name}`");
    }
}

/// The rows of the table on a page whose heading row holds this cell: their cells, without backticks.
fn rows(page: &str, heading: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(Path::new(PAGES).join(page)).expect("the page is there");
    let cells =
        |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().replace('`', "")).collect();
    let table: Vec<Vec<String>> = text
        .lines()
        .skip_while(|line| !(line.starts_with('|') && line.contains(heading)))
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(cells)
        .collect();
    assert!(table.len() > 3, "{page} has no table with `{heading}`");
    table
}

#[test]
fn dates_are_shown_as_the_guide_says() {
    let wrong: Vec<String> = rows("events.md", "the site says")
        .into_iter()
        .map(|row| (phrase(&Date::parse(&row[1]).expect("the date can be read"), &ENGLISH), row))
        .filter(|(words, row)| *words != row[2])
        .map(|(words, row)| format!("{} is shown as {words}", row[1]))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn articles_have_the_fields_that_the_guide_names() {
    let output = Desk::new().cuttings(&words("schema article")).output().expect("the program starts");
    let schema: serde_json::Value = serde_json::from_slice(&output.stdout).expect("a schema is JSON");
    for row in rows("articles.md", "field") {
        for field in row[0].split(", ").map(|field| field.trim_end_matches(": true")) {
            assert!(schema["properties"][field].is_object(), "{field}");
        }
    }
}

#[test]
fn tables_have_the_columns_that_the_guide_names() {
    let desk = Desk::new();
    write(&desk.current.join("content/dossier.yaml"), "title: A case\n");
    for row in rows("moving-in.md", "column") {
        let (field, others) = (row[0].as_str(), row[1].as_str());
        for name in std::iter::once(field).chain(others.split(", ")) {
            let cell = match field {
                "date" => "2026",
                "url" => "https://post.example/a",
                _ => "Words",
            };
            let other = if field == "title" { "address" } else { "title" };
            let table = format!("{name},{other}\n{cell},https://post.example/b\n");
            write(&desk.current.join("table.csv"), &table);
            let command = desk.cuttings(&words("add table.csv --dry-run --format json")).output();
            let said: serde_json::Value =
                serde_json::from_slice(&command.expect("the program starts").stdout).expect("it is JSON");
            let missing = said["missing"].as_array().expect("what is missing is listed");
            let called = if field == "url" { "source" } else { field };
            assert!(!missing.iter().any(|one| one == called), "`{name}` is not read as {field}: {said}");
        }
    }
}

#[test]
fn a_page_that_says_something_else_is_found_out() {
    let good = "`a.txt`\n\n```text\nOne.\n```\n\n```console\n$ cat a.txt\nOne.\n$ cuttings explain misquote\n…\n## Mend it\n…\n```\n";
    assert!(Reader::follow(good).differences.is_empty(), "{:?}", Reader::follow(good).differences);
    for (right, wrong) in [
        ("\nOne.\n$", "\nTwo.\n$"),
        ("\nOne.\n```\n\n", "\nTwo.\n```\n\n"),
        ("## Mend it", "## Leave it"),
        ("…\n```", "```"),
        ("misquote", "misqoute"),
        ("explain misquote", "explain --all misquote"),
        ("…\n##", "error\n…\n##"),
        ("`a.txt`", "a.txt"),
        ("$ cat", "$ dog"),
        ("explain misquote\n…\n## Mend it\n…\n", "explain misquote -q\n"),
    ] {
        let page = good.replacen(right, wrong, 1);
        assert_ne!(page, good, "{right}");
        assert!(!Reader::follow(&page).differences.is_empty(), "{page}");
    }
}
