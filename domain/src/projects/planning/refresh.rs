//! Stores what a project's schedule says, and tells the log what is different.

use std::collections::{HashMap, HashSet};

use db::schema::{project_health, task_dependencies, task_schedules, tasks};
use db::types::Moment;
use db::{AnyOfExpression, Conn, insert_all};
use diesel::prelude::*;
use serde_json::json;

use super::outlook::{Outlook, TaskOutlook, outlook};
use super::react::PLAN;
use super::row::{ProjectHealth, ProjectHealthRow, TaskRisk, TaskScheduleRow};
use crate::events::{Event, timer};
use crate::kernel::Tx;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{OrganizationId, ProjectId, TaskId};
use crate::projects::events::{PROJECT_HEALTH_CHANGED, TASK_RISK_CHANGED};
use crate::projects::store::once;

/// The most tasks that become late or are not any more in one transaction; the next ones follow at once.
const MAX_RISKS: usize = 500;
/// Ids of one statement.
const AT_ONCE: usize = 500;
/// A date of another project's task that moves by less is told with the next change, or in the night:
/// two projects that wait for each other must not wake each other for ever while time passes.
const NOTABLE: i64 = 30 * 60_000_000;

/// Computes a project anew and stores what is different. Computed again at once it changes nothing.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody else stores the same at this moment.
pub(super) fn refresh(tx: &mut Tx<'_>, org: OrganizationId, id: ProjectId) -> Result<()> {
    let now = tx.now();
    let Some(mut found) = outlook(tx.conn(), org, id, now)? else {
        return Ok(());
    };
    let stored = stored(tx.conn(), org, id)?;
    let told = tell_risks(tx, org, id, &mut found, &stored);
    let moved = store_tasks(tx, org, id, &found.tasks, &stored)?;
    let until = store_health(tx, org, id, &found)?;
    wake_others(tx, org, id, &moved)?;
    let next = match told {
        // The rest follows in a transaction of its own.
        Told::Some => Some(now),
        Told::All => [found.next, until].into_iter().flatten().min(),
    };
    timer::set(tx, org, PLAN, id, next)
}

type Stored = HashMap<TaskId, TaskScheduleRow>;

fn stored(conn: &mut Conn, org: OrganizationId, project: ProjectId) -> Result<Stored> {
    let rows: Vec<TaskScheduleRow> = task_schedules::table
        .filter(task_schedules::org_id.eq(org))
        .filter(task_schedules::project_id.eq(project))
        .select(TaskScheduleRow::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.task_id, row)).collect())
}

/// Whether all changes of risk were told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    All,
    Some,
}

/// Tells which tasks became late or endangered, or are not any more. Those past the bound keep their
/// old risk for now.
fn tell_risks(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    project: ProjectId,
    found: &mut Outlook,
    stored: &Stored,
) -> Told {
    let mut told = 0;
    let mut all = Told::All;
    let open: HashSet<TaskId> = found.tasks.iter().map(|task| task.task).collect();
    for task in &mut found.tasks {
        let from = stored.get(&task.task).and_then(|row| row.risk);
        if from == task.risk {
            continue;
        }
        if told == MAX_RISKS {
            (task.risk, all) = (from, Told::Some);
            continue;
        }
        told += 1;
        tell(
            tx,
            org,
            project,
            task.task,
            (from, task.risk),
            Some(task.ends),
        );
    }
    // What was done or given up is at risk no more.
    let mut over: Vec<&TaskScheduleRow> = stored
        .values()
        .filter(|row| row.risk.is_some() && !open.contains(&row.task_id))
        .collect();
    over.sort_by_key(|row| row.task_id);
    for row in over {
        tell(tx, org, project, row.task_id, (row.risk, None), None);
    }
    all
}

fn tell(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    project: ProjectId,
    task: TaskId,
    (from, to): (Option<TaskRisk>, Option<TaskRisk>),
    ends: Option<Moment>,
) {
    let data = json!({ "from": from, "to": to, "endsAt": ends.map(|at| at.0) });
    tx.emit(Event {
        project: Some(project),
        ..Event::of(org, &TASK_RISK_CHANGED, task, data)
    });
}

/// Stores the dates that differ; gives the tasks whose dates moved notably, or that are open no more.
fn store_tasks(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    project: ProjectId,
    found: &[TaskOutlook],
    stored: &Stored,
) -> Result<Vec<TaskId>> {
    let row = |task: &TaskOutlook| TaskScheduleRow {
        org_id: org,
        task_id: task.task,
        project_id: project,
        starts_at: task.starts,
        ends_at: task.ends,
        slack_minutes: task.slack,
        critical: task.critical,
        risk: task.risk,
    };
    let open: HashSet<TaskId> = found.iter().map(|task| task.task).collect();
    let gone = stored.keys().filter(|id| !open.contains(id)).copied();
    let mut moved: Vec<TaskId> = gone.collect();
    let mut stale = moved.clone();
    let mut fresh = Vec::new();
    for row in found.iter().map(row) {
        let old = stored.get(&row.task_id);
        if old == Some(&row) {
            continue;
        }
        let far = |from: Moment, to: Moment| (to.0 - from.0).abs() >= NOTABLE;
        if old.is_none_or(|old| far(old.starts_at, row.starts_at) || far(old.ends_at, row.ends_at))
        {
            moved.push(row.task_id);
        }
        if old.is_some() {
            stale.push(row.task_id);
        }
        fresh.push(row);
    }
    for some in stale.chunks(AT_ONCE) {
        diesel::delete(
            task_schedules::table
                .filter(task_schedules::org_id.eq(org))
                .filter(task_schedules::task_id.any_of(some)),
        )
        .execute(tx.conn())?;
    }
    or_again(insert_all!(tx.conn(), task_schedules::table, fresh))?;
    Ok(moved)
}

/// Stores the health and tells when another one counts; gives until when a person's word counts.
fn store_health(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    project: ProjectId,
    found: &Outlook,
) -> Result<Option<Moment>> {
    let now = tx.now();
    let old = health_of(tx.conn(), org, project)?;
    let mut row = old
        .clone()
        .unwrap_or_else(|| ProjectHealthRow::new(org, project, now));
    row.computed = found.computed;
    row.reasons = serde_json::to_string(&found.reasons)?;
    row.forecast_ends_at = found.ends;
    let (from, to) = (row.health, row.counting(now));
    row.health = to;
    if old.as_ref() != Some(&row) {
        row.computed_at = now;
        save_health(tx, &mut row)?;
    }
    if from != to {
        tell_health(
            tx,
            Event::of(org, &PROJECT_HEALTH_CHANGED, project, json!({})),
            &row,
            from,
        );
    }
    Ok(row.said_until.filter(|until| now < *until))
}

/// The stored health of a project.
pub(super) fn health_of(
    conn: &mut Conn,
    org: OrganizationId,
    project: ProjectId,
) -> Result<Option<ProjectHealthRow>> {
    Ok(project_health::table
        .find((org, project))
        .select(ProjectHealthRow::as_select())
        .first(conn)
        .optional()?)
}

/// Saves a health that was loaded with its version.
pub(super) fn save_health(tx: &mut Tx<'_>, row: &mut ProjectHealthRow) -> Result<()> {
    let seen = row.version;
    row.version += 1;
    if seen == 0 {
        let added = diesel::insert_into(project_health::table).values(&*row);
        return or_again(added.execute(tx.conn())).map(drop);
    }
    let saved = diesel::update(project_health::table.find((row.org_id, row.project_id)))
        .filter(project_health::version.eq(seen))
        .set(&*row)
        .execute(tx.conn())?;
    once(saved)
}

/// Tells the log that another health counts.
pub(super) fn tell_health(
    tx: &mut Tx<'_>,
    event: Event,
    row: &ProjectHealthRow,
    from: ProjectHealth,
) {
    let reasons: serde_json::Value = serde_json::from_str(&row.reasons).unwrap_or_default();
    let data = json!({
        "from": from, "to": row.health, "reasons": reasons, "said": row.health != row.computed,
    });
    tx.emit(Event {
        project: Some(row.project_id),
        data,
        ..event
    });
}

/// Lets projects compute anew whose tasks wait for tasks here that moved.
fn wake_others(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    project: ProjectId,
    moved: &[TaskId],
) -> Result<()> {
    let mut others: Vec<ProjectId> = Vec::new();
    for some in moved.chunks(AT_ONCE) {
        let found: Vec<ProjectId> = task_dependencies::table
            .inner_join(
                tasks::table.on(tasks::org_id
                    .eq(task_dependencies::org_id)
                    .and(tasks::id.eq(task_dependencies::successor_id))),
            )
            .filter(task_dependencies::org_id.eq(org))
            .filter(task_dependencies::predecessor_id.any_of(some))
            .filter(tasks::project_id.ne(project))
            .select(tasks::project_id)
            .distinct()
            .load(tx.conn())?;
        others.extend(found);
    }
    others.sort_unstable();
    others.dedup();
    let now = tx.now();
    for other in others {
        timer::hasten(tx, org, PLAN, other, now)?;
    }
    Ok(())
}
