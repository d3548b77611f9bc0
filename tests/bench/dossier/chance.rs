//! Numbers that look random and follow from a seed alone, on every machine.

/// A stream of numbers. Streams of different things are independent, so any article can be made without those before it.
pub(crate) struct Chance(u64);

impl Chance {
    /// The stream of one thing: the dossier's seed, what kind of thing it is, and its number.
    pub(crate) fn new(seed: u64, kind: &str, number: usize) -> Self {
        let start = kind.bytes().fold(seed ^ 0x9e37_79b9_7f4a_7c15, |state, byte| {
            (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let mut chance = Chance(start ^ (number as u64).wrapping_mul(0xd134_2543_de82_ef95));
        chance.next();
        chance
    }

    /// Sebastiano Vigna's `SplitMix64`.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which must not be 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// A number from `start` up to, not including, `end`.
    pub(crate) fn between(&mut self, start: usize, end: usize) -> usize {
        start + self.below(end - start)
    }

    /// True once in `times`.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of a list.
    pub(crate) fn pick<'l>(&mut self, list: &[&'l str]) -> &'l str {
        list[self.below(list.len())]
    }

    /// A rank below `end` by Zipf's law: rank 0 comes twice as often as rank 1, three times as often as rank 2.
    pub(crate) fn zipf(&mut self, end: usize) -> usize {
        let share = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        // The sum of 1/n up to a rank is nearly its logarithm, so the rank is a power.
        let rank = ((end + 1) as f64).powf(share);
        (rank as usize - 1).min(end - 1)
    }
}
