//! Admission: the checks that every operation passes before it is executed, whatever transport it came by.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use actix_web::{HttpRequest, http::header::HeaderName};
use async_graphql::{
    Request, Value,
    parser::{parse_query, types::ExecutableDocument, types::OperationType, types::Selection},
};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use super::{
    Edge, accept,
    gateway::{Call, Gateway, Transport},
    params::{Document, Params},
    refusal::{Code, Refusal},
};
use crate::graphql::{absent, limits};

/// Longest idempotency key, in bytes.
const KEY_MAX: usize = 128;
/// Trusted documents that are kept parsed; their number is bounded by the gateway's list, this bounds the memory.
const PARSED_MAX: usize = 2_000;

/// The circumstances of an operation that stand outside its parameters.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// How it came.
    pub(crate) transport: Transport,
    /// Whether it came by GET, which may change nothing and carries no free text.
    pub(crate) read_only: bool,
    /// Id of the request.
    pub(crate) request_id: String,
    /// The `Idempotency-Key` header; `extensions.idempotencyKey` counts when there is none.
    pub(crate) idempotency_key: Option<String>,
}

impl Entry {
    /// Circumstances of an HTTP request.
    pub(crate) fn of(request: &HttpRequest, transport: Transport, request_id: &str) -> Self {
        let name = HeaderName::from_static("idempotency-key");
        Self {
            transport,
            read_only: request.method() == actix_web::http::Method::GET,
            request_id: request_id.to_owned(),
            idempotency_key: accept::text(request, name).map(str::to_owned),
        }
    }
}

/// Checks document, limits and rate, and makes the executor's request.
///
/// # Errors
/// What is not trusted, too complex, not GraphQL, not allowed by this method, or too much for the caller's allowance.
pub(crate) fn admit<G: Gateway>(
    edge: &Edge<G>,
    caller: &G::Caller,
    params: Params,
    entry: Entry,
) -> Result<(Call, Request), Refusal> {
    let idempotency_key = idempotency_key(&params, entry.idempotency_key)?;
    let (mut parsed, document, text) = match params.document {
        Document::Trusted(hex) => {
            let parsed = edge.inner.trusted.get(&edge.gateway, &hex)?;
            (ExecutableDocument::clone(&parsed), Some(hex), String::new())
        }
        Document::Text(text) => {
            if entry.read_only {
                return Err(post_only(
                    "GET takes documentId only; send free text by POST.",
                ));
            }
            let free = edge.gateway.may_send_free_text(caller) || is_trusted(&edge.gateway, &text);
            let parsed = parse(edge, &text)?;
            if !free && !is_introspection(&parsed) {
                return Err(Refusal::because(
                    Code::NotTrusted,
                    "Send documentId (\"sha256:\" and the hash of a trusted document) instead of query.",
                ));
            }
            (parsed, None, text)
        }
    };
    let name = params.operation_name.as_deref();
    let limits = &edge.settings().limits;
    let operation = limits::measure(&parsed, name, &params.variables, limits)?;
    if entry.read_only && operation.kind == OperationType::Mutation {
        return Err(post_only("Mutations are sent by POST."));
    }
    if entry.transport == Transport::Http && operation.kind == OperationType::Subscription {
        return Err(Refusal::because(
            Code::BadRequest,
            "Subscriptions need the WebSocket /graphql or the event stream /graphql/stream.",
        ));
    }
    let keys = edge.gateway.rate_keys(caller);
    edge.inner.ledger.charge_caller(&keys, operation.cost)?;
    absent::leave_out(&mut parsed, name, &params.variables);
    let mut request = Request::new(text).variables(params.variables);
    request.operation_name = params.operation_name;
    request.extensions.0 = extensions(params.extensions)?;
    request.set_parsed_query(parsed);
    let call = Call {
        request_id: entry.request_id,
        idempotency_key,
        document,
        operation,
        transport: entry.transport,
    };
    Ok((call, request))
}

/// A trusted document may also be sent as text.
fn is_trusted<G: Gateway>(gateway: &G, text: &str) -> bool {
    let hex = hex::encode(Sha256::digest(text));
    gateway.trusted_document(&hex).is_some()
}

/// Whether a document reads the schema and nothing else; what it is shown depends on its reader.
fn is_introspection(document: &ExecutableDocument) -> bool {
    document.operations.iter().all(|(_, operation)| {
        let selected = &operation.node.selection_set.node.items;
        selected.iter().all(|selection| match &selection.node {
            Selection::Field(field) => field.node.name.node.starts_with("__"),
            Selection::FragmentSpread(_) | Selection::InlineFragment(_) => false,
        })
    })
}

fn post_only(detail: &str) -> Refusal {
    Refusal::because(Code::MethodNotAllowed, detail)
}

fn parse<G: Gateway>(edge: &Edge<G>, text: &str) -> Result<ExecutableDocument, Refusal> {
    limits::scan(text, &edge.settings().limits)?;
    parse_query(text).map_err(|problem| Refusal::because(Code::SyntaxError, problem.to_string()))
}

fn idempotency_key(params: &Params, header: Option<String>) -> Result<Option<String>, Refusal> {
    let key = match (header, params.extensions.get("idempotencyKey")) {
        (Some(key), _) => key,
        (None, Some(Json::String(key))) => key.clone(),
        (None, None | Some(Json::Null)) => return Ok(None),
        (None, Some(_)) => String::new(),
    };
    if is_key(&key) {
        return Ok(Some(key));
    }
    let problem = format!("expected 1 to {KEY_MAX} visible ASCII characters.");
    Err(Refusal::bad_field("idempotencyKey", problem))
}

fn is_key(key: &str) -> bool {
    (1..=KEY_MAX).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic())
}

fn extensions(sent: serde_json::Map<String, Json>) -> Result<HashMap<String, Value>, Refusal> {
    let convert = |(name, json)| {
        let value = Value::from_json(json);
        let value = value.map_err(|problem| Refusal::bad_field("extensions", problem))?;
        Ok((name, value))
    };
    sent.into_iter().map(convert).collect()
}

/// Trusted documents, parsed when they are first asked for.
#[derive(Default)]
pub(crate) struct TrustedDocuments {
    parsed: Mutex<HashMap<String, Arc<ExecutableDocument>>>,
}

impl TrustedDocuments {
    fn get<G: Gateway>(&self, gateway: &G, hex: &str) -> Result<Arc<ExecutableDocument>, Refusal> {
        let known = self.lock().get(hex).map(Arc::clone);
        if let Some(parsed) = known {
            return Ok(parsed);
        }
        let text = gateway.trusted_document(hex);
        let text = text.ok_or_else(|| Refusal::new(Code::DocumentNotFound))?;
        let parsed = parse_query(&*text)
            .map_err(|problem| Refusal::because(Code::SyntaxError, problem.to_string()))?;
        let parsed = Arc::new(parsed);
        let mut all = self.lock();
        if all.len() >= PARSED_MAX {
            all.clear();
        }
        all.insert(hex.to_owned(), Arc::clone(&parsed));
        Ok(parsed)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<ExecutableDocument>>> {
        self.parsed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
