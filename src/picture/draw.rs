//! A picture as a page shows it.

use image::metadata::Orientation;

use super::decode::decode;
use super::{Fault, Format, Frame, Header, chunks, encode};

/// A picture of more pixels than this is made smaller, however few bytes it has: each pixel takes four in the memory of a reader's device.
const MOST_FOR_READERS: u64 = 12_000_000;

/// The bytes of a picture in a frame: a JPEG if it [is a photograph](Header::is_photograph), else a PNG. A drawing that
/// is shown as large as it is keeps its pixels and its way of holding them, since most are smaller so; and so does one whose smaller
/// picture would take more bytes, as with thin lines of few colours, for the browser to make it smaller.
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
    if header.is_photograph {
        return encode::jpeg(&pixels);
    }
    let drawn = encode::png(&pixels)?;
    let is_whole = matches!(frame, Frame::Width(_) | Frame::Whole);
    if header.format == Format::Png
        && is_upright
        && is_whole
        && drawn.len() > bytes.len()
        && !is_huge(&header)
    {
        return chunks::without_notes(bytes).ok_or(Fault::Broken);
    }
    Ok(drawn)
}

fn is_huge(header: &Header) -> bool {
    header.size.is_none_or(|(width, height)| u64::from(width) * u64::from(height) > MOST_FOR_READERS)
}
