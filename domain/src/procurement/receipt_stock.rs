//! Puts what arrived into stock.

use super::purchase_order_receive::ReceiptLine;
use super::row::{OrderLineRow, OrderRow, ReceiptLineRow, ReceiptRow};
use crate::inventory::{StockBook, StockLine, StockMovementKind, stock_book};
use crate::kernel::fault::Result;
use crate::kernel::input::InputFault;
use crate::kernel::{Actor, Error, Tx};

/// Books one receipt of all lines that have a place; without any, nothing is booked. `given` are the
/// lines of the input, in the order of the receipt's.
///
/// # Errors
/// `REQUIRED` for a place, what [`stock_book`] refuses.
pub(super) fn put(
    tx: &mut Tx<'_>,
    actor: &Actor,
    order: &OrderRow,
    receipt: &ReceiptRow,
    (known, lines): (&[OrderLineRow], &[ReceiptLineRow]),
    given: &[ReceiptLine],
) -> Result<()> {
    let mut places = Vec::new();
    let mut booked = Vec::new();
    for (i, (given, line)) in given.iter().zip(lines).enumerate() {
        let of_line = known.iter().find(|row| row.position == line.order_position);
        let (Some(location), Some(of_line)) = (given.location, of_line) else {
            if given.serials.is_empty() {
                continue;
            }
            let path = ["lines".to_owned(), i.to_string(), "locationId".to_owned()];
            return Err(Error::from(InputFault::Required).at(path));
        };
        places.push(i);
        booked.push(StockLine {
            sku: of_line.sku_id,
            quantity: line.quantity,
            from: None,
            to: Some(location),
            lot: Some(line.lot_id),
            serials: given.serials.clone(),
        });
    }
    if booked.is_empty() {
        return Ok(());
    }
    let movement = StockBook {
        id: None,
        kind: StockMovementKind::Receipt,
        document: receipt.document.clone().or(Some(order.code.clone())),
        subject: Some(receipt.id.into()),
        reason: None,
        lines: booked,
    };
    let moved = |path: &[String]| given_path(path, &places);
    stock_book(tx, actor, &movement).map_err(|e| e.moved(moved))?;
    Ok(())
}

/// The path of a field where the receipt's caller gave it.
fn given_path(path: &[String], places: &[usize]) -> Vec<String> {
    let mut path = path.to_vec();
    let line = path.get(1).and_then(|i| i.parse::<usize>().ok());
    if let (Some(line), Some(part)) = (line.and_then(|i| places.get(i)), path.get_mut(1)) {
        *part = line.to_string();
    }
    if let Some(field) = path.last_mut().filter(|field| *field == "toLocationId") {
        "locationId".clone_into(field);
    }
    path
}
