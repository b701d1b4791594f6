//! Reading by a secret address.

use std::collections::HashMap;

use db::Conn;
use db::schema::calendar_links;
use db::types::Moment;
use diesel::prelude::*;

use crate::identity;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{OrganizationId, ProjectId, UserId};
use crate::kernel::page::MAX_PAGE;
use crate::kernel::{Actor, PageArgs, secret};
use crate::projects::TaskRow;
use crate::projects::read::{TaskFilter, by_ids, my_tasks};

/// Most tasks of a calendar.
pub const MAX_TASKS: usize = 500;

/// When the actor's address was made; `None` when it has none.
///
/// # Errors
/// `FORBIDDEN` for guests and integrations.
pub fn created_at(conn: &mut Conn, actor: &Actor) -> Result<Option<Moment>> {
    super::require_own_tasks(actor)?;
    Ok(calendar_links::table
        .find((actor.org, actor.user))
        .select(calendar_links::created_at)
        .first(conn)
        .optional()?)
}

/// The open tasks with a due date of whose address it is, the first [`MAX_TASKS`] by due date, with
/// the names of their projects.
///
/// # Errors
/// `NOT_FOUND` for an address that nobody has (any more), or whose member was disabled.
pub fn tasks_by_secret(
    conn: &mut Conn,
    now: Moment,
    token: &str,
) -> Result<Vec<(TaskRow, String)>> {
    let owner: Option<(OrganizationId, UserId)> = calendar_links::table
        .filter(calendar_links::token_hash.eq(secret::hash(token)))
        .select((calendar_links::org_id, calendar_links::user_id))
        .first(conn)
        .optional()?;
    let (org, user) = owner.ok_or(CoreFault::NotFound)?;
    let actor = identity::by_member(conn, now, org, user)
        .map_err(|error| hidden(error, "UNAUTHENTICATED"))?;
    super::require_own_tasks(&actor).map_err(|error| hidden(error, "FORBIDDEN"))?;
    let mut rows: Vec<TaskRow> = Vec::new();
    let mut args = PageArgs::first(MAX_PAGE);
    loop {
        let page = my_tasks(conn, &actor, &TaskFilter::default(), &args)?;
        args.after = page.rows.last().map(|row| row.id);
        rows.extend(page.rows);
        // Those without a due date come last.
        if !page.has_next || rows.len() >= MAX_TASKS || rows.last().is_some_and(is_undated) {
            break;
        }
    }
    rows.truncate(MAX_TASKS);
    rows.retain(|row| !is_undated(row));
    let mut wanted: Vec<ProjectId> = rows.iter().map(|row| row.project_id).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let projects = by_ids(conn, &actor, &wanted)?;
    let names: HashMap<ProjectId, String> =
        projects.into_iter().map(|row| (row.id, row.name)).collect();
    let named = |row: TaskRow| {
        let name = names.get(&row.project_id).cloned().unwrap_or_default();
        (row, name)
    };
    Ok(rows.into_iter().map(named).collect())
}

fn is_undated(row: &TaskRow) -> bool {
    row.due_at.is_none()
}

/// An address that does not work any more is like one that never was.
fn hidden(error: crate::kernel::Error, code: &str) -> crate::kernel::Error {
    match error.code() == code {
        true => CoreFault::NotFound.into(),
        false => error,
    }
}
