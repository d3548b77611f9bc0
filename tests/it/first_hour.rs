//! The first hour of a new user, with the program itself: from a folder of clippings to a site, with no file edited by hand but
//! the drafts that are accepted or refused.

mod everything;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use super::bare::bare;

const CLIPPINGS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/first-hour/clippings");

/// A project made from the clippings.
struct Newcomer {
    folder: tempfile::TempDir,
}

impl Newcomer {
    fn new() -> Self {
        Newcomer { folder: tempfile::tempdir().unwrap() }
    }

    /// A newcomer whose project is made.
    fn begun() -> Self {
        let newcomer = Newcomer::new();
        run(newcomer.folder.path(), &["init", "flood", "--from", CLIPPINGS]);
        newcomer
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("flood")
    }

    fn run(&self, arguments: &[&str]) -> Output {
        run(&self.root(), arguments)
    }

    /// Every file below a folder of the project, by its path.
    fn files(&self, below: &str) -> BTreeMap<String, Vec<u8>> {
        let mut out = BTreeMap::new();
        collect(&self.root().join(below), &self.root(), &mut out);
        out
    }

    fn drafts(&self) -> Vec<String> {
        let is_draft =
            |(_, bytes): &(String, Vec<u8>)| String::from_utf8_lossy(bytes).contains("\ndraft: true\n");
        self.files("content").into_iter().filter(is_draft).map(|(path, _)| path).collect()
    }

    /// Puts `line` in the place of `draft: true`; nothing accepts the draft.
    fn decide(&self, draft: &str, line: &str) {
        let path = self.root().join(draft);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(path, text.replace("\ndraft: true\n", line)).unwrap();
    }

    fn page(&self, site: &str, path: &str) -> String {
        fs::read_to_string(self.root().join(site).join(path)).unwrap_or_default()
    }
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    bare(env!("CARGO_BIN_EXE_cuttings")).args(arguments).current_dir(folder).output().unwrap()
}

fn collect(folder: &Path, root: &Path, out: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, root, out);
        } else {
            out.insert(path.strip_prefix(root).unwrap().display().to_string(), fs::read(&path).unwrap());
        }
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn bad_inputs_are_told_and_stop_nothing() {
    let newcomer = Newcomer::new();
    let output = run(newcomer.folder.path(), &["init", "flood", "--from", CLIPPINGS, "nowhere.txt"]);
    let said = said(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    for line in [
        "empty.txt was left out: there is no text in it",
        "scan.txt was left out: it is no text",
        "nowhere.txt was left out: there is no such file",
        "courier.txt has the text of courier-copy and was not added twice",
        "plotina.txt: read as windows-1251",
        "wrote 8 articles to flood/content/articles",
        "3 articles are not in English",
    ] {
        assert!(said.contains(line), "{line}\n---\n{said}");
    }
    let articles = newcomer.files("content/articles");
    let article =
        |name: &str| String::from_utf8(articles[&format!("content/articles/{name}")].clone()).unwrap();
    assert!(article("council-minutes.txt").starts_with("Minutes of the council\n"));
    assert!(article("plotina.txt").contains("Плотина у мельницы была прорвана"));
    assert!(article("courier-copy.txt").contains("The café at the mill"));
    assert!(article("clipped.md").contains("\n# reading_time: 4\n"));
    assert!(article("2026-04-05-flood-what-we-know.md").starts_with("---\n# title: \"Flood: what we know\n"));
}

#[test]
fn from_clippings_to_a_site_by_accepting_drafts() {
    let newcomer = Newcomer::begun();
    let drafts = newcomer.drafts();
    assert!(drafts.len() > 8, "{drafts:?}");
    for wanted in ["content/people/tobias-renwick.md", "content/organisations/vale-water-trust.md"] {
        assert!(drafts.iter().any(|draft| draft == wanted), "{wanted} is missing in {drafts:?}");
    }
    let check = newcomer.run(&["check", "--drafts", "--deny-warnings"]);
    assert!(check.status.success(), "{}", said(&check));
    for draft in &drafts {
        newcomer.decide(draft, "\n");
    }
    let build = newcomer.run(&["build"]);
    assert!(build.status.success(), "{}", said(&build));
    let person = newcomer.page("public", "people/tobias-renwick.html");
    assert!(person.contains("said that 14 houses were evacuated"));
    let claims = newcomer.page("public", "claims.html");
    assert!(claims.contains("14 houses") && claims.contains("17 houses"), "{claims}");
    for (path, bytes) in newcomer.files("public") {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("suggested_from") && !text.contains("not checked by an editor"), "{path}");
    }
}

#[test]
fn drafts_show_on_the_site_only_when_asked_for_and_marked() {
    let newcomer = Newcomer::begun();
    assert!(newcomer.run(&["build", "-q", "-o", "plain"]).status.success());
    assert!(newcomer.run(&["build", "-q", "-o", "marked", "--drafts"]).status.success());
    assert_eq!(newcomer.page("plain", "people/gideon-pask.html"), "");
    for page in ["people/gideon-pask.html", "people.html", "timeline.html"] {
        assert!(newcomer.page("marked", page).contains("not checked by an editor"), "{page}");
    }
    for (path, bytes) in newcomer.files("plain") {
        assert!(!String::from_utf8_lossy(&bytes).contains("not checked by an editor"), "{path}");
    }
}

#[test]
fn nothing_is_drafted_twice_and_a_refusal_stays() {
    let newcomer = Newcomer::begun();
    let before = newcomer.files("content");
    let again = newcomer.run(&["suggest", "--write"]);
    assert!(said(&again).contains("there is nothing new to draft"), "{}", said(&again));
    assert_eq!(newcomer.files("content"), before);

    newcomer.decide("content/people/gideon-pask.md", "\nrefused: true\n");
    fs::remove_file(newcomer.root().join("content/people/tobias-renwick.md")).unwrap();
    let again = newcomer.run(&["suggest", "--write", "--format", "json"]);
    let written: Vec<serde_json::Value> = String::from_utf8(again.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let files: Vec<&str> = written.iter().filter_map(|draft| draft["file"].as_str()).collect();
    assert_eq!(files, ["content/people/tobias-renwick.md"]);
    let build = newcomer.run(&["build", "-q", "--drafts"]);
    assert!(build.status.success(), "{}", said(&build));
    assert_eq!(newcomer.page("public", "people/gideon-pask.html"), "");
}

#[test]
fn a_project_that_is_there_stays_as_it_is() {
    let newcomer = Newcomer::begun();
    let before = newcomer.files("content");
    let output = run(newcomer.folder.path(), &["init", "flood", "--from", CLIPPINGS]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert_eq!(newcomer.files("content"), before);
}
