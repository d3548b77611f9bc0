//! What happens while a build runs: other builds, and people who go on writing.

use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Instant;

use super::program::{Ending, Program, ended};

const RUNNING: &str = "could not write the site to public: another build is writing there";
const WAYS: [&[&str]; 2] = [&[], &["--in-place"]];

#[test]
fn a_build_while_another_one_writes_is_refused() {
    let (program, [old, new]) = Program::built();
    for way in WAYS {
        program.edit(1);
        let lock = fs::File::create(program.at(".public.lock")).unwrap();
        lock.lock().unwrap();
        assert_eq!(program.build(way), Ending::refused(RUNNING), "{way:?}");
        assert!(program.tree("public") == old, "{way:?}");
        // As a killed build leaves it: the file is there and nobody holds it.
        drop(lock);
        assert_eq!(program.build(way), Ending::fine(), "{way:?}");
        assert!(program.tree("public") == new, "{way:?}");
        program.assert_tidy(&format!("{way:?}"));
        program.edit(0);
        assert_eq!(program.build(way), Ending::fine(), "{way:?}");
    }
}

#[test]
fn of_builds_at_once_each_ends_well_or_is_refused() {
    let (program, editions) = Program::built();
    for round in 0..4 {
        let edition = (round + 1) % 2;
        program.edit(edition);
        let endings: Vec<Ending> = thread::scope(|scope| {
            let started = [0, 1, 0, 1].map(|way| scope.spawn(move || WAYS[way]));
            let runs = started.map(|way| {
                let way = way.join().unwrap();
                scope.spawn(|| ended(&mut program.building(way)))
            });
            runs.map(|run| run.join().unwrap()).into()
        });
        assert!(endings.contains(&Ending::fine()), "{endings:?}");
        assert!(
            endings.iter().all(|ending| *ending == Ending::fine() || *ending == Ending::refused(RUNNING)),
            "{endings:?}"
        );
        assert!(program.tree("public") == editions[edition], "round {round}");
        program.assert_tidy(&format!("round {round}"));
    }
}

#[test]
fn an_article_that_is_written_again_and_again_gives_one_edition_or_ends_the_build() {
    let program = Program::new();
    let texts = ["five", "nine"].map(|time| format!("---\ntitle: Hot\n---\nAda Hall came at {time}.\n"));
    let article = "content/articles/hot.md";
    let [second, first] = [1, 0].map(|text: usize| {
        program.write(article, &texts[text]);
        assert_eq!(program.build(&[]), Ending::fine());
        program.tree("public")
    });
    let changed =
        Ending::refused(&format!("could not finish: {article} changed meanwhile; run the command again"));
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            // As editors save: a file of another name takes the place of the old one. Not without a pause, or no build would ever end.
            for text in texts.iter().cycle() {
                program.write("content/articles/hot.md.tmp", text);
                fs::rename(program.at("content/articles/hot.md.tmp"), program.at(article)).unwrap();
                thread::sleep(std::time::Duration::from_millis(20));
                if done.load(Ordering::Relaxed) {
                    return;
                }
            }
        });
        for round in 0..16 {
            let old = program.tree("public");
            let ending = program.build(WAYS[round % 2]);
            let there = program.tree("public");
            let is_sound = if ending == Ending::fine() {
                [&first, &second].contains(&&there)
            } else {
                ending == changed && there == old
            };
            if !is_sound {
                done.store(true, Ordering::Relaxed);
            }
            assert!(is_sound, "round {round}: {ending:?}");
        }
        done.store(true, Ordering::Relaxed);
    });
    program.assert_tidy("an article that changes");
    program.write(article, &texts[1]);
    assert_eq!(program.build(&[]), Ending::fine());
    assert!(program.tree("public") == second);
}

#[test]
fn a_file_that_goes_while_it_is_read_ends_the_build_or_was_never_there() {
    let program = Program::new();
    let path = "content/articles/cold.md";
    fs::remove_file(program.at(path)).unwrap();
    let built = |there: bool| {
        if there {
            program.edit(0);
        }
        assert_eq!(program.build(&[]), Ending::fine());
        program.tree("public")
    };
    let without = built(false);
    let start = Instant::now();
    let with = built(true);
    let length = start.elapsed();
    let gone =
        Ending::refused(&format!("could not finish: {path} has gone meanwhile; run the command again"));
    let moments = 12;
    let mut met = 0;
    for moment in 0..moments {
        program.edit(0);
        assert_eq!(program.build(&[]), Ending::fine());
        program.write("content/articles/hot.md", &format!("---\ntitle: Hot\n---\nMoment {moment}.\n"));
        program.edit(0);
        let ending = thread::scope(|scope| {
            let run = scope.spawn(|| ended(&mut program.building(&[])));
            thread::sleep(length.mul_f64(f64::from(moment) / f64::from(moments)));
            fs::remove_file(program.at(path)).unwrap();
            run.join().unwrap()
        });
        let there = program.tree("public");
        met += u32::from(ending == gone);
        assert!(
            (ending == gone && there == with)
                || (ending == Ending::fine() && (there == with || there == without)),
            "moment {moment}: {ending:?}"
        );
        program.assert_tidy(&format!("moment {moment}"));
    }
    assert!(met > 0, "the file never went while it was read");
}
