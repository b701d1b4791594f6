//! The main job: a lot of 1,200 is inspected, fails and is disposed of.

use serde_json::{Value, json};

use super::{Ground, answers, done, picture};
use crate::stage::{A_SECOND, codes, each};

const FROZEN: &str = "inspection { id code status statusLabel lotSize resubmitted sampleUnits
    assignee { name } lot { status held }
    samplingPlan { edition lotSize level severity codeLetter sampleSize fullInspection
        limits { defectClass aql sampleSize acceptance rejection planLetter } }
    items { id label check { kind } results { itemId } } verdict }";

const REPORT: &str = "inspection { status verdict verdictLabel inspectedQuantity version note
    verdictReasons { code effect message defectClass itemId } classResults { defectClass found acceptance rejection }
    items { id results { outcome defectClass readings passed code } }
    defects { id code label defectClass quantity note photos { id contentType } }
    photos { id } signature { id } submittedBy { name } lot { status held } location { latitude } } cursor";

#[tokio::test]
async fn a_failed_lot_is_held_and_disposed_of() {
    each(async |server| {
        let ground = Ground::lay(server).await;
        let entry = json!({ "code": "SCRATCH", "defectClass": "MAJOR", "nameZh": "划痕", "nameEn": "Scratch" });
        done(&ground.manager, "defectCodeCreate", entry, "defectCode { id name }").await;
        let lot = ground.lot("LOT-1200", 1200).await;
        let mut changes = ground
            .manager
            .subscribe(
                "subscription($lot: ID!, $after: Cursor) { inspectionChanged(filter: { lotId: $lot }, after: $after) {
                    cursor kind inspection { code status verdict } } }",
                json!({ "lot": lot, "after": ground.manager.now().await }),
            )
            .await;

        let input = json!({ "planId": ground.plan, "lotId": lot });
        let made = done(&ground.manager.speaking("en"), "inspectionSchedule", input, FROZEN).await;
        let inspection = &made["inspection"];
        frozen(inspection);
        let id = &inspection["id"];
        ground.start(id).await;

        refusals(&ground, id).await;
        let photo = ground.inspector.upload("photo.png", &picture()).await;
        let scratch = json!({
            "id": "dfct_01h2e8kqvbfwea724h75qc655w", "code": "SCRATCH", "quantity": 6,
            "photoIds": [photo], "note": "第 3 箱",
        });
        let report = json!({
            "inspectionId": id, "results": answers(), "defects": [scratch], "photoIds": [photo],
            "signatureFileId": photo, "note": "抽 80 件", "clientVerdict": "REJECT",
            "location": { "latitude": 30.25, "longitude": 120.17 },
            "clientStartedAt": "2026-11-22T08:00:00Z", "clientSubmittedAt": "2026-11-22T09:10:00Z",
        });
        let inspector = ground.inspector.with_key("submit-1");
        let first = done(&inspector, "inspectionSubmit", report.clone(), REPORT).await;
        submitted(&first["inspection"], &photo);
        let again = done(&inspector, "inspectionSubmit", report, REPORT).await;
        assert_eq!(again["inspection"], first["inspection"], "a repeated request is the same success");

        in_both_languages(&ground, id).await;
        dispose_and_close(&ground, id).await;
        for kind in [
            "inspection.scheduled",
            "inspection.started",
            "inspection.submitted",
            "lot.disposed",
            "inspection.reviewed",
            "inspection.closed",
            "inspection.reopened",
        ] {
            let change = changes.next(A_SECOND).await["inspectionChanged"].take();
            assert_eq!(change["kind"], kind, "{change}");
            // The inspection is shown as it is now, which may be later than the event.
            let now = json!({ "code": inspection["code"], "status": "CLOSED", "verdict": "REJECT" });
            if kind == "inspection.reopened" {
                assert_eq!(change["inspection"], now);
            }
        }
        assert!(server.stop(), "{}", server.log());
    })
    .await;
}

fn frozen(inspection: &Value) {
    assert_eq!(inspection["status"], "PLANNED");
    assert_eq!(inspection["statusLabel"], "Planned");
    assert_eq!(
        inspection["lot"],
        json!({ "status": "UNDER_INSPECTION", "held": true })
    );
    let limit = |class, aql, acceptance, rejection| {
        json!({
            "defectClass": class, "aql": aql, "sampleSize": 80, "acceptance": acceptance,
            "rejection": rejection, "planLetter": "J",
        })
    };
    let plan = json!({
        "edition": "GBT_2828_1_2012", "lotSize": 1200, "level": "II", "severity": "NORMAL",
        "codeLetter": "J", "sampleSize": 80, "fullInspection": false,
        "limits": [limit("CRITICAL", "0", 0, 1), limit("MAJOR", "2.5", 5, 6), limit("MINOR", "4", 7, 8)],
    });
    assert_eq!(inspection["samplingPlan"], plan);
    let units: Vec<_> = inspection["sampleUnits"].as_array().expect("units").clone();
    assert_eq!(units.len(), 80);
    let kinds: Vec<_> = inspection["items"]
        .as_array()
        .expect("items")
        .iter()
        .map(|i| &i["check"]["kind"])
        .collect();
    assert_eq!(kinds, ["PASS_FAIL", "MEASUREMENT", "SCAN"]);
}

/// What is wrong with a report is said at once, with paths, in the reader's language.
async fn refusals(ground: &Ground, id: &Value) {
    let english = ground.inspector.speaking("en");
    let empty = english
        .mutate(
            "inspectionSubmit",
            json!({ "inspectionId": id }),
            "inspection { id }",
        )
        .await;
    assert_eq!(codes(&empty), ["ANSWER_MISSING"; 3]);
    assert_eq!(empty["inspection"], json!(null));
    assert_eq!(
        empty["userErrors"][1]["message"],
        "宽度 (width) is not answered completely: 0 of 3."
    );
    let chinese = ground.inspector.speaking("zh-CN");
    let empty = chinese
        .mutate(
            "inspectionSubmit",
            json!({ "inspectionId": id }),
            "inspection { id }",
        )
        .await;
    assert_eq!(
        empty["userErrors"][1]["message"],
        "“宽度”（width）未完成：0/3。"
    );

    let mut wrong = answers();
    wrong[0]["value"] = json!({ "count": 3 });
    wrong[2]["itemId"] = "nothing".into();
    let defects = json!([{ "code": "HOLE", "quantity": -1, "defectClass": "MINOR" }]);
    let input = json!({ "inspectionId": id, "results": wrong });
    let refused = english.mutate("inspectionSubmit", input, "cursor").await;
    let paths: Vec<_> = refused["userErrors"]
        .as_array()
        .expect("errors")
        .iter()
        .map(|e| e["path"].clone())
        .collect();
    assert_eq!(
        paths,
        [
            json!(["results", "2", "itemId"]),
            json!(["results", "0", "value", "count"])
        ]
    );
    let input = json!({ "inspectionId": id, "results": answers(), "defects": defects });
    let refused = english.mutate("inspectionSubmit", input, "cursor").await;
    assert_eq!(
        refused["userErrors"][0]["path"],
        json!(["defects", "0", "quantity"])
    );
    let stale = json!({ "inspectionId": id, "results": answers(), "version": 1 });
    let refused = english
        .mutate("inspectionSubmit", stale, "inspection { version status }")
        .await;
    assert_eq!(codes(&refused), ["CONFLICT"]);
    assert_eq!(
        refused["inspection"],
        json!({ "version": 2, "status": "IN_PROGRESS" })
    );
}

fn submitted(inspection: &Value, photo: &str) {
    assert_eq!(inspection["verdict"], "REJECT");
    assert_eq!(inspection["status"], "SUBMITTED");
    assert_eq!(inspection["inspectedQuantity"], 80);
    assert_eq!(
        inspection["lot"],
        json!({ "status": "REJECTED", "held": true })
    );
    let over = &inspection["verdictReasons"][0];
    assert_eq!(
        (&over["code"], &over["effect"]),
        (&json!("CLASS_OVER_LIMIT"), &json!("REJECT"))
    );
    let major = json!({ "defectClass": "MAJOR", "found": 6, "acceptance": 5, "rejection": 6 });
    assert_eq!(inspection["classResults"][1], major);
    let readings = json!(["49.5", "50", "50.5"]);
    assert_eq!(inspection["items"][1]["results"][0]["readings"], readings);
    assert_eq!(
        inspection["items"][0]["results"][0]["outcome"],
        "CONFORMING"
    );
    let defect = &inspection["defects"][0];
    assert_eq!(defect["id"], "dfct_01h2e8kqvbfwea724h75qc655w");
    assert_eq!(
        (&defect["defectClass"], &defect["label"]),
        (&json!("MAJOR"), &json!("划痕"))
    );
    assert_eq!(
        defect["photos"],
        json!([{ "id": photo, "contentType": "image/png" }])
    );
    assert_eq!(
        (
            &inspection["photos"][0]["id"],
            &inspection["signature"]["id"]
        ),
        (&json!(photo), &json!(photo))
    );
    assert_eq!(inspection["location"]["latitude"], 30.25);
}

async fn in_both_languages(ground: &Ground, id: &Value) {
    let query = "query($id: ID!) { node(id: $id) { ... on Inspection { verdictLabel kindLabel verdictReasons { message } defects { label } } } }";
    for (language, verdict, kind, reason, label) in [
        (
            "en",
            "Rejected",
            "Incoming inspection",
            "Too many major defects: 6 found (Ac 5, Re 6).",
            "Scratch",
        ),
        (
            "zh-CN",
            "不接收",
            "来料检验",
            "严重缺陷超出限值：发现 6（Ac 5, Re 6）。",
            "划痕",
        ),
    ] {
        let node = ground
            .manager
            .speaking(language)
            .gql(query, json!({ "id": id }))
            .await["node"]
            .take();
        assert_eq!(node["verdictLabel"], verdict);
        assert_eq!(node["kindLabel"], kind);
        assert_eq!(node["verdictReasons"][0]["message"], reason);
        assert_eq!(node["defects"][0]["label"], label);
    }
}

async fn dispose_and_close(ground: &Ground, id: &Value) {
    let part = |disposition, quantity| json!({ "disposition": disposition, "quantity": quantity });
    let short =
        json!({ "inspectionId": id, "dispositions": [part("SORT", 1000), part("SCRAP", 100)] });
    let refused = ground
        .manager
        .mutate("lotDispose", short.clone(), "cursor")
        .await;
    assert_eq!(codes(&refused), ["QUANTITIES_DO_NOT_ADD_UP"]);
    assert_eq!(
        refused["userErrors"][0]["params"],
        json!({ "given": 1100, "lot_size": 1200 })
    );
    let forbidden = ground
        .inspector
        .try_mutate("lotDispose", short, "cursor")
        .await;
    assert_eq!(forbidden.code(), "FORBIDDEN");
    let whole =
        json!({ "inspectionId": id, "dispositions": [part("SORT", 1000), part("RETURN", 200)] });
    let select = "inspection { disposition dispositions { disposition label quantity status requestedBy { name } } lot { status } }";
    let disposed = done(&ground.manager.speaking("en"), "lotDispose", whole, select).await;
    let inspection = &disposed["inspection"];
    assert_eq!(
        (&inspection["disposition"], &inspection["lot"]["status"]),
        (&json!("SORT"), &json!("SORTING"))
    );
    assert_eq!(inspection["dispositions"][1]["label"], "Return to supplier");
    let input = json!({ "inspectionId": id });
    done(
        &ground.manager,
        "inspectionReview",
        input.clone(),
        "inspection { reviewedBy { name } }",
    )
    .await;
    let closed = done(
        &ground.manager,
        "inspectionClose",
        input.clone(),
        "inspection { status closedAt }",
    )
    .await;
    assert_eq!(closed["inspection"]["status"], "CLOSED");
    let reason = json!({ "inspectionId": id, "reason": "记录错误" });
    let select = "inspection { id code revision status previousRevision { id revision status } }";
    let next = done(&ground.manager, "inspectionReopen", reason, select).await["inspection"].take();
    assert_eq!(
        (&next["revision"], &next["status"]),
        (&json!(2), &json!("ASSIGNED"))
    );
    assert_eq!(
        next["previousRevision"],
        json!({ "id": id, "revision": 1, "status": "CLOSED" })
    );
    let cancel = json!({ "inspectionId": next["id"], "reason": "不再需要" });
    done(
        &ground.manager,
        "inspectionCancel",
        cancel,
        "inspection { status }",
    )
    .await;
}
