//! The web apps, embedded in the binary.

use actix_web::http::header;
use actix_web::web::{Data, Path, Redirect, ServiceConfig, get, scope};
use actix_web::{HttpResponse, Responder, middleware};
use rust_embed::{Embed, EmbeddedFile};

/// The GraphQL explorer as its build leaves it.
#[derive(Embed)]
#[folder = "../clients/explorer/dist"]
#[allow_missing = true]
struct Explorer;

/// The phone app and the supplier portal, one build with a page for each.
#[derive(Embed)]
#[folder = "../clients/app/dist"]
#[allow_missing = true]
struct App;

/// A web app below a path of its own.
#[derive(Clone, Copy)]
struct Site {
    path: &'static str,
    file: fn(&str) -> Option<EmbeddedFile>,
    /// The page for every address below `path` that looks like no file; without `routed` only for
    /// `path` itself.
    page: &'static str,
    routed: bool,
    policy: &'static str,
}

const SITES: [Site; 3] = [
    // Monaco, the explorer's editor, writes style attributes and draws underlines as `data:` images.
    Site {
        path: "/explorer",
        file: Explorer::get,
        page: "index.html",
        routed: false,
        policy: "default-src 'none'; script-src 'self'; worker-src 'self'; \
            style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; \
            connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    // Photos that are not sent yet are `blob:` images; the reader of bar codes is WebAssembly.
    Site {
        path: "/app",
        file: App::get,
        page: "index.html",
        routed: true,
        policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; \
            style-src 'self'; font-src 'self'; img-src 'self' blob:; media-src 'self' blob:; \
            connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
            frame-ancestors 'none'",
    },
    Site {
        path: "/portal",
        file: App::get,
        page: "portal.html",
        routed: true,
        policy: "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; \
            img-src 'self' blob:; media-src 'self' blob:; connect-src 'self'; base-uri 'none'; \
            form-action 'none'; frame-ancestors 'none'",
    },
];

/// Adds the web apps.
pub(crate) fn configure(routes: &mut ServiceConfig) {
    for site in SITES {
        routes
            .service(Redirect::new(site.path, format!("{}/", site.path)))
            .service(
                scope(site.path)
                    .app_data(Data::new(site))
                    .wrap(middleware::Compress::default())
                    .route("/{path:.*}", get().to(answer)),
            );
    }
}

async fn answer(site: Data<Site>, path: Path<String>) -> impl Responder {
    let path = site.resolve(&path);
    match (site.file)(path) {
        Some(file) => asset(path, file, site.policy),
        None => HttpResponse::NotFound().body("There is no such file.\n"),
    }
}

impl Site {
    /// The file that an address below the site means.
    fn resolve<'a>(&self, path: &'a str) -> &'a str {
        let name = path.rsplit('/').next().unwrap_or_default();
        if path.is_empty() || (self.routed && !name.contains('.')) {
            self.page
        } else {
            path
        }
    }
}

fn asset(path: &str, file: EmbeddedFile, policy: &'static str) -> HttpResponse {
    // File names below assets/ carry a hash of their content.
    let caching = if path.starts_with("assets/") {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    HttpResponse::Ok()
        .content_type(media_type(path))
        .insert_header((header::CACHE_CONTROL, caching))
        .insert_header((header::CONTENT_SECURITY_POLICY, policy))
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
        "webmanifest" => "application/manifest+json",
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

#[cfg(test)]
mod tests {
    use super::*;

    fn site(path: &str) -> Site {
        SITES.into_iter().find(|site| site.path == path).unwrap()
    }

    #[test]
    fn pages_of_an_app_are_one_file_and_missing_files_stay_missing() {
        let app = site("/app");
        assert_eq!(app.resolve(""), "index.html");
        assert_eq!(app.resolve("inspections/insp_1"), "index.html");
        assert_eq!(app.resolve("assets/gone-1.js"), "assets/gone-1.js");
        assert_eq!(site("/portal").resolve("samples/smp_1"), "portal.html");
        assert_eq!(site("/explorer").resolve("nothing"), "nothing");
    }

    #[test]
    fn no_app_runs_inline_scripts_or_talks_to_another_host() {
        for site in SITES {
            assert!(
                site.policy
                    .starts_with("default-src 'none'; script-src 'self'")
            );
            let scripts = site.policy.split(';').nth(1).unwrap();
            assert!(!scripts.contains("unsafe-inline"), "{}", site.path);
            assert!(!site.policy.contains("http"), "{}", site.path);
        }
    }
}
