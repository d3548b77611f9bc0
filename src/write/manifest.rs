//! What we wrote into a folder: the mark that it is ours, and the list of what may be replaced and removed there.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, BufRead};
use std::ops::Bound;

use super::{Origin, place};
use crate::digest::Digest;

/// The file at the top of every site that we wrote.
pub const MANIFEST: &str = ".cuttings-manifest";

/// The first line. A later form gets another number, and is not read by this program.
const VERSION: &str = "cuttings-manifest 1";

/// What stands before the remark.
const MADE: &str = "made ";

/// The files of a site that we wrote, by route. As text: a version, a line with a remark if whoever built the site left one, then
/// for each file, sorted by route, a line `digest  route`, or `digest parts  route` or `digest parts inputs  route` if it is known what
/// the file was made from; see [`Origin`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest {
    files: BTreeMap<Box<str>, Listed>,
    made: Option<Box<str>>,
}

/// What is known of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Listed {
    /// The digest of its bytes.
    pub(super) digest: Digest,
    /// What its bytes were made from.
    pub(super) origin: Option<Origin>,
}

impl Manifest {
    /// Reads the text of a manifest. Nothing if it is not one, or names a route that we never write; then the folder is not
    /// taken for ours, because a route from a forged list must not lead to a deleted file elsewhere.
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines().peekable();
        if lines.next()? != VERSION {
            return None;
        }
        let made = lines.next_if(|line| line.starts_with(MADE)).map(|line| line[MADE.len()..].into());
        let files = lines.map(|line| {
            let (digests, route) = line.split_once("  ")?;
            let mut digests = digests.splitn(3, ' ').map(str::parse);
            let digest = digests.next()?.ok()?;
            let parts = digests.next().transpose().ok()?;
            let inputs = digests.next().transpose().ok()?;
            let origin = parts.map(|parts| Origin { parts, inputs });
            let sound = place::fault(route).is_none();
            sound.then_some((route.into(), Listed { digest, origin }))
        });
        Some(Self { files: files.collect::<Option<_>>()?, made })
    }

    /// Reads as far as the remark; nothing if there is none.
    pub(super) fn read_remark(list: &mut impl BufRead) -> Option<String> {
        let mut lines = list.lines().map_while(io::Result::ok);
        let is_ours = lines.next()? == VERSION;
        lines.next().filter(|_| is_ours)?.strip_prefix(MADE).map(str::to_owned)
    }

    /// The text that [`Manifest::parse`] reads.
    pub fn to_text(&self) -> String {
        let mut text = format!("{VERSION}\n");
        if let Some(made) = &self.made {
            let _ = writeln!(text, "{MADE}{made}");
        }
        for (route, Listed { digest, origin }) in &self.files {
            let _ = match origin {
                Some(Origin { parts, inputs: Some(inputs) }) => {
                    writeln!(text, "{digest} {parts} {inputs}  {route}")
                }
                Some(Origin { parts, inputs: None }) => writeln!(text, "{digest} {parts}  {route}"),
                None => writeln!(text, "{digest}  {route}"),
            };
        }
        text
    }

    /// What whoever built the site left for the next build.
    pub fn remark(&self) -> Option<&str> {
        self.made.as_deref()
    }

    /// Leaves a remark for the next build. It must be one line, so one of several is not kept.
    pub(super) fn set_remark(&mut self, remark: &str) {
        self.made = (!remark.contains(['\n', '\r'])).then(|| remark.into());
    }

    /// Adds a file; says whether its route is new.
    pub(super) fn insert(&mut self, route: &str, listed: Listed) -> bool {
        self.files.insert(route.into(), listed).is_none()
    }

    /// What is known of the file at a route.
    pub(super) fn get(&self, route: &str) -> Option<Listed> {
        self.files.get(route).copied()
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
        self.files.iter().map(|(route, listed)| (&**route, listed.digest))
    }

    /// What is listed here or in `other`; digests of `self` win. It describes a mixture, so it has no remark.
    pub(super) fn union(&self, other: &Self) -> Self {
        let mut both = Manifest { files: other.files.clone(), made: None };
        both.files.extend(self.files.iter().map(|(route, listed)| (route.clone(), *listed)));
        both
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(routes: &[&str]) -> Manifest {
        let mut manifest = Manifest::default();
        for route in routes {
            manifest.insert(route, Listed { digest: Digest::of(route.as_bytes()), origin: None });
        }
        manifest
    }

    #[test]
    fn text_leads_back_to_the_manifest() {
        let mut manifest = of(&["b.html", "a/x y  z.html", "é.html"]);
        assert_eq!(Manifest::parse(&manifest.to_text()).as_ref(), Some(&manifest));
        let digest = Digest::of(b"b");
        let parts = Digest::of(b"c");
        manifest.insert("c  d", Listed { digest, origin: Some(Origin { parts, inputs: None }) });
        let inputs = Some(Digest::of(b"d"));
        manifest.insert("d", Listed { digest, origin: Some(Origin { parts, inputs }) });
        let read = |manifest: &Manifest| Manifest::read_remark(&mut manifest.to_text().as_bytes());
        assert_eq!(read(&manifest), None);
        manifest.set_remark("two  words");
        assert_eq!(Manifest::parse(&manifest.to_text()).as_ref(), Some(&manifest));
        assert_eq!(read(&manifest).as_deref(), manifest.remark());
        assert_eq!(Manifest::read_remark(&mut "cuttings-manifest 2\nmade x\n".as_bytes()), None);
        manifest.set_remark("two\nlines");
        assert_eq!(manifest.remark(), None);
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
