//! `/graphql/stream`.

use std::time::Duration;

use serde_json::{Value as Json, json};
use tokio::{io::AsyncReadExt, net::TcpStream, time::timeout};

use super::{
    client::{Answer, PATIENCE},
    toy::Server,
};
use crate::http::Settings;

const STREAM: &str = "accept: text/event-stream";

async fn post(server: &Server, headers: &[&str], query: &str) -> Answer {
    let headers = [&["content-type: application/json", STREAM], headers].concat();
    let body = json!({ "query": query }).to_string();
    server.send("POST /graphql/stream", &headers, &body).await
}

/// The events of a stream as (name, data).
fn events(answer: &Answer) -> Vec<(String, Json)> {
    assert_eq!(
        answer.header("content-type"),
        "text/event-stream; charset=utf-8"
    );
    let lines: Vec<&str> = answer.body.lines().collect();
    let pairs = lines.windows(2).filter_map(|pair| {
        let name = pair[0].strip_prefix("event: ")?;
        let data = pair[1].strip_prefix("data: ")?;
        Some((
            name.to_owned(),
            serde_json::from_str(data).unwrap_or_default(),
        ))
    });
    pairs.collect()
}

/// Reads until the text has come or the stream ends.
async fn read_until(stream: &mut TcpStream, wanted: &str) -> String {
    let mut text = String::new();
    let mut buffer = [0; 4_096];
    while !text.contains(wanted) {
        let read = timeout(PATIENCE, stream.read(&mut buffer))
            .await
            .expect("in time")
            .unwrap();
        if read == 0 {
            break;
        }
        text.push_str(&String::from_utf8_lossy(&buffer[..read]));
    }
    text
}

async fn open(server: &Server, bearer: &str, query: &str) -> TcpStream {
    let authorization = format!("authorization: Bearer {bearer}");
    let headers = ["content-type: application/json", STREAM, &authorization];
    let body = json!({ "query": query }).to_string();
    server.open("POST /graphql/stream", &headers, &body).await
}

#[actix_web::test]
async fn streams_events_and_completes() {
    let server = Server::start(Settings::default());
    let answer = post(&server, &[], "subscription { count(to: 2) }").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("cache-control"), "no-store");
    let wanted = [
        ("next".to_owned(), json!({ "data": { "count": 1 } })),
        ("next".to_owned(), json!({ "data": { "count": 2 } })),
        ("complete".to_owned(), Json::Null),
    ];
    assert_eq!(events(&answer), wanted);
    let answer = post(&server, &[], "mutation { add(one: 1, other: 2) }").await;
    assert_eq!(events(&answer)[0].1, json!({ "data": { "add": 3 } }));
}

#[actix_web::test]
async fn errors_of_the_document_are_events_and_others_are_not() {
    let server = Server::start(Settings::default());
    for (query, code) in [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("subscription { nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription { count(to: 1) silence }", "QUERY_TOO_COMPLEX"),
        ("subscription { refused }", "FORBIDDEN"),
    ] {
        let events = events(&post(&server, &[], query).await);
        assert_eq!(
            events[0].1["errors"][0]["extensions"]["code"], code,
            "{query}"
        );
        assert_eq!(events[1].0, "complete");
    }
    let bad = post(&server, &["authorization: Bearer bad"], "{ __typename }").await;
    assert_eq!((bad.status, bad.code().as_str()), (401, "UNAUTHENTICATED"));
    let headers = ["content-type: application/json", "accept: application/json"];
    let body = r#"{"query":"{ __typename }"}"#;
    let other = server.send("POST /graphql/stream", &headers, body).await;
    assert_eq!(other.status, 406);
    let batch = server.send(
        "POST /graphql/stream",
        &["content-type: application/json"],
        "[]",
    );
    assert_eq!(batch.await.status, 400);
}

#[actix_web::test]
async fn a_panic_ends_the_stream_with_an_error() {
    let server = Server::start(Settings::default());
    let events = events(&post(&server, &[], "subscription { boom }").await);
    assert_eq!(events[0].1, json!({ "data": { "boom": 1 } }));
    assert_eq!(events[1].1["errors"][0]["extensions"]["code"], "INTERNAL");
    assert_eq!(events[2].0, "complete");
}

#[actix_web::test]
async fn get_takes_trusted_documents_that_change_nothing() {
    let server = Server::start(Settings::default());
    let count = server.toy.trust("subscription { count(to: 1) }");
    let change = server.toy.trust("mutation { add(one: 1, other: 2) }");
    let get = async |id: &str| {
        let url = format!("GET /graphql/stream?documentId={id}");
        server.send(&url, &[STREAM], "").await
    };
    assert_eq!(events(&get(&count).await).len(), 2);
    assert_eq!(get(&change).await.status, 405);
}

#[actix_web::test]
async fn a_silent_stream_shows_that_it_lives() {
    let heartbeat = Duration::from_millis(50);
    let server = Server::start(Settings {
        heartbeat,
        ..Settings::default()
    });
    let mut stream = open(&server, "mei", "subscription { silence }").await;
    let text = read_until(&mut stream, ":\n\n\r\n3\r\n:\n\n").await;
    assert!(text.matches(":\n\n").count() >= 2, "{text}");
    assert!(text.starts_with("HTTP/1.1 200"), "{text}");
}

#[actix_web::test]
async fn ends_with_the_session_and_with_the_server() {
    let server = Server::start(Settings::default());
    for end in ["session", "server"] {
        let mut stream = open(&server, "mei", "subscription { silence }").await;
        read_until(&mut stream, ":\n\n").await;
        match end {
            "session" => drop(server.toy.ended.send_replace("mei".to_owned())),
            _ => drop(server.toy.draining.send_replace(true)),
        }
        let rest = read_until(&mut stream, "nothing like this").await;
        assert!(!rest.contains("complete"), "{end}: {rest}");
        server.toy.ended.send_replace(String::new());
    }
}

#[actix_web::test]
async fn a_caller_has_few_streams() {
    let server = Server::start(Settings {
        connections_per_caller: 1,
        ..Settings::default()
    });
    let mut first = open(&server, "mei", "subscription { silence }").await;
    read_until(&mut first, ":\n\n").await;
    let second = post(&server, &["authorization: Bearer mei"], "{ __typename }").await;
    assert_eq!(
        (second.status, second.code().as_str()),
        (429, "TOO_MANY_OPERATIONS")
    );
    let other = post(&server, &["authorization: Bearer lan"], "{ __typename }").await;
    assert_eq!(other.status, 200);
}
