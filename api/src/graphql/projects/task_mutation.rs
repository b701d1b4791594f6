//! Planning tasks: what is to be done, by whom, and what comes first.

use async_graphql::{Context, Object};
use domain::kernel::Language;
use domain::kernel::id::TaskId;
use domain::projects::{self, TaskUpdated};
use futures::future::try_join_all;

use super::input::Resolve;
use super::payload::{TaskPayload, TaskUpdateResult, TasksUpdatePayload, run_task};
use super::task::Task;
use super::task_input::{
    TaskCancelInput, TaskCreateInput, TaskDependencyAddInput, TaskDependencyRemoveInput,
    TaskPublishInput, TaskReopenInput, TaskSkuSetInput, TaskUpdateInput, TasksUpdateInput,
};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;

/// Root fields that plan tasks.
#[derive(Default)]
pub(crate) struct TaskMutation;

#[Object]
impl TaskMutation {
    /// Creates a task. With somebody who does it and a due date it is READY at once, else a draft.
    /// Requires project.manage, or to own the project. Emits task.created. With an id, repeating it
    /// is the same success. Errors: PROJECT_CLOSED, OTHER_PROJECT, PARENT_NOT_POSSIBLE,
    /// NOT_ASSIGNABLE, REVIEWER_IS_ASSIGNEE, CHANNEL_ARCHIVED, DATES_REVERSED, ID_REUSED,
    /// OUT_OF_RANGE past 20,000 tasks of a project.
    async fn task_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new task.")] input: TaskCreateInput,
    ) -> Answer<TaskPayload> {
        let create = input.resolve(ctx)?;
        run_task(ctx, None, move |tx, actor| {
            projects::task_create(tx, actor, &create)
        })
        .await
    }

    /// Changes a task that is not done. Requires project.manage, or to own the project. Emits
    /// task.updated with each value before and after, nothing when nothing changes. Errors:
    /// PROJECT_CLOSED, TASK_NOT_IN_STATE, ASSIGNEE_MISSING, DUE_DATE_MISSING, CONFLICT for a stale
    /// version, and those of taskCreate.
    async fn task_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change of which task.")] input: TaskUpdateInput,
    ) -> Answer<TaskPayload> {
        let seen = input.task_id.clone();
        let update = input.resolve(ctx)?;
        run_task(ctx, Some(&seen), move |tx, actor| {
            projects::task_update(tx, actor, &update)
        })
        .await
    }

    /// Says how many pieces of an article a task needs, which is about that article from now on. Requires
    /// project.manage, or to own the project. Emits task.goods_set, nothing when nothing changes; what
    /// is missing follows as stock.shortage. Errors: PROJECT_CLOSED, TASK_NOT_IN_STATE, OUT_OF_RANGE,
    /// TOO_LONG past 50 articles, CONFLICT.
    async fn task_sku_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The need of which task.")] input: TaskSkuSetInput,
    ) -> Answer<TaskPayload> {
        let seen = input.task_id.clone();
        let set = input.resolve(ctx)?;
        run_task(ctx, Some(&seen), move |tx, actor| {
            projects::task_sku_set(tx, actor, &set)
        })
        .await
    }

    /// Changes many tasks, each as taskUpdate does: what is refused to one of them does not touch the
    /// others. Requires project.manage or project.create, and for each task what taskUpdate does. Errors
    /// of each stand in its result. Errors of all: TOO_LONG past 200.
    async fn tasks_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The changes.")] input: TasksUpdateInput,
    ) -> Answer<TasksUpdatePayload> {
        let updates = input.tasks.into_iter().map(|update| update.resolve(ctx));
        let updates = updates.collect::<Answer<Vec<_>>>()?;
        let done = ctx
            .mutate(move |tx, actor| projects::tasks_update(tx, actor, &updates))
            .await?;
        let rows = done.value.unwrap_or_default();
        let results = try_join_all(rows.into_iter().map(|row| result(ctx, row))).await?;
        Ok(TasksUpdatePayload {
            results,
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Makes a draft a task that somebody does: READY when nothing that comes before is open, else
    /// PLANNED. Requires project.manage, or to own the project. Emits task.published. Errors:
    /// PROJECT_CLOSED, TASK_NOT_IN_STATE, ASSIGNEE_MISSING, DUE_DATE_MISSING, CONFLICT.
    async fn task_publish(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The draft.")] input: TaskPublishInput,
    ) -> Answer<TaskPayload> {
        let seen = input.task_id.clone();
        let target = input.resolve(ctx)?;
        run_task(ctx, Some(&seen), move |tx, actor| {
            projects::task_publish(tx, actor, &target)
        })
        .await
    }

    /// Takes work on a task up again that was done; successors that nobody has started wait again.
    /// Requires project.manage, or to own the project. Emits task.reopened, and task.held for each
    /// that waits again. Errors: PROJECT_CLOSED, TASK_NOT_IN_STATE, SUCCESSORS_STARTED without
    /// confirm, REQUIRED, CONFLICT.
    async fn task_reopen(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The task.")] input: TaskReopenInput,
    ) -> Answer<TaskPayload> {
        let seen = input.task_id.clone();
        let reopen = input.resolve(ctx)?;
        run_task(ctx, Some(&seen), move |tx, actor| {
            projects::task_reopen(tx, actor, &reopen)
        })
        .await
    }

    /// Gives a task up; it holds nothing back any more. Requires project.manage, or to own the
    /// project. Emits task.cancelled, and task.unlocked for each that only waited for it. Errors:
    /// PROJECT_CLOSED, TASK_NOT_IN_STATE, REQUIRED, CONFLICT.
    async fn task_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The task.")] input: TaskCancelInput,
    ) -> Answer<TaskPayload> {
        let seen = input.task_id.clone();
        let cancel = input.resolve(ctx)?;
        run_task(ctx, Some(&seen), move |tx, actor| {
            projects::task_cancel(tx, actor, &cancel)
        })
        .await
    }

    /// Lets a task wait for another one, or changes how it does; answers the one that waits. Requires
    /// project.manage, or to own the project of the one that waits. Emits dependency.added, and
    /// task.held when it was ready and waits from now on. Errors: PROJECT_CLOSED, DEPENDENCY_CYCLE
    /// naming the circle, TOO_MANY_DEPENDENCIES past 50, OUT_OF_RANGE.
    async fn task_dependency_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which task waits for which.")] input: TaskDependencyAddInput,
    ) -> Answer<TaskPayload> {
        let add = input.resolve(ctx)?;
        run_task(ctx, None, move |tx, actor| {
            projects::task_dependency_add(tx, actor, &add)
        })
        .await
    }

    /// Lets a task wait for another one no longer; answers the one that waited. Requires
    /// project.manage, or to own its project. Emits dependency.removed, and task.unlocked when it
    /// waited for nothing else. Errors: PROJECT_CLOSED.
    async fn task_dependency_remove(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which task no longer waits for which.")] input: TaskDependencyRemoveInput,
    ) -> Answer<TaskPayload> {
        let remove = input.resolve(ctx)?;
        run_task(ctx, None, move |tx, actor| {
            projects::task_dependency_remove(tx, actor, &remove)
        })
        .await
    }
}

/// What became of one change, in the language of the request.
async fn result(ctx: &Context<'_>, row: TaskUpdated) -> Answer<TaskUpdateResult> {
    let language: Language = ctx.language();
    let errors = row.refusals.iter();
    Ok(TaskUpdateResult {
        task_id: row.task.to_string().into(),
        task: ctx.load::<TaskId>(row.task).await?.map(Task),
        user_errors: errors
            .filter_map(|refusal| UserError::told(refusal, language))
            .collect(),
    })
}
