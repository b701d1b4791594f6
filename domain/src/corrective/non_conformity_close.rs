//! Closes a nonconformity whose actions had effect (D8).

use serde_json::json;

use super::access::{Target, for_change};
use super::events::CLOSED;
use super::evidence::attach_internal;
use super::fault::CorrectiveFault;
use super::model::NonConformityStatus::{Closed, Verified};
use super::opening::rfc3339;
use super::row::{NonConformityAnswerRow, NonConformityRow};
use super::store::{current_answer, emit, require_status, save};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::{FileId, InspectionId, NonConformityId};
use crate::kernel::input::optional_text;
use crate::kernel::{Actor, Tx};
use crate::quality::rules::Verdict;
use crate::quality::{self, InspectionStatus};

/// What shows the effect: a later inspection, or words and files.
#[derive(Debug, Clone)]
pub struct NonConformityClose {
    /// The nonconformity, and the version that the caller saw.
    pub target: Target,
    /// An inspection of the same goods, submitted after the actions were done, accepted and reviewed.
    pub inspection: Option<InspectionId>,
    /// What shows the effect, at most 4,000 characters; internal. Needed without an inspection.
    pub note: Option<String>,
    /// Files that show it, at most 20; internal. At least one is needed without an inspection.
    pub files: Vec<FileId>,
}

/// Closes the nonconformity.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `OWN_ANSWER`, `NON_CONFORMITY_NOT_IN_STATE`, `EFFECT_STILL_WATCHED`,
/// `EFFECT_NOT_SHOWN`, `INSPECTION_SHOWS_NO_EFFECT`, `CONFLICT`, errors of input and files.
pub fn non_conformity_close(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &NonConformityClose,
) -> Result<NonConformityId> {
    let mut row = for_change(tx, actor, input.target, Permission::NonConformityVerify)?;
    require_status(&row, &[Verified])?;
    let answer = current_answer(tx, &row)?;
    if answer.is_by(actor.user) {
        return Err(CorrectiveFault::OwnAnswer.into());
    }
    if let Some(at) = row.effective_at.filter(|at| *at > tx.now()) {
        let until = rfc3339(at);
        return Err(CorrectiveFault::StillWatched { until }.into());
    }
    let note = optional_text("note", input.note.as_deref(), 4_000)?;
    match input.inspection {
        Some(id) => require_proof(tx, actor, &row, &answer, id)?,
        None if note.is_some() && !input.files.is_empty() => {}
        None => return Err(CorrectiveFault::EffectNotShown.into()),
    }
    attach_internal(tx, actor, row.id, &input.files, &["fileIds"])?;
    row.status = Closed;
    row.effectiveness_note = note;
    row.effectiveness_file_ids = serde_json::to_string(&input.files)?;
    row.effectiveness_inspection_id = input.inspection;
    row.closed_by = Some(actor.user);
    row.closed_at = Some(tx.now());
    save(tx, &mut row)?;
    let data = json!({
        "from": Verified, "status": row.status, "answer": answer.number,
        "inspectionId": input.inspection, "files": input.files,
    });
    emit(tx, actor, &CLOSED, &row, data);
    Ok(row.id)
}

/// Demands that the inspection shows that the actions had effect.
fn require_proof(
    tx: &mut Tx<'_>,
    actor: &Actor,
    row: &NonConformityRow,
    answer: &NonConformityAnswerRow,
    id: InspectionId,
) -> Result<()> {
    let inspection = quality::access::for_viewing(tx.conn(), actor, id);
    let inspection = inspection.map_err(|e| e.at(["inspectionId"]))?;
    let confirmed = matches!(
        inspection.status,
        InspectionStatus::Reviewed | InspectionStatus::Closed
    );
    let same_goods = inspection.supplier_id == row.supplier_id
        && row.sku_id.is_none_or(|sku| inspection.sku_id == Some(sku));
    let later = inspection
        .submitted_at
        .zip(answer.implemented_at)
        .is_some_and(|(inspected, done)| inspected > done);
    if confirmed && same_goods && later && inspection.verdict == Some(Verdict::Accept) {
        Ok(())
    } else {
        Err(CorrectiveFault::NoProof.into())
    }
}
