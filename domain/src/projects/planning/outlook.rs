//! What the schedule of a project says about its tasks and its health at a moment.

use db::Conn;
use db::types::Moment;

use super::dates::{Dated, GRID, dated, wall};
use super::facts::{Found, cost, facts, overloaded, short};
use super::load::{Loaded, Planned, load};
use super::row::{ProjectHealth, TaskRisk};
use crate::kernel::fault::Result;
use crate::kernel::id::{OrganizationId, ProjectId, TaskId};
use crate::projects::schedule::calendar::WallMinute;
use crate::projects::schedule::health::{Facts, Reason, SLACK_PERCENT, health};

/// Microseconds of a minute.
const MINUTE: i64 = 60_000_000;

/// What is known about a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// What the facts say.
    pub computed: ProjectHealth,
    /// Why, the gravest first.
    pub reasons: Vec<Reason>,
    /// When its open tasks are done; `None` without open tasks.
    pub ends: Option<Moment>,
    /// Its open tasks by number.
    pub tasks: Vec<TaskOutlook>,
    /// When time alone may change any of this; `None`: never.
    pub next: Option<Moment>,
}

/// What is known about an open task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaskOutlook {
    /// The task.
    pub task: TaskId,
    /// When it begins at the earliest.
    pub starts: Moment,
    /// When it is done at the earliest.
    pub ends: Moment,
    /// Working minutes by which it may slip without moving the project's end.
    pub slack: i64,
    /// Whether it has no slack.
    pub critical: bool,
    /// How it stands to its due date.
    pub risk: Option<TaskRisk>,
}

/// Computes it from what is stored; `None` when there is no such project.
///
/// # Errors
/// When the database fails.
pub(super) fn outlook(
    conn: &mut Conn,
    org: OrganizationId,
    id: ProjectId,
    now: Moment,
) -> Result<Option<Outlook>> {
    let Some(loaded) = load(conn, org, id)? else {
        return Ok(None);
    };
    if !loaded.project.status.is_open() {
        return Ok(Some(Outlook {
            computed: ProjectHealth::Done,
            reasons: Vec::new(),
            ends: None,
            tasks: Vec::new(),
            next: None,
        }));
    }
    let dated = dated(&loaded, now)?;
    let tasks = tasks(&loaded, &dated, now);
    let apart = Found {
        overloaded: overloaded(conn, &loaded, &tasks, now)?,
        cost: cost(conn, &loaded)?,
        short: short(conn, &loaded)?,
    };
    let facts = facts(&loaded, &dated, &tasks, wall(loaded.zone, now)?, now, apart);
    let found = health(&facts);
    let ends = tasks.iter().map(|task| task.ends).max();
    Ok(Some(Outlook {
        computed: found.computed.into(),
        reasons: found.reasons,
        ends,
        next: next(&loaded, &dated, &tasks, &facts, now),
        tasks,
    }))
}

fn tasks(loaded: &Loaded, dated: &Dated, now: Moment) -> Vec<TaskOutlook> {
    let mut found = Vec::new();
    for (place, task) in loaded.tasks.iter().enumerate() {
        let times = dated
            .schedule
            .times(place)
            .filter(|_| task.status.is_open());
        let Some(times) = times else {
            continue;
        };
        let moment = |at: WallMinute| loaded.zone.moment(at).unwrap_or(now);
        let ends = moment(times.early_finish);
        found.push(TaskOutlook {
            task: task.id,
            starts: task.started_at.unwrap_or_else(|| moment(times.early_start)),
            ends,
            slack: times.slack,
            critical: times.critical,
            risk: risk(task, ends, now),
        });
    }
    found
}

fn risk(task: &Planned, ends: Moment, now: Moment) -> Option<TaskRisk> {
    let due = task.due_at?;
    if due < now {
        Some(TaskRisk::Late)
    } else if due < ends {
        Some(TaskRisk::Endangered)
    } else {
        None
    }
}

/// The first moment at which something may be different although nobody did anything.
fn next(
    loaded: &Loaded,
    dated: &Dated,
    tasks: &[TaskOutlook],
    facts: &Facts,
    now: Moment,
) -> Option<Moment> {
    let mut first = night(loaded, facts.now, now);
    let mut at = |moment: Option<Moment>| {
        let later = moment.filter(|moment| *moment > now);
        first = [first, later].into_iter().flatten().min();
    };
    // The end of the grid's part in which a number of working minutes has passed.
    let after = |calendar: usize, minutes: i64| {
        let calendar = loaded.book.calendars().get(calendar)?;
        let passed = calendar.add_minutes(dated.now, minutes.max(0) + 1);
        let part = WallMinute((passed.0 + GRID - 1).div_euclid(GRID) * GRID);
        loaded.zone.moment(part.max(WallMinute(dated.now.0 + GRID)))
    };
    let open = loaded
        .tasks
        .iter()
        .enumerate()
        .filter(|(_, task)| task.status.is_open());
    for ((place, task), known) in open.zip(tasks) {
        let Some(due) = task.due_at else { continue };
        at(Some(Moment(due.0.saturating_add(1))));
        let calendar = dated.calendars.get(place).copied().unwrap_or_default();
        let times = dated.schedule.times(place).filter(|_| known.risk.is_none());
        if let (Some(times), Some(due), Some(of)) = (
            times,
            loaded.zone.wall(due),
            loaded.book.calendars().get(calendar),
        ) {
            at(after(calendar, of.minutes_between(times.early_finish, due)));
        }
    }
    if facts.due.is_some() && facts.slack >= 0 {
        at(after(0, facts.slack));
        let enough = facts.slack - facts.remaining * SLACK_PERCENT / 100;
        at((enough >= 0).then(|| after(0, enough)).flatten());
    }
    first
}

/// The next night, for what depends on other projects; not all projects in the same minute.
fn night(loaded: &Loaded, wall: WallMinute, now: Moment) -> Option<Moment> {
    let midnight = WallMinute::of_date(wall.date()?.succ_opt()?);
    let minute = loaded.project.id.uuid().as_u128() % 60;
    let later = i64::try_from(minute).ok()? * MINUTE;
    let at = loaded.zone.moment(midnight)?;
    Some(Moment(at.0.saturating_add(later))).filter(|at| *at > now)
}
