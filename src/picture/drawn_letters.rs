//! Letters as pixels, each drawn once for many drawings.

use std::sync::{Arc, Mutex, PoisonError};

use foldhash::HashMap;
use skrifa::MetadataProvider as _;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::DrawSettings;

use super::fonts::{Font, face};
use super::outline::{Coverage, Outline};

/// A letter may stand at so many places between one pixel and the next, across and down: closer than an eye tells apart, and so few that
/// most letters of many drawings stand as one before them did.
const STEPS: f32 = 8.0;

/// So many are kept, mostly some hundred bytes each.
const MOST: usize = 4_096;

/// A letter of a font in a size, in pixels.
#[derive(Clone, Copy)]
pub(super) struct Letter {
    pub(super) font: Font,
    pub(super) glyph: u32,
    pub(super) size: f32,
}

/// What is kept under: the letter, and its steps beyond whole pixels.
type Key = (Font, u32, u32, (u8, u8));

/// A letter at its place.
pub(super) struct Placed {
    /// What it covers; nothing of a blank.
    pub(super) coverage: Option<Arc<Coverage>>,
    /// The whole pixels from which its coverage counts.
    pub(super) from: (f32, f32),
}

/// The letters drawn so far.
#[derive(Default)]
pub(super) struct DrawnLetters(Mutex<HashMap<Key, Option<Arc<Coverage>>>>);

impl DrawnLetters {
    /// A letter whose own zero is at a place. Nothing if the font has no such letter, or if it is larger than `most` pixels.
    pub(super) fn place(&self, letter: Letter, at: (f32, f32), most: (u32, u32)) -> Option<Placed> {
        let ((left, across), (top, down)) = (stepped(at.0), stepped(at.1));
        let key = (letter.font, letter.glyph, letter.size.to_bits(), (across, down));
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let from = (left, top);
        if let Some(coverage) = known().get(&key) {
            return Some(Placed { coverage: coverage.clone(), from });
        }
        let coverage = drawn(letter, (f32::from(across) / STEPS, f32::from(down) / STEPS), most).ok()?;
        let coverage = coverage.map(Arc::new);
        let mut known = known();
        if known.len() < MOST {
            known.insert(key, coverage.clone());
        }
        Some(Placed { coverage, from })
    }
}

/// The nearest place, as whole pixels and steps beyond them.
fn stepped(at: f32) -> (f32, u8) {
    let steps = (at * STEPS).round();
    let whole = (steps / STEPS).floor();
    (whole, (steps - whole * STEPS) as u8)
}

/// A letter cannot be drawn.
struct NoLetter;

/// What a letter covers; nothing of a blank.
fn drawn(letter: Letter, at: (f32, f32), most: (u32, u32)) -> Result<Option<Coverage>, NoLetter> {
    let face = face(letter.font).ok_or(NoLetter)?;
    let mut outline = Outline::new(at, letter.size / face.units);
    let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
    let glyph = face.font.outline_glyphs().get(letter.glyph.into()).ok_or(NoLetter)?;
    glyph.draw(settings, &mut outline).map_err(|_| NoLetter)?;
    outline.into_path().map(|path| Coverage::of(&path, most).ok_or(NoLetter)).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_whole_pixels_and_steps() {
        assert_eq!(stepped(3.0), (3.0, 0));
        assert_eq!(stepped(3.13), (3.0, 1));
        assert_eq!(stepped(3.95), (4.0, 0));
        assert_eq!(stepped(-0.13), (-1.0, 7));
    }

    #[test]
    fn a_letter_is_the_same_however_often_it_is_asked_for() {
        let letters = DrawnLetters::default();
        let letter = Letter { font: Font::Sans, glyph: 68, size: 30.0 };
        let first = letters.place(letter, (9.5, 20.0), (99, 99)).unwrap();
        let again = letters.place(letter, (49.51, 60.0), (99, 99)).unwrap();
        assert!(Arc::ptr_eq(&first.coverage.unwrap(), &again.coverage.unwrap()));
        assert_eq!((first.from, again.from), ((9.0, 20.0), (49.0, 60.0)));
    }

    #[test]
    fn no_letter_is_larger_than_its_picture() {
        let letter = Letter { font: Font::Sans, glyph: 68, size: 400.0 };
        assert!(DrawnLetters::default().place(letter, (0.0, 0.0), (99, 99)).is_none());
        assert!(
            DrawnLetters::default()
                .place(Letter { size: f32::MAX, ..letter }, (0.0, 0.0), (99, 99))
                .is_none()
        );
    }
}
