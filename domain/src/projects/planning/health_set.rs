//! Says how a project is doing, whatever the facts say, or takes that back.

use db::types::Moment;
use serde_json::json;

use super::react::PLAN;
use super::refresh::{health_of, save_health, tell_health};
use super::row::{ProjectHealth, ProjectHealthRow};
use crate::events::{Event, timer};
use crate::kernel::fault::Result;
use crate::kernel::id::ProjectId;
use crate::kernel::input::{InputFault, text};
use crate::kernel::{Actor, Error, Tx};
use crate::projects::access::{Target, for_structure};
use crate::projects::events::{PROJECT_HEALTH_CHANGED, PROJECT_HEALTH_SET};
use crate::projects::store::emit_project;

/// The longest time for which somebody's word counts, in seconds: 90 days.
const LONGEST: i64 = 90 * 86_400;

/// What somebody says.
#[derive(Debug, Clone)]
pub struct ProjectHealthSet {
    /// The project, and the version that the caller saw.
    pub target: Target,
    /// What is said; `None`: the facts count again.
    pub said: Option<Said>,
}

/// A health with its reason.
#[derive(Debug, Clone)]
pub struct Said {
    /// The health; not `DONE`.
    pub health: ProjectHealth,
    /// Why, 1 to 2,000 characters.
    pub reason: String,
    /// Until when it counts: later than now, at most 90 days.
    pub until: Moment,
}

/// Says it, or takes it back; what is so already stays as it is.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `CONFLICT`, `REQUIRED` about `reason`, `MALFORMED` about
/// `health` or `until`.
pub fn project_health_set(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ProjectHealthSet,
) -> Result<ProjectId> {
    let project = for_structure(tx, actor, input.target)?;
    let now = tx.now();
    let old = health_of(tx.conn(), actor.org, project.id)?
        .unwrap_or_else(|| ProjectHealthRow::new(actor.org, project.id, now));
    let mut row = old.clone();
    match &input.said {
        Some(said) => {
            check(said, now)?;
            row.said = Some(said.health);
            row.said_reason = Some(text("reason", &said.reason, 2_000)?);
            row.said_until = Some(said.until);
            row.said_by = Some(actor.user);
            row.said_at = Some(now);
        }
        None => {
            row.said = None;
            row.said_reason = None;
            row.said_until = None;
            row.said_by = None;
            row.said_at = None;
        }
    }
    let same = |row: &ProjectHealthRow| {
        (
            row.said,
            row.said_reason.clone(),
            row.said_until,
            row.said_by,
        )
    };
    if same(&row) == same(&old) {
        return Ok(project.id);
    }
    row.health = row.counting(now);
    save_health(tx, &mut row)?;
    let data = json!({
        "health": row.said, "reason": row.said_reason, "until": row.said_until.map(|at| at.0),
    });
    emit_project(tx, actor, &PROJECT_HEALTH_SET, project.id, data);
    if row.health != old.health {
        let event = Event::by(actor, &PROJECT_HEALTH_CHANGED, project.id, json!({}));
        tell_health(tx, event, &row, old.health);
    }
    // Looked at again when it expires; at once when nothing was computed yet.
    let next = row.said_until.filter(|_| old.version > 0).unwrap_or(now);
    timer::hasten(tx, actor.org, PLAN, project.id, next)?;
    Ok(project.id)
}

fn check(said: &Said, now: Moment) -> Result<()> {
    let malformed = |expected: &str, field| {
        let expected = expected.to_owned();
        Err(Error::from(InputFault::Malformed { expected }).at([field]))
    };
    if said.health == ProjectHealth::Done {
        return malformed("a health of a project that goes on", "health");
    }
    if said.until <= now || said.until > now.plus_seconds(LONGEST) {
        return malformed("a time within the next 90 days", "until");
    }
    Ok(())
}
