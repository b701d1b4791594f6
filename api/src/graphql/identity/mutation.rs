//! Changing identity.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::identity::{self, SessionStarted, password};
use domain::kernel::fault::{Error, Result};
use domain::kernel::id::{Node, SupplierId};
use domain::kernel::{Id, Kind, input};

use super::query::viewer;
use super::types::{GrantAction, Role, Supplier, User, Viewer};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::{UserError, split};
use crate::graphql::scalar::{Cursor, DateTime};

/// Root fields of identity.
#[derive(Default)]
pub(crate) struct IdentityMutation;

/// E-mail address and password.
#[derive(InputObject)]
pub(crate) struct SessionCreateInput {
    /// Address of the account, in any case.
    email: String,
    /// At most 200 characters.
    password: String,
    /// Short name of the organisation to work in; the one joined first when left out.
    organization: Option<String>,
}

/// A refresh token.
#[derive(InputObject)]
pub(crate) struct SessionRefreshInput {
    /// The token that the last sign-in or refresh gave.
    refresh_token: String,
}

/// A session that has begun or was renewed.
#[derive(SimpleObject, Default)]
pub(crate) struct SessionPayload {
    /// Bearer token for requests, valid 15 minutes; null when refused.
    access_token: Option<String>,
    /// Gives the next access token, once; null when refused. Keep it secret.
    refresh_token: Option<String>,
    /// When the access token ends.
    expires_at: Option<DateTime>,
    /// Who is signed in.
    viewer: Option<Viewer>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
}

/// The end of a session.
#[derive(SimpleObject)]
pub(crate) struct SessionEndPayload {
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
}

/// Whom to invite to what.
#[derive(InputObject)]
pub(crate) struct UserInviteInput {
    /// Where the one-time link is sent.
    email: String,
    /// Name, at most 100 characters.
    name: String,
    /// SUPPLIER or COLLABORATOR for a guest, otherwise roles of members.
    roles: Vec<Role>,
    /// Supplier of a supplier's person; required for the role SUPPLIER.
    supplier_id: Option<ID>,
    /// Objects that a guest sees from the start, at most 50.
    #[graphql(default)]
    grants: Vec<GrantInput>,
}

/// An object to share with a guest.
#[derive(InputObject)]
pub(crate) struct GrantInput {
    /// A sample, an inspection or another object that can be shared.
    node_id: ID,
    /// What the guest may do; VIEW is always included.
    actions: Vec<GrantAction>,
    /// Until when, at most two years ahead; until revoked when left out.
    expires_at: Option<DateTime>,
}

/// An invitation that was sent.
#[derive(SimpleObject)]
pub(crate) struct UserInvitePayload {
    /// The membership that waits for its person.
    user: Option<User>,
    /// The one-time link, valid 14 days; shown here once.
    link: Option<String>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// The secret of an invitation, and who accepts it.
#[derive(InputObject)]
pub(crate) struct InvitationAcceptInput {
    /// The secret behind the `#` of the link.
    token: String,
    /// Name, at most 100 characters.
    name: String,
    /// New password, 8 to 200 characters; an account that exists keeps its own.
    password: String,
}

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
    /// What the other system sends as bearer; shown here once.
    secret: Option<String>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// A new supplier.
#[derive(InputObject)]
pub(crate) struct SupplierCreateInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// Unique in the organisation, at most 40 characters.
    code: String,
    /// At most 100 characters.
    name: String,
    /// Where it is written to.
    email: Option<String>,
}

/// A supplier that was added.
#[derive(SimpleObject)]
pub(crate) struct SupplierPayload {
    /// The supplier as it is now; null when refused.
    supplier: Option<Supplier>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl IdentityMutation {
    /// Signs a person in. Anybody may call it; 10 failures of an account within 15 minutes make it
    /// wait. Errors: INVALID_CREDENTIALS, NO_MEMBERSHIP; top level RATE_LIMITED.
    async fn session_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who signs in.")] input: SessionCreateInput,
    ) -> Answer<SessionPayload> {
        let done = sign_in(ctx, input).await;
        session_payload(ctx, done).await
    }

    /// Renews a session: gives a new access token and a new refresh token. For 60 seconds the same
    /// old token gives the same new one; later use of it ends the session. Errors:
    /// INVALID_REFRESH_TOKEN.
    async fn session_refresh(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The session to renew.")] input: SessionRefreshInput,
    ) -> Answer<SessionPayload> {
        let token = input.refresh_token;
        let done = ctx
            .app()
            .write(move |tx| identity::session_refresh(tx, &token))
            .await;
        let done = done.and_then(|c| {
            c.value
                .ok_or_else(|| identity::IdentityFault::InvalidRefreshToken.into())
        });
        session_payload(ctx, done).await
    }

    /// Signs out: ends this session with its sockets and file links.
    async fn session_end(&self, ctx: &Context<'_>) -> Answer<SessionEndPayload> {
        let session = ctx.actor()?.session;
        let done = ctx
            .mutate(|tx, actor| identity::session_end(tx, actor))
            .await?;
        if let Some(session) = session {
            ctx.app().hub.session_ended(session);
        }
        Ok(SessionEndPayload {
            user_errors: done.user_errors,
        })
    }

    /// Invites a member or a guest by a one-time link, sent by e-mail. Requires user.invite.
    /// Emits user.invited. Errors: ROLES_MIXED, SUPPLIER_REQUIRED, ALREADY_EXISTS.
    async fn user_invite(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom to invite to what.")] input: UserInviteInput,
    ) -> Answer<UserInvitePayload> {
        let invite = identity::UserInvite {
            supplier: optional_id(ctx, input.supplier_id.as_ref(), "supplierId")?,
            grants: grants(ctx, input.grants)?,
            email: input.email,
            name: input.name,
            roles: input.roles.into_iter().map(Into::into).collect(),
            language: ctx.language(),
            link_base: format!("{}/portal/invitation", ctx.app().public_url),
        };
        let done = ctx
            .mutate(move |tx, actor| identity::user_invite(tx, actor, &invite))
            .await?;
        Ok(UserInvitePayload {
            user: match &done.value {
                Some(invited) => ctx.load(invited.user).await?.map(User),
                None => None,
            },
            link: done.value.map(|invited| invited.link),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Accepts an invitation and signs in. Anybody with the link may call it, once. Emits
    /// invitation.accepted. Errors: INVALID_INVITATION, WEAK_PASSWORD.
    async fn invitation_accept(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The invitation and who accepts it.")] input: InvitationAcceptInput,
    ) -> Answer<SessionPayload> {
        let done = accept(ctx, input).await;
        session_payload(ctx, done).await
    }

    /// Shares an object with a guest. Requires grant.manage. Emits grant.added. Errors:
    /// NOT_A_GUEST, INVALID_EXPIRY.
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

    /// Adds a supplier. Requires supplier.manage. Emits supplier.created. Idempotent by id.
    /// Errors: ALREADY_EXISTS, ID_REUSED.
    async fn supplier_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new supplier.")] input: SupplierCreateInput,
    ) -> Answer<SupplierPayload> {
        let create = identity::SupplierCreate {
            id: optional_id(ctx, input.id.as_ref(), "id")?,
            code: input.code,
            name: input.name,
            email: input.email,
        };
        let done = ctx
            .mutate(move |tx, actor| identity::supplier_create(tx, actor, &create))
            .await?;
        Ok(SupplierPayload {
            supplier: match done.value {
                Some(id) => ctx.load::<SupplierId>(id).await?.map(Supplier),
                None => None,
            },
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}

fn optional_id<K: Kind>(ctx: &Context<'_>, id: Option<&ID>, field: &str) -> Answer<Option<Id<K>>> {
    id.map(|id| ctx.id(id, field)).transpose()
}

fn node_id(ctx: &Context<'_>, id: &ID) -> Answer<Node> {
    id.parse().map_err(|_| {
        let unknown = Error::from(domain::kernel::fault::CoreFault::NotFound);
        ctx.refuse(unknown.at(["nodeId"]))
    })
}

fn grants(ctx: &Context<'_>, inputs: Vec<GrantInput>) -> Answer<Vec<identity::GrantInput>> {
    let convert = |input: GrantInput| {
        Ok(identity::GrantInput {
            node: node_id(ctx, &input.node_id)?,
            actions: input.actions.into_iter().map(Into::into).collect(),
            expires_at: input.expires_at.map(|t| t.0),
        })
    };
    inputs.into_iter().map(convert).collect()
}

async fn sign_in(ctx: &Context<'_>, input: SessionCreateInput) -> Result<SessionStarted> {
    let app = ctx.app();
    let (peer, now) = (ctx.caller().peer(), app.sources.now());
    let email = input::email("email", &input.email)?;
    input::text("password", &input.password, 200)?;
    let (address, from) = (email.clone(), peer.clone());
    let known = app
        .read(move |conn| identity::credentials(conn, now, &address, &from))
        .await?;
    let is_closed = app.closed_password.as_ref() == Some(&input.password);
    let password = input.password;
    let checked = app
        .hash(move |_| {
            let matches = password::matches(&password, known.password_hash.as_deref());
            known.account.filter(|_| matches && !is_closed)
        })
        .await?;
    let Some(account) = checked else {
        app.write(move |tx| identity::sign_in_failed(tx, &email, &peer))
            .await?;
        return Err(identity::IdentityFault::InvalidCredentials.into());
    };
    let organization = input.organization;
    let started = app
        .write(move |tx| identity::session_create(tx, account, organization.as_deref()))
        .await?;
    Ok(started.value)
}

async fn accept(ctx: &Context<'_>, input: InvitationAcceptInput) -> Result<SessionStarted> {
    let password = input.password;
    let password_hash = ctx
        .app()
        .hash(move |sources| password::hash(&password, sources))
        .await??;
    let accept = identity::InvitationAccept {
        token: input.token,
        name: input.name,
        password_hash: Some(password_hash),
        language: ctx.language(),
    };
    let started = ctx
        .app()
        .write(move |tx| identity::invitation_accept(tx, &accept))
        .await?;
    Ok(started.value)
}

/// Signs the access token of a session that has begun.
async fn session_payload(
    ctx: &Context<'_>,
    done: Result<SessionStarted>,
) -> Answer<SessionPayload> {
    let started = match done {
        Ok(started) => started,
        Err(error) => {
            return Ok(SessionPayload {
                user_errors: split(&error, ctx.language())?,
                ..SessionPayload::default()
            });
        }
    };
    let app = ctx.app();
    let now = app.sources.now();
    let signed = app
        .tokens
        .sign(started.session, started.user, now)
        .map_err(|e| ctx.refuse(e))?;
    let actor = app
        .read(move |conn| identity::by_session(conn, now, started.session))
        .await
        .map_err(|e| ctx.refuse(e))?;
    // The fields below `viewer` are read by the person who has just signed in.
    ctx.caller().renew(Arc::new(actor.clone()));
    Ok(SessionPayload {
        access_token: Some(signed.token),
        refresh_token: Some(started.refresh_token),
        expires_at: Some(signed.expires_at.into()),
        viewer: Some(viewer(ctx, actor).await?),
        user_errors: Vec::new(),
    })
}
