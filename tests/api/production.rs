//! Mass production over the wire: from the seal to the announced lot (S2.8, S2.9).

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::inspections::done;
use crate::samples::{People, picture};
use crate::stage::{Client, Server, codes, each};

/// What the log is given to move a task.
const SOON: Duration = Duration::from_secs(5);

const TASKS: &str = "query($id: ID!) { tasks(first: 10, filter: { projectId: $id }) { nodes {
    id title status blockedReason sample { id } workOrder { code producedQuantity quantity documentNumber }
} } }";

/// The one task of a project, when it is in a state; waited for as long as it may take.
async fn task_in(client: &Client, project: &Value, status: &str) -> Value {
    let begun = Instant::now();
    loop {
        let found = client.gql(TASKS, json!({ "id": project })).await;
        let task = &found["tasks"]["nodes"][0];
        if task["status"] == status {
            return task.clone();
        }
        assert!(begun.elapsed() < SOON, "{status}: {found}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// A project with an article of which a golden sample is sealed.
async fn sealed(server: &Server, people: &People) -> (Value, String) {
    let manager = &people.manager;
    let project = json!({ "name": "秋季衬衫" });
    let project = done(manager, "projectCreate", project, "project { id }").await;
    let project = project["project"]["id"].clone();
    let product = json!({ "code": "SHIRT-P", "name": "衬衫" });
    let product = done(manager, "productCreate", product, "product { id }").await;
    let price = json!({ "amount": "199.00", "currency": "CNY" });
    let sku = json!({ "productId": product["product"]["id"], "code": "SHIRT-P", "name": "衬衫", "price": price });
    let sku = done(manager, "skuCreate", sku, "sku { id }").await["sku"]["id"].clone();
    let (sample, _) = people
        .submitted(json!({ "skuId": sku, "projectId": project }))
        .await;
    people.decide(&sample, "APPROVE").await;
    let photo = manager.upload("封样.png", &picture(7)).await;
    let first =
        json!({ "sampleId": sample, "sealCode": "FY-1", "place": "A-03", "photoIds": [photo] });
    done(manager, "sampleSeal", first, "cursor").await;
    let second = json!({ "sampleId": sample, "sealCode": "FY-1" });
    done(
        &server.client("inspector@muyu.example").await,
        "sampleSeal",
        second,
        "cursor",
    )
    .await;
    (project, sample)
}

fn report(project: &Value, sequence: i64, status: &str, produced: i64) -> Value {
    json!({
        "externalId": "MO-1", "source": "KINGDEE", "sequence": sequence.to_string(), "status": status,
        "skuCode": "SHIRT-P", "projectId": project, "quantity": 500, "firstArticleQuantity": 500,
        "producedQuantity": produced,
    })
}

const RESULT: &str =
    "results { outcome userErrors { code } workOrder { id status lot { status quantity }
    hold { requestedReason confirmedAt reason } } }";

async fn send(client: &Client, report: Value) -> Value {
    let sent = json!({ "workOrders": [report] });
    let sent = done(client, "workOrdersUpsert", sent, RESULT).await;
    let result = sent["results"][0].clone();
    assert_eq!(codes(&result), [""; 0], "{result}");
    result["workOrder"].clone()
}

#[tokio::test]
async fn the_seal_starts_production_and_the_task_follows_the_erp() {
    each(async |server| {
        let people = People::of(server).await;
        let manager = &people.manager;
        let (project, sample) = sealed(server, &people).await;
        let task = task_in(manager, &project, "READY").await;
        assert_eq!(task["title"], "大货生产：真丝衬衫");
        assert_eq!(task["sample"]["id"], json!(sample));
        assert_eq!(task["workOrder"], Value::Null);

        let order = send(manager, report(&project, 1, "RELEASED", 0)).await;
        send(manager, report(&project, 2, "IN_PRODUCTION", 120)).await;
        let task = task_in(manager, &project, "IN_PROGRESS").await;
        assert_eq!(task["workOrder"]["producedQuantity"], 120);

        let hold = json!({ "workOrderId": order["id"], "reason": "色差" });
        let held = "workOrder { status hold { requestedReason requestedBy { name } confirmedAt } }";
        let asked = done(
            &people.inspector,
            "workOrderHoldRequest",
            hold.clone(),
            held,
        )
        .await;
        assert_eq!(asked["workOrder"]["status"], "IN_PRODUCTION");
        assert_eq!(asked["workOrder"]["hold"]["confirmedAt"], Value::Null);
        let own = manager.mutate("workOrderHold", hold, held).await;
        assert_eq!(codes(&own), ["WORK_ORDER_MIRRORED"]);
        let mut confirmed = report(&project, 3, "ON_HOLD", 120);
        confirmed["reason"] = json!("按品质要求暂停");
        let order = send(manager, confirmed).await;
        assert_eq!(order["hold"]["requestedReason"], "色差");
        assert!(order["hold"]["confirmedAt"].is_string());
        let task = task_in(manager, &project, "BLOCKED").await;
        assert_eq!(task["blockedReason"], "MO-1: 按品质要求暂停");

        send(manager, report(&project, 4, "IN_PRODUCTION", 400)).await;
        task_in(manager, &project, "IN_PROGRESS").await;
        let mut completed = report(&project, 5, "COMPLETED", 498);
        completed["documentNumber"] = json!("RK-0071");
        let order = send(manager, completed).await;
        assert_eq!(
            order["lot"],
            json!({ "status": "ANNOUNCED", "quantity": 498 })
        );
        let task = task_in(manager, &project, "DONE").await;
        assert_eq!(task["workOrder"]["documentNumber"], "RK-0071");
    })
    .await;
}

#[tokio::test]
async fn a_supplier_reports_progress_with_pictures_on_what_is_shared() {
    each(async |server| {
        let people = People::of(server).await;
        let (manager, supplier) = (&people.manager, &people.supplier);
        let (project, _) = sealed(server, &people).await;
        let found =
            "query($id: ID!) { node(id: $id) { ... on WorkOrder { code status producedQuantity
            sku { code } project { id } note hold { requestedReason }
            progress { quantity note files { id } reportedBy { id } } } } }";
        let suppliers = manager
            .gql("{ suppliers(first: 50) { nodes { id code } } }", json!({}))
            .await;
        let nodes = suppliers["suppliers"]["nodes"]
            .as_array()
            .expect("suppliers");
        let mine = nodes
            .iter()
            .find(|s| s["code"] == "HZ-TEX")
            .expect("theirs");
        let mut sent = report(&project, 1, "IN_PRODUCTION", 10);
        sent["supplierId"] = mine["id"].clone();
        sent["note"] = json!("内部备注");
        let order = send(manager, sent).await;
        let id = json!({ "id": order["id"] });
        assert_eq!(supplier.gql(found, id.clone()).await["node"], Value::Null);
        people
            .share(order["id"].as_str().expect("an id"), &["SUBMIT", "UPLOAD"])
            .await;

        let photo = supplier.upload("产线.png", &picture(3)).await;
        let progress = json!({
            "workOrderId": order["id"], "quantity": 60, "note": "缝制中", "fileIds": [photo],
        });
        let told = supplier
            .mutate("workOrderProgressReport", progress, "workOrder { code }")
            .await;
        assert_eq!(codes(&told), [""; 0], "{told}");
        let shown = supplier.gql(found, id.clone()).await["node"].take();
        assert_eq!(shown["sku"]["code"], "SHIRT-P");
        assert_eq!(
            (&shown["project"], &shown["note"]),
            (&Value::Null, &Value::Null)
        );
        let shown = manager.gql(found, id).await["node"].take();
        assert_eq!(shown["producedQuantity"], 10, "the ERP says that");
        assert_eq!(shown["progress"][0]["quantity"], 60);
        assert_eq!(shown["progress"][0]["files"][0]["id"], json!(photo));
        let cancel = json!({ "workOrderId": order["id"], "reason": "x" });
        let refused = supplier
            .try_mutate("workOrderCancel", cancel, "cursor")
            .await;
        assert_eq!(refused.code(), "FORBIDDEN");
    })
    .await;
}

/// A page of work orders with all that belongs to each costs the same for one as for many.
#[tokio::test]
async fn a_page_of_work_orders_costs_the_same_for_many() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let product = json!({ "code": "PAGE", "name": "页" });
        let product = done(&manager, "productCreate", product, "product { id }").await;
        let price = json!({ "amount": "1.00", "currency": "CNY" });
        let sku = json!({ "productId": product["product"]["id"], "code": "PAGE", "name": "页", "price": price });
        let sku = done(&manager, "skuCreate", sku, "sku { id }").await["sku"]["id"].clone();
        let page = "query($n: Int!) { workOrders(first: $n) { nodes { code sku { code } supplier { name }
            project { name } task { title workOrder { code } } lot { code } progress { quantity }
            inspections { id } hold { reason } } } }";
        let mut counts = Vec::new();
        for n in [2, 12] {
            for _ in 0..n {
                let order = json!({ "skuId": sku, "quantity": 5 });
                done(&manager, "workOrderCreate", order, "cursor").await;
            }
            // Background work asks too: the least of several is the query's own.
            let mut least = u64::MAX;
            for _ in 0..5 {
                let before = server.statements().await;
                manager.gql(page, json!({ "n": n })).await;
                least = least.min(server.statements().await - before);
            }
            counts.push(least);
        }
        assert!(counts[1] <= counts[0] + 2, "{counts:?}");
    })
    .await;
}
