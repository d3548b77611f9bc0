//! Kinds of picture files.

/// A kind of picture file, told by its first bytes and never by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A photograph, with losses.
    Jpeg,
    /// A drawing, without losses.
    Png,
    /// Either of the two.
    WebP,
    /// A drawing that may move.
    Gif,
    /// A drawing made of shapes.
    Svg,
}

impl Format {
    /// What a file begins with.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::WebP),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Self::Gif),
            _ => super::vector::is_svg(bytes).then_some(Self::Svg),
        }
    }

    /// Whether the file itself is shown: it moves, or has no pixels of its own, and no camera writes into it.
    pub fn is_shown_as_it_is(self) -> bool {
        matches!(self, Self::Gif | Self::Svg)
    }
}
