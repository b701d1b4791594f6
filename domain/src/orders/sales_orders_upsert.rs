//! Takes in reports of orders, many at once: each by itself, in a few statements for all.

use std::collections::HashMap;

use db::AnyOfExpression;
use db::schema::{
    sales_order_lines, sales_order_payments, sales_order_reports, sales_order_shipments,
    sales_orders,
};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::access::for_reporting;
use super::apply::{Parts, apply, goods, parts};
use super::check::checked;
use super::events::{ADVANCED, CREATED, PAID, UPDATED};
use super::known::Known;
use super::model::{OrderStatus, Reported};
use super::report::SalesOrderUpsert;
use super::row::{SalesOrderLineRow, SalesOrderReportRow, SalesOrderRow};
use super::sales::Changes;
use crate::events::{Event, EventKind};
use crate::identity::days::zone;
use crate::kernel::fault::{CoreFault, Result, or_again};
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

/// Takes in the reports in the given order; what is refused of one does not touch the others.
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
            apply(&mut standing.row, report, (now, goods), |at| zone.day(at))?;
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
        let before = Before::read(tx, actor, &changed)?;
        let mut sales = Changes::default();
        let (mut new, mut all) = (Vec::new(), Parts::default());
        for mut one in changed {
            let parts = one.parts.take().unwrap_or_default();
            if let Some((row, lines)) = before.of(one.row.id) {
                sales.add(row, lines, -1);
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

/// The changed orders as they are stored, with their lines.
struct Before {
    rows: HashMap<SalesOrderId, SalesOrderRow>,
    lines: HashMap<SalesOrderId, Vec<SalesOrderLineRow>>,
}

impl Before {
    fn read(tx: &mut Tx<'_>, actor: &Actor, changed: &[Standing]) -> Result<Self> {
        let old = changed.iter().filter(|one| !one.is_new);
        let ids: Vec<SalesOrderId> = old.map(|one| one.row.id).collect();
        let rows: Vec<SalesOrderRow> = sales_orders::table
            .filter(sales_orders::org_id.eq(actor.org))
            .filter(sales_orders::id.any_of(&ids))
            .select(SalesOrderRow::as_select())
            .load(tx.conn())?;
        let found: Vec<SalesOrderLineRow> = sales_order_lines::table
            .filter(sales_order_lines::org_id.eq(actor.org))
            .filter(sales_order_lines::order_id.any_of(&ids))
            .select(SalesOrderLineRow::as_select())
            .load(tx.conn())?;
        let mut lines: HashMap<SalesOrderId, Vec<SalesOrderLineRow>> = HashMap::new();
        for line in found {
            lines.entry(line.order_id).or_default().push(line);
        }
        let rows = rows.into_iter().map(|row| (row.id, row)).collect();
        Ok(Self { rows, lines })
    }

    fn of(&self, id: SalesOrderId) -> Option<(&SalesOrderRow, &[SalesOrderLineRow])> {
        let lines = self.lines.get(&id).map_or(&[][..], Vec::as_slice);
        self.rows.get(&id).map(|row| (row, lines))
    }

    /// Takes away the parts, which are written anew.
    fn clear(&self, tx: &mut Tx<'_>, actor: &Actor) -> Result<()> {
        let ids: Vec<SalesOrderId> = self.rows.keys().copied().collect();
        macro_rules! clear {
            ($table:ident) => {
                diesel::delete(
                    $table::table
                        .filter($table::org_id.eq(actor.org))
                        .filter($table::order_id.any_of(&ids)),
                )
                .execute(tx.conn())?
            };
        }
        if !ids.is_empty() {
            clear!(sales_order_lines);
            clear!(sales_order_payments);
            clear!(sales_order_shipments);
        }
        Ok(())
    }
}

fn save(tx: &mut Tx<'_>, row: &mut SalesOrderRow) -> Result<()> {
    let seen = row.version;
    row.version += 1;
    let saved = diesel::update(sales_orders::table.find((row.org_id, row.id)))
        .filter(sales_orders::version.eq(seen))
        .set(&*row)
        .execute(tx.conn())?;
    // Read again when somebody else was quicker.
    if saved == 1 {
        Ok(())
    } else {
        Err(CoreFault::Retry.into())
    }
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
        "rawStatus": row.raw_status, "sequence": row.source_sequence,
        "channelId": row.channel_id, "projectId": row.project_id,
        "goodsMinor": row.goods_minor, "currency": row.currency,
    });
    emit(tx, actor, kind, row, data);
    if row.counted_on.is_some() && !row.is_paid {
        row.is_paid = true;
        let data = json!({
            "paidMinor": row.paid_minor, "goodsMinor": row.goods_minor, "currency": row.currency,
            "channelId": row.channel_id, "projectId": row.project_id, "paidAt": row.paid_at,
        });
        emit(tx, actor, &PAID, row, data);
    }
}

fn emit(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: &'static EventKind,
    row: &SalesOrderRow,
    data: serde_json::Value,
) {
    tx.emit(Event {
        project: row.project_id,
        ..Event::by(actor, kind, row.id, data)
    });
}
