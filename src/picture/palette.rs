//! Drawings of few colours to bytes.

use std::collections::BTreeMap;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use png::{BitDepth, ColorType, Encoder};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8};

/// How much of a pixel letters can cover, in parts of the whole: the eye sees no finer, and more would take more colours and bytes.
pub(super) const FULL: u8 = 15;

/// The pixels of an opaque drawing of few colours, each as a place in a palette.
#[derive(Clone)]
pub(super) struct Indexed {
    width: u32,
    height: u32,
    /// In the order in which they appear.
    palette: Vec<[u8; 3]>,
    known: BTreeMap<[u8; 3], u8>,
    /// Row by row.
    places: Vec<u8>,
}

impl Indexed {
    /// The pixels of a drawing; nothing if it has too many colours or transparent places.
    pub(super) fn of(pixels: &Pixmap) -> Option<Self> {
        let (palette, known, places) = (Vec::new(), BTreeMap::new(), Vec::new());
        let (width, height) = (pixels.width(), pixels.height());
        let mut out = Indexed { width, height, palette, known, places };
        let row = out.row();
        out.places.reserve_exact(row * height as usize);
        let mut above: &[u8] = &[];
        for (colours, data) in pixels.pixels().chunks_exact(row).zip(pixels.data().chunks_exact(row * 4)) {
            if data == above {
                out.places.extend_from_within(out.places.len() - row..);
                continue;
            }
            above = data;
            for run in colours.chunk_by(|a, b| a == b) {
                let pixel = Some(run[0]).filter(PremultipliedColorU8::is_opaque)?;
                let place = out.place([pixel.red(), pixel.green(), pixel.blue()])?;
                out.places.resize(out.places.len() + run.len(), place);
            }
        }
        Some(out)
    }

    /// In pixels.
    pub(super) fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    fn row(&self) -> usize {
        self.width as usize
    }

    /// Where a colour stands in the palette, which it is added to; nothing if there is no room.
    fn place(&mut self, colour: [u8; 3]) -> Option<u8> {
        if let Some(&place) = self.known.get(&colour) {
            return Some(place);
        }
        let place = u8::try_from(self.palette.len()).ok()?;
        self.known.insert(colour, place);
        self.palette.push(colour);
        Some(place)
    }

    /// Covers pixels with a colour, each as much as the rows say in parts of [`FULL`]. Nothing if there are too many colours.
    pub(super) fn ink(
        &mut self,
        (left, top): (usize, usize),
        rows: impl Iterator<Item = impl Iterator<Item = u8>>,
        ink: [u8; 3],
    ) -> Option<()> {
        let row = self.row();
        // What became of the colour that was covered last: mostly it is the one that all letters stand on.
        let (mut below, mut covered) = (0, [None; FULL as usize + 1]);
        for (parts, start) in rows.zip((row * top + left..).step_by(row)) {
            for (part, at) in parts.zip(start..).filter(|(part, _)| *part > 0) {
                let here = *self.places.get(at)?;
                if here != below {
                    (below, covered) = (here, [None; FULL as usize + 1]);
                }
                let place = match covered[usize::from(part)] {
                    Some(place) => place,
                    None => self.place(mixed(*self.palette.get(usize::from(here))?, ink, part))?,
                };
                covered[usize::from(part)] = Some(place);
                self.places[at] = place;
            }
        }
        Some(())
    }

    /// The PNG.
    pub(super) fn png(&self) -> Option<Vec<u8>> {
        let mut out = Vec::new();
        let (width, height) = self.size();
        let mut encoder = Encoder::new(&mut out, width, height);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(self.palette.as_flattened());
        let mut writer = encoder.write_header().ok()?;
        writer.write_chunk(png::chunk::IDAT, &self.packed()?).ok()?;
        writer.finish().ok()?;
        Some(out)
    }

    /// The rows as they stand in a PNG, packed. At once rather than row by row, as `png` does: for each piece that it is given the
    /// packer clears its buffer, which took longer than to pack.
    fn packed(&self) -> Option<Vec<u8>> {
        let mut rows = Vec::with_capacity((self.row() + 1) * self.height as usize);
        for row in self.places.chunks_exact(self.row()) {
            // Not filtered: neighbours in a palette have nothing to do with each other.
            rows.push(0);
            rows.extend_from_slice(row);
        }
        // Of a card level 4 takes three times as long and leaves some three fifths of the bytes.
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::new(1));
        packer.write_all(&rows).ok()?;
        packer.finish().ok()
    }
}

/// A colour that is partly covered by another.
fn mixed(below: [u8; 3], above: [u8; 3], part: u8) -> [u8; 3] {
    let (full, part) = (u16::from(FULL), u16::from(part));
    let mix = |below: u8, above: u8| {
        ((u16::from(below) * (full - part) + u16::from(above) * part + full / 2) / full) as u8
    };
    [mix(below[0], above[0]), mix(below[1], above[1]), mix(below[2], above[2])]
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::tiny_skia::Color;

    fn png(pixels: &Pixmap) -> Option<Vec<u8>> {
        Indexed::of(pixels)?.png()
    }

    fn drawing(colours: u32) -> Pixmap {
        let mut pixels = Pixmap::new(20, 20).unwrap();
        pixels.fill(Color::BLACK);
        for (at, pixel) in (0..colours).zip(pixels.pixels_mut()) {
            *pixel = PremultipliedColorU8::from_rgba((at / 2) as u8, (at % 2) as u8, 9, 255).unwrap();
        }
        pixels
    }

    #[test]
    fn few_colours_come_back_as_they_were_and_many_do_not_fit() {
        for colours in [0, 1, 2, 255] {
            let pixels = drawing(colours);
            let read = image::load_from_memory(&png(&pixels).unwrap()).unwrap().into_rgba8();
            assert_eq!(read.as_raw(), pixels.data(), "{colours}");
        }
        assert_eq!(png(&drawing(256)), None);
        assert_eq!(png(&Pixmap::new(2, 2).unwrap()), None);
    }

    /// A drawing of bars, each so far from the last, so long and of such a colour.
    fn bars((width, height): (u32, u32), bars: &[(usize, usize, u8)]) -> Pixmap {
        let mut pixels = Pixmap::new(width, height).unwrap();
        pixels.fill(Color::WHITE);
        let mut at = 0;
        for &(skip, length, colour) in bars.iter().cycle().take(9999) {
            at += skip;
            for pixel in pixels.pixels_mut().iter_mut().skip(at).take(length) {
                *pixel = PremultipliedColorU8::from_rgba(colour, colour / 2, 7, 255).unwrap();
            }
            at += length;
        }
        pixels
    }

    proptest::proptest! {
        #[test]
        fn any_drawing_of_few_colours_comes_back(
            size in (1_u32..90, 1_u32..60),
            places in proptest::collection::vec((0_usize..40, 1_usize..300, proptest::prelude::any::<u8>()), 1..80),
        ) {
            let pixels = bars(size, &places);
            let read = image::load_from_memory(&png(&pixels).unwrap()).unwrap().into_rgba8();
            proptest::prop_assert!(read.as_raw() == pixels.data());
        }
    }
}
