//! Where a site may be written, and where never.

use std::io;
use std::path::{Component, Path, PathBuf};

use crate::failure::Failure;

/// Where a site is to be written, and what must never be written over.
#[derive(Debug, Clone, Copy)]
pub struct Destination<'a> {
    /// The output folder as the user named it; absent ones are created with the folders above.
    pub output: &'a Path,
    /// The root of the project. Neither it, nor a folder above it, nor its `content` and `themes` can be the output.
    pub project: &'a Path,
    /// The user's home folder, which cannot be the output either.
    pub home: Option<&'a Path>,
    /// Build among the files of somebody else, and put pages in the place of theirs where both have one name.
    pub force: bool,
}

impl Destination<'_> {
    /// The folder with all symbolic links resolved, absent or not. Fails for a folder that no flag opens.
    pub(super) fn resolve(&self) -> Result<PathBuf, Failure> {
        let forbidden = |reason| Failure::ForbiddenOutput { folder: self.output.to_owned(), reason };
        let folder = real_path(self.output).map_err(Failure::creating(self.output))?.map_err(forbidden)?;
        if folder.metadata().is_ok_and(|data| !data.is_dir()) {
            return Err(forbidden("it is a file"));
        }
        let project = self.project.canonicalize().map_err(Failure::reading(self.project))?;
        match self.refusal(&folder, &project) {
            Some(reason) => Err(forbidden(reason)),
            None => Ok(folder),
        }
    }

    fn refusal(&self, folder: &Path, project: &Path) -> Option<&'static str> {
        if folder.parent().is_none() {
            return Some("it is the root of the file system");
        }
        if project.starts_with(folder) {
            return Some("it is the folder of the project, or holds it");
        }
        let home = self.home.map(|home| home.canonicalize().unwrap_or_else(|_| home.to_owned()));
        if home.is_some_and(|home| home.starts_with(folder)) {
            return Some("it is your home folder, or holds it");
        }
        if folder.components().any(|part| part == Component::Normal(".git".as_ref())) {
            return Some("it belongs to git");
        }
        for (name, reason) in [
            ("content", "the content of the project lies there"),
            ("themes", "the themes of the project lie there"),
        ] {
            let input = project.join(name);
            let real = input.canonicalize().unwrap_or_else(|_| input.clone());
            if folder.starts_with(&input) || folder.starts_with(&real) || real.starts_with(folder) {
                return Some(reason);
            }
        }
        None
    }
}

/// `path` with its links resolved as far as it exists, or why it can never exist.
pub(super) fn real_path(path: &Path) -> io::Result<Result<PathBuf, &'static str>> {
    let mut existing = std::path::absolute(path)?;
    let mut missing = Vec::new();
    loop {
        match existing.canonicalize() {
            Ok(real) => return Ok(Ok(missing.iter().rev().fold(real, |folder, name| folder.join(name)))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        if existing.symlink_metadata().is_ok() {
            return Ok(Err("it is a symbolic link to nothing"));
        }
        // `..` has no file name; below a folder that is not there yet it could lead anywhere once it is.
        let Some(name) = existing.file_name() else {
            return Ok(Err("its name climbs out of a folder that does not exist"));
        };
        missing.push(name.to_owned());
        existing.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::symlink;

    fn refused(output: &Path, project: &Path, home: Option<&Path>) -> String {
        for force in [false, true] {
            let failure = Destination { output, project, home, force }.resolve().unwrap_err();
            assert!(matches!(failure, Failure::ForbiddenOutput { .. }), "{failure}");
            if force {
                return failure.to_string();
            }
        }
        unreachable!("the second round returns");
    }

    #[test]
    fn no_flag_opens_these_folders() {
        let here = tempfile::tempdir().unwrap();
        let at = |name: &str| here.path().join(name);
        for folder in
            ["home/story/content/articles", "home/story/themes", "home/story/public", "home/story/.git"]
        {
            fs::create_dir_all(at(folder)).unwrap();
        }
        fs::write(at("home/file"), "").unwrap();
        symlink(at("home"), at("home/story/link-up")).unwrap();
        symlink(at("home/story/content"), at("home/link-to-content")).unwrap();
        symlink(at("nowhere"), at("home/link-to-nothing")).unwrap();
        let home = at("home");
        let table = [
            ("/", "the root of the file system"),
            ("home", "the folder of the project, or holds it"),
            ("home/story", "the folder of the project, or holds it"),
            ("home/story/.", "the folder of the project, or holds it"),
            ("home/story/public/..", "the folder of the project, or holds it"),
            ("home/story/link-up", "the folder of the project, or holds it"),
            ("home/story/content", "the content of the project lies there"),
            ("home/story/content/articles/new", "the content of the project lies there"),
            ("home/link-to-content", "the content of the project lies there"),
            ("home/story/themes/mine", "the themes of the project lie there"),
            ("home/story/.git/hooks", "it belongs to git"),
            ("home/file", "it is a file"),
            ("home/link-to-nothing", "a symbolic link to nothing"),
            ("home/link-to-nothing/public", "a symbolic link to nothing"),
            ("home/absent/../public", "climbs out of a folder that does not exist"),
        ];
        for (output, reason) in table {
            let text = refused(&at(output), &at("home/story"), Some(&home));
            assert!(text.contains(reason), "{output}: {text}");
        }
    }

    #[test]
    fn home_is_refused_with_the_project_elsewhere() {
        let here = tempfile::tempdir().unwrap();
        let (home, story) = (here.path().join("users/ada"), here.path().join("story"));
        fs::create_dir_all(&home).unwrap();
        fs::create_dir_all(story.join("content")).unwrap();
        for output in [here.path().join("users"), home.clone()] {
            assert!(refused(&output, &story, Some(&home)).contains("home folder"));
        }
        let free =
            Destination { output: &home.join("site"), project: &story, home: Some(&home), force: false };
        assert!(free.resolve().is_ok());
    }

    #[test]
    fn content_that_is_a_link_elsewhere_is_safe_too() {
        let here = tempfile::tempdir().unwrap();
        let (story, data) = (here.path().join("story"), here.path().join("data"));
        fs::create_dir_all(&story).unwrap();
        fs::create_dir_all(data.join("texts")).unwrap();
        symlink(data.join("texts"), story.join("content")).unwrap();
        for output in ["data", "data/texts", "data/texts/site"] {
            assert!(refused(&here.path().join(output), &story, None).contains("content"), "{output}");
        }
    }

    #[test]
    fn links_are_resolved_and_absent_folders_kept() {
        let here = tempfile::tempdir().unwrap();
        let real = here.path().canonicalize().unwrap();
        fs::create_dir_all(real.join("story/content")).unwrap();
        fs::create_dir(real.join("www")).unwrap();
        symlink(real.join("www"), real.join("story/public")).unwrap();
        let resolve = |output: &str| {
            let (output, project) = (here.path().join(output), here.path().join("story"));
            Destination { output: &output, project: &project, home: None, force: false }.resolve().unwrap()
        };
        assert_eq!(resolve("story/public"), real.join("www"));
        assert_eq!(resolve("story/public/sub/site"), real.join("www/sub/site"));
        assert_eq!(resolve("a/b/c"), real.join("a/b/c"));
    }
}
