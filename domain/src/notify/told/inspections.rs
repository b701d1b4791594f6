//! What happens to inspections: to who carries them out, who reviews them, and whose goods they are about.

use db::schema::inspections;
use diesel::prelude::*;
use serde_json::json;

use super::{Happened, guests, leads};
use crate::kernel::fault::Result;
use crate::kernel::id::{InspectionId, User, UserId};
use crate::kernel::{GrantAction, Tx};
use crate::notify::model::NotificationKind as Kind;
use crate::notify::tell::Told;
use crate::quality::events as e;

pub(super) fn of(tx: &mut Tx<'_>, happened: &Happened<'_>, id: InspectionId) -> Result<Vec<Told>> {
    let kind = happened.kind();
    let told = if kind == e::SCHEDULED.name || kind == e::ASSIGNED.name {
        let assignee = happened.id::<User>("assigneeId");
        happened.tell(Kind::InspectionAssigned, assignee)
    } else if kind == e::SUBMITTED.name {
        let told = happened.tell(Kind::InspectionSubmitted, leads(tx, happened)?);
        let params = json!({ "verdict": happened.data.get("verdict") });
        Told { params, ..told }
    } else if kind == e::REVIEWED.name {
        let mut users = workers(tx, happened, id)?;
        users.extend(guests(tx, happened, GrantAction::View)?);
        let told = happened.tell(Kind::InspectionReviewed, users);
        let params = json!({ "verdict": happened.data.get("verdict") });
        Told { params, ..told }
    } else if kind == e::CLOSED.name {
        happened.tell(Kind::InspectionClosed, workers(tx, happened, id)?)
    } else if kind == e::CANCELLED.name {
        happened.tell(Kind::InspectionCancelled, workers(tx, happened, id)?)
    } else if kind == e::DISPOSED.name {
        happened.tell(Kind::LotDisposed, workers(tx, happened, id)?)
    } else {
        return Ok(Vec::new());
    };
    Ok(vec![told])
}

/// Who carries the inspection out, or did.
pub(super) fn workers(
    tx: &mut Tx<'_>,
    happened: &Happened<'_>,
    id: InspectionId,
) -> Result<Vec<UserId>> {
    let (assignee, submitted): (Option<UserId>, Option<UserId>) = inspections::table
        .find((happened.org(), id))
        .select((inspections::assignee_id, inspections::submitted_by))
        .first(tx.conn())?;
    Ok(assignee.into_iter().chain(submitted).collect())
}
