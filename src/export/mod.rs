//! The dossier as data: open formats for other programs, feeds, the search index, and the files that hosts expect.
//!
//! In: the dossier, the plan of its pages, and a way to read texts again. Out: a list of [`ExportFile`]s, and the bytes of each, made
//! one by one and independent of the others. Never here: nothing is written, no clock is asked, and nothing of an article's body goes
//! into any file beyond what its rights let everybody see. Start with [`Exports`].

mod calendar;
mod catalogue;
mod change;
mod feed;
mod form;
mod ftm;
mod json;
mod record;
mod references;
mod search;
mod sitemap;
mod table;
mod texts;
mod timeline;

#[cfg(test)]
mod sample;

pub use catalogue::{Export, ExportFile, Exports};
pub use table::Table;
pub use texts::Texts;

use rayon::prelude::*;

use crate::failure::Failure;
use crate::model::Dossier;
use crate::plan::{Route, SitePlan};

/// Every file with its bytes, made in parallel, in the order of [`Exports::files`]. A large dossier's files are better made one
/// by one with [`Exports::bytes`].
pub fn files(
    dossier: &Dossier,
    plan: &SitePlan,
    texts: &dyn Texts,
) -> Result<Vec<(Route, Vec<u8>)>, Failure> {
    let exports = Exports::new(dossier, plan);
    let made = exports.files().par_iter();
    made.map(|file| Ok((file.route.clone(), exports.bytes(file, texts)?))).collect()
}

/// The files that the data page lists.
pub fn listing(dossier: &Dossier, plan: &SitePlan) -> Vec<ExportFile> {
    let files = Exports::new(dossier, plan).files;
    files.into_iter().filter(|file| file.export.is_data()).collect()
}

#[cfg(test)]
mod tests;
