//! Due dates: to who has to do something, and when they have passed to who waits for it.

use db::schema::{inspections, service_tickets, tasks};
use diesel::prelude::*;
use serde_json::json;

use super::{Happened, guests, leads, nonconformities, samples};
use crate::kernel::fault::Result;
use crate::kernel::id::{Inspection, NonConformity, Sample, ServiceTicket, Task, TaskId, UserId};
use crate::kernel::{GrantAction, Tx};
use crate::notify::events::PASSED;
use crate::notify::model::NotificationKind as Kind;
use crate::notify::tell::Told;
use crate::projects::TaskStatus;

pub(super) fn of(tx: &mut Tx<'_>, happened: &Happened<'_>) -> Result<Vec<Told>> {
    let passed = happened.kind() == PASSED.name;
    let kind = match passed {
        true => Kind::Overdue,
        false => Kind::DueSoon,
    };
    let data = &happened.data;
    let params = json!({ "dueAt": data.get("dueAt"), "hours": data.get("hours") });
    let told = happened.tell(kind, people(tx, happened, passed)?);
    Ok(vec![Told { params, ..told }])
}

fn people(tx: &mut Tx<'_>, happened: &Happened<'_>, passed: bool) -> Result<Vec<UserId>> {
    let node = happened.node;
    if let Some(id) = node.downcast::<Task>() {
        return of_task(tx, happened, id);
    }
    if let Some(id) = node.downcast::<Inspection>() {
        let assignee: Option<UserId> = inspections::table
            .find((happened.org(), id))
            .select(inspections::assignee_id)
            .first(tx.conn())?;
        return Ok(assignee.into_iter().collect());
    }
    if let Some(id) = node.downcast::<ServiceTicket>() {
        let owner: Option<UserId> = service_tickets::table
            .find((happened.org(), id))
            .select(service_tickets::owner_id)
            .first(tx.conn())?;
        return match owner {
            Some(owner) => Ok(vec![owner]),
            None => leads(tx, happened),
        };
    }
    let mut users = guests(tx, happened, GrantAction::Submit)?;
    if passed && let Some(id) = node.downcast::<Sample>() {
        users.extend(samples::wanted_by(tx, happened, id)?);
    }
    if passed && let Some(id) = node.downcast::<NonConformity>() {
        users.extend(nonconformities::verifiers(tx, happened, id)?);
    }
    Ok(users)
}

/// Who does the task, or reviews it once it was handed in.
fn of_task(tx: &mut Tx<'_>, happened: &Happened<'_>, id: TaskId) -> Result<Vec<UserId>> {
    let (status, assignee, reviewer): (TaskStatus, Option<UserId>, Option<UserId>) = tasks::table
        .find((happened.org(), id))
        .select((tasks::status, tasks::assignee_id, tasks::reviewer_id))
        .first(tx.conn())?;
    if !status.is_open() {
        return Ok(Vec::new());
    }
    if status == TaskStatus::InReview {
        return Ok(reviewer.into_iter().collect());
    }
    let mut users: Vec<UserId> = assignee.into_iter().collect();
    users.extend(guests(tx, happened, GrantAction::Submit)?);
    Ok(users)
}
