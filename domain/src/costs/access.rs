//! Who may see and record costs: who holds `cost.read` and `cost.manage`; guests never do.

use db::Conn;
use db::conn::MultiBackend;
use db::schema::{cost_entries, labour_rates};
use diesel::prelude::*;

use super::model::{CostRow, LabourRateRow};
use crate::identity::Permission;
use crate::kernel::Actor;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{CostId, LabourRateId};

/// The entries that the actor sees; every list goes through it.
///
/// # Errors
/// `FORBIDDEN`.
pub fn visible(actor: &Actor) -> Result<cost_entries::BoxedQuery<'static, MultiBackend>> {
    actor.require(Permission::CostRead)?;
    Ok(cost_entries::table
        .filter(cost_entries::org_id.eq(actor.org))
        .into_boxed())
}

/// The rates that the actor sees.
///
/// # Errors
/// `FORBIDDEN`.
pub fn visible_rates(actor: &Actor) -> Result<labour_rates::BoxedQuery<'static, MultiBackend>> {
    actor.require(Permission::CostRead)?;
    Ok(labour_rates::table
        .filter(labour_rates::org_id.eq(actor.org))
        .into_boxed())
}

/// Loads an entry that the actor sees.
///
/// # Errors
/// `NOT_FOUND`, also for who may not see costs.
pub fn for_view(conn: &mut Conn, actor: &Actor, id: CostId) -> Result<CostRow> {
    cost_entries::table
        .find((actor.org, id))
        .select(CostRow::as_select())
        .first(conn)
        .optional()?
        .filter(|_| actor.may(Permission::CostRead))
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Loads a rate that the actor sees.
///
/// # Errors
/// `NOT_FOUND`, also for who may not see costs.
pub fn for_rate(conn: &mut Conn, actor: &Actor, id: LabourRateId) -> Result<LabourRateRow> {
    labour_rates::table
        .find((actor.org, id))
        .select(LabourRateRow::as_select())
        .first(conn)
        .optional()?
        .filter(|_| actor.may(Permission::CostRead))
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Loads an entry to be taken back.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`.
pub fn for_reversal(conn: &mut Conn, actor: &Actor, id: CostId) -> Result<CostRow> {
    let row = for_view(conn, actor, id)?;
    actor.require(Permission::CostManage)?;
    Ok(row)
}
