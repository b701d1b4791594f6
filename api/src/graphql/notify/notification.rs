//! Notices.

use async_graphql::{Context, ID, Object};
use domain::kernel::id::{
    CommentId, InspectionId, NonConformityId, ProjectId, SampleId, ServiceTicketId, SkuId, TaskId,
    UserId,
};
use domain::notify::{NotificationRow, title};

use super::words::NotificationKind;
use crate::graphql::after_sales::ServiceTicket;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::corrective::NonConformity;
use crate::graphql::discussion::Comment;
use crate::graphql::identity::User;
use crate::graphql::node::Node;
use crate::graphql::projects::{Project, Task};
use crate::graphql::quality::Inspection;
use crate::graphql::samples::Sample;
use crate::graphql::scalar::DateTime;

/// Letters of a comment that a notice shows.
const EXCERPT: usize = 140;

/// Something that the viewer was told (通知). It is about an object that the viewer sees; who loses
/// sight of the object loses its notices.
pub(crate) struct Notification(NotificationRow);

impl From<NotificationRow> for Notification {
    fn from(row: NotificationRow) -> Self {
        Self(row)
    }
}

/// Something that the viewer was told (通知). It is about an object that the viewer sees; who loses
/// sight of the object loses its notices.
#[Object]
impl Notification {
    /// Id, also its cursor in lists.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// What it says.
    async fn kind(&self) -> NotificationKind {
        self.0.kind.into()
    }
    /// What happened, a sentence in the language of the request.
    async fn title(&self, ctx: &Context<'_>) -> Answer<String> {
        let name = match self.0.actor_id {
            Some(id) => ctx.load::<UserId>(id).await?.map(|user| user.name),
            None => None,
        };
        let values = self.0.values().map_err(|e| ctx.refuse(e))?;
        Ok(title(self.0.kind, &values, name.as_deref(), ctx.language()))
    }
    /// What it is about: code and title of the object, of a comment also its beginning.
    async fn body(&self, ctx: &Context<'_>) -> Answer<String> {
        let about = match self.object(ctx).await? {
            Some(Node::Task(Task(row))) => row.title,
            Some(Node::Project(Project(row))) => format!("{} {}", row.code, row.name),
            Some(Node::Sample(Sample(row))) => format!("{} {}", row.code, row.title),
            Some(Node::Inspection(Inspection(row))) => named(ctx, row.code, row.sku_id).await?,
            Some(Node::NonConformity(NonConformity(row))) => {
                named(ctx, row.code, row.sku_id).await?
            }
            Some(Node::ServiceTicket(ServiceTicket(row))) => {
                format!("{} {}", row.code, row.subject)
            }
            _ => String::new(),
        };
        Ok(match self.words(ctx).await? {
            Some(Comment(row)) => {
                let mut said: String = row.body.chars().take(EXCERPT).collect();
                if row.body.chars().nth(EXCERPT).is_some() {
                    said.push('…');
                }
                format!("{about} · {said}")
            }
            None => about,
        })
    }
    /// The object to open; null when the viewer does not see it any more.
    async fn subject(&self, ctx: &Context<'_>) -> Answer<Option<Node>> {
        self.object(ctx).await
    }
    /// Global id of the object.
    async fn subject_id(&self) -> Option<ID> {
        self.0.subject().map(|node| node.to_string().into())
    }
    /// The comment that it follows from; null for notices of other kinds.
    async fn comment(&self, ctx: &Context<'_>) -> Answer<Option<Comment>> {
        self.words(ctx).await
    }
    /// Who did it; null for the server itself.
    async fn actor(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        match self.0.actor_id {
            Some(id) => Ok(ctx.load::<UserId>(id).await?.map(User)),
            None => Ok(None),
        }
    }
    /// When it happened, UTC.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// When it was read, UTC; null while it is unread.
    async fn read_at(&self) -> Option<DateTime> {
        self.0.read_at.map(Into::into)
    }
}

/// A code with the name of the goods, as far as the viewer sees them.
async fn named(ctx: &Context<'_>, code: String, sku: Option<SkuId>) -> Answer<String> {
    let sku = match sku {
        Some(id) => ctx.load::<SkuId>(id).await?,
        None => None,
    };
    Ok(match sku {
        Some(sku) => format!("{code} {}", sku.name),
        None => code,
    })
}

impl Notification {
    /// What it is about, together with what other notices of the list are about.
    async fn object(&self, ctx: &Context<'_>) -> Answer<Option<Node>> {
        let Some(node) = self.0.subject() else {
            return Ok(None);
        };
        Ok(if let Some(id) = node.downcast() {
            ctx.load::<TaskId>(id).await?.map(|row| Task(row).into())
        } else if let Some(id) = node.downcast() {
            ctx.load::<SampleId>(id)
                .await?
                .map(|row| Sample(row).into())
        } else if let Some(id) = node.downcast() {
            ctx.load::<InspectionId>(id)
                .await?
                .map(|row| Inspection(row).into())
        } else if let Some(id) = node.downcast() {
            ctx.load::<NonConformityId>(id)
                .await?
                .map(|row| NonConformity(row).into())
        } else if let Some(id) = node.downcast() {
            ctx.load::<ProjectId>(id)
                .await?
                .map(|row| Project(row).into())
        } else if let Some(id) = node.downcast() {
            ctx.load::<ServiceTicketId>(id)
                .await?
                .map(|row| ServiceTicket(row).into())
        } else {
            None
        })
    }

    /// The comment that it follows from.
    async fn words(&self, ctx: &Context<'_>) -> Answer<Option<Comment>> {
        let values = self.0.values().map_err(|e| ctx.refuse(e))?;
        let id = values.get("commentId").and_then(|id| id.as_str());
        match id.and_then(|id| id.parse::<CommentId>().ok()) {
            Some(id) => Ok(ctx.load::<CommentId>(id).await?.map(Comment)),
            None => Ok(None),
        }
    }
}
