//! Tells how much of a work order was made, with pictures.

use db::AnyOfExpression;
use db::schema::work_order_progress;
use diesel::dsl::max;
use diesel::prelude::*;
use serde_json::json;

use super::access::for_progress;
use super::events::PROGRESS_REPORTED;
use super::guard::Proofs;
use super::model::WorkOrderStatus;
use super::row::WorkOrderProgressRow;
use super::store::{emit, require_status, save};
use super::work_order_create::MAX_QUANTITY;
use crate::files::{self, Place};
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{FileId, WorkOrderId, WorkOrderProgressId};
use crate::kernel::input::{InputFault, at_most, optional_text, range};
use crate::kernel::{Actor, Tx};

/// Most pictures of one report.
const MAX_FILES: usize = 20;
/// Most reports of one work order.
const MAX_REPORTS: i64 = 1_000;

/// What was made.
#[derive(Debug, Clone)]
pub struct WorkOrderProgressReport {
    /// Id that the client made.
    pub id: Option<WorkOrderProgressId>,
    /// The work order.
    pub order: WorkOrderId,
    /// Pieces that were made in all by now, 0 to 1,000,000,000.
    pub quantity: i64,
    /// A remark, at most 1,000 characters.
    pub note: Option<String>,
    /// Pictures, at most 20.
    pub files: Vec<FileId>,
}

/// Keeps the report. Of a work order that is kept here it is what was made; of one that an ERP owns
/// the ERP says that, and the report stands beside it.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `WORK_ORDER_NOT_IN_STATE`, `FIRST_ARTICLE_NOT_PASSED`, `ID_REUSED`,
/// `FILE_INCOMPLETE`, `OUT_OF_RANGE` past 1,000 reports, errors of input.
pub fn work_order_progress_report(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &WorkOrderProgressReport,
) -> Result<WorkOrderId> {
    let mut order = for_progress(tx, actor, input.order)?;
    if let Some(known) = known(tx, actor, input)? {
        return known;
    }
    require_status(&order, &[WorkOrderStatus::InProduction])?;
    let quantity = range("quantity", input.quantity, 0, MAX_QUANTITY)?;
    let note = optional_text("note", input.note.as_deref(), 1_000)?;
    at_most("fileIds", &input.files, MAX_FILES)?;
    let before = order.clone();
    order.produced_quantity = quantity;
    Proofs::of(tx, &order)?.check(Some(&before), &order)?;
    if order.external_id.is_some() {
        order.produced_quantity = before.produced_quantity;
    }
    // First of all, so that of two reports at once the second begins anew and finds its own number.
    save(tx, &mut order)?;
    let last: Option<i64> = work_order_progress::table
        .filter(work_order_progress::org_id.eq(actor.org))
        .filter(work_order_progress::work_order_id.eq(order.id))
        .select(max(work_order_progress::number))
        .first(tx.conn())?;
    let row = WorkOrderProgressRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        work_order_id: order.id,
        number: range("workOrderId", last.unwrap_or(0) + 1, 1, MAX_REPORTS)?,
        quantity,
        note,
        file_ids: serde_json::to_string(&input.files)?,
        reported_by: actor.user,
        reported_at: tx.now(),
    };
    or_again(
        diesel::insert_into(work_order_progress::table)
            .values(&row)
            .execute(tx.conn()),
    )?;
    let place = Place {
        node: row.id.into(),
        shared: order.id.into(),
        internal: false,
    };
    files::attach(tx, actor, &input.files, place).map_err(|e| e.at(["fileIds"]))?;
    let data = json!({
        "progressId": row.id, "quantity": quantity, "files": input.files.len(), "taskId": order.task_id,
    });
    emit(tx, actor, &PROGRESS_REPORTED, &order, data);
    Ok(order.id)
}

/// What to answer when the client's id is there already.
fn known(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &WorkOrderProgressReport,
) -> Result<Option<Result<WorkOrderId>>> {
    let Some(id) = input.id else { return Ok(None) };
    let known: Option<(WorkOrderId, i64)> = work_order_progress::table
        .filter(work_order_progress::org_id.eq(actor.org))
        .filter(work_order_progress::id.any_of(&[id]))
        .select((
            work_order_progress::work_order_id,
            work_order_progress::quantity,
        ))
        .first(tx.conn())
        .optional()?;
    Ok(known.map(|(order, quantity)| {
        let same = (order, quantity) == (input.order, input.quantity);
        same.then_some(order).ok_or(InputFault::IdReused.into())
    }))
}
