//! M9: a guest who is invited to one task.

use serde_json::{Value, json};

use super::{Campaign, done};
use crate::stage::{A_SECOND, Client, each};

/// A helper from outside who sees this task.
async fn invited(campaign: &Campaign, client: &Client, task: &Value, actions: Value) -> Value {
    let viewer = client.gql("{ viewer { user { id } } }", json!({})).await;
    let grant = json!({
        "userId": viewer["viewer"]["user"]["id"], "nodeId": task, "actions": actions,
    });
    done(&campaign.manager, "grantAdd", grant, "grantId").await["grantId"].clone()
}

const SHOWN: &str = "query($id: ID!) { task(id: $id) {
    title status project { id } phase { id } assignee { name } reviewer { id } createdBy { id }
    channel { id } skus { id } labels estimateMinutes spentMinutes blockedReason
    timeEntries { id } predecessors { task { id } } blockedBy { id }
    checklist { title } requiredDeliverables { name }
    comments { nodes { body author { name } } } } }";

/// M9: who is invited to one task reads it, comments and uploads on it, and lists neither members,
/// projects, SKUs nor prices.
#[tokio::test]
async fn a_guest_helps_with_one_task_and_sees_nothing_around_it() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let sku = campaign.sku("HELPED").await;
        let phase = campaign.phase("预热").await;
        let before = campaign.task("前置", json!({})).await;
        let secret = json!({
            "phaseId": phase, "skuIds": [sku], "labels": ["内部"], "estimateMinutes": 60,
        });
        let task = campaign.task("海报", secret).await;
        campaign.wait(&task, &before, "BLOCK").await;
        let other = campaign.task("预算", json!({})).await;
        let guest = server.client("collaborator@muyu.example").await;
        let grant = invited(
            &campaign,
            &guest,
            &task,
            json!(["VIEW", "COMMENT", "UPLOAD"]),
        )
        .await;

        let seen = guest.gql(SHOWN, json!({ "id": task })).await["task"].take();
        assert_eq!(
            (&seen["title"], &seen["status"]),
            (&json!("海报"), &json!("PLANNED"))
        );
        for field in [
            "project",
            "phase",
            "assignee",
            "reviewer",
            "createdBy",
            "channel",
            "estimateMinutes",
            "spentMinutes",
            "blockedReason",
        ] {
            assert_eq!(seen[field], json!(null), "{field}");
        }
        for field in ["skus", "labels", "timeEntries", "predecessors", "blockedBy"] {
            assert_eq!(seen[field], json!([]), "{field}");
        }
        let lists =
            "query($ids: [ID!]!) { tasks { totalCount nodes { id } } nodes(ids: $ids) { id } }";
        let around = json!({ "ids": [other, before, phase, campaign.project, sku] });
        let found = guest.gql(lists, around).await;
        assert_eq!(
            found["tasks"],
            json!({ "totalCount": 1, "nodes": [{ "id": task }] })
        );
        assert_eq!(found["nodes"], json!([null, null, null, null, null]));
        for query in [
            "{ users { nodes { id } } }",
            "{ projects { nodes { id } } }",
            "{ channels { nodes { id } } }",
            "{ skus { nodes { price { amount } } } }",
        ] {
            assert_eq!(
                guest.ask(query, json!({})).await.code(),
                "FORBIDDEN",
                "{query}"
            );
        }

        let say = json!({ "nodeId": task, "body": "初稿来了" });
        done(&guest, "commentAdd", say, "cursor").await;
        let file = guest.upload("draft.txt", b"draft").await;
        let add = json!({ "taskId": task, "name": "初稿", "content": { "fileId": file } });
        let made = done(
            &guest,
            "deliverableAdd",
            add,
            "deliverable { versions { file { id } } }",
        )
        .await;
        assert_eq!(made["deliverable"]["versions"][0]["file"]["id"], file);
        let shown = campaign.manager.gql(SHOWN, json!({ "id": task })).await;
        assert_eq!(shown["task"]["comments"]["nodes"][0]["body"], "初稿来了");

        for (name, input, code) in [
            ("taskStart", json!({ "taskId": task }), "FORBIDDEN"),
            ("taskComplete", json!({ "taskId": task }), "FORBIDDEN"),
            (
                "taskUpdate",
                json!({ "taskId": task, "title": "N" }),
                "FORBIDDEN",
            ),
            (
                "timeLog",
                json!({ "taskId": task, "minutes": 1, "day": "2026-06-18" }),
                "FORBIDDEN",
            ),
            (
                "deliverableAdd",
                json!({ "taskId": other, "name": "N", "content": { "fileId": file } }),
                "NOT_FOUND",
            ),
            (
                "taskCreate",
                json!({ "projectId": campaign.project, "title": "N" }),
                "NOT_FOUND",
            ),
        ] {
            let refused = guest.try_mutate(name, input, "cursor").await;
            assert_eq!(refused.code(), code, "{name}: {}", refused.text);
        }
        // What happened reaches the guest without what is internal, until the share ends.
        let live =
            "subscription($after: Cursor) { taskChanged(after: $after) { kind data task { id } } }";
        let after = guest.now().await;
        let mut live = guest.subscribe(live, json!({ "after": after })).await;
        let change = json!({ "taskId": other, "title": "新预算" });
        done(&campaign.manager, "taskUpdate", change, "cursor").await;
        let change = json!({ "taskId": task, "title": "主海报", "labels": [] });
        done(&campaign.manager, "taskUpdate", change, "cursor").await;
        let heard = live.next(A_SECOND).await["taskChanged"].take();
        let title = json!({ "from": "海报", "to": "主海报" });
        assert_eq!(
            heard,
            json!({ "kind": "task.updated", "data": { "title": title }, "task": { "id": task } })
        );
        done(
            &campaign.manager,
            "grantRevoke",
            json!({ "id": grant }),
            "grantId",
        )
        .await;
        let gone = guest.gql(SHOWN, json!({ "id": task })).await;
        assert_eq!(gone["task"], json!(null));
    })
    .await;
}

/// With the grant SUBMIT a guest ticks the checklist and hands the task in.
#[tokio::test]
async fn a_guest_who_may_submit_hands_the_task_in() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let task = campaign.task("海报", json!({})).await;
        let point = json!({ "taskId": task, "title": "校对" });
        let made = done(
            &campaign.manager,
            "checklistItemAdd",
            point,
            "checklistItem { id }",
        )
        .await;
        campaign.step("taskStart", &task).await;
        let guest = server.client("supplier@muyu.example").await;
        invited(&campaign, &guest, &task, json!(["VIEW", "SUBMIT"])).await;
        let tick = json!({ "checklistItemId": made["checklistItem"]["id"] });
        let select = "checklistItem { done doneBy { id } }";
        let ticked = done(&guest, "checklistItemTick", tick, select).await;
        assert_eq!(
            ticked["checklistItem"],
            json!({ "done": true, "doneBy": null })
        );
        let made = done(
            &guest,
            "taskComplete",
            json!({ "taskId": task }),
            "task { status }",
        )
        .await;
        assert_eq!(made["task"]["status"], "DONE");
    })
    .await;
}
