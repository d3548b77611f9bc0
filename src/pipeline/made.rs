//! What a build leaves for the next one, so that a build with nothing changed need not read a single header.

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::gather::{Gathered, Options};
use crate::diagnostic::Severity;
use crate::digest::Digest;
use crate::failure::Failure;
use crate::load::{Files, Listing};
use crate::theme;

/// What a build was made from, and what there is to say of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// The [`outline`] of what the site was made from, in hexadecimal digits.
    outline: String,
    /// The digest of all [`inputs`] that the site was made from, in hexadecimal digits.
    from: String,
    /// What the site is called.
    pub title: String,
    /// How many pages it has.
    pub pages: usize,
    /// How many notes there are for the editor.
    pub notes: usize,
    /// Whether it is known where it will stand.
    pub has_base_url: bool,
    /// Whether there is something to warn of, each time anew.
    pub has_warnings: bool,
}

impl Made {
    /// What is to be said of a site that was made from inputs with these digests.
    pub fn of(gathered: &Gathered, outline: Digest, inputs: Digest) -> Self {
        let settings = gathered.dossier.settings();
        let is_note = |problem: &&crate::diagnostic::Diagnostic| problem.severity == Severity::Note;
        Made {
            outline: outline.to_string(),
            from: inputs.to_string(),
            title: settings.title.to_string(),
            pages: gathered.plan.pages.len(),
            notes: gathered.problems.iter().filter(is_note).count(),
            has_base_url: settings.base_url.is_some(),
            has_warnings: gathered.problems.iter().any(|problem| problem.severity != Severity::Note),
        }
    }

    /// The line for the next build.
    pub fn remark(&self) -> String {
        serde_json::to_string(self).expect("plain data")
    }

    /// Reads the line of an earlier build.
    pub fn read(remark: &str) -> Option<Self> {
        serde_json::from_str(remark).ok()
    }

    /// Whether the site may have been made from inputs of this outline.
    pub fn has_outline(&self, outline: Digest) -> bool {
        self.outline == outline.to_string()
    }

    /// Whether the site was made from these inputs.
    pub fn is_from(&self, inputs: Digest) -> bool {
        self.from == inputs.to_string()
    }
}

/// The digest of program and options, and of the path and length of every file: most changes show in it, and no file need be read.
pub fn outline(files: &dyn Files, themes: &dyn Files, options: &Options) -> Result<Digest, Failure> {
    let mut digest = Digest::builder();
    digest.part(env!("CARGO_PKG_VERSION").as_bytes());
    digest.part(theme::built_in_digest().as_bytes());
    let Options { drafts, base_url, default_base_url, hashed_assets } = options;
    digest.part(&[u8::from(*drafts), u8::from(*hashed_assets), u8::from(base_url.is_some())]);
    for address in [base_url, default_base_url] {
        digest.part(address.as_deref().unwrap_or_default().as_bytes());
    }
    for tree in [files, themes] {
        let Listing { files: listed, oddities } = tree.list()?;
        digest.part(&(listed.len() as u64).to_le_bytes());
        for file in listed {
            digest.part(file.path.as_bytes()).part(&file.len.to_le_bytes());
        }
        for oddity in oddities {
            digest.part(oddity.path.as_bytes()).part(oddity.reason.to_string().as_bytes());
        }
    }
    Ok(digest.finish())
}

/// The digest of everything that a site is made from: the [`outline`], and the bytes of every file.
///
/// The build must read the same bytes, before or after, or a file that is changed and changed back would leave a site that nobody
/// takes for outdated: [`SteadyFiles`](crate::load::SteadyFiles) sees to that, and reads nothing twice for it.
pub fn inputs(files: &dyn Files, themes: &dyn Files, outline: Digest) -> Result<Digest, Failure> {
    let mut digest = Digest::builder();
    digest.part(outline.as_bytes());
    for tree in [files, themes] {
        let listed = tree.list()?.files;
        let read = listed.par_iter().map(|file| tree.digest(&file.path));
        for bytes in read.collect::<Result<Vec<Digest>, Failure>>()? {
            digest.part(bytes.as_bytes());
        }
    }
    Ok(digest.finish())
}
