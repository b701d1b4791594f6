//! Inputs of tasks.

use async_graphql::{Context, ID, InputObject, MaybeUndefined};
use domain::kernel::Kind;
use domain::kernel::fault::{CoreFault, Error};
use domain::projects::{self, TaskFields, TaskTarget};

use super::input::{Resolve, maybe, patch, patch_id};
use super::words::{DependencyKind, DependencyPolicy, Priority, TaskReviewDecision};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::scalar::DateTime;

/// A new task.
#[derive(InputObject)]
pub(crate) struct TaskCreateInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// The project.
    project_id: ID,
    /// 1 to 200 characters.
    title: String,
    /// At most 10,000 characters.
    description: Option<String>,
    /// The phase, of the same project.
    phase_id: Option<ID>,
    /// The task that it is a part of, of the same project; at most 5 deep.
    parent_id: Option<ID>,
    /// Who does it, an active member.
    assignee_id: Option<ID>,
    /// Which department it belongs to.
    department_id: Option<ID>,
    /// Who reviews it, not who does it; without one it is done when it is handed in.
    reviewer_id: Option<ID>,
    /// Where it takes place, a channel that is not archived.
    channel_id: Option<ID>,
    /// How urgent it is; NORMAL when left out.
    priority: Option<Priority>,
    /// How much work it is, 0 to 525,600 minutes.
    estimate_minutes: Option<i32>,
    /// When it is to be started.
    starts_at: Option<DateTime>,
    /// When it is to be done, not before its start.
    due_at: Option<DateTime>,
    /// Whether the project is measured by it; false when left out.
    milestone: Option<bool>,
    /// Whether its phase is not done without it; true when left out.
    mandatory: Option<bool>,
    /// At most 20 labels of 1 to 40 characters.
    #[graphql(default)]
    labels: Vec<String>,
    /// Articles that it is about, at most 50.
    #[graphql(default)]
    sku_ids: Vec<ID>,
    /// What it is made for: an inspection, a sample, a round of one, a nonconformity, a task or a
    /// project that the caller sees.
    source_id: Option<ID>,
    /// Leave it a draft, even when it has somebody who does it and a due date.
    #[graphql(default)]
    draft: bool,
}

/// What to change of a task. A field that is left out stays; null empties it.
#[derive(InputObject)]
pub(crate) struct TaskUpdateInput {
    /// The task.
    pub(super) task_id: ID,
    /// The version that the client saw; without it the last change wins.
    version: Option<i32>,
    /// 1 to 200 characters.
    title: Option<String>,
    /// At most 10,000 characters.
    description: MaybeUndefined<String>,
    /// The phase, of the same project.
    phase_id: MaybeUndefined<ID>,
    /// The task that it is a part of, of the same project; at most 5 deep.
    parent_id: MaybeUndefined<ID>,
    /// Who does it, an active member; a published task cannot be without.
    assignee_id: MaybeUndefined<ID>,
    /// Which department it belongs to.
    department_id: MaybeUndefined<ID>,
    /// Who reviews it, not who does it; without one it is done when it is handed in.
    reviewer_id: MaybeUndefined<ID>,
    /// Where it takes place, a channel that is not archived.
    channel_id: MaybeUndefined<ID>,
    /// How urgent it is.
    priority: Option<Priority>,
    /// How much work it is, 0 to 525,600 minutes.
    estimate_minutes: MaybeUndefined<i32>,
    /// When it is to be started.
    starts_at: MaybeUndefined<DateTime>,
    /// When it is to be done, not before its start; a published task cannot be without.
    due_at: MaybeUndefined<DateTime>,
    /// Whether the project is measured by it.
    milestone: Option<bool>,
    /// Whether its phase is not done without it.
    mandatory: Option<bool>,
    /// All its labels from now on, at most 20 of 1 to 40 characters.
    labels: Option<Vec<String>>,
    /// All articles that it is about from now on, at most 50.
    sku_ids: Option<Vec<ID>>,
}

/// Changes of many tasks.
#[derive(InputObject)]
pub(crate) struct TasksUpdateInput {
    /// The changes, made in this order; at most 200.
    pub(super) tasks: Vec<TaskUpdateInput>,
}

/// Inputs that name a task and nothing else.
macro_rules! steps {
    ($($(#[$doc:meta])* $name:ident;)+) => {
        $($(#[$doc])*
        #[derive(InputObject)]
        pub(crate) struct $name {
            /// The task.
            pub(super) task_id: ID,
            /// The version that the client saw.
            version: Option<i32>,
        }

        impl Resolve for $name {
            type Out = TaskTarget;

            fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
                target(ctx, &self.task_id, self.version)
            }
        })+
    };
}

steps! {
    /// The draft that becomes a task which somebody does.
    TaskPublishInput;
    /// The task to start.
    TaskStartInput;
    /// The task to hand in.
    TaskCompleteInput;
    /// The task that can go on.
    TaskUnblockInput;
}

/// How much of an article a task needs.
#[derive(InputObject)]
pub(crate) struct TaskSkuSetInput {
    /// The task.
    pub(super) task_id: ID,
    /// The article.
    sku_id: ID,
    /// Pieces, 0 to 1,000,000,000; 0 when it needs none, the task stays about the article.
    required_quantity: i32,
    /// Version of the task that the client saw.
    version: Option<i32>,
}

/// A task that cannot go on.
#[derive(InputObject)]
pub(crate) struct TaskBlockInput {
    /// The task.
    pub(super) task_id: ID,
    /// The version that the client saw.
    version: Option<i32>,
    /// Why, 1 to 2,000 characters; only members read it.
    reason: String,
}

/// A decision about a task that was handed in.
#[derive(InputObject)]
pub(crate) struct TaskReviewInput {
    /// The task.
    pub(super) task_id: ID,
    /// The version that the client saw.
    version: Option<i32>,
    /// What is decided.
    decision: TaskReviewDecision,
    /// What is to be done, at most 2,000 characters; guests of the task read it. Required for REWORK.
    comment: Option<String>,
}

/// A task to take up again.
#[derive(InputObject)]
pub(crate) struct TaskReopenInput {
    /// The task.
    pub(super) task_id: ID,
    /// The version that the client saw.
    version: Option<i32>,
    /// Why, 1 to 2,000 characters; only members read it.
    reason: String,
    /// Reopen it although tasks that come after have started.
    #[graphql(default)]
    confirm: bool,
}

/// A task to give up.
#[derive(InputObject)]
pub(crate) struct TaskCancelInput {
    /// The task.
    pub(super) task_id: ID,
    /// The version that the client saw.
    version: Option<i32>,
    /// Why, 1 to 2,000 characters; only members read it.
    reason: String,
}

/// Which task waits for which.
#[derive(InputObject)]
pub(crate) struct TaskDependencyAddInput {
    /// The task that waits.
    task_id: ID,
    /// The task that it waits for; may be of another project.
    predecessor_id: ID,
    /// Which ends are tied together; FINISH_TO_START when left out.
    kind: Option<DependencyKind>,
    /// Minutes between the two ends, for the schedule; negative: they may overlap. At most 525,600
    /// either way.
    #[graphql(default)]
    lag_minutes: i32,
    /// What the predecessor does while it is open; BLOCK when left out.
    policy: Option<DependencyPolicy>,
}

/// Which task no longer waits for which.
#[derive(InputObject)]
pub(crate) struct TaskDependencyRemoveInput {
    /// The task that waits.
    task_id: ID,
    /// The task that it waits for.
    predecessor_id: ID,
}

pub(super) fn target(ctx: &Context<'_>, id: &ID, version: Option<i32>) -> Answer<TaskTarget> {
    Ok(TaskTarget {
        task: ctx.id(id, "taskId")?,
        version: version.map(i64::from),
    })
}

/// Ids of a list.
fn every<K: Kind>(
    ctx: &Context<'_>,
    ids: &[ID],
    field: &str,
) -> Answer<Vec<domain::kernel::Id<K>>> {
    ids.iter().map(|id| ctx.id(id, field)).collect()
}

impl Resolve for TaskCreateInput {
    type Out = projects::TaskCreate;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        let source = self.source_id.map(|id| {
            id.parse()
                .map_err(|_not_an_id| ctx.refuse(Error::from(CoreFault::NotFound).at(["sourceId"])))
        });
        Ok(projects::TaskCreate {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            project: ctx.id(&self.project_id, "projectId")?,
            draft: self.draft,
            source: source.transpose()?,
            fields: TaskFields {
                title: Some(self.title),
                description: Some(self.description),
                phase: Some(maybe(ctx, self.phase_id.as_ref(), "phaseId")?),
                parent: Some(maybe(ctx, self.parent_id.as_ref(), "parentId")?),
                assignee: Some(maybe(ctx, self.assignee_id.as_ref(), "assigneeId")?),
                department: Some(maybe(ctx, self.department_id.as_ref(), "departmentId")?),
                reviewer: Some(maybe(ctx, self.reviewer_id.as_ref(), "reviewerId")?),
                channel: Some(maybe(ctx, self.channel_id.as_ref(), "channelId")?),
                priority: self.priority.map(Into::into),
                estimate_minutes: Some(self.estimate_minutes.map(i64::from)),
                starts_at: Some(self.starts_at.map(|at| at.0)),
                due_at: Some(self.due_at.map(|at| at.0)),
                milestone: self.milestone,
                mandatory: self.mandatory,
                labels: Some(self.labels),
                skus: Some(every(ctx, &self.sku_ids, "skuIds")?),
            },
        })
    }
}

impl Resolve for TaskUpdateInput {
    type Out = projects::TaskUpdate;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        let skus = self.sku_ids.map(|ids| every(ctx, &ids, "skuIds"));
        Ok(projects::TaskUpdate {
            target: target(ctx, &self.task_id, self.version)?,
            fields: TaskFields {
                title: self.title,
                description: patch(self.description, |text| text),
                phase: patch_id(ctx, &self.phase_id, "phaseId")?,
                parent: patch_id(ctx, &self.parent_id, "parentId")?,
                assignee: patch_id(ctx, &self.assignee_id, "assigneeId")?,
                department: patch_id(ctx, &self.department_id, "departmentId")?,
                reviewer: patch_id(ctx, &self.reviewer_id, "reviewerId")?,
                channel: patch_id(ctx, &self.channel_id, "channelId")?,
                priority: self.priority.map(Into::into),
                estimate_minutes: patch(self.estimate_minutes, i64::from),
                starts_at: patch(self.starts_at, |at| at.0),
                due_at: patch(self.due_at, |at| at.0),
                milestone: self.milestone,
                mandatory: self.mandatory,
                labels: self.labels,
                skus: skus.transpose()?,
            },
        })
    }
}

impl Resolve for TaskSkuSetInput {
    type Out = projects::TaskSkuSet;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::TaskSkuSet {
            target: target(ctx, &self.task_id, self.version)?,
            sku: ctx.id(&self.sku_id, "skuId")?,
            required: self.required_quantity.into(),
        })
    }
}

impl Resolve for TaskBlockInput {
    type Out = projects::TaskBlock;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::TaskBlock {
            target: target(ctx, &self.task_id, self.version)?,
            reason: self.reason,
        })
    }
}

impl Resolve for TaskReviewInput {
    type Out = projects::TaskReview;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::TaskReview {
            target: target(ctx, &self.task_id, self.version)?,
            decision: self.decision.into(),
            comment: self.comment,
        })
    }
}

impl Resolve for TaskReopenInput {
    type Out = projects::TaskReopen;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::TaskReopen {
            target: target(ctx, &self.task_id, self.version)?,
            reason: self.reason,
            confirm: self.confirm,
        })
    }
}

impl Resolve for TaskCancelInput {
    type Out = projects::TaskCancel;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::TaskCancel {
            target: target(ctx, &self.task_id, self.version)?,
            reason: self.reason,
        })
    }
}

impl Resolve for TaskDependencyAddInput {
    type Out = projects::TaskDependencyAdd;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::TaskDependencyAdd {
            task: ctx.id(&self.task_id, "taskId")?,
            predecessor: ctx.id(&self.predecessor_id, "predecessorId")?,
            kind: self.kind.unwrap_or(DependencyKind::FinishToStart).into(),
            lag_minutes: self.lag_minutes.into(),
            policy: self.policy.unwrap_or(DependencyPolicy::Block).into(),
        })
    }
}

impl Resolve for TaskDependencyRemoveInput {
    type Out = projects::TaskDependencyRemove;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::TaskDependencyRemove {
            task: ctx.id(&self.task_id, "taskId")?,
            predecessor: ctx.id(&self.predecessor_id, "predecessorId")?,
        })
    }
}
