//! What happens to nonconformities: to the supplier's persons, and to who verifies.

use db::schema::non_conformities;
use diesel::prelude::*;

use super::{Happened, guests, leads};
use crate::corrective::events as e;
use crate::kernel::fault::Result;
use crate::kernel::id::{NonConformityId, UserId};
use crate::kernel::{GrantAction, Tx};
use crate::notify::model::NotificationKind as Kind;
use crate::notify::tell::Told;

pub(super) fn of(
    tx: &mut Tx<'_>,
    happened: &Happened<'_>,
    id: NonConformityId,
) -> Result<Vec<Told>> {
    let kind = happened.kind();
    let (kind, users) = if kind == e::OPENED.name {
        let mut users = guests(tx, happened, GrantAction::View)?;
        users.extend(leads(tx, happened)?);
        (Kind::NonConformityOpened, users)
    } else if kind == e::IMPLEMENTED.name {
        (Kind::NonConformityAnswered, verifiers(tx, happened, id)?)
    } else if kind == e::ANSWER_ACCEPTED.name {
        let users = guests(tx, happened, GrantAction::View)?;
        (Kind::AnswerAccepted, users)
    } else if kind == e::ANSWER_REJECTED.name {
        let users = guests(tx, happened, GrantAction::View)?;
        (Kind::AnswerRejected, users)
    } else if kind == e::CLOSED.name {
        let users = guests(tx, happened, GrantAction::View)?;
        (Kind::NonConformityClosed, users)
    } else if kind == e::CANCELLED.name {
        let users = guests(tx, happened, GrantAction::View)?;
        (Kind::NonConformityCancelled, users)
    } else {
        return Ok(Vec::new());
    };
    Ok(vec![happened.tell(kind, users)])
}

/// Who opened it; who leads when an inspection did.
pub(super) fn verifiers(
    tx: &mut Tx<'_>,
    happened: &Happened<'_>,
    id: NonConformityId,
) -> Result<Vec<UserId>> {
    let opened_by: Option<UserId> = non_conformities::table
        .find((happened.org(), id))
        .select(non_conformities::opened_by)
        .first(tx.conn())?;
    match opened_by {
        Some(user) => Ok(vec![user]),
        None => leads(tx, happened),
    }
}
