//! Small pictures for tests, with the notes that cameras leave.

use image::codecs::png::PngEncoder;
use image::{ImageEncoder as _, Rgb, RgbImage};
use jpeg_encoder::{ColorType, Encoder};

/// The words in the notes, which must never come out.
pub(super) const NOTES: [&str; 3] = ["Camera of Ada", "51.5 north", "Taken by Ada"];

/// Red on the left and blue on the right, above a green lower half.
pub(super) fn coloured(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        if y >= height / 2 {
            Rgb([0, 200, 0])
        } else if x < width / 2 {
            Rgb([220, 0, 0])
        } else {
            Rgb([0, 0, 220])
        }
    })
}

/// An EXIF block: how the camera was held (1 to 8), its name, and a place.
pub(super) fn exif(orientation: u16) -> Vec<u8> {
    let notes = NOTES[..2].join("; ");
    let mut out = b"II*\0\x08\0\0\0\x03\0".to_vec();
    let mut entry = |tag: u16, kind: u16, count: u32, value: u32| {
        out.extend(tag.to_le_bytes());
        out.extend(kind.to_le_bytes());
        out.extend(count.to_le_bytes());
        out.extend(value.to_le_bytes());
    };
    // Beside the three entries of the first directory stand its words at 50 and the directory of places behind them.
    let words = notes.len() as u32 + 1;
    entry(0x010f, 2, words, 50);
    entry(0x0112, 3, 1, u32::from(orientation));
    entry(0x8825, 4, 1, 50 + words);
    out.extend([0; 4]);
    out.extend(notes.bytes());
    out.push(0);
    out.extend(b"\x01\0\x01\0\x02\0\x02\0\0\0N\0\0\0\0\0\0\0");
    out
}

/// A JPEG with EXIF, a remark, and bytes behind its end, as telephones leave them.
pub(super) fn jpeg(width: u16, height: u16, orientation: u16) -> Vec<u8> {
    let mut plain = Vec::new();
    let encoder = Encoder::new(&mut plain, 95);
    let pixels = coloured(u32::from(width), u32::from(height));
    encoder.encode(pixels.as_raw(), width, height, ColorType::Rgb).unwrap();
    let mut out = plain[..2].to_vec();
    let segment = |marker: u8, data: &[u8]| {
        let length = (data.len() as u16 + 2).to_be_bytes();
        [&[0xff, marker], &length[..], data].concat()
    };
    out.extend(segment(0xe1, &[b"Exif\0\0", &exif(orientation)[..]].concat()));
    out.extend(segment(0xfe, NOTES[2].as_bytes()));
    out.extend(&plain[2..]);
    out.extend(NOTES[2].bytes());
    out
}

/// A PNG with EXIF and a text.
pub(super) fn png(width: u32, height: u32, orientation: u16) -> Vec<u8> {
    let mut plain = Vec::new();
    let mut encoder = PngEncoder::new(&mut plain);
    encoder.set_exif_metadata(exif(orientation)).unwrap();
    let pixels = coloured(width, height);
    encoder.write_image(pixels.as_raw(), width, height, image::ExtendedColorType::Rgb8).unwrap();
    // Behind the end of the picture nothing is read, so that its checksum does not matter.
    plain.extend(b"\0\0\0\x0ctEXt");
    plain.extend(NOTES[2].bytes());
    plain
}
