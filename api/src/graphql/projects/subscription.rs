//! Following tasks.

use async_graphql::{Context, ID, MergedObject, Object, Result, Subscription};
use domain::kernel::id::{ProjectId, TaskId};
use futures::Stream;

use super::task::Task;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::feed::{self, Delivered, Happened};
use crate::graphql::scalar::Cursor;

/// Root fields of projects.
#[derive(Default)]
pub(crate) struct ProjectsSubscription;

/// Something that happened to a task.
#[derive(MergedObject)]
pub(crate) struct TaskChange(Happened, OfTask);

/// What it happened to.
struct OfTask(TaskId);

/// What it happened to.
#[Object]
impl OfTask {
    /// The task as it is now; null when the viewer does not see it any more.
    async fn task(&self, ctx: &Context<'_>) -> Answer<Option<Task>> {
        Ok(ctx.load::<TaskId>(self.0).await?.map(Task))
    }
}

#[Subscription]
impl ProjectsSubscription {
    /// What happens to tasks that the viewer sees, their parts and comments on them included, in log
    /// order, without gap or repeat. Errors: RESYNC_REQUIRED, NOT_FOUND.
    async fn task_changed(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only tasks of this project; all that the viewer sees when left out.")]
        project_id: Option<ID>,
        #[graphql(
            desc = "Replay what happened behind this position first; from now on when left out."
        )]
        after: Option<Cursor>,
    ) -> Result<impl Stream<Item = Result<TaskChange>> + use<>> {
        let only = match project_id {
            Some(id) => {
                let id = ctx.id(&id, "projectId")?;
                let known = ctx.read(move |conn, actor| {
                    domain::projects::read::find(conn, actor, id).map_err(|e| e.at(["projectId"]))
                });
                Some(known.await?.id)
            }
            None => None,
        };
        feed::changes(ctx, after, move |event| change(event, only)).await
    }
}

fn change(event: Delivered, only: Option<ProjectId>) -> Option<TaskChange> {
    let task = event.row.subject()?.downcast()?;
    let is_wanted = only.is_none() || event.row.project_id == only;
    is_wanted.then_some(TaskChange(Happened(event), OfTask(task)))
}
