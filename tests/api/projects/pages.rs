//! What a tree, a board and my tasks cost: as many statements for fifty tasks as for one.

use serde_json::{Value, json};

use super::{Campaign, done};
use crate::stage::{Client, Server, each};

const CARD: &str = "fragment Card on Task { id number title status overdue assignee { id name }
    blockedBy { id title } skus { id code name } requiredDeliverables { name }
    deliverables { id name versions { number url file { id } } } }";

const TREE: &str = "query($id: ID!) { project(id: $id) { id name progress owner { name }
    phases { id name progress state tasks(first: 200) { nodes { ...Card } } } } }";

const BOARD: &str = "query($id: ID!) { project(id: $id) { id name
    board(first: 50) { status endCursor tasks { ...Card } } } }";

const MINE: &str =
    "query { myTasks(first: 50) { nodes { ...Card project { id code name } phase { id name } } } }";

/// The fewest statements of several askings, and the answer.
async fn cost(server: &Server, client: &Client, query: &str, variables: &Value) -> (u64, Value) {
    let query = format!("{query} {CARD}");
    let (mut least, mut answer) = (u64::MAX, Value::Null);
    for _ in 0..5 {
        let before = server.statements().await;
        answer = client.gql(&query, variables.clone()).await;
        least = least.min(server.statements().await - before);
    }
    (least, answer)
}

/// A task with an article, a predecessor, a requirement and what fulfils it.
async fn full(campaign: &Campaign, phase: &Value, sku: &Value, first: &Value) {
    let task = campaign
        .task("任务", json!({ "phaseId": phase, "skuIds": [sku] }))
        .await;
    campaign.wait(&task, first, "BLOCK").await;
    let wanted = json!({ "taskId": task, "name": "主图", "required": false });
    done(
        &campaign.manager,
        "deliverableRequirementSet",
        wanted,
        "cursor",
    )
    .await;
    let link = json!({ "url": "https://example.com/a" });
    let add = json!({ "taskId": task, "name": "初稿", "content": link });
    done(&campaign.member, "deliverableAdd", add, "cursor").await;
}

#[tokio::test]
async fn tree_board_and_my_tasks_cost_no_more_for_fifty_tasks() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let skus = [campaign.sku("ONE").await, campaign.sku("OTHER").await];
        let mut phases = Vec::new();
        for name in ["策划", "预热", "爆发", "复盘", "归档"] {
            phases.push(campaign.phase(name).await);
        }
        let first = campaign.task("第一", json!({ "phaseId": phases[0] })).await;
        let id = json!({ "id": campaign.project });
        let asked = [
            (TREE, &campaign.manager, &id),
            (BOARD, &campaign.manager, &id),
            (MINE, &campaign.member, &json!({})),
        ];
        full(&campaign, &phases[0], &skus[0], &first).await;
        let mut few = Vec::new();
        for (query, client, variables) in asked {
            few.push(cost(server, client, query, variables).await.0);
        }
        for number in 1..49 {
            full(&campaign, &phases[number % 5], &skus[number % 2], &first).await;
        }
        let mut many = Vec::new();
        for (query, client, variables) in asked {
            let (cost, answer) = cost(server, client, query, variables).await;
            let text = answer.to_string();
            assert_eq!(text.matches("https://example.com/a").count(), 49, "{text}");
            assert_eq!(text.matches("\"blockedBy\":[{").count(), 49, "{text}");
            many.push(cost);
        }
        println!("statements of tree, board, mine: {few:?} for 2 tasks, {many:?} for 50");
        assert_eq!(few, many, "the cost does not grow with the tasks");
        assert!(many[0] <= 16 && many[1] <= 20 && many[2] <= 16, "{many:?}");
    })
    .await;
}
