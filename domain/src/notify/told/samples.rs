//! What happens to samples: to the supplier's persons, and to who asked for the sample.

use db::schema::samples;
use diesel::prelude::*;
use serde_json::json;

use super::{Happened, guests, leads};
use crate::identity::recipients::person;
use crate::kernel::fault::Result;
use crate::kernel::id::{SampleId, UserId};
use crate::kernel::{GrantAction, Tx};
use crate::notify::model::NotificationKind as Kind;
use crate::notify::tell::Told;
use crate::samples::Decision;
use crate::samples::events as e;

pub(super) fn of(tx: &mut Tx<'_>, happened: &Happened<'_>, id: SampleId) -> Result<Vec<Told>> {
    let kind = happened.kind();
    let (kind, users) =
        if kind == e::SAMPLE_ROUND_OPENED.name || kind == e::SAMPLE_STAGE_ADVANCED.name {
            let makers = guests(tx, happened, GrantAction::Submit)?;
            (Kind::SampleRoundOpened, makers)
        } else if kind == e::SAMPLE_ROUND_SUBMITTED.name {
            (Kind::SampleRoundSubmitted, wanted_by(tx, happened, id)?)
        } else if kind == e::SAMPLE_ROUND_DECIDED.name {
            let rejected = happened.text("decision") == Some(Decision::Reject.as_str());
            let kind = match rejected {
                true => Kind::SampleRoundRejected,
                false => Kind::SampleRoundApproved,
            };
            (kind, all(tx, happened, id)?)
        } else if kind == e::SAMPLE_ROUND_EXPIRED.name {
            (Kind::SampleRoundExpired, all(tx, happened, id)?)
        } else if kind == e::SAMPLE_SEALED.name {
            (Kind::SampleSealed, all(tx, happened, id)?)
        } else if kind == e::SAMPLE_DROPPED.name {
            (Kind::SampleDropped, all(tx, happened, id)?)
        } else if kind == e::SAMPLE_SEAL_PROPOSED.name {
            let mut users = wanted_by(tx, happened, id)?;
            users.extend(leads(tx, happened)?);
            let told = happened.tell(Kind::SampleSealProposed, users);
            return Ok(vec![Told {
                internal: true,
                ..told
            }]);
        } else {
            return Ok(Vec::new());
        };
    let params = json!({ "roundId": happened.data.get("roundId") });
    let told = happened.tell(kind, users);
    Ok(vec![Told { params, ..told }])
}

/// The supplier's persons and who asked for the sample.
fn all(tx: &mut Tx<'_>, happened: &Happened<'_>, id: SampleId) -> Result<Vec<UserId>> {
    let mut users = guests(tx, happened, GrantAction::View)?;
    users.extend(wanted_by(tx, happened, id)?);
    Ok(users)
}

/// Who asked for the sample; who leads when that person is gone.
pub(super) fn wanted_by(
    tx: &mut Tx<'_>,
    happened: &Happened<'_>,
    id: SampleId,
) -> Result<Vec<UserId>> {
    let requested_by: UserId = samples::table
        .find((happened.org(), id))
        .select(samples::requested_by)
        .first(tx.conn())?;
    let now = tx.now();
    match person(tx.conn(), now, happened.org(), requested_by)? {
        Some(person) => Ok(vec![person.user]),
        None => leads(tx, happened),
    }
}
