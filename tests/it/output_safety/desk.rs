//! A project on a real disk, with an output folder to build into.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use cuttings::failure::Failure;
use cuttings::write::{Destination, InPlace, MANIFEST, Report, Sink, Staged};

/// A project and, beside its content, an output folder `public`.
pub(super) struct Desk {
    pub(super) folder: tempfile::TempDir,
    pub(super) force: bool,
}

/// How a site gets to the disk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Way {
    Staged,
    InPlace,
}

pub(super) const WAYS: [Way; 2] = [Way::Staged, Way::InPlace];

pub(super) type Pages<'a> = &'a [(&'a str, &'a str)];

impl Desk {
    pub(super) fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap(), force: false };
        fs::create_dir(desk.at("content")).unwrap();
        desk
    }

    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(super) fn write(&self, path: &str, text: &str) {
        fs::create_dir_all(self.at(path).parent().unwrap()).unwrap();
        fs::write(self.at(path), text).unwrap();
    }

    pub(super) fn read(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.at(path)).ok()
    }

    /// Puts the pages into a sink, and finishes it if all went well.
    pub(super) fn build_to(&self, output: &str, way: Way, pages: Pages<'_>) -> Result<Report, Failure> {
        let (output, project) = (self.at(output), self.at(""));
        let destination = Destination { output: &output, project: &project, home: None, force: self.force };
        match way {
            Way::Staged => put_all(Staged::begin(&destination)?, pages)?.finish(),
            Way::InPlace => put_all(InPlace::begin(&destination)?, pages)?.finish(),
        }
    }

    pub(super) fn build(&self, way: Way, pages: Pages<'_>) -> Result<Report, Failure> {
        self.build_to("public", way, pages)
    }

    /// Puts the pages into a sink and drops it, as a build does that finds a failure.
    pub(super) fn abandon(&self, way: Way, pages: Pages<'_>) {
        let (output, project) = (self.at("public"), self.at(""));
        let destination = Destination { output: &output, project: &project, home: None, force: self.force };
        match way {
            Way::Staged => drop(put_all(Staged::begin(&destination).unwrap(), pages).unwrap()),
            Way::InPlace => drop(put_all(InPlace::begin(&destination).unwrap(), pages).unwrap()),
        }
    }

    /// Every file and link below `folder` with its text, the manifest left out; folders with nothing in them as `x/`.
    pub(super) fn tree(&self, folder: &str) -> BTreeMap<String, String> {
        let mut tree = BTreeMap::new();
        let top = self.at(folder);
        collect(&top, &top, &mut tree);
        tree.remove(MANIFEST);
        tree
    }

    /// What lies in the project itself.
    pub(super) fn names(&self) -> BTreeSet<String> {
        fs::read_dir(self.at(""))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    pub(super) fn assert_tidy(&self) {
        assert_eq!(self.names(), ["content", "public"].map(str::to_owned).into(), "litter beside the output");
    }
}

pub(super) fn put_all<S: Sink>(sink: S, pages: Pages<'_>) -> Result<S, Failure> {
    for (route, text) in pages {
        sink.put(route, text.as_bytes())?;
    }
    Ok(sink)
}

pub(super) fn collect(top: &Path, folder: &Path, tree: &mut BTreeMap<String, String>) {
    let entries: Vec<_> = fs::read_dir(folder).into_iter().flatten().map(Result::unwrap).collect();
    for entry in &entries {
        let path = entry.path();
        let name = path.strip_prefix(top).unwrap().to_string_lossy().into_owned();
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            collect(top, &path, tree);
        } else if kind.is_symlink() {
            tree.insert(name, format!("-> {}", fs::read_link(path).unwrap().display()));
        } else {
            tree.insert(name, fs::read_to_string(path).unwrap());
        }
    }
    if entries.is_empty() && folder != top {
        tree.insert(format!("{}/", folder.strip_prefix(top).unwrap().display()), String::new());
    }
}

pub(super) fn tree_of(files: Pages<'_>) -> BTreeMap<String, String> {
    files.iter().map(|(route, text)| ((*route).to_owned(), (*text).to_owned())).collect()
}

pub(super) const OLD: Pages<'_> =
    &[("index.html", "old"), ("people/ada.html", "Ada"), ("people/bob.html", "Bob"), (".nojekyll", "")];
pub(super) const NEW: Pages<'_> =
    &[("index.html", "new"), ("people/ada.html", "Ada"), ("events/tea.html", "Tea"), (".nojekyll", "")];
