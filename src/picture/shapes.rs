//! Drawings made of shapes and letters to pixels.
//!
//! Nothing outside the drawing is ever read: no picture that it names, no font of the machine.

use std::borrow::Cow;

use image::{DynamicImage, RgbImage, RgbaImage};
use resvg::tiny_skia::{Color, Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use super::decode::Pixels;
use super::encode;
use super::fonts::DATABASE;
use super::palette::Indexed;

/// A text that is no drawing, with what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NoDrawing(String);

impl NoDrawing {
    /// What a reader of drawings found wrong, without the place: who wrote a template knows no places in what it made.
    fn of(error: &resvg::usvg::Error) -> Self {
        let text = error.to_string();
        let cause = text.rsplit_once(" cause ").map_or(&*text, |(_, cause)| cause);
        NoDrawing(cause.rsplit_once(" at ").map_or(cause, |(cause, _)| cause).to_owned())
    }
}

/// The PNG of an SVG drawing, so many pixels wide and high: all of it as large as it fits, in the middle. Upon `ground` (red, green, blue)
/// nothing is transparent.
///
/// ```
/// let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'><path d='M0 0h2v1H0z'/></svg>";
/// let png = cuttings::picture::draw_shapes(svg, (32, 32), None)?;
/// assert!(png.starts_with(b"\x89PNG"));
/// assert!(cuttings::picture::draw_shapes("a photograph", (32, 32), None).is_err());
/// # Ok::<(), cuttings::picture::NoDrawing>(())
/// ```
pub fn draw_shapes(
    svg: &str,
    (width, height): (u32, u32),
    ground: Option<[u8; 3]>,
) -> Result<Vec<u8>, NoDrawing> {
    let pixels = pixels(svg, (width, height), ground)?;
    if let Some(png) = Indexed::of(&pixels).and_then(|pixels| pixels.png()) {
        return Ok(png);
    }
    let picture = picture(&pixels).ok_or_else(|| no_room((width, height)))?;
    encode::png(&Pixels { picture, profile: None }).map_err(|fault| NoDrawing(fault.to_string()))
}

fn no_room((width, height): (u32, u32)) -> NoDrawing {
    NoDrawing(format!("there is no picture of {width} × {height} pixels"))
}

/// The pixels of a drawing.
pub(super) fn pixels(
    svg: &str,
    (width, height): (u32, u32),
    ground: Option<[u8; 3]>,
) -> Result<Pixmap, NoDrawing> {
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        font_family: "serif".to_owned(),
        fontdb: DATABASE.clone(),
        ..Options::default()
    };
    let tree = Tree::from_str(&allowed(svg), &options).map_err(|error| NoDrawing::of(&error))?;
    let mut pixels = Pixmap::new(width, height).ok_or_else(|| no_room((width, height)))?;
    if let Some([red, green, blue]) = ground {
        pixels.fill(Color::from_rgba8(red, green, blue, u8::MAX));
    }
    let (wide, high) = (tree.size().width(), tree.size().height());
    let scale = (width as f32 / wide).min(height as f32 / high);
    let (left, top) = ((width as f32 - wide * scale) / 2.0, (height as f32 - high * scale) / 2.0);
    resvg::render(&tree, Transform::from_row(scale, 0.0, 0.0, scale, left, top), &mut pixels.as_mut());
    Ok(pixels)
}

/// The pixels without transparency where nothing is transparent.
fn picture(pixels: &Pixmap) -> Option<DynamicImage> {
    let (width, height) = (pixels.width(), pixels.height());
    if pixels.pixels().iter().all(PremultipliedColorU8::is_opaque) {
        let colours = pixels.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]);
        return RgbImage::from_raw(width, height, colours.collect()).map(DynamicImage::ImageRgb8);
    }
    let colours = pixels.pixels().iter().flat_map(|pixel| {
        let plain = pixel.demultiply();
        [plain.red(), plain.green(), plain.blue(), plain.alpha()]
    });
    RgbaImage::from_raw(width, height, colours.collect()).map(DynamicImage::ImageRgba8)
}

/// The text without characters that XML knows in no form; whoever wrote one into a title must not break a drawing.
fn allowed(svg: &str) -> Cow<'_, str> {
    let is_forbidden = |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if svg.contains(is_forbidden) { svg.replace(is_forbidden, "").into() } else { svg.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(inside: &str) -> RgbaImage {
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 20 10'>{inside}</svg>"
        );
        let png = draw_shapes(&svg, (20, 10), None).unwrap();
        image::load_from_memory(&png).unwrap().into_rgba8()
    }

    #[test]
    fn letters_are_drawn_and_nothing_from_outside_is() {
        let is_empty = |picture: &RgbaImage| picture.pixels().all(|pixel| pixel.0[3] == 0);
        assert!(!is_empty(&drawn("<text y='9' font-size='9'>Å</text>")));
        assert!(!is_empty(&drawn("<text y='9' font-size='9'>\u{1}ش</text>")));
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pictures/overview.png");
        let svg = "data:image/svg+xml;utf8,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E%3Crect width='9' height='9'/%3E%3C/svg%3E";
        for address in [file, "file:///etc/passwd", "https://example.org/a.png", svg] {
            for name in ["href", "xlink:href"] {
                let image = format!("<image {name}=\"{address}\" width='20' height='10'/>");
                assert!(is_empty(&drawn(&image)), "{image}");
            }
        }
    }

    #[test]
    fn the_same_drawing_gives_the_same_bytes_everywhere() {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 100'><path fill='#fffefa' d='M0 0h300v100H0z'/>\
            <path fill='none' stroke='#a4161a' stroke-width='3' d='M9 80l50-40 20 31'/><text x='9' y='40' font-size='30'>Über</text>\
            <text x='90' y='40' font-size='20' font-family='sans-serif'>ferry العبّارة</text></svg>";
        let png = draw_shapes(svg, (300, 100), None).unwrap();
        assert_eq!(format!("{:.8}", crate::digest::Digest::of(&png)), "770833fa");
    }

    #[test]
    fn what_is_no_drawing_is_an_error() {
        for text in [
            "",
            "<svg",
            "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='1'/>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&b;</svg>",
        ] {
            assert!(draw_shapes(text, (9, 9), None).is_err(), "{text}");
        }
        assert!(draw_shapes("<svg xmlns='http://www.w3.org/2000/svg'/>", (0, 9), None).is_err());
    }

    #[test]
    fn a_ground_leaves_nothing_transparent() {
        let svg =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'><path d='M0 0h20v10H0z'/></svg>";
        let png = draw_shapes(svg, (20, 20), Some([250, 1, 2])).unwrap();
        let picture = image::load_from_memory(&png).unwrap();
        assert!(!picture.color().has_alpha());
        let picture = picture.into_rgb8();
        assert_eq!((picture.get_pixel(10, 1).0, picture.get_pixel(10, 10).0), ([250, 1, 2], [0, 0, 0]));
    }
}
