//! `GET /reports/INSPECTION/LANGUAGE?token=`: printable reports by signed links.

use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::web::{self, Data, Path, Query, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use domain::files::FilesFault;
use domain::identity;
use domain::kernel::fault::{CoreFault, Error, FaultKind, Result};
use domain::kernel::id::InspectionId;
use domain::kernel::{Actor, Language};
use serde::Deserialize;

use super::{Edge, accept};
use crate::app::App;
use crate::caller::Caller;
use crate::files::Shown;
use crate::gateway::Server;
use crate::report::{content, policy};

/// What a link carries.
#[derive(Deserialize)]
pub(super) struct Signed {
    pub(super) token: Option<String>,
}

/// Adds the route.
pub(crate) fn configure(routes: &mut ServiceConfig) {
    routes.service(web::resource("/reports/{id}/{language}").route(web::get().to(report)));
}

async fn report(
    app: Data<App>,
    edge: Data<Edge<Server>>,
    request: HttpRequest,
    path: Path<(String, String)>,
    link: Query<Signed>,
) -> HttpResponse {
    let address = accept::address(&request, &edge.settings().proxies);
    let open = edge.check_open();
    if let Err(refusal) = open.and_then(|()| edge.inner.ledger.charge_address(address)) {
        return HttpResponse::build(refusal.code.status()).finish();
    }
    let (id, named) = path.into_inner();
    let language = Language::accepted(Some(&named));
    let shown = Box::pin(page(&app, &edge.gateway, (&id, language), &link)).await;
    let mut answer = HttpResponse::Ok();
    answer
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .insert_header((header::CONTENT_SECURITY_POLICY, policy()))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::REFERRER_POLICY, "no-referrer"));
    match shown {
        Ok(html) => answer.content_type("text/html; charset=utf-8").body(html),
        Err(error) => {
            let reported = error.reported().first();
            let text = reported.map(|first| first.message(language));
            answer
                .status(status(error.kind()))
                .content_type("text/plain; charset=utf-8")
                .body(format!("{}\n", text.unwrap_or_default()))
        }
    }
}

/// The page of a link, if its viewer is still signed in and may still see the inspection.
async fn page(
    app: &App,
    server: &Server,
    (id, language): (&str, Language),
    link: &Signed,
) -> Result<String> {
    let id: InspectionId = id.parse().map_err(|_unknown| CoreFault::NotFound)?;
    let now = app.sources.now();
    let token = link.token.as_deref().unwrap_or_default();
    let shown = app
        .files
        .links
        .check_report(token, id, language, now)
        .ok_or(FilesFault::FileLinkInvalid)?;
    let actor = viewer(app, shown).await?;
    let caller = Caller::new(Some(actor), None, language, None);
    content(server, app, caller, id, language).await?.render()
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

pub(super) fn status(kind: FaultKind) -> StatusCode {
    match kind {
        FaultKind::NotFound => StatusCode::NOT_FOUND,
        FaultKind::Forbidden => StatusCode::FORBIDDEN,
        FaultKind::Unauthenticated => StatusCode::UNAUTHORIZED,
        FaultKind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
