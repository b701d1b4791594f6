//! A second person grants or refuses the use of rejected goods.

use db::schema::lot_dispositions;
use diesel::dsl::exists;
use diesel::prelude::*;
use serde_json::json;

use crate::events::Event;
use crate::identity::Permission;
use crate::inventory::{LotStatus, lot_place};
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{InspectionId, LotDispositionId};
use crate::kernel::input::optional_text;
use crate::kernel::{Actor, Error, Tx};
use crate::quality::access;
use crate::quality::events::CONCESSION_DECIDED;
use crate::quality::fault::QualityFault;
use crate::quality::inspection::{lot, state};
use crate::quality::model::{DispositionStatus, LotDispositionRow};

/// The decision about a concession or a downgrade.
#[derive(Debug, Clone)]
pub struct ConcessionDecide {
    /// The part of the lot.
    pub disposition: LotDispositionId,
    /// Whether it may be used.
    pub granted: bool,
    /// A remark, at most 500 characters.
    pub note: Option<String>,
}

/// Decides; the lot follows when all that was asked for is decided: one refusal refuses it.
/// Returns the inspection that rejected the lot.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `APPROVER_IS_REQUESTER`, `CONCESSION_NOT_REQUESTED`, `TIME_NOT_AHEAD`
/// when it would have expired.
pub fn concession_decide(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ConcessionDecide,
) -> Result<InspectionId> {
    let part = lot_dispositions::table
        .find((actor.org, input.disposition))
        .select(LotDispositionRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or_else(|| Error::from(CoreFault::NotFound))?;
    let inspection = access::for_viewing(tx.conn(), actor, part.inspection_id)?;
    actor.require(Permission::LotDispose)?;
    if part.status != DispositionStatus::Requested {
        let status = part.status.as_str().to_owned();
        return Err(QualityFault::NotRequested { status }.into());
    }
    if part.requested_by == actor.user {
        return Err(QualityFault::ApproverIsRequester.into());
    }
    if input.granted && part.expires_at.is_some_and(|at| at <= tx.now()) {
        let fault = QualityFault::TimeNotAhead { max_days: 730 };
        return Err(Error::from(fault).at(["dispositionId"]));
    }
    let note = optional_text("note", input.note.as_deref(), 500)?;
    let status = if input.granted {
        DispositionStatus::Granted
    } else {
        DispositionStatus::Refused
    };
    let now = tx.now();
    state::written(
        diesel::update(lot_dispositions::table.find((actor.org, part.id)))
            .filter(lot_dispositions::status.eq(DispositionStatus::Requested))
            .set((
                lot_dispositions::status.eq(status),
                lot_dispositions::decided_by.eq(actor.user),
                lot_dispositions::decided_at.eq(now),
                lot_dispositions::decision_note.eq(&note),
            ))
            .execute(tx.conn())?,
    )?;
    let data = json!({ "dispositionId": part.id, "lotId": part.lot_id, "status": status });
    tx.emit(Event::by(actor, &CONCESSION_DECIDED, inspection.id, data));
    let waits = lot::status(tx, &inspection, part.lot_id)? == LotStatus::ConcessionRequested;
    if waits && !with_status(tx, &part, DispositionStatus::Requested)? {
        let refused = with_status(tx, &part, DispositionStatus::Refused)?;
        let to = if refused {
            LotStatus::ConcessionRefused
        } else {
            LotStatus::ConcessionGranted
        };
        let why = note.as_deref().unwrap_or(&inspection.code);
        lot_place(tx, actor, part.lot_id, to, Some(why))?;
    }
    Ok(inspection.id)
}

fn with_status(
    tx: &mut Tx<'_>,
    part: &LotDispositionRow,
    status: DispositionStatus,
) -> Result<bool> {
    Ok(diesel::select(exists(
        lot_dispositions::table
            .filter(lot_dispositions::org_id.eq(part.org_id))
            .filter(lot_dispositions::inspection_id.eq(part.inspection_id))
            .filter(lot_dispositions::status.eq(status)),
    ))
    .get_result(tx.conn())?)
}
