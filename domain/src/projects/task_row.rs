//! Tasks as they are stored.

use db::schema::{task_dependencies, tasks};
use db::types::{Id, Moment};
use diesel::prelude::*;

use super::model::{DependencyKind, DependencyPolicy, Priority, TaskStatus};
use crate::kernel::fault::Result;
use crate::kernel::id::{
    ChannelId, DepartmentId, EventNode, Node, OrganizationId, PhaseId, ProjectId, TaskId, UserId,
};

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = tasks, primary_key(org_id, id), treat_none_as_null = true)]
pub struct TaskRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: TaskId,
    /// The project.
    pub project_id: ProjectId,
    /// From 1.
    pub number: i64,
    /// What it says.
    pub title: String,
    /// What it is about.
    pub description: Option<String>,
    /// Where it stands.
    pub status: TaskStatus,
    /// The phase.
    pub phase_id: Option<PhaseId>,
    /// What it is a part of.
    pub parent_id: Option<TaskId>,
    /// Who does it.
    pub assignee_id: Option<UserId>,
    /// Which department it belongs to.
    pub department_id: Option<DepartmentId>,
    /// Who reviews it; `None`: nobody has to.
    pub reviewer_id: Option<UserId>,
    /// Where it takes place.
    pub channel_id: Option<ChannelId>,
    /// How urgent it is.
    pub priority: Priority,
    /// Its place by priority, see [`Priority::rank`].
    pub priority_rank: i64,
    /// How much work it is thought to be.
    pub estimate_minutes: Option<i64>,
    /// When it is to be started.
    pub starts_at: Option<Moment>,
    /// When it is to be done.
    pub due_at: Option<Moment>,
    /// Its place by due date, see [`TaskRow::due_key_of`].
    pub due_key: i64,
    /// A point that the project is measured by.
    pub milestone: bool,
    /// Its phase is not done without it.
    pub mandatory: bool,
    /// Labels as a JSON list; see [`TaskRow::label_list`].
    pub labels: String,
    /// Type of what it was made for.
    pub source_type: Option<String>,
    /// Id of what it was made for; see [`TaskRow::source`].
    pub source_id: Option<Id<EventNode>>,
    /// Who created it.
    pub created_by: UserId,
    /// When it was created.
    pub created_at: Moment,
    /// When work on it began.
    pub started_at: Option<Moment>,
    /// Who handed it in.
    pub submitted_by: Option<UserId>,
    /// When it was done.
    pub completed_at: Option<Moment>,
    /// Why it cannot go on; only while it is blocked.
    pub blocked_reason: Option<String>,
    /// Counts changes.
    pub version: i64,
}

impl TaskRow {
    /// The place of a due date in lists: tasks without one come last.
    #[must_use]
    pub fn due_key_of(due_at: Option<Moment>) -> i64 {
        due_at.map_or(i64::MAX, |at| at.0)
    }

    /// Its labels.
    ///
    /// # Errors
    /// When the stored text is damaged.
    pub fn label_list(&self) -> Result<Vec<String>> {
        Ok(serde_json::from_str(&self.labels)?)
    }

    /// What it was made for.
    #[must_use]
    pub fn source(&self) -> Option<Node> {
        Node::from_parts(self.source_type.as_deref()?, self.source_id?.uuid())
    }

    /// Whether it is open and its due date has passed.
    #[must_use]
    pub fn is_overdue(&self, now: Moment) -> bool {
        self.status.is_open() && self.due_at.is_some_and(|at| at < now)
    }
}

/// A dependency.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = task_dependencies, primary_key(org_id, successor_id, predecessor_id), treat_none_as_null = true)]
// One statement for many rows: with defaults SQLite would open a transaction of its own.
#[diesel(treat_none_as_default_value = false)]
pub struct DependencyRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The task that comes after.
    pub successor_id: TaskId,
    /// The task that comes before.
    pub predecessor_id: TaskId,
    /// What it is.
    pub kind: DependencyKind,
    /// Time between the two ends; negative: they may overlap.
    pub lag_minutes: i64,
    /// What an open predecessor does.
    pub policy: DependencyPolicy,
    /// Who created it.
    pub created_by: UserId,
    /// When it was created.
    pub created_at: Moment,
}
