//! The edge: HTTP, WebSocket and event streams over the GraphQL executor.
//!
//! Owns what may enter: sizes, rates, media types, documents, origins; who it is decides the [`Gateway`].
//! Invariant: nothing that a stranger sends is read, parsed, kept or executed without a bound, and the three transports
//! admit operations by the same function ([`admit::admit`]).

mod accept;
mod admit;
mod answer;
pub(crate) mod assets;
mod body;
pub(crate) mod calendar;
pub(crate) mod cors;
pub(crate) mod files;
pub(crate) mod gateway;
mod graphql;
pub(crate) mod health;
mod network;
mod params;
mod places;
pub(crate) mod plans;
pub(crate) mod rate;
mod refusal;
pub(crate) mod reports;
mod run;
mod signed;
mod sse;
pub(crate) mod trust;
mod ws;

#[cfg(test)]
mod tests;

use std::{sync::Arc, time::Duration};

use actix_web::web::{self, ServiceConfig};
use tokio::sync::Semaphore;

use self::{admit::TrustedDocuments, places::Places, rate::Ledger};
pub(crate) use self::{
    gateway::{Call, Credentials, Gateway, Transport},
    network::Network,
    rate::Rates,
    refusal::{Code, Refusal},
};
use crate::graphql::limits::Limits;

/// Bounds of the edge. The defaults are the documented limits.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    /// What one document may ask for.
    pub(crate) limits: Limits,
    /// Largest request body and largest socket message, in bytes.
    pub(crate) body_max: usize,
    /// Time for a request body to arrive.
    pub(crate) body_patience: Duration,
    /// Largest answer to one operation and largest event, in bytes.
    pub(crate) answer_max: usize,
    /// Time for one query or mutation, and for the identification of a caller.
    pub(crate) deadline: Duration,
    /// Queries and mutations that run at once in this process; more are refused with `OVERLOADED`.
    pub(crate) running_max: usize,
    /// Sockets and event streams of this process.
    pub(crate) connections_max: usize,
    /// Sockets and event streams of one client address.
    pub(crate) connections_per_address: usize,
    /// Sockets and event streams of one caller.
    pub(crate) connections_per_caller: usize,
    /// Operations that run at once on one socket.
    pub(crate) operations_per_socket: usize,
    /// Messages that may wait for a slow socket; then its operations wait, and it is not listened to.
    pub(crate) queue_messages: usize,
    /// Bytes that may wait for a slow socket, besides one last message.
    pub(crate) queue_bytes: usize,
    /// Time for a socket to take a waiting message, before it is closed as too slow.
    pub(crate) send_patience: Duration,
    /// Time for a socket to say `connection_init`.
    pub(crate) init_patience: Duration,
    /// Time between signs of life that the server sends; a socket that is silent three times as long is closed.
    pub(crate) heartbeat: Duration,
    /// Time for running operations of a socket, and for its last messages, when the server stops.
    pub(crate) drain_patience: Duration,
    /// Origins, such as `https://portal.example`, whose pages may open sockets and call the
    /// API besides those of the same host.
    pub(crate) origins: Vec<String>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub(crate) proxies: Vec<Network>,
    /// Rate limits.
    pub(crate) rates: Rates,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            body_max: 256 * 1_024,
            body_patience: Duration::from_secs(10),
            answer_max: 4 * 1_024 * 1_024,
            deadline: Duration::from_secs(10),
            running_max: 512,
            connections_max: 10_000,
            connections_per_address: 500,
            connections_per_caller: 50,
            operations_per_socket: 50,
            queue_messages: 64,
            queue_bytes: 1_024 * 1_024,
            send_patience: Duration::from_secs(10),
            init_patience: Duration::from_secs(10),
            heartbeat: Duration::from_secs(15),
            drain_patience: Duration::from_secs(5),
            origins: Vec::new(),
            proxies: Vec::new(),
            rates: Rates::default(),
        }
    }
}

/// The gateway with everything that the transports share; one for the process, cloned into each worker.
pub(crate) struct Edge<G> {
    gateway: G,
    inner: Arc<Inner>,
}

struct Inner {
    settings: Settings,
    ledger: Ledger,
    running: Semaphore,
    addresses: Places,
    callers: Places,
    trusted: TrustedDocuments,
}

impl<G: Clone> Clone for Edge<G> {
    fn clone(&self) -> Self {
        Self {
            gateway: self.gateway.clone(),
            inner: Arc::clone(&self.inner),
        }
    }
}

impl<G: Gateway> Edge<G> {
    /// An edge in front of a gateway. Make one and clone it, or the limits hold for each worker instead of the process.
    pub(crate) fn new(gateway: G, settings: Settings) -> Self {
        let most = settings.connections_max;
        Self {
            gateway,
            inner: Arc::new(Inner {
                ledger: Ledger::new(&settings.rates),
                running: Semaphore::new(settings.running_max),
                addresses: Places::new(most, settings.connections_per_address),
                callers: Places::new(most, settings.connections_per_caller),
                trusted: TrustedDocuments::default(),
                settings,
            }),
        }
    }

    fn settings(&self) -> &Settings {
        &self.inner.settings
    }

    /// Refuses new work while the server stops.
    fn check_open(&self) -> Result<(), Refusal> {
        if *self.gateway.draining().borrow() {
            return Err(Refusal::new(Code::Unavailable).retry_after(Duration::from_secs(2)));
        }
        Ok(())
    }
}

/// Adds the routes `/graphql` (POST, GET, WebSocket) and `/graphql/stream` (POST, GET) to an application.
///
/// Middleware of the application must not compress `/graphql/stream`.
pub(crate) fn configure<G: Gateway>(routes: &mut ServiceConfig, edge: Edge<G>) {
    routes
        .app_data(web::Data::new(edge))
        .service(
            web::resource("/graphql")
                .route(web::post().to(graphql::post::<G>))
                .route(web::get().guard(ws::is_upgrade()).to(ws::open::<G>))
                .route(web::get().to(graphql::get::<G>))
                .default_service(web::to(graphql::other_method)),
        )
        .service(
            web::resource("/graphql/stream")
                .route(web::post().to(sse::post::<G>))
                .route(web::get().to(sse::get::<G>))
                .default_service(web::to(graphql::other_method)),
        );
}
