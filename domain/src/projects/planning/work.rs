//! How much work is left of a task.

use db::types::Moment;

use super::load::Planned;
use crate::projects::model::TaskStatus;
use crate::projects::read::DEFAULT_WEIGHT;
use crate::projects::schedule::calendar::{Calendar, WallMinute, Zone};
use crate::projects::schedule::plan::MAX_WORK;

/// A task that is not done has at least one part in so many of its estimate left.
const LEAST_PART: i64 = 10;

/// What the work of a task is counted by.
#[derive(Clone, Copy)]
pub(super) struct Clock<'a> {
    pub(super) zone: Zone,
    pub(super) now: WallMinute,
    pub(super) calendar: &'a Calendar,
}

impl Clock<'_> {
    pub(super) fn wall(&self, moment: Option<Moment>) -> Option<WallMinute> {
        self.zone.wall(moment?)
    }
}

/// Whether a task is planned for hours in which nobody works otherwise, as a stream on a Saturday
/// evening: the time from its start to its due date holds the task, its working hours do not.
pub(super) fn is_outside_hours(task: &Planned, clock: &Clock<'_>) -> bool {
    let (Some(start), Some(due)) = (clock.wall(task.starts_at), clock.wall(task.due_at)) else {
        return false;
    };
    let needed = task.estimate_minutes.unwrap_or_default().max(1);
    clock.calendar.minutes_between(start, due) < needed && needed <= due.0 - start.0
}

/// Working minutes that are left of an open task.
pub(super) fn left(task: &Planned, spent: i64, clock: &Clock<'_>) -> u32 {
    if task.status == TaskStatus::InReview {
        return 0;
    }
    let whole = whole(task, clock);
    let done = match clock.wall(task.started_at) {
        Some(start) if spent == 0 => clock.calendar.minutes_between(start, clock.now).max(0),
        _ => spent,
    };
    let minutes = (whole - done).max(whole / LEAST_PART);
    u32::try_from(minutes.max(0))
        .unwrap_or(MAX_WORK)
        .min(MAX_WORK)
}

/// Working minutes of the whole task.
fn whole(task: &Planned, clock: &Clock<'_>) -> i64 {
    let estimate = task.estimate_minutes.filter(|minutes| *minutes > 0);
    if let Some(minutes) = estimate {
        return minutes;
    }
    if task.milestone {
        return 0;
    }
    let due = clock.wall(task.due_at);
    match (clock.wall(task.starts_at), due) {
        (Some(start), Some(due)) => clock.calendar.minutes_between(start, due).max(0),
        (None, Some(due)) if due > clock.now => {
            let begun = clock.wall(task.started_at).unwrap_or(clock.now);
            clock
                .calendar
                .minutes_between(begun, due)
                .clamp(0, DEFAULT_WEIGHT)
        }
        _ => DEFAULT_WEIGHT,
    }
}
