//! Proxies and pages of other origins, as an installation sets them.

use reqwest::Method;
use serde_json::{Value, json};

use crate::stage::{Database, Home, Server, Settings};

fn server(name: &'static str, value: &str) -> Server {
    let settings = Settings::default().env(name, value);
    Server::at(Home::seeded(Database::Sqlite), settings)
}

/// Fails to sign in from an address that a proxy tells, until that address must wait.
async fn lock_out(server: &Server, forwarded: &str) -> u32 {
    let client = server.anonymous().with("x-forwarded-for", forwarded);
    for n in 0..150 {
        let input = json!({ "email": format!("n{n}@nowhere.example"), "password": "wrong" });
        let answer = client
            .try_mutate("sessionCreate", input, "accessToken")
            .await;
        if answer.code() == "RATE_LIMITED" {
            return n;
        }
    }
    150
}

#[tokio::test]
async fn clients_behind_a_trusted_proxy_are_told_apart() {
    let server = server("MUSTER_TRUSTED_PROXIES", "127.0.0.0/8,203.0.113.9");
    let failures = lock_out(&server, "6.6.6.6, 198.51.100.7, 203.0.113.9").await;
    assert_eq!(failures, 100);
    let of = |forwarded: &'static str| {
        let client = server.anonymous().with("x-forwarded-for", forwarded);
        async move {
            let input = json!({ "email": "a@nowhere.example", "password": "wrong" });
            client
                .try_mutate("sessionCreate", input, "accessToken")
                .await
                .code()
        }
    };
    assert_eq!(of("198.51.100.7").await, "RATE_LIMITED");
    assert_eq!(
        of("6.6.6.6, 198.51.100.7").await,
        "RATE_LIMITED",
        "invented"
    );
    assert_eq!(of("198.51.100.8").await, "");
}

#[test]
fn what_is_no_proxy_stops_the_server() {
    let said =
        Home::empty(Database::Sqlite).muster(&["serve", "--trusted-proxies", "my-proxy"], "");
    assert!(!said.ok && said.err.contains("10.0.0.0/8"), "{}", said.err);
}

#[tokio::test]
async fn pages_of_listed_origins_may_call_and_others_not() {
    let server = server(
        "MUSTER_ORIGINS",
        "https://portal.example,https://app.example",
    );
    let nobody = server.anonymous();
    for path in ["/graphql", "/files"] {
        let asked = [
            ("origin", "https://app.example"),
            ("access-control-request-method", "POST"),
            (
                "access-control-request-headers",
                "authorization,content-type",
            ),
        ];
        let answer = nobody.raw(Method::OPTIONS, path, &asked, Vec::new()).await;
        assert_eq!(answer.status, 204, "{path}");
        assert_eq!(
            answer.header("access-control-allow-origin"),
            "https://app.example"
        );
        assert!(
            answer
                .header("access-control-allow-methods")
                .contains("POST")
        );
        assert!(
            answer
                .header("access-control-allow-headers")
                .contains("authorization")
        );
        let asked = [("origin", "https://evil.example"), asked[1], asked[2]];
        let answer = nobody.raw(Method::OPTIONS, path, &asked, Vec::new()).await;
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
    }
    let body = json!({ "query": "{ __typename }" })
        .to_string()
        .into_bytes();
    for (origin, allowed) in [
        ("https://portal.example", "https://portal.example"),
        ("https://evil.example", ""),
    ] {
        let headers = [("origin", origin), ("content-type", "application/json")];
        let answer = nobody
            .raw(Method::POST, "/graphql", &headers, body.clone())
            .await;
        assert_eq!(answer.header("access-control-allow-origin"), allowed);
        assert_eq!(answer.header("access-control-allow-credentials"), "");
        let mut vary = answer.headers.get_all("vary").iter();
        assert!(vary.any(|value| value == "origin"));
    }
}

#[tokio::test]
async fn without_listed_origins_nothing_is_said_about_them() {
    let server = Server::start(Database::Sqlite);
    let headers = [
        ("origin", "https://app.example"),
        ("content-type", "application/json"),
    ];
    let body = json!({ "query": "{ __typename }" })
        .to_string()
        .into_bytes();
    let answer = server
        .anonymous()
        .raw(Method::POST, "/graphql", &headers, body)
        .await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("access-control-allow-origin"), "");
}

/// Who names no language is answered in Chinese, by the domain and by the transport.
#[tokio::test]
async fn without_a_language_everything_is_chinese() {
    let server = Server::start(Database::Sqlite);
    let of = async |query: &str| {
        let answer: Value = server.anonymous().ask(query, json!({})).await.json();
        answer["errors"][0]["message"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    for query in ["{ users { nodes { id } } }", "{ nonsense"] {
        let message = of(query).await;
        let is_chinese = message
            .chars()
            .any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        assert!(is_chinese, "{query}: {message}");
    }
}
