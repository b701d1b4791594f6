//! What the matrix asks about work orders, and the objects that it needs.

use serde_json::{Value, json};

use super::inputs::Variables;
use super::world::World;
use crate::inspections::done;
use crate::stage::Client;

/// The entries, in any order.
pub(super) const INPUTS: &[(&str, Variables)] = &[
    ("query workOrder", |w| json!({ "id": w["work order"] })),
    ("query workOrders", |_| json!({ "first": 200 })),
    (
        "subscription workOrderChanged",
        |w| json!({ "after": w["cursor"] }),
    ),
    (
        "mutation workOrderCreate",
        |w| json!({ "input": { "skuId": w["sku"], "quantity": 5 } }),
    ),
    ("mutation workOrderUpsert", |_| json!({ "input": report() })),
    (
        "mutation workOrdersUpsert",
        |_| json!({ "input": { "workOrders": [report()] } }),
    ),
    ("mutation workOrderRelease", |w| step(json!({}), w)),
    ("mutation workOrderStart", |w| step(json!({}), w)),
    ("mutation workOrderComplete", |w| step(json!({}), w)),
    ("mutation workOrderClose", |w| step(json!({}), w)),
    ("mutation workOrderResume", |w| step(json!({}), w)),
    ("mutation workOrderHold", |w| {
        step(json!({ "reason": "R" }), w)
    }),
    ("mutation workOrderHoldRequest", |w| {
        step(json!({ "reason": "R" }), w)
    }),
    ("mutation workOrderCancel", |w| {
        step(json!({ "reason": "R" }), w)
    }),
    ("mutation workOrderProgressReport", |w| {
        step(json!({ "quantity": 1 }), w)
    }),
];

fn report() -> Value {
    json!({
        "externalId": "MO-1", "sequence": "1", "status": "PLANNED", "skuCode": "NO-SUCH", "quantity": 5,
    })
}

fn step(mut input: Value, world: &World) -> Value {
    input["workOrderId"] = world["work order"].into();
    json!({ "input": input })
}

impl World {
    /// A work order that is planned.
    pub(super) async fn produce(&mut self, manager: &Client) {
        let order = json!({ "skuId": &self["sku"], "quantity": 5 });
        let made = done(manager, "workOrderCreate", order, "workOrder { id }").await;
        let id = made["workOrder"]["id"].as_str().expect("an id");
        self.name("work order", id);
    }
}
