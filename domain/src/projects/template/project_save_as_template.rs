//! Saves a project as a template.

use std::collections::HashMap;

use db::AnyOfExpression;
use db::schema::{
    channels, checklist_items, deliverable_requirements, departments, phases, project_members,
    project_templates, projects, task_dependencies, tasks,
};
use diesel::prelude::*;
use serde_json::json;

use super::content::TemplateContent;
use super::content_check::{MAX_SUBPROJECTS, MAX_TASKS};
use super::read;
use super::row::{Template, TemplateRow};
use super::snapshot::Loaded;
use crate::events::Event;
use crate::identity::Permission;
use crate::identity::read::{organization, users_by_ids};
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{OrganizationId, ProjectId, ProjectTemplateId, TaskId, UserId};
use crate::kernel::input::{InputFault, optional_text, range, text};
use crate::kernel::{Actor, Language, Tx};
use crate::projects::access::for_view;
use crate::projects::events::PROJECT_TEMPLATE_SAVED;
use crate::projects::fault::ProjectsFault;
use crate::projects::model::{ProjectStatus, TaskStatus};
use crate::projects::part_row::{ChecklistItemRow, DeliverableRequirementRow};
use crate::projects::row::{PhaseRow, ProjectMemberRow, ProjectRow};
use crate::projects::schedule::calendar::Zone;
use crate::projects::task_row::{DependencyRow, TaskRow};

/// Most templates of an organisation's own.
const MAX_TEMPLATES: i64 = 500;
/// Most bytes of the content of a template.
const MAX_BYTES: usize = 1_000_000;
/// Tasks that are asked for at once.
const AT_ONCE: usize = 200;

/// A project to be saved.
#[derive(Debug, Clone)]
pub struct ProjectSaveAsTemplate {
    /// Id that the client made.
    pub id: Option<ProjectTemplateId>,
    /// The project, in whichever state.
    pub project: ProjectId,
    /// Name of the template, 1 to 200 characters.
    pub name: String,
    /// At most 10,000 characters; `None`: the project's.
    pub description: Option<String>,
    /// In which language roles without a name are called.
    pub language: Language,
}

/// Saves the project and the projects that are parts of it, without cancelled ones and cancelled
/// tasks, goods, people and dates: people become roles, dates are counted from its first day.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ID_REUSED`, `TEMPLATE_TOO_LARGE`, `OUT_OF_RANGE` past 500 templates,
/// errors of input.
pub fn project_save_as_template(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ProjectSaveAsTemplate,
) -> Result<ProjectTemplateId> {
    let project = for_view(tx.conn(), actor, input.project)?;
    actor.require(Permission::ProjectManage)?;
    let name = text("name", &input.name, 200)?;
    let description = optional_text("description", input.description.as_deref(), 10_000)?;
    if let Some(known) = input
        .id
        .and_then(|id| read::find(tx.conn(), actor, id).ok())
    {
        let same = matches!(&known, Template::Own(row)
            if row.key.is_none() && row.name == name && row.created_by == actor.user);
        return same
            .then_some(known.id())
            .ok_or(InputFault::IdReused.into());
    }
    check_count(tx, actor.org)?;
    let channel_kind = match project.channel_id {
        Some(channel) => Some(
            channels::table
                .find((actor.org, channel))
                .select(channels::kind)
                .first(tx.conn())?,
        ),
        None => None,
    };
    let (kind, about) = (project.kind, project.description.clone());
    let content = loaded(tx, actor, project)?.content(input.language)?;
    let row = TemplateRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        key: None,
        name,
        description: description.or(about),
        kind,
        channel_kind,
        task_count: i64::try_from(content.tasks.len()).unwrap_or(i64::MAX),
        archived_at: None,
        created_by: actor.user,
        created_at: tx.now(),
        version: 1,
    };
    insert(tx, &row, &content)?;
    let data = json!({
        "name": row.name, "kind": row.kind, "channelKind": row.channel_kind,
        "projectId": input.project, "tasks": row.task_count,
    });
    tx.emit(Event::by(actor, &PROJECT_TEMPLATE_SAVED, row.id, data));
    Ok(row.id)
}

/// Writes a row with its content, which is within its bounds.
///
/// # Errors
/// `TEMPLATE_TOO_LARGE`.
pub(super) fn insert(tx: &mut Tx<'_>, row: &TemplateRow, content: &TemplateContent) -> Result<()> {
    let text = serde_json::to_string(content)?;
    if text.len() > MAX_BYTES || content.check().is_err() {
        return Err(ProjectsFault::TemplateTooLarge.into());
    }
    let columns = (row, project_templates::content.eq(text));
    let inserted = diesel::insert_into(project_templates::table).values(columns);
    // Somebody else may change the same built-in template at the same moment.
    or_again(inserted.execute(tx.conn()))?;
    Ok(())
}

fn check_count(tx: &mut Tx<'_>, org: OrganizationId) -> Result<()> {
    let count = project_templates::table
        .filter(project_templates::org_id.eq(org))
        .filter(project_templates::key.is_null())
        .count()
        .get_result::<i64>(tx.conn())?;
    range("projectId", count + 1, 1, MAX_TEMPLATES)?;
    Ok(())
}

/// The project and its parts, those above first; no more than a template can hold.
fn tree(tx: &mut Tx<'_>, main: ProjectRow) -> Result<Vec<ProjectRow>> {
    let org = main.org_id;
    let mut all = vec![main];
    let mut edge: Vec<Option<ProjectId>> = all.iter().map(|row| Some(row.id)).collect();
    while !edge.is_empty() && all.len() <= MAX_SUBPROJECTS + 1 {
        let parts: Vec<ProjectRow> = projects::table
            .filter(projects::org_id.eq(org))
            .filter(projects::parent_id.any_of(&edge))
            .filter(projects::status.ne(ProjectStatus::Cancelled))
            .filter(projects::status.ne(ProjectStatus::Rejected))
            .order(projects::id.asc())
            .limit(200)
            .select(ProjectRow::as_select())
            .load(tx.conn())?;
        edge = parts.iter().map(|row| Some(row.id)).collect();
        all.extend(parts);
    }
    Ok(all)
}

fn loaded(tx: &mut Tx<'_>, actor: &Actor, main: ProjectRow) -> Result<Loaded> {
    let org = actor.org;
    let projects = tree(tx, main)?;
    let ids: Vec<ProjectId> = projects.iter().map(|row| row.id).collect();
    let place: HashMap<ProjectId, usize> = ids.iter().copied().zip(0..).collect();
    let mut phases: Vec<PhaseRow> = phases::table
        .filter(phases::org_id.eq(org))
        .filter(phases::project_id.any_of(&ids))
        .order((phases::position.asc(), phases::id.asc()))
        .select(PhaseRow::as_select())
        .load(tx.conn())?;
    phases.sort_by_key(|row| place.get(&row.project_id).copied());
    let (cancelled, tasks) = split_tasks(tx, org, &ids, &place)?;
    let of_tasks: Vec<TaskId> = tasks.iter().map(|row| row.id).collect();
    let workers = tasks
        .iter()
        .flat_map(|task: &TaskRow| [task.assignee_id, task.reviewer_id]);
    let owners = projects.iter().map(|project| Some(project.owner_id));
    let mut users: Vec<UserId> = workers.chain(owners).flatten().collect();
    users.sort_unstable();
    users.dedup();
    let mut loaded = Loaded {
        users: users_by_ids(tx.conn(), org, &users)?,
        members: project_members::table
            .filter(project_members::org_id.eq(org))
            .filter(project_members::project_id.any_of(&ids))
            .order((
                project_members::added_at.asc(),
                project_members::user_id.asc(),
            ))
            .select(ProjectMemberRow::as_select())
            .load(tx.conn())?,
        departments: departments::table
            .filter(departments::org_id.eq(org))
            .select((departments::id, departments::name))
            .load(tx.conn())?,
        zone: Zone::named(&organization(tx.conn(), org)?.time_zone),
        projects,
        phases,
        tasks,
        cancelled,
        dependencies: Vec::new(),
        checklist: Vec::new(),
        requirements: Vec::new(),
    };
    for some in of_tasks.chunks(AT_ONCE) {
        add_parts(tx, org, some, &mut loaded)?;
    }
    Ok(loaded)
}

/// For each cancelled task what it was a part of.
type Parents = HashMap<TaskId, Option<TaskId>>;

/// What cancelled tasks are parts of, and the other tasks by project and number, at most one more than
/// a template can hold.
fn split_tasks(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    projects: &[ProjectId],
    place: &HashMap<ProjectId, usize>,
) -> Result<(Parents, Vec<TaskRow>)> {
    let of_projects = || {
        tasks::table
            .filter(tasks::org_id.eq(org))
            .filter(tasks::project_id.any_of(projects))
    };
    let cancelled: Vec<(TaskId, Option<TaskId>)> = of_projects()
        .filter(tasks::status.eq(TaskStatus::Cancelled))
        .select((tasks::id, tasks::parent_id))
        .load(tx.conn())?;
    let mut rows: Vec<TaskRow> = of_projects()
        .filter(tasks::status.ne(TaskStatus::Cancelled))
        .order(tasks::number.asc())
        .limit(i64::try_from(MAX_TASKS + 1).unwrap_or(i64::MAX))
        .select(TaskRow::as_select())
        .load(tx.conn())?;
    rows.sort_by_key(|row| (place.get(&row.project_id).copied(), row.number));
    Ok((cancelled.into_iter().collect(), rows))
}

fn add_parts(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    tasks: &[TaskId],
    loaded: &mut Loaded,
) -> Result<()> {
    let links: Vec<DependencyRow> = task_dependencies::table
        .filter(task_dependencies::org_id.eq(org))
        .filter(task_dependencies::successor_id.any_of(tasks))
        .select(DependencyRow::as_select())
        .load(tx.conn())?;
    loaded.dependencies.extend(links);
    let points: Vec<ChecklistItemRow> = checklist_items::table
        .filter(checklist_items::org_id.eq(org))
        .filter(checklist_items::task_id.any_of(tasks))
        .order((checklist_items::position.asc(), checklist_items::id.asc()))
        .select(ChecklistItemRow::as_select())
        .load(tx.conn())?;
    loaded.checklist.extend(points);
    let wanted: Vec<DeliverableRequirementRow> = deliverable_requirements::table
        .filter(deliverable_requirements::org_id.eq(org))
        .filter(deliverable_requirements::task_id.any_of(tasks))
        .order((
            deliverable_requirements::position.asc(),
            deliverable_requirements::id.asc(),
        ))
        .select(DeliverableRequirementRow::as_select())
        .load(tx.conn())?;
    loaded.requirements.extend(wanted);
    Ok(())
}
