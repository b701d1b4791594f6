//! Rotates a refresh token.
//!
//! A phone whose answer was lost must not be signed out: for 60 seconds, and until its successor is
//! used, an old token gives the same successor again. Any later use of it is taken for theft and
//! ends the session.

use db::schema::{refresh_tokens, sessions};
use db::types::Moment;
use diesel::prelude::*;

use super::fault::IdentityFault;
use super::server_secret::server_secret;
use super::session_create::{REFRESH, SESSION_SECONDS, SessionStarted, store_refresh};
use crate::kernel::fault::Result;
use crate::kernel::id::{OrganizationId, SessionId, UserId};
use crate::kernel::{Tx, secret};

/// How long a lost answer can be asked for again.
const GRACE_SECONDS: i64 = 60;

/// Gives the successor of a refresh token; `None` when the token's reuse ended its session, which
/// must be committed although the caller is refused.
///
/// # Errors
/// `INVALID_REFRESH_TOKEN` for an unknown token or an ended session.
pub fn session_refresh(tx: &mut Tx<'_>, token: &str) -> Result<Option<SessionStarted>> {
    let hash = secret::hash(token);
    let now = tx.now();
    let (session, rotated_at): (SessionId, Option<Moment>) = refresh_tokens::table
        .find(&hash)
        .select((refresh_tokens::session_id, refresh_tokens::rotated_at))
        .first(tx.conn())
        .optional()?
        .ok_or(IdentityFault::InvalidRefreshToken)?;
    let (org, user): (OrganizationId, UserId) = sessions::table
        .find(session)
        .filter(sessions::ended_at.is_null())
        .filter(sessions::expires_at.gt(now))
        .select((sessions::org_id, sessions::user_id))
        .first(tx.conn())
        .optional()?
        .ok_or(IdentityFault::InvalidRefreshToken)?;
    let random = {
        let mut bytes = vec![0; 32];
        tx.sources().fill(&mut bytes);
        bytes
    };
    let key = server_secret(tx, "refresh-token", || random)?;
    let next = secret::successor(REFRESH, &key, token);
    match rotated_at {
        None => rotate(tx, session, &hash, &next)?,
        Some(at) if is_repeat(tx, at, &next)? => {}
        Some(_) => {
            super::session_end::end(tx, session)?;
            return Ok(None);
        }
    }
    Ok(Some(SessionStarted {
        session,
        user,
        org,
        refresh_token: next,
    }))
}

fn rotate(tx: &mut Tx<'_>, session: SessionId, hash: &[u8], next: &str) -> Result<()> {
    let now = tx.now();
    let rotated = diesel::update(
        refresh_tokens::table
            .find(hash)
            .filter(refresh_tokens::rotated_at.is_null()),
    )
    .set(refresh_tokens::rotated_at.eq(now))
    .execute(tx.conn())?;
    if rotated == 0 {
        // The same token is being refreshed on another connection: look again.
        return Err(crate::kernel::fault::CoreFault::Retry.into());
    }
    diesel::update(sessions::table.find(session))
        .set(sessions::expires_at.eq(now.plus_seconds(SESSION_SECONDS)))
        .execute(tx.conn())?;
    store_refresh(tx, session, next)
}

/// Whether the answer may just have been lost: in time, and the successor not used yet.
fn is_repeat(tx: &mut Tx<'_>, rotated_at: Moment, next: &str) -> Result<bool> {
    if rotated_at.plus_seconds(GRACE_SECONDS) < tx.now() {
        return Ok(false);
    }
    let unused: Option<Option<Moment>> = refresh_tokens::table
        .find(secret::hash(next))
        .select(refresh_tokens::rotated_at)
        .first(tx.conn())
        .optional()?;
    Ok(unused == Some(None))
}
