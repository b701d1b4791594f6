//! Computes what is missing of an article now.

use std::collections::HashMap;

use db::AnyOfExpression;
use db::schema::{
    projects, skus, stock_movement_lines, stock_movements, stock_reservations, stock_totals,
    task_skus, tasks,
};
use db::types::Id;
use diesel::prelude::*;

use super::row::ShortageRow;
use crate::inventory::{StockMovementKind, StockTotalRow};
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{EventNode, Node, OrganizationId, ProjectId, SkuId, TaskId};
use crate::projects::{ProjectStatus, TaskStatus};

/// Most tasks that are looked at for one article, those that are due first.
const MAX_TASKS: i64 = 1_000;

/// A task that needs an article.
struct Need {
    task: TaskId,
    project: ProjectId,
    required: i64,
}

/// What is missing of an article, and how much of it is available.
pub(super) fn missing(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    sku: SkuId,
) -> Result<(Vec<ShortageRow>, i64)> {
    let totals: Vec<StockTotalRow> = stock_totals::table
        .filter(stock_totals::org_id.eq(org))
        .filter(stock_totals::sku_id.eq(sku))
        .select(StockTotalRow::as_select())
        .load(tx.conn())?;
    let available: i64 = totals.iter().map(StockTotalRow::available).sum();
    let needs = needs(tx, org, sku)?;
    let given = given(tx, org, sku, &needs)?;
    let now = tx.now();
    let mut left = available.max(0);
    let mut short = Vec::new();
    for need in needs {
        let open = need.required - given.get(&need.task).copied().unwrap_or_default();
        let gets = open.clamp(0, left);
        left -= gets;
        if open > gets {
            short.push(ShortageRow {
                org_id: org,
                sku_id: sku,
                subject_id: Id::new(need.task.uuid()),
                task_id: Some(need.task),
                project_id: Some(need.project),
                required: need.required,
                missing: open - gets,
                since: now,
            });
        }
    }
    let point: Option<i64> = skus::table
        .find((org, sku))
        .select(skus::reorder_point)
        .first::<Option<i64>>(tx.conn())
        .optional()?
        .flatten();
    if let Some(point) = point.filter(|point| available < *point) {
        short.push(ShortageRow {
            org_id: org,
            sku_id: sku,
            subject_id: Id::new(sku.uuid()),
            task_id: None,
            project_id: None,
            required: point,
            missing: point - available,
            since: now,
        });
    }
    Ok((short, available))
}

/// The open tasks of open projects that need the article, those that are due first.
fn needs(tx: &mut Tx<'_>, org: OrganizationId, sku: SkuId) -> Result<Vec<Need>> {
    let rows: Vec<(TaskId, ProjectId, ProjectStatus, i64)> = task_skus::table
        .inner_join(
            tasks::table.on(tasks::org_id
                .eq(task_skus::org_id)
                .and(tasks::id.eq(task_skus::task_id))),
        )
        .inner_join(
            projects::table.on(projects::org_id
                .eq(tasks::org_id)
                .and(projects::id.eq(tasks::project_id))),
        )
        .filter(task_skus::org_id.eq(org))
        .filter(task_skus::sku_id.eq(sku))
        .filter(task_skus::required_quantity.gt(0))
        .filter(tasks::status.any_of(TaskStatus::OPEN))
        .order((tasks::due_key.asc(), tasks::id.asc()))
        .limit(MAX_TASKS)
        .select((
            tasks::id,
            tasks::project_id,
            projects::status,
            task_skus::required_quantity,
        ))
        .load(tx.conn())?;
    let open = rows
        .into_iter()
        .filter(|(_, _, status, _)| status.is_open());
    Ok(open
        .map(|(task, project, _, required)| Need {
            task,
            project,
            required,
        })
        .collect())
}

/// What tasks have of the article already: reserved for them, or shipped.
fn given(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    sku: SkuId,
    needs: &[Need],
) -> Result<HashMap<TaskId, i64>> {
    let mut given: HashMap<TaskId, i64> = HashMap::new();
    let ids: Vec<Id<EventNode>> = needs.iter().map(|need| Id::new(need.task.uuid())).collect();
    let Some(prefix) = needs.first().map(|need| Node::from(need.task).prefix) else {
        return Ok(given);
    };
    let reserved: Vec<(Id<EventNode>, i64)> = stock_reservations::table
        .filter(stock_reservations::org_id.eq(org))
        .filter(stock_reservations::sku_id.eq(sku))
        .filter(stock_reservations::subject_type.eq(prefix))
        .filter(stock_reservations::subject_id.any_of(&ids))
        .select((stock_reservations::subject_id, stock_reservations::quantity))
        .load(tx.conn())?;
    for (task, pieces) in reserved {
        *given.entry(TaskId::new(task.uuid())).or_default() += pieces;
    }
    let ids: Vec<Option<Id<EventNode>>> = ids.into_iter().map(Some).collect();
    let moved: Vec<(Option<Id<EventNode>>, i64, bool)> = stock_movements::table
        .inner_join(
            stock_movement_lines::table.on(stock_movement_lines::org_id
                .eq(stock_movements::org_id)
                .and(stock_movement_lines::movement_id.eq(stock_movements::id))),
        )
        .filter(stock_movements::org_id.eq(org))
        .filter(stock_movements::subject_type.eq(prefix))
        .filter(stock_movements::subject_id.any_of(&ids))
        .filter(
            stock_movements::kind
                .eq(StockMovementKind::Shipment)
                .or(stock_movements::kind.eq(StockMovementKind::Return)),
        )
        .filter(stock_movement_lines::sku_id.eq(sku))
        .select((
            stock_movements::subject_id,
            stock_movement_lines::quantity,
            stock_movement_lines::to_location_id.is_not_null(),
        ))
        .load(tx.conn())?;
    for (task, pieces, comes_back) in moved {
        let Some(task) = task else { continue };
        let change = if comes_back { -pieces } else { pieces };
        *given.entry(TaskId::new(task.uuid())).or_default() += change;
    }
    Ok(given)
}
