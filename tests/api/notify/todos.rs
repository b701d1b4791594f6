//! T5: what waits for a person, and leaves the list when it is done.

use serde_json::{Value, json};

use super::{Ground, done, me};
use crate::stage::{Client, each, in_days};

const TODOS: &str = "query($first: Int, $after: String) { myTodos(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { __typename
        ... on Task { id title status assignee { name } }
        ... on Deliverable { id name }
        ... on Phase { id name project { code } }
        ... on Project { id name }
        ... on Inspection { id code sku { name } }
        ... on Sample { id title supplier { name } }
        ... on NonConformity { id code } } } }";

async fn todos(client: &Client) -> Vec<Value> {
    let list = client.gql(TODOS, json!({ "first": 200 })).await["myTodos"].take();
    let nodes = list["nodes"].as_array().expect("a list").clone();
    assert_eq!(list["totalCount"], nodes.len());
    nodes
}

async fn waits(client: &Client, id: &Value) -> bool {
    todos(client).await.iter().any(|node| node["id"] == *id)
}

#[tokio::test]
async fn t5_tasks_and_reviews_come_by_due_date_and_leave_when_they_are_done() {
    each(async |server| {
        let ground = Ground::begin(server).await;
        let (manager, member) = (&ground.manager, &ground.member);
        let reviewed = json!({ "reviewerId": me(manager).await, "dueAt": in_days(3) });
        let later = ground.task("后", json!({ "dueAt": in_days(20) })).await;
        let first = ground.task("先", reviewed).await;
        let waiting = ground.task("等待", json!({})).await;
        let link = json!({ "taskId": waiting, "predecessorId": first, "policy": "BLOCK" });
        done(manager, "taskDependencyAdd", link, "task { id }").await;
        let mine: Vec<Value> = todos(member).await;
        let place = |id: &Value| mine.iter().position(|node| node["id"] == *id);
        assert!(place(&first).expect("listed") < place(&later).expect("listed"));
        assert_eq!(place(&waiting), None, "it waits for another task");
        assert!(!waits(manager, &first).await);
        ground.step("taskStart", &first).await;
        ground.step("taskComplete", &first).await;
        assert!(!waits(member, &first).await, "it is with the reviewer");
        assert!(waits(manager, &first).await);
        let input = json!({ "taskId": first, "decision": "ACCEPT" });
        done(manager, "taskReview", input, "task { status }").await;
        assert!(!waits(manager, &first).await);
        assert!(waits(member, &waiting).await, "it can begin");
    })
    .await;
}

#[tokio::test]
async fn t5_a_page_costs_as_many_statements_for_two_as_for_many() {
    each(async |server| {
        let ground = Ground::begin(server).await;
        for i in 0..25 {
            ground.task(&format!("任务 {i}"), json!({})).await;
        }
        let member = &ground.member;
        let cost = async |first: i64| {
            // Once before, so that what is kept is kept.
            member.gql(TODOS, json!({ "first": first })).await;
            let before = server.statements().await;
            member.gql(TODOS, json!({ "first": first })).await;
            server.statements().await - before
        };
        // The workers look at the log meanwhile: the least of several is the page's own.
        let mut least = [u64::MAX; 2];
        for _ in 0..4 {
            least[0] = least[0].min(cost(2).await);
            least[1] = least[1].min(cost(25).await);
        }
        println!("statements for 2 and 25 entries: {least:?}");
        assert!(least[1] <= least[0] + 8, "{least:?}");
        assert!(least[1] <= 45, "{least:?}");

        // The pages follow each other without gap or repeat.
        let all = todos(member).await;
        let (mut seen, mut after) = (Vec::new(), json!(null));
        loop {
            let variables = json!({ "first": 7, "after": after });
            let page = member.gql(TODOS, variables).await["myTodos"].take();
            seen.extend(page["nodes"].as_array().expect("a list").iter().cloned());
            after = page["pageInfo"]["endCursor"].clone();
            if page["pageInfo"]["hasNextPage"] == false {
                break;
            }
        }
        assert_eq!(seen, all);
        let wrong = member.ask(TODOS, json!({ "after": "nonsense" })).await;
        assert_eq!(wrong.code(), "BAD_USER_INPUT");
    })
    .await;
}
