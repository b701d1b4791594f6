//! Lets pages of the listed origins call the API, as browsers ask for it (Fetch standard, CORS).
//!
//! Only `/graphql` and `/files`, and only when origins are listed. Proofs travel in headers that a
//! page sets itself, never in cookies, so credentials are not allowed.

use std::rc::Rc;

use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpResponse};

use super::accept;

/// Headers that a page may send.
const SENT: &str = "accept-language, authorization, content-type, idempotency-key, \
                    tus-resumable, upload-checksum, upload-length, upload-metadata, upload-offset, \
                    x-http-method-override, x-request-id";
/// Headers that a page may read.
const READ: &str = "location, retry-after, tus-resumable, upload-expires, upload-length, \
                    upload-offset, x-request-id";
/// Methods that a page may use.
const METHODS: &str = "GET, POST, HEAD, PATCH, DELETE";
/// Seconds for which a browser need not ask again.
const AGE: &str = "600";

/// Answers the question before a request, and marks answers as readable.
pub(crate) async fn answer(
    origins: Rc<[String]>,
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse, Error> {
    let path = request.path();
    let concerned = path.starts_with("/graphql") || path.starts_with("/files");
    if !concerned || origins.is_empty() {
        return next.call(request).await;
    }
    let origin = allowed(&request, &origins);
    let asks = request.method() == Method::OPTIONS
        && request
            .headers()
            .contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    let mut response = if asks && origin.is_some() {
        let said = HttpResponse::NoContent()
            .insert_header((header::ACCESS_CONTROL_ALLOW_METHODS, METHODS))
            .insert_header((header::ACCESS_CONTROL_ALLOW_HEADERS, SENT))
            .insert_header((header::ACCESS_CONTROL_MAX_AGE, AGE))
            .finish();
        request.into_response(said)
    } else {
        next.call(request).await?
    };
    mark(response.headers_mut(), origin);
    Ok(response)
}

/// The sender's origin if it is listed.
fn allowed(request: &ServiceRequest, origins: &[String]) -> Option<HeaderValue> {
    let origin = accept::text(request.request(), header::ORIGIN)?;
    let listed = origins.iter().any(|one| one.eq_ignore_ascii_case(origin));
    listed.then(|| HeaderValue::from_str(origin).ok()).flatten()
}

fn mark(headers: &mut HeaderMap, origin: Option<HeaderValue>) {
    // What a cache keeps for one origin is not for another.
    headers.append(header::VARY, HeaderValue::from_static("origin"));
    if let Some(origin) = origin {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        let read = HeaderValue::from_static(READ);
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, read);
    }
}
