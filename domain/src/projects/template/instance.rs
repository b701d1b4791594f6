//! Makes the parts of projects from the parts of a template.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde_json::json;

use super::content::{TemplateContent, TemplateDay, TemplateTask};
use super::people::People;
use crate::kernel::fault::{Result, internal};
use crate::kernel::id::{ChannelId, PhaseId, ProjectId, TaskId, UserId};
use crate::kernel::{Actor, Moment, Tx};
use crate::projects::events::TASK_CREATED;
use crate::projects::model::{DependencyKind, TaskStatus};
use crate::projects::part_row::{ChecklistItemRow, DeliverableRequirementRow};
use crate::projects::row::PhaseRow;
use crate::projects::schedule::calendar::{MINUTES_A_DAY, WallMinute, Zone};
use crate::projects::store::emit_task;
use crate::projects::task_create::{TaskCreate, blank};
use crate::projects::task_fields::TaskFields;
use crate::projects::task_row::{DependencyRow, TaskRow};

/// What the projects that are being made have in common.
pub(super) struct Ground<'g> {
    pub(super) content: &'g TemplateContent,
    pub(super) people: &'g People,
    /// Who answers for the project, and reviews what else nobody could.
    pub(super) owner: UserId,
    pub(super) first_day: NaiveDate,
    pub(super) zone: Zone,
    pub(super) channel: Option<ChannelId>,
    /// Channels of single tasks that are in use.
    pub(super) channels: Vec<ChannelId>,
    /// The projects by the keys of their parts; `None`: the project itself.
    pub(super) projects: HashMap<Option<&'g str>, ProjectId>,
}

/// All rows but those of projects.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) phases: Vec<PhaseRow>,
    pub(super) tasks: Vec<TaskRow>,
    pub(super) checklist: Vec<ChecklistItemRow>,
    pub(super) requirements: Vec<DeliverableRequirementRow>,
    pub(super) dependencies: Vec<DependencyRow>,
}

impl Ground<'_> {
    /// The day of a template.
    pub(super) fn date(&self, day: i64) -> Result<String> {
        let date = self.wall(day, 0).date();
        let date = date.ok_or_else(|| internal(&"a day beyond the calendar"))?;
        Ok(date.format("%Y-%m-%d").to_string())
    }

    fn wall(&self, day: i64, minute: i64) -> WallMinute {
        let first = WallMinute::of_date(self.first_day).0;
        WallMinute(first + day * i64::from(MINUTES_A_DAY) + minute)
    }

    fn moment(&self, at: Option<TemplateDay>) -> Option<Moment> {
        let at = at?;
        self.zone.moment(self.wall(at.day, at.minute))
    }

    fn project_of(&self, part: Option<&str>) -> Result<ProjectId> {
        let project = self.projects.get(&part).copied();
        project.ok_or_else(|| internal(&"a part of a template that has no project"))
    }

    /// Rows of everything.
    ///
    /// # Errors
    /// When the content is damaged.
    pub(super) fn rows(&self, tx: &Tx<'_>, actor: &Actor) -> Result<Rows> {
        let mut rows = Rows::default();
        let phases = self.phases(tx, actor, &mut rows)?;
        let ids: HashMap<&str, TaskId> = self
            .content
            .tasks
            .iter()
            .map(|task| (task.key.as_str(), tx.id()))
            .collect();
        let mut last: HashMap<ProjectId, i64> = HashMap::new();
        for task in &self.content.tasks {
            let project = self.project_of(self.content.part_of(task))?;
            let number = last.entry(project).or_default();
            *number += 1;
            let mut row = self.task(tx, actor, task, project)?;
            row.id = id_of(&ids, &task.key)?;
            row.number = *number;
            row.phase_id = task
                .phase
                .as_deref()
                .and_then(|key| phases.get(key))
                .copied();
            row.parent_id = match &task.parent {
                Some(key) => Some(id_of(&ids, key)?),
                None => None,
            };
            parts(tx, task, &row, &mut rows);
            for link in &task.after {
                rows.dependencies.push(DependencyRow {
                    org_id: actor.org,
                    successor_id: row.id,
                    predecessor_id: id_of(&ids, &link.task)?,
                    kind: link.kind,
                    lag_minutes: link.lag_minutes,
                    policy: link.policy,
                    created_by: actor.user,
                    created_at: tx.now(),
                });
            }
            rows.tasks.push(row);
        }
        Ok(rows)
    }

    fn phases(
        &self,
        tx: &Tx<'_>,
        actor: &Actor,
        rows: &mut Rows,
    ) -> Result<HashMap<&str, PhaseId>> {
        let mut ids = HashMap::new();
        let mut last: HashMap<ProjectId, i64> = HashMap::new();
        for phase in &self.content.phases {
            let project = self.project_of(phase.subproject.as_deref())?;
            let position = last.entry(project).or_default();
            *position += 1;
            let row = PhaseRow {
                org_id: actor.org,
                id: tx.id(),
                project_id: project,
                position: *position,
                name: phase.name.clone(),
                needs_approval: phase.gate,
                approved_by: None,
                approved_at: None,
                created_at: tx.now(),
                version: 1,
            };
            ids.insert(phase.key.as_str(), row.id);
            rows.phases.push(row);
        }
        Ok(ids)
    }

    /// A task as the template says, without its place among others.
    fn task(
        &self,
        tx: &Tx<'_>,
        actor: &Actor,
        task: &TemplateTask,
        project: ProjectId,
    ) -> Result<TaskRow> {
        let new = TaskCreate {
            id: None,
            project,
            draft: true,
            source: None,
            fields: TaskFields::default(),
        };
        let assignee = self.people.of(task.assignee.as_deref());
        let own = task.channel_id.filter(|id| self.channels.contains(id));
        let due_at = self.moment(task.due);
        let mut row = TaskRow {
            title: task.title.clone(),
            description: task.description.clone(),
            assignee_id: assignee,
            reviewer_id: self.reviewer(task, assignee),
            department_id: self.people.department(task.department.as_deref()),
            channel_id: own.or_else(|| self.channel.filter(|_| task.in_channel)),
            priority: task.priority,
            priority_rank: task.priority.rank(),
            estimate_minutes: task.estimate_minutes,
            starts_at: self.moment(task.starts),
            due_at,
            due_key: TaskRow::due_key_of(due_at),
            milestone: task.milestone,
            mandatory: !task.optional,
            labels: serde_json::to_string(&task.labels)?,
            ..blank(tx, actor, &new)
        };
        // Nothing of the project has begun, so every predecessor holds back the start, but for one
        // that only holds back the end.
        let waits = task
            .after
            .iter()
            .any(|link| link.kind != DependencyKind::FinishToFinish);
        if task.relaxed || (row.assignee_id.is_some() && row.due_at.is_some()) {
            row.status = match waits {
                true => TaskStatus::Planned,
                false => TaskStatus::Ready,
            };
        }
        Ok(row)
    }

    /// Somebody else than who does it: else the owner, else nobody.
    fn reviewer(&self, task: &TemplateTask, assignee: Option<UserId>) -> Option<UserId> {
        let wanted = self.people.of(task.reviewer.as_deref())?;
        [wanted, self.owner]
            .into_iter()
            .find(|user| Some(*user) != assignee)
    }
}

fn id_of(ids: &HashMap<&str, TaskId>, key: &str) -> Result<TaskId> {
    ids.get(key)
        .copied()
        .ok_or_else(|| internal(&"a task of a template that is not there"))
}

/// The checklist and the requirements of a task.
fn parts(tx: &Tx<'_>, task: &TemplateTask, row: &TaskRow, rows: &mut Rows) {
    for (position, title) in (1..).zip(&task.checklist) {
        rows.checklist.push(ChecklistItemRow {
            org_id: row.org_id,
            id: tx.id(),
            task_id: row.id,
            position,
            title: title.clone(),
            done_by: None,
            done_at: None,
            created_at: tx.now(),
        });
    }
    for (position, wanted) in (1..).zip(&task.deliverables) {
        rows.requirements.push(DeliverableRequirementRow {
            org_id: row.org_id,
            id: tx.id(),
            task_id: row.id,
            position,
            name: wanted.name.clone(),
            kind: wanted.kind,
            required: !wanted.optional,
            created_at: tx.now(),
        });
    }
}

/// Tells the log of the tasks as of those that are made one by one; what belongs to them from the
/// beginning is told with them.
pub(super) fn tell(tx: &mut Tx<'_>, actor: &Actor, rows: &Rows) {
    let mut before: HashMap<TaskId, Vec<TaskId>> = HashMap::new();
    for link in &rows.dependencies {
        before
            .entry(link.successor_id)
            .or_default()
            .push(link.predecessor_id);
    }
    let count = |ids: &mut dyn Iterator<Item = TaskId>| {
        let mut counts: HashMap<TaskId, i64> = HashMap::new();
        ids.for_each(|id| *counts.entry(id).or_default() += 1);
        counts
    };
    let points = count(&mut rows.checklist.iter().map(|row| row.task_id));
    let wanted = count(&mut rows.requirements.iter().map(|row| row.task_id));
    for row in &rows.tasks {
        let data = json!({
            "number": row.number, "title": row.title, "status": row.status,
            "phaseId": row.phase_id, "parentId": row.parent_id, "assigneeId": row.assignee_id,
            "dueAt": row.due_at, "skuIds": [], "sourceId": null,
            "predecessorIds": before.get(&row.id),
            "checklistItems": points.get(&row.id).copied().unwrap_or_default(),
            "requirements": wanted.get(&row.id).copied().unwrap_or_default(),
        });
        emit_task(tx, actor, &TASK_CREATED, row, data);
    }
}
