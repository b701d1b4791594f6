//! What waits of trade: requisitions.

use db::Conn;
use db::schema::purchase_requisitions as r;
use diesel::prelude::*;

use super::place::{NEVER, Place, bound};
use super::{Todo, Waiting};
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::PurchaseRequisition;
use crate::procurement::RequisitionRow;
use crate::procurement::access::{to_approve, without_amount};

/// Requisitions to decide about; they have no due date.
pub(super) fn requisitions(
    conn: &mut Conn,
    actor: &Actor,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<Todo>> {
    let Some(query) = to_approve(conn, actor)? else {
        return Ok(Vec::new());
    };
    let mut query = query.select(RequisitionRow::as_select());
    let (due, id) = bound::<PurchaseRequisition>(after);
    if due == NEVER {
        query = query.filter(r::id.gt(id));
    }
    let rows: Vec<RequisitionRow> = query.order(r::id.asc()).limit(limit).load(conn)?;
    let todo = |row: RequisitionRow| {
        let row = without_amount(actor, row);
        Todo::of(NEVER, row.id, Waiting::Requisition(Box::new(row)))
    };
    Ok(rows.into_iter().map(todo).collect())
}

/// How many there are.
pub(super) fn requisitions_count(conn: &mut Conn, actor: &Actor) -> Result<i64> {
    match to_approve(conn, actor)? {
        Some(query) => Ok(query.count().get_result(conn)?),
        None => Ok(0),
    }
}
