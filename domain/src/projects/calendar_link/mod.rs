//! Secret addresses under which a member's calendar fetches its tasks.

mod calendar_link_create;
mod calendar_link_revoke;
pub mod events;
pub mod read;

pub use calendar_link_create::{CalendarLinkCreated, calendar_link_create};
pub use calendar_link_revoke::calendar_link_revoke;

use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::{Actor, Role};

/// Demands a member who can be given tasks: nobody else has a calendar here.
///
/// # Errors
/// `FORBIDDEN`.
fn require_own_tasks(actor: &Actor) -> Result<()> {
    actor.require(Permission::TaskWork)?;
    if actor.roles.has(Role::Integration) {
        let permission = Permission::TaskWork.as_str().to_owned();
        return Err(CoreFault::Forbidden { permission }.into());
    }
    Ok(())
}
