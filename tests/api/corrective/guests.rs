//! What guests see of nonconformities, and what they say about them.

use serde_json::json;

use super::Case;
use crate::inspections::done;
use crate::stage::{codes, each};

const LIST: &str =
    "query($filter: NonConformityFilter) { nonConformities(first: 10, filter: $filter) {
    totalCount nodes { id code status supplier { code } } } }";

#[tokio::test]
async fn guests_see_what_is_shared_with_them() {
    each(async |server| {
        let case = Case::lay(server).await;
        let manager = &case.ground.manager;
        let id = case.fail().await;
        let open = json!({ "problem": "色差", "severity": "MINOR", "dueAt": crate::stage::in_seconds(1) });
        let made = done(manager, "nonConformityOpen", open, "nonConformity { id code }").await;
        let other = made["nonConformity"]["id"].clone();

        let all = manager.gql(LIST, json!({})).await["nonConformities"].take();
        assert_eq!(all["totalCount"], 2);
        assert_eq!(all["nodes"][0]["id"], other, "newest first");
        let own = case.supplier.gql(LIST, json!({})).await["nonConformities"].take();
        assert_eq!(own["totalCount"], 1);
        assert_eq!(own["nodes"][0]["id"], id);
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        let late = json!({ "filter": { "overdue": true, "statuses": ["OPEN"] } });
        let late = manager.gql(LIST, late).await["nonConformities"].take();
        assert_eq!((&late["totalCount"], &late["nodes"][0]["id"]), (&json!(1), &other));

        let node = "query($id: ID!) { node(id: $id) { id } }";
        let seen = case.supplier.gql(node, json!({ "id": other })).await;
        assert_eq!(seen["node"], json!(null));
        let stranger = server.client("collaborator@muyu.example").await;
        let seen = stranger.gql(node, json!({ "id": id })).await;
        assert_eq!(seen["node"], json!(null));
        let follow = "subscription($id: ID!) { nonConformityChanged(nonConformityId: $id) { kind } }";
        let mut hidden = stranger.subscribe(follow, json!({ "id": id })).await;
        assert_eq!(hidden.refused(crate::stage::A_SECOND).await, "NOT_FOUND");

        let say = |body: &str, internal: bool| json!({ "nodeId": id, "body": body, "internal": internal });
        let said = case.supplier.mutate("commentAdd", say("请看照片", false), "comment { id }").await;
        assert_eq!(codes(&said), [""; 0], "{said}");
        let said = manager.mutate("commentAdd", say("内部：先别放行", true), "comment { id }").await;
        assert_eq!(codes(&said), [""; 0], "{said}");
        let comments = "query($id: ID!) { node(id: $id) { ... on NonConformity { comments { totalCount } } } }";
        for (client, count) in [(&case.supplier, 1), (manager, 2)] {
            let found = client.gql(comments, json!({ "id": id })).await;
            assert_eq!(found["node"]["comments"]["totalCount"], count);
        }
    })
    .await;
}
