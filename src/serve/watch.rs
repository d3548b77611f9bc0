//! Tells of changed files, gathered for a moment.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use notify_debouncer_full::notify::event::ModifyKind;
use notify_debouncer_full::notify::{Config, Error, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer_opt};

use super::linked::Linked;
use crate::failure::Failure;
use crate::load::Changes;

/// Editors save in several steps; this long after the last one the files are read. One that takes longer is read twice.
const PAUSE: Duration = Duration::from_millis(10);

type Watch = Debouncer<RecommendedWatcher, RecommendedCache>;

/// Tells `changed` of files below `content/` or `themes/` of a project that have changed, or of what links in them lead to, until the program
/// ends. The root is watched for the two folders being moved or made anew, the folders for all that is in them.
pub(super) fn watch(root: &Path, changed: impl Fn(Changes) + Send + 'static) -> Result<(), Failure> {
    let refuse = |error: Error| Failure::Watch { folder: root.to_owned(), reason: error.to_string() };
    let real_root = root.canonicalize().map_err(Failure::listing(root))?;
    let (tell, told) = channel();
    // Links are followed by us, who know which of them are read, and watch no folder by two paths: the system tells of one alone.
    let config = Config::default().with_follow_symlinks(false);
    // Sending fails only when the thread below has ended, and with it the program.
    let tell = move |result| drop(tell.send(result));
    let mut watch =
        new_debouncer_opt::<_, RecommendedWatcher, _>(PAUSE, None, tell, RecommendedCache::new(), config)
            .map_err(refuse)?;
    watch.watch(&real_root, RecursiveMode::NonRecursive).map_err(refuse)?;
    let mut watched = Watched::new(root, real_root);
    watched.begin(&mut watch).map_err(refuse)?;
    thread::spawn(move || follow(watch, watched, &told, changed));
    Ok(())
}

/// What is watched beside the root.
#[derive(Debug)]
struct Watched {
    /// The root as the user names it.
    root: PathBuf,
    /// Its real path, with which all paths here begin.
    real_root: PathBuf,
    /// `content/` and `themes/`.
    tops: [PathBuf; 2],
    linked: Linked,
    /// What the system was asked to watch.
    asked: Vec<PathBuf>,
}

impl Watched {
    fn new(root: &Path, real_root: PathBuf) -> Self {
        let tops = [real_root.join("content"), real_root.join("themes")];
        Watched { root: root.to_owned(), real_root, tops, linked: Linked::default(), asked: Vec::new() }
    }

    /// Asks for all that is to be watched, whether or not it was before. Fails if the system refuses one of them, and asks for the others.
    fn begin(&mut self, watch: &mut Watch) -> Result<(), Error> {
        for path in self.asked.drain(..) {
            // A folder that is gone is not watched any more.
            let _ = watch.unwatch(path);
        }
        self.linked = Linked::find(&self.real_root, &self.tops);
        let tops = self.tops.iter().map(PathBuf::as_path).filter(|top| top.is_dir() && !top.is_symlink());
        let whole: Vec<&Path> = tops.chain(self.linked.folders()).collect();
        let mut result = Ok(());
        let mut ask = |path: &Path, mode| {
            self.asked.push(path.to_owned());
            watch.watch(path, mode)
        };
        for path in &whole {
            result = result.and(ask(path, RecursiveMode::Recursive));
        }
        for path in self.linked.above(&self.real_root) {
            if !whole.iter().any(|folder| path.starts_with(folder)) {
                result = result.and(ask(path, RecursiveMode::NonRecursive));
            }
        }
        result
    }

    /// Whether there are the same links as when it began.
    fn is_as_linked(&self) -> bool {
        Linked::find(&self.real_root, &self.tops) == self.linked
    }

    /// A path as the project's files are called.
    fn named(&self, path: &Path) -> Option<PathBuf> {
        path.strip_prefix(&self.real_root).ok().map(|below| self.root.join(below))
    }

    fn noticed(&self, result: DebounceEventResult) -> Noticed {
        // Something may have been missed.
        let everything = || Noticed { changes: Changes::Anything, watch_anew: true, look_for_links: false };
        let Ok(events) = result else { return everything() };
        let mut noticed = Noticed::default();
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
            for path in event.event.paths.iter().filter(|_| !is_read) {
                let is_below = self.tops.iter().any(|top| path.starts_with(top));
                if is_made && self.tops.contains(path) {
                    return everything();
                }
                if is_below {
                    paths.extend(self.named(path));
                }
                let is_linked = self.linked.reaches(path);
                if is_linked {
                    noticed.changes = Changes::Anything;
                }
                if is_made && self.linked.rests_on(path) {
                    return everything();
                }
                noticed.look_for_links |= is_made && (is_below || is_linked) && self.linked.may_differ(path);
            }
        }
        noticed.changes.add(Changes::At(paths));
        noticed
    }
}

/// What was noticed.
#[derive(Debug, Default)]
struct Noticed {
    changes: Changes,
    /// One of the folders is another one now, or something was missed: they have to be watched anew.
    watch_anew: bool,
    /// There may be other links than before.
    look_for_links: bool,
}

fn follow(
    mut watch: Watch,
    mut watched: Watched,
    told: &Receiver<DebounceEventResult>,
    changed: impl Fn(Changes) + Send,
) {
    for result in told {
        let mut noticed = watched.noticed(result);
        if noticed.look_for_links && !watched.is_as_linked() {
            noticed = Noticed { changes: Changes::Anything, watch_anew: true, ..noticed };
        }
        if noticed.watch_anew {
            // If the system refuses, what is there is read at least now.
            let _ = watched.begin(&mut watch);
        }
        // Files are read after they are watched, so that nothing is missed between the two.
        if noticed.changes != Changes::default() {
            changed(noticed.changes);
        }
    }
}
