//! The address of a page below the top folder, and the relative link between two of them.

use std::fmt;

use crate::text::percent::encode;

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

    /// The relative address of `to`, seen from this page. Works from any folder, any host and any sub-path.
    ///
    /// ```
    /// use cuttings::plan::Route;
    /// let from = Route::new("people/harry.html");
    /// assert_eq!(from.link(&Route::new("people/king.html")), "king.html");
    /// assert_eq!(from.link(&Route::new("index.html")), "../index.html");
    /// ```
    pub fn link(&self, to: &Route) -> String {
        let from_folders: Vec<&str> = folders(&self.0);
        let to_folders: Vec<&str> = folders(&to.0);
        let shared = from_folders.iter().zip(&to_folders).take_while(|(a, b)| a == b).count();
        let mut out = "../".repeat(from_folders.len() - shared);
        for folder in &to_folders[shared..] {
            out.push_str(&encode(folder));
            out.push('/');
        }
        out.push_str(&encode(to.0.rsplit('/').next().unwrap_or_default()));
        out
    }

    /// As [`Self::link`], with an anchor on the page.
    pub fn link_to_anchor(&self, to: &Route, anchor: &str) -> String {
        if self == to { format!("#{anchor}") } else { format!("{}#{anchor}", self.link(to)) }
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

fn folders(path: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    parts
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
