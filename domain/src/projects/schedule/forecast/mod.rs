//! How sure a schedule is: the same plan done many times with durations that vary.
//!
//! Model:
//! - Work that has a range is drawn from a triangular distribution between the shortest and the
//!   longest, with the likely one as its peak.
//! - Work that has only an estimate takes as much longer or shorter as some finished task of the
//!   [`History`] did, each of them equally likely; without a history it is [`Range::around`] it.
//! - Finished tasks do not vary.
//! - Draws are independent of each other. Plans in which one cause delays many tasks spread wider than
//!   this says.
//! - Links, calendars, dates and progress are those of the schedule; that one person cannot do two
//!   tasks at once is not part of it.

mod shape;
#[cfg(test)]
mod tests;

use super::calendar::WallMinute;
use super::critical_path::{Schedule, Span, State};
use super::plan::MAX_WORK;
use crate::kernel::random::SplitMix64;
use shape::Shape;
pub use shape::{History, Left, MAX_HISTORY, MIN_HISTORY, Range};

/// The most runs of one forecast.
pub const MAX_RUNS: u32 = 10_000;

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
/// Of tasks at the end of the list that `left` leaves out the work is what the schedule says. What is
/// said about finished tasks is not looked at.
#[must_use]
pub fn forecast(
    schedule: &Schedule,
    left: &[Left],
    history: Option<&History>,
    runs: u32,
    seed: u64,
) -> Forecast {
    let shapes = shapes(schedule, left, history);
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
        let distance = whole(end.0 - schedule.end.0);
        count(&mut tallies, &shapes, &work, distance, (&early, &late));
        ends.push(end);
    }
    if ends.is_empty() {
        ends.push(schedule.end);
    }
    let distances = || ends.iter().map(|end| whole(end.0 - schedule.end.0));
    let mean = distances().sum::<f64>() / f64::from(runs.max(1));
    let spread: f64 = distances().map(|end| (end - mean).powi(2)).sum();
    let influence = |rank: &usize| {
        let tally = tallies.get(*rank)?;
        Some(tally.influence(runs, mean, spread))
    };
    let ranks = schedule.network.ranks.iter();
    let tasks = ranks.filter_map(influence).collect();
    ends.sort_unstable();
    Forecast { ends, tasks }
}

/// For each rank what is drawn.
fn shapes<'a>(schedule: &Schedule, left: &[Left], history: Option<&'a History>) -> Vec<Shape<'a>> {
    let nodes = schedule.nodes.iter().zip(&schedule.work);
    let mut shapes = Vec::with_capacity(schedule.nodes.len());
    for (task, (node, work)) in schedule.network.order.iter().zip(nodes) {
        let finished = matches!(node.state, State::Finished(_));
        let minutes = u32::try_from(*work).unwrap_or(MAX_WORK);
        let planned = Left::Range(Range::exactly(minutes));
        let given = left.get(*task).filter(|_| !finished);
        let given = given.copied().unwrap_or(planned);
        shapes.push(Shape::of(given, history, finished));
    }
    shapes
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
    shapes: &[Shape<'_>],
    work: &[i64],
    end: f64,
    (early, late): (&[Span], &[Span]),
) {
    let ranks = shapes.iter().zip(work).zip(early.iter().zip(late));
    for (tally, ((shape, work), (early, late))) in tallies.iter_mut().zip(ranks) {
        if early.finish == late.finish && !shape.finished {
            tally.critical += 1;
        }
        if shape.varies() {
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
