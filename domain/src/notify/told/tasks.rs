//! What happens to tasks and their deliverables.

use db::schema::{deliverable_versions, projects, tasks};
use diesel::prelude::*;
use serde_json::json;

use super::Happened;
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{DeliverableVersion, ProjectId, TaskId, User, UserId};
use crate::notify::model::NotificationKind as Kind;
use crate::notify::tell::Told;
use crate::projects::events as e;
use crate::projects::{DeliverableState, TaskRow, TaskStatus};

pub(super) fn of(tx: &mut Tx<'_>, happened: &Happened<'_>, id: TaskId) -> Result<Vec<Told>> {
    let kind = happened.kind();
    let known = [
        e::TASK_CREATED,
        e::TASK_PUBLISHED,
        e::TASK_UPDATED,
        e::TASK_UNLOCKED,
        e::TASK_SUBMITTED,
        e::TASK_RETURNED,
        e::TASK_COMPLETED,
        e::TASK_BLOCKED,
        e::TASK_NOT_FOLLOWED,
        e::TASK_REOPENED,
        e::TASK_CANCELLED,
        e::DELIVERABLE_DECIDED,
    ];
    if !known.iter().any(|known| known.name == kind) {
        return Ok(Vec::new());
    }
    let task: TaskRow = tasks::table
        .find((happened.org(), id))
        .select(TaskRow::as_select())
        .first(tx.conn())?;
    let assignee = task.assignee_id;
    let worked = assignee.into_iter().chain(task.submitted_by);
    let from = happened.text("from");
    Ok(if kind == e::TASK_UPDATED.name {
        updated(happened, &task)
    } else if kind == e::TASK_CREATED.name || kind == e::TASK_PUBLISHED.name {
        // To whom it went then: it may have gone on meanwhile.
        let draft = happened.text("status") == Some(TaskStatus::Draft.as_str());
        let given = happened.id::<User>("assigneeId").filter(|_| !draft);
        vec![happened.tell(Kind::TaskAssigned, given)]
    } else if kind == e::TASK_UNLOCKED.name {
        // Also who finished what came before wants to know that this can begin.
        let even_actor = true;
        let told = happened.tell(Kind::TaskUnlocked, assignee);
        vec![Told { even_actor, ..told }]
    } else if kind == e::TASK_SUBMITTED.name {
        vec![happened.tell(Kind::TaskSubmitted, task.reviewer_id)]
    } else if kind == e::TASK_RETURNED.name {
        vec![happened.tell(Kind::TaskReturned, worked)]
    } else if kind == e::TASK_COMPLETED.name {
        let reviewed = from == Some(TaskStatus::InReview.as_str());
        let worked = worked.filter(|_| reviewed);
        vec![happened.tell(Kind::TaskAccepted, worked)]
    } else if kind == e::TASK_BLOCKED.name || kind == e::TASK_NOT_FOLLOWED.name {
        let owner = owner(tx, happened, task.project_id)?;
        let told = match kind == e::TASK_BLOCKED.name {
            true => happened.tell(Kind::TaskBlocked, owner),
            false => happened.tell(Kind::TaskNotFollowed, owner.into_iter().chain(assignee)),
        };
        let internal = true;
        vec![Told { internal, ..told }]
    } else if kind == e::TASK_REOPENED.name {
        vec![happened.tell(Kind::TaskReopened, assignee)]
    } else if kind == e::TASK_CANCELLED.name {
        vec![happened.tell(Kind::TaskCancelled, assignee)]
    } else {
        decided(tx, happened, &task)?
    })
}

/// A task that was published went to somebody else, is due at another time, or has another reviewer.
fn updated(happened: &Happened<'_>, task: &TaskRow) -> Vec<Told> {
    if task.status == TaskStatus::Draft {
        return Vec::new();
    }
    let mut all = vec![happened.tell(
        Kind::TaskAssigned,
        happened.changed_to::<User>("assigneeId"),
    )];
    if task.status == TaskStatus::InReview {
        let reviewer = happened.changed_to::<User>("reviewerId");
        all.push(happened.tell(Kind::TaskSubmitted, reviewer));
    }
    if happened.data.get("dueAt").is_some() {
        all.push(happened.tell(Kind::TaskRescheduled, task.assignee_id));
    }
    all
}

/// The owner of a project.
pub(super) fn owner(
    tx: &mut Tx<'_>,
    happened: &Happened<'_>,
    project: ProjectId,
) -> Result<Option<UserId>> {
    Ok(projects::table
        .find((happened.org(), project))
        .select(projects::owner_id)
        .first(tx.conn())
        .optional()?)
}

fn decided(tx: &mut Tx<'_>, happened: &Happened<'_>, task: &TaskRow) -> Result<Vec<Told>> {
    let Some(version) = happened.id::<DeliverableVersion>("versionId") else {
        return Ok(Vec::new());
    };
    let added_by: Option<UserId> = deliverable_versions::table
        .find((happened.org(), version))
        .select(deliverable_versions::added_by)
        .first(tx.conn())
        .optional()?;
    let kind = match happened.text("state") {
        Some(state) if state == DeliverableState::Approved.as_str() => Kind::DeliverableApproved,
        _ => Kind::DeliverableRejected,
    };
    let told = happened.tell(kind, added_by.into_iter().chain(task.assignee_id));
    let params = json!({ "deliverableId": happened.data.get("deliverableId") });
    Ok(vec![Told { params, ..told }])
}
