//! What is refused reads well in both languages, and bad input does no harm.

use serde_json::{Value, json};

use super::{Campaign, done};
use crate::stage::{Client, codes, each};

/// A refused mutation's first message in Chinese and in English.
async fn messages(client: &Client, name: &str, input: &Value, code: &str) -> [String; 2] {
    let mut told = Vec::new();
    for language in ["zh-CN", "en"] {
        let payload = client
            .speaking(language)
            .mutate(name, input.clone(), "cursor")
            .await;
        assert_eq!(codes(&payload)[0], code, "{payload}");
        let message = payload["userErrors"][0]["message"].as_str();
        told.push(message.expect("a text").to_owned());
    }
    told.try_into().expect("two languages")
}

/// T2, T7: what holds a task back is named.
#[tokio::test]
async fn refusals_name_what_is_missing() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let poster = campaign.task("海报", json!({})).await;
        let notice = campaign.task("宣发", json!({})).await;
        let review = campaign.task("复盘", json!({})).await;
        campaign.wait(&notice, &poster, "BLOCK").await;
        campaign.wait(&review, &notice, "BLOCK").await;
        let start = json!({ "taskId": notice });
        assert_eq!(
            messages(
                &campaign.member,
                "taskStart",
                &start,
                "BLOCKED_BY_PREDECESSOR"
            )
            .await,
            [
                "前置任务尚未完成：P-0001-1。",
                "These come first and are not done: P-0001-1."
            ]
        );
        let circle = json!({ "taskId": poster, "predecessorId": review });
        assert_eq!(
            messages(
                &campaign.manager,
                "taskDependencyAdd",
                &circle,
                "DEPENDENCY_CYCLE"
            )
            .await,
            [
                "该依赖会形成循环：P-0001-1 → P-0001-2 → P-0001-3 → P-0001-1。",
                "This would close a circle: P-0001-1 → P-0001-2 → P-0001-3 → P-0001-1.",
            ]
        );
        let itself = json!({ "taskId": poster, "predecessorId": poster });
        assert_eq!(
            messages(
                &campaign.manager,
                "taskDependencyAdd",
                &itself,
                "DEPENDENCY_CYCLE"
            )
            .await[1],
            "This would close a circle: P-0001-1 → P-0001-1."
        );
        let wanted = json!({ "taskId": poster, "name": "主图" });
        done(
            &campaign.manager,
            "deliverableRequirementSet",
            wanted,
            "cursor",
        )
        .await;
        let point = json!({ "taskId": poster, "title": "校对" });
        done(&campaign.manager, "checklistItemAdd", point, "cursor").await;
        campaign.step("taskStart", &poster).await;
        let complete = json!({ "taskId": poster });
        assert_eq!(
            messages(
                &campaign.member,
                "taskComplete",
                &complete,
                "DELIVERABLE_MISSING"
            )
            .await,
            [
                "缺少必需的产出物：主图。",
                "Add what the task has to bring forth: 主图."
            ]
        );
        let both = campaign.step("taskComplete", &poster).await;
        assert_eq!(codes(&both), ["DELIVERABLE_MISSING", "CHECKLIST_OPEN"]);
    })
    .await;
}

/// T4: a published task has one owner and one due date.
#[tokio::test]
async fn a_task_is_not_published_without_owner_and_due_date() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let draft = json!({ "projectId": campaign.project, "title": "海报" });
        let made = done(&campaign.manager, "taskCreate", draft, "task { id status }").await;
        assert_eq!(made["task"]["status"], "DRAFT");
        let task = &made["task"]["id"];
        let publish = json!({ "taskId": task });
        assert_eq!(
            messages(
                &campaign.manager,
                "taskPublish",
                &publish,
                "ASSIGNEE_MISSING"
            )
            .await,
            ["请指定任务负责人。", "Say who does the task."]
        );
        let both = campaign
            .manager
            .mutate("taskPublish", publish.clone(), "cursor")
            .await;
        assert_eq!(codes(&both), ["ASSIGNEE_MISSING", "DUE_DATE_MISSING"]);
        let paths = [0, 1].map(|place| both["userErrors"][place]["path"].clone());
        assert_eq!(paths, [json!(["assigneeId"]), json!(["dueAt"])]);
        let give = json!({
            "taskId": task, "assigneeId": campaign.me, "dueAt": "2099-06-18T12:00:00Z",
        });
        done(&campaign.manager, "taskUpdate", give, "cursor").await;
        let made = done(&campaign.manager, "taskPublish", publish, "task { status }").await;
        assert_eq!(made["task"]["status"], "READY");
        // What is published keeps both.
        let take = json!({ "taskId": task, "assigneeId": null, "dueAt": null });
        let refused = campaign
            .manager
            .mutate("taskUpdate", take, "task { id }")
            .await;
        assert_eq!(codes(&refused), ["ASSIGNEE_MISSING", "DUE_DATE_MISSING"]);
    })
    .await;
}

#[tokio::test]
async fn bad_input_is_named_and_changes_nothing() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let task = campaign.task("海报", json!({})).await;
        let (manager, project) = (&campaign.manager, &campaign.project);
        let before = manager.now().await;
        let long = "长".repeat(201);
        let many = vec![json!({ "taskId": task }); 201];
        let price = |amount: &str| json!({ "amount": amount, "currency": "CNY" });
        for (name, input, code, path) in [
            ("projectCreate", json!({ "name": " " }), "REQUIRED", "name"),
            (
                "projectCreate",
                json!({ "name": "N", "budget": price("0.001") }),
                "MALFORMED",
                "budget",
            ),
            (
                "projectUpdate",
                json!({ "projectId": project, "startsOn": "2026-06-18", "endsOn": "2026-06-17" }),
                "DATES_REVERSED",
                "endsOn",
            ),
            (
                "projectUpdate",
                json!({ "projectId": project, "parentId": project }),
                "PROJECT_IN_ITSELF",
                "parentId",
            ),
            (
                "phaseCreate",
                json!({ "projectId": project, "name": "N", "position": -1 }),
                "OUT_OF_RANGE",
                "position",
            ),
            (
                "taskCreate",
                json!({ "projectId": project, "title": long }),
                "TOO_LONG",
                "title",
            ),
            (
                "taskUpdate",
                json!({ "taskId": task, "labels": ["a", "a"] }),
                "REPEATED",
                "labels",
            ),
            (
                "taskUpdate",
                json!({ "taskId": task, "estimateMinutes": -1 }),
                "OUT_OF_RANGE",
                "estimateMinutes",
            ),
            (
                "taskUpdate",
                json!({ "taskId": task, "reviewerId": campaign.me }),
                "REVIEWER_IS_ASSIGNEE",
                "reviewerId",
            ),
            ("tasksUpdate", json!({ "tasks": many }), "TOO_LONG", "tasks"),
            (
                "taskBlock",
                json!({ "taskId": task, "reason": "" }),
                "REQUIRED",
                "reason",
            ),
            (
                "taskComplete",
                json!({ "taskId": task }),
                "TASK_NOT_IN_STATE",
                "taskId",
            ),
            (
                "timeLog",
                json!({ "taskId": task, "minutes": 1441, "day": "2026-06-18" }),
                "OUT_OF_RANGE",
                "minutes",
            ),
            (
                "deliverableAdd",
                json!({ "taskId": task, "name": "N", "content": { "url": "http://a.example" } }),
                "MALFORMED",
                "url",
            ),
        ] {
            let payload = manager.mutate(name, input, "cursor").await;
            assert_eq!(codes(&payload), [code], "{name}: {payload}");
            assert_eq!(
                payload["userErrors"][0]["path"][0], path,
                "{name}: {payload}"
            );
        }
        for input in [
            json!({}),
            json!({ "fileId": "file_x", "url": "https://a.example" }),
        ] {
            let add = json!({ "taskId": task, "name": "N", "content": input });
            let refused = manager.try_mutate("deliverableAdd", add, "cursor").await;
            assert!(!refused.code().is_empty(), "{}", refused.text);
        }
        for id in ["nonsense", "task_00000000000000000000000000"] {
            let refused = manager
                .try_mutate("taskStart", json!({ "taskId": id }), "cursor")
                .await;
            assert_eq!(refused.code(), "NOT_FOUND");
            let query = "query($id: ID!) { task(id: $id) { id } project(id: $id) { id } }";
            let found = manager.gql(query, json!({ "id": id })).await;
            assert_eq!(found, json!({ "task": null, "project": null }));
        }
        let page = "query($first: Int) { tasks(first: $first) { nodes { id } } }";
        let refused = manager.ask(page, json!({ "first": 201 })).await;
        assert_eq!(refused.code(), "BAD_USER_INPUT");
        let stale = json!({ "taskId": task, "version": 7, "title": "N" });
        let payload = manager
            .mutate("taskUpdate", stale, "task { id title }")
            .await;
        assert_eq!(codes(&payload), ["CONFLICT"]);
        assert_eq!(payload["task"], json!({ "id": task, "title": "海报" }));
        assert_eq!(manager.now().await, before);
    })
    .await;
}
