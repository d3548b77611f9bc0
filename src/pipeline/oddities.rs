//! Files that cannot be read as what they are, as problems.

use super::places::ProjectSources;
use crate::diagnostic::{Code, Diagnostic};
use crate::load::{Oddity, OddityReason};

/// A problem for each oddity of a listing.
pub(super) fn oddities(found: &[Oddity], sources: &mut ProjectSources) -> Vec<Diagnostic> {
    let report = |oddity: &Oddity| {
        let place = sources.add(&oddity.path, None, 1, 1);
        let (code, help) = match oddity.reason {
            OddityReason::NotUtf8 | OddityReason::ControlCharacter | OddityReason::Backslash => {
                (Code::FileName, "rename the file; letters, figures, hyphens and blanks are fine")
            }
            OddityReason::LinkLoop => (Code::LinkLoop, "delete the link"),
            OddityReason::BrokenLink => (
                Code::LinkAstray,
                "correct its path, which counts from the folder of the link, or delete the link",
            ),
            OddityReason::LinkOutside => {
                (Code::LinkAstray, "copy the file into the project instead of linking to it")
            }
            OddityReason::NotAFile => (Code::NotAFile, "delete it, or keep it outside of the project"),
            OddityReason::TooLarge => {
                (Code::FileTooLarge, "keep large files outside content/ and link to them")
            }
        };
        Diagnostic::new(code, place, format!("the file is passed over: {}", oddity.reason)).help(help)
    };
    found.iter().map(report).collect()
}
