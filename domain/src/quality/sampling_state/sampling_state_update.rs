//! Tells the switching rules what they ask people for.

use db::schema::sampling_states;
use diesel::prelude::*;
use serde_json::json;

use super::fold::catch_up;
use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::SamplingStateId;
use crate::kernel::input::InputFault;
use crate::kernel::{Actor, Error, Tx};
use crate::quality::events::INSTRUCTED;
use crate::quality::fault::QualityFault;
use crate::quality::model::SamplingStateRow;
use crate::quality::rules::SwitchingState;
use crate::quality::rules::switching::SwitchingEvent;

/// What somebody says about a series; `None` leaves as it is.
#[derive(Debug, Clone)]
pub struct SamplingStateUpdate {
    /// The series.
    pub id: SamplingStateId,
    /// Whether production is steady; `false` ends reduced inspection.
    pub production_steady: Option<bool>,
    /// Whether the responsible authority agrees with reduced inspection; `false` ends it.
    pub authority_agrees: Option<bool>,
    /// The supplier has finished the corrective action that a stop asks for.
    pub corrective_action_done: bool,
    /// The responsible authority has confirmed that it works; with both, inspection resumes.
    pub corrective_action_confirmed: bool,
}

/// Writes it to the log, from which the state follows.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `REQUIRED` when nothing is said, `SAMPLING_NOT_STOPPED` for corrective
/// action while inspection goes on.
pub fn sampling_state_update(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SamplingStateUpdate,
) -> Result<SamplingStateId> {
    let known = sampling_states::table
        .find((actor.org, input.id))
        .select(SamplingStateRow::as_select())
        .first(tx.conn())
        .optional()?;
    if known.is_none() || !actor.may(Permission::InspectionRead) {
        return Err(CoreFault::NotFound.into());
    }
    actor.require(Permission::InspectionReview)?;
    let switching = catch_up(tx, actor.org, input.id)?;
    let corrective = input.corrective_action_done || input.corrective_action_confirmed;
    if corrective && switching.state != SwitchingState::Stopped {
        return Err(QualityFault::NotStopped.into());
    }
    let said = said(input);
    if said.is_empty() {
        return Err(Error::from(InputFault::Required).at(["productionSteady"]));
    }
    for event in said {
        tx.emit(Event::by(
            actor,
            &INSTRUCTED,
            input.id,
            json!({ "event": event }),
        ));
    }
    Ok(input.id)
}

fn said(input: &SamplingStateUpdate) -> Vec<SwitchingEvent> {
    let production = input
        .production_steady
        .map(|steady| SwitchingEvent::Production { steady });
    let authority = input
        .authority_agrees
        .map(|authority_agrees| SwitchingEvent::ReducedInspection { authority_agrees });
    let done = input
        .corrective_action_done
        .then_some(SwitchingEvent::CorrectiveActionDone);
    let confirmed = input
        .corrective_action_confirmed
        .then_some(SwitchingEvent::CorrectiveActionConfirmed);
    [production, authority, done, confirmed]
        .into_iter()
        .flatten()
        .collect()
}
