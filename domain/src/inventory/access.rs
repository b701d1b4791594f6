//! Who may see and move lots.

use db::schema::lots;
use diesel::prelude::*;

use super::model::LotRow;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::LotId;
use crate::kernel::{Actor, Tx};

/// Loads a lot that the actor may use, as for an inspection.
///
/// # Errors
/// `NOT_FOUND` when there is none or the actor may not see lots.
pub fn for_lot(tx: &mut Tx<'_>, actor: &Actor, id: LotId) -> Result<LotRow> {
    if !actor.may(Permission::InspectionRead) {
        return Err(CoreFault::NotFound.into());
    }
    load(tx, actor, id)
}

/// Loads a lot to be received.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`.
pub fn for_lot_receive(tx: &mut Tx<'_>, actor: &Actor, id: LotId) -> Result<LotRow> {
    let row = for_lot(tx, actor, id)?;
    actor.require(Permission::LotReceive)?;
    Ok(row)
}

/// Loads a lot of the organisation for a step that another context has authorised.
pub(super) fn load(tx: &mut Tx<'_>, actor: &Actor, id: LotId) -> Result<LotRow> {
    lots::table
        .find((actor.org, id))
        .select(LotRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}
