//! Who may see and change projects and tasks.
//!
//! Every member of the organisation sees all projects. A project's structure is written by its owner
//! and by who holds `project.manage`; on a task works who it is assigned to. Guests see single tasks
//! that are shared with them, and nothing around these.

use db::conn::MultiBackend;
use db::schema::{channels, phases, projects, tasks};
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::fault::ProjectsFault;
use super::row::{ChannelRow, PhaseRow, ProjectRow};
use super::task_row::TaskRow;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{ChannelId, PhaseId, ProjectId, Task, TaskId, UserId};
use crate::kernel::{Actor, GrantAction, Role, Tx};

/// The projects that the actor sees; every list goes through it.
#[must_use]
pub fn visible(actor: &Actor) -> projects::BoxedQuery<'static, MultiBackend> {
    let query = projects::table
        .filter(projects::org_id.eq(actor.org))
        .into_boxed();
    if actor.may(Permission::ProjectRead) {
        return query;
    }
    query.filter(projects::id.any_of::<ProjectId>(&[]))
}

/// The tasks that the actor sees; every list goes through it.
#[must_use]
pub fn visible_tasks(actor: &Actor) -> tasks::BoxedQuery<'static, MultiBackend> {
    let query = tasks::table
        .filter(tasks::org_id.eq(actor.org))
        .into_boxed();
    if actor.may(Permission::ProjectRead) {
        return query;
    }
    query.filter(tasks::id.any_of(&actor.granted::<Task>(GrantAction::View)))
}

/// Loads a project that the actor sees.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_view(conn: &mut Conn, actor: &Actor, id: ProjectId) -> Result<ProjectRow> {
    visible(actor)
        .filter(projects::id.eq(id))
        .select(ProjectRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Loads a task that the actor sees.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_task(conn: &mut Conn, actor: &Actor, id: TaskId) -> Result<TaskRow> {
    visible_tasks(actor)
        .filter(tasks::id.eq(id))
        .select(TaskRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// A task as the actor may see it: guests learn what is to be done and by when, not who else works on it,
/// what it is a part of, nor why it cannot go on.
#[must_use]
pub fn shown(actor: &Actor, row: TaskRow) -> TaskRow {
    if actor.may(Permission::ProjectRead) {
        return row;
    }
    let own = |user: Option<UserId>| user.filter(|user| *user == actor.user);
    TaskRow {
        phase_id: None,
        parent_id: None,
        assignee_id: own(row.assignee_id),
        department_id: None,
        reviewer_id: own(row.reviewer_id),
        channel_id: None,
        estimate_minutes: None,
        labels: "[]".to_owned(),
        source_type: None,
        source_id: None,
        submitted_by: own(row.submitted_by),
        blocked_reason: None,
        ..row
    }
}

/// Loads a phase of a project that the actor sees.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_phase(conn: &mut Conn, actor: &Actor, id: PhaseId) -> Result<PhaseRow> {
    let row: PhaseRow = phases::table
        .find((actor.org, id))
        .select(PhaseRow::as_select())
        .first(conn)
        .optional()?
        .ok_or(CoreFault::NotFound)?;
    for_view(conn, actor, row.project_id)?;
    Ok(row)
}

/// Loads a channel that the actor sees.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_channel(conn: &mut Conn, actor: &Actor, id: ChannelId) -> Result<ChannelRow> {
    channels::table
        .find((actor.org, id))
        .select(ChannelRow::as_select())
        .first(conn)
        .optional()?
        .filter(|_| actor.may(Permission::ProjectRead))
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Which project is to be changed, and what the caller saw of it.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// The project.
    pub project: ProjectId,
    /// The version that the caller saw; `None`: whatever it is now.
    pub version: Option<i64>,
}

/// Which task is to be changed, and what the caller saw of it.
#[derive(Debug, Clone, Copy)]
pub struct TaskTarget {
    /// The task.
    pub task: TaskId,
    /// The version that the caller saw; `None`: whatever it is now.
    pub version: Option<i64>,
}

/// Whether the actor may write the project's structure.
#[must_use]
pub fn manages(actor: &Actor, project: &ProjectRow) -> bool {
    actor.may(Permission::ProjectManage)
        || (project.owner_id == actor.user && actor.may(Permission::ProjectCreate))
}

/// Demands that the actor can write the structure of some project at all.
///
/// # Errors
/// `FORBIDDEN`.
pub fn for_many(actor: &Actor) -> Result<()> {
    if actor.may(Permission::ProjectCreate) {
        return Ok(());
    }
    actor.require(Permission::ProjectManage)
}

/// Loads a project for who may write its structure.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT` for a stale version.
pub fn for_change(tx: &mut Tx<'_>, actor: &Actor, target: Target) -> Result<ProjectRow> {
    let row = for_view(tx.conn(), actor, target.project)?;
    if !manages(actor, &row) {
        actor.require(Permission::ProjectManage)?;
    }
    as_seen(target.version, row.version)?;
    Ok(row)
}

/// As [`for_change`], for a project whose tasks still change.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `CONFLICT`.
pub fn for_structure(tx: &mut Tx<'_>, actor: &Actor, target: Target) -> Result<ProjectRow> {
    let row = for_change(tx, actor, target)?;
    require_open(&row)?;
    Ok(row)
}

/// A task with its project, to be changed.
#[derive(Debug, Clone)]
pub struct Work {
    /// The task.
    pub task: TaskRow,
    /// Its project.
    pub project: ProjectRow,
}

/// Loads a task for who may write its project's structure.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `CONFLICT`.
pub fn for_managing(tx: &mut Tx<'_>, actor: &Actor, target: TaskTarget) -> Result<Work> {
    loaded(tx, actor, target, |_| false)
}

/// Loads a task for who may work on it: who it is assigned to, who manages it, or an integration with
/// the scope `task.work`.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `CONFLICT`.
pub fn for_work(tx: &mut Tx<'_>, actor: &Actor, target: TaskTarget) -> Result<Work> {
    loaded(tx, actor, target, |task| works_on(actor, task))
}

/// Loads a task for who may hand it in: as [`for_work`], or a guest with the grant `SUBMIT`.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `CONFLICT`.
pub fn for_submit(tx: &mut Tx<'_>, actor: &Actor, target: TaskTarget) -> Result<Work> {
    loaded(tx, actor, target, |task| {
        works_on(actor, task) || has_grant(actor, task, GrantAction::Submit)
    })
}

/// Loads a task for who may put something on it: as [`for_work`], or a guest with the grant `UPLOAD`.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `CONFLICT`.
pub fn for_upload(tx: &mut Tx<'_>, actor: &Actor, target: TaskTarget) -> Result<Work> {
    loaded(tx, actor, target, |task| {
        works_on(actor, task) || has_grant(actor, task, GrantAction::Upload)
    })
}

/// Loads a task for who may judge it: its reviewer, or who manages it.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `CONFLICT`.
pub fn for_review(tx: &mut Tx<'_>, actor: &Actor, target: TaskTarget) -> Result<Work> {
    loaded(tx, actor, target, |task| {
        task.reviewer_id == Some(actor.user) && actor.may(Permission::TaskWork)
    })
}

/// Loads a task for a member who spent time on it.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`.
pub fn for_time(tx: &mut Tx<'_>, actor: &Actor, task: TaskId) -> Result<Work> {
    let target = TaskTarget {
        task,
        version: None,
    };
    loaded(tx, actor, target, |_| actor.may(Permission::TaskWork))
}

fn works_on(actor: &Actor, task: &TaskRow) -> bool {
    actor.may(Permission::TaskWork)
        && (task.assignee_id == Some(actor.user) || actor.roles.has(Role::Integration))
}

fn has_grant(actor: &Actor, task: &TaskRow, action: GrantAction) -> bool {
    actor.is_guest() && actor.is_granted(task.id, action)
}

fn loaded(
    tx: &mut Tx<'_>,
    actor: &Actor,
    target: TaskTarget,
    is_allowed: impl FnOnce(&TaskRow) -> bool,
) -> Result<Work> {
    let task = for_task(tx.conn(), actor, target.task)?;
    let project: ProjectRow = projects::table
        .find((actor.org, task.project_id))
        .select(ProjectRow::as_select())
        .first(tx.conn())?;
    if !manages(actor, &project) && !is_allowed(&task) {
        let permission = Permission::ProjectManage.as_str().to_owned();
        return Err(CoreFault::Forbidden { permission }.into());
    }
    as_seen(target.version, task.version)?;
    require_open(&project)?;
    Ok(Work { task, project })
}

fn require_open(project: &ProjectRow) -> Result<()> {
    if project.status.is_open() {
        return Ok(());
    }
    let status = project.status.as_str();
    Err(ProjectsFault::ProjectClosed { status }.into())
}

/// Refuses a version that is not the current one.
pub(super) fn as_seen(seen: Option<i64>, current: i64) -> Result<()> {
    match seen.filter(|version| *version != current) {
        Some(version) => Err(CoreFault::Conflict { version, current }.into()),
        None => Ok(()),
    }
}
