//! From the executor's answer to bytes: codes and request ids in every error, bounded size, HTTP status and headers.

use std::{collections::BTreeMap, io};

use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        StatusCode,
        header::{self, HeaderName},
    },
};
use async_graphql::{ErrorExtensionValues, Response, ServerError, Value};
use serde::Serialize;

use super::{
    accept::{self, Media},
    refusal::{Code, Language, Refusal},
};

/// Errors in one answer at most; the executor reports every wrong field of a document.
const ERRORS_MAX: usize = 50;
/// Characters of one error message at most; the parser quotes the line, which may be all of the document.
const MESSAGE_MAX: usize = 1_000;

/// What every answer of one request has in common.
#[derive(Clone, Debug)]
pub(crate) struct Ticket {
    /// Id of the request.
    pub(crate) request_id: String,
    /// Language of refusals.
    pub(crate) language: Language,
    /// Largest answer, in bytes.
    pub(crate) most: usize,
}

impl Ticket {
    /// Reads id and language from the headers.
    pub(crate) fn open(request: &HttpRequest, most: usize) -> Self {
        let languages = accept::text(request, header::ACCEPT_LANGUAGE).unwrap_or_default();
        Self {
            request_id: accept::request_id(request),
            language: accept::language(languages),
            most,
        }
    }

    /// The answer for a refusal.
    pub(crate) fn refuse(&self, refusal: Refusal) -> Answer {
        Answer::new(refusal.into_response(self.language), self)
    }
}

/// An answer in the form that clients see.
#[derive(Debug)]
pub(crate) struct Answer {
    response: Response,
    /// Nothing was executed: the answer has no `data` entry.
    refused: bool,
}

impl Answer {
    /// Puts request id and code into each error.
    pub(crate) fn new(mut response: Response, ticket: &Ticket) -> Self {
        let refused = response.data == Value::Null
            && !response.errors.is_empty()
            && response.errors.iter().all(|error| error.path.is_empty());
        response.errors.truncate(ERRORS_MAX);
        for error in &mut response.errors {
            label(error, &ticket.request_id);
        }
        Self { response, refused }
    }

    /// Whether nothing was executed.
    pub(crate) fn is_refused(&self) -> bool {
        self.refused
    }

    /// Whether there are errors and no data, executed or not.
    pub(crate) fn is_empty(&self) -> bool {
        self.response.data == Value::Null && !self.response.errors.is_empty()
    }

    /// The code of the first error.
    pub(crate) fn code(&self) -> Option<Code> {
        let extensions = self.response.errors.first()?.extensions.as_ref()?;
        match extensions.get("code") {
            Some(Value::String(code)) => Code::parse(code),
            _ => None,
        }
    }

    /// The errors as a JSON array.
    pub(crate) fn errors_json(&self) -> String {
        serde_json::to_string(&self.response.errors).unwrap_or_else(|_| "[]".to_owned())
    }

    /// The answer as JSON, or `ANSWER_TOO_LARGE` in its place.
    pub(crate) fn into_json(self, ticket: &Ticket) -> (Self, String) {
        if let Some(json) = self.json(ticket.most) {
            return (self, json);
        }
        let detail = format!("At most {} bytes are sent.", ticket.most);
        let answer = ticket.refuse(Refusal::because(Code::AnswerTooLarge, detail));
        let json = answer.json(usize::MAX).unwrap_or_default();
        (answer, json)
    }

    fn json(&self, most: usize) -> Option<String> {
        let mut out = Capped {
            bytes: Vec::with_capacity(1_024),
            most,
        };
        serde_json::to_writer(&mut out, &Body::of(self)).ok()?;
        String::from_utf8(out.bytes).ok()
    }

    /// The HTTP answer.
    pub(crate) fn into_http(self, ticket: &Ticket, media: Media) -> HttpResponse {
        let (answer, json) = self.into_json(ticket);
        let status = answer.status(media);
        let mut http = HttpResponse::build(status);
        common_headers(&mut http, ticket);
        http.content_type(media.content_type());
        if let Some(seconds) = answer.retry_after(status) {
            http.insert_header((header::RETRY_AFTER, seconds.to_string()));
        }
        if status == StatusCode::UNAUTHORIZED {
            http.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
        }
        http.body(json)
    }

    fn status(&self, media: Media) -> StatusCode {
        if !self.refused {
            return StatusCode::OK;
        }
        let code = self.code().unwrap_or(Code::Invalid);
        match media {
            Media::Json if code.is_about_document() => StatusCode::OK,
            _ => code.status(),
        }
    }

    /// Seconds for `Retry-After`, which goes with 429 and 503.
    fn retry_after(&self, status: StatusCode) -> Option<u64> {
        if !matches!(status.as_u16(), 429 | 503) {
            return None;
        }
        let extensions = self.response.errors.first()?.extensions.as_ref()?;
        match extensions.get("retryAfterSeconds") {
            Some(Value::Number(seconds)) => seconds.as_u64(),
            _ => Some(1),
        }
    }
}

/// Headers of every answer of the edge.
pub(crate) fn common_headers(http: &mut actix_web::HttpResponseBuilder, ticket: &Ticket) {
    let request_id = HeaderName::from_static("x-request-id");
    http.insert_header((request_id, ticket.request_id.as_str()))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::VARY, "Accept, Accept-Language, Authorization"))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"));
}

/// Gives an error the request id and, when the executor itself reported it, a code.
fn label(error: &mut ServerError, request_id: &str) {
    if error.message.len() > MESSAGE_MAX {
        error.message = error
            .message
            .chars()
            .take(MESSAGE_MAX)
            .chain(['…'])
            .collect();
    }
    let document_error = error.path.is_empty();
    let extensions = error
        .extensions
        .get_or_insert_with(ErrorExtensionValues::default);
    if extensions.get("code").is_none() {
        // Without a code of ours only the executor speaks: of the document, or of an argument while it executes.
        let code = if document_error {
            Code::Invalid.as_str()
        } else {
            "BAD_USER_INPUT"
        };
        extensions.set("code", code);
    }
    extensions.set("requestId", request_id);
}

/// The members of an answer in the order of the specification.
#[derive(Serialize)]
struct Body<'a> {
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    errors: &'a [ServerError],
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<&'a Value>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    extensions: &'a BTreeMap<String, Value>,
}

impl<'a> Body<'a> {
    fn of(answer: &'a Answer) -> Self {
        Self {
            errors: &answer.response.errors,
            data: (!answer.refused).then_some(&answer.response.data),
            extensions: &answer.response.extensions,
        }
    }
}

/// Refuses to grow beyond a bound.
struct Capped {
    bytes: Vec<u8>,
    most: usize,
}

impl io::Write for Capped {
    fn write(&mut self, more: &[u8]) -> io::Result<usize> {
        if self.bytes.len().saturating_add(more.len()) > self.most {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(more);
        Ok(more.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
