//! Links a task to goods that complete it.

use db::schema::task_links;
use db::types::Id;
use diesel::prelude::*;
use serde_json::json;

use super::row::{LinkSubject, LinkTrigger, TaskLinkRow};
use crate::kernel::fault::{CoreFault, Result, or_again};
use crate::kernel::id::{Node, TaskId};
use crate::kernel::input::{InputFault, range};
use crate::kernel::{Actor, Error, Tx};
use crate::projects::access::{TaskTarget, for_managing};
use crate::projects::events::TASK_LINKED;
use crate::projects::model::TaskStatus;
use crate::projects::store::{emit_task, require_status};

/// Most links of a task.
const MAX_LINKS: i64 = 20;

/// What completes a task.
#[derive(Debug, Clone)]
pub struct TaskLink {
    /// The task, and the version that the caller saw.
    pub target: TaskTarget,
    /// What goods do.
    pub completes_on: LinkTrigger,
    /// Whose goods: an article or a lot; of a receipt also a purchase order or requisition, of a
    /// shipment also a sales order.
    pub subject: Node,
}

/// Links the task; nothing happens when it is linked so already.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `TASK_NOT_IN_STATE` for one that is over, `MALFORMED` for
/// an object of another kind, `OUT_OF_RANGE` past 20 links, `CONFLICT`.
pub fn task_link(tx: &mut Tx<'_>, actor: &Actor, input: &TaskLink) -> Result<TaskId> {
    let task = for_managing(tx, actor, input.target)?.task;
    let Some(subject) = LinkSubject::of(input.subject, input.completes_on) else {
        let expected = "an article, a lot or an order whose goods do that".to_owned();
        return Err(Error::from(InputFault::Malformed { expected }).at(["subjectId"]));
    };
    if !crate::registry::linkable(tx, actor, subject)? {
        return Err(Error::from(CoreFault::NotFound).at(["subjectId"]));
    }
    let links: Vec<TaskLinkRow> = task_links::table
        .filter(task_links::org_id.eq(actor.org))
        .filter(task_links::task_id.eq(task.id))
        .select(TaskLinkRow::as_select())
        .load(tx.conn())?;
    let is_same = |row: &TaskLinkRow| {
        row.completes_on == input.completes_on && row.subject() == Some(input.subject)
    };
    if links.iter().any(is_same) {
        return Ok(task.id);
    }
    require_status(&task, TaskStatus::OPEN)?;
    let count = i64::try_from(links.len()).unwrap_or(i64::MAX);
    range("taskId", count + 1, 1, MAX_LINKS)?;
    let row = TaskLinkRow {
        org_id: actor.org,
        task_id: task.id,
        completes_on: input.completes_on,
        subject_type: input.subject.prefix.to_owned(),
        subject_id: Id::new(input.subject.uuid),
        created_by: actor.user,
        created_at: tx.now(),
        document: None,
        completed_at: None,
        refused: None,
    };
    or_again(
        diesel::insert_into(task_links::table)
            .values(&row)
            .execute(tx.conn()),
    )?;
    let data = json!({ "completesOn": row.completes_on, "subjectId": input.subject });
    emit_task(tx, actor, &TASK_LINKED, &task, data);
    Ok(task.id)
}
