//! What is missing.

use db::schema::stock_shortages;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::identity::Permission;
use crate::inventory::ShortageRow;
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::TaskId;

/// What is missing for tasks, for those who may see stock; nothing for others.
///
/// # Errors
/// When the database fails.
pub fn shortages_of_tasks(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[TaskId],
) -> Result<Vec<ShortageRow>> {
    if !actor.may(Permission::StockRead) {
        return Ok(Vec::new());
    }
    let ids: Vec<Option<TaskId>> = ids.iter().map(|id| Some(*id)).collect();
    Ok(stock_shortages::table
        .filter(stock_shortages::org_id.eq(actor.org))
        .filter(stock_shortages::task_id.any_of(&ids))
        .select(ShortageRow::as_select())
        .load(conn)?)
}
