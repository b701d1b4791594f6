//! The trace.

use async_graphql::Object;
use domain::after_sales::trace;

use super::ticket::ServiceTicket;
use crate::graphql::identity::Supplier;
use crate::graphql::inventory::{Lot, SerialNumber, StockMovement};
use crate::graphql::orders::returns::SalesReturn;
use crate::graphql::orders::{SalesOrder, SalesOrderShipment};
use crate::graphql::quality::Inspection;

/// All that hangs together with a number (追溯): each list at most 200, and empty for who may not see
/// its objects.
pub(crate) struct Trace(pub(super) trace::Trace);

macro_rules! shown {
    ($rows:expr, $of:expr) => {
        $rows.iter().cloned().map($of).collect()
    };
}

/// All that hangs together with a number (追溯): each list at most 200, and empty for who may not see
/// its objects.
#[Object]
impl Trace {
    /// The order with this number or shipment; those with which the piece or goods of the lot left.
    async fn orders(&self) -> Vec<SalesOrder> {
        shown!(self.0.orders, SalesOrder)
    }
    /// Shipments of these orders.
    async fn shipments(&self) -> Vec<SalesOrderShipment> {
        shown!(self.0.shipments, SalesOrderShipment::from)
    }
    /// The piece with this number; those that left with the order; those of the lot.
    async fn serials(&self) -> Vec<SerialNumber> {
        shown!(self.0.serials, SerialNumber)
    }
    /// The lot with this code; those of the pieces; those that left with the order.
    async fn lots(&self) -> Vec<Lot> {
        shown!(self.0.lots, Lot)
    }
    /// Inspections of these lots, oldest first.
    async fn inspections(&self) -> Vec<Inspection> {
        shown!(self.0.inspections, Inspection)
    }
    /// Who supplied these lots.
    async fn suppliers(&self) -> Vec<Supplier> {
        shown!(self.0.suppliers, Supplier)
    }
    /// How the order's goods, the piece or the lot moved, also back; oldest first.
    async fn movements(&self) -> Vec<StockMovement> {
        shown!(self.0.movements, StockMovement)
    }
    /// What came back of the orders; for a piece, the returns that it came back with.
    async fn returns(&self) -> Vec<SalesReturn> {
        shown!(self.0.returns, SalesReturn)
    }
    /// Tickets about the orders, the pieces and the lot, oldest first.
    async fn tickets(&self) -> Vec<ServiceTicket> {
        shown!(self.0.tickets, ServiceTicket)
    }
}
