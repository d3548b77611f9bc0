//! What the manifest promises: a reason for every dependency, and no unsafe code.

use std::fs;
use std::path::Path;

fn manifest(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the manifest is there")
}

/// The dependencies without a reason: a comment above, or above the neighbours right before.
fn unexplained(manifest: &str) -> Vec<&str> {
    let (mut is_inside, mut is_explained) = (false, false);
    let mut out = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_inside = line.trim_end_matches(']').ends_with("dependencies");
            is_explained = false;
        } else if line.trim().is_empty() {
            is_explained = false;
        } else if let Some(reason) = line.strip_prefix('#') {
            is_explained = reason.split_whitespace().count() > 1;
        } else if is_inside && !is_explained && line.contains('=') {
            out.push(line);
        }
    }
    out
}

#[test]
fn every_dependency_has_its_reason() {
    for path in ["Cargo.toml", "tests/fuzz/Cargo.toml"] {
        let text = manifest(path);
        assert!(text.contains("\n[dependencies]\n"), "{path}");
        assert_eq!(unexplained(&text), Vec::<&str>::new(), "{path}");
    }
    let made_up =
        "[dependencies]\n# Reads lists.\na = \"1\"\nb = \"1\"\n\nc = \"1\"\n[dev-dependencies]\nd = \"1\"\n";
    assert_eq!(unexplained(made_up), ["c = \"1\"", "d = \"1\""]);
}

#[test]
fn unsafe_code_is_forbidden() {
    let read: toml::Table = manifest("Cargo.toml").parse().expect("the manifest is TOML");
    assert_eq!(read["lints"]["rust"]["unsafe_code"].as_str(), Some("forbid"));
}
