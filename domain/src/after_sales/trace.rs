//! From a number to all that hangs together with it: an order's, a shipment's or a tracking number, a
//! serial number, a lot's code.
//!
//! The number's own objects are the roots. A root brings what left with it or lies in it, and what is
//! brought so brings nothing further of its kind: another buyer of the same lot is no part of a
//! piece's trace, but is one of the lot's.

use std::collections::BTreeSet;

use db::schema::{
    inspections, lots, sales_order_shipments, sales_orders, sales_return_goods, sales_returns,
    serial_numbers, service_tickets, stock_movement_lines, stock_movement_serials, stock_movements,
    suppliers,
};
use db::types::Id;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::identity::{Permission, SupplierRow};
use crate::inventory::{LotRow, SerialRow, StockMovementRow};
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    EventNode, LotId, Node, SalesOrder, SalesOrderId, SalesReturnId, SerialNumberId,
    StockMovementId, SupplierId,
};
use crate::kernel::input::text;
use crate::orders::returns::SalesReturnRow;
use crate::orders::{SalesOrderRow, SalesOrderShipmentRow};
use crate::quality::InspectionRow;

use super::model::ServiceTicketRow;

/// Most objects of a kind that a number names itself.
const MAX_ROOTS: i64 = 50;
/// Most objects of a kind that are shown.
pub const MAX_FOUND: i64 = 200;

/// All that hangs together with a number; each list at most [`MAX_FOUND`], and empty for who may not
/// see its objects.
#[derive(Debug, Clone, Default)]
pub struct Trace {
    /// Orders.
    pub orders: Vec<SalesOrderRow>,
    /// Their shipments.
    pub shipments: Vec<SalesOrderShipmentRow>,
    /// Pieces.
    pub serials: Vec<SerialRow>,
    /// Lots.
    pub lots: Vec<LotRow>,
    /// Inspections of the lots.
    pub inspections: Vec<InspectionRow>,
    /// Who supplied the lots.
    pub suppliers: Vec<SupplierRow>,
    /// How goods moved, oldest first.
    pub movements: Vec<StockMovementRow>,
    /// What came back.
    pub returns: Vec<SalesReturnRow>,
    /// Tickets about them.
    pub tickets: Vec<ServiceTicketRow>,
}

/// The objects that a number names itself.
struct Roots {
    orders: Vec<SalesOrderId>,
    serials: Vec<SerialNumberId>,
    lots: Vec<LotId>,
}

/// Finds what a number stands for and all that hangs together with it, in a number of statements that
/// does not depend on how much that is.
///
/// # Errors
/// `FORBIDDEN` without `order.read`; `REQUIRED`, `TOO_LONG` for the number.
pub fn trace(conn: &mut Conn, actor: &Actor, code: &str) -> Result<Trace> {
    actor.require(Permission::OrderRead)?;
    let code = text("code", code, 128)?;
    let roots = roots(conn, actor, &code)?;
    let mut trace = Trace::default();
    let sent = movements_of_orders(conn, actor, &roots.orders)?;
    let orders = orders(conn, actor, &roots)?;
    trace.orders = crate::orders::read::by_ids(conn, actor, &orders)?;
    let shown: Vec<SalesOrderId> = trace.orders.iter().map(|row| row.id).collect();
    trace.shipments = crate::orders::read::shipments_of(conn, actor.org, &shown)?;
    trace.serials = serials(conn, actor, (&roots, &sent))?;
    trace.lots = lots_of(conn, actor, (&roots, &sent, &trace.serials))?;
    let lots: Vec<LotId> = trace.lots.iter().map(|row| row.id).collect();
    trace.inspections = crate::quality::access::visible(actor)
        .filter(inspections::lot_id.any_of(&lots))
        .order(inspections::id.asc())
        .limit(MAX_FOUND)
        .select(InspectionRow::as_select())
        .load(conn)?;
    trace.suppliers = suppliers_of(conn, actor, &trace.lots)?;
    trace.returns = returns(conn, actor, (&roots, &shown))?;
    trace.movements = movements(conn, actor, (&roots, &trace.returns))?;
    trace.tickets = tickets(conn, actor, (&roots, &shown, &trace.serials))?;
    Ok(trace)
}

fn roots(conn: &mut Conn, actor: &Actor, code: &str) -> Result<Roots> {
    let by_number: Vec<SalesOrderId> = sales_orders::table
        .filter(sales_orders::org_id.eq(actor.org))
        .filter(sales_orders::external_id.eq(code))
        .select(sales_orders::id)
        .load(conn)?;
    let by_paper: Vec<SalesOrderId> = sales_order_shipments::table
        .filter(sales_order_shipments::org_id.eq(actor.org))
        .filter(
            sales_order_shipments::document_number
                .eq(code)
                .or(sales_order_shipments::tracking_number.eq(code)),
        )
        .order(sales_order_shipments::order_id.desc())
        .limit(MAX_ROOTS)
        .select(sales_order_shipments::order_id)
        .load(conn)?;
    let serials: Vec<SerialNumberId> = if actor.may(Permission::StockRead) {
        serial_numbers::table
            .filter(serial_numbers::org_id.eq(actor.org))
            .filter(serial_numbers::serial.eq(code))
            .order(serial_numbers::id.desc())
            .limit(MAX_ROOTS)
            .select(serial_numbers::id)
            .load(conn)?
    } else {
        Vec::new()
    };
    let lots: Vec<LotId> = if actor.may(Permission::InspectionRead) {
        lots::table
            .filter(lots::org_id.eq(actor.org))
            .filter(lots::code.eq(code.to_uppercase()))
            .select(lots::id)
            .load(conn)?
    } else {
        Vec::new()
    };
    Ok(Roots {
        orders: distinct(by_number.into_iter().chain(by_paper)),
        serials,
        lots,
    })
}

fn distinct<T: Ord>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let set: BTreeSet<T> = all.into_iter().collect();
    set.into_iter().collect()
}

fn nodes<K: db::types::Kind>(ids: &[Id<K>]) -> Vec<Id<EventNode>> {
    ids.iter().map(|id| Id::new(id.uuid())).collect()
}

/// The movements by which goods left for orders.
fn movements_of_orders(
    conn: &mut Conn,
    actor: &Actor,
    orders: &[SalesOrderId],
) -> Result<Vec<StockMovementId>> {
    Ok(stock_movements::table
        .filter(stock_movements::org_id.eq(actor.org))
        .filter(stock_movements::subject_id.any_of(&nodes(orders)))
        .order(stock_movements::id.asc())
        .limit(MAX_FOUND)
        .select(stock_movements::id)
        .load(conn)?)
}

/// The orders of the roots: themselves, and those with which root pieces and lots left.
fn orders(conn: &mut Conn, actor: &Actor, roots: &Roots) -> Result<Vec<SalesOrderId>> {
    let of_serials: Vec<(Option<String>, Option<Id<EventNode>>)> = stock_movement_serials::table
        .inner_join(
            stock_movements::table.on(stock_movements::org_id
                .eq(stock_movement_serials::org_id)
                .and(stock_movements::id.eq(stock_movement_serials::movement_id))),
        )
        .filter(stock_movement_serials::org_id.eq(actor.org))
        .filter(stock_movement_serials::serial_id.any_of(&roots.serials))
        .order(stock_movements::id.desc())
        .limit(MAX_FOUND)
        .select((stock_movements::subject_type, stock_movements::subject_id))
        .load(conn)?;
    let of_lots: Vec<(Option<String>, Option<Id<EventNode>>)> = stock_movement_lines::table
        .inner_join(
            stock_movements::table.on(stock_movements::org_id
                .eq(stock_movement_lines::org_id)
                .and(stock_movements::id.eq(stock_movement_lines::movement_id))),
        )
        .filter(stock_movement_lines::org_id.eq(actor.org))
        .filter(stock_movement_lines::lot_id.any_of(&roots.lots))
        .order(stock_movements::id.desc())
        .limit(MAX_FOUND)
        .select((stock_movements::subject_type, stock_movements::subject_id))
        .load(conn)?;
    let found = of_serials.into_iter().chain(of_lots);
    let found = found.filter_map(|(kind, id)| {
        let node = Node::from_parts(kind.as_deref()?, id?.uuid())?;
        node.downcast::<SalesOrder>()
    });
    let mut all = distinct(roots.orders.iter().copied().chain(found));
    all.truncate(usize::try_from(MAX_FOUND).unwrap_or_default());
    Ok(all)
}

/// The pieces of the roots: themselves, those that left for root orders, those of root lots.
fn serials(
    conn: &mut Conn,
    actor: &Actor,
    (roots, sent): (&Roots, &[StockMovementId]),
) -> Result<Vec<SerialRow>> {
    if !actor.may(Permission::StockRead) {
        return Ok(Vec::new());
    }
    let left: Vec<SerialNumberId> = stock_movement_serials::table
        .filter(stock_movement_serials::org_id.eq(actor.org))
        .filter(stock_movement_serials::movement_id.any_of(sent))
        .order(stock_movement_serials::serial_id.asc())
        .limit(MAX_FOUND)
        .select(stock_movement_serials::serial_id)
        .load(conn)?;
    let ids = distinct(roots.serials.iter().copied().chain(left));
    Ok(serial_numbers::table
        .filter(serial_numbers::org_id.eq(actor.org))
        .filter(
            serial_numbers::id
                .any_of(&ids)
                .or(serial_numbers::lot_id.any_of(&roots.lots)),
        )
        .order(serial_numbers::id.asc())
        .limit(MAX_FOUND)
        .select(SerialRow::as_select())
        .load(conn)?)
}

/// The lots of the roots: themselves, those of root pieces, those that left for root orders.
fn lots_of(
    conn: &mut Conn,
    actor: &Actor,
    (roots, sent, serials): (&Roots, &[StockMovementId], &[SerialRow]),
) -> Result<Vec<LotRow>> {
    if !actor.may(Permission::InspectionRead) {
        return Ok(Vec::new());
    }
    let left: Vec<Option<LotId>> = stock_movement_lines::table
        .filter(stock_movement_lines::org_id.eq(actor.org))
        .filter(stock_movement_lines::movement_id.any_of(sent))
        .filter(stock_movement_lines::lot_id.is_not_null())
        .limit(MAX_FOUND)
        .select(stock_movement_lines::lot_id)
        .load(conn)?;
    let of_serials = serials.iter().filter_map(|row| row.lot_id);
    let ids = roots.lots.iter().copied().chain(of_serials);
    let mut ids = distinct(ids.chain(left.into_iter().flatten()));
    ids.truncate(usize::try_from(MAX_FOUND).unwrap_or_default());
    crate::inventory::read::by_ids(conn, actor, &ids)
}

fn suppliers_of(conn: &mut Conn, actor: &Actor, lots: &[LotRow]) -> Result<Vec<SupplierRow>> {
    if !actor.may(Permission::SupplierRead) {
        return Ok(Vec::new());
    }
    let ids: Vec<SupplierId> = distinct(lots.iter().filter_map(|lot| lot.supplier_id));
    Ok(suppliers::table
        .filter(suppliers::org_id.eq(actor.org))
        .filter(suppliers::id.any_of(&ids))
        .select(SupplierRow::as_select())
        .load(conn)?)
}

/// What came back of the orders and of root pieces.
fn returns(
    conn: &mut Conn,
    actor: &Actor,
    (roots, orders): (&Roots, &[SalesOrderId]),
) -> Result<Vec<SalesReturnRow>> {
    let of_serials: Vec<SalesReturnId> = sales_return_goods::table
        .filter(sales_return_goods::org_id.eq(actor.org))
        .filter(sales_return_goods::serial_id.any_of(&roots.serials))
        .limit(MAX_FOUND)
        .select(sales_return_goods::return_id)
        .load(conn)?;
    // Those of a piece are all; those of an order are shown for the number of the order only.
    let orders: Vec<SalesOrderId> = if roots.orders.is_empty() && !roots.serials.is_empty() {
        Vec::new()
    } else {
        orders.to_vec()
    };
    Ok(sales_returns::table
        .filter(sales_returns::org_id.eq(actor.org))
        .filter(
            sales_returns::order_id
                .any_of(&orders)
                .or(sales_returns::id.any_of(&of_serials)),
        )
        .order(sales_returns::id.asc())
        .limit(MAX_FOUND)
        .select(SalesReturnRow::as_select())
        .load(conn)?)
}

/// How the goods of the roots moved, those that came back included.
fn movements(
    conn: &mut Conn,
    actor: &Actor,
    (roots, returns): (&Roots, &[SalesReturnRow]),
) -> Result<Vec<StockMovementRow>> {
    if !actor.may(Permission::StockRead) {
        return Ok(Vec::new());
    }
    let of_serials: Vec<StockMovementId> = stock_movement_serials::table
        .filter(stock_movement_serials::org_id.eq(actor.org))
        .filter(stock_movement_serials::serial_id.any_of(&roots.serials))
        .order(stock_movement_serials::movement_id.asc())
        .limit(MAX_FOUND)
        .select(stock_movement_serials::movement_id)
        .load(conn)?;
    let of_lots: Vec<StockMovementId> = stock_movement_lines::table
        .filter(stock_movement_lines::org_id.eq(actor.org))
        .filter(stock_movement_lines::lot_id.any_of(&roots.lots))
        .order(stock_movement_lines::movement_id.asc())
        .limit(MAX_FOUND)
        .select(stock_movement_lines::movement_id)
        .load(conn)?;
    let ids = distinct(of_serials.into_iter().chain(of_lots));
    let of_returns: Vec<SalesReturnId> = returns.iter().map(|row| row.id).collect();
    let mut subjects = nodes(&roots.orders);
    subjects.extend(nodes(&of_returns));
    Ok(stock_movements::table
        .filter(stock_movements::org_id.eq(actor.org))
        .filter(
            stock_movements::id
                .any_of(&ids)
                .or(stock_movements::subject_id.any_of(&subjects)),
        )
        .order((stock_movements::at.asc(), stock_movements::id.asc()))
        .limit(MAX_FOUND)
        .select(StockMovementRow::as_select())
        .load(conn)?)
}

/// Tickets about the orders, the pieces and the root lots.
fn tickets(
    conn: &mut Conn,
    actor: &Actor,
    (roots, orders, serials): (&Roots, &[SalesOrderId], &[SerialRow]),
) -> Result<Vec<ServiceTicketRow>> {
    let pieces: Vec<SerialNumberId> = serials.iter().map(|row| row.id).collect();
    Ok(super::access::visible(actor)
        .filter(
            service_tickets::order_id
                .any_of(orders)
                .or(service_tickets::serial_id.any_of(&pieces))
                .or(service_tickets::lot_id.any_of(&roots.lots)),
        )
        .order(service_tickets::id.asc())
        .limit(MAX_FOUND)
        .select(ServiceTicketRow::as_select())
        .load(conn)?)
}
