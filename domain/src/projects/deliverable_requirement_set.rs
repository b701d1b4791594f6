//! Says what a task has to bring forth.

use db::schema::deliverable_requirements;
use diesel::prelude::*;
use serde_json::json;

use super::access::{TaskTarget, for_managing};
use super::events::DELIVERABLE_REQUIREMENT_SET;
use super::model::{DeliverableKind, TaskStatus};
use super::part_row::DeliverableRequirementRow;
use super::store::{emit_task, require_status};
use crate::kernel::fault::Result;
use crate::kernel::id::{DeliverableRequirementId, TaskId};
use crate::kernel::input::{InputFault, range, text};
use crate::kernel::{Actor, Tx};

/// Most requirements of a task.
const MAX_REQUIREMENTS: i64 = 20;

/// A requirement, new or as it is to be from now on.
#[derive(Debug, Clone)]
pub struct DeliverableRequirementSet {
    /// The one to change, or the id of a new one that the client made; `None`: a new one.
    pub id: Option<DeliverableRequirementId>,
    /// The task.
    pub task: TaskId,
    /// 1 to 200 characters.
    pub name: String,
    /// What fulfils it.
    pub kind: DeliverableKind,
    /// The task is not done without it.
    pub required: bool,
}

/// Writes the requirement; what is so already stays as it is.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `TASK_NOT_IN_STATE`, `ID_REUSED` for one of another task,
/// `OUT_OF_RANGE` past 20 requirements, errors of input.
pub fn deliverable_requirement_set(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &DeliverableRequirementSet,
) -> Result<DeliverableRequirementId> {
    let target = TaskTarget {
        task: input.task,
        version: None,
    };
    let task = for_managing(tx, actor, target)?.task;
    require_status(&task, TaskStatus::OPEN)?;
    let id = input.id.unwrap_or_else(|| tx.id());
    let known: Option<DeliverableRequirementRow> = deliverable_requirements::table
        .find((actor.org, id))
        .select(DeliverableRequirementRow::as_select())
        .first(tx.conn())
        .optional()?;
    let row = DeliverableRequirementRow {
        org_id: actor.org,
        id,
        task_id: task.id,
        position: match &known {
            Some(known) => known.position,
            None => next_position(tx, actor, task.id)?,
        },
        name: text("name", &input.name, 200)?,
        kind: input.kind,
        required: input.required,
        created_at: known.as_ref().map_or(tx.now(), |known| known.created_at),
    };
    match &known {
        Some(known) if *known == row => return Ok(id),
        Some(known) if known.task_id != task.id => return Err(InputFault::IdReused.into()),
        Some(_) => {
            diesel::update(deliverable_requirements::table.find((actor.org, id)))
                .set(&row)
                .execute(tx.conn())?;
        }
        None => {
            diesel::insert_into(deliverable_requirements::table)
                .values(&row)
                .execute(tx.conn())?;
        }
    }
    let data = json!({
        "requirementId": id, "name": row.name, "kind": row.kind, "required": row.required,
    });
    emit_task(tx, actor, &DELIVERABLE_REQUIREMENT_SET, &task, data);
    Ok(id)
}

fn next_position(tx: &mut Tx<'_>, actor: &Actor, task: TaskId) -> Result<i64> {
    let count = deliverable_requirements::table
        .filter(deliverable_requirements::org_id.eq(actor.org))
        .filter(deliverable_requirements::task_id.eq(task))
        .count()
        .get_result::<i64>(tx.conn())?;
    range("taskId", count + 1, 1, MAX_REQUIREMENTS)
}
