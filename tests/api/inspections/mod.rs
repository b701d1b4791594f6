//! Inspections, from the plan to the disposition (S2.4 to S2.6, M3, M13).

mod disputes;
mod guests;
mod lists;
mod report;
mod sampling;
mod story;

use serde_json::{Value, json};

use crate::stage::{Client, Server, codes};

/// A mutation that must succeed.
async fn done(client: &Client, name: &str, input: Value, select: &str) -> Value {
    let payload = client.mutate(name, input, select).await;
    assert_eq!(codes(&payload), [""; 0], "{name}: {payload}");
    payload
}

/// An organisation with a plan: level II, AQL 0 / 2.5 / 4.0, three items.
pub(crate) struct Ground {
    manager: Client,
    inspector: Client,
    warehouse: Client,
    supplier: Value,
    sku: Value,
    plan: Value,
}

fn checklist() -> Value {
    json!([
        { "key": "colour", "label": "颜色与封样一致", "mandatory": true, "check": { "passFail": true } },
        {
            "key": "width", "label": "宽度", "mandatory": true,
            "check": { "measurement": { "nominal": "50", "lower": "49.5", "upper": "50.5", "unit": "mm", "readings": 3 } },
        },
        { "key": "barcode", "label": "条码", "mandatory": true, "check": { "scan": { "expected": "6901234567892" } } },
    ])
}

fn plan(code: &str) -> Value {
    json!({
        "code": code, "name": "四件套来料", "kind": "INCOMING",
        "limits": [
            { "defectClass": "CRITICAL", "aql": "0" },
            { "defectClass": "MAJOR", "aql": "2.5" },
            { "defectClass": "MINOR", "aql": "4.0" },
        ],
        "items": checklist(),
    })
}

fn answers() -> Value {
    json!([
        { "itemId": "colour", "value": { "passFail": true } },
        { "itemId": "width", "value": { "measurement": { "readings": ["49.5", "50", "50.5"] } } },
        { "itemId": "barcode", "value": { "scan": "6901234567892" } },
    ])
}

impl Ground {
    pub(crate) async fn lay(server: &Server) -> Self {
        let manager = server.client("manager@muyu.example").await;
        let list = "{ suppliers(first: 1) { nodes { id } } }";
        let supplier = manager.gql(list, json!({})).await["suppliers"]["nodes"][0]["id"].take();
        let product = json!({ "code": "INSPECTED", "name": "四件套" });
        let product = done(&manager, "productCreate", product, "product { id }").await;
        let sku = json!({
            "productId": product["product"]["id"], "code": "INSPECTED-1", "name": "四件套 1.8 m",
            "price": { "amount": "399.00", "currency": "CNY" },
        });
        let sku = done(&manager, "skuCreate", sku, "sku { id }").await["sku"]["id"].take();
        let plan = done(
            &manager,
            "inspectionPlanCreate",
            plan("INCOMING-1"),
            "inspectionPlan { id }",
        );
        Self {
            plan: plan.await["inspectionPlan"]["id"].take(),
            inspector: server.client("inspector@muyu.example").await,
            warehouse: server.client("warehouse@muyu.example").await,
            manager,
            supplier,
            sku,
        }
    }

    /// A lot that has arrived.
    pub(crate) async fn lot(&self, code: &str, quantity: u32) -> Value {
        let announce = json!({
            "code": code, "skuId": self.sku, "supplierId": self.supplier, "quantity": quantity,
        });
        let lot =
            done(&self.warehouse, "lotAnnounce", announce, "lot { id }").await["lot"]["id"].take();
        done(
            &self.warehouse,
            "lotReceive",
            json!({ "lotId": lot }),
            "lot { status }",
        )
        .await;
        lot
    }

    /// An inspection of the lot, assigned to the inspector.
    pub(crate) async fn schedule(&self, lot: &Value) -> Value {
        let input = json!({ "planId": self.plan, "lotId": lot });
        let made = done(
            &self.manager,
            "inspectionSchedule",
            input,
            "inspection { id }",
        )
        .await;
        made["inspection"]["id"].clone()
    }

    async fn start(&self, inspection: &Value) {
        let input = json!({ "inspectionId": inspection });
        done(
            &self.inspector,
            "inspectionStart",
            input,
            "inspection { status }",
        )
        .await;
    }

    /// Starts and submits with so many major defects.
    async fn inspect(&self, inspection: &Value, major: u32) -> Value {
        self.start(inspection).await;
        let mut input = json!({ "inspectionId": inspection, "results": answers() });
        if major > 0 {
            input["defects"] =
                json!([{ "code": "SCRATCH", "defectClass": "MAJOR", "quantity": major }]);
        }
        let select = "inspection { status verdict } cursor";
        done(&self.inspector, "inspectionSubmit", input, select).await
    }
}

const PICTURE: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/// The smallest picture.
fn picture() -> Vec<u8> {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD
        .decode(PICTURE)
        .expect("base64")
}
