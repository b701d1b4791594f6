//! Execution with a deadline, behind a wall that no panic passes.

use std::{
    any::Any,
    panic::AssertUnwindSafe,
    time::{Duration, Instant},
};

use async_graphql::{Request, Response};
use futures::{
    FutureExt, StreamExt,
    stream::{self, BoxStream},
};

use super::{
    Edge,
    gateway::{Call, Credentials, Gateway},
    refusal::{Code, Language, Refusal},
};

/// Identifies a caller within the deadline.
///
/// # Errors
/// What the gateway says; `TIMEOUT` and `INTERNAL` when it says nothing.
pub(crate) async fn identify<G: Gateway>(
    edge: &Edge<G>,
    credentials: Credentials,
) -> Result<G::Caller, Refusal> {
    let request_id = credentials.request_id.clone();
    let work = AssertUnwindSafe(async { edge.gateway.identify(credentials).await });
    let work = Box::pin(work.catch_unwind());
    match tokio::time::timeout(edge.settings().deadline, work).await {
        Ok(Ok(identified)) => identified,
        Ok(Err(panic)) => Err(internal(&request_id, &*panic)),
        Err(_) => Err(Refusal::new(Code::Timeout)),
    }
}

/// Executes a query or mutation. Every outcome is an answer.
pub(crate) async fn once<G: Gateway>(
    edge: &Edge<G>,
    caller: G::Caller,
    call: Call,
    request: Request,
    language: Language,
) -> Response {
    let Ok(_permit) = edge.inner.running.try_acquire() else {
        let refusal = Refusal::new(Code::Overloaded).retry_after(Duration::from_secs(1));
        return refusal.into_response(language);
    };
    let started = Instant::now();
    let told = call.clone();
    let work = AssertUnwindSafe(async { edge.gateway.execute(caller, call, request).await });
    let work = Box::pin(work.catch_unwind());
    let response = match tokio::time::timeout(edge.settings().deadline, work).await {
        Ok(Ok(response)) => response,
        Ok(Err(panic)) => internal(&told.request_id, &*panic).into_response(language),
        Err(_) => Refusal::new(Code::Timeout).into_response(language),
    };
    tracing::debug!(
        request_id = told.request_id,
        operation = told.operation.name,
        kind = %told.operation.kind,
        cost = told.operation.cost,
        transport = ?told.transport,
        errors = response.errors.len(),
        elapsed = ?started.elapsed(),
        "executed"
    );
    response
}

/// Executes a subscription. A panic ends the stream with an `INTERNAL` answer.
pub(crate) fn many<G: Gateway>(
    edge: &Edge<G>,
    caller: G::Caller,
    call: Call,
    request: Request,
    language: Language,
) -> BoxStream<'static, Response> {
    let gateway = edge.gateway.clone();
    let request_id = call.request_id.clone();
    let start = async move { gateway.subscribe(caller, call, request) };
    let events = stream::once(start).flatten();
    AssertUnwindSafe(events)
        .catch_unwind()
        .map(move |event| match event {
            Ok(response) => response,
            Err(panic) => internal(&request_id, &*panic).into_response(language),
        })
        .boxed()
}

fn internal(request_id: &str, panic: &(dyn Any + Send)) -> Refusal {
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    tracing::error!(
        request_id,
        panic = text.unwrap_or("unknown"),
        "an operation panicked"
    );
    Refusal::new(Code::Internal)
}
