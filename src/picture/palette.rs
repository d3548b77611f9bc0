//! Drawings of few colours to bytes.

use std::collections::BTreeMap;

use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8};

/// So many colours a palette has room for.
const MOST: usize = 256;

/// The PNG of an opaque drawing with a palette, in the order in which its colours appear; nothing if it has too many colours or transparent
/// places.
pub(super) fn png(pixels: &Pixmap) -> Option<Vec<u8>> {
    let (palette, places) = indexed(pixels.pixels())?;
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette);
    // The best level takes three times as long and gains a tenth.
    encoder.set_deflate_compression(DeflateCompression::Level(4));
    // Neighbours in a palette have nothing to do with each other.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&places).ok()?;
    writer.finish().ok()?;
    Some(out)
}

/// The palette, three bytes a colour, and the place in it of every pixel's colour.
fn indexed(pixels: &[PremultipliedColorU8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut known: BTreeMap<[u8; 3], u8> = BTreeMap::new();
    let (mut palette, mut places) = (Vec::new(), Vec::with_capacity(pixels.len()));
    for run in pixels.chunk_by(|a, b| a == b) {
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
    Some((palette, places))
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::tiny_skia::Color;

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
}
