//! Seals a golden sample (封样): one person proposes, a second one of other duty confirms.

use serde_json::json;

use super::access::{Target, for_change};
use super::events::{SAMPLE_SEAL_PROPOSED, SAMPLE_SEALED};
use super::fault::SamplesFault;
use super::model::SampleStatus;
use super::row::{SampleRoundRow, SampleRow, SampleSealRow, SealedPhoto};
use super::seal::{self, Duty, proposer};
use super::store::{emit, save};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::{FileId, SampleId};
use crate::kernel::input::{InputFault, optional_text, text};
use crate::kernel::{Actor, Error, Tx};

/// One person's part of the seal.
#[derive(Debug, Clone)]
pub struct SampleSeal {
    /// The sample, and the version that the caller saw.
    pub target: Target,
    /// What stands on the physical seal, 1 to 60 characters. The second person gives it too.
    pub seal_code: String,
    /// Where the piece is kept, 1 to 200 characters; the second person may leave it out.
    pub place: Option<String>,
    /// Pictures of the sealed piece, 1 to 20; the second person may leave them out.
    pub photos: Vec<FileId>,
    /// Puts this in the place of what the first person proposed.
    pub replace: bool,
}

/// Proposes the seal, or confirms what another person has proposed.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `SAMPLE_CLOSED`, `ROUND_NOT_APPROVED`, `NOT_SEALABLE`,
/// `SEAL_NEEDS_OTHER_SIDE`, `SEAL_MISMATCH`, `ALREADY_EXISTS` about `sealCode`,
/// `FILE_KIND_MISMATCH`, `CONFLICT`, errors of input.
pub fn sample_seal(tx: &mut Tx<'_>, actor: &Actor, input: &SampleSeal) -> Result<SampleId> {
    let (mut sample, round) = for_change(tx, actor, input.target, Permission::SampleSeal)?;
    let code = text("sealCode", &input.seal_code, 60)?;
    let place = optional_text("place", input.place.as_deref(), 200)?;
    let given = Given {
        code,
        place,
        photos: &input.photos,
    };
    let known = seal::find(tx, &sample)?;
    check_sealable(&sample, &round)?;
    match known {
        Some(seal) if seal.proposed_by != actor.user && !input.replace => {
            confirm(tx, actor, &mut sample, seal, &given)?;
        }
        known => propose(tx, actor, &mut sample, &round, known, given)?,
    }
    Ok(sample.id)
}

/// What a person says about the seal.
struct Given<'a> {
    code: String,
    place: Option<String>,
    photos: &'a [FileId],
}

fn check_sealable(sample: &SampleRow, round: &SampleRoundRow) -> Result<()> {
    if sample.status.is_final() {
        let status = sample.status.as_str();
        return Err(SamplesFault::SampleClosed { status }.into());
    }
    if !round.status.is_approved() {
        let status = round.status.as_str();
        return Err(SamplesFault::RoundNotApproved { status }.into());
    }
    if !sample.stage.is_sealable() {
        let stage = sample.stage.as_str();
        return Err(SamplesFault::NotSealable { stage }.into());
    }
    Ok(())
}

fn propose(
    tx: &mut Tx<'_>,
    actor: &Actor,
    sample: &mut SampleRow,
    round: &SampleRoundRow,
    known: Option<SampleSealRow>,
    given: Given<'_>,
) -> Result<()> {
    let place = given
        .place
        .ok_or_else(|| Error::from(InputFault::Required).at(["place"]))?;
    seal::code_taken(tx, sample, &given.code)?;
    let photos = seal::freeze(tx, actor, sample, given.photos)?;
    let row = SampleSealRow {
        org_id: actor.org,
        sample_id: sample.id,
        round_id: round.id,
        code: given.code,
        place,
        photos: serde_json::to_string(&photos)?,
        proposed_by: actor.user,
        proposed_at: tx.now(),
        confirmed_by: None,
        confirmed_at: None,
    };
    let same = |old: &SampleSealRow| {
        SampleSealRow {
            proposed_at: old.proposed_at,
            ..row.clone()
        } == *old
    };
    if known.as_ref().is_some_and(same) {
        return Ok(());
    }
    save(tx, sample)?;
    seal::propose(tx, &row)?;
    let data = sealed(&row, &photos);
    emit(tx, actor, &SAMPLE_SEAL_PROPOSED, sample, data);
    Ok(())
}

fn confirm(
    tx: &mut Tx<'_>,
    actor: &Actor,
    sample: &mut SampleRow,
    mut seal: SampleSealRow,
    given: &Given<'_>,
) -> Result<()> {
    let (duty, name) = proposer(tx, actor, seal.proposed_by)?;
    if !Duty::of(actor.roles).completes(duty) {
        return Err(SamplesFault::SealNeedsOtherSide { proposed_by: name }.into());
    }
    let photos = seal.sealed_photos()?;
    let differs = |field: &str| Err(Error::from(SamplesFault::SealMismatch).at([field]));
    if given.code != seal.code {
        return differs("sealCode");
    }
    if given
        .place
        .as_ref()
        .is_some_and(|place| *place != seal.place)
    {
        return differs("place");
    }
    let frozen: Vec<FileId> = photos.iter().map(|photo| photo.file_id).collect();
    if !given.photos.is_empty() && given.photos != frozen {
        return differs("photoIds");
    }
    // What the first person saw is what the second one confirms.
    if seal::freeze(tx, actor, sample, &frozen)? != photos {
        return differs("photoIds");
    }
    seal.confirmed_by = Some(actor.user);
    seal.confirmed_at = Some(tx.now());
    sample.status = SampleStatus::Sealed;
    save(tx, sample)?;
    seal::confirm(tx, &seal)?;
    let data = sealed(&seal, &photos);
    emit(tx, actor, &SAMPLE_SEALED, sample, data);
    Ok(())
}

fn sealed(seal: &SampleSealRow, photos: &[SealedPhoto]) -> serde_json::Value {
    json!({
        "roundId": seal.round_id, "sealCode": seal.code, "place": seal.place, "photos": photos,
        "proposedBy": seal.proposed_by,
    })
}
