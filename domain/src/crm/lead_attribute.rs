//! Corrects what brought a lead in.

use serde_json::json;

use super::access::{Target, for_managing};
use super::attribution::{Named, attribute};
use super::events::ATTRIBUTED;
use super::row::LeadRow;
use super::store::{emit, save};
use crate::kernel::fault::Result;
use crate::kernel::id::LeadId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// A correction.
#[derive(Debug, Clone)]
pub struct LeadAttribute {
    /// The lead, and the version that the caller saw.
    pub target: Target,
    /// What brought it in; what is left out follows from the task, or is nothing.
    pub named: Named,
    /// Why, 1 to 1,000 characters.
    pub reason: String,
}

/// Corrects what brought the lead in; before, after and reason stand in the log.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `REQUIRED`, `CONFLICT`.
pub fn lead_attribute(tx: &mut Tx<'_>, actor: &Actor, input: &LeadAttribute) -> Result<LeadId> {
    let mut row = for_managing(tx, actor, input.target)?;
    let reason = text("reason", &input.reason, 1_000)?;
    let from = of(&row);
    // The key that the lead came with stays to be seen and says nothing any more.
    let key = row.tracking_key.take();
    attribute(tx, actor, &mut row, &input.named)?;
    row.tracking_key = key;
    if from == of(&row) {
        return Ok(row.id);
    }
    save(tx, &mut row)?;
    let data = json!({ "from": from, "to": of(&row), "reason": reason });
    emit(tx, Some(actor), &ATTRIBUTED, &row, data);
    Ok(row.id)
}

fn of(row: &LeadRow) -> serde_json::Value {
    json!({ "taskId": row.task_id, "channelId": row.channel_id, "projectId": row.project_id })
}
