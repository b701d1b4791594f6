//! Creates a task.

use std::collections::BTreeSet;

use db::schema::tasks;
use db::types::Id;
use diesel::prelude::*;
use serde_json::json;

use super::access::{Target, for_structure, for_task};
use super::change::Changes;
use super::events::TASK_CREATED;
use super::model::{Priority, TaskStatus};
use super::store::{emit_task, next_number};
use super::task_fields::TaskFields;
use super::task_row::TaskRow;
use super::task_skus;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{Node, ProjectId, TaskId};
use crate::kernel::input::{InputFault, range};
use crate::kernel::{Actor, Error, Tx};

/// Most tasks of a project.
const MAX_TASKS: i64 = 20_000;

/// A new task.
#[derive(Debug, Clone)]
pub struct TaskCreate {
    /// Id that the client made.
    pub id: Option<TaskId>,
    /// The project.
    pub project: ProjectId,
    /// Leave it a draft, even when it has somebody who does it and a due date.
    pub draft: bool,
    /// What it is made for: an object that the actor sees and that can be discussed.
    pub source: Option<Node>,
    /// What is said about it; the title must be there.
    pub fields: TaskFields,
}

/// Creates the task. With somebody who does it and a due date it is ready at once, since nothing
/// comes before it yet; else it is a draft.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `ID_REUSED`, `OUT_OF_RANGE` past 20,000 tasks, what
/// [`TaskFields`] refuse.
pub fn task_create(tx: &mut Tx<'_>, actor: &Actor, input: &TaskCreate) -> Result<TaskId> {
    let target = Target {
        project: input.project,
        version: None,
    };
    let project = for_structure(tx, actor, target)?;
    if input.fields.title.is_none() {
        return Err(Error::from(InputFault::Required).at(["title"]));
    }
    let mut row = blank(tx, actor, input);
    input.fields.write(tx, actor, &mut row)?;
    if let Some(known) = input.id.and_then(|id| for_task(tx.conn(), actor, id).ok()) {
        return repeated(&known, &row);
    }
    check_source(tx, actor, input.source)?;
    let mut changes = Changes::default();
    let given = input.fields.skus.clone().unwrap_or_default();
    let skus = task_skus::check(tx, actor, &given, &BTreeSet::new(), &mut changes)?;
    row.number = next_number(tx, actor.org, project.id)?;
    range("projectId", row.number, 1, MAX_TASKS)?;
    if !input.draft && row.assignee_id.is_some() && row.due_at.is_some() {
        row.status = TaskStatus::Ready;
    }
    diesel::insert_into(tasks::table)
        .values(&row)
        .execute(tx.conn())?;
    task_skus::write(tx, actor.org, row.id, &BTreeSet::new(), &skus)?;
    let data = json!({
        "number": row.number, "title": row.title, "status": row.status, "phaseId": row.phase_id,
        "parentId": row.parent_id, "assigneeId": row.assignee_id, "dueAt": row.due_at,
        "skuIds": skus, "sourceId": input.source,
    });
    emit_task(tx, actor, &TASK_CREATED, &row, data);
    Ok(row.id)
}

/// A draft that nothing was said about yet.
pub(super) fn blank(tx: &Tx<'_>, actor: &Actor, input: &TaskCreate) -> TaskRow {
    TaskRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        project_id: input.project,
        number: 0,
        title: String::new(),
        description: None,
        status: TaskStatus::Draft,
        phase_id: None,
        parent_id: None,
        assignee_id: None,
        department_id: None,
        reviewer_id: None,
        channel_id: None,
        priority: Priority::Normal,
        priority_rank: Priority::Normal.rank(),
        estimate_minutes: None,
        starts_at: None,
        due_at: None,
        due_key: TaskRow::due_key_of(None),
        milestone: false,
        mandatory: true,
        labels: "[]".to_owned(),
        source_type: input.source.map(|node| node.prefix.to_owned()),
        source_id: input.source.map(|node| Id::new(node.uuid)),
        created_by: actor.user,
        created_at: tx.now(),
        started_at: None,
        submitted_by: None,
        completed_at: None,
        blocked_reason: None,
        version: 1,
    }
}

/// The same task made again; it may have gone on since.
fn repeated(known: &TaskRow, wanted: &TaskRow) -> Result<TaskId> {
    let same = known.project_id == wanted.project_id
        && known.title == wanted.title
        && known.phase_id == wanted.phase_id
        && known.parent_id == wanted.parent_id
        && known.created_by == wanted.created_by
        && known.source() == wanted.source();
    same.then_some(known.id).ok_or(InputFault::IdReused.into())
}

fn check_source(tx: &mut Tx<'_>, actor: &Actor, source: Option<Node>) -> Result<()> {
    let Some(node) = source else {
        return Ok(());
    };
    match crate::registry::discussable(tx.conn(), actor, node)? {
        Some(_) => Ok(()),
        None => Err(Error::from(CoreFault::NotFound).at(["sourceId"])),
    }
}
