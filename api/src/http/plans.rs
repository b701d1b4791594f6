//! `GET /plans/PROJECT/LANGUAGE?token=`: plans as workbooks by signed links.

use actix_web::http::header;
use actix_web::web::{self, Data, Path, Query, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use domain::files::FilesFault;
use domain::kernel::Language;
use domain::kernel::fault::{CoreFault, Result};
use domain::kernel::id::ProjectId;
use domain::projects::plan::export;

use super::Edge;
use super::signed::{Signed, admit, private, refuse, viewer};
use crate::app::App;
use crate::gateway::Server;
use crate::plan::{XLSX, workbook};

/// Adds the route.
pub(crate) fn configure(routes: &mut ServiceConfig) {
    routes.service(web::resource("/plans/{id}/{language}").route(web::get().to(plan)));
}

async fn plan(
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
    let mut answer = private();
    match Box::pin(bytes(&app, &id, language, &link)).await {
        Ok(bytes) => answer
            .content_type(XLSX)
            .insert_header((
                header::CONTENT_DISPOSITION,
                format!("attachment; filename=\"{id}.xlsx\""),
            ))
            .body(bytes),
        Err(error) => refuse(answer, &error, language),
    }
}

/// The workbook of a link, if its viewer is still signed in and still sees the project.
async fn bytes(app: &App, id: &str, language: Language, link: &Signed) -> Result<Vec<u8>> {
    let id: ProjectId = id.parse().map_err(|_unknown| CoreFault::NotFound)?;
    let token = link.token.as_deref().unwrap_or_default();
    let now = app.sources.now();
    let links = &app.files.links;
    let shown = links
        .check_plan(token, id, language, now)
        .ok_or(FilesFault::FileLinkInvalid)?;
    let actor = viewer(app, shown).await?;
    let rows = app.read(move |conn| export(conn, &actor, id, language));
    let rows = rows.await?;
    app.blocking(move || workbook(&rows)).await?
}
