//! commentAdd: threads, pins, mentions, and what guests never see.

use serde_json::json;

use super::{People, text};
use crate::stage::{A_SECOND, codes, each};

const LIST: &str = "query($id: ID!) { comments(nodeId: $id, first: 10) { totalCount nodes {
    id body internal parent { id } pin { x y file { id } } author { name } mentions { name } } } }";

/// S2.6: comments with a place on a picture go both ways.
#[tokio::test]
async fn both_sides_talk_about_a_picture() {
    each(async |server| {
        let people = People::of(server).await;
        let (sample, round) = people.submitted(json!({})).await;
        let query =
            "query($id: ID!) { node(id: $id) { ... on SampleRound { files { file { id } } } } }";
        let found = people.manager.gql(query, json!({ "id": round })).await;
        let photo = text(&found["node"]["files"][0]["file"]["id"]);
        let mut live = people
            .supplier
            .subscribe(
                "subscription($after: Cursor) { sampleChanged(after: $after) { kind data } }",
                json!({ "after": people.supplier.now().await }),
            )
            .await;
        let input = json!({ "nodeId": round, "body": "这里起毛",
            "pin": { "fileId": photo, "x": "0.25", "y": "0.123456" } });
        let said = people
            .manager
            .mutate("commentAdd", input, "comment { id }")
            .await;
        assert_eq!(codes(&said), [""; 0], "{said}");
        let first = text(&said["comment"]["id"]);
        let change = live.next(A_SECOND).await;
        assert_eq!(change["sampleChanged"]["kind"], "comment.added");
        assert_eq!(change["sampleChanged"]["data"]["commentId"], first);
        let own = people
            .manager
            .gql("{ viewer { user { id } } }", json!({}))
            .await;
        let answer = json!({ "nodeId": round, "parentId": first, "body": "下一轮改",
            "mentions": [own["viewer"]["user"]["id"]] });
        let said = people
            .supplier
            .mutate("commentAdd", answer, "comment { id }")
            .await;
        assert_eq!(codes(&said), [""; 0], "{said}");
        let list = people.manager.gql(LIST, json!({ "id": round })).await;
        let nodes = &list["comments"]["nodes"];
        assert_eq!(nodes[0]["body"], "下一轮改");
        assert_eq!(nodes[0]["parent"]["id"], first);
        assert_eq!(nodes[0]["mentions"].as_array().map(Vec::len), Some(1));
        let pin = json!({ "x": "0.25", "y": "0.123456", "file": { "id": photo } });
        assert_eq!(nodes[1]["pin"], pin);
        // The thread stays with the round.
        let apart = people.manager.gql(LIST, json!({ "id": sample })).await;
        assert_eq!(apart["comments"]["totalCount"], 0);
        let off = json!({ "nodeId": round, "body": "x",
            "pin": { "fileId": photo, "x": "1.1", "y": "0" } });
        let refused = people
            .manager
            .mutate("commentAdd", off, "comment { id }")
            .await;
        assert_eq!(codes(&refused), ["MALFORMED"]);
        assert_eq!(refused["userErrors"][0]["path"], json!(["pin", "x"]));
    })
    .await;
}

/// S2.6: an internal comment is in no list, count, event, subscription or node of the supplier.
#[tokio::test]
async fn an_internal_comment_is_nowhere_for_the_supplier() {
    each(async |server| {
        let people = People::of(server).await;
        let (sample, _) = people.submitted(json!({})).await;
        let after = people.supplier.now().await;
        let mut live = people
            .supplier
            .subscribe(
                "subscription($after: Cursor) { events(after: $after) { kind data } }",
                json!({ "after": after }),
            )
            .await;
        let note = json!({ "nodeId": sample, "body": "价格太高", "internal": true });
        let noted = people
            .manager
            .mutate("commentAdd", note, "comment { id internal }")
            .await;
        assert_eq!(noted["comment"]["internal"], true, "{noted}");
        let id = text(&noted["comment"]["id"]);
        let words = json!({ "nodeId": sample, "body": "请看" });
        people
            .member
            .mutate("commentAdd", words, "comment { id }")
            .await;

        let list = people.supplier.gql(LIST, json!({ "id": sample })).await;
        assert_eq!(list["comments"]["totalCount"], 1);
        assert!(!list.to_string().contains("价格太高"));
        let list = people.inspector.gql(LIST, json!({ "id": sample })).await;
        assert_eq!(list["comments"]["totalCount"], 2);
        let node = "query($id: ID!) { node(id: $id) { id } }";
        let found = people.supplier.gql(node, json!({ "id": id })).await;
        assert_eq!(found["node"], json!(null));
        let log = "{ events(first: 200) { nodes { kind data } } }";
        let log = people.supplier.gql(log, json!({})).await.to_string();
        assert!(
            log.contains("comment.added") && !log.contains("comment.noted"),
            "{log}"
        );
        assert!(!log.contains(&id));
        // The first that the supplier hears of is the shared one.
        let heard = live.next(A_SECOND).await;
        assert_eq!(heard["events"]["kind"], "comment.added");
        assert!(live.is_silent(A_SECOND).await);

        let reply = json!({ "nodeId": sample, "parentId": id, "body": "?" });
        let refused = people
            .supplier
            .try_mutate("commentAdd", reply, "comment { id }")
            .await;
        assert_eq!(refused.code(), "NOT_FOUND");
        let own = json!({ "nodeId": sample, "body": "x", "internal": true });
        let refused = people
            .supplier
            .try_mutate("commentAdd", own, "comment { id }")
            .await;
        assert_eq!(refused.code(), "FORBIDDEN");
    })
    .await;
}
