//! Who may do what with people.

use db::schema::{departments, suppliers, users};
use diesel::prelude::*;

use super::fault::IdentityFault;
use super::model::{DepartmentRow, SupplierRow, UserRow};
use super::permission::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{DepartmentId, Node, SupplierId, UserId};
use crate::kernel::{Actor, Tx};

/// Loads a member that the actor may see.
///
/// # Errors
/// `NOT_FOUND` when there is none, or the actor is a guest and it is somebody else.
pub fn for_user(tx: &mut Tx<'_>, actor: &Actor, id: UserId) -> Result<UserRow> {
    if !actor.may(Permission::UserRead) && id != actor.user {
        return Err(CoreFault::NotFound.into());
    }
    users::table
        .find((actor.org, id))
        .select(UserRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Loads a supplier that the actor may see.
///
/// # Errors
/// `NOT_FOUND` when there is none, or the actor is a guest of another supplier.
pub fn for_supplier(tx: &mut Tx<'_>, actor: &Actor, id: SupplierId) -> Result<SupplierRow> {
    if !actor.may(Permission::SupplierRead) && actor.supplier != Some(id) {
        return Err(CoreFault::NotFound.into());
    }
    suppliers::table
        .find((actor.org, id))
        .select(SupplierRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// A department of the actor's organisation, if there is one.
pub(super) fn department(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: DepartmentId,
) -> Result<Option<DepartmentRow>> {
    Ok(departments::table
        .find((actor.org, id))
        .select(DepartmentRow::as_select())
        .first(tx.conn())
        .optional()?)
}

/// Loads a department that somebody is to be put in.
///
/// # Errors
/// `NOT_FOUND` when there is none, or the actor may not see departments.
pub fn for_department(tx: &mut Tx<'_>, actor: &Actor, id: DepartmentId) -> Result<DepartmentRow> {
    let found = department(tx, actor, id)?;
    found
        .filter(|_| actor.may(Permission::UserRead))
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Checks that an object can be shared with a guest: the actor sees it, and when both the guest and
/// the object belong to a supplier, it is the same one.
///
/// # Errors
/// `NOT_FOUND` when there is none, `OTHER_SUPPLIER`.
pub fn shareable(
    tx: &mut Tx<'_>,
    actor: &Actor,
    node: Node,
    guest_of: Option<SupplierId>,
) -> Result<()> {
    let object = crate::registry::shareable(tx, actor, node)?.ok_or(CoreFault::NotFound)?;
    match (object.supplier, guest_of) {
        (Some(supplier), Some(guest_of)) if supplier != guest_of => {
            Err(IdentityFault::OtherSupplier.into())
        }
        _ => Ok(()),
    }
}
