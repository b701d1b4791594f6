//! Moves a lot to another state.

use db::schema::lots;
use diesel::prelude::*;
use serde_json::json;

use super::model::LotRow;
use super::status::LotStatus;
use crate::events::Event;
use crate::inventory::events;
use crate::inventory::fault::InventoryFault;
use crate::inventory::stock::{LotLeave, StockMovementKind, block_lot, lot_leave, lot_part_leave};
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::LotId;
use crate::kernel::input::optional_text;
use crate::kernel::{Actor, Tx};

/// Moves the lot for a context that has authorised the step (an inspection's verdict, a decision).
/// What goes back to the supplier or is destroyed leaves stock, as far as it is there.
///
/// # Errors
/// `STOCK_RESERVED` when pieces that leave are promised,
/// `NOT_FOUND`, `LOT_STEP_NOT_ALLOWED`, `LOT_REASON_REQUIRED` for what follows a rejection and for
/// a recall, `TOO_LONG` past 1,000 characters.
pub fn lot_place(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: LotId,
    to: LotStatus,
    reason: Option<&str>,
) -> Result<LotId> {
    let row = crate::inventory::access::load(tx, actor, id)?;
    place(tx, actor, &row, to, reason)?;
    match to {
        LotStatus::Returned => lot_leave(tx, actor, &row, StockMovementKind::Return, reason)?,
        LotStatus::Scrapped => lot_leave(tx, actor, &row, StockMovementKind::Adjustment, reason)?,
        _ => {}
    }
    Ok(id)
}

/// Books that a part of the lot goes back to its supplier or is destroyed, as far as it is in stock, for a
/// context that has authorised it. The lot's state is the caller's business.
///
/// # Errors
/// `NOT_FOUND`, `STOCK_RESERVED`, `SERIALS_REQUIRED` when only pieces with numbers are left that nobody
/// named, `SERIALS_INCOMPLETE`, `SERIAL_UNKNOWN`.
pub fn lot_part_place(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: LotId,
    part: &LotLeave,
    reason: Option<&str>,
) -> Result<()> {
    let row = crate::inventory::access::load(tx, actor, id)?;
    lot_part_leave(tx, actor, &row, part, reason)
}

pub(super) fn place(
    tx: &mut Tx<'_>,
    actor: &Actor,
    row: &LotRow,
    to: LotStatus,
    reason: Option<&str>,
) -> Result<()> {
    let allowed = row.status.next();
    if !allowed.contains(&to) {
        let names: Vec<_> = allowed.iter().map(|s| s.as_str()).collect();
        let (from, to) = (row.status.as_str().to_owned(), to.as_str().to_owned());
        let allowed = if names.is_empty() {
            "-".to_owned()
        } else {
            names.join(", ")
        };
        return Err(InventoryFault::LotStep { from, to, allowed }.into());
    }
    let reason = optional_text("reason", reason, 1000)?;
    if reason.is_none() && needs_reason(to) {
        let to = to.as_str().to_owned();
        return Err(InventoryFault::LotReasonRequired { to }.into());
    }
    let moved = diesel::update(lots::table.find((row.org_id, row.id)))
        .filter(lots::version.eq(row.version))
        .set((lots::status.eq(to), lots::version.eq(row.version + 1)))
        .execute(tx.conn())?;
    if moved == 0 {
        return Err(CoreFault::Retry.into());
    }
    if row.status.is_held() != to.is_held() {
        block_lot(tx, row.org_id, row.id, to.is_held())?;
    }
    let data = json!({ "from": row.status, "to": to, "reason": reason });
    tx.emit(Event::by(actor, events::of(to), row.id, data));
    Ok(())
}

const fn needs_reason(to: LotStatus) -> bool {
    matches!(
        to,
        LotStatus::Sorting
            | LotStatus::Rework
            | LotStatus::ConcessionRequested
            | LotStatus::ConcessionGranted
            | LotStatus::ConcessionRefused
            | LotStatus::Returned
            | LotStatus::Scrapped
            | LotStatus::Recalled
    )
}
