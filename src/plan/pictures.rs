//! Which files are made of the pictures that pages show, and where they stand.

use std::collections::BTreeMap;

use super::Route;
use crate::digest::Digest;
use crate::model::PictureRole;
use crate::picture::{EDITION, Frame, Header};

/// A text is at most so many pixels wide.
const TEXT: u32 = 660;

/// A portrait is at most so many pixels wide and high.
const PORTRAIT: u32 = 96;

/// Screens may have two pixels where a page counts one.
const DENSE: u32 = 2;

/// Every picture of the dossier by its path below `content/`.
#[derive(Clone, Debug, Default)]
pub struct Pictures {
    by_file: BTreeMap<Box<str>, Picture>,
}

/// What becomes of one picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// As a portrait, the smallest first; empty if no page shows it so.
    pub portrait: Vec<DrawnPicture>,
    /// As part of a text, the smallest first; empty if no page shows it so.
    pub in_text: Vec<DrawnPicture>,
    /// What a link to it leads to, if a link does and not to the file itself.
    pub whole: Option<DrawnPicture>,
    /// Whether the file itself stands on the site.
    pub publishes_file: bool,
    /// How many pixels the file has, as far as it has any.
    pub pixels: u64,
}

/// A file made of a picture, or the picture's own file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnPicture {
    /// Where it stands.
    pub route: Route,
    /// Width and height in pixels; nothing for a drawing that does not say how large it is.
    pub size: Option<(u32, u32)>,
    /// How it is made; nothing for the picture's own file.
    pub frame: Option<Frame>,
}

impl Pictures {
    /// The folder of the site in which pictures made from others stand.
    pub const FOLDER: &str = "assets/pictures";

    /// Adds a picture.
    pub fn insert(&mut self, file: &str, picture: Picture) {
        self.by_file.insert(file.into(), picture);
    }

    /// What becomes of the picture at a path below `content/`; nothing if the file is none that pages show.
    pub fn get(&self, file: &str) -> Option<&Picture> {
        self.by_file.get(file)
    }

    /// Whether a file of `content/` stands on the site as it is.
    pub fn publishes(&self, file: &str) -> bool {
        self.get(file).is_none_or(|picture| picture.publishes_file)
    }

    /// How many pixels the picture at a path below `content/` has.
    pub fn pixels(&self, file: &str) -> u64 {
        self.get(file).map_or(0, |picture| picture.pixels)
    }

    /// Every file to be made: the route, the path below `content/` of what it is made from, and how. Copies of one picture
    /// in several folders give one file.
    pub fn to_draw(&self) -> BTreeMap<&str, (&str, Frame)> {
        let mut out = BTreeMap::new();
        for (file, picture) in &self.by_file {
            let drawn = picture.portrait.iter().chain(&picture.in_text).chain(&picture.whole);
            for one in drawn {
                if let Some(frame) = one.frame {
                    out.entry(one.route.as_str()).or_insert((&**file, frame));
                }
            }
        }
        out
    }
}

impl Picture {
    /// Of a picture that something shows, whose file says this of itself and has this digest, and which pages use in these ways.
    pub fn plan(file: &str, header: &Header, digest: Digest, roles: &[PictureRole]) -> Self {
        let has = |role: PictureRole| roles.contains(&role);
        let Some((width, height)) = header.size.filter(|_| !header.format.is_shown_as_it_is()) else {
            let own = || vec![DrawnPicture { route: Route::new(file), size: header.size, frame: None }];
            return Picture {
                portrait: if has(PictureRole::Portrait) { own() } else { Vec::new() },
                in_text: if has(PictureRole::InText) { own() } else { Vec::new() },
                whole: None,
                publishes_file: true,
                pixels: 0,
            };
        };
        let draw = |frame: Frame, mark: &str| DrawnPicture {
            route: route(file, header, digest, mark),
            size: Some(frame.size(width, height)),
            frame: Some(frame),
        };
        let square = |side: u32| draw(Frame::Square(side), &format!("square-{side}"));
        let wide = |most: u32| draw(Frame::Width(most), &format!("{most}"));
        let side = width.min(height);
        let pixels = u64::from(width) * u64::from(height);
        let mut picture = Picture { pixels, ..Picture::default() };
        if has(PictureRole::Portrait) {
            picture.portrait.extend((side > PORTRAIT).then(|| square(PORTRAIT)));
            picture.portrait.push(square(PORTRAIT * DENSE));
        }
        if has(PictureRole::InText) {
            // A smaller one that saves less than a third is not worth its place.
            picture.in_text.extend((width > TEXT + TEXT / 2).then(|| wide(TEXT)));
            picture.in_text.push(wide(TEXT * DENSE));
        }
        picture.whole = has(PictureRole::Linked).then(|| draw(Frame::Whole, "whole"));
        picture
    }

    /// Of a picture that cannot be read: no page shows it, and nobody knows what is noted in it.
    pub fn unreadable() -> Self {
        Picture::default()
    }
}

/// The name says what the file was made from and how, so that it never has other bytes than the file of this name had before.
fn route(file: &str, header: &Header, digest: Digest, mark: &str) -> Route {
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let name = match slug::slugify(stem) {
        slug if slug.is_empty() => "picture".to_owned(),
        slug => slug.chars().take(60).collect(),
    };
    let ending = if header.is_photograph { "jpg" } else { "png" };
    let mut made = Digest::builder();
    made.part(digest.as_bytes()).part(&[EDITION]).part(mark.as_bytes());
    Route::new(format!("{}/{name}-{:.10}-{mark}.{ending}", Pictures::FOLDER, made.finish()))
}

/// What the bytes of a file are made from, for the next build.
pub fn drawn_from(route: &str) -> Digest {
    // The name holds the digest of all that counts.
    Digest::of(route.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::Format;

    fn planned(bytes: &[u8], roles: &[PictureRole]) -> Picture {
        Picture::plan("people/Ada L.svg", &Header::read(bytes).unwrap(), Digest::of(bytes), roles)
    }

    #[test]
    fn drawings_of_shapes_are_shown_as_they_are() {
        let svg = b"<svg width='30' height='20'/>";
        let picture = planned(svg, &[PictureRole::InText, PictureRole::Linked]);
        assert!(picture.publishes_file && picture.portrait.is_empty() && picture.whole.is_none());
        assert_eq!(picture.in_text[0].route.as_str(), "people/Ada L.svg");
        assert_eq!((picture.in_text[0].size, picture.in_text[0].frame), (Some((30, 20)), None));
        assert_eq!(Format::of(svg), Some(Format::Svg));
    }
}
