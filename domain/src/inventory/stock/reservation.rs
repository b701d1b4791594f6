//! Promises pieces to a subject (an order, a task) and ends such promises.

use std::collections::HashMap;

use db::AnyOfExpression;
use db::schema::{stock_reservations, stock_totals, warehouses};
use db::types::Id;
use diesel::prelude::*;
use serde_json::json;

use super::counter;
use super::line::MAX_QUANTITY;
use super::model::{ReservationRow, StockTotalRow, WarehouseRow};
use super::place;
use super::stock_book::MAX_LINES;
use crate::catalog;
use crate::events::{Event, EventKind};
use crate::inventory::events::{STOCK_RELEASED, STOCK_RESERVED};
use crate::inventory::fault::InventoryFault as Fault;
use crate::kernel::fault::{CoreFault, Result, or_again};
use crate::kernel::id::{EventNode, Node, OrganizationId, SkuId, WarehouseId};
use crate::kernel::input::{at_most, range};
use crate::kernel::{Actor, Error, Tx};

/// Pieces of a SKU that are promised, or not any more.
#[derive(Debug, Clone, Copy)]
pub struct ReservationLine {
    /// SKU.
    pub sku: SkuId,
    /// Pieces, 1 to 1,000,000,000.
    pub quantity: i64,
    /// Where; `None`: the warehouse that can give all of the line, the one with most of it first;
    /// for a release wherever they are reserved.
    pub warehouse: Option<WarehouseId>,
}

/// Reserves pieces for a subject, in addition to what it has, for a context that has authorised
/// it. A line is never split over warehouses.
///
/// # Errors
/// `INSUFFICIENT_STOCK`, `NOT_FOUND`, `PLACE_ARCHIVED`, `OUT_OF_RANGE` about a line; `TOO_LONG`
/// past 200 lines.
pub fn reservation_place(
    tx: &mut Tx<'_>,
    actor: &Actor,
    subject: impl Into<Node>,
    lines: &[ReservationLine],
) -> Result<()> {
    let subject = subject.into();
    let codes = checked(tx, actor, lines)?;
    place::keep_warehouses(tx, actor.org)?;
    let warehouses: Vec<WarehouseRow> = warehouses::table
        .filter(warehouses::org_id.eq(actor.org))
        .select(WarehouseRow::as_select())
        .load(tx.conn())?;
    let skus: Vec<SkuId> = lines.iter().map(|line| line.sku).collect();
    let totals: Vec<StockTotalRow> = stock_totals::table
        .filter(stock_totals::org_id.eq(actor.org))
        .filter(stock_totals::sku_id.any_of(&skus))
        .select(StockTotalRow::as_select())
        .load(tx.conn())?;
    let mut placed = Vec::with_capacity(lines.len());
    for (i, line) in in_order(lines) {
        let at = |error: Error, field: &str| {
            error.at(["lines".to_owned(), i.to_string(), field.to_owned()])
        };
        let of_sku = totals.iter().filter(|total| total.sku_id == line.sku);
        let candidates = candidates(line, &warehouses, of_sku).map_err(|e| at(e, "warehouseId"))?;
        let mut chosen = None;
        for (warehouse, negative) in candidates {
            let (sku, pieces) = (line.sku, line.quantity);
            if counter::reserve(tx, actor.org, sku, warehouse, pieces, negative)? {
                chosen = Some(warehouse);
                break;
            }
        }
        let Some(warehouse) = chosen else {
            let refused = insufficient(tx, actor.org, line, &codes)?;
            return Err(at(refused, "quantity"));
        };
        add(tx, actor.org, subject, line, warehouse)?;
        placed.push((line.sku, warehouse, line.quantity));
    }
    tell(tx, actor, &STOCK_RESERVED, subject, &placed);
    Ok(())
}

/// Releases everything that a subject still has reserved, for a context that has authorised it;
/// answers the pieces.
///
/// # Errors
/// When the database fails.
pub fn reservation_release(
    tx: &mut Tx<'_>,
    actor: &Actor,
    subject: impl Into<Node>,
) -> Result<i64> {
    let subject = subject.into();
    let held = of_subject(tx, actor.org, subject)?;
    let all: Vec<_> = held
        .iter()
        .map(|row| (row.sku_id, row.warehouse_id, row.quantity))
        .collect();
    released(tx, actor, subject, &all)
}

/// Releases some of what a subject has reserved, for a context that has authorised it; answers the
/// pieces.
///
/// # Errors
/// `NOT_RESERVED`, `NOT_FOUND`, `OUT_OF_RANGE` about a line; `TOO_LONG` past 200 lines.
pub fn reservation_release_lines(
    tx: &mut Tx<'_>,
    actor: &Actor,
    subject: impl Into<Node>,
    lines: &[ReservationLine],
) -> Result<i64> {
    let subject = subject.into();
    let codes = checked(tx, actor, lines)?;
    let mut held = of_subject(tx, actor.org, subject)?;
    let mut taken = Vec::new();
    for (i, line) in in_order(lines) {
        taken.extend(take(&mut held, line, i, &codes)?);
    }
    released(tx, actor, subject, &taken)
}

/// Takes pieces of a line from what is reserved.
///
/// # Errors
/// `NOT_RESERVED` about the line.
pub(super) fn take(
    held: &mut [ReservationRow],
    line: &ReservationLine,
    i: usize,
    codes: &HashMap<SkuId, String>,
) -> Result<Vec<(SkuId, WarehouseId, i64)>> {
    let mut wanted = line.quantity;
    let mut taken = Vec::new();
    let fits = |row: &&mut ReservationRow| {
        row.sku_id == line.sku && line.warehouse.is_none_or(|id| id == row.warehouse_id)
    };
    for row in held.iter_mut().filter(fits) {
        let pieces = wanted.min(row.quantity);
        if pieces > 0 {
            row.quantity -= pieces;
            wanted -= pieces;
            taken.push((row.sku_id, row.warehouse_id, pieces));
        }
    }
    if wanted == 0 {
        return Ok(taken);
    }
    let refused = Fault::NotReserved {
        sku: codes.get(&line.sku).cloned().unwrap_or_default(),
        wanted: line.quantity,
        reserved: line.quantity - wanted,
    };
    let path = ["lines".to_owned(), i.to_string(), "quantity".to_owned()];
    Err(Error::from(refused).at(path))
}

/// What a subject still has reserved, in the order of the keys.
pub(super) fn of_subject(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    subject: Node,
) -> Result<Vec<ReservationRow>> {
    Ok(stock_reservations::table
        .filter(stock_reservations::org_id.eq(org))
        .filter(stock_reservations::subject_id.eq(Id::<EventNode>::new(subject.uuid)))
        .filter(stock_reservations::subject_type.eq(subject.prefix))
        .filter(stock_reservations::quantity.gt(0))
        .order((
            stock_reservations::sku_id.asc(),
            stock_reservations::warehouse_id.asc(),
        ))
        .select(ReservationRow::as_select())
        .load(tx.conn())?)
}

/// Takes pieces off a subject's reservations; the totals are the caller's.
///
/// # Errors
/// `RETRY` when they were taken meanwhile.
pub(super) fn subtract(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    subject: Node,
    (sku, warehouse, pieces): (SkuId, WarehouseId, i64),
) -> Result<()> {
    use stock_reservations as r;
    let now = tx.now();
    let subject = Id::<EventNode>::new(subject.uuid);
    let written = diesel::update(r::table.find((org, subject, sku, warehouse)))
        .filter(r::quantity.ge(pieces))
        .set((r::quantity.eq(r::quantity - pieces), r::updated_at.eq(now)))
        .execute(tx.conn())?;
    if written == 1 {
        Ok(())
    } else {
        Err(CoreFault::Retry.into())
    }
}

/// Checks quantities and SKUs; answers the codes.
pub(super) fn checked(
    tx: &mut Tx<'_>,
    actor: &Actor,
    lines: &[ReservationLine],
) -> Result<HashMap<SkuId, String>> {
    at_most("lines", lines, MAX_LINES)?;
    let ids: Vec<SkuId> = lines.iter().map(|line| line.sku).collect();
    let codes: HashMap<_, _> = catalog::read::skus_by_ids(tx.conn(), actor, &ids)?
        .into_iter()
        .map(|sku| (sku.id, sku.code))
        .collect();
    let mut errors = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let path = |field: &str| ["lines".to_owned(), i.to_string(), field.to_owned()];
        if let Err(error) = range("quantity", line.quantity, 1, MAX_QUANTITY) {
            errors.push(error.at(path("quantity")));
        }
        if !codes.contains_key(&line.sku) {
            errors.push(Error::from(CoreFault::NotFound).at(path("skuId")));
        }
    }
    Error::all(errors).map_or(Ok(codes), Err)
}

/// Lines in the order in which their counters are locked.
fn in_order(lines: &[ReservationLine]) -> Vec<(usize, &ReservationLine)> {
    let mut ordered: Vec<_> = lines.iter().enumerate().collect();
    ordered.sort_by_key(|(_, line)| (line.sku, line.warehouse));
    ordered
}

/// The warehouses that may give a line, each with whether it may promise more than it has.
fn candidates<'a>(
    line: &ReservationLine,
    warehouses: &[WarehouseRow],
    totals: impl Iterator<Item = &'a StockTotalRow>,
) -> Result<Vec<(WarehouseId, bool)>> {
    if let Some(id) = line.warehouse {
        let row = warehouses
            .iter()
            .find(|row| row.id == id)
            .ok_or(CoreFault::NotFound)?;
        if row.archived {
            let place = row.code.clone();
            return Err(Fault::PlaceArchived { place }.into());
        }
        return Ok(vec![(id, row.allows_negative)]);
    }
    let free: HashMap<_, _> = totals
        .map(|total| (total.warehouse_id, total.available()))
        .collect();
    let mut all: Vec<_> = warehouses.iter().filter(|row| !row.archived).collect();
    let of = |row: &WarehouseRow| free.get(&row.id).copied().unwrap_or_default();
    all.retain(|row| of(row) >= line.quantity || row.allows_negative);
    all.sort_by_key(|row| (of(row) < line.quantity, -of(row), row.id));
    Ok(all
        .into_iter()
        .map(|row| (row.id, row.allows_negative))
        .collect())
}

fn insufficient(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    line: &ReservationLine,
    codes: &HashMap<SkuId, String>,
) -> Result<Error> {
    let totals: Vec<StockTotalRow> = stock_totals::table
        .filter(stock_totals::org_id.eq(org))
        .filter(stock_totals::sku_id.eq(line.sku))
        .select(StockTotalRow::as_select())
        .load(tx.conn())?;
    let most = totals
        .iter()
        .filter(|total| line.warehouse.is_none_or(|id| id == total.warehouse_id))
        .map(StockTotalRow::available)
        .max();
    let refused = Fault::InsufficientStock {
        sku: codes.get(&line.sku).cloned().unwrap_or_default(),
        wanted: line.quantity,
        available: most.unwrap_or_default(),
    };
    Ok(refused.into())
}

fn add(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    subject: Node,
    line: &ReservationLine,
    warehouse: WarehouseId,
) -> Result<()> {
    use stock_reservations as r;
    let row = ReservationRow {
        org_id: org,
        subject_id: Id::new(subject.uuid),
        subject_type: subject.prefix.to_owned(),
        sku_id: line.sku,
        warehouse_id: warehouse,
        quantity: line.quantity,
        updated_at: tx.now(),
    };
    let written = diesel::update(r::table.find((org, row.subject_id, line.sku, warehouse)))
        .set((
            r::quantity.eq(r::quantity + line.quantity),
            r::updated_at.eq(row.updated_at),
        ))
        .execute(tx.conn())?;
    if written == 0 {
        let insert = diesel::insert_into(r::table).values(&row);
        or_again(insert.execute(tx.conn()))?;
    }
    Ok(())
}

fn released(
    tx: &mut Tx<'_>,
    actor: &Actor,
    subject: Node,
    taken: &[(SkuId, WarehouseId, i64)],
) -> Result<i64> {
    for (sku, warehouse, pieces) in taken {
        counter::release(tx, actor.org, *sku, *warehouse, *pieces)?;
    }
    for line in taken {
        subtract(tx, actor.org, subject, *line)?;
    }
    if !taken.is_empty() {
        tell(tx, actor, &STOCK_RELEASED, subject, taken);
    }
    Ok(taken.iter().map(|(_, _, pieces)| pieces).sum())
}

fn tell(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: &'static EventKind,
    subject: Node,
    lines: &[(SkuId, WarehouseId, i64)],
) {
    let told: Vec<_> = lines
        .iter()
        .map(|(sku, warehouse, pieces)| {
            json!({ "skuId": sku, "warehouseId": warehouse, "quantity": pieces })
        })
        .collect();
    let mut skus: Vec<SkuId> = lines.iter().map(|(sku, _, _)| *sku).collect();
    skus.sort_unstable();
    skus.dedup();
    let data = json!({ "skuIds": skus, "lines": told });
    tx.emit(Event::by(actor, kind, subject, data));
}
