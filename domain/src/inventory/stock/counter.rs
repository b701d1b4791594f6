//! The counters of stock: each changes by one conditional `UPDATE`, in the order of their keys.

use std::collections::BTreeMap;

use db::schema::{locations, stock_levels, stock_totals};
use diesel::prelude::*;

use super::model::{StockLevelRow, StockTotalRow, lot_key};
use crate::inventory::fault::InventoryFault;
use crate::kernel::fault::{CoreFault, Result, or_again};
use crate::kernel::id::{LocationId, LotId, OrganizationId, SkuId, WarehouseId};
use crate::kernel::{Error, Tx};

/// Lower than any sum of counters: no condition.
const NO_FLOOR: i64 = i64::MIN / 4;

/// A change of what lies at a location.
#[derive(Debug, Default)]
struct Level {
    lot: Option<LotId>,
    pieces: i64,
    serials: i64,
    allows_negative: bool,
    line: usize,
}

/// A change of what a warehouse has.
#[derive(Debug, Default)]
struct Total {
    pieces: i64,
    blocked: i64,
    reserved: i64,
    allows_negative: bool,
    line: usize,
}

/// Where pieces are put or taken.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub(super) sku: SkuId,
    pub(super) location: LocationId,
    pub(super) warehouse: WarehouseId,
    pub(super) lot: Option<LotId>,
    pub(super) blocked: bool,
    pub(super) allows_negative: bool,
}

/// The changes of one movement, summed for each counter.
#[derive(Debug, Default)]
pub(super) struct Counters {
    levels: BTreeMap<(SkuId, LocationId, LotId), Level>,
    totals: BTreeMap<(SkuId, WarehouseId), Total>,
    /// Pieces that leave a warehouse have to be free; a correction only says what is there.
    pub(super) is_correction: bool,
}

impl Counters {
    /// Puts pieces at a spot, or takes them when there are fewer than none.
    pub(super) fn put(&mut self, spot: &Spot, pieces: i64, serials: i64, line: usize) {
        let key = (spot.sku, spot.location, lot_key(spot.lot));
        let level = self.levels.entry(key).or_insert_with(|| Level {
            line,
            ..Level::default()
        });
        level.lot = spot.lot;
        level.pieces += pieces;
        level.serials += serials;
        level.allows_negative = spot.allows_negative;
        let key = (spot.sku, spot.warehouse);
        let total = self.totals.entry(key).or_insert_with(|| Total {
            line,
            ..Total::default()
        });
        total.pieces += pieces;
        total.blocked += if spot.blocked { pieces } else { 0 };
        total.allows_negative = spot.allows_negative;
    }

    /// Uses up what is reserved.
    pub(super) fn use_up(&mut self, sku: SkuId, warehouse: WarehouseId, pieces: i64) {
        self.totals.entry((sku, warehouse)).or_default().reserved -= pieces;
    }

    /// Writes all changes.
    ///
    /// # Errors
    /// `INSUFFICIENT_STOCK`, `STOCK_RESERVED`, `SERIALS_REQUIRED` about the quantity of a line.
    pub(super) fn write(
        &self,
        tx: &mut Tx<'_>,
        org: OrganizationId,
        code: impl Fn(SkuId) -> String,
    ) -> Result<()> {
        for (key, level) in &self.levels {
            if level.pieces != 0 || level.serials != 0 {
                level
                    .write(tx, org, *key, &code)
                    .map_err(|e| at_line(e, level.line))?;
            }
        }
        for (key, total) in &self.totals {
            if total.pieces != 0 || total.blocked != 0 || total.reserved != 0 {
                let strict = !self.is_correction;
                total
                    .write(tx, org, *key, strict, &code)
                    .map_err(|e| at_line(e, total.line))?;
            }
        }
        Ok(())
    }
}

/// Names the line, for refusals that a user can mend.
fn at_line(error: Error, line: usize) -> Error {
    if error.is_retryable() {
        return error;
    }
    error.at(["lines".to_owned(), line.to_string(), "quantity".to_owned()])
}

impl Level {
    fn write(
        &self,
        tx: &mut Tx<'_>,
        org: OrganizationId,
        (sku, location, lot): (SkuId, LocationId, LotId),
        code: &impl Fn(SkuId) -> String,
    ) -> Result<()> {
        use stock_levels as l;
        let takes = self.pieces < self.serials;
        let floor = if takes {
            self.serials - self.pieces
        } else {
            NO_FLOOR
        };
        // Where less than nothing may lie, only pieces with numbers have to be there.
        let bare = if self.allows_negative {
            -self.serials
        } else {
            -1
        };
        let now = tx.now();
        let written = diesel::update(l::table.find((org, sku, location, lot)))
            .filter(l::serials.ge(-self.serials))
            .filter((l::on_hand - l::serials).ge(floor).or(l::serials.eq(bare)))
            .set((
                l::on_hand.eq(l::on_hand + self.pieces),
                l::serials.eq(l::serials + self.serials),
                l::updated_at.eq(now),
                l::version.eq(l::version + 1),
            ))
            .execute(tx.conn())?;
        if written == 1 {
            return Ok(());
        }
        let known: Option<StockLevelRow> = l::table
            .find((org, sku, location, lot))
            .select(StockLevelRow::as_select())
            .first(tx.conn())
            .optional()?;
        if known.as_ref().map_or(0, |row| row.serials) + self.serials < 0 {
            // They were there when they were looked for: another movement was quicker.
            return Err(CoreFault::Retry.into());
        }
        if known.is_none() && (!takes || (self.allows_negative && self.serials == 0)) {
            let row = StockLevelRow {
                org_id: org,
                sku_id: sku,
                location_id: location,
                lot_key: lot,
                lot_id: self.lot,
                on_hand: self.pieces,
                serials: self.serials,
                updated_at: now,
                version: 1,
            };
            let insert = diesel::insert_into(l::table).values(&row);
            or_again(insert.execute(tx.conn()))?;
            return Ok(());
        }
        let now_fits =
            |row: &StockLevelRow| row.on_hand - row.serials >= floor || row.serials == bare;
        if known.as_ref().is_some_and(now_fits) {
            // Another movement put the first pieces there just now.
            return Err(CoreFault::Retry.into());
        }
        let (on_hand, serials) = known.map_or((0, 0), |row| (row.on_hand, row.serials));
        Err(self.refused(code(sku), on_hand, serials).into())
    }

    /// Why pieces cannot be taken.
    fn refused(&self, sku: String, on_hand: i64, serials: i64) -> InventoryFault {
        if on_hand + self.pieces >= 0 {
            return InventoryFault::SerialsRequired { sku, serials };
        }
        InventoryFault::InsufficientStock {
            sku,
            wanted: -self.pieces,
            available: on_hand,
        }
    }
}

impl Total {
    fn write(
        &self,
        tx: &mut Tx<'_>,
        org: OrganizationId,
        (sku, warehouse): (SkuId, WarehouseId),
        strict: bool,
        code: &impl Fn(SkuId) -> String,
    ) -> Result<()> {
        use stock_totals as t;
        let left = self.pieces - self.reserved;
        let free = left - self.blocked;
        let bound = |change: i64, asked: bool| {
            if asked && change < 0 && !self.allows_negative {
                -change
            } else {
                NO_FLOOR
            }
        };
        // Goods that turn out to be damaged may have been promised: nobody has to wait to say so.
        let asks_free = strict && (self.pieces < 0 || self.reserved > 0);
        let now = tx.now();
        let written = diesel::update(t::table.find((org, sku, warehouse)))
            .filter((t::on_hand - t::reserved).ge(bound(left, true)))
            .filter((t::on_hand - t::blocked - t::reserved).ge(bound(free, asks_free)))
            .set((
                t::on_hand.eq(t::on_hand + self.pieces),
                t::blocked.eq(t::blocked + self.blocked),
                t::reserved.eq(t::reserved + self.reserved),
                t::updated_at.eq(now),
            ))
            .execute(tx.conn())?;
        if written == 1 {
            return Ok(());
        }
        let known: Option<StockTotalRow> = t::table
            .find((org, sku, warehouse))
            .select(StockTotalRow::as_select())
            .first(tx.conn())
            .optional()?;
        let fits = self.allows_negative || (left >= 0 && (free >= 0 || !asks_free));
        if known.is_none() && fits {
            let row = StockTotalRow {
                org_id: org,
                sku_id: sku,
                warehouse_id: warehouse,
                on_hand: self.pieces,
                blocked: self.blocked,
                reserved: self.reserved,
                updated_at: now,
            };
            let insert = diesel::insert_into(t::table).values(&row);
            or_again(insert.execute(tx.conn()))?;
            return Ok(());
        }
        let now_fits = |row: &StockTotalRow| {
            row.on_hand - row.reserved >= bound(left, true)
                && row.available() >= bound(free, asks_free)
        };
        if known.as_ref().is_some_and(now_fits) {
            return Err(CoreFault::Retry.into());
        }
        Err(self
            .refused(code(sku), known.as_ref(), asks_free && free < 0)
            .into())
    }

    /// Why pieces cannot leave: too few are free, or those that are left are promised.
    fn refused(
        &self,
        sku: String,
        known: Option<&StockTotalRow>,
        is_short: bool,
    ) -> InventoryFault {
        if is_short {
            return InventoryFault::InsufficientStock {
                sku,
                wanted: self.blocked + self.reserved - self.pieces,
                available: known.map_or(0, StockTotalRow::available),
            };
        }
        InventoryFault::StockReserved {
            sku,
            reserved: known.map_or(0, |row| row.reserved),
            left: known.map_or(0, |row| row.on_hand) + self.pieces,
        }
    }
}

/// Reserves pieces when the warehouse has them free; says whether it had.
pub(super) fn reserve(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    sku: SkuId,
    warehouse: WarehouseId,
    pieces: i64,
    allows_negative: bool,
) -> Result<bool> {
    let total = Total {
        reserved: pieces,
        allows_negative,
        ..Total::default()
    };
    let written = total.write(tx, org, (sku, warehouse), true, &|_| String::new());
    match written {
        Ok(()) => Ok(true),
        Err(error) if error.code() == "INSUFFICIENT_STOCK" => Ok(false),
        Err(error) => Err(error),
    }
}

/// Ends the reservation of pieces.
pub(super) fn release(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    sku: SkuId,
    warehouse: WarehouseId,
    pieces: i64,
) -> Result<()> {
    use stock_totals as t;
    let now = tx.now();
    let written = diesel::update(t::table.find((org, sku, warehouse)))
        .filter(t::reserved.ge(pieces))
        .set((t::reserved.eq(t::reserved - pieces), t::updated_at.eq(now)))
        .execute(tx.conn())?;
    if written == 1 {
        Ok(())
    } else {
        Err(CoreFault::Retry.into())
    }
}

/// Makes what lies of a lot available, or not any more; places that are blocked anyway stay so.
pub(in crate::inventory) fn block_lot(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    lot: LotId,
    held: bool,
) -> Result<()> {
    use super::model::LocationKind;
    use stock_totals as t;
    let lying: Vec<(SkuId, WarehouseId, LocationKind, i64)> = stock_levels::table
        .inner_join(
            locations::table.on(locations::org_id
                .eq(stock_levels::org_id)
                .and(locations::id.eq(stock_levels::location_id))),
        )
        .filter(stock_levels::org_id.eq(org))
        .filter(stock_levels::lot_id.eq(lot))
        .filter(stock_levels::on_hand.ne(0))
        .select((
            stock_levels::sku_id,
            locations::warehouse_id,
            locations::kind,
            stock_levels::on_hand,
        ))
        .load(tx.conn())?;
    let mut sums: BTreeMap<(SkuId, WarehouseId), i64> = BTreeMap::new();
    for (sku, warehouse, kind, pieces) in lying {
        if !kind.is_blocked() {
            *sums.entry((sku, warehouse)).or_default() += pieces;
        }
    }
    let now = tx.now();
    for ((sku, warehouse), pieces) in &sums {
        let change = if held { *pieces } else { -pieces };
        diesel::update(t::table.find((org, *sku, *warehouse)))
            .set((t::blocked.eq(t::blocked + change), t::updated_at.eq(now)))
            .execute(tx.conn())?;
    }
    Ok(())
}
