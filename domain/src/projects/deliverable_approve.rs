//! Approves or rejects the newest version of a deliverable.

use db::schema::{deliverable_versions, deliverables};
use diesel::prelude::*;
use serde_json::json;

use super::access::{TaskTarget, for_review};
use super::deliverable_add::save;
use super::events::DELIVERABLE_DECIDED;
use super::fault::ProjectsFault;
use super::model::DeliverableState;
use super::part_row::{DeliverableRow, DeliverableVersionRow};
use super::store::emit_task;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::DeliverableId;
use crate::kernel::input::{InputFault, optional_text};
use crate::kernel::{Actor, Error, Tx};

/// A decision about a deliverable.
#[derive(Debug, Clone)]
pub struct DeliverableApprove {
    /// The deliverable.
    pub deliverable: DeliverableId,
    /// The version of the deliverable that the caller saw.
    pub version: Option<i64>,
    /// It is as it should be; else it has to be made anew.
    pub approved: bool,
    /// Why, at most 2,000 characters; needed to reject. Guests of the task read it.
    pub note: Option<String>,
}

/// Decides about the newest version; older ones stay as they were.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `DELIVERABLE_DECIDED`, `OWN_DELIVERABLE`, `REQUIRED`
/// about `note`, `CONFLICT`.
pub fn deliverable_approve(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &DeliverableApprove,
) -> Result<DeliverableId> {
    let mut row: DeliverableRow = deliverables::table
        .find((actor.org, input.deliverable))
        .select(DeliverableRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or(CoreFault::NotFound)?;
    let target = TaskTarget {
        task: row.task_id,
        version: None,
    };
    let task = for_review(tx, actor, target)?.task;
    super::access::as_seen(input.version, row.version)?;
    let note = optional_text("note", input.note.as_deref(), 2_000)?;
    if note.is_none() && !input.approved {
        return Err(Error::from(InputFault::Required).at(["note"]));
    }
    if row.state != DeliverableState::Submitted {
        let state = row.state.as_str();
        return Err(ProjectsFault::DeliverableDecided { state }.into());
    }
    let mut version: DeliverableVersionRow = deliverable_versions::table
        .filter(deliverable_versions::org_id.eq(row.org_id))
        .filter(deliverable_versions::deliverable_id.eq(row.id))
        .filter(deliverable_versions::number.eq(row.version_count))
        .select(DeliverableVersionRow::as_select())
        .first(tx.conn())?;
    if version.added_by == actor.user {
        return Err(ProjectsFault::OwnDeliverable.into());
    }
    version.state = match input.approved {
        true => DeliverableState::Approved,
        false => DeliverableState::Rejected,
    };
    version.decided_by = Some(actor.user);
    version.decided_at = Some(tx.now());
    version.decision_note = note;
    row.state = version.state;
    save(tx, &mut row)?;
    diesel::update(deliverable_versions::table.find((version.org_id, version.id)))
        .set(&version)
        .execute(tx.conn())?;
    let data = json!({
        "deliverableId": row.id, "versionId": version.id, "number": version.number,
        "state": version.state, "note": version.decision_note,
    });
    emit_task(tx, actor, &DELIVERABLE_DECIDED, &task, data);
    Ok(row.id)
}
