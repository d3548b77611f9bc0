//! How letters of a drawing look, as far as they can be drawn one by one.

use quick_xml::events::BytesStart;

use super::Font;

/// Letters larger than this are pictures themselves.
const LARGEST: f32 = 1000.0;

/// How letters look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    pub(super) size: f32,
    /// How much is added between two letters.
    pub(super) spacing: f32,
    /// Which part of the line stands before its place.
    pub(super) before: f32,
    pub(super) colour: [u8; 3],
    has_serifs: bool,
    is_bold: bool,
}

impl Default for Style {
    /// As drawings begin.
    fn default() -> Self {
        Style { size: 12.0, spacing: 0.0, before: 0.0, colour: [0; 3], has_serifs: true, is_bold: false }
    }
}

impl Style {
    /// The font that is nearest to what is asked for.
    pub(super) fn font(self) -> Font {
        match (self.has_serifs, self.is_bold) {
            (true, false) => Font::Serif,
            (true, true) => Font::SerifBold,
            (false, _) => Font::Sans,
        }
    }

    /// The same in another colour.
    pub(super) fn in_colour(self, colour: [u8; 3]) -> Self {
        Style { colour, ..self }
    }

    /// The same with what the attributes of an element say; nothing if one of them says what cannot be held here. What is none of a style is left
    /// to `other`.
    pub(super) fn with(
        mut self,
        element: &BytesStart<'_>,
        mut other: impl FnMut(&str, &str) -> Option<()>,
    ) -> Option<Self> {
        for attribute in element.attributes() {
            let attribute = attribute.ok()?;
            match (attribute.key.as_ref(), &*attribute.value) {
                ("font-size", value) => {
                    self.size = number(value).filter(|size| (1.0..LARGEST).contains(size))?;
                }
                ("letter-spacing", value) => self.spacing = number(value)?,
                ("fill", value) => self.colour = colour(value)?,
                ("font-family", "serif") => self.has_serifs = true,
                ("font-family", "sans-serif") => self.has_serifs = false,
                ("font-weight", "normal") => self.is_bold = false,
                ("font-weight", "bold") => self.is_bold = true,
                ("text-anchor", "start") => self.before = 0.0,
                ("text-anchor", "middle") => self.before = 0.5,
                ("text-anchor", "end") => self.before = 1.0,
                (key, value) => other(key, value)?,
            }
        }
        Some(self)
    }
}

/// A number without a unit.
pub(super) fn number(text: &str) -> Option<f32> {
    let is_plain = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-')) && !text.ends_with('.');
    text.parse().ok().filter(|number: &f32| is_plain && number.is_finite())
}

/// Six digits, two for each of red, green and blue.
fn colour(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#')?;
    let is_hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if digits.len() != 6 || !is_hexadecimal {
        return None;
    }
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}
