//! Receives a lot that was announced.

use db::schema::lots;
use diesel::prelude::*;

use super::access;
use super::lot_announce::MAX_QUANTITY;
use super::lot_place::place;
use super::status::LotStatus;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::LotId;
use crate::kernel::input::range;
use crate::kernel::{Actor, Tx};

/// The arrival of a lot.
#[derive(Debug, Clone)]
pub struct LotReceive {
    /// Lot.
    pub lot: LotId,
    /// Pieces that were counted; `None`: as announced.
    pub quantity: Option<i64>,
    /// The version that the caller saw.
    pub version: Option<i64>,
}

/// Receives the lot.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT`, `LOT_STEP_NOT_ALLOWED`, `OUT_OF_RANGE`.
pub fn lot_receive(tx: &mut Tx<'_>, actor: &Actor, input: &LotReceive) -> Result<LotId> {
    let row = access::for_lot_receive(tx, actor, input.lot)?;
    let current = row.version;
    if let Some(version) = input.version.filter(|seen| *seen != current) {
        return Err(CoreFault::Conflict { version, current }.into());
    }
    let quantity = range(
        "quantity",
        input.quantity.unwrap_or(row.quantity),
        1,
        MAX_QUANTITY,
    )?;
    place(tx, actor, &row, LotStatus::Received, None)?;
    let now = tx.now();
    diesel::update(lots::table.find((actor.org, row.id)))
        .set((lots::quantity.eq(quantity), lots::received_at.eq(now)))
        .execute(tx.conn())?;
    Ok(row.id)
}
