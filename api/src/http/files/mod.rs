//! `/files`: uploads by tus 1.0 and signed downloads.
//!
//! | request | does |
//! |---|---|
//! | `OPTIONS /files` | says what is supported; needs no proof |
//! | `POST /files` | starts an upload (`Upload-Length`, `Upload-Metadata`: `filename`, `sha256` in hex, optional `id`); a body is its first bytes |
//! | `HEAD /files/ID` | where the upload stands |
//! | `PATCH /files/ID` | goes on (`Upload-Offset`, optional `Upload-Checksum: sha256 BASE64`) |
//! | `DELETE /files/ID` | gives an unfinished upload up |
//! | `GET /files/ID/content?token=` | the bytes; ranges |
//! | `GET /files/ID/thumbnail/WIDTH?token=` | a small picture |
//!
//! `POST` with `X-HTTP-Method-Override` stands for another method. Extensions: creation,
//! creation-with-upload, checksum, expiration, termination.
//! Invariant: an offset is acknowledged only when its bytes are on the disk and it is in the
//! database; without a checksum it is acknowledged every 4 MB, so that a broken connection loses
//! little. Limits: 500 MB a file, 50 requests of one person at once, 30 s without a byte.

mod create;
mod download;
mod fault;
mod problem;
mod range;
mod receive;
mod upload;

use actix_web::http::Method;
use actix_web::http::header::HeaderName;
use actix_web::web::{self, Data, Payload, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use domain::kernel::Actor;
use domain::kernel::fault::CoreFault;
use std::sync::Arc;

use self::fault::TusFault;
use self::problem::{Problem, Reply};
use super::places::Place;
use super::{Edge, accept};
use crate::app::App;
use crate::gateway::Server;

/// Adds the routes.
pub(crate) fn configure(routes: &mut ServiceConfig) {
    routes
        .service(web::resource("/files").route(web::to(collection)))
        .service(web::resource("/files/{id}").route(web::to(single)))
        .service(web::resource("/files/{id}/content").route(web::to(download::content)))
        .service(
            web::resource("/files/{id}/thumbnail/{width}").route(web::to(download::thumbnail)),
        );
}

/// What every request here needs.
struct Visit {
    app: Data<App>,
    edge: Data<Edge<Server>>,
    request: HttpRequest,
}

impl Visit {
    /// The method that is meant: some platforms send only GET and POST.
    fn method(&self) -> Method {
        let sent = self.request.method();
        let name = HeaderName::from_static("x-http-method-override");
        let meant = accept::text(&self.request, name).filter(|_| sent == Method::POST);
        meant
            .and_then(|name| Method::from_bytes(name.trim().to_ascii_uppercase().as_bytes()).ok())
            .unwrap_or_else(|| sent.clone())
    }

    /// Charges the request to its address.
    fn charge(&self) -> Result<(), Problem> {
        let address = accept::address(&self.request, &self.edge.settings().proxies);
        Ok(self.edge.inner.ledger.charge_address(address)?)
    }

    /// Who sends it, with a place among those who send at once.
    async fn enter(&self, reply: &Reply) -> Result<(Arc<Actor>, Place), Problem> {
        self.edge.check_open()?;
        let proxies = &self.edge.settings().proxies;
        let shown = accept::credentials(&self.request, &reply.request_id, proxies)?;
        let bearer = shown.bearer.ok_or(CoreFault::Unauthenticated)?;
        let actor = Arc::new(self.app.actor(&bearer).await?);
        let place = self.edge.inner.callers.take(actor.user.uuid().as_u128())?;
        Ok((actor, place))
    }

    /// Checks the protocol's version.
    fn speaks_tus(&self) -> Result<(), Problem> {
        match self.header("tus-resumable") {
            Some("1.0.0") => Ok(()),
            _ => Err(TusFault::TusVersion.into()),
        }
    }

    fn header(&self, name: &'static str) -> Option<&str> {
        accept::text(&self.request, HeaderName::from_static(name)).map(str::trim)
    }

    /// A number of a header.
    fn number(&self, name: &'static str) -> Result<Option<i64>, Problem> {
        let digits = |text: &&str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        match self.header(name) {
            None => Ok(None),
            Some(text) => match Some(text).filter(digits).and_then(|t| t.parse().ok()) {
                Some(number) => Ok(Some(number)),
                None => Err(fault::bad_header(name, "a whole number of bytes")),
            },
        }
    }
}

async fn collection(
    app: Data<App>,
    edge: Data<Edge<Server>>,
    request: HttpRequest,
    payload: Payload,
) -> HttpResponse {
    let reply = Reply::open(&request);
    let visit = Visit { app, edge, request };
    let done = match visit.method() {
        Method::OPTIONS => Ok(upload::options(&reply)),
        Method::POST => create::create(&visit, &reply, payload).await,
        _ => Err(fault::not_allowed("OPTIONS, POST")),
    };
    done.unwrap_or_else(|problem| reply.refuse(problem))
}

async fn single(
    app: Data<App>,
    edge: Data<Edge<Server>>,
    request: HttpRequest,
    payload: Payload,
    id: web::Path<String>,
) -> HttpResponse {
    let reply = Reply::open(&request);
    let visit = Visit { app, edge, request };
    let done = match visit.method() {
        Method::OPTIONS => Ok(upload::options(&reply)),
        Method::HEAD => upload::head(&visit, &reply, &id).await,
        Method::PATCH => upload::patch(&visit, &reply, &id, payload).await,
        Method::DELETE => upload::delete(&visit, &reply, &id).await,
        _ => Err(fault::not_allowed("OPTIONS, HEAD, PATCH, DELETE")),
    };
    done.unwrap_or_else(|problem| reply.refuse(problem))
}
