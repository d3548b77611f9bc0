//! Where a route lies below a folder, and which routes lie nowhere.

use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Names at the top of the output that are ours and no page's.
pub(super) const RESERVED: &str = ".cuttings-";

/// The file of `route` below `folder`. Fails for a route that is absolute, climbs, or has a part that is no plain name.
pub(super) fn place(folder: &Path, route: &str) -> Result<PathBuf, Failure> {
    match fault(route) {
        None => Ok(folder.join(route)),
        Some(reason) => Err(Failure::UnsafeRoute { route: route.to_owned(), reason }),
    }
}

/// Whether every folder on the way from `folder` to `route` is a real one. A link could lead anywhere.
pub(super) fn is_direct(folder: &Path, route: &str) -> bool {
    let mut above = route.match_indices('/').map(|(end, _)| folder.join(&route[..end]));
    above.all(|above| above.symlink_metadata().is_ok_and(|data| data.is_dir()))
}

/// The folder that holds a file or folder; nothing holds the root of the file system but itself.
pub(super) fn holder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => path,
    }
}

/// What is wrong with a route.
pub(super) fn fault(route: &str) -> Option<&'static str> {
    if route.is_empty() {
        return Some("the address is empty");
    }
    if route.contains('\\') {
        return Some("the address holds a backslash");
    }
    if route.chars().any(char::is_control) {
        return Some("the address holds a control character");
    }
    if route.starts_with(RESERVED) {
        return Some("addresses that begin with `.cuttings-` are kept for the program itself");
    }
    route.split('/').find_map(|part| match part {
        "" => Some("the address has an empty part"),
        "." | ".." => Some("the address leads out of its folder"),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_held_by_a_folder() {
        for (path, folder) in [("a/b", "a"), ("b", "."), ("/b", "/"), ("/", "/")] {
            assert_eq!(holder(Path::new(path)), Path::new(folder), "{path}");
        }
    }

    #[test]
    fn plain_routes_lie_below_the_folder() {
        for route in [
            "index.html",
            "people/ada.html",
            ".nojekyll",
            "a b/…/é'\"<>&?#%.html",
            "..a/b..",
            "C:/x",
            "~",
            "-rf",
        ] {
            let file = place(Path::new("/site"), route).unwrap();
            assert!(file.starts_with("/site/") && file.ends_with(route), "{route}");
        }
    }

    #[test]
    fn no_route_leaves_the_folder() {
        let wrong = [
            "",
            "/",
            "/etc/passwd",
            "..",
            "../x",
            "a/../../x",
            "a/..",
            "./a",
            "a//b",
            "a/",
            "a\\b",
            "a\0b",
            "a\nb",
            "a/\u{7f}",
            ".cuttings-manifest",
            ".cuttings-new-abcdef/x",
        ];
        for route in wrong {
            assert!(
                matches!(place(Path::new("/site"), route), Err(Failure::UnsafeRoute { .. })),
                "{route:?}"
            );
        }
    }
}
