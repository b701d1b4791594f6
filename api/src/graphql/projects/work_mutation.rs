//! Working on tasks: from the start to what they bring forth.

use async_graphql::{Context, Object};
use domain::kernel::id::{ChecklistItemId, TaskId};
use domain::projects::{self, read};

use super::input::Resolve;
use super::part::TaskChecklistItem;
use super::part_input::{
    ChecklistItemAddInput, ChecklistItemTickInput, DeliverableAddInput, DeliverableApproveInput,
    DeliverableRequirementSetInput, TimeLogInput,
};
use super::payload::{
    DeliverablePayload, TaskChecklistItemPayload, TaskPayload, run_deliverable, run_task,
};
use super::task_input::{
    TaskBlockInput, TaskCompleteInput, TaskReviewInput, TaskStartInput, TaskUnblockInput,
};
use crate::graphql::context::{Answer, ContextExt, Outcome};

/// Root fields that do what tasks ask for.
#[derive(Default)]
pub(crate) struct WorkMutation;

#[Object]
impl WorkMutation {
    /// Starts work on a task. Requires task.work and to be assigned to it, or to write its project's
    /// structure. Emits task.started, and task.started_early when a predecessor of policy REMIND is
    /// open. Errors: BLOCKED_BY_PREDECESSOR naming the open ones, TASK_NOT_IN_STATE,
    /// PROJECT_CLOSED, CONFLICT.
    async fn task_start(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The task.")] input: TaskStartInput,
    ) -> Answer<TaskPayload> {
        let seen = input.task_id.clone();
        let target = input.resolve(ctx)?;
        run_task(ctx, Some(&seen), move |tx, actor| {
            projects::task_start(tx, actor, &target)
        })
        .await
    }

    /// Says that a task cannot go on. Requires what taskStart does. Emits task.blocked. Errors:
    /// TASK_NOT_IN_STATE, PROJECT_CLOSED, REQUIRED, CONFLICT.
    async fn task_block(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The task, and why.")] input: TaskBlockInput,
    ) -> Answer<TaskPayload> {
        let seen = input.task_id.clone();
        let block = input.resolve(ctx)?;
        run_task(ctx, Some(&seen), move |tx, actor| {
            projects::task_block(tx, actor, &block)
        })
        .await
    }

    /// Says that a blocked task can go on. Requires what taskStart does. Emits task.unblocked.
    /// Errors: TASK_NOT_IN_STATE, PROJECT_CLOSED, CONFLICT.
    async fn task_unblock(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The task.")] input: TaskUnblockInput,
    ) -> Answer<TaskPayload> {
        let seen = input.task_id.clone();
        let target = input.resolve(ctx)?;
        run_task(ctx, Some(&seen), move |tx, actor| {
            projects::task_unblock(tx, actor, &target)
        })
        .await
    }

    /// Hands a task in: it waits for its reviewer, or is done when there is none. What is missing is
    /// said at once. Requires what taskStart does, or the grant SUBMIT. Emits task.submitted, or
    /// task.completed and task.unlocked for each that only waited for it. Errors:
    /// DELIVERABLE_MISSING naming them, CHECKLIST_OPEN, BLOCKED_BY_PREDECESSOR for one that has to
    /// end first, TASK_NOT_IN_STATE, PROJECT_CLOSED, CONFLICT.
    async fn task_complete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The task.")] input: TaskCompleteInput,
    ) -> Answer<TaskPayload> {
        let seen = input.task_id.clone();
        let target = input.resolve(ctx)?;
        run_task(ctx, Some(&seen), move |tx, actor| {
            projects::task_complete(tx, actor, &target)
        })
        .await
    }

    /// Accepts a task that was handed in, or sends it back. Requires task.work and to be its
    /// reviewer, or to write its project's structure; never who does it or handed it in. Emits
    /// task.completed or task.returned. Errors: TASK_NOT_IN_STATE, REVIEWER_IS_ASSIGNEE,
    /// PROJECT_CLOSED, REQUIRED about comment, CONFLICT.
    async fn task_review(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The decision.")] input: TaskReviewInput,
    ) -> Answer<TaskPayload> {
        let seen = input.task_id.clone();
        let review = input.resolve(ctx)?;
        run_task(ctx, Some(&seen), move |tx, actor| {
            projects::task_review(tx, actor, &review)
        })
        .await
    }

    /// Adds a point to the checklist of a task. Requires what taskStart does. Emits
    /// checklist_item.added. With an id, repeating it is the same success. Errors:
    /// TASK_NOT_IN_STATE, PROJECT_CLOSED, ID_REUSED, OUT_OF_RANGE past 100 points.
    async fn checklist_item_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new point.")] input: ChecklistItemAddInput,
    ) -> Answer<TaskChecklistItemPayload> {
        let add = input.resolve(ctx)?;
        let done = ctx
            .mutate(move |tx, actor| projects::checklist_item_add(tx, actor, &add))
            .await?;
        item(ctx, done).await
    }

    /// Ticks a point of a checklist, or takes the tick away. Requires what taskStart does, or the
    /// grant SUBMIT. Emits checklist_item.ticked, nothing when nothing changes. Errors:
    /// TASK_NOT_IN_STATE, PROJECT_CLOSED.
    async fn checklist_item_tick(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The point.")] input: ChecklistItemTickInput,
    ) -> Answer<TaskChecklistItemPayload> {
        let tick = input.resolve(ctx)?;
        let done = ctx
            .mutate(move |tx, actor| projects::checklist_item_tick(tx, actor, &tick))
            .await?;
        item(ctx, done).await
    }

    /// Says what a task has to bring forth; answers the task. Requires project.manage, or to own the
    /// project. Emits deliverable_requirement.set, nothing when nothing changes. Errors:
    /// TASK_NOT_IN_STATE, PROJECT_CLOSED, ID_REUSED, OUT_OF_RANGE past 20 of a task.
    async fn deliverable_requirement_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The requirement.")] input: DeliverableRequirementSetInput,
    ) -> Answer<TaskPayload> {
        let set = input.resolve(ctx)?;
        run_task(ctx, None, move |tx, actor| {
            projects::deliverable_requirement_set(tx, actor, &set)?;
            Ok(set.task)
        })
        .await
    }

    /// Adds what a task brought forth, as the first or a new version. Requires what taskStart does,
    /// or the grant UPLOAD. Emits deliverable.added. With an id, repeating it is the same success.
    /// Errors: TASK_NOT_IN_STATE, PROJECT_CLOSED, DELIVERABLE_KIND_MISMATCH, FILE_INCOMPLETE,
    /// MALFORMED for a link, ID_REUSED, OUT_OF_RANGE past 50 of a task or 100 versions.
    async fn deliverable_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new version.")] input: DeliverableAddInput,
    ) -> Answer<DeliverablePayload> {
        let add = input.resolve(ctx)?;
        run_deliverable(ctx, None, move |tx, actor| {
            projects::deliverable_add(tx, actor, &add)
        })
        .await
    }

    /// Approves or rejects the newest version of a deliverable. Requires what taskReview does; never
    /// who added it. Emits deliverable.decided. Errors: DELIVERABLE_DECIDED, OWN_DELIVERABLE,
    /// PROJECT_CLOSED, REQUIRED about note, CONFLICT.
    async fn deliverable_approve(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The decision.")] input: DeliverableApproveInput,
    ) -> Answer<DeliverablePayload> {
        let seen = input.deliverable_id.clone();
        let approve = input.resolve(ctx)?;
        run_deliverable(ctx, Some(&seen), move |tx, actor| {
            projects::deliverable_approve(tx, actor, &approve)
        })
        .await
    }

    /// Notes time that the caller spent on a task; answers the task. Requires task.work, or to write
    /// the project's structure. Emits time.logged. With an id, repeating it is the same success.
    /// Errors: PROJECT_CLOSED, ID_REUSED, OUT_OF_RANGE when the day has no more minutes.
    async fn time_log(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The time.")] input: TimeLogInput,
    ) -> Answer<TaskPayload> {
        let log = input.resolve(ctx)?;
        run_task(
            ctx,
            None,
            move |tx, actor| -> domain::kernel::fault::Result<TaskId> {
                projects::time_log(tx, actor, &log)?;
                Ok(log.task)
            },
        )
        .await
    }
}

/// The point of a checklist after a change.
async fn item(
    ctx: &Context<'_>,
    done: Outcome<ChecklistItemId>,
) -> Answer<TaskChecklistItemPayload> {
    let checklist_item = match done.value {
        Some(id) => {
            let row = ctx
                .read(move |conn, actor| read::find_checklist_item(conn, actor, id))
                .await?;
            Some(TaskChecklistItem(row))
        }
        None => None,
    };
    Ok(TaskChecklistItemPayload {
        checklist_item,
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}
