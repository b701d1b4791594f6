//! Moves a task after something else that happened, by the steps that persons take.
//!
//! What a person may not do the server does not do either: a task without its deliverables stays
//! open, and one with a reviewer goes to them. That it could not follow is an event of its own, which
//! tells its people; it is not tried again by itself.

use db::schema::{events, projects, tasks};
use db::types::{Id, Kind};
use diesel::prelude::*;
use serde_json::{Value, json};

use super::access::TaskTarget;
use super::events::TASK_NOT_FOLLOWED;
use super::model::TaskStatus::{self, Blocked, Draft, InProgress, Planned, Ready};
use super::store::emit_task;
use super::task_block::{TaskBlock, task_block};
use super::task_complete::hand_in;
use super::task_publish::task_publish;
use super::task_row::TaskRow;
use super::task_start::task_start;
use super::task_unblock::task_unblock;
use crate::kernel::fault::{FaultKind, Result};
use crate::kernel::id::{EventNode, OrganizationId, Task, TaskId, UserId};
use crate::kernel::{Actor, Error, Tx};

/// Where a task is to be brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// It can be started.
    Ready,
    /// It is worked on.
    Started,
    /// It is done.
    Done {
        /// Number of the paper that did it.
        document: Option<String>,
    },
    /// It cannot go on.
    Blocked {
        /// Why; internal.
        reason: String,
    },
}

impl Wanted {
    const fn status(&self) -> TaskStatus {
        match self {
            Self::Ready => Ready,
            Self::Started => InProgress,
            Self::Done { .. } => TaskStatus::Done,
            Self::Blocked { .. } => Blocked,
        }
    }
}

/// Brings a task there as far as its own rules let it; one that is done, given up or in review stays.
/// Gives the code of what refused it.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody else changes the task at this moment.
pub fn task_follow(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    id: TaskId,
    wanted: &Wanted,
) -> Result<Option<&'static str>> {
    let (task, owner) = loaded(tx, org, id)?;
    if !task.status.is_open() || task.status == TaskStatus::InReview {
        return Ok(None);
    }
    let actor = Actor::server(org, owner);
    match brought(tx, &actor, &task, wanted) {
        Ok(()) => Ok(None),
        Err(error) => refused(tx, &actor, id, wanted, error),
    }
}

fn loaded(tx: &mut Tx<'_>, org: OrganizationId, id: TaskId) -> Result<(TaskRow, UserId)> {
    let of_task = projects::org_id
        .eq(tasks::org_id)
        .and(projects::id.eq(tasks::project_id));
    Ok(tasks::table
        .inner_join(projects::table.on(of_task))
        .filter(tasks::org_id.eq(org))
        .filter(tasks::id.eq(id))
        .select((TaskRow::as_select(), projects::owner_id))
        .first(tx.conn())?)
}

/// Takes the steps to where the task is wanted.
fn brought(tx: &mut Tx<'_>, actor: &Actor, task: &TaskRow, wanted: &Wanted) -> Result<()> {
    let target = TaskTarget {
        task: task.id,
        version: None,
    };
    if task.status == Draft {
        task_publish(tx, actor, &target)?;
    }
    let goes_on = !matches!(wanted, Wanted::Blocked { .. });
    if task.status == Blocked && goes_on {
        task_unblock(tx, actor, &target)?;
    }
    let begun = matches!(task.status, InProgress | Blocked);
    if *wanted != Wanted::Ready && !begun {
        debug_assert!(matches!(task.status, Draft | Planned | Ready));
        task_start(tx, actor, &target)?;
    }
    match wanted {
        Wanted::Done { document } => hand_in(tx, actor, &target, document.as_deref()).map(drop),
        Wanted::Blocked { reason } if task.status != Blocked => {
            let reason = reason.chars().take(2_000).collect();
            task_block(tx, actor, &TaskBlock { target, reason }).map(drop)
        }
        _ => Ok(()),
    }
}

/// Says that a task could not follow, unless the reason lies elsewhere.
fn refused(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: TaskId,
    wanted: &Wanted,
    error: Error,
) -> Result<Option<&'static str>> {
    use FaultKind::{Conflict, Forbidden, Invalid, NotFound};
    if error.is_retryable() || !matches!(error.kind(), Invalid | Conflict | NotFound | Forbidden) {
        return Err(error);
    }
    let (task, _) = loaded(tx, actor.org, id)?;
    let document = match wanted {
        Wanted::Done { document } => document.as_deref(),
        _ => None,
    };
    let codes: Vec<_> = error.reported().iter().map(|one| one.code().code).collect();
    let data = json!({
        "from": task.status, "to": wanted.status(), "codes": codes, "document": document,
    });
    if !is_told(tx, &task, &data)? {
        emit_task(tx, actor, &TASK_NOT_FOLLOWED, &task, data);
    }
    Ok(Some(error.code()))
}

/// Whether the same was the last that was said of the task: several events may ask for one step.
fn is_told(tx: &mut Tx<'_>, task: &TaskRow, data: &Value) -> Result<bool> {
    let last: Option<(String, String)> = events::table
        .filter(events::org_id.eq(task.org_id))
        .filter(events::subject_type.eq(Task::PREFIX))
        .filter(events::subject_id.eq(Id::<EventNode>::new(task.id.uuid())))
        .order(events::seq.desc())
        .select((events::kind, events::data))
        .first(tx.conn())
        .optional()?;
    let Some((kind, said)) = last else {
        return Ok(false);
    };
    let said: Value = serde_json::from_str(&said)?;
    Ok(kind == TASK_NOT_FOLLOWED.name && said == *data)
}
