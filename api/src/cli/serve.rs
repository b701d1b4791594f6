//! Serves until stopped.

use std::net::SocketAddr;
use std::process::ExitCode;
use std::rc::Rc;
use std::time::Duration;

use actix_web::body::BoxBody;
use actix_web::dev::{Server, ServiceRequest};
use actix_web::middleware::{Next, from_fn};
use actix_web::web::{self, Data};
use actix_web::{App as WebApp, HttpServer};
use db::{Database, Settings};

use super::Outcome;
use super::network::{self, Network};
use crate::app::{App, Start};
use crate::config::{Config, Serve, Switch};
use crate::demo::Extent;
use crate::gateway;
use crate::http::{self, Edge};
use crate::volume::Volume;
use crate::{demo, graphql, volume, worker};

/// Time for running work when the server stops.
const DRAIN_SECONDS: u64 = 10;
/// Readers of the database, on PostgreSQL all connections.
const POOL: u32 = 16;
/// Threads of each worker for what blocks: more would only wait for the same connections.
const BLOCKING: usize = 32;

/// Brings the database up to date.
pub(super) fn migrate(config: &Config) -> Outcome {
    std::fs::create_dir_all(&config.data)?;
    for name in db::migrate::run(&config.url())? {
        println!("{name}");
    }
    Ok(ExitCode::SUCCESS)
}

/// Sets up the demo organisations.
pub(super) fn seed_demo(config: &Config, password: &str, people_only: bool) -> Outcome {
    let (db, _) = super::people::open(config)?;
    let extent = if people_only {
        Extent::People
    } else {
        Extent::Story
    };
    demo::seed(&db, &config.data, password, extent)?;
    Ok(ExitCode::SUCCESS)
}

/// Sets up the organisation to measure with.
pub(super) fn seed_bench(config: &Config, volume: &Volume, password: &str) -> Outcome {
    let (db, _) = super::people::open(config)?;
    volume::seed(&db, volume, password)?;
    Ok(ExitCode::SUCCESS)
}

/// Serves until SIGINT or SIGTERM, then finishes what runs.
pub(super) fn serve(config: &Config, serve: &Serve) -> Outcome {
    std::fs::create_dir_all(&config.data)?;
    let db = Database::open(&Settings {
        url: config.url(),
        pool_size: POOL,
    })?;
    db::migrate::run(&config.url())?;
    let password = serve.demo_password.clone();
    if serve.demo {
        demo::seed(&db, &config.data, &password, Extent::Story)?;
    }
    let network = network::prepare(&config.data, serve)?;
    let own_url = match &network {
        Some(network) => network.url(),
        None => format!("http://{}", serve.listen),
    };
    let public_url = serve.public_url.clone().unwrap_or(own_url);
    // Who listens at several addresses and was not told its name does not know how clients call it.
    let nameless =
        network.is_some() || serve.listen.ip().is_unspecified() || serve.listen.port() == 0;
    let link_base = match serve.public_url {
        None if nameless => String::new(),
        _ => public_url.clone(),
    };
    let app = App::start(Start {
        db,
        documents: serve.documents,
        public_url,
        link_base,
        data: config.data.clone(),
        closed_salts: if serve.demo {
            Vec::new()
        } else {
            demo::salts()
        },
    })?;
    actix_web::rt::System::new().block_on(listen(app, serve.clone(), network))?;
    Ok(ExitCode::SUCCESS)
}

async fn listen(app: App, serve: Serve, network: Option<Network>) -> std::io::Result<()> {
    let edge = Edge::new(
        gateway::Server::new(app.clone(), graphql::schema::build()),
        settings(&serve),
    );
    let metrics = http::health::Metrics::install();
    let (routes, origins) = (app.clone(), serve.origins.clone());
    let mut server = HttpServer::new(move || {
        let origins: Rc<[String]> = origins.clone().into();
        WebApp::new()
            .wrap(from_fn(
                move |request: ServiceRequest, next: Next<BoxBody>| {
                    http::cors::answer(Rc::clone(&origins), request, next)
                },
            ))
            .app_data(Data::new(routes.clone()))
            .app_data(Data::new(metrics.clone()))
            .configure(|c| http::configure(c, edge.clone()))
            .configure(http::health::configure)
            .configure(http::assets::configure)
            .configure(http::files::configure)
            .configure(http::reports::configure)
            .configure(http::plans::configure)
            .configure(http::calendar::configure)
            .default_service(web::to(http::health::nothing_here))
    })
    .worker_max_blocking_threads(BLOCKING)
    .disable_signals()
    .shutdown_timeout(DRAIN_SECONDS)
    .bind(serve.listen)?;
    let addresses = server.addrs();
    if let Some(network) = &network {
        server = server.bind_rustls_0_23(network.listen, network.config.clone())?;
    }
    let trust = trust_page(network.as_ref())?;
    let server = server.run();
    let handle = server.handle();
    // From the first line on, a stop is heard: whoever reads it may stop the server at once.
    let stop = stop_signal()?;
    worker::start(&app, &serve)?;
    announce(&addresses, &serve, network.as_ref());
    let trust_handle = trust.as_ref().map(Server::handle);
    trust.map(actix_web::rt::spawn);
    actix_web::rt::spawn(async move {
        stop.await;
        tracing::info!("stopping");
        app.draining.send_replace(true);
        // Sockets say goodbye before connections are closed.
        tokio::time::sleep(Duration::from_millis(200)).await;
        if let Some(trust) = trust_handle {
            trust.stop(false).await;
        }
        handle.stop(true).await;
    });
    server.await
}

/// Says where it listens, and what the demo has to offer.
fn announce(addresses: &[SocketAddr], serve: &Serve, network: Option<&Network>) {
    for address in addresses {
        // Scripts and tests read this line.
        println!("muster listens on http://{address}");
        if serve.demo {
            demo::welcome(&format!("http://{address}"), &serve.demo_password);
        }
    }
    if let Some(network) = network {
        println!("muster listens on {}", network.url());
        network.announce();
    }
}

/// The server of the page that helps devices to trust the certificate.
fn trust_page(network: Option<&Network>) -> std::io::Result<Option<Server>> {
    let Some((listen, trust)) = network.and_then(|network| network.trust.clone()) else {
        return Ok(None);
    };
    let server = HttpServer::new(move || {
        WebApp::new().configure(|c| http::trust::configure(c, trust.clone()))
    })
    .workers(1)
    .disable_signals()
    .bind(listen)?
    .run();
    Ok(Some(server))
}

fn settings(serve: &Serve) -> http::Settings {
    let mut settings = http::Settings {
        origins: serve.origins.clone(),
        proxies: serve.trusted_proxies.clone(),
        ..http::Settings::default()
    };
    if serve.rate_limits == Switch::Off {
        settings.rates = http::Rates::OFF;
    }
    settings
}

/// Listens for SIGINT and SIGTERM from now on.
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
