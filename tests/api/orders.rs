//! Orders as a shop reports them, and leads that become some.

use serde_json::{Value, json};

use crate::stage::{codes, each};

const ORDER: &str = "salesOrder { id status rawStatus goodsAmount { amount } lines { code quantity sku { code } } reports { sequence applied } } outcome";

fn report(sequence: &str, status: &str, sku: &str) -> Value {
    json!({
        "externalId": "API-1", "source": "DOUYIN", "sequence": sequence, "status": status,
        "rawStatus": "raw", "orderedAt": "2026-11-11T00:00:00Z",
        "lines": [{ "code": sku, "quantity": 2, "price": "50.00", "discount": "5.00" }],
    })
}

#[tokio::test]
async fn reports_come_in_any_order_and_sales_follow() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let product = json!({ "code": "API-BED", "name": "四件套" });
        let product = manager.mutate("productCreate", product, "product { id }").await;
        let code = "API-BED-1";
        let sku = json!({
            "productId": product["product"]["id"], "code": code, "name": "四件套 1.8 米",
            "price": { "amount": "50.00", "currency": "CNY" },
        });
        let sku = manager.mutate("skuCreate", sku, "sku { id }").await["sku"].take();
        let sold = async || {
            let ask = "query($id: ID!) { node(id: $id) { ... on Sku { sales(days: 366) { units orders revenue { currency } } } } }";
            let found = manager.gql(ask, json!({ "id": sku["id"] })).await;
            found["node"]["sales"]["orders"].as_i64().unwrap()
        };
        let before = sold().await;
        let paid = manager.mutate("salesOrderUpsert", report("20", "PAID", code), ORDER).await;
        assert_eq!(paid["outcome"], "CREATED");
        assert_eq!(paid["salesOrder"]["goodsAmount"]["amount"], "95.00");
        assert_eq!(paid["salesOrder"]["lines"][0]["sku"]["code"], code);
        assert_eq!(sold().await, before + 1);
        let late = manager.mutate("salesOrderUpsert", report("10", "CREATED", code), ORDER).await;
        assert_eq!((&late["outcome"], &late["salesOrder"]["status"]), (&json!("STALE"), &json!("PAID")));
        assert_eq!(
            late["salesOrder"]["reports"],
            json!([{ "sequence": "20", "applied": true }, { "sequence": "10", "applied": false }])
        );

        let mut wrong = report("30", "CANCELLED", code);
        wrong["lines"][0]["quantity"] = json!(0);
        let orders = json!({ "orders": [wrong, report("30", "CANCELLED", code)] });
        let fields = "results { externalId outcome userErrors { code path } }";
        let many = manager.mutate("salesOrdersUpsert", orders, fields).await;
        assert_eq!(
            many["results"],
            json!([
                { "externalId": "API-1", "outcome": null, "userErrors": [{ "code": "OUT_OF_RANGE", "path": ["lines", "0", "quantity"] }] },
                { "externalId": "API-1", "outcome": "APPLIED", "userErrors": [] },
            ])
        );
        assert_eq!(sold().await, before);
        let list = "{ salesOrders(first: 5, filter: { externalId: \"API-1\" }) { totalCount nodes { status } } }";
        let found = manager.gql(list, json!({})).await["salesOrders"].take();
        assert_eq!(found, json!({ "totalCount": 1, "nodes": [{ "status": "CANCELLED" }] }));
    })
    .await;
}

#[tokio::test]
async fn a_lead_is_followed_from_its_task_to_its_order() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let member = server.client("member@muyu.example").await;
        let me = member.gql("{ viewer { user { id } } }", json!({})).await;
        let me = &me["viewer"]["user"]["id"];
        let project = manager.mutate("projectCreate", json!({ "name": "线索" }), "project { id }").await;
        let project = &project["project"]["id"];
        let task = json!({ "projectId": project, "title": "直播", "assigneeId": me });
        let task = manager.mutate("taskCreate", task, "task { id }").await;
        let task = &task["task"]["id"];
        let key = json!({ "taskId": task });
        let key = member.mutate("taskTrackingKeyCreate", key, "task { trackingKey }").await;
        let key = &key["task"]["trackingKey"];
        let lead = json!({ "externalId": "L-1", "name": "王小明", "trackingKey": key });
        let made = manager.mutate("leadUpsert", lead, "lead { id status task { id } project { id } }").await;
        let id = made["lead"]["id"].clone();
        assert_eq!((&made["lead"]["task"]["id"], &made["lead"]["project"]["id"]), (task, project));
        let early = member.try_mutate("leadContact", json!({ "leadId": id }), "lead { id }").await;
        assert_eq!(early.code(), "FORBIDDEN");
        manager.mutate("leadAssign", json!({ "leadId": id, "ownerId": me }), "cursor").await;
        for (step, mut input) in [
            ("leadContact", json!({ "note": "已联系" })),
            ("leadQualify", json!({ "score": 90 })),
            ("leadPursue", json!({ "amount": { "amount": "100.00", "currency": "CNY" } })),
        ] {
            input["leadId"] = id.clone();
            let done = member.mutate(step, input, "cursor").await;
            assert_eq!(codes(&done), Vec::<String>::new(), "{step}");
        }
        let order = manager.mutate("salesOrderUpsert", report("1", "PAID", "NONE"), ORDER).await;
        let win = json!({ "leadId": id, "orderId": order["salesOrder"]["id"] });
        let won = member.mutate("leadWin", win.clone(), "lead { status amount { amount } history(first: 20) { nodes { kind actor { id } } } }").await;
        assert_eq!((&won["lead"]["status"], &won["lead"]["amount"]["amount"]), (&json!("WON"), &json!("95.00")));
        assert_eq!(won["lead"]["history"]["nodes"].as_array().unwrap().len(), 6);
        assert_eq!(codes(&member.mutate("leadWin", win, "cursor").await), ["LEAD_NOT_IN_STATE"]);
        let ask = "query($id: ID!) { node(id: $id) { ... on Task { leads { count won conversion } } } }";
        let counted = member.gql(ask, json!({ "id": task })).await["node"]["leads"].take();
        assert_eq!(counted, json!({ "count": 1, "won": 1, "conversion": 1.0 }));
    })
    .await;
}
