//! Bytes to pixels.

use std::io::Cursor;

use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, ImageDecoder, ImageResult, RgbImage};
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

use super::{Fault, Format, Header};

/// The pixels of a picture, upright, eight bits a colour, and its colour profile if it fits them.
pub(super) struct Pixels {
    pub(super) picture: DynamicImage,
    pub(super) profile: Option<Vec<u8>>,
}

/// A reader of JPEG that takes what most programs take, and whose sums are the same on every processor.
pub(super) fn jpeg_decoder(bytes: &[u8]) -> JpegDecoder<ZCursor<&[u8]>> {
    let options = DecoderOptions::default()
        .set_strict_mode(false)
        .set_use_unsafe(false)
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX));
    JpegDecoder::new_with_options(ZCursor::new(bytes), options)
}

/// Reads the pixels. The header has said that there are not too many.
pub(super) fn decode(bytes: &[u8], header: &Header) -> Result<Pixels, Fault> {
    let (picture, profile) = match header.format {
        Format::Jpeg => jpeg(bytes)?,
        Format::Png => read(PngDecoder::new(Cursor::new(bytes)))?,
        Format::WebP => read(WebPDecoder::new(Cursor::new(bytes)))?,
        Format::Gif | Format::Svg => return Err(Fault::Unknown),
    };
    let mut picture = narrowed(picture);
    picture.apply_orientation(header.orientation);
    let is_grey = matches!(picture, DynamicImage::ImageLuma8(_));
    let profile = profile.filter(|profile| fits(profile, is_grey));
    Ok(Pixels { picture, profile })
}

fn jpeg(bytes: &[u8]) -> Result<(DynamicImage, Option<Vec<u8>>), Fault> {
    let mut decoder = jpeg_decoder(bytes);
    decoder.decode_headers().map_err(|_| Fault::Broken)?;
    let is_grey = decoder.input_colorspace() == Some(ColorSpace::Luma);
    let colours = if is_grey { ColorSpace::Luma } else { ColorSpace::RGB };
    decoder.set_options(decoder.options().jpeg_set_out_colorspace(colours));
    let pixels = decoder.decode().map_err(|_| Fault::Broken)?;
    let (width, height) = decoder.dimensions().ok_or(Fault::Broken)?;
    let (width, height) = (width as u32, height as u32);
    let picture = if is_grey {
        image::GrayImage::from_raw(width, height, pixels).map(DynamicImage::ImageLuma8)
    } else {
        RgbImage::from_raw(width, height, pixels).map(DynamicImage::ImageRgb8)
    };
    Ok((picture.ok_or(Fault::Broken)?, decoder.icc_profile()))
}

fn read<D: ImageDecoder>(decoder: ImageResult<D>) -> Result<(DynamicImage, Option<Vec<u8>>), Fault> {
    let mut decoder = decoder.map_err(|_| Fault::Broken)?;
    let profile = decoder.icc_profile().ok().flatten();
    let picture = DynamicImage::from_decoder(decoder).map_err(|_| Fault::Broken)?;
    Ok((picture, profile))
}

/// Eight bits a colour, and no transparency where nothing is transparent.
fn narrowed(picture: DynamicImage) -> DynamicImage {
    match picture {
        DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_) => picture,
        DynamicImage::ImageLuma16(_) => DynamicImage::ImageLuma8(picture.into_luma8()),
        picture if !picture.color().has_alpha() => DynamicImage::ImageRgb8(picture.into_rgb8()),
        picture => {
            let pixels = picture.into_rgba8();
            if pixels.pixels().all(|pixel| pixel.0[3] == u8::MAX) {
                DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(pixels).into_rgb8())
            } else {
                DynamicImage::ImageRgba8(pixels)
            }
        }
    }
}

/// Whether a colour profile is one of the colours that the pixels have; the sixteenth byte of its header begins the word for them
/// (ICC.1:2022, 7.2.8).
fn fits(profile: &[u8], is_grey: bool) -> bool {
    profile.get(16..20) == Some(if is_grey { b"GRAY" } else { b"RGB " })
}
