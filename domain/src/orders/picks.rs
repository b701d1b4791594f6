//! What is picked for an order, and what may be: read at once, changed in memory, written as a whole.

use std::collections::HashMap;

use db::schema::{
    sales_order_allocations, sales_order_pick_serials, sales_order_picks, serial_numbers, skus,
};
use db::{AnyOfExpression, insert_all};
use diesel::prelude::*;

use super::fault::OrdersFault;
use super::row::{PickSerialRow, SalesOrderLineRow, SalesOrderPickRow, SalesOrderRow};
use super::store::lines;
use crate::inventory::SerialRow;
use crate::kernel::Tx;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{LocationId, LotId, SerialNumberId, SkuId, WarehouseId};
use crate::kernel::input::at_most;

/// Most places that an order is picked at.
const MAX_PICKS: usize = 200;
/// Most serial numbers of an order: a movement takes no more.
const MAX_SERIALS: usize = 1_000;

/// An article as it is named and scanned.
pub(super) struct Article {
    pub(super) code: String,
    pub(super) barcode: Option<String>,
}

/// A pick and its pieces.
#[derive(Debug, Clone)]
pub(super) struct Pick {
    pub(super) row: SalesOrderPickRow,
    pub(super) serials: Vec<(SerialNumberId, String)>,
}

/// The lines of an order with what is picked of them.
pub(super) struct Picks {
    pub(super) lines: Vec<SalesOrderLineRow>,
    pub(super) picks: Vec<Pick>,
    pub(super) articles: HashMap<SkuId, Article>,
    pub(super) warehouses: HashMap<SkuId, WarehouseId>,
}

impl Picks {
    pub(super) fn read(tx: &mut Tx<'_>, order: &SalesOrderRow) -> Result<Self> {
        let lines = lines(tx, order)?;
        let rows: Vec<SalesOrderPickRow> = sales_order_picks::table
            .filter(sales_order_picks::org_id.eq(order.org_id))
            .filter(sales_order_picks::order_id.eq(order.id))
            .order(sales_order_picks::position.asc())
            .select(SalesOrderPickRow::as_select())
            .load(tx.conn())?;
        let pieces: Vec<(i64, SerialNumberId, String)> = sales_order_pick_serials::table
            .inner_join(
                serial_numbers::table.on(serial_numbers::org_id
                    .eq(sales_order_pick_serials::org_id)
                    .and(serial_numbers::id.eq(sales_order_pick_serials::serial_id))),
            )
            .filter(sales_order_pick_serials::org_id.eq(order.org_id))
            .filter(sales_order_pick_serials::order_id.eq(order.id))
            .order(serial_numbers::serial.asc())
            .select((
                sales_order_pick_serials::position,
                serial_numbers::id,
                serial_numbers::serial,
            ))
            .load(tx.conn())?;
        let mut of: HashMap<i64, Vec<(SerialNumberId, String)>> = HashMap::new();
        for (position, id, serial) in pieces {
            of.entry(position).or_default().push((id, serial));
        }
        let picks = rows.into_iter().map(|row| Pick {
            serials: of.remove(&row.position).unwrap_or_default(),
            row,
        });
        let picks = picks.collect();
        let ids: Vec<SkuId> = lines.iter().filter_map(|line| line.sku_id).collect();
        let articles: Vec<(SkuId, String, Option<String>)> = skus::table
            .filter(skus::org_id.eq(order.org_id))
            .filter(skus::id.any_of(&ids))
            .select((skus::id, skus::code, skus::barcode))
            .load(tx.conn())?;
        let warehouses: Vec<(SkuId, WarehouseId)> = sales_order_allocations::table
            .filter(sales_order_allocations::org_id.eq(order.org_id))
            .filter(sales_order_allocations::order_id.eq(order.id))
            .select((
                sales_order_allocations::sku_id,
                sales_order_allocations::warehouse_id,
            ))
            .load(tx.conn())?;
        let articles = articles
            .into_iter()
            .map(|(id, code, barcode)| (id, Article { code, barcode }));
        Ok(Self {
            lines,
            picks,
            articles: articles.collect(),
            warehouses: warehouses.into_iter().collect(),
        })
    }

    /// A line and its article.
    pub(super) fn line(&self, number: i64) -> Result<(&SalesOrderLineRow, SkuId)> {
        self.lines
            .iter()
            .find(|line| line.number == number)
            .and_then(|line| line.sku_id.map(|sku| (line, sku)))
            .ok_or_else(|| OrdersFault::NoSuchLine { number }.into())
    }

    /// The article of a line.
    pub(super) fn sku_of(&self, number: i64) -> Option<SkuId> {
        self.line(number).ok().map(|(_, sku)| sku)
    }

    /// Pieces that are picked of a line.
    pub(super) fn picked(&self, number: i64) -> i64 {
        let of_line = self.picks.iter().filter(|pick| pick.row.number == number);
        of_line.map(|pick| pick.row.quantity).sum()
    }

    /// Pieces without numbers that are picked of an article at a place.
    pub(super) fn taken(&self, sku: SkuId, spot: (Option<LocationId>, Option<LotId>)) -> i64 {
        self.picks
            .iter()
            .filter(|pick| pick.serials.is_empty())
            .filter(|pick| (pick.row.location_id, pick.row.lot_id) == spot)
            .filter(|pick| self.sku_of(pick.row.number) == Some(sku))
            .map(|pick| pick.row.quantity)
            .sum()
    }

    /// Whether a piece is among the picks.
    pub(super) fn has(&self, serial: SerialNumberId) -> bool {
        let mut pieces = self.picks.iter().flat_map(|pick| &pick.serials);
        pieces.any(|(id, _)| *id == serial)
    }

    /// Adds to what is picked of a line at a place; pieces with and without numbers stand apart.
    pub(super) fn add(&mut self, found: SalesOrderPickRow, serials: Vec<(SerialNumberId, String)>) {
        let same = self.picks.iter_mut().find(|pick| {
            pick.row.number == found.number
                && pick.row.location_id == found.location_id
                && pick.row.lot_id == found.lot_id
                && pick.serials.is_empty() == serials.is_empty()
        });
        match same {
            Some(pick) => {
                pick.row.quantity += found.quantity;
                pick.row.picked_by = found.picked_by;
                pick.row.picked_at = found.picked_at;
                pick.serials.extend(serials);
            }
            None => self.picks.push(Pick {
                row: found,
                serials,
            }),
        }
    }

    /// Takes pieces without numbers back, the last place first; how many could not be.
    pub(super) fn take_back(&mut self, number: i64, quantity: i64) -> i64 {
        let mut left = quantity;
        let plain = self.picks.iter_mut().rev();
        for pick in plain.filter(|pick| pick.row.number == number && pick.serials.is_empty()) {
            let back = left.min(pick.row.quantity);
            pick.row.quantity -= back;
            left -= back;
        }
        self.picks.retain(|pick| pick.row.quantity > 0);
        left
    }

    /// Takes a piece back; whether it was picked for the line.
    pub(super) fn put_back(&mut self, number: i64, serial: &str) -> bool {
        let of_line = self.picks.iter_mut().filter(|p| p.row.number == number);
        for pick in of_line {
            if let Some(at) = pick.serials.iter().position(|(_, name)| name == serial) {
                pick.serials.remove(at);
                pick.row.quantity -= 1;
                self.picks.retain(|pick| pick.row.quantity > 0);
                return true;
            }
        }
        false
    }

    /// Refuses while something of a line is not picked.
    pub(super) fn complete(&self) -> Result<()> {
        for line in &self.lines {
            let left = line.quantity - self.picked(line.number);
            if left > 0 {
                let number = line.number;
                return Err(OrdersFault::NotAllPicked { number, left }.into());
            }
        }
        Ok(())
    }

    /// Writes the picks in the place of those before.
    ///
    /// # Errors
    /// `TOO_LONG` past 200 places or 1,000 serial numbers, `SERIAL_PICKED` for a piece that another
    /// order has.
    pub(super) fn write(mut self, tx: &mut Tx<'_>, order: &SalesOrderRow) -> Result<()> {
        let pieces: Vec<_> = self.picks.iter().flat_map(|pick| &pick.serials).collect();
        at_most("lines", &pieces, MAX_SERIALS)?;
        at_most("lines", &self.picks, MAX_PICKS)?;
        clear(tx, order)?;
        let mut rows = Vec::with_capacity(self.picks.len());
        let mut serials = Vec::new();
        for (position, pick) in (0..).zip(&mut self.picks) {
            pick.row.position = position;
            rows.push(pick.row.clone());
            serials.extend(pick.serials.iter().map(|(id, _)| PickSerialRow {
                org_id: order.org_id,
                order_id: order.id,
                serial_id: *id,
                position,
                claim_id: Some(*id),
            }));
        }
        insert_all!(tx.conn(), sales_order_picks::table, rows)?;
        // Another order was quicker: read again, and it is found.
        or_again(insert_all!(
            tx.conn(),
            sales_order_pick_serials::table,
            serials
        ))
    }
}

/// Forgets what is picked.
pub(super) fn clear(tx: &mut Tx<'_>, order: &SalesOrderRow) -> Result<()> {
    diesel::delete(
        sales_order_pick_serials::table
            .filter(sales_order_pick_serials::org_id.eq(order.org_id))
            .filter(sales_order_pick_serials::order_id.eq(order.id)),
    )
    .execute(tx.conn())?;
    diesel::delete(
        sales_order_picks::table
            .filter(sales_order_picks::org_id.eq(order.org_id))
            .filter(sales_order_picks::order_id.eq(order.id)),
    )
    .execute(tx.conn())?;
    Ok(())
}

/// Forgets what is picked and where it was reserved.
pub(super) fn clear_all(tx: &mut Tx<'_>, order: &SalesOrderRow) -> Result<()> {
    clear(tx, order)?;
    diesel::delete(
        sales_order_allocations::table
            .filter(sales_order_allocations::org_id.eq(order.org_id))
            .filter(sales_order_allocations::order_id.eq(order.id)),
    )
    .execute(tx.conn())?;
    Ok(())
}

/// The pieces with these numbers, of any article, each with whether an order picked it.
pub(super) fn scanned(
    tx: &mut Tx<'_>,
    order: &SalesOrderRow,
    serials: &[String],
) -> Result<Vec<(SerialRow, bool)>> {
    let rows: Vec<SerialRow> = serial_numbers::table
        .filter(serial_numbers::org_id.eq(order.org_id))
        .filter(serial_numbers::serial.any_of(serials))
        .order(serial_numbers::id.asc())
        .select(SerialRow::as_select())
        .load(tx.conn())?;
    let ids: Vec<SerialNumberId> = rows.iter().map(|row| row.id).collect();
    let claimed: Vec<Option<SerialNumberId>> = sales_order_pick_serials::table
        .filter(sales_order_pick_serials::org_id.eq(order.org_id))
        .filter(sales_order_pick_serials::serial_id.any_of(&ids))
        .filter(sales_order_pick_serials::claim_id.is_not_null())
        .select(sales_order_pick_serials::claim_id)
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let is_claimed = claimed.contains(&Some(row.id));
            (row, is_claimed)
        })
        .collect())
}
