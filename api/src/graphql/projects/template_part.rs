//! What templates are made of.

use async_graphql::{Object, SimpleObject};
use domain::projects::TemplateContent;
use domain::projects::template::{
    TemplateDay, TemplateDeliverable, TemplateLink, TemplatePhase, TemplateRole,
    TemplateSubproject, TemplateTask,
};

use super::words::{DeliverableKind, DependencyKind, DependencyPolicy, Priority, ProjectKind};
use crate::graphql::identity::Role;
use crate::graphql::money::Money;

fn int(value: i64) -> i32 {
    i32::try_from(value).unwrap_or(i32::MAX)
}

/// A phase of a template (模板阶段).
pub(crate) struct ProjectTemplatePhase {
    phase: TemplatePhase,
    task_count: i32,
}

impl ProjectTemplatePhase {
    pub(super) fn all(content: &TemplateContent) -> Vec<Self> {
        let count = |phase: &TemplatePhase| {
            let tasks = content.tasks.iter();
            tasks
                .filter(|task| task.phase.as_ref() == Some(&phase.key))
                .count()
        };
        let phase = |phase: &TemplatePhase| Self {
            phase: phase.clone(),
            task_count: i32::try_from(count(phase)).unwrap_or(i32::MAX),
        };
        content.phases.iter().map(phase).collect()
    }
}

/// A phase of a template (模板阶段).
#[Object]
impl ProjectTemplatePhase {
    /// Key in the template.
    async fn key(&self) -> &str {
        &self.phase.key
    }
    /// What the phase of a project will be called.
    async fn name(&self) -> &str {
        &self.phase.name
    }
    /// Whether it is done only when somebody has approved it.
    async fn needs_approval(&self) -> bool {
        self.phase.gate
    }
    /// Key of the part that it belongs to; null: the project itself.
    async fn subproject(&self) -> Option<&str> {
        self.phase.subproject.as_deref()
    }
    /// How many tasks it has.
    async fn task_count(&self) -> i32 {
        self.task_count
    }
}

/// Whom tasks of a template are for (模板角色).
pub(crate) struct ProjectTemplateRole(pub(super) TemplateRole);

/// Whom tasks of a template are for (模板角色).
#[Object]
impl ProjectTemplateRole {
    /// Key in the template, to name a person by.
    async fn key(&self) -> &str {
        &self.0.key
    }
    /// What people call it, at most 60 characters.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// Without a named person, whoever has the fewest open tasks of the department that is called so,
    /// or whose name holds this, gets the role; null when no department is asked.
    async fn department(&self) -> Option<&str> {
        self.0.department.as_deref()
    }
    /// Holders of this role in the organisation are asked when the department has nobody; null when
    /// they are not. Else the project's owner gets it.
    async fn organization_role(&self) -> Option<Role> {
        self.0.role.map(Into::into)
    }
}

/// A project that is made as a part of the project (模板子项目).
pub(crate) struct ProjectTemplateSubproject(pub(super) TemplateSubproject);

/// A project that is made as a part of the project (模板子项目).
#[Object]
impl ProjectTemplateSubproject {
    /// Key in the template.
    async fn key(&self) -> &str {
        &self.0.key
    }
    /// Key of the part that it is a part of; null: the project itself.
    async fn parent(&self) -> Option<&str> {
        self.0.parent.as_deref()
    }
    /// Name that the project gets.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// What it is about in words; null when not said.
    async fn description(&self) -> Option<&str> {
        self.0.description.as_deref()
    }
    /// What it is about.
    async fn kind(&self) -> ProjectKind {
        self.0.kind.into()
    }
    /// Key of the role of who answers for it; null: the owner of the project.
    async fn owner(&self) -> Option<&str> {
        self.0.owner.as_deref()
    }
}

/// A task of a template (模板任务).
pub(crate) struct ProjectTemplateTask(pub(super) TemplateTask);

/// A task of a template (模板任务).
#[Object]
impl ProjectTemplateTask {
    /// Key in the template.
    async fn key(&self) -> &str {
        &self.0.key
    }
    /// What is to be done.
    async fn title(&self) -> &str {
        &self.0.title
    }
    /// What it is about in words; null when not said.
    async fn description(&self) -> Option<&str> {
        self.0.description.as_deref()
    }
    /// Key of its phase; null when it stands outside of phases.
    async fn phase(&self) -> Option<&str> {
        self.0.phase.as_deref()
    }
    /// Key of the task that it is a part of; null when there is none.
    async fn parent(&self) -> Option<&str> {
        self.0.parent.as_deref()
    }
    /// Key of the role of who does it; null: nobody yet.
    async fn role(&self) -> Option<&str> {
        self.0.assignee.as_deref()
    }
    /// Key of the role of who reviews it; null: nobody has to.
    async fn reviewer_role(&self) -> Option<&str> {
        self.0.reviewer.as_deref()
    }
    /// When it is to be started; null when not said.
    async fn starts(&self) -> Option<ProjectTemplateDay> {
        self.0.starts.map(ProjectTemplateDay::of)
    }
    /// When it is to be done; null when not said.
    async fn due(&self) -> Option<ProjectTemplateDay> {
        self.0.due.map(ProjectTemplateDay::of)
    }
    /// How urgent it is.
    async fn priority(&self) -> Priority {
        self.0.priority.into()
    }
    /// How much work it is thought to be, in minutes; null when not said.
    async fn estimate_minutes(&self) -> Option<i32> {
        self.0.estimate_minutes.map(int)
    }
    /// Whether the project is measured by it.
    async fn milestone(&self) -> bool {
        self.0.milestone
    }
    /// Whether its phase is not done without it.
    async fn mandatory(&self) -> bool {
        !self.0.optional
    }
    /// Whether it is published even without somebody who does it, or a due date.
    async fn relaxed(&self) -> bool {
        self.0.relaxed
    }
    /// Labels, at most 20.
    async fn labels(&self) -> &[String] {
        &self.0.labels
    }
    /// Points of its checklist, at most 100.
    async fn checklist(&self) -> &[String] {
        &self.0.checklist
    }
    /// What it has to bring forth, at most 20.
    async fn deliverables(&self) -> Vec<ProjectTemplateDeliverable> {
        let all = self.0.deliverables.iter();
        all.map(ProjectTemplateDeliverable::of).collect()
    }
    /// What comes before it, at most 50; also of other parts.
    async fn after(&self) -> Vec<ProjectTemplateDependency> {
        let all = self.0.after.iter();
        all.map(ProjectTemplateDependency::of).collect()
    }
}

/// A point in time before anybody knows the date.
#[derive(SimpleObject)]
pub(crate) struct ProjectTemplateDay {
    /// Calendar days after the first day of the project, weekends and holidays included; negative:
    /// before it.
    day: i32,
    /// Minutes after midnight in the organisation's zone, 0 to 1,439.
    minute: i32,
}

impl ProjectTemplateDay {
    fn of(at: TemplateDay) -> Self {
        Self {
            day: int(at.day),
            minute: int(at.minute),
        }
    }
}

/// Something that a task of a template has to bring forth.
#[derive(SimpleObject)]
pub(crate) struct ProjectTemplateDeliverable {
    /// What it is called.
    name: String,
    /// What fulfils it.
    kind: DeliverableKind,
    /// Whether the task is not done without it.
    required: bool,
}

impl ProjectTemplateDeliverable {
    fn of(wanted: &TemplateDeliverable) -> Self {
        Self {
            name: wanted.name.clone(),
            kind: wanted.kind.into(),
            required: !wanted.optional,
        }
    }
}

/// That a task of a template waits for another one.
#[derive(SimpleObject)]
pub(crate) struct ProjectTemplateDependency {
    /// Key of the task that comes before.
    task: String,
    /// Which ends are tied together.
    kind: DependencyKind,
    /// Minutes between the two ends, for the schedule; negative: they may overlap.
    lag_minutes: i32,
    /// What the task that comes before does while it is open.
    policy: DependencyPolicy,
}

impl ProjectTemplateDependency {
    fn of(link: &TemplateLink) -> Self {
        Self {
            task: link.task.clone(),
            kind: link.kind.into(),
            lag_minutes: int(link.lag_minutes),
            policy: link.policy.into(),
        }
    }
}

/// What a part of the money is for: an amount or a share.
#[derive(SimpleObject)]
pub(crate) struct ProjectTemplateBudgetLine {
    /// What it is for.
    name: String,
    /// The amount; null when it is a share.
    amount: Option<Money>,
    /// Percent of the whole, 1 to 100; null when it is an amount.
    percent: Option<i32>,
}

impl ProjectTemplateBudgetLine {
    pub(super) fn all(content: &TemplateContent) -> Vec<Self> {
        let amount = |minor: i64| {
            let currency = content.currency.clone()?;
            Some(domain::kernel::Money { minor, currency }.into())
        };
        let lines = content.budget.iter();
        lines
            .map(|line| Self {
                name: line.name.clone(),
                amount: line.amount_minor.and_then(amount),
                percent: line.percent.map(int),
            })
            .collect()
    }
}
