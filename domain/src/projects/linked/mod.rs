//! Tasks that goods complete: a receipt or a shipment of what they are linked to.
//!
//! A task with several links is completed with the last of them. What its own rules refuse stays
//! open, with the paper on the link and a notice; see [`super::task_follow`].

pub mod react;
mod row;
mod task_link;
mod task_unlink;

pub use react::react;
pub use row::{LinkSubject, LinkTrigger, TaskLinkRow};
pub use task_link::{TaskLink, task_link};
pub use task_unlink::{TaskUnlink, task_unlink};

use db::schema::task_links;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::identity::Permission;
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::TaskId;

/// The links of tasks, oldest first; nothing for who does not see projects.
///
/// # Errors
/// When the database fails.
pub fn links_of(conn: &mut Conn, actor: &Actor, tasks: &[TaskId]) -> Result<Vec<TaskLinkRow>> {
    if !actor.may(Permission::ProjectRead) {
        return Ok(Vec::new());
    }
    Ok(task_links::table
        .filter(task_links::org_id.eq(actor.org))
        .filter(task_links::task_id.any_of(tasks))
        .order((
            task_links::task_id.asc(),
            task_links::created_at.asc(),
            task_links::subject_id.asc(),
        ))
        .select(TaskLinkRow::as_select())
        .load(conn)?)
}
