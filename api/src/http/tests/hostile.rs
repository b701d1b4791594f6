//! What hostile clients send is refused before it costs anything.

use std::time::{Duration, Instant};

use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::{client::PATIENCE, toy::Server};
use crate::http::Settings;

/// Time for a refusal, the connection included; code without optimisation is about eight times as slow.
const QUICK: Duration = Duration::from_millis(if cfg!(debug_assertions) { 400 } else { 50 });

async fn refused(server: &Server, body: &str) -> (u16, String, serde_json::Value) {
    let mut quickest = Duration::MAX;
    for _ in 0..5 {
        let start = Instant::now();
        server.post(&[], body).await;
        quickest = quickest.min(start.elapsed());
    }
    assert!(quickest < QUICK, "took {quickest:?}");
    let answer = server.post(&[], body).await;
    let extensions = answer.json()["errors"][0]["extensions"].clone();
    (answer.status, answer.code(), extensions)
}

#[actix_web::test]
async fn a_large_body_is_not_read() {
    let server = Server::start(Settings::default());
    let start = Instant::now();
    let headers = ["content-type: application/json", "content-length: 10000000"];
    let mut stream = server.open("POST /graphql", &headers, "").await;
    let mut buffer = [0; 4_096];
    let read = tokio::time::timeout(PATIENCE, stream.read(&mut buffer))
        .await
        .unwrap()
        .unwrap();
    let text = String::from_utf8_lossy(&buffer[..read]);
    assert!(text.starts_with("HTTP/1.1 413"), "{text}");
    assert!(start.elapsed() < QUICK, "took {:?}", start.elapsed());

    let body = format!("{{\"query\":\"{}\"}}", " ".repeat(10_000_000));
    let answer = server.post(&[], &body).await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (413, "PAYLOAD_TOO_LARGE")
    );
}

#[actix_web::test]
async fn a_body_without_length_is_bounded() {
    let server = Server::start(Settings::default());
    let headers = [
        "content-type: application/json",
        "transfer-encoding: chunked",
    ];
    let mut stream = server.open("POST /graphql", &headers, "").await;
    let chunk = format!("10000\r\n{}\r\n", " ".repeat(0x10000));
    for _ in 0..5 {
        drop(stream.write_all(chunk.as_bytes()).await);
    }
    let mut buffer = [0; 12];
    tokio::time::timeout(PATIENCE, stream.read_exact(&mut buffer))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(&buffer, b"HTTP/1.1 413");
}

#[actix_web::test]
async fn a_slow_body_is_not_waited_for() {
    let body_patience = Duration::from_millis(200);
    let server = Server::start(Settings {
        body_patience,
        ..Settings::default()
    });
    let headers = ["content-type: application/json", "content-length: 100"];
    let mut stream = server.open("POST /graphql", &headers, "").await;
    let mut buffer = [0; 12];
    tokio::time::timeout(PATIENCE, stream.read_exact(&mut buffer))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(&buffer, b"HTTP/1.1 408");
}

#[actix_web::test]
async fn hostile_documents_are_refused_quickly() {
    let server = Server::start(Settings::default());
    let mut fan_out = "{ ...f0 }".to_owned();
    for level in 0..16 {
        let spreads = format!("...f{} ", level + 1).repeat(4);
        fan_out.push_str(&format!("fragment f{level} on Query {{ {spreads} }} "));
    }
    fan_out.push_str("fragment f16 on Query { __typename }");
    let aliases: String = (0..800).map(|n| format!("a{n}: viewer ")).collect();
    let cases = [
        (fan_out, "selections"),
        (format!("{{ {aliases} }}"), "aliases"),
        (format!("{{ {} }}", "a { ".repeat(60_000)), "bytes"),
        (format!("{{ {} }}", "a{".repeat(30_000)), "brackets"),
        (format!("{{ {} }}", "a ".repeat(20_000)), "tokens"),
    ];
    for (query, limit) in cases {
        let (status, code, extensions) =
            refused(&server, &json!({ "query": query }).to_string()).await;
        assert_eq!(
            (status, code.as_str()),
            (200, "QUERY_TOO_COMPLEX"),
            "{limit}"
        );
        assert_eq!(extensions["limit"], limit);
        assert!(
            extensions["actual"].as_u64() > extensions["allowed"].as_u64(),
            "{extensions}"
        );
    }
    let deep = format!("{{\"query\":{}", "[".repeat(200_000));
    assert_eq!(refused(&server, &deep).await.1, "BAD_REQUEST");
    let wide = json!({ "query": "{ viewer }", "variables": { "a": vec![0; 100_000] } }).to_string();
    refused(&server, &wide).await;
}

#[actix_web::test]
async fn a_large_error_is_cut() {
    let server = Server::start(Settings::default());
    let unknown: String = (0..400).map(|n| format!("unknown{n} ")).collect();
    let answer = server.query(&format!("{{ {unknown} }}")).await;
    assert_eq!(answer.json()["errors"].as_array().map(Vec::len), Some(50));
    let line = format!("{{ a(b: \"{}\") ( }}", "x".repeat(50_000));
    let answer = server.query(&line).await;
    assert_eq!(answer.code(), "GRAPHQL_PARSE_FAILED");
    assert!(answer.body.len() < 10_000, "{} bytes", answer.body.len());
}
