//! How much of each pixel lies inside a shape.

/// A rectangle of pixels, and how the edges of a shape cross each of them.
///
/// Each edge adds to the pixels that it crosses what it covers of them to the right; the sum from the left on is how much of a pixel lies inside.
/// Only sums and products, which are the same on every processor.
pub(super) struct Coverage {
    width: usize,
    height: usize,
    cells: Vec<f32>,
}

impl Coverage {
    /// So many pixels, and no shape.
    pub(super) fn new(width: usize, height: usize) -> Self {
        // What an edge in the last pixel adds to the next has to have a place.
        Coverage { width: width + 2, height, cells: vec![0.0; (width + 2) * height] }
    }

    /// Adds an edge from one point to another, none of them outside.
    pub(super) fn edge(&mut self, from: (f32, f32), to: (f32, f32)) {
        let (direction, (x, top), (end, bottom)) =
            if from.1 < to.1 { (1.0, from, to) } else { (-1.0, to, from) };
        if top >= bottom {
            return;
        }
        let slope = (end - x) / (bottom - top);
        let mut left = x;
        for row in top as usize..self.height.min(up(bottom)) {
            let high = bottom.min((row + 1) as f32) - top.max(row as f32);
            let right = left + slope * high;
            self.step(row, (left.min(right), left.max(right)), direction * high);
            left = right;
        }
    }

    /// Adds a part of an edge within one row, from one place to another, that covers so much of the row's height.
    fn step(&mut self, row: usize, (from, to): (f32, f32), high: f32) {
        let last = (self.width - 2) as f32;
        let (from, to) = (from.clamp(0.0, last), to.clamp(0.0, last));
        let first = from as usize;
        let end = up(to).max(first + 1);
        let cells = &mut self.cells[row * self.width + first..][..=end - first];
        if let [one, next] = cells {
            let beyond = high * (f32::midpoint(from, to) - first as f32);
            *one += high - beyond;
            *next += beyond;
            return;
        }
        // What lies to the right of the edge in each pixel grows as a square, then evenly, then as a square again.
        let slope = 1.0 / (to - from);
        let mut inside_before = 0.0;
        for (at, cell) in cells.iter_mut().enumerate() {
            let (left, right) = ((first + at) as f32, (first + at + 1) as f32);
            let rising = (right.min(to) - left.max(from)).max(0.0);
            let started = (left.max(from) - from) * slope;
            let inside = rising * (started + 0.5 * rising * slope)
                + if right > to { right - to.max(left) } else { 0.0 };
            *cell += high * (inside - inside_before);
            inside_before = inside;
        }
    }

    /// For each row how much of each pixel is inside, from nothing to `whole`.
    pub(super) fn rows(&self, whole: u8) -> impl Iterator<Item = impl Iterator<Item = u8>> {
        let whole = f32::from(whole);
        self.cells.chunks_exact(self.width).map(move |row| {
            let (mut sum, mut part) = (0.0_f32, 0);
            row[..self.width - 2].iter().map(move |&cell| {
                // Most pixels are crossed by no edge.
                if cell != 0.0 {
                    sum += cell;
                    part = (sum.abs().min(1.0) * whole + 0.5) as u8;
                }
                part
            })
        })
    }
}

/// The next whole number, of one that is not negative.
pub(super) fn up(number: f32) -> usize {
    let whole = number as usize;
    whole + usize::from(number > whole as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covered(points: &[(f32, f32)]) -> Vec<Vec<u8>> {
        let mut coverage = Coverage::new(4, 3);
        for (&from, &to) in points.iter().zip(points.iter().cycle().skip(1)) {
            coverage.edge(from, to);
        }
        coverage.rows(100).map(Iterator::collect).collect()
    }

    #[test]
    fn pixels_are_covered_by_what_lies_inside() {
        let square = [(0.5, 0.5), (3.0, 0.5), (3.0, 2.0), (0.5, 2.0)];
        let expected = [[25, 50, 50, 0], [50, 100, 100, 0], [0; 4]];
        assert_eq!(covered(&square), expected);
        let back: Vec<_> = square.into_iter().rev().collect();
        assert_eq!(covered(&back), expected);
        let wedge = [(0.0, 0.0), (4.0, 0.0), (4.0, 2.0)];
        assert_eq!(covered(&wedge), [[25, 75, 100, 100], [0, 0, 25, 75], [0; 4]]);
        assert_eq!(covered(&[(0.0, 0.0), (4.0, 0.0), (4.0, 3.0), (0.0, 3.0)]), [[100; 4]; 3]);
        assert_eq!(covered(&[(1.0, 1.0), (1.0, 1.0)]), [[0; 4]; 3]);
    }
}
