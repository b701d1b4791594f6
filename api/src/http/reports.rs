//! `GET /reports/INSPECTION/LANGUAGE?token=`: printable reports by signed links.

use actix_web::http::header;
use actix_web::web::{self, Data, Path, Query, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use domain::files::FilesFault;
use domain::kernel::Language;
use domain::kernel::fault::{CoreFault, Result};
use domain::kernel::id::InspectionId;

use super::Edge;
use super::signed::{Signed, admit, private, refuse, viewer};
use crate::app::App;
use crate::caller::Caller;
use crate::gateway::Server;
use crate::report::{content, policy};

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
    if let Err(status) = admit(&request, &edge) {
        return HttpResponse::build(status).finish();
    }
    let (id, named) = path.into_inner();
    let language = Language::accepted(Some(&named));
    let shown = Box::pin(page(&app, &edge.gateway, (&id, language), &link)).await;
    let mut answer = private();
    answer.insert_header((header::CONTENT_SECURITY_POLICY, policy()));
    match shown {
        Ok(html) => answer.content_type("text/html; charset=utf-8").body(html),
        Err(error) => refuse(answer, &error, language),
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
