use super::super::plan::{LinkKind, Progress, Task};
use super::super::sample::{Sample, below, link, open};
use super::*;

fn drawn(schedule: &Schedule, ranges: &[Range], runs: u32, seed: u64) -> Forecast {
    let left: Vec<_> = ranges.iter().map(|range| Left::Range(*range)).collect();
    forecast(schedule, &left, None, runs, seed)
}

fn range(shortest: u32, likely: u32, longest: u32) -> Range {
    Range {
        shortest,
        likely,
        longest,
    }
}

#[test]
fn draws_are_triangular() {
    // Peaks at the left, inside and at the right.
    for (low, peak, high) in [(1_000, 1_000, 4_000), (800, 1_000, 1_800), (0, 999, 999)] {
        let shape = Shape::of(Left::Range(range(low, peak, high)), None, false);
        let mut random = SplitMix64::new(618);
        let draws: Vec<_> = (0..200_000).map(|_| shape.draw(&mut random)).collect();
        let (low, peak, high) = (f64::from(low), f64::from(peak), f64::from(high));
        let count = 200_000.0;
        let mean = draws.iter().map(|d| whole(*d)).sum::<f64>() / count;
        let variance = draws
            .iter()
            .map(|d| (whole(*d) - mean).powi(2))
            .sum::<f64>()
            / count;
        let expected =
            (low * low + peak * peak + high * high - low * peak - low * high - peak * high) / 18.0;
        assert!((mean - (low + peak + high) / 3.0).abs() < 5.0 * (expected / count).sqrt() + 0.5);
        assert!(
            (variance / expected - 1.0).abs() < 0.02,
            "{variance} {expected}"
        );
        // The share up to the peak is its part of the width.
        let below_peak = float(draws.iter().filter(|d| whole(**d) <= peak).count()) / count;
        assert!(
            (below_peak - (peak - low) / (high - low)).abs() < 0.006,
            "{below_peak}"
        );
        // And half of the way to the longest leaves a quarter of what is above the peak.
        let half_way = f64::midpoint(peak, high);
        let above = float(draws.iter().filter(|d| whole(**d) > half_way).count()) / count;
        assert!(
            (above - (high - peak) / (high - low) / 4.0).abs() < 0.006,
            "{above}"
        );
        assert!(draws.iter().all(|d| (low..=high).contains(&whole(*d))));
    }
}

#[test]
fn without_variation_it_is_the_schedule() {
    let sample = Sample::chains(&[&[300, 480], &[60, 60]]);
    let schedule = Schedule::new(&sample.plan()).unwrap();
    for (ranges, runs) in [
        (Vec::new(), 10),
        (vec![Range::exactly(300)], 10),
        (Vec::new(), 0),
    ] {
        let found = drawn(&schedule, &ranges, runs, 1);
        assert_eq!(
            (found.end(1), found.end(100)),
            (schedule.end(), schedule.end())
        );
        assert_eq!(found.chance_by(schedule.end()), 1.0);
        assert_eq!(found.drivers(9), [0; 0]);
        if runs > 0 {
            let shares: Vec<_> = found.tasks.iter().map(|t| t.critical_share).collect();
            assert_eq!(shares, [1.0, 1.0, 0.0, 0.0]);
        }
    }
}

#[test]
fn the_task_that_varies_most_matters_most() {
    // Two rows meet in a milestone: a long one that varies little, a short one that varies much.
    let mut sample = Sample::chains(&[&[960, 480], &[900]]);
    sample.tasks.push(open(0));
    let meet = |from| link(from, 3, LinkKind::FinishToStart, 0);
    sample.links.extend([meet(1), meet(2)]);
    let schedule = Schedule::new(&sample.plan()).unwrap();
    let ranges = [
        range(950, 960, 970),
        range(470, 480, 490),
        range(300, 900, 4_800),
    ];
    let found = drawn(&schedule, &ranges, 4_000, 618);
    assert_eq!(found.drivers(1), [2]);
    let share = |task: usize| found.tasks[task].critical_share;
    // The short row is the longer one when it takes more than about 1,440 minutes:
    // (4800-1440)² / ((4800-300)(4800-900)) = 64.3 % of the draws.
    assert!((share(2) - 0.643).abs() < 0.03, "{}", share(2));
    assert!((share(0) + share(2) - 1.0).abs() < 0.02);
    assert_eq!((share(0), share(3)), (share(1), 1.0));
    assert!(found.tasks[2].correlation > 0.9);
    assert_eq!(found.tasks[3].correlation, 0.0);
}

#[test]
fn the_same_seed_says_the_same() {
    let sample = Sample::large(200);
    let schedule = Schedule::new(&sample.plan()).unwrap();
    let ranges: Vec<_> = sample
        .tasks
        .iter()
        .map(|t| Range::around(t.duration))
        .collect();
    let one = drawn(&schedule, &ranges, 50, 7);
    assert_eq!(one, drawn(&schedule, &ranges, 50, 7));
    assert_ne!(one, drawn(&schedule, &ranges, 50, 8));
    assert!(one.end(10) < one.end(50) && one.end(50) < one.end(90));
    assert_eq!(one.chance_by(one.end(100)), 1.0);
    assert!(one.chance_by(one.end(50)) >= 0.5);
}

#[test]
fn finished_work_does_not_vary() {
    let mut sample = Sample::chains(&[&[300]]);
    let (start, end) = (
        WallMinute(sample.now.0 - 100),
        WallMinute(sample.now.0 - 50),
    );
    sample.tasks[0].progress = Progress::Finished { start, end };
    let schedule = Schedule::new(&sample.plan()).unwrap();
    let found = drawn(&schedule, &[Range::around(300)], 20, 1);
    assert_eq!((found.end(1), found.end(100)), (end, end));
    assert_eq!(found.tasks, [Influence::default()]);
}

#[test]
fn ranges_out_of_order_are_put_in_order() {
    assert_eq!(range(9, 5, 3).checked(), range(3, 3, 3));
    assert_eq!(range(1, 2, u32::MAX).checked(), range(1, 2, MAX_WORK));
    assert_eq!(Range::around(480), range(384, 480, 864));
    assert_eq!(Range::around(u32::MAX).checked().longest, MAX_WORK);
}

/// Projects are done once more, as it turns out: four of five end within the interval from P10 to P90.
#[test]
fn the_interval_covers_what_it_says() {
    let mut random = SplitMix64::new(2_026);
    let (mut inside, projects) = (0_u32, 1_000);
    for number in 0..projects {
        let sample = Sample::large(4 + below(&mut random, 30));
        let schedule = Schedule::new(&sample.plan()).unwrap();
        let mut around = |minutes: u32| {
            let spread = random.up_to(minutes);
            range(minutes - spread / 3, minutes, minutes + spread)
        };
        let ranges: Vec<_> = sample.tasks.iter().map(|t| around(t.duration)).collect();
        let said = drawn(&schedule, &ranges, 300, number);
        let real = drawn(&schedule, &ranges, 1, number + 1_000_000).end(50);
        inside += u32::from(said.end(10) <= real && real <= said.end(90));
    }
    assert!((760..=840).contains(&inside), "{inside} of {projects}");
}

#[test]
fn a_history_is_drawn_from() {
    assert!(History::new([(60, 90); MIN_HISTORY - 1]).is_none());
    assert!(History::new([(0, 90); MIN_HISTORY]).is_none());
    let history = History::new((0..40).map(|n| (100, if n % 4 == 0 { 300 } else { 100 }))).unwrap();
    let sample = Sample::chains(&[&[480]]);
    let schedule = Schedule::new(&sample.plan()).unwrap();
    let left = [Left::Estimate(480)];
    let found = forecast(&schedule, &left, Some(&history), 4_000, 618);
    // One of four took three times as long: three days instead of one.
    assert_eq!(found.end(70), schedule.end());
    assert_eq!(found.end(80).0, schedule.end().0 + 2 * 1_440);
    assert!((found.chance_by(schedule.end()) - 0.75).abs() < 0.03);
    let without = forecast(&schedule, &left, None, 1_000, 618);
    assert!(without.end(1) < schedule.end() && without.end(100) > schedule.end());
    let monster = History::new([(1, u32::MAX); MIN_HISTORY]).unwrap();
    assert_eq!(monster.pick(0), 10_000);
}

/// What finished tasks took says what the next will take: 500 of them are known, drawn from a
/// distribution that the forecast does not know.
#[test]
fn the_interval_of_a_history_covers_what_it_says() {
    let mut random = SplitMix64::new(618);
    // Mostly about right, now and then much longer.
    let taken = |random: &mut SplitMix64, estimate: u32| {
        let percent = match random.up_to(9) {
            0 => 200 + random.up_to(200),
            _ => 70 + random.up_to(60),
        };
        estimate * percent / 100
    };
    let (mut inside, projects) = (0_u32, 1_000);
    for number in 0..projects {
        let past: Vec<_> = (0..500).map(|_| (480, taken(&mut random, 480))).collect();
        let history = History::new(past).unwrap();
        let mut sample = Sample::large(4 + below(&mut random, 30));
        let schedule = Schedule::new(&sample.plan()).unwrap();
        let left = |task: &Task| Left::Estimate(task.duration);
        let left: Vec<_> = sample.tasks.iter().map(left).collect();
        let said = forecast(&schedule, &left, Some(&history), 300, number);
        for task in &mut sample.tasks {
            task.duration = taken(&mut random, task.duration);
        }
        let real = Schedule::new(&sample.plan()).unwrap().end();
        inside += u32::from(said.end(10) <= real && real <= said.end(90));
    }
    assert!((760..=840).contains(&inside), "{inside} of {projects}");
}
