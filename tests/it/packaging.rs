//! What is handed out to those who do not build the program themselves: that it can be packed, and that the release names what is there.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::desk::write;
use super::publishing::{parses_as_shell, scripts};

const REPOSITORY: &str = env!("CARGO_MANIFEST_DIR");

/// What a command says, which has to succeed.
fn run(command: &mut Command) -> String {
    let out = command.output().unwrap();
    assert!(out.status.success(), "{command:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

/// A command that packs what is in a folder.
fn pack(folder: &Path) -> Command {
    let mut command = Command::new(Path::new(REPOSITORY).join(".ci/package"));
    command.arg(folder).arg("cuttings-1");
    command
}

/// Packs a stand-in that runs the program, and gives the folder.
fn packed() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("cuttings");
    write(&program, &format!("#!/bin/sh\nexec '{}' \"$@\"\n", env!("CARGO_BIN_EXE_cuttings")));
    fs::set_permissions(&program, fs::Permissions::from_mode(0o700)).unwrap();
    assert!(
        !pack(folder.path()).output().unwrap().status.success(),
        "nothing goes out without the licences of its parts"
    );
    write(&folder.path().join("licences.txt"), "MIT\n");
    run(&mut pack(folder.path()));
    folder
}

/// A file of the repository that is written in TOML.
fn table(path: &str) -> toml::Table {
    fs::read_to_string(Path::new(REPOSITORY).join(path)).unwrap().parse().unwrap()
}

/// The files below a folder, by their paths in it.
fn files_in(folder: &Path) -> BTreeSet<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file());
    files.map(|entry| entry.path().strip_prefix(folder).unwrap().to_owned()).collect()
}

#[test]
fn the_archive_holds_the_program_and_what_its_shell_needs() {
    let [first, second] = [packed(), packed()];
    let archive = first.path().join("cuttings-1.tar.gz");
    let share = files_in(&first.path().join("share"));
    assert_eq!(share, files_in(&second.path().join("share")));
    run(Command::new("tar").arg("-xzf").arg(&archive).arg("-C").arg(first.path()));
    let unpacked = first.path().join("cuttings-1");
    let own = ["CHANGELOG.md", "LICENSE", "README.md", "cuttings"].map(PathBuf::from);
    let wanted: BTreeSet<_> = share.iter().map(|file| Path::new("share").join(file)).chain(own).collect();
    assert_eq!(files_in(&unpacked), wanted);
    let version = run(Command::new(unpacked.join("cuttings")).arg("--version"));
    assert_eq!(version.trim(), concat!("cuttings ", env!("CARGO_PKG_VERSION")));

    let manual = run(Command::new("gzip").arg("-dc").arg(unpacked.join("share/man/man1/cuttings.1.gz")));
    assert!(manual.contains("\n.SH CUTTINGS BUILD\n"));
    assert!(!manual.contains("PDF-TEXT"), "a command that is not for people");
    run(Command::new("bash").arg("-n").arg(unpacked.join("share/bash-completion/completions/cuttings")));
}

#[test]
fn the_same_program_gives_the_same_archive() {
    let folder = packed();
    let archive = folder.path().join("cuttings-1.tar.gz");
    let before = fs::read(&archive).unwrap();
    run(Command::new("touch").args(["-d", "2001-01-01"]).arg(folder.path().join("cuttings")));
    run(&mut pack(folder.path()));
    assert!(before == fs::read(&archive).unwrap());
}

#[test]
fn the_package_for_debian_takes_all_that_is_made_for_it() {
    let manifest: toml::Table =
        fs::read_to_string(format!("{REPOSITORY}/Cargo.toml")).unwrap().parse().unwrap();
    let assets = manifest["package"]["metadata"]["deb"]["assets"].as_array().unwrap();
    let mut made = BTreeSet::new();
    for asset in assets {
        let source = asset[0].as_str().unwrap();
        match source.strip_prefix("target/release/") {
            Some("cuttings") => {}
            Some(file) => assert!(made.insert(PathBuf::from(file)), "{file} is named twice"),
            None => assert!(Path::new(REPOSITORY).join(source).is_file(), "{source}"),
        }
    }
    let share = files_in(&packed().path().join("share"));
    assert_eq!(made, share.iter().map(|file| Path::new("share").join(file)).collect());
}

/// The scripts of the workflow that makes a release.
fn release() -> Vec<String> {
    let text = fs::read_to_string(format!("{REPOSITORY}/.github/workflows/release.yml")).unwrap();
    scripts(&serde_yaml::from_str(&text).unwrap())
}

#[test]
fn a_release_names_what_is_there() {
    let scripts = release();
    assert!(scripts.len() > 5, "{scripts:?}");
    let mut named = BTreeSet::new();
    for script in &scripts {
        parses_as_shell(script);
        for word in script.split(|letter: char| letter.is_whitespace() || "\"'()".contains(letter)) {
            let made = ["target/", "dist/", "notes.md"].iter().any(|start| word.starts_with(start));
            let is_text =
                Path::new(word).extension().is_some_and(|ending| ending == "md" || ending == "toml");
            if (word.contains(".ci/") || is_text) && !made {
                assert!(Path::new(REPOSITORY).join(word).is_file(), "{word} is not there");
                named.insert(word);
            }
        }
    }
    assert_eq!(
        named.into_iter().collect::<Vec<_>>(),
        [".about.toml", ".ci/licences.hbs", ".ci/package", "CHANGELOG.md"]
    );
}

#[test]
fn the_licences_that_go_out_are_those_that_may() {
    assert_eq!(table(".about.toml")["accepted"], table(".deny.toml")["licenses"]["allow"]);
}

/// Runs the script of the release that contains `mark`, in a folder with the changelog, for a tag; gives whether it succeeded and what it left.
fn step(mark: &str, tag: &str) -> (bool, String) {
    let script = release().into_iter().find(|script| script.contains(mark)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let log = "# Changelog\n\n## [Unreleased]\n\n- c\n\n## [0.2.0] - 2026-05-01\n\n- b\n\n## [0.1.0] - 2026-04-01\n\n- a\n";
    write(&folder.path().join("CHANGELOG.md"), log);
    let mut shell = Command::new("bash");
    shell.args(["-eo", "pipefail", "-c", &script]).current_dir(folder.path()).env("GITHUB_REF_NAME", tag);
    let ends = shell.status().unwrap().success();
    (ends, fs::read_to_string(folder.path().join("notes.md")).unwrap_or_default())
}

#[test]
fn a_release_says_what_has_changed() {
    assert_eq!(step("notes.md\n", "v0.2.0"), (true, "\n- b\n\n".to_owned()));
    assert_eq!(step("notes.md\n", "v0.1.0"), (true, "\n- a\n".to_owned()));
    assert!(!step("notes.md\n", "v0.3.0").0, "a version that the changelog does not know");
}

#[test]
fn a_release_is_of_the_version_that_its_tag_says() {
    let script = release().into_iter().find(|script| script.contains("cargo pkgid")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let lines = folder.path().join("environment");
    let ends = |tag: &str| {
        let mut shell = Command::new("bash");
        shell.args(["-eo", "pipefail", "-c", &script]).current_dir(REPOSITORY);
        shell.env("GITHUB_REF_NAME", tag).env("GITHUB_ENV", &lines);
        shell.output().unwrap().status.success()
    };
    let version = env!("CARGO_PKG_VERSION");
    assert!(ends(&format!("v{version}")));
    assert_eq!(fs::read_to_string(&lines).unwrap(), format!("VERSION={version}\n"));
    assert!(!ends("v99.0.0"));
}
