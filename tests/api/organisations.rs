//! Two organisations on one server: neither exists for the other.

use serde_json::{Value, json};

use crate::stage::{Client, codes, each, in_days};

async fn ids(client: &Client, list: &str) -> Vec<String> {
    let query = format!("{{ {list} {{ nodes {{ id }} }} }}");
    let data = client.gql(&query, json!({})).await;
    let nodes = data[list]["nodes"].as_array().expect("a list").clone();
    nodes
        .iter()
        .map(|n| n["id"].as_str().expect("an id").to_owned())
        .collect()
}

#[tokio::test]
async fn objects_of_another_organisation_are_not_there() {
    each(async |server| {
        let own = server.client("admin@muyu.example").await;
        let foreign = server.client("admin@beiwan.example").await;
        for list in ["users", "suppliers"] {
            let ids = ids(&own, list).await;
            assert!(!ids.is_empty());
            let query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
            let seen = own.gql(query, json!({ "ids": ids })).await;
            assert_eq!(seen["nodes"].as_array().expect("a list").len(), ids.len());
            let seen = foreign.gql(query, json!({ "ids": ids })).await;
            assert_eq!(seen["nodes"], json!(vec![Value::Null; ids.len()]));
            let query = "query($id: ID!) { node(id: $id) { id } }";
            let seen = foreign.gql(query, json!({ "id": ids[0] })).await;
            assert_eq!(seen["node"], Value::Null);
            // As if there were no such id.
            let events = "query($id: ID!) { events(filter: { subjectId: $id }) { totalCount nodes { id } } }";
            let seen = foreign.gql(events, json!({ "id": ids[0] })).await;
            assert_eq!(seen["events"], json!({ "totalCount": 0, "nodes": [] }));
        }
    })
    .await;
}

#[tokio::test]
async fn foreign_ids_in_inputs_are_unknown_ids() {
    each(async |server| {
        let own = server.client("admin@muyu.example").await;
        let foreign = server.client("admin@beiwan.example").await;
        let supplier = ids(&own, "suppliers").await.remove(0);
        let user = ids(&own, "users").await.remove(0);
        let made = json!({ "name": "ERP", "scopes": ["user.read"], "expiresAt": in_days(9) });
        let made = own.mutate("accessTokenCreate", made, "tokenId").await;
        let token = made["tokenId"].as_str().expect("an id");
        let unknown = |id: &str| {
            let (prefix, _) = id.split_once('_').expect("a prefix");
            format!("{prefix}_01kt9xwgtyeh7sef0hfphrcd23")
        };
        let invite = |id: &str| json!({ "email": "s@x.example", "name": "S", "roles": ["SUPPLIER"], "supplierId": id });
        let grant = |user: &str, node: &str| json!({ "userId": user, "nodeId": node, "actions": ["VIEW"] });
        let cases = [
            ("userInvite", invite(&supplier), invite(&unknown(&supplier))),
            ("accessTokenRevoke", json!({ "id": token }), json!({ "id": unknown(token) })),
            ("grantAdd", grant(&user, &supplier), grant(&unknown(&user), &unknown(&supplier))),
        ];
        for (name, theirs, nobodys) in cases {
            let head = foreign.now().await;
            let answer = foreign.try_mutate(name, theirs, "cursor").await;
            let same = foreign.try_mutate(name, nobodys, "cursor").await;
            assert_eq!(answer.code(), "NOT_FOUND", "{name}: {}", answer.text);
            assert_eq!(answer.errors(), same.errors(), "{name}");
            assert_eq!(foreign.now().await, head, "nothing was written");
        }
    })
    .await;
}

/// Ids that clients make are checked within the organisation, so that a taken id tells nothing.
#[tokio::test]
async fn a_taken_id_elsewhere_is_free_here() {
    each(async |server| {
        let own = server.client("admin@muyu.example").await;
        let foreign = server.client("admin@beiwan.example").await;
        let id = ids(&own, "suppliers").await.remove(0);
        let input = json!({ "id": id, "code": "OURS", "name": "厂" });
        let made = foreign
            .mutate("supplierCreate", input, "supplier { id code }")
            .await;
        assert_eq!(codes(&made), [""; 0]);
        let query = "query($id: ID!) { node(id: $id) { ... on Supplier { code } } }";
        let theirs = foreign.gql(query, json!({ "id": id })).await;
        assert_eq!(theirs["node"]["code"], "OURS");
        let ours = own.gql(query, json!({ "id": id })).await;
        assert_ne!(ours["node"]["code"], "OURS");
    })
    .await;
}
