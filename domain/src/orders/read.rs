//! Questions asked of orders.

use db::conn::MultiBackend;
use db::schema::{
    sales_order_allocations, sales_order_lines, sales_order_payments, sales_order_pick_serials,
    sales_order_picks, sales_order_reports, sales_order_shipments, sales_orders, serial_numbers,
};
use db::types::Moment;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::access::visible;
use super::model::OrderStatus;
use super::row::{
    SalesOrderAllocationRow, SalesOrderLineRow, SalesOrderPaymentRow, SalesOrderPickRow,
    SalesOrderReportRow, SalesOrderRow, SalesOrderShipmentRow,
};
use crate::identity::Permission;
use crate::inventory::SerialRow;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    ChannelId, CustomerId, OrganizationId, ProjectId, SalesOrder, SalesOrderId, SkuId,
};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;

pub use super::access::for_view as find;

/// Most reports of an order that are shown.
const MAX_REPORTS: i64 = 200;

/// Which orders a list shows; every part that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct SalesOrderFilter {
    /// In one of these states.
    pub statuses: Option<Vec<OrderStatus>>,
    /// With this number of the source.
    pub external_id: Option<String>,
    /// Of this customer.
    pub customer: Option<CustomerId>,
    /// Sold at this channel.
    pub channel: Option<ChannelId>,
    /// Sold by this project.
    pub project: Option<ProjectId>,
    /// With this article in it.
    pub sku: Option<SkuId>,
    /// Ordered at this moment or later.
    pub ordered_from: Option<Moment>,
    /// Ordered before this moment.
    pub ordered_before: Option<Moment>,
}

fn filtered(
    actor: &Actor,
    filter: &SalesOrderFilter,
) -> sales_orders::BoxedQuery<'static, MultiBackend> {
    let mut query = visible(actor);
    if let Some(statuses) = &filter.statuses {
        query = query.filter(sales_orders::status.eq_any(statuses.clone()));
    }
    if let Some(number) = &filter.external_id {
        query = query.filter(sales_orders::external_id.eq(number.clone()));
    }
    if let Some(customer) = filter.customer {
        query = query.filter(sales_orders::customer_id.eq(customer));
    }
    if let Some(channel) = filter.channel {
        query = query.filter(sales_orders::channel_id.eq(channel));
    }
    if let Some(project) = filter.project {
        query = query.filter(sales_orders::project_id.eq(project));
    }
    if let Some(sku) = filter.sku {
        let with = sales_order_lines::table
            .filter(sales_order_lines::org_id.eq(actor.org))
            .filter(sales_order_lines::sku_id.eq(sku))
            .select(sales_order_lines::order_id);
        query = query.filter(sales_orders::id.eq_any(with));
    }
    if let Some(from) = filter.ordered_from {
        query = query.filter(sales_orders::ordered_at.ge(from));
    }
    if let Some(before) = filter.ordered_before {
        query = query.filter(sales_orders::ordered_at.lt(before));
    }
    query
}

/// A page of the orders that the actor sees, newest first.
///
/// # Errors
/// `FORBIDDEN` without `order.read`.
pub fn page(
    conn: &mut Conn,
    actor: &Actor,
    filter: &SalesOrderFilter,
    args: &PageArgs<SalesOrder>,
) -> Result<Page<SalesOrderRow>> {
    actor.require(Permission::OrderRead)?;
    let query = filtered(actor, filter).select(SalesOrderRow::as_select());
    let rows = page_query!(query, sales_orders::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many orders the actor sees.
///
/// # Errors
/// `FORBIDDEN` without `order.read`.
pub fn count(conn: &mut Conn, actor: &Actor, filter: &SalesOrderFilter) -> Result<i64> {
    actor.require(Permission::OrderRead)?;
    Ok(filtered(actor, filter).count().get_result(conn)?)
}

/// The orders among these that the actor sees.
///
/// # Errors
/// When the database fails.
pub fn by_ids(conn: &mut Conn, actor: &Actor, ids: &[SalesOrderId]) -> Result<Vec<SalesOrderRow>> {
    Ok(visible(actor)
        .filter(sales_orders::id.any_of(ids))
        .select(SalesOrderRow::as_select())
        .load(conn)?)
}

macro_rules! parts_of {
    ($(#[$doc:meta])* $name:ident, $table:ident, $row:ty, $order:expr) => {
        $(#[$doc])*
        ///
        /// # Errors
        /// When the database fails.
        pub fn $name(
            conn: &mut Conn,
            org: OrganizationId,
            orders: &[SalesOrderId],
        ) -> Result<Vec<$row>> {
            Ok($table::table
                .filter($table::org_id.eq(org))
                .filter($table::order_id.any_of(orders))
                .order(($table::order_id.asc(), $order))
                .select(<$row>::as_select())
                .load(conn)?)
        }
    };
}

parts_of!(
    /// The lines of orders that the caller has been shown, at most 100 each.
    lines_of,
    sales_order_lines,
    SalesOrderLineRow,
    sales_order_lines::number.asc()
);
parts_of!(
    /// The payments of orders that the caller has been shown, at most 20 each.
    payments_of,
    sales_order_payments,
    SalesOrderPaymentRow,
    sales_order_payments::number.asc()
);
parts_of!(
    /// The shipments of orders that the caller has been shown, at most 20 each.
    shipments_of,
    sales_order_shipments,
    SalesOrderShipmentRow,
    sales_order_shipments::number.asc()
);

parts_of!(
    /// The picks of orders that the caller has been shown, at most 200 each.
    picks_of,
    sales_order_picks,
    SalesOrderPickRow,
    sales_order_picks::position.asc()
);
parts_of!(
    /// Where goods are reserved for orders that the caller has been shown, at most 100 each.
    allocations_of,
    sales_order_allocations,
    SalesOrderAllocationRow,
    sales_order_allocations::sku_id.asc()
);

/// The pieces of the picks of orders that the caller has been shown, each with the pick's place; at
/// most 1,000 of an order.
///
/// # Errors
/// When the database fails.
pub fn pick_serials_of(
    conn: &mut Conn,
    org: OrganizationId,
    orders: &[SalesOrderId],
) -> Result<Vec<(SalesOrderId, i64, SerialRow)>> {
    Ok(sales_order_pick_serials::table
        .inner_join(
            serial_numbers::table.on(serial_numbers::org_id
                .eq(sales_order_pick_serials::org_id)
                .and(serial_numbers::id.eq(sales_order_pick_serials::serial_id))),
        )
        .filter(sales_order_pick_serials::org_id.eq(org))
        .filter(sales_order_pick_serials::order_id.any_of(orders))
        .order((
            sales_order_pick_serials::order_id.asc(),
            serial_numbers::serial.asc(),
        ))
        .select((
            sales_order_pick_serials::order_id,
            sales_order_pick_serials::position,
            SerialRow::as_select(),
        ))
        .load(conn)?)
}

/// The reports of an order that the caller has been shown, newest first by the source's own count; the
/// newest 200.
///
/// # Errors
/// When the database fails.
pub fn reports_of(
    conn: &mut Conn,
    org: OrganizationId,
    order: SalesOrderId,
) -> Result<Vec<SalesOrderReportRow>> {
    Ok(sales_order_reports::table
        .filter(sales_order_reports::org_id.eq(org))
        .filter(sales_order_reports::order_id.eq(order))
        .order(sales_order_reports::sequence.desc())
        .limit(MAX_REPORTS)
        .select(SalesOrderReportRow::as_select())
        .load(conn)?)
}
