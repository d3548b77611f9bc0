//! Many drawings that begin alike, and have letters upon what they share.

use std::sync::{Arc, Mutex, PoisonError};

use super::glyphs;
use super::lettering::{Lettered, taken_apart};

use super::drawn_letters::DrawnLetters;
use super::palette::Indexed;
use super::shapes::{NoDrawing, draw_shapes, pixels};

/// So many beginnings are kept, each of a byte a pixel. Drawings of one template have few.
const MOST: usize = 6;

/// Draws as [`draw_shapes`] does. What drawings have before their first letter is drawn once; letters are, if they come last and are plain, set
/// upon a copy of it.
///
/// Which way a drawing goes depends on nothing but itself, so that it has the same bytes whatever was drawn before.
#[derive(Default)]
pub struct Drawings {
    grounds: Mutex<Vec<(String, Option<Arc<Indexed>>)>>,
    letters: DrawnLetters,
}

impl Drawings {
    /// None so far.
    pub fn new() -> Self {
        Drawings::default()
    }

    /// The PNG of an SVG drawing, so many pixels wide and high.
    ///
    /// ```
    /// let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='32' height='32'><path fill='#eee' d='M0 0h32v32H0z'/>\
    ///     <text x='4' y='20' fill='#333333'>abc</text></svg>";
    /// let png = cuttings::picture::Drawings::new().draw(svg, (32, 32))?;
    /// assert!(png.starts_with(b"\x89PNG"));
    /// # Ok::<(), cuttings::picture::NoDrawing>(())
    /// ```
    pub fn draw(&self, svg: &str, size: (u32, u32)) -> Result<Vec<u8>, NoDrawing> {
        let lettered = taken_apart(svg, size).and_then(|lettered| self.with_letters(lettered, size));
        lettered.map_or_else(|| draw_shapes(svg, size, None), Ok)
    }

    fn with_letters(&self, lettered: Lettered, size: (u32, u32)) -> Option<Vec<u8>> {
        let ground = self.ground(lettered.ground, size)?;
        let mut picture = (*ground).clone();
        lettered.lines.iter().try_for_each(|line| glyphs::draw(line, &self.letters, &mut picture))?;
        picture.png()
    }

    /// The pixels of a drawing, from the last time if it was drawn.
    fn ground(&self, svg: String, size: (u32, u32)) -> Option<Arc<Indexed>> {
        let grounds = || self.grounds.lock().unwrap_or_else(PoisonError::into_inner);
        let is_it = |known: &&(String, Option<Arc<Indexed>>)| known.0 == svg;
        if let Some((_, ground)) = grounds().iter().find(is_it) {
            return ground.clone();
        }
        let ground = pixels(&svg, size, None).ok().and_then(|pixels| Indexed::of(&pixels)).map(Arc::new);
        let mut grounds = grounds();
        if grounds.len() == MOST {
            grounds.remove(0);
        }
        grounds.push((svg, ground.clone()));
        ground
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::RgbImage;

    const SIZE: (u32, u32) = (300, 120);

    fn drawing(inside: &str) -> String {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='120' viewBox='0 0 300 120'>\
             <path fill='#fdfcf9' d='M0 0h300v120H0z'/>{inside}</svg>"
        )
    }

    fn read(png: &[u8]) -> RgbImage {
        image::load_from_memory(png).unwrap().into_rgb8()
    }

    /// How far the mean colours of any four by four pixels of two pictures lie apart.
    fn apart(one: &RgbImage, other: &RgbImage) -> u32 {
        let mean = |picture: &RgbImage, x: u32, y: u32, part: usize| {
            let pixels = (0..16).map(|at| u32::from(picture.get_pixel(x + at % 4, y + at / 4).0[part]));
            pixels.sum::<u32>() / 16
        };
        let blocks = (0..SIZE.0 - 4).flat_map(|x| (0..SIZE.1 - 4).map(move |y| (x, y)));
        let parts = blocks.flat_map(|(x, y)| (0..3).map(move |part| (x, y, part)));
        parts.map(|(x, y, part)| mean(one, x, y, part).abs_diff(mean(other, x, y, part))).max().unwrap()
    }

    #[test]
    fn letters_look_as_they_do_in_any_drawing() {
        for inside in [
            "<text x='9' y='50' font-size='40'>AVATAR fi ffl</text>",
            "<text x='9.3' y='50.7' font-size='54' letter-spacing='-1'>Ferry To Y.</text>",
            "<g fill='#524e46' font-family='sans-serif'><text x='290' y='30' font-size='25' text-anchor='end'>a &lt; b &amp;&#x27;c</text></g>",
            "<g font-size='30' font-weight='bold'><text x='150' y='60' text-anchor='middle' letter-spacing='2.5'>Ünder Ζεύς</text></g>",
            "<text x='9' y='60' font-size='27'><tspan fill='#a4161a'>≠</tspan> <tspan>Дом</tspan>, 2–3</text>",
            "<circle cx='50' cy='50' r='40'/><text x='9' y='60' font-size='60' fill='#ffffff'>Over it</text>",
            "<g opacity='0.5'><path d='M0 0h9v9z'/></g><text x='9' y='60' font-size='9'></text><g>\n<text x='9' y='60' font-family='sans-serif' font-weight='bold' fill='#00aa00'>bold</text></g>",
        ] {
            let svg = drawing(inside);
            let lettered = taken_apart(&svg, SIZE).unwrap_or_else(|| panic!("{inside}"));
            let drawn = Drawings::new().with_letters(lettered, SIZE).unwrap();
            let (one, other) = (read(&drawn), read(&draw_shapes(&svg, SIZE, None).unwrap()));
            // Letters upon a ground have sixteen shades, and stand up to a sixteenth of a pixel off; a whole pixel off would be 60 apart.
            assert!(apart(&one, &other) <= 20, "{inside}: {}", apart(&one, &other));
        }
    }

    #[test]
    fn what_could_look_otherwise_is_drawn_as_any_drawing() {
        let text = "<text x='9' y='60' font-size='30'>Ferry</text>";
        for inside in [
            format!("{text}<path d='M0 0h300v80H0z'/>"),
            format!("<style>text {{ fill: red }}</style>{text}"),
            format!("<g opacity='0.5'>{text}</g>"),
            format!("<g transform='scale(2)'><g>{text}</g></g>"),
            format!("<a>{text}</a>{text}"),
            format!("<defs>{text}</defs>"),
            format!("{text}<!-- a remark -->{text}"),
            "<text x='9' y='60' font-size='30pt'>Ferry</text>".to_owned(),
            "<text x='9' y='60' dy='3'>Ferry</text>".to_owned(),
            "<text x='9 19 29' y='60'>Ferry</text>".to_owned(),
            "<text x='9'>Ferry</text>".to_owned(),
            "<text x='9' y='60'> Ferry  quay </text>".to_owned(),
            "<text x='9' y='60'>Ferry <tspan font-size='20'>quay</tspan></text>".to_owned(),
            "<text x='9' y='60'>Ferry العبّارة</text>".to_owned(),
            "<text x='9' y='60'>e\u{301}</text>".to_owned(),
            "<text x='9' y='60'>渡</text>".to_owned(),
            "<text x='-9' y='60'>Ferry</text>".to_owned(),
            "<text x='9' y='60' font-size='400'>Ferry</text>".to_owned(),
            "<text x='9' y='60' font-size='20' letter-spacing='-30'>Ferry</text>".to_owned(),
            "<text x='9' y='60' fill='red'>Ferry</text>".to_owned(),
            "<text x='9' y='60' fill='#f00'>Ferry</text>".to_owned(),
            "<title>&amp;</title>".to_owned(),
        ] {
            let svg = drawing(&inside);
            assert_eq!(Drawings::new().draw(&svg, SIZE), draw_shapes(&svg, SIZE, None), "{inside}");
        }
        let see_through = "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='120'><text x='9' y='60'>Ferry</text></svg>";
        let scaled = drawing(text).replace("'0 0 300 120'", "'0 0 30 12'");
        for svg in [see_through, &scaled, "<svg", "", "<text x='9' y='60'>Ferry</text>"] {
            assert_eq!(Drawings::new().draw(svg, SIZE), draw_shapes(svg, SIZE, None), "{svg}");
        }
    }

    #[test]
    fn a_drawing_has_the_same_bytes_whatever_was_drawn_before() {
        let svg = |at: usize| {
            drawing(&format!("<path d='M{at} 0h9v9z'/><text x='9' y='60' font-size='30'>Ferry {at}</text>"))
        };
        let drawings = Drawings::new();
        for at in (0..MOST + 2).chain(0..3) {
            assert_eq!(drawings.draw(&svg(at), SIZE), Drawings::new().draw(&svg(at), SIZE), "{at}");
        }
        assert_eq!(drawings.grounds.lock().unwrap().len(), MOST);
        let png = drawings.draw(&svg(0), SIZE).unwrap();
        assert_eq!(format!("{:.8}", crate::digest::Digest::of(&png)), "ace844e5");
    }
}
