//! Signing in and out.

use std::sync::Arc;

use async_graphql::{Context, InputObject, Object, SimpleObject};
use domain::identity::{self, SessionStarted, password};
use domain::kernel::fault::Result;
use domain::kernel::input;

use super::query::viewer;
use super::types::Viewer;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::{UserError, split};
use crate::graphql::scalar::DateTime;

/// Root fields of sessions.
#[derive(Default)]
pub(crate) struct SessionMutation;

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

/// The secret of an invitation, and who accepts it.
#[derive(InputObject)]
pub(crate) struct InvitationAcceptInput {
    /// The secret behind the `#` of the link.
    token: String,
    /// Name, at most 100 characters.
    name: String,
    /// New password, 8 to 200 characters; an account that exists keeps its own. A guest may leave
    /// it out and sign in by codes.
    password: Option<String>,
}

/// Where to send a sign-in code.
#[derive(InputObject)]
pub(crate) struct SignInCodeRequestInput {
    /// Address of a guest's account, in any case.
    email: String,
}

/// The answer to the wish for a code; it does not say whether the address has an account.
#[derive(SimpleObject)]
pub(crate) struct SignInCodeRequestPayload {
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
}

/// The code of a mail.
#[derive(InputObject)]
pub(crate) struct SessionCreateByCodeInput {
    /// Address that the code was sent to, in any case.
    email: String,
    /// The six digits of the newest mail.
    code: String,
    /// Short name of the organisation to work in; the one joined first as a guest when left out.
    organization: Option<String>,
}

/// Where to go on working.
#[derive(InputObject)]
pub(crate) struct SessionSwitchInput {
    /// Short name of another organisation of the same person.
    organization: String,
}

#[Object]
impl SessionMutation {
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
        let done = ctx.mutate(identity::session_end).await?;
        if let Some(session) = session {
            ctx.app().hub.session_ended(session);
        }
        Ok(SessionEndPayload {
            user_errors: done.user_errors,
        })
    }

    /// Sends a guest a code to sign in with by e-mail, valid 10 minutes. Anybody may call it; it
    /// answers alike whether or not the address has an account. Members sign in by password. 3
    /// codes of an address within 15 minutes. Errors: MALFORMED; top level RATE_LIMITED.
    async fn sign_in_code_request(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who wants a code.")] input: SignInCodeRequestInput,
    ) -> Answer<SignInCodeRequestPayload> {
        let request = identity::SignInCodeRequest {
            email: input.email,
            peer: ctx.caller().peer(),
            language: ctx.language(),
        };
        let done = ctx
            .app()
            .write(move |tx| identity::sign_in_code_request(tx, &request))
            .await;
        let user_errors = match done {
            Ok(_) => Vec::new(),
            Err(error) => split(&error, ctx.language())?,
        };
        Ok(SignInCodeRequestPayload { user_errors })
    }

    /// Signs a guest in by the code of the newest mail. Anybody may call it; a code works once and
    /// is void after 5 wrong tries. Errors: INVALID_SIGN_IN_CODE, NO_MEMBERSHIP; top level
    /// RATE_LIMITED.
    async fn session_create_by_code(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The code and whose it is.")] input: SessionCreateByCodeInput,
    ) -> Answer<SessionPayload> {
        let create = identity::SessionCreateByCode {
            email: input.email,
            code: input.code,
            organization: input.organization,
            peer: ctx.caller().peer(),
        };
        let done = ctx
            .app()
            .write(move |tx| identity::session_create_by_code(tx, &create))
            .await;
        let done = done.and_then(|c| {
            c.value
                .ok_or_else(|| identity::IdentityFault::InvalidSignInCode.into())
        });
        session_payload(ctx, done).await
    }

    /// Starts a session of the same person in another organisation; the present one stays. Guests
    /// change to where they are guests too, see `Viewer.organizations`. Errors: NO_MEMBERSHIP.
    async fn session_switch(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Where to go on working.")] input: SessionSwitchInput,
    ) -> Answer<SessionPayload> {
        let actor = ctx.actor()?;
        let done = ctx
            .app()
            .write(move |tx| identity::session_switch(tx, &actor, &input.organization))
            .await;
        session_payload(ctx, done.map(|c| c.value)).await
    }

    /// Accepts an invitation and signs in. Anybody with the link may call it, once. Emits
    /// invitation.accepted. Errors: INVALID_INVITATION, WEAK_PASSWORD, REQUIRED for a member without a
    /// password.
    async fn invitation_accept(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The invitation and who accepts it.")] input: InvitationAcceptInput,
    ) -> Answer<SessionPayload> {
        let done = accept(ctx, input).await;
        session_payload(ctx, done).await
    }
}

async fn sign_in(ctx: &Context<'_>, input: SessionCreateInput) -> Result<SessionStarted> {
    let app = ctx.app();
    let peer = ctx.caller().peer();
    let email = input::email("email", &input.email)?;
    input::text("password", &input.password, 200)?;
    let (address, from) = (email.clone(), peer.clone());
    app.write(move |tx| identity::sign_in_attempt(tx, &address, &from))
        .await?;
    let address = email.clone();
    let known = app
        .read(move |conn| identity::credentials(conn, &address))
        .await?;
    let salt = known.password_hash.as_deref().and_then(password::salt_of);
    let is_closed = salt.is_some_and(|salt| app.closed_salts.iter().any(|one| one == salt));
    let password = input.password;
    let checked = app
        .hash(move |_| {
            let matches = password::matches(&password, known.password_hash.as_deref());
            known.account.filter(|_| matches && !is_closed)
        })
        .await?;
    let Some(account) = checked else {
        return Err(identity::IdentityFault::InvalidCredentials.into());
    };
    let organization = input.organization;
    let started = app
        .write(move |tx| {
            identity::sign_in_succeeded(tx, &email, &peer)?;
            identity::session_create(tx, account, organization.as_deref())
        })
        .await?;
    Ok(started.value)
}

async fn accept(ctx: &Context<'_>, input: InvitationAcceptInput) -> Result<SessionStarted> {
    let password_hash = match input.password {
        Some(password) => {
            let hashed = ctx
                .app()
                .hash(move |sources| password::hash(&password, sources));
            Some(hashed.await??)
        }
        None => None,
    };
    let accept = identity::InvitationAccept {
        token: input.token,
        name: input.name,
        password_hash,
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
