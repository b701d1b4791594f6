//! Lists of inspections: filters, and what a page costs.

use serde_json::json;

use super::{Ground, answers, done, picture};
use crate::stage::each;

const PAGE: &str = "query($first: Int) { inspections(first: $first) { nodes {
    id code status verdict plan { code name items { key label } }
    items { id label results { outcome } } defects { code defectClass quantity }
    assignee { name } sku { code name } photos { id contentType } } } }";

#[tokio::test]
async fn a_page_of_fifty_takes_at_most_eight_statements() {
    each(async |server| {
        let ground = Ground::lay(server).await;
        let photo = ground.inspector.upload("photo.png", &picture()).await;
        for number in 0..50 {
            let id = ground
                .schedule(&ground.lot(&format!("PAGE-{number}"), 1200).await)
                .await;
            ground.start(&id).await;
            let defect = json!({ "code": "SCRATCH", "defectClass": "MAJOR", "quantity": 1 });
            let report = json!({
                "inspectionId": id, "results": answers(), "defects": [defect], "photoIds": [photo],
            });
            done(&ground.inspector, "inspectionSubmit", report, "cursor").await;
        }
        let mut costs = Vec::new();
        for first in [1, 50] {
            let mut least = u64::MAX;
            for _ in 0..5 {
                let before = server.statements().await;
                let page = ground.manager.gql(PAGE, json!({ "first": first })).await;
                least = least.min(server.statements().await - before);
                let nodes = page["inspections"]["nodes"].as_array().expect("a list");
                assert_eq!(nodes.len(), first);
                for node in nodes {
                    assert_eq!(node["photos"].as_array().map(Vec::len), Some(1));
                    assert_eq!(node["defects"].as_array().map(Vec::len), Some(1));
                    assert_eq!(node["items"][2]["results"][0]["outcome"], "CONFORMING");
                }
            }
            costs.push(least);
        }
        println!("statements of a page of 1 and of 50: {costs:?}");
        assert_eq!(costs[0], costs[1], "the cost does not grow with the page");
        assert!(costs[1] <= 8, "{costs:?}");
    })
    .await;
}

#[tokio::test]
async fn lists_are_filtered() {
    each(async |server| {
        let ground = Ground::lay(server).await;
        let lot = ground.lot("LOT-1", 1200).await;
        let first = ground.schedule(&lot).await;
        let viewer = ground.inspector.gql("{ viewer { user { id } } }", json!({})).await;
        let inspector = &viewer["viewer"]["user"]["id"];
        let input = json!({
            "planId": ground.plan, "lotId": ground.lot("LOT-2", 20).await, "kind": "FINAL",
            "assigneeId": inspector, "dueAt": "2026-12-01T00:00:00Z",
        });
        let made = done(&ground.manager, "inspectionSchedule", input, "inspection { id }").await;
        let second = &made["inspection"]["id"];
        ground.inspect(&first, 6).await;
        let cases = [
            (json!({ "lotId": lot }), vec![&first]),
            (json!({ "verdicts": ["REJECT"], "supplierId": ground.supplier, "skuId": ground.sku }), vec![&first]),
            (json!({ "statuses": ["ASSIGNED"], "skuId": ground.sku }), vec![second]),
            (json!({ "kinds": ["FINAL"], "assigneeId": inspector, "skuId": ground.sku }), vec![second]),
            (json!({ "dueBefore": "2026-12-01T00:00:01Z", "skuId": ground.sku }), vec![second]),
            (json!({ "dueBefore": "2026-12-01T00:00:00Z", "skuId": ground.sku }), vec![]),
            (json!({ "skuId": ground.sku }), vec![second, &first]),
        ];
        let query = "query($filter: InspectionFilter) { inspections(first: 5, filter: $filter) { totalCount nodes { id } } }";
        for (filter, want) in cases {
            let list = ground.manager.gql(query, json!({ "filter": filter })).await["inspections"].take();
            let ids: Vec<_> = list["nodes"].as_array().expect("a list").iter().map(|n| &n["id"]).collect();
            assert_eq!(ids, want, "{filter}");
            assert_eq!(list["totalCount"], want.len(), "{filter}");
        }
        let unknown = json!({ "filter": { "lotId": "lot_nothing" } });
        assert_eq!(ground.manager.ask(query, unknown).await.code(), "NOT_FOUND");
        let wrong = json!({ "filter": { "statuses": ["DONE"] } });
        let refused = ground.manager.ask(query, wrong).await;
        assert!(refused.status == 400 || !refused.errors().is_empty(), "{}", refused.text);
    })
    .await;
}
