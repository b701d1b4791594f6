//! What waits of projects: tasks, deliverables, gates and proposals.

use db::conn::MultiBackend;
use db::schema::{deliverables as deliverable_rows, phases, projects, tasks};
use db::{AnyOfExpression, Conn};
use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::place::{NEVER, Place, bound, placed};
use super::{Todo, Waiting};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::{Deliverable, OrganizationId, Phase, Project, Task};
use crate::kernel::{Actor, GrantAction};
use crate::projects::access::{shown, visible, visible_tasks};
use crate::projects::{
    DeliverableRow, DeliverableState, PhaseRow, ProjectRow, ProjectStatus, TaskRow, TaskStatus,
};

type TaskQuery = tasks::BoxedQuery<'static, MultiBackend>;

/// Projects whose tasks do not change any more.
const ENDED: [ProjectStatus; 4] = [
    ProjectStatus::Closed,
    ProjectStatus::Archived,
    ProjectStatus::Rejected,
    ProjectStatus::Cancelled,
];

/// Without the tasks of projects that have ended.
fn of_open_projects(query: TaskQuery, org: OrganizationId) -> TaskQuery {
    let ended = projects::table
        .filter(projects::org_id.eq(org))
        .filter(projects::status.eq_any(ENDED))
        .select(projects::id);
    query.filter(tasks::project_id.ne_all(ended))
}

fn listed(
    conn: &mut Conn,
    actor: &Actor,
    query: TaskQuery,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<Todo>> {
    let query = of_open_projects(query, actor.org).select(TaskRow::as_select());
    let rows: Vec<TaskRow> = placed!(
        query,
        tasks::due_key,
        tasks::id,
        bound::<Task>(after),
        limit
    )
    .load(conn)?;
    let todo = |row: TaskRow| {
        let row = shown(actor, row);
        Todo::of(row.due_key, row.id, Waiting::Task(Box::new(row)))
    };
    Ok(rows.into_iter().map(todo).collect())
}

fn counted(conn: &mut Conn, actor: &Actor, query: TaskQuery) -> Result<i64> {
    Ok(of_open_projects(query, actor.org)
        .count()
        .get_result(conn)?)
}

/// Tasks that the actor is to do. `None` for guests, who are assigned none.
fn to_do_query(actor: &Actor) -> Option<TaskQuery> {
    let mine = [
        TaskStatus::Ready,
        TaskStatus::InProgress,
        TaskStatus::Blocked,
    ];
    let query = visible_tasks(actor)
        .filter(tasks::assignee_id.eq(actor.user))
        .filter(tasks::status.eq_any(mine));
    actor.may(Permission::TaskWork).then_some(query)
}

/// Tasks that a guest is to hand in.
fn to_submit_query(actor: &Actor) -> Option<TaskQuery> {
    let granted = actor.granted::<Task>(GrantAction::Submit);
    let query = visible_tasks(actor)
        .filter(tasks::id.any_of(&granted))
        .filter(tasks::status.eq(TaskStatus::InProgress));
    actor.is_guest().then_some(query)
}

/// Tasks that the actor is to review.
fn to_review_query(actor: &Actor) -> Option<TaskQuery> {
    let query = visible_tasks(actor)
        .filter(tasks::reviewer_id.eq(actor.user))
        .filter(tasks::status.eq(TaskStatus::InReview));
    actor.may(Permission::TaskWork).then_some(query)
}

/// Two functions of a source of tasks: its entries and their number.
macro_rules! tasks_of {
    ($($(#[$doc:meta])* $list:ident, $count:ident = $query:ident;)+) => {$(
        $(#[$doc])*
        pub(super) fn $list(
            conn: &mut Conn,
            actor: &Actor,
            after: Option<&Place>,
            limit: i64,
        ) -> Result<Vec<Todo>> {
            match $query(actor) {
                Some(query) => listed(conn, actor, query, after, limit),
                None => Ok(Vec::new()),
            }
        }

        /// How many there are.
        pub(super) fn $count(conn: &mut Conn, actor: &Actor) -> Result<i64> {
            match $query(actor) {
                Some(query) => counted(conn, actor, query),
                None => Ok(0),
            }
        }
    )+};
}

tasks_of! {
    /// Tasks to do.
    to_do, to_do_count = to_do_query;
    /// Tasks to hand in.
    to_submit, to_submit_count = to_submit_query;
    /// Tasks to review.
    to_review, to_review_count = to_review_query;
}

/// Deliverables that wait for the actor's approval; with a task that was handed in, the task waits.
macro_rules! deliverables_of {
    ($actor:expr) => {
        deliverable_rows::table
            .inner_join(
                tasks::table.on(tasks::org_id
                    .eq(deliverable_rows::org_id)
                    .and(tasks::id.eq(deliverable_rows::task_id))),
            )
            .filter(tasks::org_id.eq($actor.org))
            .filter(tasks::reviewer_id.eq($actor.user))
            .filter(tasks::status.eq_any([
                TaskStatus::Ready,
                TaskStatus::InProgress,
                TaskStatus::Blocked,
            ]))
            .filter(deliverable_rows::state.eq(DeliverableState::Submitted))
    };
}

/// Deliverables to approve.
pub(super) fn deliverables(
    conn: &mut Conn,
    actor: &Actor,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<Todo>> {
    if !actor.may(Permission::TaskWork) {
        return Ok(Vec::new());
    }
    let query = deliverables_of!(actor).select((DeliverableRow::as_select(), tasks::due_key));
    let id = deliverable_rows::id;
    let rows: Vec<(DeliverableRow, i64)> = placed!(
        query,
        tasks::due_key,
        id,
        bound::<Deliverable>(after),
        limit
    )
    .load(conn)?;
    let todo = |(row, due): (DeliverableRow, i64)| {
        Todo::of(due, row.id, Waiting::Deliverable(Box::new(row)))
    };
    Ok(rows.into_iter().map(todo).collect())
}

/// How many there are.
pub(super) fn deliverables_count(conn: &mut Conn, actor: &Actor) -> Result<i64> {
    if !actor.may(Permission::TaskWork) {
        return Ok(0);
    }
    Ok(deliverables_of!(actor).count().get_result(conn)?)
}

/// Gates of the actor's projects whose mandatory tasks are all done.
fn waiting_gates(actor: &Actor) -> phases::BoxedQuery<'static, MultiBackend> {
    let own = projects::table
        .filter(projects::org_id.eq(actor.org))
        .filter(projects::owner_id.eq(actor.user))
        .filter(projects::status.ne_all(ENDED))
        .select(projects::id);
    let mandatory = || {
        tasks::table
            .filter(tasks::org_id.eq(phases::org_id))
            .filter(tasks::phase_id.eq(phases::id.nullable()))
            .filter(tasks::mandatory.eq(true))
    };
    phases::table
        .filter(phases::org_id.eq(actor.org))
        .filter(phases::project_id.eq_any(own))
        .filter(phases::needs_approval.eq(true))
        .filter(phases::approved_at.is_null())
        .filter(exists(
            mandatory().filter(tasks::status.eq(TaskStatus::Done)),
        ))
        .filter(not(exists(
            mandatory().filter(tasks::status.eq_any(TaskStatus::OPEN.to_vec())),
        )))
        .into_boxed()
}

/// Gates to approve; they have no due date.
pub(super) fn gates(
    conn: &mut Conn,
    actor: &Actor,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<Todo>> {
    if !actor.may(Permission::ProjectCreate) {
        return Ok(Vec::new());
    }
    let mut query = waiting_gates(actor).select(PhaseRow::as_select());
    let (due, id) = bound::<Phase>(after);
    if due == NEVER {
        query = query.filter(phases::id.gt(id));
    }
    let rows: Vec<PhaseRow> = query.order(phases::id.asc()).limit(limit).load(conn)?;
    let todo = |row: PhaseRow| Todo::of(NEVER, row.id, Waiting::Phase(Box::new(row)));
    Ok(rows.into_iter().map(todo).collect())
}

/// How many there are.
pub(super) fn gates_count(conn: &mut Conn, actor: &Actor) -> Result<i64> {
    if !actor.may(Permission::ProjectCreate) {
        return Ok(0);
    }
    Ok(waiting_gates(actor).count().get_result(conn)?)
}

/// Projects that others proposed, for who decides about them.
fn proposed(actor: &Actor) -> projects::BoxedQuery<'static, MultiBackend> {
    visible(actor)
        .filter(projects::status.eq(ProjectStatus::Proposed))
        .filter(
            projects::proposed_by
                .is_null()
                .or(projects::proposed_by.ne(actor.user)),
        )
}

/// Projects to decide about; they have no due date.
pub(super) fn proposals(
    conn: &mut Conn,
    actor: &Actor,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<Todo>> {
    if !actor.may(Permission::ProjectManage) {
        return Ok(Vec::new());
    }
    let mut query = proposed(actor).select(ProjectRow::as_select());
    let (due, id) = bound::<Project>(after);
    if due == NEVER {
        query = query.filter(projects::id.gt(id));
    }
    let rows: Vec<ProjectRow> = query.order(projects::id.asc()).limit(limit).load(conn)?;
    let todo = |row: ProjectRow| Todo::of(NEVER, row.id, Waiting::Project(Box::new(row)));
    Ok(rows.into_iter().map(todo).collect())
}

/// How many there are.
pub(super) fn proposals_count(conn: &mut Conn, actor: &Actor) -> Result<i64> {
    if !actor.may(Permission::ProjectManage) {
        return Ok(0);
    }
    Ok(proposed(actor).count().get_result(conn)?)
}
