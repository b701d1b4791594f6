//! What inspections do to lots.
//!
//! A lot that has not arrived yet may be inspected where it is made: it stays announced, and is held
//! when it fails. Outgoing goods are inspected while they are released: a failure recalls them.

use db::schema::{inspections, lots};
use diesel::dsl::exists;
use diesel::prelude::*;

use crate::inventory::{LotRow, LotStatus, lot_place};
use crate::kernel::fault::Result;
use crate::kernel::id::LotId;
use crate::kernel::{Actor, Tx};
use crate::quality::fault::QualityFault;
use crate::quality::model::{InspectionKind, InspectionRow, InspectionStatus};

/// Puts a lot under inspection.
///
/// # Errors
/// `LOT_NOT_INSPECTABLE`.
pub(super) fn begin(
    tx: &mut Tx<'_>,
    actor: &Actor,
    lot: &LotRow,
    kind: InspectionKind,
) -> Result<()> {
    use LotStatus::{Announced, Quarantine, Received, Released, Rework, Sorting, UnderInspection};
    let path: &[LotStatus] = match lot.status {
        Received => &[Quarantine, UnderInspection],
        Quarantine | Sorting | Rework => &[UnderInspection],
        UnderInspection => &[],
        Announced if at_the_maker(kind) => &[],
        Released if leaves(kind) => &[],
        other => {
            let status = other.as_str().to_owned();
            return Err(QualityFault::LotNotInspectable { status }.into());
        }
    };
    for status in path {
        lot_place(tx, actor, lot.id, *status, None)?;
    }
    Ok(())
}

/// Inspections that take place before goods arrive.
const fn at_the_maker(kind: InspectionKind) -> bool {
    !matches!(kind, InspectionKind::Incoming | InspectionKind::Outgoing)
}

/// Inspections of goods that were released before.
const fn leaves(kind: InspectionKind) -> bool {
    matches!(
        kind,
        InspectionKind::Outgoing | InspectionKind::ContainerLoading
    )
}

/// Holds the lot of a failed inspection; a lot that was released already is recalled.
///
/// # Errors
/// When the database fails.
pub(super) fn reject(tx: &mut Tx<'_>, actor: &Actor, inspection: &InspectionRow) -> Result<()> {
    let Some(id) = inspection.lot_id else {
        return Ok(());
    };
    let to = match status(tx, inspection, id)? {
        LotStatus::UnderInspection | LotStatus::Announced => LotStatus::Rejected,
        LotStatus::Released => LotStatus::Recalled,
        // Another inspection has rejected it already, or its fate is decided.
        _ => return Ok(()),
    };
    lot_place(tx, actor, id, to, Some(&inspection.code))?;
    Ok(())
}

/// Releases the lot of a closed and accepted inspection, unless another inspection is still open.
/// A lot that passed where it is made is on its way again.
///
/// # Errors
/// When the database fails.
pub(super) fn release(tx: &mut Tx<'_>, actor: &Actor, inspection: &InspectionRow) -> Result<()> {
    let Some(id) = inspection.lot_id else {
        return Ok(());
    };
    let others_open: bool = diesel::select(exists(
        inspections::table
            .filter(inspections::org_id.eq(inspection.org_id))
            .filter(inspections::lot_id.eq(id))
            .filter(inspections::id.ne(inspection.id))
            .filter(
                inspections::status.ne_all([InspectionStatus::Closed, InspectionStatus::Cancelled]),
            ),
    ))
    .get_result(tx.conn())?;
    if others_open || status(tx, inspection, id)? != LotStatus::UnderInspection {
        return Ok(());
    }
    let arrived: Option<crate::kernel::Moment> = lots::table
        .find((inspection.org_id, id))
        .select(lots::received_at)
        .first(tx.conn())?;
    let to = if arrived.is_some() {
        LotStatus::Released
    } else {
        LotStatus::Announced
    };
    lot_place(tx, actor, id, to, Some(&inspection.code))?;
    Ok(())
}

/// Where the lot of an inspection stands.
///
/// # Errors
/// When the database fails.
pub(in crate::quality) fn status(
    tx: &mut Tx<'_>,
    inspection: &InspectionRow,
    lot: LotId,
) -> Result<LotStatus> {
    Ok(lots::table
        .find((inspection.org_id, lot))
        .select(lots::status)
        .first(tx.conn())?)
}
