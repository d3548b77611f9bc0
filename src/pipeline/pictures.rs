//! The pictures that pages show: looked at before pages are planned, drawn when the site is written.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::digest::Digest;
use crate::failure::Failure;
use crate::load::Files;
use crate::model::{Dossier, PictureRole, PictureUse};
use crate::picture::{Fault, Frame, Header, MOST_PIXELS, draw};
use crate::plan::{Picture, Pictures, drawn_from};
use crate::write::{Known, Sink};

/// Pictures with more pixels than this are drawn one after another, so that the memory they take does not grow with the number of
/// processors.
const LARGE: u64 = 16_000_000;

/// Looks at every picture that a page shows, and says what becomes of it. A dossier without pictures costs nothing.
pub(super) fn survey(
    files: &dyn Files,
    dossier: &Dossier,
    problems: &mut Vec<Diagnostic>,
) -> Result<Pictures, Failure> {
    let (used, hidden): (Vec<_>, Vec<_>) =
        by_file(dossier).into_iter().partition(|(_, uses)| shown(uses).is_some());
    let looked: Vec<Result<Look, Failure>> = used.par_iter().map(|(file, _)| look(files, file)).collect();
    let mut pictures = Pictures::default();
    for ((file, uses), looked) in used.into_iter().zip(looked) {
        let Look { digest, header } = looked?;
        let roles: Vec<PictureRole> = uses.iter().map(|one| one.role).collect();
        let picture = match header {
            Ok(header) => Picture::plan(file, &header, digest, &roles),
            Err(fault) => {
                problems.extend(shown(&uses).map(|one| problem(file, &fault, one.place.clone())));
                Picture::unreadable()
            }
        };
        pictures.insert(file, picture);
    }
    for (file, uses) in hidden {
        let is_linked = uses.iter().any(|one| one.role == PictureRole::Linked);
        pictures.insert(file, Picture { publishes_file: is_linked, ..Picture::default() });
    }
    Ok(pictures)
}

/// The first place that shows a picture, of those that use it.
fn shown<'u>(uses: &[&'u PictureUse]) -> Option<&'u PictureUse> {
    let shows = |one: &&&PictureUse| matches!(one.role, PictureRole::Portrait | PictureRole::InText);
    uses.iter().find(shows).copied()
}

/// What one look at a picture's file tells.
struct Look {
    digest: Digest,
    header: Result<Header, Fault>,
}

fn look(files: &dyn Files, file: &str) -> Result<Look, Failure> {
    let bytes = files.read(&format!("content/{file}"))?;
    Ok(Look { digest: Digest::of(&bytes), header: Header::read(&bytes) })
}

/// The files that something shows or would show, with all that is done with them.
fn by_file(dossier: &Dossier) -> Vec<(&str, Vec<&PictureUse>)> {
    let mut by_file: BTreeMap<&str, Vec<&PictureUse>> = BTreeMap::new();
    for one in dossier.pictures() {
        by_file.entry(&one.file).or_default().push(one);
    }
    let is_picture = |uses: &[&PictureUse]| uses.iter().any(|one| one.role != PictureRole::Linked);
    by_file.into_iter().filter(|(_, uses)| is_picture(uses)).collect()
}

fn problem(file: &str, fault: &Fault, place: Place) -> Diagnostic {
    let millions = MOST_PIXELS / 1_000_000;
    let (code, help) = match fault {
        Fault::Unknown => (Code::BrokenPicture, "save it as JPEG or PNG".to_owned()),
        Fault::Broken => (Code::BrokenPicture, "save it again from the original".to_owned()),
        Fault::TooLarge { .. } => {
            (Code::PictureTooLarge, format!("save it with less than {millions} million pixels"))
        }
    };
    Diagnostic::new(code, place, format!("content/{file} cannot be shown: {fault}")).help(help)
}

/// Draws every picture anew that the sink does not have from the last build. Comes back with those that cannot be read.
pub(super) fn put<S: Sink>(
    files: &dyn Files,
    (dossier, pictures): (&Dossier, &Pictures),
    sink: &S,
) -> Result<Vec<Diagnostic>, Failure> {
    let mut wanted: Vec<(&str, &str, Frame)> = Vec::new();
    for (route, (file, frame)) in pictures.to_draw() {
        if sink.keep(route, Known::Origin(drawn_from(route).into()))?.is_none() {
            wanted.push((route, file, frame));
        }
    }
    let put = |&(route, file, frame): &(&str, &str, Frame)| -> Result<Option<Diagnostic>, Failure> {
        let bytes = files.read(&format!("content/{file}"))?;
        match draw(&bytes, frame) {
            Ok(drawn) => sink.put_made(route, &drawn, drawn_from(route).into()).map(|()| None),
            Err(fault) => {
                let place = dossier.pictures().iter().find(|one| *one.file == *file);
                let place = place.map_or(Place::Project, |one| one.place.clone());
                Ok(Some(problem(file, &fault, place)))
            }
        }
    };
    let is_large = |&(_, file, _): &(&str, &str, Frame)| pictures.pixels(file) > LARGE;
    let (large, small): (Vec<_>, Vec<_>) = wanted.into_iter().partition(is_large);
    let drawn: Vec<_> = small.par_iter().map(put).collect();
    let mut problems = Vec::new();
    for result in drawn.into_iter().chain(large.iter().map(put)) {
        problems.extend(result?);
    }
    problems.dedup_by(|a, b| a.headline == b.headline);
    Ok(problems)
}
