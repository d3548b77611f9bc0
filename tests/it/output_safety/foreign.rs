//! What others put into the output: refused, kept, and never followed outside.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

use cuttings::failure::Failure;

use super::desk::{Desk, NEW, OLD, Pages, WAYS, Way, tree_of};

#[test]
fn foreign_folders_are_refused() {
    for way in WAYS {
        let desk = Desk::new();
        desk.write("public/thesis.doc", "years of work");
        desk.write("public/photos/1.jpg", "a picture");
        let before = desk.tree("public");
        let failure = desk.build(way, NEW).unwrap_err();
        assert!(matches!(failure, Failure::ForeignOutput { .. }), "{failure}");
        let text = failure.to_string();
        assert!(text.contains("public") && text.contains("--force"), "{text}");
        assert_eq!(desk.tree("public"), before, "{way:?}");
        desk.assert_tidy();
    }
}

#[test]
fn a_list_that_cannot_be_read_is_named_and_force_gets_over_it() {
    for way in WAYS {
        let whole = {
            let desk = Desk::new();
            desk.build(way, OLD).unwrap();
            desk.read("public/.cuttings-manifest").unwrap()
        };
        let cut: String = whole.lines().take(3).map(|line| format!("{line}\n")).collect();
        let table = [
            ("", "damaged"),
            ("something else", "damaged"),
            (&*cut, "damaged"),
            ("cuttings-manifest 99\n", "of another version of Cuttings"),
        ];
        for (list, reason) in table {
            let mut desk = Desk::new();
            desk.build(way, OLD).unwrap();
            desk.write("public/thesis.doc", "years of work");
            desk.write("public/.cuttings-manifest", list);
            let before = desk.tree("public");
            let failure = desk.build(way, NEW).unwrap_err();
            let line = format!(
                "could not write the site to {}: the list of what Cuttings wrote there, `.cuttings-manifest`, is {reason}; remove the \
                 folder if it holds nothing else, or pass --force to replace the pages and keep all other files",
                desk.at("public").display()
            );
            assert_eq!(failure.to_string(), line, "{way:?}");
            assert_eq!(desk.tree("public"), before, "{way:?}, {list:?}");
            assert_eq!(desk.read("public/.cuttings-manifest").as_deref(), Some(list), "{way:?}");
            desk.assert_tidy();
            desk.force = true;
            desk.build(way, NEW).unwrap();
            desk.force = false;
            desk.build(way, OLD).unwrap();
            let mut expected = tree_of(OLD);
            expected.insert("thesis.doc".to_owned(), "years of work".to_owned());
            assert_eq!(desk.tree("public"), expected, "{way:?}, {list:?}");
        }
    }
}

#[test]
fn a_folder_in_place_of_the_list_is_never_removed() {
    for way in WAYS {
        for force in [false, true] {
            let mut desk = Desk::new();
            desk.write("public/.cuttings-manifest/mine", "theirs");
            desk.write("public/events", "theirs");
            desk.force = force;
            let before = desk.tree("public");
            let text = desk.build(way, NEW).unwrap_err().to_string();
            assert!(
                text.contains("public/.cuttings-manifest: a folder that was not made by Cuttings"),
                "{way:?}: {text}"
            );
            assert_eq!(desk.tree("public"), before, "{way:?}, {force}");
            desk.assert_tidy();
        }
    }
}

#[test]
fn a_site_with_a_list_of_the_form_before_is_ours() {
    for way in WAYS {
        let desk = Desk::new();
        desk.build(way, OLD).unwrap();
        let list = desk.read("public/.cuttings-manifest").unwrap();
        let current: Vec<_> = list.lines().collect();
        let before = [&["cuttings-manifest 1"], &current[1..current.len() - 1], &[""]].concat().join("\n");
        desk.write("public/.cuttings-manifest", &before);
        let report = desk.build(way, NEW).unwrap();
        assert_eq!((report.written, report.unchanged, report.removed), (2, 2, 1), "{way:?}");
        assert_eq!(desk.tree("public"), tree_of(NEW), "{way:?}");
        assert!(desk.read("public/.cuttings-manifest").unwrap().ends_with("\nend 4\n"), "{way:?}");
    }
}

#[test]
fn hidden_files_alone_are_foreign_too() {
    let desk = Desk::new();
    desk.write("public/.git/HEAD", "ref");
    assert!(matches!(desk.build(Way::Staged, NEW), Err(Failure::ForeignOutput { .. })));
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
        // Only our own names are ours, not all that begin like them.
        desk.write("public/.cuttings-notes.txt", "9");
        desk.write("public/.cuttings-mine/a", "10");
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
fn a_folder_with_an_odd_name_in_it_is_no_empty_one() {
    for way in WAYS {
        let desk = Desk::new();
        desk.build(way, OLD).unwrap();
        fs::create_dir_all(desk.at("public/z.html")).unwrap();
        fs::write(desk.at("public/z.html").join(OsStr::from_bytes(b"caf\xe9.txt")), "latin").unwrap();
        let before = desk.tree("public");
        let text = desk.build(way, &[("index.html", "new"), ("z.html", "z")]).unwrap_err().to_string();
        assert!(text.contains("public/z.html: a folder that was not made by Cuttings"), "{way:?}: {text}");
        assert_eq!(desk.tree("public"), before, "{way:?}");
    }
}

#[test]
fn empty_folders_give_way_to_a_page() {
    let old: Pages<'_> = &[("index.html", "old"), ("was/deep/page.html", "deep"), ("gone/page.html", "gone")];
    let new: Pages<'_> = &[("index.html", "new"), ("was", "flat"), ("gone", "flat"), ("z.html", "z")];
    for way in WAYS {
        let desk = Desk::new();
        desk.build(way, old).unwrap();
        fs::remove_file(desk.at("public/gone/page.html")).unwrap();
        for empty in ["z.html/a/b", "z.html/c", "was/e", "was/deep/f/g", "gone/page.html/h"] {
            fs::create_dir_all(desk.at("public").join(empty)).unwrap();
        }
        fs::create_dir(desk.at("public/z.html").join(OsStr::from_bytes(b"caf\xe9"))).unwrap();
        fs::remove_file(desk.at("public/index.html")).unwrap();
        fs::create_dir(desk.at("public/index.html")).unwrap();
        desk.build(way, new).unwrap();
        assert_eq!(desk.tree("public"), tree_of(new), "{way:?}");
        desk.assert_tidy();
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
fn a_forced_build_takes_a_link_away_and_not_what_it_leads_to() {
    for way in WAYS {
        let mut desk = Desk::new();
        desk.build(way, OLD).unwrap();
        fs::rename(desk.at("public/people"), desk.at("elsewhere")).unwrap();
        symlink("../elsewhere", desk.at("public/people")).unwrap();
        desk.force = true;
        desk.build(way, NEW).unwrap();
        assert_eq!(desk.tree("public"), tree_of(NEW), "{way:?}");
        assert_eq!(desk.tree("elsewhere"), tree_of(&[("ada.html", "Ada"), ("bob.html", "Bob")]), "{way:?}");
        let inode = |path: &str| desk.at(path).metadata().unwrap().ino();
        assert_ne!(inode("public/people/ada.html"), inode("elsewhere/ada.html"), "{way:?}");
    }
}

#[test]
fn a_forged_list_removes_nothing_outside() {
    for way in WAYS {
        let desk = Desk::new();
        desk.build(way, OLD).unwrap();
        desk.write("precious.txt", "precious");
        let list = desk.read("public/.cuttings-manifest").unwrap();
        let forged = "af1349b9f5f9a1a6a0404dea36dcc949  ../precious.txt\nend 5\n";
        let list = list.replace("end 4\n", forged);
        assert!(list.ends_with(forged), "{list}");
        desk.write("public/.cuttings-manifest", &list);
        assert!(matches!(desk.build(way, NEW), Err(Failure::UnreadableList { .. })), "{way:?}");
        assert_eq!(desk.read("precious.txt").unwrap(), "precious");
    }
}
