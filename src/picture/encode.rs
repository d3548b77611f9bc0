//! Pixels to bytes.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ImageEncoder as _};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use super::Fault;
use super::decode::Pixels;

/// How good a JPEG is, of 100: below this skies show steps, above it files grow without showing more.
const QUALITY: u8 = 80;

/// A JPEG with nothing in it but the picture and its colour profile.
pub(super) fn jpeg(pixels: &Pixels) -> Result<Vec<u8>, Fault> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, QUALITY);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    if let Some(profile) = &pixels.profile {
        encoder.add_icc_profile(profile).map_err(|_| Fault::Broken)?;
    }
    let too_large = || Fault::TooLarge { width: pixels.picture.width(), height: pixels.picture.height() };
    let width = u16::try_from(pixels.picture.width()).map_err(|_| too_large())?;
    let height = u16::try_from(pixels.picture.height()).map_err(|_| too_large())?;
    let written = match &pixels.picture {
        DynamicImage::ImageLuma8(grey) => encoder.encode(grey.as_raw(), width, height, ColorType::Luma),
        other => encoder.encode(other.to_rgb8().as_raw(), width, height, ColorType::Rgb),
    };
    written.map_err(|_| Fault::Broken)?;
    Ok(out)
}

/// A PNG with nothing in it but the picture and its colour profile.
pub(super) fn png(pixels: &Pixels) -> Result<Vec<u8>, Fault> {
    let mut out = Vec::new();
    let mut encoder = PngEncoder::new_with_quality(&mut out, CompressionType::Best, FilterType::Adaptive);
    if let Some(profile) = &pixels.profile {
        // A profile that cannot be written is left out: the picture is there all the same.
        let _ = encoder.set_icc_profile(profile.clone());
    }
    let picture = &pixels.picture;
    encoder
        .write_image(picture.as_bytes(), picture.width(), picture.height(), picture.color().into())
        .map_err(|_| Fault::Broken)?;
    Ok(out)
}
