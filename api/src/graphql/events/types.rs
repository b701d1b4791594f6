//! Types of the log.

use async_graphql::{Context, ID, InputObject, Object};
use domain::events::Row;
use domain::events::read::Filter;
use domain::kernel::fault::{CoreFault, Error, FaultKind};
use domain::kernel::id::UserId;

use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::identity::User;
use crate::graphql::node::{self, Node};
use crate::graphql::scalar::{Cursor, DateTime, Json};

/// A fact of the log (事件), as the viewer may see it.
pub(crate) struct Event {
    row: Row,
    data: serde_json::Value,
    cursor: domain::events::Cursor,
}

impl Event {
    /// A stored event with the data that the viewer may see.
    pub(crate) fn new(row: Row, data: serde_json::Value, cursor: domain::events::Cursor) -> Self {
        Self { row, data, cursor }
    }
}

/// A fact of the log (事件), as the viewer may see it.
#[Object]
impl Event {
    /// Global id.
    async fn id(&self) -> ID {
        self.row.id.to_string().into()
    }
    /// Position in the log, to go on from.
    async fn cursor(&self) -> Cursor {
        Cursor(self.cursor.clone())
    }
    /// What happened, as `inspection.submitted`.
    async fn kind(&self) -> &str {
        &self.row.kind
    }
    /// When it was written.
    async fn at(&self) -> DateTime {
        self.row.at.into()
    }
    /// Who did it; null for the server itself.
    async fn actor(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        match self.row.actor_id {
            Some(id) => Ok(ctx.load::<UserId>(id).await?.map(User)),
            None => Ok(None),
        }
    }
    /// Global id of the object that it is about.
    async fn subject_id(&self) -> Option<ID> {
        self.row.subject().map(|node| node.to_string().into())
    }
    /// The object that it is about, as it is now; null when it is no node or not visible.
    async fn subject(&self, ctx: &Context<'_>) -> Answer<Option<Node>> {
        let Some(subject) = self.row.subject() else {
            return Ok(None);
        };
        ctx.look(move |tx, actor| match node::load(tx, actor, subject) {
            Ok(node) => Ok(Some(node)),
            Err(error) if error.kind() == FaultKind::NotFound => Ok(None),
            Err(error) => Err(error),
        })
        .await
    }
    /// References and values of the fact; guests see only fields meant for them.
    async fn data(&self) -> Json {
        Json(self.data.clone())
    }
}

/// Which events to show.
#[derive(InputObject, Default, Clone)]
pub(crate) struct EventFilter {
    /// Only these kinds, at most 50.
    kinds: Option<Vec<String>>,
    /// Only about this object.
    subject_id: Option<ID>,
}

impl EventFilter {
    /// The filter in the domain's terms.
    pub(crate) fn resolve(self, ctx: &Context<'_>) -> Answer<Filter> {
        if let Some(kinds) = &self.kinds {
            domain::kernel::input::at_most("kinds", kinds, 50).map_err(|e| ctx.refuse(e))?;
        }
        let subject = self.subject_id.map(|id| id.parse()).transpose();
        Ok(Filter {
            kinds: self.kinds,
            subject: subject.map_err(|_not_an_id| {
                ctx.refuse(Error::from(CoreFault::NotFound).at(["subjectId"]))
            })?,
        })
    }
}
