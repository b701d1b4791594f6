//! Reserves goods for a task, and releases them.

use super::reservation::{
    ReservationLine, reservation_place, reservation_release, reservation_release_lines,
};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::TaskId;
use crate::kernel::{Actor, Tx};
use crate::projects;

/// Goods for a task.
#[derive(Debug, Clone)]
pub struct StockReserve {
    /// The task.
    pub task: TaskId,
    /// At most 200; for a release, none: all that the task has reserved.
    pub lines: Vec<ReservationLine>,
}

/// Reserves the goods, in addition to what the task has.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, and those of [`reservation_place`].
pub fn stock_reserve(tx: &mut Tx<'_>, actor: &Actor, input: &StockReserve) -> Result<TaskId> {
    authorise(tx, actor, input.task)?;
    reservation_place(tx, actor, input.task, &input.lines)?;
    Ok(input.task)
}

/// Releases the goods.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, and those of [`reservation_release_lines`].
pub fn stock_release(tx: &mut Tx<'_>, actor: &Actor, input: &StockReserve) -> Result<TaskId> {
    authorise(tx, actor, input.task)?;
    if input.lines.is_empty() {
        reservation_release(tx, actor, input.task)?;
    } else {
        reservation_release_lines(tx, actor, input.task, &input.lines)?;
    }
    Ok(input.task)
}

fn authorise(tx: &mut Tx<'_>, actor: &Actor, task: TaskId) -> Result<()> {
    actor.require(Permission::StockMove)?;
    projects::access::for_task(tx.conn(), actor, task).map_err(|e| e.at(["taskId"]))?;
    Ok(())
}
