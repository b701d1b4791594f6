//! POST and GET `/graphql`, as GraphQL over HTTP describes it.

use std::future::{Ready, ready};

use actix_web::{
    HttpRequest, HttpResponse,
    http::header,
    web::{Data, Payload, Query},
};

use super::{
    Edge, accept, admit,
    admit::Entry,
    answer::{Answer, Ticket},
    body,
    gateway::{Gateway, Transport},
    params::Params,
    refusal::{Code, Refusal},
    run,
};

/// A query or a mutation in a JSON body.
pub(super) async fn post<G: Gateway>(
    edge: Data<Edge<G>>,
    request: HttpRequest,
    payload: Payload,
) -> HttpResponse {
    let ticket = Ticket::open(&request, edge.settings().answer_max);
    let media = match accept::media(&request) {
        Ok(media) => media,
        Err(refusal) => {
            return ticket
                .refuse(refusal)
                .into_http(&ticket, accept::Media::Json);
        }
    };
    let answer = match posted(&edge, &request, payload).await {
        Ok(params) => execute(&edge, &request, params, &ticket).await,
        Err(refusal) => Err(refusal),
    };
    let answer = answer.unwrap_or_else(|refusal| ticket.refuse(refusal));
    answer.into_http(&ticket, media)
}

/// A query whose document is trusted, in the URL.
pub(super) async fn get<G: Gateway>(edge: Data<Edge<G>>, request: HttpRequest) -> HttpResponse {
    let ticket = Ticket::open(&request, edge.settings().answer_max);
    let media = match accept::media(&request) {
        Ok(media) => media,
        Err(refusal) => {
            return ticket
                .refuse(refusal)
                .into_http(&ticket, accept::Media::Json);
        }
    };
    let answer = match in_url(&edge, &request) {
        Ok(params) => execute(&edge, &request, params, &ticket).await,
        Err(refusal) => Err(refusal),
    };
    let answer = answer.unwrap_or_else(|refusal| ticket.refuse(refusal));
    with_allow(answer.into_http(&ticket, media))
}

/// Any other method.
pub(super) fn other_method(request: HttpRequest) -> Ready<HttpResponse> {
    let ticket = Ticket::open(&request, usize::MAX);
    let refusal = Refusal::because(Code::MethodNotAllowed, "Use POST or GET.");
    let answer = ticket.refuse(refusal);
    ready(with_allow(answer.into_http(&ticket, accept::Media::Json)))
}

/// A 405 says which methods there are.
pub(super) fn with_allow(mut answer: HttpResponse) -> HttpResponse {
    if answer.status() == Code::MethodNotAllowed.status() {
        let methods = header::HeaderValue::from_static("POST, GET");
        answer.headers_mut().insert(header::ALLOW, methods);
    }
    answer
}

/// The parameters of a POST, after the checks that need no caller.
pub(super) async fn posted<G: Gateway>(
    edge: &Edge<G>,
    request: &HttpRequest,
    payload: Payload,
) -> Result<Params, Refusal> {
    check_sender(edge, request)?;
    accept::json_body(request)?;
    let settings = edge.settings();
    let read = body::read(request, payload, settings.body_max, settings.body_patience);
    Params::from_body(&read.await?)
}

/// The parameters of a GET, after the checks that need no caller.
pub(super) fn in_url<G: Gateway>(edge: &Edge<G>, request: &HttpRequest) -> Result<Params, Refusal> {
    check_sender(edge, request)?;
    let pairs = Query::<Vec<(String, String)>>::from_query(request.query_string())
        .map_err(|problem| Refusal::bad_field("url", problem))?;
    Params::from_pairs(pairs.into_inner())
}

fn check_sender<G: Gateway>(edge: &Edge<G>, request: &HttpRequest) -> Result<(), Refusal> {
    edge.check_open()?;
    let address = accept::address(request, &edge.settings().proxies);
    edge.inner.ledger.charge_address(address)
}

async fn execute<G: Gateway>(
    edge: &Edge<G>,
    request: &HttpRequest,
    params: Params,
    ticket: &Ticket,
) -> Result<Answer, Refusal> {
    let credentials = accept::credentials(request, &ticket.request_id, &edge.settings().proxies)?;
    let caller = run::identify(edge, credentials).await?;
    let entry = Entry::of(request, Transport::Http, &ticket.request_id);
    let (call, work) = admit::admit(edge, &caller, params, entry)?;
    let response = run::once(edge, caller, call, work, ticket.language).await;
    Ok(Answer::new(response, ticket))
}
