//! Movements.

use db::conn::MultiBackend;
use db::schema::{stock_movement_lines, stock_movements};
use db::types::Id;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::identity::Permission;
use crate::inventory::{StockMovementKind, StockMovementLineRow, StockMovementRow};
use crate::kernel::fault::Result;
use crate::kernel::id::{LotId, Node, SkuId, StockMovement, StockMovementId};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;

/// Which movements are wanted.
#[derive(Debug, Clone, Default)]
pub struct MovementFilter {
    /// Of one of these kinds; empty: any.
    pub kinds: Vec<StockMovementKind>,
    /// Of this SKU.
    pub sku: Option<SkuId>,
    /// Of this lot.
    pub lot: Option<LotId>,
    /// With this document.
    pub document: Option<String>,
    /// For this subject.
    pub subject: Option<Node>,
}

/// A page of movements, newest first.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn movements(
    conn: &mut Conn,
    actor: &Actor,
    filter: &MovementFilter,
    args: &PageArgs<StockMovement>,
) -> Result<Page<StockMovementRow>> {
    let query = matching(actor, filter)?.select(StockMovementRow::as_select());
    let rows = page_query!(query, stock_movements::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many movements there are.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn movements_count(conn: &mut Conn, actor: &Actor, filter: &MovementFilter) -> Result<i64> {
    Ok(matching(actor, filter)?.count().get_result(conn)?)
}

fn matching(
    actor: &Actor,
    filter: &MovementFilter,
) -> Result<stock_movements::BoxedQuery<'static, MultiBackend>> {
    actor.require(Permission::StockRead)?;
    let mut query = stock_movements::table
        .filter(stock_movements::org_id.eq(actor.org))
        .into_boxed();
    if !filter.kinds.is_empty() {
        query = query.filter(stock_movements::kind.eq_any(filter.kinds.clone()));
    }
    if let Some(document) = &filter.document {
        query = query.filter(
            stock_movements::document
                .eq(document.clone())
                .assume_not_null(),
        );
    }
    if let Some(subject) = filter.subject {
        query = query
            .filter(
                stock_movements::subject_id
                    .eq(Id::<crate::kernel::id::EventNode>::new(subject.uuid))
                    .assume_not_null(),
            )
            .filter(
                stock_movements::subject_type
                    .eq(subject.prefix)
                    .assume_not_null(),
            );
    }
    let lines = stock_movement_lines::table
        .filter(stock_movement_lines::org_id.eq(actor.org))
        .select(stock_movement_lines::movement_id);
    if let Some(sku) = filter.sku {
        let of_sku = lines.filter(stock_movement_lines::sku_id.eq(sku));
        query = query.filter(stock_movements::id.eq_any(of_sku));
    }
    if let Some(lot) = filter.lot {
        let of_lot = lines.filter(stock_movement_lines::lot_id.eq(lot).assume_not_null());
        query = query.filter(stock_movements::id.eq_any(of_lot));
    }
    Ok(query)
}

/// Movements by id, for those who may see stock; nothing for others.
///
/// # Errors
/// When the database fails.
pub fn movements_by_ids(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[StockMovementId],
) -> Result<Vec<StockMovementRow>> {
    if !actor.may(Permission::StockRead) {
        return Ok(Vec::new());
    }
    Ok(stock_movements::table
        .filter(stock_movements::org_id.eq(actor.org))
        .filter(stock_movements::id.any_of(ids))
        .select(StockMovementRow::as_select())
        .load(conn)?)
}

/// The lines of movements, at most 200 each; nothing for those who may not see stock.
///
/// # Errors
/// When the database fails.
pub fn lines_of(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[StockMovementId],
) -> Result<Vec<StockMovementLineRow>> {
    if !actor.may(Permission::StockRead) {
        return Ok(Vec::new());
    }
    Ok(stock_movement_lines::table
        .filter(stock_movement_lines::org_id.eq(actor.org))
        .filter(stock_movement_lines::movement_id.any_of(ids))
        .order((
            stock_movement_lines::movement_id.asc(),
            stock_movement_lines::position.asc(),
        ))
        .select(StockMovementLineRow::as_select())
        .load(conn)?)
}
