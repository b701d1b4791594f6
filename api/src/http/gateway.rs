//! What the transports need from the server; implemented once, by the application.

use std::{future::Future, net::IpAddr, sync::Arc};

use async_graphql::{Request, Response};
use futures::{future::BoxFuture, stream::BoxStream};
use tokio::sync::watch;

use super::refusal::Refusal;
use crate::graphql::limits::Measured;

/// What a client shows to say who it is. Nothing of it is checked yet.
#[derive(Clone, Debug, Default)]
pub(crate) struct Credentials {
    /// The bearer token without its scheme, at most 8 kB; `None` for an anonymous client.
    pub(crate) bearer: Option<String>,
    /// `Accept-Language`, or what `connection_init` says instead; at most 256 characters.
    pub(crate) accept_language: Option<String>,
    /// Address of the client, taken from `X-Forwarded-For` only behind a configured proxy.
    pub(crate) address: Option<IpAddr>,
    /// Id of the request, for logs and answers.
    pub(crate) request_id: String,
}

/// The transport that an operation came by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Transport {
    /// POST or GET `/graphql`.
    Http,
    /// WebSocket `/graphql`.
    Socket,
    /// `/graphql/stream`.
    Stream,
}

/// One operation that passed all checks of the edge.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    /// Id of the request; operations of one socket have different ones.
    pub(crate) request_id: String,
    /// What makes a repeated mutation the same one; 1 to 128 visible ASCII characters.
    pub(crate) idempotency_key: Option<String>,
    /// SHA-256 in hex of the trusted document; `None` for free text.
    pub(crate) document: Option<String>,
    /// Kind, name and cost.
    pub(crate) operation: Measured,
    /// How it came.
    pub(crate) transport: Transport,
}

/// The server behind the transports.
///
/// A caller is identified once for a request and once for a socket; `execute` and `subscribe` may look again at what can
/// change while a socket lives (grants, roles).
pub(crate) trait Gateway: Clone + Send + Sync + 'static {
    /// The identified client: person or integration, or nobody, with its language.
    type Caller: Clone + Send + Sync + 'static;

    /// Who is calling.
    ///
    /// # Errors
    /// `UNAUTHENTICATED` when a token is shown that is not valid; anonymous clients are the gateway's to accept.
    fn identify(
        &self,
        credentials: Credentials,
    ) -> impl Future<Output = Result<Self::Caller, Refusal>> + Send;

    /// Whether this caller may send documents that are not trusted.
    fn may_send_free_text(&self, caller: &Self::Caller) -> bool;

    /// The text of a trusted document by its SHA-256 in lower-case hex.
    fn trusted_document(&self, sha256_hex: &str) -> Option<Arc<str>>;

    /// The keys that the cost of this caller's operations is charged to, most specific first (person, organisation).
    fn rate_keys(&self, caller: &Self::Caller) -> Vec<u128>;

    /// Executes a query or a mutation. Dropping the future must leave nothing half done.
    fn execute(
        &self,
        caller: Self::Caller,
        call: Call,
        request: Request,
    ) -> impl Future<Output = Response> + Send;

    /// Executes a subscription. Dropping the stream ends it.
    fn subscribe(
        &self,
        caller: Self::Caller,
        call: Call,
        request: Request,
    ) -> BoxStream<'static, Response>;

    /// Resolves when the session of this caller has ended: its socket and streams are closed then.
    fn revoked(&self, caller: &Self::Caller) -> BoxFuture<'static, ()>;

    /// Turns to true when the server stops: no new work is accepted from then on.
    fn draining(&self) -> watch::Receiver<bool>;
}
