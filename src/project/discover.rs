//! From a folder to the root of the project it lies in.

use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The folder of everything the author writes, below the root of a project.
pub const CONTENT: &str = "content";

/// The settings, relative to the root; the one file that a project must have.
pub const SETTINGS: &str = "content/dossier.yaml";

/// Finds the root of a project: `root` if the user named one, else the nearest of `current` and the folders above it.
///
/// `current` is an absolute path. A folder with [`SETTINGS`] wins over a nearer one that merely has a `content` folder, since
/// many tools keep one of that name, also below our own `content`. Fails if there is neither, or if the named root holds no
/// `content` folder.
pub fn discover(root: Option<&Path>, current: &Path) -> Result<PathBuf, Failure> {
    if let Some(root) = root {
        let found = root.join(CONTENT).is_dir();
        return if found {
            Ok(root.to_owned())
        } else {
            Err(Failure::NotAProject { folder: root.to_owned() })
        };
    }
    let nearest = |has: &dyn Fn(&Path) -> bool| current.ancestors().find(|folder| has(folder));
    nearest(&|folder| folder.join(SETTINGS).is_file())
        .or_else(|| nearest(&|folder| folder.join(CONTENT).is_dir()))
        .map(Path::to_owned)
        .ok_or_else(|| Failure::NoProject { folder: current.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn folders(paths: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for path in paths {
            fs::create_dir_all(folder.path().join(path)).unwrap();
        }
        folder
    }

    #[test]
    fn a_named_root_needs_content_and_nothing_else() {
        let here = folders(&["a/content", "b"]);
        let (a, b) = (here.path().join("a"), here.path().join("b"));
        assert_eq!(discover(Some(&a), &b).unwrap(), a);
        let text = discover(Some(&b), &a).unwrap_err().to_string();
        assert!(text.ends_with("it holds no `content` folder"), "{text}");
        assert!(discover(Some(&here.path().join("absent")), &a).is_err());
    }

    #[test]
    fn the_search_goes_upwards() {
        let here = folders(&["story/content/articles/2022"]);
        let story = here.path().join("story");
        fs::write(story.join(SETTINGS), "title: Tea\n").unwrap();
        for start in ["story", "story/content", "story/content/articles/2022"] {
            assert_eq!(discover(None, &here.path().join(start)).unwrap(), story, "from {start}");
        }
    }

    #[test]
    fn settings_win_over_a_nearer_folder_called_content() {
        let here = folders(&["story/content/pages/content/deep"]);
        let story = here.path().join("story");
        let deep = story.join("content/pages/content/deep");
        assert_eq!(discover(None, &deep).unwrap(), story.join("content/pages"));
        fs::write(story.join(SETTINGS), "title: Tea\n").unwrap();
        assert_eq!(discover(None, &deep).unwrap(), story);
    }

    #[test]
    fn no_project_is_a_failure_that_names_the_start() {
        let here = folders(&["empty"]);
        let start = here.path().join("empty");
        let text = discover(None, &start).unwrap_err().to_string();
        assert!(text.contains(&*start.to_string_lossy()), "{text}");
    }
}
