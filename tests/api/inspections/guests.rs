//! Third-party inspectors and suppliers (M8, M9).

use serde_json::json;

use super::{Ground, answers, done};
use crate::stage::{A_SECOND, each};

#[tokio::test]
async fn a_third_party_inspects_what_it_is_assigned_and_sees_nothing_else() {
    each(async |server| {
        let ground = Ground::lay(server).await;
        let guest = server.client("collaborator@muyu.example").await;
        let stranger = server.client("supplier@muyu.example").await;
        let user = guest.gql("{ viewer { user { id } } }", json!({})).await;
        let user = &user["viewer"]["user"]["id"];
        let hidden = ground.schedule(&ground.lot("LOT-1", 1200).await).await;
        let lot = ground.lot("LOT-2", 1200).await;
        let input = json!({ "planId": ground.plan, "lotId": lot, "assigneeId": user });
        let made = done(&ground.manager, "inspectionSchedule", input, "inspection { id status }").await;
        let id = &made["inspection"]["id"];
        assert_eq!(made["inspection"]["status"], "ASSIGNED");

        let seen = guest.gql("{ inspections { totalCount nodes { id } } }", json!({})).await;
        assert_eq!(seen["inspections"], json!({ "totalCount": 1, "nodes": [{ "id": id }] }));
        let none = stranger.gql("{ inspections { totalCount } }", json!({})).await;
        assert_eq!(none["inspections"]["totalCount"], 0);
        for (client, inspection) in [(&guest, &hidden), (&stranger, id)] {
            let start = json!({ "inspectionId": inspection });
            let refused = client.try_mutate("inspectionStart", start, "cursor").await;
            assert_eq!(refused.code(), "NOT_FOUND", "{}", refused.text);
            let node = client.gql("query($id: ID!) { node(id: $id) { id } }", json!({ "id": inspection })).await;
            assert_eq!(node["node"], json!(null));
        }
        done(&guest, "inspectionStart", json!({ "inspectionId": id }), "inspection { id }").await;
        let report = json!({ "inspectionId": id, "results": answers() });
        let select = "inspection { verdict selfInspection plan { code items { key } } sku { code } supplier { id }
            samplingState { id } reason lot { code supplier { id } } }";
        let made = done(&guest, "inspectionSubmit", report, select).await["inspection"].take();
        assert_eq!((&made["verdict"], &made["selfInspection"]), (&json!("ACCEPT"), &json!(false)));
        assert_eq!(made["sku"]["code"], "INSPECTED-1");
        // Neither the supplier's history nor who it is concerns a third party.
        assert_eq!((&made["supplier"], &made["samplingState"]), (&json!(null), &json!(null)));
        assert_eq!(made["lot"], json!({ "code": "LOT-2", "supplier": null }));
        for query in ["{ inspectionPlans { totalCount } }", "{ samplingStates { totalCount } }"] {
            assert_eq!(guest.ask(query, json!({})).await.code(), "FORBIDDEN", "{query}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_guest_follows_only_what_is_shared() {
    each(async |server| {
        let ground = Ground::lay(server).await;
        let guest = server.client("collaborator@muyu.example").await;
        let start = ground.manager.now().await;
        let user = guest.gql("{ viewer { user { id } } }", json!({})).await["viewer"]["user"]["id"].take();
        let hidden = ground.schedule(&ground.lot("LOT-1", 1200).await).await;
        ground.inspect(&hidden, 0).await;
        let shared = ground.schedule(&ground.lot("LOT-2", 1200).await).await;
        let grant = json!({ "userId": user, "nodeId": shared, "actions": ["VIEW"] });
        done(&ground.manager, "grantAdd", grant, "grantId").await;
        let query = "subscription($after: Cursor) { inspectionChanged(after: $after) { kind data inspection { id } } }";
        let mut changes = guest.subscribe(query, json!({ "after": start })).await;
        let scheduled = changes.next(A_SECOND).await["inspectionChanged"].take();
        assert_eq!(scheduled["kind"], "inspection.scheduled");
        assert_eq!(scheduled["inspection"]["id"], shared);
        let fields: Vec<&String> = scheduled["data"].as_object().expect("data").keys().collect();
        assert_eq!(fields, ["code", "kind", "status"], "{scheduled}");
        ground.inspect(&shared, 6).await;
        for kind in ["inspection.started", "inspection.submitted"] {
            let change = changes.next(A_SECOND).await["inspectionChanged"].take();
            assert_eq!(change["kind"], kind, "{change}");
        }
        let own = guest.try_mutate("inspectionStart", json!({ "inspectionId": shared }), "cursor").await;
        assert_eq!(own.code(), "FORBIDDEN", "{}", own.text);
    })
    .await;
}
