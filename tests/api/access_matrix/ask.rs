//! Asking, on a server that is as it was.

use std::collections::HashMap;

use futures::future::join_all;
use serde_json::{Value, json};

use super::Row;
use super::schema::{Kind, Operation};
use super::world::{Caller, World};
use crate::stage::{Answer, Client, Heard, Home, SOON, Server, Settings};

/// How long a subscription is listened to; what it shows has happened already.
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(400);

/// A server on a copy of the prepared home; another one when something has changed.
pub(super) struct Stage {
    home: Home,
    server: Option<Server>,
}

impl Stage {
    pub(super) fn new(home: Home) -> Self {
        Self { home, server: None }
    }

    fn server(&mut self) -> &Server {
        let home = &self.home;
        self.server
            .get_or_insert_with(|| Server::at(home.duplicate(), Settings::default()))
    }

    /// A caller on the server as it is.
    pub(super) fn client(&mut self, bearer: Option<&str>) -> Client {
        let nobody = self.server().anonymous();
        match bearer {
            Some(bearer) => nobody.with_bearer(bearer),
            None => nobody,
        }
    }

    /// How each subscription among the rows ends for each caller, by title and caller. All listen at
    /// once: silence takes long.
    pub(super) async fn listen<'a>(
        &mut self,
        rows: &'a [Row],
        callers: &'a [Caller],
    ) -> HashMap<(&'a str, &'static str), String> {
        let mut ears = Vec::new();
        for row in rows.iter().filter(|row| row.is_heard()) {
            for (caller, bearer) in callers {
                let client = self.client(bearer.as_deref());
                ears.push(async move {
                    let outcome = hear(&client, &row.operation, &row.variables).await;
                    ((row.title.as_str(), *caller), outcome)
                });
            }
        }
        let outcomes = join_all(ears).await;
        // It has noted whom it refused, which others are asked about.
        self.server = None;
        outcomes.into_iter().collect()
    }

    /// How a query or mutation ends for a caller.
    pub(super) async fn ask(&mut self, row: &Row, bearer: Option<&str>, world: &World) -> String {
        let Row {
            operation,
            variables,
            ..
        } = row;
        let client = self.client(bearer);
        let server = self.server();
        let watchers = world.watchers(server);
        let before = heads(&watchers).await;
        let answer = client.ask(&operation.document, variables.clone()).await;
        let outcome = outcome(operation, &answer);
        if operation.kind == Kind::Mutation {
            if outcome == "ok" {
                self.server = None;
            } else {
                let after = heads(&watchers).await;
                assert_eq!(before, after, "{} was refused and wrote", operation.name);
            }
        }
        outcome
    }
}

async fn heads(watchers: &[Client]) -> Vec<String> {
    let mut heads = Vec::new();
    for watcher in watchers {
        heads.push(watcher.now().await);
    }
    heads
}

fn outcome(operation: &Operation, answer: &Answer) -> String {
    let code = answer.code();
    assert!(
        !code.starts_with("GRAPHQL_") && !answer.text.contains("expected type"),
        "the entry of {} in tests/api/access_matrix/inputs.rs does not fit the schema: {}",
        operation.name,
        answer.text
    );
    assert_ne!(code, "INTERNAL", "{}: {}", operation.name, answer.text);
    let body = answer.json();
    match code.as_str() {
        "" => shown(&body["data"][&operation.name]),
        "BAD_USER_INPUT" => {
            let reason = body["errors"][0]["extensions"]["reason"].as_str();
            format!("error {}", reason.unwrap_or_default())
        }
        code => code.to_owned(),
    }
}

fn shown(value: &Value) -> String {
    if value.is_null() {
        return "null".to_owned();
    }
    if let Some(list) = value.as_array() {
        let seen = list.iter().filter(|entry| !entry.is_null());
        return format!("ok {}", seen.count());
    }
    if let Some(error) = value["userErrors"].get(0) {
        let code = error["code"].as_str().unwrap_or_default();
        return format!("error {code}");
    }
    if let Some(nodes) = value["nodes"].as_array() {
        let total = value["totalCount"].as_u64().expect("a count");
        let listed = u64::try_from(nodes.len()).expect("a page");
        // A page holds 200.
        assert_eq!(total.min(200), listed, "what is counted is what is listed");
        return format!("ok {total}");
    }
    "ok".to_owned()
}

async fn hear(client: &Client, operation: &Operation, variables: &Value) -> String {
    let mut socket = client.socket().await;
    let payload = match client.bearer() {
        Some(bearer) => json!({ "authorization": format!("Bearer {bearer}") }),
        None => json!({}),
    };
    socket.introduce(payload).await;
    let mut events = socket
        .subscribe(&operation.document, variables.clone())
        .await;
    let (mut heard, mut patience) = (0, SOON);
    loop {
        let message = match events.hear(patience).await {
            Heard::Message(message) => message,
            Heard::Silence if heard == 0 => return "nothing".to_owned(),
            Heard::Silence => return format!("ok {heard}"),
            Heard::Closed(code, reason) => return format!("closed {code} {reason}"),
        };
        let errors = match message["type"].as_str() {
            Some("error") => message["payload"].clone(),
            _ => message["payload"]["errors"].clone(),
        };
        if let Some(code) = errors[0]["extensions"]["code"].as_str() {
            assert!(
                !code.starts_with("GRAPHQL_"),
                "{}: {errors}",
                operation.name
            );
            return code.to_owned();
        }
        heard += 1;
        patience = PATIENCE;
    }
}
