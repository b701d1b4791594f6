//! Signs a person in.

use db::Conn;
use db::schema::{accounts, refresh_tokens, sessions};
use diesel::prelude::*;

use super::{membership, sign_in_limit};
use crate::kernel::fault::Result;
use crate::kernel::id::{AccountId, OrganizationId, SessionId, UserId};
use crate::kernel::{Tx, secret};

/// How long a session lives without being refreshed.
pub(super) const SESSION_SECONDS: i64 = 30 * 24 * 3600;
/// Prefix of refresh tokens.
pub(super) const REFRESH: &str = "mrt";

/// What is known about an address that wants to sign in.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The account, if there is one that may sign in.
    pub account: Option<AccountId>,
    /// Its password hash.
    pub password_hash: Option<String>,
}

/// A session that has begun or was refreshed; the refresh token is shown only here.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct SessionStarted {
    /// Session.
    pub session: SessionId,
    /// Member.
    pub user: UserId,
    /// Organisation.
    pub org: OrganizationId,
    /// The secret that gives the next access token, once.
    pub refresh_token: String,
}

/// Reads what a password must be checked against.
///
/// # Errors
/// When the database fails.
pub fn credentials(conn: &mut Conn, email: &str) -> Result<Credentials> {
    let found: Option<(AccountId, Option<String>)> = accounts::table
        .filter(accounts::email.eq(email))
        .filter(accounts::disabled_at.is_null())
        .select((accounts::id, accounts::password_hash))
        .first(conn)
        .optional()?;
    Ok(match found {
        Some((id, password_hash)) => Credentials {
            account: Some(id),
            password_hash,
        },
        None => Credentials {
            account: None,
            password_hash: None,
        },
    })
}

/// Counts an attempt as failed before its password is checked, so that attempts at the same moment
/// limit each other.
///
/// # Errors
/// `RATE_LIMITED` when too many have failed of late.
pub fn sign_in_attempt(tx: &mut Tx<'_>, email: &str, peer: &str) -> Result<()> {
    sign_in_limit::take(tx, &sign_in_limit::failures(email, peer))
}

/// The attempt did not fail after all.
///
/// # Errors
/// When the database fails.
pub fn sign_in_succeeded(tx: &mut Tx<'_>, email: &str, peer: &str) -> Result<()> {
    sign_in_limit::give_back(tx, &sign_in_limit::failures(email, peer))
}

/// Starts a session of an account whose password was checked; in the named organisation, else in
/// the one that it joined first.
///
/// # Errors
/// `NO_MEMBERSHIP`.
pub fn session_create(
    tx: &mut Tx<'_>,
    account: AccountId,
    organization: Option<&str>,
) -> Result<SessionStarted> {
    let memberships = membership::all(tx.conn(), account)?;
    let chosen = membership::choose(memberships, organization)?;
    start(tx, chosen.org, chosen.user)
}

/// Starts a session of a member.
pub(super) fn start(tx: &mut Tx<'_>, org: OrganizationId, user: UserId) -> Result<SessionStarted> {
    let (session, now) = (tx.id(), tx.now());
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(session),
            sessions::org_id.eq(org),
            sessions::user_id.eq(user),
            sessions::created_at.eq(now),
            sessions::expires_at.eq(now.plus_seconds(SESSION_SECONDS)),
        ))
        .execute(tx.conn())?;
    let refresh_token = secret::new(REFRESH, tx.sources());
    store_refresh(tx, session, &refresh_token)?;
    Ok(SessionStarted {
        session,
        user,
        org,
        refresh_token,
    })
}

/// Stores the hash of a refresh token that is now the current one.
pub(super) fn store_refresh(tx: &mut Tx<'_>, session: SessionId, token: &str) -> Result<()> {
    let now = tx.now();
    diesel::insert_into(refresh_tokens::table)
        .values((
            refresh_tokens::token_hash.eq(secret::hash(token)),
            refresh_tokens::session_id.eq(session),
            refresh_tokens::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}
