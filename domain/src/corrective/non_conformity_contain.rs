//! Says how the goods at hand are kept under control (D3).

use serde_json::json;

use super::access::{Target, for_answering};
use super::events::CONTAINED;
use super::evidence::attach;
use super::model::NonConformityStatus::{Contained, Open};
use super::row::{NonConformityAnswerRow, NonConformityRow};
use super::store::{begin, emit, require_status};
use crate::kernel::fault::Result;
use crate::kernel::id::{FileId, NonConformityId};
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// What was done at once.
#[derive(Debug, Clone)]
pub struct NonConformityContain {
    /// The nonconformity, and the version that the caller saw.
    pub target: Target,
    /// What was done, as sorting the stock or stopping the line; at most 4,000 characters.
    pub containment: String,
    /// Evidence, at most 20 complete uploads.
    pub files: Vec<FileId>,
}

/// Begins the first answer.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `NON_CONFORMITY_NOT_IN_STATE`, `CONFLICT`, errors of input and files.
pub fn non_conformity_contain(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &NonConformityContain,
) -> Result<NonConformityId> {
    let mut row: NonConformityRow = for_answering(tx, actor, input.target)?;
    require_status(&row, &[Open])?;
    let containment = text("containment", &input.containment, 4_000)?;
    attach(tx, actor, row.id, &input.files, &["fileIds"])?;
    let answer = NonConformityAnswerRow {
        org_id: row.org_id,
        non_conformity_id: row.id,
        number: 1,
        containment,
        containment_file_ids: serde_json::to_string(&input.files)?,
        contained_by: actor.user,
        contained_at: tx.now(),
        root_cause: None,
        root_cause_by: None,
        root_cause_at: None,
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
    };
    row.status = Contained;
    begin(tx, &mut row, &answer)?;
    let data = json!({
        "from": Open, "status": row.status, "answer": answer.number, "files": input.files,
    });
    emit(tx, actor, &CONTAINED, &row, data);
    Ok(row.id)
}
