//! What the matrix asks about costs, figures and buying, and the objects that it needs.

use serde_json::{Value, json};

use super::inputs::Variables;
use super::world::World;
use crate::inspections::done;
use crate::stage::{Client, Server};

/// The entries, in any order.
pub(super) const INPUTS: &[(&str, Variables)] = &[
    ("query costs", |_| json!({ "first": 200 })),
    ("query costTotals", |_| json!({})),
    ("query labourRates", |_| json!({ "first": 200 })),
    (
        "mutation costRecord",
        |w| json!({ "input": cost(&w["project"]) }),
    ),
    (
        "mutation costReverse",
        |w| json!({ "input": { "costId": &w["cost"], "reason": "R" } }),
    ),
    (
        "mutation labourRateSet",
        |w| json!({ "input": rate(&w["user"]) }),
    ),
    (
        "query metrics",
        |_| json!({ "from": "2026-01-01", "to": "2026-01-31" }),
    ),
    ("mutation adMetricsRecord", |w| {
        let cost = json!({ "amount": "1", "currency": "CNY" });
        let row = json!({
            "channelId": &w["channel"], "hour": hour(), "impressions": 1, "clicks": 1, "cost": cost,
        });
        json!({ "input": { "source": "S", "rows": [row] } })
    }),
    ("mutation channelMetricsRecord", |w| {
        let row = json!({ "channelId": &w["channel"], "hour": hour(), "visits": 1 });
        json!({ "input": { "source": "S", "rows": [row] } })
    }),
    ("query purchaseRequisitions", |_| json!({ "first": 200 })),
    ("query purchaseOrders", |_| json!({ "first": 200 })),
    ("query procurementSettings", |_| json!({})),
    (
        "mutation procurementSettingsUpdate",
        |_| json!({ "input": { "overReceiptPercent": 1 } }),
    ),
    (
        "mutation purchaseRequisitionCreate",
        |w| json!({ "input": wish(&w["sku"], true) }),
    ),
    ("mutation purchaseRequisitionSubmit", |w| {
        requisition("draft requisition", json!({}), w)
    }),
    ("mutation purchaseRequisitionDecide", |w| {
        requisition("submitted requisition", json!({ "decision": "APPROVE" }), w)
    }),
    ("mutation purchaseRequisitionCancel", |w| {
        requisition("submitted requisition", json!({ "reason": "R" }), w)
    }),
    (
        "mutation purchaseOrderCreate",
        |w| json!({ "input": order(&w["sku"], &w["supplier"]) }),
    ),
    ("mutation purchaseOrderReceive", |w| {
        let lines = json!([{ "position": 1, "quantity": 1 }]);
        json!({ "input": { "purchaseOrderId": &w["purchase order"], "lines": lines } })
    }),
    (
        "mutation purchaseOrderClose",
        |w| json!({ "input": { "purchaseOrderId": &w["purchase order"], "reason": "R" } }),
    ),
];

/// The beginning of this hour.
fn hour() -> String {
    let now = crate::stage::in_days(0);
    format!("{}:00:00Z", now.split(':').next().expect("day and hour"))
}

fn cost(project: &str) -> Value {
    let amount = json!({ "amount": "12.50", "currency": "CNY" });
    json!({ "kind": "OTHER", "amount": amount, "projectId": project, "day": "2026-01-01" })
}

fn rate(user: &str) -> Value {
    let rate = json!({ "amount": "100", "currency": "CNY" });
    json!({ "userId": user, "rate": rate, "validFrom": "2199-01-01" })
}

fn wish(sku: &str, submit: bool) -> Value {
    let price = json!({ "amount": "2", "currency": "CNY" });
    json!({ "lines": [{ "skuId": sku, "quantity": 5, "price": price }], "submit": submit })
}

fn order(sku: &str, supplier: &str) -> Value {
    let price = json!({ "amount": "2", "currency": "CNY" });
    json!({ "supplierId": supplier, "lines": [{ "skuId": sku, "quantity": 5, "price": price }] })
}

fn requisition(name: &str, mut input: Value, world: &World) -> Value {
    input["purchaseRequisitionId"] = world[name].into();
    json!({ "input": input })
}

impl World {
    /// A cost, a rate, requisitions and an order.
    pub(super) async fn trade(&mut self, server: &Server, manager: &Client) {
        let made = done(manager, "costRecord", cost(&self["project"]), "cost { id }").await;
        self.name("cost", text(&made["cost"]["id"]));
        let set = rate(&self["user"]);
        let made = done(manager, "labourRateSet", set, "labourRate { id }").await;
        self.name("labour rate", text(&made["labourRate"]["id"]));
        let member = server.client("member@muyu.example").await;
        for (name, submit) in [
            ("draft requisition", false),
            ("submitted requisition", true),
        ] {
            let wish = wish(&self["sku"], submit);
            let shown = "purchaseRequisition { id }";
            let made = done(&member, "purchaseRequisitionCreate", wish, shown).await;
            self.name(name, text(&made["purchaseRequisition"]["id"]));
        }
        let order = order(&self["sku"], &self["supplier"]);
        let made = done(
            manager,
            "purchaseOrderCreate",
            order,
            "purchaseOrder { id }",
        )
        .await;
        self.name("purchase order", text(&made["purchaseOrder"]["id"]));
    }
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}
