//! Where symbolic links lead: what changes there changes the site, and may lie outside of the folders that are watched anyway.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Bound;
use std::path::{Component, Path, PathBuf};

use walkdir::WalkDir;

use crate::load::is_skipped;

/// More links than this do not lead from one to the next: the system itself gives up then.
const MOST_HOPS: usize = 40;

/// The links of a project and what they lead to. Paths are real ones, but for their last name; what lies outside of the project is left
/// out, as nothing is read from there.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Linked {
    /// The links.
    links: BTreeSet<PathBuf>,
    /// What each leads to, be it there or not: a file, a folder, or another link.
    places: BTreeSet<PathBuf>,
    /// The folders that links lead to and that lie in no other.
    folders: BTreeSet<PathBuf>,
}

impl Linked {
    /// Looks through the folders `tops` below `root`, which is a real path, and through what links in them lead to.
    pub(super) fn find(root: &Path, tops: &[PathBuf]) -> Self {
        let mut found = Linked::default();
        let real_tops: Vec<PathBuf> = tops.iter().filter_map(|top| top.canonicalize().ok()).collect();
        let (mut folders, mut waiting) = (BTreeSet::new(), Vec::new());
        for top in tops {
            if top.is_symlink() {
                found.follow(root, top);
            }
            // One that leads out of the project is walked to no avail: what is in it is not below the root.
            waiting.extend(top.canonicalize().ok().filter(|real| real.starts_with(root)));
        }
        let own: Vec<PathBuf> = tops.iter().filter(|top| !top.is_symlink()).cloned().collect();
        for real in &waiting {
            if !own.iter().any(|top| real.starts_with(top)) {
                folders.insert(real.clone());
            }
        }
        while let Some(top) = waiting.pop() {
            let walk = WalkDir::new(top)
                .into_iter()
                .filter_entry(|entry| entry.depth() == 0 || !is_skipped(entry.file_name()));
            for link in walk.flatten().filter(|entry| entry.depth() > 0 && entry.path_is_symlink()) {
                found.follow(root, link.path());
                let Some(real) = link.path().canonicalize().ok().filter(|real| real.is_dir()) else {
                    continue;
                };
                let leads_round = real_tops.iter().any(|top| top.starts_with(&real));
                let is_watched = own.iter().chain(&folders).any(|folder| real.starts_with(folder));
                if real.starts_with(root) && !leads_round && !is_watched {
                    folders.insert(real.clone());
                    waiting.push(real);
                }
            }
        }
        let is_inside = |folder: &PathBuf| folder.ancestors().skip(1).any(|above| folders.contains(above));
        found.folders = folders.iter().filter(|folder| !is_inside(folder)).cloned().collect();
        found
    }

    /// Notes a link and the places that it leads to, one after the other.
    fn follow(&mut self, root: &Path, link: &Path) {
        self.links.insert(link.to_owned());
        let mut at = link.to_owned();
        for _ in 0..MOST_HOPS {
            let Some(place) = next(&at).filter(|place| place.starts_with(root)) else { return };
            self.places.insert(place.clone());
            at = place;
        }
    }

    /// The folders that links lead to.
    pub(super) fn folders(&self) -> impl Iterator<Item = &Path> {
        self.folders.iter().map(PathBuf::as_path)
    }

    /// The folders, between `root` and the places that links lead to, in which these places can come and go.
    pub(super) fn above(&self, root: &Path) -> BTreeSet<&Path> {
        self.places
            .iter()
            .flat_map(|place| {
                place.ancestors().skip(1).take_while(|folder| *folder != root && folder.starts_with(root))
            })
            .filter(|folder| folder.is_dir())
            .collect()
    }

    /// Whether a change of what is at `path` is one of what a link leads to.
    pub(super) fn reaches(&self, path: &Path) -> bool {
        self.places.contains(path) || path.ancestors().any(|above| self.folders.contains(above))
    }

    /// Whether a folder that has to be watched comes or goes if what is at `path` does.
    pub(super) fn rests_on(&self, path: &Path) -> bool {
        self.folders.contains(path) || begins(&self.places, path).any(|place| place != path)
    }

    /// Whether there may be other links once something at `path` came or went.
    pub(super) fn may_differ(&self, path: &Path) -> bool {
        begins(&self.links, path).next().is_some()
            || path.symlink_metadata().is_ok_and(|data| data.is_symlink() || data.is_dir())
    }
}

/// The first of the paths that begin with this one, itself among them.
fn begins<'p>(paths: &'p BTreeSet<PathBuf>, above: &'p Path) -> impl Iterator<Item = &'p PathBuf> {
    paths
        .range::<Path, _>((Bound::Included(above), Bound::Unbounded))
        .take_while(move |path| path.starts_with(above))
}

/// Where a link leads: the name of it as it stands there, in a real folder if that is there.
fn next(link: &Path) -> Option<PathBuf> {
    let to = fs::read_link(link).ok()?;
    let mut place = link.parent()?.canonicalize().ok()?;
    for part in to.components() {
        match part {
            Component::Normal(name) => place.push(name),
            Component::ParentDir => drop(place.pop()),
            Component::CurDir => {}
            Component::RootDir | Component::Prefix(_) => place.push(part),
        }
    }
    let (above, name) = (place.parent()?, place.file_name()?);
    Some(above.canonicalize().unwrap_or_else(|_| above.to_owned()).join(name))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn links_are_followed_inside_the_project_and_nowhere_else() {
        let folder = tempfile::tempdir().unwrap();
        let outside = folder.path().canonicalize().unwrap();
        let root = outside.join("project");
        for path in ["content/pages", "content/a", "shared/pictures/deep", "more", "themes"] {
            fs::create_dir_all(root.join(path)).unwrap();
        }
        fs::write(root.join("note.md"), "").unwrap();
        for (to, at) in [
            ("../../note.md", "content/pages/note.md"),
            ("../shared/pictures", "content/pictures"),
            ("../shared/pictures/deep", "content/deep"),
            ("../../more", "shared/pictures/more"),
            ("../../missing/gone.md", "content/pages/gone.md"),
            ("one.md", "content/pages/two.md"),
            ("../../aside.md", "content/pages/one.md"),
            ("../..", "content/pages/round"),
            ("self", "content/self"),
            ("../a", "content/a/again"),
            ("../../secret.md", "content/secret.md"),
            ("..", "content/out"),
            ("../note.md", "content/.hidden"),
        ] {
            symlink(to, root.join(at)).unwrap();
        }
        let tops = [root.join("content"), root.join("themes")];
        let found = Linked::find(&root, &tops);
        let named = |paths: &BTreeSet<PathBuf>| -> Vec<String> {
            let below =
                paths.iter().map(|path| path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned());
            below.filter(|path| !path.starts_with("content/")).collect()
        };
        assert_eq!(named(&found.folders), ["more", "shared/pictures"]);
        let places =
            ["", "aside.md", "missing/gone.md", "more", "note.md", "shared/pictures", "shared/pictures/deep"];
        assert_eq!(named(&found.places), places);
        let above: Vec<&Path> = found.above(&root).into_iter().collect();
        let wanted = ["content", "content/pages", "shared", "shared/pictures"];
        assert_eq!(above, wanted.map(|path| root.join(path)));
        for (path, reaches, rests, may) in [
            ("note.md", true, false, false),
            ("other.md", false, false, false),
            ("shared/pictures/new.png", true, false, false),
            ("shared", false, true, true),
            ("missing", false, true, false),
            ("more", true, true, true),
            ("content/pages", false, true, true),
            ("content/pages/note.md", false, false, true),
            ("content/pages/other.md", false, false, false),
        ] {
            let path = root.join(path);
            let found = (found.reaches(&path), found.rests_on(&path), found.may_differ(&path));
            assert_eq!(found, (reaches, rests, may), "{}", path.display());
        }
    }
}
