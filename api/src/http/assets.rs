//! The web apps, embedded in the binary.

use actix_web::http::header;
use actix_web::web::{Path, Redirect, ServiceConfig, get, scope};
use actix_web::{HttpResponse, Responder, middleware};
use rust_embed::{Embed, EmbeddedFile};

/// The GraphQL explorer as its build leaves it.
#[derive(Embed)]
#[folder = "../clients/explorer/dist"]
#[allow_missing = true]
struct Explorer;

/// Monaco, the explorer's editor, writes style attributes and draws underlines as `data:` images.
const EXPLORER_POLICY: &str = "default-src 'none'; script-src 'self'; worker-src 'self'; \
    style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Adds the explorer.
pub(crate) fn configure(routes: &mut ServiceConfig) {
    routes
        .service(Redirect::new("/explorer", "/explorer/"))
        .service(
            scope("/explorer")
                .wrap(middleware::Compress::default())
                .route("/{path:.*}", get().to(explorer)),
        );
}

async fn explorer(path: Path<String>) -> impl Responder {
    let path = if path.is_empty() {
        "index.html"
    } else {
        path.as_str()
    };
    match Explorer::get(path) {
        Some(file) => asset(path, file),
        None => HttpResponse::NotFound().body("There is no such file.\n"),
    }
}

fn asset(path: &str, file: EmbeddedFile) -> HttpResponse {
    // File names below assets/ carry a hash of their content.
    let caching = if path.starts_with("assets/") {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    HttpResponse::Ok()
        .content_type(media_type(path))
        .insert_header((header::CACHE_CONTROL, caching))
        .insert_header((header::CONTENT_SECURITY_POLICY, EXPLORER_POLICY))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::REFERRER_POLICY, "no-referrer"))
        .body(file.data.into_owned())
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "ttf" => "font/ttf",
        "wasm" => "application/wasm",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
