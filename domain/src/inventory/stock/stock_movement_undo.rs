//! Takes a movement back by another one in the opposite direction.

use std::collections::HashMap;

use db::schema::{lots, stock_movement_lines, stock_movement_serials, stock_movements};
use db::{AnyOfExpression, insert_all};
use diesel::prelude::*;

use super::counter::Counters;
use super::line::Line;
use super::model::{SerialStepRow, StockMovementLineRow, StockMovementRow};
use super::stock_book::{Moved, keep_lots, store};
use super::{place, serial};
use crate::catalog;
use crate::inventory::access;
use crate::inventory::fault::InventoryFault;
use crate::inventory::lot::LotRow;
use crate::kernel::fault::{Result, internal};
use crate::kernel::id::{LotId, SkuId, StockMovementId};
use crate::kernel::input::optional_text;
use crate::kernel::{Actor, Tx};

/// Which movement is taken back.
#[derive(Debug, Clone)]
pub struct StockMovementUndo {
    /// The movement.
    pub movement: StockMovementId,
    /// At most 1,000 characters.
    pub reason: Option<String>,
}

/// Takes a movement back that a person recorded. Answers the movement that does so.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `MOVEMENT_OWNED`, `MOVEMENT_UNDONE`, `SERIAL_MOVED`,
/// `INSUFFICIENT_STOCK` when the goods are no longer there, `TOO_LONG`.
pub fn stock_movement_undo(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &StockMovementUndo,
) -> Result<StockMovementId> {
    let row = access::for_movement_undo(tx, actor, input.movement)?;
    if !row.by_hand {
        return Err(InventoryFault::MovementOwned.into());
    }
    undo(tx, actor, &row, input.reason.as_deref())
}

/// Takes a movement back for a context that has authorised it.
///
/// # Errors
/// Those of [`stock_movement_undo`] without the ones about who may.
pub fn stock_undo(
    tx: &mut Tx<'_>,
    actor: &Actor,
    movement: StockMovementId,
    reason: Option<&str>,
) -> Result<StockMovementId> {
    let row = access::movement(tx.conn(), actor, movement)?;
    undo(tx, actor, &row, reason)
}

fn undo(
    tx: &mut Tx<'_>,
    actor: &Actor,
    row: &StockMovementRow,
    reason: Option<&str>,
) -> Result<StockMovementId> {
    let undone: i64 = stock_movements::table
        .filter(stock_movements::org_id.eq(actor.org))
        .filter(stock_movements::reverses_id.eq(row.id))
        .count()
        .get_result(tx.conn())?;
    if undone > 0 || row.reverses_id.is_some() {
        return Err(InventoryFault::MovementUndone.into());
    }
    let reversal = StockMovementRow {
        id: tx.id(),
        reason: optional_text("reason", reason, 1000)?,
        reverses_id: Some(row.id),
        actor_id: actor.user,
        at: tx.now(),
        ..row.clone()
    };
    let old: Vec<StockMovementLineRow> = stock_movement_lines::table
        .filter(stock_movement_lines::org_id.eq(actor.org))
        .filter(stock_movement_lines::movement_id.eq(row.id))
        .order(stock_movement_lines::position.asc())
        .select(StockMovementLineRow::as_select())
        .load(tx.conn())?;
    let lines = reversed(tx, actor, &old)?;
    keep_lots(tx, actor.org, &lines)?;
    let steps = counted(tx, actor, row.id, &old, &lines)?;
    let moved = lines.iter().map(Moved::of).collect();
    store(tx, actor, &reversal, moved)?;
    let taken: Vec<_> = steps
        .into_iter()
        .map(|(step, state)| SerialStepRow {
            movement_id: reversal.id,
            state_before: state,
            movement_before_id: Some(row.id),
            ..step
        })
        .collect();
    insert_all!(tx.conn(), stock_movement_serials::table, taken)?;
    Ok(reversal.id)
}

/// The lines in the opposite direction; places that are archived by now take their goods back.
fn reversed(tx: &mut Tx<'_>, actor: &Actor, old: &[StockMovementLineRow]) -> Result<Vec<Line>> {
    let named = |line: &StockMovementLineRow| [line.from_location_id, line.to_location_id];
    let ids: Vec<_> = old.iter().flat_map(named).flatten().collect();
    let places = place::of(tx, actor.org, &ids)?;
    let ids: Vec<LotId> = old.iter().filter_map(|line| line.lot_id).collect();
    let lots: Vec<LotRow> = lots::table
        .filter(lots::org_id.eq(actor.org))
        .filter(lots::id.any_of(&ids))
        .select(LotRow::as_select())
        .load(tx.conn())?;
    let lines = old.iter().map(|line| Line {
        sku: line.sku_id,
        quantity: line.quantity,
        from: line.to_location_id.and_then(|id| places.get(&id).cloned()),
        to: line
            .from_location_id
            .and_then(|id| places.get(&id).cloned()),
        lot: line
            .lot_id
            .and_then(|id| lots.iter().find(|lot| lot.id == id).cloned()),
        pieces: Vec::new(),
    });
    Ok(lines.collect())
}

/// Moves counters and serial numbers back; answers the steps that were taken back, each with the
/// state that it ended in.
fn counted(
    tx: &mut Tx<'_>,
    actor: &Actor,
    movement: StockMovementId,
    old: &[StockMovementLineRow],
    lines: &[Line],
) -> Result<Vec<(SerialStepRow, super::model::SerialState)>> {
    let from_of: HashMap<_, _> = old
        .iter()
        .map(|line| (line.position, line.from_location_id))
        .collect();
    let steps = serial::steps_of(tx, actor.org, movement)?;
    let mut serials: HashMap<i64, i64> = HashMap::new();
    for (step, _) in &steps {
        *serials.entry(step.position).or_default() += 1;
    }
    let ids: Vec<SkuId> = lines.iter().map(|line| line.sku).collect();
    let codes: HashMap<SkuId, String> = catalog::read::skus_by_ids(tx.conn(), actor, &ids)?
        .into_iter()
        .map(|sku| (sku.id, sku.code))
        .collect();
    let mut counters = Counters::default();
    for (i, line) in lines.iter().enumerate() {
        let position = i64::try_from(i).map_err(|e| internal(&e))?;
        let pieces = serials.get(&position).copied().unwrap_or_default();
        if let Some(place) = &line.from {
            counters.put(&line.spot(place), -line.quantity, -pieces, i);
        }
        if let Some(place) = &line.to {
            counters.put(&line.spot(place), line.quantity, pieces, i);
        }
    }
    counters
        .write(tx, actor.org, |sku| {
            codes.get(&sku).cloned().unwrap_or_default()
        })
        .map_err(|error| {
            if error.is_retryable() {
                error
            } else {
                error.at(["movementId"])
            }
        })?;
    serial::undo(tx, actor.org, &steps, &from_of)?;
    Ok(steps)
}
