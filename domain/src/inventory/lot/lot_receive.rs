//! Receives a lot that was announced.

use db::schema::lots;
use diesel::prelude::*;

use super::lot_announce::MAX_QUANTITY;
use super::lot_place::place;
use super::status::LotStatus;
use crate::inventory::access;
use crate::inventory::stock::{StockBook, StockLine, StockMovementKind, stock_book};
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{LocationId, LotId};
use crate::kernel::input::{InputFault, range};
use crate::kernel::{Actor, Error, Tx};

/// The arrival of a lot.
#[derive(Debug, Clone)]
pub struct LotReceive {
    /// Lot.
    pub lot: LotId,
    /// Pieces that were counted; `None`: as announced.
    pub quantity: Option<i64>,
    /// The version that the caller saw.
    pub version: Option<i64>,
    /// Where the pieces are put, which books their receipt; `None`: stock is not touched.
    pub location: Option<LocationId>,
    /// Serial numbers of pieces that are put somewhere: none, or one for each.
    pub serials: Vec<String>,
}

/// Receives the lot, and books its receipt where a location is given.
///
/// # Errors
/// What `stock_book` refuses about place and serial numbers, `REQUIRED` for serial numbers without a
/// place, `NOT_FOUND`, `PLACE_ARCHIVED`, `FORBIDDEN`, `CONFLICT`, `LOT_STEP_NOT_ALLOWED`, `OUT_OF_RANGE`.
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
    if input.location.is_none() && !input.serials.is_empty() {
        return Err(Error::from(InputFault::Required).at(["locationId"]));
    }
    if let Some(location) = input.location {
        access::for_location(tx.conn(), actor, location).map_err(|e| e.at(["locationId"]))?;
        let line = StockLine {
            sku: row.sku_id,
            quantity,
            from: None,
            to: Some(location),
            lot: Some(row.id),
            serials: input.serials.clone(),
        };
        let receipt = StockBook {
            id: None,
            kind: StockMovementKind::Receipt,
            document: Some(row.code.clone()),
            subject: Some(row.id.into()),
            reason: None,
            lines: vec![line],
        };
        stock_book(tx, actor, &receipt).map_err(|e| e.moved(given_path))?;
    }
    Ok(row.id)
}

/// The field of the lot's receipt that a field of the movement was made of.
fn given_path(path: &[String]) -> Vec<String> {
    match path.last().map(String::as_str) {
        Some("serials") => vec!["serials".to_owned()],
        Some("quantity") => vec!["quantity".to_owned()],
        _ => vec!["locationId".to_owned()],
    }
}
