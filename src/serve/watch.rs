//! Tells of changed files, gathered for a moment.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use notify_debouncer_full::notify::event::ModifyKind;
use notify_debouncer_full::notify::{EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};

use crate::failure::Failure;

/// Editors save in several steps; this long after the last one the files are read.
const PAUSE: Duration = Duration::from_millis(25);

type Watch = Debouncer<RecommendedWatcher, RecommendedCache>;

/// Calls `changed` after files below `content/` or `themes/` of a project have changed, until the program ends. The root is watched for the two
/// folders being moved or made anew, the folders for all that is in them.
pub(super) fn watch(root: &Path, changed: impl Fn() + Send + 'static) -> Result<(), Failure> {
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

/// What has to be done about something that was noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Effect {
    Nothing,
    /// Files have changed.
    Read,
    /// One of the folders is another one now, or something was missed: they have to be watched anew.
    WatchAnew,
}

fn follow(
    mut watch: Watch,
    folders: &[PathBuf],
    told: &Receiver<DebounceEventResult>,
    changed: impl Fn() + Send,
) {
    for result in told {
        let effect = effect(&result, folders);
        if effect == Effect::WatchAnew {
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
        if effect != Effect::Nothing {
            changed();
        }
    }
}

fn effect(result: &DebounceEventResult, folders: &[PathBuf]) -> Effect {
    // Something may have been missed.
    let Ok(events) = result else { return Effect::WatchAnew };
    let of_event = |(kind, is_lost, paths): (EventKind, bool, &[PathBuf])| {
        if is_lost {
            return Effect::WatchAnew;
        }
        let is_made = matches!(
            kind,
            EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_))
        );
        let of_path = |path: &PathBuf| match folders.iter().find(|folder| path.starts_with(folder)) {
            Some(folder) if path == folder && is_made => Effect::WatchAnew,
            Some(_) if !matches!(kind, EventKind::Access(_)) => Effect::Read,
            _ => Effect::Nothing,
        };
        paths.iter().map(of_path).max().unwrap_or(Effect::Nothing)
    };
    let effects = events.iter().map(|event| of_event((event.kind, event.need_rescan(), &event.paths)));
    effects.max().unwrap_or(Effect::Nothing)
}
