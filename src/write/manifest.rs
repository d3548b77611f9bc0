//! What we wrote into a folder: the mark that it is ours, and the list of what may be replaced and removed there.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, BufRead};
use std::ops::Bound;

use super::{Origin, place};
use crate::digest::Digest;

/// The file at the top of every site that we wrote.
pub const MANIFEST: &str = ".cuttings-manifest";

/// How the first line begins; the number of the form follows. A later form gets another number, and is not read by this program.
const FORM: &str = "cuttings-manifest ";

/// The number of the form that is written.
const CURRENT: &str = "2";

/// The number of the form before, which had no last line.
const ENDLESS: &str = "1";

/// What stands before the remark.
const MADE: &str = "made ";

/// What stands in the last line before the number of files.
const END: &str = "end ";

/// The files of a site that we wrote, by route. As text: a version, a line with a remark if whoever built the site left one, then
/// for each file, sorted by route, a line `digest  route`, or `digest parts  route` or `digest parts inputs  route` if it is known what
/// the file was made from; see [`Origin`]. Last a line with the number of files, without which a list that was cut off would pass for the
/// whole, and the files that it no longer names for somebody else's.
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

/// Why a list cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is no list of ours, or not all of one.
    #[error("damaged")]
    Damaged,
    /// Its form is one that this program does not know.
    #[error("of another version of Cuttings")]
    OtherVersion,
}

impl Manifest {
    /// Reads the text of a manifest. Fails if it is not one, not all of one, or names a route that we never write; then the folder is not
    /// taken for ours, because a route from a forged list must not lead to a deleted file elsewhere.
    ///
    /// Of the form before, which cannot tell whether it is whole, the files are read and the remark is not: no site is left standing for
    /// its sake, so that the next build writes a list that can.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        let mut lines = text.lines();
        let form = lines.next().and_then(|line| line.strip_prefix(FORM)).ok_or(Unreadable::Damaged)?;
        let end = match form {
            CURRENT => Some(lines.next_back().ok_or(Unreadable::Damaged)?),
            ENDLESS => None,
            _ if form.parse::<u32>().is_ok() => return Err(Unreadable::OtherVersion),
            _ => return Err(Unreadable::Damaged),
        };
        let mut lines = lines.peekable();
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
        let files: BTreeMap<_, _> = files.collect::<Option<_>>().ok_or(Unreadable::Damaged)?;
        match end {
            Some(end) if end == end_of(files.len()) => Ok(Self { files, made }),
            Some(_) => Err(Unreadable::Damaged),
            None => Ok(Self { files, made: None }),
        }
    }

    /// Reads as far as the remark; nothing if there is none.
    pub(super) fn read_remark(list: &mut impl BufRead) -> Option<String> {
        let mut lines = list.lines().map_while(io::Result::ok);
        let is_current = lines.next()?.strip_prefix(FORM) == Some(CURRENT);
        lines.next().filter(|_| is_current)?.strip_prefix(MADE).map(str::to_owned)
    }

    /// The text that [`Manifest::parse`] reads.
    pub fn to_text(&self) -> String {
        let mut text = format!("{FORM}{CURRENT}\n");
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
        text.push_str(&end_of(self.files.len()));
        text.push('\n');
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

/// The last line of a list of so many files.
fn end_of(files: usize) -> String {
    format!("{END}{files}")
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
        assert_eq!(Manifest::parse(&manifest.to_text()).as_ref(), Ok(&manifest));
        let digest = Digest::of(b"b");
        let parts = Digest::of(b"c");
        manifest.insert("c  d", Listed { digest, origin: Some(Origin { parts, inputs: None }) });
        let inputs = Some(Digest::of(b"d"));
        manifest.insert("d", Listed { digest, origin: Some(Origin { parts, inputs }) });
        let read = |manifest: &Manifest| Manifest::read_remark(&mut manifest.to_text().as_bytes());
        assert_eq!(read(&manifest), None);
        manifest.set_remark("two  words");
        assert_eq!(Manifest::parse(&manifest.to_text()).as_ref(), Ok(&manifest));
        assert_eq!(read(&manifest).as_deref(), manifest.remark());
        for other in ["1", "3", "22"] {
            let text = format!("cuttings-manifest {other}\nmade x\n");
            assert_eq!(Manifest::read_remark(&mut text.as_bytes()), None);
        }
        manifest.set_remark("two\nlines");
        assert_eq!(manifest.remark(), None);
        assert_eq!(Manifest::parse(&manifest.to_text()), Ok(manifest));
        assert_eq!(Manifest::parse("cuttings-manifest 2\nend 0\n"), Ok(Manifest::default()));
        assert_eq!(of(&["b", "a"]).routes().collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn what_is_no_manifest_of_ours_is_not_read() {
        let digest = Digest::of(b"");
        let wrong = [
            String::new(),
            "cuttings-manifest".to_owned(),
            "cuttings-manifest \n".to_owned(),
            "<<<<<<< HEAD\n".to_owned(),
            "cuttings-manifest 1\nhello\n".to_owned(),
            format!("cuttings-manifest 1\n{digest}  ../../home/photo.jpg\n"),
            format!("cuttings-manifest 2\n{digest}  ../../home/photo.jpg\nend 1\n"),
            format!("cuttings-manifest 2\n{digest}  /etc/passwd\nend 1\n"),
            format!("cuttings-manifest 2\nffff  a\n{digest}  b\nend 2\n"),
            format!("cuttings-manifest 2\n{digest}  a\n{digest}  a\nend 2\n"),
            format!("cuttings-manifest 2\n{digest}  a\nend 1\n{digest}  b\n"),
        ];
        for text in wrong {
            assert_eq!(Manifest::parse(&text), Err(Unreadable::Damaged), "{text:?}");
        }
        for version in ["0", "3", "99"] {
            let text = format!("cuttings-manifest {version}\nwhatever that one writes\n");
            assert_eq!(Manifest::parse(&text), Err(Unreadable::OtherVersion), "{text:?}");
        }
    }

    #[test]
    fn a_list_that_was_cut_off_is_not_taken_for_the_whole() {
        let mut manifest = of(&["a.html", "b.html", "people/ada.html"]);
        manifest.set_remark("made of tea");
        let text = manifest.to_text();
        let whole = text.trim_end().len();
        for end in 0..whole {
            assert_eq!(Manifest::parse(&text[..end]), Err(Unreadable::Damaged), "{end}: {:?}", &text[..end]);
        }
        assert_eq!(Manifest::parse(&text[..whole]).as_ref(), Ok(&manifest));
        // As some transfers do to every text.
        assert_eq!(Manifest::parse(&text.replace('\n', "\r\n")), Ok(manifest));
    }

    #[test]
    fn of_the_form_before_the_files_are_read_and_not_the_remark() {
        let manifest = of(&["a.html", "people/ada.html"]);
        let current = manifest.to_text();
        let lines: String = current
            .lines()
            .filter(|line| line.contains("  "))
            .fold(String::new(), |text, line| text + line + "\n");
        for remark in ["", "made of tea\n"] {
            let text = format!("cuttings-manifest 1\n{remark}{lines}");
            assert_eq!(Manifest::parse(&text).as_ref(), Ok(&manifest), "{text}");
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
