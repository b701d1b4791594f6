//! Reports that the actions were carried out (D6).

use std::collections::HashSet;

use serde_json::json;

use super::access::{Target, for_answering};
use super::events::IMPLEMENTED;
use super::evidence::attach;
use super::fault::CorrectiveFault;
use super::model::CorrectiveAction;
use super::model::NonConformityStatus::{ActionPlanned, Implemented};
use super::row::NonConformityRow;
use super::store::{current_answer, emit, require_status, save_both};
use crate::kernel::fault::Result;
use crate::kernel::id::{FileId, NonConformityId};
use crate::kernel::input::{InputFault, at_most, optional_text};
use crate::kernel::{Actor, Error, Tx};
use crate::quality::calendar::day;
use crate::quality::rules::CalendarDate;

/// How one action was carried out.
#[derive(Debug, Clone)]
pub struct ActionDone {
    /// Place of the action in the plan, from 1.
    pub position: i64,
    /// On which day; today or before.
    pub done_on: CalendarDate,
    /// A remark, at most 1,000 characters.
    pub note: Option<String>,
    /// Evidence, 1 to 20 complete uploads.
    pub files: Vec<FileId>,
}

/// How the plan was carried out.
#[derive(Debug, Clone)]
pub struct NonConformityImplement {
    /// The nonconformity, and the version that the caller saw.
    pub target: Target,
    /// Each action of the plan, once.
    pub actions: Vec<ActionDone>,
    /// A remark about the whole, at most 4,000 characters.
    pub note: Option<String>,
}

/// Reports the plan as carried out; what is missing is said at once.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `NON_CONFORMITY_NOT_IN_STATE`, `ACTION_NOT_DONE`,
/// `ACTION_WITHOUT_EVIDENCE`, `WRONG_DAY`, `REPEATED`, `OUT_OF_RANGE`, `CONFLICT`, errors of input and
/// files.
pub fn non_conformity_implement(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &NonConformityImplement,
) -> Result<NonConformityId> {
    let mut row = for_answering(tx, actor, input.target)?;
    require_status(&row, &[ActionPlanned])?;
    let mut answer = current_answer(tx, &row)?;
    let now = tx.now();
    let today = day(tx, actor.org, now)?;
    let actions = done(answer.action_list()?, &input.actions, today)?;
    let files = attach_all(tx, actor, &row, &input.actions)?;
    answer.actions = serde_json::to_string(&actions)?;
    answer.implementation_note = optional_text("note", input.note.as_deref(), 4_000)?;
    answer.implemented_by = Some(actor.user);
    answer.implemented_at = Some(now);
    row.status = Implemented;
    save_both(tx, &mut row, &answer)?;
    let data = json!({
        "from": ActionPlanned, "status": row.status, "answer": answer.number, "files": files,
    });
    emit(tx, actor, &IMPLEMENTED, &row, data);
    Ok(row.id)
}

/// The plan with what was done about each action.
fn done(
    mut planned: Vec<CorrectiveAction>,
    given: &[ActionDone],
    today: CalendarDate,
) -> Result<Vec<CorrectiveAction>> {
    at_most("actions", given, planned.len())?;
    let mut errors = Vec::new();
    for (i, action) in given.iter().enumerate() {
        let path = |field: &str| ["actions".to_owned(), i.to_string(), field.to_owned()];
        let Some(place) = place(&mut planned, action.position) else {
            let max = i64::try_from(planned.len()).unwrap_or(i64::MAX);
            errors.push(Error::from(InputFault::OutOfRange { min: 1, max }).at(path("position")));
            continue;
        };
        if place.done_on.is_some() {
            let value = action.position.to_string();
            errors.push(Error::from(InputFault::Repeated { value }).at(path("position")));
        }
        if action.done_on > today {
            let allowed = format!("{today} or before");
            errors.push(Error::from(CorrectiveFault::WrongDay { allowed }).at(path("doneOn")));
        }
        if action.files.is_empty() {
            let position = action.position;
            let fault = CorrectiveFault::ActionWithoutEvidence { position };
            errors.push(Error::from(fault).at(path("fileIds")));
        }
        match optional_text("note", action.note.as_deref(), 1_000) {
            Ok(note) => place.note = note,
            Err(error) => errors.push(error.at(path("note"))),
        }
        place.done_on = Some(action.done_on);
        place.file_ids.clone_from(&action.files);
    }
    for (position, action) in (1..).zip(&planned) {
        if action.done_on.is_none() {
            let description = action.description.clone();
            errors.push(
                CorrectiveFault::ActionNotDone {
                    position,
                    description,
                }
                .into(),
            );
        }
    }
    Error::all(errors).map_or(Ok(planned), Err)
}

fn place(planned: &mut [CorrectiveAction], position: i64) -> Option<&mut CorrectiveAction> {
    let index = usize::try_from(position).ok()?.checked_sub(1)?;
    planned.get_mut(index)
}

/// Attaches the evidence of all actions; one file may show several.
fn attach_all(
    tx: &mut Tx<'_>,
    actor: &Actor,
    row: &NonConformityRow,
    actions: &[ActionDone],
) -> Result<Vec<FileId>> {
    let mut seen = HashSet::new();
    let mut all = Vec::new();
    for (i, action) in actions.iter().enumerate() {
        let i = i.to_string();
        attach(
            tx,
            actor,
            row.id,
            &action.files,
            &["actions", &i, "fileIds"],
        )?;
        all.extend(action.files.iter().copied().filter(|id| seen.insert(*id)));
    }
    Ok(all)
}
