//! How sure a schedule is: the same plan done many times with durations that vary.
//!
//! Model:
//! - The work that is left of each task is drawn from a triangular distribution between its range's
//!   shortest and longest, with the likely one as its peak. Finished tasks do not vary.
//! - Draws are independent of each other. Plans in which one cause delays many tasks spread wider than
//!   this says.
//! - Links, calendars, dates and progress are those of the schedule; that one person cannot do two
//!   tasks at once is not part of it.
//!
//! The triangular distribution is the usual one for three-point estimates
//! (D. G. Malcolm et al., Application of a technique for research and development program evaluation,
//! Operations Research 7, 1959, for the three points; D. Johnson, The triangular distribution as a proxy
//! for the beta distribution in risk analysis, The Statistician 46, 1997, for the shape).
//! It is drawn in integers from the smaller and the larger of two even numbers, without a root
//! (W. E. Stein and M. F. Keblis, A new method to simulate the triangular distribution,
//! Mathematical and Computer Modelling 49, 2009).

#[cfg(test)]
mod tests;

use super::calendar::WallMinute;
use super::critical_path::{Schedule, Span, State};
use super::plan::MAX_WORK;
use crate::kernel::random::SplitMix64;

/// The most runs of one forecast.
pub const MAX_RUNS: u32 = 10_000;

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
            shortest: estimate / 5 * 4,
            likely: estimate,
            longest: estimate.saturating_mul(9) / 5,
        }
    }

    /// In order and within [`MAX_WORK`].
    fn checked(self) -> Self {
        let longest = self.longest.min(MAX_WORK);
        let likely = self.likely.min(longest);
        Self {
            shortest: self.shortest.min(likely),
            likely,
            longest,
        }
    }
}

/// What many runs say.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// The project's end in each run, rising; one end when there were no runs.
    ends: Vec<WallMinute>,
    /// For each task what it does to the end.
    pub tasks: Vec<Influence>,
}

/// What a task does to the project's end.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Influence {
    /// Share of the runs in which it was critical, 0 to 1.
    pub critical_share: f64,
    /// How its duration and the project's end go together: Pearson's correlation over the runs, -1 to
    /// 1; 0 when one of them does not vary.
    pub correlation: f64,
}

impl Forecast {
    /// The end that is kept with this chance, in percent from 1 to 100.
    #[must_use]
    pub fn end(&self, percent: usize) -> WallMinute {
        let place = (percent.clamp(1, 100) * self.ends.len()).div_ceil(100);
        let end = self.ends.get(place.saturating_sub(1));
        end.copied().unwrap_or_default()
    }

    /// The share of runs that end by this moment, 0 to 1.
    #[must_use]
    pub fn chance_by(&self, due: WallMinute) -> f64 {
        let kept = self.ends.partition_point(|end| *end <= due);
        float(kept) / float(self.ends.len()).max(1.0)
    }

    /// The tasks whose duration says most about the end, the first the most; without those that say
    /// nothing.
    #[must_use]
    pub fn drivers(&self, count: usize) -> Vec<usize> {
        let weight = |influence: &Influence| influence.correlation * influence.critical_share;
        let tasks = self.tasks.iter().map(weight).enumerate();
        let mut found: Vec<(usize, f64)> = tasks.filter(|(_, weight)| *weight > 0.0).collect();
        found.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        found
            .into_iter()
            .take(count)
            .map(|(task, _)| task)
            .collect()
    }
}

/// Does the plan `runs` times, at most [`MAX_RUNS`]; the same for the same seed.
///
/// Tasks without a range, at the end of the list, take what the schedule says. Ranges of finished
/// tasks are not looked at.
#[must_use]
pub fn forecast(schedule: &Schedule, ranges: &[Range], runs: u32, seed: u64) -> Forecast {
    let shapes = shapes(schedule, ranges);
    let mut tallies = vec![Tally::default(); shapes.len()];
    let mut random = SplitMix64::new(seed);
    let (mut work, mut early, mut late) = (Vec::new(), Vec::new(), Vec::new());
    let runs = runs.min(MAX_RUNS);
    let mut ends = Vec::new();
    for _ in 0..runs {
        work.clear();
        work.extend(shapes.iter().map(|shape| shape.draw(&mut random)));
        schedule.forward(&work, &mut early);
        let end = schedule.last_finish(&early);
        schedule.backward(&work, end, &mut late);
        count(
            &mut tallies,
            &shapes,
            &work,
            end.0 - schedule.end.0,
            (&early, &late),
        );
        ends.push(end);
    }
    if ends.is_empty() {
        ends.push(schedule.end);
    }
    let mean = ends
        .iter()
        .map(|end| whole(end.0 - schedule.end.0))
        .sum::<f64>()
        / f64::from(runs.max(1));
    let spread: f64 = ends
        .iter()
        .map(|end| (whole(end.0 - schedule.end.0) - mean).powi(2))
        .sum();
    ends.sort_unstable();
    let influence = |rank: &usize| {
        tallies
            .get(*rank)
            .map(|tally| tally.influence(runs, mean, spread))
    };
    Forecast {
        tasks: schedule
            .network
            .ranks
            .iter()
            .filter_map(influence)
            .collect(),
        ends,
    }
}

/// A range as it is drawn from.
#[derive(Clone, Copy, Debug)]
struct Shape {
    shortest: i64,
    /// From shortest to likely.
    below: i64,
    /// From likely to longest.
    above: i64,
    varies: bool,
    finished: bool,
}

impl Shape {
    /// With U the smaller and V the larger of two even numbers from 0 to 1,
    /// shortest + above × U + below × V is triangular.
    fn draw(&self, random: &mut SplitMix64) -> i64 {
        if !self.varies {
            return self.shortest;
        }
        let bits = random.next();
        let (one, other) = (half(bits), half(bits >> 32));
        let sum = self.above * one.min(other) + self.below * one.max(other);
        self.shortest + ((sum + (1 << 31)) >> 32)
    }
}

/// The lower half of a word.
fn half(bits: u64) -> i64 {
    i64::from(u32::try_from(bits & 0xFFFF_FFFF).unwrap_or_default())
}

/// For each rank the shape of what is left.
fn shapes(schedule: &Schedule, ranges: &[Range]) -> Vec<Shape> {
    let nodes = schedule.nodes.iter().zip(&schedule.work);
    let ranked = schedule.network.order.iter().zip(nodes);
    let shape = |(task, (node, work)): (&usize, (&super::critical_path::Node, &i64))| {
        let finished = matches!(node.state, State::Finished(_));
        let fixed = Range::exactly(u32::try_from(*work).unwrap_or(MAX_WORK));
        let given = ranges.get(*task).filter(|_| !finished);
        let range = given.map_or(fixed, |range| range.checked());
        Shape {
            shortest: i64::from(range.shortest),
            below: i64::from(range.likely - range.shortest),
            above: i64::from(range.longest - range.likely),
            varies: range.longest > range.shortest,
            finished,
        }
    };
    ranked.map(shape).collect()
}

/// Sums over the runs of one task; durations are counted from the shortest, ends from the schedule's.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    critical: u32,
    duration: f64,
    squares: f64,
    products: f64,
}

fn count(
    tallies: &mut [Tally],
    shapes: &[Shape],
    work: &[i64],
    end: i64,
    (early, late): (&[Span], &[Span]),
) {
    let end = whole(end);
    let ranks = shapes.iter().zip(work).zip(early.iter().zip(late));
    for (tally, ((shape, work), (early, late))) in tallies.iter_mut().zip(ranks) {
        if early.finish == late.finish && !shape.finished {
            tally.critical += 1;
        }
        if shape.varies {
            let duration = whole(work - shape.shortest);
            tally.duration += duration;
            tally.squares += duration * duration;
            tally.products += duration * end;
        }
    }
}

impl Tally {
    /// `mean` is that of the ends, `spread` the sum of the squares of their distances from it.
    fn influence(&self, runs: u32, mean: f64, spread: f64) -> Influence {
        let runs = f64::from(runs.max(1));
        let variation = self.squares - self.duration * self.duration / runs;
        let together = self.products - self.duration * mean;
        let scale = (variation * spread).sqrt();
        let varies = variation > 0.0 && spread > 0.0 && scale > 0.0;
        Influence {
            critical_share: f64::from(self.critical) / runs,
            correlation: if varies {
                (together / scale).clamp(-1.0, 1.0)
            } else {
                0.0
            },
        }
    }
}

/// Minutes as a float, exact within 4,000 years.
fn whole(minutes: i64) -> f64 {
    let most = i64::from(i32::MAX);
    f64::from(i32::try_from(minutes.clamp(-most, most)).unwrap_or(i32::MAX))
}

fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
