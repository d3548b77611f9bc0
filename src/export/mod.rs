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
mod headers;
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

pub use catalogue::{DrawsOn, Export, ExportFile, Exports};
pub use search::SearchFiles;
pub use table::Table;
pub use texts::Texts;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::failure::Failure;
use crate::model::Dossier;
use crate::plan::{Route, SitePlan};

/// Every file with its bytes, made in parallel: those of [`Exports::files`] in their order, then the search index, sorted by address.
/// A large dossier's files are better made one by one with [`Exports::bytes`] and [`Exports::put_search`].
pub fn files(
    dossier: &Dossier,
    plan: &SitePlan,
    texts: &dyn Texts,
) -> Result<Vec<(Route, Vec<u8>)>, Failure> {
    let exports = Exports::new(dossier, plan);
    let made = exports.files().par_iter();
    let mut files: Vec<_> = made.map(|file| (file.route.clone(), exports.bytes(file))).collect();
    let search = Mutex::new(BTreeMap::new());
    exports.put_search(texts, &|route: &Route, bytes: &[u8]| {
        search.lock().unwrap_or_else(PoisonError::into_inner).insert(route.clone(), bytes.to_vec());
        Ok(())
    })?;
    files.extend(search.into_inner().unwrap_or_else(PoisonError::into_inner));
    Ok(files)
}

/// The files that the data page lists.
pub fn listing(dossier: &Dossier, plan: &SitePlan) -> Vec<ExportFile> {
    let files = Exports::new(dossier, plan).files;
    files.into_iter().filter(|file| file.export.is_data()).collect()
}

#[cfg(test)]
mod tests;
