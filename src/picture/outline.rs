//! The outline of a letter on its way to pixels.

use resvg::tiny_skia::{FillRule, Mask, Path, PathBuilder, Transform};
use skrifa::outline::OutlinePen;

use super::palette::FULL;

/// The outline of a letter, in pixels.
pub(super) struct Outline {
    /// Where the letter's own zero is, and how large its unit.
    at: (f32, f32),
    scale: f32,
    path: PathBuilder,
}

/// How much of which pixels a letter covers.
pub(super) struct Coverage {
    /// The first of the pixels, which may be before the letter's own zero.
    corner: (f32, f32),
    mask: Mask,
}

impl Outline {
    pub(super) fn new(at: (f32, f32), scale: f32) -> Self {
        Outline { at, scale, path: PathBuilder::new() }
    }

    /// The path of the letter; nothing for a blank.
    pub(super) fn into_path(self) -> Option<Path> {
        self.path.finish()
    }

    /// Letters grow upwards, pictures downwards.
    fn place(&self, x: f32, y: f32) -> (f32, f32) {
        (self.at.0 + x * self.scale, self.at.1 - y * self.scale)
    }
}

impl Coverage {
    /// What a path covers; nothing if that is more than so many pixels across or down.
    pub(super) fn of(path: &Path, (width, height): (u32, u32)) -> Option<Self> {
        let bounds = path.bounds();
        let (left, top) = (bounds.left().floor(), bounds.top().floor());
        let (across, down) = (bounds.right().ceil() - left, bounds.bottom().ceil() - top);
        if !(across <= width as f32 && down <= height as f32) {
            return None;
        }
        let mut mask = Mask::new(across.max(1.0) as u32, down.max(1.0) as u32)?;
        mask.fill_path(path, FillRule::Winding, true, Transform::from_translate(-left, -top));
        Some(Coverage { corner: (left, top), mask })
    }

    /// The first of the pixels where the letter's own zero is so far from the corner of a picture; nothing if any of them would be outside.
    pub(super) fn corner(&self, from: (f32, f32), (width, height): (u32, u32)) -> Option<(usize, usize)> {
        let (left, top) = (from.0 + self.corner.0, from.1 + self.corner.1);
        let (right, bottom) = (left + self.mask.width() as f32, top + self.mask.height() as f32);
        let is_inside = left >= 0.0 && top >= 0.0 && right <= width as f32 && bottom <= height as f32;
        is_inside.then_some((left as usize, top as usize))
    }

    /// For each row how much of each pixel is covered, in parts of [`FULL`].
    pub(super) fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = u8>> {
        let part = |&covered: &u8| ((u16::from(covered) * u16::from(FULL) + 127) / 255) as u8;
        self.mask.data().chunks_exact(self.mask.width() as usize).map(move |row| row.iter().map(part))
    }
}

impl OutlinePen for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.place(x1, y1), self.place(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.place(x1, y1), self.place(x2, y2), self.place(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
