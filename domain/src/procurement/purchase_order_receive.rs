//! Receives what was ordered.

use db::insert_all;
use db::schema::{
    purchase_order_lines, purchase_receipt_lines, purchase_receipts, purchase_requisition_lines,
};
use diesel::prelude::*;
use serde_json::json;

use super::access::{OrderTarget, for_order_change};
use super::events::ORDER_RECEIVED;
use super::fault::ProcurementFault;
use super::model::PurchaseOrderStatus::{Ordered, PartiallyReceived, Received};
use super::number::today;
use super::receipt_stock::put;
use super::row::{OrderLineRow, OrderRow, ReceiptLineRow, ReceiptRow};
use super::settings;
use super::store::{emit_order, follow_orders, order_lines, require_order, save_order};
use crate::costs::{CostKind, CostOrigin, Place, Standing, stand};
use crate::identity::Permission;
use crate::inventory::{LotAnnounce, LotReceive, lot_announce, lot_receive};
use crate::kernel::fault::Result;
use crate::kernel::id::{LocationId, LotId, PurchaseOrderId, PurchaseReceiptId, SkuId};
use crate::kernel::input::{InputFault, at_most, optional_text, range};
use crate::kernel::{Actor, Error, Tx};

use super::purchase_requisition_create::MAX_QUANTITY;

/// Most lines.
const MAX_LINES: usize = 200;

/// What arrived of one line.
#[derive(Debug, Clone)]
pub struct ReceiptLine {
    /// The order's line.
    pub position: i64,
    /// Pieces that were counted.
    pub quantity: i64,
    /// The code of the lot that they are; `None`: made of the order's code.
    pub lot_code: Option<String>,
    /// Where the pieces are put, which books their receipt; `None`: stock is not touched.
    pub location: Option<LocationId>,
    /// Serial numbers of pieces that are put somewhere: none, or one for each.
    pub serials: Vec<String>,
}

/// What arrived.
#[derive(Debug, Clone)]
pub struct PurchaseOrderReceive {
    /// The order, and the version that the caller saw.
    pub target: OrderTarget,
    /// Id of the receipt that the client made.
    pub id: Option<PurchaseReceiptId>,
    /// Number of the delivery note, at most 100 characters.
    pub document: Option<String>,
    /// 1 to 200 lines.
    pub lines: Vec<ReceiptLine>,
}

/// Receives it: each line becomes a lot that is received, and its price is booked as material. What has
/// a place is booked in stock as one receipt.
///
/// # Errors
/// What `stock_book` refuses about a line's place and serial numbers, `REQUIRED` for serial numbers
/// without a place, `NOT_FOUND`, `FORBIDDEN`, `PURCHASE_ORDER_NOT_IN_STATE`, `OVER_RECEIPT`, `NO_SUCH_LINE`,
/// `ALREADY_EXISTS` for a lot's code, `REPEATED`, `ID_REUSED`, `CONFLICT`, errors of input.
pub fn purchase_order_receive(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &PurchaseOrderReceive,
) -> Result<PurchaseOrderId> {
    let target = OrderTarget {
        version: None,
        ..input.target
    };
    let mut order = for_order_change(tx, actor, target, Permission::LotReceive)?;
    let document = optional_text("document", input.document.as_deref(), 100)?;
    if let Some(id) = input.id
        && let Some(known) = known(tx, actor, id)?
    {
        let same = known.order_id == order.id && known.document == document;
        return same.then_some(order.id).ok_or(InputFault::IdReused.into());
    }
    for_order_change(tx, actor, input.target, Permission::LotReceive)?;
    require_order(&order, &[Ordered, PartiallyReceived, Received])?;
    at_most("lines", &input.lines, MAX_LINES)?;
    if input.lines.is_empty() {
        return Err(Error::from(InputFault::Required).at(["lines"]));
    }
    order.receipts += 1;
    // First of all, so that of two receipts at once the second begins anew and finds its own number.
    save_order(tx, &mut order)?;
    let receipt = ReceiptRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        order_id: order.id,
        number: order.receipts,
        document,
        received_by: actor.user,
        received_at: tx.now(),
    };
    let known = order_lines(tx, actor, order.id)?;
    let lines = lines(tx, actor, (&order, &known), receipt.id, &input.lines)?;
    diesel::insert_into(purchase_receipts::table)
        .values(&receipt)
        .execute(tx.conn())?;
    insert_all!(tx.conn(), purchase_receipt_lines::table, lines)?;
    put(tx, actor, &order, &receipt, (&known, &lines), &input.lines)?;
    book(tx, actor, &order, &receipt, &known, &lines)?;
    finish(tx, actor, order, &receipt, &lines)
}

fn known(tx: &mut Tx<'_>, actor: &Actor, id: PurchaseReceiptId) -> Result<Option<ReceiptRow>> {
    Ok(purchase_receipts::table
        .find((actor.org, id))
        .select(ReceiptRow::as_select())
        .first(tx.conn())
        .optional()?)
}

/// Counts what is given, and makes lots of it.
fn lines(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (order, known): (&OrderRow, &[OrderLineRow]),
    receipt: PurchaseReceiptId,
    given: &[ReceiptLine],
) -> Result<Vec<ReceiptLineRow>> {
    let tolerance = settings::of(tx.conn(), actor.org)?.over_receipt_percent;
    let mut lines = Vec::with_capacity(given.len());
    for (i, line) in given.iter().enumerate() {
        let at = |e: Error| e.at(["lines".to_owned(), i.to_string(), "quantity".to_owned()]);
        let Some(of_line) = known.iter().find(|row| row.position == line.position) else {
            let position = line.position;
            return Err(at(ProcurementFault::NoSuchLine { position }.into()));
        };
        if lines
            .iter()
            .any(|row: &ReceiptLineRow| row.order_position == line.position)
        {
            let value = line.position.to_string();
            return Err(at(InputFault::Repeated { value }.into()));
        }
        let quantity = range("quantity", line.quantity, 1, MAX_QUANTITY).map_err(at)?;
        count(tx, of_line, quantity, tolerance).map_err(at)?;
        lines.push(ReceiptLineRow {
            org_id: actor.org,
            receipt_id: receipt,
            position: i64::try_from(i).unwrap_or(i64::MAX) + 1,
            order_position: line.position,
            quantity,
            lot_id: lot(tx, actor, order, of_line, line, quantity)?,
        });
    }
    Ok(lines)
}

/// Counts what arrived of a line, by one conditional statement.
fn count(tx: &mut Tx<'_>, line: &OrderLineRow, quantity: i64, tolerance: i64) -> Result<()> {
    use purchase_order_lines as l;
    let most = line.quantity + line.quantity.saturating_mul(tolerance) / 100;
    let counted = diesel::update(l::table.find((line.org_id, line.order_id, line.position)))
        .filter((l::received + quantity).le(most))
        .set(l::received.eq(l::received + quantity))
        .execute(tx.conn())?;
    if counted == 0 {
        let left = most - line.received;
        return Err(ProcurementFault::OverReceipt { left }.into());
    }
    let outstanding = (line.quantity - line.received - quantity).max(0);
    diesel::update(l::table.find((line.org_id, line.order_id, line.position)))
        .set(l::outstanding.eq(outstanding))
        .execute(tx.conn())?;
    Ok(())
}

/// The lot that arrived.
fn lot(
    tx: &mut Tx<'_>,
    actor: &Actor,
    order: &OrderRow,
    of_line: &OrderLineRow,
    line: &ReceiptLine,
    quantity: i64,
) -> Result<LotId> {
    let made = || format!("{}-{}-{}", order.code, line.position, order.receipts);
    let announce = LotAnnounce {
        id: None,
        code: line.lot_code.clone().unwrap_or_else(made),
        sku: of_line.sku_id,
        supplier: Some(order.supplier_id),
        quantity,
        note: None,
    };
    let lot = lot_announce(tx, actor, &announce)?;
    let receive = LotReceive {
        location: None,
        serials: Vec::new(),
        lot,
        quantity: None,
        version: None,
    };
    lot_receive(tx, actor, &receive)
}

/// Books what arrived as material; freight and taxes are recorded apart.
fn book(
    tx: &mut Tx<'_>,
    actor: &Actor,
    order: &OrderRow,
    receipt: &ReceiptRow,
    known: &[OrderLineRow],
    lines: &[ReceiptLineRow],
) -> Result<()> {
    let day = today(tx, actor.org)?;
    let mut wanted = Vec::with_capacity(lines.len());
    for line in lines {
        let of_line = known.iter().find(|row| row.position == line.order_position);
        let Some(of_line) = of_line else { continue };
        wanted.push(Standing {
            origin: CostOrigin::Receipt,
            key: format!("{}/{}", receipt.id, line.position),
            kind: CostKind::Material,
            amount_minor: of_line.price_minor.saturating_mul(line.quantity),
            place: Place {
                project: order.project_id,
                task: order.task_id,
                channel: None,
                sku: Some(of_line.sku_id),
            },
            day: day.clone(),
            user: None,
            document: Some(order.code.clone()),
            note: None,
        });
    }
    stand(tx, actor.org, Some(actor.user), &wanted).map(drop)
}

/// Brings order and requisition to where they are now.
fn finish(
    tx: &mut Tx<'_>,
    actor: &Actor,
    mut order: OrderRow,
    receipt: &ReceiptRow,
    lines: &[ReceiptLineRow],
) -> Result<PurchaseOrderId> {
    let now = order_lines(tx, actor, order.id)?;
    let from = order.status;
    order.status = match now.iter().all(|line| line.outstanding == 0) {
        true => Received,
        false => PartiallyReceived,
    };
    save_order(tx, &mut order)?;
    let of_lines: Vec<_> = lines.iter().map(|line| line.order_position).collect();
    let touched = || now.iter().filter(|line| of_lines.contains(&line.position));
    let skus: Vec<SkuId> = touched().map(|line| line.sku_id).collect();
    let lots: Vec<LotId> = lines.iter().map(|line| line.lot_id).collect();
    let data = json!({
        "from": from, "to": order.status, "purchaseReceiptId": receipt.id,
        "document": receipt.document, "skuIds": skus, "lotIds": lots,
    });
    emit_order(tx, actor, &ORDER_RECEIVED, &order, data);
    let Some(requisition) = order.requisition_id else {
        return Ok(order.id);
    };
    for line in lines {
        use purchase_requisition_lines as l;
        let of_line = now.iter().find(|row| row.position == line.order_position);
        if let Some(position) = of_line.and_then(|row| row.requisition_position) {
            diesel::update(l::table.find((actor.org, requisition, position)))
                .set(l::received.eq(l::received + line.quantity))
                .execute(tx.conn())?;
        }
    }
    follow_orders(tx, actor, requisition)?;
    Ok(order.id)
}
