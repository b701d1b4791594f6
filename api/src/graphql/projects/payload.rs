//! What mutations of projects answer.

use async_graphql::{Context, ID, SimpleObject};
use domain::kernel::fault::Result;
use domain::kernel::id::{ChannelId, DeliverableId, PhaseId, ProjectId, TaskId};
use domain::kernel::{Actor, Id, Kind, Tx};

use super::channel::Channel;
use super::part::{Deliverable, TaskChecklistItem};
use super::phase::Phase;
use super::project::Project;
use super::task::Task;
use crate::graphql::context::{Answer, ContextExt, Outcome};
use crate::graphql::error::UserError;
use crate::graphql::scalar::Cursor;

/// A channel that was added or changed.
#[derive(SimpleObject)]
pub(crate) struct ChannelPayload {
    /// The channel as it is now, also after CONFLICT; null when refused otherwise.
    pub(super) channel: Option<Channel>,
    /// Why it was refused; empty on success.
    pub(super) user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    pub(super) cursor: Option<Cursor>,
}

/// A project that was created or changed.
#[derive(SimpleObject)]
pub(crate) struct ProjectPayload {
    /// The project as it is now, also after CONFLICT; null when refused otherwise.
    pub(super) project: Option<Project>,
    /// Why it was refused; empty on success.
    pub(super) user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    pub(super) cursor: Option<Cursor>,
}

/// A phase that was added or changed.
#[derive(SimpleObject)]
pub(crate) struct PhasePayload {
    /// The phase as it is now, also after CONFLICT; null when refused otherwise.
    pub(super) phase: Option<Phase>,
    /// Why it was refused; empty on success.
    pub(super) user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    pub(super) cursor: Option<Cursor>,
}

/// A task that was created or changed, or of which a part was.
#[derive(SimpleObject)]
pub(crate) struct TaskPayload {
    /// The task as it is now, also after CONFLICT; null when refused otherwise.
    pub(super) task: Option<Task>,
    /// Why it was refused; empty on success.
    pub(super) user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    pub(super) cursor: Option<Cursor>,
}

/// A point of a checklist that was added or ticked.
#[derive(SimpleObject)]
pub(crate) struct TaskChecklistItemPayload {
    /// The point as it is now; null when refused.
    pub(super) checklist_item: Option<TaskChecklistItem>,
    /// Why it was refused; empty on success.
    pub(super) user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    pub(super) cursor: Option<Cursor>,
}

/// A deliverable that was added or decided about.
#[derive(SimpleObject)]
pub(crate) struct DeliverablePayload {
    /// The deliverable as it is now, also after CONFLICT; null when refused otherwise.
    pub(super) deliverable: Option<Deliverable>,
    /// Why it was refused; empty on success.
    pub(super) user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    pub(super) cursor: Option<Cursor>,
}

/// What became of many changes.
#[derive(SimpleObject)]
pub(crate) struct TasksUpdatePayload {
    /// What became of each change, in the order of the input; empty when all were refused at once.
    pub(super) results: Vec<TaskUpdateResult>,
    /// Why all were refused at once; empty when each was looked at by itself.
    pub(super) user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    pub(super) cursor: Option<Cursor>,
}

/// What became of one of many changes.
#[derive(SimpleObject)]
pub(crate) struct TaskUpdateResult {
    /// The task that was to be changed.
    pub(super) task_id: ID,
    /// The task as it is now; null when the viewer does not see it.
    pub(super) task: Option<Task>,
    /// Why it stayed as it was, NOT_FOUND and FORBIDDEN included; empty when it was changed.
    pub(super) user_errors: Vec<UserError>,
}

/// Which object to answer: what the use case gave, or after CONFLICT what the client meant to change.
pub(super) fn answered<K: Kind>(
    ctx: &Context<'_>,
    done: &Outcome<Id<K>>,
    seen: Option<&ID>,
) -> Answer<Option<Id<K>>> {
    let is_stale = done.user_errors.iter().any(UserError::is_stale);
    match (done.value, seen) {
        (None, Some(seen)) if is_stale => Ok(Some(ctx.id(seen, "id")?)),
        (value, _) => Ok(value),
    }
}

/// Runs use cases and reads their object afterwards; `seen` is what the client meant to change:
/// `run!(name, Id, Payload.field of Type)`.
macro_rules! run {
    ($name:ident, $id:ty, $payload:ident, $field:ident, $ty:ident) => {
        /// Runs a use case and reads its object afterwards; `seen` is what the client meant to change.
        pub(super) async fn $name(
            ctx: &Context<'_>,
            seen: Option<&ID>,
            work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<$id> + Send + 'static,
        ) -> Answer<$payload> {
            let done = ctx.mutate(work).await?;
            let $field = match answered(ctx, &done, seen)? {
                Some(id) => ctx.load::<$id>(id).await?.map($ty),
                None => None,
            };
            Ok($payload {
                $field,
                user_errors: done.user_errors,
                cursor: done.cursor,
            })
        }
    };
}

run!(run_channel, ChannelId, ChannelPayload, channel, Channel);
run!(run_project, ProjectId, ProjectPayload, project, Project);
run!(run_phase, PhaseId, PhasePayload, phase, Phase);
run!(run_task, TaskId, TaskPayload, task, Task);
run!(
    run_deliverable,
    DeliverableId,
    DeliverablePayload,
    deliverable,
    Deliverable
);
