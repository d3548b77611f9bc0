//! A picture as a page shows it.

use image::metadata::Orientation;

use super::decode::decode;
use super::{Fault, Format, Frame, Header, chunks, encode};

/// The bytes of a picture in a frame: a JPEG if it [is a photograph](Header::is_photograph), else a PNG. A drawing that
/// is shown as large as it is keeps its pixels and its way of holding them, since most are smaller so.
///
/// Fails for what has no pixels, and for pixels that cannot be read though the header could.
pub fn draw(bytes: &[u8], frame: Frame) -> Result<Vec<u8>, Fault> {
    let header = Header::read(bytes)?;
    let is_upright = header.orientation == Orientation::NoTransforms;
    let keeps_size = header.size.is_some_and(|(width, height)| frame.size(width, height) == (width, height));
    let mut pixels = decode(bytes, &header)?;
    if header.format == Format::Png && is_upright && keeps_size {
        return chunks::without_notes(bytes).ok_or(Fault::Broken);
    }
    pixels.picture = frame.fit(pixels.picture);
    if header.is_photograph { encode::jpeg(&pixels) } else { encode::png(&pixels) }
}
