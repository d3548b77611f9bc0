//! The letters that drawn texts are set in. They come with the program, so that a picture does not depend on what a machine has.

use std::sync::{Arc, LazyLock};

use harfrust::ShaperData;
use resvg::usvg::fontdb::Database;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider as _};

/// With serifs, narrow: for headings. It draws Latin, Greek and Cyrillic.
const SERIF: fn() -> &'static [u8] = dejavu::serif_condensed::regular;

/// The same, bold.
const SERIF_BOLD: fn() -> &'static [u8] = dejavu::serif_condensed::bold;

/// Without serifs: for small print, and for every letter that the others lack, Arabic ones among them.
const SANS: fn() -> &'static [u8] = dejavu::sans::regular;

/// A font that comes with the program, by the names that drawings use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Font {
    /// `font-family="serif"`.
    #[default]
    Serif,
    /// `font-family="serif"` with `font-weight="bold"`.
    SerifBold,
    /// `font-family="sans-serif"`.
    Sans,
}

/// The fonts, ready to be asked for their letters.
static READ: LazyLock<[Option<Face>; 3]> =
    LazyLock::new(|| [SERIF, SERIF_BOLD, SANS].map(|font| FontRef::new(font()).ok().map(Face::of)));

/// A font that is read.
pub(super) struct Face {
    pub(super) font: FontRef<'static>,
    /// What sets letters side by side.
    pub(super) shaper: ShaperData,
    /// So many units its size has.
    pub(super) units: f32,
    /// Which letters it has, and how wide they are: found once, since the tables of a font have to be looked for.
    letters: Charmap<'static>,
    widths: GlyphMetrics<'static>,
}

impl Face {
    fn of(font: FontRef<'static>) -> Self {
        let units = font.metrics(Size::unscaled(), LocationRef::default()).units_per_em;
        Face {
            shaper: ShaperData::new(&font),
            units: f32::from(units),
            letters: font.charmap(),
            widths: font.glyph_metrics(Size::new(1.0), LocationRef::default()),
            font,
        }
    }
}

/// A font, if it can be read.
pub(super) fn face(font: Font) -> Option<&'static Face> {
    READ[font as usize].as_ref()
}

/// The fonts as the drawing of shapes looks them up.
pub(super) static DATABASE: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut database = Database::new();
    for font in [SERIF, SERIF_BOLD, SANS] {
        database.load_font_source(resvg::usvg::fontdb::Source::Binary(Arc::new(font())));
    }
    let family = |index: usize| {
        let face = database.faces().nth(index)?;
        face.families.first().map(|(name, _)| name.clone())
    };
    let (serif, sans) = (family(0), family(2));
    database.set_serif_family(serif.unwrap_or_default());
    database.set_sans_serif_family(sans.unwrap_or_default());
    Arc::new(database)
});

/// How wide a letter is in parts of the font's size; nothing if no font has it. A letter that the font lacks is drawn from another.
pub(super) fn width(letter: char, font: Font) -> Option<f32> {
    let order = match font {
        Font::Serif => [0, 1, 2],
        Font::SerifBold => [1, 0, 2],
        Font::Sans => [2, 0, 1],
    };
    order.into_iter().find_map(|index| {
        let face = READ[index].as_ref()?;
        face.widths.advance_width(face.letters.map(letter)?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fonts_that_come_along_are_read() {
        assert!(READ.iter().all(Option::is_some));
        assert_eq!(DATABASE.len(), 3);
        for font in [Font::Serif, Font::SerifBold, Font::Sans] {
            for letter in ['A', 'é', 'ж', 'ω', 'ß', '–', '≠', 'ش'] {
                let width = width(letter, font).unwrap();
                assert!((0.2..1.5).contains(&width), "{letter} {font:?} {width}");
            }
            assert_eq!(width('王', font), None);
        }
        assert!(width('m', Font::SerifBold) > width('m', Font::Serif));
    }
}
