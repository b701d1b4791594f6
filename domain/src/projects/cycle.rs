//! Circles of dependencies.

use std::collections::HashMap;

use db::AnyOfExpression;
use db::schema::{projects, task_dependencies, tasks};
use diesel::prelude::*;

use super::fault::ProjectsFault;
use super::task_row::TaskRow;
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{OrganizationId, TaskId};

/// Most tasks that are asked for at once.
const AT_ONCE: usize = 200;
/// Most tasks of a circle that the message names.
const MAX_NAMED: usize = 12;

/// Refuses that `task` waits for `before` when `before` waits for `task` already, over however many
/// others.
///
/// # Errors
/// `DEPENDENCY_CYCLE` with the tasks of the circle.
pub(super) fn refuse(tx: &mut Tx<'_>, task: &TaskRow, before: &TaskRow) -> Result<()> {
    let Some(way) = way(tx, task, before)? else {
        return Ok(());
    };
    let names = references(tx, task.org_id, &way)?;
    let cycle = names.join(" → ");
    Err(ProjectsFault::DependencyCycle { cycle }.into())
}

/// The tasks from `task` over its successors to `before`, and `task` again; `None` when there is no
/// such way.
fn way(tx: &mut Tx<'_>, task: &TaskRow, before: &TaskRow) -> Result<Option<Vec<TaskId>>> {
    // For each task that was reached, the one that it was reached from.
    let mut from: HashMap<TaskId, TaskId> = HashMap::from([(task.id, task.id)]);
    let mut edge = vec![task.id];
    while !edge.is_empty() && !from.contains_key(&before.id) {
        let mut reached = Vec::new();
        for some in edge.chunks(AT_ONCE) {
            let links: Vec<(TaskId, TaskId)> = task_dependencies::table
                .filter(task_dependencies::org_id.eq(task.org_id))
                .filter(task_dependencies::predecessor_id.any_of(some))
                .select((
                    task_dependencies::predecessor_id,
                    task_dependencies::successor_id,
                ))
                .load(tx.conn())?;
            for (predecessor, successor) in links {
                from.entry(successor).or_insert_with(|| {
                    reached.push(successor);
                    predecessor
                });
            }
        }
        edge = reached;
    }
    if !from.contains_key(&before.id) {
        return Ok(None);
    }
    let mut way = vec![task.id, before.id];
    let mut at = before.id;
    while let Some(previous) = from.get(&at).filter(|_| at != task.id) {
        at = *previous;
        way.push(at);
    }
    way.reverse();
    if before.id == task.id {
        way.truncate(2);
    }
    Ok(Some(way))
}

/// The tasks as persons name them; of a long way the first and the last ones.
fn references(tx: &mut Tx<'_>, org: OrganizationId, way: &[TaskId]) -> Result<Vec<String>> {
    let (head, tail) = way.split_at(way.len().min(MAX_NAMED));
    let last = tail.last();
    let mut shown = head.to_vec();
    shown.extend(last);
    let rows: Vec<(TaskId, String, i64)> = tasks::table
        .inner_join(
            projects::table.on(projects::org_id
                .eq(tasks::org_id)
                .and(projects::id.eq(tasks::project_id))),
        )
        .filter(tasks::org_id.eq(org))
        .filter(tasks::id.any_of(&shown))
        .select((tasks::id, projects::code, tasks::number))
        .load(tx.conn())?;
    let rows: HashMap<TaskId, String> = rows
        .into_iter()
        .map(|(id, code, number)| (id, format!("{code}-{number}")))
        .collect();
    let name = |id: &TaskId| rows.get(id).cloned().unwrap_or_default();
    let mut names: Vec<String> = head.iter().map(name).collect();
    if let Some(last) = last {
        if tail.len() > 1 {
            names.push("…".to_owned());
        }
        names.push(name(last));
    }
    Ok(names)
}
