//! Questions asked of returns.

use db::conn::MultiBackend;
use db::schema::{sales_return_goods, sales_return_lines, sales_returns, serial_numbers};
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::model::{ReturnStatus, SalesReturnGoodsRow, SalesReturnLineRow, SalesReturnRow};
use crate::identity::Permission;
use crate::inventory::SerialRow;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{OrganizationId, SalesOrderId, SalesReturn, SalesReturnId};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;

/// Which returns a list shows.
#[derive(Debug, Clone, Default)]
pub struct SalesReturnFilter {
    /// In one of these states.
    pub statuses: Option<Vec<ReturnStatus>>,
    /// Of this order.
    pub order: Option<SalesOrderId>,
}

/// The returns that the actor sees: those who see orders see them.
fn visible(actor: &Actor) -> sales_returns::BoxedQuery<'static, MultiBackend> {
    let query = sales_returns::table
        .filter(sales_returns::org_id.eq(actor.org))
        .into_boxed();
    if actor.may(Permission::OrderRead) {
        return query;
    }
    query.filter(sales_returns::id.any_of::<SalesReturnId>(&[]))
}

/// Loads a return that the actor sees.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_view(conn: &mut Conn, actor: &Actor, id: SalesReturnId) -> Result<SalesReturnRow> {
    visible(actor)
        .filter(sales_returns::id.eq(id))
        .select(SalesReturnRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

fn filtered(
    actor: &Actor,
    filter: &SalesReturnFilter,
) -> sales_returns::BoxedQuery<'static, MultiBackend> {
    let mut query = visible(actor);
    if let Some(statuses) = &filter.statuses {
        query = query.filter(sales_returns::status.eq_any(statuses.clone()));
    }
    if let Some(order) = filter.order {
        query = query.filter(sales_returns::order_id.eq(order));
    }
    query
}

/// A page of the returns that the actor sees, newest first.
///
/// # Errors
/// `FORBIDDEN` without `order.read`.
pub fn page(
    conn: &mut Conn,
    actor: &Actor,
    filter: &SalesReturnFilter,
    args: &PageArgs<SalesReturn>,
) -> Result<Page<SalesReturnRow>> {
    actor.require(Permission::OrderRead)?;
    let query = filtered(actor, filter).select(SalesReturnRow::as_select());
    let rows = page_query!(query, sales_returns::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many returns the actor sees.
///
/// # Errors
/// `FORBIDDEN` without `order.read`.
pub fn count(conn: &mut Conn, actor: &Actor, filter: &SalesReturnFilter) -> Result<i64> {
    actor.require(Permission::OrderRead)?;
    Ok(filtered(actor, filter).count().get_result(conn)?)
}

/// The returns among these that the actor sees.
///
/// # Errors
/// When the database fails.
pub fn by_ids(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[SalesReturnId],
) -> Result<Vec<SalesReturnRow>> {
    Ok(visible(actor)
        .filter(sales_returns::id.any_of(ids))
        .select(SalesReturnRow::as_select())
        .load(conn)?)
}

/// Most returns of orders that are listed at once.
const MAX_OF_ORDERS: i64 = 1_000;

/// The returns of orders that the caller has been shown, oldest first.
///
/// # Errors
/// When the database fails.
pub fn of_orders(
    conn: &mut Conn,
    org: OrganizationId,
    orders: &[SalesOrderId],
) -> Result<Vec<SalesReturnRow>> {
    Ok(sales_returns::table
        .filter(sales_returns::org_id.eq(org))
        .filter(sales_returns::order_id.any_of(orders))
        .order((sales_returns::order_id.asc(), sales_returns::id.asc()))
        .limit(MAX_OF_ORDERS)
        .select(SalesReturnRow::as_select())
        .load(conn)?)
}

/// The lines of returns that the caller has been shown, at most 100 each.
///
/// # Errors
/// When the database fails.
pub fn lines_of(
    conn: &mut Conn,
    org: OrganizationId,
    returns: &[SalesReturnId],
) -> Result<Vec<SalesReturnLineRow>> {
    Ok(sales_return_lines::table
        .filter(sales_return_lines::org_id.eq(org))
        .filter(sales_return_lines::return_id.any_of(returns))
        .order((
            sales_return_lines::return_id.asc(),
            sales_return_lines::number.asc(),
        ))
        .select(SalesReturnLineRow::as_select())
        .load(conn)?)
}

/// The goods of returns that the caller has been shown, each with its piece when it is known by its
/// number.
///
/// # Errors
/// When the database fails.
pub fn goods_of(
    conn: &mut Conn,
    org: OrganizationId,
    returns: &[SalesReturnId],
) -> Result<Vec<(SalesReturnGoodsRow, Option<SerialRow>)>> {
    Ok(sales_return_goods::table
        .left_join(
            serial_numbers::table.on(serial_numbers::org_id
                .eq(sales_return_goods::org_id)
                .and(sales_return_goods::serial_id.eq(serial_numbers::id.nullable()))),
        )
        .filter(sales_return_goods::org_id.eq(org))
        .filter(sales_return_goods::return_id.any_of(returns))
        .order((
            sales_return_goods::return_id.asc(),
            sales_return_goods::position.asc(),
        ))
        .select((
            SalesReturnGoodsRow::as_select(),
            Option::<SerialRow>::as_select(),
        ))
        .load(conn)?)
}
