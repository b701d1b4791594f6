//! Adds a point to the checklist of a task.

use db::schema::checklist_items;
use diesel::prelude::*;
use serde_json::json;

use super::access::{TaskTarget, for_work};
use super::events::CHECKLIST_ITEM_ADDED;
use super::model::TaskStatus;
use super::part_row::ChecklistItemRow;
use super::store::{emit_task, require_status};
use crate::kernel::fault::Result;
use crate::kernel::id::{ChecklistItemId, TaskId};
use crate::kernel::input::{InputFault, range, text};
use crate::kernel::{Actor, Tx};

/// Most points of a checklist.
const MAX_ITEMS: i64 = 100;

/// A new point.
#[derive(Debug, Clone)]
pub struct ChecklistItemAdd {
    /// Id that the client made.
    pub id: Option<ChecklistItemId>,
    /// The task.
    pub task: TaskId,
    /// 1 to 200 characters.
    pub title: String,
}

/// Adds the point after all others.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `TASK_NOT_IN_STATE`, `ID_REUSED`, `OUT_OF_RANGE` past 100
/// points, errors of input.
pub fn checklist_item_add(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ChecklistItemAdd,
) -> Result<ChecklistItemId> {
    let target = TaskTarget {
        task: input.task,
        version: None,
    };
    let task = for_work(tx, actor, target)?.task;
    let title = text("title", &input.title, 200)?;
    let known: Vec<ChecklistItemRow> = checklist_items::table
        .filter(checklist_items::org_id.eq(actor.org))
        .filter(checklist_items::task_id.eq(task.id))
        .select(ChecklistItemRow::as_select())
        .load(tx.conn())?;
    if let Some(row) = known.iter().find(|row| Some(row.id) == input.id) {
        let same = row.title == title;
        return same.then_some(row.id).ok_or(InputFault::IdReused.into());
    }
    require_status(&task, TaskStatus::OPEN)?;
    let count = i64::try_from(known.len()).unwrap_or(i64::MAX);
    let row = ChecklistItemRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        task_id: task.id,
        position: range("taskId", count + 1, 1, MAX_ITEMS)?,
        title,
        done_by: None,
        done_at: None,
        created_at: tx.now(),
    };
    diesel::insert_into(checklist_items::table)
        .values(&row)
        .execute(tx.conn())?;
    let data = json!({ "checklistItemId": row.id, "title": row.title });
    emit_task(tx, actor, &CHECKLIST_ITEM_ADDED, &task, data);
    Ok(row.id)
}
