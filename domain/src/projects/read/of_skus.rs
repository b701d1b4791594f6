//! Tasks that are about articles.

use db::schema::{task_skus, tasks};
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::identity::Permission;
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::{SkuId, TaskId};
use crate::projects::access::visible_tasks;
use crate::projects::model::TaskStatus;
use crate::projects::task_row::TaskRow;

/// Most pairs of one call.
const MAX_PAIRS: i64 = 1_000;

/// Open tasks about these articles by due date, at most 1,000 over all of them; none for those who may
/// not see the catalog.
///
/// # Errors
/// When the database fails.
pub fn open_tasks_of_skus(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[SkuId],
) -> Result<Vec<(SkuId, TaskRow)>> {
    if !actor.may(Permission::CatalogRead) {
        return Ok(Vec::new());
    }
    let pairs: Vec<(SkuId, TaskId)> = task_skus::table
        .inner_join(
            tasks::table.on(tasks::org_id
                .eq(task_skus::org_id)
                .and(tasks::id.eq(task_skus::task_id))),
        )
        .filter(task_skus::org_id.eq(actor.org))
        .filter(task_skus::sku_id.any_of(ids))
        .filter(tasks::status.eq_any(TaskStatus::OPEN.to_vec()))
        .order((tasks::due_key.asc(), tasks::id.asc()))
        .limit(MAX_PAIRS)
        .select((task_skus::sku_id, task_skus::task_id))
        .load(conn)?;
    let mut wanted: Vec<TaskId> = pairs.iter().map(|(_, task)| *task).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let rows: Vec<TaskRow> = visible_tasks(actor)
        .filter(tasks::id.any_of(&wanted))
        .select(TaskRow::as_select())
        .load(conn)?;
    let rows: std::collections::HashMap<TaskId, TaskRow> =
        rows.into_iter().map(|row| (row.id, row)).collect();
    let with_row = |(sku, task): (SkuId, TaskId)| Some((sku, rows.get(&task)?.clone()));
    Ok(pairs.into_iter().filter_map(with_row).collect())
}
