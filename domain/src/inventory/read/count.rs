//! Counts of what is there.

use db::conn::MultiBackend;
use db::schema::{stock_count_lines, stock_counts};
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::identity::Permission;
use crate::inventory::{StockCountLineRow, StockCountRow, StockCountStatus};
use crate::kernel::fault::Result;
use crate::kernel::id::{LocationId, StockCount, StockCountId, WarehouseId};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;

/// Which counts are wanted; all conditions hold.
#[derive(Debug, Clone, Default)]
pub struct CountFilter {
    /// Standing in one of these states; empty: in any.
    pub statuses: Vec<StockCountStatus>,
    /// Of this warehouse.
    pub warehouse: Option<WarehouseId>,
    /// Of this location, those of its whole warehouse not among them.
    pub location: Option<LocationId>,
}

fn filtered(
    actor: &Actor,
    filter: &CountFilter,
) -> Result<stock_counts::BoxedQuery<'static, MultiBackend>> {
    actor.require(Permission::StockRead)?;
    let mut query = stock_counts::table
        .filter(stock_counts::org_id.eq(actor.org))
        .into_boxed();
    if !filter.statuses.is_empty() {
        query = query.filter(stock_counts::status.any_of(&filter.statuses));
    }
    if let Some(warehouse) = filter.warehouse {
        query = query.filter(stock_counts::warehouse_id.eq(warehouse));
    }
    if let Some(location) = filter.location {
        query = query.filter(stock_counts::location_id.eq(location));
    }
    Ok(query)
}

/// A page of counts, newest first.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn counts(
    conn: &mut Conn,
    actor: &Actor,
    filter: &CountFilter,
    args: &PageArgs<StockCount>,
) -> Result<Page<StockCountRow>> {
    let query = filtered(actor, filter)?.select(StockCountRow::as_select());
    let rows = page_query!(query, stock_counts::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many counts there are.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn counts_count(conn: &mut Conn, actor: &Actor, filter: &CountFilter) -> Result<i64> {
    Ok(filtered(actor, filter)?.count().get_result(conn)?)
}

/// Counts by id, for those who may see stock; nothing for others.
///
/// # Errors
/// When the database fails.
pub fn counts_by_ids(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[StockCountId],
) -> Result<Vec<StockCountRow>> {
    if !actor.may(Permission::StockRead) {
        return Ok(Vec::new());
    }
    Ok(stock_counts::table
        .filter(stock_counts::org_id.eq(actor.org))
        .filter(stock_counts::id.any_of(ids))
        .select(StockCountRow::as_select())
        .load(conn)?)
}

/// What was counted, at most 500 lines a count; nothing for those who may not see stock.
///
/// # Errors
/// When the database fails.
pub fn count_lines(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[StockCountId],
) -> Result<Vec<StockCountLineRow>> {
    if !actor.may(Permission::StockRead) {
        return Ok(Vec::new());
    }
    Ok(stock_count_lines::table
        .filter(stock_count_lines::org_id.eq(actor.org))
        .filter(stock_count_lines::count_id.any_of(ids))
        .order((
            stock_count_lines::count_id.asc(),
            stock_count_lines::counted_at.asc(),
            stock_count_lines::location_id.asc(),
            stock_count_lines::sku_id.asc(),
        ))
        .select(StockCountLineRow::as_select())
        .load(conn)?)
}

/// Whether the actor sees what the books say while a count is open: who may close it does, who counts
/// does not, so that it is counted and not copied.
#[must_use]
pub fn sees_expected(actor: &Actor, count: &StockCountRow) -> bool {
    count.status != StockCountStatus::Open || actor.may(Permission::WarehouseManage)
}
