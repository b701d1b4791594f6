//! What was sold of an article equals the sum over its orders.

use domain::kernel::Role;
use domain::kernel::id::SkuId;
use domain::orders::OrderStatus::{Cancelled, Created, Paid, Refunded, Shipped};
use domain::orders::SkuSales;
use domain::orders::sales::of_skus;

use super::{NOW, report, take};
use crate::catalog::{add, new_sku, product};
use crate::stage::{Stage, code, each};

fn article(stage: &Stage) -> SkuId {
    let manager = stage.actor(Role::Manager);
    let product = product(stage, &manager, "P-1").unwrap();
    add(stage, &manager, new_sku(product, "SKU-1")).unwrap()
}

fn sold(stage: &Stage, sku: SkuId, days: i64) -> SkuSales {
    let manager = stage.actor(Role::Manager);
    let now = stage.sources.now();
    let rows = stage
        .read(|conn| of_skus(conn, &manager, (&[sku], days, now)))
        .unwrap();
    rows.first().map_or(SkuSales::default(), |row| row.2)
}

#[test]
fn sales_follow_what_orders_become() {
    each(|stage| {
        let sku = article(stage);
        let one = SkuSales {
            units: 2,
            revenue_minor: 9_500,
            orders: 1,
        };
        take(stage, &report("A-1", 1, Created));
        assert_eq!(sold(stage, sku, 30), SkuSales::default());
        take(stage, &report("A-1", 2, Paid));
        assert_eq!(sold(stage, sku, 30), one);
        take(stage, &report("A-1", 3, Shipped));
        assert_eq!(sold(stage, sku, 30), one);
        let mut more = report("A-1", 4, Shipped);
        more.lines[0].quantity = 3;
        take(stage, &more);
        let three = SkuSales {
            units: 3,
            revenue_minor: 14_500,
            orders: 1,
        };
        assert_eq!(sold(stage, sku, 30), three);
        take(stage, &report("A-2", 1, Paid));
        assert_eq!(sold(stage, sku, 30).orders, 2);
        take(stage, &report("A-1", 5, Refunded));
        assert_eq!(sold(stage, sku, 30), one);
        take(stage, &report("A-2", 2, Cancelled));
        assert_eq!(sold(stage, sku, 30), SkuSales::default());
    });
}

#[test]
fn days_are_those_of_the_organisation() {
    each(|stage| {
        let sku = article(stage);
        let mut late = report("A-1", 1, Paid);
        // 17:00 UTC of the 21st is the 22nd in Shanghai.
        late.payments[0].paid_at = NOW.plus_seconds(-15 * 3600);
        take(stage, &late);
        let mut before = report("A-2", 1, Paid);
        before.payments[0].paid_at = NOW.plus_seconds(-17 * 3600);
        take(stage, &before);
        assert_eq!(sold(stage, sku, 1).orders, 1);
        assert_eq!(sold(stage, sku, 2).orders, 2);
        let manager = stage.actor(Role::Manager);
        let asked = stage.read(|conn| of_skus(conn, &manager, (&[sku], 367, NOW)));
        assert_eq!(code(asked), "OUT_OF_RANGE");
    });
}
