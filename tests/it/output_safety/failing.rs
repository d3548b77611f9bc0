//! Builds that fail, are dropped or are killed.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use cuttings::failure::Failure;
use cuttings::write::{Destination, InPlace, MANIFEST, Sink as _, Staged};

use super::desk::{Desk, NEW, OLD, Pages, WAYS, Way, tree_of};

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
fn two_pages_that_cannot_be_there_together_change_nothing() {
    let table: [(Pages<'_>, Pages<'_>, &str); 2] = [
        (
            &[("x", "file"), ("index.html", "old")],
            &[("x", "file"), ("index.html", "new"), ("x/y", "y")],
            "a part of the path is a file",
        ),
        (&[("x/y", "y"), ("index.html", "old")], &[("x/y", "y"), ("index.html", "new"), ("x", "file")], ""),
    ];
    for way in WAYS {
        for (old, new, reason) in table {
            let desk = Desk::new();
            desk.build(way, old).unwrap();
            let text = desk.build(way, new).unwrap_err().to_string();
            assert!(text.contains("could not write") && text.contains("public/x"), "{way:?}: {text}");
            assert!(text.contains(reason), "{way:?}: {text}");
            assert_eq!(desk.tree("public"), tree_of(old), "{way:?}");
            desk.assert_tidy();
        }
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

/// Takes the bytes of one page.
type Put<'p> = dyn Fn(&str, &[u8]) -> Result<(), Failure> + 'p;

/// This test runs itself once more as a process of its own, and kills it.
fn killed_build(way: Way, test: &str) {
    const OUTPUT: &str = "CUTTINGS_TEST_KILLED_OUTPUT";
    if let Some(output) = std::env::var_os(OUTPUT) {
        let project = Path::new(&output).parent().unwrap();
        let destination = Destination { output: Path::new(&output), project, home: None, force: false };
        let write = |sink: &Put<'_>| {
            for (route, text) in NEW {
                sink(route, text.as_bytes()).unwrap();
            }
            // Written to the stream itself: the test runner would keep what is printed.
            std::io::Write::write_all(&mut std::io::stdout(), b"\nwritten\n").unwrap();
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
        .args([&format!("output_safety::failing::{test}"), "--exact", "--nocapture", "--test-threads=1"])
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
