//! Refusals as problem documents: code, message in the client's language, request id.

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderName};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use domain::files::FilesFault;
use domain::kernel::Language;
use domain::kernel::fault::{CoreFault, Error, FaultKind};
use serde_json::{Map, Value, json};

use super::fault::{self, TusFault};
use crate::http::{Refusal, accept, refusal};

/// Why a request is not carried out.
pub(super) enum Problem {
    /// A rule refused.
    Fault(Error),
    /// The edge refused.
    Refusal(Refusal),
}

macro_rules! from_faults {
    ($($fault:ty),+) => { $(impl From<$fault> for Problem {
        fn from(fault: $fault) -> Self {
            Self::Fault(fault.into())
        }
    })+ };
}
from_faults!(CoreFault, FilesFault, TusFault);

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Self::Fault(error)
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self::Refusal(refusal)
    }
}

/// What every answer to one request has in common.
pub(super) struct Reply {
    /// Id of the request.
    pub(super) request_id: String,
    language: Language,
}

impl Reply {
    /// Reads id and language from the headers.
    pub(super) fn open(request: &HttpRequest) -> Self {
        Self {
            request_id: accept::request_id(request),
            language: Language::accepted(accept::text(request, header::ACCEPT_LANGUAGE)),
        }
    }

    /// An answer of this service.
    pub(super) fn answer(&self, status: StatusCode) -> HttpResponseBuilder {
        let mut answer = HttpResponse::build(status);
        answer
            .insert_header((
                HeaderName::from_static("x-request-id"),
                self.request_id.as_str(),
            ))
            .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"));
        answer
    }

    /// An answer of the upload protocol.
    pub(super) fn tus(&self, status: StatusCode) -> HttpResponseBuilder {
        let mut answer = self.answer(status);
        answer
            .insert_header(("tus-resumable", "1.0.0"))
            .insert_header((header::CACHE_CONTROL, "no-store"));
        answer
    }

    /// The answer that says why not.
    pub(super) fn refuse(&self, problem: Problem) -> HttpResponse {
        let (status, mut body, wait) = match problem {
            Problem::Fault(error) => self.of_fault(&error),
            Problem::Refusal(refusal) => self.of_refusal(&refusal),
        };
        body.insert("requestId".to_owned(), json!(self.request_id));
        let mut answer = self.tus(status);
        if status == StatusCode::PRECONDITION_FAILED {
            answer.insert_header(("tus-version", "1.0.0"));
        }
        if status == StatusCode::UNAUTHORIZED {
            answer.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
        }
        if let (StatusCode::METHOD_NOT_ALLOWED, Some(Value::String(allowed))) = (
            status,
            body.get("params").and_then(|params| params.get("allowed")),
        ) {
            answer.insert_header((header::ALLOW, allowed.as_str()));
        }
        if let Some(seconds) = wait {
            answer.insert_header((header::RETRY_AFTER, seconds.to_string()));
        }
        answer
            .content_type("application/problem+json")
            .body(Value::Object(body).to_string())
    }

    fn of_fault(&self, error: &Error) -> (StatusCode, Map<String, Value>, Option<u64>) {
        let mut body = Map::new();
        body.insert("code".to_owned(), json!(error.code()));
        let mut wait = None;
        if let Some(first) = error.reported().first() {
            body.insert("message".to_owned(), json!(first.message(self.language)));
            if !first.path().is_empty() {
                body.insert("path".to_owned(), json!(first.path()));
            }
            let params = first.params();
            wait = params.get("retry_after_seconds").and_then(Value::as_u64);
            if !params.is_empty() {
                body.insert("params".to_owned(), Value::Object(params));
            }
        }
        let status = fault::status(error.code()).unwrap_or_else(|| of_kind(error.kind()));
        if status == StatusCode::SERVICE_UNAVAILABLE {
            wait = wait.or(Some(1));
        }
        (status, body, wait)
    }

    fn of_refusal(&self, refusal: &Refusal) -> (StatusCode, Map<String, Value>, Option<u64>) {
        let language = match self.language {
            Language::Zh => refusal::Language::Zh,
            Language::En => refusal::Language::En,
        };
        let mut body = Map::new();
        body.insert("code".to_owned(), json!(refusal.code.as_str()));
        body.insert("message".to_owned(), json!(refusal.message(language)));
        let wait = refusal.retry_after.map(|wait| wait.as_secs().max(1));
        (refusal.code.status(), body, wait)
    }
}

fn of_kind(kind: FaultKind) -> StatusCode {
    match kind {
        FaultKind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        FaultKind::Conflict | FaultKind::KeyReused | FaultKind::Resync => StatusCode::CONFLICT,
        FaultKind::NotFound => StatusCode::NOT_FOUND,
        FaultKind::Forbidden => StatusCode::FORBIDDEN,
        FaultKind::Unauthenticated => StatusCode::UNAUTHORIZED,
        FaultKind::Limited => StatusCode::TOO_MANY_REQUESTS,
        FaultKind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        FaultKind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
