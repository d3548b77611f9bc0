//! What we wrote into a folder: the mark that it is ours, and the list of what may be replaced and removed there.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Bound;

use super::place;
use crate::digest::Digest;

/// The file at the top of every site that we wrote.
pub const MANIFEST: &str = ".cuttings-manifest";

/// The first line. A later form gets another number, and is not read by this program.
const VERSION: &str = "cuttings-manifest 1";

/// The files of a site that we wrote, by route. As text: a version, then a line `digest  route` for each, sorted by route.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest {
    files: BTreeMap<Box<str>, Digest>,
}

impl Manifest {
    /// Reads the text of a manifest. Nothing if it is not one, or names a route that we never write; then the folder is not
    /// taken for ours, because a route from a forged list must not lead to a deleted file elsewhere.
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next()? != VERSION {
            return None;
        }
        let files = lines.map(|line| {
            let (digest, route) = line.split_once("  ")?;
            let sound = place::fault(route).is_none();
            sound.then_some((route.into(), digest.parse().ok()?))
        });
        Some(Self { files: files.collect::<Option<_>>()? })
    }

    /// The text that [`Manifest::parse`] reads.
    pub fn to_text(&self) -> String {
        let mut text = format!("{VERSION}\n");
        for (route, digest) in &self.files {
            let _ = writeln!(text, "{digest}  {route}");
        }
        text
    }

    /// Adds a file; says whether its route is new.
    pub(super) fn insert(&mut self, route: &str, digest: Digest) -> bool {
        self.files.insert(route.into(), digest).is_none()
    }

    /// Whether a file of this route is listed.
    pub fn contains(&self, route: &str) -> bool {
        self.files.contains_key(route)
    }

    /// Whether a file below the folder `route` is listed.
    pub fn contains_below(&self, route: &str) -> bool {
        let below = format!("{route}/");
        self.files
            .range::<str, _>((Bound::Included(&*below), Bound::Unbounded))
            .next()
            .is_some_and(|(next, _)| next.starts_with(&below))
    }

    /// The listed file that stands where a folder above `route` would have to be.
    pub(super) fn file_above<'a>(&self, route: &'a str) -> Option<&'a str> {
        route.match_indices('/').map(|(end, _)| &route[..end]).find(|above| self.contains(above))
    }

    /// Whether something listed stands at `route`, below it, or above it as a file, so that no other file can be there.
    pub(super) fn occupies(&self, route: &str) -> bool {
        self.contains(route) || self.contains_below(route) || self.file_above(route).is_some()
    }

    /// All routes, sorted.
    pub fn routes(&self) -> impl ExactSizeIterator<Item = &str> {
        self.files.keys().map(|route| &**route)
    }

    /// All files with their digests, sorted by route.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, Digest)> {
        self.files.iter().map(|(route, digest)| (&**route, *digest))
    }

    /// What is listed here or in `other`; digests of `self` win.
    pub(super) fn union(&self, other: &Self) -> Self {
        let mut both = other.clone();
        both.files.extend(self.files.iter().map(|(route, digest)| (route.clone(), *digest)));
        both
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(routes: &[&str]) -> Manifest {
        let mut manifest = Manifest::default();
        for route in routes {
            manifest.insert(route, Digest::of(route.as_bytes()));
        }
        manifest
    }

    #[test]
    fn text_leads_back_to_the_manifest() {
        let manifest = of(&["b.html", "a/x y  z.html", "é.html"]);
        assert_eq!(Manifest::parse(&manifest.to_text()), Some(manifest));
        assert_eq!(Manifest::parse("cuttings-manifest 1\n"), Some(Manifest::default()));
        assert_eq!(of(&["b", "a"]).routes().collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn what_is_no_manifest_of_ours_is_not_read() {
        let digest = Digest::of(b"");
        let wrong = [
            String::new(),
            "cuttings-manifest 2\n".to_owned(),
            "<<<<<<< HEAD\n".to_owned(),
            "cuttings-manifest 1\nhello\n".to_owned(),
            format!("cuttings-manifest 1\n{digest}  ../../home/photo.jpg\n"),
            format!("cuttings-manifest 1\n{digest}  /etc/passwd\n"),
            format!("cuttings-manifest 1\nffff  a\n{digest}  b\n"),
        ];
        for text in wrong {
            assert_eq!(Manifest::parse(&text), None, "{text:?}");
        }
    }

    #[test]
    fn a_file_occupies_what_is_above_and_below() {
        let manifest = of(&["a.html", "people/ada.html", "people-2"]);
        for taken in ["a.html", "people", "people/ada.html", "people/ada.html/x", "a.html/b/c"] {
            assert!(manifest.occupies(taken), "{taken}");
        }
        for free in ["a", "b.html", "people/bob.html", "peopl", "people-"] {
            assert!(!manifest.occupies(free), "{free}");
        }
    }
}
