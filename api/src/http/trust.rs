//! Plain HTTP for devices that do not trust the server's certificate yet: a page that explains how,
//! and the authority's certificate. Everything else leads to HTTPS.

use actix_web::http::header::{self, ContentType};
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};

const PAGE: &str = include_str!("trust.html");
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/// What a device needs to trust the server.
#[derive(Clone)]
pub(crate) struct Trust {
    /// The authority's certificate, PEM.
    pub(crate) pem: String,
    /// SHA-256 of its DER form, as browsers show it.
    pub(crate) fingerprint: String,
    /// Port of HTTPS; the host is the one that the device has called.
    pub(crate) https_port: u16,
}

/// Adds the routes.
pub(crate) fn configure(routes: &mut ServiceConfig, trust: Trust) {
    routes
        .app_data(Data::new(trust))
        .route("/", web::get().to(page))
        .route("/muster-ca.crt", web::get().to(certificate))
        .default_service(web::to(elsewhere));
}

async fn page(request: HttpRequest, trust: Data<Trust>) -> HttpResponse {
    let text = PAGE
        .replace("{{app}}", &https(&request, trust.https_port, "/app/"))
        .replace("{{fingerprint}}", &trust.fingerprint);
    HttpResponse::Ok()
        .content_type(ContentType::html())
        .insert_header((header::CONTENT_SECURITY_POLICY, POLICY))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(text)
}

async fn certificate(trust: Data<Trust>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("application/x-x509-ca-cert")
        .insert_header((
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"muster-ca.crt\"",
        ))
        .body(trust.pem.clone())
}

async fn elsewhere(request: HttpRequest, trust: Data<Trust>) -> HttpResponse {
    let path = request.uri().path_and_query().map_or("/", |p| p.as_str());
    HttpResponse::TemporaryRedirect()
        .insert_header((header::LOCATION, https(&request, trust.https_port, path)))
        .finish()
}

/// The same host by HTTPS. A `Host` that is none gives a relative address, which leads nowhere else.
fn https(request: &HttpRequest, port: u16, path: &str) -> String {
    let info = request.connection_info();
    let host = info.host();
    let bare = match host.rsplit_once(':') {
        Some((bare, digits)) if digits.bytes().all(|b| b.is_ascii_digit()) => bare,
        _ => host,
    };
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    if bare.is_empty() || !bare.chars().all(fits) {
        return "/".to_owned();
    }
    format!("https://{bare}:{port}{path}")
}
