//! Records what was counted.

use std::collections::HashSet;

use db::AnyOfExpression;
use db::schema::stock_count_lines;
use diesel::prelude::*;
use serde_json::json;

use super::difference::{self, Books};
use super::model::{StockCountLineRow, StockCountRow};
use super::store;
use crate::events::Event;
use crate::inventory::access;
use crate::inventory::events::STOCK_COUNT_RECORDED;
use crate::kernel::fault::Result;
use crate::kernel::id::{LocationId, LotId, SkuId, StockCountId};
use crate::kernel::input::{InputFault, at_most};
use crate::kernel::{Actor, Error, Tx};

/// Most lines of one call.
const MAX_LINES: usize = 200;
/// Most serial numbers of one call.
const MAX_SERIALS: usize = 1_000;
/// Most lines of a count.
const MAX_COUNTED: i64 = 500;

/// What was counted.
#[derive(Debug, Clone)]
pub struct StockCountRecord {
    /// The count.
    pub count: StockCountId,
    /// 1 to 200 lines; a count has at most 500.
    pub lines: Vec<CountedLine>,
}

/// What was counted of one article and lot at one location.
#[derive(Debug, Clone)]
pub struct CountedLine {
    /// Article.
    pub sku: SkuId,
    /// Location.
    pub location: LocationId,
    /// Lot; `None`: goods without one.
    pub lot: Option<LotId>,
    /// Pieces, 0 to 1,000,000,000.
    pub quantity: i64,
    /// Serial numbers that were scanned, at most one for each piece; at most 1,000 in all lines.
    pub serials: Vec<String>,
}

/// Records the lines; one that was counted before is replaced. Nothing is booked yet.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `STOCK_COUNT_NOT_OPEN`; about lines `NOT_IN_COUNT`, `LOT_OF_OTHER_SKU`,
/// `SERIALS_INCOMPLETE` for more numbers than pieces, `SERIALS_TO_SCAN` when pieces there have numbers,
/// `SERIAL_STATE` and `SERIAL_ELSEWHERE` for one that the books say is somewhere else, `REPEATED`,
/// `OUT_OF_RANGE`; `TOO_LONG` past 200 lines, 1,000 serial numbers or 500 lines of the count.
pub fn stock_count_record(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &StockCountRecord,
) -> Result<StockCountId> {
    let mut count = access::for_counting(tx.conn(), actor, input.count)?;
    store::require_open(&count, None)?;
    if input.lines.is_empty() {
        return Err(Error::from(InputFault::Required).at(["lines"]));
    }
    at_most("lines", &input.lines, MAX_LINES)?;
    let all: Vec<&String> = input.lines.iter().flat_map(|line| &line.serials).collect();
    at_most("lines", &all, MAX_SERIALS)?;
    // First of all: what the books say is read behind every record before.
    store::save(tx, &mut count)?;
    let rows = rows(tx, actor, &count, &input.lines)?;
    write(tx, &count, &rows)?;
    let mut skus: Vec<SkuId> = rows.iter().map(|row| row.sku_id).collect();
    skus.sort_unstable();
    skus.dedup();
    let data = json!({ "code": count.code, "lines": rows.len(), "skuIds": skus });
    tx.emit(Event::by(actor, &STOCK_COUNT_RECORDED, count.id, data));
    Ok(count.id)
}

fn rows(
    tx: &mut Tx<'_>,
    actor: &Actor,
    count: &StockCountRow,
    given: &[CountedLine],
) -> Result<Vec<StockCountLineRow>> {
    let books = Books::load(tx, actor, count, given)?;
    let mut seen = HashSet::new();
    let mut serials = HashSet::new();
    let mut rows = Vec::with_capacity(given.len());
    let mut errors = Vec::new();
    for (i, line) in given.iter().enumerate() {
        let at = |error: Error, field: &str| {
            error.at(["lines".to_owned(), i.to_string(), field.to_owned()])
        };
        let twice = !seen.insert((line.sku, line.location, line.lot));
        let again = line.serials.iter().find(|serial| {
            let key = (line.sku, serial.trim().to_owned());
            !serials.insert(key)
        });
        if twice {
            let value = line.sku.to_string();
            errors.push(at(InputFault::Repeated { value }.into(), "skuId"));
        } else if let Some(serial) = again {
            let value = serial.clone();
            errors.push(at(InputFault::Repeated { value }.into(), "serials"));
        } else {
            match difference::of(&books, actor, tx.now(), line) {
                Ok(row) => rows.push(row),
                Err((error, field)) => errors.push(at(error, field)),
            }
        }
    }
    Error::all(errors).map_or(Ok(rows), Err)
}

fn write(tx: &mut Tx<'_>, count: &StockCountRow, rows: &[StockCountLineRow]) -> Result<()> {
    use stock_count_lines as l;
    let skus: Vec<SkuId> = rows.iter().map(|row| row.sku_id).collect();
    let same: Vec<StockCountLineRow> = l::table
        .filter(l::org_id.eq(count.org_id))
        .filter(l::count_id.eq(count.id))
        .filter(l::sku_id.any_of(&skus))
        .select(StockCountLineRow::as_select())
        .load(tx.conn())?;
    let key = |row: &StockCountLineRow| (row.sku_id, row.location_id, row.lot_key);
    let new: HashSet<_> = rows.iter().map(key).collect();
    for (sku, location, lot) in same.iter().map(key).filter(|key| new.contains(key)) {
        let old = l::table.find((count.org_id, count.id, sku, location, lot));
        diesel::delete(old).execute(tx.conn())?;
    }
    db::insert_all!(tx.conn(), l::table, rows)?;
    let all: i64 = l::table
        .filter(l::org_id.eq(count.org_id))
        .filter(l::count_id.eq(count.id))
        .count()
        .get_result(tx.conn())?;
    if all > MAX_COUNTED {
        let max = MAX_COUNTED;
        return Err(Error::from(InputFault::TooLong { max }).at(["lines"]));
    }
    Ok(())
}
