//! Questions asked of inventory.

mod count;
mod movement;
mod place;
mod serial;
mod shortage;
mod stock;

pub use count::{CountFilter, count_lines, counts, counts_by_ids, counts_count, sees_expected};
pub use movement::{MovementFilter, lines_of, movements, movements_by_ids, movements_count};
pub use place::{location_of_kind, locations, locations_by_ids, warehouses, warehouses_by_ids};
pub use serial::{
    SerialFilter, SerialStep, find_serial, serial_steps, serials, serials_by_ids,
    serials_by_subject, serials_count, serials_of_movements,
};
pub use shortage::shortages_of_tasks;
pub use stock::{Stock, below_reorder_point, levels_of, stock_of};

use db::conn::MultiBackend;
use db::schema::lots;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::identity::Permission;
use crate::identity::read::contains;
use crate::inventory::lot::LotRow;
use crate::inventory::lot::LotStatus;
use crate::kernel::fault::Result;
use crate::kernel::id::{Lot, LotId, SkuId, SupplierId};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;

/// Which lots are wanted.
#[derive(Debug, Clone, Default)]
pub struct LotFilter {
    /// Part of the code.
    pub search: Option<String>,
    /// Standing in one of these states; empty: any.
    pub statuses: Vec<LotStatus>,
    /// Of this SKU.
    pub sku: Option<SkuId>,
    /// From this supplier.
    pub supplier: Option<SupplierId>,
}

/// A page of lots, newest first.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn lots(
    conn: &mut Conn,
    actor: &Actor,
    filter: &LotFilter,
    args: &PageArgs<Lot>,
) -> Result<Page<LotRow>> {
    let query = matching(actor, filter)?.select(LotRow::as_select());
    let rows = page_query!(query, lots::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many lots there are.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn count(conn: &mut Conn, actor: &Actor, filter: &LotFilter) -> Result<i64> {
    Ok(matching(actor, filter)?.count().get_result(conn)?)
}

fn matching(actor: &Actor, filter: &LotFilter) -> Result<lots::BoxedQuery<'static, MultiBackend>> {
    actor.require(Permission::InspectionRead)?;
    let mut query = lots::table.filter(lots::org_id.eq(actor.org)).into_boxed();
    if let Some(search) = &filter.search {
        query = query.filter(
            lots::code
                .like(contains(&search.to_uppercase()))
                .escape('!'),
        );
    }
    if !filter.statuses.is_empty() {
        query = query.filter(lots::status.eq_any(filter.statuses.clone()));
    }
    if let Some(sku) = filter.sku {
        query = query.filter(lots::sku_id.eq(sku));
    }
    if let Some(supplier) = filter.supplier {
        query = query.filter(lots::supplier_id.eq(supplier));
    }
    Ok(query)
}

/// Lots by id, for objects that the caller has authorised (a guest sees the lot of an inspection
/// that is shared with it).
///
/// # Errors
/// When the database fails.
pub fn by_ids(conn: &mut Conn, actor: &Actor, ids: &[LotId]) -> Result<Vec<LotRow>> {
    Ok(lots::table
        .filter(lots::org_id.eq(actor.org))
        .filter(lots::id.any_of(ids))
        .select(LotRow::as_select())
        .load(conn)?)
}

/// A lot that the actor may see by role.
///
/// # Errors
/// When the database fails.
pub fn find(conn: &mut Conn, actor: &Actor, id: LotId) -> Result<Option<LotRow>> {
    if !actor.may(Permission::InspectionRead) {
        return Ok(None);
    }
    Ok(by_ids(conn, actor, &[id])?.pop())
}
