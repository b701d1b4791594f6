//! `/graphql/stream`: one operation for each connection as server-sent events (graphql-sse, distinct connections mode), for
//! networks that block WebSockets.
//!
//! What is wrong with the document arrives as an event, as the protocol demands; what is wrong with the request or its
//! sender is an HTTP status. The stream ends without `complete` when the session has ended or the server stops: the client
//! connects again.

use std::{convert::Infallible, time::Duration};

use actix_web::{
    HttpRequest, HttpResponse,
    http::header,
    web::{Data, Payload},
};
use async_graphql::{Response, parser::types::OperationType};
use bytes::Bytes;
use futures::{
    Stream, StreamExt,
    future::BoxFuture,
    stream::{self, BoxStream},
};
use tokio::{
    sync::watch,
    time::{Instant, Interval},
};

use super::{
    Edge, accept, admit,
    admit::Entry,
    answer::{Answer, Ticket, common_headers},
    gateway::{Gateway, Transport},
    graphql,
    params::Params,
    places::Place,
    rate,
    refusal::Refusal,
    run,
};

/// An operation in a JSON body.
pub(super) async fn post<G: Gateway>(
    edge: Data<Edge<G>>,
    request: HttpRequest,
    payload: Payload,
) -> HttpResponse {
    let params = graphql::posted(&edge, &request, payload).await;
    answer(&edge, &request, params).await
}

/// A query or subscription whose document is trusted, in the URL.
pub(super) async fn get<G: Gateway>(edge: Data<Edge<G>>, request: HttpRequest) -> HttpResponse {
    let params = graphql::in_url(&edge, &request);
    answer(&edge, &request, params).await
}

async fn answer<G: Gateway>(
    edge: &Edge<G>,
    request: &HttpRequest,
    params: Result<Params, Refusal>,
) -> HttpResponse {
    let ticket = Ticket::open(request, edge.settings().answer_max);
    let opened = match (accept::event_stream(request), params) {
        (Ok(()), Ok(params)) => open(edge, request, params, &ticket).await,
        (Err(refusal), _) | (_, Err(refusal)) => Err(refusal),
    };
    match opened {
        Ok(events) => {
            let mut http = HttpResponse::Ok();
            common_headers(&mut http, &ticket);
            http.content_type("text/event-stream; charset=utf-8")
                .insert_header((header::CONTENT_ENCODING, "identity"))
                .insert_header(("x-accel-buffering", "no"))
                .streaming(events)
        }
        Err(refusal) => {
            let answer = ticket.refuse(refusal);
            graphql::with_allow(answer.into_http(&ticket, accept::Media::GraphQl))
        }
    }
}

async fn open<G: Gateway>(
    edge: &Edge<G>,
    request: &HttpRequest,
    params: Params,
    ticket: &Ticket,
) -> Result<impl Stream<Item = Result<Bytes, Infallible>> + use<G>, Refusal> {
    let settings = edge.settings();
    let credentials = accept::credentials(request, &ticket.request_id, &settings.proxies)?;
    let address = credentials.address.map_or(0, rate::network);
    let mut places = vec![edge.inner.addresses.take(address)?];
    let caller = run::identify(edge, credentials).await?;
    if let Some(key) = edge.gateway.rate_keys(&caller).first() {
        places.push(edge.inner.callers.take(*key)?);
    }
    let entry = Entry::of(request, Transport::Stream, &ticket.request_id);
    let revoked = edge.gateway.revoked(&caller);
    let mut draining = Some(edge.gateway.draining());
    let results = match admit::admit(edge, &caller, params, entry) {
        Ok((call, work)) if call.operation.kind == OperationType::Subscription => {
            run::many(edge, caller, call, work, ticket.language)
        }
        Ok((call, work)) => {
            // What runs is finished even while the server stops.
            draining = None;
            let (edge, language) = (edge.clone(), ticket.language);
            let once = async move { run::once(&edge, caller, call, work, language).await };
            stream::once(once).boxed()
        }
        Err(refusal) if refusal.code.is_about_document() => {
            let response = refusal.into_response(ticket.language);
            stream::once(async { response }).boxed()
        }
        Err(refusal) => return Err(refusal),
    };
    let events = Events {
        results,
        revoked,
        draining,
        heartbeat: heartbeat(settings.heartbeat),
        ticket: ticket.clone(),
        finished: false,
        _places: places,
    };
    // The comment makes proxies and clients see the headers before the first event.
    let hello = stream::once(async { Ok(Bytes::from_static(b":\n\n")) });
    Ok(hello.chain(stream::unfold(events, Events::next)))
}

/// Resolves when the server stops.
async fn stopping(draining: Option<&mut watch::Receiver<bool>>) {
    match draining {
        Some(draining) => drop(draining.wait_for(|draining| *draining).await),
        None => std::future::pending().await,
    }
}

fn heartbeat(period: Duration) -> Interval {
    let mut interval = tokio::time::interval_at(Instant::now() + period, period);
    interval.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    interval
}

struct Events {
    results: BoxStream<'static, Response>,
    revoked: BoxFuture<'static, ()>,
    draining: Option<watch::Receiver<bool>>,
    heartbeat: Interval,
    ticket: Ticket,
    finished: bool,
    _places: Vec<Place>,
}

impl Events {
    /// The next piece of the body; `None` ends it.
    async fn next(mut self) -> Option<(Result<Bytes, Infallible>, Self)> {
        if self.finished {
            return None;
        }
        let piece = tokio::select! {
            biased;
            () = self.revoked.as_mut() => return None,
            () = stopping(self.draining.as_mut()) => return None,
            result = self.results.next() => match result {
                Some(response) => self.event(response),
                None => {
                    self.finished = true;
                    Bytes::from_static(b"event: complete\ndata: \n\n")
                }
            },
            _ = self.heartbeat.tick() => Bytes::from_static(b":\n\n"),
        };
        Some((Ok(piece), self))
    }

    fn event(&self, response: Response) -> Bytes {
        let (_, json) = Answer::new(response, &self.ticket).into_json(&self.ticket);
        Bytes::from(format!("event: next\ndata: {json}\n\n"))
    }
}
