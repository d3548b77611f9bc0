use image::{GenericImageView as _, Rgb, RgbImage};

use super::sample::{NOTES, coloured, exif, jpeg, png};
use super::{Fault, Format, Frame, Header, MOST_PIXELS, draw};

/// The pixels of a picture that was written.
fn pixels(bytes: &[u8]) -> RgbImage {
    let header = Header::read(bytes).unwrap();
    super::decode::decode(bytes, &header).unwrap().picture.into_rgb8()
}

/// The colour at a place given in parts of eight.
fn colour(picture: &RgbImage, x: u32, y: u32) -> &'static str {
    let Rgb([red, green, blue]) = *picture.get_pixel(picture.width() * x / 8, picture.height() * y / 8);
    match (red > 150, green > 150, blue > 150) {
        (true, false, false) => "red",
        (false, true, false) => "green",
        (false, false, true) => "blue",
        _ => "other",
    }
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn pictures_are_turned_as_the_camera_was_held_and_its_notes_are_dropped() {
    // The colour at the upper left and at the lower right for each of the eight ways.
    let upright = [
        ("red", "green"),
        ("blue", "green"),
        ("green", "red"),
        ("green", "blue"),
        ("red", "green"),
        ("green", "blue"),
        ("green", "red"),
        ("blue", "green"),
    ];
    for (orientation, (first, last)) in (1..=8).zip(upright) {
        for original in [jpeg(400, 200, orientation), png(400, 200, orientation)] {
            assert!(NOTES.iter().all(|note| holds(&original, note)));
            let header = Header::read(&original).unwrap();
            let lies = orientation > 4;
            assert_eq!(header.size, Some(if lies { (200, 400) } else { (400, 200) }), "{orientation}");
            for frame in [Frame::Whole, Frame::Width(100)] {
                let drawn = draw(&original, frame).unwrap();
                let picture = pixels(&drawn);
                let (width, height) = header.size.unwrap();
                assert_eq!(picture.dimensions(), frame.size(width, height));
                let found = (colour(&picture, 1, 1), colour(&picture, 7, 7));
                assert_eq!(found, (first, last), "{orientation} {frame:?} {:?}", header.format);
                for note in NOTES.into_iter().chain(["Exif", "eXIf", "tEXt"]) {
                    assert!(!holds(&drawn, note), "{note} came out of {:?}", header.format);
                }
            }
        }
    }
}

#[test]
fn a_portrait_is_a_square_from_the_middle_and_nearer_to_the_top() {
    let wide = pixels(&draw(&jpeg(400, 100, 1), Frame::Square(40)).unwrap());
    assert_eq!(wide.dimensions(), (40, 40));
    assert_eq!((colour(&wide, 0, 1), colour(&wide, 7, 1)), ("red", "blue"));
    let high = pixels(&draw(&jpeg(100, 400, 1), Frame::Square(40)).unwrap());
    // Rows 75 to 175 of 400: all above the green half.
    assert_eq!((colour(&high, 1, 7), colour(&high, 6, 7)), ("red", "blue"));
}

#[test]
fn a_drawing_shown_as_it_is_keeps_its_pixels() {
    let original = png(300, 20, 1);
    let drawn = draw(&original, Frame::Width(1320)).unwrap();
    assert!(drawn.len() < original.len());
    assert_eq!(pixels(&drawn), coloured(300, 20));
    assert_eq!(Header::read(&drawn).unwrap().format, Format::Png);
}

#[test]
fn what_lies_under_transparent_places_does_not_bleed() {
    let mut picture = image::RgbaImage::from_pixel(40, 40, image::Rgba([255, 0, 0, 255]));
    for x in 20..40 {
        for y in 0..40 {
            picture.put_pixel(x, y, image::Rgba([0, 0, 0, 0]));
        }
    }
    let mut bytes = Vec::new();
    picture.write_to(&mut std::io::Cursor::new(&mut bytes), image::ImageFormat::Png).unwrap();
    let drawn = draw(&bytes, Frame::Width(13)).unwrap();
    let header = Header::read(&drawn).unwrap();
    let picture = super::decode::decode(&drawn, &header).unwrap().picture;
    for (_, _, image::Rgba([red, green, blue, alpha])) in picture.pixels() {
        assert!(alpha == 0 || (red > 250 && green < 5 && blue < 5), "{red} {green} {blue} {alpha}");
    }
}

#[test]
fn a_picture_larger_than_memory_is_refused_by_its_header() {
    let mut bomb = png(10, 10, 1);
    bomb[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    assert_eq!(Header::read(&bomb), Err(Fault::TooLarge { width: 65_535, height: 65_535 }));
    assert!(u64::from(u16::MAX) * u64::from(u16::MAX) > MOST_PIXELS);
    let mut bomb = jpeg(16, 16, 1);
    let frame = bomb.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    bomb[frame + 5..frame + 9].fill(0xff);
    assert_eq!(Header::read(&bomb), Err(Fault::TooLarge { width: 65_535, height: 65_535 }));
    assert_eq!(draw(&bomb, Frame::Whole), Err(Fault::TooLarge { width: 65_535, height: 65_535 }));
}

#[test]
fn a_file_cut_short_or_damaged_is_a_fault_and_never_a_panic() {
    assert_eq!(Header::read(b"A picture"), Err(Fault::Unknown));
    assert_eq!(draw(b"<svg width='2' height='1'/>", Frame::Whole), Err(Fault::Unknown));
    for original in [jpeg(60, 40, 6), png(60, 40, 1), b"GIF89a\x03\0\x02\0".to_vec()] {
        let length = if original.starts_with(b"GIF") { 10 } else { original.len() - 40 };
        for end in 0..length {
            assert!(Header::read(&original[..end]).is_err(), "{end} bytes");
        }
        // Every byte wrong in turn: whatever comes out, it comes out.
        for at in 0..original.len() {
            let mut damaged = original.clone();
            damaged[at] ^= 0x55;
            let _ = draw(&damaged, Frame::Square(20));
        }
    }
}

#[test]
fn a_colour_profile_stays_if_it_fits() {
    let mut profile = vec![0; 128];
    profile[16..20].copy_from_slice(b"RGB ");
    let with = |profile: &[u8]| {
        let mut out = Vec::new();
        let mut encoder = jpeg_encoder::Encoder::new(&mut out, 90);
        encoder.add_icc_profile(profile).unwrap();
        encoder.encode(coloured(40, 40).as_raw(), 40, 40, jpeg_encoder::ColorType::Rgb).unwrap();
        draw(&out, Frame::Width(20)).unwrap()
    };
    assert!(holds(&with(&profile), "ICC_PROFILE"));
    profile[16..20].copy_from_slice(b"CMYK");
    assert!(!holds(&with(&profile), "ICC_PROFILE"));
    assert_eq!(exif(1).len(), 50 + NOTES[..2].join("; ").len() + 1 + 18);
}

/// A drawing of thin lines in two colours, which its palette holds in few bytes and no smaller picture does.
fn fine_drawing(width: u32, height: u32) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(vec![255, 255, 255, 20, 30, 160]);
    let pixels: Vec<u8> =
        (0..width * height).map(|at| u8::from((at % width + at / width).is_multiple_of(7))).collect();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&pixels).unwrap();
    writer.finish().unwrap();
    out
}

#[test]
fn a_drawing_is_never_larger_than_its_original() {
    for width in [1400, 2000, 2641] {
        let original = fine_drawing(width, 500);
        let drawn = draw(&original, Frame::Width(1320)).unwrap();
        assert!(drawn.len() <= original.len(), "{width}: {} of {}", drawn.len(), original.len());
    }
    // A square is a part of the picture, and has to be one.
    let portrait = draw(&fine_drawing(1400, 500), Frame::Square(192)).unwrap();
    assert_eq!(Header::read(&portrait).unwrap().size, Some((192, 192)));
}

/// The bytes are what they were on the machine where this was written.
#[test]
fn the_same_picture_gives_the_same_bytes_everywhere() {
    let digest = |bytes: &[u8]| format!("{:.8}", crate::digest::Digest::of(bytes));
    let photograph = draw(&jpeg(500, 300, 6), Frame::Width(96)).unwrap();
    let drawing = draw(&png(500, 300, 6), Frame::Square(96)).unwrap();
    assert_eq!((digest(&photograph).as_str(), digest(&drawing).as_str()), ("cffd0ab2", "b25789aa"));
}
