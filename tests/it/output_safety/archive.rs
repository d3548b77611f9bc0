//! The archive to hand over, made after the site.

use std::fs;

use super::program::{Ending, Program};

const ARGUMENTS: [&str; 2] = ["--zip", "site.zip"];

/// A project in its second edition, with the archive of the first.
fn packed() -> (Program, Vec<u8>) {
    let program = Program::new();
    assert_eq!(program.build(&ARGUMENTS), Ending::fine());
    let archive = fs::read(program.at("site.zip")).unwrap();
    program.edit(1);
    (program, archive)
}

fn archives(program: &Program) -> Vec<String> {
    let names =
        fs::read_dir(program.at("")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.contains("site.zip")).collect()
}

#[test]
fn an_archive_that_finds_no_room_leaves_the_old_one() {
    let (program, old) = packed();
    assert_eq!(program.build(&[]), Ending::fine());
    let blocks = (old.len() / 2).div_ceil(512);
    let ending = program.build_under(&format!("trap '' XFSZ && ulimit -f {blocks}"), &ARGUMENTS);
    assert_eq!(ending, Ending::refused("could not write site.zip: no file may be as large there"));
    assert!(fs::read(program.at("site.zip")).unwrap() == old);
    assert_eq!(archives(&program), ["site.zip"]);
}

#[test]
fn what_a_killed_build_left_of_an_archive_is_cleared() {
    let (program, old) = packed();
    assert_eq!(program.build(&[]), Ending::fine());
    let blocks = (old.len() / 2).div_ceil(512);
    assert_eq!(program.build_under(&format!("ulimit -f {blocks}"), &ARGUMENTS).code, None);
    assert_eq!(archives(&program).len(), 3, "the old archive, the new one in the making, and its lock");
    assert!(fs::read(program.at("site.zip")).unwrap() == old);
    assert_eq!(program.build(&ARGUMENTS), Ending::fine());
    assert_eq!(archives(&program), ["site.zip"]);
    assert!(fs::read(program.at("site.zip")).unwrap() != old);
}

#[test]
fn an_archive_that_another_build_writes_is_left_to_it() {
    let (program, old) = packed();
    let lock = fs::File::create(program.at(".site.zip.lock")).unwrap();
    lock.lock().unwrap();
    let running = "could not write the site to site.zip: another build is writing there";
    assert_eq!(program.build(&ARGUMENTS), Ending::refused(running));
    assert!(fs::read(program.at("site.zip")).unwrap() == old);
    drop(lock);
    assert_eq!(program.build(&ARGUMENTS), Ending::fine());
    assert_eq!(archives(&program), ["site.zip"]);
}
