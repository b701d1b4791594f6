//! Signs a person out.

use db::schema::sessions;
use diesel::prelude::*;

use crate::kernel::fault::Result;
use crate::kernel::id::{OrganizationId, SessionId, UserId};
use crate::kernel::{Actor, Tx};

/// Ends the actor's own session; sockets and file links of it end within a second.
///
/// # Errors
/// When the database fails.
pub fn session_end(tx: &mut Tx<'_>, actor: &Actor) -> Result<()> {
    actor.session.map_or(Ok(()), |session| end(tx, session))
}

/// Ends one session of a member, for a use case that has authorised it.
///
/// # Errors
/// When the database fails.
pub fn session_end_of(
    tx: &mut Tx<'_>,
    member: (OrganizationId, UserId),
    id: SessionId,
) -> Result<()> {
    let (now, (org, user)) = (tx.now(), member);
    let open = sessions::table
        .filter(sessions::id.eq(id))
        .filter(sessions::org_id.eq(org))
        .filter(sessions::user_id.eq(user))
        .filter(sessions::ended_at.is_null());
    diesel::update(open)
        .set(sessions::ended_at.eq(now))
        .execute(tx.conn())?;
    Ok(())
}

/// Ends every session of a member.
pub(super) fn end_all(tx: &mut Tx<'_>, org: OrganizationId, user: UserId) -> Result<()> {
    let now = tx.now();
    let open = sessions::table
        .filter(sessions::org_id.eq(org))
        .filter(sessions::user_id.eq(user))
        .filter(sessions::ended_at.is_null());
    diesel::update(open)
        .set(sessions::ended_at.eq(now))
        .execute(tx.conn())?;
    Ok(())
}

pub(super) fn end(tx: &mut Tx<'_>, session: SessionId) -> Result<()> {
    let now = tx.now();
    diesel::update(
        sessions::table
            .find(session)
            .filter(sessions::ended_at.is_null()),
    )
    .set(sessions::ended_at.eq(now))
    .execute(tx.conn())?;
    Ok(())
}
