//! A lot leaves, or a part of it: it goes back to the supplier, or is destroyed.

use std::collections::HashSet;

use db::schema::{serial_numbers, stock_levels};
use diesel::prelude::*;

use super::model::{SerialRow, SerialState, StockLevelRow, StockMovementKind};
use super::stock_book::{StockBook, StockLine, stock_book};
use crate::inventory::fault::InventoryFault as Fault;
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
    let levels = levels(tx, lot)?;
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
        book(tx, actor, lot, (kind, reason), lines)?;
    }
    Ok(())
}

/// What leaves when a part of a lot does.
#[derive(Debug, Clone)]
pub struct LotLeave {
    /// Pieces of the part.
    pub quantity: i64,
    /// The numbers of those that have one, at most one for each piece.
    pub serials: Vec<String>,
    /// Back to the supplier; else destroyed.
    pub returns: bool,
}

/// Books that a part of a lot leaves, as far as it is in stock: first the pieces that are named by their
/// numbers, then pieces without one. Without any, nothing is booked.
///
/// # Errors
/// `STOCK_RESERVED`, `SERIALS_REQUIRED` when only pieces with numbers are left that nobody named,
/// `SERIALS_INCOMPLETE` for more numbers than pieces, what booking refuses about a number.
pub(in crate::inventory) fn lot_part_leave(
    tx: &mut Tx<'_>,
    actor: &Actor,
    lot: &LotRow,
    part: &LotLeave,
    reason: Option<&str>,
) -> Result<()> {
    let kind = match part.returns {
        true => StockMovementKind::Return,
        false => StockMovementKind::Adjustment,
    };
    let given = i64::try_from(part.serials.len()).unwrap_or(i64::MAX);
    if given > part.quantity {
        let quantity = part.quantity;
        return Err(Fault::SerialsIncomplete { quantity, given }.into());
    }
    let mut lines = Vec::new();
    let mut left = part.quantity - given;
    let mut named: Vec<&String> = part.serials.iter().collect();
    let mut numbered = 0;
    for level in levels(tx, lot)? {
        let line = |quantity, serials| StockLine {
            sku: level.sku_id,
            quantity,
            from: Some(level.location_id),
            to: None,
            lot: level.lot_id,
            serials,
        };
        let there: HashSet<String> = serials(tx, &level)?.into_iter().collect();
        let (here, elsewhere): (Vec<_>, Vec<_>) = named
            .into_iter()
            .partition(|serial| there.contains(serial.trim()));
        named = elsewhere;
        numbered += level.serials;
        if !here.is_empty() {
            let quantity = i64::try_from(here.len()).unwrap_or_default();
            lines.push(line(quantity, here.into_iter().cloned().collect()));
        }
        let bare = left.min(level.on_hand - level.serials);
        if bare > 0 {
            left -= bare;
            lines.push(line(bare, Vec::new()));
        }
    }
    if let Some(serial) = named.first() {
        let serial = (*serial).clone();
        return Err(Fault::SerialUnknown { serial }.into());
    }
    if left > 0 && numbered > given {
        let (sku, serials) = (lot.code.clone(), numbered);
        return Err(Fault::SerialsRequired { sku, serials }.into());
    }
    if lines.is_empty() {
        return Ok(());
    }
    book(tx, actor, lot, (kind, reason), &lines)
}

fn book(
    tx: &mut Tx<'_>,
    actor: &Actor,
    lot: &LotRow,
    (kind, reason): (StockMovementKind, Option<&str>),
    lines: &[StockLine],
) -> Result<()> {
    let book = StockBook {
        id: None,
        kind,
        document: Some(lot.code.clone()),
        subject: Some(lot.id.into()),
        reason: reason.map(ToOwned::to_owned),
        lines: lines.to_vec(),
    };
    stock_book(tx, actor, &book).map(drop)
}

/// Where pieces of a lot lie.
fn levels(tx: &mut Tx<'_>, lot: &LotRow) -> Result<Vec<StockLevelRow>> {
    Ok(stock_levels::table
        .filter(stock_levels::org_id.eq(lot.org_id))
        .filter(stock_levels::lot_id.eq(lot.id))
        .filter(stock_levels::on_hand.gt(0))
        .order(stock_levels::location_id.asc())
        .select(StockLevelRow::as_select())
        .load(tx.conn())?)
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
