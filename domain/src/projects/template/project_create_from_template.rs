//! Makes a project from a template, whole and at once.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use db::schema::{
    channels, checklist_items, deliverable_requirements, phases, project_members, task_counters,
    task_dependencies, tasks,
};
use db::{AnyOfExpression, insert_all};
use diesel::prelude::*;
use serde_json::json;

use super::content::{TemplateContent, TemplateSubproject};
use super::instance::{Ground, Rows, tell};
use super::people::{People, RoleGiven, people};
use super::read;
use crate::identity::Permission;
use crate::identity::read::organization;
use crate::kernel::fault::{Result, internal};
use crate::kernel::id::{ChannelId, ProjectId, ProjectTemplateId, UserId};
use crate::kernel::input::{InputFault, text};
use crate::kernel::{Actor, Language, Money, Tx};
use crate::projects::access::for_view;
use crate::projects::day::day;
use crate::projects::events::{PHASE_CREATED, PROJECT_MEMBER_SET};
use crate::projects::fault::ProjectsFault;
use crate::projects::project_create::{ProjectCreate, create};
use crate::projects::project_fields::ProjectFields;
use crate::projects::row::ProjectMemberRow;
use crate::projects::schedule::calendar::Zone;
use crate::projects::store::emit_project;

/// A new project of a template.
#[derive(Debug, Clone)]
pub struct ProjectCreateFromTemplate {
    /// Id that the client made.
    pub id: Option<ProjectId>,
    /// The template; not archived.
    pub template: ProjectTemplateId,
    /// 1 to 200 characters.
    pub name: String,
    /// First day, `YYYY-MM-DD`, from which the template counts.
    pub starts_on: String,
    /// Where it takes place; not archived.
    pub channel: Option<ChannelId>,
    /// The project that it is a part of.
    pub parent: Option<ProjectId>,
    /// Who answers for it; `None`: who creates it.
    pub owner: Option<UserId>,
    /// What it may cost; `None`: the sum of the template's amounts.
    pub budget: Option<Money>,
    /// People for the template's roles.
    pub roles: Vec<RoleGiven>,
    /// In which language a built-in template is taken.
    pub language: Language,
}

/// Makes the project with its phases, tasks, dependencies, checklists, requirements and members, and
/// the projects that are parts of it. A task with somebody who does it and a due date is published.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, `TEMPLATE_ARCHIVED`, `TEMPLATE_ROLE_UNKNOWN`, `NOT_ASSIGNABLE`,
/// `ID_REUSED`, what [`ProjectFields`] refuse.
pub fn project_create_from_template(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ProjectCreateFromTemplate,
) -> Result<ProjectId> {
    actor.require(Permission::ProjectCreate)?;
    let template = read::find(tx.conn(), actor, input.template);
    let template = template.map_err(|e| e.at(["templateId"]))?;
    if let Some(known) = input.id.and_then(|id| for_view(tx.conn(), actor, id).ok()) {
        let same = known.name == text("name", &input.name, 200)? && known.created_by == actor.user;
        return same.then_some(known.id).ok_or(InputFault::IdReused.into());
    }
    if template.archived_at().is_some() {
        return Err(ProjectsFault::TemplateArchived.into());
    }
    let content = read::content(tx.conn(), actor, &template, input.language)?;
    let owner = input.owner.unwrap_or(actor.user);
    let people = people(tx, actor, &content, &input.roles, owner)?;
    let mut ground = Ground {
        content: &content,
        people: &people,
        owner,
        first_day: first_day(&input.starts_on)?,
        zone: Zone::named(&organization(tx.conn(), actor.org)?.time_zone),
        channel: input.channel,
        channels: channels_in_use(tx, actor, &content)?,
        projects: HashMap::new(),
    };
    let main = ProjectFields {
        name: Some(input.name.clone()),
        description: Some(template.description(input.language).map(str::to_owned)),
        kind: Some(template.kind()),
        owner: input.owner,
        channel: Some(input.channel),
        parent: Some(input.parent),
        starts_on: Some(Some(input.starts_on.clone())),
        ends_on: Some(last_day(&ground, None, content.last_day)?),
        budget: Some(budget(input, &content)),
    };
    let made = ProjectCreate {
        id: input.id,
        fields: main,
    };
    let project = create(tx, actor, &made, Some(input.template))?;
    ground.projects.insert(None, project);
    for part in &content.subprojects {
        let made = ProjectCreate {
            id: None,
            fields: subproject(&ground, part)?,
        };
        let id = create(tx, actor, &made, Some(input.template))?;
        ground.projects.insert(Some(part.key.as_str()), id);
    }
    let rows = ground.rows(tx, actor)?;
    write(tx, rows, &ground, actor)?;
    Ok(project)
}

fn first_day(text: &str) -> Result<NaiveDate> {
    let date = day("startsOn", text)?;
    NaiveDate::parse_from_str(&date, "%Y-%m-%d").map_err(|error| internal(&error))
}

/// Amounts count only when nothing else is said.
fn budget(input: &ProjectCreateFromTemplate, content: &TemplateContent) -> Option<Money> {
    input.budget.clone().or_else(|| {
        let currency = content.currency.clone()?;
        content
            .amount_minor()
            .map(|minor| Money { minor, currency })
    })
}

/// Of the channels that single tasks name, those that are not put away.
fn channels_in_use(
    tx: &mut Tx<'_>,
    actor: &Actor,
    content: &TemplateContent,
) -> Result<Vec<ChannelId>> {
    let mut named: Vec<ChannelId> = content
        .tasks
        .iter()
        .filter_map(|task| task.channel_id)
        .collect();
    if named.is_empty() {
        return Ok(named);
    }
    named.sort_unstable();
    named.dedup();
    Ok(channels::table
        .filter(channels::org_id.eq(actor.org))
        .filter(channels::archived_at.is_null())
        .filter(channels::id.any_of(&named))
        .select(channels::id)
        .load(tx.conn())?)
}

/// The last day that is said, or that of the last task of the part.
fn last_day(ground: &Ground<'_>, part: Option<&str>, said: Option<i64>) -> Result<Option<String>> {
    let content = ground.content;
    let tasks = content
        .tasks
        .iter()
        .filter(|task| content.part_of(task) == part);
    let last = tasks.filter_map(|task| task.due).map(|due| due.day).max();
    let first = part_first_day(content, part).unwrap_or_default();
    let last = said.or_else(|| last.map(|day| day.max(first)));
    last.map(|day| ground.date(day)).transpose()
}

fn part_first_day(content: &TemplateContent, part: Option<&str>) -> Option<i64> {
    let part = content
        .subprojects
        .iter()
        .find(|one| Some(one.key.as_str()) == part)?;
    part.first_day
}

fn subproject(ground: &Ground<'_>, part: &TemplateSubproject) -> Result<ProjectFields> {
    let parent = ground.projects.get(&part.parent.as_deref()).copied();
    let first = part.first_day.map(|day| ground.date(day)).transpose()?;
    Ok(ProjectFields {
        name: Some(part.name.clone()),
        description: Some(part.description.clone()),
        kind: Some(part.kind),
        owner: Some(
            ground
                .people
                .of(part.owner.as_deref())
                .unwrap_or(ground.owner),
        ),
        channel: Some(ground.channel),
        parent: Some(parent),
        starts_on: Some(first),
        ends_on: Some(last_day(ground, Some(&part.key), part.last_day)?),
        budget: None,
    })
}

fn write(tx: &mut Tx<'_>, mut rows: Rows, ground: &Ground<'_>, actor: &Actor) -> Result<()> {
    insert_all!(tx.conn(), phases::table, rows.phases)?;
    for row in &rows.phases {
        let data = json!({
            "phaseId": row.id, "name": row.name, "position": row.position,
            "needsApproval": row.needs_approval,
        });
        emit_project(tx, actor, &PHASE_CREATED, row.project_id, data);
    }
    tell(tx, actor, &rows);
    write_members(tx, actor, ground, &rows)?;
    for project in ground.projects.values() {
        let numbers = rows.tasks.iter().filter(|row| row.project_id == *project);
        let last = numbers.map(|row| row.number).max().unwrap_or_default();
        diesel::update(task_counters::table.find((actor.org, *project)))
            .set(task_counters::last.eq(last))
            .execute(tx.conn())?;
    }
    // A parent is there before its parts, whichever batch they are in.
    let parents: HashMap<_, _> = rows
        .tasks
        .iter()
        .map(|row| (row.id, row.parent_id))
        .collect();
    let depth = |id| {
        std::iter::successors(Some(id), |id| *parents.get(id)?)
            .take(10)
            .count()
    };
    rows.tasks.sort_by_cached_key(|row| depth(row.id));
    insert_all!(tx.conn(), tasks::table, rows.tasks)?;
    insert_all!(tx.conn(), checklist_items::table, rows.checklist)?;
    insert_all!(
        tx.conn(),
        deliverable_requirements::table,
        rows.requirements
    )?;
    insert_all!(tx.conn(), task_dependencies::table, rows.dependencies)?;
    Ok(())
}

/// Who works in a project belongs to it, under the names of their roles.
fn write_members(tx: &mut Tx<'_>, actor: &Actor, ground: &Ground<'_>, rows: &Rows) -> Result<()> {
    let names = role_names(ground.content, ground.people);
    let mut members: BTreeMap<(ProjectId, UserId), ()> = BTreeMap::new();
    for row in &rows.tasks {
        for user in [row.assignee_id, row.reviewer_id].into_iter().flatten() {
            members.insert((row.project_id, user), ());
        }
    }
    let mut new = Vec::new();
    for (project, user) in members.into_keys() {
        new.push(ProjectMemberRow {
            org_id: actor.org,
            project_id: project,
            user_id: user,
            role: names.get(&user).cloned(),
            added_by: actor.user,
            added_at: tx.now(),
        });
    }
    insert_all!(tx.conn(), project_members::table, new)?;
    for row in &new {
        let data = json!({ "userId": row.user_id, "member": true, "role": row.role });
        emit_project(tx, actor, &PROJECT_MEMBER_SET, row.project_id, data);
    }
    Ok(())
}

/// The names of all roles of each person, as far as a member's role can say them.
fn role_names(content: &TemplateContent, people: &People) -> HashMap<UserId, String> {
    let mut names: HashMap<UserId, String> = HashMap::new();
    for role in &content.roles {
        let Some(user) = people.of(Some(&role.key)) else {
            continue;
        };
        let known = names.entry(user).or_default();
        let mut longer = known.clone();
        if !longer.is_empty() {
            longer.push_str(" / ");
        }
        longer.push_str(&role.name);
        if longer.chars().count() <= 60 {
            *known = longer;
        }
    }
    names
}
