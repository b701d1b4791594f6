//! Orders from a supplier.

use db::insert_all;
use db::schema::{purchase_order_lines, purchase_orders, purchase_requisition_lines};
use diesel::prelude::*;
use serde_json::json;

use super::access::{RequisitionTarget, for_order, for_requisition_change};
use super::events::ORDER_CREATED;
use super::fault::ProcurementFault;
use super::model::{PurchaseOrderStatus, RequisitionStatus};
use super::number::next_code;
use super::purchase_requisition_create::{MAX_QUANTITY, project};
use super::row::{OrderLineRow, OrderRow, RequisitionLineRow, RequisitionRow};
use super::store::{
    day, emit_order, follow_orders, order_lines, require_requisition, requisition_lines,
};
use crate::catalog;
use crate::costs::own_currency;
use crate::identity::read::organization;
use crate::identity::{Permission, access::for_supplier};
use crate::kernel::fault::{CoreFault, Result, or_again};
use crate::kernel::id::{
    ProjectId, PurchaseOrderId, PurchaseRequisitionId, SkuId, SupplierId, TaskId,
};
use crate::kernel::input::{InputFault, at_most, optional_text, range};
use crate::kernel::money::MAX_MINOR;
use crate::kernel::{Actor, Error, Money, Tx};

/// Most lines.
const MAX_LINES: usize = 200;

/// What is ordered of one article.
#[derive(Debug, Clone)]
pub struct OrderLine {
    /// The article.
    pub sku: SkuId,
    /// The line of the requisition, when the order has one.
    pub requisition_position: Option<i64>,
    /// Pieces, 1 to 1,000,000,000.
    pub quantity: i64,
    /// Price of a piece, in the organisation's currency.
    pub price: Money,
}

/// An order.
#[derive(Debug, Clone)]
pub struct PurchaseOrderCreate {
    /// Id that the client made.
    pub id: Option<PurchaseOrderId>,
    /// The approved requisition that it orders from; it says project and task.
    pub requisition: Option<PurchaseRequisitionId>,
    /// Who delivers.
    pub supplier: SupplierId,
    /// The task that pays, without a requisition.
    pub task: Option<TaskId>,
    /// The project that pays, without a requisition.
    pub project: Option<ProjectId>,
    /// Its number in another system, at most 100 characters.
    pub external_number: Option<String>,
    /// When it should arrive, `YYYY-MM-DD`.
    pub expected_on: Option<String>,
    /// 1 to 200 lines.
    pub lines: Vec<OrderLine>,
}

/// Orders; of a requisition's line no more than was approved and is left.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, `REQUISITION_NOT_IN_STATE`, `ABOVE_APPROVED_QUANTITY`, `NO_SUCH_LINE`,
/// `OTHER_CURRENCY`, `ID_REUSED`, errors of input; those of a line are about `lines.i`.
pub fn purchase_order_create(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &PurchaseOrderCreate,
) -> Result<PurchaseOrderId> {
    actor.require(Permission::PurchaseOrder)?;
    for_supplier(tx, actor, input.supplier).map_err(|e| e.at(["supplierId"]))?;
    let id = input.id.unwrap_or_else(|| tx.id());
    let lines = lines(tx, actor, id, &input.lines)?;
    if let Some(known) = input.id.and_then(|id| for_order(tx.conn(), actor, id).ok()) {
        return repeated(tx, actor, &known, input, &lines);
    }
    let requisition = requisition(tx, actor, input)?;
    let (project_id, task_id) = match &requisition {
        Some(row) => (row.project_id, row.task_id),
        None => (project(tx, actor, input.task, input.project)?, input.task),
    };
    if let Some(row) = &requisition {
        take(tx, actor, row, &lines)?;
    }
    let row = OrderRow {
        org_id: actor.org,
        id,
        code: next_code(tx, actor.org, "PO")?,
        status: PurchaseOrderStatus::Ordered,
        requisition_id: requisition.as_ref().map(|row| row.id),
        supplier_id: input.supplier,
        project_id,
        task_id,
        currency: organization(tx.conn(), actor.org)?.currency,
        external_number: optional_text("externalNumber", input.external_number.as_deref(), 100)?,
        expected_on: day("expectedOn", input.expected_on.as_deref())?,
        receipts: 0,
        ordered_by: actor.user,
        ordered_at: tx.now(),
        closed_reason: None,
        version: 1,
    };
    let stored = diesel::insert_into(purchase_orders::table).values(&row);
    or_again(stored.execute(tx.conn()))?;
    insert_all!(tx.conn(), purchase_order_lines::table, lines)?;
    let skus: Vec<SkuId> = lines.iter().map(|line| line.sku_id).collect();
    let data = json!({
        "code": row.code, "purchaseRequisitionId": row.requisition_id,
        "supplierId": row.supplier_id, "externalNumber": row.external_number, "skuIds": skus,
    });
    emit_order(tx, actor, &ORDER_CREATED, &row, data);
    if let Some(id) = row.requisition_id {
        follow_orders(tx, actor, id)?;
    }
    Ok(row.id)
}

fn requisition(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &PurchaseOrderCreate,
) -> Result<Option<RequisitionRow>> {
    use RequisitionStatus::{Approved, Ordered, PartiallyReceived};
    let Some(requisition) = input.requisition else {
        return Ok(None);
    };
    let target = RequisitionTarget {
        requisition,
        version: None,
    };
    let row = for_requisition_change(tx, actor, target, Permission::PurchaseOrder)
        .map_err(|e| e.at(["purchaseRequisitionId"]))?;
    require_requisition(&row, &[Approved, Ordered, PartiallyReceived])?;
    Ok(Some(row))
}

fn lines(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: PurchaseOrderId,
    given: &[OrderLine],
) -> Result<Vec<OrderLineRow>> {
    at_most("lines", given, MAX_LINES)?;
    if given.is_empty() {
        return Err(Error::from(InputFault::Required).at(["lines"]));
    }
    let ids: Vec<SkuId> = given.iter().map(|line| line.sku).collect();
    let skus = catalog::read::skus_by_ids(tx.conn(), actor, &ids)?;
    let mut lines = Vec::with_capacity(given.len());
    for (i, line) in given.iter().enumerate() {
        let path = |field: &str| ["lines".to_owned(), i.to_string(), field.to_owned()];
        if !skus.iter().any(|sku| sku.id == line.sku) {
            return Err(Error::from(CoreFault::NotFound).at(path("skuId")));
        }
        let price = own_currency(tx, actor.org, "price", &line.price)
            .and_then(|_| range("price", line.price.minor, 0, MAX_MINOR));
        let quantity = range("quantity", line.quantity, 1, MAX_QUANTITY);
        let quantity = quantity.map_err(|e| e.at(path("quantity")))?;
        lines.push(OrderLineRow {
            org_id: actor.org,
            order_id: id,
            position: i64::try_from(i).unwrap_or(i64::MAX) + 1,
            requisition_position: line.requisition_position,
            sku_id: line.sku,
            quantity,
            price_minor: price.map_err(|e| e.at(path("price")))?,
            received: 0,
            outstanding: quantity,
        });
    }
    Ok(lines)
}

/// Takes what is ordered from what was approved, by one conditional statement a line.
fn take(
    tx: &mut Tx<'_>,
    actor: &Actor,
    requisition: &RequisitionRow,
    lines: &[OrderLineRow],
) -> Result<()> {
    use purchase_requisition_lines as l;
    let approved = requisition_lines(tx, actor, requisition.id)?;
    for (i, line) in lines.iter().enumerate() {
        let path = |field: &str| ["lines".to_owned(), i.to_string(), field.to_owned()];
        let position = line.requisition_position.unwrap_or_default();
        let of_line =
            |row: &&RequisitionLineRow| row.position == position && row.sku_id == line.sku_id;
        let Some(known) = approved.iter().find(of_line) else {
            let fault = ProcurementFault::NoSuchLine { position };
            return Err(Error::from(fault).at(path("requisitionPosition")));
        };
        let taken = diesel::update(l::table.find((actor.org, requisition.id, position)))
            .filter((l::ordered + line.quantity).le(l::quantity))
            .set(l::ordered.eq(l::ordered + line.quantity))
            .execute(tx.conn())?;
        if taken == 0 {
            let left = known.quantity - known.ordered;
            let fault = ProcurementFault::AboveApproved { left };
            return Err(Error::from(fault).at(path("quantity")));
        }
    }
    Ok(())
}

/// The same order made again; it may have gone on since.
fn repeated(
    tx: &mut Tx<'_>,
    actor: &Actor,
    known: &OrderRow,
    input: &PurchaseOrderCreate,
    lines: &[OrderLineRow],
) -> Result<PurchaseOrderId> {
    let plain = |line: &OrderLineRow| (line.sku_id, line.quantity, line.price_minor);
    let before = order_lines(tx, actor, known.id)?;
    let same = known.supplier_id == input.supplier
        && known.requisition_id == input.requisition
        && before.iter().map(plain).eq(lines.iter().map(plain));
    same.then_some(known.id).ok_or(InputFault::IdReused.into())
}
