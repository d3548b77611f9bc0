//! The files that a theme adds to the site: stylesheet, scripts, pictures.

use super::{ThemeFiles, built_in};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// How assets are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssetNames {
    /// Stylesheets and scripts carry a hash of their content, so that a host may keep them for ever.
    Hashed,
    /// Every file keeps its name, so that a changed stylesheet changes no page.
    Plain,
}

/// A file that goes to the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its path below `static/`: `style.css`.
    pub path: String,
    /// Where it goes, below the site's top folder: `assets/style.1f2e3d4c.css`.
    pub route: String,
    /// Its content.
    pub bytes: Cow<'static, [u8]>,
}

impl Asset {
    /// Whether its name changes with its bytes.
    pub fn is_hashed(&self) -> bool {
        self.route.strip_prefix("assets/").is_some_and(|name| name != self.path)
    }
}

/// All files below `static/`, the project's in place of the built-in ones, in order of their paths.
pub(super) fn collect(files: &ThemeFiles, names: AssetNames) -> Vec<Asset> {
    let mut all: BTreeMap<&str, Cow<'static, [u8]>> = BTreeMap::new();
    for (path, bytes) in built_in::FILES {
        if let Some(path) = path.strip_prefix("static/") {
            all.insert(path, Cow::Borrowed(*bytes));
        }
    }
    for (path, bytes) in files {
        if let Some(path) = path.strip_prefix("static/") {
            all.insert(path, Cow::Owned(bytes.clone()));
        }
    }
    all.into_iter()
        .map(|(path, bytes)| Asset { path: path.to_owned(), route: route(path, &bytes, names), bytes })
        .collect()
}

/// Only stylesheets and scripts get a hash: a stylesheet names its fonts and pictures by the names they were given.
fn route(path: &str, bytes: &[u8], names: AssetNames) -> String {
    match path.rsplit_once('.') {
        Some((stem, ending @ ("css" | "js"))) if names == AssetNames::Hashed => {
            let hash = blake3::hash(bytes).to_hex();
            format!("assets/{stem}.{}.{ending}", hash.get(..8).unwrap_or_default())
        }
        _ => format!("assets/{path}"),
    }
}
