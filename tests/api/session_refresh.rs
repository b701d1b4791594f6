//! Rotation of refresh tokens: a lost answer is no theft, a late repeat is.

use futures::future::join_all;
use serde_json::{Value, json};

use crate::stage::{A_SECOND, Client, Server, codes, each};

const VIEWER: &str = "{ viewer { roles } }";

async fn begin(server: &Server) -> (Client, String) {
    let input = json!({ "email": "inspector@muyu.example", "password": "muster-demo" });
    let nobody = server.anonymous();
    let session = nobody
        .mutate("sessionCreate", input, "accessToken refreshToken")
        .await;
    (bearer(&nobody, &session), text(&session["refreshToken"]))
}

async fn refresh(server: &Server, token: &str) -> Value {
    let input = json!({ "refreshToken": token });
    let select = "accessToken refreshToken expiresAt viewer { roles }";
    let nobody = server.anonymous();
    nobody.mutate("sessionRefresh", input, select).await
}

fn bearer(nobody: &Client, session: &Value) -> Client {
    nobody.with_bearer(&text(&session["accessToken"]))
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

async fn assert_ended(server: &Server, access: &Client, refresh_token: &str) {
    let refused = refresh(server, refresh_token).await;
    assert_eq!(codes(&refused), ["INVALID_REFRESH_TOKEN"]);
    assert_eq!(refused["accessToken"], Value::Null);
    assert_eq!(
        access.ask(VIEWER, json!({})).await.code(),
        "UNAUTHENTICATED"
    );
}

#[tokio::test]
async fn a_refresh_gives_new_tokens_of_the_same_session() {
    each(async |server| {
        let (_, first) = begin(server).await;
        let renewed = refresh(server, &first).await;
        assert_eq!(codes(&renewed), [""; 0]);
        assert_ne!(text(&renewed["refreshToken"]), first);
        assert_eq!(renewed["viewer"]["roles"], json!(["INSPECTOR"]));
        let access = bearer(&server.anonymous(), &renewed);
        access.gql(VIEWER, json!({})).await;
        // And so on.
        let again = refresh(server, &text(&renewed["refreshToken"])).await;
        assert_eq!(codes(&again), [""; 0]);
    })
    .await;
}

/// M7: a phone whose answer was lost on the way is not signed out.
#[tokio::test]
async fn a_lost_answer_is_given_again_also_after_a_crash() {
    each(async |server| {
        let (_, first) = begin(server).await;
        let lost = refresh(server, &first).await;
        let repeated = refresh(server, &first).await;
        assert_eq!(lost["refreshToken"], repeated["refreshToken"]);
        server.kill_hard();
        server.restart();
        let repeated = refresh(server, &first).await;
        assert_eq!(lost["refreshToken"], repeated["refreshToken"]);
        let access = bearer(&server.anonymous(), &repeated);
        access.gql(VIEWER, json!({})).await;
    })
    .await;
}

#[tokio::test]
async fn refreshes_at_the_same_moment_agree() {
    each(async |server| {
        let (_, first) = begin(server).await;
        let all = join_all((0..8).map(|_| refresh(server, &first))).await;
        for one in &all {
            assert_eq!(one["refreshToken"], all[0]["refreshToken"], "{one}");
            assert!(one["refreshToken"].is_string(), "{one}");
        }
    })
    .await;
}

#[tokio::test]
async fn use_of_an_old_token_ends_the_whole_session() {
    each(async |server| {
        let (access, first) = begin(server).await;
        let second = text(&refresh(server, &first).await["refreshToken"]);
        let third = text(&refresh(server, &second).await["refreshToken"]);
        let mut events = access
            .subscribe("subscription { events { kind } }", json!({}))
            .await;
        let (bystander, _) = begin(server).await;

        let thief = refresh(server, &first).await;
        assert_eq!(codes(&thief), ["INVALID_REFRESH_TOKEN"]);
        assert_eq!(events.closed(A_SECOND).await, 4403);
        assert_ended(server, &access, &third).await;
        // Another session of the same person goes on.
        bystander.gql(VIEWER, json!({})).await;
    })
    .await;
}

#[tokio::test]
async fn a_repeat_after_a_minute_is_theft() {
    each(async |server| {
        let (access, first) = begin(server).await;
        let second = text(&refresh(server, &first).await["refreshToken"]);
        // A minute passes.
        server.home().sql(
            "UPDATE refresh_tokens SET rotated_at = rotated_at - 61000000 WHERE rotated_at IS NOT NULL",
        );
        assert_eq!(codes(&refresh(server, &first).await), ["INVALID_REFRESH_TOKEN"]);
        assert_ended(server, &access, &second).await;
    })
    .await;
}

#[tokio::test]
async fn tokens_of_nobody_and_of_a_session_that_is_over_are_refused() {
    each(async |server| {
        let (access, first) = begin(server).await;
        for token in ["", "mrt_unknown", &"x".repeat(5_000)] {
            let refused = refresh(server, token).await;
            assert_eq!(codes(&refused), ["INVALID_REFRESH_TOKEN"], "{token}");
        }
        // The month is over.
        server
            .home()
            .sql("UPDATE sessions SET expires_at = created_at");
        assert_ended(server, &access, &first).await;
    })
    .await;
}
