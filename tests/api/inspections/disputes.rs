//! Verdicts that people decide: disputed ones, and concessions.

use serde_json::json;

use super::{Ground, answers, done};
use crate::stage::{codes, each};

#[tokio::test]
async fn a_reviewer_decides_a_disputed_verdict() {
    each(async |server| {
        let ground = Ground::lay(server).await;
        let id = ground.schedule(&ground.lot("LOT-1", 1200).await).await;
        ground.start(&id).await;
        let report = json!({ "inspectionId": id, "results": answers(), "clientVerdict": "REJECT" });
        let select = "inspection { status verdict clientVerdict }";
        let made = done(&ground.inspector, "inspectionSubmit", report, select).await;
        let disputed =
            json!({ "status": "CONFLICT", "verdict": "ACCEPT", "clientVerdict": "REJECT" });
        assert_eq!(made["inspection"], disputed);
        let silent = json!({ "inspectionId": id, "verdict": "ACCEPT" });
        let refused = ground
            .manager
            .mutate("inspectionReview", silent, "cursor")
            .await;
        assert_eq!(codes(&refused), ["REQUIRED"]);
        let review = json!({ "inspectionId": id, "verdict": "ACCEPT", "note": "设备版本过旧" });
        let select = "inspection { status verdict reason }";
        let made = done(&ground.manager, "inspectionReview", review, select).await;
        let decided =
            json!({ "status": "REVIEWED", "verdict": "ACCEPT", "reason": "设备版本过旧" });
        assert_eq!(made["inspection"], decided);
        let input = json!({ "inspectionId": id });
        let made = done(
            &ground.manager,
            "inspectionClose",
            input,
            "inspection { disposition lot { status held } }",
        )
        .await;
        let released =
            json!({ "disposition": "ACCEPT", "lot": { "status": "RELEASED", "held": false } });
        assert_eq!(made["inspection"], released);
    })
    .await;
}

#[tokio::test]
async fn a_concession_takes_two_persons() {
    each(async |server| {
        let ground = Ground::lay(server).await;
        let id = ground.schedule(&ground.lot("LOT-1", 1200).await).await;
        ground.inspect(&id, 6).await;
        let part = json!({
            "disposition": "CONCESSION", "effect": "颜色略有偏差", "expiresAt": "2027-06-30T00:00:00Z",
        });
        let input = json!({ "inspectionId": id, "dispositions": [part] });
        let select = "inspection { lot { status } dispositions { id quantity status } }";
        let made = done(&ground.manager, "lotDispose", input, select).await;
        assert_eq!(made["inspection"]["lot"]["status"], "CONCESSION_REQUESTED");
        let part = &made["inspection"]["dispositions"][0];
        assert_eq!((&part["quantity"], &part["status"]), (&json!(1200), &json!("REQUESTED")));
        let grant = json!({ "dispositionId": part["id"], "granted": true });
        let own = ground.manager.mutate("concessionDecide", grant.clone(), "cursor").await;
        assert_eq!(codes(&own), ["APPROVER_IS_REQUESTER"]);
        let admin = server.client("admin@muyu.example").await;
        let select = "inspection { lot { status held } dispositions { status decidedBy { name } } }";
        let made = done(&admin, "concessionDecide", grant, select).await;
        let granted = json!({ "status": "CONCESSION_GRANTED", "held": false });
        assert_eq!(made["inspection"]["lot"], granted);
        assert_eq!(made["inspection"]["dispositions"][0]["status"], "GRANTED");
    })
    .await;
}
