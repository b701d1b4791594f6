//! The tasks of a project by status.

use async_graphql::{Context, SimpleObject};
use domain::kernel::PageArgs;
use domain::kernel::id::Task as TaskKind;
use domain::projects::TaskStatus as Status;
use domain::projects::read::{self, TaskFilter, TaskOrder};

use super::task::Task;
use super::words::TaskStatus;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};

/// A column of a board.
#[derive(SimpleObject)]
pub(crate) struct TaskColumn {
    /// The status of all tasks in it.
    status: TaskStatus,
    /// The first tasks of the column.
    tasks: List<Task>,
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
    let column = |(status, filter, page): (Status, TaskFilter, _)| TaskColumn {
        status: status.into(),
        tasks: list(
            page,
            |row: &domain::projects::TaskRow| row.id.to_string(),
            move |conn, actor| read::tasks_count(conn, actor, &filter),
        ),
    };
    Ok(pages.into_iter().map(column).collect())
}
