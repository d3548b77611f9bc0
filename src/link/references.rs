//! Links, citations and pictures of a body, followed; and what they say of the things they lead to.

use super::citations::Evidence;
use super::paths::Paths;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::{Citation, PictureRole, PictureUse, Rights, Target};
use crate::parse::{BodyReference, EntityRecord, EventRecord, Heading, ReferenceKind, Written};
use crate::text::address::{Address, judge};

/// What a body leads to.
#[derive(Debug, Default)]
pub(super) struct Led {
    /// Each target with the sentence in which it is named, which may be empty.
    pub(super) targets: Vec<(Target, Box<str>)>,
    /// Each citation, with the words right before it if they are proved.
    pub(super) citations: Vec<Citation>,
    /// Each picture shown and each file linked to.
    pub(super) pictures: Vec<PictureUse>,
}

impl Led {
    /// What may be told of the text of an article with these rights: no sentence and no picture that readers do not see, and no
    /// link that none of them can follow.
    pub(super) fn of_text(mut self, rights: Rights) -> Self {
        if !rights.allows_sentences() {
            for (_, sentence) in &mut self.targets {
                *sentence = Box::default();
            }
        }
        if rights != Rights::Full {
            self.pictures.retain(|one| one.role != PictureRole::Linked);
            for one in &mut self.pictures {
                one.role = PictureRole::Withheld;
            }
        }
        self
    }
}

/// A record whose text leads to things.
pub(super) trait Leading: Send + Sync {
    /// Follows every reference; what leads nowhere is reported.
    fn leads_to(&self, evidence: Evidence<'_>, files: &Paths<'_>, problems: &mut Vec<Diagnostic>) -> Led;
}

impl Leading for EventRecord {
    fn leads_to(&self, evidence: Evidence<'_>, files: &Paths<'_>, problems: &mut Vec<Diagnostic>) -> Led {
        follow(&self.heading, evidence, files, problems)
    }
}

impl Leading for EntityRecord {
    fn leads_to(&self, evidence: Evidence<'_>, files: &Paths<'_>, problems: &mut Vec<Diagnostic>) -> Led {
        let mut led = follow(&self.heading, evidence, files, problems);
        led.pictures.extend(portrait(self, files, problems));
        led
    }
}

fn portrait(record: &EntityRecord, files: &Paths<'_>, problems: &mut Vec<Diagnostic>) -> Option<PictureUse> {
    let (image, place) = record.image.as_ref()?;
    let Some(found) = files.other_file(record.heading.file, &image.file) else {
        let headline = format!("the picture `{}` is not in content/", image.file);
        problems.push(
            Diagnostic::new(Code::BrokenLink, place.clone(), headline)
                .help("paths count from the folder of this file"),
        );
        return None;
    };
    if image.text.is_none() {
        let problem = Diagnostic::new(Code::MissingPictureText, place.clone(), "the picture has no text");
        let help = format!("say what it shows: `image: {{file: {}, alt: …}}`", image.file);
        problems.push(problem.help(help));
    }
    Some(PictureUse { file: found.into(), role: PictureRole::Portrait, place: place.clone() })
}

/// Follows every reference of a body; what leads nowhere is reported.
pub(super) fn follow(
    heading: &Heading,
    evidence: Evidence<'_>,
    files: &Paths<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Led {
    let mut led = Led::default();
    for reference in &heading.references {
        match &reference.kind {
            ReferenceKind::Thing(key) => {
                let target = evidence.keys.thing(key, &Place::Span(reference.span), problems);
                led.targets.extend(target.map(|target| (target, reference.sentence.clone())));
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

fn citation(
    reference: &BodyReference,
    evidence: Evidence<'_>,
    led: &mut Led,
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
        led.targets.push((Target::Article(article), reference.sentence.clone()));
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
    (heading, files): (&Heading, &Paths<'_>),
    led: &mut Led,
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
                led.targets.push((target, Box::default()));
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
    (heading, files): (&Heading, &Paths<'_>),
    led: &mut Led,
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
