//! Nonconformities in every state, each opened by hand; the first is shared with both guests.

use std::time::Duration;

use serde_json::{Value, json};

use super::world::{World, done, picture, share, text};
use crate::stage::{Client, Server, in_seconds};

impl World {
    pub(super) async fn correct(&mut self, server: &Server, manager: &Client) {
        let id = self.open(manager).await;
        for (email, actions) in [
            (
                "supplier@muyu.example",
                json!(["VIEW", "COMMENT", "UPLOAD", "SUBMIT"]),
            ),
            ("collaborator@muyu.example", json!(["VIEW", "COMMENT"])),
        ] {
            share(manager, server, email, &id, actions).await;
        }
        self.name("nonconformity", id);
        let other = self.open(manager).await;
        self.name("other nonconformity", other);

        let supplier = server.client("supplier@muyu.example").await;
        let file = supplier.upload("answer.png", &picture()).await;
        self.name("answer file", file.as_str());
        let names = [
            "contained nonconformity",
            "explained nonconformity",
            "planned nonconformity",
            "implemented nonconformity",
            "verified nonconformity",
        ];
        for (steps, name) in (1..).zip(names) {
            let id = self.open(manager).await;
            let all = json!(["VIEW", "COMMENT", "UPLOAD", "SUBMIT"]);
            share(manager, server, "supplier@muyu.example", &id, all).await;
            answer(&supplier, &id, &file, steps).await;
            if name == "verified nonconformity" {
                let until = in_seconds(2);
                let verify =
                    json!({ "nonConformityId": id, "accepted": true, "effectiveAt": until });
                done(manager, "nonConformityVerify", verify, "cursor").await;
                // The effect can be judged when the matrix is asked.
                tokio::time::sleep(Duration::from_secs(2)).await;
            }
            self.name(name, id);
        }
    }

    async fn open(&self, manager: &Client) -> String {
        let input = json!({
            "problem": "P", "severity": "MAJOR", "supplierId": &self["supplier"],
        });
        let made = done(manager, "nonConformityOpen", input, "nonConformity { id }").await;
        text(&made["nonConformity"]["id"])
    }
}

/// The first so many of the four steps of an answer.
async fn answer(supplier: &Client, id: &str, file: &str, steps: usize) {
    let action = json!({
        "kind": "CORRECTIVE", "description": "D", "owner": "O", "dueOn": "9999-12-31",
    });
    let carried_out = json!({ "position": 1, "doneOn": "2026-01-01", "fileIds": [file] });
    let all: [(&str, Value); 4] = [
        ("nonConformityContain", json!({ "containment": "C" })),
        (
            "nonConformityRootCause",
            json!({ "method": "FIVE_WHY", "steps": ["S"], "cause": "C", "category": "MACHINE" }),
        ),
        ("nonConformityPlanActions", json!({ "actions": [action] })),
        (
            "nonConformityImplement",
            json!({ "actions": [carried_out] }),
        ),
    ];
    for (name, mut input) in all.into_iter().take(steps) {
        input["nonConformityId"] = id.into();
        done(supplier, name, input, "cursor").await;
    }
}
