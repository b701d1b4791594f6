//! Costs and buying over the wire.

use serde_json::{Value, json};

use crate::inspections::done;
use crate::stage::{A_SECOND, Client, codes, each};

const SPENT: &str = "query($id: ID!) { project(id: $id) { spent { amount currency } costs { kind amount { amount } } } }";

async fn project(manager: &Client) -> Value {
    let made = done(
        manager,
        "projectCreate",
        json!({ "name": "成本" }),
        "project { id }",
    )
    .await;
    made["project"]["id"].clone()
}

/// E6: hours, material and advertising add up by kind, and who may not see costs sees none.
#[tokio::test]
async fn what_a_project_cost_adds_up_by_kind() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let member = server.client("member@muyu.example").await;
        let project = project(&manager).await;
        let me = member.gql("{ viewer { user { id } } }", json!({})).await;
        let rate = json!({
            "userId": me["viewer"]["user"]["id"],
            "rate": { "amount": "90.00", "currency": "CNY" }, "validFrom": "2199-01-01",
        });
        let set = done(
            &manager,
            "labourRateSet",
            rate,
            "labourRate { rate { amount } }",
        )
        .await;
        assert_eq!(set["labourRate"]["rate"]["amount"], "90.00");
        for (kind, amount) in [("ADS", "120.50"), ("MATERIAL", "79.50"), ("ADS", "0.01")] {
            let amount = json!({ "amount": amount, "currency": "CNY" });
            let cost = json!({
                "kind": kind, "amount": amount, "projectId": project, "day": "2026-06-01",
            });
            let made = manager
                .mutate("costRecord", cost, "cost { id amount { amount } }")
                .await;
            assert_eq!(codes(&made), [""; 0]);
            if made["cost"]["amount"]["amount"] == "0.01" {
                let back = json!({ "costId": made["cost"]["id"], "reason": "录错" });
                let back = done(&manager, "costReverse", back, "cost { amount { amount } }").await;
                assert_eq!(back["cost"]["amount"]["amount"], "-0.01");
            }
        }
        let found = manager.gql(SPENT, json!({ "id": project })).await;
        let costs = json!([
            { "kind": "MATERIAL", "amount": { "amount": "79.50" } },
            { "kind": "ADS", "amount": { "amount": "120.50" } },
        ]);
        let spent = json!({ "amount": "200.00", "currency": "CNY" });
        assert_eq!(found["project"], json!({ "spent": spent, "costs": costs }));
        let totals =
            "query($id: ID!) { costTotals(filter: { projectId: $id }) { kind amount { amount } }
            costs(filter: { projectId: $id }) { totalCount } }";
        let found = manager.gql(totals, json!({ "id": project })).await;
        assert_eq!(
            (&found["costTotals"], &found["costs"]["totalCount"]),
            (&costs, &json!(4))
        );
        let hidden = member.ask(SPENT, json!({ "id": project })).await;
        assert_eq!(hidden.code(), "FORBIDDEN");
    })
    .await;
}

/// E2: a wish is approved by another person, ordered, received and followed to its end.
#[tokio::test]
async fn a_requisition_is_approved_ordered_and_received() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let warehouse = server.client("warehouse@muyu.example").await;
        let mut changes = manager
            .subscribe(
                "subscription($after: Cursor) { events(after: $after) { kind } }",
                json!({ "after": manager.now().await }),
            )
            .await;
        let product = json!({ "code": "BUY", "name": "采购品" });
        let product = done(&manager, "productCreate", product, "product { id }").await;
        let price = json!({ "amount": "20.00", "currency": "CNY" });
        let sku = json!({ "productId": product["product"]["id"], "code": "BUY", "name": "采购品", "price": price });
        let sku = done(&manager, "skuCreate", sku, "sku { id }").await["sku"]["id"].clone();
        let price = json!({ "amount": "8.00", "currency": "CNY" });
        let wish = json!({ "lines": [{ "skuId": sku, "quantity": 10, "price": price }], "submit": true });
        let shown = "purchaseRequisition { id status amount { amount } lines { price { amount } } }";
        let wish = done(&warehouse, "purchaseRequisitionCreate", wish, shown).await;
        let wish = &wish["purchaseRequisition"];
        assert_eq!((&wish["amount"], &wish["lines"][0]["price"]), (&Value::Null, &Value::Null));
        let decide = json!({ "purchaseRequisitionId": wish["id"], "decision": "APPROVE" });
        let shown = "purchaseRequisition { status amount { amount } decidedBy { name } }";
        let own = warehouse.try_mutate("purchaseRequisitionDecide", decide.clone(), shown).await;
        assert_eq!(own.code(), "FORBIDDEN");
        let approved = done(&manager, "purchaseRequisitionDecide", decide, shown).await;
        let approved = &approved["purchaseRequisition"];
        assert_eq!((&approved["status"], &approved["amount"]["amount"]), (&json!("APPROVED"), &json!("80.00")));
        let suppliers = manager.gql("{ suppliers { nodes { id } } }", json!({})).await;
        let order = json!({
            "purchaseRequisitionId": wish["id"], "supplierId": suppliers["suppliers"]["nodes"][0]["id"],
            "lines": [{ "skuId": sku, "requisitionPosition": 1, "quantity": 10, "price": price }],
        });
        let order = done(&manager, "purchaseOrderCreate", order, "purchaseOrder { id code status }").await;
        let order = order["purchaseOrder"]["id"].clone();
        let receive = json!({ "purchaseOrderId": order, "document": "DN-7", "lines": [{ "position": 1, "quantity": 10 }] });
        let shown = "purchaseOrder { status requisition { status } receipts { document lines { quantity lot { status } } } }";
        let received = done(&warehouse, "purchaseOrderReceive", receive.clone(), shown).await;
        let received = &received["purchaseOrder"];
        assert_eq!((&received["status"], &received["requisition"]["status"]), (&json!("RECEIVED"), &json!("RECEIVED")));
        let line = json!({ "quantity": 10, "lot": { "status": "RECEIVED" } });
        assert_eq!(received["receipts"], json!([{ "document": "DN-7", "lines": [line] }]));
        // E5: a piece that is put away in the same step leads back to its order.
        let price = json!({ "amount": "8.00", "currency": "CNY" });
        let direct = json!({
            "supplierId": suppliers["suppliers"]["nodes"][0]["id"],
            "lines": [{ "skuId": sku, "quantity": 2, "price": price }],
        });
        let direct = done(&manager, "purchaseOrderCreate", direct, "purchaseOrder { id code }").await;
        let direct = &direct["purchaseOrder"];
        let incoming = "query($id: ID!) { node(id: $id) { ... on Sku { stock { incoming onHand } } } }";
        let seen = manager.gql(incoming, json!({ "id": sku })).await["node"]["stock"].take();
        assert_eq!(seen, json!({ "incoming": 2, "onHand": 0 }));
        let house = json!({ "code": "BUY", "name": "采购仓" });
        let house = done(&manager, "warehouseCreate", house, "warehouse { id }").await;
        let place = json!({ "warehouseId": house["warehouse"]["id"], "code": "IN", "kind": "RECEIVING" });
        let place = done(&manager, "locationCreate", place, "location { id }").await["location"]["id"].clone();
        let line = json!({ "position": 1, "quantity": 2, "locationId": place, "serials": ["BUY-1", "BUY-2"] });
        let put = json!({ "purchaseOrderId": direct["id"], "document": "DN-8", "lines": [line] });
        done(&warehouse, "purchaseOrderReceive", put, "purchaseOrder { status }").await;
        let seen = manager.gql(incoming, json!({ "id": sku })).await["node"]["stock"].take();
        assert_eq!(seen, json!({ "incoming": 0, "onHand": 2 }));
        let trace = "{ serialNumber(serial: \"BUY-2\") { purchaseOrder { code } lot { code } movements { movement { kind document subjectId } } } }";
        let piece = warehouse.gql(trace, json!({})).await["serialNumber"].take();
        assert_eq!(piece["purchaseOrder"]["code"], direct["code"]);
        let came = &piece["movements"][0]["movement"];
        assert_eq!((&came["kind"], &came["document"]), (&json!("RECEIPT"), &json!("DN-8")));
        assert!(came["subjectId"].as_str().unwrap().starts_with("prct_"));
        let more = warehouse.mutate("purchaseOrderReceive", receive, shown).await;
        assert_eq!(codes(&more), ["OVER_RECEIPT"]);
        loop {
            let kind = changes.next(A_SECOND).await["events"]["kind"].take();
            if kind == "purchase_order.received" {
                break;
            }
        }
        let supplier = server.client("supplier@muyu.example").await;
        let unseen = supplier.gql("query($id: ID!) { node(id: $id) { id } }", json!({ "id": order })).await;
        assert_eq!(unseen["node"], Value::Null);
    })
    .await;
}
