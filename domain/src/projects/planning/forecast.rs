//! How sure the end of a project is: its plan done many times with work that varies.
//!
//! The question is read from the database and answered without it, since the answer takes a processor
//! for up to some seconds.

use std::collections::HashMap;

use db::schema::{tasks, time_entries};
use db::types::Moment;
use db::{AnyOfExpression, Conn};
use diesel::dsl::count_star;
use diesel::prelude::*;

use super::dates::{Dated, dated};
use super::load::{Loaded, load};
use crate::kernel::Actor;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{OrganizationId, ProjectId, TaskId};
use crate::projects::access::for_view;
use crate::projects::model::TaskStatus;
use crate::projects::schedule::forecast::{History, Left, MAX_HISTORY, Range, forecast};

/// The most runs of one forecast.
pub const MAX_FORECAST_RUNS: u32 = 2_000;
/// The most tasks that are named.
const MAX_DRIVERS: usize = 10;
/// Ids of one statement.
const AT_ONCE: usize = 500;

/// What a forecast is computed from.
#[derive(Debug)]
pub struct ForecastQuestion {
    loaded: Loaded,
    dated: Dated,
    history: Option<History>,
    now: Moment,
}

/// What many runs say about a project.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// How often the plan was done.
    pub runs: u32,
    /// Open tasks of the plan.
    pub tasks: usize,
    /// Whether estimates vary as finished tasks of the organisation did; else by an assumption.
    pub by_history: bool,
    /// The end of half of the runs.
    pub half: Moment,
    /// The end of four of five runs.
    pub most: Moment,
    /// The share of runs that end by the last day of the project, 0 to 1; `None` without one.
    pub chance: Option<f64>,
    /// The tasks whose work says most about the end.
    pub drivers: Vec<Driver>,
}

/// A task that says much about the end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Driver {
    /// The task.
    pub task: TaskId,
    /// Share of the runs in which it was critical, 0 to 1.
    pub critical_share: f64,
    /// How its work and the project's end go together, 0 to 1.
    pub correlation: f64,
}

impl ForecastQuestion {
    /// Reads it.
    ///
    /// # Errors
    /// `NOT_FOUND`.
    pub fn read(conn: &mut Conn, actor: &Actor, id: ProjectId, now: Moment) -> Result<Self> {
        for_view(conn, actor, id)?;
        let loaded = load(conn, actor.org, id)?.ok_or(CoreFault::NotFound)?;
        let dated = dated(&loaded, now)?;
        let history = history(conn, actor.org)?;
        Ok(Self {
            loaded,
            dated,
            history,
            now,
        })
    }

    /// Answers it; the same for the same plan. `None` when the project has no open task.
    #[must_use]
    pub fn answer(&self, runs: u32) -> Option<Forecast> {
        let runs = runs.clamp(1, MAX_FORECAST_RUNS);
        let tasks = self.loaded.tasks.iter().zip(&self.dated.left);
        let left: Vec<Left> = tasks
            .map(|(task, minutes)| match task.status {
                // What is left is a review.
                TaskStatus::InReview => Left::Range(Range::exactly(*minutes)),
                _ => Left::Estimate(*minutes),
            })
            .collect();
        let open = self
            .loaded
            .tasks
            .iter()
            .filter(|task| task.status.is_open())
            .count();
        if open == 0 {
            return None;
        }
        let found = forecast(&self.dated.schedule, &left, self.history.as_ref(), runs, 1);
        let moment = |at| self.loaded.zone.moment(at).unwrap_or(self.now);
        let own = |place: &usize| *place < self.loaded.tasks.len();
        let drivers = found.drivers(MAX_DRIVERS).into_iter().filter(own);
        Some(Forecast {
            runs,
            tasks: open,
            by_history: self.history.is_some(),
            half: moment(found.end(50)),
            most: moment(found.end(80)),
            chance: super::facts::due(&self.loaded).map(|due| found.chance_by(due)),
            drivers: drivers
                .filter_map(|place| {
                    let influence = found.tasks.get(place)?;
                    Some(Driver {
                        task: self.loaded.tasks.get(place)?.id,
                        critical_share: influence.critical_share,
                        correlation: influence.correlation,
                    })
                })
                .collect(),
        })
    }
}

/// How the last finished tasks of the organisation that had an estimate and noted time went.
fn history(conn: &mut Conn, org: OrganizationId) -> Result<Option<History>> {
    let most = i64::try_from(MAX_HISTORY).unwrap_or_default();
    let done: Vec<(TaskId, Option<i64>)> = tasks::table
        .filter(tasks::org_id.eq(org))
        .filter(tasks::status.eq(TaskStatus::Done))
        .filter(tasks::estimate_minutes.is_not_null())
        .order(tasks::id.desc())
        .limit(most)
        .select((tasks::id, tasks::estimate_minutes))
        .load(conn)?;
    let ids: Vec<TaskId> = done.iter().map(|(id, _)| *id).collect();
    let mut taken: HashMap<TaskId, i64> = HashMap::new();
    for some in ids.chunks(AT_ONCE) {
        let groups: Vec<(TaskId, i64, i64)> = time_entries::table
            .filter(time_entries::org_id.eq(org))
            .filter(time_entries::task_id.any_of(some))
            .group_by((time_entries::task_id, time_entries::minutes))
            .select((time_entries::task_id, time_entries::minutes, count_star()))
            .load(conn)?;
        for (task, minutes, count) in groups {
            *taken.entry(task).or_default() += minutes.saturating_mul(count);
        }
    }
    let pair = |(id, estimate): &(TaskId, Option<i64>)| {
        let estimate = u32::try_from((*estimate)?).ok()?;
        Some((estimate, u32::try_from(*taken.get(id)?).ok()?))
    };
    Ok(History::new(done.iter().filter_map(pair)))
}
