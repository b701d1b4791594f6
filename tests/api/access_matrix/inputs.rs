//! What each operation is asked with: one entry for an operation, made of the ids of [`World`].
//!
//! An entry is `"kind name" => variables`; several cases of one operation carry a label behind the
//! name, as `"query node(unknown)"`. Inputs are right for somebody who may do it, so that a refusal
//! is about the caller.

use serde_json::{Value, json};

use super::inspections::answers;
use super::schema::{Kind, Schema};
use super::world::World;
use super::{crm, projects};
use super::{production, trade};
use crate::devices;
use crate::stage::in_days;

/// Variables of an operation.
pub(super) type Variables = fn(&World) -> Value;

/// The entries, in any order.
const INPUTS: &[(&str, Variables)] = &[
    // The log and nodes.
    ("query events", |_| json!({ "first": 200 })),
    ("subscription events", |w| json!({ "after": w["cursor"] })),
    (
        "query node(unknown)",
        |_| json!({ "id": "user_01kt9xwgtyeh7sef0hfphrcd23" }),
    ),
    ("query node(nonsense)", |_| json!({ "id": "nonsense" })),
    ("query nodes", |w| {
        let ids: Vec<_> = NODES.iter().map(|(_, id_of)| id_of(w)).collect();
        json!({ "ids": ids })
    }),
    // Notices and to-do lists.
    ("query notifications", |_| json!({ "first": 200 })),
    ("query myTodos", |_| json!({ "first": 200 })),
    (
        "mutation notificationsMarkRead",
        |_| json!({ "input": { "ids": ["note_00000000000000000000000000"] } }),
    ),
    (
        "subscription notificationAdded",
        |w| json!({ "after": w["cursor"] }),
    ),
    // What is found differs by who looks; see also `shown`.
    ("query search", |_| json!({ "query": "T", "first": 200 })),
    // Devices.
    ("query devices", |_| json!({ "first": 200 })),
    ("query receiptKeys", |_| json!({})),
    (
        "query journalState",
        |w| json!({ "deviceId": &w["device"], "subjectId": &w["inspection"] }),
    ),
    (
        "mutation deviceRegister",
        |_| json!({ "input": { "id": "devc_01kt9xwgtyeh7sef0hfphrcd24", "name": "N", "platform": "P" } }),
    ),
    (
        "mutation deviceReport",
        |w| json!({ "input": { "deviceId": &w["device"], "unsentCount": 1 } }),
    ),
    ("mutation deviceTrust", of_device),
    (
        "mutation deviceMarkLost",
        |w| json!({ "input": { "deviceId": &w["device"], "reason": "R" } }),
    ),
    ("mutation deviceRetire", of_device),
    ("mutation journalDeliver", |w| {
        json!({ "input": {
            "deviceId": &w["device"], "subjectId": &w["inspection"],
            "entries": devices::chain(&[json!({}), json!({ "n": 2 })]),
        } })
    }),
    // Identity.
    ("query viewer", |_| json!({})),
    ("query organization", |_| json!({})),
    ("query invitation", |w| json!({ "token": w["invitation"] })),
    ("query users", |_| json!({ "first": 200 })),
    ("query departments", |_| json!({})),
    ("query suppliers", |_| json!({ "first": 200 })),
    (
        "mutation accessTokenCreate",
        |_| json!({ "input": { "name": "T", "scopes": ["sample.read"], "expiresAt": in_days(30) } }),
    ),
    (
        "mutation accessTokenRevoke",
        |w| json!({ "input": { "id": w["spare token"] } }),
    ),
    (
        "mutation grantAdd",
        |w| json!({ "input": { "userId": w["guest"], "nodeId": w["sample"], "actions": ["VIEW"] } }),
    ),
    (
        "mutation grantRevoke",
        |w| json!({ "input": { "id": w["grant"] } }),
    ),
    (
        "mutation invitationAccept",
        |w| json!({ "input": { "token": w["invitation"], "name": "N", "password": "a long password" } }),
    ),
    (
        "mutation sessionCreate",
        |_| json!({ "input": { "email": "admin@muyu.example", "password": "muster-demo" } }),
    ),
    ("mutation sessionEnd", |_| json!({})),
    (
        "mutation sessionRefresh",
        |w| json!({ "input": { "refreshToken": w["refresh token"] } }),
    ),
    (
        "mutation supplierCreate",
        |_| json!({ "input": { "code": "NEW", "name": "N" } }),
    ),
    ("mutation userInvite(guest)", |w| {
        let grants = json!([{ "nodeId": w["sample"], "actions": ["VIEW"] }]);
        json!({ "input": {
            "email": "new@guest.example", "name": "N", "roles": ["COLLABORATOR"], "grants": grants,
        } })
    }),
    (
        "mutation userInvite(admin)",
        |_| json!({ "input": { "email": "new@muyu.example", "name": "N", "roles": ["ADMIN"] } }),
    ),
    // People.
    (
        "mutation departmentCreate",
        |_| json!({ "input": { "name": "D" } }),
    ),
    (
        "mutation invitationRevoke",
        |w| json!({ "input": { "id": w["open invitation"] } }),
    ),
    (
        "mutation signInCodeRequest",
        |_| json!({ "input": { "email": "nobody@nowhere.example" } }),
    ),
    (
        "mutation sessionCreateByCode",
        |_| json!({ "input": { "email": "nobody@nowhere.example", "code": "000000" } }),
    ),
    (
        "mutation sessionSwitch",
        |_| json!({ "input": { "organization": "nowhere" } }),
    ),
    (
        "mutation userDisable",
        |w| json!({ "input": { "id": w["late guest"] } }),
    ),
    (
        "mutation userEnable",
        |w| json!({ "input": { "id": w["disabled guest"] } }),
    ),
    (
        "mutation userUpdate",
        |w| json!({ "input": { "id": w["late guest"], "name": "N" } }),
    ),
    ("query denials", |_| json!({ "first": 200 })),
    ("query parkedEvents", |_| json!({})),
    (
        "mutation parkedEventRetry",
        |_| json!({ "input": { "eventId": "evnt_00000000000000000000000000" } }),
    ),
    // Catalog and lots.
    ("query products", |_| json!({ "first": 200 })),
    ("query skus", |_| json!({ "first": 200 })),
    ("query skuByCode", |_| json!({ "code": "MATRIX" })),
    ("query lots", |_| json!({ "first": 200 })),
    (
        "mutation productCreate",
        |_| json!({ "input": { "code": "NEW", "name": "N" } }),
    ),
    ("mutation skuCreate", |w| {
        let price = json!({ "amount": "9.90", "currency": "CNY" });
        json!({ "input": {
            "productId": w["product"], "code": "NEW", "name": "N", "price": price,
        } })
    }),
    (
        "mutation skuUpdate",
        |w| json!({ "input": { "id": w["sku"], "name": "N" } }),
    ),
    (
        "mutation lotAnnounce",
        |w| json!({ "input": { "code": "NEW", "skuId": w["sku"], "quantity": 9 } }),
    ),
    (
        "mutation lotReceive",
        |w| json!({ "input": { "lotId": w["lot"] } }),
    ),
    // Stock.
    ("query warehouses", |_| json!({})),
    ("query stockMovements", |_| json!({ "first": 200 })),
    ("query serialNumber", |_| json!({ "serial": "MATRIX-1" })),
    (
        "query serialNumbers",
        |w| json!({ "skuIds": [w["sku"]], "first": 200 }),
    ),
    (
        "subscription stockChanged",
        |w| json!({ "after": w["cursor"] }),
    ),
    (
        "mutation warehouseCreate",
        |_| json!({ "input": { "code": "NEW", "name": "N" } }),
    ),
    (
        "mutation warehouseUpdate",
        |w| json!({ "input": { "id": w["warehouse"], "name": "M" } }),
    ),
    (
        "mutation locationCreate",
        |w| json!({ "input": { "warehouseId": w["warehouse"], "code": "NEW", "kind": "PACKING" } }),
    ),
    (
        "mutation locationUpdate",
        |w| json!({ "input": { "id": w["location"], "code": "B" } }),
    ),
    ("mutation stockMovementRecord", |w| {
        let line = json!({ "skuId": w["sku"], "quantity": 1, "toLocationId": w["location"] });
        json!({ "input": { "kind": "RECEIPT", "lines": [line] } })
    }),
    (
        "mutation stockMovementUndo",
        |w| json!({ "input": { "movementId": w["movement"] } }),
    ),
    ("mutation stockReserve", |w| {
        let line = json!({ "skuId": w["sku"], "quantity": 1 });
        json!({ "input": { "taskId": w["task"], "lines": [line] } })
    }),
    (
        "mutation stockRelease",
        |w| json!({ "input": { "taskId": w["task"], "lines": [] } }),
    ),
    ("query stockCounts", |_| json!({ "first": 200 })),
    ("query stockCount", |w| json!({ "id": w["count"] })),
    (
        "mutation stockCountOpen",
        |w| json!({ "input": { "locationId": w["location"] } }),
    ),
    ("mutation stockCountRecord", |w| {
        let line = json!({ "skuId": w["sku"], "locationId": w["counted location"], "quantity": 1 });
        json!({ "input": { "stockCountId": w["count"], "lines": [line] } })
    }),
    (
        "mutation stockCountClose",
        |w| json!({ "input": { "stockCountId": w["count"], "reason": "盘点" } }),
    ),
    (
        "mutation stockCountCancel",
        |w| json!({ "input": { "stockCountId": w["count"] } }),
    ),
    (
        "mutation taskSkuSet",
        |w| json!({ "input": { "taskId": w["task"], "skuId": w["sku"], "requiredQuantity": 1 } }),
    ),
    // Discussion.
    (
        "query comments",
        |w| json!({ "nodeId": w["sample"], "first": 200 }),
    ),
    (
        "mutation commentAdd",
        |w| json!({ "input": { "nodeId": w["sample"], "body": "好" } }),
    ),
    (
        "mutation commentAdd(internal)",
        |w| json!({ "input": { "nodeId": w["sample"], "body": "好", "internal": true } }),
    ),
    // Samples.
    ("query samples", |_| json!({ "first": 200 })),
    (
        "subscription sampleChanged",
        |w| json!({ "after": w["cursor"] }),
    ),
    (
        "subscription sampleChanged(one)",
        |w| json!({ "after": w["cursor"], "sampleId": w["sample"] }),
    ),
    (
        "mutation sampleRequest",
        |w| json!({ "input": { "title": "T", "supplierId": w["supplier"], "stage": "PROTOTYPE" } }),
    ),
    (
        "mutation sampleRoundOpen",
        |w| json!({ "input": { "sampleId": w["sample"] } }),
    ),
    (
        "mutation sampleRoundSubmit",
        |w| json!({ "input": { "sampleId": w["sample"], "roundId": w["round"] } }),
    ),
    ("mutation sampleRoundWithdraw", |w| {
        round_of("submitted sample", "submitted round", w)
    }),
    ("mutation sampleRoundReview", |w| {
        round_of("submitted sample", "submitted round", w)
    }),
    ("mutation sampleRoundDecide", |w| {
        let mut variables = round_of("submitted sample", "submitted round", w);
        variables["input"]["decision"] = "APPROVE".into();
        variables
    }),
    (
        "mutation sampleStageAdvance",
        |w| json!({ "input": { "sampleId": w["approved sample"], "stage": "PRE_PRODUCTION" } }),
    ),
    ("mutation sampleSeal", |w| {
        json!({ "input": {
            "sampleId": w["golden sample"], "sealCode": "S-1", "place": "A-1",
            "photoIds": [w["picture"]],
        } })
    }),
    (
        "mutation sampleDrop",
        |w| json!({ "input": { "sampleId": w["sample"], "reason": "R" } }),
    ),
    // Quality.
    ("query inspections", |_| json!({ "first": 200 })),
    ("query inspectionPlans", |_| json!({ "first": 200 })),
    ("query defectCodes", |_| json!({ "first": 200 })),
    ("query samplingStates", |_| json!({ "first": 200 })),
    (
        "query samplingPlan",
        |_| json!({ "lotSize": 500, "aql": [{ "defectClass": "MAJOR", "aql": "2.5" }] }),
    ),
    (
        "subscription inspectionChanged",
        |w| json!({ "after": w["cursor"] }),
    ),
    (
        "mutation inspectionPlanCreate",
        |_| json!({ "input": { "code": "NEW", "name": "N", "kind": "INCOMING", "limits": [{ "defectClass": "MAJOR", "aql": "2.5" }] } }),
    ),
    ("mutation defectCodeCreate", |_| {
        json!({ "input": {
            "code": "NEW", "defectClass": "MINOR", "nameZh": "线头", "nameEn": "Loose thread",
        } })
    }),
    (
        "mutation inspectionSchedule",
        |w| json!({ "input": { "planId": w["plan"], "skuId": w["sku"], "lotSize": 9 } }),
    ),
    (
        "mutation inspectionAssign",
        |w| json!({ "input": { "inspectionId": w["inspection"], "assigneeId": w["inspector"] } }),
    ),
    ("mutation inspectionStart", |w| inspection("inspection", w)),
    ("mutation inspectionStart(not shared)", |w| {
        inspection("other inspection", w)
    }),
    ("mutation inspectionSubmit", |w| {
        let mut variables = inspection("begun inspection", w);
        variables["input"]["results"] = answers();
        variables
    }),
    ("mutation inspectionReview", |w| {
        inspection("submitted inspection", w)
    }),
    ("mutation inspectionClose", |w| {
        inspection("reviewed inspection", w)
    }),
    ("mutation inspectionCancel", |w| {
        let mut variables = inspection("inspection", w);
        variables["input"]["reason"] = "R".into();
        variables
    }),
    ("mutation inspectionReopen", |w| {
        let mut variables = inspection("closed inspection", w);
        variables["input"]["reason"] = "R".into();
        variables
    }),
    ("mutation lotDispose", |w| {
        let mut variables = inspection("rejected inspection", w);
        variables["input"]["dispositions"] = json!([{ "disposition": "RETURN", "note": "N" }]);
        variables
    }),
    ("mutation lotDispose(concession)", |w| {
        let mut variables = inspection("rejected inspection", w);
        let until = in_days(30);
        variables["input"]["dispositions"] = json!([{ "disposition": "CONCESSION", "note": "N", "effect": "E", "expiresAt": until }]);
        variables
    }),
    (
        "mutation concessionDecide",
        |w| json!({ "input": { "dispositionId": w["disposition"], "granted": true } }),
    ),
    (
        "mutation samplingStateUpdate",
        |w| json!({ "input": { "samplingStateId": w["series"], "productionSteady": true } }),
    ),
    // Corrective action.
    ("query nonConformities", |_| json!({ "first": 200 })),
    ("query nonConformitySettings", |_| json!({})),
    (
        "subscription nonConformityChanged",
        |w| json!({ "after": w["cursor"] }),
    ),
    (
        "subscription nonConformityChanged(one)",
        |w| json!({ "after": w["cursor"], "nonConformityId": w["nonconformity"] }),
    ),
    (
        "mutation nonConformityOpen",
        |_| json!({ "input": { "problem": "P", "severity": "MAJOR" } }),
    ),
    ("mutation nonConformityContain", |w| {
        nonconformity("nonconformity", json!({ "containment": "C" }), w)
    }),
    ("mutation nonConformityContain(not shared)", |w| {
        nonconformity("other nonconformity", json!({ "containment": "C" }), w)
    }),
    ("mutation nonConformityRootCause", |w| {
        let cause = json!({
            "method": "FIVE_WHY", "steps": ["S"], "cause": "C", "category": "MACHINE",
        });
        nonconformity("contained nonconformity", cause, w)
    }),
    ("mutation nonConformityPlanActions", |w| {
        let action = json!({
            "kind": "CORRECTIVE", "description": "D", "owner": "O", "dueOn": "9999-12-31",
        });
        let actions = json!({ "actions": [action] });
        nonconformity("explained nonconformity", actions, w)
    }),
    ("mutation nonConformityImplement", |w| {
        let actions = json!([{
            "position": 1, "doneOn": "2026-01-01", "fileIds": [w["answer file"]],
        }]);
        nonconformity("planned nonconformity", json!({ "actions": actions }), w)
    }),
    ("mutation nonConformityVerify", |w| {
        nonconformity("implemented nonconformity", json!({ "accepted": true }), w)
    }),
    ("mutation nonConformityClose", |w| {
        let effect = json!({ "note": "N", "fileIds": [w["picture"]] });
        nonconformity("verified nonconformity", effect, w)
    }),
    ("mutation nonConformityCancel", |w| {
        nonconformity("nonconformity", json!({ "reason": "R" }), w)
    }),
    (
        "mutation nonConformitySettingsUpdate",
        |_| json!({ "input": { "answerDays": 12 } }),
    ),
];

/// Those above and those of projects.
fn all() -> impl Iterator<Item = &'static (&'static str, Variables)> {
    INPUTS
        .iter()
        .chain(projects::INPUTS)
        .chain(trade::INPUTS)
        .chain(production::INPUTS)
        .chain(crm::INPUTS)
}

fn nonconformity(name: &str, mut input: Value, world: &World) -> Value {
    input["nonConformityId"] = world[name].into();
    json!({ "input": input })
}

fn inspection(name: &str, world: &World) -> Value {
    json!({ "input": { "inspectionId": world[name] } })
}

fn of_device(world: &World) -> Value {
    json!({ "input": { "deviceId": &world["device"] } })
}

fn round_of(sample: &str, round: &str, world: &World) -> Value {
    json!({ "input": { "sampleId": world[sample], "roundId": world[round] } })
}

/// The id of an object of the world.
type NodeId = fn(&World) -> &str;

/// An object of each type that has a global id; of types that can be shared, one that is shared with
/// the guests of the matrix and one that is not.
pub(super) const NODES: &[(&str, NodeId)] = &[
    ("Comment", |w| &w["comment"]),
    ("Comment, internal", |w| &w["internal comment"]),
    ("Customer", |w| &w["customer"]),
    ("Lead", |w| &w["new lead"]),
    ("SalesOrder", |w| &w["sales order"]),
    ("SalesReturn", |w| &w["sales return"]),
    ("ServiceTicket", |w| &w["ticket"]),
    ("Defect", |w| &w["defect"]),
    ("DefectCode", |w| &w["defect code"]),
    ("Device", |w| &w["device"]),
    ("File", |w| &w["picture"]),
    ("Inspection", |w| &w["inspection"]),
    ("Inspection, not shared", |w| &w["other inspection"]),
    ("InspectionPlan", |w| &w["plan"]),
    ("StockLocation", |w| &w["location"]),
    ("Lot", |w| &w["lot"]),
    ("LotDisposition", |w| &w["disposition"]),
    ("NonConformity", |w| &w["nonconformity"]),
    ("NonConformity, not shared", |w| &w["other nonconformity"]),
    ("Cost", |w| &w["cost"]),
    ("LabourRate", |w| &w["labour rate"]),
    ("PurchaseOrder", |w| &w["purchase order"]),
    ("WorkOrder", |w| &w["work order"]),
    ("PurchaseRequisition", |w| &w["submitted requisition"]),
    ("Product", |w| &w["product"]),
    ("Receipt", |w| &w["receipt"]),
    ("Sample", |w| &w["sample"]),
    ("Sample, not shared", |w| &w["other sample"]),
    ("SampleFile", |w| &w["sample file"]),
    ("SampleRound", |w| &w["round"]),
    ("SamplingState", |w| &w["series"]),
    ("SerialNumber", |w| &w["serial"]),
    ("Sku", |w| &w["sku"]),
    ("StockCount", |w| &w["count"]),
    ("StockMovement", |w| &w["movement"]),
    ("Supplier", |w| &w["supplier"]),
    ("Channel", |w| &w["channel"]),
    ("Deliverable", |w| &w["deliverable"]),
    ("DeliverableRequirement", |w| &w["requirement"]),
    ("DeliverableVersion", |w| &w["deliverable version"]),
    ("Phase", |w| &w["phase"]),
    ("Project", |w| &w["project"]),
    ("ProjectTemplate", |w| &w["template"]),
    ("ProjectTemplate, built-in", |w| &w["built-in template"]),
    ("Task", |w| &w["task"]),
    ("Task, not shared", |w| &w["other task"]),
    ("TaskChecklistItem", |w| &w["checklist item"]),
    ("TimeEntry", |w| &w["time entry"]),
    ("Warehouse", |w| &w["warehouse"]),
    ("User", |w| &w["user"]),
];

/// Fails when an operation or type has no entry, or an entry no operation.
pub(super) fn check(schema: &Schema) {
    let mut wrong = Vec::new();
    let file = "tests/api/access_matrix/inputs.rs";
    for operation in &schema.operations {
        let own = key(operation.kind, &operation.name);
        if !all().any(|(name, _)| bare(name) == own) {
            wrong.push(format!(
                "{own} has no row in the access matrix: add (\"{own}\", |w| json!({{ … }})) to \
                 INPUTS in {file}, with variables made of ids of world.rs"
            ));
        }
    }
    for (name, _) in all() {
        let known = |o: &super::Operation| key(o.kind, &o.name) == bare(name);
        if !schema.operations.iter().any(known) {
            wrong.push(format!("{name} of {file} is not in the schema"));
        }
    }
    for node in &schema.nodes {
        if !NODES
            .iter()
            .any(|(name, _)| name.split(',').next() == Some(node))
        {
            wrong.push(format!("the type {node} has no entry in NODES of {file}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The cases of an operation: label and variables.
pub(super) fn of(kind: Kind, name: &str, world: &World) -> Vec<(String, Value)> {
    let own = key(kind, name);
    let cases = all().filter(|(entry, _)| bare(entry) == own);
    cases
        .map(|(entry, variables)| {
            let (_, label) = entry.split_once(' ').expect("kind and name");
            (label.to_owned(), variables(world))
        })
        .collect()
}

fn key(kind: Kind, name: &str) -> String {
    format!("{} {name}", kind.word())
}

/// An entry's name without its label.
fn bare(entry: &str) -> &str {
    entry.split('(').next().unwrap_or(entry)
}
