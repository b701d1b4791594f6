//! A repeated mutation answers what the first one did.

use db::Conn;
use db::schema::idempotency_keys;
use db::types::Moment;
use diesel::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::fault::EventsFault;
use crate::kernel::fault::{CoreFault, Error, FaultKind, Result, or_again};
use crate::kernel::id::{OrganizationId, UserId};
use crate::kernel::{Actor, Tx};

/// How long a key is remembered.
pub const REMEMBERED_SECONDS: i64 = 30 * 24 * 3600;
/// Longest key, in bytes.
pub const MAX_KEY: usize = 128;

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
    /// What the actor may do, see [`Actor::rights`].
    pub rights: String,
}

impl Once {
    /// The actor's key for a request.
    #[must_use]
    pub fn new(actor: &Actor, key: String, request_hash: Vec<u8>) -> Self {
        Self {
            org: actor.org,
            actor: actor.user,
            key,
            request_hash,
            rights: actor.rights(),
        }
    }
}

/// An outcome as it is stored.
#[derive(Serialize, Deserialize)]
struct Stored<T> {
    rights: String,
    value: T,
}

/// Runs the use case unless the same request was carried out before; then gives its outcome.
///
/// Outcomes are stored in the effect's transaction; refusals are not stored. When the actor's
/// rights have changed since, the use case is rehearsed and undone, to ask whether it would be
/// refused now: what somebody may no longer do, a replay does not tell them either.
///
/// # Errors
/// `IDEMPOTENCY_KEY_REUSED`, or the use case's refusal.
pub fn once<T: Serialize + DeserializeOwned>(
    tx: &mut Tx<'_>,
    once: &Once,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
) -> Result<T> {
    match find(tx, once)? {
        Some((hash, _)) if hash != once.request_hash => Err(EventsFault::KeyReused.into()),
        Some((_, outcome)) => {
            let stored: Stored<T> = serde_json::from_str(&outcome)?;
            if stored.rights != once.rights {
                authorise(tx, work)?;
            }
            Ok(stored.value)
        }
        None => {
            let stored = Stored {
                rights: once.rights.clone(),
                value: work(tx).or_else(|refusal| unless_done(tx, once, refusal))?,
            };
            store(tx, once, &serde_json::to_string(&stored)?)?;
            Ok(stored.value)
        }
    }
}

fn find(tx: &mut Tx<'_>, once: &Once) -> Result<Option<(Vec<u8>, String)>> {
    Ok(idempotency_keys::table
        .find((once.org, once.actor, &once.key))
        .select((idempotency_keys::request_hash, idempotency_keys::outcome))
        .first(tx.conn())
        .optional()?)
}

/// A refusal counts only when the same request has not been carried out on another connection since
/// we looked: its own effect may be what this one was refused for. Then it runs again and finds it.
fn unless_done<T>(tx: &mut Tx<'_>, once: &Once, refusal: Error) -> Result<T> {
    let mendable = matches!(refusal.kind(), FaultKind::Invalid | FaultKind::Conflict);
    if mendable && find(tx, once)?.is_some() {
        return Err(CoreFault::Retry.into());
    }
    Err(refusal)
}

/// Only refusals of the person count: the state of things has moved on because of the first run.
fn authorise<T>(tx: &mut Tx<'_>, work: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<()> {
    match tx.rehearse(work)? {
        Err(error) if matches!(error.kind(), FaultKind::Forbidden | FaultKind::NotFound) => {
            Err(error)
        }
        _ => Ok(()),
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
