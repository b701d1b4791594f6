//! T8: what was written down is found again, by who may see it.

use std::time::Instant;

use serde_json::{Value, json};

use crate::stage::{Client, SOON, Server, codes, each, in_days};

const SEARCH: &str = "query($query: String!, $first: Int, $after: String, $kinds: [SearchKind!],
        $projectId: ID, $phaseId: ID, $skuId: ID) {
    search(query: $query, first: $first, after: $after, kinds: $kinds, projectId: $projectId,
        phaseId: $phaseId, skuId: $skuId) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes { kind nodeId placeId title titleMarks { start length } excerpt internal at
            project { id } place { __typename id } } } }";

async fn search(client: &Client, variables: Value) -> Value {
    client.gql(SEARCH, variables).await["search"].take()
}

/// Kinds of what is found, sorted, once as much is found; the log is read behind the writes.
async fn kinds(client: &Client, variables: Value, expected: &[&str]) {
    let began = Instant::now();
    loop {
        let found = search(client, variables.clone()).await;
        let nodes = found["nodes"].as_array().expect("a list");
        let mut kinds: Vec<_> = nodes.iter().filter_map(|n| n["kind"].as_str()).collect();
        kinds.sort_unstable();
        if kinds == expected {
            assert_eq!(found["totalCount"], expected.len(), "{variables}");
            return;
        }
        assert!(began.elapsed() < SOON, "{variables}: {found}");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

async fn done(client: &Client, name: &str, input: Value, select: &str) -> Value {
    let payload = client.mutate(name, input, select).await;
    assert_eq!(codes(&payload), [""; 0], "{name}: {payload}");
    payload
}

/// An archived project with a phase, a task of the member's, a link, a file, comments.
struct Archive {
    manager: Client,
    project: Value,
    phase: Value,
    task: Value,
}

impl Archive {
    async fn make(server: &Server) -> Self {
        let manager = server.client("manager@muyu.example").await;
        let input = json!({ "name": "双十二大促" });
        let made = done(&manager, "projectCreate", input, "project { id }").await;
        let project = made["project"]["id"].clone();
        let input = json!({ "projectId": project, "name": "素材准备" });
        let made = done(&manager, "phaseCreate", input, "phase { id }").await;
        let phase = made["phase"]["id"].clone();
        let me = manager.gql("{ viewer { user { id } } }", json!({})).await;
        let input = json!({ "projectId": project, "phaseId": phase, "title": "拍摄云朵被主图",
            "assigneeId": me["viewer"]["user"]["id"], "dueAt": in_days(3) });
        let made = done(&manager, "taskCreate", input, "task { id }").await;
        let task = made["task"]["id"].clone();
        let input = json!({ "taskId": task, "name": "云朵被成片", "note": "retouched",
            "content": { "url": "https://example.com/cloud/final" } });
        done(&manager, "deliverableAdd", input, "cursor").await;
        let file = manager
            .upload("云朵被-主图.pdf", b"%PDF-1.4\n%%EOF\n")
            .await;
        let shared = json!({ "nodeId": task, "body": "云朵被颜色已确认", "fileIds": [file] });
        done(&manager, "commentAdd", shared, "cursor").await;
        let inside = json!({ "nodeId": task, "body": "云朵被成本要保密", "internal": true });
        done(&manager, "commentAdd", inside, "cursor").await;
        let input = json!({ "projectId": project, "step": "CANCEL", "reason": "供应商停产" });
        done(&manager, "projectAdvance", input, "cursor").await;
        Self {
            manager,
            project,
            phase,
            task,
        }
    }
}

/// T8: when a project has ended, its files, links, comments and decisions are found by project,
/// phase, type and words of both languages.
#[tokio::test]
async fn the_material_of_an_ended_project_is_found() {
    each(async |server| {
        let archive = Archive::make(server).await;
        let member = server.client("member@muyu.example").await;
        kinds(
            &member,
            json!({ "query": "云朵被", "projectId": archive.project }),
            &["COMMENT", "COMMENT", "FILE", "LINK", "TASK"],
        )
        .await;
        for (variables, expected) in [
            (
                json!({ "query": "云朵", "phaseId": archive.phase, "kinds": ["FILE"] }),
                "FILE",
            ),
            (json!({ "query": "RETOUCH example.com/cloud" }), "LINK"),
            (
                json!({ "query": "停产", "kinds": ["DECISION"] }),
                "DECISION",
            ),
        ] {
            kinds(&member, variables, &[expected]).await;
        }
        let found = search(&member, json!({ "query": "主图", "kinds": ["TASK"] })).await;
        let hit = &found["nodes"][0];
        assert_eq!(hit["titleMarks"], json!([{ "start": 5, "length": 2 }]));
        assert_eq!(hit["project"]["id"], archive.project);
        assert_eq!(
            hit["place"],
            json!({ "__typename": "Task", "id": archive.task })
        );
        // Pages lose nothing.
        let (mut seen, mut after) = (Vec::new(), Value::Null);
        loop {
            let variables = json!({ "query": "云朵被", "first": 2, "after": after });
            let page = search(&member, variables).await;
            let ids = page["nodes"].as_array().expect("a list").iter();
            seen.extend(ids.map(|hit| hit["nodeId"].clone()));
            after = page["pageInfo"]["endCursor"].clone();
            if page["pageInfo"]["hasNextPage"] == false {
                break;
            }
        }
        assert_eq!(seen.len(), 5);
    })
    .await;
}

/// A guest finds the task that is shared, neither what is internal nor what is around it, and
/// nothing any more when it is no longer shared; another organisation never finds anything.
#[tokio::test]
async fn nobody_finds_what_they_do_not_see() {
    each(async |server| {
        let archive = Archive::make(server).await;
        let guest = server.client("collaborator@muyu.example").await;
        let viewer = guest.gql("{ viewer { user { id } } }", json!({})).await;
        let grant = json!({ "userId": viewer["viewer"]["user"]["id"], "nodeId": archive.task,
            "actions": ["VIEW"] });
        let grant = done(&archive.manager, "grantAdd", grant, "grantId").await["grantId"].clone();
        kinds(
            &guest,
            json!({ "query": "云朵被" }),
            &["COMMENT", "FILE", "LINK", "TASK"],
        )
        .await;
        let found = search(&guest, json!({ "query": "云朵被" })).await;
        for hit in found["nodes"].as_array().expect("a list") {
            assert_eq!(
                (&hit["project"], &hit["internal"]),
                (&json!(null), &json!(false))
            );
        }
        for variables in [
            json!({ "query": "保密" }),
            json!({ "query": "停产" }),
            json!({ "query": "双十二" }),
            json!({ "query": "云朵被", "projectId": archive.project }),
        ] {
            kinds(&guest, variables, &[]).await;
        }
        done(
            &archive.manager,
            "grantRevoke",
            json!({ "id": grant }),
            "cursor",
        )
        .await;
        kinds(&guest, json!({ "query": "云朵被" }), &[]).await;
        let elsewhere = server.client("admin@beiwan.example").await;
        kinds(&elsewhere, json!({ "query": "云朵被" }), &[]).await;
    })
    .await;
}

/// Nonsense is refused with a reason.
#[tokio::test]
async fn a_search_for_nothing_is_refused() {
    each(async |server| {
        let member = server.client("member@muyu.example").await;
        for (variables, code) in [
            (json!({ "query": " " }), "REQUIRED"),
            (json!({ "query": "!?*" }), "NOTHING_TO_SEARCH"),
            (json!({ "query": "a ".repeat(20) }), "TOO_MANY_WORDS"),
            (json!({ "query": "样".repeat(201) }), "TOO_LONG"),
            (json!({ "query": "样品", "first": 0 }), "OUT_OF_RANGE"),
            (json!({ "query": "样品", "after": "x" }), "MALFORMED"),
            (json!({ "query": "样品", "skuId": "x" }), "NOT_FOUND"),
        ] {
            let errors = member.gql_errors(SEARCH, variables).await;
            let told = &errors[0]["extensions"];
            let reason = told.get("reason").unwrap_or(&told["code"]);
            assert_eq!(reason, code);
        }
    })
    .await;
}
