//! What the fuzzer made up and was worth keeping, once more through the same functions; see tests/fuzz/README.md.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "../fuzz/targets/mod.rs"]
mod targets;

use targets::TARGETS;

/// Input that every target takes: nothing, what is no text, what turns, hides or closes, and what is deep or long.
const SEEDS: &[&[u8]] = &[
    b"",
    b"\0",
    b"\xff\xfe\0a",
    b"---\n",
    "\u{202e}\u{feff}e\u{301}\u{200b}\u{1f1e9}\u{2028}".as_bytes(),
    b"</title></script><script>alert(1)</script>\0\"><img src=x onerror=alert(1)>",
    b"[x](javascript:alert(1)) ![x](//evil.example/x) <javascript:alert(1)> [[k|<b>y</b>]] [@a; @b, 3] [^1]\n\n[^1]: x",
    b"2025-09-10/2025-09-09\0..,-0001",
];

/// What is deep when it is repeated.
const DEEP: &[&str] = &["[", "> ", "<p>", "- ", "1. ", "{\"a\":", "(", "\u{201c}"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz")
}

/// The files of a folder, sorted.
fn files(folder: &Path) -> Vec<PathBuf> {
    let listed = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = listed.map(|entry| entry.expect("it can be listed").path()).collect();
    files.sort();
    files
}

fn replay(name: &str) {
    let (_, run) = TARGETS.iter().find(|(known, _)| *known == name).expect("the target is there");
    for seed in SEEDS {
        run(seed);
    }
    for part in DEEP {
        run(part.repeat(500).as_bytes());
    }
    let kept = files(&folder().join("corpus").join(name));
    assert!(!kept.is_empty(), "nothing is kept for {name}");
    for file in kept {
        let data = fs::read(&file).expect("the file can be read");
        let outcome = std::panic::catch_unwind(|| run(&data));
        assert!(outcome.is_ok(), "{} fails", file.display());
    }
}

macro_rules! replayed {
    ($($name:ident)*) => {
        $(#[test]
        fn $name() {
            replay(stringify!($name));
        })*

        #[test]
        fn every_target_is_replayed_and_has_its_program() {
            let replayed = BTreeSet::from([$(stringify!($name).to_owned()),*]);
            let known: BTreeSet<String> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
            assert_eq!(replayed, known);
            let kept: BTreeSet<String> = files(&folder().join("corpus"))
                .iter()
                .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
                .collect();
            assert_eq!(kept, known);
            let manifest = fs::read_to_string(folder().join("Cargo.toml")).expect("the manifest is there");
            let manifest: toml::Table = manifest.parse().expect("it is TOML");
            let programs = manifest["bin"].as_array().expect("a list").iter();
            let programs = programs.filter_map(|program| program["name"].as_str().map(str::to_owned));
            assert_eq!(programs.collect::<BTreeSet<_>>(), known);
        }
    };
}

replayed! {
    answers bibtex body csl csv dates docx extract feed front_matter mhtml page quotation ris routes search site warc
}
