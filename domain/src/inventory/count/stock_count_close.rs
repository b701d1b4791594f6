//! Closes a count and books what it found.

use std::collections::HashMap;

use db::AnyOfExpression;
use db::schema::{serial_numbers, stock_count_lines};
use diesel::prelude::*;
use serde_json::json;

use super::model::{StockCountLineRow, StockCountRow, StockCountStatus};
use super::store;
use crate::events::Event;
use crate::inventory::access;
use crate::inventory::events::STOCK_COUNT_CLOSED;
use crate::inventory::fault::InventoryFault;
use crate::inventory::stock::{StockBook, StockLine, book_count};
use crate::inventory::{SerialRow, SerialState, StockMovementKind};
use crate::kernel::fault::Result;
use crate::kernel::id::{SkuId, StockCountId, StockMovementId};
use crate::kernel::input::optional_text;
use crate::kernel::{Actor, Tx};

/// The end of a count.
#[derive(Debug, Clone)]
pub struct StockCountClose {
    /// The count.
    pub count: StockCountId,
    /// The version that the caller saw.
    pub version: Option<i64>,
    /// Why the books differ, 1 to 1,000 characters; needed when they do.
    pub reason: Option<String>,
}

/// Closes the count: one adjustment of all differences, without any nothing is booked. What was not
/// counted stays as it is.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT`, `STOCK_COUNT_NOT_OPEN`, `MOVEMENT_REASON_REQUIRED`, `TOO_LONG`;
/// what booking refuses when goods moved since they were counted, as `INSUFFICIENT_STOCK`,
/// `STOCK_RESERVED` or `SERIAL_STATE`: count the line again.
pub fn stock_count_close(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &StockCountClose,
) -> Result<StockCountId> {
    let mut count = access::for_count_close(tx.conn(), actor, input.count)?;
    store::require_open(&count, input.version)?;
    count.reason = optional_text("reason", input.reason.as_deref(), 1000)?;
    count.status = StockCountStatus::Closed;
    count.closed_by = Some(actor.user);
    count.closed_at = Some(tx.now());
    let counted: Vec<StockCountLineRow> = stock_count_lines::table
        .filter(stock_count_lines::org_id.eq(actor.org))
        .filter(stock_count_lines::count_id.eq(count.id))
        .order((
            stock_count_lines::location_id.asc(),
            stock_count_lines::sku_id.asc(),
            stock_count_lines::lot_key.asc(),
        ))
        .select(StockCountLineRow::as_select())
        .load(tx.conn())?;
    let lines = differences(tx, &count, &counted)?;
    count.movement_id = book(tx, actor, &count, lines)?;
    store::save(tx, &mut count)?;
    let differing = counted.iter().filter(|line| line.differs()).count();
    let data = json!({
        "code": count.code, "movementId": count.movement_id, "lines": counted.len(),
        "differing": differing,
    });
    tx.emit(Event::by(actor, &STOCK_COUNT_CLOSED, count.id, data));
    Ok(count.id)
}

fn book(
    tx: &mut Tx<'_>,
    actor: &Actor,
    count: &StockCountRow,
    lines: Vec<StockLine>,
) -> Result<Option<StockMovementId>> {
    if lines.is_empty() {
        return Ok(None);
    }
    if count.reason.is_none() {
        return Err(InventoryFault::MovementReasonRequired.into());
    }
    let movement = StockBook {
        id: None,
        kind: StockMovementKind::Adjustment,
        document: Some(count.code.clone()),
        subject: Some(count.id.into()),
        reason: count.reason.clone(),
        lines,
    };
    let about_count = |_: &[String]| vec!["stockCountId".to_owned()];
    book_count(tx, actor, &movement)
        .map(Some)
        .map_err(|e| e.moved(about_count))
}

/// What has to be booked: first what is missing, then what was found.
fn differences(
    tx: &mut Tx<'_>,
    count: &StockCountRow,
    counted: &[StockCountLineRow],
) -> Result<Vec<StockLine>> {
    let now = serials_now(tx, count, counted)?;
    let lies = |line: &StockCountLineRow, serial: &String| {
        now.get(&(line.sku_id, serial.clone())).is_some_and(|row| {
            row.state == SerialState::InStock
                && row.location_id == Some(line.location_id)
                && row.lot_id == line.lot_id
        })
    };
    let (mut out, mut in_) = (Vec::new(), Vec::new());
    for line in counted {
        let mut missing = StockCountLineRow::list(&line.missing)?;
        // It left by a movement of its own since: it was there.
        missing.retain(|serial| lies(line, serial));
        let mut found = StockCountLineRow::list(&line.found)?;
        found.retain(|serial| !lies(line, serial));
        out.extend(taken(line, missing));
        in_.extend(put(line, found));
        let bare = StockLine {
            quantity: line.bare.abs(),
            ..empty(line)
        };
        match line.bare {
            0 => {}
            ..0 => out.push(StockLine {
                from: Some(line.location_id),
                ..bare
            }),
            _ => in_.push(StockLine {
                to: Some(line.location_id),
                ..bare
            }),
        }
    }
    out.extend(in_);
    Ok(out)
}

fn empty(line: &StockCountLineRow) -> StockLine {
    StockLine {
        sku: line.sku_id,
        quantity: 0,
        from: None,
        to: None,
        lot: line.lot_id,
        serials: Vec::new(),
    }
}

fn pieces(line: &StockCountLineRow, serials: Vec<String>) -> Option<StockLine> {
    (!serials.is_empty()).then(|| StockLine {
        quantity: i64::try_from(serials.len()).unwrap_or(i64::MAX),
        serials,
        ..empty(line)
    })
}

fn taken(line: &StockCountLineRow, serials: Vec<String>) -> Option<StockLine> {
    Some(StockLine {
        from: Some(line.location_id),
        ..pieces(line, serials)?
    })
}

fn put(line: &StockCountLineRow, serials: Vec<String>) -> Option<StockLine> {
    Some(StockLine {
        to: Some(line.location_id),
        ..pieces(line, serials)?
    })
}

/// Where the pieces are now that were missing or found.
fn serials_now(
    tx: &mut Tx<'_>,
    count: &StockCountRow,
    counted: &[StockCountLineRow],
) -> Result<HashMap<(SkuId, String), SerialRow>> {
    let mut serials = Vec::new();
    for line in counted {
        serials.extend(StockCountLineRow::list(&line.missing)?);
        serials.extend(StockCountLineRow::list(&line.found)?);
    }
    let mut found = HashMap::new();
    for some in serials.chunks(500) {
        let some: Vec<&str> = some.iter().map(String::as_str).collect();
        let rows: Vec<SerialRow> = serial_numbers::table
            .filter(serial_numbers::org_id.eq(count.org_id))
            .filter(serial_numbers::serial.any_of(&some))
            .select(SerialRow::as_select())
            .load(tx.conn())?;
        found.extend(
            rows.into_iter()
                .map(|row| ((row.sku_id, row.serial.clone()), row)),
        );
    }
    Ok(found)
}
