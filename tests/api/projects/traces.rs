//! What is known of tasks: who changed what, which articles and channels they are about.

use serde_json::{Value, json};

use super::{Campaign, done};
use crate::stage::{codes, each, in_days};

/// T9: who changed what and when, with the value before and after.
#[tokio::test]
async fn history_tells_who_changed_what_from_what_to_what() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let task = campaign.task("海报", json!({})).await;
        let due = in_days(10);
        let change = json!({
            "taskId": task, "title": "主海报", "priority": "URGENT", "dueAt": due, "labels": ["设计"],
        });
        let made = done(&campaign.manager, "taskUpdate", change, "task { version dueAt }").await;
        assert_eq!(made["task"]["version"], 2);
        campaign.step("taskStart", &task).await;
        let history = "query($id: ID!, $first: Int, $after: String) { task(id: $id) { createdAt history(first: $first, after: $after) {
            totalCount pageInfo { endCursor hasNextPage } nodes { kind at actor { name } data } } } }";
        let found = campaign.manager.gql(history, json!({ "id": task, "first": 2 })).await;
        let page = &found["task"]["history"];
        assert_eq!(page["totalCount"], 3);
        let [started, updated] = [0, 1].map(|place| page["nodes"][place].clone());
        assert_eq!(started["kind"], "task.started");
        assert_eq!(started["data"], json!({ "from": "READY", "to": "IN_PROGRESS" }));
        assert_eq!(updated["kind"], "task.updated");
        let data = &updated["data"];
        assert_eq!(data["title"], json!({ "from": "海报", "to": "主海报" }));
        assert_eq!(data["priority"], json!({ "from": "NORMAL", "to": "URGENT" }));
        assert_eq!(data["labels"], json!({ "from": [], "to": ["设计"] }));
        assert!(data["dueAt"]["from"] != data["dueAt"]["to"], "{data}");
        assert_eq!(data.as_object().map(serde_json::Map::len), Some(4), "{data}");
        let [by_member, by_manager] = [&campaign.member, &campaign.manager].map(|client| async {
            let me = client.gql("{ viewer { user { name } } }", json!({})).await;
            me["viewer"]["user"].clone()
        });
        assert_eq!(started["actor"], by_member.await);
        assert_eq!(updated["actor"], by_manager.await);
        assert!(updated["at"].as_str() >= found["task"]["createdAt"].as_str());
        let after = &page["pageInfo"]["endCursor"];
        let rest = campaign.manager.gql(history, json!({ "id": task, "after": after })).await;
        let rest = &rest["task"]["history"];
        assert_eq!(rest["nodes"][0]["kind"], "task.created");
        assert_eq!(rest["pageInfo"]["hasNextPage"], false);
    })
    .await;
}

/// R3: tasks and SKUs know each other.
#[tokio::test]
async fn an_article_knows_its_open_tasks() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let (sku, other) = (campaign.sku("ONE").await, campaign.sku("OTHER").await);
        let about = json!({ "skuIds": [sku] });
        let late = campaign.task("后", about.clone()).await;
        let mut early = about.clone();
        early["dueAt"] = in_days(3).into();
        let early = campaign.task("先", early).await;
        let ended = campaign.task("已完成", about).await;
        campaign.finish(&ended).await;
        let query = "query($skus: [ID!]!, $sku: ID!, $task: ID!) {
            nodes(ids: $skus) { ... on Sku { openTasks { id } } }
            tasks(filter: { skuId: $sku }, orderBy: NUMBER) { totalCount }
            task(id: $task) { skus { id } } }";
        let variables = json!({ "skus": [sku, other], "sku": sku, "task": early });
        let found = campaign.member.gql(query, variables).await;
        assert_eq!(
            found["nodes"],
            json!([{ "openTasks": [{ "id": early }, { "id": late }] }, { "openTasks": [] }])
        );
        assert_eq!(found["tasks"]["totalCount"], 3);
        assert_eq!(found["task"]["skus"], json!([{ "id": sku }]));
    })
    .await;
}

/// R5: live rooms, short videos and communities are objects that projects and tasks belong to.
#[tokio::test]
async fn projects_and_tasks_belong_to_channels() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let room = json!({ "kind": "DOUYIN_LIVE", "name": "木与直播间", "url": "https://live.douyin.com/1" });
        let made = done(&campaign.manager, "channelCreate", room.clone(), "channel { id }").await;
        let channel = made["channel"]["id"].clone();
        let again = campaign.manager.mutate("channelCreate", room, "channel { id }").await;
        assert_eq!(codes(&again), ["ALREADY_EXISTS"]);
        let place = json!({ "projectId": campaign.project, "channelId": channel });
        done(&campaign.manager, "projectUpdate", place, "cursor").await;
        let task = campaign.task("脚本", json!({ "channelId": channel })).await;
        campaign.task("别处", json!({})).await;
        let query = "query($id: ID!) {
            projects(filter: { channelId: $id }) { nodes { id channel { kind name } } }
            tasks(filter: { channelId: $id }) { nodes { id channel { id } } } }";
        let found = campaign.member.gql(query, json!({ "id": channel })).await;
        let kind = json!({ "kind": "DOUYIN_LIVE", "name": "木与直播间" });
        assert_eq!(
            found["projects"]["nodes"],
            json!([{ "id": campaign.project, "channel": kind }])
        );
        assert_eq!(
            found["tasks"]["nodes"],
            json!([{ "id": task, "channel": { "id": channel } }])
        );
        // Put away, it stays where it was chosen and is not chosen any more.
        let archive = json!({ "channelId": channel, "archived": true });
        done(&campaign.manager, "channelUpdate", archive, "cursor").await;
        let late = json!({
            "projectId": campaign.project, "title": "晚", "channelId": channel,
        });
        let refused = campaign.manager.mutate("taskCreate", late, "task { id }").await;
        assert_eq!(codes(&refused), ["CHANNEL_ARCHIVED"]);
        let list = "{ channels { totalCount } all: channels(archived: true) { nodes { name } } }";
        let found = campaign.member.gql(list, json!({})).await;
        assert_eq!(
            found,
            json!({ "channels": { "totalCount": 0 }, "all": { "nodes": [{ "name": "木与直播间" }] } })
        );
    })
    .await;
}

/// Each change of many is looked at by itself, and told in the language of the request.
#[tokio::test]
async fn many_tasks_are_changed_at_once() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let one = campaign.task("一", json!({})).await;
        let two = campaign.task("二", json!({})).await;
        campaign.finish(&two).await;
        let changes = json!({ "tasks": [
            { "taskId": one, "priority": "HIGH", "version": 1 },
            { "taskId": two, "priority": "HIGH" },
            { "taskId": "task_00000000000000000000000000", "priority": "HIGH" },
            { "taskId": one, "priority": "LOW", "version": 1 },
        ] });
        let select = "results { taskId task { priority } userErrors { code message path } } cursor";
        let english = campaign.manager.speaking("en");
        let made = done(&english, "tasksUpdate", changes, select).await;
        let results = made["results"].as_array().expect("a list");
        let codes: Vec<Value> = results
            .iter()
            .map(|r| r["userErrors"][0]["code"].clone())
            .collect();
        assert_eq!(
            codes,
            [
                json!(null),
                json!("TASK_NOT_IN_STATE"),
                json!("NOT_FOUND"),
                json!("CONFLICT")
            ]
        );
        assert_eq!(results[0]["task"]["priority"], "HIGH");
        assert_eq!(results[2]["task"], json!(null));
        assert_eq!(results[3]["task"]["priority"], "HIGH");
        let message = results[1]["userErrors"][0]["message"]
            .as_str()
            .expect("a text");
        assert!(
            message.starts_with("The task is DONE; this needs"),
            "{message}"
        );
    })
    .await;
}

/// R3: a link at the task opens the article where its shop is run.
#[tokio::test]
async fn a_task_leads_into_the_shop() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let sku = campaign.sku("LISTED").await;
        let task = campaign.task("上架", json!({ "skuIds": [sku] })).await;
        let manager = &campaign.manager;
        let shop = json!({ "kind": "DOUYIN_LIVE", "name": "抖店", "articleUrl": "https://shop.example/goods" });
        let refused = manager.mutate("channelCreate", shop.clone(), "channel { id }").await;
        assert_eq!(codes(&refused), ["MALFORMED"], "without a place for the number");
        let mut shop = shop;
        shop["articleUrl"] = "https://shop.example/goods?product_id={id}".into();
        let shop = done(manager, "channelCreate", shop, "channel { id }").await["channel"]["id"].clone();
        let plain = json!({ "kind": "COMMUNITY", "name": "微信群" });
        let plain = done(manager, "channelCreate", plain, "channel { id }").await["channel"]["id"].clone();
        let set = async |channel: &Value, number: Value| {
            let input = json!({ "skuId": sku, "channelId": channel, "externalId": number });
            manager.mutate("skuListingSet", input, "sku { id }").await
        };
        for number in ["36 00", "36/../1", "36&a=b"] {
            assert_eq!(codes(&set(&shop, number.into()).await), ["MALFORMED"], "{number}");
        }
        for channel in [&shop, &plain] {
            assert_eq!(codes(&set(channel, "3600128".into()).await), [""; 0]);
        }
        let before = manager.now().await;
        set(&shop, "3600128".into()).await;
        assert_eq!(before, manager.now().await, "nothing changed");
        let query = "query($id: ID!) { task(id: $id) { skus { listings { externalId url channel { name } } } } }";
        let seen = async || campaign.member.gql(query, json!({ "id": task })).await["task"]["skus"].clone();
        assert_eq!(
            seen().await,
            json!([{ "listings": [
                { "externalId": "3600128", "url": null, "channel": { "name": "微信群" } },
                { "externalId": "3600128", "url": "https://shop.example/goods?product_id=3600128",
                  "channel": { "name": "抖店" } },
            ] }])
        );
        set(&plain, Value::Null).await;
        assert_eq!(seen().await[0]["listings"].as_array().map(Vec::len), Some(1));
        let input = json!({ "skuId": sku, "channelId": shop, "externalId": "1" });
        let error = campaign.member.ask("mutation($i: SkuListingSetInput!) { skuListingSet(input: $i) { cursor } }", json!({ "i": input })).await;
        assert_eq!(error.code(), "FORBIDDEN");
    })
    .await;
}
