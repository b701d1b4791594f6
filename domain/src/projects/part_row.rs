//! What belongs to a task, as it is stored.

use db::schema::{
    checklist_items, deliverable_requirements, deliverable_versions, deliverables, time_entries,
};
use db::types::Moment;
use diesel::prelude::*;

use super::model::{DeliverableKind, DeliverableState};
use crate::kernel::id::{
    ChecklistItemId, DeliverableId, DeliverableRequirementId, DeliverableVersionId, FileId,
    OrganizationId, ProjectId, TaskId, TimeEntryId, UserId,
};

/// A checklist item.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = checklist_items, primary_key(org_id, id), treat_none_as_null = true)]
// One statement for many rows: with defaults SQLite would open a transaction of its own.
#[diesel(treat_none_as_default_value = false)]
pub struct ChecklistItemRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: ChecklistItemId,
    /// The task.
    pub task_id: TaskId,
    /// Its place; the lowest first.
    pub position: i64,
    /// What it says.
    pub title: String,
    /// Who did it.
    pub done_by: Option<UserId>,
    /// When it was done.
    pub done_at: Option<Moment>,
    /// When it was created.
    pub created_at: Moment,
}

/// A deliverable requirement.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = deliverable_requirements, primary_key(org_id, id), treat_none_as_null = true)]
// One statement for many rows: with defaults SQLite would open a transaction of its own.
#[diesel(treat_none_as_default_value = false)]
pub struct DeliverableRequirementRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: DeliverableRequirementId,
    /// The task.
    pub task_id: TaskId,
    /// Its place; the lowest first.
    pub position: i64,
    /// Name.
    pub name: String,
    /// What it is.
    pub kind: DeliverableKind,
    /// The task is not done without it.
    pub required: bool,
    /// When it was created.
    pub created_at: Moment,
}

/// A deliverable.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = deliverables, primary_key(org_id, id), treat_none_as_null = true)]
pub struct DeliverableRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: DeliverableId,
    /// The project.
    pub project_id: ProjectId,
    /// The task.
    pub task_id: TaskId,
    /// The requirement that it fulfils.
    pub requirement_id: Option<DeliverableRequirementId>,
    /// Name.
    pub name: String,
    /// Number of the newest version.
    pub version_count: i64,
    /// What was decided.
    pub state: DeliverableState,
    /// When it was created.
    pub created_at: Moment,
    /// Counts changes.
    pub version: i64,
}

/// A deliverable version.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = deliverable_versions, primary_key(org_id, id), treat_none_as_null = true)]
pub struct DeliverableVersionRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: DeliverableVersionId,
    /// The deliverable.
    pub deliverable_id: DeliverableId,
    /// From 1.
    pub number: i64,
    /// The file; `None` for a link.
    pub file_id: Option<FileId>,
    /// Link to it.
    pub url: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// What was decided.
    pub state: DeliverableState,
    /// Who added it.
    pub added_by: UserId,
    /// When it was added.
    pub added_at: Moment,
    /// Who decided.
    pub decided_by: Option<UserId>,
    /// When it was decided.
    pub decided_at: Option<Moment>,
    /// Why it was decided so.
    pub decision_note: Option<String>,
}

/// A time entry.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = time_entries, primary_key(org_id, id), treat_none_as_null = true)]
pub struct TimeEntryRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: TimeEntryId,
    /// The task.
    pub task_id: TaskId,
    /// The person.
    pub user_id: UserId,
    /// Minutes, 1 to 1,440.
    pub minutes: i64,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// A remark.
    pub note: Option<String>,
    /// When it was created.
    pub created_at: Moment,
}
