//! Builds that are killed at whatever moment.

use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::thread;
use std::time::Instant;

use super::program::{Ending, Program, Tree};

/// So many moments of a build are tried.
const MOMENTS: u32 = 50;

/// Numbers that look like chance and are the same each time.
fn dice(seed: u64) -> impl FnMut() -> f64 {
    let mut state = seed;
    move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 40) as f64 / f64::from(1_u32 << 24)
    }
}

/// Kills builds, one in each of so many equal parts of the time that one takes. `whole` looks at what is there then; the next build
/// must do all.
fn kill_at_each(moments: u32, arguments: &[&str], whole: impl Fn(&Tree, &Tree, &Tree) -> bool) {
    let (program, editions) = Program::built();
    let mut dice = dice(20_260_305);
    let start = Instant::now();
    program.edit(1);
    assert_eq!(program.build(arguments), Ending::fine());
    let length = start.elapsed();
    let mut killed = 0;
    for moment in 0..moments {
        let (old, new) = ((moment as usize + 1) % 2, moment as usize % 2);
        program.edit(new);
        let mut child = program.building(arguments).spawn().unwrap();
        thread::sleep(length.mul_f64((f64::from(moment) + dice()) / f64::from(moments)));
        child.kill().unwrap();
        let status = child.wait().unwrap();
        assert!(status.signal() == Some(9) || status.code() == Some(0), "{status}");
        killed += u32::from(status.signal().is_some());
        let there = program.tree("public");
        assert!(whole(&there, &editions[old], &editions[new]), "{arguments:?}, moment {moment}");
        assert_eq!(program.build(arguments), Ending::fine(), "{arguments:?}, moment {moment}");
        assert!(program.tree("public") == editions[new], "{arguments:?}, moment {moment}");
        program.assert_tidy(&format!("{arguments:?}, moment {moment}"));
    }
    assert!(killed > 0, "no build was killed");
}

#[test]
fn at_any_moment_the_old_site_is_whole_or_the_new_one() {
    kill_at_each(MOMENTS, &[], |there, old, new| there == old || there == new);
}

#[test]
fn in_place_at_any_moment_each_page_is_whole() {
    kill_at_each(MOMENTS / 2, &["--in-place"], |there, old, new| {
        let is_list = |path: &Path| path == Path::new(".cuttings-manifest");
        let sound = there.iter().all(|(path, bytes)| {
            is_list(path) || [old, new].iter().any(|edition| edition.get(path) == Some(bytes))
        });
        sound && old.keys().filter(|path| new.contains_key(*path)).all(|path| there.contains_key(path))
    });
}
