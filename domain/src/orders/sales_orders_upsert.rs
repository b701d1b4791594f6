//! Takes in reports of orders, many at once: each by itself, in a few statements for all.

use std::collections::HashMap;

use db::schema::{
    sales_order_lines, sales_order_payments, sales_order_reports, sales_order_shipments,
    sales_orders,
};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::access::for_reporting;
use super::apply::{Parts, apply, goods, parts};
use super::before::{Before, keep};
use super::check::checked;
use super::events::{ADVANCED, CREATED, UPDATED};
use super::fault::OrdersFault;
use super::known::Known;
use super::model::{Fulfilment, OrderStatus, Reported};
use super::report::SalesOrderUpsert;
use super::row::{SalesOrderReportRow, SalesOrderRow};
use super::sales::Changes;
use super::sales_order_cancel::give_back;
use super::store::{emit, save, say_paid};
use crate::identity::days::zone;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::SalesOrderId;
use crate::kernel::input::{InputFault, at_most};
use crate::kernel::{Actor, Error, Tx};
use crate::projects::Refusal;

/// Most reports of one call.
const MAX_ROWS: usize = 200;

/// What became of one report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderReported {
    /// The source's number.
    pub external_id: String,
    /// The order; `None` when the report was refused.
    pub order: Option<SalesOrderId>,
    /// What became of it; `None` when it was refused.
    pub outcome: Option<Reported>,
    /// Why it was refused.
    pub refusals: Vec<Refusal>,
}

/// An order as it stands after the reports before.
struct Standing {
    row: SalesOrderRow,
    parts: Option<Parts>,
    is_new: bool,
}

/// What a batch comes to, before it is written.
#[derive(Default)]
struct Batch {
    standing: HashMap<String, Standing>,
    /// Numbers in the order in which they came, so that writes and events come in it too.
    order: Vec<String>,
    reports: Vec<SalesOrderReportRow>,
}

/// A report that could not be read: what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The source's number.
    pub external_id: String,
    /// Why.
    pub refusals: Vec<Refusal>,
}

/// One report of many, as it came.
pub type Sent = std::result::Result<SalesOrderUpsert, Unreadable>;

/// Takes in the reports in the given order; what is refused of one, or cannot be read, does not touch
/// the others.
///
/// # Errors
/// `FORBIDDEN`, `TOO_LONG` past 200 reports, `RETRY`.
pub fn sales_orders_take(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &[Sent],
) -> Result<Vec<OrderReported>> {
    for_reporting(actor)?;
    at_most("orders", input, MAX_ROWS)?;
    let read: Vec<SalesOrderUpsert> = input.iter().filter_map(|one| one.clone().ok()).collect();
    let mut taken = sales_orders_upsert(tx, actor, &read)?.into_iter();
    let answer = |one: &Sent| match one {
        Ok(_) => taken.next(),
        Err(unread) => Some(OrderReported {
            external_id: unread.external_id.clone(),
            order: None,
            outcome: None,
            refusals: unread.refusals.clone(),
        }),
    };
    Ok(input.iter().filter_map(answer).collect())
}

/// Takes in reports that could be read, as [`sales_orders_take`] does.
///
/// # Errors
/// `FORBIDDEN`, `TOO_LONG` past 200 reports, `RETRY`.
pub fn sales_orders_upsert(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &[SalesOrderUpsert],
) -> Result<Vec<OrderReported>> {
    for_reporting(actor)?;
    at_most("orders", input, MAX_ROWS)?;
    let reports: Vec<_> = input.iter().map(checked).collect();
    let fine: Vec<&SalesOrderUpsert> = reports.iter().filter_map(|one| one.as_ref().ok()).collect();
    let mut known = Known::read(tx, actor, &fine)?;
    let zone = zone(tx.conn(), actor.org)?;
    let mut batch = Batch::default();
    let mut answers = Vec::with_capacity(input.len());
    for (sent, report) in input.iter().zip(reports) {
        let taken = report.and_then(|one| batch.take(tx, actor, &mut known, (&one, zone)));
        let (done, refusals) = match taken {
            Ok(done) => (Some(done), Vec::new()),
            Err(error) => (None, Refusal::kept(error)?),
        };
        answers.push(OrderReported {
            external_id: sent.external_id.clone(),
            order: done.map(|(id, _)| id),
            outcome: done.map(|(_, outcome)| outcome),
            refusals,
        });
    }
    batch.write(tx, actor)?;
    Ok(answers)
}

impl Batch {
    /// Applies one report to what the batch knows; nothing is written yet.
    fn take(
        &mut self,
        tx: &mut Tx<'_>,
        actor: &Actor,
        known: &mut Known,
        (report, zone): (&SalesOrderUpsert, crate::identity::days::Zone),
    ) -> Result<(SalesOrderId, Reported)> {
        known.check(report)?;
        let goods = goods(report)?;
        let number = &report.external_id;
        let standing = match self.standing.remove(number) {
            Some(standing) => Some(standing),
            None => known.orders.remove(number).map(|row| Standing {
                row,
                parts: None,
                is_new: false,
            }),
        };
        let (mut standing, mut outcome) = match standing {
            Some(standing) => (standing, Reported::Applied),
            None => (begin(tx, actor, known, report)?, Reported::Created),
        };
        let id = standing.row.id;
        let is_ours = standing.row.by_hand;
        let now = tx.now();
        if outcome == Reported::Applied {
            let again = !known.reports.insert((id, report.sequence));
            outcome = Reported::of(again, report.sequence, standing.row.source_sequence);
        } else {
            known.reports.insert((id, report.sequence));
        }
        let applied = matches!(outcome, Reported::Created | Reported::Applied);
        if outcome != Reported::Repeated {
            self.reports.push(SalesOrderReportRow {
                org_id: actor.org,
                order_id: id,
                sequence: report.sequence,
                status: report.status,
                raw_status: report.raw_status.clone(),
                applied,
                received_at: now,
            });
        }
        if applied {
            let from = standing.row.status;
            if is_ours && report.currency != standing.row.currency {
                return Err(other_currency(&standing.row.currency));
            }
            apply(&mut standing.row, report, (now, goods), |at| zone.day(at))?;
            if standing.row.status.is_called_off()
                && standing.row.fulfilment == Fulfilment::Reserved
            {
                give_back(tx, actor, &mut standing.row)?;
            }
            standing.parts = Some(parts((actor.org, id), report, |code| {
                known.skus.get(&code.to_uppercase()).copied()
            }));
            tell(tx, actor, &mut standing.row, (from, outcome));
            if !self.order.contains(number) {
                self.order.push(number.clone());
            }
        }
        self.standing.insert(number.clone(), standing);
        Ok((id, outcome))
    }

    /// Writes all rows of the batch.
    fn write(mut self, tx: &mut Tx<'_>, actor: &Actor) -> Result<()> {
        let changed: Vec<Standing> = self
            .order
            .iter()
            .filter_map(|number| self.standing.remove(number))
            .collect();
        let old = changed.iter().filter(|one| !one.is_new);
        let ids: Vec<SalesOrderId> = old.map(|one| one.row.id).collect();
        let before = Before::read(tx, actor, &ids)?;
        let mut sales = Changes::default();
        let (mut new, mut all) = (Vec::new(), Parts::default());
        for mut one in changed {
            let mut parts = one.parts.take().unwrap_or_default();
            if let Some((row, kept)) = before.of(one.row.id) {
                sales.add(row, &kept.lines, -1);
                keep(row, kept, &mut parts);
            }
            sales.add(&one.row, &parts.lines, 1);
            all.lines.extend(parts.lines);
            all.payments.extend(parts.payments);
            all.shipments.extend(parts.shipments);
            if one.is_new {
                new.push(one.row);
            } else {
                save(tx, &mut one.row)?;
            }
        }
        or_again(db::insert_all!(tx.conn(), sales_orders::table, new))?;
        before.clear(tx, actor)?;
        db::insert_all!(tx.conn(), sales_order_lines::table, all.lines)?;
        db::insert_all!(tx.conn(), sales_order_payments::table, all.payments)?;
        db::insert_all!(tx.conn(), sales_order_shipments::table, all.shipments)?;
        or_again(db::insert_all!(
            tx.conn(),
            sales_order_reports::table,
            self.reports
        ))?;
        sales.write(tx, actor.org)
    }
}

/// Enters an order by hand: like a report of a new one whose articles are all known.
pub(super) fn entered(
    tx: &mut Tx<'_>,
    actor: &Actor,
    order: &SalesOrderUpsert,
) -> Result<SalesOrderId> {
    let order = checked(order)?;
    let mut known = Known::read(tx, actor, &[&order])?;
    for (number, line) in (1..).zip(&order.lines) {
        if !known.skus.contains_key(&line.code.to_uppercase()) {
            let code = line.code.clone();
            return Err(OrdersFault::SkuUnknown { number, code }.into());
        }
    }
    let zone = zone(tx.conn(), actor.org)?;
    let mut batch = Batch::default();
    let (id, _) = batch.take(tx, actor, &mut known, (&order, zone))?;
    batch.reports.clear();
    for standing in batch.standing.values_mut() {
        standing.row.by_hand = true;
    }
    batch.write(tx, actor)?;
    Ok(id)
}

/// What of an order is reserved or was paid here is in its currency.
fn other_currency(currency: &str) -> Error {
    let expected = format!("the order's currency, {currency}");
    Error::from(InputFault::Malformed { expected }).at(["currency"])
}

/// A new order; the report is applied to it like to any other.
fn begin(
    tx: &mut Tx<'_>,
    actor: &Actor,
    known: &mut Known,
    report: &SalesOrderUpsert,
) -> Result<Standing> {
    if let Some(id) = report.id
        && !known.takes(id)
    {
        return Err(Error::from(InputFault::IdReused));
    }
    let now = tx.now();
    let row = SalesOrderRow {
        org_id: actor.org,
        id: report.id.unwrap_or_else(|| tx.id()),
        external_id: report.external_id.clone(),
        source: None,
        source_sequence: report.sequence,
        raw_status: None,
        status: OrderStatus::Created,
        status_at: now,
        customer_id: None,
        channel_id: None,
        project_id: None,
        currency: report.currency.clone(),
        goods_minor: 0,
        shipping_minor: 0,
        paid_minor: 0,
        refunded_minor: 0,
        is_paid: false,
        counted_on: None,
        note: None,
        ordered_at: report.ordered_at,
        paid_at: None,
        shipped_at: None,
        delivered_at: None,
        created_by: actor.user,
        created_at: now,
        version: 1,
        by_hand: false,
        fulfilment: Fulfilment::None,
        held_from: None,
        hold_reason: None,
    };
    Ok(Standing {
        row,
        parts: None,
        is_new: true,
    })
}

/// Says what a report changed, and once that the order is paid.
fn tell(
    tx: &mut Tx<'_>,
    actor: &Actor,
    row: &mut SalesOrderRow,
    (from, outcome): (OrderStatus, Reported),
) {
    let kind = match outcome {
        Reported::Created => &CREATED,
        _ if from == row.status => &UPDATED,
        _ => &ADVANCED,
    };
    let data = json!({
        "from": (outcome != Reported::Created).then_some(from), "to": row.status,
        "rawStatus": row.raw_status, "fulfilment": row.fulfilment, "sequence": row.source_sequence,
        "channelId": row.channel_id, "projectId": row.project_id,
        "goodsMinor": row.goods_minor, "currency": row.currency,
    });
    emit(tx, actor, kind, row, data);
    if row.counted_on.is_some() {
        say_paid(tx, actor, row);
    }
}
