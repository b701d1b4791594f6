mod breakdown;
mod calendars;
mod checkup;
mod deliverables;
mod dependencies;
mod guests;
mod history;
mod lifecycle;
mod linked;
mod lists;
pub mod planning;
mod planning_large;
mod plans;
pub mod races;
mod roster;
mod steps;
mod templates;

use db::schema::events;
use diesel::prelude::*;
use domain::kernel::id::{ProjectId, TaskId};
use domain::kernel::{Actor, Result, Role, Tx};
use domain::projects::{
    DependencyKind, DependencyPolicy, ProjectCreate, ProjectFields, ProjectRow, Target, TaskCreate,
    TaskDependencyAdd, TaskFields, TaskRow, TaskStatus, TaskTarget, TaskUpdate, project_create,
    read, task_complete, task_create, task_dependency_add, task_start, task_update,
};
use serde_json::Value;

use crate::stage::Stage;

/// Runs a use case by an actor.
pub fn by<I: Clone + Send + 'static, T: Send + 'static>(
    stage: &Stage,
    actor: &Actor,
    use_case: fn(&mut Tx<'_>, &Actor, &I) -> Result<T>,
    input: &I,
) -> Result<T> {
    let (actor, input) = (actor.clone(), input.clone());
    stage.write(move |tx| use_case(tx, &actor, &input))
}

/// A project that a manager owns.
pub fn project(stage: &Stage, name: &str) -> ProjectId {
    let input = ProjectCreate {
        id: None,
        fields: ProjectFields {
            name: Some(name.to_owned()),
            ..ProjectFields::default()
        },
    };
    by(stage, &stage.actor(Role::Manager), project_create, &input).unwrap()
}

pub fn of_project(project: ProjectId) -> Target {
    Target {
        project,
        version: None,
    }
}

pub fn of(task: TaskId) -> TaskTarget {
    TaskTarget {
        task,
        version: None,
    }
}

/// A task for the member, due in a day.
pub fn wanted(stage: &Stage, project: ProjectId, title: &str) -> TaskCreate {
    TaskCreate {
        id: None,
        project,
        draft: false,
        source: None,
        fields: TaskFields {
            title: Some(title.to_owned()),
            assignee: Some(Some(stage.actor(Role::Member).user)),
            due_at: Some(Some(stage.sources.now().plus_seconds(86_400))),
            ..TaskFields::default()
        },
    }
}

pub fn create(stage: &Stage, input: &TaskCreate) -> TaskId {
    by(stage, &stage.actor(Role::Manager), task_create, input).unwrap()
}

/// A task for the member that can be started.
pub fn ready(stage: &Stage, project: ProjectId, title: &str) -> TaskId {
    create(stage, &wanted(stage, project, title))
}

pub fn update(stage: &Stage, task: TaskId, fields: TaskFields) -> Result<TaskId> {
    let input = TaskUpdate {
        target: of(task),
        fields,
    };
    by(stage, &stage.actor(Role::Manager), task_update, &input)
}

pub fn start(stage: &Stage, task: TaskId) -> Result<TaskId> {
    by(stage, &stage.actor(Role::Member), task_start, &of(task))
}

pub fn complete(stage: &Stage, task: TaskId) -> Result<TaskId> {
    by(stage, &stage.actor(Role::Member), task_complete, &of(task))
}

/// Starts a task and hands it in.
pub fn finish(stage: &Stage, task: TaskId) {
    start(stage, task).unwrap();
    complete(stage, task).unwrap();
}

pub fn link(task: TaskId, predecessor: TaskId) -> TaskDependencyAdd {
    TaskDependencyAdd {
        task,
        predecessor,
        kind: DependencyKind::FinishToStart,
        lag_minutes: 0,
        policy: DependencyPolicy::Block,
    }
}

pub fn depend(stage: &Stage, input: TaskDependencyAdd) -> Result<TaskId> {
    by(
        stage,
        &stage.actor(Role::Manager),
        task_dependency_add,
        &input,
    )
}

pub fn task(stage: &Stage, id: TaskId) -> TaskRow {
    stage
        .read(|conn| read::find_task(conn, &stage.actor(Role::Member), id))
        .unwrap()
}

pub fn status(stage: &Stage, id: TaskId) -> TaskStatus {
    task(stage, id).status
}

pub fn found(stage: &Stage, id: ProjectId) -> ProjectRow {
    stage
        .read(|conn| read::find(conn, &stage.actor(Role::Member), id))
        .unwrap()
}

/// The data of all events of a kind, oldest first, with the bare id of their subject.
pub fn data_of(stage: &Stage, kind: &str) -> Vec<(uuid::Uuid, Value)> {
    let rows: Vec<domain::events::Row> = stage
        .db
        .db
        .read(|conn| -> db::Result<_> {
            Ok(events::table
                .filter(events::org_id.eq(stage.org))
                .filter(events::kind.eq(kind))
                .order(events::seq.asc())
                .select(domain::events::Row::as_select())
                .load(conn)?)
        })
        .unwrap();
    rows.iter()
        .map(|row| (row.subject_uuid(), serde_json::from_str(&row.data).unwrap()))
        .collect()
}
