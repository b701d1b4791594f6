//! What the work that is left of a task may be.
//!
//! The triangular distribution is the usual one for three-point estimates
//! (D. G. Malcolm et al., Application of a technique for research and development program evaluation,
//! Operations Research 7, 1959, for the three points; D. Johnson, The triangular distribution as a proxy
//! for the beta distribution in risk analysis, The Statistician 46, 1997, for the shape).
//! It is drawn in integers from the smaller and the larger of two even numbers, without a root
//! (W. E. Stein and M. F. Keblis, A new method to simulate the triangular distribution,
//! Mathematical and Computer Modelling 49, 2009).

use super::super::plan::MAX_WORK;
use crate::kernel::random::SplitMix64;

/// Fewer finished tasks than this say little about the next.
pub const MIN_HISTORY: usize = 30;
/// The most finished tasks that are looked at.
pub const MAX_HISTORY: usize = 5_000;

/// What is known about the work that is left of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// It is in a range.
    Range(Range),
    /// It is estimated at this many working minutes.
    Estimate(u32),
}

/// What a task may take, in working minutes that are left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// When all goes well.
    pub shortest: u32,
    /// The peak.
    pub likely: u32,
    /// When all goes wrong.
    pub longest: u32,
}

impl Range {
    /// A range of one value.
    #[must_use]
    pub const fn exactly(minutes: u32) -> Self {
        Self {
            shortest: minutes,
            likely: minutes,
            longest: minutes,
        }
    }

    /// What a single estimate stands for when nobody gave a range: 80 % to 180 % of it.
    ///
    /// Work rarely goes much faster than estimated and often slower; the mean of this range is 120 %.
    /// The numbers are an assumption, to be replaced by an organisation's own history.
    #[must_use]
    pub fn around(estimate: u32) -> Self {
        let estimate = estimate.min(MAX_WORK);
        Self {
            shortest: estimate * 4 / 5,
            likely: estimate,
            longest: (estimate * 9 / 5).min(MAX_WORK),
        }
    }

    /// In order and within [`MAX_WORK`].
    pub(super) fn checked(self) -> Self {
        let longest = self.longest.min(MAX_WORK);
        let likely = self.likely.min(longest);
        Self {
            shortest: self.shortest.min(likely),
            likely,
            longest,
        }
    }
}

/// How long finished tasks took, compared with their estimates.
#[derive(Clone, Debug)]
pub struct History {
    /// Minutes taken for 1,000 estimated.
    ratios: Vec<i64>,
}

impl History {
    /// Reads pairs of estimated and taken minutes, of which the first [`MAX_HISTORY`] count; `None`
    /// when fewer than [`MIN_HISTORY`] have an estimate.
    ///
    /// A task that took more than ten times its estimate counts as ten times.
    #[must_use]
    pub fn new(done: impl IntoIterator<Item = (u32, u32)>) -> Option<Self> {
        let estimated = done.into_iter().filter(|(estimate, _)| *estimate > 0);
        let ratio = |(estimate, taken): (u32, u32)| {
            (i64::from(taken) * 1_000 / i64::from(estimate)).min(10_000)
        };
        let ratios: Vec<_> = estimated.map(ratio).take(MAX_HISTORY).collect();
        (ratios.len() >= MIN_HISTORY).then_some(Self { ratios })
    }

    /// One of the ratios, by an even number of 32 bits.
    pub(super) fn pick(&self, bits: i64) -> i64 {
        let count = i64::try_from(self.ratios.len()).unwrap_or_default();
        let place = usize::try_from((bits * count) >> 32).unwrap_or_default();
        self.ratios.get(place).copied().unwrap_or(1_000)
    }
}

/// What is drawn for a task.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape<'a> {
    /// The least of a range.
    pub(super) shortest: i64,
    drawn: Drawn<'a>,
    pub(super) finished: bool,
}

#[derive(Clone, Copy, Debug)]
enum Drawn<'a> {
    /// Always the shortest.
    Fixed,
    /// From shortest to likely, and from likely to longest.
    Triangle { below: i64, above: i64 },
    /// An estimate times a ratio.
    Ratio { estimate: i64, of: &'a History },
}

impl<'a> Shape<'a> {
    pub(super) fn of(left: Left, history: Option<&'a History>, finished: bool) -> Self {
        let range = match (left, history) {
            (Left::Estimate(estimate), Some(of)) => {
                let estimate = i64::from(estimate.min(MAX_WORK));
                return Self {
                    shortest: 0,
                    drawn: Drawn::Ratio { estimate, of },
                    finished,
                };
            }
            (Left::Estimate(estimate), None) => Range::around(estimate),
            (Left::Range(range), _) => range.checked(),
        };
        let triangle = Drawn::Triangle {
            below: i64::from(range.likely - range.shortest),
            above: i64::from(range.longest - range.likely),
        };
        let varies = range.shortest < range.longest;
        Self {
            shortest: i64::from(range.shortest),
            drawn: if varies { triangle } else { Drawn::Fixed },
            finished,
        }
    }

    pub(super) const fn varies(&self) -> bool {
        !matches!(self.drawn, Drawn::Fixed)
    }

    /// In a triangle, with U the smaller and V the larger of two even numbers from 0 to 1,
    /// shortest + above × U + below × V has the wanted distribution.
    pub(super) fn draw(&self, random: &mut SplitMix64) -> i64 {
        match self.drawn {
            Drawn::Fixed => self.shortest,
            Drawn::Triangle { below, above } => {
                let bits = random.next();
                let (one, other) = (half(bits), half(bits >> 32));
                let sum = above * one.min(other) + below * one.max(other);
                self.shortest + ((sum + (1 << 31)) >> 32)
            }
            Drawn::Ratio { estimate, of } => {
                let minutes = estimate * of.pick(half(random.next())) / 1_000;
                minutes.min(i64::from(MAX_WORK))
            }
        }
    }
}

/// The lower half of a word.
fn half(bits: u64) -> i64 {
    i64::from(u32::try_from(bits & 0xFFFF_FFFF).unwrap_or_default())
}
