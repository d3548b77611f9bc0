//! What was asked for on standard output, where that cannot be written to, or is not read to its end.

use std::fs::File;
use std::process::Stdio;

use super::desk::{Desk, words, write};

const COMMANDS: [&str; 12] = [
    "check --format json",
    "check --format github",
    "schema",
    "schema event",
    "man",
    "inspect content/articles/fog.md",
    "suggest --format json",
    "explain",
    "explain one-source",
    "completions bash",
    "theme list",
    "--help",
];

fn desk() -> Desk {
    let desk = Desk::new();
    write(&desk.current.join("content/dossier.yaml"), "title: The ferry\n");
    let text = "---\ntitle: Fog\n---\nMayor Ada Hall said on 2 March 2026 that the ferry would wait.\n";
    write(&desk.current.join("content/articles/fog.md"), text);
    write(&desk.current.join("content/articles/more.md"), &text.replace("2 March", "3 March"));
    desk
}

#[test]
fn a_full_disk_is_a_failure() {
    let desk = desk();
    for command in COMMANDS {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let out = desk.cuttings(&words(command)).stdout(Stdio::from(full)).output().unwrap();
        let said = String::from_utf8_lossy(&out.stderr);
        assert_eq!(out.status.code(), Some(3), "{command}: {said}");
        assert!(
            said.ends_with("error: could not write to standard output: the disk is full\n"),
            "{command}: {said}"
        );
    }
}

#[test]
fn a_reader_that_stops_is_none() {
    let desk = desk();
    for command in COMMANDS {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let out = desk.cuttings(&words(command)).stdout(Stdio::from(writer)).output().unwrap();
        let said = String::from_utf8_lossy(&out.stderr);
        assert_eq!((out.status.code(), said.contains("error")), (Some(0), false), "{command}: {said}");
    }
}
