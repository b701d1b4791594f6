//! `/healthz`, `/readyz`, `/metrics`.

use actix_web::web::{Data, ServiceConfig, get};
use actix_web::{HttpResponse, Responder};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

use crate::app::App;

/// The figures of this process.
#[derive(Clone)]
pub(crate) struct Metrics(Option<PrometheusHandle>);

impl Metrics {
    /// Starts to collect; a second collector in one process collects nothing.
    pub(crate) fn install() -> Self {
        match PrometheusBuilder::new().install_recorder() {
            Ok(handle) => Self(Some(handle)),
            Err(error) => {
                tracing::warn!(%error, "no metrics");
                Self(None)
            }
        }
    }
}

/// Adds the three routes.
pub(crate) fn configure(routes: &mut ServiceConfig) {
    routes
        .route("/healthz", get().to(healthz))
        .route("/readyz", get().to(readyz))
        .route("/metrics", get().to(metrics));
}

/// The process lives.
async fn healthz() -> impl Responder {
    HttpResponse::Ok().body("ok\n")
}

/// The process serves: it is not stopping and the database answers.
async fn readyz(app: Data<App>) -> impl Responder {
    if *app.draining.borrow() {
        return HttpResponse::ServiceUnavailable().body("stopping\n");
    }
    match app
        .read(|conn| Ok(domain::events::read::heads(conn)?.len()))
        .await
    {
        Ok(_) => HttpResponse::Ok().body("ready\n"),
        Err(_) => HttpResponse::ServiceUnavailable().body("the database does not answer\n"),
    }
}

/// Figures for Prometheus.
async fn metrics(metrics: Data<Metrics>) -> impl Responder {
    let mut text = metrics
        .0
        .as_ref()
        .map(PrometheusHandle::render)
        .unwrap_or_default();
    text.push_str(&format!(
        "# TYPE muster_sql_statements_total counter\nmuster_sql_statements_total {}\n",
        db::statement_count()
    ));
    HttpResponse::Ok()
        .content_type("text/plain; version=0.0.4; charset=utf-8")
        .body(text)
}

/// The answer for paths that do not exist.
pub(crate) async fn nothing_here() -> impl Responder {
    HttpResponse::NotFound().json(serde_json::json!({
        "code": "NOT_FOUND",
        "message": "There is nothing here. The API is POST /graphql, the explorer /explorer/."
    }))
}
