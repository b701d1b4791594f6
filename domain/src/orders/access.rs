//! Who may see orders, report them and take steps with them: members and integrations, never
//! guests.

use db::conn::MultiBackend;
use db::schema::sales_orders;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::row::SalesOrderRow;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::SalesOrderId;
use crate::kernel::{Actor, Tx};

/// The orders that the actor sees; every list goes through it.
#[must_use]
pub fn visible(actor: &Actor) -> sales_orders::BoxedQuery<'static, MultiBackend> {
    let query = sales_orders::table
        .filter(sales_orders::org_id.eq(actor.org))
        .into_boxed();
    if actor.may(Permission::OrderRead) {
        return query;
    }
    query.filter(sales_orders::id.any_of::<SalesOrderId>(&[]))
}

/// Loads an order that the actor sees.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_view(conn: &mut Conn, actor: &Actor, id: SalesOrderId) -> Result<SalesOrderRow> {
    visible(actor)
        .filter(sales_orders::id.eq(id))
        .select(SalesOrderRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Demands the right to report orders.
///
/// # Errors
/// `FORBIDDEN`.
pub fn for_reporting(actor: &Actor) -> Result<()> {
    actor.require(Permission::OrderManage)
}

/// The order that a step is about.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// The order.
    pub id: SalesOrderId,
    /// The version that the caller saw; `None`: whatever it is now.
    pub version: Option<i64>,
}

/// Loads an order for a step that needs `permission`.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT` for a stale version.
pub fn for_step(
    tx: &mut Tx<'_>,
    actor: &Actor,
    target: Target,
    permission: Permission,
) -> Result<SalesOrderRow> {
    let row = for_view(tx.conn(), actor, target.id)?;
    actor.require(permission)?;
    let current = row.version;
    match target.version.filter(|version| *version != current) {
        Some(version) => Err(CoreFault::Conflict { version, current }.into()),
        None => Ok(row),
    }
}
