//! Reading projects, tasks and channels.

use async_graphql::{Context, ID, Object};
use domain::kernel::PageArgs;
use domain::kernel::fault::FaultKind;
use domain::projects::read;

use super::channel::Channel;
use super::filter::{ProjectFilter, TaskFilter};
use super::project::Project;
use super::task::{Task, tasks};
use super::words::{ChannelKind, TaskOrder};
use crate::denials;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::discussion::Window;
use crate::graphql::page::{List, list};

/// Root fields of projects.
#[derive(Default)]
pub(crate) struct ProjectsQuery;

#[Object]
impl ProjectsQuery {
    /// Projects, newest first. Requires project.read.
    async fn projects(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
        #[graphql(desc = "Which projects to show; all when left out.")] filter: Option<
            ProjectFilter,
        >,
    ) -> Answer<List<Project>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let filter = filter.unwrap_or_default().resolve(ctx)?;
        let shown = filter.clone();
        let page = ctx
            .read(move |conn, actor| read::page(conn, actor, &shown, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::count(conn, actor, &filter),
        ))
    }

    /// A project by id; null when there is none or the viewer does not see it. Its phases with their
    /// tasks are its breakdown, its board the same by status. Requires project.read.
    async fn project(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Global id of a project.")] id: ID,
    ) -> Answer<Option<Project>> {
        let Ok(known) = id.parse() else {
            return Ok(None);
        };
        let found = ctx
            .read(move |conn, actor| match read::find(conn, actor, known) {
                Ok(row) => Ok(Some(row)),
                Err(error) if error.kind() == FaultKind::NotFound => Ok(None),
                Err(error) => Err(error),
            })
            .await?;
        if found.is_none() {
            denials::unseen(ctx, &id);
        }
        Ok(found.map(Project))
    }

    /// Tasks that the viewer sees, of all projects: members all, guests what is shared with them. The
    /// cursor is a task, whose place is looked up anew: one that got another due date meanwhile may be
    /// met again or missed.
    async fn tasks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of this cursor.")] before: Option<String>,
        #[graphql(desc = "Which tasks to show; all when left out.")] filter: Option<TaskFilter>,
        #[graphql(desc = "In which order.", default_with = "TaskOrder::Due")] order_by: TaskOrder,
    ) -> Answer<List<Task>> {
        let filter = filter.unwrap_or_default().resolve(ctx)?;
        let window = Window {
            first,
            after,
            last,
            before,
        };
        tasks(ctx, filter, order_by.into(), window).await
    }

    /// A task by id; null when there is none or the viewer does not see it.
    async fn task(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Global id of a task.")] id: ID,
    ) -> Answer<Option<Task>> {
        let Ok(known) = id.parse() else {
            return Ok(None);
        };
        let found = ctx
            .read(
                move |conn, actor| match read::find_task(conn, actor, known) {
                    Ok(row) => Ok(Some(row)),
                    Err(error) if error.kind() == FaultKind::NotFound => Ok(None),
                    Err(error) => Err(error),
                },
            )
            .await?;
        if found.is_none() {
            denials::unseen(ctx, &id);
        }
        Ok(found.map(Task))
    }

    /// Tasks that are assigned to the viewer, by due date: open ones that are no drafts, unless the
    /// filter names other states.
    async fn my_tasks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of this cursor.")] before: Option<String>,
        #[graphql(desc = "Which of them to show; its assignee is not looked at.")] filter: Option<
            TaskFilter,
        >,
    ) -> Answer<List<Task>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let filter = filter.unwrap_or_default().resolve(ctx)?;
        let shown = filter.clone();
        let page = ctx
            .read(move |conn, actor| read::my_tasks(conn, actor, &shown, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::my_tasks_count(conn, actor, &filter),
        ))
    }

    /// Channels, newest first. Requires project.read.
    async fn channels(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
        #[graphql(desc = "Only of this kind.")] kind: Option<ChannelKind>,
        #[graphql(desc = "With those that are put away.", default)] archived: bool,
    ) -> Answer<List<Channel>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let kind = kind.map(Into::into);
        let page = ctx
            .read(move |conn, actor| read::channels(conn, actor, kind, archived, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::channels_count(conn, actor, kind, archived),
        ))
    }
}
