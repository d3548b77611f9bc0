//! What each file of `content/` is for. Only its path decides; nothing is opened.

use super::files::Listing;
use crate::project::discover::SETTINGS;
use crate::text::span::FileId;

/// A file below `content/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentFile {
    /// Its place in the sorted list of all content files.
    pub id: FileId,
    /// Path relative to the project, with `/`; begins with `content/`.
    pub path: Box<str>,
    /// What it is for.
    pub kind: ContentKind,
    /// Length in bytes when it was listed.
    pub len: u64,
}

/// What a content file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContentKind {
    /// `content/dossier.yaml`.
    Settings,
    /// A source text in `articles/`: `.md`, `.markdown` or `.txt`.
    Article,
    /// A file in `people/`: `.md`, `.markdown`, `.yaml` or `.yml`, as for the next three.
    Person,
    /// A file in `organisations/`.
    Organisation,
    /// A file in `places/`.
    Place,
    /// A file in `events/`.
    Event,
    /// A free page in `pages/`: `.md` or `.markdown`.
    Page,
    /// Anything else: published byte for byte.
    Other,
}

/// The folder of a kind, the kind, and the endings that its files may have.
const FOLDERS: [(&str, ContentKind, &[&str]); 6] = [
    ("articles", ContentKind::Article, &["md", "markdown", "txt"]),
    ("people", ContentKind::Person, &["md", "markdown", "yaml", "yml"]),
    ("organisations", ContentKind::Organisation, &["md", "markdown", "yaml", "yml"]),
    ("places", ContentKind::Place, &["md", "markdown", "yaml", "yml"]),
    ("events", ContentKind::Event, &["md", "markdown", "yaml", "yml"]),
    ("pages", ContentKind::Page, &["md", "markdown"]),
];

impl ContentFile {
    /// The name without its ending: the key of what the file describes. A leading date stays part of it.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        match name.rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() => stem,
            _ => name,
        }
    }

    /// The path below `content/`: where a file of kind [`ContentKind::Other`] is published.
    pub fn below_content(&self) -> &str {
        self.path.strip_prefix("content/").unwrap_or(&self.path)
    }
}

/// Says of every file below `content/` what it is for, in the order of paths, with ids in that order. Files elsewhere are
/// left out.
pub fn classify(listing: &Listing) -> Vec<ContentFile> {
    let mut files: Vec<_> = listing.files.iter().filter(|file| file.path.starts_with("content/")).collect();
    files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    let files = files.into_iter().zip(0..);
    files
        .map(|(file, id)| ContentFile {
            id: FileId(id),
            path: file.path.clone(),
            kind: kind(&file.path),
            len: file.len,
        })
        .collect()
}

fn kind(path: &str) -> ContentKind {
    if path == SETTINGS {
        return ContentKind::Settings;
    }
    let mut parts = path.splitn(3, '/').skip(1);
    let (Some(folder), Some(rest)) = (parts.next(), parts.next()) else { return ContentKind::Other };
    let ending =
        rest.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, ending)| ending);
    FOLDERS
        .iter()
        .find(|(name, _, endings)| {
            *name == folder && endings.iter().any(|known| known.eq_ignore_ascii_case(ending))
        })
        .map_or(ContentKind::Other, |&(_, kind, _)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{Files, MemoryFiles};

    fn classified(paths: &[&str]) -> Vec<ContentFile> {
        let mut files = MemoryFiles::new();
        for path in paths {
            files.set(path, *path);
        }
        classify(&files.list().unwrap())
    }

    #[test]
    fn the_path_says_what_a_file_is_for() {
        let table = [
            ("content/dossier.yaml", ContentKind::Settings),
            ("content/articles/2022-09-08-news.md", ContentKind::Article),
            ("content/articles/2022/deep/er/a.markdown", ContentKind::Article),
            ("content/articles/wire.TXT", ContentKind::Article),
            ("content/articles/photo.jpg", ContentKind::Other),
            ("content/articles/a.yaml", ContentKind::Other),
            ("content/articles", ContentKind::Other),
            ("content/articles/md", ContentKind::Other),
            ("content/people/ada.yml", ContentKind::Person),
            ("content/people/ada.txt", ContentKind::Other),
            ("content/organisations/navy.md", ContentKind::Organisation),
            ("content/places/quay.yaml", ContentKind::Place),
            ("content/events/tea.yaml", ContentKind::Event),
            ("content/pages/about.md", ContentKind::Page),
            ("content/pages/about.yaml", ContentKind::Other),
            ("content/readme.md", ContentKind::Other),
            ("content/notes/a.md", ContentKind::Other),
            ("content/notes/dossier.yaml", ContentKind::Other),
        ];
        for (path, expected) in table {
            assert_eq!(kind(path), expected, "{path}");
        }
    }

    #[test]
    fn ids_follow_the_sorted_paths() {
        let files =
            classified(&["content/b.png", "content/articles/a.md", "elsewhere/x.md", "content/a.png"]);
        let seen: Vec<_> = files.iter().map(|file| (file.id.0, &*file.path)).collect();
        assert_eq!(seen, [(0, "content/a.png"), (1, "content/articles/a.md"), (2, "content/b.png")]);
        assert_eq!((files[1].len, files[1].below_content()), (21, "articles/a.md"));
    }

    #[test]
    fn the_stem_loses_one_ending() {
        let table = [
            ("content/articles/2022-09-08-tea.md", "2022-09-08-tea"),
            ("content/articles/v1.2.md", "v1.2"),
            ("content/data/README", "README"),
        ];
        for (path, stem) in table {
            assert_eq!(classified(&[path])[0].stem(), stem);
        }
    }
}
