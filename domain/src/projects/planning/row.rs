//! Schedules and health as they are stored.

use db::schema::{project_health, task_schedules};
use db::types::Moment;
use diesel::prelude::*;

use crate::kernel::fault::Result;
use crate::kernel::id::{OrganizationId, ProjectId, TaskId, UserId};
use crate::projects::schedule::health::{Health, Reason};
use crate::projects::schedule::risk::Lateness;

/// Why a project is not on track.
pub use crate::projects::schedule::health::Reason as HealthReason;

db::text_enum! {
    /// How a project is doing.
    pub enum ProjectHealth {
        /// Everything is as planned (正常).
        OnTrack => "ON_TRACK",
        /// It may become late (风险).
        AtRisk => "AT_RISK",
        /// It is late, or will be (延期).
        Late => "LATE",
        /// It stands still (阻塞).
        Blocked => "BLOCKED",
        /// It has ended (已结束).
        Done => "DONE",
    }
}

impl From<Health> for ProjectHealth {
    fn from(health: Health) -> Self {
        match health {
            Health::OnTrack => Self::OnTrack,
            Health::AtRisk => Self::AtRisk,
            Health::Blocked => Self::Blocked,
            Health::Late => Self::Late,
        }
    }
}

db::text_enum! {
    /// How an open task stands to its due date.
    pub enum TaskRisk {
        /// Its due date has passed.
        Late => "LATE",
        /// By the schedule it will be done after its due date.
        Endangered => "ENDANGERED",
    }
}

impl From<Lateness> for TaskRisk {
    fn from(lateness: Lateness) -> Self {
        match lateness {
            Lateness::Overdue => Self::Late,
            Lateness::AtRisk => Self::Endangered,
        }
    }
}

/// How a project is doing.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = project_health, primary_key(org_id, project_id), treat_none_as_null = true)]
pub struct ProjectHealthRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The project.
    pub project_id: ProjectId,
    /// What counts: what was said, while that lasts, else what the facts say.
    pub health: ProjectHealth,
    /// What the facts say.
    pub computed: ProjectHealth,
    /// Why the facts say it, as a JSON list; see [`ProjectHealthRow::reason_list`].
    pub reasons: String,
    /// When its open tasks are done by the schedule; `None` without open tasks.
    pub forecast_ends_at: Option<Moment>,
    /// When that was computed.
    pub computed_at: Moment,
    /// What a person says.
    pub said: Option<ProjectHealth>,
    /// Why.
    pub said_reason: Option<String>,
    /// Who.
    pub said_by: Option<UserId>,
    /// When it was said.
    pub said_at: Option<Moment>,
    /// Until when it counts.
    pub said_until: Option<Moment>,
    /// Counts changes.
    pub version: i64,
}

impl ProjectHealthRow {
    /// A project about which nothing is known yet.
    #[must_use]
    pub fn new(org: OrganizationId, project: ProjectId, now: Moment) -> Self {
        Self {
            org_id: org,
            project_id: project,
            health: ProjectHealth::OnTrack,
            computed: ProjectHealth::OnTrack,
            reasons: "[]".to_owned(),
            forecast_ends_at: None,
            computed_at: now,
            said: None,
            said_reason: None,
            said_by: None,
            said_at: None,
            said_until: None,
            version: 0,
        }
    }

    /// Why the facts say it, the gravest first.
    ///
    /// # Errors
    /// When the stored text is damaged.
    pub fn reason_list(&self) -> Result<Vec<Reason>> {
        Ok(serde_json::from_str(&self.reasons)?)
    }

    /// What counts at a moment.
    #[must_use]
    pub fn counting(&self, now: Moment) -> ProjectHealth {
        let lasts = self.said_until.is_some_and(|until| now < until);
        match self.said.filter(|_| lasts) {
            Some(said) if self.computed != ProjectHealth::Done => said,
            _ => self.computed,
        }
    }
}

/// When an open task takes place by the schedule of its project.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = task_schedules)]
// One statement for many rows: with defaults SQLite would open a transaction of its own.
#[diesel(treat_none_as_default_value = false)]
pub struct TaskScheduleRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The task.
    pub task_id: TaskId,
    /// Its project.
    pub project_id: ProjectId,
    /// When it begins at the earliest; the real start of one that was begun.
    pub starts_at: Moment,
    /// When it is done at the earliest.
    pub ends_at: Moment,
    /// Working minutes by which it may slip without moving the project's end.
    pub slack_minutes: i64,
    /// Whether it has no slack: a minute later here is a minute later for the project.
    pub critical: bool,
    /// How it stands to its due date; `None` when it will be done in time or has none.
    pub risk: Option<TaskRisk>,
}
