//! What guests and other systems may do.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::identity;
use domain::kernel::fault::Error;
use domain::kernel::id::Node;

use super::types::GrantAction;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::{Cursor, DateTime};

/// Root fields of rights.
#[derive(Default)]
pub(crate) struct RightsMutation;

/// What to share with whom.
#[derive(InputObject)]
pub(crate) struct GrantAddInput {
    /// A guest.
    user_id: ID,
    /// A sample, an inspection or another object that can be shared.
    node_id: ID,
    /// What the guest may do; VIEW is always included.
    actions: Vec<GrantAction>,
    /// Until when, at most two years ahead; until revoked when left out.
    expires_at: Option<DateTime>,
}

/// Which sharing to end.
#[derive(InputObject)]
pub(crate) struct GrantRevokeInput {
    /// Id of the grant.
    id: ID,
}

/// A grant that was added or revoked.
#[derive(SimpleObject)]
pub(crate) struct GrantPayload {
    /// Id of the grant, to revoke it later.
    grant_id: Option<ID>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// A token for another system.
#[derive(InputObject)]
pub(crate) struct AccessTokenCreateInput {
    /// What it is for, at most 100 characters.
    name: String,
    /// Permissions by name, as `sample.read`.
    scopes: Vec<String>,
    /// Until when, at most two years ahead.
    expires_at: DateTime,
}

/// Which token to revoke.
#[derive(InputObject)]
pub(crate) struct AccessTokenRevokeInput {
    /// Id of the token.
    id: ID,
}

/// A token that was created or revoked.
#[derive(SimpleObject)]
pub(crate) struct AccessTokenPayload {
    /// Id of the token, to revoke it later.
    token_id: Option<ID>,
    /// What the other system sends as bearer; shown here once: null when refused, and when the
    /// request is repeated with its idempotency key.
    secret: Option<String>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl RightsMutation {
    /// Shares an object with a guest. Requires grant.manage. Emits grant.added. Errors:
    /// NOT_A_GUEST, OTHER_SUPPLIER, INVALID_EXPIRY.
    async fn grant_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to share with whom.")] input: GrantAddInput,
    ) -> Answer<GrantPayload> {
        let add = identity::GrantAdd {
            user: ctx.id(&input.user_id, "userId")?,
            node: node_id(ctx, &input.node_id)?,
            actions: input.actions.into_iter().map(Into::into).collect(),
            expires_at: input.expires_at.map(|t| t.0),
        };
        let done = ctx
            .mutate(move |tx, actor| identity::grant_add(tx, actor, &add))
            .await?;
        Ok(GrantPayload {
            grant_id: done.value.map(|id| id.to_string().into()),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Stops sharing an object; requests, sockets and file links of it end within a second.
    /// Requires grant.manage. Emits grant.revoked. Repeating it changes nothing.
    async fn grant_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which sharing to end.")] input: GrantRevokeInput,
    ) -> Answer<GrantPayload> {
        let id = ctx.id(&input.id, "id")?;
        let done = ctx
            .mutate(move |tx, actor| identity::grant_revoke(tx, actor, id))
            .await?;
        Ok(GrantPayload {
            grant_id: done.value.map(|id| id.to_string().into()),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Creates a token for another system; its secret is shown once. Requires accessToken.manage.
    /// Emits access_token.created. Errors: UNKNOWN_SCOPE, INVALID_EXPIRY.
    async fn access_token_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What the token is for and may do.")] input: AccessTokenCreateInput,
    ) -> Answer<AccessTokenPayload> {
        let create = identity::AccessTokenCreate {
            name: input.name,
            scopes: input.scopes,
            expires_at: input.expires_at.0,
        };
        let done = ctx
            .mutate(move |tx, actor| identity::access_token_create(tx, actor, &create))
            .await?;
        let (id, secret) = done.value.map(|made| (made.id, made.secret)).unzip();
        let secret = secret.and_then(shown_once);
        Ok(AccessTokenPayload {
            token_id: id.map(|id| id.to_string().into()),
            secret,
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Revokes a token of another system at once. Requires accessToken.manage. Emits
    /// access_token.revoked. Repeating it changes nothing.
    async fn access_token_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which token to revoke.")] input: AccessTokenRevokeInput,
    ) -> Answer<AccessTokenPayload> {
        let id = ctx.id(&input.id, "id")?;
        let done = ctx
            .mutate(move |tx, actor| identity::access_token_revoke(tx, actor, id))
            .await?;
        Ok(AccessTokenPayload {
            token_id: done.value.map(|id| id.to_string().into()),
            secret: None,
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}

/// A secret that only the first answer carries: the outcome that a repetition gets has none.
pub(super) fn shown_once(secret: String) -> Option<String> {
    (!secret.is_empty()).then_some(secret)
}

/// Reads the id of any object.
pub(super) fn node_id(ctx: &Context<'_>, id: &ID) -> Answer<Node> {
    id.parse().map_err(|_not_an_id| {
        let unknown = Error::from(domain::kernel::fault::CoreFault::NotFound);
        ctx.refuse(unknown.at(["nodeId"]))
    })
}
