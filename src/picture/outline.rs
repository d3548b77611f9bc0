//! The outline of a letter on its way to pixels.

use skrifa::outline::OutlinePen;

use super::coverage::{Coverage, up};

/// A curve is drawn as lines that leave it by no more than about this part of a pixel.
const NEAR: f32 = 0.05;

/// The edges of a letter, in pixels.
pub(super) struct Outline {
    /// Where the letter's own zero is, and how large its unit.
    at: (f32, f32),
    scale: f32,
    edges: Vec<((f32, f32), (f32, f32))>,
    start: (f32, f32),
    last: (f32, f32),
}

impl Outline {
    pub(super) fn new(at: (f32, f32), scale: f32) -> Self {
        Outline { at, scale, edges: Vec::new(), start: at, last: at }
    }

    /// Letters grow upwards, pictures downwards.
    fn place(&self, x: f32, y: f32) -> (f32, f32) {
        (self.at.0 + x * self.scale, self.at.1 - y * self.scale)
    }

    fn edge(&mut self, to: (f32, f32)) {
        if to != self.last {
            self.edges.push((self.last, to));
            self.last = to;
        }
    }

    /// How much of which pixels the letter covers, and the first of them; nothing if it stands partly outside of a picture so large.
    pub(super) fn coverage(&self, (width, height): (u32, u32)) -> Option<((usize, usize), Coverage)> {
        let ends = || self.edges.iter().flat_map(|(from, to)| [from, to]);
        let least = ends().fold((f32::MAX, f32::MAX), |a, b| (a.0.min(b.0), a.1.min(b.1)));
        let most = ends().fold((f32::MIN, f32::MIN), |a, b| (a.0.max(b.0), a.1.max(b.1)));
        if self.edges.is_empty() {
            return Some(((0, 0), Coverage::new(0, 0)));
        }
        if least.0 < 0.0 || least.1 < 0.0 || most.0 > width as f32 || most.1 > height as f32 {
            return None;
        }
        let (left, top) = (least.0 as usize, least.1 as usize);
        let corner = (left as f32, top as f32);
        let mut coverage = Coverage::new(up(most.0) - left, up(most.1) - top);
        for &(from, to) in &self.edges {
            coverage.edge((from.0 - corner.0, from.1 - corner.1), (to.0 - corner.0, to.1 - corner.1));
        }
        Some(((left, top), coverage))
    }
}

impl OutlinePen for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.close();
        self.start = self.place(x, y);
        self.last = self.start;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.edge(self.place(x, y));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (from, by, to) = (self.last, self.place(x1, y1), self.place(x, y));
        // A curve of this degree leaves the line between its ends by a quarter of this, and parts of it by that over their number's square.
        let bend = (from.0 - 2.0 * by.0 + to.0).abs().max((from.1 - 2.0 * by.1 + to.1).abs());
        let parts = up((bend / 4.0 / NEAR).sqrt()).clamp(1, 64);
        for part in 1..parts {
            let after = part as f32 / parts as f32;
            let before = 1.0 - after;
            let mix =
                |a: f32, b: f32, c: f32| before * before * a + 2.0 * before * after * b + after * after * c;
            self.edge((mix(from.0, by.0, to.0), mix(from.1, by.1, to.1)));
        }
        self.edge(to);
    }

    /// None of the fonts that come along has such curves; two of the other degree come near.
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let middle = (f32::midpoint(x1, x2), f32::midpoint(y1, y2));
        self.quad_to(x1, y1, middle.0, middle.1);
        self.quad_to(x2, y2, x, y);
    }

    fn close(&mut self) {
        self.edge(self.start);
    }
}
