//! The chunks of a PNG file (Portable Network Graphics, third edition, W3C 2025, section 5).

use super::{Format, Header};

/// How a file begins.
const SIGNATURE: usize = 8;

/// Chunks that say how the picture looks. All others are notes: texts, times, what a camera wrote.
const SEEN: [&[u8; 4]; 12] = [
    b"IHDR", b"PLTE", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"pHYs", b"IDAT",
    b"IEND",
];

/// One chunk: its name, its data, and all of it with length and checksum.
struct Chunk<'b> {
    name: &'b [u8],
    data: &'b [u8],
    whole: &'b [u8],
}

/// The chunks up to the one that ends the picture; `None` in place of one that is cut short.
fn chunks(bytes: &[u8]) -> impl Iterator<Item = Option<Chunk<'_>>> {
    let mut at = Some(SIGNATURE);
    std::iter::from_fn(move || {
        let start = at?;
        let chunk = chunk(bytes, start);
        at = chunk.as_ref().filter(|chunk| chunk.name != b"IEND").map(|chunk| start + chunk.whole.len());
        Some(chunk)
    })
}

fn chunk(bytes: &[u8], start: usize) -> Option<Chunk<'_>> {
    let rest = bytes.get(start..)?;
    let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?) as usize;
    let whole = rest.get(..length.checked_add(12)?)?;
    Some(Chunk { name: &whole[4..8], data: &whole[8..8 + length], whole })
}

/// What the header says, if every chunk up to the end is there.
pub(super) fn header(bytes: &[u8]) -> Option<Header> {
    let (mut size, mut exif) = (None, None);
    for chunk in chunks(bytes) {
        let chunk = chunk?;
        match chunk.name {
            b"IHDR" => {
                let number =
                    |at: usize| Some(u32::from_be_bytes(chunk.data.get(at..at + 4)?.try_into().ok()?));
                size = Some((number(0)?, number(4)?));
            }
            b"eXIf" => exif = Some(chunk.data),
            _ => {}
        }
    }
    Some(Header::upright(Format::Png, Some(size?), false).turned(exif))
}

/// The same picture, pixel for pixel, without notes; nothing if a chunk is cut short.
pub(super) fn without_notes(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..SIGNATURE)?.to_vec();
    for chunk in chunks(bytes) {
        let chunk = chunk?;
        if SEEN.iter().any(|name| name.as_slice() == chunk.name) {
            out.extend_from_slice(chunk.whole);
        }
    }
    Some(out)
}
