//! M8, S2.3: a guest sees exactly what is shared, as long as it is shared.

use serde_json::json;

use super::{People, picture, submission};
use crate::stage::{A_SECOND, each};

#[tokio::test]
async fn what_is_not_shared_is_not_found() {
    each(async |server| {
        let people = People::of(server).await;
        let (shared, round) = people.submitted(json!({})).await;
        let (hidden, hidden_round) = people.sample(json!({})).await;
        let list = "{ samples(first: 50) { totalCount nodes { id } } }";
        let seen = people.supplier.gql(list, json!({})).await;
        assert_eq!(
            seen["samples"],
            json!({ "totalCount": 1, "nodes": [{ "id": shared }] })
        );
        let node = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        let ids = json!({ "ids": [hidden, hidden_round, shared, round] });
        let found = people.supplier.gql(node, ids).await;
        assert_eq!(
            found["nodes"],
            json!([null, null, { "id": shared }, { "id": round }])
        );
        let photo = people.supplier.upload("a.png", &picture(9)).await;
        let input = submission(&hidden, &hidden_round, &photo);
        let refused = people
            .supplier
            .try_mutate("sampleRoundSubmit", input, "sample { id }")
            .await;
        assert_eq!(refused.code(), "NOT_FOUND");
        let live = "subscription($id: ID) { sampleChanged(sampleId: $id) { kind } }";
        let mut live = people
            .supplier
            .subscribe(live, json!({ "id": hidden }))
            .await;
        assert_eq!(live.refused(A_SECOND).await, "NOT_FOUND");
        let comments = "query($id: ID!) { comments(nodeId: $id) { totalCount } }";
        let refused = people.supplier.ask(comments, json!({ "id": hidden })).await;
        assert_eq!(refused.code(), "NOT_FOUND");
        let outside = server.client("admin@beiwan.example").await;
        let found = outside.gql(node, json!({ "ids": [shared] })).await;
        assert_eq!(found["nodes"], json!([null]));
        let input = json!({ "sampleId": shared, "reason": "x" });
        let refused = people
            .supplier
            .try_mutate("sampleDrop", input, "sample { id }")
            .await;
        assert_eq!(refused.code(), "FORBIDDEN");
    })
    .await;
}

#[tokio::test]
async fn a_revoked_supplier_hears_no_more() {
    each(async |server| {
        let people = People::of(server).await;
        let (sample, _) = people.sample(json!({})).await;
        let grant = people.share(&sample, &["COMMENT"]).await;
        let live = "subscription { sampleChanged { kind } }";
        let mut live = people.supplier.subscribe(live, json!({})).await;
        // The socket is known to follow when it has heard something.
        let say = json!({ "nodeId": sample, "body": "一" });
        tokio::time::sleep(A_SECOND / 2).await;
        people
            .manager
            .mutate("commentAdd", say.clone(), "comment { id }")
            .await;
        assert_eq!(
            live.next(A_SECOND).await["sampleChanged"]["kind"],
            "comment.added"
        );
        people
            .manager
            .mutate("grantRevoke", json!({ "id": grant }), "grantId")
            .await;
        people
            .manager
            .mutate("commentAdd", say, "comment { id }")
            .await;
        assert!(live.is_silent(A_SECOND).await);
        let node = "query($id: ID!) { node(id: $id) { id } }";
        let found = people.supplier.gql(node, json!({ "id": sample })).await;
        assert_eq!(found["node"], json!(null));
    })
    .await;
}
