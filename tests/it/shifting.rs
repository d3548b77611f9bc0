//! Files that change while a build reads them.

use std::sync::atomic::{AtomicUsize, Ordering};

use cuttings::digest::Digest;
use cuttings::failure::Failure;
use cuttings::load::{Files, Listing, MemoryFiles, SteadyFiles};
use cuttings::pipeline::{Options, build, gather, inputs};
use cuttings::write::MemorySink;

/// Files of which one has other bytes from the second reading on.
#[derive(Debug)]
struct Shifting {
    files: MemoryFiles,
    path: &'static str,
    readings: AtomicUsize,
}

impl Files for Shifting {
    fn list(&self) -> Result<Listing, Failure> {
        self.files.list()
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Failure> {
        let mut bytes = self.files.read(path)?;
        if path == self.path && self.readings.fetch_add(1, Ordering::Relaxed) > 0 {
            bytes.extend(b"More.\n");
        }
        Ok(bytes)
    }
}

#[test]
fn a_text_that_changes_between_two_readings_ends_the_build() {
    for path in
        ["content/articles/a.md", "content/people/ada.md", "content/events/tea.md", "content/pages/about.md"]
    {
        let files = MemoryFiles::new()
            .with("content/dossier.yaml", "title: Tea\n")
            .with("content/articles/a.md", "---\ntitle: A\ndate: 2025-09-17\n---\nAda poured.\n")
            .with("content/people/ada.md", "---\nname: Ada\n---\nShe pours.\n")
            .with(
                "content/events/tea.md",
                "---\ntitle: Tea\ndate: 2025-09-10\nsources: [a]\n---\nIt was hot.\n",
            )
            .with("content/pages/about.md", "---\ntitle: About\n---\nTea.\n");
        let files = Shifting { files, path, readings: AtomicUsize::new(0) };
        let mut gathered = gather(&files, &MemoryFiles::new(), &Options::default()).unwrap();
        let site = MemorySink::default();
        let failure = build(&files, &mut gathered, &site).unwrap_err();
        let said = format!("could not finish: {path} changed meanwhile; run the command again");
        assert_eq!(failure.to_string(), said);
    }
}

#[test]
fn a_file_that_changes_after_it_was_digested_ends_the_build() {
    let files = MemoryFiles::new()
        .with("content/dossier.yaml", "title: Tea\n")
        .with("content/articles/a.md", "---\ntitle: A\n---\nAda poured.\n");
    for path in ["content/dossier.yaml", "content/articles/a.md"] {
        let shifting = Shifting { files: files.clone(), path, readings: AtomicUsize::new(0) };
        let steady = SteadyFiles::new(&shifting);
        inputs(&steady, &MemoryFiles::new(), Digest::of(b"")).unwrap();
        let failure = gather(&steady, &MemoryFiles::new(), &Options::default()).unwrap_err();
        let said = format!("could not finish: {path} changed meanwhile; run the command again");
        assert_eq!(failure.to_string(), said);
    }
}

/// Files of which one is there for the first listing only.
#[derive(Debug)]
struct Vanishing {
    files: MemoryFiles,
    rest: MemoryFiles,
    listings: AtomicUsize,
}

impl Files for Vanishing {
    fn list(&self) -> Result<Listing, Failure> {
        let first = self.listings.fetch_add(1, Ordering::Relaxed) == 0;
        if first { self.files.list() } else { self.rest.list() }
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Failure> {
        self.rest.read(path)
    }
}

#[test]
fn a_file_that_goes_after_it_was_listed_ends_the_build() {
    let rest = MemoryFiles::new().with("content/dossier.yaml", "title: Tea\n");
    let files = rest.clone().with("content/articles/a.md", "Ada poured.\n");
    let vanishing = Vanishing { files, rest, listings: AtomicUsize::new(0) };
    let steady = SteadyFiles::new(&vanishing);
    for listing in [steady.list().unwrap(), steady.list().unwrap()] {
        assert_eq!(listing.files.len(), 2, "what was listed first stays the list");
    }
    let failure = gather(&steady, &MemoryFiles::new(), &Options::default()).unwrap_err();
    let said = "could not finish: content/articles/a.md has gone meanwhile; run the command again";
    assert_eq!(failure.to_string(), said);
}
