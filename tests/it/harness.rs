//! A project in memory, and what comes of it as text.

use std::collections::BTreeMap;

use cuttings::diagnostic::{Diagnostic, human, json};
use cuttings::load::MemoryFiles;
use cuttings::pipeline::{BuildOutcome, Gathered, Options, build, gather};
use cuttings::suggest::{Suggestions, suggest};
use cuttings::write::MemorySink;

/// A project in memory, filled file by file.
#[derive(Clone, Default)]
pub(crate) struct Project {
    content: MemoryFiles,
    themes: MemoryFiles,
    options: Options,
}

/// An empty project with nothing but a title.
pub(crate) fn project() -> Project {
    Project::default().file("content/dossier.yaml", "title: A case\n")
}

impl Project {
    /// Adds or replaces a file; its path begins with `content/` or `themes/`.
    pub(crate) fn file(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        let files = if path.starts_with("themes/") { &mut self.themes } else { &mut self.content };
        files.set(path, bytes);
        self
    }

    /// Sets where the site will stand.
    pub(crate) fn base_url(mut self, address: &str) -> Self {
        self.options.base_url = Some(address.to_owned());
        self
    }

    /// Publishes drafts too.
    pub(crate) fn drafts(mut self) -> Self {
        self.options.drafts = true;
        self
    }

    /// The demo of this repository.
    pub(crate) fn demo() -> Self {
        let root = env!("CARGO_MANIFEST_DIR");
        let disk = cuttings::load::DiskFiles::content(root);
        let mut project = Project::default();
        for file in cuttings::load::Files::list(&disk).expect("the demo is there").files {
            let bytes = cuttings::load::Files::read(&disk, &file.path).expect("the demo can be read");
            project = project.file(&file.path, bytes);
        }
        project
    }

    /// Reads and links it.
    pub(crate) fn gather(&self) -> Gathered {
        let options = Options { hashed_assets: true, ..self.options.clone() };
        gather(&self.content, &self.themes, &options).expect("memory does not fail")
    }

    /// What its articles hold and nobody has written down, at most `limit` of a kind.
    pub(crate) fn suggestions(&self, limit: usize) -> Suggestions {
        suggest(&self.content, &self.gather().dossier, limit).expect("memory does not fail")
    }

    /// Every problem, a line each with its places and advice, as the cases have them.
    pub(crate) fn problems(&self) -> String {
        let mut gathered = self.gather();
        let mut problems = std::mem::take(&mut gathered.problems);
        if problems.iter().all(|problem| problem.severity != cuttings::diagnostic::Severity::Error)
            && let BuildOutcome::Refused(found) = self.build_into(&mut gathered, &MemorySink::default())
        {
            problems.extend(found);
        }
        in_lines(&problems, &gathered, &self.content)
    }

    /// What `check` shows to a person, without colour.
    pub(crate) fn screen(&self) -> String {
        let gathered = self.gather();
        let mut out = Vec::new();
        let style = human::Style { limit: usize::MAX, ..human::Style::default() };
        human::write(&gathered.problems, &gathered.sources.with(&self.content), style, &mut out)
            .expect("memory does not fail");
        String::from_utf8(out).expect("messages are text")
    }

    /// The site: every file with its bytes. Fails the test if there are errors.
    pub(crate) fn site(&self) -> BTreeMap<String, Vec<u8>> {
        let mut gathered = self.gather();
        assert!(!gathered.has_errors(), "{}", in_lines(&gathered.problems, &gathered, &self.content));
        let sink = MemorySink::default();
        match self.build_into(&mut gathered, &sink) {
            BuildOutcome::Written { .. } => {}
            BuildOutcome::Refused(problems) => panic!("{}", in_lines(&problems, &gathered, &self.content)),
        }
        sink.into_files().into_iter().map(|(route, bytes)| (route.into(), bytes)).collect()
    }

    fn build_into(&self, gathered: &mut Gathered, sink: &MemorySink) -> BuildOutcome {
        build(&self.content, gathered, sink).expect("memory does not fail")
    }
}

/// `severity[code] file:line:column headline`, then related places and advice, two blanks in.
fn in_lines(problems: &[Diagnostic], gathered: &Gathered, files: &MemoryFiles) -> String {
    let mut out = Vec::new();
    json::write(problems, &gathered.sources.with(files), &mut out).expect("memory does not fail");
    let text = String::from_utf8(out).expect("JSON is text");
    text.lines().map(one_problem).collect()
}

fn one_problem(line: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(line).expect("each line is JSON");
    let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let place = |of: &serde_json::Value| {
        let file = of["file"].as_str().unwrap_or("the project");
        match of["line"].as_u64() {
            Some(line) => format!("{file}:{line}:{}", of["column"].as_u64().unwrap_or_default()),
            None => file.to_owned(),
        }
    };
    let mut out = format!("{}[{}] {} {}\n", text("severity"), text("code"), place(&value), text("message"));
    for related in value["related"].as_array().into_iter().flatten() {
        out.push_str(&format!("  {} {}\n", place(related), related["note"].as_str().unwrap_or_default()));
    }
    for help in text("help").lines() {
        out.push_str(&format!("  help: {help}\n"));
    }
    out
}
