//! Sharing with guests: from the moment it is shared until a second after it is not (S2.3, M2, M8, M9).

use serde_json::{Value, json};

use crate::stage::{A_SECOND, Client, Heard, SOON, Server, Subscription, codes, each};

const FOLLOW: &str =
    "subscription($after: Cursor) { events(after: $after) { cursor kind subjectId data } }";

struct Shared {
    manager: Client,
    guest: Client,
    guest_id: Value,
    sample: Value,
    start: String,
}

/// A sample that nobody outside sees yet.
async fn begin(server: &Server) -> Shared {
    let manager = server.client("manager@muyu.example").await;
    let guest = server.client("collaborator@muyu.example").await;
    let own = guest.gql("{ viewer { user { id } } }", json!({})).await;
    let start = manager.now().await;
    let list = manager
        .gql("{ suppliers(first: 1) { nodes { id } } }", json!({}))
        .await;
    let request = json!({
        "title": "毛巾", "supplierId": list["suppliers"]["nodes"][0]["id"], "stage": "PROTOTYPE",
    });
    let made = manager
        .mutate("sampleRequest", request, "sample { id }")
        .await;
    assert_eq!(codes(&made), [""; 0], "{made}");
    Shared {
        manager,
        guest,
        guest_id: own["viewer"]["user"]["id"].clone(),
        sample: made["sample"]["id"].clone(),
        start,
    }
}

impl Shared {
    async fn share(&self, expires_at: Option<&str>) -> Value {
        let input = json!({
            "userId": self.guest_id, "nodeId": self.sample, "actions": ["COMMENT"],
            "expiresAt": expires_at,
        });
        self.manager
            .mutate("grantAdd", input, "grantId cursor")
            .await
    }

    async fn comment(&self, by: &Client, internal: bool) -> Value {
        let input = json!({ "nodeId": self.sample, "body": "颜色偏深", "internal": internal });
        by.mutate("commentAdd", input, "comment { id } cursor")
            .await
    }

    async fn seen(&self) -> Value {
        let query = "query($id: ID!) { node(id: $id) { id } samples { totalCount } }";
        self.guest.gql(query, json!({ "id": self.sample })).await
    }

    async fn follow(&self) -> Subscription {
        let after = json!({ "after": self.start });
        self.guest.subscribe(FOLLOW, after).await
    }
}

#[tokio::test]
async fn a_guest_sees_what_is_shared_until_it_is_not() {
    each(async |server| {
        let story = begin(server).await;
        let nothing = json!({ "node": null, "samples": { "totalCount": 0 } });
        assert_eq!(story.seen().await, nothing);
        let mut events = story.follow().await;
        assert!(events.is_silent(A_SECOND / 2).await);

        let granted = story.share(None).await;
        assert_eq!(codes(&granted), [""; 0], "{granted}");
        let seen = story.seen().await;
        assert_eq!(seen["node"]["id"], story.sample);
        assert_eq!(seen["samples"]["totalCount"], 1);
        // A subscription that was open before hears what happens from now on.
        story.comment(&story.guest, false).await;
        let heard = events.next(A_SECOND).await;
        assert_eq!(heard["events"]["subjectId"], story.sample, "{heard}");
        // What members say among themselves is not for guests.
        story.comment(&story.manager, true).await;
        assert!(events.is_silent(A_SECOND / 2).await);

        let revoke = json!({ "id": granted["grantId"] });
        let revoked = story.manager.mutate("grantRevoke", revoke, "cursor").await;
        assert_eq!(codes(&revoked), [""; 0]);
        assert_eq!(story.seen().await, nothing);
        story.comment(&story.manager, false).await;
        assert!(events.is_silent(A_SECOND).await, "revoked is revoked");
        let comment = json!({ "nodeId": story.sample, "body": "还在吗" });
        let answer = story
            .guest
            .try_mutate("commentAdd", comment, "cursor")
            .await;
        assert_eq!(answer.code(), "NOT_FOUND");
        let mut of_sample = story
            .guest
            .subscribe(
                "subscription($id: ID!) { sampleChanged(sampleId: $id) { kind } }",
                json!({ "id": story.sample }),
            )
            .await;
        assert_eq!(of_sample.refused(SOON).await, "NOT_FOUND");
    })
    .await;
}

/// A socket that was open before gives no more than a new request (S2.3).
#[tokio::test]
async fn an_open_socket_forgets_what_is_revoked() {
    each(async |server| {
        let story = begin(server).await;
        let granted = story.share(None).await;
        let mut socket = story.guest.connect().await;
        let mut ask = async |id: &str| {
            let query = "query($id: ID!) { node(id: $id) { id } }";
            let payload = json!({ "query": query, "variables": { "id": story.sample } });
            let message = json!({ "id": id, "type": "subscribe", "payload": payload });
            socket.say(message).await;
            loop {
                match socket.hear(SOON).await {
                    Heard::Message(message) if message["type"] == "next" => {
                        return message["payload"]["data"]["node"]["id"].clone();
                    }
                    Heard::Message(_) => {}
                    other => panic!("{other:?}"),
                }
            }
        };
        assert_eq!(ask("before").await, story.sample);
        let revoke = json!({ "id": granted["grantId"] });
        story.manager.mutate("grantRevoke", revoke, "cursor").await;
        assert_eq!(ask("after").await, Value::Null);
    })
    .await;
}

/// A guest that reconnects gets no event of a time when nothing was shared with it any more.
#[tokio::test]
async fn a_replay_shows_only_what_may_be_seen_now() {
    each(async |server| {
        let story = begin(server).await;
        let granted = story.share(None).await;
        story.comment(&story.guest, false).await;
        let mut before = story.follow().await;
        let first = before.next(SOON).await;
        assert_eq!(first["events"]["subjectId"], story.sample);
        let revoke = json!({ "id": granted["grantId"] });
        story.manager.mutate("grantRevoke", revoke, "cursor").await;
        let mut after = story.follow().await;
        assert!(after.is_silent(A_SECOND / 2).await);
        let query = "{ events { totalCount nodes { id } } }";
        let listed = story.guest.gql(query, json!({})).await;
        assert_eq!(listed["events"], json!({ "totalCount": 0, "nodes": [] }));
    })
    .await;
}

#[tokio::test]
async fn a_share_ends_at_its_time() {
    each(async |server| {
        let story = begin(server).await;
        for wrong in ["2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z"] {
            let refused = story.share(Some(wrong)).await;
            assert_eq!(codes(&refused), ["INVALID_EXPIRY"], "{wrong}");
        }
        let granted = story.share(Some(&crate::stage::in_days(1))).await;
        assert_eq!(codes(&granted), [""; 0]);
        assert_eq!(story.seen().await["node"]["id"], story.sample);
        let mut events = story.follow().await;
        story.comment(&story.manager, false).await;
        events.next(SOON).await;
        // The day passes.
        server
            .home()
            .sql("UPDATE grants SET expires_at = created_at");
        assert_eq!(story.seen().await["node"], Value::Null);
        while !matches!(
            events.hear(A_SECOND / 2).await,
            crate::stage::Heard::Silence
        ) {}
        story.comment(&story.manager, false).await;
        assert!(events.is_silent(A_SECOND).await);
    })
    .await;
}

#[tokio::test]
async fn only_guests_are_shared_with_and_only_by_those_who_may() {
    each(async |server| {
        let story = begin(server).await;
        let me = story
            .manager
            .gql("{ viewer { user { id } } }", json!({}))
            .await;
        let member = json!({
            "userId": me["viewer"]["user"]["id"], "nodeId": story.sample, "actions": ["VIEW"],
        });
        let refused = story.manager.mutate("grantAdd", member, "grantId").await;
        assert_eq!(codes(&refused), ["NOT_A_GUEST"]);
        let none = json!({ "userId": story.guest_id, "nodeId": story.sample, "actions": [] });
        let refused = story.manager.mutate("grantAdd", none, "grantId").await;
        assert_eq!(codes(&refused), ["REQUIRED"]);
        let inspector = server.client("inspector@muyu.example").await;
        let input = json!({
            "userId": story.guest_id, "nodeId": story.sample, "actions": ["VIEW"],
        });
        let answer = inspector.try_mutate("grantAdd", input, "grantId").await;
        assert_eq!(answer.code(), "FORBIDDEN");
    })
    .await;
}

/// What was done with a share that has ended is not shown again to a repeated request.
#[tokio::test]
async fn a_replay_after_the_share_has_ended_is_refused() {
    each(async |server| {
        let story = begin(server).await;
        let granted = story.share(None).await;
        let keyed = story.guest.with_key("k-1");
        let said = story.comment(&keyed, false).await;
        assert_eq!(codes(&said), [""; 0]);
        assert_eq!(story.comment(&keyed, false).await, said);
        let revoke = json!({ "id": granted["grantId"] });
        story.manager.mutate("grantRevoke", revoke, "cursor").await;
        let comment = json!({ "nodeId": story.sample, "body": "颜色偏深", "internal": false });
        let select = "comment { id } cursor";
        let answer = keyed.try_mutate("commentAdd", comment, select).await;
        assert_eq!(answer.code(), "NOT_FOUND", "{}", answer.text);
    })
    .await;
}
