//! Following tasks.

use async_graphql::{Context, ID, Object, Result, Subscription};
use domain::kernel::id::{ProjectId, TaskId, UserId};
use futures::{Stream, StreamExt, future};

use super::task::Task;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::feed::{self, Delivered};
use crate::graphql::identity::User;
use crate::graphql::scalar::{Cursor, DateTime, Json};

/// Root fields of projects.
#[derive(Default)]
pub(crate) struct ProjectsSubscription;

/// Something that happened to a task.
pub(crate) struct TaskChange {
    event: Delivered,
    task: TaskId,
}

/// Something that happened to a task.
#[Object]
impl TaskChange {
    /// Position in the log, to go on from.
    async fn cursor(&self) -> Cursor {
        Cursor(self.event.cursor.clone())
    }
    /// What happened, as `task.unlocked` or `comment.added`.
    async fn kind(&self) -> &str {
        &self.event.row.kind
    }
    /// When it was written.
    async fn at(&self) -> DateTime {
        self.event.row.at.into()
    }
    /// Who did it; null for the server itself.
    async fn actor(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        match self.event.row.actor_id {
            Some(id) => Ok(ctx.load::<UserId>(id).await?.map(User)),
            None => Ok(None),
        }
    }
    /// The task as it is now; null when the viewer does not see it any more.
    async fn task(&self, ctx: &Context<'_>) -> Answer<Option<Task>> {
        Ok(ctx.load::<TaskId>(self.task).await?.map(Task))
    }
    /// References and values, as `from` and `to`; guests see only fields meant for them.
    async fn data(&self) -> Json {
        Json(self.event.data.clone())
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
        let events = feed::follow(ctx, after.map(|c| c.0)).await?;
        Ok(events.filter_map(move |item| {
            let shown = match item {
                Ok(event) => change(event, only).map(Ok),
                Err(error) => Some(Err(error)),
            };
            future::ready(shown)
        }))
    }
}

fn change(event: Delivered, only: Option<ProjectId>) -> Option<TaskChange> {
    let task = event.row.subject()?.downcast()?;
    let is_wanted = only.is_none() || event.row.project_id == only;
    is_wanted.then_some(TaskChange { event, task })
}
