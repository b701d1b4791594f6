//! The whole circle: a lot fails, the supplier answers twice, the effect is seen.

use std::time::Duration;

use serde_json::json;

use super::{ANSWER, Case};
use crate::inspections::{done, picture};
use crate::stage::{A_SECOND, codes, each};

#[tokio::test]
async fn a_failed_lot_is_answered_verified_and_closed() {
    each(async |server| {
        let case = Case::lay(server).await;
        let mut to_manager = Case::follow(&case.ground.manager).await;
        let mut to_supplier = Case::follow(&case.supplier).await;
        case.ground.inspect(&case.inspection, 6).await;

        let opened = to_manager.next(A_SECOND).await["nonConformityChanged"].take();
        assert_eq!(opened["kind"], "non_conformity.opened");
        assert_eq!(opened["actor"], json!(null));
        let found = &opened["nonConformity"];
        let id = &found["id"];
        assert_eq!(found["severity"], "MAJOR");
        assert_eq!(found["openedBy"], json!(null));
        assert_eq!(found["lot"]["code"], "LOT-NCR");
        assert_eq!(found["inspection"]["id"], case.inspection);
        assert_eq!(found["inspection"]["nonConformity"]["code"], found["code"]);
        let counts = json!([{ "defectClass": "MAJOR", "quantity": 6, "codes": ["SCRATCH"] }]);
        assert_eq!(found["defects"], counts);

        let seen = to_supplier.next(A_SECOND).await["nonConformityChanged"].take();
        assert_eq!(seen["kind"], "non_conformity.opened");
        assert_eq!(seen["nonConformity"], *found, "the supplier sees the same");
        let mut fields: Vec<&String> = seen["data"].as_object().expect("data").keys().collect();
        fields.sort();
        assert_eq!(fields, ["code", "dueAt", "severity", "status"]);

        case.answer(id, &ANSWER).await;
        let rejected = case.verify(id, false).await;
        assert_eq!(rejected["status"], "REJECTED_ANSWER");
        case.answer(id, &ANSWER[1..]).await;
        let accepted = case.verify(id, true).await;
        assert_eq!(accepted["status"], "VERIFIED");
        let both = json!([{ "number": 1, "accepted": false }, { "number": 2, "accepted": true }]);
        assert_eq!(accepted["answers"], both);

        let photo = case.ground.manager.upload("effect.png", &picture()).await;
        let close = json!({ "nonConformityId": id, "note": "三批无划痕", "fileIds": [photo] });
        let early = case.ground.manager.mutate("nonConformityClose", close.clone(), "cursor").await;
        assert_eq!(codes(&early), ["EFFECT_STILL_WATCHED"]);
        tokio::time::sleep(Duration::from_secs(3)).await;
        let select = "nonConformity { status closedBy { name } effectivenessNote effectivenessFiles { id } }";
        let closed = done(&case.ground.manager, "nonConformityClose", close, select).await;
        assert_eq!(closed["nonConformity"]["status"], "CLOSED");
        assert_eq!(closed["nonConformity"]["effectivenessFiles"], json!([{ "id": photo }]));

        for kind in [
            "contained",
            "root_cause_found",
            "actions_planned",
            "implemented",
            "answer_rejected",
            "root_cause_found",
            "actions_planned",
            "implemented",
            "answer_accepted",
            "closed",
        ] {
            for feed in [&mut to_manager, &mut to_supplier] {
                let change = feed.next(A_SECOND).await["nonConformityChanged"].take();
                assert_eq!(change["kind"], format!("non_conformity.{kind}"), "{change}");
            }
        }
        // What the organisation notes for itself is not the supplier's.
        let query = "query($id: ID!) { node(id: $id) { ... on NonConformity { status effectivenessNote
            effectivenessFiles { id } answers { number verificationNote actions { doneOn files { id } } } } } }";
        let own = case.supplier.gql(query, json!({ "id": id })).await["node"].take();
        assert_eq!(own["status"], "CLOSED");
        assert_eq!((&own["effectivenessNote"], &own["effectivenessFiles"]), (&json!(null), &json!([])));
        assert_eq!(own["answers"][0]["verificationNote"], "为什么改薄？");
        assert_eq!(own["answers"][1]["actions"][0]["files"].as_array().map(Vec::len), Some(1));
        assert!(server.stop(), "{}", server.log());
    })
    .await;
}

#[tokio::test]
async fn what_is_refused_says_why_and_changes_nothing() {
    each(async |server| {
        let case = Case::lay(server).await;
        let id = case.fail().await;
        let early = json!({
            "nonConformityId": id, "method": "OTHER", "steps": ["x"], "cause": "x", "category": "DESIGN",
        });
        let english = case.supplier.speaking("en");
        let refused = english.mutate("nonConformityRootCause", early, "nonConformity { id }").await;
        assert_eq!(codes(&refused), ["NON_CONFORMITY_NOT_IN_STATE"]);
        let said = "The nonconformity is OPEN; this is possible only from CONTAINED, REJECTED_ANSWER.";
        assert_eq!(refused["userErrors"][0]["message"], said);
        let stale = json!({ "nonConformityId": id, "containment": "x", "version": 7 });
        let refused = english.mutate("nonConformityContain", stale, "nonConformity { version status }").await;
        assert_eq!(codes(&refused), ["CONFLICT"]);
        assert_eq!(refused["nonConformity"], json!({ "version": 1, "status": "OPEN" }));
        let verify = json!({ "nonConformityId": id, "accepted": true });
        let refused = case.supplier.try_mutate("nonConformityVerify", verify, "cursor").await;
        assert_eq!(refused.code(), "FORBIDDEN");
        // A manager who answers for the supplier does not verify that.
        let manager = &case.ground.manager;
        let contain = json!({ "nonConformityId": id, "containment": "x" });
        done(manager, "nonConformityContain", contain, "cursor").await;
        case.answer(&id, &ANSWER[1..]).await;
        let verify = json!({ "nonConformityId": id, "accepted": true });
        let refused = manager.mutate("nonConformityVerify", verify, "cursor").await;
        assert_eq!(codes(&refused), ["OWN_ANSWER"]);

        let days = json!({ "answerDays": 3 });
        let select = "settings { answerDays effectivenessDays }";
        let set = done(manager, "nonConformitySettingsUpdate", days, select).await;
        assert_eq!(set["settings"], json!({ "answerDays": 3, "effectivenessDays": 30 }));
        let query = "{ nonConformitySettings { answerDays } }";
        let read = case.ground.inspector.gql(query, json!({})).await;
        assert_eq!(read["nonConformitySettings"]["answerDays"], 3);
        let cancel = json!({ "nonConformityId": id, "reason": "误判" });
        let gone = done(manager, "nonConformityCancel", cancel, "nonConformity { status cancelReason }").await;
        let expected = json!({ "status": "CANCELLED", "cancelReason": "误判" });
        assert_eq!(gone["nonConformity"], expected);
    })
    .await;
}
