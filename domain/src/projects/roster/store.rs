//! What the use cases of the roster share.

use db::schema::roster_people;
use diesel::prelude::*;

use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{OrganizationId, UserId};
use crate::kernel::{Actor, Tx};

/// Orders changes of a person's shifts: whoever comes second waits, and then sees the first's.
///
/// # Errors
/// `RETRY` when somebody else begins the person's roster at this moment.
pub(super) fn lock(tx: &mut Tx<'_>, org: OrganizationId, user: UserId) -> Result<()> {
    let known = diesel::update(roster_people::table.find((org, user)))
        .set(roster_people::changes.eq(roster_people::changes + 1_i64))
        .execute(tx.conn())?;
    if known == 1 {
        return Ok(());
    }
    let first = diesel::insert_into(roster_people::table).values((
        roster_people::org_id.eq(org),
        roster_people::user_id.eq(user),
        roster_people::changes.eq(1_i64),
    ));
    or_again(first.execute(tx.conn())).map(drop)
}

/// Whether the actor notes absences of this person: one's own, or those of all as a manager.
pub(super) fn notes_for(actor: &Actor, user: UserId) -> Result<()> {
    use crate::identity::Permission;
    if user == actor.user {
        return actor.require(Permission::TaskWork);
    }
    actor.require(Permission::ProjectManage)
}
