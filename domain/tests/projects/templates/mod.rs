//! Templates: what comes with the program, what projects get, and what is kept of projects.

mod gallery;
mod instances;
mod kept;
mod measured;
mod owned;

use std::collections::BTreeMap;
use std::sync::Arc;

use db::schema::{task_dependencies, tasks};
use diesel::prelude::*;
use domain::kernel::id::{ProjectId, ProjectTemplateId, TaskId};
use domain::kernel::{Actor, Language, Result, Role};
use domain::projects::template::{BuiltIn, gallery as built_in, read};
use domain::projects::{
    DependencyRow, ProjectCreateFromTemplate, ProjectSaveAsTemplate, TaskRow, TemplateContent,
    project_create_from_template, project_save_as_template,
};

use super::by;
use crate::stage::Stage;

/// A built-in template.
fn template(key: &str) -> &'static BuiltIn {
    let all = built_in().unwrap();
    all.iter().find(|one| one.key == key).unwrap()
}

/// A project of a template that begins on 2026-12-01.
fn wanted(template: ProjectTemplateId) -> ProjectCreateFromTemplate {
    ProjectCreateFromTemplate {
        id: None,
        template,
        name: "双十二大场".to_owned(),
        starts_on: "2026-12-01".to_owned(),
        channel: None,
        parent: None,
        owner: None,
        budget: None,
        roles: Vec::new(),
        language: Language::Zh,
    }
}

fn make(stage: &Stage, input: &ProjectCreateFromTemplate) -> Result<ProjectId> {
    let manager = stage.actor(Role::Manager);
    by(stage, &manager, project_create_from_template, input)
}

fn save(stage: &Stage, actor: &Actor, project: ProjectId) -> Result<ProjectTemplateId> {
    let input = ProjectSaveAsTemplate {
        id: None,
        project,
        name: "另存的模板".to_owned(),
        description: None,
        language: Language::Zh,
    };
    by(stage, actor, project_save_as_template, &input)
}

fn content(stage: &Stage, id: ProjectTemplateId) -> Arc<TemplateContent> {
    let member = stage.actor(Role::Member);
    let found = stage.read(|conn| read::contents_of(conn, &member, &[id]));
    found.unwrap().pop().unwrap().1
}

/// The tasks of a project by their titles.
fn tasks_of(stage: &Stage, project: ProjectId) -> BTreeMap<String, TaskRow> {
    let rows: Vec<TaskRow> = stage
        .read(|conn| {
            Ok(tasks::table
                .filter(tasks::org_id.eq(stage.org))
                .filter(tasks::project_id.eq(project))
                .order(tasks::number.asc())
                .select(TaskRow::as_select())
                .load(conn)?)
        })
        .unwrap();
    rows.into_iter()
        .map(|row| (row.title.clone(), row))
        .collect()
}

/// What comes before a task.
fn before(stage: &Stage, task: TaskId) -> Vec<DependencyRow> {
    stage
        .read(|conn| {
            Ok(task_dependencies::table
                .filter(task_dependencies::org_id.eq(stage.org))
                .filter(task_dependencies::successor_id.eq(task))
                .select(DependencyRow::as_select())
                .load(conn)?)
        })
        .unwrap()
}
