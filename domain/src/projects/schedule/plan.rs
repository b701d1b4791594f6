//! What a schedule is computed from.

use thiserror::Error;

use super::calendar::{Calendar, WallMinute};

/// The most tasks of one plan.
pub const MAX_TASKS: usize = 50_000;
/// The most links of one plan.
pub const MAX_LINKS: usize = 200_000;
/// The longest task in working minutes, about 80 years of 8-hour days.
pub const MAX_WORK: u32 = 10_000_000;
/// The largest lag, before or after, in working minutes: about a year of 8-hour days.
pub const MAX_LAG: i32 = 120_000;

/// A project's tasks and links at a moment.
#[derive(Clone, Copy, Debug)]
pub struct Plan<'a> {
    /// Work that is not done is done from now on.
    pub now: WallMinute,
    /// Calendars that tasks name by their place.
    pub calendars: &'a [Calendar],
    /// The tasks; links and results name them by their place.
    pub tasks: &'a [Task],
    /// The links.
    pub links: &'a [Link],
}

/// One task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// Place of its calendar in [`Plan::calendars`].
    pub calendar: usize,
    /// Working minutes that it takes; 0 for a milestone.
    pub duration: u32,
    /// It does not start before this.
    pub not_before: Option<WallMinute>,
    /// How far it is.
    pub progress: Progress,
}

/// How far a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Nobody has begun.
    Open,
    /// Somebody has begun.
    Started {
        /// When.
        at: WallMinute,
        /// Working minutes left from now on.
        remaining: u32,
    },
    /// It is done, or is not done any more.
    Finished {
        /// When it was begun.
        start: WallMinute,
        /// When it was done.
        end: WallMinute,
    },
}

/// One task waits for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The task that is waited for.
    pub from: usize,
    /// The task that waits.
    pub to: usize,
    /// What waits for what.
    pub kind: LinkKind,
    /// Working minutes in between on the calendar of the task that waits; negative: that much before.
    pub lag: i32,
}

/// What waits for what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// The start waits for the other's end.
    FinishToStart,
    /// The start waits for the other's start.
    StartToStart,
    /// The end waits for the other's end.
    FinishToFinish,
}

/// Why there is no schedule.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PlanProblem {
    /// These tasks wait for each other: each for the one before, the first for the last.
    #[error("tasks wait for each other: {0:?}")]
    Cycle(Vec<usize>),
    /// A link of this place names a task that does not exist.
    #[error("link {0} names no task")]
    NoTask(usize),
    /// A task names a calendar that does not exist, or another one than before.
    #[error("task {0} has another calendar")]
    NoCalendar(usize),
    /// A task takes or has left more than [`MAX_WORK`].
    #[error("task {0} is too long")]
    TooLong(usize),
    /// The lag of a link is beyond [`MAX_LAG`].
    #[error("the lag of link {0} is too large")]
    LagTooLarge(usize),
    /// More than [`MAX_TASKS`] tasks or [`MAX_LINKS`] links.
    #[error("too many tasks or links")]
    TooLarge,
}
