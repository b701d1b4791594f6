//! What completes tasks.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use async_graphql::{Context, Enum, ID, InputObject, Object};
use domain::kernel::id::TaskId;
use domain::projects::{self, TaskLinkRow, linked};

use super::input::Resolve;
use super::payload::{TaskPayload, run_task};
use super::task_input::target;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;
use crate::graphql::scalar::DateTime;

/// What goods do that completes a task.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::LinkTrigger")]
pub(crate) enum TaskLinkTrigger {
    /// They come in (收货).
    Receipt,
    /// They leave (发货).
    Shipment,
}

/// The links of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct LinksOf(pub(super) TaskId);

impl Loader<LinksOf> for Batch {
    type Value = Vec<TaskLinkRow>;
    type Error = Shared;

    async fn load(&self, keys: &[LinksOf]) -> Result<HashMap<LinksOf, Vec<TaskLinkRow>>, Shared> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| linked::links_of(conn, actor, &ids))
            .await?;
        let mut lists: HashMap<LinksOf, Vec<TaskLinkRow>> = HashMap::new();
        for row in rows {
            lists.entry(LinksOf(row.task_id)).or_default().push(row);
        }
        Ok(lists)
    }
}

/// Goods that complete a task (关联单据).
pub(crate) struct TaskLink(pub(super) TaskLinkRow);

/// Goods that complete a task (关联单据).
#[Object]
impl TaskLink {
    /// Whose goods: an article, a lot, a purchase order, a requisition or a sales order.
    async fn subject_id(&self, ctx: &Context<'_>) -> Answer<ID> {
        let damaged = "a stored link of an unknown kind";
        let subject = self.0.subject();
        let subject = subject.ok_or_else(|| domain::kernel::fault::internal(&damaged));
        Ok(subject.map_err(|e| ctx.refuse(e))?.to_string().into())
    }
    /// What they do that completes the task.
    async fn completes_on(&self) -> TaskLinkTrigger {
        self.0.completes_on.into()
    }
    /// Number of the paper with which it happened; null before, and when it had none.
    async fn document(&self) -> Option<&str> {
        self.0.document.as_deref()
    }
    /// When it happened; null before.
    async fn completed_at(&self) -> Option<DateTime> {
        self.0.completed_at.map(Into::into)
    }
    /// Code of why the task could not be completed then, as DELIVERABLE_MISSING; null when it was.
    async fn refused(&self) -> Option<&str> {
        self.0.refused.as_deref()
    }
}

macro_rules! inputs {
    ($($(#[$doc:meta])* $name:ident => $domain:ident;)+) => {
        $($(#[$doc])*
        #[derive(InputObject)]
        pub(crate) struct $name {
            /// The task.
            pub(super) task_id: ID,
            /// The version that the client saw.
            version: Option<i32>,
            /// What goods do.
            completes_on: TaskLinkTrigger,
            /// Whose goods: an article or a lot; of a receipt also a purchase order or a requisition,
            /// of a shipment also a sales order.
            subject_id: ID,
        }

        impl Resolve for $name {
            type Out = projects::$domain;

            fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
                let unknown = |_not_an_id| {
                    let fault = domain::kernel::fault::CoreFault::NotFound;
                    ctx.refuse(domain::kernel::Error::from(fault).at(["subjectId"]))
                };
                Ok(projects::$domain {
                    target: target(ctx, &self.task_id, self.version)?,
                    completes_on: self.completes_on.into(),
                    subject: self.subject_id.parse().map_err(unknown)?,
                })
            }
        })+
    };
}

inputs! {
    /// Goods that shall complete a task.
    TaskLinkInput => TaskLink;
    /// Goods that do not complete a task any more.
    TaskUnlinkInput => TaskUnlink;
}

/// Root fields that link tasks to goods.
#[derive(Default)]
pub(crate) struct LinkMutation;

#[Object]
impl LinkMutation {
    /// Links a task to goods that complete it, with the number of their paper; with several links the
    /// last of them does. What is missing for it is told to its people. Requires project.manage, or
    /// to own the project. Emits task.linked. Idempotent. Errors: MALFORMED, NOT_FOUND,
    /// TASK_NOT_IN_STATE, OUT_OF_RANGE past 20 links, PROJECT_CLOSED, CONFLICT.
    async fn task_link(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The task, and the goods.")] input: TaskLinkInput,
    ) -> Answer<TaskPayload> {
        let seen = input.task_id.clone();
        let link = input.resolve(ctx)?;
        run_task(ctx, Some(&seen), move |tx, actor| {
            projects::task_link(tx, actor, &link)
        })
        .await
    }

    /// Takes a link away that has not happened. Requires what taskLink does. Emits task.unlinked.
    /// Idempotent. Errors: NOT_FOUND, PROJECT_CLOSED, CONFLICT.
    async fn task_unlink(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The task, and the goods.")] input: TaskUnlinkInput,
    ) -> Answer<TaskPayload> {
        let seen = input.task_id.clone();
        let unlink = input.resolve(ctx)?;
        run_task(ctx, Some(&seen), move |tx, actor| {
            projects::task_unlink(tx, actor, &unlink)
        })
        .await
    }
}
