//! From stored tasks to a schedule and back to moments.

use std::collections::HashMap;

use db::types::Moment;

use super::load::{Loaded, Outside, Planned, Wait};
use super::work::{Clock, is_outside_hours, left};
use crate::kernel::fault::{Result, internal};
use crate::kernel::id::TaskId;
use crate::projects::model::{DependencyKind, TaskStatus};
use crate::projects::schedule::calendar::{WallMinute, Zone};
use crate::projects::schedule::critical_path::Schedule;
use crate::projects::schedule::plan::{Link, LinkKind, MAX_LAG, Plan, Progress, Task};

/// Minutes to which now is rounded down.
pub(super) const GRID: i64 = 15;

/// The schedule of a project; its own tasks come first, in the order in which they were loaded.
#[derive(Debug)]
pub(super) struct Dated {
    pub(super) schedule: Schedule,
    /// For each own task the place of its calendar.
    pub(super) calendars: Vec<usize>,
    /// For each own task the working minutes that are left.
    pub(super) left: Vec<u32>,
    pub(super) now: WallMinute,
    /// When all is done if nothing waits for the date on which it is to be started.
    pub(super) soonest: WallMinute,
}

/// Computes the schedule of a project at a moment.
pub(super) fn dated(loaded: &Loaded, now: Moment) -> Result<Dated> {
    let now = on_grid(wall(loaded.zone, now)?);
    let mut plan = Building {
        loaded,
        now,
        tasks: Vec::with_capacity(loaded.tasks.len()),
        calendars: Vec::with_capacity(loaded.tasks.len()),
        left: Vec::with_capacity(loaded.tasks.len()),
    };
    for task in &loaded.tasks {
        plan.own(task)?;
    }
    let links = plan.links();
    let plan_of = Plan {
        now,
        calendars: loaded.book.calendars(),
        tasks: &plan.tasks,
        links: &links,
    };
    let schedule = Schedule::new(&plan_of).map_err(|e| internal(&e))?;
    let mut pulled = plan.tasks.clone();
    for task in pulled.iter_mut().take(loaded.tasks.len()) {
        task.not_before = None;
    }
    let tasks = &pulled;
    let pulled = Schedule::new(&Plan { tasks, ..plan_of }).map_err(|e| internal(&e))?;
    Ok(Dated {
        schedule,
        soonest: pulled.end(),
        calendars: plan.calendars,
        left: plan.left,
        now,
    })
}

/// The last full quarter of an hour.
pub(super) const fn on_grid(now: WallMinute) -> WallMinute {
    WallMinute(now.0 - now.0.rem_euclid(GRID))
}

/// What the clock shows at a moment.
pub(super) fn wall(zone: Zone, moment: Moment) -> Result<WallMinute> {
    zone.wall(moment)
        .ok_or_else(|| internal(&"a moment beyond all calendars"))
}

struct Building<'a> {
    loaded: &'a Loaded,
    now: WallMinute,
    tasks: Vec<Task>,
    calendars: Vec<usize>,
    left: Vec<u32>,
}

impl<'a> Building<'a> {
    fn own(&mut self, task: &Planned) -> Result<()> {
        let department = task
            .assignee_id
            .and_then(|user| self.loaded.people.get(&user).copied().flatten())
            .or(task.department_id);
        let mut place = self.loaded.book.place(department);
        let mut clock = self.clock(place)?;
        if is_outside_hours(task, &clock) {
            place = self.loaded.book.round_the_clock();
            clock = self.clock(place)?;
        }
        let spent = self.loaded.spent.get(&task.id).copied().unwrap_or_default();
        let remaining = match task.status.is_open() {
            true => left(task, spent, &clock),
            false => 0,
        };
        self.calendars.push(place);
        self.left.push(remaining);
        self.tasks.push(Task {
            calendar: place,
            duration: remaining,
            not_before: clock.wall(task.starts_at),
            progress: progress(task, remaining, &clock),
        });
        Ok(())
    }

    fn clock(&self, place: usize) -> Result<Clock<'a>> {
        let calendar = self.loaded.book.calendars().get(place);
        Ok(Clock {
            zone: self.loaded.zone,
            now: self.now,
            calendar: calendar.ok_or_else(|| internal(&"no calendar"))?,
        })
    }

    /// The links; tasks of other projects join the plan as dates.
    fn links(&mut self) -> Vec<Link> {
        let places = self.loaded.tasks.iter().enumerate();
        let places: HashMap<TaskId, usize> = places.map(|(place, task)| (task.id, place)).collect();
        let outside = self.loaded.outside.iter();
        let outside: HashMap<TaskId, &Outside> = outside.map(|one| (one.task.id, one)).collect();
        let mut dates: HashMap<(TaskId, bool), usize> = HashMap::new();
        let mut links = Vec::with_capacity(self.loaded.waits.len());
        for wait in &self.loaded.waits {
            let Some(to) = places.get(&wait.after).copied() else {
                continue;
            };
            let from = match (places.get(&wait.before), outside.get(&wait.before)) {
                (Some(place), _) => Some(*place),
                (None, Some(one)) => self.date(one, wait, &mut dates),
                // Cancelled: nothing waits for it.
                (None, None) => None,
            };
            links.extend(from.map(|from| link(from, to, wait)));
        }
        links
    }

    /// The place of a task of another project: a date without work. `None` when it has none.
    fn date(
        &mut self,
        one: &Outside,
        wait: &Wait,
        known: &mut HashMap<(TaskId, bool), usize>,
    ) -> Option<usize> {
        let starts = wait.kind == DependencyKind::StartToStart;
        if let Some(place) = known.get(&(one.task.id, starts)) {
            return Some(*place);
        }
        let zone = self.loaded.zone;
        let at = zone.wall(date_of(one, starts)?)?;
        let is_past = if starts {
            one.task.status.is_begun()
        } else {
            !one.task.status.is_open()
        };
        self.tasks.push(Task {
            calendar: 0,
            duration: 0,
            not_before: Some(at),
            progress: match is_past {
                true => Progress::Finished { start: at, end: at },
                false => Progress::Open,
            },
        });
        let place = self.tasks.len() - 1;
        known.insert((one.task.id, starts), place);
        Some(place)
    }
}

/// When a task of another project starts or ends.
fn date_of(one: &Outside, starts: bool) -> Option<Moment> {
    let task = &one.task;
    let forecast = one.schedule.as_ref();
    if starts {
        let planned = forecast.map(|row| row.starts_at);
        return task
            .started_at
            .or(planned)
            .or(task.starts_at)
            .or(task.due_at);
    }
    let planned = forecast.map(|row| row.ends_at);
    task.completed_at.or(planned).or(task.due_at)
}

fn progress(task: &Planned, remaining: u32, clock: &Clock<'_>) -> Progress {
    let started = clock.wall(task.started_at);
    if task.status == TaskStatus::Done {
        let end = clock.wall(task.completed_at).unwrap_or(clock.now);
        let start = started.unwrap_or(end).min(end);
        return Progress::Finished { start, end };
    }
    match started.filter(|_| task.status.is_begun()) {
        Some(at) => Progress::Started {
            at: at.min(clock.now),
            remaining,
        },
        None => Progress::Open,
    }
}

fn link(from: usize, to: usize, wait: &Wait) -> Link {
    let most = i64::from(MAX_LAG);
    Link {
        from,
        to,
        kind: match wait.kind {
            DependencyKind::FinishToStart => LinkKind::FinishToStart,
            DependencyKind::StartToStart => LinkKind::StartToStart,
            DependencyKind::FinishToFinish => LinkKind::FinishToFinish,
        },
        lag: i32::try_from(wait.lag.clamp(-most, most)).unwrap_or_default(),
    }
}
