//! How far projects and phases have come, and what was spent on them.
//!
//! Progress is the share of the work that is done: the tasks that count, each with its weight. A task
//! weighs its estimate in minutes; without one, or with 0, it weighs [`DEFAULT_WEIGHT`]. Mandatory tasks
//! count; where there are none, all do. Cancelled tasks never count. A project's own tasks count, not
//! those of its sub-projects.

use std::collections::HashMap;
use std::hash::Hash;

use db::schema::{tasks, time_entries};
use db::{AnyOfExpression, Conn};
use diesel::dsl::count_star;
use diesel::prelude::*;
use rust_decimal::Decimal;

use crate::identity::Permission;
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::{PhaseId, ProjectId, TaskId};
use crate::projects::model::TaskStatus;
use crate::projects::row::PhaseRow;

/// What a task without an estimate weighs, in minutes: one working day.
pub const DEFAULT_WEIGHT: i64 = 480;

/// How far the tasks of a project or phase have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Tasks that count.
    pub tasks: i64,
    /// Those of them that are done.
    pub done: i64,
    /// Weight of the tasks that count, in minutes.
    pub weight: i64,
    /// Weight of those of them that are done.
    pub done_weight: i64,
    /// Work on at least one of them has begun.
    pub begun: bool,
}

impl Progress {
    /// The share that is done, 0 to 1 with at most 4 decimals, rounded down so that 1 is all of it; 0
    /// without tasks.
    #[must_use]
    pub fn share(&self) -> Decimal {
        let share = Decimal::from(self.done_weight)
            .checked_div(Decimal::from(self.weight))
            .unwrap_or_default();
        share.trunc_with_scale(4).normalize()
    }

    fn add(&mut self, status: TaskStatus, estimate: Option<i64>, count: i64) {
        let each = estimate.filter(|minutes| *minutes > 0);
        let weight = count.saturating_mul(each.unwrap_or(DEFAULT_WEIGHT));
        self.tasks += count;
        self.weight = self.weight.saturating_add(weight);
        self.begun |= status.is_begun();
        if status == TaskStatus::Done {
            self.done += count;
            self.done_weight = self.done_weight.saturating_add(weight);
        }
    }
}

db::text_enum! {
    /// Where a phase stands.
    pub enum PhaseState {
        /// No work has begun.
        Waiting => "WAITING",
        /// Work goes on, or the gate waits for its approval.
        Active => "ACTIVE",
        /// All that counts is done, and the gate was approved when it needs that.
        Done => "DONE",
    }
}

/// Where a phase stands, by the progress of its tasks.
#[must_use]
pub fn phase_state(phase: &PhaseRow, progress: &Progress) -> PhaseState {
    let is_open = phase.needs_approval && phase.approved_at.is_none();
    if progress.tasks > 0 && progress.done == progress.tasks && !is_open {
        PhaseState::Done
    } else if progress.begun {
        PhaseState::Active
    } else {
        PhaseState::Waiting
    }
}

/// One group of tasks that weigh the same: whose, mandatory, status, estimate, how many.
type Group<K> = (K, bool, TaskStatus, Option<i64>, i64);

fn summed<K: Copy + Eq + Hash>(groups: &[Group<K>]) -> HashMap<K, Progress> {
    let mut mandatory: HashMap<K, Progress> = HashMap::new();
    let mut all: HashMap<K, Progress> = HashMap::new();
    for (key, is_mandatory, status, estimate, count) in groups {
        if *is_mandatory {
            let progress = mandatory.entry(*key).or_default();
            progress.add(*status, *estimate, *count);
        }
        all.entry(*key).or_default().add(*status, *estimate, *count);
    }
    all.extend(mandatory);
    all
}

/// How far these projects have come; nothing for those without tasks, and for guests.
///
/// # Errors
/// When the database fails.
pub fn progress_of_projects(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[ProjectId],
) -> Result<HashMap<ProjectId, Progress>> {
    if !actor.may(Permission::ProjectRead) {
        return Ok(HashMap::new());
    }
    let columns = (
        tasks::project_id,
        tasks::mandatory,
        tasks::status,
        tasks::estimate_minutes,
    );
    let groups: Vec<Group<ProjectId>> = tasks::table
        .filter(tasks::org_id.eq(actor.org))
        .filter(tasks::project_id.any_of(ids))
        .filter(tasks::status.ne(TaskStatus::Cancelled))
        .group_by(columns)
        .select((
            tasks::project_id,
            tasks::mandatory,
            tasks::status,
            tasks::estimate_minutes,
            count_star(),
        ))
        .load(conn)?;
    Ok(summed(&groups))
}

/// How far these phases have come; nothing for those without tasks, and for guests.
///
/// # Errors
/// When the database fails.
pub fn progress_of_phases(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[PhaseId],
) -> Result<HashMap<PhaseId, Progress>> {
    if !actor.may(Permission::ProjectRead) {
        return Ok(HashMap::new());
    }
    let wanted: Vec<Option<PhaseId>> = ids.iter().map(|id| Some(*id)).collect();
    let groups: Vec<Group<Option<PhaseId>>> = tasks::table
        .filter(tasks::org_id.eq(actor.org))
        .filter(tasks::phase_id.any_of(&wanted))
        .filter(tasks::status.ne(TaskStatus::Cancelled))
        .group_by((
            tasks::phase_id,
            tasks::mandatory,
            tasks::status,
            tasks::estimate_minutes,
        ))
        .select((
            tasks::phase_id,
            tasks::mandatory,
            tasks::status,
            tasks::estimate_minutes,
            count_star(),
        ))
        .load(conn)?;
    let summed = summed(&groups).into_iter();
    Ok(summed.filter_map(|(id, p)| Some((id?, p))).collect())
}

/// Minutes that were spent on these tasks; nothing for those without any, and for guests.
///
/// # Errors
/// When the database fails.
pub fn spent_minutes_of_tasks(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[TaskId],
) -> Result<HashMap<TaskId, i64>> {
    if !actor.may(Permission::ProjectRead) {
        return Ok(HashMap::new());
    }
    let groups: Vec<(TaskId, i64, i64)> = time_entries::table
        .filter(time_entries::org_id.eq(actor.org))
        .filter(time_entries::task_id.any_of(ids))
        .group_by((time_entries::task_id, time_entries::minutes))
        .select((time_entries::task_id, time_entries::minutes, count_star()))
        .load(conn)?;
    Ok(minutes(&groups))
}

/// Minutes that were spent on the tasks of these projects; nothing for those without any, and for
/// guests.
///
/// # Errors
/// When the database fails.
pub fn spent_minutes_of_projects(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[ProjectId],
) -> Result<HashMap<ProjectId, i64>> {
    if !actor.may(Permission::ProjectRead) {
        return Ok(HashMap::new());
    }
    let groups: Vec<(ProjectId, i64, i64)> = time_entries::table
        .inner_join(
            tasks::table.on(tasks::org_id
                .eq(time_entries::org_id)
                .and(tasks::id.eq(time_entries::task_id))),
        )
        .filter(tasks::org_id.eq(actor.org))
        .filter(tasks::project_id.any_of(ids))
        .group_by((tasks::project_id, time_entries::minutes))
        .select((tasks::project_id, time_entries::minutes, count_star()))
        .load(conn)?;
    Ok(minutes(&groups))
}

/// Sums groups of entries of equal length; the databases' own sums of whole numbers differ in type.
fn minutes<K: Copy + Eq + Hash>(groups: &[(K, i64, i64)]) -> HashMap<K, i64> {
    let mut sums = HashMap::new();
    for (key, minutes, count) in groups {
        let sum: &mut i64 = sums.entry(*key).or_default();
        *sum = sum.saturating_add(minutes.saturating_mul(*count));
    }
    sums
}
