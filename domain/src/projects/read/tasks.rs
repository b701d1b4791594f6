//! Lists of tasks.

use db::conn::MultiBackend;
use db::schema::{task_schedules, task_skus, tasks};
use db::search::lower;
use db::types::Moment;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::identity::Permission;
use crate::identity::read::contains;
use crate::kernel::fault::Result;
use crate::kernel::id::{ChannelId, PhaseId, ProjectId, SkuId, Task, TaskId, UserId};
use crate::kernel::{Actor, Page, PageArgs};
use crate::projects::access::{for_task, shown, visible_tasks};
use crate::projects::model::{Priority, TaskStatus};
use crate::projects::planning::TaskRisk;
use crate::projects::task_row::TaskRow;

/// Which tasks a list shows; every part that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct TaskFilter {
    /// Of this project.
    pub project: Option<ProjectId>,
    /// Of this phase.
    pub phase: Option<PhaseId>,
    /// In one of these states.
    pub statuses: Option<Vec<TaskStatus>>,
    /// Of this person.
    pub assignee: Option<UserId>,
    /// Of one of these priorities.
    pub priorities: Option<Vec<Priority>>,
    /// Of this channel.
    pub channel: Option<ChannelId>,
    /// Open, and due before this moment.
    pub overdue_at: Option<Moment>,
    /// Due before this moment.
    pub due_before: Option<Moment>,
    /// With this label, however it is capitalised.
    pub label: Option<String>,
    /// About this article; nothing for those who may not see the catalog.
    pub sku: Option<SkuId>,
    /// Points that the project is measured by, or all others.
    pub milestone: Option<bool>,
    /// At one of these risks.
    pub risks: Option<Vec<TaskRisk>>,
    /// That take place between these moments by their own dates: one without a start date at its due
    /// date. Those without a due date do not.
    pub between: Option<(Moment, Moment)>,
    /// Part of the title.
    pub search: Option<String>,
}

impl TaskFilter {
    /// Whether it asks for what guests are not shown: nothing is found by that.
    fn asks_for_hidden(&self, actor: &Actor) -> bool {
        self.phase.is_some()
            || self.channel.is_some()
            || self.label.is_some()
            || self.sku.is_some()
            || self.risks.is_some()
            || self.assignee.is_some_and(|user| user != actor.user)
    }
}

/// In which order a list shows tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TaskOrder {
    /// The earliest due date first, those without one last.
    #[default]
    Due,
    /// As they were numbered.
    Number,
    /// The most urgent first.
    Priority,
}

type TaskQuery = tasks::BoxedQuery<'static, MultiBackend>;

fn filtered(actor: &Actor, filter: &TaskFilter) -> Result<TaskQuery> {
    if !actor.is_guest() {
        actor.require(Permission::ProjectRead)?;
    }
    let mut query = visible_tasks(actor);
    if !actor.may(Permission::ProjectRead) && filter.asks_for_hidden(actor) {
        query = query.filter(tasks::id.any_of::<TaskId>(&[]));
    }
    if let Some(project) = filter.project {
        query = query.filter(tasks::project_id.eq(project));
    }
    if let Some(phase) = filter.phase {
        query = query.filter(tasks::phase_id.eq(phase));
    }
    if let Some(statuses) = &filter.statuses {
        query = query.filter(tasks::status.eq_any(statuses.clone()));
    }
    if let Some(assignee) = filter.assignee {
        query = query.filter(tasks::assignee_id.eq(assignee));
    }
    if let Some(priorities) = &filter.priorities {
        query = query.filter(tasks::priority.eq_any(priorities.clone()));
    }
    if let Some(channel) = filter.channel {
        query = query.filter(tasks::channel_id.eq(channel));
    }
    if let Some(now) = filter.overdue_at {
        query = query
            .filter(tasks::due_key.lt(now.0))
            .filter(tasks::status.eq_any(TaskStatus::OPEN.to_vec()));
    }
    if let Some(due) = filter.due_before {
        query = query.filter(tasks::due_key.lt(due.0));
    }
    if let Some(milestone) = filter.milestone {
        query = query.filter(tasks::milestone.eq(milestone));
    }
    if let Some(risks) = &filter.risks {
        let wanted: Vec<Option<TaskRisk>> = risks.iter().copied().map(Some).collect();
        let at_risk = task_schedules::table
            .filter(task_schedules::org_id.eq(actor.org))
            .filter(task_schedules::risk.any_of(&wanted))
            .select(task_schedules::task_id);
        query = query.filter(tasks::id.eq_any(at_risk));
    }
    if let Some((from, to)) = filter.between {
        let begins = tasks::starts_at.is_null().or(tasks::starts_at.lt(to));
        let alone = tasks::starts_at.is_not_null().or(tasks::due_key.lt(to.0));
        query = query
            .filter(tasks::due_key.ge(from.0))
            .filter(tasks::due_at.is_not_null())
            .filter(begins)
            .filter(alone);
    }
    named(actor, query, filter)
}

/// The parts of a filter that look into texts and other tables.
fn named(actor: &Actor, mut query: TaskQuery, filter: &TaskFilter) -> Result<TaskQuery> {
    if let Some(label) = &filter.label {
        // As it stands in the list, with its quotes.
        let label = serde_json::to_string(label.trim())?;
        let pattern = contains(&label).to_ascii_lowercase();
        query = query.filter(lower(tasks::labels).like(pattern).escape('!'));
    }
    if let Some(sku) = filter.sku {
        let shown = actor.may(Permission::CatalogRead).then_some(sku);
        let of_sku = task_skus::table
            .filter(task_skus::org_id.eq(actor.org))
            .filter(task_skus::sku_id.eq_any(shown))
            .select(task_skus::task_id);
        query = query.filter(tasks::id.eq_any(of_sku));
    }
    if let Some(pattern) = filter.search.as_deref().map(contains) {
        let pattern = pattern.to_ascii_lowercase();
        query = query.filter(lower(tasks::title).like(pattern).escape('!'));
    }
    Ok(query)
}

/// Bounds, order and limit of a page by a column and the id: `keyed!(query, column, args, after, before)`.
macro_rules! keyed {
    ($query:expr, $key:expr, $args:expr, $after:expr, $before:expr) => {{
        let mut query = $query;
        if let Some((key, id)) = $after {
            query = query.filter($key.gt(key).or($key.eq(key).and(tasks::id.gt(id))));
        }
        if let Some((key, id)) = $before {
            query = query.filter($key.lt(key).or($key.eq(key).and(tasks::id.lt(id))));
        }
        let query = if $args.backward {
            query.order(($key.desc(), tasks::id.desc()))
        } else {
            query.order(($key.asc(), tasks::id.asc()))
        };
        query.limit($args.limit + 1)
    }};
}

/// A task that the actor sees, as far as the actor sees it.
///
/// # Errors
/// `NOT_FOUND`.
pub fn find_task(conn: &mut Conn, actor: &Actor, id: TaskId) -> Result<TaskRow> {
    Ok(shown(actor, for_task(conn, actor, id)?))
}

/// A page of the tasks that the actor sees. The cursor is a task: its place is looked up when the page
/// is asked for, so a task that got another due date meanwhile may be met again or missed.
///
/// # Errors
/// `FORBIDDEN` for integrations without `project.read`.
pub fn tasks(
    conn: &mut Conn,
    actor: &Actor,
    filter: &TaskFilter,
    order: TaskOrder,
    args: &PageArgs<Task>,
) -> Result<Page<TaskRow>> {
    let query = filtered(actor, filter)?.select(TaskRow::as_select());
    let after = place(conn, actor, order, args.after)?;
    let before = place(conn, actor, order, args.before)?;
    let rows = match order {
        TaskOrder::Due => keyed!(query, tasks::due_key, args, after, before).load(conn)?,
        TaskOrder::Number => keyed!(query, tasks::number, args, after, before).load(conn)?,
        TaskOrder::Priority => {
            keyed!(query, tasks::priority_rank, args, after, before).load(conn)?
        }
    };
    Ok(Page::of(rows, args).map(|row| shown(actor, row)))
}

/// The place of a cursor's task in an order; the beginning when the actor does not see it.
fn place(
    conn: &mut Conn,
    actor: &Actor,
    order: TaskOrder,
    cursor: Option<TaskId>,
) -> Result<Option<(i64, TaskId)>> {
    let Some(id) = cursor else {
        return Ok(None);
    };
    let keys: Option<(i64, i64, i64)> = visible_tasks(actor)
        .filter(tasks::id.eq(id))
        .select((tasks::due_key, tasks::number, tasks::priority_rank))
        .first(conn)
        .optional()?;
    Ok(keys.map(|(due, number, priority)| match order {
        TaskOrder::Due => (due, id),
        TaskOrder::Number => (number, id),
        TaskOrder::Priority => (priority, id),
    }))
}

/// How many tasks the actor sees.
///
/// # Errors
/// `FORBIDDEN` for integrations without `project.read`.
pub fn tasks_count(conn: &mut Conn, actor: &Actor, filter: &TaskFilter) -> Result<i64> {
    Ok(filtered(actor, filter)?.count().get_result(conn)?)
}

/// A page of the actor's own tasks by due date: open ones that are no drafts, unless the filter names
/// other states.
///
/// # Errors
/// `FORBIDDEN` for integrations without `project.read`.
pub fn my_tasks(
    conn: &mut Conn,
    actor: &Actor,
    filter: &TaskFilter,
    args: &PageArgs<Task>,
) -> Result<Page<TaskRow>> {
    tasks(conn, actor, &mine(actor, filter), TaskOrder::Due, args)
}

/// How many tasks of the actor's own there are, as [`my_tasks`] shows them.
///
/// # Errors
/// `FORBIDDEN` for integrations without `project.read`.
pub fn my_tasks_count(conn: &mut Conn, actor: &Actor, filter: &TaskFilter) -> Result<i64> {
    tasks_count(conn, actor, &mine(actor, filter))
}

fn mine(actor: &Actor, filter: &TaskFilter) -> TaskFilter {
    let open = || {
        let mut open = TaskStatus::OPEN.to_vec();
        open.retain(|status| *status != TaskStatus::Draft);
        open
    };
    TaskFilter {
        assignee: Some(actor.user),
        statuses: Some(filter.statuses.clone().unwrap_or_else(open)),
        ..filter.clone()
    }
}

/// The tasks among these that the actor sees.
///
/// # Errors
/// When the database fails.
pub fn tasks_by_ids(conn: &mut Conn, actor: &Actor, ids: &[TaskId]) -> Result<Vec<TaskRow>> {
    let rows: Vec<TaskRow> = visible_tasks(actor)
        .filter(tasks::id.any_of(ids))
        .select(TaskRow::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|row| shown(actor, row)).collect())
}

/// The parts of these tasks that the actor sees, by number, at most 1,000.
///
/// # Errors
/// When the database fails.
pub fn subtasks_of(conn: &mut Conn, actor: &Actor, ids: &[TaskId]) -> Result<Vec<TaskRow>> {
    let parents = ids.iter().map(|id| Some(*id)).collect::<Vec<_>>();
    // What a task is a part of is not shown to guests.
    if !actor.may(Permission::ProjectRead) {
        return Ok(Vec::new());
    }
    Ok(visible_tasks(actor)
        .filter(tasks::parent_id.any_of(&parents))
        .order((tasks::number.asc(), tasks::id.asc()))
        .limit(1_000)
        .select(TaskRow::as_select())
        .load(conn)?)
}
