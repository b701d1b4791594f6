//! Ships what was picked of an order.

use std::collections::BTreeMap;

use db::schema::{sales_order_pick_serials, sales_order_shipments};
use diesel::prelude::*;
use serde_json::json;

use super::access::{Target, for_step};
use super::fault::OrdersFault;
use super::model::Fulfilment;
use super::model::OrderStatus::{Packed, Shipped};
use super::picks::Picks;
use super::row::SalesOrderShipmentRow;
use super::store::{advance, require_status};
use crate::identity::Permission;
use crate::inventory::{ReservationShip, ShipLine, reservation_ship};
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::SalesOrderId;
use crate::kernel::input::{at_most, optional_text, text};
use crate::kernel::{Actor, Tx};

/// An order that leaves.
#[derive(Debug, Clone)]
pub struct SalesOrderShip {
    /// The order, and the version that the caller saw.
    pub target: Target,
    /// The number of the paper, 1 to 100 characters.
    pub document_number: String,
    /// Who carries it, at most 100 characters.
    pub carrier: Option<String>,
    /// The carrier's number, at most 100 characters.
    pub tracking_number: Option<String>,
}

/// Books the shipment of exactly what was picked. An order that its source says is on its way
/// already keeps its state.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ORDER_NOT_IN_STATE`, `NOT_ALL_PICKED`, `CONFLICT`, errors of input,
/// and what stock refuses of a shipment, as `INSUFFICIENT_STOCK`.
pub fn sales_order_ship(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SalesOrderShip,
) -> Result<SalesOrderId> {
    let mut row = for_step(tx, actor, input.target, Permission::OrderFulfil)?;
    let is_ahead = row.is_ahead();
    if !is_ahead {
        require_status(&row, &[Packed])?;
    }
    let document_number = text("documentNumber", &input.document_number, 100)?;
    let carrier = optional_text("carrier", input.carrier.as_deref(), 100)?;
    let tracking_number = optional_text("trackingNumber", input.tracking_number.as_deref(), 100)?;
    if row.fulfilment != Fulfilment::Reserved {
        let (status, allowed) = (row.status.as_str(), Packed.as_str().to_owned());
        return Err(OrdersFault::NotInState { status, allowed }.into());
    }
    let picks = Picks::read(tx, &row)?;
    picks.complete()?;
    let shipped = ReservationShip {
        subject: row.id.into(),
        document: Some(document_number.clone()),
        lines: leaving(&picks),
    };
    let movement = reservation_ship(tx, actor, &shipped)?;
    let kept: Vec<i64> = sales_order_shipments::table
        .filter(sales_order_shipments::org_id.eq(actor.org))
        .filter(sales_order_shipments::order_id.eq(row.id))
        .select(sales_order_shipments::number)
        .load(tx.conn())?;
    at_most("salesOrderId", &kept, 19)?;
    let now = tx.now();
    let shipment = SalesOrderShipmentRow {
        org_id: actor.org,
        order_id: row.id,
        number: kept.iter().max().map_or(1, |last| last + 1),
        document_number: document_number.clone(),
        carrier,
        tracking_number,
        shipped_at: now,
        delivered_at: None,
        movement_id: Some(movement),
    };
    let insert = diesel::insert_into(sales_order_shipments::table).values(&shipment);
    or_again(insert.execute(tx.conn()))?;
    diesel::update(
        sales_order_pick_serials::table
            .filter(sales_order_pick_serials::org_id.eq(actor.org))
            .filter(sales_order_pick_serials::order_id.eq(row.id)),
    )
    .set(sales_order_pick_serials::claim_id.eq(None::<crate::kernel::id::SerialNumberId>))
    .execute(tx.conn())?;
    row.fulfilment = Fulfilment::Shipped;
    row.shipped_at = row.shipped_at.or(Some(now));
    let data = json!({ "documentNumber": document_number, "movementId": movement });
    let to = if is_ahead { row.status } else { Shipped };
    advance(tx, actor, &mut row, (to, data))
}

/// What was picked, article by article and place by place.
fn leaving(picks: &Picks) -> Vec<ShipLine> {
    let mut lines: BTreeMap<_, ShipLine> = BTreeMap::new();
    for pick in &picks.picks {
        let Some(sku) = picks.sku_of(pick.row.number) else {
            continue;
        };
        let (from, lot) = (pick.row.location_id, pick.row.lot_id);
        let key = (sku, from, lot, pick.serials.is_empty());
        let line = lines.entry(key).or_insert_with(|| ShipLine {
            sku,
            quantity: 0,
            from,
            lot,
            serials: Vec::new(),
        });
        line.quantity += pick.row.quantity;
        let serials = pick.serials.iter().map(|(_, serial)| serial.clone());
        line.serials.extend(serials);
    }
    lines.into_values().collect()
}
