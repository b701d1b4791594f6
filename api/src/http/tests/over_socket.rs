//! WebSocket `/graphql`: the protocol.

use serde_json::{Value as Json, json};

use super::{
    socket::{PING, Socket},
    toy::Server,
};
use crate::http::{
    Settings,
    rate::{Allowance, Rates},
};

fn server() -> Server {
    Server::start(Settings::default())
}

fn code(message: &Json) -> &str {
    message["payload"][0]["extensions"]["code"]
        .as_str()
        .unwrap_or_default()
}

#[actix_web::test]
async fn runs_queries_mutations_and_subscriptions() {
    let server = server();
    let mut socket = Socket::ready(&server, "mei").await;
    socket.subscribe("q", "{ viewer }").await;
    let next = json!({ "id": "q", "type": "next", "payload": { "data": { "viewer": "mei" } } });
    assert_eq!(socket.hear().await, next);
    assert_eq!(
        socket.hear().await,
        json!({ "id": "q", "type": "complete" })
    );
    socket
        .subscribe("q", "mutation { add(one: 1, other: 2) }")
        .await;
    assert_eq!(socket.hear().await["payload"]["data"]["add"], 3);
    assert_eq!(socket.hear().await["type"], "complete");
    socket.subscribe("s", "subscription { count(to: 3) }").await;
    for number in 1..=3 {
        assert_eq!(socket.hear().await["payload"]["data"]["count"], number);
    }
    assert_eq!(socket.hear().await["type"], "complete");
}

#[actix_web::test]
async fn a_completed_subscription_is_silent_and_its_id_free() {
    let server = server();
    let mut socket = Socket::ready(&server, "mei").await;
    socket
        .subscribe("s", "subscription { count(to: 100000, everyMs: 1) }")
        .await;
    socket.hear().await;
    socket.say(json!({ "type": "complete", "id": "s" })).await;
    socket.subscribe("s", "{ viewer }").await;
    let after = loop {
        let message = socket.hear().await;
        if message["payload"]["data"].get("count").is_none() {
            break message;
        }
    };
    assert_eq!(after["payload"]["data"]["viewer"], "mei");
    assert_eq!(socket.hear().await["type"], "complete");
    socket.subscribe("t", "{ viewer }").await;
    assert_eq!(socket.hear().await["id"], "t");
}

#[actix_web::test]
async fn tells_the_gateway_what_it_must_know() {
    let server = server();
    let mut socket = Socket::ready(&server, "mei").await;
    let payload =
        json!({ "query": "query Calling { call }", "extensions": { "idempotencyKey": "k1" } });
    socket
        .say(json!({ "type": "subscribe", "id": "1", "payload": payload }))
        .await;
    let call = socket.hear().await["payload"]["data"]["call"].clone();
    assert!(call[0].as_str().unwrap().ends_with(".1"), "{call}");
    let rest: Vec<&str> = call.as_array().unwrap()[1..]
        .iter()
        .filter_map(Json::as_str)
        .collect();
    assert_eq!(rest, ["k1", "", "Calling", "socket", "zh-CN", "127.0.0.1"]);
}

#[actix_web::test]
async fn errors_end_an_operation_not_the_socket() {
    let server = server();
    let mut socket = Socket::ready(&server, "mei").await;
    for (query, wanted) in [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription { count(to: 1) silence }", "QUERY_TOO_COMPLEX"),
        ("subscription { refused }", "FORBIDDEN"),
        ("{ boom }", "INTERNAL"),
    ] {
        socket.subscribe("x", query).await;
        let message = socket.hear().await;
        assert_eq!(
            (message["type"].as_str(), code(&message)),
            (Some("error"), wanted),
            "{query}"
        );
        assert!(message["payload"][0]["extensions"]["requestId"].is_string());
    }
    socket.subscribe("x", "subscription { boom }").await;
    assert_eq!(socket.hear().await["payload"]["data"]["boom"], 1);
    let panic = socket.hear().await;
    assert_eq!(
        panic["payload"]["errors"][0]["extensions"]["code"],
        "INTERNAL"
    );
    assert_eq!(panic["payload"]["errors"][0]["message"], "服务器内部错误。");
    assert_eq!(socket.hear().await["type"], "complete");
}

#[actix_web::test]
async fn answers_pings_of_both_kinds() {
    let server = server();
    let mut socket = Socket::open(&server).await;
    socket
        .say(json!({ "type": "ping", "payload": { "at": 1 } }))
        .await;
    assert_eq!(
        socket.hear().await,
        json!({ "type": "pong", "payload": { "at": 1 } })
    );
    socket.say(json!({ "type": "ping" })).await;
    assert_eq!(socket.hear().await, json!({ "type": "pong" }));
    socket.say(json!({ "type": "pong" })).await;
    socket.frame(PING, &[1]).await;
    socket.say(json!({ "type": "ping" })).await;
    assert_eq!(socket.hear().await["type"], "pong");
}

#[actix_web::test]
async fn quick_readers_get_everything_however_quick_it_comes() {
    let server = server();
    let mut socket = Socket::ready(&server, "mei").await;
    socket
        .subscribe("1", "subscription { burst(to: 20000) }")
        .await;
    for number in 1..=20_000 {
        assert_eq!(socket.hear().await["payload"]["data"]["burst"], number);
    }
    assert_eq!(socket.hear().await["type"], "complete");
}

#[actix_web::test]
async fn operations_of_a_socket_are_bounded() {
    let server = server();
    let mut socket = Socket::ready(&server, "mei").await;
    for number in 0..50 {
        socket
            .subscribe(&number.to_string(), "subscription { silence }")
            .await;
    }
    socket.subscribe("one more", "{ viewer }").await;
    let message = socket.hear().await;
    assert_eq!(
        (message["id"].as_str(), code(&message)),
        (Some("one more"), "TOO_MANY_OPERATIONS")
    );
    socket.say(json!({ "type": "complete", "id": "7" })).await;
    socket.subscribe("one more", "{ viewer }").await;
    assert_eq!(socket.hear().await["type"], "next");
}

#[actix_web::test]
async fn operations_of_a_socket_are_charged() {
    let rates = Rates {
        caller: Some(Allowance::new(1, 2)),
        ..Rates::default()
    };
    let server = Server::start(Settings {
        rates,
        ..Settings::default()
    });
    let mut socket = Socket::ready(&server, "mei").await;
    for _ in 0..2 {
        socket.subscribe("1", "{ viewer }").await;
        assert_eq!(socket.hear().await["type"], "next");
        assert_eq!(socket.hear().await["type"], "complete");
    }
    socket.subscribe("1", "{ viewer }").await;
    let message = socket.hear().await;
    assert_eq!(code(&message), "RATE_LIMITED");
    assert_eq!(message["payload"][0]["extensions"]["retryAfterSeconds"], 1);
}
