//! Puts picked goods of an order back.

use serde_json::json;

use super::access::{Target, for_step};
use super::events::PICK_UNDONE;
use super::fault::OrdersFault;
use super::model::OrderStatus::{Allocated, Packed, Picking};
use super::picks::Picks;
use super::store::{emit, require_status, save};
use crate::identity::Permission;
use crate::inventory::InventoryFault;
use crate::kernel::fault::Result;
use crate::kernel::id::SalesOrderId;
use crate::kernel::input::range;
use crate::kernel::{Actor, Error, Tx};

/// Goods that are put back.
#[derive(Debug, Clone)]
pub struct SalesOrderPickUndo {
    /// The order, and the version that the caller saw.
    pub target: Target,
    /// The line of the order.
    pub number: i64,
    /// Pieces, 1 or more.
    pub quantity: i64,
    /// None: pieces without numbers, those picked last first; or one for each piece.
    pub serials: Vec<String>,
}

/// Puts the goods back: a packed order is open again, and one of which nothing is picked any more
/// stands where picking begins.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ORDER_NOT_IN_STATE`, `ORDER_LINE_UNKNOWN`, `NOT_PICKED`,
/// `SERIALS_INCOMPLETE`, `CONFLICT`.
pub fn sales_order_pick_undo(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SalesOrderPickUndo,
) -> Result<SalesOrderId> {
    let mut row = for_step(tx, actor, input.target, Permission::OrderFulfil)?;
    let is_ahead = row.is_ahead();
    if !is_ahead {
        require_status(&row, &[Picking, Packed])?;
    }
    let (number, quantity) = (input.number, input.quantity);
    range("quantity", quantity, 1, i64::from(i32::MAX))?;
    let mut picks = Picks::read(tx, &row)?;
    picks.line(number)?;
    if input.serials.is_empty() {
        let missing = picks.take_back(number, quantity);
        if missing > 0 {
            let picked = quantity - missing;
            return Err(OrdersFault::NotPicked { number, picked }.into());
        }
    } else {
        let given = i64::try_from(input.serials.len()).unwrap_or(i64::MAX);
        if given != quantity {
            let refused = InventoryFault::SerialsIncomplete { quantity, given };
            return Err(Error::from(refused).at(["serials"]));
        }
        for (picked, serial) in (0..).zip(&input.serials) {
            if !picks.put_back(number, serial.trim()) {
                let refused = OrdersFault::NotPicked { number, picked };
                return Err(Error::from(refused).at(["serials"]));
            }
        }
    }
    let from = row.status;
    if !is_ahead {
        row.status = if picks.picks.is_empty() {
            Allocated
        } else {
            Picking
        };
        if row.status != from {
            row.status_at = tx.now();
        }
    }
    save(tx, &mut row)?;
    picks.write(tx, &row)?;
    let data = json!({ "from": from, "to": row.status, "number": number, "quantity": quantity });
    emit(tx, actor, &PICK_UNDONE, &row, data);
    Ok(row.id)
}
