//! Who may see and change samples: members by role, guests what is shared with them.

use db::Conn;
use db::conn::MultiBackend;
use db::schema::{sample_rounds, samples};
use diesel::prelude::*;

use super::row::{SampleRoundRow, SampleRow};
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{Sample, SampleId, SampleRoundId};
use crate::kernel::{Actor, GrantAction, Tx};

/// The samples that the actor sees; every list goes through it.
///
/// A supplier's person sees a sample when it is shared with them and is their supplier's; another
/// guest when it is shared with them.
#[must_use]
pub fn visible(actor: &Actor) -> samples::BoxedQuery<'static, MultiBackend> {
    let query = samples::table
        .filter(samples::org_id.eq(actor.org))
        .into_boxed();
    if actor.may(Permission::SampleRead) {
        return query;
    }
    let query = query.filter(samples::id.eq_any(actor.granted::<Sample>(GrantAction::View)));
    match actor.supplier {
        Some(supplier) => query.filter(samples::supplier_id.eq(supplier)),
        None => query,
    }
}

/// Loads a sample that the actor sees.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_view(conn: &mut Conn, actor: &Actor, id: SampleId) -> Result<SampleRow> {
    visible(actor)
        .filter(samples::id.eq(id))
        .select(SampleRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Loads a round of a sample that the actor sees.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn for_round(
    conn: &mut Conn,
    actor: &Actor,
    id: SampleRoundId,
) -> Result<(SampleRow, SampleRoundRow)> {
    let round: SampleRoundRow = sample_rounds::table
        .find((actor.org, id))
        .select(SampleRoundRow::as_select())
        .first(conn)
        .optional()?
        .ok_or(CoreFault::NotFound)?;
    let sample = for_view(conn, actor, round.sample_id)?;
    Ok((sample, round))
}

/// Which sample is to be changed, and what the caller saw of it.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// The sample.
    pub sample: SampleId,
    /// The version that the caller saw; `None`: whatever it is now.
    pub version: Option<i64>,
}

/// Loads a sample and its current round for a member with the permission. Guests never have one.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT` for a stale version.
pub fn for_change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    target: Target,
    permission: Permission,
) -> Result<(SampleRow, SampleRoundRow)> {
    let sample = for_view(tx.conn(), actor, target.sample)?;
    actor.require(permission)?;
    with_current_round(tx, sample, target.version)
}

/// Loads a sample and its current round for who may submit it: a guest with the grant `SUBMIT`, or
/// a member or integration with `sample.submit`.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT` for a stale version.
pub fn for_submit(
    tx: &mut Tx<'_>,
    actor: &Actor,
    target: Target,
) -> Result<(SampleRow, SampleRoundRow)> {
    let sample = for_view(tx.conn(), actor, target.sample)?;
    if !(actor.is_guest() && actor.is_granted(sample.id, GrantAction::Submit)) {
        actor.require(Permission::SampleSubmit)?;
    }
    with_current_round(tx, sample, target.version)
}

/// A round of the sample that is to be changed; only the current one ever changes.
///
/// # Errors
/// `NOT_FOUND` about `roundId` for a round of another sample.
pub fn same_round(
    tx: &mut Tx<'_>,
    current: SampleRoundRow,
    id: SampleRoundId,
) -> Result<SampleRoundRow> {
    if current.id == id {
        return Ok(current);
    }
    sample_rounds::table
        .find((current.org_id, id))
        .filter(sample_rounds::sample_id.eq(current.sample_id))
        .select(SampleRoundRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or_else(|| crate::kernel::Error::from(CoreFault::NotFound).at(["roundId"]))
}

fn with_current_round(
    tx: &mut Tx<'_>,
    sample: SampleRow,
    seen: Option<i64>,
) -> Result<(SampleRow, SampleRoundRow)> {
    if let Some(version) = seen.filter(|version| *version != sample.version) {
        let current = sample.version;
        return Err(CoreFault::Conflict { version, current }.into());
    }
    let round = sample_rounds::table
        .filter(sample_rounds::org_id.eq(sample.org_id))
        .filter(sample_rounds::sample_id.eq(sample.id))
        .filter(sample_rounds::number.eq(sample.round_count))
        .select(SampleRoundRow::as_select())
        .first(tx.conn())?;
    Ok((sample, round))
}
