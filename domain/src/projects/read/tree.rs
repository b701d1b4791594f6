//! A project with all its phases and tasks.

use db::Conn;
use db::schema::tasks;
use diesel::prelude::*;

use super::lists::phases_of;
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::ProjectId;
use crate::projects::access::{for_view, visible_tasks};
use crate::projects::row::{PhaseRow, ProjectRow};
use crate::projects::task_row::TaskRow;

/// Most tasks of a tree.
pub const MAX_TREE: i64 = 10_000;

/// A project with its breakdown.
#[derive(Debug, Clone)]
pub struct Tree {
    /// The project.
    pub project: ProjectRow,
    /// Its phases by their places.
    pub phases: Vec<PhaseRow>,
    /// Its tasks by number, the first [`MAX_TREE`].
    pub tasks: Vec<TaskRow>,
}

/// The breakdown of a project that the actor sees, in three statements.
///
/// # Errors
/// `NOT_FOUND`.
pub fn tree(conn: &mut Conn, actor: &Actor, id: ProjectId) -> Result<Tree> {
    let project = for_view(conn, actor, id)?;
    let phases = phases_of(conn, actor, &[id])?;
    let tasks = visible_tasks(actor)
        .filter(tasks::project_id.eq(id))
        .order(tasks::number.asc())
        .limit(MAX_TREE)
        .select(TaskRow::as_select())
        .load(conn)?;
    Ok(Tree {
        project,
        phases,
        tasks,
    })
}
