//! What a finished build leaves: the pages, their times and rights, under any name that a disk can hold.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use cuttings::write::{Destination, Manifest, Report, Sink as _, Staged};

use super::desk::{Desk, NEW, OLD, Pages, WAYS, Way, tree_of};

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
                    for (route, text) in chunk {
                        sink.put(route, text.as_bytes()).unwrap();
                    }
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
fn an_empty_folder_is_taken() {
    for way in WAYS {
        let desk = Desk::new();
        fs::create_dir(desk.at("public")).unwrap();
        desk.build(way, NEW).unwrap();
        assert_eq!(desk.tree("public"), tree_of(NEW));
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
