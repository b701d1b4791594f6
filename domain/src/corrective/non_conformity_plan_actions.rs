//! Plans what is done about the root cause (D5).

use serde_json::json;

use super::access::{Target, for_answering};
use super::events::ACTIONS_PLANNED;
use super::fault::CorrectiveFault;
use super::model::NonConformityStatus::{ActionPlanned, RootCause};
use super::model::{ActionKind, CorrectiveAction};
use super::store::{current_answer, emit, require_status, save_both};
use crate::kernel::fault::Result;
use crate::kernel::id::NonConformityId;
use crate::kernel::input::{InputFault, at_most, text};
use crate::kernel::{Actor, Error, Tx};
use crate::quality::calendar::day;
use crate::quality::rules::CalendarDate;

/// Most actions of an answer.
const MAX_ACTIONS: usize = 20;

/// An action to be carried out.
#[derive(Debug, Clone)]
pub struct PlannedAction {
    /// What it is for.
    pub kind: ActionKind,
    /// What is done, at most 1,000 characters.
    pub description: String,
    /// Who does it, at most 100 characters.
    pub owner: String,
    /// By which day; today or later.
    pub due_on: CalendarDate,
}

/// What will be done.
#[derive(Debug, Clone)]
pub struct NonConformityPlanActions {
    /// The nonconformity, and the version that the caller saw.
    pub target: Target,
    /// 1 to 20 actions, at least one of them corrective.
    pub actions: Vec<PlannedAction>,
}

/// Plans the actions; everything that is wrong with them is said at once.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `NON_CONFORMITY_NOT_IN_STATE`, `WRONG_DAY`, `REQUIRED` about `actions`
/// without a corrective one, `CONFLICT`, errors of input.
pub fn non_conformity_plan_actions(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &NonConformityPlanActions,
) -> Result<NonConformityId> {
    let mut row = for_answering(tx, actor, input.target)?;
    require_status(&row, &[RootCause])?;
    let now = tx.now();
    let today = day(tx, actor.org, now)?;
    let actions = checked(&input.actions, today)?;
    let mut answer = current_answer(tx, &row)?;
    answer.actions = serde_json::to_string(&actions)?;
    answer.planned_by = Some(actor.user);
    answer.planned_at = Some(tx.now());
    row.status = ActionPlanned;
    save_both(tx, &mut row, &answer)?;
    let data = json!({
        "from": RootCause, "status": row.status, "answer": answer.number,
        "actions": actions.len(),
    });
    emit(tx, actor, &ACTIONS_PLANNED, &row, data);
    Ok(row.id)
}

fn checked(given: &[PlannedAction], today: CalendarDate) -> Result<Vec<CorrectiveAction>> {
    at_most("actions", given, MAX_ACTIONS)?;
    if !given.iter().any(|a| a.kind == ActionKind::Corrective) {
        return Err(Error::from(InputFault::Required).at(["actions"]));
    }
    let mut errors = Vec::new();
    let mut actions = Vec::new();
    for (i, action) in given.iter().enumerate() {
        match check(action, today) {
            Ok(action) => actions.push(action),
            Err((error, field)) => {
                errors.push(error.at(["actions".to_owned(), i.to_string(), field.to_owned()]));
            }
        }
    }
    Error::all(errors).map_or(Ok(actions), Err)
}

fn check(
    action: &PlannedAction,
    today: CalendarDate,
) -> std::result::Result<CorrectiveAction, (Error, &'static str)> {
    let about = |field: &'static str| move |error: Error| (error, field);
    if action.due_on < today {
        let allowed = format!("{today} or later");
        return Err((CorrectiveFault::WrongDay { allowed }.into(), "dueOn"));
    }
    let description = text("description", &action.description, 1_000);
    Ok(CorrectiveAction {
        kind: action.kind,
        description: description.map_err(about("description"))?,
        owner: text("owner", &action.owner, 100).map_err(about("owner"))?,
        due_on: action.due_on,
        done_on: None,
        note: None,
        file_ids: Vec::new(),
    })
}
