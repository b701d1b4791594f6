//! What was sold of an article on a day: kept as a sum, changed by what orders add and take back.

use std::collections::BTreeMap;

use db::schema::sku_sales;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::row::{SalesOrderLineRow, SalesOrderRow};
use crate::identity::Permission;
use crate::identity::days::{day_of, days_before};
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{OrganizationId, SkuId};
use crate::kernel::input::range;
use crate::kernel::{Actor, Moment, Tx};

/// Article, day and currency.
type Key = (SkuId, String, String);

/// What was sold: pieces, money and orders.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SkuSales {
    /// Pieces.
    pub units: i64,
    /// Minor units, discounts taken off.
    pub revenue_minor: i64,
    /// Orders with the article in them.
    pub orders: i64,
}

impl SkuSales {
    fn add(&mut self, other: Self, sign: i64) {
        self.units += sign * other.units;
        self.revenue_minor += sign * other.revenue_minor;
        self.orders += sign * other.orders;
    }
}

/// What a batch changes; by key, so that everybody changes the same rows in the same order.
#[derive(Default)]
pub(super) struct Changes(BTreeMap<Key, SkuSales>);

impl Changes {
    /// Adds what an order sold, or with -1 takes it back.
    pub(super) fn add(&mut self, order: &SalesOrderRow, lines: &[SalesOrderLineRow], sign: i64) {
        let Some(day) = &order.counted_on else {
            return;
        };
        let mut of_order: BTreeMap<SkuId, SkuSales> = BTreeMap::new();
        for line in lines {
            if let Some(sku) = line.sku_id {
                let sold = of_order.entry(sku).or_default();
                sold.units += line.quantity;
                sold.revenue_minor += line.quantity * line.price_minor - line.discount_minor;
                sold.orders = 1;
            }
        }
        for (sku, sold) in of_order {
            let key = (sku, day.clone(), order.currency.clone());
            self.0.entry(key).or_default().add(sold, sign);
        }
    }

    /// Writes the changes.
    pub(super) fn write(self, tx: &mut Tx<'_>, org: OrganizationId) -> Result<()> {
        for ((sku, day, currency), by) in self.0 {
            if by == SkuSales::default() {
                continue;
            }
            let known = sku_sales::table.find((org, sku, &day, &currency));
            let changed = diesel::update(known)
                .set((
                    sku_sales::units.eq(sku_sales::units + by.units),
                    sku_sales::revenue_minor.eq(sku_sales::revenue_minor + by.revenue_minor),
                    sku_sales::orders.eq(sku_sales::orders + by.orders),
                ))
                .execute(tx.conn())?;
            if changed == 0 {
                let first = diesel::insert_into(sku_sales::table).values((
                    sku_sales::org_id.eq(org),
                    sku_sales::sku_id.eq(sku),
                    sku_sales::day.eq(&day),
                    sku_sales::currency.eq(&currency),
                    sku_sales::units.eq(by.units),
                    sku_sales::revenue_minor.eq(by.revenue_minor),
                    sku_sales::orders.eq(by.orders),
                ));
                or_again(first.execute(tx.conn()))?;
            }
        }
        Ok(())
    }
}

/// What was sold of articles in the last days, today included, each with its currency; nothing
/// without `order.read`. Reads a row for each article and day.
///
/// # Errors
/// `OUT_OF_RANGE` for days outside 1 to 366.
pub fn of_skus(
    conn: &mut Conn,
    actor: &Actor,
    (skus, days, now): (&[SkuId], i64, Moment),
) -> Result<Vec<(SkuId, String, SkuSales)>> {
    let days = range("days", days, 1, 366)?;
    if !actor.may(Permission::OrderRead) {
        return Ok(Vec::new());
    }
    let today = day_of(conn, actor.org, now)?;
    let first = days_before(&today, u64::try_from(days - 1).unwrap_or_default())?;
    let rows: Vec<(SkuId, String, i64, i64, i64)> = sku_sales::table
        .filter(sku_sales::org_id.eq(actor.org))
        .filter(sku_sales::sku_id.any_of(skus))
        .filter(sku_sales::day.ge(&first))
        .filter(sku_sales::day.le(&today))
        .select((
            sku_sales::sku_id,
            sku_sales::currency,
            sku_sales::units,
            sku_sales::revenue_minor,
            sku_sales::orders,
        ))
        .load(conn)?;
    let mut sums: BTreeMap<(SkuId, String), SkuSales> = BTreeMap::new();
    for (sku, currency, units, revenue_minor, orders) in rows {
        let sold = SkuSales {
            units,
            revenue_minor,
            orders,
        };
        sums.entry((sku, currency)).or_default().add(sold, 1);
    }
    Ok(sums
        .into_iter()
        .map(|((sku, currency), sold)| (sku, currency, sold))
        .collect())
}
