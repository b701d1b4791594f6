//! Inputs of what belongs to tasks: checklists, deliverables, time.

use async_graphql::{Context, ID, InputObject, OneofObject};
use domain::projects;

use super::input::{Resolve, maybe};
use super::words::DeliverableKind;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::scalar::Date;

/// A new point of a checklist.
#[derive(InputObject)]
pub(crate) struct ChecklistItemAddInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// The task.
    task_id: ID,
    /// 1 to 200 characters.
    title: String,
}

/// Whether a point of a checklist is done.
#[derive(InputObject)]
pub(crate) struct ChecklistItemTickInput {
    /// The point.
    checklist_item_id: ID,
    /// Whether it is done.
    #[graphql(default = true)]
    done: bool,
}

/// What a task has to bring forth.
#[derive(InputObject)]
pub(crate) struct DeliverableRequirementSetInput {
    /// The requirement to change, or the id of a new one that the client made; the server makes a new
    /// one when left out.
    id: Option<ID>,
    /// The task.
    task_id: ID,
    /// What it is called, 1 to 200 characters.
    name: String,
    /// What fulfils it; ANY when left out.
    kind: Option<DeliverableKind>,
    /// Whether the task is not done without it.
    #[graphql(default = true)]
    required: bool,
}

/// What was brought forth: exactly one of these.
#[derive(OneofObject)]
pub(crate) enum DeliverableContentInput {
    /// A complete upload.
    FileId(ID),
    /// An https address of at most 2,000 characters.
    Url(String),
}

/// A new version of a new or known deliverable.
#[derive(InputObject)]
pub(crate) struct DeliverableAddInput {
    /// Id of the version that the client made; the server makes one when left out.
    id: Option<ID>,
    /// The task.
    task_id: ID,
    /// The deliverable that it is a new version of; when left out the one that fulfils the requirement
    /// already, else a new one.
    deliverable_id: Option<ID>,
    /// The requirement that it fulfils.
    requirement_id: Option<ID>,
    /// Name of a new deliverable, 1 to 200 characters; the requirement's when left out.
    name: Option<String>,
    /// What was brought forth.
    content: DeliverableContentInput,
    /// A remark, at most 2,000 characters.
    note: Option<String>,
}

/// A decision about a deliverable.
#[derive(InputObject)]
pub(crate) struct DeliverableApproveInput {
    /// The deliverable.
    pub(super) deliverable_id: ID,
    /// The version of the deliverable that the client saw.
    version: Option<i32>,
    /// Whether it is as it should be; else it has to be made anew.
    #[graphql(default = true)]
    approved: bool,
    /// Why, at most 2,000 characters; guests of the task read it. Required to reject.
    note: Option<String>,
}

/// Time that the caller spent.
#[derive(InputObject)]
pub(crate) struct TimeLogInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// The task.
    pub(super) task_id: ID,
    /// Whole minutes, 1 to 1,440; no more than that in a day over all tasks.
    minutes: i32,
    /// On which day.
    day: Date,
    /// A remark, at most 500 characters.
    note: Option<String>,
}

impl Resolve for ChecklistItemAddInput {
    type Out = projects::ChecklistItemAdd;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::ChecklistItemAdd {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            task: ctx.id(&self.task_id, "taskId")?,
            title: self.title,
        })
    }
}

impl Resolve for ChecklistItemTickInput {
    type Out = projects::ChecklistItemTick;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::ChecklistItemTick {
            item: ctx.id(&self.checklist_item_id, "checklistItemId")?,
            done: self.done,
        })
    }
}

impl Resolve for DeliverableRequirementSetInput {
    type Out = projects::DeliverableRequirementSet;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::DeliverableRequirementSet {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            task: ctx.id(&self.task_id, "taskId")?,
            name: self.name,
            kind: self.kind.unwrap_or(DeliverableKind::Any).into(),
            required: self.required,
        })
    }
}

impl Resolve for DeliverableAddInput {
    type Out = projects::DeliverableAdd;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::DeliverableAdd {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            task: ctx.id(&self.task_id, "taskId")?,
            deliverable: maybe(ctx, self.deliverable_id.as_ref(), "deliverableId")?,
            requirement: maybe(ctx, self.requirement_id.as_ref(), "requirementId")?,
            name: self.name,
            content: match self.content {
                DeliverableContentInput::FileId(id) => {
                    projects::Content::File(ctx.id(&id, "fileId")?)
                }
                DeliverableContentInput::Url(url) => projects::Content::Link(url),
            },
            note: self.note,
        })
    }
}

impl Resolve for DeliverableApproveInput {
    type Out = projects::DeliverableApprove;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::DeliverableApprove {
            deliverable: ctx.id(&self.deliverable_id, "deliverableId")?,
            version: self.version.map(i64::from),
            approved: self.approved,
            note: self.note,
        })
    }
}

impl Resolve for TimeLogInput {
    type Out = projects::TimeLog;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::TimeLog {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            task: ctx.id(&self.task_id, "taskId")?,
            minutes: self.minutes.into(),
            day: self.day.0.to_string(),
            note: self.note,
        })
    }
}
