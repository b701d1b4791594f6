//! What belongs to tasks: articles, checklists, requirements, deliverables, time.

use db::conn::MultiBackend;
use db::schema::{
    checklist_items, deliverable_requirements, deliverable_versions, deliverables, task_skus,
    tasks, time_entries,
};
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{
    ChecklistItemId, Deliverable, DeliverableId, DeliverableRequirementId, DeliverableVersionId,
    OrganizationId, PhaseId, ProjectId, SkuId, TaskId, TimeEntryId,
};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;
use crate::projects::access::for_task;
use crate::projects::model::DeliverableState;
use crate::projects::part_row::{
    ChecklistItemRow, DeliverableRequirementRow, DeliverableRow, DeliverableVersionRow,
    TimeEntryRow,
};

/// Articles of these tasks and how many pieces each task needs, at most 50 each; none for those who may not see the catalog.
///
/// # Errors
/// When the database fails.
pub fn skus_of(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[TaskId],
) -> Result<Vec<(TaskId, SkuId, i64)>> {
    if !actor.may(Permission::CatalogRead) {
        return Ok(Vec::new());
    }
    Ok(task_skus::table
        .filter(task_skus::org_id.eq(actor.org))
        .filter(task_skus::task_id.any_of(ids))
        .order((task_skus::task_id.asc(), task_skus::sku_id.asc()))
        .select((
            task_skus::task_id,
            task_skus::sku_id,
            task_skus::required_quantity,
        ))
        .load(conn)?)
}

/// Time spent on these tasks, oldest first, at most 2,000 entries; none for guests.
///
/// # Errors
/// When the database fails.
pub fn time_entries_of(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[TaskId],
) -> Result<Vec<TimeEntryRow>> {
    if !actor.may(Permission::ProjectRead) {
        return Ok(Vec::new());
    }
    Ok(time_entries::table
        .filter(time_entries::org_id.eq(actor.org))
        .filter(time_entries::task_id.any_of(ids))
        .order((time_entries::task_id.asc(), time_entries::id.asc()))
        .limit(2_000)
        .select(TimeEntryRow::as_select())
        .load(conn)?)
}

/// The loaders of a table whose rows belong to tasks: all of many tasks, and some by id.
macro_rules! of_tasks {
    ($table:ident, $row:ident, $id:ident, $of:ident, $by_ids:ident, $find:ident, ($($order:expr),+), $what:literal) => {
        #[doc = concat!($what, " of tasks that the caller has been shown, in their order.")]
        ///
        /// # Errors
        /// When the database fails.
        pub fn $of(conn: &mut Conn, org: OrganizationId, ids: &[TaskId]) -> Result<Vec<$row>> {
            Ok($table::table
                .filter($table::org_id.eq(org))
                .filter($table::task_id.any_of(ids))
                .order(($($order),+))
                .select($row::as_select())
                .load(conn)?)
        }

        #[doc = concat!($what, " of tasks that the caller has been shown, by id.")]
        ///
        /// # Errors
        /// When the database fails.
        pub fn $by_ids(conn: &mut Conn, org: OrganizationId, ids: &[$id]) -> Result<Vec<$row>> {
            Ok($table::table
                .filter($table::org_id.eq(org))
                .filter($table::id.any_of(ids))
                .select($row::as_select())
                .load(conn)?)
        }

        #[doc = concat!("One of: ", $what, " of tasks that the actor sees.")]
        ///
        /// # Errors
        /// `NOT_FOUND`.
        pub fn $find(conn: &mut Conn, actor: &Actor, id: $id) -> Result<$row> {
            let row = $by_ids(conn, actor.org, &[id])?
                .pop()
                .ok_or(CoreFault::NotFound)?;
            for_task(conn, actor, row.task_id)?;
            Ok(row)
        }
    };
}

of_tasks!(
    checklist_items,
    ChecklistItemRow,
    ChecklistItemId,
    checklist_of,
    checklist_by_ids,
    find_checklist_item,
    (checklist_items::position.asc(), checklist_items::id.asc()),
    "Points of checklists"
);
of_tasks!(
    deliverables,
    DeliverableRow,
    DeliverableId,
    deliverables_of,
    deliverables_by_ids,
    find_deliverable,
    (deliverables::task_id.asc(), deliverables::id.asc()),
    "Deliverables"
);

/// Requirements of tasks that the caller has been shown, by their places, at most 20 each.
///
/// # Errors
/// When the database fails.
pub fn requirements_of(
    conn: &mut Conn,
    org: OrganizationId,
    ids: &[TaskId],
) -> Result<Vec<DeliverableRequirementRow>> {
    Ok(deliverable_requirements::table
        .filter(deliverable_requirements::org_id.eq(org))
        .filter(deliverable_requirements::task_id.any_of(ids))
        .order((
            deliverable_requirements::position.asc(),
            deliverable_requirements::id.asc(),
        ))
        .select(DeliverableRequirementRow::as_select())
        .load(conn)?)
}

/// Requirements of tasks that the caller has been shown, by id.
///
/// # Errors
/// When the database fails.
pub fn requirements_by_ids(
    conn: &mut Conn,
    org: OrganizationId,
    ids: &[DeliverableRequirementId],
) -> Result<Vec<DeliverableRequirementRow>> {
    Ok(deliverable_requirements::table
        .filter(deliverable_requirements::org_id.eq(org))
        .filter(deliverable_requirements::id.any_of(ids))
        .select(DeliverableRequirementRow::as_select())
        .load(conn)?)
}

/// All versions of deliverables that the caller has been shown, oldest first, at most 100 each.
///
/// # Errors
/// When the database fails.
pub fn versions_of(
    conn: &mut Conn,
    org: OrganizationId,
    ids: &[DeliverableId],
) -> Result<Vec<DeliverableVersionRow>> {
    Ok(deliverable_versions::table
        .filter(deliverable_versions::org_id.eq(org))
        .filter(deliverable_versions::deliverable_id.any_of(ids))
        .order((
            deliverable_versions::deliverable_id.asc(),
            deliverable_versions::number.asc(),
        ))
        .select(DeliverableVersionRow::as_select())
        .load(conn)?)
}

/// Versions of deliverables that the caller has been shown, by id.
///
/// # Errors
/// When the database fails.
pub fn versions_by_ids(
    conn: &mut Conn,
    org: OrganizationId,
    ids: &[DeliverableVersionId],
) -> Result<Vec<DeliverableVersionRow>> {
    Ok(deliverable_versions::table
        .filter(deliverable_versions::org_id.eq(org))
        .filter(deliverable_versions::id.any_of(ids))
        .select(DeliverableVersionRow::as_select())
        .load(conn)?)
}

/// A requirement of a task that the actor sees.
///
/// # Errors
/// `NOT_FOUND`.
pub fn find_requirement(
    conn: &mut Conn,
    actor: &Actor,
    id: DeliverableRequirementId,
) -> Result<DeliverableRequirementRow> {
    let row = requirements_by_ids(conn, actor.org, &[id])?
        .pop()
        .ok_or(CoreFault::NotFound)?;
    for_task(conn, actor, row.task_id)?;
    Ok(row)
}

/// A version of a deliverable of a task that the actor sees.
///
/// # Errors
/// `NOT_FOUND`.
pub fn find_version(
    conn: &mut Conn,
    actor: &Actor,
    id: DeliverableVersionId,
) -> Result<DeliverableVersionRow> {
    let row = versions_by_ids(conn, actor.org, &[id])?
        .pop()
        .ok_or(CoreFault::NotFound)?;
    find_deliverable(conn, actor, row.deliverable_id)?;
    Ok(row)
}

/// Entries of time by id; none for guests.
///
/// # Errors
/// When the database fails.
pub fn time_entries_by_ids(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[TimeEntryId],
) -> Result<Vec<TimeEntryRow>> {
    if !actor.may(Permission::ProjectRead) {
        return Ok(Vec::new());
    }
    Ok(time_entries::table
        .filter(time_entries::org_id.eq(actor.org))
        .filter(time_entries::id.any_of(ids))
        .select(TimeEntryRow::as_select())
        .load(conn)?)
}

/// An entry of time that the actor sees.
///
/// # Errors
/// `NOT_FOUND`.
pub fn find_time_entry(conn: &mut Conn, actor: &Actor, id: TimeEntryId) -> Result<TimeEntryRow> {
    time_entries_by_ids(conn, actor, &[id])?
        .pop()
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Which deliverables a list shows; every part that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct DeliverableFilter {
    /// Of this project.
    pub project: Option<ProjectId>,
    /// Of the tasks of this phase.
    pub phase: Option<PhaseId>,
    /// Whose newest version is in this state.
    pub state: Option<DeliverableState>,
}

fn filtered(
    actor: &Actor,
    filter: &DeliverableFilter,
) -> Result<deliverables::BoxedQuery<'static, MultiBackend>> {
    actor.require(Permission::ProjectRead)?;
    let mut query = deliverables::table
        .filter(deliverables::org_id.eq(actor.org))
        .into_boxed();
    if let Some(project) = filter.project {
        query = query.filter(deliverables::project_id.eq(project));
    }
    if let Some(phase) = filter.phase {
        let of_phase = tasks::table
            .filter(tasks::org_id.eq(actor.org))
            .filter(tasks::phase_id.eq(phase))
            .select(tasks::id);
        query = query.filter(deliverables::task_id.eq_any(of_phase));
    }
    if let Some(state) = filter.state {
        query = query.filter(deliverables::state.eq(state));
    }
    Ok(query)
}

/// A page of deliverables of all tasks, newest first.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn deliverables(
    conn: &mut Conn,
    actor: &Actor,
    filter: &DeliverableFilter,
    args: &PageArgs<Deliverable>,
) -> Result<Page<DeliverableRow>> {
    let query = filtered(actor, filter)?.select(DeliverableRow::as_select());
    let rows = page_query!(query, deliverables::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many deliverables there are.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn deliverables_count(
    conn: &mut Conn,
    actor: &Actor,
    filter: &DeliverableFilter,
) -> Result<i64> {
    Ok(filtered(actor, filter)?.count().get_result(conn)?)
}
