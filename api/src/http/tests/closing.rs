//! WebSocket `/graphql`: who gets in, and why sockets are closed.

use std::time::{Duration, Instant};

use serde_json::{Value as Json, json};

use super::{
    socket::{BINARY, PROTOCOL, Socket},
    toy::Server,
};
use crate::http::Settings;

fn server() -> Server {
    Server::start(Settings::default())
}

fn code(message: &Json) -> &str {
    message["payload"][0]["extensions"]["code"]
        .as_str()
        .unwrap_or_default()
}

#[actix_web::test]
async fn closes_4400_for_what_is_not_the_protocol() {
    let server = server();
    for text in [
        "no json",
        "[]",
        "{}",
        r#"{"type":"start"}"#,
        r#"{"type":"connection_init","payload":"x"}"#,
        r#"{"type":"ping","payload":[]}"#,
        r#"{"type":"subscribe","id":"1"}"#,
        r#"{"type":"subscribe","payload":{"query":"{ a }"}}"#,
        r#"{"type":"subscribe","id":"","payload":{"query":"{ a }"}}"#,
        r#"{"type":"subscribe","id":"1","payload":{"query":5}}"#,
        r#"{"type":"subscribe","id":"1","payload":{"query":"{ a }","variables":[]}}"#,
        r#"{"type":"complete"}"#,
    ] {
        let mut socket = Socket::open(&server).await;
        socket.text(text).await;
        let (code, reason) = socket.closed().await;
        assert_eq!(code, 4400, "{text}");
        assert!(reason.starts_with("Invalid message"), "{reason}");
    }
    let mut socket = Socket::open(&server).await;
    socket.frame(BINARY, &[1, 2]).await;
    assert_eq!(socket.closed().await.0, 4400);
}

#[actix_web::test]
async fn closes_4401_4409_4429() {
    let server = server();
    let mut socket = Socket::open(&server).await;
    socket.subscribe("1", "{ viewer }").await;
    assert_eq!(socket.closed().await, (4401, "Unauthorized".to_owned()));

    let mut socket = Socket::ready(&server, "mei").await;
    socket.subscribe("1", "subscription { silence }").await;
    socket.subscribe("1", "subscription { silence }").await;
    assert_eq!(
        socket.closed().await,
        (4409, "Subscriber for 1 already exists".to_owned())
    );

    let mut socket = Socket::ready(&server, "mei").await;
    socket.say(json!({ "type": "connection_init" })).await;
    assert_eq!(
        socket.closed().await,
        (4429, "Too many initialisation requests".to_owned())
    );
}

#[actix_web::test]
async fn closes_4403_for_callers_that_are_not_accepted() {
    let server = server();
    for authorization in ["Bearer bad", "Basic x", "nothing"] {
        let mut socket = Socket::open(&server).await;
        let payload = json!({ "authorization": authorization });
        socket
            .say(json!({ "type": "connection_init", "payload": payload }))
            .await;
        let (code, reason) = socket.closed().await;
        assert_eq!(code, 4403, "{authorization}: {reason}");
    }
}

#[actix_web::test]
async fn closes_4403_within_a_second_after_revocation() {
    let server = server();
    let mut mei = Socket::ready(&server, "mei").await;
    let mut lan = Socket::ready(&server, "lan").await;
    mei.subscribe("1", "subscription { silence }").await;
    mei.subscribe("2", "{ viewer }").await;
    mei.hear().await;
    let start = Instant::now();
    server.toy.ended.send_replace("mei".to_owned());
    let (code, _) = mei.closed().await;
    assert_eq!(code, 4403);
    assert!(start.elapsed() < Duration::from_secs(1));
    lan.subscribe("1", "{ viewer }").await;
    assert_eq!(lan.hear().await["payload"]["data"]["viewer"], "lan");
}

#[actix_web::test]
async fn closes_4406_without_the_sub_protocol() {
    let server = server();
    let mut socket = Socket::open_with(&server, &[]).await.unwrap();
    assert_eq!(
        socket.closed().await,
        (4406, "Subprotocol not acceptable".to_owned())
    );
}

#[actix_web::test]
async fn closes_4408_without_initialisation_and_4499_after_silence() {
    let init_patience = Duration::from_millis(300);
    let server = Server::start(Settings {
        init_patience,
        ..Settings::default()
    });
    let mut socket = Socket::open(&server).await;
    assert_eq!(socket.closed().await.0, 4408);

    // This client answers pings only while it is asked for messages: it sleeps through three heartbeats.
    let heartbeat = Duration::from_millis(100);
    let server = Server::start(Settings {
        heartbeat,
        ..Settings::default()
    });
    let mut socket = Socket::ready(&server, "mei").await;
    tokio::time::sleep(Duration::from_millis(600)).await;
    assert_eq!(socket.closed().await.0, 4499);
    let mut socket = Socket::ready(&server, "mei").await;
    socket.subscribe("s", "{ slow(ms: 700) }").await;
    assert_eq!(socket.hear().await["payload"]["data"]["slow"], 700);
}

#[actix_web::test]
async fn closes_1009_for_large_messages() {
    let server = server();
    let mut socket = Socket::open(&server).await;
    let padding = "x".repeat(200_000);
    socket
        .say(json!({ "type": "ping", "payload": { "padding": padding } }))
        .await;
    assert_eq!(socket.hear().await["type"], "pong");
    socket
        .say(json!({ "type": "ping", "payload": { "padding": padding.repeat(2) } }))
        .await;
    assert_eq!(socket.closed().await.0, 1009);
}

#[actix_web::test]
async fn closes_4413_for_slow_readers() {
    let send_patience = Duration::from_millis(700);
    let server = Server::start(Settings {
        send_patience,
        ..Settings::default()
    });
    let mut socket = Socket::ready(&server, "mei").await;
    socket.subscribe("1", "subscription { flood }").await;
    // The client does not read: buffers of the system, then the queue fill up.
    tokio::time::sleep(Duration::from_secs(3)).await;
    let (code, _) = socket.closed().await;
    assert_eq!(code, 4413);
}

#[actix_web::test]
async fn pages_of_other_hosts_open_no_socket() {
    let origins = vec!["https://portal.example".to_owned()];
    let server = Server::start(Settings {
        origins,
        ..Settings::default()
    });
    let own = format!("http://{}", server.address);
    for (origin, allowed) in [
        (own.as_str(), true),
        ("https://portal.example", true),
        ("https://evil.example", false),
        ("https://portal.example.evil.example", false),
        ("null", false),
    ] {
        let opened = Socket::open_with(&server, &[PROTOCOL, &format!("origin: {origin}")]).await;
        assert_eq!(opened.err(), (!allowed).then_some(403), "{origin}");
    }
}

#[actix_web::test]
async fn a_caller_has_few_sockets() {
    let settings = Settings {
        connections_per_caller: 1,
        connections_per_address: 2,
        ..Settings::default()
    };
    let server = Server::start(settings);
    let first = Socket::ready(&server, "mei").await;
    let mut second = Socket::open(&server).await;
    let payload = json!({ "authorization": "Bearer mei" });
    assert_eq!(
        Socket::open_with(&server, &[PROTOCOL]).await.err(),
        Some(429)
    );
    second
        .say(json!({ "type": "connection_init", "payload": payload }))
        .await;
    assert_eq!(second.closed().await.0, 1013);
    drop((first, second));
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    Socket::ready(&server, "mei").await;
}

#[actix_web::test]
async fn closes_1001_when_the_server_stops_after_what_runs() {
    let server = server();
    let mut socket = Socket::ready(&server, "mei").await;
    socket.subscribe("s", "subscription { silence }").await;
    socket.subscribe("q", "{ slow(ms: 600) }").await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    server.toy.draining.send_replace(true);
    tokio::time::sleep(Duration::from_millis(100)).await;
    socket.subscribe("new", "{ viewer }").await;
    assert_eq!(code(&socket.hear().await), "UNAVAILABLE");
    assert_eq!(socket.hear().await["payload"]["data"]["slow"], 600);
    let (code, reason) = socket.closed().await;
    assert_eq!(
        (code, reason.as_str()),
        (1001, "The server stops; connect again")
    );
    assert_eq!(
        Socket::open_with(&server, &[PROTOCOL]).await.err(),
        Some(503)
    );
}
