//! What `add` makes of one file.

use std::fs;

use super::desk::{Desk, words, write};

/// What was said, and the file that was written.
pub(crate) struct Added {
    pub(crate) said: String,
    pub(crate) name: String,
    pub(crate) article: String,
}

impl Added {
    /// The lines of the header, and the text.
    pub(crate) fn parts(&self) -> (&str, &str) {
        let rest = self.article.strip_prefix("---\n").unwrap();
        rest.split_once("---\n").unwrap()
    }
}

/// Adds a file to a project with nothing in it, which has to be one without errors then.
pub(crate) fn added(name: &str, bytes: &[u8], arguments: &str) -> Added {
    let desk = Desk::new();
    write(&desk.current.join("content/dossier.yaml"), "title: A case\n");
    fs::write(desk.current.join(name), bytes).unwrap();
    let output = desk.cuttings(&words(&format!("add \"{name}\" {arguments}"))).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    let check = desk.cuttings(&words("check")).output().unwrap();
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stderr));
    let mut files = fs::read_dir(desk.current.join("content/articles")).unwrap();
    let file = files.next().unwrap().unwrap();
    let article = fs::read_to_string(file.path()).unwrap();
    Added { said, name: file.file_name().into_string().unwrap(), article }
}
