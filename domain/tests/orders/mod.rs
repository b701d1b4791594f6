//! Orders: what every test stands on.

pub mod fulfilment;
mod reports;
mod returns;
mod sales;

use db::schema::sales_orders;
use diesel::prelude::*;
use domain::kernel::id::SalesOrderId;
use domain::kernel::{Moment, Result, Role};
use domain::orders::{
    OrderLine, OrderPayment, OrderReported, OrderStatus, SalesOrderRow, SalesOrderUpsert,
    sales_orders_upsert,
};

use crate::stage::Stage;

/// 2026-11-22 16:00 in Shanghai.
pub const NOW: Moment = Moment(1_795_334_400_000_000);

/// A report of two pieces at 50 yuan, five off; paid when the state says so.
pub fn report(external_id: &str, sequence: i64, status: OrderStatus) -> SalesOrderUpsert {
    let paid = status != OrderStatus::Created && status != OrderStatus::Cancelled;
    SalesOrderUpsert {
        id: None,
        external_id: external_id.to_owned(),
        source: Some("DOUYIN".to_owned()),
        sequence,
        status,
        raw_status: Some(format!("raw-{sequence}")),
        currency: "CNY".to_owned(),
        customer: None,
        channel: None,
        project: None,
        lines: vec![OrderLine {
            code: "SKU-1".to_owned(),
            name: None,
            quantity: 2,
            price_minor: 5_000,
            discount_minor: 500,
        }],
        shipping_minor: 0,
        payments: paid
            .then_some(OrderPayment {
                amount_minor: 9_500,
                method: None,
                reference: None,
                paid_at: NOW,
            })
            .into_iter()
            .collect(),
        shipments: Vec::new(),
        refunded_minor: 0,
        ordered_at: NOW,
        note: None,
    }
}

pub fn send(stage: &Stage, reports: &[SalesOrderUpsert]) -> Result<Vec<OrderReported>> {
    let (actor, reports) = (stage.actor(Role::Manager), reports.to_vec());
    stage.write(move |tx| sales_orders_upsert(tx, &actor, &reports))
}

/// Sends one report that is taken in.
pub fn take(stage: &Stage, one: &SalesOrderUpsert) -> OrderReported {
    let answer = send(stage, std::slice::from_ref(one)).unwrap().remove(0);
    assert_eq!(answer.refusals, [], "{one:?}");
    answer
}

pub fn row(stage: &Stage, id: SalesOrderId) -> SalesOrderRow {
    let org = stage.org;
    stage
        .read(|conn| {
            Ok(sales_orders::table
                .find((org, id))
                .select(SalesOrderRow::as_select())
                .first(conn)?)
        })
        .unwrap()
}
