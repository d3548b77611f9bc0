//! Tells of changed files, gathered for a moment.

use std::path::Path;
use std::time::Duration;

use notify_debouncer_full::notify::{EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};

use crate::failure::Failure;

/// Editors save in several steps; this long after the last one the files are read.
const PAUSE: Duration = Duration::from_millis(25);

/// Keeps the watch as long as it lives.
pub(super) type Watch = Debouncer<RecommendedWatcher, RecommendedCache>;

/// Calls `changed` after files below `content/` or `themes/` of a project have changed. The root is watched for the two
/// folders being moved or made anew, the folders for all that is in them.
pub(super) fn watch(root: &Path, changed: impl Fn() + Send + 'static) -> Result<Watch, Failure> {
    let refuse = |error: notify_debouncer_full::notify::Error| Failure::Watch {
        folder: root.to_owned(),
        reason: error.to_string(),
    };
    let of_interest = [root.join("content"), root.join("themes")];
    let folders = of_interest.clone();
    let handler = move |result: DebounceEventResult| {
        // An error of the watch means that something may have been missed: reading again is always right.
        let matters = match result {
            Err(_) => true,
            Ok(events) => events.iter().any(|event| {
                !matches!(event.kind, EventKind::Access(_))
                    && event
                        .paths
                        .iter()
                        .any(|path| of_interest.iter().any(|folder| path.starts_with(folder)))
            }),
        };
        if matters {
            changed();
        }
    };
    let mut watch = new_debouncer(PAUSE, None, handler).map_err(refuse)?;
    watch.watch(root, RecursiveMode::NonRecursive).map_err(refuse)?;
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        watch.watch(folder, RecursiveMode::Recursive).map_err(refuse)?;
    }
    Ok(watch)
}
