//! Projects and tasks: T1 to T4, T7, T9, R3, R5 to R7, S1.1, S1.4, S2.11, and M9 on tasks.

mod calendar;
mod guests;
mod pages;
mod planning;
mod plans;
mod refused;
mod roster;
mod story;
mod templates;
mod traces;

use serde_json::{Value, json};

use crate::stage::{Client, Server, codes, in_days};

/// A mutation that must succeed.
async fn done(client: &Client, name: &str, input: Value, select: &str) -> Value {
    let payload = client.mutate(name, input, select).await;
    assert_eq!(codes(&payload), [""; 0], "{name}: {payload}");
    payload
}

/// A campaign of the manager's, and who works on it.
struct Campaign {
    manager: Client,
    member: Client,
    /// The member's id.
    me: Value,
    project: Value,
}

impl Campaign {
    async fn begin(server: &Server) -> Self {
        let manager = server.client("manager@muyu.example").await;
        let member = server.client("member@muyu.example").await;
        let me = member.gql("{ viewer { user { id } } }", json!({})).await;
        let input = json!({ "name": "618 大促", "kind": "CAMPAIGN" });
        let made = done(&manager, "projectCreate", input, "project { id }").await;
        Self {
            manager,
            member,
            me: me["viewer"]["user"]["id"].clone(),
            project: made["project"]["id"].clone(),
        }
    }

    async fn phase(&self, name: &str) -> Value {
        let input = json!({ "projectId": self.project, "name": name });
        let made = done(&self.manager, "phaseCreate", input, "phase { id }").await;
        made["phase"]["id"].clone()
    }

    /// A task of the member's, due in a month.
    async fn task(&self, title: &str, more: Value) -> Value {
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

    /// An article.
    async fn sku(&self, code: &str) -> Value {
        let product = json!({ "code": code, "name": "四件套" });
        let product = done(&self.manager, "productCreate", product, "product { id }").await;
        let sku = json!({
            "productId": product["product"]["id"], "code": code, "name": "四件套 1.8 m",
            "price": { "amount": "399.00", "currency": "CNY" },
        });
        let made = done(&self.manager, "skuCreate", sku, "sku { id }").await;
        made["sku"]["id"].clone()
    }

    /// A step that the member takes: its payload with the task's status.
    async fn step(&self, name: &str, task: &Value) -> Value {
        let input = json!({ "taskId": task });
        self.member.mutate(name, input, "task { status }").await
    }

    /// The task begins and is done.
    async fn finish(&self, task: &Value) {
        for (name, status) in [("taskStart", "IN_PROGRESS"), ("taskComplete", "DONE")] {
            let payload = self.step(name, task).await;
            assert_eq!(payload["task"]["status"], status, "{name}: {payload}");
        }
    }

    /// Lets a task wait for another one.
    async fn wait(&self, task: &Value, predecessor: &Value, policy: &str) -> Value {
        let input = json!({ "taskId": task, "predecessorId": predecessor, "policy": policy });
        let select = "task { status blockedBy { title } }";
        done(&self.manager, "taskDependencyAdd", input, select).await
    }
}
