//! What an order is after a report: the same whatever came before.

use db::types::Moment;

use super::model::{Fulfilment, OrderStatus};
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

/// Where a report brings an order, and where it stood before if that is on hold. One that somebody
/// here works on only goes forward, or is held or called off; what somebody here holds stays so.
fn stand(row: &SalesOrderRow, reported: OrderStatus) -> (OrderStatus, Option<OrderStatus>) {
    use OrderStatus::{Cancelled, Completed, OnHold, Refunded};
    let is_held = row.status == OnHold;
    match reported {
        OnHold if is_held => (OnHold, row.held_from),
        // The source lets go what it holds, and says where it goes on.
        OnHold if !row.by_hand => (OnHold, None),
        OnHold if row.by_hand && matches!(row.status, Cancelled | Refunded | Completed) => {
            (row.status, None)
        }
        OnHold => (OnHold, Some(row.status)),
        Cancelled if row.by_hand && row.status == Refunded => (Refunded, None),
        _ if !row.by_hand || reported.is_called_off() => (reported, None),
        _ if row.status.is_called_off() => (row.status, None),
        _ => {
            let here = row.behind_hold();
            let next = if reported.place() > here.place() {
                reported
            } else {
                here
            };
            if is_held && row.hold_reason.is_some() {
                (OnHold, Some(next))
            } else {
                (next, None)
            }
        }
    }
}

/// Writes a report over an order. `goods` is what its lines come to, `day_of` tells days of the
/// organisation. Of an order that somebody here works on it leaves what [`super::before::keep`]
/// keeps.
pub(super) fn apply(
    row: &mut SalesOrderRow,
    report: &SalesOrderUpsert,
    (now, goods): (Moment, i64),
    day_of: impl Fn(Moment) -> Result<String>,
) -> Result<()> {
    let (status, held_from) = stand(row, report.status);
    if row.status != status {
        row.status = status;
        row.status_at = now;
    }
    row.held_from = held_from;
    if status != OrderStatus::OnHold {
        row.hold_reason = None;
    }
    row.source.clone_from(&report.source);
    row.source_sequence = report.sequence;
    row.raw_status.clone_from(&report.raw_status);
    row.customer_id = report.customer;
    row.channel_id = report.channel;
    row.project_id = report.project;
    row.currency.clone_from(&report.currency);
    if row.fulfilment == Fulfilment::None {
        row.goods_minor = goods;
    }
    row.shipping_minor = report.shipping_minor;
    let is_silent = row.by_hand && report.payments.is_empty();
    if !is_silent {
        row.paid_minor = report.payments.iter().map(|one| one.amount_minor).sum();
    }
    row.refunded_minor = if row.by_hand {
        row.refunded_minor.max(report.refunded_minor)
    } else {
        report.refunded_minor
    };
    row.note.clone_from(&report.note);
    row.ordered_at = report.ordered_at;
    let first = report.payments.iter().map(|one| one.paid_at).min();
    let is_paid = !report.payments.is_empty() || row.by_hand && row.is_paid;
    let sale = status.is_sale() || status == OrderStatus::OnHold && is_paid;
    let before = row.paid_at.filter(|_| is_silent);
    // A source that reports states only does not say when it was paid.
    row.paid_at = first
        .or(before)
        .or_else(|| sale.then_some(report.ordered_at));
    row.counted_on = match row.paid_at.filter(|_| sale) {
        Some(at) => Some(day_of(at)?),
        None => None,
    };
    travelled(row, report);
    Ok(())
}

/// When goods left and arrived; what left from here stays.
fn travelled(row: &mut SalesOrderRow, report: &SalesOrderUpsert) {
    let left = report.shipments.iter().map(|one| one.shipped_at).min();
    let arrived: Option<Vec<Moment>> = report
        .shipments
        .iter()
        .map(|one| one.delivered_at)
        .collect();
    let arrived = arrived.and_then(|all| all.into_iter().max());
    if row.by_hand {
        row.shipped_at = row.shipped_at.or(left);
        row.delivered_at = row.delivered_at.or(arrived);
    } else {
        row.shipped_at = left;
        row.delivered_at = arrived;
    }
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
        movement_id: None,
    });
    Parts {
        lines: lines.collect(),
        payments: payments.collect(),
        shipments: shipments.collect(),
    }
}
