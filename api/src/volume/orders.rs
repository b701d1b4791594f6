//! Orders as a shop reports them.

use domain::kernel::fault::{Result, internal};
use domain::kernel::{Moment, Role};
use domain::orders::{OrderLine, OrderPayment, OrderStatus, SalesOrderUpsert, sales_orders_upsert};

use super::{DAY, Yard, pieces};

/// Orders of one transaction: as many as one call takes.
const AT_ONCE: u32 = 200;
/// Days over which they are spread.
const DAYS: u32 = 60;

/// Takes in paid orders of two articles each, in batches as the API takes them.
pub(super) fn fill(yard: &Yard<'_>, count: u32, articles: u32) -> Result<()> {
    let today = yard.at(0, 0);
    for piece in pieces(count, AT_ONCE) {
        let reports: Vec<_> = piece.map(|n| report(n, articles, today)).collect();
        let answers = yard.act(Role::Manager, move |tx, manager| {
            sales_orders_upsert(tx, manager, &reports)
        })?;
        if answers.iter().any(|one| one.order.is_none()) {
            return Err(internal(&"an order was refused"));
        }
    }
    Ok(())
}

fn report(number: u32, articles: u32, today: Moment) -> SalesOrderUpsert {
    let at = Moment(today.0 - i64::from(number % DAYS) * DAY);
    let line = |article: u32| OrderLine {
        code: format!("SKU{:06}", article % articles),
        name: None,
        quantity: i64::from(number % 3 + 1),
        price_minor: 9_900,
        discount_minor: 0,
    };
    SalesOrderUpsert {
        id: None,
        external_id: format!("BENCH-{number}"),
        source: Some("BENCH".to_owned()),
        sequence: 1,
        status: OrderStatus::Paid,
        raw_status: None,
        currency: "CNY".to_owned(),
        customer: None,
        channel: None,
        project: None,
        lines: vec![line(number), line(number + 1)],
        shipping_minor: 0,
        payments: vec![OrderPayment {
            amount_minor: i64::from(number % 3 + 1) * 19_800,
            method: None,
            reference: None,
            paid_at: at,
        }],
        shipments: Vec::new(),
        refunded_minor: 0,
        ordered_at: at,
        note: None,
    }
}
