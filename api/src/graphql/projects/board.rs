//! The tasks of a project by status.

use async_graphql::{Context, Object};
use domain::kernel::id::Task as TaskKind;
use domain::kernel::{Page, PageArgs};
use domain::projects::read::{self, TaskFilter, TaskOrder};
use domain::projects::{TaskRow, TaskStatus as Status};

use super::task::Task;
use super::words::TaskStatus;
use crate::graphql::context::{Answer, ContextExt};

/// A column of a board.
pub(crate) struct TaskColumn {
    status: Status,
    filter: TaskFilter,
    page: Page<TaskRow>,
}

/// A column of a board.
#[Object]
impl TaskColumn {
    /// The status of all tasks in it.
    async fn status(&self) -> TaskStatus {
        self.status.into()
    }
    /// The first tasks of the column.
    async fn tasks(&self) -> Vec<Task> {
        self.page.rows.iter().cloned().map(Task).collect()
    }
    /// How many tasks the column has in all; counted only when selected.
    async fn total_count(&self, ctx: &Context<'_>) -> Answer<i32> {
        let filter = self.filter.clone();
        let total = ctx
            .read(move |conn, actor| read::tasks_count(conn, actor, &filter))
            .await?;
        Ok(i32::try_from(total).unwrap_or(i32::MAX))
    }
    /// Where the column goes on, for `after` of a list of tasks in the same order; null when these are
    /// all.
    async fn end_cursor(&self) -> Option<String> {
        let last = self.page.rows.last().filter(|_| self.page.has_next)?;
        Some(last.id.to_string())
    }
}

/// Columns in the order of work.
const COLUMNS: &[Status] = &[
    Status::Draft,
    Status::Planned,
    Status::Ready,
    Status::InProgress,
    Status::Blocked,
    Status::InReview,
    Status::Done,
    Status::Cancelled,
];

/// The first tasks of each column, asked for on one connection.
pub(super) async fn columns(
    ctx: &Context<'_>,
    filter: TaskFilter,
    order: TaskOrder,
    first: Option<i32>,
) -> Answer<Vec<TaskColumn>> {
    let args = PageArgs::<TaskKind>::relay(first, None, None, None).map_err(|e| ctx.refuse(e))?;
    let is_wanted = |status: &Status| {
        let statuses = filter.statuses.as_ref();
        statuses.is_none_or(|some| some.contains(status))
    };
    let filters: Vec<(Status, TaskFilter)> = COLUMNS
        .iter()
        .copied()
        .filter(is_wanted)
        .map(|status| {
            let statuses = Some(vec![status]);
            let filter = filter.clone();
            (status, TaskFilter { statuses, ..filter })
        })
        .collect();
    let pages = ctx
        .read(move |conn, actor| {
            let page = |(status, filter): (Status, TaskFilter)| {
                let page = read::tasks(conn, actor, &filter, order, &args)?;
                Ok((status, filter, page))
            };
            filters.into_iter().map(page).collect::<Result<Vec<_>, _>>()
        })
        .await?;
    let column = |(status, filter, page)| TaskColumn {
        status,
        filter,
        page,
    };
    Ok(pages.into_iter().map(column).collect())
}
