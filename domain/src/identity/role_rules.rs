//! Which roles go together, and who may give or touch them.

use super::fault::IdentityFault;
use super::model::UserRow;
use crate::kernel::fault::Result;
use crate::kernel::input::InputFault;
use crate::kernel::{Actor, Error, Role, Roles};

/// Roles that only an administrator gives, and whose holders only an administrator changes.
const HIGH: [Role; 3] = [Role::Admin, Role::Manager, Role::Developer];

/// A set of roles that a person can hold.
///
/// # Errors
/// `REQUIRED`, `ROLES_MIXED`, `SUPPLIER_REQUIRED`.
pub(super) fn check_set(roles: Roles, has_supplier: bool) -> Result<()> {
    if roles.list().is_empty() {
        return Err(Error::from(InputFault::Required).at(["roles"]));
    }
    let has_guest_role = roles.has(Role::Supplier) || roles.has(Role::Collaborator);
    if (has_guest_role && !roles.is_guest()) || roles.has(Role::Integration) {
        return Err(IdentityFault::RolesMixed.into());
    }
    if roles.has(Role::Supplier) != has_supplier {
        return Err(IdentityFault::SupplierRequired.into());
    }
    Ok(())
}

/// Whether the actor may give these roles to somebody who holds `held`.
///
/// # Errors
/// `ROLE_TOO_HIGH`.
pub(super) fn check_given(actor: &Actor, held: Roles, given: Roles) -> Result<()> {
    let added = |role: &Role| given.has(*role) && !held.has(*role);
    refuse(actor, HIGH.iter().copied().find(added))
}

/// Whether the actor may change this person: nobody but an administrator changes another leader.
///
/// # Errors
/// `ROLE_TOO_HIGH`.
pub(super) fn check_reach(actor: &Actor, user: &UserRow) -> Result<()> {
    if user.id == actor.user {
        return Ok(());
    }
    let held = |role: &Role| user.role_set().has(*role);
    refuse(actor, HIGH.iter().copied().find(held))
}

fn refuse(actor: &Actor, high: Option<Role>) -> Result<()> {
    match high {
        Some(role) if !actor.roles.has(Role::Admin) => {
            let role = role.as_str().to_owned();
            Err(IdentityFault::RoleTooHigh { role }.into())
        }
        _ => Ok(()),
    }
}
