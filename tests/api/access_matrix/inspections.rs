//! Inspections in every state, each on a lot of its own.

use serde_json::{Value, json};

use super::world::{World, done, share, text};
use crate::devices;
use crate::stage::{Client, SOON, Server, in_days};

impl World {
    /// The inspector's phone, which has delivered something about the first inspection.
    async fn carry(&mut self, inspector: &Client) {
        let phone = json!({ "id": devices::PHONE, "name": "N", "platform": "P" });
        done(inspector, "deviceRegister", phone, "cursor").await;
        self.name("device", devices::PHONE);
        let input = json!({
            "deviceId": devices::PHONE, "subjectId": &self["inspection"],
            "entries": devices::chain(&[json!({})]),
        });
        let made = done(inspector, "journalDeliver", input, "receipt { id }").await;
        self.name("receipt", text(&made["receipt"]["id"]));
    }

    /// The first inspection, and only that, is shared with both guests; the collaborator may carry
    /// it out.
    pub(super) async fn inspect(&mut self, server: &Server, manager: &Client) {
        let inspector = server.client("inspector@muyu.example").await;
        self.prepare_catalogue(manager).await;
        let open = self.schedule(manager, "INSP-1").await;
        self.name("inspection", open.as_str());
        for (email, actions) in [
            ("supplier@muyu.example", json!(["VIEW", "COMMENT"])),
            (
                "collaborator@muyu.example",
                json!(["VIEW", "COMMENT", "INSPECT"]),
            ),
        ] {
            share(manager, server, email, &open, actions).await;
        }
        let other = self.schedule(manager, "INSP-2").await;
        self.name("other inspection", other);
        let begun = self.schedule(manager, "INSP-3").await;
        let input = json!({ "inspectionId": begun });
        done(&inspector, "inspectionStart", input, "cursor").await;
        self.name("begun inspection", begun);
        let accepted = self.submit(manager, &inspector, "INSP-4", json!([])).await;
        self.name("submitted inspection", accepted);

        let reviewed = self.submit(manager, &inspector, "INSP-5", json!([])).await;
        let input = json!({ "inspectionId": reviewed });
        done(manager, "inspectionReview", input, "cursor").await;
        self.name("reviewed inspection", reviewed);
        let closed = self.submit(manager, &inspector, "INSP-6", json!([])).await;
        let input = json!({ "inspectionId": closed });
        done(manager, "inspectionReview", input.clone(), "cursor").await;
        done(manager, "inspectionClose", input, "cursor").await;
        self.name("closed inspection", closed);

        let rejected = self.reject(manager, &inspector, "INSP-7").await;
        self.name("rejected inspection", rejected);
        let conceded = self.reject(manager, &inspector, "INSP-8").await;
        let part = json!({
            "disposition": "CONCESSION", "note": "N", "effect": "E", "expiresAt": in_days(30),
        });
        let input = json!({ "inspectionId": conceded, "dispositions": [part] });
        let select = "inspection { dispositions { id } defects { id } }";
        let made = done(&inspector, "lotDispose", input, select).await;
        self.name(
            "disposition",
            text(&made["inspection"]["dispositions"][0]["id"]),
        );
        self.name("defect", text(&made["inspection"]["defects"][0]["id"]));
        self.name("series", series(manager).await);
        self.carry(&inspector).await;
    }

    async fn prepare_catalogue(&mut self, manager: &Client) {
        let limits = json!([
            { "defectClass": "CRITICAL", "aql": "0" }, { "defectClass": "MAJOR", "aql": "2.5" },
        ]);
        let items = json!([{ "key": "look", "label": "L", "mandatory": true, "check": { "passFail": true } }]);
        let plan = json!({
            "code": "MATRIX", "name": "N", "kind": "INCOMING", "limits": limits, "items": items,
        });
        let made = done(
            manager,
            "inspectionPlanCreate",
            plan,
            "inspectionPlan { id }",
        )
        .await;
        self.name("plan", text(&made["inspectionPlan"]["id"]));
        let code = json!({
            "code": "MATRIX", "defectClass": "CRITICAL", "nameZh": "断针", "nameEn": "Needle",
        });
        let made = done(manager, "defectCodeCreate", code, "defectCode { id }").await;
        self.name("defect code", text(&made["defectCode"]["id"]));
    }

    async fn schedule(&self, manager: &Client, lot: &str) -> String {
        let announce = json!({
            "code": lot, "skuId": &self["sku"], "supplierId": &self["supplier"], "quantity": 50,
        });
        let made = done(manager, "lotAnnounce", announce, "lot { id }").await;
        let lot = &made["lot"]["id"];
        done(manager, "lotReceive", json!({ "lotId": lot }), "cursor").await;
        let input = json!({ "planId": &self["plan"], "lotId": lot });
        let made = done(manager, "inspectionSchedule", input, "inspection { id }").await;
        text(&made["inspection"]["id"])
    }

    async fn submit(&self, manager: &Client, by: &Client, lot: &str, defects: Value) -> String {
        let id = self.schedule(manager, lot).await;
        done(
            by,
            "inspectionStart",
            json!({ "inspectionId": id }),
            "cursor",
        )
        .await;
        let report = json!({ "inspectionId": id, "results": answers(), "defects": defects });
        done(by, "inspectionSubmit", report, "cursor").await;
        id
    }

    async fn reject(&self, manager: &Client, by: &Client, lot: &str) -> String {
        let defects = json!([{ "code": "MATRIX", "unit": 1 }]);
        self.submit(manager, by, lot, defects).await
    }
}

/// A report without fault.
pub(super) fn answers() -> Value {
    json!([{ "itemId": "look", "value": { "passFail": true } }])
}

/// The series that the switching rules have made of the closed inspection.
async fn series(manager: &Client) -> String {
    let end = std::time::Instant::now() + SOON;
    loop {
        let query = "{ samplingStates { nodes { id } } }";
        let found = manager.gql(query, json!({})).await;
        if let Some(id) = found["samplingStates"]["nodes"][0]["id"].as_str() {
            return id.to_owned();
        }
        assert!(std::time::Instant::now() < end, "no series");
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
}
