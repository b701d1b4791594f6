//! What the transports need from the server.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use async_graphql::dataloader::DataLoader;
use async_graphql::runtime::TokioSpawner;
use async_graphql::{Request, Response};
use domain::identity::{self, Permission};
use domain::kernel::fault::{CoreFault, FaultKind, Result};
use domain::kernel::{Actor, Language};
use futures::StreamExt;
use futures::future::BoxFuture;
use futures::stream::BoxStream;
use sha2::{Digest, Sha256};
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use crate::app::App;
use crate::caller::Caller;
use crate::config::Documents;
use crate::graphql::context::{IdempotencyKey, RequestHash};
use crate::graphql::error::top_level;
use crate::graphql::loader::{Batch, Soon};
use crate::graphql::schema::MusterSchema;
use crate::http::{Call, Code, Credentials, Gateway, Refusal, Transport};
use crate::hub::POLL;

/// How often a socket asks for its session although no ending was heard of.
const LOOK_AGAIN: Duration = Duration::from_secs(20);
/// Prefix of integrations' tokens.
const ACCESS_TOKEN: &str = "mat_";

/// The server with its schema, as the transports see it.
#[derive(Clone)]
pub(crate) struct Server {
    app: App,
    schema: MusterSchema,
}

impl Server {
    /// Puts a schema in front of a server.
    pub(crate) fn new(app: App, schema: MusterSchema) -> Self {
        Self { app, schema }
    }

    /// A socket was identified long ago: what its caller may do now is asked before each operation.
    async fn look_again(&self, caller: &Caller, call: &Call) -> std::result::Result<(), Response> {
        if call.transport == Transport::Http || caller.known().is_none() {
            return Ok(());
        }
        match self.app.renewed(caller).await {
            Ok(actor) => {
                caller.renew(Arc::new(actor));
                Ok(())
            }
            Err(error) => {
                let refusal = top_level(&error, caller.language());
                let refusal = refusal.into_server_error(async_graphql::Pos::default());
                Err(Response::from_errors(vec![refusal]))
            }
        }
    }

    fn prepare(&self, caller: &Caller, call: &Call, request: Request) -> Request {
        let caller = caller.fork();
        let batch = Batch::new(self.app.clone(), caller.clone());
        let loader = DataLoader::new(batch, TokioSpawner::current(), Soon);
        let mut request = request.data(caller).data(self.app.clone()).data(loader);
        if let Some(key) = &call.idempotency_key {
            let hash = request_hash(&request, call);
            request = request
                .data(IdempotencyKey(key.clone()))
                .data(RequestHash(hash));
        }
        request
    }
}

impl App {
    /// From a bearer token to the actor as it is now.
    ///
    /// # Errors
    /// `UNAUTHENTICATED`.
    pub(crate) async fn actor(&self, bearer: &str) -> Result<Actor> {
        let now = self.sources.now();
        if bearer.starts_with(ACCESS_TOKEN) {
            let token = bearer.to_owned();
            return self
                .read(move |conn| identity::by_access_token(conn, now, &token))
                .await;
        }
        let session = self.tokens.session(bearer, now)?;
        self.read(move |conn| identity::by_session(conn, now, session))
            .await
    }

    /// Whether a client's session or token is no longer valid; not when nobody can tell.
    async fn has_ended(&self, caller: &Caller) -> bool {
        let renewed = self.renewed(caller).await;
        renewed.is_err_and(|e| e.kind() == FaultKind::Unauthenticated)
    }

    /// What a client may do now. A socket lives as long as its session, not as its access token.
    ///
    /// # Errors
    /// `UNAUTHENTICATED` when the session has ended or the token was revoked.
    pub(crate) async fn renewed(&self, caller: &Caller) -> Result<Actor> {
        match (caller.actor()?.session, caller.bearer()) {
            (Some(session), _) => {
                let now = self.sources.now();
                self.read(move |conn| identity::by_session(conn, now, session))
                    .await
            }
            (None, Some(bearer)) => self.actor(bearer).await,
            (None, None) => Err(CoreFault::Unauthenticated.into()),
        }
    }
}

impl Gateway for Server {
    type Caller = Caller;

    async fn identify(&self, credentials: Credentials) -> std::result::Result<Caller, Refusal> {
        let language = Language::accepted(credentials.accept_language.as_deref());
        let actor = match &credentials.bearer {
            None => None,
            Some(bearer) => Some(self.app.actor(bearer).await.map_err(|error| {
                Refusal::new(match error.kind() {
                    FaultKind::Unauthenticated => Code::Unauthenticated,
                    FaultKind::Unavailable => Code::Overloaded,
                    _ => Code::Internal,
                })
            })?),
        };
        Ok(Caller::new(
            actor,
            credentials.bearer,
            language,
            credentials.address,
        ))
    }

    fn may_send_free_text(&self, caller: &Caller) -> bool {
        let actor = caller.known();
        match self.app.documents {
            Documents::Open => true,
            Documents::Guests => actor.is_none_or(|actor| !actor.is_guest()),
            Documents::Trusted => actor.is_some_and(|actor| actor.may(Permission::DocumentFree)),
        }
    }

    fn trusted_document(&self, sha256_hex: &str) -> Option<Arc<str>> {
        TRUSTED.get(sha256_hex).cloned()
    }

    fn rate_keys(&self, caller: &Caller) -> Vec<u128> {
        caller.known().map_or_else(Vec::new, |actor| {
            vec![actor.user.uuid().as_u128(), actor.org.uuid().as_u128()]
        })
    }

    async fn execute(&self, caller: Caller, call: Call, request: Request) -> Response {
        if let Err(refusal) = self.look_again(&caller, &call).await {
            return refusal;
        }
        self.schema
            .execute(self.prepare(&caller, &call, request))
            .await
    }

    fn subscribe(
        &self,
        caller: Caller,
        call: Call,
        request: Request,
    ) -> BoxStream<'static, Response> {
        let server = self.clone();
        let started = async move {
            match server.look_again(&caller, &call).await {
                Err(refusal) => futures::stream::once(async { refusal }).boxed(),
                Ok(()) => {
                    let request = server.prepare(&caller, &call, request);
                    server.schema.execute_stream(request).boxed()
                }
            }
        };
        futures::stream::once(started).flatten().boxed()
    }

    fn revoked(&self, caller: &Caller) -> BoxFuture<'static, ()> {
        // Listen before the future is polled, so that no ending in between is missed.
        let mut ended = self.app.hub.ended_sessions();
        let (app, caller) = (self.app.clone(), caller.clone());
        Box::pin(async move {
            let Some(actor) = caller.known() else {
                return std::future::pending().await;
            };
            loop {
                let is_own = match actor.session {
                    Some(session) => {
                        matches!(timeout(LOOK_AGAIN, ended.recv()).await, Ok(Ok(id)) if id == session)
                    }
                    None => {
                        sleep(POLL).await;
                        false
                    }
                };
                // A missed ending, an expiry or a revoked token is found by asking.
                if is_own || app.has_ended(&caller).await {
                    return;
                }
            }
        })
    }

    fn draining(&self) -> watch::Receiver<bool> {
        self.app.draining.subscribe()
    }
}

/// SHA-256 over what the request asks for, so that an idempotency key belongs to one request.
fn request_hash(request: &Request, call: &Call) -> Vec<u8> {
    let mut digest = Sha256::new();
    digest.update(call.document.as_deref().unwrap_or(&request.query));
    digest.update([0]);
    digest.update(request.operation_name.as_deref().unwrap_or_default());
    digest.update([0]);
    digest.update(serde_json::to_vec(&request.variables).unwrap_or_default());
    digest.finalize().to_vec()
}

/// What the explorer sends before anybody is signed in, and to sign in.
const EXPLORER: [&str; 4] = [
    include_str!("../../clients/explorer/operations/sessionCreate.graphql"),
    include_str!("../../clients/explorer/operations/sessionEnd.graphql"),
    include_str!("../../clients/explorer/operations/sessionRefresh.graphql"),
    include_str!("../../clients/explorer/operations/viewer.graphql"),
];

/// Operations of the SDK and the apps by SHA-256; the list only grows, since old apps live on.
static TRUSTED: LazyLock<HashMap<String, Arc<str>>> = LazyLock::new(|| {
    serde_json::from_str::<HashMap<String, String>>(include_str!("../trusted-documents.json"))
        .unwrap_or_default()
        .into_iter()
        .chain(EXPLORER.map(|text| (hex::encode(Sha256::digest(text)), text.to_owned())))
        .map(|(hash, text)| (hash, Arc::from(text)))
        .collect()
});
