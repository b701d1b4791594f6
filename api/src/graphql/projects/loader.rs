//! Projects and their parts, one statement for all that one level of a query asks for.

use std::collections::HashMap;
use std::hash::Hash;

use async_graphql::dataloader::Loader;
use db::Conn;
use domain::kernel::Actor;
use domain::kernel::fault;
use domain::kernel::id::{
    ChannelId, DeliverableId, DeliverableRequirementId, PhaseId, ProjectId, SkuId, TaskId,
};
use domain::projects::read::{self, Neighbour, Progress};
use domain::projects::{
    ChannelRow, ChecklistItemRow, DeliverableRequirementRow, DeliverableRow, DeliverableVersionRow,
    PhaseRow, ProjectMemberRow, ProjectRow, TaskRow, TimeEntryRow,
};

use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;

type Found<K, V> = Result<HashMap<K, V>, Shared>;

/// Keys that wrap an id: `keys!(Name(Id), "what it asks for")`.
macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident($id:ty);)+) => {
        $($(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) struct $name(pub(crate) $id);)+
    };
}

keys! {
    /// The phases of a project.
    PhasesOf(ProjectId);
    /// The members of a project.
    MembersOf(ProjectId);
    /// The parts of a project.
    SubprojectsOf(ProjectId);
    /// How far a project has come.
    ProgressOf(ProjectId);
    /// Minutes that were spent on a project.
    SpentOn(ProjectId);
    /// How far a phase has come.
    PhaseProgressOf(PhaseId);
    /// The parts of a task.
    SubtasksOf(TaskId);
    /// What comes before a task.
    PredecessorsOf(TaskId);
    /// What comes after a task.
    SuccessorsOf(TaskId);
    /// Articles of a task.
    SkusOf(TaskId);
    /// The checklist of a task.
    ChecklistOf(TaskId);
    /// What a task has to bring forth.
    RequirementsOf(TaskId);
    /// What a task brought forth.
    DeliverablesOf(TaskId);
    /// The versions of a deliverable.
    VersionsOf(DeliverableId);
    /// Time that was spent on a task.
    TimeEntriesOf(TaskId);
    /// Minutes that were spent on a task.
    SpentOnTask(TaskId);
    /// Open tasks about an article.
    OpenTasksOf(SkuId);
    /// All tasks of a phase; the value says whether the list is cut off.
    TasksOfPhase(PhaseId);
}

/// Rows with an `id` column, as far as their reader sees them.
macro_rules! seen_by_id {
    ($($key:ty => $row:ty, $ask:path;)+) => {
        $(impl Loader<$key> for Batch {
            type Value = $row;
            type Error = Shared;

            async fn load(&self, keys: &[$key]) -> Found<$key, $row> {
                self.seen_by(keys, $ask, |row| row.id).await
            }
        })+
    };
}

seen_by_id! {
    ProjectId => ProjectRow, read::by_ids;
    PhaseId => PhaseRow, read::phases_by_ids;
    ChannelId => ChannelRow, read::channels_by_ids;
    TaskId => TaskRow, read::tasks_by_ids;
}

impl Loader<DeliverableId> for Batch {
    type Value = DeliverableRow;
    type Error = Shared;

    async fn load(&self, keys: &[DeliverableId]) -> Found<DeliverableId, DeliverableRow> {
        self.by(keys, read::deliverables_by_ids, |row| row.id).await
    }
}

impl Loader<DeliverableRequirementId> for Batch {
    type Value = DeliverableRequirementRow;
    type Error = Shared;

    async fn load(
        &self,
        keys: &[DeliverableRequirementId],
    ) -> Found<DeliverableRequirementId, DeliverableRequirementRow> {
        self.by(keys, read::requirements_by_ids, |row| row.id).await
    }
}

/// Lists of wrapped keys: which rows, by which question, of which key, as what.
macro_rules! lists {
    ($($key:ident => $value:ty, $ask:expr, $sorted:expr;)+) => {
        $(impl Loader<$key> for Batch {
            type Value = Vec<$value>;
            type Error = Shared;

            async fn load(&self, keys: &[$key]) -> Found<$key, Vec<$value>> {
                let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
                let rows = self.ask(move |conn, actor| $ask(conn, actor, &ids)).await?;
                Ok(sorted(rows, $sorted))
            }
        })+
    };
}

/// Sorts rows by key, in the order of the statement.
fn sorted<K: Eq + Hash, R, V>(
    rows: Vec<R>,
    keyed: impl Fn(R) -> Option<(K, V)>,
) -> HashMap<K, Vec<V>> {
    let mut lists: HashMap<K, Vec<V>> = HashMap::new();
    for (key, value) in rows.into_iter().filter_map(keyed) {
        lists.entry(key).or_default().push(value);
    }
    lists
}

/// A question about objects that have been shown, whoever asks.
fn shown<I, R>(
    ask: impl Fn(&mut Conn, domain::kernel::id::OrganizationId, &[I]) -> fault::Result<Vec<R>>,
) -> impl Fn(&mut Conn, &Actor, &[I]) -> fault::Result<Vec<R>> {
    move |conn, actor, ids| ask(conn, actor.org, ids)
}

lists! {
    PhasesOf => PhaseRow, read::phases_of, |row: PhaseRow| Some((PhasesOf(row.project_id), row));
    MembersOf => ProjectMemberRow, read::members_of,
        |row: ProjectMemberRow| Some((MembersOf(row.project_id), row));
    SubprojectsOf => ProjectRow, read::subprojects_of,
        |row: ProjectRow| Some((SubprojectsOf(row.parent_id?), row));
    SubtasksOf => TaskRow, read::subtasks_of,
        |row: TaskRow| Some((SubtasksOf(row.parent_id?), row));
    PredecessorsOf => Neighbour, read::predecessors_of,
        |row: Neighbour| Some((PredecessorsOf(row.dependency.successor_id), row));
    SuccessorsOf => Neighbour, read::successors_of,
        |row: Neighbour| Some((SuccessorsOf(row.dependency.predecessor_id), row));
    SkusOf => (SkuId, i64), read::skus_of,
        |(task, sku, required)| Some((SkusOf(task), (sku, required)));
    ChecklistOf => ChecklistItemRow, shown(read::checklist_of),
        |row: ChecklistItemRow| Some((ChecklistOf(row.task_id), row));
    RequirementsOf => DeliverableRequirementRow, shown(read::requirements_of),
        |row: DeliverableRequirementRow| Some((RequirementsOf(row.task_id), row));
    DeliverablesOf => DeliverableRow, shown(read::deliverables_of),
        |row: DeliverableRow| Some((DeliverablesOf(row.task_id), row));
    VersionsOf => DeliverableVersionRow, shown(read::versions_of),
        |row: DeliverableVersionRow| Some((VersionsOf(row.deliverable_id), row));
    TimeEntriesOf => TimeEntryRow, read::time_entries_of,
        |row: TimeEntryRow| Some((TimeEntriesOf(row.task_id), row));
    OpenTasksOf => TaskRow, read::open_tasks_of_skus,
        |(sku, row)| Some((OpenTasksOf(sku), row));
}

/// Sums by wrapped keys.
macro_rules! sums {
    ($($key:ident => $value:ty, $ask:path;)+) => {
        $(impl Loader<$key> for Batch {
            type Value = $value;
            type Error = Shared;

            async fn load(&self, keys: &[$key]) -> Found<$key, $value> {
                let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
                let sums = self.ask(move |conn, actor| $ask(conn, actor, &ids)).await?;
                Ok(sums.into_iter().map(|(id, sum)| ($key(id), sum)).collect())
            }
        })+
    };
}

sums! {
    ProgressOf => Progress, read::progress_of_projects;
    PhaseProgressOf => Progress, read::progress_of_phases;
    SpentOn => i64, read::spent_minutes_of_projects;
    SpentOnTask => i64, read::spent_minutes_of_tasks;
}

impl Loader<TasksOfPhase> for Batch {
    type Value = (Vec<TaskRow>, bool);
    type Error = Shared;

    async fn load(&self, keys: &[TasksOfPhase]) -> Found<TasksOfPhase, (Vec<TaskRow>, bool)> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let (rows, has_more) = self
            .ask(move |conn, actor| read::tasks_of_phases(conn, actor, &ids))
            .await?;
        let keyed = |row: TaskRow| Some((TasksOfPhase(row.phase_id?), row));
        let mut lists = sorted(rows, keyed);
        // What was cut off may belong to any of them.
        let found = keys.iter().map(|key| {
            let rows = lists.remove(key).unwrap_or_default();
            (*key, (rows, has_more))
        });
        Ok(found.collect())
    }
}
