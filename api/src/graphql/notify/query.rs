//! Reading notices and to-do lists.

use async_graphql::{Context, Object};
use domain::kernel::fault::Error;
use domain::kernel::input::{InputFault, range};
use domain::kernel::page::{DEFAULT_PAGE, MAX_PAGE, PageArgs};
use domain::notify::{read, todo};

use super::notification::Notification;
use super::todo::Todo;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};

/// Root fields of notices.
#[derive(Default)]
pub(crate) struct NotifyQuery;

#[Object]
impl NotifyQuery {
    /// What the viewer was told, the newest event first; at most 1,000 notices of the last 90 days.
    async fn notifications(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Only those that were not read yet.", default)] unread_only: bool,
    ) -> Answer<List<Notification>> {
        let args = PageArgs::relay(first, after, None, None).map_err(|e| ctx.refuse(e))?;
        let page = ctx
            .read(move |conn, actor| read::page(conn, actor, unread_only, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::count(conn, actor, unread_only),
        ))
    }

    /// What waits for the viewer, by due date, without one last: tasks to do and to review,
    /// deliverables, gates and projects to decide about, inspections, samples, nonconformities,
    /// requisitions. It leaves the list when it is done. An entry that got another due date meanwhile may be met again or
    /// missed.
    async fn my_todos(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind this cursor.")] after: Option<String>,
    ) -> Answer<List<Todo>> {
        let limit = first.map_or(DEFAULT_PAGE, i64::from);
        let limit = range("first", limit, 1, MAX_PAGE).map_err(|e| ctx.refuse(e))?;
        let after: Option<todo::Place> = match after {
            Some(text) => {
                let expected = "a cursor of this list".to_owned();
                let malformed = |()| Error::from(InputFault::Malformed { expected }).at(["after"]);
                Some(text.parse().map_err(|e| ctx.refuse(malformed(e)))?)
            }
            None => None,
        };
        let page = ctx
            .read(move |conn, actor| todo::page(conn, actor, limit, after.as_ref()))
            .await?;
        Ok(list(page, |todo| todo.place.to_string(), todo::count))
    }
}
