//! Tokens of other systems: their scopes and nothing else (P3).

use serde_json::{Value, json};

use crate::stage::{A_SECOND, Client, Server, codes, each, in_days};

fn token(scopes: &[&str]) -> Value {
    json!({ "name": "ERP", "scopes": scopes, "expiresAt": in_days(30) })
}

async fn create(server: &Server, admin: &Client, scopes: &[&str]) -> (String, Client) {
    let made = admin
        .mutate("accessTokenCreate", token(scopes), "tokenId secret")
        .await;
    assert_eq!(codes(&made), [""; 0], "{made}");
    let secret = made["secret"].as_str().expect("a secret");
    let id = made["tokenId"].as_str().expect("an id").to_owned();
    (id, server.anonymous().with_bearer(secret))
}

#[tokio::test]
async fn a_token_may_what_its_scopes_say() {
    each(async |server| {
        let admin = server.client("admin@muyu.example").await;
        let (_, erp) = create(server, &admin, &["supplier.read"]).await;
        let query = "{ viewer { roles permissions user { email } } }";
        let viewer = erp.gql(query, json!({})).await;
        assert_eq!(viewer["viewer"]["roles"], json!(["INTEGRATION"]));
        assert_eq!(viewer["viewer"]["permissions"], json!(["supplier.read"]));
        let list = erp.gql("{ suppliers { totalCount } }", json!({})).await;
        assert_eq!(list["suppliers"]["totalCount"], 5);

        for query in [
            "{ users { totalCount } }",
            "{ departments { id } }",
            "{ events { totalCount } }",
        ] {
            let answer = erp.ask(query, json!({})).await;
            assert_eq!(answer.code(), "FORBIDDEN", "{query}: {}", answer.text);
        }
        let input = json!({ "code": "Z", "name": "Z" });
        let answer = erp.try_mutate("supplierCreate", input, "cursor").await;
        assert_eq!(answer.code(), "FORBIDDEN");
        let mut events = erp
            .subscribe("subscription { events { kind } }", json!({}))
            .await;
        assert_eq!(events.refused(A_SECOND).await, "FORBIDDEN");
    })
    .await;
}

#[tokio::test]
async fn a_revoked_token_ends_with_its_sockets() {
    each(async |server| {
        let admin = server.client("admin@muyu.example").await;
        let (id, erp) = create(server, &admin, &["event.read"]).await;
        let (_, other) = create(server, &admin, &["event.read"]).await;
        let after = json!({ "after": admin.now().await });
        let query = "subscription($after: Cursor) { events(after: $after) { kind } }";
        let mut events = erp.subscribe(query, after).await;

        let input = json!({ "id": id });
        let revoked = admin
            .mutate("accessTokenRevoke", input.clone(), "cursor")
            .await;
        assert_eq!(codes(&revoked), [""; 0]);
        // The news of its own end may still arrive, nothing after it.
        assert_eq!(events.closed(A_SECOND).await, 4403);
        let answer = erp.ask("{ viewer { roles } }", json!({})).await;
        assert_eq!(answer.code(), "UNAUTHENTICATED");
        other.gql("{ viewer { roles } }", json!({})).await;

        // Again changes nothing.
        let head = admin.now().await;
        let again = admin.mutate("accessTokenRevoke", input, "cursor").await;
        assert_eq!(again["cursor"], head);
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_with_a_new_token_is_named() {
    each(async |server| {
        let admin = server.client("admin@muyu.example").await;
        let mut past = token(&["sample.read"]);
        past["expiresAt"] = "2020-01-01T00:00:00Z".into();
        let mut far = token(&["sample.read"]);
        far["expiresAt"] = in_days(731).into();
        let mut nameless = token(&["sample.read"]);
        nameless["name"] = " ".into();
        let cases = [
            (token(&[]), "REQUIRED", json!(["scopes"])),
            (
                token(&["sample.read", "all"]),
                "UNKNOWN_SCOPE",
                json!(["scopes", "1"]),
            ),
            (token(&["sample.read"; 200]), "TOO_LONG", json!(["scopes"])),
            (past, "INVALID_EXPIRY", json!(["expiresAt"])),
            (far, "INVALID_EXPIRY", json!(["expiresAt"])),
            (nameless, "REQUIRED", json!(["name"])),
        ];
        for (input, code, path) in cases {
            let payload = admin.mutate("accessTokenCreate", input, "secret").await;
            assert_eq!(codes(&payload), [code]);
            assert_eq!(payload["userErrors"][0]["path"], path, "{code}");
            assert_eq!(payload["secret"], Value::Null);
        }
        let manager = server.client("manager@muyu.example").await;
        let input = token(&["sample.read"]);
        let answer = manager
            .try_mutate("accessTokenCreate", input, "secret")
            .await;
        assert_eq!(answer.code(), "FORBIDDEN");
    })
    .await;
}

#[tokio::test]
async fn an_expired_token_opens_nothing() {
    each(async |server| {
        let admin = server.client("admin@muyu.example").await;
        let (_, erp) = create(server, &admin, &["supplier.read"]).await;
        server
            .home()
            .sql("UPDATE access_tokens SET expires_at = created_at");
        let answer = erp.ask("{ viewer { roles } }", json!({})).await;
        assert_eq!(answer.code(), "UNAUTHENTICATED");
    })
    .await;
}
