//! Pictures as pages show them: read, set upright, cropped, resized, and written again with nothing in them but the picture.
//!
//! In: the bytes of a file, and a [`Frame`] that says how large it is shown. Out: the bytes of a smaller file. What a camera
//! notes beside the picture (where it was taken, when, with what, by whom) never comes out; a colour profile does, because without it
//! the colours would be others. Nothing here depends on the processor: the same file gives the same bytes everywhere.
//!
//! Drawings made of shapes and letters become pictures by [`draw_shapes`], with letters that come along, and many that begin alike by
//! [`Drawings`], in less time.
//!
//! Begin with [`Header::read`], which looks at the first bytes only, and [`draw`].

mod chunks;
mod decode;
mod draw;
mod drawings;
mod drawn_letters;
mod encode;
mod fault;
mod fonts;
mod format;
mod frame;
mod glyphs;
mod header;
mod icon;
mod lettering;
mod letters;
mod outline;
mod palette;
#[cfg(test)]
mod sample;
mod shapes;
mod style;
#[cfg(test)]
mod tests;
mod vector;

pub use draw::draw;
pub use drawings::Drawings;
pub use fault::{Fault, MOST_PIXELS};
pub use fonts::Font;
pub use format::Format;
pub use frame::Frame;
pub use header::Header;
pub use icon::icon;
pub use letters::lines;
pub use shapes::{NoDrawing, draw_shapes};

/// Changes whenever the same picture and frame give other bytes than before, so that no old file is taken for a new one.
pub const EDITION: u8 = 6;
