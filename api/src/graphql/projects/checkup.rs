//! What a project leaves unused of the way of working that it was set up with.

use async_graphql::{Context, Enum, Object};
use domain::kernel::id::{ProjectId, TaskId};
use domain::projects;
use futures::future::try_join_all;

use super::task::Task;
use crate::graphql::context::{Answer, ContextExt};

/// Looks a project over.
pub(super) async fn checkup(ctx: &Context<'_>, project: ProjectId) -> Answer<Vec<CheckupFinding>> {
    let now = ctx.app().sources.now();
    let found = ctx
        .read(move |conn, actor| projects::checkup(conn, actor, project, now))
        .await?;
    Ok(found.into_iter().map(CheckupFinding).collect())
}

/// What a team leaves unused or undone.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "projects::CheckupCode")]
pub(crate) enum CheckupCode {
    /// Open tasks are past their due date, and nobody began them.
    OverdueNotStarted,
    /// At least 5 open tasks, and more than half of all, are the owner's: they were never given to
    /// anybody.
    LeftWithOwner,
    /// At least 5 open tasks have no estimate, so load and forecast do not count them.
    EstimateMissing,
    /// At least 5 tasks were done without any time noted on them.
    TimeNotNoted,
    /// Tasks were done without a deliverable, though they ask for one.
    NothingHandedIn,
    /// At least 5 tasks were begun, and nobody wrote a comment on any: talk happens elsewhere.
    NoDiscussion,
}

/// Something that a project leaves unused or undone.
pub(super) struct CheckupFinding(projects::CheckupFinding);

/// Something that a project leaves unused or undone.
#[Object]
impl CheckupFinding {
    /// What it is.
    async fn code(&self) -> CheckupCode {
        self.0.code.into()
    }
    /// How many tasks it holds for.
    async fn count(&self) -> i32 {
        i32::try_from(self.0.count).unwrap_or(i32::MAX)
    }
    /// The first of these tasks by number, at most 5.
    async fn tasks(&self, ctx: &Context<'_>) -> Answer<Vec<Task>> {
        let found = self.0.tasks.iter().map(|id| ctx.load::<TaskId>(*id));
        let found = try_join_all(found).await?;
        Ok(found.into_iter().flatten().map(Task).collect())
    }
}
