//! Takes in reports of work orders, many at once: each by itself, in few statements for all.

use std::collections::HashMap;

use db::schema::{work_order_reports, work_orders};
use diesel::prelude::*;

use super::check::checked;
use super::code;
use super::events::{ADVANCED, CREATED, UPDATED};
use super::known::Known;
use super::report::{WorkOrderReported, WorkOrderUpsert};
use super::row::{WorkOrderReportRow, WorkOrderRow};
use super::store::{advanced, announce, emit, enter, save};
use super::work_order_create::{blank, created};
use crate::identity::Permission;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{SkuId, WorkOrderId};
use crate::kernel::input::{InputFault, at_most};
use crate::kernel::{Actor, Error, Tx};
use crate::orders::Reported;
use crate::projects::Refusal;

/// Most reports of one call.
const MAX_ROWS: usize = 200;

/// A work order as it stands after the reports before.
struct Standing {
    row: WorkOrderRow,
    is_new: bool,
    is_changed: bool,
}

/// What a batch comes to, before it is written.
#[derive(Default)]
struct Batch {
    standing: HashMap<String, Standing>,
    /// Numbers in the order in which they came, so that writes come in it too.
    order: Vec<String>,
    reports: Vec<WorkOrderReportRow>,
}

/// Takes in the reports in the given order; what is refused of one does not touch the others.
///
/// # Errors
/// `FORBIDDEN`, `TOO_LONG` past 200 reports, `RETRY`.
pub fn work_orders_upsert(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &[WorkOrderUpsert],
) -> Result<Vec<WorkOrderReported>> {
    actor.require(Permission::WorkOrderManage)?;
    at_most("workOrders", input, MAX_ROWS)?;
    let reports: Vec<_> = input.iter().map(checked).collect();
    let fine: Vec<&WorkOrderUpsert> = reports.iter().filter_map(|one| one.as_ref().ok()).collect();
    let mut known = Known::read(tx, actor, &fine)?;
    let mut batch = Batch::default();
    let mut answers = Vec::with_capacity(input.len());
    for (sent, report) in input.iter().zip(reports) {
        let taken = report.and_then(|one| batch.take(tx, actor, &mut known, &one));
        let (done, refusals) = match taken {
            Ok(done) => (Some(done), Vec::new()),
            Err(error) => (None, Refusal::kept(error)?),
        };
        answers.push(WorkOrderReported {
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
    /// Applies one report to what the batch knows; only its lot is written yet.
    fn take(
        &mut self,
        tx: &mut Tx<'_>,
        actor: &Actor,
        known: &mut Known,
        report: &WorkOrderUpsert,
    ) -> Result<(WorkOrderId, Reported)> {
        let sku = known.check(report)?;
        let number = &report.external_id;
        let before = match self.standing.get(number) {
            Some(standing) => Some(standing.row.clone()),
            None => known.orders.get(number).cloned(),
        };
        let outcome = match &before {
            None => Reported::Created,
            Some(row) => {
                let again = known.reports.contains(&(row.id, report.sequence));
                Reported::of(again, report.sequence, row.source_sequence)
            }
        };
        let mut row = match &before {
            Some(row) => row.clone(),
            None => begin(tx, actor, known, report, sku)?,
        };
        let applied = matches!(outcome, Reported::Created | Reported::Applied);
        if applied {
            apply(&mut row, report, sku, tx.now());
            known.proofs.check(before.as_ref(), &row)?;
            if before.is_none() {
                row.code = code::next(tx, actor.org)?;
            }
            announce(tx, actor, &mut row)?;
            tell(tx, actor, before.as_ref(), &row);
        }
        let id = row.id;
        if outcome != Reported::Repeated {
            known.reports.insert((id, report.sequence));
            self.reports.push(WorkOrderReportRow {
                org_id: actor.org,
                work_order_id: id,
                sequence: report.sequence,
                status: report.status,
                raw_status: report.raw_status.clone(),
                applied,
                received_at: tx.now(),
            });
        }
        if before.is_none() {
            known.taken.insert(id);
        }
        if !self.standing.contains_key(number) {
            self.order.push(number.clone());
        }
        let earlier = self.standing.remove(number);
        let was = |part: fn(&Standing) -> bool| earlier.as_ref().is_some_and(part);
        let standing = Standing {
            row,
            is_new: before.is_none() || was(|one| one.is_new),
            is_changed: applied || was(|one| one.is_changed),
        };
        self.standing.insert(number.clone(), standing);
        Ok((id, outcome))
    }

    /// Writes all rows of the batch.
    fn write(mut self, tx: &mut Tx<'_>, actor: &Actor) -> Result<()> {
        debug_assert!(self.reports.iter().all(|row| row.org_id == actor.org));
        let mut new = Vec::new();
        for number in &self.order {
            let Some(mut one) = self.standing.remove(number) else {
                continue;
            };
            if one.is_new {
                new.push(one.row);
            } else if one.is_changed {
                save(tx, &mut one.row)?;
            }
        }
        or_again(db::insert_all!(tx.conn(), work_orders::table, new))?;
        or_again(db::insert_all!(
            tx.conn(),
            work_order_reports::table,
            self.reports
        ))?;
        Ok(())
    }
}

/// A new work order; the report is applied to it like to any other.
fn begin(
    tx: &mut Tx<'_>,
    actor: &Actor,
    known: &Known,
    report: &WorkOrderUpsert,
    sku: SkuId,
) -> Result<WorkOrderRow> {
    if report.id.is_some_and(|id| known.taken.contains(&id)) {
        return Err(Error::from(InputFault::IdReused));
    }
    let id = report.id.unwrap_or_else(|| tx.id());
    Ok(WorkOrderRow {
        external_id: Some(report.external_id.clone()),
        ..blank(actor, id, sku, tx.now())
    })
}

/// Writes a report over a work order.
fn apply(row: &mut WorkOrderRow, report: &WorkOrderUpsert, sku: SkuId, now: db::types::Moment) {
    row.source.clone_from(&report.source);
    row.source_sequence = report.sequence;
    row.raw_status.clone_from(&report.raw_status);
    row.sku_id = sku;
    row.supplier_id = report.supplier;
    row.project_id = report.project;
    row.quantity = report.quantity;
    if let Some(first) = report.first_article_quantity {
        row.first_article_quantity = first;
    }
    row.produced_quantity = report.produced_quantity;
    row.due_on.clone_from(&report.due_on);
    if report.document.is_some() {
        row.document_number.clone_from(&report.document);
    }
    row.note.clone_from(&report.note);
    enter(row, report.status, now);
    row.reason.clone_from(&report.reason);
}

/// Says what a report changed.
fn tell(tx: &mut Tx<'_>, actor: &Actor, before: Option<&WorkOrderRow>, row: &WorkOrderRow) {
    match before {
        None => emit(tx, actor, &CREATED, row, created(row)),
        Some(old) if old.status != row.status => {
            emit(tx, actor, &ADVANCED, row, advanced(old.status, row));
        }
        Some(_) => {
            let data = serde_json::json!({
                "quantity": row.quantity, "producedQuantity": row.produced_quantity,
                "dueOn": row.due_on, "sequence": row.source_sequence, "taskId": row.task_id,
            });
            emit(tx, actor, &UPDATED, row, data);
        }
    }
}
