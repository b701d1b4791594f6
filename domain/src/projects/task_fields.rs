//! What can be said about a task, checked alike when it is created and when it is changed.

use db::types::Moment;

use super::access::{for_phase, for_task};
use super::change::Changes;
use super::day::in_order;
use super::fault::ProjectsFault;
use super::member::require_assignable;
use super::model::Priority;
use super::project_fields::check_channel;
use super::task_row::TaskRow;
use crate::identity::access::for_department;
use crate::kernel::fault::Result;
use crate::kernel::id::{ChannelId, DepartmentId, PhaseId, SkuId, TaskId, UserId};
use crate::kernel::input::{InputFault, at_most, optional_text, range, text};
use crate::kernel::{Actor, Error, Tx};

/// How deep sub-tasks go.
const MAX_DEPTH: i64 = 5;
/// Most labels of a task.
const MAX_LABELS: usize = 20;
/// Most minutes that a task is thought to be: a year of days.
const MAX_ESTIMATE: i64 = 525_600;

/// Fields of a task; `None` leaves one as it is, `Some(None)` empties it.
#[derive(Debug, Clone, Default)]
pub struct TaskFields {
    /// 1 to 200 characters.
    pub title: Option<String>,
    /// At most 10,000 characters.
    pub description: Option<Option<String>>,
    /// The phase, of the same project.
    pub phase: Option<Option<PhaseId>>,
    /// The task that it is a part of, of the same project, at most 5 deep.
    pub parent: Option<Option<TaskId>>,
    /// Who does it: an active member.
    pub assignee: Option<Option<UserId>>,
    /// Which department it belongs to.
    pub department: Option<Option<DepartmentId>>,
    /// Who reviews it, not who does it; without one it is done when it is handed in.
    pub reviewer: Option<Option<UserId>>,
    /// Where it takes place; not archived.
    pub channel: Option<Option<ChannelId>>,
    /// How urgent it is.
    pub priority: Option<Priority>,
    /// How much work it is, 0 to 525,600 minutes.
    pub estimate_minutes: Option<Option<i64>>,
    /// When it is to be started.
    pub starts_at: Option<Option<Moment>>,
    /// When it is to be done, not before its start.
    pub due_at: Option<Option<Moment>>,
    /// A point that the project is measured by.
    pub milestone: Option<bool>,
    /// Its phase is not done without it.
    pub mandatory: Option<bool>,
    /// At most 20 labels of 1 to 40 characters.
    pub labels: Option<Vec<String>>,
    /// Articles that it is about, at most 50.
    pub skus: Option<Vec<SkuId>>,
}

impl TaskFields {
    /// Writes the fields to a task, but for its articles, which stand in a table of their own.
    ///
    /// # Errors
    /// `NOT_FOUND`, `OTHER_PROJECT`, `PARENT_NOT_POSSIBLE`, `NOT_ASSIGNABLE`, `REVIEWER_IS_ASSIGNEE`,
    /// `CHANNEL_ARCHIVED`, `DATES_REVERSED`, errors of input; each about its field.
    pub(super) fn write(&self, tx: &mut Tx<'_>, actor: &Actor, row: &mut TaskRow) -> Result<()> {
        if let Some(title) = &self.title {
            row.title = text("title", title, 200)?;
        }
        if let Some(description) = &self.description {
            row.description = optional_text("description", description.as_deref(), 10_000)?;
        }
        self.write_place(tx, actor, row)?;
        self.write_people(tx, actor, row)?;
        self.write_plan(row)?;
        if let Some(labels) = &self.labels {
            row.labels = serde_json::to_string(&labels_of(labels)?)?;
        }
        Ok(())
    }

    fn write_place(&self, tx: &mut Tx<'_>, actor: &Actor, row: &mut TaskRow) -> Result<()> {
        if let Some(phase) = self.phase {
            if let Some(id) = phase {
                let found = for_phase(tx.conn(), actor, id).map_err(|e| e.at(["phaseId"]))?;
                if found.project_id != row.project_id {
                    return Err(Error::from(ProjectsFault::OtherProject).at(["phaseId"]));
                }
            }
            row.phase_id = phase;
        }
        if let Some(parent) = self.parent {
            check_parent(tx, actor, row, parent)?;
            row.parent_id = parent;
        }
        if let Some(channel) = self.channel {
            check_channel(tx, actor, channel, row.channel_id)?;
            row.channel_id = channel;
        }
        Ok(())
    }

    fn write_people(&self, tx: &mut Tx<'_>, actor: &Actor, row: &mut TaskRow) -> Result<()> {
        if let Some(assignee) = self.assignee {
            if let Some(user) = assignee {
                require_assignable(tx, actor, user).map_err(|e| e.at(["assigneeId"]))?;
            }
            row.assignee_id = assignee;
        }
        if let Some(reviewer) = self.reviewer {
            if let Some(user) = reviewer {
                require_assignable(tx, actor, user).map_err(|e| e.at(["reviewerId"]))?;
            }
            row.reviewer_id = reviewer;
        }
        if row.reviewer_id.is_some() && row.reviewer_id == row.assignee_id {
            return Err(ProjectsFault::ReviewerIsAssignee.into());
        }
        if let Some(department) = self.department {
            if let Some(id) = department {
                for_department(tx, actor, id).map_err(|e| e.at(["departmentId"]))?;
            }
            row.department_id = department;
        }
        Ok(())
    }

    fn write_plan(&self, row: &mut TaskRow) -> Result<()> {
        if let Some(priority) = self.priority {
            row.priority = priority;
            row.priority_rank = priority.rank();
        }
        if let Some(minutes) = self.estimate_minutes {
            row.estimate_minutes = minutes
                .map(|minutes| range("estimateMinutes", minutes, 0, MAX_ESTIMATE))
                .transpose()?;
        }
        if let Some(at) = self.starts_at {
            row.starts_at = at;
        }
        if let Some(at) = self.due_at {
            row.due_at = at;
            row.due_key = TaskRow::due_key_of(at);
        }
        in_order("dueAt", row.starts_at.as_ref(), row.due_at.as_ref())?;
        row.milestone = self.milestone.unwrap_or(row.milestone);
        row.mandatory = self.mandatory.unwrap_or(row.mandatory);
        Ok(())
    }
}

/// The differences, for the log.
pub(super) fn changes(old: &TaskRow, new: &TaskRow) -> Result<Changes> {
    let mut changes = Changes::default();
    changes.note("title", &old.title, &new.title);
    changes.note("description", &old.description, &new.description);
    changes.note("phaseId", &old.phase_id, &new.phase_id);
    changes.note("parentId", &old.parent_id, &new.parent_id);
    changes.note("assigneeId", &old.assignee_id, &new.assignee_id);
    changes.note("departmentId", &old.department_id, &new.department_id);
    changes.note("reviewerId", &old.reviewer_id, &new.reviewer_id);
    changes.note("channelId", &old.channel_id, &new.channel_id);
    changes.note("priority", &old.priority, &new.priority);
    changes.note(
        "estimateMinutes",
        &old.estimate_minutes,
        &new.estimate_minutes,
    );
    changes.note("startsAt", &old.starts_at, &new.starts_at);
    changes.note("dueAt", &old.due_at, &new.due_at);
    changes.note("milestone", &old.milestone, &new.milestone);
    changes.note("mandatory", &old.mandatory, &new.mandatory);
    changes.note("labels", &old.label_list()?, &new.label_list()?);
    Ok(changes)
}

fn labels_of(given: &[String]) -> Result<Vec<String>> {
    at_most("labels", given, MAX_LABELS)?;
    let mut labels: Vec<String> = Vec::new();
    for (i, label) in given.iter().enumerate() {
        let path = ["labels".to_owned(), i.to_string()];
        let label = text("labels", label, 40).map_err(|e| e.at(path.clone()))?;
        if labels.contains(&label) {
            return Err(Error::from(InputFault::Repeated { value: label }).at(path));
        }
        labels.push(label);
    }
    Ok(labels)
}

fn check_parent(
    tx: &mut Tx<'_>,
    actor: &Actor,
    row: &TaskRow,
    parent: Option<TaskId>,
) -> Result<()> {
    let mut above = parent;
    let mut depth = 0;
    while let Some(id) = above {
        depth += 1;
        if id == row.id || depth >= MAX_DEPTH {
            return Err(ProjectsFault::ParentNotPossible { max: MAX_DEPTH }.into());
        }
        let found = for_task(tx.conn(), actor, id).map_err(|e| e.at(["parentId"]))?;
        if found.project_id != row.project_id {
            return Err(Error::from(ProjectsFault::OtherProject).at(["parentId"]));
        }
        above = found.parent_id;
    }
    Ok(())
}
