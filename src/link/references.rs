//! Links, citations and pictures of a body, followed; and what they say of the things they lead to.

use super::citations::Evidence;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::{Citation, PictureRole, PictureUse, Target};
use crate::parse::{BodyReference, Heading, ReferenceKind, Written};
use crate::text::address::{Address, judge};

/// What a body leads to.
#[derive(Debug, Default)]
pub(super) struct Led<'r> {
    /// Each target with the sentence in which it is named.
    pub(super) targets: Vec<(Target, &'r str)>,
    /// Each citation, with the words right before it if they are proved.
    pub(super) citations: Vec<Citation>,
    /// Each picture shown and each file linked to.
    pub(super) pictures: Vec<PictureUse>,
}

/// Says what a relative address in a file leads to: a thing, a copied file, or nothing.
pub(super) trait Follow {
    /// A thing that has a page.
    fn thing(&self, file: crate::text::span::FileId, path: &str) -> Option<Target>;
    /// A file that describes nothing, by its path below `content/`.
    fn other_file(&self, file: crate::text::span::FileId, path: &str) -> Option<&str>;
}

/// Follows every reference of a body; what leads nowhere is reported.
pub(super) fn follow<'r>(
    heading: &'r Heading,
    evidence: Evidence<'_>,
    files: &dyn Follow,
    problems: &mut Vec<Diagnostic>,
) -> Led<'r> {
    let mut led = Led::default();
    for reference in &heading.references {
        match &reference.kind {
            ReferenceKind::Thing(key) => {
                let target = evidence.keys.thing(key, &Place::Span(reference.span), problems);
                led.targets.extend(target.map(|target| (target, &*reference.sentence)));
            }
            ReferenceKind::Citation(..) => citation(reference, evidence, &mut led, problems),
            ReferenceKind::Link(address) => link(reference, address, (heading, files), &mut led, problems),
            ReferenceKind::Picture(address, has_text) => {
                picture(reference, (address, *has_text), (heading, files), &mut led, problems);
            }
        }
    }
    led
}

fn citation<'r>(
    reference: &'r BodyReference,
    evidence: Evidence<'_>,
    led: &mut Led<'r>,
    problems: &mut Vec<Diagnostic>,
) {
    let ReferenceKind::Citation(cited, quote) = &reference.kind else { return };
    let place = Place::Span(reference.span);
    if cited.is_empty() {
        problems.push(Diagnostic::new(Code::UnknownArticle, place, "the citation names no article"));
        return;
    }
    for one in cited {
        if let Some(locator) = &one.unknown {
            let headline = format!("`{locator}` is no passage");
            problems.push(
                Diagnostic::new(Code::UnknownPassage, place.clone(), headline).help("write a passage as ¶3"),
            );
        }
        let Some(article) = evidence.keys.article(&one.key, &place, problems) else { continue };
        led.targets.push((Target::Article(article), &reference.sentence));
        let passage = one.passage.and_then(|number| evidence.passage(article, number, &place, problems));
        let quote = quote.as_ref().and_then(|(words, span)| {
            let written = Written { text: words.clone(), place: Place::Span(*span) };
            evidence.quote(article, &written, passage, problems)
        });
        led.citations.push(Citation { article, passage, quote });
    }
}

fn link(
    reference: &BodyReference,
    address: &str,
    (heading, files): (&Heading, &dyn Follow),
    led: &mut Led<'_>,
    problems: &mut Vec<Diagnostic>,
) {
    let place = Place::Span(reference.span);
    match judge(address) {
        Address::Outside(_) | Address::Inside { path: "", .. } => {}
        Address::Refused => {
            let headline = format!("`{address}` is no address that readers may be sent to");
            problems.push(
                Diagnostic::new(Code::BadLink, place, headline)
                    .help("link to an https:// address, or to a file in content/"),
            );
        }
        Address::Inside { path, .. } => {
            if let Some(target) = files.thing(heading.file, path) {
                led.targets.push((target, ""));
            } else if let Some(found) = files.other_file(heading.file, path) {
                led.pictures.push(PictureUse { file: found.into(), role: PictureRole::Linked, place });
            } else {
                let headline = format!("`{path}` leads to nothing in content/");
                let problem = Diagnostic::new(Code::BrokenLink, place, headline);
                problems.push(
                    problem.help("paths count from the folder of this file; things are linked as [[key]]"),
                );
            }
        }
    }
}

fn picture(
    reference: &BodyReference,
    (address, has_text): (&str, bool),
    (heading, files): (&Heading, &dyn Follow),
    led: &mut Led<'_>,
    problems: &mut Vec<Diagnostic>,
) {
    let place = Place::Span(reference.span);
    match judge(address) {
        Address::Inside { path, .. } => {
            if let Some(found) = files.other_file(heading.file, path) {
                let (role, place) = (PictureRole::InText, place.clone());
                led.pictures.push(PictureUse { file: found.into(), role, place });
            } else {
                let headline = format!("the picture `{path}` is not in content/");
                problems.push(
                    Diagnostic::new(Code::BrokenLink, place.clone(), headline)
                        .help("paths count from the folder of this file"),
                );
            }
        }
        Address::Outside(_) | Address::Refused => {
            let headline = format!("the picture `{address}` would be fetched from elsewhere");
            problems.push(
                Diagnostic::new(Code::BadLink, place.clone(), headline)
                    .help("save it below content/ and name its path"),
            );
        }
    }
    if !has_text {
        let problem = Diagnostic::new(Code::MissingPictureText, place, "the picture has no text");
        problems.push(problem.help("say between the brackets what it shows: ![The two at tea](tea.jpg)"));
    }
}
