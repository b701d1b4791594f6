//! What people are told (T3, T6) and what waits for them (T5).

mod reminders;
mod stream;
mod todos;

use std::time::Duration;

use serde_json::{Value, json};

use crate::stage::{A_SECOND, Client, SOON, Server, codes, in_days};

pub(super) const LIST: &str = "query($unread: Boolean, $after: String, $first: Int) {
    notifications(unreadOnly: $unread, after: $after, first: $first) { totalCount
        nodes { id kind title body subjectId readAt comment { body } actor { name }
            subject { __typename id } }
        pageInfo { hasNextPage endCursor } } }";

/// A mutation that must succeed.
pub(super) async fn done(client: &Client, name: &str, input: Value, select: &str) -> Value {
    let payload = client.mutate(name, input, select).await;
    assert_eq!(codes(&payload), [""; 0], "{name}: {payload}");
    payload
}

/// The manager's project, and a member who works on it.
pub(super) struct Ground {
    pub(super) manager: Client,
    pub(super) member: Client,
    pub(super) me: Value,
    project: Value,
}

impl Ground {
    pub(super) async fn begin(server: &Server) -> Self {
        let manager = server.client("manager@muyu.example").await;
        let member = server.client("member@muyu.example").await;
        settled(&manager).await;
        let input = json!({ "name": "618 大促", "kind": "CAMPAIGN" });
        let made = done(&manager, "projectCreate", input, "project { id }").await;
        Self {
            me: me(&member).await,
            project: made["project"]["id"].clone(),
            manager,
            member,
        }
    }

    /// A task of the member's, due in a month.
    pub(super) async fn task(&self, title: &str, more: Value) -> Value {
        let mut input = json!({
            "projectId": self.project, "title": title, "assigneeId": self.me,
            "dueAt": in_days(30),
        });
        for (field, value) in more.as_object().expect("fields") {
            input[field] = value.clone();
        }
        let made = done(&self.manager, "taskCreate", input, "task { id }").await;
        made["task"]["id"].clone()
    }

    /// A step that the member takes.
    pub(super) async fn step(&self, name: &str, task: &Value) {
        let input = json!({ "taskId": task });
        done(&self.member, name, input, "task { status }").await;
    }
}

/// Waits until everybody was told of the demo's story and reminded of what is overdue in it.
async fn settled(client: &Client) {
    let mut before = String::new();
    loop {
        let now = client.now().await;
        if now == before {
            return;
        }
        before = now;
        tokio::time::sleep(A_SECOND * 2).await;
    }
}

pub(super) async fn me(client: &Client) -> Value {
    let viewer = client.gql("{ viewer { user { id } } }", json!({})).await;
    viewer["viewer"]["user"]["id"].clone()
}

/// The newest notices, as soon as there are more than before or one is about what is wanted.
pub(super) async fn told(client: &Client, subject: &Value, kind: &str) -> Value {
    for _ in 0..SOON.as_millis() / 50 {
        let list = client.gql(LIST, json!({})).await;
        let nodes = list["notifications"]["nodes"].as_array().expect("a list");
        let found = nodes
            .iter()
            .find(|node| node["subjectId"] == *subject && node["kind"] == kind);
        if let Some(found) = found {
            return found.clone();
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("nobody told {kind} about {subject}");
}

/// The kinds of a person's notices about an object, the newest first.
pub(super) async fn kinds(client: &Client, subject: &Value) -> Vec<String> {
    let list = client.gql(LIST, json!({ "first": 200 })).await;
    let nodes = list["notifications"]["nodes"].as_array().expect("a list");
    nodes
        .iter()
        .filter(|node| node["subjectId"] == *subject)
        .map(|node| node["kind"].as_str().expect("a kind").to_owned())
        .collect()
}
