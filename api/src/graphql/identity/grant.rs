//! What was shared with a guest, and how it was invited.

use async_graphql::{Context, ID, Object};
use domain::identity::{GrantRow, InvitationRow};

use super::types::{GrantAction, User};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::scalar::DateTime;

/// An object that was shared with a guest (授权).
pub(crate) struct Grant(GrantRow);

impl From<GrantRow> for Grant {
    fn from(row: GrantRow) -> Self {
        Self(row)
    }
}

/// An object that was shared with a guest (授权).
#[Object]
impl Grant {
    /// Global id, to revoke it.
    async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Id of the object; `node` gives the object itself.
    async fn node_id(&self) -> Option<ID> {
        self.0.node().map(|node| node.to_string().into())
    }
    /// What the guest may do with it.
    async fn actions(&self) -> Vec<GrantAction> {
        let actions = self.0.action_list().into_iter();
        actions.map(GrantAction::from).collect()
    }
    /// Who shared it; null when the server did.
    async fn granted_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        match self.0.granted_by {
            Some(id) => Ok(ctx.load(id).await?.map(User)),
            None => Ok(None),
        }
    }
    /// Since when, UTC.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// Until when, UTC; null: until it is revoked.
    async fn expires_at(&self) -> Option<DateTime> {
        self.0.expires_at.map(Into::into)
    }
    /// When it was revoked, UTC; null while it was not.
    async fn revoked_at(&self) -> Option<DateTime> {
        self.0.revoked_at.map(Into::into)
    }
}

/// An invitation that waits to be accepted (邀请).
pub(crate) struct Invitation(pub(super) InvitationRow);

/// An invitation and how far it has come (邀请).
#[Object]
impl Invitation {
    /// Global id, to withdraw it.
    async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Address that the link was sent to.
    async fn email(&self) -> &str {
        &self.0.email
    }
    /// When it was sent, UTC.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// Until when it can be accepted, UTC; an invitation that is over can be sent again.
    async fn expires_at(&self) -> DateTime {
        self.0.expires_at.into()
    }
}
