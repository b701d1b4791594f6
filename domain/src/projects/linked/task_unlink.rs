//! Takes a link between a task and goods away.

use db::schema::task_links;
use db::types::Id;
use diesel::prelude::*;
use serde_json::json;

use super::row::LinkTrigger;
use crate::kernel::fault::Result;
use crate::kernel::id::{EventNode, Node, TaskId};
use crate::kernel::{Actor, Tx};
use crate::projects::access::{TaskTarget, for_managing};
use crate::projects::events::TASK_UNLINKED;
use crate::projects::store::emit_task;

/// What does not complete a task any more.
#[derive(Debug, Clone)]
pub struct TaskUnlink {
    /// The task, and the version that the caller saw.
    pub target: TaskTarget,
    /// What goods do.
    pub completes_on: LinkTrigger,
    /// Whose goods.
    pub subject: Node,
}

/// Takes the link away, unless it has happened already; nothing when there is none.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `CONFLICT`.
pub fn task_unlink(tx: &mut Tx<'_>, actor: &Actor, input: &TaskUnlink) -> Result<TaskId> {
    let task = for_managing(tx, actor, input.target)?.task;
    let subject: Id<EventNode> = Id::new(input.subject.uuid);
    let key = (actor.org, task.id, input.completes_on, subject);
    let gone = diesel::delete(task_links::table.find(key))
        .filter(task_links::subject_type.eq(input.subject.prefix))
        .filter(task_links::completed_at.is_null())
        .execute(tx.conn())?;
    if gone > 0 {
        let data = json!({ "completesOn": input.completes_on, "subjectId": input.subject });
        emit_task(tx, actor, &TASK_UNLINKED, &task, data);
    }
    Ok(task.id)
}
