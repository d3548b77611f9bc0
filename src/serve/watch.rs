//! Tells of changed files, gathered for a moment.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use notify_debouncer_full::notify::event::ModifyKind;
use notify_debouncer_full::notify::{EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};

use crate::failure::Failure;
use crate::load::Changes;

/// Editors save in several steps; this long after the last one the files are read. One that takes longer is read twice.
const PAUSE: Duration = Duration::from_millis(10);

type Watch = Debouncer<RecommendedWatcher, RecommendedCache>;

/// Tells `changed` of files below `content/` or `themes/` of a project that have changed, until the program ends. The root is watched for the two
/// folders being moved or made anew, the folders for all that is in them.
pub(super) fn watch(root: &Path, changed: impl Fn(Changes) + Send + 'static) -> Result<(), Failure> {
    let refuse = |error: notify_debouncer_full::notify::Error| Failure::Watch {
        folder: root.to_owned(),
        reason: error.to_string(),
    };
    let folders = [root.join("content"), root.join("themes")];
    let (tell, told) = channel();
    // Sending fails only when the thread below has ended, and with it the program.
    let mut watch = new_debouncer(PAUSE, None, move |result| drop(tell.send(result))).map_err(refuse)?;
    watch.watch(root, RecursiveMode::NonRecursive).map_err(refuse)?;
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        watch.watch(folder, RecursiveMode::Recursive).map_err(refuse)?;
    }
    thread::spawn(move || follow(watch, &folders, &told, changed));
    Ok(())
}

/// What was noticed.
#[derive(Debug, Default)]
struct Noticed {
    changes: Changes,
    /// One of the folders is another one now, or something was missed: they have to be watched anew.
    watch_anew: bool,
}

fn follow(
    mut watch: Watch,
    folders: &[PathBuf],
    told: &Receiver<DebounceEventResult>,
    changed: impl Fn(Changes) + Send,
) {
    for result in told {
        let noticed = Noticed::of(result, folders);
        if noticed.watch_anew {
            for folder in folders {
                // A folder that is gone is not watched any more, and one that is new was not. If the system refuses, what is in the folder is
                // read at least now.
                let _ = watch.unwatch(folder);
                if folder.is_dir() {
                    let _ = watch.watch(folder, RecursiveMode::Recursive);
                }
            }
        }
        // Files are read after they are watched, so that nothing is missed between the two.
        if noticed.changes != Changes::default() {
            changed(noticed.changes);
        }
    }
}

impl Noticed {
    fn of(result: DebounceEventResult, folders: &[PathBuf]) -> Self {
        // Something may have been missed.
        let everything = || Noticed { changes: Changes::Anything, watch_anew: true };
        let Ok(events) = result else { return everything() };
        let mut paths = BTreeSet::new();
        for event in events {
            if event.need_rescan() {
                return everything();
            }
            let is_made = matches!(
                event.kind,
                EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_))
            );
            let is_read = matches!(event.kind, EventKind::Access(_));
            for path in event.event.paths {
                if is_made && folders.contains(&path) {
                    return everything();
                }
                if !is_read && folders.iter().any(|folder| path.starts_with(folder)) {
                    paths.insert(path);
                }
            }
        }
        Noticed { changes: Changes::At(paths), watch_anew: false }
    }
}
