//! Records a movement of goods that a person carried out.

use super::stock_book::{StockBook, book};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::{StockMovementId, Task};
use crate::kernel::{Actor, Tx};
use crate::projects;

/// Records the movement; its subject may be a task that the actor sees.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND` for the task, and those of [`stock_book`](super::stock_book).
pub fn stock_movement_record(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &StockBook,
) -> Result<StockMovementId> {
    actor.require(Permission::StockMove)?;
    if let Some(task) = input.subject.and_then(|node| node.downcast::<Task>()) {
        projects::access::for_task(tx.conn(), actor, task).map_err(|e| e.at(["taskId"]))?;
    }
    book(tx, actor, input, true, &[])
}
