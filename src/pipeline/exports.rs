//! Open data and the search index into a sink, without making again what the last build made from the same.

use rayon::prelude::*;

use crate::digest::Digest;
use crate::export::{DrawsOn, ExportFile, Exports, SearchFiles, Texts};
use crate::failure::Failure;
use crate::plan::Route;
use crate::render::PageInputs;
use crate::write::{Known, Origin, Sink};

/// Puts every export. `inputs` are there if the sink remembers.
pub(super) fn put<S: Sink>(
    exports: &Exports<'_>,
    texts: &dyn Texts,
    inputs: Option<&PageInputs<'_>>,
    sink: &S,
) -> Result<(), Failure> {
    let without_bodies = inputs.map(PageInputs::without_bodies);
    let with_findings = inputs.map(PageInputs::with_findings);
    let made_from = |file: &ExportFile| match file.export.draws_on() {
        DrawsOn::Neither => without_bodies,
        DrawsOn::Findings => with_findings,
        DrawsOn::Bodies => None,
    };
    let put_files = || {
        exports
            .files()
            .par_iter()
            .with_max_len(1)
            .try_for_each(|file| put_file(exports, file, made_from(file), sink))
    };
    let put_search = || exports.put_search(texts, &Search { sink, without_bodies });
    let (files_put, search_put) = rayon::join(put_files, put_search);
    files_put.and(search_put)
}

fn put_file<S: Sink>(
    exports: &Exports<'_>,
    file: &ExportFile,
    made_from: Option<Digest>,
    sink: &S,
) -> Result<(), Failure> {
    let route = file.route.as_str();
    let origin = made_from.map(Origin::from);
    if let Some(origin) = origin
        && sink.keep(route, Known::Origin(origin))?.is_some()
    {
        return Ok(());
    }
    sink.put_written(route, origin, &mut |out| exports.write(file, out))
}

/// The sink, as the search index sees it.
struct Search<'s, S> {
    sink: &'s S,
    without_bodies: Option<Digest>,
}

impl<S: Sink> SearchFiles for Search<'_, S> {
    fn put(&self, route: &Route, bytes: &[u8], made_from: Option<Digest>) -> Result<(), Failure> {
        match made_from {
            Some(made_from) => self.sink.put_made(route.as_str(), bytes, made_from.into()),
            None => self.sink.put(route.as_str(), bytes),
        }
    }

    fn without_bodies(&self) -> Option<Digest> {
        self.without_bodies
    }

    fn keep(&self, route: &Route, made_from: Digest) -> Result<Option<Digest>, Failure> {
        self.sink.keep(route.as_str(), Known::Origin(made_from.into()))
    }

    fn old(&self, route: &Route) -> Option<Vec<u8>> {
        self.sink.old(route.as_str())
    }
}
