//! Bytes in rows packed as PNG wants them: zlib's wrapping (RFC 1950) around DEFLATE (RFC 1951).
//!
//! Made for drawings, where most rows are the row above and most of a row is one colour. What packs anything looks at every byte to
//! find that out; here a row that comes again costs one comparison.

use super::prefix_code::PrefixCode;
use super::repeats::{Piece, repeats};

/// So many pieces share a code of their own.
const BLOCK: usize = 1 << 16;

/// The symbols: 256 bytes, the end of a block, 29 lengths; and 30 distances.
const END: usize = 256;
const SYMBOLS: usize = 286;
const DISTANCES: usize = 30;

/// In this order the lengths of the code for lengths are written.
const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/// The packed bytes; each row is so many long.
pub(super) fn packed(bytes: &[u8], row: usize) -> Vec<u8> {
    // The window is the largest, and the sum of both bytes a multiple of 31.
    let mut out = Bits { out: vec![0x78, 0x01], held: 0, count: 0 };
    let pieces = repeats(bytes, row);
    let mut blocks = pieces.chunks(BLOCK).peekable();
    while let Some(block) = blocks.next() {
        out.push(u64::from(blocks.peek().is_none()), 1);
        out.block(block);
    }
    let mut out = out.finished();
    out.extend(simd_adler32::adler32(&bytes).to_be_bytes());
    out
}

/// A number of a range: its symbol among those of its kind, then bits that say where in the symbol's range it lies.
fn ranged(number: u32, kept: u32) -> (usize, u64, u32) {
    let extra = (32 - number.leading_zeros()).saturating_sub(kept + 1);
    let symbol = (extra << kept) + (number >> extra);
    (symbol as usize, u64::from(number & ((1 << extra) - 1)), extra)
}

fn of_length(length: u16) -> (usize, u64, u32) {
    let (symbol, rest, extra) = ranged(u32::from(length) - 3, 2);
    // The longest has a symbol of its own.
    if length == 258 { (END + 29, 0, 0) } else { (END + 1 + symbol, rest, extra) }
}

fn of_distance(distance: u16) -> (usize, u64, u32) {
    ranged(u32::from(distance) - 1, 1)
}

/// Bits on their way to bytes, the first lowest.
struct Bits {
    out: Vec<u8>,
    held: u64,
    count: u32,
}

impl Bits {
    /// At most 32 bits.
    fn push(&mut self, bits: u64, count: u32) {
        self.held |= bits << self.count;
        self.count += count;
        if self.count >= 32 {
            self.out.extend((self.held as u32).to_le_bytes());
            self.held >>= 32;
            self.count -= 32;
        }
    }

    fn finished(mut self) -> Vec<u8> {
        let bytes = self.count.div_ceil(8) as usize;
        self.out.extend(&self.held.to_le_bytes()[..bytes]);
        self.out
    }

    /// A block with a code made for it.
    fn block(&mut self, pieces: &[Piece]) {
        let (mut symbols, mut distances) = ([0; SYMBOLS], [0; DISTANCES]);
        symbols[END] = 1;
        for piece in pieces {
            match *piece {
                Piece::Byte(byte) => symbols[usize::from(byte)] += 1,
                Piece::Again { length, distance } => {
                    symbols[of_length(length).0] += 1;
                    distances[of_distance(distance).0] += 1;
                }
            }
        }
        let (symbols, distances) = (PrefixCode::of(&symbols, 15), PrefixCode::of(&distances, 15));
        self.push(2, 2);
        self.codes(&symbols, &distances);
        let put = |bits: &mut Self, code: &PrefixCode, (symbol, rest, extra): (usize, u64, u32)| {
            let (code, length) = code.bits(symbol);
            bits.push(code | rest << length, length + extra);
        };
        for piece in pieces {
            match *piece {
                Piece::Byte(byte) => put(self, &symbols, (usize::from(byte), 0, 0)),
                Piece::Again { length, distance } => {
                    put(self, &symbols, of_length(length));
                    put(self, &distances, of_distance(distance));
                }
            }
        }
        put(self, &symbols, (END, 0, 0));
    }

    /// The codes themselves: how many bits each symbol has, packed with a code of its own.
    fn codes(&mut self, symbols: &PrefixCode, distances: &PrefixCode) {
        let (first, second): (Vec<u8>, Vec<u8>) =
            (symbols.lengths(END + 1).collect(), distances.lengths(1).collect());
        let lengths = [&first[..], &second[..]].concat();
        let runs: Vec<(usize, u64, u32)> = lengths.chunk_by(|a, b| a == b).flat_map(run).collect();
        let mut counts = [0; 19];
        for (symbol, ..) in &runs {
            counts[*symbol] += 1;
        }
        let code = PrefixCode::of(&counts, 7);
        let used = ORDER.iter().rposition(|&symbol| counts[symbol] > 0).map_or(4, |last| (last + 1).max(4));
        self.push((first.len() - 257) as u64, 5);
        self.push((second.len() - 1) as u64, 5);
        self.push((used - 4) as u64, 4);
        for &symbol in &ORDER[..used] {
            self.push(u64::from(code.bits(symbol).1), 3);
        }
        for (symbol, rest, extra) in runs {
            let (code, length) = code.bits(symbol);
            self.push(code | rest << length, length + extra);
        }
    }
}

/// A run of one length as symbols: itself, and how often it comes again.
fn run(lengths: &[u8]) -> Vec<(usize, u64, u32)> {
    let itself = (usize::from(lengths[0]), 0, 0);
    let (mut out, mut left) = (Vec::new(), lengths.len());
    if lengths[0] != 0 {
        out.push(itself);
        left -= 1;
    }
    while left >= 3 {
        let (symbol, least, extra, most) = match (lengths[0], left) {
            (0, 11..) => (18, 11, 7, 138),
            (0, _) => (17, 3, 3, 10),
            _ => (16, 3, 2, 6),
        };
        let taken = left.min(most);
        out.push((symbol, (taken - least) as u64, extra));
        left -= taken;
    }
    out.extend(std::iter::repeat_n(itself, left));
    out
}
