//! What a page is said to be made from is all that it is made from: whenever the inputs of a page stay the same, so do its views.

use std::collections::BTreeMap;
use std::path::Path;

use cuttings::digest::Digest;
use cuttings::load::{DiskFiles, Files, MemoryFiles};
use cuttings::pipeline::{ContentTexts, Gathered, Options, gather};
use cuttings::render::{PageInputs, RenderContext, fingerprint, theme_files, views};
use rayon::prelude::*;

/// Inputs and views of each page, by address.
type Told = BTreeMap<String, (Option<Digest>, Digest)>;

/// Two articles that lead to each other and to the demo's, quote, and let different people speak.
const LINKED: [(&str, &str); 2] = [
    (
        "content/articles/first.md",
        "---\ntitle: First\ndate: 2025-09-18\npublisher: The Post\n---\n\
         King Charles poured, as [the second](second.txt) has it.[^1]\n\n\
         “Two lumps,” Prince Harry told The Courier. See [[private-tea]].\n\n\
         They met [@second, ¶2] and spoke [@second, ¶3].\n\n\
         [^1]: So has [the other one](2025-09-17-how-it-went.md).\n",
    ),
    (
        "content/articles/second.txt",
        "Second\n\nIt was Tuesday.\n\nPrince Harry and King Charles met again on 10 September 2025.\n\n\
         “No sugar,” King Charles said.\n",
    ),
];

pub(crate) fn demo() -> MemoryFiles {
    let disk = DiskFiles::content(Path::new(env!("CARGO_MANIFEST_DIR")));
    let mut files = MemoryFiles::new();
    for file in disk.list().unwrap().files {
        files.set(&file.path, disk.read(&file.path).unwrap());
    }
    for (path, text) in LINKED {
        files.set(path, text);
    }
    files
}

/// Nothing if the content has errors.
fn told(files: &MemoryFiles) -> Option<Told> {
    let gathered = gather(files, &MemoryFiles::new(), &Options::default()).unwrap();
    (!gathered.has_errors()).then(|| told_of(files, &gathered))
}

pub(crate) fn told_of(files: &MemoryFiles, gathered: &Gathered) -> Told {
    let texts = ContentTexts { files, content: &gathered.content };
    let site = theme_files(&gathered.theme);
    let context = RenderContext::new(&gathered.dossier, &gathered.plan, &gathered.theme, &texts, &site);
    let inputs = PageInputs::new(&context);
    let pages = gathered.plan.pages.iter().map(|planned| {
        let views = fingerprint(&context, &views(&context, planned).unwrap());
        (planned.route.to_string(), (inputs.of(&planned.page), views))
    });
    pages.collect()
}

/// The text without a line, with a line twice, and with a line that says more.
pub(crate) fn edits(text: &str, at: usize) -> [String; 3] {
    let lines: Vec<&str> = text.lines().collect();
    let with = |middle: &[&str]| [&lines[..at], middle, &lines[at + 1..]].concat().join("\n") + "\n";
    let line = lines[at];
    let more = format!("{line} “Never,” Prince Harry said of [[private-tea]] and King Charles.");
    [with(&[]), with(&[line, line]), with(&[&more])]
}

#[test]
fn the_same_inputs_give_the_same_views() {
    let demo = demo();
    let before = told(&demo).unwrap();
    let listing = demo.list().unwrap();
    let articles = listing.files.iter().filter(|file| file.path.starts_with("content/articles/"));
    let mut edited: Vec<(String, usize, MemoryFiles)> = Vec::new();
    for file in articles {
        let text = String::from_utf8(demo.read(&file.path).unwrap()).unwrap();
        // Every third line is enough for each run; the kinds of lines differ from file to file.
        for at in (0..text.lines().count()).skip(file.path.len() % 3).step_by(3) {
            for text in edits(&text, at) {
                edited.push((file.path.to_string(), at + 1, demo.clone().with(&file.path, text)));
            }
        }
    }
    let kept: Vec<(usize, usize)> = edited
        .par_iter()
        .filter_map(|(path, line, files)| {
            let after = told(files)?;
            let same = after.iter().filter_map(|(route, (inputs, views))| {
                let (old_inputs, old_views) = before.get(route)?;
                let same = inputs.is_some() && inputs == old_inputs;
                assert!(!same || views == old_views, "{route} draws from line {line} of {path} unsaid");
                Some(usize::from(same))
            });
            Some((same.sum(), after.len()))
        })
        .collect();
    let (same, all) = kept.iter().fold((0, 0), |(same, all), one| (same + one.0, all + one.1));
    assert!(kept.len() > 60, "{} edits could be built", kept.len());
    assert!(same * 4 > all, "{same} of {all} pages kept their inputs");
}
