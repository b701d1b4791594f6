//! What a count differs from the books by.

use std::collections::{BTreeSet, HashMap, HashSet};

use db::AnyOfExpression;
use db::schema::{locations, lots, serial_numbers, stock_levels};
use db::types::Moment;
use diesel::prelude::*;

use super::model::{StockCountLineRow, StockCountRow};
use super::stock_count_record::CountedLine;
use crate::catalog;
use crate::inventory::fault::InventoryFault as Fault;
use crate::inventory::lot::LotRow;
use crate::inventory::stock::{MAX_QUANTITY, MAX_SERIAL, lot_key};
use crate::inventory::{LocationRow, SerialRow, SerialState, StockLevelRow};
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{LocationId, LotId, SkuId};
use crate::kernel::input::{range, text};
use crate::kernel::{Actor, Error, Tx};

/// A refusal and the field of the line that it is about.
pub(super) type Refused = (Error, &'static str);

/// What the books say about the articles of some lines.
pub(super) struct Books<'c> {
    count: &'c StockCountRow,
    only: Vec<SkuId>,
    skus: HashMap<SkuId, String>,
    locations: HashMap<LocationId, String>,
    lots: HashMap<LotId, LotRow>,
    levels: HashMap<(SkuId, LocationId, LotId), StockLevelRow>,
    lying: Vec<SerialRow>,
    scanned: HashMap<(SkuId, String), SerialRow>,
}

impl<'c> Books<'c> {
    pub(super) fn load(
        tx: &mut Tx<'_>,
        actor: &Actor,
        count: &'c StockCountRow,
        lines: &[CountedLine],
    ) -> Result<Self> {
        let skus: Vec<SkuId> = lines.iter().map(|line| line.sku).collect();
        let places: Vec<LocationId> = lines.iter().map(|line| line.location).collect();
        let lot_ids: Vec<LotId> = lines.iter().filter_map(|line| line.lot).collect();
        let codes = catalog::read::skus_by_ids(tx.conn(), actor, &skus)?;
        let rows: Vec<LocationRow> = locations::table
            .filter(locations::org_id.eq(actor.org))
            .filter(locations::warehouse_id.eq(count.warehouse_id))
            .filter(locations::id.any_of(&places))
            .select(LocationRow::as_select())
            .load(tx.conn())?;
        let counted = |row: &LocationRow| count.location_id.is_none_or(|only| only == row.id);
        let lots: Vec<LotRow> = lots::table
            .filter(lots::org_id.eq(actor.org))
            .filter(lots::id.any_of(&lot_ids))
            .select(LotRow::as_select())
            .load(tx.conn())?;
        let levels: Vec<StockLevelRow> = stock_levels::table
            .filter(stock_levels::org_id.eq(actor.org))
            .filter(stock_levels::sku_id.any_of(&skus))
            .filter(stock_levels::location_id.any_of(&places))
            .select(StockLevelRow::as_select())
            .load(tx.conn())?;
        let lying = lying(tx, actor, &skus, &places)?;
        let scanned = scanned(tx, actor, &skus, lines)?;
        let level_key = |row: &StockLevelRow| (row.sku_id, row.location_id, row.lot_key);
        Ok(Self {
            count,
            only: count.skus()?,
            skus: codes.into_iter().map(|sku| (sku.id, sku.code)).collect(),
            locations: rows
                .into_iter()
                .filter(counted)
                .map(|row| (row.id, row.code))
                .collect(),
            lots: lots.into_iter().map(|lot| (lot.id, lot)).collect(),
            levels: levels
                .into_iter()
                .map(|row| (level_key(&row), row))
                .collect(),
            lying,
            scanned: scanned
                .into_iter()
                .map(|row| ((row.sku_id, row.serial.clone()), row))
                .collect(),
        })
    }

    /// The serial numbers that the books say are there.
    fn serials_at(&self, line: &CountedLine) -> BTreeSet<String> {
        let there = |row: &&SerialRow| {
            row.sku_id == line.sku
                && row.location_id == Some(line.location)
                && row.lot_id == line.lot
        };
        let there = self.lying.iter().filter(there);
        there.map(|row| row.serial.clone()).collect()
    }

    /// Refuses what is not counted here.
    fn check(&self, line: &CountedLine) -> std::result::Result<(), Refused> {
        let missing = |field| (Error::from(CoreFault::NotFound), field);
        let code = self.skus.get(&line.sku).ok_or_else(|| missing("skuId"))?;
        let count = || self.count.code.clone();
        if !self.only.is_empty() && !self.only.contains(&line.sku) {
            let count = count();
            return Err((Fault::NotInCount { count }.into(), "skuId"));
        }
        if !self.locations.contains_key(&line.location) {
            let count = count();
            return Err((Fault::NotInCount { count }.into(), "locationId"));
        }
        let Some(lot) = line.lot else { return Ok(()) };
        let lot = self.lots.get(&lot).ok_or_else(|| missing("lotId"))?;
        if lot.sku_id == line.sku {
            return Ok(());
        }
        let (lot, sku) = (lot.code.clone(), code.clone());
        Err((Fault::LotOfOtherSku { lot, sku }.into(), "lotId"))
    }

    /// Refuses a scanned piece that the books say is somewhere else.
    fn check_serial(&self, line: &CountedLine, serial: &str) -> Result<()> {
        use SerialState::{InStock, Void, WrittenOff};
        let Some(row) = self.scanned.get(&(line.sku, serial.to_owned())) else {
            return Ok(());
        };
        let serial = serial.to_owned();
        match row.state {
            Void | WrittenOff => Ok(()),
            InStock if row.location_id == Some(line.location) && row.lot_id == line.lot => Ok(()),
            InStock => {
                let place = row.location_id.and_then(|id| self.locations.get(&id));
                let lot = row.lot_id.and_then(|id| self.lots.get(&id));
                Err(Fault::SerialElsewhere {
                    serial,
                    location: place.map_or_else(|| "-".to_owned(), Clone::clone),
                    lot: lot.map_or_else(|| "-".to_owned(), |lot| lot.code.clone()),
                }
                .into())
            }
            state => {
                let (state, needed) = (state.as_str().to_owned(), InStock.as_str().to_owned());
                Err(Fault::SerialInState {
                    serial,
                    state,
                    needed,
                }
                .into())
            }
        }
    }
}

/// The pieces with numbers that lie there.
fn lying(
    tx: &mut Tx<'_>,
    actor: &Actor,
    skus: &[SkuId],
    places: &[LocationId],
) -> Result<Vec<SerialRow>> {
    let places: Vec<Option<LocationId>> = places.iter().map(|id| Some(*id)).collect();
    Ok(serial_numbers::table
        .filter(serial_numbers::org_id.eq(actor.org))
        .filter(serial_numbers::sku_id.any_of(skus))
        .filter(serial_numbers::location_id.any_of(&places))
        .filter(serial_numbers::state.eq(SerialState::InStock))
        .select(SerialRow::as_select())
        .load(tx.conn())?)
}

/// What is known of the pieces that were scanned.
fn scanned(
    tx: &mut Tx<'_>,
    actor: &Actor,
    skus: &[SkuId],
    lines: &[CountedLine],
) -> Result<Vec<SerialRow>> {
    let all = lines.iter().flat_map(|line| &line.serials);
    let serials: Vec<&str> = all.map(|serial| serial.trim()).collect();
    if serials.is_empty() {
        return Ok(Vec::new());
    }
    Ok(serial_numbers::table
        .filter(serial_numbers::org_id.eq(actor.org))
        .filter(serial_numbers::serial.any_of(&serials))
        .filter(serial_numbers::sku_id.any_of(skus))
        .select(SerialRow::as_select())
        .load(tx.conn())?)
}

/// What the line says that the books do not.
pub(super) fn of(
    books: &Books<'_>,
    actor: &Actor,
    now: Moment,
    line: &CountedLine,
) -> std::result::Result<StockCountLineRow, Refused> {
    let about = |field| move |error: Error| (error, field);
    books.check(line)?;
    let counted = range("quantity", line.quantity, 0, MAX_QUANTITY).map_err(about("quantity"))?;
    let mut scanned = BTreeSet::new();
    for serial in &line.serials {
        let serial = text("serials", serial, MAX_SERIAL).map_err(about("serials"))?;
        books
            .check_serial(line, &serial)
            .map_err(about("serials"))?;
        scanned.insert(serial);
    }
    let given = i64::try_from(scanned.len()).unwrap_or(i64::MAX);
    if given > counted {
        let quantity = counted;
        return Err((
            Fault::SerialsIncomplete { quantity, given }.into(),
            "serials",
        ));
    }
    let key = (line.sku, line.location, lot_key(line.lot));
    let level = books.levels.get(&key);
    let expected = level.map_or(0, |level| level.on_hand);
    let bare = level.map_or(0, |level| level.on_hand - level.serials);
    let there = books.serials_at(line);
    if given == 0 && counted > bare && !there.is_empty() {
        let sku = books.skus.get(&line.sku).cloned().unwrap_or_default();
        return Err((Fault::SerialsToScan { sku }.into(), "serials"));
    }
    let list = |serials: &mut dyn Iterator<Item = &String>| {
        let serials: HashSet<&String> = serials.collect();
        let mut serials: Vec<&String> = serials.into_iter().collect();
        serials.sort_unstable();
        serde_json::to_string(&serials).map_err(|e| (Error::from(e), "serials"))
    };
    Ok(StockCountLineRow {
        org_id: actor.org,
        count_id: books.count.id,
        sku_id: line.sku,
        location_id: line.location,
        lot_key: lot_key(line.lot),
        lot_id: line.lot,
        counted,
        expected,
        bare: counted - given - bare,
        serials: list(&mut scanned.iter())?,
        missing: list(&mut there.difference(&scanned))?,
        found: list(&mut scanned.difference(&there))?,
        counted_by: actor.user,
        counted_at: now,
    })
}
