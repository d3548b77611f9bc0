//! Very many files, few that may be open at once, old times, and another disk.

use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use super::program::{Ending, Program};

/// So many files lie in the project.
const FILES: usize = 20_000;

#[test]
fn very_many_files_are_built_with_few_open_at_once() {
    // In memory where there is such a disk: this one is about numbers.
    let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
    let program = Program::within(folder);
    for folder in 0..20 {
        fs::create_dir_all(program.at(&format!("content/files/{folder}"))).unwrap();
        for number in 0..FILES / 20 {
            fs::write(program.at(&format!("content/files/{folder}/{number}.txt")), format!("{number}\n"))
                .unwrap();
        }
    }
    assert_eq!(program.build_under("ulimit -n 64", &[]), Ending::fine());
    let published =
        (0..20).map(|folder| fs::read_dir(program.at(&format!("public/files/{folder}"))).unwrap().count());
    assert_eq!(published.sum::<usize>(), FILES);
    assert_eq!(program.build_under("ulimit -n 64", &["--in-place"]), Ending::fine());
    program.assert_tidy("many files");
}

#[test]
fn too_few_files_open_at_once_end_the_build_and_the_old_site_stays() {
    let (program, [old, new]) = Program::built();
    let few = "too many files are open at once; allow more with `ulimit -n 1024`, or pass --threads 1\n";
    let mut refused = 0;
    for way in [&[][..], &["--in-place"]] {
        program.edit(1);
        // With fewer than five the system cannot even start the program.
        for limit in 5..12 {
            let there = program.tree("public");
            let ending =
                program.build_under(&format!("ulimit -n {limit}"), &[way, &["--threads", "8"]].concat());
            if ending == Ending::fine() {
                assert!(program.tree("public") == new, "{limit}");
                continue;
            }
            refused += 1;
            assert_eq!(ending.code, Some(3), "{limit}: {ending:?}");
            assert!(ending.told.starts_with("error: could not ") && ending.told.ends_with(few), "{ending:?}");
            assert_eq!(ending.told.lines().count(), 1, "{ending:?}");
            assert!(program.tree("public") == there && (there == old || there == new), "{limit}");
        }
        assert_eq!(program.build(way), Ending::fine());
        assert!(program.tree("public") == new);
        program.assert_tidy("few open files");
        program.edit(0);
        assert_eq!(program.build(way), Ending::fine());
    }
    assert!(refused > 0);
}

#[test]
fn times_of_files_are_never_looked_at() {
    let (program, editions) = Program::built();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    let far_off = SystemTime::now() + Duration::from_secs(1_000_000_000);
    for (round, time) in [long_ago, far_off, long_ago, long_ago].into_iter().enumerate() {
        let edition = (round + 1) % 2;
        let article = program.at("content/articles/hot.md");
        let length = article.metadata().unwrap().len();
        program.edit(edition);
        assert_eq!(article.metadata().unwrap().len(), length, "a change that neither time nor length tells");
        for path in program.tree("content").keys() {
            let file = File::options().append(true).open(program.at("content").join(path)).unwrap();
            file.set_modified(time).unwrap();
        }
        let way: &[&str] = if round < 2 { &[] } else { &["--in-place"] };
        assert_eq!(program.build(way), Ending::fine());
        assert!(program.tree("public") == editions[edition], "round {round}");
    }
}

/// On Linux there is always a disk in memory.
#[cfg(target_os = "linux")]
#[test]
fn a_site_on_another_disk_is_exchanged_as_on_the_same() {
    use std::os::unix::fs::MetadataExt as _;

    let (program, [old, new]) = Program::built();
    let other = tempfile::tempdir_in("/dev/shm").unwrap();
    assert_ne!(other.path().metadata().unwrap().dev(), program.at("").metadata().unwrap().dev(), "two disks");
    let site = other.path().join("site");
    for way in [&[][..], &["--in-place"]] {
        for (edition, wanted) in [&old, &new].into_iter().enumerate() {
            program.edit(edition);
            let arguments = [way, &["--output", site.to_str().unwrap()]].concat();
            assert_eq!(program.build(&arguments), Ending::fine(), "{way:?}");
            assert!(super::program::tree(&site) == *wanted, "{way:?}");
            assert_eq!(fs::read_dir(other.path()).unwrap().count(), 1, "{way:?}");
        }
    }
}
