//! Signing out.

use serde_json::json;

use crate::stage::{A_SECOND, Heard, each};

const EVENTS: &str = "subscription { events { kind } }";

#[tokio::test]
async fn signing_out_ends_requests_and_sockets_within_a_second() {
    each(async |server| {
        let phone = server.client("inspector@muyu.example").await;
        let desk = server.client("inspector@muyu.example").await;
        let mut on_phone = phone.subscribe(EVENTS, json!({})).await;
        let mut on_desk = desk.subscribe(EVENTS, json!({})).await;
        assert!(on_phone.is_silent(A_SECOND / 2).await);

        let ended = phone
            .gql("mutation { sessionEnd { userErrors { code } } }", json!({}))
            .await;
        assert_eq!(ended["sessionEnd"]["userErrors"], json!([]));
        match on_phone.hear(A_SECOND).await {
            Heard::Closed(4403, reason) => assert!(reason.contains("session"), "{reason}"),
            other => panic!("expected 4403, got {other:?}"),
        }
        let after = phone.ask("{ viewer { roles } }", json!({})).await;
        assert_eq!(after.code(), "UNAUTHENTICATED");
        let again = phone
            .ask("mutation { sessionEnd { userErrors { code } } }", json!({}))
            .await;
        assert_eq!(again.code(), "UNAUTHENTICATED");

        // The same person's other device notices nothing.
        assert!(on_desk.is_silent(A_SECOND).await);
        desk.gql("{ viewer { roles } }", json!({})).await;
    })
    .await;
}

/// Whichever process disabled them: here it is somebody at the database.
#[tokio::test]
async fn a_disabled_member_is_out_at_the_next_request() {
    each(async |server| {
        let member = server.client("member@muyu.example").await;
        server
            .home()
            .sql("UPDATE users SET disabled_at = created_at WHERE email = 'member@muyu.example'");
        let after = member.ask("{ viewer { roles } }", json!({})).await;
        assert_eq!(after.code(), "UNAUTHENTICATED");
        let input = json!({ "email": "member@muyu.example", "password": "muster-demo" });
        let nobody = server.anonymous();
        let refused = nobody.mutate("sessionCreate", input, "accessToken").await;
        assert_eq!(crate::stage::codes(&refused), ["NO_MEMBERSHIP"]);
    })
    .await;
}
