//! What an import would do.

use std::collections::HashSet;

use db::schema::phases;
use diesel::prelude::*;

use super::cell::CellFault;
use super::people;
use super::reading::{Plan, PlanTask};
use crate::kernel::fault::Result;
use crate::kernel::id::ProjectId;
use crate::kernel::{Actor, Tx};
use crate::projects::access::{Target, for_structure};

/// What an import would do; it writes nothing.
#[derive(Debug)]
pub struct Preview {
    /// The tasks that would be added.
    pub tasks: Vec<PlanTask>,
    /// The phases that would be added, in order.
    pub new_phases: Vec<String>,
    /// Headers of columns that mean nothing here.
    pub ignored: Vec<String>,
    /// What is wrong, from top to bottom; with any, nothing can be imported.
    pub faults: Vec<CellFault>,
}

/// Looks at a plan for a project.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`.
pub fn preview(tx: &mut Tx<'_>, actor: &Actor, project: ProjectId, plan: Plan) -> Result<Preview> {
    let target = Target {
        project,
        version: None,
    };
    for_structure(tx, actor, target)?;
    let (_, unknown) = people::named(tx.conn(), actor, &plan)?;
    let known: Vec<String> = phases::table
        .filter(phases::org_id.eq(actor.org))
        .filter(phases::project_id.eq(project))
        .select(phases::name)
        .load(tx.conn())?;
    let mut known: HashSet<String> = known.into_iter().collect();
    let named = plan.tasks.iter().filter_map(|task| task.phase.as_ref());
    let new_phases = named.filter(|name| known.insert((*name).clone())).cloned();
    let new_phases = new_phases.collect();
    let mut faults = plan.faults;
    faults.extend(unknown);
    faults.sort_by_key(|fault| fault.row);
    Ok(Preview {
        tasks: plan.tasks,
        new_phases,
        ignored: plan.ignored,
        faults,
    })
}
