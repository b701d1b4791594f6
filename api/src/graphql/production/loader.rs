//! Work orders and what belongs to them, one statement for all that one level of a query asks for.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use domain::kernel::id::{InspectionId, SampleId, TaskId, WorkOrderId};
use domain::production::{WorkOrderProgressRow, WorkOrderRow, read};

use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;

type Found<K, V> = Result<HashMap<K, V>, Shared>;

/// The work order that a task follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct OrderOfTask(pub(crate) TaskId);
/// The golden sample whose seal created a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct SampleOfTask(pub(crate) TaskId);
/// The work order of an inspection that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct OrderOfInspection(pub(crate) InspectionId);
/// The inspections of a work order that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct InspectionsOf(pub(super) WorkOrderId);
/// The progress of a work order that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct ProgressOf(pub(super) WorkOrderId);

impl Loader<WorkOrderId> for Batch {
    type Value = WorkOrderRow;
    type Error = Shared;

    async fn load(&self, keys: &[WorkOrderId]) -> Found<WorkOrderId, WorkOrderRow> {
        self.seen_by(keys, read::by_ids, |row| row.id).await
    }
}

impl Loader<OrderOfTask> for Batch {
    type Value = WorkOrderRow;
    type Error = Shared;

    async fn load(&self, keys: &[OrderOfTask]) -> Found<OrderOfTask, WorkOrderRow> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::of_tasks(conn, actor, &ids))
            .await?;
        let by_task = |row: WorkOrderRow| Some((OrderOfTask(row.task_id?), row));
        Ok(rows.into_iter().filter_map(by_task).collect())
    }
}

impl Loader<SampleOfTask> for Batch {
    type Value = SampleId;
    type Error = Shared;

    async fn load(&self, keys: &[SampleOfTask]) -> Found<SampleOfTask, SampleId> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::samples_of(conn, actor, &ids))
            .await?;
        Ok(rows
            .into_iter()
            .map(|(task, sample)| (SampleOfTask(task), sample))
            .collect())
    }
}

impl Loader<OrderOfInspection> for Batch {
    type Value = WorkOrderId;
    type Error = Shared;

    async fn load(&self, keys: &[OrderOfInspection]) -> Found<OrderOfInspection, WorkOrderId> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::of_inspections(conn, actor.org, &ids))
            .await?;
        Ok(rows
            .into_iter()
            .map(|(inspection, order)| (OrderOfInspection(inspection), order))
            .collect())
    }
}

impl Loader<InspectionsOf> for Batch {
    type Value = Vec<InspectionId>;
    type Error = Shared;

    async fn load(&self, keys: &[InspectionsOf]) -> Found<InspectionsOf, Vec<InspectionId>> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::inspections_of(conn, actor.org, &ids))
            .await?;
        let mut lists: HashMap<InspectionsOf, Vec<InspectionId>> = HashMap::new();
        for (order, inspection) in rows {
            lists
                .entry(InspectionsOf(order))
                .or_default()
                .push(inspection);
        }
        Ok(lists)
    }
}

impl Loader<ProgressOf> for Batch {
    type Value = Vec<WorkOrderProgressRow>;
    type Error = Shared;

    async fn load(&self, keys: &[ProgressOf]) -> Found<ProgressOf, Vec<WorkOrderProgressRow>> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::progress_of(conn, actor.org, &ids))
            .await?;
        let mut lists: HashMap<ProgressOf, Vec<WorkOrderProgressRow>> = HashMap::new();
        for row in rows {
            lists
                .entry(ProgressOf(row.work_order_id))
                .or_default()
                .push(row);
        }
        Ok(lists)
    }
}
