//! Tasks of many phases at once.

use db::schema::tasks;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::tree::MAX_TREE;
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::PhaseId;
use crate::projects::access::visible_tasks;
use crate::projects::task_row::TaskRow;

/// Tasks of these phases that the actor sees, by number, the first [`MAX_TREE`] of all, and whether
/// there are more.
///
/// # Errors
/// When the database fails.
pub fn tasks_of_phases(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[PhaseId],
) -> Result<(Vec<TaskRow>, bool)> {
    let wanted: Vec<Option<PhaseId>> = ids.iter().map(|id| Some(*id)).collect();
    let mut rows: Vec<TaskRow> = visible_tasks(actor)
        .filter(tasks::phase_id.any_of(&wanted))
        .order((tasks::number.asc(), tasks::id.asc()))
        .limit(MAX_TREE + 1)
        .select(TaskRow::as_select())
        .load(conn)?;
    let most = usize::try_from(MAX_TREE).unwrap_or_default();
    let has_more = rows.len() > most;
    rows.truncate(most);
    Ok((rows, has_more))
}
