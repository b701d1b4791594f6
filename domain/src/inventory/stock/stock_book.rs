//! Books a movement of goods: counters, serial numbers, the movement itself.

use db::insert_all;
use db::schema::{lots, stock_movement_lines, stock_movements};
use db::types::Id;
use diesel::prelude::*;
use serde_json::json;

use super::counter::Counters;
use super::line::{self, Line, Lines};
use super::model::{StockMovementKind, StockMovementLineRow, StockMovementRow};
use super::serial;
use crate::events::Event;
use crate::inventory::events::of_movement;
use crate::inventory::fault::InventoryFault;
use crate::kernel::fault::{CoreFault, Result, or_again};
use crate::kernel::id::{
    LocationId, LotId, Node, OrganizationId, SkuId, StockMovementId, WarehouseId,
};
use crate::kernel::input::{InputFault, at_most, optional_text};
use crate::kernel::{Actor, Tx};

/// Most lines of a movement.
pub(super) const MAX_LINES: usize = 200;
/// Most serial numbers of a movement.
pub(super) const MAX_SERIALS: usize = 1_000;

/// A movement of goods.
#[derive(Debug, Clone)]
pub struct StockBook {
    /// Id that the client made.
    pub id: Option<StockMovementId>,
    /// Why goods move.
    pub kind: StockMovementKind,
    /// Number of the paper that goes with it, at most 100 characters.
    pub document: Option<String>,
    /// What it is for: an order, a task.
    pub subject: Option<Node>,
    /// At most 1,000 characters; an adjustment needs one.
    pub reason: Option<String>,
    /// 1 to 200.
    pub lines: Vec<StockLine>,
}

/// Pieces of one SKU and lot that move from one place to another.
#[derive(Debug, Clone)]
pub struct StockLine {
    /// SKU.
    pub sku: SkuId,
    /// Pieces, 1 to 1,000,000,000.
    pub quantity: i64,
    /// Where they are taken; with serial numbers, `None` for a shipment or transfer says: where
    /// they lie.
    pub from: Option<LocationId>,
    /// Where they are put.
    pub to: Option<LocationId>,
    /// Lot; with serial numbers that are known, `None` says: theirs.
    pub lot: Option<LotId>,
    /// None, or one for each piece; at most 1,000 in the whole movement.
    pub serials: Vec<String>,
}

/// Books the movement for a context that has authorised it.
///
/// # Errors
/// About lines: `INSUFFICIENT_STOCK`, `STOCK_RESERVED`, `LOT_HELD`, `LOT_OF_OTHER_SKU`,
/// `STOCK_BLOCKED`, `PLACE_ARCHIVED`, `MOVEMENT_PLACES`, `SERIALS_INCOMPLETE`, `SERIALS_REQUIRED`,
/// `SERIAL_STATE`, `SERIAL_ELSEWHERE`, `SERIAL_UNKNOWN`, `REPEATED`, `NOT_FOUND`, `OUT_OF_RANGE`.
/// `MOVEMENT_REASON_REQUIRED`, `ID_REUSED`, `REQUIRED`, `TOO_LONG`.
pub fn stock_book(tx: &mut Tx<'_>, actor: &Actor, input: &StockBook) -> Result<StockMovementId> {
    book(tx, actor, input, false, &[])
}

/// Pieces that stop being reserved because they are shipped.
pub(super) type Used = (SkuId, WarehouseId, i64);

/// Books the differences of a count, which may have more lines than any other movement.
pub(in crate::inventory) fn book_count(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &StockBook,
) -> Result<StockMovementId> {
    booked(tx, actor, input, false, &[])
}

/// Books the movement.
pub(super) fn book(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &StockBook,
    by_hand: bool,
    used: &[Used],
) -> Result<StockMovementId> {
    at_most("lines", &input.lines, MAX_LINES)?;
    let all: Vec<&String> = input.lines.iter().flat_map(|line| &line.serials).collect();
    at_most("lines", &all, MAX_SERIALS)?;
    booked(tx, actor, input, by_hand, used)
}

fn booked(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &StockBook,
    by_hand: bool,
    used: &[Used],
) -> Result<StockMovementId> {
    let row = StockMovementRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        kind: input.kind,
        document: optional_text("document", input.document.as_deref(), 100)?,
        subject_type: input.subject.map(|node| node.prefix.to_owned()),
        subject_id: input.subject.map(|node| Id::new(node.uuid)),
        reason: optional_text("reason", input.reason.as_deref(), 1000)?,
        by_hand,
        reverses_id: None,
        actor_id: actor.user,
        at: tx.now(),
    };
    if input.id.is_some() && is_known(tx, &row, input)? {
        return Ok(row.id);
    }
    if row.kind == StockMovementKind::Adjustment && row.reason.is_none() {
        return Err(InventoryFault::MovementReasonRequired.into());
    }
    let lines = line::check(tx, actor, input.kind, &input.lines)?;
    keep_lots(tx, actor.org, &lines.lines)?;
    count(tx, actor.org, row.kind, &lines, used)?;
    let moved = lines.lines.iter().map(Moved::of).collect();
    store(tx, actor, &row, moved)?;
    serial::write(tx, actor.org, row.id, &lines.lines)?;
    Ok(row.id)
}

/// What a line moved.
pub(super) struct Moved {
    sku: SkuId,
    quantity: i64,
    from: Option<LocationId>,
    to: Option<LocationId>,
    lot: Option<LotId>,
}

impl Moved {
    pub(super) fn of(line: &Line) -> Self {
        Self {
            sku: line.sku,
            quantity: line.quantity,
            from: line.from.as_ref().map(|place| place.location),
            to: line.to.as_ref().map(|place| place.location),
            lot: line.lot.as_ref().map(|lot| lot.id),
        }
    }
}

/// Whether the same movement was booked before, as when a phone sends it again.
fn is_known(tx: &mut Tx<'_>, row: &StockMovementRow, input: &StockBook) -> Result<bool> {
    let known: Option<StockMovementRow> = stock_movements::table
        .find((row.org_id, row.id))
        .select(StockMovementRow::as_select())
        .first(tx.conn())
        .optional()?;
    let Some(known) = known else { return Ok(false) };
    let lines: Vec<(SkuId, i64)> = stock_movement_lines::table
        .filter(stock_movement_lines::org_id.eq(row.org_id))
        .filter(stock_movement_lines::movement_id.eq(row.id))
        .order(stock_movement_lines::position.asc())
        .select((stock_movement_lines::sku_id, stock_movement_lines::quantity))
        .load(tx.conn())?;
    let given = input.lines.iter().map(|line| (line.sku, line.quantity));
    let same = (known.kind, &known.document, known.subject(), &known.reason)
        == (row.kind, &row.document, row.subject(), &row.reason)
        && lines.into_iter().eq(given);
    same.then_some(true).ok_or(InputFault::IdReused.into())
}

/// Keeps the states of lots as they were read until the movement is committed.
pub(super) fn keep_lots(tx: &mut Tx<'_>, org: OrganizationId, lines: &[Line]) -> Result<()> {
    let mut seen: Vec<_> = lines
        .iter()
        .filter_map(|line| line.lot.as_ref())
        .map(|lot| (lot.id, lot.status))
        .collect();
    seen.sort_unstable();
    seen.dedup();
    for (id, status) in seen {
        let kept = diesel::update(lots::table.find((org, id)))
            .filter(lots::status.eq(status))
            .set(lots::version.eq(lots::version))
            .execute(tx.conn())?;
        if kept == 0 {
            return Err(CoreFault::Retry.into());
        }
    }
    Ok(())
}

fn count(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    kind: StockMovementKind,
    lines: &Lines,
    used: &[Used],
) -> Result<()> {
    let mut counters = Counters::default();
    counters.is_correction = kind == StockMovementKind::Adjustment;
    for (i, line) in lines.lines.iter().enumerate() {
        let serials = i64::try_from(line.pieces.len()).unwrap_or_default();
        if let Some(place) = &line.from {
            counters.put(&line.spot(place), -line.quantity, -serials, i);
        }
        if let Some(place) = &line.to {
            counters.put(&line.spot(place), line.quantity, serials, i);
        }
    }
    for (sku, warehouse, pieces) in used {
        counters.use_up(*sku, *warehouse, *pieces);
    }
    counters.write(tx, org, |sku| lines.code(sku))
}

/// Stores the movement with its lines and tells the log.
pub(super) fn store(
    tx: &mut Tx<'_>,
    actor: &Actor,
    row: &StockMovementRow,
    moved: Vec<Moved>,
) -> Result<()> {
    let insert = diesel::insert_into(stock_movements::table).values(row);
    or_again(insert.execute(tx.conn()))?;
    let told: Vec<_> = moved
        .iter()
        .map(|line| {
            json!({
                "skuId": line.sku, "quantity": line.quantity, "from": line.from, "to": line.to,
                "lotId": line.lot,
            })
        })
        .collect();
    let mut skus: Vec<SkuId> = moved.iter().map(|line| line.sku).collect();
    skus.sort_unstable();
    skus.dedup();
    let lines: Vec<_> = (0..)
        .zip(moved)
        .map(|(position, line)| StockMovementLineRow {
            org_id: row.org_id,
            movement_id: row.id,
            position,
            sku_id: line.sku,
            quantity: line.quantity,
            from_location_id: line.from,
            to_location_id: line.to,
            lot_id: line.lot,
        })
        .collect();
    insert_all!(tx.conn(), stock_movement_lines::table, lines)?;
    let data = json!({
        "kind": row.kind, "document": row.document, "subject": row.subject(),
        "reverses": row.reverses_id, "skuIds": skus, "lines": told,
    });
    tx.emit(Event::by(actor, of_movement(row.kind), row.id, data));
    Ok(())
}
