//! What completes linked tasks when something has happened.

use std::collections::BTreeSet;

use db::AnyOfExpression;
use db::schema::{
    lots, purchase_orders, purchase_receipt_lines, purchase_receipts, sales_order_shipments,
    task_links,
};
use db::types::Id;
use diesel::prelude::*;
use serde::Deserialize;

use super::row::{LinkTrigger, TaskLinkRow};
use crate::events::Row;
use crate::inventory::events::{LOT_RECEIVED, STOCK_RECEIVED, STOCK_SHIPPED};
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    EventNode, Lot, LotId, Node, OrganizationId, PurchaseOrder, PurchaseRequisition,
    PurchaseRequisitionId, SalesOrder, SalesOrderId, SkuId, TaskId,
};
use crate::orders::OrderStatus;
use crate::orders::events::{ADVANCED, CREATED};
use crate::procurement::events::{ORDER_RECEIVED, REQUISITION_MOVED};
use crate::projects::follow::{Wanted, task_follow};

/// What the events say that complete tasks; each names some of it.
#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct Data {
    to: Option<String>,
    document: Option<String>,
    subject: Option<Node>,
    reverses: Option<Node>,
    sku_ids: Vec<SkuId>,
    lot_ids: Vec<LotId>,
    lines: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Line {
    #[serde(default)]
    lot_id: Option<LotId>,
}

/// What goods did, with the paper that shows it.
struct Happened {
    trigger: LinkTrigger,
    nodes: Vec<Node>,
    document: Option<String>,
}

/// Completes the tasks whose goods came in or left. Reading the same event again changes nothing.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody else changes a task at this moment.
pub fn react(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    let Some(happened) = happened(tx, row)? else {
        return Ok(());
    };
    let ids: Vec<Id<EventNode>> = happened
        .nodes
        .iter()
        .map(|node| Id::new(node.uuid))
        .collect();
    let mut links: Vec<TaskLinkRow> = task_links::table
        .filter(task_links::org_id.eq(row.org_id))
        .filter(task_links::subject_id.any_of(&ids))
        .filter(task_links::completes_on.eq(happened.trigger))
        .filter(task_links::completed_at.is_null())
        // What was linked later than the goods moved waits for the next ones.
        .filter(task_links::created_at.le(row.at))
        .order((task_links::task_id.asc(), task_links::subject_id.asc()))
        .select(TaskLinkRow::as_select())
        .load(tx.conn())?;
    links.retain(|link| {
        link.subject()
            .is_some_and(|node| happened.nodes.contains(&node))
    });
    let of_links: BTreeSet<TaskId> = links.iter().map(|link| link.task_id).collect();
    for link in &links {
        diesel::update(task_links::table.find((
            link.org_id,
            link.task_id,
            link.completes_on,
            link.subject_id,
        )))
        .set((
            task_links::completed_at.eq(Some(row.at)),
            task_links::document.eq(happened.document.as_deref()),
        ))
        .execute(tx.conn())?;
    }
    for task in of_links {
        complete(tx, row.org_id, task, happened.document.clone())?;
    }
    Ok(())
}

/// Completes a task whose links have all happened.
fn complete(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    task: TaskId,
    document: Option<String>,
) -> Result<()> {
    let of_task = task_links::org_id.eq(org).and(task_links::task_id.eq(task));
    let open: i64 = task_links::table
        .filter(of_task)
        .filter(task_links::completed_at.is_null())
        .count()
        .get_result(tx.conn())?;
    if open > 0 {
        return Ok(());
    }
    if let Some(code) = task_follow(tx, org, task, &Wanted::Done { document })? {
        diesel::update(task_links::table.filter(of_task))
            .set(task_links::refused.eq(Some(code)))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// What an event says that goods did; `None` for any other.
fn happened(tx: &mut Tx<'_>, row: &Row) -> Result<Option<Happened>> {
    let kinds = [
        &STOCK_RECEIVED,
        &STOCK_SHIPPED,
        &LOT_RECEIVED,
        &ORDER_RECEIVED,
        &REQUISITION_MOVED,
        &ADVANCED,
        &CREATED,
    ];
    let (Some(kind), Some(subject)) = (
        kinds.into_iter().find(|kind| kind.name == row.kind),
        row.subject(),
    ) else {
        return Ok(None);
    };
    let data: Data = serde_json::from_str(&row.data)?;
    let trigger = match kind.name {
        name if name == STOCK_SHIPPED.name => LinkTrigger::Shipment,
        name if name == ADVANCED.name || name == CREATED.name => LinkTrigger::Shipment,
        _ => LinkTrigger::Receipt,
    };
    // What is taken back did not happen.
    if data.reverses.is_some() {
        return Ok(None);
    }
    let order = row.org_id;
    let mut nodes: Vec<Node> = data.sku_ids.iter().map(|id| Node::from(*id)).collect();
    let of_lines = data.lines.iter().filter_map(|line| line.lot_id);
    let mut in_lots: Vec<LotId> = of_lines.chain(data.lot_ids.iter().copied()).collect();
    nodes.extend(data.subject);
    let whole = data.to.as_deref() == Some("RECEIVED");
    if let Some(lot) = subject.downcast::<Lot>() {
        in_lots.push(lot);
        nodes.extend(sku_of(tx, order, lot)?.map(Node::from));
    }
    nodes.extend(in_lots.iter().map(|id| Node::from(*id)));
    let mut document = data.document.clone();
    if subject.downcast::<PurchaseOrder>().is_some() {
        nodes.extend(whole.then_some(subject));
    } else if let Some(requisition) = subject.downcast::<PurchaseRequisition>() {
        if !whole {
            return Ok(None);
        }
        nodes.push(subject);
        document = document.or(paper_of_requisition(tx, order, requisition)?);
    } else if let Some(sold) = subject.downcast::<SalesOrder>() {
        if !data.to.as_deref().is_some_and(has_left) {
            return Ok(None);
        }
        nodes.push(subject);
        document = document.or(paper_of_shipment(tx, order, sold)?);
    }
    if let (None, Some(lot)) = (&document, in_lots.first()) {
        document = paper_of_lot(tx, order, *lot)?;
    }
    Ok(Some(Happened {
        trigger,
        nodes,
        document,
    }))
}

/// Whether the goods of an order in this state are on their way.
fn has_left(status: &str) -> bool {
    use OrderStatus::{Completed, Delivered, Shipped};
    [Shipped, Delivered, Completed]
        .iter()
        .any(|one| one.as_str() == status)
}

fn sku_of(tx: &mut Tx<'_>, org: OrganizationId, lot: LotId) -> Result<Option<SkuId>> {
    Ok(lots::table
        .find((org, lot))
        .select(lots::sku_id)
        .first(tx.conn())
        .optional()?)
}

/// The delivery note with which a lot came, or the order that it came of, or the lot itself.
fn paper_of_lot(tx: &mut Tx<'_>, org: OrganizationId, lot: LotId) -> Result<Option<String>> {
    let of_line = purchase_receipts::org_id
        .eq(purchase_receipt_lines::org_id)
        .and(purchase_receipts::id.eq(purchase_receipt_lines::receipt_id));
    let of_receipt = purchase_orders::org_id
        .eq(purchase_receipts::org_id)
        .and(purchase_orders::id.eq(purchase_receipts::order_id));
    let bought: Option<(Option<String>, String)> = purchase_receipt_lines::table
        .inner_join(purchase_receipts::table.on(of_line))
        .inner_join(purchase_orders::table.on(of_receipt))
        .filter(purchase_receipt_lines::org_id.eq(org))
        .filter(purchase_receipt_lines::lot_id.eq(lot))
        .select((purchase_receipts::document, purchase_orders::code))
        .first(tx.conn())
        .optional()?;
    if let Some((document, code)) = bought {
        return Ok(document.or(Some(code)));
    }
    Ok(lots::table
        .find((org, lot))
        .select(lots::code)
        .first(tx.conn())
        .optional()?)
}

/// The newest delivery note of a requisition's orders, or the order that it came of.
fn paper_of_requisition(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    requisition: PurchaseRequisitionId,
) -> Result<Option<String>> {
    let of_receipt = purchase_orders::org_id
        .eq(purchase_receipts::org_id)
        .and(purchase_orders::id.eq(purchase_receipts::order_id));
    let bought: Option<(Option<String>, String)> = purchase_receipts::table
        .inner_join(purchase_orders::table.on(of_receipt))
        .filter(purchase_orders::org_id.eq(org))
        .filter(purchase_orders::requisition_id.eq(requisition))
        .order((
            purchase_receipts::received_at.desc(),
            purchase_receipts::id.desc(),
        ))
        .select((purchase_receipts::document, purchase_orders::code))
        .first(tx.conn())
        .optional()?;
    Ok(bought.and_then(|(document, code)| document.or(Some(code))))
}

fn paper_of_shipment(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    order: SalesOrderId,
) -> Result<Option<String>> {
    Ok(sales_order_shipments::table
        .filter(sales_order_shipments::org_id.eq(org))
        .filter(sales_order_shipments::order_id.eq(order))
        .order(sales_order_shipments::number.asc())
        .select(sales_order_shipments::document_number)
        .first(tx.conn())
        .optional()?)
}
