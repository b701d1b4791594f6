//! What was computed, one statement for all that one level of a query asks for.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use domain::kernel::id::{ProjectId, TaskId};
use domain::projects::planning::{ProjectHealthRow, TaskScheduleRow};
use domain::projects::{TaskRow, read};

use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;

/// How a project is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct HealthOf(pub(crate) ProjectId);

/// When a task takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct ScheduleOf(pub(crate) TaskId);

/// Open tasks of a project without slack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct CriticalPathOf(pub(crate) ProjectId);

impl Loader<HealthOf> for Batch {
    type Value = ProjectHealthRow;
    type Error = Shared;

    async fn load(&self, keys: &[HealthOf]) -> Result<HashMap<HealthOf, Self::Value>, Shared> {
        let ids: Vec<ProjectId> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::health_of_projects(conn, actor, &ids))
            .await?;
        let keyed = |row: ProjectHealthRow| (HealthOf(row.project_id), row);
        Ok(rows.into_iter().map(keyed).collect())
    }
}

impl Loader<ScheduleOf> for Batch {
    type Value = TaskScheduleRow;
    type Error = Shared;

    async fn load(&self, keys: &[ScheduleOf]) -> Result<HashMap<ScheduleOf, Self::Value>, Shared> {
        let ids: Vec<TaskId> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::schedules_of_tasks(conn, actor, &ids))
            .await?;
        let keyed = |row: TaskScheduleRow| (ScheduleOf(row.task_id), row);
        Ok(rows.into_iter().map(keyed).collect())
    }
}

impl Loader<CriticalPathOf> for Batch {
    type Value = Vec<TaskRow>;
    type Error = Shared;

    async fn load(
        &self,
        keys: &[CriticalPathOf],
    ) -> Result<HashMap<CriticalPathOf, Self::Value>, Shared> {
        let ids: Vec<ProjectId> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::critical_paths(conn, actor, &ids))
            .await?;
        let mut lists: HashMap<CriticalPathOf, Vec<TaskRow>> = HashMap::new();
        for row in rows {
            lists
                .entry(CriticalPathOf(row.project_id))
                .or_default()
                .push(row);
        }
        Ok(lists)
    }
}
