//! What pages and files by links share: who is let in, for whom, and how they are refused.

use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use domain::identity;
use domain::kernel::fault::{CoreFault, Error, FaultKind, Result};
use domain::kernel::{Actor, Language};
use serde::Deserialize;

use super::{Edge, accept};
use crate::app::App;
use crate::files::Shown;
use crate::gateway::Server;

/// What a link carries.
#[derive(Deserialize)]
pub(super) struct Signed {
    pub(super) token: Option<String>,
}

/// Lets a request in, which its address pays for; else the status that it is answered with.
pub(super) fn admit(
    request: &HttpRequest,
    edge: &Edge<Server>,
) -> std::result::Result<(), StatusCode> {
    let address = accept::address(request, &edge.settings().proxies);
    let open = edge.check_open();
    open.and_then(|()| edge.inner.ledger.charge_address(address))
        .map_err(|refusal| refusal.code.status())
}

/// An answer that is for its reader only.
pub(super) fn private() -> HttpResponseBuilder {
    let mut answer = HttpResponse::Ok();
    answer
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::REFERRER_POLICY, "no-referrer"));
    answer
}

/// The answer that says why not, in one line.
pub(super) fn refuse(
    mut answer: HttpResponseBuilder,
    error: &Error,
    language: Language,
) -> HttpResponse {
    let reported = error.reported().first();
    let text = reported.map(|first| first.message(language));
    answer
        .status(status(error.kind()))
        .content_type("text/plain; charset=utf-8")
        .body(format!("{}\n", text.unwrap_or_default()))
}

/// Whom a link was given to, with the rights of now.
///
/// # Errors
/// `UNAUTHENTICATED` when the session has ended.
pub(super) async fn viewer(app: &App, shown: Shown) -> Result<Actor> {
    let now = app.sources.now();
    let actor = app.read(move |conn| {
        let actor = match shown.session {
            Some(session) => identity::by_session(conn, now, session)?,
            None => identity::by_integration(conn, now, shown.org, shown.user)?,
        };
        if (actor.org, actor.user) != (shown.org, shown.user) {
            return Err(Error::from(CoreFault::Unauthenticated));
        }
        Ok(actor)
    });
    actor.await
}

fn status(kind: FaultKind) -> StatusCode {
    match kind {
        FaultKind::NotFound => StatusCode::NOT_FOUND,
        FaultKind::Forbidden => StatusCode::FORBIDDEN,
        FaultKind::Unauthenticated => StatusCode::UNAUTHORIZED,
        FaultKind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
