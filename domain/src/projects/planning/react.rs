//! When projects are computed anew.
//!
//! What may change a project's schedule only brings its timer forward to now; the timer computes it
//! once for all that happened before. So a change of 500 tasks costs 500 looks at one row, and one
//! computation within half a second.

use db::schema::projects;
use diesel::prelude::*;
use uuid::Uuid;

use super::refresh::refresh;
use crate::events::Row;
use crate::events::timer::{self, Timer};
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{OrganizationId, ProjectId};
use crate::projects::events::{
    PROJECT_HEALTH_CHANGED, PROJECT_HEALTH_SET, PROJECT_MEMBER_SET, TASK_RISK_CHANGED,
};
use crate::projects::model::ProjectStatus;

/// Name of the timer of a project's schedule.
pub(super) const PLAN: &str = "project_plan";

/// A project's schedule and health may be different now.
pub const PLAN_DUE: Timer = Timer {
    name: PLAN,
    fire: due,
};

fn due(tx: &mut Tx<'_>, org: OrganizationId, project: Uuid) -> Result<()> {
    refresh(tx, org, ProjectId::new(project))
}

/// What a project's health is not computed from, its own results among it.
const NO_MATTER: &[&str] = &[
    PROJECT_HEALTH_CHANGED.name,
    PROJECT_HEALTH_SET.name,
    PROJECT_MEMBER_SET.name,
    TASK_RISK_CHANGED.name,
];
/// Prefixes of what it is computed from.
const MATTER: &[&str] = &[
    "project.",
    "task.",
    "dependency.",
    "time.",
    "cost.",
    "stock.shortage",
    "stock.covered",
];

/// Brings the timers of projects forward whose schedules may be different now.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody else does the same at this moment.
pub fn react(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    let now = tx.now();
    if row.kind.starts_with("calendar.") {
        for project in open_projects(tx, row.org_id)? {
            timer::hasten(tx, row.org_id, PLAN, project, now)?;
        }
        return Ok(());
    }
    let matters = MATTER.iter().any(|prefix| row.kind.starts_with(prefix));
    let project = row.project_id.filter(|_| matters);
    match project {
        Some(project) if !NO_MATTER.contains(&row.kind.as_str()) => {
            timer::hasten(tx, row.org_id, PLAN, project, now)
        }
        _ => Ok(()),
    }
}

fn open_projects(tx: &mut Tx<'_>, org: OrganizationId) -> Result<Vec<ProjectId>> {
    use ProjectStatus::{Archived, Cancelled, Closed, Rejected};
    Ok(projects::table
        .filter(projects::org_id.eq(org))
        .filter(projects::status.ne_all(vec![Archived, Cancelled, Closed, Rejected]))
        .order(projects::id.asc())
        .select(projects::id)
        .load(tx.conn())?)
}
