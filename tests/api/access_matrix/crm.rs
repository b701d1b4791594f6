//! Leads in every state, entered by the manager and followed by a member, and what operations on them
//! are asked with.

use serde_json::{Value, json};

use super::inputs::Variables;
use super::world::{World, done, text};
use crate::stage::{Client, Server};

impl World {
    pub(super) async fn sell(&mut self, server: &Server, manager: &Client) {
        let member = server.client("member@muyu.example").await;
        let me = member.gql("{ viewer { user { id } } }", json!({})).await;
        let me = text(&me["viewer"]["user"]["id"]);
        let customer = json!({ "code": "MATRIX", "name": "N" });
        let made = done(manager, "customerUpsert", customer, "customer { id }").await;
        self.name("customer", text(&made["customer"]["id"]));
        let names = [
            "new lead",
            "assigned lead",
            "contacted lead",
            "qualified lead",
            "pursued lead",
            "lost lead",
        ];
        for (steps, name) in names.into_iter().enumerate() {
            let lead = json!({ "name": "N", "channelId": &self["channel"] });
            let made = done(manager, "leadUpsert", lead, "lead { id }").await;
            let id = text(&made["lead"]["id"]);
            let all: [(&Client, &str, Value); 5] = [
                (manager, "leadAssign", json!({ "ownerId": me })),
                (&member, "leadContact", json!({})),
                (&member, "leadQualify", json!({})),
                (&member, "leadPursue", json!({ "amount": amount() })),
                (&member, "leadLose", json!({ "reason": "R" })),
            ];
            for (client, step, mut input) in all.into_iter().take(steps) {
                input["leadId"] = id.as_str().into();
                done(client, step, input, "cursor").await;
            }
            self.name(name, id);
        }
        self.name("seller", me);
        let order = order("MATRIX");
        let made = done(manager, "salesOrderUpsert", order, "salesOrder { id }").await;
        self.name("sales order", text(&made["salesOrder"]["id"]));
        let mut shipped = self::order("MATRIX-2");
        shipped["status"] = "SHIPPED".into();
        shipped["lines"][0]["code"] = "MATRIX".into();
        let made = done(manager, "salesOrderUpsert", shipped, "salesOrder { id }").await;
        let wanted = json!({
            "salesOrderId": made["salesOrder"]["id"], "reason": "R",
            "lines": [{ "number": 1, "quantity": 1 }],
        });
        let made = done(manager, "salesReturnRequest", wanted, "salesReturn { id }").await;
        self.name("sales return", text(&made["salesReturn"]["id"]));
        let ticket = json!({ "subject": "S", "kind": "QUESTION" });
        let made = done(manager, "serviceTicketOpen", ticket, "serviceTicket { id }").await;
        self.name("ticket", text(&made["serviceTicket"]["id"]));
    }
}

fn order(number: &str) -> Value {
    json!({
        "externalId": number, "sequence": "1", "status": "PAID", "orderedAt": "2026-01-01T00:00:00Z",
        "lines": [{ "code": "C", "quantity": 1, "price": "10.00" }],
    })
}

/// A step with the return.
fn returned(world: &World, mut input: Value) -> Value {
    input["salesReturnId"] = world["sales return"].into();
    json!({ "input": input })
}

/// A step with the order.
fn step(world: &World, mut input: Value) -> Value {
    input["salesOrderId"] = world["sales order"].into();
    json!({ "input": input })
}

fn amount() -> Value {
    json!({ "amount": "10.00", "currency": "CNY" })
}

/// The entries of customers and leads, in any order.
pub(super) const INPUTS: &[(&str, Variables)] = &[
    ("query customers", |_| json!({ "first": 200 })),
    ("query salesOrders", |_| json!({ "first": 200 })),
    (
        "mutation salesOrderUpsert",
        |_| json!({ "input": order("NEW") }),
    ),
    (
        "mutation salesOrdersUpsert",
        |_| json!({ "input": { "orders": [order("NEW-1"), order("NEW-2")] } }),
    ),
    (
        "mutation salesOrderCreate",
        |_| json!({ "input": { "lines": [{ "code": "MATRIX", "quantity": 1, "price": "10.00" }] } }),
    ),
    ("mutation salesOrderPay", |w| step(w, json!({}))),
    ("mutation salesOrderAllocate", |w| step(w, json!({}))),
    ("mutation salesOrderPick", |w| {
        step(w, json!({ "lines": [{ "number": 1, "quantity": 1 }] }))
    }),
    ("mutation salesOrderPickUndo", |w| {
        step(w, json!({ "number": 1, "quantity": 1 }))
    }),
    ("mutation salesOrderPack", |w| step(w, json!({}))),
    ("mutation salesOrderShip", |w| {
        step(w, json!({ "documentNumber": "D" }))
    }),
    ("mutation salesOrderDeliver", |w| step(w, json!({}))),
    ("mutation salesOrderComplete", |w| step(w, json!({}))),
    ("mutation salesOrderHold", |w| {
        step(w, json!({ "reason": "R" }))
    }),
    ("mutation salesOrderRelease", |w| {
        step(w, json!({ "reason": "R" }))
    }),
    ("mutation salesOrderCancel", |w| {
        step(w, json!({ "reason": "R" }))
    }),
    ("query salesReturns", |_| json!({ "first": 200 })),
    ("mutation salesReturnRequest", |w| {
        step(
            w,
            json!({ "lines": [{ "number": 1, "quantity": 1 }], "reason": "R" }),
        )
    }),
    ("mutation salesReturnApprove", |w| returned(w, json!({}))),
    ("mutation salesReturnReject", |w| {
        returned(w, json!({ "reason": "R" }))
    }),
    ("mutation salesReturnReceive", |w| {
        returned(
            w,
            json!({ "lines": [{ "number": 1, "quantity": 1, "toLocationId": w["location"] }] }),
        )
    }),
    ("mutation salesReturnDispose", |w| {
        returned(
            w,
            json!({ "lines": [{ "number": 1, "quantity": 1, "disposition": "SCRAP" }] }),
        )
    }),
    ("mutation salesReturnRefund", |w| {
        returned(w, json!({ "amount": "1.00" }))
    }),
    ("query trace", |_| json!({ "code": "MATRIX" })),
    ("query serviceTickets", |_| json!({ "first": 200 })),
    (
        "mutation serviceTicketOpen",
        |w| json!({ "input": { "subject": "S", "kind": "COMPLAINT", "salesOrderId": w["sales order"] } }),
    ),
    (
        "mutation serviceTicketUpdate",
        |w| json!({ "input": { "serviceTicketId": w["ticket"], "subject": "N" } }),
    ),
    (
        "mutation serviceTicketAdvance",
        |w| json!({ "input": { "serviceTicketId": w["ticket"], "to": "IN_PROGRESS" } }),
    ),
    ("query leads", |_| json!({ "first": 200 })),
    ("query leadAssignmentRules", |_| json!({})),
    (
        "query leadComparison",
        |_| json!({ "unit": "CHANNEL", "from": "2026-01-01", "to": "2026-12-31" }),
    ),
    (
        "mutation customerUpsert",
        |_| json!({ "input": { "code": "NEW", "name": "N" } }),
    ),
    (
        "mutation leadUpsert",
        |w| json!({ "input": { "name": "N", "channelId": w["channel"] } }),
    ),
    (
        "mutation leadAssign",
        |w| json!({ "input": { "leadId": w["new lead"], "ownerId": w["seller"] } }),
    ),
    (
        "mutation leadContact",
        |w| json!({ "input": { "leadId": w["assigned lead"] } }),
    ),
    (
        "mutation leadQualify",
        |w| json!({ "input": { "leadId": w["contacted lead"] } }),
    ),
    (
        "mutation leadPursue",
        |w| json!({ "input": { "leadId": w["qualified lead"], "amount": amount() } }),
    ),
    (
        "mutation leadLose",
        |w| json!({ "input": { "leadId": w["pursued lead"], "reason": "R" } }),
    ),
    (
        "mutation leadDisqualify",
        |w| json!({ "input": { "leadId": w["assigned lead"], "reason": "R" } }),
    ),
    (
        "mutation leadRecycle",
        |w| json!({ "input": { "leadId": w["lost lead"], "reason": "R" } }),
    ),
    (
        "mutation leadWin",
        |w| json!({ "input": { "leadId": w["pursued lead"], "orderId": w["sales order"] } }),
    ),
    (
        "mutation leadAttribute",
        |w| json!({ "input": { "leadId": w["new lead"], "taskId": w["task"], "reason": "R" } }),
    ),
    (
        "mutation leadAssignmentRuleSave",
        |w| json!({ "input": { "name": "N", "memberIds": [w["seller"]] } }),
    ),
    (
        "mutation taskTrackingKeyCreate",
        |w| json!({ "input": { "taskId": w["task"] } }),
    ),
];
