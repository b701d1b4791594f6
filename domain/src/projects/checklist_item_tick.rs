//! Ticks a point of a checklist, or takes the tick away.

use db::schema::checklist_items;
use diesel::prelude::*;
use serde_json::json;

use super::access::{TaskTarget, for_submit};
use super::events::CHECKLIST_ITEM_TICKED;
use super::model::TaskStatus;
use super::part_row::ChecklistItemRow;
use super::store::{emit_task, require_status};
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::ChecklistItemId;
use crate::kernel::{Actor, Tx};

/// A point and whether it is done.
#[derive(Debug, Clone, Copy)]
pub struct ChecklistItemTick {
    /// The point.
    pub item: ChecklistItemId,
    /// It is done.
    pub done: bool,
}

/// Writes whether the point is done; what is so already stays as it is.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `TASK_NOT_IN_STATE`.
pub fn checklist_item_tick(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ChecklistItemTick,
) -> Result<ChecklistItemId> {
    let mut row: ChecklistItemRow = checklist_items::table
        .find((actor.org, input.item))
        .select(ChecklistItemRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or(CoreFault::NotFound)?;
    let target = TaskTarget {
        task: row.task_id,
        version: None,
    };
    let task = for_submit(tx, actor, target)?.task;
    if row.done_at.is_some() == input.done {
        return Ok(row.id);
    }
    require_status(&task, TaskStatus::OPEN)?;
    row.done_at = input.done.then(|| tx.now());
    row.done_by = input.done.then_some(actor.user);
    diesel::update(checklist_items::table.find((row.org_id, row.id)))
        .set(&row)
        .execute(tx.conn())?;
    let data = json!({ "checklistItemId": row.id, "done": input.done });
    emit_task(tx, actor, &CHECKLIST_ITEM_TICKED, &task, data);
    Ok(row.id)
}
