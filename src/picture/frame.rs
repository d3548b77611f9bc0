//! How large a picture is shown, and which part of it.

use image::imageops::FilterType;
use image::{DynamicImage, GenericImageView as _, Rgba};

/// What of a picture is shown, and how large. A picture is never enlarged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// A square of at most so many pixels a side: a portrait. Of a wide picture the middle; of a high one nearer to the top, since
    /// that is where heads are.
    Square(u32),
    /// All of it, at most so many pixels wide.
    Width(u32),
    /// All of it as large as it is.
    Whole,
}

impl Frame {
    /// The width and height that a picture of this width and height has in the frame, in pixels, at least one each.
    ///
    /// ```
    /// use cuttings::picture::Frame;
    /// assert_eq!(Frame::Width(1320).size(3000, 2000), (1320, 880));
    /// assert_eq!(Frame::Width(1320).size(300, 200), (300, 200));
    /// assert_eq!(Frame::Square(192).size(3000, 100), (100, 100));
    /// ```
    pub fn size(self, width: u32, height: u32) -> (u32, u32) {
        let (width, height) = (width.max(1), height.max(1));
        match self {
            Frame::Square(side) => {
                let side = side.min(width).min(height).max(1);
                (side, side)
            }
            Frame::Width(most) if width > most => {
                let (from, to) = (u64::from(width), u64::from(most.max(1)));
                let scaled = (u64::from(height) * to + from / 2) / from;
                (to as u32, (scaled as u32).max(1))
            }
            Frame::Width(_) | Frame::Whole => (width, height),
        }
    }

    /// The picture in the frame. It is upright already.
    pub(super) fn fit(self, picture: DynamicImage) -> DynamicImage {
        let (width, height) = picture.dimensions();
        let fitting = self.size(width, height);
        let part = match self {
            Frame::Square(_) => {
                let side = width.min(height);
                // A quarter of what is cut off goes from above, the rest from below.
                picture.crop_imm((width - side) / 2, (height - side) / 4, side, side)
            }
            Frame::Width(_) | Frame::Whole => picture,
        };
        if part.dimensions() == fitting { part } else { scale(&part, fitting) }
    }
}

/// Scales down: first by averages to twice the size, which is quick, then by a filter that keeps edges sharp and uses nothing
/// but sums and products, which are the same on every processor.
fn scale(picture: &DynamicImage, (width, height): (u32, u32)) -> DynamicImage {
    if picture.color().has_alpha() {
        return scale_seen(picture, (width, height));
    }
    let is_far = picture.width() / 3 >= width && picture.height() / 3 >= height;
    let halfway = is_far.then(|| picture.thumbnail_exact(width * 2, height * 2));
    halfway.as_ref().unwrap_or(picture).resize_exact(width, height, FilterType::CatmullRom)
}

/// Colours count as much as they are seen: what lies under a transparent place must not bleed out of it.
fn scale_seen(picture: &DynamicImage, (width, height): (u32, u32)) -> DynamicImage {
    let mut pixels = picture.to_rgba32f();
    for Rgba([red, green, blue, alpha]) in pixels.pixels_mut() {
        (*red, *green, *blue) = (*red * *alpha, *green * *alpha, *blue * *alpha);
    }
    let small = DynamicImage::ImageRgba32F(pixels).resize_exact(width, height, FilterType::CatmullRom);
    let mut pixels = small.into_rgba32f();
    for Rgba([red, green, blue, alpha]) in pixels.pixels_mut() {
        if *alpha > 0.0 {
            (*red, *green, *blue) = (*red / *alpha, *green / *alpha, *blue / *alpha);
        }
    }
    DynamicImage::ImageRgba8(DynamicImage::ImageRgba32F(pixels).into_rgba8())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_never_enlarged_and_never_nothing() {
        for (frame, (width, height), size) in [
            (Frame::Width(660), (1320, 1000), (660, 500)),
            (Frame::Width(660), (661, 1), (660, 1)),
            (Frame::Width(660), (64_000_000, 1), (660, 1)),
            (Frame::Width(660), (10, 6_400_000), (10, 6_400_000)),
            (Frame::Square(96), (50, 400), (50, 50)),
            (Frame::Square(96), (4000, 3000), (96, 96)),
            (Frame::Whole, (1, 2), (1, 2)),
            (Frame::Whole, (0, 0), (1, 1)),
        ] {
            assert_eq!(frame.size(width, height), size, "{frame:?}");
        }
    }
}
