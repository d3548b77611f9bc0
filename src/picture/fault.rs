//! What can be wrong with a picture.

/// So many pixels are read, the largest of common cameras and a third more. A small file can claim to be far larger, and
/// would take all of the memory.
pub const MOST_PIXELS: u64 = 64_000_000;

/// Why a picture cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Its first bytes are those of no kind of picture that every browser shows.
    #[error("it is no JPEG, PNG, WebP, GIF or SVG")]
    Unknown,
    /// It says what it is and cannot be read as that.
    #[error("it is damaged or cut short")]
    Broken,
    /// It has more than [`MOST_PIXELS`].
    #[error("it has {width} × {height} pixels")]
    TooLarge {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
}
