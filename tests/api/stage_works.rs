//! The harness itself: servers start, roles sign in, events arrive, servers die and come back.

use std::time::Instant;

use serde_json::json;

use crate::stage::{A_SECOND, each};

/// M2: an event reaches its subscriber within a second.
#[tokio::test]
async fn a_server_starts_dies_and_comes_back() {
    each(async |server| {
        let begun = Instant::now();
        let manager = server.client("manager@muyu.example").await;
        println!("signed in after {:?}", begun.elapsed());
        let mut events = manager
            .subscribe(
                "subscription($after: Cursor) { events(after: $after) { kind } }",
                json!({ "after": manager.now().await }),
            )
            .await;
        let before = server.statements().await;
        let input = json!({ "code": "X-1", "name": "样品厂" });
        let payload = manager
            .mutate("supplierCreate", input, "supplier { id code }")
            .await;
        assert_eq!(payload["supplier"]["code"], "X-1", "{payload}");
        let event = events.next(A_SECOND).await;
        assert_eq!(event["events"]["kind"], "supplier.created");
        assert!(server.statements().await > before);

        server.kill_hard();
        server.restart();
        let id = &payload["supplier"]["id"];
        let query = "query($id: ID!) { node(id: $id) { id } }";
        let found = manager.gql(query, json!({ "id": id })).await;
        assert_eq!(
            &found["node"]["id"], id,
            "a committed write outlives SIGKILL"
        );
        assert!(server.stop(), "{}", server.log());
    })
    .await;
}
