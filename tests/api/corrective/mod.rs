//! Corrective action, from the failed inspection to the effect (MS11).

mod guests;
mod story;

use serde_json::{Value, json};

use crate::inspections::{Ground, done};
use crate::stage::{A_SECOND, Client, Server, Subscription, in_seconds};

const CHANGES: &str = "subscription($after: Cursor) { nonConformityChanged(after: $after) {
    cursor kind data actor { name }
    nonConformity { id code status severity dueAt supplier { code } sku { code } lot { code }
        inspection { id code nonConformity { code } } defects { defectClass quantity codes } openedBy { name } } } }";

/// A manager, an inspector and the supplier's person, and an inspection that the latter sees.
struct Case {
    ground: Ground,
    supplier: Client,
    inspection: Value,
}

impl Case {
    async fn lay(server: &Server) -> Self {
        let ground = Ground::lay(server).await;
        let supplier = server.client("supplier@muyu.example").await;
        let viewer = "{ viewer { user { id supplier { id } } } }";
        let user = supplier.gql(viewer, json!({})).await["viewer"]["user"].take();
        let announce = json!({
            "code": "LOT-NCR", "skuId": ground.sku, "supplierId": user["supplier"]["id"], "quantity": 1200,
        });
        let lot = done(&ground.warehouse, "lotAnnounce", announce, "lot { id }").await;
        let lot = lot["lot"]["id"].clone();
        let receive = json!({ "lotId": lot });
        done(&ground.warehouse, "lotReceive", receive, "lot { status }").await;
        let inspection = ground.schedule(&lot).await;
        let grant = json!({ "userId": user["id"], "nodeId": inspection, "actions": ["VIEW"] });
        done(&ground.manager, "grantAdd", grant, "grantId").await;
        Self {
            ground,
            supplier,
            inspection,
        }
    }

    /// What happens to nonconformities, as a person sees it from now on.
    async fn follow(client: &Client) -> Subscription {
        let after = client.now().await;
        client.subscribe(CHANGES, json!({ "after": after })).await
    }

    /// The inspection fails; gives the nonconformity that opens by itself.
    async fn fail(&self) -> Value {
        let mut changes = Self::follow(&self.ground.manager).await;
        self.ground.inspect(&self.inspection, 6).await;
        let change = changes.next(A_SECOND).await["nonConformityChanged"].take();
        change["nonConformity"]["id"].clone()
    }

    /// The supplier answers in four steps.
    async fn answer(&self, id: &Value, steps: &[&str]) {
        let photo = self
            .supplier
            .upload("evidence.png", &crate::inspections::picture())
            .await;
        for step in steps {
            let mut input = match *step {
                "nonConformityContain" => json!({ "containment": "库存隔离", "fileIds": [photo] }),
                "nonConformityRootCause" => json!({
                    "method": "FIVE_WHY", "steps": ["摩擦", "隔板太薄"], "cause": "隔板改薄", "category": "MATERIAL",
                }),
                "nonConformityPlanActions" => json!({ "actions": [{
                    "kind": "CORRECTIVE", "description": "恢复隔板", "owner": "周工", "dueOn": "9999-12-31",
                }] }),
                _ => {
                    json!({ "actions": [{ "position": 1, "doneOn": "2026-01-01", "fileIds": [photo] }] })
                }
            };
            input["nonConformityId"] = id.clone();
            done(&self.supplier, step, input, "nonConformity { status }").await;
        }
    }

    async fn verify(&self, id: &Value, accepted: bool) -> Value {
        let mut input = json!({ "nonConformityId": id, "accepted": accepted });
        if accepted {
            input["effectiveAt"] = in_seconds(2).into();
        } else {
            input["note"] = "为什么改薄？".into();
        }
        let select = "nonConformity { status effectiveAt answers { number accepted } }";
        done(&self.ground.manager, "nonConformityVerify", input, select).await["nonConformity"]
            .take()
    }
}

const ANSWER: [&str; 4] = [
    "nonConformityContain",
    "nonConformityRootCause",
    "nonConformityPlanActions",
    "nonConformityImplement",
];
