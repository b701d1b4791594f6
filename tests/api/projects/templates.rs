//! R6, R7, S1.1, S1.4, S2.11: projects from templates, and templates from projects.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{Campaign, done};
use crate::stage::{Client, codes, each};

const LIST: &str = "query($kind: ChannelKind) { projectTemplates(first: 20, channelKind: $kind) {
    totalCount nodes { id key builtIn name taskCount version } } }";

const PREVIEW: &str = "query($id: ID!) { node(id: $id) { ... on ProjectTemplate {
    name kind channelKind lastDay version createdBy { id }
    phases { key name needsApproval subproject taskCount }
    roles { key name department organizationRole }
    subprojects { key name kind owner }
    budgetLines { name amount { amount currency } percent }
    tasks { key title phase role reviewerRole due { day minute } milestone mandatory checklist
        deliverables { name kind required } after { task kind lagMinutes policy } } } } }";

/// The id of a template that comes with the program.
async fn built_in(client: &Client, key: &str) -> Value {
    let found = client.gql(LIST, json!({})).await;
    let nodes = found["projectTemplates"]["nodes"]
        .as_array()
        .expect("a list");
    let one = nodes
        .iter()
        .find(|node| node["key"] == key)
        .expect("a template");
    one["id"].clone()
}

async fn preview(client: &Client, id: &Value) -> Value {
    client.gql(PREVIEW, json!({ "id": id })).await["node"].take()
}

const MADE: &str = "query($id: ID!) { project(id: $id) { name startsOn endsOn taskCount
    phases { name needsApproval tasks(first: 200) { nodes { id title status dueAt mandatory milestone
        assignee { id } checklist { title } requiredDeliverables { id name kind required }
        predecessors { task { title } kind lagMinutes policy } } } }
    subprojects { id name } } }";

/// A task of a made project by its title.
fn task<'p>(project: &'p Value, title: &str) -> &'p Value {
    let phases = project["phases"].as_array().expect("phases");
    let tasks = phases
        .iter()
        .flat_map(|phase| phase["tasks"]["nodes"].as_array().expect("tasks"));
    tasks
        .into_iter()
        .find(|task| task["title"] == title)
        .expect("a task")
}

/// S1.1, R6: one click, and within two seconds six phases stand there with their tasks assigned.
#[tokio::test]
async fn a_live_event_is_set_up_in_two_seconds() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let template = built_in(&campaign.manager, "s-level-live-event").await;
        let input = json!({
            "templateId": template, "name": "618 S级直播", "startsOn": "2026-06-01",
            "roles": [{ "role": "design", "userId": campaign.me }],
        });
        let start = Instant::now();
        let made = done(
            &campaign.manager,
            "projectCreateFromTemplate",
            input,
            "project { id kind status }",
        )
        .await;
        let took = start.elapsed();
        println!("a live event of 35 tasks: {} ms", took.as_millis());
        assert!(took < Duration::from_secs(2), "{took:?}");
        let id = &made["project"]["id"];
        let found = campaign.manager.gql(MADE, json!({ "id": id })).await;
        let project = &found["project"];
        assert_eq!(
            (&project["startsOn"], &project["endsOn"]),
            (&json!("2026-06-01"), &json!("2026-06-30"))
        );
        let phases = project["phases"].as_array().expect("phases");
        let names: Vec<&Value> = phases.iter().map(|phase| &phase["name"]).collect();
        let six = [
            "选品与备货",
            "脚本与话术",
            "主播与控场排班",
            "预热与引流",
            "直播中控",
            "售后与复盘",
        ];
        assert_eq!(names, six);
        let mut count = 0;
        for phase in phases {
            for task in phase["tasks"]["nodes"].as_array().expect("tasks") {
                count += 1;
                assert!(!task["assignee"].is_null(), "{task}");
                assert!(["READY", "PLANNED"].contains(&task["status"].as_str().expect("a status")));
            }
        }
        assert_eq!(count, 35);
        let poster = task(project, "海报设计");
        assert_eq!(poster["assignee"]["id"], campaign.me);
        assert_eq!(
            poster["dueAt"], "2026-06-14T10:00:00.000000Z",
            "18:00 in Shanghai"
        );
        assert_eq!(poster["checklist"].as_array().expect("a list").len(), 2);
        assert_eq!(poster["requiredDeliverables"][0]["name"], "主海报");
        let spread = task(project, "多渠道宣发");
        let before = json!([{ "task": { "title": "海报设计" }, "kind": "FINISH_TO_START",
            "lagMinutes": 0, "policy": "BLOCK" }]);
        assert_eq!(spread["predecessors"], before);
        let begin = json!({ "taskId": spread["id"] });
        let refused = campaign.manager.mutate("taskStart", begin, "cursor").await;
        assert_eq!(codes(&refused), ["BLOCKED_BY_PREDECESSOR"]);
    })
    .await;
}

/// R6: the gallery in the viewer's language, by channel, with a preview.
#[tokio::test]
async fn templates_are_shown_before_they_are_used() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let live = manager.gql(LIST, json!({ "kind": "DOUYIN_LIVE" })).await;
        assert_eq!(live["projectTemplates"]["totalCount"], 2);
        let launch = built_in(&manager, "product-launch").await;
        let shown = preview(&manager, &launch).await;
        assert_eq!(shown["subprojects"][0]["kind"], "CAMPAIGN");
        assert_eq!(shown["version"], 0);
        let tasks = shown["tasks"].as_array().expect("tasks");
        let shoot = tasks
            .iter()
            .find(|task| task["key"] == "shoot")
            .expect("a task");
        assert_eq!(shoot["after"][0]["task"], "seal");
        assert_eq!(shoot["due"], json!({ "day": 70, "minute": 1080 }));
        let shares: i64 = shown["budgetLines"]
            .as_array()
            .expect("lines")
            .iter()
            .map(|line| line["percent"].as_i64().expect("a share"))
            .sum();
        assert_eq!(shares, 100);
    })
    .await;
}

/// What a preview says, without what differs between a project and its twin.
fn structure(shown: &Value) -> Value {
    let mut shown = shown.clone();
    for field in ["name", "version", "createdBy"] {
        shown[field] = Value::Null;
    }
    shown
}

/// R7, S2.11: a project is saved, used again, and saved again: the structure is the same.
#[tokio::test]
async fn a_saved_project_is_the_same_again() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let manager = &campaign.manager;
        let launch = built_in(manager, "product-launch").await;
        let mut shown = Vec::new();
        let mut template = launch;
        for (day, name) in [("2026-03-01", "一代"), ("2027-01-11", "二代")] {
            let input = json!({ "templateId": template, "name": name, "startsOn": day });
            let made = done(
                manager,
                "projectCreateFromTemplate",
                input,
                "project { id }",
            )
            .await;
            let id = &made["project"]["id"];
            let found = manager.gql(MADE, json!({ "id": id })).await;
            assert_eq!(found["project"]["subprojects"][0]["name"], "营销推广");
            let save = json!({ "projectId": id, "name": format!("{name}模板") });
            let saved = done(
                manager,
                "projectSaveAsTemplate",
                save,
                "template { id builtIn }",
            )
            .await;
            assert_eq!(saved["template"]["builtIn"], false);
            template = saved["template"]["id"].clone();
            shown.push(preview(manager, &template).await);
        }
        assert_eq!(shown[0]["tasks"].as_array().expect("tasks").len(), 32);
        assert_eq!(structure(&shown[0]), structure(&shown[1]));

        let away = json!({ "templateId": template, "version": 1, "archived": true });
        done(
            manager,
            "projectTemplateUpdate",
            away,
            "template { archivedAt version }",
        )
        .await;
        let input = json!({ "templateId": template, "name": "三代", "startsOn": "2028-01-01" });
        let refused = manager
            .mutate("projectCreateFromTemplate", input, "project { id }")
            .await;
        assert_eq!(codes(&refused), ["TEMPLATE_ARCHIVED"]);
    })
    .await;
}

const INPUTS: &str = "query($id: ID!) { task(id: $id) { status deliverables { id }
    inputs { id name task { title } currentVersion { number file { id name } url } } } }";

/// S1.4: what the poster's task brought forth is seen by the task behind it, and copied nowhere.
#[tokio::test]
async fn a_poster_flows_on_to_the_task_behind_it() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let poster = campaign.task("海报设计", json!({})).await;
        let spread = campaign.task("多渠道宣发", json!({})).await;
        campaign.wait(&spread, &poster, "BLOCK").await;
        campaign.step("taskStart", &poster).await;
        for name in ["a.txt", "b.txt"] {
            let file = campaign.member.upload(name, name.as_bytes()).await;
            let mut add =
                json!({ "taskId": poster, "name": "主海报", "content": { "fileId": file } });
            let known = campaign.member.gql(INPUTS, json!({ "id": poster })).await;
            if let Some(id) = known["task"]["deliverables"][0]["id"].as_str() {
                add["deliverableId"] = json!(id);
            }
            done(&campaign.member, "deliverableAdd", add, "cursor").await;
        }
        let live = json!({ "taskId": poster, "name": "直播间链接",
            "content": { "url": "https://live.example.com/618" } });
        done(&campaign.member, "deliverableAdd", live, "cursor").await;
        campaign.step("taskComplete", &poster).await;

        let seen = campaign.member.gql(INPUTS, json!({ "id": spread })).await["task"].take();
        assert_eq!(seen["status"], "READY");
        assert_eq!(seen["deliverables"], json!([]), "nothing was copied");
        let inputs = seen["inputs"].as_array().expect("a list");
        assert_eq!(inputs.len(), 2);
        assert_eq!(inputs[0]["task"]["title"], "海报设计");
        assert_eq!(inputs[0]["currentVersion"]["number"], 2);
        assert_eq!(inputs[0]["currentVersion"]["file"]["name"], "b.txt");
        assert_eq!(
            inputs[1]["currentVersion"]["url"],
            "https://live.example.com/618"
        );

        // A guest of the second task sees what the first one brought forth only with its grant.
        let guest = server.client("collaborator@muyu.example").await;
        let viewer = guest.gql("{ viewer { user { id } } }", json!({})).await;
        let share = async |node: &Value| {
            let grant = json!({ "userId": viewer["viewer"]["user"]["id"], "nodeId": node,
                "actions": ["VIEW"] });
            done(&campaign.manager, "grantAdd", grant, "grantId").await;
        };
        share(&spread).await;
        let seen = guest.gql(INPUTS, json!({ "id": spread })).await;
        assert_eq!(seen["task"]["inputs"], json!([]));
        share(&poster).await;
        let seen = guest.gql(INPUTS, json!({ "id": spread })).await;
        assert_eq!(seen["task"]["inputs"].as_array().expect("a list").len(), 2);
    })
    .await;
}
