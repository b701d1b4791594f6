//! Opens a closed inspection again: the report stays, a new revision follows it.

use db::schema::{inspection_work_orders, inspections};
use diesel::dsl::exists;
use diesel::prelude::*;
use serde_json::json;

use super::assignment::{assignee, share};
use super::inspection_schedule::link;
use super::state::{require_status, require_version};
use crate::events::Event;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{InspectionId, UserId, WorkOrderId};
use crate::kernel::input::{InputFault, text};
use crate::kernel::{Actor, Tx};
use crate::quality::access;
use crate::quality::events::{REOPENED, SCHEDULED};
use crate::quality::fault::QualityFault;
use crate::quality::model::InspectionRow;
use crate::quality::model::InspectionStatus::{Assigned, Closed, Planned};

/// The inspection that is to be done again.
#[derive(Debug, Clone)]
pub struct InspectionReopen {
    /// A closed inspection, the newest revision.
    pub inspection: InspectionId,
    /// Id of the new revision that the client made.
    pub id: Option<InspectionId>,
    /// Why, at most 500 characters.
    pub reason: String,
    /// The version that the caller saw.
    pub version: Option<i64>,
}

/// Makes the next revision, with the same plan and the same units of the sample, for the same
/// person; returns its id. Switching rules do not count it.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `INSPECTION_NOT_IN_STATE`, `ALREADY_REOPENED`, `CONFLICT`, `ID_REUSED`,
/// `REQUIRED` without a reason.
pub fn inspection_reopen(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &InspectionReopen,
) -> Result<InspectionId> {
    let row = access::for_reviewing(tx, actor, input.inspection)?;
    require_version(&row, input.version)?;
    require_status(&row, &[Closed])?;
    let reason = text("reason", &input.reason, 500)?;
    if let Some(known) = known(tx, input, &row)? {
        return known;
    }
    let able = row
        .assignee_id
        .and_then(|user| assignee(tx, actor, user, row.kind).ok());
    let next = next(tx, input, &row, able.map(|assignee| assignee.user), reason);
    or_again(
        diesel::insert_into(inspections::table)
            .values(&next)
            .execute(tx.conn()),
    )?;
    let order: Option<WorkOrderId> = inspection_work_orders::table
        .find((row.org_id, row.id))
        .select(inspection_work_orders::work_order_id)
        .first(tx.conn())
        .optional()?;
    if let Some(order) = order {
        link(tx, row.org_id, next.id, order)?;
    }
    let data = json!({ "revisionId": next.id, "revision": next.revision });
    tx.emit(Event::by(actor, &REOPENED, row.id, data));
    let data = json!({
        "code": next.code, "kind": next.kind, "status": next.status, "planId": next.plan_id,
        "lotId": next.lot_id, "assigneeId": next.assignee_id, "revision": next.revision,
    });
    tx.emit(Event::by(actor, &SCHEDULED, next.id, data));
    if let Some(assignee) = able {
        share(tx, actor, assignee, next.id)?;
    }
    Ok(next.id)
}

/// What to answer when there is a newer revision, or the client's id, already.
fn known(
    tx: &mut Tx<'_>,
    input: &InspectionReopen,
    row: &InspectionRow,
) -> Result<Option<Result<InspectionId>>> {
    let follower: Option<InspectionId> = inspections::table
        .filter(inspections::org_id.eq(row.org_id))
        .filter(inspections::previous_id.eq(row.id))
        .select(inspections::id)
        .first(tx.conn())
        .optional()?;
    if let Some(follower) = follower {
        let repeated = input.id == Some(follower);
        let known = if repeated {
            Ok(follower)
        } else {
            Err(QualityFault::AlreadyReopened.into())
        };
        return Ok(Some(known));
    }
    let Some(id) = input.id else {
        return Ok(None);
    };
    let taken: bool =
        diesel::select(exists(inspections::table.find((row.org_id, id)))).get_result(tx.conn())?;
    Ok(taken.then(|| Err(InputFault::IdReused.into())))
}

fn next(
    tx: &Tx<'_>,
    input: &InspectionReopen,
    row: &InspectionRow,
    assignee: Option<UserId>,
    reason: String,
) -> InspectionRow {
    InspectionRow {
        id: input.id.unwrap_or_else(|| tx.id()),
        revision: row.revision + 1,
        previous_id: Some(row.id),
        status: if assignee.is_some() {
            Assigned
        } else {
            Planned
        },
        assignee_id: assignee,
        due_at: None,
        report: None,
        verdict: None,
        disposition: None,
        reason: Some(reason),
        created_at: tx.now(),
        started_at: None,
        submitted_by: None,
        submitted_at: None,
        reviewed_by: None,
        reviewed_at: None,
        closed_at: None,
        version: 1,
        ..row.clone()
    }
}
