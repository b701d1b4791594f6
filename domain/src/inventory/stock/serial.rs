//! Serial numbers: one place each, one step after the other.

use std::collections::HashMap;

use db::AnyOfExpression;
use db::insert_all;
use db::schema::{serial_numbers, stock_movement_serials};
use diesel::prelude::*;

use super::line::Line;
use super::model::{SerialRow, SerialState, SerialStepRow, StockMovementKind as Kind};
use super::stock_book::StockLine;
use crate::inventory::fault::InventoryFault as Fault;
use crate::kernel::Tx;
use crate::kernel::fault::{CoreFault, Result, or_again};
use crate::kernel::id::{
    LocationId, LotId, OrganizationId, SerialNumberId, SkuId, StockMovementId,
};
use crate::kernel::input::text;

/// Most characters of a serial number.
pub(in crate::inventory) const MAX_SERIAL: usize = 64;

/// A piece that a line moves.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) serial: String,
    known: Option<SerialRow>,
    after: SerialState,
}

/// The serial numbers that are known of those that the lines name.
pub(super) struct Known(HashMap<(SkuId, String), SerialRow>);

impl Known {
    pub(super) fn load(tx: &mut Tx<'_>, org: OrganizationId, lines: &[StockLine]) -> Result<Self> {
        let serials: Vec<&str> = lines
            .iter()
            .flat_map(|line| line.serials.iter().map(|serial| serial.trim()))
            .collect();
        if serials.is_empty() {
            return Ok(Self(HashMap::new()));
        }
        let skus: Vec<SkuId> = lines.iter().map(|line| line.sku).collect();
        let rows: Vec<SerialRow> = serial_numbers::table
            .filter(serial_numbers::org_id.eq(org))
            .filter(serial_numbers::serial.any_of(&serials))
            .filter(serial_numbers::sku_id.any_of(&skus))
            .select(SerialRow::as_select())
            .load(tx.conn())?;
        let known = rows
            .into_iter()
            .map(|row| ((row.sku_id, row.serial.clone()), row));
        Ok(Self(known.collect()))
    }

    pub(super) fn find(&self, sku: SkuId, serial: &str) -> Option<&SerialRow> {
        self.0.get(&(sku, serial.trim().to_owned()))
    }

    pub(super) fn locations(&self) -> impl Iterator<Item = LocationId> {
        self.0.values().filter_map(|row| row.location_id)
    }

    pub(super) fn lots(&self) -> impl Iterator<Item = LotId> {
        self.0.values().filter_map(|row| row.lot_id)
    }

    /// The step that a serial number takes with a line.
    ///
    /// # Errors
    /// `SERIAL_UNKNOWN`, `SERIAL_STATE`, `SERIAL_ELSEWHERE`, `TOO_LONG`, `REQUIRED`.
    pub(super) fn step(
        &self,
        kind: Kind,
        line: &Line,
        serial: &str,
        name: &impl Fn(&SerialRow) -> (String, String),
    ) -> Result<Piece> {
        let serial = text("serials", serial, MAX_SERIAL)?;
        let known = self.find(line.sku, &serial).cloned();
        let (before, after) = steps(kind, line.to.is_some());
        match &known {
            None if before.contains(&SerialState::Void) => {}
            None => return Err(Fault::SerialUnknown { serial }.into()),
            Some(row) if !before.contains(&row.state) => {
                let names: Vec<_> = before.iter().map(|state| state.as_str()).collect();
                let (state, needed) = (row.state.as_str().to_owned(), names.join(" / "));
                return Err(Fault::SerialInState {
                    serial,
                    state,
                    needed,
                }
                .into());
            }
            Some(row) => {
                let from = line.from.as_ref().map(|place| place.location);
                let leaves = row.state == SerialState::InStock;
                let of_lot = line.lot.as_ref().map(|lot| lot.id);
                let keeps_lot = leaves || row.state == SerialState::Shipped;
                if leaves && row.location_id != from || keeps_lot && row.lot_id != of_lot {
                    let (location, lot) = name(row);
                    return Err(Fault::SerialElsewhere {
                        serial,
                        location,
                        lot,
                    }
                    .into());
                }
            }
        }
        Ok(Piece {
            serial,
            known,
            after,
        })
    }
}

/// Where a serial number has to stand before such a movement, and where it stands afterwards.
/// One that was never seen stands where one that is void does.
const fn steps(kind: Kind, comes: bool) -> (&'static [SerialState], SerialState) {
    use SerialState::{InStock, Returned, Shipped, Void, WrittenOff};
    match (kind, comes) {
        (Kind::Receipt, _) => (&[Void, Returned], InStock),
        (Kind::Shipment, _) => (&[InStock], Shipped),
        (Kind::Transfer, _) => (&[InStock], InStock),
        (Kind::Adjustment, true) => (&[Void, WrittenOff], InStock),
        (Kind::Adjustment, false) => (&[InStock], WrittenOff),
        (Kind::Return, true) => (&[Shipped], InStock),
        (Kind::Return, false) => (&[InStock], Returned),
    }
}

/// Writes the steps of a movement's pieces.
///
/// # Errors
/// `RETRY` when one of them moved meanwhile.
pub(super) fn write(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    movement: StockMovementId,
    lines: &[Line],
) -> Result<()> {
    let mut added = Vec::new();
    let mut taken = Vec::new();
    let now = tx.now();
    for (position, line) in (0..).zip(lines) {
        let location_id = line.to.as_ref().map(|place| place.location);
        let lot_id = line.lot.as_ref().map(|lot| lot.id);
        let mut moved: HashMap<SerialState, Vec<SerialNumberId>> = HashMap::new();
        for piece in &line.pieces {
            let known = piece.known.as_ref();
            let id = known.map_or_else(|| tx.id(), |row| row.id);
            taken.push(SerialStepRow {
                org_id: org,
                movement_id: movement,
                serial_id: id,
                position,
                state_before: known.map_or(SerialState::Void, |row| row.state),
                movement_before_id: known.map(|row| row.movement_id),
            });
            match known {
                Some(row) => moved.entry(row.state).or_default().push(id),
                None => added.push(SerialRow {
                    org_id: org,
                    id,
                    sku_id: line.sku,
                    serial: piece.serial.clone(),
                    state: piece.after,
                    location_id,
                    lot_id,
                    movement_id: movement,
                    created_at: now,
                }),
            }
        }
        for (state, ids) in moved {
            move_on(tx, org, movement, line, (state, &ids))?;
        }
    }
    or_again(insert_all!(tx.conn(), serial_numbers::table, added))?;
    Ok(insert_all!(
        tx.conn(),
        stock_movement_serials::table,
        taken
    )?)
}

/// Moves the known pieces of a line that stand in one state.
///
/// # Errors
/// `RETRY` when one of them moved meanwhile.
fn move_on(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    movement: StockMovementId,
    line: &Line,
    (state, ids): (SerialState, &[SerialNumberId]),
) -> Result<()> {
    let after = line.pieces.first().map(|piece| piece.after);
    let from = line.from.as_ref().map(|place| place.location);
    let from = from.filter(|_| state == SerialState::InStock);
    let change = (
        after.map(|after| serial_numbers::state.eq(after)),
        serial_numbers::location_id.eq(line.to.as_ref().map(|place| place.location)),
        serial_numbers::lot_id.eq(line.lot.as_ref().map(|lot| lot.id)),
        serial_numbers::movement_id.eq(movement),
    );
    let steps = diesel::update(serial_numbers::table)
        .filter(serial_numbers::org_id.eq(org))
        .filter(serial_numbers::id.any_of(ids))
        .filter(serial_numbers::state.eq(state))
        .filter(
            // Only what is in stock lies anywhere.
            serial_numbers::location_id
                .eq(from)
                .or(serial_numbers::location_id.is_null()),
        )
        .set(change)
        .execute(tx.conn())?;
    if steps == ids.len() {
        Ok(())
    } else {
        Err(CoreFault::Retry.into())
    }
}

/// The steps that a movement's pieces took, each with the state that the piece has now.
///
/// # Errors
/// `SERIAL_MOVED` when one of them has moved on since.
pub(super) fn steps_of(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    movement: StockMovementId,
) -> Result<Vec<(SerialStepRow, SerialState)>> {
    let rows: Vec<(SerialStepRow, SerialRow)> = stock_movement_serials::table
        .inner_join(
            serial_numbers::table.on(serial_numbers::org_id
                .eq(stock_movement_serials::org_id)
                .and(serial_numbers::id.eq(stock_movement_serials::serial_id))),
        )
        .filter(stock_movement_serials::org_id.eq(org))
        .filter(stock_movement_serials::movement_id.eq(movement))
        .order(stock_movement_serials::serial_id.asc())
        .select((SerialStepRow::as_select(), SerialRow::as_select()))
        .load(tx.conn())?;
    if let Some((_, row)) = rows.iter().find(|(_, row)| row.movement_id != movement) {
        let serial = row.serial.clone();
        return Err(Fault::SerialMoved { serial }.into());
    }
    Ok(rows
        .into_iter()
        .map(|(step, row)| (step, row.state))
        .collect())
}

/// Takes the last step of pieces back.
///
/// # Errors
/// `RETRY` when one of them moved meanwhile.
pub(super) fn undo(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    steps: &[(SerialStepRow, SerialState)],
    from_of: &HashMap<i64, Option<LocationId>>,
) -> Result<()> {
    for (step, _) in steps {
        let location = from_of
            .get(&step.position)
            .copied()
            .flatten()
            .filter(|_| step.state_before == SerialState::InStock);
        let before = step.movement_before_id.unwrap_or(step.movement_id);
        let undone = diesel::update(serial_numbers::table.find((org, step.serial_id)))
            .filter(serial_numbers::movement_id.eq(step.movement_id))
            .set((
                serial_numbers::state.eq(step.state_before),
                serial_numbers::location_id.eq(location),
                serial_numbers::movement_id.eq(before),
            ))
            .execute(tx.conn())?;
        if undone == 0 {
            return Err(CoreFault::Retry.into());
        }
    }
    Ok(())
}

/// Where a serial number lies, when it is in stock.
pub(super) fn location_of(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    sku: SkuId,
    serial: &str,
) -> Result<Option<LocationId>> {
    Ok(serial_numbers::table
        .filter(serial_numbers::org_id.eq(org))
        .filter(serial_numbers::serial.eq(serial.trim()))
        .filter(serial_numbers::sku_id.eq(sku))
        .select(serial_numbers::location_id)
        .first(tx.conn())
        .optional()?
        .flatten())
}
