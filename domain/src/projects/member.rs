//! Who can be given work.

use super::fault::ProjectsFault;
use crate::identity::access::for_user;
use crate::kernel::fault::Result;
use crate::kernel::id::UserId;
use crate::kernel::{Actor, Role, Tx};

/// Demands an active member of the organisation: no guest, no integration.
///
/// # Errors
/// `NOT_FOUND`, `NOT_ASSIGNABLE`.
pub(super) fn require_assignable(tx: &mut Tx<'_>, actor: &Actor, user: UserId) -> Result<()> {
    let row = for_user(tx, actor, user)?;
    let roles = row.role_set();
    if row.disabled_at.is_some() || roles.is_guest() || roles.has(Role::Integration) {
        return Err(ProjectsFault::NotAssignable.into());
    }
    Ok(())
}
