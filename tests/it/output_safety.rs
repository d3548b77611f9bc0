//! Nothing is lost: a failed or killed build leaves the old site whole, and files that we did not write stay.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use cuttings::failure::Failure;
use cuttings::write::{Destination, InPlace, MANIFEST, Manifest, Report, Sink, Staged};
use proptest::prelude::{Strategy, any, prop, proptest};

/// A project and, beside its content, an output folder `public`.
struct Desk {
    folder: tempfile::TempDir,
    force: bool,
}

/// How a site gets to the disk.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Way {
    Staged,
    InPlace,
}

const WAYS: [Way; 2] = [Way::Staged, Way::InPlace];

type Pages<'a> = &'a [(&'a str, &'a str)];

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap(), force: false };
        fs::create_dir(desk.at("content")).unwrap();
        desk
    }

    fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        fs::create_dir_all(self.at(path).parent().unwrap()).unwrap();
        fs::write(self.at(path), text).unwrap();
    }

    fn read(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.at(path)).ok()
    }

    /// Puts the pages into a sink, and finishes it if all went well.
    fn build_to(&self, output: &str, way: Way, pages: Pages<'_>) -> Result<Report, Failure> {
        let (output, project) = (self.at(output), self.at(""));
        let destination = Destination { output: &output, project: &project, home: None, force: self.force };
        match way {
            Way::Staged => put_all(Staged::begin(&destination)?, pages)?.finish(),
            Way::InPlace => put_all(InPlace::begin(&destination)?, pages)?.finish(),
        }
    }

    fn build(&self, way: Way, pages: Pages<'_>) -> Result<Report, Failure> {
        self.build_to("public", way, pages)
    }

    /// Puts the pages into a sink and drops it, as a build does that finds a failure.
    fn abandon(&self, way: Way, pages: Pages<'_>) {
        let (output, project) = (self.at("public"), self.at(""));
        let destination = Destination { output: &output, project: &project, home: None, force: self.force };
        match way {
            Way::Staged => drop(put_all(Staged::begin(&destination).unwrap(), pages).unwrap()),
            Way::InPlace => drop(put_all(InPlace::begin(&destination).unwrap(), pages).unwrap()),
        }
    }

    /// Every file and link below `folder` with its text, the manifest left out; folders with nothing in them as `x/`.
    fn tree(&self, folder: &str) -> BTreeMap<String, String> {
        let mut tree = BTreeMap::new();
        let top = self.at(folder);
        collect(&top, &top, &mut tree);
        tree.remove(MANIFEST);
        tree
    }

    /// What lies in the project itself.
    fn names(&self) -> BTreeSet<String> {
        fs::read_dir(self.at(""))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    fn assert_tidy(&self) {
        assert_eq!(self.names(), ["content", "public"].map(str::to_owned).into(), "litter beside the output");
    }
}

fn put_all<S: Sink>(sink: S, pages: Pages<'_>) -> Result<S, Failure> {
    for (route, text) in pages {
        sink.put(route, text.as_bytes())?;
    }
    Ok(sink)
}

fn collect(top: &Path, folder: &Path, tree: &mut BTreeMap<String, String>) {
    let entries: Vec<_> = fs::read_dir(folder).into_iter().flatten().map(Result::unwrap).collect();
    for entry in &entries {
        let path = entry.path();
        let name = path.strip_prefix(top).unwrap().to_string_lossy().into_owned();
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            collect(top, &path, tree);
        } else if kind.is_symlink() {
            tree.insert(name, format!("-> {}", fs::read_link(path).unwrap().display()));
        } else {
            tree.insert(name, fs::read_to_string(path).unwrap());
        }
    }
    if entries.is_empty() && folder != top {
        tree.insert(format!("{}/", folder.strip_prefix(top).unwrap().display()), String::new());
    }
}

fn tree_of(files: Pages<'_>) -> BTreeMap<String, String> {
    files.iter().map(|(route, text)| ((*route).to_owned(), (*text).to_owned())).collect()
}

const OLD: Pages<'_> =
    &[("index.html", "old"), ("people/ada.html", "Ada"), ("people/bob.html", "Bob"), (".nojekyll", "")];
const NEW: Pages<'_> =
    &[("index.html", "new"), ("people/ada.html", "Ada"), ("events/tea.html", "Tea"), (".nojekyll", "")];

#[test]
fn a_site_is_written_and_written_again() {
    for way in WAYS {
        for second in WAYS {
            let desk = Desk::new();
            let report = desk.build(way, OLD).unwrap();
            assert_eq!(report, Report { written: 4, ..Report::default() });
            assert_eq!(desk.tree("public"), tree_of(OLD));
            let report = desk.build(second, NEW).unwrap();
            assert_eq!(report, Report { written: 2, unchanged: 2, removed: 1, ..Report::default() });
            assert_eq!(desk.tree("public"), tree_of(NEW), "{way:?}, then {second:?}");
            desk.assert_tidy();
        }
    }
}

#[test]
fn the_manifest_lists_what_is_there() {
    let desk = Desk::new();
    let staged = |pages| {
        desk.build(Way::Staged, pages).unwrap();
        desk.read("public/.cuttings-manifest").unwrap()
    };
    let old = staged(OLD);
    let routes: Vec<_> = Manifest::parse(&old).unwrap().routes().map(str::to_owned).collect();
    assert_eq!(routes, [".nojekyll", "index.html", "people/ada.html", "people/bob.html"]);
    let new = staged(NEW);
    staged(OLD);
    desk.build(Way::InPlace, NEW).unwrap();
    assert_eq!(desk.read("public/.cuttings-manifest").unwrap(), new);
}

#[test]
fn the_order_of_threads_leaves_no_trace() {
    let desk = Desk::new();
    let pages: Vec<_> = (0..200).map(|n| (format!("articles/{n}/{n}.html"), n.to_string())).collect();
    let manifest = |threads: usize| {
        let (output, project) = (desk.at("public"), desk.at(""));
        let destination = Destination { output: &output, project: &project, home: None, force: false };
        let sink = Staged::begin(&destination).unwrap();
        std::thread::scope(|scope| {
            for chunk in pages.chunks(pages.len() / threads) {
                let sink = &sink;
                scope.spawn(move || {
                    chunk.iter().for_each(|(route, text)| sink.put(route, text.as_bytes()).unwrap())
                });
            }
        });
        sink.finish().unwrap();
        desk.read("public/.cuttings-manifest").unwrap()
    };
    assert_eq!(manifest(1), manifest(8));
    assert_eq!(desk.tree("public").len(), 200);
}

#[test]
fn a_build_that_is_dropped_changes_nothing() {
    for way in WAYS {
        let desk = Desk::new();
        desk.build(Way::Staged, OLD).unwrap();
        desk.abandon(way, NEW);
        assert_eq!(desk.tree("public"), tree_of(OLD), "{way:?}");
        desk.assert_tidy();
    }
    let desk = Desk::new();
    desk.abandon(Way::Staged, NEW);
    assert_eq!(desk.names(), ["content".to_owned()].into());
}

#[test]
fn equal_bytes_keep_their_file() {
    for way in WAYS {
        let desk = Desk::new();
        desk.build(way, OLD).unwrap();
        let identity = |path: &str| {
            let data = fs::metadata(desk.at(path)).unwrap();
            (data.modified().unwrap(), data.ino())
        };
        let (same, other) = (identity("public/people/ada.html"), identity("public/index.html"));
        desk.build(way, NEW).unwrap();
        assert_eq!(identity("public/people/ada.html"), same, "{way:?}");
        assert_ne!(identity("public/index.html").1, other.1, "{way:?}");
    }
}

#[test]
fn a_page_changed_by_hand_is_put_right() {
    for way in WAYS {
        let desk = Desk::new();
        desk.build(way, OLD).unwrap();
        desk.write("public/people/ada.html", "ADA");
        fs::remove_file(desk.at("public/people/bob.html")).unwrap();
        let report = desk.build(way, OLD).unwrap();
        assert_eq!((report.written, report.unchanged), (2, 2), "{way:?}");
        assert_eq!(desk.tree("public"), tree_of(OLD), "{way:?}");
    }
}

#[test]
fn foreign_folders_are_refused() {
    for way in WAYS {
        for manifest in [None, Some("cuttings-manifest 99\n"), Some("something else")] {
            let desk = Desk::new();
            desk.write("public/thesis.doc", "years of work");
            desk.write("public/photos/1.jpg", "a picture");
            if let Some(text) = manifest {
                desk.write("public/.cuttings-manifest", text);
            }
            let before = desk.tree("public");
            let failure = desk.build(way, NEW).unwrap_err();
            assert!(matches!(failure, Failure::ForeignOutput { .. }), "{failure}");
            let text = failure.to_string();
            assert!(text.contains("public") && text.contains("--force"), "{text}");
            assert_eq!(desk.tree("public"), before, "{way:?}");
            desk.assert_tidy();
        }
    }
}

#[test]
fn hidden_files_alone_are_foreign_too() {
    let desk = Desk::new();
    desk.write("public/.git/HEAD", "ref");
    assert!(matches!(desk.build(Way::Staged, NEW), Err(Failure::ForeignOutput { .. })));
}

#[test]
fn an_empty_folder_is_taken() {
    for way in WAYS {
        let desk = Desk::new();
        fs::create_dir(desk.at("public")).unwrap();
        desk.build(way, NEW).unwrap();
        assert_eq!(desk.tree("public"), tree_of(NEW));
    }
}

#[test]
fn force_builds_among_foreign_files_and_keeps_them() {
    for way in WAYS {
        let mut desk = Desk::new();
        desk.write("public/thesis.doc", "years of work");
        desk.write("public/index.html", "theirs");
        desk.write("public/people/zoe.txt", "notes");
        desk.force = true;
        let report = desk.build(way, NEW).unwrap();
        let mut expected = tree_of(NEW);
        expected.extend(tree_of(&[("thesis.doc", "years of work"), ("people/zoe.txt", "notes")]));
        assert_eq!(desk.tree("public"), expected, "{way:?}");
        let kept: Vec<_> = report.kept.iter().map(|kept| &**kept).collect();
        assert_eq!(kept, ["people/zoe.txt", "thesis.doc"], "{way:?}");
        desk.force = false;
        desk.build(way, OLD).unwrap();
        assert_eq!(desk.read("public/thesis.doc").unwrap(), "years of work");
    }
}

#[test]
fn what_others_put_into_our_output_survives() {
    for way in WAYS {
        let desk = Desk::new();
        desk.build(way, OLD).unwrap();
        desk.write("public/.git/objects/ab/cd", "blob");
        desk.write("public/CNAME", "dossier.example");
        desk.write("public/people/photo.jpg", "a picture");
        desk.write("public/stats/2026/log.txt", "7");
        desk.write("public/stats/log.txt", "8");
        fs::create_dir_all(desk.at("public/.git/refs/tags")).unwrap();
        fs::set_permissions(desk.at("public/.git/objects/ab"), fs::Permissions::from_mode(0o555)).unwrap();
        symlink("../elsewhere", desk.at("public/link")).unwrap();
        fs::write(desk.at("public").join(OsStr::from_bytes(b"caf\xe9.txt")), "latin").unwrap();
        let mut expected = desk.tree("public");
        for n in 0..2 {
            let report = desk.build(way, if n == 0 { NEW } else { OLD }).unwrap();
            let kept: Vec<_> = report.kept.iter().map(|kept| &**kept).collect();
            assert_eq!(kept, ["caf\u{fffd}.txt", "link", "people/photo.jpg", "stats/"], "{way:?}");
        }
        assert_eq!(desk.tree("public"), expected, "{way:?}");
        let mode = desk.at("public/.git/objects/ab").metadata().unwrap().mode() & 0o777;
        assert_eq!(mode, 0o555, "{way:?}");
        // The last page of a folder goes, the foreign file in it stays.
        desk.build(way, &[("index.html", "old")]).unwrap();
        for gone in ["people/ada.html", "people/bob.html", ".nojekyll"] {
            expected.remove(gone);
        }
        assert_eq!(desk.tree("public"), expected, "{way:?}");
        fs::set_permissions(desk.at("public/.git/objects/ab"), fs::Permissions::from_mode(0o755)).unwrap();
    }
}

#[test]
fn a_foreign_file_is_not_overwritten_by_a_page() {
    for way in WAYS {
        for obstacle in ["events/tea.html", "events"] {
            let mut desk = Desk::new();
            desk.build(way, &[("old.html", "old")]).unwrap();
            desk.write(&format!("public/{obstacle}"), "theirs");
            let before = desk.tree("public");
            let failure = desk.build(way, NEW).unwrap_err();
            assert!(matches!(failure, Failure::ForeignFile { .. }), "{way:?}, {obstacle}: {failure}");
            assert!(failure.to_string().contains(&format!("public/{obstacle}:")), "{failure}");
            assert_eq!(desk.tree("public"), before, "{way:?}, {obstacle}");
            desk.assert_tidy();
            desk.force = true;
            desk.build(way, NEW).unwrap();
            assert_eq!(desk.tree("public"), tree_of(NEW), "{way:?}, {obstacle}");
        }
    }
}

#[test]
fn a_foreign_folder_is_never_replaced_by_a_page() {
    for way in WAYS {
        for force in [false, true] {
            let mut desk = Desk::new();
            desk.build(way, &[("old.html", "old")]).unwrap();
            desk.write("public/index.html/deep/file", "theirs");
            desk.write("public/events", "theirs");
            let before = desk.tree("public");
            desk.force = force;
            let failures = [desk.build(way, NEW), desk.build(way, &[("index.html", "new")])];
            let text = failures.map(|failure| failure.unwrap_err().to_string()).join("\n");
            assert!(
                text.contains("public/index.html: a folder that was not made by Cuttings"),
                "{way:?}: {text}"
            );
            assert_eq!(desk.tree("public"), before, "{way:?}, {force}");
        }
    }
}

#[test]
fn a_foreign_file_with_the_bytes_of_the_page_becomes_ours() {
    for way in WAYS {
        let desk = Desk::new();
        desk.build(way, OLD).unwrap();
        desk.write("public/events/tea.html", "Tea");
        let report = desk.build(way, NEW).unwrap();
        assert_eq!((report.written, report.unchanged, report.kept.len()), (1, 3, 0), "{way:?}");
        desk.build(way, OLD).unwrap();
        assert_eq!(desk.tree("public"), tree_of(OLD), "{way:?}");
    }
}

#[test]
fn files_become_folders_and_folders_files() {
    for way in WAYS {
        let desk = Desk::new();
        let (flat, deep): (Pages<'_>, Pages<'_>) =
            (&[("a", "file"), ("b", "file")], &[("a/b/c", "deep"), ("b", "file")]);
        desk.build(way, flat).unwrap();
        for pages in [deep, flat, deep] {
            desk.build(way, pages).unwrap();
            assert_eq!(desk.tree("public"), tree_of(pages), "{way:?}");
        }
    }
}

#[test]
fn a_failing_page_leaves_the_old_site_and_no_litter() {
    let long = format!("articles/{}.html", "x".repeat(300));
    let table: [(&[(&str, &str)], &str); 4] = [
        (&[("a", "file"), ("a/b", "below a file")], "could not write"),
        (&[("index.html", "1"), (&long, "2")], "the name is too long"),
        (
            &[("index.html", "1"), ("index.html", "1")],
            "could not write two pages to one address, `index.html`",
        ),
        (&[("index.html", "1"), ("../index.html", "2")], "could not write a page to `../index.html`"),
    ];
    for way in WAYS {
        for (pages, reason) in table {
            let desk = Desk::new();
            desk.build(Way::Staged, OLD).unwrap();
            let text = desk.build(way, pages).unwrap_err().to_string();
            assert!(text.contains(reason), "{way:?}: {text}");
            assert!(text.contains(pages[1].0) && !text.contains(".new-"), "{text}");
            assert_eq!(desk.tree("public"), tree_of(OLD), "{way:?}");
            desk.assert_tidy();
        }
    }
}

#[test]
fn a_build_in_place_that_fails_half_way_can_be_repeated() {
    let desk = Desk::new();
    desk.build(Way::InPlace, OLD).unwrap();
    // An empty folder belongs to nobody, and a page cannot be renamed onto one: the others before it are there already.
    fs::create_dir_all(desk.at("public/z.html")).unwrap();
    let pages: Pages<'_> = &[("a.html", "a"), ("index.html", "newer"), ("z.html", "z")];
    let text = desk.build(Way::InPlace, pages).unwrap_err().to_string();
    assert!(text.contains("could not replace") && text.contains("z.html: it is a folder"), "{text}");
    assert_eq!(desk.read("public/a.html").unwrap(), "a");
    assert_eq!(desk.read("public/people/bob.html").unwrap(), "Bob");
    fs::remove_dir(desk.at("public/z.html")).unwrap();
    for (way, pages) in [(Way::InPlace, NEW), (Way::Staged, pages)] {
        desk.build(way, pages).unwrap();
        assert_eq!(desk.tree("public"), tree_of(pages));
    }
}

#[test]
fn an_output_that_is_a_link_stays_one() {
    for way in WAYS {
        let desk = Desk::new();
        fs::create_dir_all(desk.at("www/site")).unwrap();
        symlink("www/site", desk.at("public")).unwrap();
        desk.build(way, OLD).unwrap();
        desk.build(way, NEW).unwrap();
        assert_eq!(fs::read_link(desk.at("public")).unwrap(), Path::new("www/site"));
        assert_eq!(desk.tree("www/site"), tree_of(NEW), "{way:?}");
        assert_eq!(fs::read_dir(desk.at("www")).unwrap().count(), 1);
    }
}

#[test]
fn links_inside_the_output_lead_no_page_and_no_removal_outside() {
    for way in WAYS {
        let desk = Desk::new();
        desk.build(way, OLD).unwrap();
        fs::rename(desk.at("public/people"), desk.at("elsewhere")).unwrap();
        symlink("../elsewhere", desk.at("public/people")).unwrap();
        assert!(matches!(desk.build(way, NEW), Err(Failure::ForeignFile { .. })), "{way:?}");
        desk.build(way, &[("index.html", "alone")]).unwrap();
        assert_eq!(desk.tree("elsewhere"), tree_of(&[("ada.html", "Ada"), ("bob.html", "Bob")]), "{way:?}");
        assert_eq!(
            desk.tree("public"),
            tree_of(&[("index.html", "alone"), ("people", "-> ../elsewhere")]),
            "{way:?}"
        );
    }
}

#[test]
fn a_forged_list_removes_nothing_outside() {
    for way in WAYS {
        let desk = Desk::new();
        desk.build(way, OLD).unwrap();
        desk.write("precious.txt", "precious");
        let mut list = desk.read("public/.cuttings-manifest").unwrap();
        list.push_str("af1349b9f5f9a1a6a0404dea36dcc949  ../precious.txt\n");
        desk.write("public/.cuttings-manifest", &list);
        assert!(matches!(desk.build(way, NEW), Err(Failure::ForeignOutput { .. })), "{way:?}");
        assert_eq!(desk.read("precious.txt").unwrap(), "precious");
    }
}

#[test]
fn odd_names_are_written_as_they_are() {
    let pages: Pages<'_> = &[
        (" ", "blank"),
        ("-rf", "flag"),
        ("a b/c\"d'e&f<g>.html", "marks"),
        ("people/Ædwulf–王.html", "scripts"),
        ("%2e%2e/x", "coded"),
        ("...", "dots"),
        ("~", "tilde"),
        ("con.html", "device"),
        ("e\u{301}.html", "two forms"),
        ("\u{e9}.html", "of one name"),
    ];
    for way in WAYS {
        let desk = Desk::new();
        let longest = format!("{}.html", "x".repeat(250));
        let pages = &[pages, &[(&*longest, "long")]].concat();
        for _ in 0..2 {
            desk.build(way, pages).unwrap();
            assert_eq!(desk.tree("public"), tree_of(pages), "{way:?}");
        }
    }
}

#[test]
fn the_output_itself_may_have_a_long_or_odd_name() {
    for way in WAYS {
        for name in ["x".repeat(255), "a.new-b".to_owned(), " ".to_owned(), "…".to_owned()] {
            let desk = Desk::new();
            desk.build_to(&name, way, OLD).unwrap();
            desk.build_to(&name, way, NEW).unwrap();
            assert_eq!(desk.tree(&name), tree_of(NEW), "{way:?}");
            assert_eq!(desk.names(), ["content".to_owned(), name].into());
        }
    }
}

#[test]
fn missing_folders_above_are_created() {
    for way in WAYS {
        let desk = Desk::new();
        desk.build_to("far/away/site", way, NEW).unwrap();
        assert_eq!(desk.tree("far/away/site"), tree_of(NEW));
        desk.write("file", "");
        let text = desk.build_to("file/site", way, NEW).unwrap_err().to_string();
        assert!(text.contains("file/site: a part of the path is a file"), "{text}");
    }
}

#[test]
fn rights_are_those_of_any_new_folder_or_of_the_old_one() {
    let mode = |path: PathBuf| path.metadata().unwrap().mode() & 0o7777;
    for way in WAYS {
        let desk = Desk::new();
        desk.build(way, OLD).unwrap();
        desk.write("fresh/file", "");
        assert_eq!(mode(desk.at("public")), mode(desk.at("fresh")), "{way:?}");
        assert_eq!(mode(desk.at("public/people")), mode(desk.at("fresh")), "{way:?}");
        assert_eq!(mode(desk.at("public/index.html")), mode(desk.at("fresh/file")), "{way:?}");
        fs::set_permissions(desk.at("public"), fs::Permissions::from_mode(0o2770)).unwrap();
        desk.build(way, NEW).unwrap();
        assert_eq!(mode(desk.at("public")), 0o2770, "{way:?}");
    }
}

#[test]
fn an_old_site_that_was_moved_aside_comes_back() {
    let desk = Desk::new();
    desk.build(Way::Staged, OLD).unwrap();
    desk.write("public/CNAME", "dossier.example");
    // As left by a build that was killed between two renames.
    fs::rename(desk.at("public"), desk.at(".public.old-abcdef")).unwrap();
    fs::create_dir(desk.at(".public.new-abcdef")).unwrap();
    fs::write(desk.at(".public.new-abcdef").join(MANIFEST), "cuttings-manifest 1\n").unwrap();
    desk.abandon(Way::Staged, NEW);
    let mut expected = tree_of(OLD);
    expected.insert("CNAME".to_owned(), "dossier.example".to_owned());
    assert_eq!(desk.tree("public"), expected);
    desk.assert_tidy();
}

/// This test runs itself once more as a process of its own, and kills it.
fn killed_build(way: Way, test: &str) {
    const OUTPUT: &str = "CUTTINGS_TEST_KILLED_OUTPUT";
    if let Some(output) = std::env::var_os(OUTPUT) {
        let project = Path::new(&output).parent().unwrap();
        let destination = Destination { output: Path::new(&output), project, home: None, force: false };
        let write = |sink: &dyn Fn(&str, &[u8]) -> Result<(), Failure>| {
            NEW.iter().for_each(|(route, text)| sink(route, text.as_bytes()).unwrap());
            println!("\nwritten");
            std::io::stdin().read_line(&mut String::new()).unwrap();
        };
        match way {
            Way::Staged => {
                let sink = Staged::begin(&destination).unwrap();
                write(&|route, bytes| sink.put(route, bytes));
            }
            Way::InPlace => {
                let sink = InPlace::begin(&destination).unwrap();
                write(&|route, bytes| sink.put(route, bytes));
            }
        }
        return;
    }
    let desk = Desk::new();
    desk.build(Way::Staged, OLD).unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([&format!("output_safety::{test}"), "--exact", "--nocapture", "--test-threads=1"])
        .env(OUTPUT, desk.at("public"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap() == "written"), "the child writes its pages");

    for way in WAYS {
        let failure = desk.build(way, NEW).unwrap_err();
        assert!(matches!(failure, Failure::BuildRunning { .. }), "{failure}");
    }
    let staged = |desk: &Desk| -> usize {
        let inside = fs::read_dir(desk.at("public")).unwrap();
        let all = inside.chain(fs::read_dir(desk.at("")).unwrap());
        all.filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().contains("new-")).count()
    };
    assert_eq!(staged(&desk), 1, "the refused builds did not clear the running one");
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(staged(&desk), 1, "a killed build leaves its folder");
    let whole = |desk: &Desk| {
        OLD.iter().all(|(route, text)| desk.read(&format!("public/{route}")).as_deref() == Some(text))
    };
    assert!(whole(&desk), "the old site is whole");

    desk.abandon(way, NEW);
    assert_eq!(desk.tree("public"), tree_of(OLD));
    desk.assert_tidy();
    desk.build(way, NEW).unwrap();
    assert_eq!(desk.tree("public"), tree_of(NEW));
}

#[test]
fn a_killed_staged_build_leaves_the_old_site() {
    killed_build(Way::Staged, "a_killed_staged_build_leaves_the_old_site");
}

#[test]
fn a_killed_build_in_place_leaves_the_old_site() {
    killed_build(Way::InPlace, "a_killed_build_in_place_leaves_the_old_site");
}

/// One step in the life of an output folder.
#[derive(Debug, Clone)]
enum Step {
    Build(Way, BTreeMap<String, String>),
    Abandon(Way, BTreeMap<String, String>),
    Foreign(String),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    // Few names, so that steps meet; no name is both a file and a folder, which other tests cover.
    let pages = || prop::collection::btree_map("(p/|q/r/)?[a-d]\\.html", "[xy]", 0..8);
    let way = || any::<bool>().prop_map(|staged| if staged { Way::Staged } else { Way::InPlace });
    let step = proptest::prop_oneof![
        3 => (way(), pages()).prop_map(|(way, pages)| Step::Build(way, pages)),
        1 => (way(), pages()).prop_map(|(way, pages)| Step::Abandon(way, pages)),
        1 => "(p/|q/r/|s/|\\.t/)?[e-f]\\.txt".prop_map(Step::Foreign),
    ];
    prop::collection::vec(step, 1..8)
}

proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 60, failure_persistence: None, ..Default::default() })]

    #[test]
    fn the_output_is_the_last_site_and_all_foreign_files(steps in steps()) {
        let desk = Desk::new();
        desk.build(Way::Staged, &[]).unwrap();
        let (mut site, mut foreign) = (BTreeMap::new(), BTreeMap::new());
        for step in steps {
            match step {
                Step::Build(way, pages) => {
                    let list: Vec<_> = pages.iter().map(|(route, text)| (&**route, &**text)).collect();
                    let report = desk.build(way, &list).unwrap();
                    assert_eq!(report.written + report.unchanged, pages.len());
                    site = pages;
                }
                Step::Abandon(way, pages) => {
                    let list: Vec<_> = pages.iter().map(|(route, text)| (&**route, &**text)).collect();
                    desk.abandon(way, &list);
                }
                Step::Foreign(path) => {
                    desk.write(&format!("public/{path}"), "theirs");
                    foreign.insert(path, "theirs".to_owned());
                }
            }
            let mut expected = site.clone();
            expected.extend(foreign.clone());
            assert_eq!(desk.tree("public"), expected);
            desk.assert_tidy();
        }
    }
}
