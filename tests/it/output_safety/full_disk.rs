//! Disks that are full, and accounts that may write no large file.

use std::fs;

use super::program::{BINARY, Ending, Program, ended};

/// The least size of a limited file, in the unit of `ulimit -f`.
const BLOCK: usize = 512;

/// A project whose list of files is the largest file of its site, so that every stage can be the one that does not fit.
fn with_a_long_list() -> Program {
    let program = Program::new();
    for number in 0..900 {
        program.write(&format!("content/files/{number}.txt"), "");
    }
    program
}

/// Without the signal that would end the program, a write beyond the limit fails as one to a full disk does. This works for
/// everybody and everywhere.
#[test]
fn a_file_that_finds_no_room_ends_the_build_and_the_old_site_stays() {
    let program = with_a_long_list();
    let [old, new] = program.editions();
    let mut sizes: Vec<usize> = new.values().map(Vec::len).filter(|size| *size > BLOCK).collect();
    sizes.sort_unstable();
    sizes.dedup();
    let list = &new[std::path::Path::new(".cuttings-manifest")];
    assert_eq!(sizes.last(), Some(&list.len()), "the list is written last, so it has to be the largest");
    let mut refused = std::collections::BTreeSet::new();
    for way in [&["--threads", "1"][..], &["--threads", "1", "--in-place"]] {
        program.edit(1);
        for size in sizes.iter().step_by(8).chain(&sizes[sizes.len() - 2..]) {
            let blocks = (size - 1) / BLOCK;
            let ending = program.build_under(&format!("trap '' XFSZ && ulimit -f {blocks}"), way);
            let file = (|| {
                ending
                    .told
                    .strip_prefix("error: could not write public/")?
                    .strip_suffix(": no file may be as large there\n")
            })();
            let file = file.unwrap_or_else(|| panic!("{way:?}, {blocks} blocks: {ending:?}"));
            assert_eq!(ending.code, Some(3));
            assert!(new[std::path::Path::new(file)].len() > blocks * BLOCK, "{file} has room");
            refused.insert(file.to_owned());
            assert!(program.tree("public") == old, "{way:?}, {file}");
            program.assert_tidy(&format!("{way:?}, {file}"));
        }
        assert_eq!(program.build(way), Ending::fine());
        assert!(program.tree("public") == new, "{way:?}");
        program.edit(0);
        assert_eq!(program.build(way), Ending::fine());
    }
    assert!(refused.len() > 2 && refused.contains(".cuttings-manifest"), "{refused:?}");
}

/// The signal cannot be caught in safe code, so such a build ends as a killed one does.
#[test]
fn the_signal_for_a_file_too_large_is_survived_by_the_old_site() {
    let (program, [old, new]) = Program::built();
    for way in [&[][..], &["--in-place"]] {
        program.edit(1);
        assert_eq!(program.build_under("ulimit -f 1", way).code, None, "{way:?}");
        assert!(program.tree("public") == old, "{way:?}");
        assert_eq!(program.build(way), Ending::fine());
        assert!(program.tree("public") == new, "{way:?}");
        program.assert_tidy(&format!("{way:?}"));
        program.edit(0);
        assert_eq!(program.build(way), Ending::fine());
    }
}

/// Builds on a small disk of its own that only this script sees, and that is gone with it: what was said and how it ended, what
/// lay there then; and the same once the disk has room.
const SMALL_DISK: &str = r#"
mount -t tmpfs -o size="$1"k cuttings disk || exit 99
cp -R project disk/ && cd disk/project || exit 98
shift
"$0" build --quiet "$@" 2>../../first.told; echo $? >../../first.code
cp -R . ../../first
mount -o remount,size=64m cuttings .. || exit 97
"$0" build --quiet "$@" 2>../../second.told; echo $? >../../second.code
cp -R . ../../second
"#;

/// How this user may have a disk of its own, if at all: systems differ in whom they let.
fn own_disk() -> Option<&'static str> {
    let may = |how: &&str| {
        let program = Program::new();
        let script = format!("exec {how} sh -c 'mount -t tmpfs cuttings content'");
        program.command("sh", &["-c", &script]).status().is_ok_and(|status| status.success())
    };
    ["unshare -m", "unshare -Urm"].into_iter().find(may)
}

#[test]
fn a_full_disk_ends_the_build_and_the_old_site_stays() {
    let Some(how) = own_disk() else {
        // The first test of this file has looked at every stage by the means that everybody has.
        eprintln!("no disk of its own for this user: a limit on files has to do");
        return a_file_that_finds_no_room_ends_the_build_and_the_old_site_stays();
    };
    let (program, [old, new]) = Program::built();
    program.edit(1);
    let holder = Program::new();
    fs::create_dir(holder.at("disk")).unwrap();
    fs::rename(program.at(""), holder.at("project")).unwrap();
    // Each file takes whole pages of memory.
    let pages = |folder: &str| {
        holder.tree(folder).values().map(|bytes| bytes.len().div_ceil(4096) * 4).sum::<usize>()
    };
    let taken = pages("project");
    let (mut full, mut fitting) = (0, 0);
    for way in [&["--threads", "1"][..], &["--threads", "1", "--in-place"]] {
        for more in [4, 16, 48, 96, 144, 192, 1000] {
            let script = format!("exec {how} sh -c \"$0\" \"$@\"");
            let size = (taken + more).to_string();
            let arguments = [&["-c", &script, SMALL_DISK, BINARY, &size], way].concat();
            let run = ended(&mut holder.command("sh", &arguments));
            assert_eq!(run, Ending::fine(), "{way:?}, {more} kB");
            let ending = |name: &str| Ending {
                code: fs::read_to_string(holder.at(&format!("{name}.code"))).unwrap().trim().parse().ok(),
                told: fs::read_to_string(holder.at(&format!("{name}.told"))).unwrap(),
            };
            let first = ending("first");
            let names = |folder: &str| fs::read_dir(holder.at(folder)).unwrap().count();
            if first == Ending::fine() {
                fitting += 1;
                assert!(holder.tree("first/public") == new, "{way:?}, {more} kB");
            } else {
                full += 1;
                let line = &first.told;
                assert_eq!(first.code, Some(3), "{way:?}, {more} kB: {line}");
                assert!(
                    line.starts_with("error: could not ") && line.ends_with(": the disk is full\n"),
                    "{line}"
                );
                assert_eq!(line.lines().count(), 1, "{line}");
                assert!(holder.tree("first/public") == old, "{way:?}, {more} kB: {line}");
            }
            assert_eq!(names("first"), 2, "{way:?}, {more} kB");
            assert_eq!(ending("second"), Ending::fine(), "{way:?}, {more} kB");
            assert!(holder.tree("second/public") == new, "{way:?}, {more} kB");
            assert_eq!(names("second"), 2, "{way:?}, {more} kB");
            for folder in ["first", "second"] {
                fs::remove_dir_all(holder.at(folder)).unwrap();
            }
        }
    }
    assert!(full > 4 && fitting > 1, "{full} full, {fitting} fitting");
}
