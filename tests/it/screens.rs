//! Runs `tests/cli/*.md`: commands, and what a person sees.
//!
//! Each heading of the second level begins with an empty folder. Fenced blocks ```` ```file PATH ```` put files there; a block
//! ```` ```screen ```` holds commands behind `$`, each with its standard output, its standard error behind `2| `, and `[exit 1]` if it does
//! not end with 0. `cd` is understood, and `| head -3` behind a command keeps its first lines. To accept what the program says
//! now, run the tests with `CUTTINGS_ACCEPT=1` and read the difference.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use super::desk::{Desk, words, write};

/// Runs a line; comes back with what stands on the screen.
fn run(desk: &mut Desk, line: &str) -> String {
    let (command, head) = match line.split_once(" | head -") {
        Some((command, count)) => (command, count.parse().expect("a number of lines")),
        None => (line, usize::MAX),
    };
    let mut words = words(command).into_iter();
    match words.next().as_deref() {
        Some("cd") => {
            desk.current.push(words.next().expect("cd needs a folder"));
            String::new()
        }
        Some("cuttings") => screen(desk, &words.collect::<Vec<_>>(), head),
        other => panic!("only `cuttings` and `cd` can be run, not {other:?}"),
    }
}

fn screen(desk: &Desk, arguments: &[String], head: usize) -> String {
    let output = desk.cuttings(arguments).output().expect("the program starts");
    let mut out = String::new();
    let clean = |bytes: &[u8]| desk.normalized(std::str::from_utf8(bytes).expect("the screen shows text"));
    for line in clean(&output.stdout).lines().take(head) {
        writeln!(out, "{}", line.trim_end()).expect("memory does not fail");
    }
    for line in clean(&output.stderr).lines() {
        writeln!(out, "{}", format!("2| {line}").trim_end()).expect("memory does not fail");
    }
    match output.status.code() {
        Some(0) => {}
        Some(code) => writeln!(out, "[exit {code}]").expect("memory does not fail"),
        None => panic!("the program was killed"),
    }
    out
}

/// The file as it would be if everything it says were so.
fn replayed(text: &str) -> String {
    let mut out = String::new();
    let mut desk = Desk::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        writeln!(out, "{line}").expect("memory does not fail");
        if line.starts_with("## ") {
            desk = Desk::new();
        }
        let Some(rest) = line.strip_prefix("````").or_else(|| line.strip_prefix("```")) else { continue };
        let fence = &line[..line.len() - rest.len()];
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != fence).collect();
        match rest.split_once(' ') {
            Some(("file", path)) => {
                let text: String = block.iter().map(|line| format!("{line}\n")).collect();
                write(&desk.folder().join(path), &text);
                out += &text;
            }
            _ if rest == "screen" => {
                for command in block.iter().filter_map(|line| line.strip_prefix("$ ")) {
                    write!(out, "$ {command}\n{}", run(&mut desk, command)).expect("memory does not fail");
                }
            }
            _ => panic!("a block is `file PATH` or `screen`, not `{rest}`"),
        }
        writeln!(out, "{fence}").expect("memory does not fail");
    }
    out
}

#[test]
fn screens_are_what_they_say() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cli");
    let entries = fs::read_dir(folder).expect("the screens are there");
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("the folder can be listed").path()).collect();
    paths.sort();
    let mut wrong = String::new();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "md")) {
        let text = fs::read_to_string(path).expect("screens are text");
        let now = replayed(&text);
        if std::env::var_os("CUTTINGS_ACCEPT").is_some() {
            fs::write(path, &now).expect("screens can be written");
        } else if let Some(at) = text.lines().zip(now.lines()).position(|(old, new)| old != new) {
            let (old, new): (Vec<&str>, Vec<&str>) =
                (text.lines().skip(at).take(20).collect(), now.lines().skip(at).take(20).collect());
            let (old, new) = (old.join("\n"), new.join("\n"));
            write!(wrong, "{}:{}\n--- expected\n{old}\n--- found\n{new}\n", path.display(), at + 1)
                .expect("memory does not fail");
        } else if text != now {
            writeln!(wrong, "{}: one is longer than the other", path.display())
                .expect("memory does not fail");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
