//! Prefix codes: frequent symbols in few bits (RFC 1951, section 3.2.2).

/// For each symbol its code, the first bit lowest, and how many bits it has; none for a symbol that does not occur.
pub(super) struct PrefixCode {
    codes: Vec<(u16, u8)>,
}

impl PrefixCode {
    /// The code for symbols that occur so often, none longer than `longest` bits.
    pub(super) fn of(counts: &[u32], longest: usize) -> Self {
        let lengths = lengths(counts, longest);
        let mut next = vec![0_u16; longest + 2];
        for length in lengths.iter().filter(|&&length| length > 0) {
            next[usize::from(*length) + 1] += 1;
        }
        for length in 1..=longest {
            next[length] = (next[length] + next[length - 1]) << 1;
        }
        let code = |length: u8| {
            let place = &mut next[usize::from(length)];
            let code = if length == 0 { 0 } else { place.reverse_bits() >> (16 - u16::from(length)) };
            *place += 1;
            (code, length)
        };
        PrefixCode { codes: lengths.into_iter().map(code).collect() }
    }

    /// The bits for a symbol, and how many.
    pub(super) fn bits(&self, symbol: usize) -> (u64, u32) {
        let (code, length) = self.codes[symbol];
        (u64::from(code), u32::from(length))
    }

    /// How many bits each symbol has, up to the last that occurs, but at least so many symbols.
    pub(super) fn lengths(&self, least: usize) -> impl Iterator<Item = u8> {
        let used = self.codes.iter().rposition(|(_, length)| *length > 0).map_or(0, |last| last + 1);
        self.codes.iter().take(used.max(least)).map(|(_, length)| *length)
    }
}

/// The lengths of Huffman's code, and where it has longer codes than may be, of one near it.
fn lengths(counts: &[u32], longest: usize) -> Vec<u8> {
    let mut sorted: Vec<usize> = (0..counts.len()).filter(|&symbol| counts[symbol] > 0).collect();
    sorted.sort_by_key(|&symbol| counts[symbol]);
    let mut lengths = vec![0; counts.len()];
    let mut at = sorted.into_iter();
    let mut of_length = limited(&depths(counts, at.as_slice()), longest);
    // The rarest come first and have the longest codes.
    for length in (1..=longest).rev() {
        for symbol in at.by_ref().take(std::mem::take(&mut of_length[length])) {
            lengths[symbol] = length as u8;
        }
    }
    lengths
}

/// How deep each leaf lies in Huffman's tree; the symbols are sorted from the rarest on.
fn depths(counts: &[u32], sorted: &[usize]) -> Vec<usize> {
    let leaves = sorted.len();
    let mut weights: Vec<u32> = sorted.iter().map(|&symbol| counts[symbol]).collect();
    let mut parents: Vec<usize> = vec![0; leaves];
    // Nodes come up in the order of their weights, as leaves do: the lightest of all is the first of one or of the other.
    let (mut leaf, mut node) = (0, leaves);
    for made in leaves..(2 * leaves).saturating_sub(1) {
        let mut lightest = || {
            let is_leaf = leaf < leaves && (node >= made || weights[leaf] <= weights[node]);
            let next = if is_leaf { &mut leaf } else { &mut node };
            *next += 1;
            *next - 1
        };
        let (one, other) = (lightest(), lightest());
        weights.push(weights[one] + weights[other]);
        parents.push(0);
        (parents[one], parents[other]) = (made, made);
    }
    let mut depths = vec![0; parents.len()];
    for at in (0..parents.len().saturating_sub(1)).rev() {
        depths[at] = depths[parents[at]] + 1;
    }
    depths.truncate(leaves);
    // A single symbol has a code of one bit, since none has none.
    depths.iter().map(|&depth| depth.max(1)).collect()
}

/// How many codes there are of each length, none too long: for each that is cut short a shorter one is lengthened, so that all still fit.
fn limited(depths: &[usize], longest: usize) -> Vec<usize> {
    let mut of_length = vec![0; longest + 1];
    for &depth in depths {
        of_length[depth.min(longest)] += 1;
    }
    let taken =
        |of_length: &[usize]| (1..=longest).map(|length| of_length[length] << (longest - length)).sum();
    let mut room: usize = taken(&of_length);
    while room > 1 << longest {
        of_length[longest] -= 1;
        if let Some(shorter) = (1..longest).rev().find(|&length| of_length[length] > 0) {
            of_length[shorter] -= 1;
            of_length[shorter + 1] += 2;
        }
        room -= 1;
    }
    of_length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_fits_and_frequent_symbols_are_short() {
        let rising: Vec<u32> = (0..40).map(|at| 1 << (at / 2)).collect();
        let fibonacci: Vec<u32> = (0..40)
            .scan((1, 1), |two, _| {
                *two = (two.1, two.0 + two.1);
                Some(two.0)
            })
            .collect();
        for counts in [vec![0, 3, 0], vec![5, 0, 1], vec![1; 286], rising, fibonacci] {
            for longest in [9, 15] {
                let lengths = lengths(&counts, longest);
                let room: usize =
                    lengths.iter().filter(|l| **l > 0).map(|l| 1 << (longest - usize::from(*l))).sum();
                let used = counts.iter().filter(|count| **count > 0).count();
                assert_eq!(room, if used == 1 { 1 << (longest - 1) } else { 1 << longest }, "{lengths:?}");
                for (a, b) in
                    counts.iter().zip(&lengths).flat_map(|a| counts.iter().zip(&lengths).map(move |b| (a, b)))
                {
                    assert!(a.0 <= b.0 || a.1 <= b.1 || *b.0 == 0, "{a:?} {b:?}");
                }
            }
        }
    }
}
