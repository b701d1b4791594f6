//! What projects promise: a breakdown, dependencies that hold and let go, results that are wanted.

use serde_json::{Value, json};

use super::{Campaign, done};
use crate::stage::{A_SECOND, codes, each};

const TREE: &str = "query($id: ID!) { project(id: $id) { code name progress taskCount doneCount
    phases { name state progress tasks { totalCount nodes { title status } } } } }";

/// T1: a project is broken down into phases and tasks, and progress adds up.
#[tokio::test]
async fn a_campaign_is_broken_down_and_its_progress_adds_up() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        for name in ["策划", "预热", "爆发", "复盘"] {
            let phase = campaign.phase(name).await;
            for (number, minutes) in [(1, 60), (2, 180)] {
                let more = json!({ "phaseId": phase, "estimateMinutes": minutes });
                let task = campaign.task(&format!("{name} {number}"), more).await;
                if (name, number) == ("策划", 1) || name == "预热" {
                    campaign.finish(&task).await;
                }
            }
        }
        let tree = campaign
            .manager
            .gql(TREE, json!({ "id": campaign.project }))
            .await;
        let project = &tree["project"];
        assert_eq!(project["code"], "P-0001");
        assert_eq!(project["progress"], 0.3125, "300 of 960 minutes");
        assert_eq!(
            (&project["taskCount"], &project["doneCount"]),
            (&json!(8), &json!(3))
        );
        let phases = project["phases"].as_array().expect("a list");
        let seen: Vec<_> = phases
            .iter()
            .map(|p| json!([p["name"], p["state"], p["progress"]]))
            .collect();
        let expected = json!([
            ["策划", "ACTIVE", 0.25],
            ["预热", "DONE", 1.0],
            ["爆发", "WAITING", 0.0],
            ["复盘", "WAITING", 0.0],
        ]);
        assert_eq!(Value::from(seen), expected);
        assert_eq!(
            phases[0]["tasks"],
            json!({ "totalCount": 2, "nodes": [
                { "title": "策划 1", "status": "DONE" }, { "title": "策划 2", "status": "READY" },
            ] })
        );
    })
    .await;
}

/// T2, T3: an open predecessor holds its successor back; who follows the project hears within a
/// second that it was let go.
#[tokio::test]
async fn the_last_predecessor_unlocks_its_successor_within_a_second() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let poster = campaign.task("海报", json!({})).await;
        let notice = campaign.task("多渠道宣发", json!({})).await;
        let waiting = campaign.wait(&notice, &poster, "BLOCK").await;
        assert_eq!(waiting["task"]["status"], "PLANNED");
        assert_eq!(waiting["task"]["blockedBy"], json!([{ "title": "海报" }]));
        let refused = campaign.step("taskStart", &notice).await;
        assert_eq!(codes(&refused), ["BLOCKED_BY_PREDECESSOR"]);

        campaign.step("taskStart", &poster).await;
        let after = campaign.manager.now().await;
        let live = "subscription($id: ID, $after: Cursor) {
            taskChanged(projectId: $id, after: $after) { cursor kind data actor { id } task { id status } } }";
        let variables = json!({ "id": campaign.project, "after": after });
        let mut live = campaign.member.subscribe(live, variables).await;
        campaign.step("taskComplete", &poster).await;
        let first = live.next(A_SECOND).await["taskChanged"].take();
        assert_eq!(first["kind"], "task.completed");
        let unlocked = live.next(A_SECOND).await["taskChanged"].take();
        assert_eq!(unlocked["kind"], "task.unlocked");
        assert_eq!(unlocked["task"], json!({ "id": notice, "status": "READY" }));
        assert_eq!(unlocked["data"]["assigneeId"], campaign.me);
        assert_eq!(unlocked["actor"]["id"], campaign.me);
        // Comments are heard as well, and other projects are not.
        let elsewhere = Campaign::begin(server).await;
        elsewhere.task("别处", json!({})).await;
        let say = json!({ "nodeId": notice, "body": "可以开始了" });
        done(&campaign.manager, "commentAdd", say, "cursor").await;
        let heard = live.next(A_SECOND).await["taskChanged"].take();
        assert_eq!(heard["kind"], "comment.added");
        assert_eq!(heard["task"]["id"], notice);
        let started = campaign.step("taskStart", &notice).await;
        assert_eq!(started["task"]["status"], "IN_PROGRESS");
    })
    .await;
}

/// T2: by policy REMIND the successor may begin early, and the log says so.
#[tokio::test]
async fn a_reminding_predecessor_is_only_noted() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let poster = campaign.task("海报", json!({})).await;
        let notice = campaign.task("宣发", json!({})).await;
        let waiting = campaign.wait(&notice, &poster, "REMIND").await;
        assert_eq!(
            waiting["task"],
            json!({ "status": "PLANNED", "blockedBy": [] })
        );
        let started = campaign.step("taskStart", &notice).await;
        assert_eq!(started["task"]["status"], "IN_PROGRESS");
        let history =
            "query($id: ID!) { task(id: $id) { history(first: 1) { nodes { kind data } } } }";
        let found = campaign.manager.gql(history, json!({ "id": notice })).await;
        assert_eq!(
            found["task"]["history"]["nodes"],
            json!([{ "kind": "task.started_early", "data": { "predecessorIds": [poster] } }])
        );
    })
    .await;
}

const RESULTS: &str = "query($task: ID!, $phase: ID!, $project: ID!) {
    task(id: $task) { deliverables { ...F } }
    node(id: $phase) { ... on Phase { deliverables { totalCount nodes { ...F } } } }
    project(id: $project) { deliverables { totalCount nodes { ...F } } } }
    fragment F on Deliverable { id name state requirement { name } task { id }
        versions { number file { id name } url addedBy { id } } }";

/// T7: a task that needs a result is not completed without it; the result is found from task, phase
/// and project.
#[tokio::test]
async fn a_task_is_not_done_without_its_deliverable() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let phase = campaign.phase("预热").await;
        let task = campaign.task("海报", json!({ "phaseId": phase })).await;
        let wanted = json!({ "taskId": task, "name": "主图", "kind": "FILE" });
        let select = "task { requiredDeliverables { id } }";
        let made = done(
            &campaign.manager,
            "deliverableRequirementSet",
            wanted,
            select,
        )
        .await;
        let requirement = &made["task"]["requiredDeliverables"][0]["id"];
        campaign.step("taskStart", &task).await;
        let refused = campaign.step("taskComplete", &task).await;
        assert_eq!(codes(&refused), ["DELIVERABLE_MISSING"]);

        let file = campaign.member.upload("a.txt", b"poster").await;
        let mut add = json!({
            "taskId": task, "requirementId": requirement,
            "content": { "url": "https://example.com/poster" },
        });
        let wrong = campaign
            .member
            .mutate("deliverableAdd", add.clone(), "deliverable { id }")
            .await;
        assert_eq!(codes(&wrong), ["DELIVERABLE_KIND_MISMATCH"]);
        add["content"] = json!({ "fileId": file });
        done(&campaign.member, "deliverableAdd", add, "cursor").await;
        let completed = campaign.step("taskComplete", &task).await;
        assert_eq!(completed["task"]["status"], "DONE");

        let variables = json!({ "task": task, "phase": phase, "project": campaign.project });
        let found = campaign.manager.gql(RESULTS, variables).await;
        let list = &found["task"]["deliverables"];
        let result = &list[0];
        assert_eq!(result["name"], "主图");
        assert_eq!(result["state"], "SUBMITTED");
        assert_eq!(result["task"]["id"], task);
        assert_eq!(
            result["versions"][0]["file"],
            json!({ "id": file, "name": "a.txt" })
        );
        assert_eq!(result["versions"][0]["addedBy"]["id"], campaign.me);
        let page = json!({ "totalCount": 1, "nodes": list });
        assert_eq!(found["node"]["deliverables"], page);
        assert_eq!(found["project"]["deliverables"], page);
    })
    .await;
}
