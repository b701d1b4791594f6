//! A gateway with a small schema, and a server around it.

use std::{
    collections::HashMap,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use actix_web::{App, HttpServer, dev::ServerHandle};
use async_graphql::{
    Context, Error, ErrorExtensions, Object, Request, Response, Result, Schema, Subscription,
};
use futures::{
    FutureExt, Stream, StreamExt,
    future::BoxFuture,
    stream::{self, BoxStream},
};
use sha2::{Digest, Sha256};
use tokio::sync::watch;

use crate::http::{
    Call, Code, Credentials, Edge, Gateway, Refusal, Settings, configure, gateway::Transport,
};

pub(crate) struct Query;

#[Object]
impl Query {
    /// The name of the caller.
    fn viewer(&self, context: &Context<'_>) -> Result<String> {
        let caller = context.data::<Caller>()?;
        caller.name.clone().ok_or_else(|| {
            Error::new("sign in").extend_with(|_, values| values.set("code", "UNAUTHENTICATED"))
        })
    }

    async fn echo(&self, text: String) -> String {
        text
    }

    /// What the edge told the gateway of this operation.
    fn call(&self, context: &Context<'_>) -> Result<Vec<String>> {
        let call = context.data::<Call>()?;
        let caller = context.data::<Caller>()?;
        let transport = match call.transport {
            Transport::Http => "http",
            Transport::Socket => "socket",
            Transport::Stream => "stream",
        };
        Ok(vec![
            call.request_id.clone(),
            call.idempotency_key.clone().unwrap_or_default(),
            call.document.clone().unwrap_or_default(),
            call.operation.name.clone().unwrap_or_default(),
            transport.to_owned(),
            caller.language.clone(),
            caller.address.clone(),
        ])
    }

    async fn slow(&self, ms: u64) -> u64 {
        tokio::time::sleep(Duration::from_millis(ms)).await;
        ms
    }

    async fn big(&self, bytes: usize) -> String {
        "x".repeat(bytes)
    }

    async fn boom(&self, nothing: Option<i32>) -> i32 {
        nothing.expect("the resolver fails")
    }

    /// An error of a nullable field; `Result<Option<_>>` would take its parent along.
    async fn maybe(&self) -> Option<Result<i32>> {
        Some(Err(Error::new("a field fails")))
    }
}

pub(crate) struct Mutation;

#[Object]
impl Mutation {
    async fn add(&self, one: i32, other: i32) -> i32 {
        one.saturating_add(other)
    }
}

pub(crate) struct Events;

#[Subscription]
impl Events {
    /// 1 to `to`, then the end.
    async fn count(&self, to: u64, every_ms: Option<u64>) -> impl Stream<Item = u64> {
        stream::iter(1..=to).then(move |number| async move {
            tokio::time::sleep(Duration::from_millis(every_ms.unwrap_or(1))).await;
            number
        })
    }

    /// 1 to `to` without a pause.
    async fn burst(&self, to: u64) -> impl Stream<Item = u64> {
        stream::iter(1..=to)
    }

    /// Large events without end, as quickly as they are taken.
    async fn flood(&self) -> impl Stream<Item = String> {
        stream::repeat_with(|| "x".repeat(10_000)).then(|text| async {
            tokio::task::yield_now().await;
            text
        })
    }

    /// Nothing, for ever.
    async fn silence(&self) -> impl Stream<Item = u64> {
        stream::pending()
    }

    #[expect(clippy::unused_async, reason = "subscriptions are async")]
    async fn refused(&self) -> Result<BoxStream<'static, u64>> {
        Err(Error::new("no").extend_with(|_, values| values.set("code", "FORBIDDEN")))
    }

    async fn boom(&self) -> impl Stream<Item = u64> {
        stream::iter(1..=2).map(|number| {
            assert!(number < 2, "the stream fails");
            number
        })
    }
}

#[derive(Clone)]
pub(crate) struct Caller {
    name: Option<String>,
    language: String,
    address: String,
}

/// Accepts any bearer token but `bad`; the token is the caller's name. `slow` takes long, `panic` fails.
#[derive(Clone)]
pub(crate) struct Toy {
    schema: Schema<Query, Mutation, Events>,
    trusted: Arc<Mutex<HashMap<String, Arc<str>>>>,
    pub(crate) free_text: Arc<AtomicBool>,
    pub(crate) draining: Arc<watch::Sender<bool>>,
    /// The name of the caller whose session has ended.
    pub(crate) ended: Arc<watch::Sender<String>>,
}

impl Toy {
    pub(crate) fn new() -> Self {
        Self {
            schema: Schema::new(Query, Mutation, Events),
            trusted: Arc::default(),
            free_text: Arc::new(AtomicBool::new(true)),
            draining: Arc::new(watch::Sender::new(false)),
            ended: Arc::default(),
        }
    }

    /// Makes a document trusted and returns its id.
    pub(crate) fn trust(&self, text: &str) -> String {
        let hash = hex::encode(Sha256::digest(text));
        self.trusted
            .lock()
            .unwrap()
            .insert(hash.clone(), text.into());
        format!("sha256:{hash}")
    }
}

impl Gateway for Toy {
    type Caller = Caller;

    async fn identify(&self, credentials: Credentials) -> std::result::Result<Caller, Refusal> {
        match credentials.bearer.as_deref() {
            Some("bad") => return Err(Refusal::new(Code::Unauthenticated)),
            Some("slow") => tokio::time::sleep(Duration::from_secs(60)).await,
            Some("panic") => panic!("identification fails"),
            _ => {}
        }
        Ok(Caller {
            name: credentials.bearer,
            language: credentials.accept_language.unwrap_or_default(),
            address: credentials
                .address
                .map(|address| address.to_string())
                .unwrap_or_default(),
        })
    }

    fn may_send_free_text(&self, _: &Caller) -> bool {
        self.free_text.load(Ordering::SeqCst)
    }

    fn trusted_document(&self, sha256_hex: &str) -> Option<Arc<str>> {
        self.trusted.lock().unwrap().get(sha256_hex).map(Arc::clone)
    }

    fn rate_keys(&self, caller: &Caller) -> Vec<u128> {
        let key = |name: &String| {
            name.bytes()
                .fold(7, |key, byte| key * 31 + u128::from(byte))
        };
        caller.name.iter().map(key).collect()
    }

    async fn execute(&self, caller: Caller, call: Call, request: Request) -> Response {
        self.schema.execute(request.data(caller).data(call)).await
    }

    fn subscribe(
        &self,
        caller: Caller,
        call: Call,
        request: Request,
    ) -> BoxStream<'static, Response> {
        self.schema.execute_stream(request.data(caller).data(call))
    }

    fn revoked(&self, caller: &Caller) -> BoxFuture<'static, ()> {
        let (mut ended, name) = (self.ended.subscribe(), caller.name.clone());
        async move {
            let mine = |ended: &String| name.as_ref() == Some(ended);
            if ended.wait_for(mine).await.is_err() {
                std::future::pending::<()>().await;
            }
        }
        .boxed()
    }

    fn draining(&self) -> watch::Receiver<bool> {
        self.draining.subscribe()
    }
}

/// A server on a free port; stops when it is dropped.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) toy: Toy,
    handle: ServerHandle,
}

impl Server {
    pub(crate) fn start(settings: Settings) -> Self {
        Self::listen(settings, 0)
    }

    pub(crate) fn listen(settings: Settings, port: u16) -> Self {
        let toy = Toy::new();
        let edge = Edge::new(toy.clone(), settings);
        let server = HttpServer::new(move || {
            let edge = edge.clone();
            App::new().configure(|routes| configure(routes, edge))
        });
        let server = server.workers(1).disable_signals();
        let server = server.bind(("127.0.0.1", port)).unwrap();
        let address = server.addrs()[0];
        let server = server.run();
        let handle = server.handle();
        actix_web::rt::spawn(server);
        Self {
            address,
            toy,
            handle,
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
    }
}
