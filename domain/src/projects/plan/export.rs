//! A project's plan as the table that an import reads.

use std::collections::HashMap;

use chrono_tz::Tz;
use db::Conn;
use db::schema::{
    deliverable_requirements, organizations, phases, task_dependencies, tasks, users,
};
use diesel::prelude::*;
use rust_decimal::Decimal;

use super::column::Column;
use super::links::{Link, Wanted};
use super::when::{End, text};
use crate::kernel::fault::Result;
use crate::kernel::id::{OrganizationId, PhaseId, ProjectId, TaskId, UserId};
use crate::kernel::{Actor, Language};
use crate::projects::access::for_view;
use crate::projects::model::{Priority, TaskStatus};
use crate::projects::part_row::DeliverableRequirementRow;
use crate::projects::task_row::{DependencyRow, TaskRow};

/// The table of a project: headers, then a row for each task that was not given up, by phase and
/// number. Every cell is a text. Sub-tasks, reviewers and labels are not in it.
///
/// # Errors
/// `NOT_FOUND`.
pub fn export(
    conn: &mut Conn,
    actor: &Actor,
    project: ProjectId,
    language: Language,
) -> Result<Vec<Vec<String>>> {
    for_view(conn, actor, project)?;
    let whole = Whole::load(conn, actor.org, project)?;
    let header = Column::ALL
        .iter()
        .map(|column| column.header(language).to_owned());
    let mut rows = vec![header.collect()];
    for task in &whole.tasks {
        let cell = |column: &Column| whole.cell(task, *column, language);
        rows.push(Column::ALL.iter().map(cell).collect());
    }
    Ok(rows)
}

/// What the rows are made of.
struct Whole {
    zone: Tz,
    phases: HashMap<PhaseId, String>,
    tasks: Vec<TaskRow>,
    /// Numbers of the tasks' rows.
    rows: HashMap<TaskId, usize>,
    people: HashMap<UserId, String>,
    links: HashMap<TaskId, Vec<DependencyRow>>,
    wanted: HashMap<TaskId, Vec<DeliverableRequirementRow>>,
}

impl Whole {
    fn load(conn: &mut Conn, org: OrganizationId, project: ProjectId) -> Result<Self> {
        let zone: String = organizations::table
            .find(org)
            .select(organizations::time_zone)
            .first(conn)?;
        let named: Vec<(PhaseId, String)> = phases::table
            .filter(phases::org_id.eq(org))
            .filter(phases::project_id.eq(project))
            .order((phases::position, phases::id))
            .select((phases::id, phases::name))
            .load(conn)?;
        let places: HashMap<PhaseId, usize> = named
            .iter()
            .enumerate()
            .map(|(place, (id, _))| (*id, place))
            .collect();
        let mut tasks: Vec<TaskRow> = tasks::table
            .filter(tasks::org_id.eq(org))
            .filter(tasks::project_id.eq(project))
            .filter(tasks::status.ne(TaskStatus::Cancelled))
            .order(tasks::number)
            .select(TaskRow::as_select())
            .load(conn)?;
        // Those without a phase come last.
        tasks.sort_by_key(|task| {
            let place = task.phase_id.and_then(|id| places.get(&id));
            (place.copied().unwrap_or(usize::MAX), task.number)
        });
        let rows = tasks.iter().enumerate();
        let rows = rows.map(|(place, task)| (task.id, place + 2)).collect();
        Ok(Self {
            zone: zone.parse().unwrap_or(Tz::UTC),
            phases: named.into_iter().collect(),
            rows,
            people: people(conn, org, project)?,
            links: links(conn, org, project)?,
            wanted: wanted(conn, org, project)?,
            tasks,
        })
    }

    fn cell(&self, task: &TaskRow, column: Column, language: Language) -> String {
        let name = |text: Option<&String>| text.cloned().unwrap_or_default();
        match column {
            Column::Phase => name(task.phase_id.and_then(|id| self.phases.get(&id))),
            Column::Title => task.title.clone(),
            Column::Assignee => name(task.assignee_id.and_then(|id| self.people.get(&id))),
            Column::Start => task
                .starts_at
                .map(|at| text(at, self.zone, End::Start))
                .unwrap_or_default(),
            Column::Due => task
                .due_at
                .map(|at| text(at, self.zone, End::Due))
                .unwrap_or_default(),
            Column::Hours => task.estimate_minutes.map(hours).unwrap_or_default(),
            Column::Priority => priority(task.priority, language).to_owned(),
            Column::Predecessors => self.predecessors(task),
            Column::Deliverables => self.deliverables(task),
            Column::Notes => name(task.description.as_ref()),
        }
    }

    fn predecessors(&self, task: &TaskRow) -> String {
        let links = self.links.get(&task.id).into_iter().flatten();
        let mut rows: Vec<(usize, String)> = links
            .filter_map(|row| {
                // What is not in the table cannot be named.
                let place = *self.rows.get(&row.predecessor_id)?;
                let link = Link {
                    place,
                    kind: row.kind,
                    lag_minutes: row.lag_minutes,
                    policy: row.policy,
                };
                Some((place, link.written(place)))
            })
            .collect();
        rows.sort();
        let written: Vec<_> = rows.into_iter().map(|(_, text)| text).collect();
        written.join("; ")
    }

    fn deliverables(&self, task: &TaskRow) -> String {
        let rows = self.wanted.get(&task.id).into_iter().flatten();
        let written = rows.map(|row| {
            Wanted {
                name: row.name.clone(),
                kind: row.kind,
                required: row.required,
            }
            .written()
        });
        written.collect::<Vec<_>>().join("\n")
    }
}

/// Addresses of who is given work, or names of those who have none.
fn people(
    conn: &mut Conn,
    org: OrganizationId,
    project: ProjectId,
) -> Result<HashMap<UserId, String>> {
    let assigned = tasks::table
        .filter(tasks::org_id.eq(org))
        .filter(tasks::project_id.eq(project))
        .select(tasks::assignee_id);
    let rows: Vec<(UserId, String, Option<String>)> = users::table
        .filter(users::org_id.eq(org))
        .filter(users::id.nullable().eq_any(assigned))
        .select((users::id, users::name, users::email))
        .load(conn)?;
    let named = |(id, name, email): (UserId, String, Option<String>)| (id, email.unwrap_or(name));
    Ok(rows.into_iter().map(named).collect())
}

fn links(
    conn: &mut Conn,
    org: OrganizationId,
    project: ProjectId,
) -> Result<HashMap<TaskId, Vec<DependencyRow>>> {
    let mine = tasks::table
        .filter(tasks::org_id.eq(org))
        .filter(tasks::project_id.eq(project))
        .select(tasks::id);
    let rows: Vec<DependencyRow> = task_dependencies::table
        .filter(task_dependencies::org_id.eq(org))
        .filter(task_dependencies::successor_id.eq_any(mine))
        .select(DependencyRow::as_select())
        .load(conn)?;
    let mut lists: HashMap<TaskId, Vec<DependencyRow>> = HashMap::new();
    for row in rows {
        lists.entry(row.successor_id).or_default().push(row);
    }
    Ok(lists)
}

fn wanted(
    conn: &mut Conn,
    org: OrganizationId,
    project: ProjectId,
) -> Result<HashMap<TaskId, Vec<DeliverableRequirementRow>>> {
    let mine = tasks::table
        .filter(tasks::org_id.eq(org))
        .filter(tasks::project_id.eq(project))
        .select(tasks::id);
    let rows: Vec<DeliverableRequirementRow> = deliverable_requirements::table
        .filter(deliverable_requirements::org_id.eq(org))
        .filter(deliverable_requirements::task_id.eq_any(mine))
        .order(deliverable_requirements::position)
        .select(DeliverableRequirementRow::as_select())
        .load(conn)?;
    let mut lists: HashMap<TaskId, Vec<DeliverableRequirementRow>> = HashMap::new();
    for row in rows {
        lists.entry(row.task_id).or_default().push(row);
    }
    Ok(lists)
}

/// Minutes as hours, exact enough to be the same minutes again.
fn hours(minutes: i64) -> String {
    let hours = Decimal::from(minutes).checked_div(Decimal::from(60));
    let hours = hours.unwrap_or_default().round_dp(4);
    hours.normalize().to_string()
}

const fn priority(priority: Priority, language: Language) -> &'static str {
    match priority {
        Priority::Urgent => language.pick("Urgent", "紧急"),
        Priority::High => language.pick("High", "高"),
        Priority::Normal => language.pick("Normal", "普通"),
        Priority::Low => language.pick("Low", "低"),
    }
}
