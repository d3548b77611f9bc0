//! Texts that lie where nothing reads them, and would be published as they are: drafts, whole articles, somebody's notes.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::load::{ContentFile, ContentKind};
use crate::model::Dossier;
use crate::text::nearest::nearest;

/// The folders whose files are read.
const FOLDERS: [&str; 6] = ["articles", "people", "organisations", "places", "events", "pages"];

/// Names of such folders in other words.
const OTHER_NAMES: [(&str, &str); 5] = [
    ("persons", "people"),
    ("sources", "articles"),
    ("clippings", "articles"),
    ("locations", "places"),
    ("organizations", "organisations"),
];

/// Endings of files that `add` takes in, of notes, and of what editors leave beside them.
const TEXTS: [&str; 21] = [
    "bak", "bib", "doc", "docx", "eml", "htm", "html", "markdown", "md", "mht", "mhtml", "odt", "orig",
    "ris", "rtf", "swp", "tmp", "txt", "warc", "yaml", "yml",
];

/// A problem for each text that nothing reads and no text of the dossier links to.
pub(super) fn unread(content: &[ContentFile], dossier: &Dossier) -> Vec<Diagnostic> {
    let used: BTreeSet<&str> = dossier.pictures().iter().map(|one| &*one.file).collect();
    let others = content.iter().filter(|file| file.kind == ContentKind::Other);
    others.filter(|file| !used.contains(file.below_content())).filter_map(problem).collect()
}

fn problem(file: &ContentFile) -> Option<Diagnostic> {
    let below = file.below_content();
    let ending = below.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let folder = below.split_once('/').map_or("", |(folder, _)| folder);
    let meant = meant(folder);
    let is_markdown = matches!(&*ending, "md" | "markdown");
    // Elsewhere a file is published on purpose, such as `robots.txt`, except that nobody can read a header there.
    let is_lost = is_markdown || meant.is_some() && TEXTS.contains(&ending.trim_end_matches('~'));
    if !is_lost {
        return None;
    }
    let headline = "nothing reads this file, and it would be published as it is";
    let problem = Diagnostic::new(Code::FileUnread, Place::Whole(file.id), headline);
    Some(match meant {
        Some(meant) if meant != folder => {
            problem.help(format!("did you mean the folder `content/{meant}/`?"))
        }
        Some("articles") => problem
            .help("take it in with `cuttings add`, move it out of content/, or link to it to publish it"),
        _ => problem.help("move it out of content/, or link to it to publish it"),
    })
}

/// The folder that is read and was meant.
fn meant(folder: &str) -> Option<&'static str> {
    let lower = folder.to_lowercase();
    let other = OTHER_NAMES.iter().find(|(name, _)| *name == lower).map(|&(_, meant)| meant);
    other.or_else(|| nearest(&lower, FOLDERS).and_then(|near| FOLDERS.into_iter().find(|name| *name == near)))
}
