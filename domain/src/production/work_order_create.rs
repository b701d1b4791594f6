//! Writes a work order that is kept here.

use db::schema::work_orders;
use diesel::prelude::*;
use serde_json::json;

use super::code;
use super::events::CREATED;
use super::model::WorkOrderStatus;
use super::row::WorkOrderRow;
use super::store::emit;
use crate::identity::Permission;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{ProjectId, SkuId, SupplierId, WorkOrderId};
use crate::kernel::input::{InputFault, optional_text, range};
use crate::kernel::{Actor, Tx};
use crate::quality::rules::CalendarDate;
use crate::{catalog, identity, projects};

/// Most pieces of a work order.
pub(super) const MAX_QUANTITY: i64 = 1_000_000_000;

/// What is to be made.
#[derive(Debug, Clone)]
pub struct WorkOrderCreate {
    /// Id that the client made.
    pub id: Option<WorkOrderId>,
    /// The article.
    pub sku: SkuId,
    /// Who makes it.
    pub supplier: Option<SupplierId>,
    /// The project that it is made for.
    pub project: Option<ProjectId>,
    /// Pieces, 1 to 1,000,000,000.
    pub quantity: i64,
    /// Most pieces before the first article inspection accepts them, 0 to `quantity`; `None`: 1.
    pub first_article_quantity: Option<i64>,
    /// The day by which it is wanted, `YYYY-MM-DD`.
    pub due_on: Option<String>,
    /// A remark, at most 1,000 characters.
    pub note: Option<String>,
}

/// Writes the work order, as planned.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND` for SKU, supplier or project, `ID_REUSED`, errors of input.
pub fn work_order_create(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &WorkOrderCreate,
) -> Result<WorkOrderId> {
    actor.require(Permission::WorkOrderManage)?;
    let sku = catalog::access::for_sku(tx, actor, input.sku).map_err(|e| e.at(["skuId"]))?;
    if let Some(id) = input.supplier {
        identity::access::for_supplier(tx, actor, id).map_err(|e| e.at(["supplierId"]))?;
    }
    if let Some(id) = input.project {
        projects::access::for_view(tx.conn(), actor, id).map_err(|e| e.at(["projectId"]))?;
    }
    let mut row = blank(actor, input.id.unwrap_or_else(|| tx.id()), sku.id, tx.now());
    row.supplier_id = input.supplier;
    row.project_id = input.project;
    row.quantity = range("quantity", input.quantity, 1, MAX_QUANTITY)?;
    let first = input.first_article_quantity.unwrap_or(1);
    row.first_article_quantity = range("firstArticleQuantity", first, 0, row.quantity)?;
    row.due_on = day("dueOn", input.due_on.as_deref())?;
    row.note = optional_text("note", input.note.as_deref(), 1_000)?;
    let known: Option<WorkOrderRow> = work_orders::table
        .find((actor.org, row.id))
        .select(WorkOrderRow::as_select())
        .first(tx.conn())
        .optional()?;
    if let Some(known) = known {
        let same = (known.sku_id, known.supplier_id, known.project_id)
            == (row.sku_id, row.supplier_id, row.project_id)
            && known.external_id.is_none();
        return same.then_some(known.id).ok_or(InputFault::IdReused.into());
    }
    row.code = code::next(tx, actor.org)?;
    or_again(
        diesel::insert_into(work_orders::table)
            .values(&row)
            .execute(tx.conn()),
    )?;
    emit(tx, actor, &CREATED, &row, created(&row));
    Ok(row.id)
}

/// The data of the event that a work order is there.
pub(super) fn created(row: &WorkOrderRow) -> serde_json::Value {
    json!({
        "code": row.code, "status": row.status, "skuId": row.sku_id, "supplierId": row.supplier_id,
        "quantity": row.quantity, "dueOn": row.due_on, "sequence": row.source_sequence,
    })
}

/// A day of the calendar, or nothing.
///
/// # Errors
/// `MALFORMED`, about `field`.
pub(super) fn day(field: &str, given: Option<&str>) -> Result<Option<String>> {
    let Some(text) = given else { return Ok(None) };
    match CalendarDate::parse(text) {
        Some(_) => Ok(Some(text.to_owned())),
        None => {
            let expected = "a day as 2026-11-02".to_owned();
            Err(crate::kernel::Error::from(InputFault::Malformed { expected }).at([field]))
        }
    }
}

/// A planned work order of which nothing else is said.
pub(super) fn blank(
    actor: &Actor,
    id: WorkOrderId,
    sku_id: SkuId,
    now: db::types::Moment,
) -> WorkOrderRow {
    WorkOrderRow {
        org_id: actor.org,
        id,
        code: String::new(),
        external_id: None,
        source: None,
        source_sequence: 0,
        raw_status: None,
        status: WorkOrderStatus::Planned,
        status_at: now,
        sku_id,
        supplier_id: None,
        project_id: None,
        task_id: None,
        quantity: 1,
        first_article_quantity: 1,
        produced_quantity: 0,
        due_on: None,
        note: None,
        document_number: None,
        lot_id: None,
        hold_asked_reason: None,
        hold_asked_by: None,
        hold_asked_at: None,
        reason: None,
        held_status: None,
        held_at: None,
        created_by: actor.user,
        created_at: now,
        released_at: None,
        completed_at: None,
        version: 1,
    }
}
