//! Names the root cause (D4); after a rejection this begins another answer.

use serde_json::json;

use super::access::{Target, for_answering};
use super::events::ROOT_CAUSE_FOUND;
use super::evidence::attach;
use super::fault::CorrectiveFault;
use super::model::NonConformityStatus::{Contained, RejectedAnswer, RootCause as Found};
use super::model::{CauseCategory, CauseMethod, RootCause};
use super::row::NonConformityAnswerRow;
use super::store::{begin, current_answer, emit, require_status, save_both};
use crate::kernel::fault::Result;
use crate::kernel::id::{FileId, NonConformityId};
use crate::kernel::input::{InputFault, at_most, text};
use crate::kernel::{Actor, Error, Tx};

/// Most answers to a nonconformity.
const MAX_ANSWERS: i64 = 20;

/// Most steps of an analysis.
const MAX_STEPS: usize = 10;

/// Why it happened.
#[derive(Debug, Clone)]
pub struct NonConformityRootCause {
    /// The nonconformity, and the version that the caller saw.
    pub target: Target,
    /// How the cause was found.
    pub method: CauseMethod,
    /// The steps that led to it, as the answers to each why; 1 to 10 of at most 1,000 characters.
    pub steps: Vec<String>,
    /// The cause, at most 4,000 characters.
    pub cause: String,
    /// Where it lies.
    pub category: CauseCategory,
    /// Evidence, at most 20 complete uploads.
    pub files: Vec<FileId>,
}

/// Names the root cause. The containment of a rejected answer goes on into the next one.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `NON_CONFORMITY_NOT_IN_STATE`, `TOO_MANY_ANSWERS`, `CONFLICT`, errors of
/// input and files.
pub fn non_conformity_root_cause(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &NonConformityRootCause,
) -> Result<NonConformityId> {
    let mut row = for_answering(tx, actor, input.target)?;
    require_status(&row, &[Contained, RejectedAnswer])?;
    let from = row.status;
    let cause = RootCause {
        method: input.method,
        steps: steps(&input.steps)?,
        cause: text("cause", &input.cause, 4_000)?,
        category: input.category,
        file_ids: input.files.clone(),
    };
    attach(tx, actor, row.id, &input.files, &["fileIds"])?;
    let before = current_answer(tx, &row)?;
    let mut answer = if from == RejectedAnswer {
        next(before)?
    } else {
        before
    };
    answer.root_cause = Some(serde_json::to_string(&cause)?);
    answer.root_cause_by = Some(actor.user);
    answer.root_cause_at = Some(tx.now());
    row.status = Found;
    if from == RejectedAnswer {
        begin(tx, &mut row, &answer)?;
    } else {
        save_both(tx, &mut row, &answer)?;
    }
    let data = json!({
        "from": from, "status": row.status, "answer": answer.number,
        "category": cause.category, "method": cause.method, "files": input.files,
    });
    emit(tx, actor, &ROOT_CAUSE_FOUND, &row, data);
    Ok(row.id)
}

fn steps(given: &[String]) -> Result<Vec<String>> {
    at_most("steps", given, MAX_STEPS)?;
    if given.is_empty() {
        return Err(Error::from(InputFault::Required).at(["steps"]));
    }
    given
        .iter()
        .enumerate()
        .map(|(i, step)| {
            text("steps", step, 1_000).map_err(|e| e.at(["steps".to_owned(), i.to_string()]))
        })
        .collect()
}

/// The answer after a rejected one: with its containment, else empty.
fn next(before: NonConformityAnswerRow) -> Result<NonConformityAnswerRow> {
    if before.number >= MAX_ANSWERS {
        return Err(CorrectiveFault::TooManyAnswers { max: MAX_ANSWERS }.into());
    }
    Ok(NonConformityAnswerRow {
        number: before.number + 1,
        actions: "[]".to_owned(),
        planned_by: None,
        planned_at: None,
        implementation_note: None,
        implemented_by: None,
        implemented_at: None,
        accepted: None,
        verification_note: None,
        verified_by: None,
        verified_at: None,
        ..before
    })
}
