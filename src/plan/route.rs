//! The address of a page below the top folder, and the relative link between two of them.

use std::fmt;

use crate::text::percent::{encode, encode_onto};

/// The address of a page or file below the top folder of the site: `people/harry.html`. Segments are separated by `/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(Box<str>);

impl Route {
    /// A route from its text, which holds no `..`, no empty segment and no leading slash.
    pub fn new(text: impl Into<Box<str>>) -> Self {
        let text = text.into();
        debug_assert!(!text.starts_with('/') && !text.split('/').any(|part| part.is_empty() || part == ".."));
        Route(text)
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The way from this page to the top folder: empty, `../`, `../../`.
    pub fn root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }

    /// The folder in which the page stands, with a slash at its end; empty for the top one. All pages of a folder have the same
    /// relative address of another page.
    pub fn folder(&self) -> &str {
        &self.0[..self.0.rfind('/').map_or(0, |at| at + 1)]
    }

    /// The relative address of `to`, seen from this page. Works from any folder, any host and any sub-path.
    ///
    /// ```
    /// use cuttings::plan::Route;
    /// let from = Route::new("people/harry.html");
    /// assert_eq!(from.link(&Route::new("people/king.html")), "king.html");
    /// assert_eq!(from.link(&Route::new("index.html")), "../index.html");
    /// ```
    pub fn link(&self, to: &Route) -> String {
        self.link_with_room(to, 0)
    }

    /// The relative address of `to`, in a text with room for so many bytes more.
    fn link_with_room(&self, to: &Route, room: usize) -> String {
        let (from, to) = (&*self.0, &*to.0);
        let differs = from.bytes().zip(to.bytes()).position(|(a, b)| a != b);
        let same = differs.unwrap_or_else(|| from.len().min(to.len()));
        // The folders that both have; a slash is one byte in UTF-8 and part of no other character.
        let shared = from.as_bytes()[..same].iter().rposition(|&byte| byte == b'/').map_or(0, |at| at + 1);
        let up = from[shared..].matches('/').count();
        let mut out = String::with_capacity(up * 3 + to.len() - shared + room);
        for _ in 0..up {
            out.push_str("../");
        }
        for (index, part) in to[shared..].split('/').enumerate() {
            if index > 0 {
                out.push('/');
            }
            encode_onto(&mut out, part);
        }
        out
    }

    /// As [`Self::link`], with an anchor on the page.
    pub fn link_to_anchor(&self, to: &Route, anchor: &str) -> String {
        let mut out = if self == to { String::new() } else { self.link_with_room(to, anchor.len() + 1) };
        out.push('#');
        out.push_str(anchor);
        out
    }

    /// The address percent-encoded, to be put behind a base address.
    pub fn encoded(&self) -> String {
        self.0.split('/').map(encode).collect::<Vec<_>>().join("/")
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative() {
        for (from, to, link) in [
            ("index.html", "index.html", "index.html"),
            ("index.html", "people/a.html", "people/a.html"),
            ("people/a.html", "people/b.html", "b.html"),
            ("people/a.html", "articles/b.html", "../articles/b.html"),
            ("people/a/2.html", "people/a.html", "../a.html"),
            ("a/b/c.html", "a/d/e.html", "../d/e.html"),
            ("ab/c.html", "abc/c.html", "../abc/c.html"),
            ("a/b/c.html", "a/b/c.html", "c.html"),
            ("a/é.html", "a/è.html", "%C3%A8.html"),
            ("index.html", "files/a b%.png", "files/a%20b%25.png"),
        ] {
            assert_eq!(Route::new(from).link(&Route::new(to)), link, "{from} to {to}");
        }
        let page = Route::new("claims.html");
        assert_eq!(page.link_to_anchor(&page, "c1"), "#c1");
        assert_eq!(page.root(), "");
        assert_eq!(Route::new("a/b.html").root(), "../");
    }
}
