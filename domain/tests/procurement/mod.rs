//! Requisitions, orders and receipts (E2, E6).

mod receiving;
mod requesting;

use domain::kernel::id::{PurchaseOrderId, PurchaseRequisitionId, SkuId};
use domain::kernel::{Actor, Result, Role};
use domain::procurement::{
    OrderLine, OrderLineRow, OrderRow, OrderTarget, PurchaseOrderCreate, PurchaseOrderReceive,
    PurchaseRequisitionCreate, PurchaseRequisitionDecide, ReceiptLine, RequisitionDecision,
    RequisitionLine, RequisitionLineRow, RequisitionRow, RequisitionTarget, access,
    purchase_order_create, purchase_order_receive, purchase_requisition_create,
    purchase_requisition_decide, read,
};

use crate::costs::yuan;
use crate::projects::by;
use crate::stage::Stage;

/// A submitted wish of the member for pieces of an article at a price of 12.50.
pub fn wish(sku: SkuId, quantity: i64) -> PurchaseRequisitionCreate {
    PurchaseRequisitionCreate {
        id: None,
        reason: Some("618 备货".to_owned()),
        supplier: None,
        task: None,
        project: None,
        needed_by: Some("2026-12-01".to_owned()),
        lines: vec![RequisitionLine {
            sku,
            quantity,
            price: Some(yuan(1_250)),
        }],
        submit: true,
    }
}

pub fn request(
    stage: &Stage,
    role: Role,
    input: &PurchaseRequisitionCreate,
) -> Result<PurchaseRequisitionId> {
    by(
        stage,
        &stage.actor(role),
        purchase_requisition_create,
        input,
    )
}

pub fn of(requisition: PurchaseRequisitionId) -> RequisitionTarget {
    RequisitionTarget {
        requisition,
        version: None,
    }
}

pub fn of_order(order: PurchaseOrderId) -> OrderTarget {
    OrderTarget {
        order,
        version: None,
    }
}

pub fn decide(
    stage: &Stage,
    actor: &Actor,
    id: PurchaseRequisitionId,
    decision: RequisitionDecision,
) -> Result<PurchaseRequisitionId> {
    let input = PurchaseRequisitionDecide {
        target: of(id),
        decision,
        note: Some("同意".to_owned()),
    };
    by(stage, actor, purchase_requisition_decide, &input)
}

/// A wish that was approved by the manager.
pub fn approved(stage: &Stage, sku: SkuId, quantity: i64) -> PurchaseRequisitionId {
    let id = request(stage, Role::Member, &wish(sku, quantity)).unwrap();
    let manager = stage.actor(Role::Manager);
    decide(stage, &manager, id, RequisitionDecision::Approve).unwrap()
}

/// An order of pieces of the requisition's first line, at a price of 11.00.
pub fn order_of(
    stage: &Stage,
    requisition: PurchaseRequisitionId,
    sku: SkuId,
    quantity: i64,
) -> PurchaseOrderCreate {
    PurchaseOrderCreate {
        id: None,
        requisition: Some(requisition),
        supplier: stage.supplier,
        task: None,
        project: None,
        external_number: Some("ERP-4711".to_owned()),
        expected_on: None,
        lines: vec![OrderLine {
            sku,
            requisition_position: Some(1),
            quantity,
            price: yuan(1_100),
        }],
    }
}

pub fn order(stage: &Stage, input: &PurchaseOrderCreate) -> Result<PurchaseOrderId> {
    by(
        stage,
        &stage.actor(Role::Manager),
        purchase_order_create,
        input,
    )
}

/// What arrives of an order's first line.
pub fn arrival(order: PurchaseOrderId, quantity: i64) -> PurchaseOrderReceive {
    PurchaseOrderReceive {
        target: of_order(order),
        id: None,
        document: Some("DN-1".to_owned()),
        lines: vec![ReceiptLine {
            position: 1,
            quantity,
            lot_code: None,
            location: None,
            serials: Vec::new(),
        }],
    }
}

pub fn receive(stage: &Stage, input: &PurchaseOrderReceive) -> Result<PurchaseOrderId> {
    by(
        stage,
        &stage.actor(Role::Warehouse),
        purchase_order_receive,
        input,
    )
}

pub fn requisition(
    stage: &Stage,
    role: Role,
    id: PurchaseRequisitionId,
) -> (RequisitionRow, Vec<RequisitionLineRow>) {
    let actor = stage.actor(role);
    stage
        .read(|conn| {
            let row = access::for_requisition(conn, &actor, id)?;
            Ok((row, read::requisition_lines(conn, &actor, &[id])?))
        })
        .unwrap()
}

pub fn found(stage: &Stage, role: Role, id: PurchaseOrderId) -> (OrderRow, Vec<OrderLineRow>) {
    let actor = stage.actor(role);
    stage
        .read(|conn| {
            let row = access::for_order(conn, &actor, id)?;
            Ok((row, read::order_lines(conn, &actor, &[id])?))
        })
        .unwrap()
}
