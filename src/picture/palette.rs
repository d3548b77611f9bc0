//! Drawings of few colours to bytes.

use std::collections::BTreeMap;

use png::chunk::IDAT;
use png::{BitDepth, ColorType, Encoder};
use resvg::tiny_skia::Pixmap;

use super::deflate::packed;

/// So many colours a palette has room for.
const MOST: usize = 256;

/// The PNG of an opaque drawing with a palette, in the order in which its colours appear; nothing if it has too many colours or transparent
/// places.
pub(super) fn png(pixels: &Pixmap) -> Option<Vec<u8>> {
    let (palette, places) = indexed(pixels)?;
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette);
    let mut writer = encoder.write_header().ok()?;
    writer.write_chunk(IDAT, &packed(&places, pixels.width() as usize + 1)).ok()?;
    writer.finish().ok()?;
    Some(out)
}

/// The palette, three bytes a colour, and rows of the place in it of every pixel's colour. Each row begins with a zero: neighbours in a palette
/// have nothing to do with each other, and so no filter is of use.
fn indexed(pixels: &Pixmap) -> Option<(Vec<u8>, Vec<u8>)> {
    let width = pixels.width() as usize;
    let mut known: BTreeMap<[u8; 3], u8> = BTreeMap::new();
    let (mut palette, mut places) = (Vec::new(), Vec::<u8>::with_capacity(pixels.pixels().len() + width));
    let mut above: &[u8] = &[];
    for (row, data) in pixels.pixels().chunks_exact(width).zip(pixels.data().chunks_exact(width * 4)) {
        if data == above {
            places.extend_from_within(places.len() - width - 1..);
            continue;
        }
        above = data;
        places.push(0);
        for run in row.chunk_by(|a, b| a == b) {
            let pixel = run[0];
            let colour = [pixel.red(), pixel.green(), pixel.blue()];
            let place = match known.get(&colour) {
                _ if !pixel.is_opaque() => return None,
                Some(&place) => place,
                None if known.len() == MOST => return None,
                None => {
                    let place = known.len() as u8;
                    known.insert(colour, place);
                    palette.extend(colour);
                    place
                }
            };
            places.resize(places.len() + run.len(), place);
        }
    }
    Some((palette, places))
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::tiny_skia::{Color, PremultipliedColorU8};

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

    #[test]
    fn rows_wider_than_is_looked_back_come_back_too() {
        for size in [(40_000, 3), (32_768, 3), (32_767, 3), (1, 5000), (2, 1), (1200, 630)] {
            for bars_of in
                [&[(70_000, 1, 3)][..], &[(3, 2, 1), (5, 9, 60), (700, 259, 4)], &[(0, 1, 2), (0, 1, 9)]]
            {
                let pixels = bars(size, bars_of);
                let read = image::load_from_memory(&png(&pixels).unwrap()).unwrap().into_rgba8();
                assert!(read.as_raw() == pixels.data(), "{size:?} {bars_of:?}");
            }
        }
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
