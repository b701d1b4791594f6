//! Random numbers that can be repeated.

/// Sebastiano Vigna's SplitMix64 generator: 64 bits of state, every value once in its period.
///
/// The same seed gives the same numbers on every machine. Not for secrets.
#[derive(Clone, Debug)]
pub struct SplitMix64 {
    state: u64,
}

impl SplitMix64 {
    /// A generator that starts from a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next number.
    pub const fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// An even number of 0 to `largest`.
    pub fn up_to(&mut self, largest: u32) -> u32 {
        let choices = u64::from(largest) + 1;
        // 2^64 is not a multiple of most ranges; the numbers below its remainder would favour some.
        let surplus = choices.wrapping_neg() % choices;
        loop {
            let number = self.next();
            if number >= surplus
                && let Ok(choice) = u32::try_from(number % choices)
            {
                return choice;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SplitMix64;

    #[test]
    fn gives_the_published_numbers() {
        let mut random = SplitMix64::new(1_234_567);
        let numbers: Vec<_> = (0..5).map(|_| random.next()).collect();
        assert_eq!(
            numbers,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423,
                4_593_380_528_125_082_431,
                16_408_922_859_458_223_821,
            ]
        );
    }
}
