//! What an order is after a report: the same whatever came before.

use db::types::Moment;

use super::model::OrderStatus;
use super::report::SalesOrderUpsert;
use super::row::{SalesOrderLineRow, SalesOrderPaymentRow, SalesOrderRow, SalesOrderShipmentRow};
use crate::kernel::fault::Result;
use crate::kernel::id::{OrganizationId, SalesOrderId, SkuId};
use crate::kernel::input::range;
use crate::kernel::money::MAX_MINOR;

/// The rows of an order besides itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Parts {
    /// What was bought.
    pub(super) lines: Vec<SalesOrderLineRow>,
    /// Payments.
    pub(super) payments: Vec<SalesOrderPaymentRow>,
    /// Shipments.
    pub(super) shipments: Vec<SalesOrderShipmentRow>,
}

/// What the lines come to.
///
/// # Errors
/// `OUT_OF_RANGE` for more than an amount can be.
pub(super) fn goods(report: &SalesOrderUpsert) -> Result<i64> {
    let lines = report.lines.iter();
    let goods = lines
        .map(|line| line.quantity * line.price_minor - line.discount_minor)
        .sum();
    range("lines", goods, 0, MAX_MINOR)
}

/// Writes a report over an order. `goods` is what its lines come to, `day_of` tells days of the
/// organisation.
pub(super) fn apply(
    row: &mut SalesOrderRow,
    report: &SalesOrderUpsert,
    (now, goods): (Moment, i64),
    day_of: impl Fn(Moment) -> Result<String>,
) -> Result<()> {
    if row.status != report.status {
        row.status = report.status;
        row.status_at = now;
    }
    row.source.clone_from(&report.source);
    row.source_sequence = report.sequence;
    row.raw_status.clone_from(&report.raw_status);
    row.customer_id = report.customer;
    row.channel_id = report.channel;
    row.project_id = report.project;
    row.currency.clone_from(&report.currency);
    row.goods_minor = goods;
    row.shipping_minor = report.shipping_minor;
    row.paid_minor = report.payments.iter().map(|one| one.amount_minor).sum();
    row.refunded_minor = report.refunded_minor;
    row.note.clone_from(&report.note);
    row.ordered_at = report.ordered_at;
    let first = report.payments.iter().map(|one| one.paid_at).min();
    let sale = is_sale(report);
    // A source that reports states only does not say when it was paid.
    row.paid_at = first.or_else(|| sale.then_some(report.ordered_at));
    row.counted_on = match row.paid_at.filter(|_| sale) {
        Some(at) => Some(day_of(at)?),
        None => None,
    };
    row.shipped_at = report.shipments.iter().map(|one| one.shipped_at).min();
    let arrived: Option<Vec<Moment>> = report
        .shipments
        .iter()
        .map(|one| one.delivered_at)
        .collect();
    row.delivered_at = arrived.and_then(|all| all.into_iter().max());
    Ok(())
}

/// Whether the sale holds; one that is on hold does when it was paid.
pub(super) fn is_sale(report: &SalesOrderUpsert) -> bool {
    let held = report.status == OrderStatus::OnHold && !report.payments.is_empty();
    report.status.is_sale() || held
}

/// The rows of what a report lists.
pub(super) fn parts(
    (org_id, order_id): (OrganizationId, SalesOrderId),
    report: &SalesOrderUpsert,
    sku_of: impl Fn(&str) -> Option<SkuId>,
) -> Parts {
    let lines = (1..)
        .zip(&report.lines)
        .map(|(number, line)| SalesOrderLineRow {
            org_id,
            order_id,
            number,
            sku_id: sku_of(&line.code),
            code: line.code.clone(),
            name: line.name.clone(),
            quantity: line.quantity,
            price_minor: line.price_minor,
            discount_minor: line.discount_minor,
        });
    let payments = (1..).zip(&report.payments);
    let payments = payments.map(|(number, one)| SalesOrderPaymentRow {
        org_id,
        order_id,
        number,
        amount_minor: one.amount_minor,
        method: one.method.clone(),
        reference: one.reference.clone(),
        paid_at: one.paid_at,
    });
    let shipments = (1..).zip(&report.shipments);
    let shipments = shipments.map(|(number, one)| SalesOrderShipmentRow {
        org_id,
        order_id,
        number,
        document_number: one.document_number.clone(),
        carrier: one.carrier.clone(),
        tracking_number: one.tracking_number.clone(),
        shipped_at: one.shipped_at,
        delivered_at: one.delivered_at,
    });
    Parts {
        lines: lines.collect(),
        payments: payments.collect(),
        shipments: shipments.collect(),
    }
}
