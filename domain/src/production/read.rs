//! Questions asked of production.

use db::AnyOfExpression;
use db::Conn;
use db::conn::MultiBackend;
use db::schema::{inspection_work_orders, production_tasks, work_order_progress, work_orders};
use diesel::prelude::*;

use super::access::{for_view, shown, visible};
use super::model::WorkOrderStatus;
use super::row::{WorkOrderProgressRow, WorkOrderRow};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    InspectionId, OrganizationId, ProjectId, SampleId, SkuId, SupplierId, TaskId, WorkOrder,
    WorkOrderId,
};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;

/// Most reports of progress that are shown over all work orders of one level of a query.
const MAX_PROGRESS: i64 = 5_000;

/// Which work orders a list shows; every part that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct WorkOrderFilter {
    /// In one of these states.
    pub statuses: Option<Vec<WorkOrderStatus>>,
    /// Of this article.
    pub sku: Option<SkuId>,
    /// Made by this supplier.
    pub supplier: Option<SupplierId>,
    /// Made for this project.
    pub project: Option<ProjectId>,
}

fn filtered(
    actor: &Actor,
    filter: &WorkOrderFilter,
) -> work_orders::BoxedQuery<'static, MultiBackend> {
    let mut query = visible(actor);
    if let Some(statuses) = &filter.statuses {
        query = query.filter(work_orders::status.any_of(statuses));
    }
    if let Some(sku) = filter.sku {
        query = query.filter(work_orders::sku_id.eq(sku));
    }
    if let Some(supplier) = filter.supplier {
        query = query.filter(work_orders::supplier_id.eq(supplier));
    }
    if let Some(project) = filter.project {
        query = query.filter(work_orders::project_id.eq(project));
    }
    query
}

/// A work order that the actor sees.
///
/// # Errors
/// `NOT_FOUND`.
pub fn find(conn: &mut Conn, actor: &Actor, id: WorkOrderId) -> Result<WorkOrderRow> {
    Ok(shown(actor, for_view(conn, actor, id)?))
}

/// A page of work orders, newest first.
///
/// # Errors
/// When the database fails.
pub fn page(
    conn: &mut Conn,
    actor: &Actor,
    filter: &WorkOrderFilter,
    args: &PageArgs<WorkOrder>,
) -> Result<Page<WorkOrderRow>> {
    let query = filtered(actor, filter).select(WorkOrderRow::as_select());
    let rows = page_query!(query, work_orders::id, args).load(conn)?;
    Ok(Page::of(rows, args).map(|row| shown(actor, row)))
}

/// How many work orders the actor sees.
///
/// # Errors
/// When the database fails.
pub fn count(conn: &mut Conn, actor: &Actor, filter: &WorkOrderFilter) -> Result<i64> {
    Ok(filtered(actor, filter).count().get_result(conn)?)
}

/// The work orders among these that the actor sees.
///
/// # Errors
/// When the database fails.
pub fn by_ids(conn: &mut Conn, actor: &Actor, ids: &[WorkOrderId]) -> Result<Vec<WorkOrderRow>> {
    let rows: Vec<WorkOrderRow> = visible(actor)
        .filter(work_orders::id.any_of(ids))
        .select(WorkOrderRow::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|row| shown(actor, row)).collect())
}

/// The work orders that these tasks follow, for who sees work orders.
///
/// # Errors
/// When the database fails.
pub fn of_tasks(conn: &mut Conn, actor: &Actor, tasks: &[TaskId]) -> Result<Vec<WorkOrderRow>> {
    if !actor.may(Permission::WorkOrderRead) {
        return Ok(Vec::new());
    }
    Ok(visible(actor)
        .filter(work_orders::task_id.assume_not_null().any_of(tasks))
        .select(WorkOrderRow::as_select())
        .load(conn)?)
}

/// The golden samples whose seals created these tasks; for who sees projects.
///
/// # Errors
/// When the database fails.
pub fn samples_of(
    conn: &mut Conn,
    actor: &Actor,
    tasks: &[TaskId],
) -> Result<Vec<(TaskId, SampleId)>> {
    if !actor.may(Permission::ProjectRead) {
        return Ok(Vec::new());
    }
    Ok(production_tasks::table
        .filter(production_tasks::org_id.eq(actor.org))
        .filter(production_tasks::task_id.any_of(tasks))
        .select((production_tasks::task_id, production_tasks::sample_id))
        .load(conn)?)
}

/// What was told of the progress of work orders that the caller has been shown, oldest first.
///
/// # Errors
/// When the database fails.
pub fn progress_of(
    conn: &mut Conn,
    org: OrganizationId,
    orders: &[WorkOrderId],
) -> Result<Vec<WorkOrderProgressRow>> {
    Ok(work_order_progress::table
        .filter(work_order_progress::org_id.eq(org))
        .filter(work_order_progress::work_order_id.any_of(orders))
        .order((
            work_order_progress::work_order_id.asc(),
            work_order_progress::number.asc(),
        ))
        .limit(MAX_PROGRESS)
        .select(WorkOrderProgressRow::as_select())
        .load(conn)?)
}

/// The inspections of work orders that the caller has been shown, newest first.
///
/// # Errors
/// When the database fails.
pub fn inspections_of(
    conn: &mut Conn,
    org: OrganizationId,
    orders: &[WorkOrderId],
) -> Result<Vec<(WorkOrderId, InspectionId)>> {
    Ok(inspection_work_orders::table
        .filter(inspection_work_orders::org_id.eq(org))
        .filter(inspection_work_orders::work_order_id.any_of(orders))
        .order(inspection_work_orders::inspection_id.desc())
        .limit(1_000)
        .select((
            inspection_work_orders::work_order_id,
            inspection_work_orders::inspection_id,
        ))
        .load(conn)?)
}

/// The work orders of inspections that the caller has been shown.
///
/// # Errors
/// When the database fails.
pub fn of_inspections(
    conn: &mut Conn,
    org: OrganizationId,
    inspections: &[InspectionId],
) -> Result<Vec<(InspectionId, WorkOrderId)>> {
    Ok(inspection_work_orders::table
        .filter(inspection_work_orders::org_id.eq(org))
        .filter(inspection_work_orders::inspection_id.any_of(inspections))
        .select((
            inspection_work_orders::inspection_id,
            inspection_work_orders::work_order_id,
        ))
        .load(conn)?)
}
