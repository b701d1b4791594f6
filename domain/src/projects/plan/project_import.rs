//! Adds the tasks of a plan to a project, all or none.

use std::collections::HashMap;

use db::insert_all;
use db::schema::{phases, task_dependencies};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::cell::CellFault;
use super::fault::PlanFault;
use super::people;
use super::reading::{Plan, PlanTask};
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::id::{PhaseId, ProjectId, TaskId, UserId};
use crate::kernel::{Actor, Tx};
use crate::projects::access::{Target, for_structure};
use crate::projects::deliverable_requirement_set::{
    DeliverableRequirementSet, deliverable_requirement_set,
};
use crate::projects::events::DEPENDENCY_ADDED;
use crate::projects::phase_create::{PhaseCreate, phase_create};
use crate::projects::readiness::settle;
use crate::projects::task_create::{TaskCreate, task_create};
use crate::projects::task_fields::TaskFields;
use crate::projects::task_row::DependencyRow;

/// A plan to import.
#[derive(Debug)]
pub struct ProjectImport {
    /// The project.
    pub project: ProjectId,
    /// The tasks stay drafts, also those with an assignee and a due date.
    pub drafts: bool,
    /// The plan as it was read.
    pub plan: Plan,
}

/// What was imported.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProjectImported {
    /// The project.
    pub project: ProjectId,
    /// How many tasks were added.
    pub tasks: i64,
}

/// Adds phases that are missing, tasks, what these have to bring forth and what they wait for.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `PLAN_FAULTY` when a cell is wrong, `OUT_OF_RANGE` past
/// 20,000 tasks or 100 phases.
pub fn project_import(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ProjectImport,
) -> Result<ProjectImported> {
    let target = Target {
        project: input.project,
        version: None,
    };
    for_structure(tx, actor, target)?;
    let (people, unknown) = people::named(tx.conn(), actor, &input.plan)?;
    refuse(&input.plan.faults, &unknown)?;
    let phases = phases_of(tx, actor, input)?;
    let mut tasks: Vec<TaskId> = Vec::new();
    for task in &input.plan.tasks {
        tasks.push(add(tx, actor, input, task, (&people, &phases))?);
    }
    tie(tx, actor, input, &tasks)?;
    Ok(ProjectImported {
        project: input.project,
        tasks: i64::try_from(tasks.len()).unwrap_or(i64::MAX),
    })
}

/// Lets the new tasks wait for each other. That they close no circle and are not too many was seen when
/// the plan was read, so the rows are written together, and each task is looked at once.
fn tie(tx: &mut Tx<'_>, actor: &Actor, input: &ProjectImport, tasks: &[TaskId]) -> Result<()> {
    let mut rows: Vec<DependencyRow> = Vec::new();
    for (task, id) in input.plan.tasks.iter().zip(tasks) {
        for link in &task.predecessors {
            let Some(predecessor) = tasks.get(link.place) else {
                continue;
            };
            rows.push(DependencyRow {
                org_id: actor.org,
                successor_id: *id,
                predecessor_id: *predecessor,
                kind: link.kind,
                lag_minutes: link.lag_minutes,
                policy: link.policy,
                created_by: actor.user,
                created_at: tx.now(),
            });
        }
    }
    insert_all!(tx.conn(), task_dependencies::table, rows)?;
    let mut looked_at = None;
    for row in rows {
        let data = json!({
            "predecessorId": row.predecessor_id, "kind": row.kind,
            "lagMinutes": row.lag_minutes, "policy": row.policy,
        });
        tx.emit(Event {
            project: Some(input.project),
            ..Event::by(actor, &DEPENDENCY_ADDED, row.successor_id, data)
        });
        // Rows of one task stand together.
        if looked_at != Some(row.successor_id) {
            settle(
                tx,
                actor,
                actor.org,
                row.successor_id,
                Some(row.predecessor_id),
            )?;
            looked_at = Some(row.successor_id);
        }
    }
    Ok(())
}

fn refuse(faults: &[CellFault], unknown: &[CellFault]) -> Result<()> {
    let all = || faults.iter().chain(unknown);
    let Some(first) = all().min_by_key(|fault| fault.row) else {
        return Ok(());
    };
    Err(PlanFault::Faulty {
        count: i64::try_from(all().count()).unwrap_or(i64::MAX),
        row: first.row,
        column: first.header.clone(),
    }
    .into())
}

/// The phases that the plan names; those that are missing are added behind the others.
fn phases_of(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ProjectImport,
) -> Result<HashMap<String, PhaseId>> {
    let known: Vec<(String, PhaseId)> = phases::table
        .filter(phases::org_id.eq(actor.org))
        .filter(phases::project_id.eq(input.project))
        .order(phases::position.desc())
        .select((phases::name, phases::id))
        .load(tx.conn())?;
    let mut known: HashMap<String, PhaseId> = known.into_iter().collect();
    for name in input
        .plan
        .tasks
        .iter()
        .filter_map(|task| task.phase.as_ref())
    {
        if !known.contains_key(name) {
            let phase = PhaseCreate {
                id: None,
                project: input.project,
                name: name.clone(),
                position: None,
                needs_approval: false,
            };
            known.insert(name.clone(), phase_create(tx, actor, &phase)?);
        }
    }
    Ok(known)
}

fn add(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ProjectImport,
    task: &PlanTask,
    (people, phases): (&HashMap<String, UserId>, &HashMap<String, PhaseId>),
) -> Result<TaskId> {
    let named = |name: &Option<String>| name.as_ref().and_then(|name| people.get(name)).copied();
    let phase = task.phase.as_ref().and_then(|name| phases.get(name));
    let create = TaskCreate {
        id: None,
        project: input.project,
        draft: input.drafts,
        source: None,
        fields: TaskFields {
            title: Some(task.title.clone()),
            description: Some(task.notes.clone()),
            phase: Some(phase.copied()),
            assignee: Some(named(&task.assignee)),
            priority: Some(task.priority),
            estimate_minutes: Some(task.estimate_minutes),
            starts_at: Some(task.starts_at),
            due_at: Some(task.due_at),
            ..TaskFields::default()
        },
    };
    let id = task_create(tx, actor, &create)?;
    for wanted in &task.deliverables {
        let requirement = DeliverableRequirementSet {
            id: None,
            task: id,
            name: wanted.name.clone(),
            kind: wanted.kind,
            required: wanted.required,
        };
        deliverable_requirement_set(tx, actor, &requirement)?;
    }
    Ok(id)
}
