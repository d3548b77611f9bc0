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

/// Bytes in a row that are looked up, and so many bits of their hash.
const KNOWN: usize = 4;
const HASH: u32 = 13;

/// The bytes in pieces. A piece is sought in the same colour just before, in the row above, and where the same bytes were seen last.
pub(super) fn repeats(bytes: &[u8], row: usize) -> Vec<Piece> {
    let mut seen = vec![u32::MAX; 1 << HASH];
    let (mut pieces, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        let before = known(bytes, at).map(|hash| std::mem::replace(&mut seen[hash], at as u32) as usize);
        let distances = [1, row, before.filter(|&before| before < at).map_or(0, |before| at - before)];
        let candidates = distances.into_iter().filter(|&far| (1..=FARTHEST.min(at)).contains(&far));
        let found = candidates.map(|far| (common(bytes, at, far), far));
        match found
            .max_by_key(|&(length, far)| gain(length, far))
            .filter(|&(length, far)| gain(length, far) > 0)
        {
            Some((length, far)) => {
                push(&mut pieces, length, far);
                at += length;
            }
            None => {
                pieces.push(Piece::Byte(bytes[at]));
                at += 1;
            }
        }
    }
    pieces
}

/// What a piece saves, in bits and about: a byte by itself takes five, a length eight, and a distance as many as it has.
fn gain(length: usize, distance: usize) -> i64 {
    if length < 3 { 0 } else { 5 * length as i64 - 8 - i64::from(distance.ilog2()) }
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
