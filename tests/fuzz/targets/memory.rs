//! A project in memory, read and built by what the program itself reads and builds it with.

use std::cell::Cell;
use std::collections::BTreeMap;

use cuttings::load::MemoryFiles;
use cuttings::pipeline::{BuildOutcome, ContentTexts, Gathered, Kept, Options, build, gather_again};
use cuttings::write::MemorySink;

/// A project of these files, which begin with `content/`.
pub(crate) fn project<'f>(files: impl IntoIterator<Item = (&'f str, String)>) -> MemoryFiles {
    let start = MemoryFiles::new().with("content/dossier.yaml", "title: A case\n");
    files.into_iter().fold(start, |project, (path, text)| project.with(path, text))
}

thread_local! {
    /// The theme, which no input changes: to set it up takes longer than to read a short input.
    static THEME: Cell<Kept> = Cell::default();
}

/// The project read and linked.
pub(crate) fn gathered(project: &MemoryFiles) -> Gathered {
    let mut kept = THEME.take();
    let read = gather_again(project, &MemoryFiles::new(), &Options::default(), Some(&mut kept));
    THEME.set(kept.for_another_project());
    let gathered = read.expect("memory does not fail");
    for problem in &gathered.problems {
        assert!(!problem.headline.is_empty());
    }
    gathered
}

/// The site, unless the project has errors.
pub(crate) fn site(project: &MemoryFiles) -> Option<BTreeMap<Box<str>, Vec<u8>>> {
    let mut gathered = gathered(project);
    if gathered.has_errors() {
        return None;
    }
    let sink = MemorySink::default();
    match build(project, &mut gathered, &sink).expect("memory does not fail") {
        BuildOutcome::Written { .. } => Some(sink.into_files()),
        BuildOutcome::Refused(_) => None,
    }
}

/// The texts of a project.
pub(crate) fn texts<'t>(project: &'t MemoryFiles, gathered: &'t Gathered) -> ContentTexts<'t> {
    ContentTexts { files: project, content: &gathered.content }
}
