//! Accepts or rejects an answer (D6, four eyes).

use db::types::Moment;
use serde_json::json;

use super::access::{Target, for_change};
use super::deadline::ahead;
use super::events::{ANSWER_ACCEPTED, ANSWER_REJECTED};
use super::fault::CorrectiveFault;
use super::model::NonConformityStatus::{Implemented, RejectedAnswer, Verified};
use super::opening::rfc3339;
use super::settings;
use super::store::{current_answer, emit, require_status, save_both};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::NonConformityId;
use crate::kernel::input::{InputFault, optional_text};
use crate::kernel::{Actor, Error, Tx};

/// A verification.
#[derive(Debug, Clone)]
pub struct NonConformityVerify {
    /// The nonconformity, and the version that the caller saw.
    pub target: Target,
    /// Whether the answer is good enough.
    pub accepted: bool,
    /// Why, at most 2,000 characters; the supplier reads it. Needed for a rejection.
    pub note: Option<String>,
    /// Of an accepted answer: from when on its effect can be judged; `None`: as the organisation's
    /// settings say.
    pub effective_at: Option<Moment>,
    /// Of a rejected answer: when the next one is due; `None`: as the organisation's settings say.
    pub due_at: Option<Moment>,
}

/// Verifies the answer. A rejected one stays as it is; the next one begins with its root cause.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `OWN_ANSWER`, `NON_CONFORMITY_NOT_IN_STATE`, `REQUIRED` about `note`,
/// `TIME_NOT_AHEAD`, `CONFLICT`.
pub fn non_conformity_verify(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &NonConformityVerify,
) -> Result<NonConformityId> {
    let mut row = for_change(tx, actor, input.target, Permission::NonConformityVerify)?;
    require_status(&row, &[Implemented])?;
    let mut answer = current_answer(tx, &row)?;
    if answer.is_by(actor.user) {
        return Err(CorrectiveFault::OwnAnswer.into());
    }
    let note = optional_text("note", input.note.as_deref(), 2_000)?;
    if note.is_none() && !input.accepted {
        return Err(Error::from(InputFault::Required).at(["note"]));
    }
    answer.accepted = Some(input.accepted);
    answer.verification_note = note;
    answer.verified_by = Some(actor.user);
    answer.verified_at = Some(tx.now());
    let settings = settings::of(tx.conn(), actor.org)?;
    if input.accepted {
        let days = settings.effectiveness_days;
        let at = ahead(tx, "effectiveAt", input.effective_at, days)?;
        row.status = Verified;
        row.effective_at = Some(at);
        save_both(tx, &mut row, &answer)?;
        let data = json!({
            "from": Implemented, "status": row.status, "answer": answer.number,
            "effectiveAt": rfc3339(at),
        });
        emit(tx, actor, &ANSWER_ACCEPTED, &row, data);
    } else {
        row.status = RejectedAnswer;
        row.due_at = ahead(tx, "dueAt", input.due_at, settings.answer_days)?;
        save_both(tx, &mut row, &answer)?;
        let data = json!({
            "from": Implemented, "status": row.status, "answer": answer.number,
            "dueAt": rfc3339(row.due_at),
        });
        emit(tx, actor, &ANSWER_REJECTED, &row, data);
    }
    Ok(row.id)
}
