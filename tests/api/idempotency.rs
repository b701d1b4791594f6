//! A repeated mutation does once what it says, and answers the same (M7, A1).

use futures::future::join_all;
use serde_json::{Value, json};

use crate::stage::{Client, codes, each, in_days};

fn supplier(code: &str) -> Value {
    json!({ "code": code, "name": "厂" })
}

async fn create(client: &Client, code: &str) -> Value {
    client
        .mutate(
            "supplierCreate",
            supplier(code),
            "supplier { id code } cursor",
        )
        .await
}

async fn count(client: &Client) -> i64 {
    let data = client.gql("{ suppliers { totalCount } }", json!({})).await;
    data["suppliers"]["totalCount"].as_i64().expect("a number")
}

#[tokio::test]
async fn a_key_is_worth_one_write_also_after_a_crash() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let before = count(&manager).await;
        let keyed = manager.with_key("k-1");
        let first = create(&keyed, "ONE").await;
        assert_eq!(codes(&first), [""; 0]);
        assert_eq!(create(&keyed, "ONE").await, first);
        server.kill_hard();
        server.restart();
        assert_eq!(create(&keyed, "ONE").await, first);
        assert_eq!(count(&manager).await, before + 1);
    })
    .await;
}

#[tokio::test]
async fn a_key_belongs_to_one_request_of_one_person() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let keyed = manager.with_key("k-2");
        let first = create(&keyed, "ONE").await;
        let head = manager.now().await;
        let other = [
            keyed
                .try_mutate("supplierCreate", supplier("TWO"), "cursor")
                .await,
            keyed
                .try_mutate(
                    "supplierCreate",
                    supplier("ONE"),
                    "cursor supplier { name }",
                )
                .await,
        ];
        for answer in other {
            assert_eq!(answer.code(), "IDEMPOTENCY_KEY_REUSED", "{}", answer.text);
        }
        assert_eq!(manager.now().await, head, "nothing was written");

        let admin = server.client("admin@muyu.example").await;
        let theirs = create(&admin.with_key("k-2"), "THREE").await;
        assert_eq!(codes(&theirs), [""; 0]);
        assert_ne!(theirs["supplier"]["id"], first["supplier"]["id"]);
        let foreign = server.client("admin@beiwan.example").await;
        let elsewhere = create(&foreign.with_key("k-2"), "ONE").await;
        assert_ne!(elsewhere["supplier"]["id"], first["supplier"]["id"]);
    })
    .await;
}

#[tokio::test]
async fn a_refusal_uses_no_key_up() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        create(&manager, "TAKEN").await;
        let keyed = manager.with_key("k-3");
        let refused = create(&keyed, "TAKEN ").await;
        assert_eq!(codes(&refused), ["ALREADY_EXISTS"], "{refused}");
        assert_eq!(codes(&create(&keyed, "FREE").await), [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn repeats_at_the_same_moment_write_once() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let before = count(&manager).await;
        let keyed = manager.with_key("k-4");
        let all = join_all((0..10).map(|_| create(&keyed, "ONCE"))).await;
        for one in &all {
            assert_eq!(one["supplier"], all[0]["supplier"], "{one}");
            assert!(one["supplier"]["id"].is_string(), "{one}");
        }
        assert_eq!(count(&manager).await, before + 1);
    })
    .await;
}

/// What a person may no longer do, a replay does not show them either.
#[tokio::test]
async fn a_replay_is_authorised_again() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let keyed = manager.with_key("k-5");
        create(&keyed, "ONE").await;
        // They become a guest (role COLLABORATOR, bit 128).
        server
            .home()
            .sql("UPDATE users SET roles = 128 WHERE email = 'manager@muyu.example'");
        let select = "supplier { id code } cursor";
        let answer = keyed
            .try_mutate("supplierCreate", supplier("ONE"), select)
            .await;
        assert_eq!(answer.code(), "FORBIDDEN", "{}", answer.text);
    })
    .await;
}

#[tokio::test]
async fn a_key_that_is_no_key_is_refused() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let keyed = manager.with_key(&"k".repeat(500));
        let answer = keyed
            .try_mutate("supplierCreate", supplier("A"), "cursor")
            .await;
        assert_eq!(answer.code(), "BAD_REQUEST", "{}", answer.text);
    })
    .await;
}

#[tokio::test]
async fn a_secret_is_in_the_first_answer_only() {
    each(async |server| {
        let admin = server
            .client("admin@muyu.example")
            .await
            .with_key("k-secret");
        let token = json!({ "name": "ERP", "scopes": ["sample.read"], "expiresAt": in_days(3) });
        let create = async || {
            admin
                .mutate("accessTokenCreate", token.clone(), "tokenId secret")
                .await
        };
        let (first, again) = (create().await, create().await);
        assert!(first["secret"].is_string(), "{first}");
        assert_eq!(again["tokenId"], first["tokenId"]);
        assert_eq!(again["secret"], Value::Null);

        let admin = admin.with_key("k-link");
        let guest = json!({ "email": "new@guest.example", "name": "N", "roles": ["COLLABORATOR"] });
        let invite = async || {
            admin
                .mutate("userInvite", guest.clone(), "link user { id }")
                .await
        };
        let (first, again) = (invite().await, invite().await);
        assert!(first["link"].is_string(), "{first}");
        assert_eq!(again["user"], first["user"]);
        assert_eq!(again["link"], Value::Null);
    })
    .await;
}
