//! A repeated mutation answers what the first one did.

use db::Conn;
use db::schema::idempotency_keys;
use db::types::Moment;
use diesel::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::fault::EventsFault;
use crate::kernel::Tx;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{OrganizationId, UserId};

/// How long a key is remembered.
pub const REMEMBERED_SECONDS: i64 = 30 * 24 * 3600;
/// Longest key, in bytes.
pub const MAX_KEY: usize = 200;

/// A mutation that carries a key.
#[derive(Debug, Clone)]
pub struct Once {
    /// Organisation.
    pub org: OrganizationId,
    /// Who sent it.
    pub actor: UserId,
    /// The client's key, at most [`MAX_KEY`] bytes.
    pub key: String,
    /// SHA-256 of the request, so that the key cannot serve another one.
    pub request_hash: Vec<u8>,
}

/// Runs the use case unless the same request was carried out before; then gives its outcome.
///
/// Outcomes are stored in the effect's transaction; refusals are not stored.
///
/// # Errors
/// `IDEMPOTENCY_KEY_REUSED`, or the use case's refusal.
pub fn once<T: Serialize + DeserializeOwned>(
    tx: &mut Tx<'_>,
    once: &Once,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
) -> Result<T> {
    let known: Option<(Vec<u8>, String)> = idempotency_keys::table
        .find((once.org, once.actor, &once.key))
        .select((idempotency_keys::request_hash, idempotency_keys::outcome))
        .first(tx.conn())
        .optional()?;
    match known {
        Some((hash, _)) if hash != once.request_hash => Err(EventsFault::KeyReused.into()),
        Some((_, outcome)) => Ok(serde_json::from_str(&outcome)?),
        None => {
            let value = work(tx)?;
            store(tx, once, &serde_json::to_string(&value)?)?;
            Ok(value)
        }
    }
}

fn store(tx: &mut Tx<'_>, once: &Once, outcome: &str) -> Result<()> {
    let now = tx.now();
    let stored = diesel::insert_into(idempotency_keys::table)
        .values((
            idempotency_keys::org_id.eq(once.org),
            idempotency_keys::actor_id.eq(once.actor),
            idempotency_keys::key.eq(&once.key),
            idempotency_keys::request_hash.eq(&once.request_hash),
            idempotency_keys::outcome.eq(outcome),
            idempotency_keys::created_at.eq(now),
        ))
        .execute(tx.conn());
    // The same key committed on another connection since we looked: run again and find it.
    or_again(stored).map(drop)
}

/// Forgets keys that are older than [`REMEMBERED_SECONDS`].
///
/// # Errors
/// When the database fails.
pub fn prune(conn: &mut Conn, now: Moment) -> Result<usize> {
    let old = now.plus_seconds(-REMEMBERED_SECONDS);
    Ok(
        diesel::delete(idempotency_keys::table.filter(idempotency_keys::created_at.lt(old)))
            .execute(conn)?,
    )
}
