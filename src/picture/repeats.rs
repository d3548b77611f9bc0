//! Finds what of a drawing's bytes comes again.

/// A piece of the bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// One byte.
    Byte(u8),
    /// So many bytes, from 3 to 258, that stand so far back, at most 32,768.
    Again {
        /// How many.
        length: u16,
        /// How far back.
        distance: u16,
    },
}

/// So far back a piece may lie.
const FARTHEST: usize = 1 << 15;

/// So long a piece may be.
const LONGEST: usize = 258;

/// So many bits a byte by itself takes, about.
const BYTE: usize = 5;

/// A piece shorter than this is held against the next.
const SHORT: usize = 16;

/// Bytes in a row that are looked up, and so many bits of their hash.
const KNOWN: usize = 4;
const HASH: u32 = 13;

/// The bytes in pieces. A piece is sought in the same colour just before, in the row above, and where the same bytes were seen last; it is left for
/// one from the next byte on that saves more.
pub(super) fn repeats(bytes: &[u8], row: usize) -> Vec<Piece> {
    let mut seen = vec![0; 1 << HASH];
    let (mut pieces, mut at) = (Vec::new(), 0);
    let mut here = best(bytes, at, row, &mut seen);
    while at < bytes.len() {
        let is_short = here.length < SHORT;
        let next = if is_short { best(bytes, at + 1, row, &mut seen) } else { Found::default() };
        if here.gain == 0 || next.gain > here.gain + BYTE {
            pieces.push(Piece::Byte(bytes[at]));
            at += 1;
            here = next;
        } else {
            push(&mut pieces, here.length, here.distance);
            at += here.length;
            here = best(bytes, at, row, &mut seen);
        }
    }
    pieces
}

/// Bytes that come again.
#[derive(Clone, Copy, Default)]
struct Found {
    length: usize,
    distance: usize,
    gain: usize,
}

/// What saves most of the bytes from a place on.
fn best(bytes: &[u8], at: usize, row: usize, seen: &mut [u32]) -> Found {
    let mut best = Found::default();
    let before = known(bytes, at).map_or(0, |hash| std::mem::replace(&mut seen[hash], at as u32) as usize);
    for distance in [1, row, at - before.min(at)] {
        if (1..=FARTHEST.min(at)).contains(&distance) {
            let length = common(bytes, at, distance);
            let gain = gain(length, distance);
            if gain > best.gain {
                best = Found { length, distance, gain };
            }
        }
    }
    best
}

/// What a piece saves, in bits and about: a byte by itself takes five, a length eight, and a distance as many as it has.
fn gain(length: usize, distance: usize) -> usize {
    if length < 3 { 0 } else { (BYTE * length).saturating_sub(8 + distance.ilog2() as usize) }
}

fn known(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at + KNOWN)?.first_chunk().map(|four| u32::from_le_bytes(*four))?;
    Some((four.wrapping_mul(0x9e37_79b1) >> (32 - HASH)) as usize)
}

/// How many bytes from a place on are those that stand so far back.
fn common(bytes: &[u8], at: usize, distance: usize) -> usize {
    let (here, there) = (&bytes[at..], &bytes[at - distance..]);
    let eight = |bytes: &[u8]| bytes.first_chunk().map(|eight| u64::from_le_bytes(*eight));
    let mut length = 0;
    while let (Some(a), Some(b)) = (eight(&here[length..]), eight(&there[length..])) {
        if a != b {
            return length + (a ^ b).trailing_zeros() as usize / 8;
        }
        length += 8;
    }
    length + here[length..].iter().zip(&there[length..]).take_while(|(a, b)| a == b).count()
}

/// A piece in as many as it takes, none of them too short.
fn push(pieces: &mut Vec<Piece>, mut length: usize, distance: usize) {
    while length > 0 {
        let taken = if length > LONGEST { LONGEST.min(length - 3) } else { length };
        pieces.push(Piece::Again { length: taken as u16, distance: distance as u16 });
        length -= taken;
    }
}
