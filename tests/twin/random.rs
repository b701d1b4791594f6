//! Repeatable random numbers (`SplitMix64`).

pub(crate) struct Random(u64);

impl Random {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number of 0 to `below - 1`; 0 when there is none.
    pub(crate) fn below(&mut self, below: u32) -> u32 {
        let number = self.next().checked_rem(u64::from(below));
        u32::try_from(number.unwrap_or_default()).unwrap_or_default()
    }

    pub(crate) fn between(&mut self, least: u32, most: u32) -> u32 {
        least + self.below(most - least + 1)
    }

    /// True once in `n` times.
    pub(crate) fn one_in(&mut self, n: u32) -> bool {
        self.below(n) == 0
    }

    pub(crate) fn of<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        let index = self.below(u32::try_from(from.len()).unwrap_or_default());
        from.get(usize::try_from(index).unwrap_or_default())
            .copied()
    }
}
