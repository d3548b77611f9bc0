//! What the beginning of a picture file says.

use std::io::Cursor;

use image::ImageDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;

use super::decode::jpeg_decoder;
use super::{Fault, Format, MOST_PIXELS, chunks, vector};

/// What is known of a picture without reading its pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The kind of file.
    pub format: Format,
    /// Width and height as it is shown, set upright, in pixels; nothing for a drawing that does not say how large it is.
    pub size: Option<(u32, u32)>,
    /// Whether it is a photograph without transparent places, which JPEG holds best.
    pub is_photograph: bool,
    /// How it has to be turned to stand upright.
    pub(super) orientation: Orientation,
}

impl Header {
    /// Reads the beginning of a picture, and looks whether the end is there. Costs little beside reading the file.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let format = Format::of(bytes).ok_or(Fault::Unknown)?;
        let header = match format {
            Format::Jpeg => jpeg(bytes),
            Format::Png => chunks::header(bytes),
            Format::WebP => web_p(bytes),
            Format::Gif => gif(bytes),
            Format::Svg => return Ok(Header::upright(format, vector::size(bytes), false)),
        };
        let header = header.ok_or(Fault::Broken)?;
        let (width, height) = header.size.filter(|&(w, h)| w > 0 && h > 0).ok_or(Fault::Broken)?;
        if u64::from(width) * u64::from(height) > MOST_PIXELS {
            return Err(Fault::TooLarge { width, height });
        }
        Ok(header)
    }

    pub(super) fn upright(format: Format, size: Option<(u32, u32)>, is_photograph: bool) -> Self {
        Header { format, size, is_photograph, orientation: Orientation::NoTransforms }
    }

    /// The same, turned as a camera noted it.
    pub(super) fn turned(mut self, exif: Option<&[u8]>) -> Self {
        self.orientation = exif.and_then(Orientation::from_exif_chunk).unwrap_or(Orientation::NoTransforms);
        let on_its_side = matches!(
            self.orientation,
            Orientation::Rotate90
                | Orientation::Rotate270
                | Orientation::Rotate90FlipH
                | Orientation::Rotate270FlipH
        );
        if on_its_side {
            self.size = self.size.map(|(width, height)| (height, width));
        }
        self
    }
}

fn jpeg(bytes: &[u8]) -> Option<Header> {
    let mut decoder = jpeg_decoder(bytes);
    decoder.decode_headers().ok()?;
    let (width, height) = decoder.dimensions()?;
    // The last scan begins with FF DA and the picture ends with FF D9; a file that was cut short has no end behind its scan.
    let marker = bytes.windows(2).rev().find(|pair| pair[0] == 0xff && matches!(pair[1], 0xd9 | 0xda))?;
    let size = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
    let header = Header::upright(Format::Jpeg, Some(size), true);
    (marker[1] == 0xd9).then(|| header.turned(decoder.exif().map(Vec::as_slice)))
}

fn web_p(bytes: &[u8]) -> Option<Header> {
    let said = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?);
    if u64::from(said) + 8 > bytes.len() as u64 {
        return None;
    }
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).ok()?;
    let has_losses = bytes.windows(4).take(1 << 16).any(|name| name == b"VP8 ");
    let is_photograph = has_losses && !decoder.color_type().has_alpha();
    let header = Header::upright(Format::WebP, Some(decoder.dimensions()), is_photograph);
    Some(header.turned(decoder.exif_metadata().ok()?.as_deref()))
}

fn gif(bytes: &[u8]) -> Option<Header> {
    let side = |at: usize| Some(u32::from(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
    Some(Header::upright(Format::Gif, Some((side(6)?, side(8)?)), false))
}
