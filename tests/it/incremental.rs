//! A build over an earlier one gives what a build from nothing gives, byte for byte, whatever was edited in between; and a build
//! with nothing changed does nothing.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use cuttings::load::DiskFiles;
use cuttings::pipeline::{BuildOutcome, Gathered, Made, Options, build_with_remark, gather, inputs, outline};
use cuttings::write::{Destination, InPlace, Report, Sink, Staged, leave_standing, remark_on};
use proptest::collection::vec;
use proptest::prelude::*;
use tempfile::TempDir;

#[path = "../bench/dossier/mod.rs"]
#[expect(dead_code, reason = "the benchmarks ask for more")]
mod dossier;

/// A project on the disk, and where its sites go.
struct Desk(TempDir);

impl Desk {
    fn new(articles: usize) -> Self {
        let desk = Desk(tempfile::tempdir().unwrap());
        for (path, text) in dossier::files(dossier::Size { seed: 7, articles }) {
            desk.write(&path, &text);
        }
        fs::create_dir_all(desk.0.path().join("themes")).unwrap();
        desk
    }

    fn write(&self, path: &str, text: &str) {
        let file = self.0.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    /// The files below a folder, by path.
    fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let root = self.0.path().join(folder);
        let walk = walkdir::WalkDir::new(&root).into_iter().map(Result::unwrap);
        let files = walk.filter(|entry| entry.file_type().is_file());
        let below = |path: &Path| path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
        files.map(|entry| (below(entry.path()), fs::read(entry.path()).unwrap())).collect()
    }

    fn destination<'d>(&'d self, output: &'d Path) -> Destination<'d> {
        Destination { output, project: self.0.path(), home: None, force: false }
    }

    /// Builds as the command does. Nothing if the content has errors.
    fn build(&self, output: &str, in_place: bool) -> Option<Report> {
        let root = self.0.path();
        let (content, themes) = (DiskFiles::content(root), DiskFiles::themes(root));
        let options = Options { hashed_assets: true, ..Options::default() };
        let folder = root.join(output);
        let destination = self.destination(&folder);
        let outline = outline(&content, &themes, &options).unwrap();
        let from = inputs(&content, &themes, outline).unwrap();
        let is_same = |remark: &String| {
            Made::read(remark).is_some_and(|made| made.has_outline(outline) && made.is_from(from))
        };
        if let Some(remark) = remark_on(&folder).filter(is_same)
            && let Some(report) = leave_standing(&destination, &remark, in_place).unwrap()
        {
            return Some(report);
        }
        let mut gathered = gather(&content, &themes, &options).unwrap();
        if gathered.has_errors() {
            return None;
        }
        let remark = Made::of(&gathered, outline, from).remark();
        if in_place {
            finish(&content, &mut gathered, InPlace::begin(&destination).unwrap(), &remark)
        } else {
            finish(&content, &mut gathered, Staged::begin(&destination).unwrap(), &remark)
        }
    }
}

fn finish<S: Sink>(content: &DiskFiles, gathered: &mut Gathered, sink: S, remark: &str) -> Option<Report> {
    match build_with_remark(content, gathered, sink, remark).unwrap() {
        BuildOutcome::Written { report, .. } => Some(report),
        BuildOutcome::Refused(_) => None,
    }
}

/// One change to a project, by numbers that pick the file and the words.
#[derive(Clone, Debug)]
enum Edit {
    Add(u8),
    Delete(usize),
    Rename(usize),
    Field(usize, usize, u8),
    Sentence(usize, u8),
    Theme(u8),
    Settings(u8),
    Picture(u8),
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = || any::<proptest::sample::Index>().prop_map(|index| index.index(1_000));
    prop_oneof![
        any::<u8>().prop_map(Edit::Add),
        at().prop_map(Edit::Delete),
        at().prop_map(Edit::Rename),
        (at(), at(), any::<u8>()).prop_map(|(file, line, word)| Edit::Field(file, line, word)),
        (at(), any::<u8>()).prop_map(|(file, word)| Edit::Sentence(file, word)),
        any::<u8>().prop_map(Edit::Theme),
        any::<u8>().prop_map(Edit::Settings),
        any::<u8>().prop_map(Edit::Picture),
    ]
}

impl Edit {
    fn apply(&self, desk: &Desk) {
        let files: Vec<String> = desk
            .files("content")
            .into_keys()
            .filter(|path| Path::new(path).extension() == Some("md".as_ref()))
            .collect();
        let pick = |at: &usize| format!("content/{}", files[at % files.len()]);
        let read = |path: &str| fs::read_to_string(desk.0.path().join(path)).unwrap();
        match self {
            Edit::Add(n) => desk.write(
                &format!("content/articles/new-{n}.md"),
                &format!(
                    "---\ntitle: New {n}\ndate: 2024-02-{:02}\n---\nAda Alberg met nobody {n} times.\n",
                    n % 28 + 1
                ),
            ),
            Edit::Delete(at) => fs::remove_file(desk.0.path().join(pick(at))).unwrap(),
            Edit::Rename(at) => {
                let from = pick(at);
                let to = from.replace(".md", "-b.md");
                fs::rename(desk.0.path().join(from), desk.0.path().join(to)).unwrap();
            }
            Edit::Field(at, line, word) => {
                let path = pick(at);
                let text = read(&path);
                let fields: Vec<&str> = text
                    .lines()
                    .filter(|line| line.starts_with(|c: char| c.is_lowercase()) && line.contains(": "))
                    .collect();
                let Some(old) = fields.get(line % fields.len().max(1)) else { return };
                let (name, _) = old.split_once(": ").unwrap();
                let value = match name {
                    "date" => format!("2023-0{}-11", word % 9 + 1),
                    "rights" => ["full", "excerpt", "metadata"][usize::from(word % 3)].to_owned(),
                    _ => format!("Word {word}"),
                };
                desk.write(&path, &text.replacen(old, &format!("{name}: {value}"), 1));
            }
            Edit::Sentence(at, word) => {
                let path = pick(at);
                let text = read(&path);
                desk.write(&path, &format!("{text}\nAda Alberg said “No, {word} times.”\n"));
            }
            Edit::Theme(word) => {
                desk.write("themes/default/static/style.css", &format!("p {{ margin: {word}px; }}\n"));
            }
            Edit::Settings(word) => {
                desk.write(
                    "content/dossier.yaml",
                    &format!("title: Papers {word}\nlanguage: en\nrights: full\n"),
                );
            }
            Edit::Picture(word) => desk.write("content/files/list.txt", &format!("{word}\n")),
        }
    }
}

fn same(desk: &Desk, name: &str, clean: &BTreeMap<String, Vec<u8>>) -> Result<(), TestCaseError> {
    let built = desk.files(name);
    prop_assert_eq!(built.keys().collect::<Vec<_>>(), clean.keys().collect::<Vec<_>>());
    for (route, bytes) in clean {
        prop_assert!(bytes == &built[route], "{} differs in {}", route, name);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5, failure_persistence: None, max_shrink_iters: 20, ..ProptestConfig::default() })]

    #[test]
    fn a_build_over_an_earlier_one_is_a_clean_build(edits in vec(vec(edit(), 1..4), 1..3)) {
        let desk = Desk::new(5);
        desk.build("staged", false);
        desk.build("in-place", true);
        for step in edits {
            for edit in &step {
                edit.apply(&desk);
            }
            let _ = fs::remove_dir_all(desk.0.path().join("clean"));
            if desk.build("clean", false).is_none() {
                continue;
            }
            desk.build("staged", false);
            desk.build("in-place", true);
            let clean = desk.files("clean");
            same(&desk, "staged", &clean)?;
            same(&desk, "in-place", &clean)?;
        }
    }
}

#[test]
fn with_nothing_changed_nothing_is_built() {
    let desk = Desk::new(5);
    for in_place in [false, true] {
        let output = if in_place { "in-place" } else { "staged" };
        let first = desk.build(output, in_place).unwrap();
        let before = desk.files(output);
        let folder = desk.0.path().join(output);
        let remark = remark_on(&folder).unwrap();
        let report = leave_standing(&desk.destination(&folder), &remark, in_place).unwrap().unwrap();
        assert_eq!((report.written, report.unchanged), (0, first.written));
        assert_eq!(desk.files(output), before);
        // A page that somebody has changed or deleted is made again.
        fs::write(folder.join("index.html"), "mine").unwrap();
        assert!(leave_standing(&desk.destination(&folder), &remark, in_place).unwrap().is_none());
        assert_eq!(desk.build(output, in_place).unwrap().written, 1);
        fs::remove_file(folder.join("people.html")).unwrap();
        assert_eq!(desk.build(output, in_place).unwrap().written, 1);
        assert_eq!(desk.files(output), before);
    }
}

#[test]
fn one_edited_page_is_the_only_one_written() {
    let desk = Desk::new(5);
    desk.build("site", false);
    desk.write("content/pages/about.md", "---\ntitle: About\n---\nOther words.\n");
    let report = desk.build("site", false).unwrap();
    // The page itself, the copy for printing, and of the search index the texts, the terms, and where they are.
    assert_eq!(report.written, 5);
}

#[test]
fn an_edit_that_keeps_every_length_is_seen_too() {
    let desk = Desk::new(5);
    desk.write("content/pages/about.md", "---\ntitle: About\n---\nOther words.\n");
    desk.build("site", false);
    let root = desk.0.path();
    let told = || {
        let (content, themes) = (DiskFiles::content(root), DiskFiles::themes(root));
        let outline = outline(&content, &themes, &Options::default()).unwrap();
        (outline, inputs(&content, &themes, outline).unwrap())
    };
    let before = told();
    desk.write("content/pages/about.md", "---\ntitle: About\n---\nOther worlds\n");
    let after = told();
    assert_eq!(before.0, after.0);
    assert_ne!(before.1, after.1);
    assert!(desk.build("site", false).unwrap().written > 0);
    desk.write("content/pages/about.md", "---\ntitle: About\n---\nLonger words.\n");
    assert_ne!(told().0, after.0, "most edits show without reading a file");
}

/// Whatever the machine does, a made-up dossier of some size gives the same bytes.
#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let mut project = crate::harness::Project::default();
    for (path, text) in dossier::files(dossier::Size { seed: 3, articles: 60 }) {
        project = project.file(&path, text);
    }
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| project.site())
    };
    let (one, many) = (with(1), with(5));
    assert_eq!(one.keys().collect::<Vec<_>>(), many.keys().collect::<Vec<_>>());
    for (route, bytes) in &one {
        assert!(bytes == &many[route], "{route} differs");
    }
}
