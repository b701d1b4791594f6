use proptest::prelude::*;

use super::super::plan::{Link, LinkKind::*};
use super::super::sample::{Sample, at, below, calendars, link, open};
use super::*;
use crate::kernel::random::SplitMix64;

/// Monday 2026-03-02 at 9 o'clock; the fair on that day is the evening calendar's business only.
fn plan(tasks: &[Task], links: &[Link]) -> Schedule {
    scheduled(at(3, 2, 9, 0), tasks, links).unwrap()
}

fn scheduled(now: WallMinute, tasks: &[Task], links: &[Link]) -> Result<Schedule, PlanProblem> {
    Schedule::new(&Plan {
        now,
        calendars: &calendars(),
        tasks,
        links,
    })
}

fn early(schedule: &Schedule, task: usize) -> (WallMinute, WallMinute) {
    let times = schedule.times(task).unwrap();
    (times.early_start, times.early_finish)
}

fn late(schedule: &Schedule, task: usize) -> (WallMinute, WallMinute) {
    let times = schedule.times(task).unwrap();
    (times.late_start, times.late_finish)
}

fn slacks(schedule: &Schedule, tasks: usize) -> Vec<i64> {
    (0..tasks)
        .map(|t| schedule.times(t).unwrap().slack)
        .collect()
}

#[test]
fn a_chain_over_the_spring_festival() {
    // Select (1 day), film (2 days), go live; beside them the poster (1 day), which live waits for.
    let tasks = [open(480), open(960), open(0), open(480)];
    let links = [
        link(0, 1, FinishToStart, 0),
        link(1, 2, FinishToStart, 0),
        link(3, 2, FinishToStart, 0),
    ];
    let schedule = scheduled(at(2, 13, 8, 0), &tasks, &links).unwrap();
    assert_eq!(early(&schedule, 0), (at(2, 13, 9, 0), at(2, 13, 18, 0)));
    // Saturday the 14th is worked, then the holidays.
    assert_eq!(early(&schedule, 1), (at(2, 14, 9, 0), at(2, 24, 18, 0)));
    assert_eq!(early(&schedule, 2), (at(2, 24, 18, 0), at(2, 24, 18, 0)));
    assert_eq!(schedule.end(), at(2, 24, 18, 0));
    assert_eq!(late(&schedule, 3), (at(2, 24, 9, 0), at(2, 24, 18, 0)));
    assert_eq!(slacks(&schedule, 4), [0, 0, 0, 960]);
    assert_eq!(schedule.critical_path(), [0, 1, 2]);
}

#[test]
fn each_kind_of_link_with_lags() {
    // 0: Mon 9-12 and 13-15 (300 minutes).
    let tasks = [open(300), open(60), open(120), open(60), open(240)];
    let links = [
        link(0, 1, FinishToStart, 120),
        link(0, 2, StartToStart, 180),
        link(0, 3, FinishToFinish, 30),
        link(0, 4, FinishToStart, -60),
    ];
    let schedule = plan(&tasks, &links);
    let day = |hour, minute| at(3, 2, hour, minute);
    assert_eq!(early(&schedule, 0), (day(9, 0), day(15, 0)));
    assert_eq!(early(&schedule, 1), (day(17, 0), day(18, 0)));
    assert_eq!(early(&schedule, 2), (day(13, 0), day(15, 0)));
    assert_eq!(early(&schedule, 3), (day(14, 30), day(15, 30)));
    assert_eq!(early(&schedule, 4), (day(14, 0), day(18, 0)));
    assert_eq!(slacks(&schedule, 5), [0, 0, 180, 150, 0]);
    assert_eq!(late(&schedule, 2), (day(16, 0), day(18, 0)));
}

#[test]
fn dates_and_progress_count() {
    let mut tasks = [open(480), open(480), open(480), open(480), open(60)];
    // Done on Friday although planned longer; begun on Friday with two hours left.
    tasks[0].progress = Progress::Finished {
        start: at(2, 27, 9, 0),
        end: at(2, 27, 16, 0),
    };
    tasks[1].progress = Progress::Started {
        at: at(2, 27, 16, 30),
        remaining: 120,
    };
    // Begun although what it waits for is not done: it goes on.
    tasks[2].progress = Progress::Started {
        at: at(2, 28, 9, 0),
        remaining: 240,
    };
    tasks[3].not_before = Some(at(3, 4, 0, 0));
    let links = [
        link(0, 1, FinishToStart, 0),
        link(1, 2, FinishToStart, 0),
        link(2, 3, FinishToStart, 0),
        link(0, 4, FinishToStart, 0),
    ];
    let schedule = plan(&tasks, &links);
    assert_eq!(early(&schedule, 0), (at(2, 27, 9, 0), at(2, 27, 16, 0)));
    assert_eq!(early(&schedule, 1), (at(2, 27, 16, 30), at(3, 2, 11, 0)));
    assert_eq!(early(&schedule, 2), (at(2, 28, 9, 0), at(3, 2, 14, 0)));
    assert_eq!(early(&schedule, 3), (at(3, 4, 9, 0), at(3, 4, 18, 0)));
    // Open work is done from now on, even when it could have begun on Friday.
    assert_eq!(early(&schedule, 4), (at(3, 2, 9, 0), at(3, 2, 10, 0)));
    // Two may slip until the 3rd at 18 o'clock; one holds nobody any more, only the end.
    assert_eq!(slacks(&schedule, 4), [0, 1_320, 720, 0]);
    assert_eq!(schedule.critical_path(), [3]);
    let done = schedule.times(0).unwrap();
    assert_eq!(done.late_finish, done.early_finish);
}

#[test]
fn a_finish_to_finish_link_still_holds_begun_work() {
    let mut tasks = [open(480), open(480)];
    tasks[1].progress = Progress::Started {
        at: at(2, 28, 9, 0),
        remaining: 60,
    };
    let schedule = plan(&tasks, &[link(0, 1, FinishToFinish, 60)]);
    assert_eq!(early(&schedule, 1), (at(2, 28, 9, 0), at(3, 3, 10, 0)));
    assert_eq!(schedule.critical_path(), [1, 0]);
}

#[test]
fn a_live_room_works_in_the_evening() {
    // The script is written by day, the rehearsal (2 h) is on Tuesday evening, the talk the day after.
    let mut tasks = [open(600), open(120), open(60)];
    tasks[1].calendar = 1;
    let links = [link(0, 1, FinishToStart, 0), link(1, 2, FinishToStart, 30)];
    let schedule = plan(&tasks, &links);
    assert_eq!(early(&schedule, 0), (at(3, 2, 9, 0), at(3, 3, 11, 0)));
    assert_eq!(early(&schedule, 1), (at(3, 3, 18, 0), at(3, 3, 20, 0)));
    assert_eq!(early(&schedule, 2), (at(3, 4, 9, 30), at(3, 4, 10, 30)));
    // The script may end at 18 o'clock on Tuesday. The rehearsal may end as late as Wednesday 9 o'clock,
    // which on its calendar is the end of the evening.
    assert_eq!(slacks(&schedule, 3), [360, 180, 0]);
    assert_eq!(late(&schedule, 0).1, at(3, 3, 18, 0));
    assert_eq!(late(&schedule, 1).1, at(3, 3, 23, 0));
}

#[test]
fn a_milestone_with_a_date_is_on_that_date() {
    let mut tasks = [open(0), open(60)];
    tasks[0].not_before = Some(at(3, 7, 12, 0));
    let schedule = plan(&tasks, &[link(0, 1, FinishToStart, 0)]);
    // Saturday noon, and the work on Monday.
    assert_eq!(early(&schedule, 0).1, at(3, 7, 12, 0));
    assert_eq!(early(&schedule, 1).0, at(3, 9, 9, 0));
}

#[test]
fn no_task_ends_now() {
    let schedule = plan(&[], &[]);
    assert_eq!(schedule.end(), at(3, 2, 9, 0));
    assert_eq!(
        (schedule.times(0), schedule.critical_path()),
        (None, Vec::new())
    );
}

#[test]
fn what_makes_no_sense_is_refused() {
    let now = at(3, 2, 9, 0);
    let two = [open(1), open(1)];
    let problem = |tasks: &[Task], links: &[Link]| scheduled(now, tasks, links).err();
    let ring = [link(0, 1, FinishToStart, 0), link(1, 0, StartToStart, 0)];
    assert!(matches!(problem(&two, &ring), Some(PlanProblem::Cycle(found)) if found.len() == 2));
    let lag = |lag| [link(0, 1, FinishToStart, lag)];
    assert_eq!(problem(&two, &lag(-MAX_LAG)), None);
    let too_large = Some(PlanProblem::LagTooLarge(0));
    assert_eq!(problem(&two, &lag(MAX_LAG + 1)), too_large);
    assert_eq!(problem(&two, &lag(i32::MIN)), too_large);
    let long = [open(1), open(MAX_WORK + 1)];
    assert_eq!(problem(&long, &[]), Some(PlanProblem::TooLong(1)));
    let mut lost = two;
    lost[1].calendar = 2;
    assert_eq!(problem(&lost, &[]), Some(PlanProblem::NoCalendar(1)));
    let nowhere = [link(0, 2, FinishToStart, 0)];
    assert_eq!(problem(&two, &nowhere), Some(PlanProblem::NoTask(0)));
    let many = vec![open(1); MAX_TASKS + 1];
    assert_eq!(problem(&many, &[]), Some(PlanProblem::TooLarge));
}

#[test]
fn a_large_plan_needs_no_stack() {
    let row = vec![1; MAX_TASKS];
    let sample = Sample::chains(&[&row]);
    let schedule = Schedule::new(&sample.plan()).unwrap();
    assert_eq!(schedule.critical_path().len(), MAX_TASKS);
    let last = schedule.times(MAX_TASKS - 1).unwrap();
    assert_eq!(last.early_finish, schedule.end());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// What slack means, asked of the schedule itself: an open task may start later by its slack and
    /// the end stays; by a minute more and it moves.
    #[test]
    fn slack_is_what_may_be_lost(seed: u64) {
        let mut random = SplitMix64::new(seed);
        let mut sample = Sample::random(&mut random);
        let schedule = Schedule::new(&sample.plan()).unwrap();
        let place = below(&mut random, sample.tasks.len());
        let task = sample.tasks[place];
        prop_assume!(task.progress == Progress::Open);
        let slack = schedule.times(place).unwrap().slack;
        prop_assert!(slack >= 0);
        let calendar = sample.calendars[task.calendar].clone();
        let rank = schedule.network.ranks[place];
        let position = schedule.early[rank].start + slack;
        let mut end_when = |position| {
            let date = if task.duration == 0 {
                calendar.finish_at(position)
            } else {
                calendar.start_at(position)
            };
            let later = date.max(task.not_before.unwrap_or(date));
            sample.tasks[place].not_before = Some(later);
            Schedule::new(&sample.plan()).unwrap().end()
        };
        prop_assert_eq!(end_when(position), schedule.end());
        prop_assert!(end_when(position + 1) > schedule.end());
    }

    /// No link is broken, seen on the clock, and something is critical unless all is done.
    #[test]
    fn every_link_holds(seed: u64) {
        let sample = Sample::random(&mut SplitMix64::new(seed));
        let schedule = Schedule::new(&sample.plan()).unwrap();
        let mut open_tasks = 0;
        for (place, task) in sample.tasks.iter().enumerate() {
            let times = schedule.times(place).unwrap();
            open_tasks += usize::from(!matches!(task.progress, Progress::Finished { .. }));
            prop_assert!(times.early_finish <= schedule.end());
            if task.progress == Progress::Open {
                let calendar = &sample.calendars[task.calendar];
                let worked = calendar.minutes_between(times.early_start, times.early_finish);
                prop_assert_eq!(worked, i64::from(task.duration));
                prop_assert!(times.early_start >= task.not_before.unwrap_or(sample.now).max(sample.now));
            }
        }
        for one in &sample.links {
            let (from, to) = (schedule.times(one.from).unwrap(), schedule.times(one.to).unwrap());
            let task = sample.tasks[one.to];
            let waited = match one.kind {
                FinishToStart => (from.early_finish, to.early_start),
                StartToStart => (from.early_start, to.early_start),
                FinishToFinish => (from.early_finish, to.early_finish),
            };
            let binds = match task.progress {
                Progress::Open => true,
                Progress::Started { .. } => one.kind == FinishToFinish,
                Progress::Finished { .. } => false,
            };
            let between = sample.calendars[task.calendar].minutes_between(waited.0, waited.1);
            prop_assert!(!binds || between >= i64::from(one.lag), "{one:?}");
        }
        let last = schedule.critical_path();
        let ends_open = sample.tasks.iter().enumerate().any(|(place, task)| {
            !matches!(task.progress, Progress::Finished { .. })
                && schedule.times(place).unwrap().early_finish == schedule.end()
        });
        prop_assert!(open_tasks == 0 || !ends_open || !last.is_empty());
    }
}
