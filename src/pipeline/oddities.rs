//! Files that cannot be read as what they are, as problems.

use super::places::ProjectSources;
use crate::diagnostic::{Code, Diagnostic};
use crate::load::{Listing, OddityReason};

/// A problem for each oddity of a listing.
pub(super) fn oddities(listing: &Listing, sources: &mut ProjectSources) -> Vec<Diagnostic> {
    let report = |oddity: &crate::load::Oddity| {
        let place = sources.add(&oddity.path, None, 1, 1);
        let (code, help) = match oddity.reason {
            OddityReason::NotUtf8 | OddityReason::ControlCharacter | OddityReason::Backslash => {
                (Code::FileName, "rename the file; letters, figures, hyphens and blanks are fine")
            }
            OddityReason::LinkLoop => (Code::LinkLoop, "delete the link"),
            OddityReason::TooLarge => {
                (Code::FileTooLarge, "keep large files outside content/ and link to them")
            }
            _ => (Code::LinkLoop, "copy the file into content/ instead of linking to it"),
        };
        Diagnostic::new(code, place, format!("the file is passed over: {}", oddity.reason)).help(help)
    };
    listing.oddities.iter().map(report).collect()
}
