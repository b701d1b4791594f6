//! POST and GET `/graphql`.

use std::{num::NonZeroU32, sync::atomic::Ordering, time::Duration};

use serde_json::json;

use super::toy::Server;
use crate::http::{
    Settings,
    rate::{Allowance, Rates},
};

const GRAPHQL: &str = "accept: application/graphql-response+json";

fn server() -> Server {
    Server::start(Settings::default())
}

#[actix_web::test]
async fn answers_in_the_media_type_that_is_liked_best() {
    let server = server();
    let body = r#"{"query":"{ __typename }"}"#;
    let json = "application/json; charset=utf-8";
    let graphql = "application/graphql-response+json; charset=utf-8";
    let cases = [
        ("accept: */*", 200, json),
        ("accept: application/json", 200, json),
        (
            "accept: application/graphql-response+json, application/json;q=0.9",
            200,
            graphql,
        ),
        (
            "accept: application/graphql-response+json;q=0.5, application/json",
            200,
            json,
        ),
        ("accept: text/html, application/*;q=0.1", 200, json),
        ("accept: text/html", 406, json),
        ("accept: application/json; charset=latin1", 406, json),
        ("accept: application/json;q=0", 406, json),
    ];
    for (accept, status, media) in cases {
        let answer = server.post(&[accept], body).await;
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (status, media),
            "{accept}"
        );
    }
}

#[actix_web::test]
async fn refuses_what_is_not_plain_json() {
    let server = server();
    let body = r#"{"query":"{ __typename }"}"#;
    let cases = [
        ("content-type: text/plain", 415),
        ("content-type: multipart/form-data; boundary=x", 415),
        ("content-type: application/json; charset=utf-16", 415),
        ("content-type: application/graphql", 415),
        ("x-none: 1", 415),
        ("content-type: Application/JSON; charset=\"UTF-8\"", 200),
    ];
    for (header, status) in cases {
        let answer = server.send("POST /graphql", &[header], body).await;
        assert_eq!(answer.status, status, "{header}");
    }
    let zipped = server.post(&["content-encoding: gzip"], body).await;
    assert_eq!(zipped.code(), "UNSUPPORTED_MEDIA_TYPE");
    let batch = server.post(&[], r#"[{"query":"{ __typename }"}]"#).await;
    assert_eq!((batch.status, batch.code().as_str()), (400, "BAD_REQUEST"));
    let put = server.send("PUT /graphql", &[], "").await;
    assert_eq!((put.status, put.header("allow")), (405, "POST, GET"));
}

#[actix_web::test]
async fn tells_request_errors_from_field_errors() {
    let server = server();
    for (query, code) in [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        (
            "query($a: String!) { echo(text: $a) }",
            "GRAPHQL_VALIDATION_FAILED",
        ),
        (
            "query a { viewer } query b { viewer }",
            "GRAPHQL_VALIDATION_FAILED",
        ),
        (
            "mutation { a: add(one: 1, other: 1) b: add(one: 1, other: 1) }",
            "QUERY_TOO_COMPLEX",
        ),
    ] {
        let body = json!({ "query": query }).to_string();
        let strict = server.post(&[GRAPHQL], &body).await;
        assert_eq!(
            (strict.status, strict.code().as_str()),
            (400, code),
            "{query}"
        );
        assert!(strict.json().get("data").is_none());
        assert_eq!(server.post(&[], &body).await.status, 200, "{query}");
    }
    let body = json!({ "query": "{ maybe }" }).to_string();
    let field = server.post(&[GRAPHQL], &body).await;
    assert_eq!(
        (field.status, field.json()["data"].clone()),
        (200, json!({ "maybe": null }))
    );
    let body = json!({ "query": "{ viewer }" }).to_string();
    let whole = server.post(&[GRAPHQL], &body).await;
    assert_eq!(
        (whole.status, whole.code().as_str()),
        (200, "UNAUTHENTICATED")
    );
    assert!(whole.json()["data"].is_null());
}

#[actix_web::test]
async fn every_answer_carries_the_request_id() {
    let server = server();
    let body = r#"{"query":"{ maybe }"}"#;
    let answer = server.post(&["x-request-id: from-the-phone.1"], body).await;
    assert_eq!(answer.header("x-request-id"), "from-the-phone.1");
    let error = answer.json()["errors"][0]["extensions"].clone();
    assert_eq!(error["requestId"], "from-the-phone.1");
    for id in ["short", "with spaces in it", &"x".repeat(65)] {
        let answer = server.post(&[&format!("x-request-id: {id}")], body).await;
        assert_eq!(answer.header("x-request-id").len(), 36, "{id}");
    }
    let refused = server.send("POST /graphql", &[], body).await;
    let id = refused.header("x-request-id").to_owned();
    assert_eq!(refused.json()["errors"][0]["extensions"]["requestId"], id);
}

#[actix_web::test]
async fn identifies_the_caller() {
    let server = server();
    let body = r#"{"query":"{ viewer }"}"#;
    let good = server.post(&["authorization: Bearer mei"], body).await;
    assert_eq!(good.json()["data"]["viewer"], "mei");
    for header in [
        "authorization: Bearer bad",
        "authorization: Basic bWVp",
        "authorization: mei",
    ] {
        let bad = server.post(&[header], body).await;
        assert_eq!(
            (bad.status, bad.code().as_str()),
            (401, "UNAUTHENTICATED"),
            "{header}"
        );
        assert_eq!(bad.header("www-authenticate"), "Bearer");
    }
    let zh = server.post(
        &[
            "authorization: Bearer bad",
            "accept-language: zh-CN, en;q=0.5",
        ],
        body,
    );
    assert_eq!(zh.await.json()["errors"][0]["message"], "请重新登录。");
    let panic = server.post(&["authorization: Bearer panic"], body).await;
    assert_eq!((panic.status, panic.code().as_str()), (500, "INTERNAL"));
}

#[actix_web::test]
async fn tells_the_gateway_what_it_must_know() {
    let server = server();
    let id = server.toy.trust("query Calling { call }");
    let body =
        json!({ "documentId": id, "extensions": { "idempotencyKey": "in-body" } }).to_string();
    let headers = [
        "accept-language: zh",
        "x-request-id: request-1",
        "idempotency-key: in-header",
    ];
    let call = server.post(&headers, &body).await.json()["data"]["call"].clone();
    let hash = id.strip_prefix("sha256:").unwrap();
    let wanted = json!([
        "request-1",
        "in-header",
        hash,
        "Calling",
        "http",
        "zh",
        "127.0.0.1"
    ]);
    assert_eq!(call, wanted);
    let call = server.post(&[], &body).await.json()["data"]["call"].clone();
    assert_eq!(call[1], "in-body");
    let long = format!("idempotency-key: {}", "k".repeat(129));
    assert_eq!(server.post(&[&long], &body).await.code(), "BAD_REQUEST");
}

#[actix_web::test]
async fn forwarded_addresses_are_believed_only_behind_a_proxy() {
    let body = r#"{"query":"{ call }"}"#;
    let headers = ["x-forwarded-for: 198.51.100.7, 203.0.113.9"];
    let call = server().post(&headers, body).await.json()["data"]["call"][6].clone();
    assert_eq!(call, "127.0.0.1");
    let proxies = vec![
        "127.0.0.1".parse().unwrap(),
        "203.0.113.0/24".parse().unwrap(),
    ];
    let behind = Server::start(Settings {
        proxies,
        ..Settings::default()
    });
    for (forwarded, client) in [
        // The second entry is the outer proxy; the first may be invented.
        ("6.6.6.6, 198.51.100.7, 203.0.113.9", "198.51.100.7"),
        ("198.51.100.7", "198.51.100.7"),
        ("nonsense", "127.0.0.1"),
        ("nonsense, 203.0.113.9", "203.0.113.9"),
        ("", "127.0.0.1"),
    ] {
        let header = format!("x-forwarded-for: {forwarded}");
        let answer = behind.post(&[&header], body).await.json();
        assert_eq!(answer["data"]["call"][6], client, "{forwarded}");
    }
}

#[actix_web::test]
async fn trusted_documents() {
    let server = server();
    let id = server
        .toy
        .trust("query($text: String!) { echo(text: $text) }");
    let change = server.toy.trust("mutation { add(one: 1, other: 2) }");
    let count = server.toy.trust("subscription { count(to: 1) }");
    server.toy.free_text.store(false, Ordering::SeqCst);
    for text in ["{ call }", "{ __typename call }"] {
        let body = json!({ "query": text }).to_string();
        let refused = server.post(&[GRAPHQL], &body).await;
        assert_eq!(
            (refused.status, refused.code().as_str()),
            (403, "DOCUMENT_NOT_TRUSTED")
        );
    }
    // Reading the schema is no free document.
    let body = json!({ "query": "{ __typename __schema { queryType { name } } }" }).to_string();
    assert_eq!(server.post(&[GRAPHQL], &body).await.status, 200);
    for text in ["one", "two"] {
        let body = json!({ "documentId": id, "variables": { "text": text } }).to_string();
        assert_eq!(server.post(&[], &body).await.json()["data"]["echo"], text);
    }
    let body = json!({ "documentId": change }).to_string();
    assert_eq!(server.post(&[], &body).await.json()["data"]["add"], 3);
    let body = json!({ "documentId": format!("sha256:{}", "0".repeat(64)) }).to_string();
    assert_eq!(server.post(&[], &body).await.code(), "DOCUMENT_NOT_FOUND");

    let get = async |id: &str| {
        let url = format!("GET /graphql?documentId={id}&variables=%7B%22text%22%3A%22three%22%7D");
        server.send(&url, &[GRAPHQL], "").await
    };
    assert_eq!(get(&id).await.json()["data"]["echo"], "three");
    let changed = get(&change).await;
    assert_eq!(
        (changed.status, changed.header("allow")),
        (405, "POST, GET")
    );
    assert_eq!(get(&count).await.code(), "BAD_REQUEST");
    for (url, status) in [
        ("GET /graphql?query=%7B__typename%7D", 405),
        ("GET /graphql?query=mutation%7B__typename%7D", 405),
        ("GET /graphql", 400),
        ("GET /graphql?documentId=x&documentId=y", 400),
    ] {
        assert_eq!(
            server.send(url, &[GRAPHQL], "").await.status,
            status,
            "{url}"
        );
    }
}

#[actix_web::test]
async fn a_request_has_a_deadline_and_a_size() {
    let server = Server::start(Settings {
        deadline: Duration::from_millis(100),
        answer_max: 1_000,
        ..Settings::default()
    });
    let late = server.query("{ slow(ms: 5000) }").await;
    assert_eq!((late.status, late.code().as_str()), (504, "TIMEOUT"));
    let body = r#"{"query":"{ viewer }"}"#;
    let late = server.post(&["authorization: Bearer slow"], body).await;
    assert_eq!((late.status, late.code().as_str()), (504, "TIMEOUT"));
    let large = server.query("{ big(bytes: 1000) }").await;
    assert_eq!(
        (large.status, large.code().as_str()),
        (500, "ANSWER_TOO_LARGE")
    );
    assert_eq!(server.query("{ big(bytes: 900) }").await.status, 200);
}

#[actix_web::test]
async fn a_panic_is_an_answer() {
    let server = server();
    let answer = server.query("{ boom }").await;
    assert_eq!((answer.status, answer.code().as_str()), (500, "INTERNAL"));
    assert!(!answer.body.contains("resolver"), "{}", answer.body);
    assert_eq!(server.query("{ __typename }").await.status, 200);
}

#[actix_web::test]
async fn too_much_at_once_and_too_often_is_refused() {
    let server = Server::start(Settings {
        running_max: 1,
        ..Settings::default()
    });
    let slow = server.query("{ slow(ms: 600) }");
    let other = async {
        tokio::time::sleep(Duration::from_millis(150)).await;
        server.query("{ __typename }").await
    };
    let (slow, other) = futures::join!(slow, other);
    assert_eq!(slow.status, 200);
    assert_eq!((other.status, other.code().as_str()), (503, "OVERLOADED"));
    assert_eq!(other.header("retry-after"), "1");

    let rates = Rates {
        address: Some(Allowance::new(1, 3)),
        ..Rates::default()
    };
    let server = Server::start(Settings {
        rates,
        ..Settings::default()
    });
    for _ in 0..3 {
        assert_eq!(server.query("{ __typename }").await.status, 200);
    }
    let limited = server.query("{ __typename }").await;
    assert_eq!(
        (limited.status, limited.code().as_str()),
        (429, "RATE_LIMITED")
    );
    assert_eq!(limited.header("retry-after"), "1");
    assert_eq!(
        limited.json()["errors"][0]["extensions"]["retryAfterSeconds"],
        1
    );
}

#[actix_web::test]
async fn callers_pay_by_cost() {
    let caller = Some(Allowance {
        per_second: NonZeroU32::MIN,
        burst: NonZeroU32::MIN,
    });
    let rates = Rates {
        caller,
        ..Rates::default()
    };
    let server = Server::start(Settings {
        rates,
        ..Settings::default()
    });
    let body = r#"{"query":"{ viewer }"}"#;
    let mei = &["authorization: Bearer mei"];
    assert_eq!(server.post(mei, body).await.status, 200);
    assert_eq!(server.post(mei, body).await.code(), "RATE_LIMITED");
    assert_eq!(
        server
            .post(&["authorization: Bearer lan"], body)
            .await
            .status,
        200
    );
}

#[actix_web::test]
async fn a_stopping_server_takes_no_new_work() {
    let server = server();
    let running = server.query("{ slow(ms: 400) }");
    let stop = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        server.toy.draining.send_replace(true);
        server.query("{ __typename }").await
    };
    let (running, refused) = futures::join!(running, stop);
    assert_eq!(running.json()["data"]["slow"], 400);
    assert_eq!(
        (refused.status, refused.code().as_str()),
        (503, "UNAVAILABLE")
    );
    assert_eq!(refused.header("retry-after"), "2");
}
