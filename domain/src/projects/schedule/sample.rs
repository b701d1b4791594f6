//! Plans for tests: random ones, chains, and one that is large.

use super::calendar::{Calendar, DayRule, WallMinute, Week, Window};
use super::critical_path::Schedule;
use super::plan::{Link, LinkKind, Plan, Progress, Task};
use crate::kernel::random::SplitMix64;

/// The parts of a plan.
pub(super) struct Sample {
    pub(super) now: WallMinute,
    pub(super) calendars: Vec<Calendar>,
    pub(super) tasks: Vec<Task>,
    pub(super) links: Vec<Link>,
}

/// A date and time of 2026.
pub(super) fn at(month: u32, day: u32, hour: i64, minute: i64) -> WallMinute {
    let date = chrono::NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    WallMinute(WallMinute::of_date(date).0 + hour * 60 + minute)
}

pub(super) fn open(duration: u32) -> Task {
    Task {
        calendar: 0,
        duration,
        not_before: None,
        progress: Progress::Open,
    }
}

pub(super) fn link(from: usize, to: usize, kind: LinkKind, lag: i32) -> Link {
    Link {
        from,
        to,
        kind,
        lag,
    }
}

/// China's working days, and a live room that works in the evenings of Tuesday to Sunday.
pub(super) fn calendars() -> Vec<Calendar> {
    let evening = vec![Window::hours(18, 23)];
    let mut days: [Vec<Window>; 7] = Default::default();
    days.iter_mut()
        .skip(1)
        .for_each(|day| *day = evening.clone());
    let fair = chrono::NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    let rule = DayRule::Hours(vec![Window::hours(0, 1), Window::hours(10, 24)]);
    vec![
        Calendar::china().unwrap(),
        Calendar::new(&Week::new(&days).unwrap(), [(fair, rule)]).unwrap(),
    ]
}

/// A task on a random calendar, with a random date and progress around `now`.
pub(super) fn random_task(random: &mut SplitMix64, now: WallMinute) -> Task {
    let mut near = |back: i64, ahead: usize| WallMinute(now.0 - back + whole(below(random, ahead)));
    let (past, between, date) = (
        near(20_000, 10_000),
        near(10_000, 10_000),
        near(5_000, 20_000),
    );
    let duration = [0, 1, 60, 300, 480, 1_000, 2_405][below(random, 7)];
    Task {
        calendar: below(random, 2),
        duration,
        not_before: (below(random, 3) == 0).then_some(date),
        progress: match below(random, 6) {
            0 => Progress::Started {
                at: past,
                remaining: duration / 2,
            },
            1 => Progress::Finished {
                start: past,
                end: between,
            },
            _ => Progress::Open,
        },
    }
}

/// A number from 0 to below `count`.
pub(super) fn below(random: &mut SplitMix64, count: usize) -> usize {
    let largest = u32::try_from(count - 1).unwrap();
    usize::try_from(random.up_to(largest)).unwrap()
}

fn whole(minutes: usize) -> i64 {
    i64::try_from(minutes).unwrap()
}

impl Sample {
    pub(super) fn plan(&self) -> Plan<'_> {
        Plan {
            now: self.now,
            calendars: &self.calendars,
            tasks: &self.tasks,
            links: &self.links,
        }
    }

    /// Tasks that follow each other, in several rows that begin on Monday 2026-03-02 at 9 o'clock.
    pub(super) fn chains(rows: &[&[u32]]) -> Self {
        let mut sample = Self {
            now: at(3, 2, 9, 0),
            calendars: calendars(),
            tasks: Vec::new(),
            links: Vec::new(),
        };
        for row in rows {
            let first = sample.tasks.len();
            sample
                .tasks
                .extend(row.iter().map(|minutes| open(*minutes)));
            let follow = |to| link(to - 1, to, LinkKind::FinishToStart, 0);
            sample
                .links
                .extend((first + 1..sample.tasks.len()).map(follow));
        }
        sample
    }

    /// 1 to 30 tasks with up to 60 links of all kinds, numbered against the order of the links.
    pub(super) fn random(random: &mut SplitMix64) -> Self {
        let now = WallMinute(at(2, 10, 0, 0).0 + whole(below(random, 30_000)));
        let count = 1 + below(random, 30);
        let tasks: Vec<_> = (0..count).map(|_| random_task(random, now)).collect();
        let mut links = Vec::new();
        for _ in 0..below(random, 2 * count) {
            let (a, b) = (below(random, count), below(random, count));
            let kinds = [
                LinkKind::FinishToStart,
                LinkKind::StartToStart,
                LinkKind::FinishToFinish,
            ];
            let lag = [0, 0, 30, 700, -45, -600][below(random, 6)];
            if a != b {
                links.push(link(a.max(b), a.min(b), kinds[below(random, 3)], lag));
            }
        }
        Self {
            now,
            calendars: calendars(),
            tasks,
            links,
        }
    }

    /// A plan of `count` tasks with about twice as many links; the same for the same count.
    pub(super) fn large(count: usize) -> Self {
        let random = &mut SplitMix64::new(618);
        let task = |_| open(60 + 30 * u32::try_from(below(random, 30)).unwrap());
        let tasks: Vec<_> = (0..count).map(task).collect();
        let mut links = Vec::new();
        for to in 1..count {
            for _ in 0..2 {
                let from = to - 1 - below(random, to.min(200));
                links.push(link(from, to, LinkKind::FinishToStart, 0));
            }
        }
        Self {
            now: at(3, 2, 9, 0),
            calendars: calendars(),
            tasks,
            links,
        }
    }
}

/// Whether two schedules say the same about every task.
pub(super) fn same(one: &Schedule, other: &Schedule, tasks: usize) -> bool {
    one.end() == other.end() && (0..tasks).all(|task| one.times(task) == other.times(task))
}
