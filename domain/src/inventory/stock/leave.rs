//! A lot leaves: all that lies of it goes back to the supplier, or is destroyed.

use db::schema::{serial_numbers, stock_levels};
use diesel::prelude::*;

use super::model::{SerialRow, SerialState, StockLevelRow, StockMovementKind};
use super::stock_book::{StockBook, StockLine, stock_book};
use crate::inventory::lot::LotRow;
use crate::kernel::fault::Result;
use crate::kernel::{Actor, Tx};

/// Serial numbers of a line.
const SERIALS: usize = 200;
/// Lines of a movement; with serial numbers these are as many as a movement may have.
const LINES: usize = 5;

/// Books that all pieces of a lot leave; without any, nothing is booked.
///
/// # Errors
/// `STOCK_RESERVED`.
pub(in crate::inventory) fn lot_leave(
    tx: &mut Tx<'_>,
    actor: &Actor,
    lot: &LotRow,
    kind: StockMovementKind,
    reason: Option<&str>,
) -> Result<()> {
    let levels: Vec<StockLevelRow> = stock_levels::table
        .filter(stock_levels::org_id.eq(actor.org))
        .filter(stock_levels::lot_id.eq(lot.id))
        .filter(stock_levels::on_hand.gt(0))
        .order(stock_levels::location_id.asc())
        .select(StockLevelRow::as_select())
        .load(tx.conn())?;
    let mut lines = Vec::new();
    for level in &levels {
        let line = |quantity, serials| StockLine {
            sku: level.sku_id,
            quantity,
            from: Some(level.location_id),
            to: None,
            lot: level.lot_id,
            serials,
        };
        for serials in serials(tx, level)?.chunks(SERIALS) {
            let quantity = i64::try_from(serials.len()).unwrap_or_default();
            lines.push(line(quantity, serials.to_vec()));
        }
        if level.on_hand > level.serials {
            lines.push(line(level.on_hand - level.serials, Vec::new()));
        }
    }
    for lines in lines.chunks(LINES) {
        let book = StockBook {
            id: None,
            kind,
            document: Some(lot.code.clone()),
            subject: Some(lot.id.into()),
            reason: reason.map(ToOwned::to_owned),
            lines: lines.to_vec(),
        };
        stock_book(tx, actor, &book)?;
    }
    Ok(())
}

/// The serial numbers that lie at a level.
fn serials(tx: &mut Tx<'_>, level: &StockLevelRow) -> Result<Vec<String>> {
    if level.serials == 0 {
        return Ok(Vec::new());
    }
    let rows: Vec<SerialRow> = serial_numbers::table
        .filter(serial_numbers::org_id.eq(level.org_id))
        .filter(serial_numbers::sku_id.eq(level.sku_id))
        .filter(serial_numbers::location_id.eq(level.location_id))
        .filter(serial_numbers::state.eq(SerialState::InStock))
        .order(serial_numbers::serial.asc())
        .select(SerialRow::as_select())
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .filter(|row| row.lot_id == level.lot_id)
        .map(|row| row.serial)
        .collect())
}
