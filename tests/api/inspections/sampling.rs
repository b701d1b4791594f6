//! Sampling plans, and switching over the lots of a series (S2.5).

use serde_json::{Value, json};

use super::{Ground, done, plan};
use crate::stage::{codes, each};

const TABLES: &str = "query($lotSize: Int!, $level: InspectionLevel!, $severity: InspectionSeverity!, $aql: [AqlInput!]!) {
    samplingPlan(lotSize: $lotSize, level: $level, severity: $severity, aql: $aql) {
        edition codeLetter fullInspection limits { planLetter sampleSize acceptance rejection } } }";

#[tokio::test]
async fn the_tables_are_asked_directly() {
    each(async |server| {
        let member = server.client("member@muyu.example").await;
        for (lot_size, level, severity, aql, letter, limit) in [
            (1200, "II", "NORMAL", "2.5", "J", json!({ "planLetter": "J", "sampleSize": 80, "acceptance": 5, "rejection": 6 })),
            (9, "II", "NORMAL", "6.5", "B", json!({ "planLetter": "A", "sampleSize": 2, "acceptance": 0, "rejection": 1 })),
            (2000, "II", "REDUCED", "2.5", "K", json!({ "planLetter": "K", "sampleSize": 50, "acceptance": 5, "rejection": 6 })),
            (500_001, "III", "TIGHTENED", "0.025", "R", json!({ "planLetter": "S", "sampleSize": 3150, "acceptance": 1, "rejection": 2 })),
            (1200, "II", "NORMAL", "65", "J", json!({ "planLetter": "F", "sampleSize": 20, "acceptance": 21, "rejection": 22 })),
        ] {
            let variables = json!({
                "lotSize": lot_size, "level": level, "severity": severity,
                "aql": [{ "defectClass": "MAJOR", "aql": aql }],
            });
            let found = member.gql(TABLES, variables).await["samplingPlan"].take();
            assert_eq!((&found["codeLetter"], &found["limits"][0]), (&json!(letter), &limit), "{lot_size} {aql}");
            assert_eq!(found["edition"], "GBT_2828_1_2012");
        }
        let defaults = "{ samplingPlan(lotSize: 2, aql: [{ defectClass: MINOR, aql: \"2.5\" }]) { level severity sampleSize fullInspection } }";
        let found = member.gql(defaults, json!({})).await;
        let whole = json!({ "level": "II", "severity": "NORMAL", "sampleSize": 2, "fullInspection": true });
        assert_eq!(found["samplingPlan"], whole);
        for (bad, path) in [("[{ defectClass: MINOR, aql: \"2.6\" }]", json!(["aql", "0", "aql"])), ("[]", json!(["aql"]))] {
            let answer = member.ask(&format!("{{ samplingPlan(lotSize: 5, aql: {bad}) {{ edition }} }}"), json!({})).await;
            assert_eq!(answer.code(), "BAD_USER_INPUT", "{}", answer.text);
            assert_eq!(answer.errors()[0]["extensions"]["path"], path);
        }
        let none = member.ask("{ samplingPlan(lotSize: 0, aql: []) { edition } }", json!({})).await;
        assert_eq!(none.errors()[0]["extensions"]["path"], json!(["lotSize"]));
    })
    .await;
}

async fn state(ground: &Ground) -> Value {
    let query = "query($supplier: ID!) { samplingStates(first: 5, supplierId: $supplier) { nodes {
        id state stateLabel score lots acceptedInRow notAcceptedTightened fewLots product { code } } } }";
    let found = ground
        .manager
        .speaking("en")
        .gql(query, json!({ "supplier": ground.supplier }))
        .await;
    let nodes = found["samplingStates"]["nodes"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let own = nodes
        .into_iter()
        .find(|node| node["product"]["code"] == "INSPECTED");
    own.expect("a series of the product")
}

#[tokio::test]
async fn a_series_is_tightened_stopped_and_resumed() {
    each(async |server| {
        let ground = Ground::lay(server).await;
        for (number, major, want) in [(1, 6, "NORMAL"), (2, 6, "TIGHTENED"), (3, 4, "TIGHTENED")] {
            let id = ground.schedule(&ground.lot(&format!("S-{number}"), 1200).await).await;
            ground.inspect(&id, major).await;
            let now = state(&ground).await;
            assert_eq!(now["state"], want, "{now}");
        }
        for number in 4..8 {
            let id = ground.schedule(&ground.lot(&format!("S-{number}"), 1200).await).await;
            ground.inspect(&id, 4).await;
        }
        let stopped = state(&ground).await;
        assert_eq!((&stopped["state"], &stopped["stateLabel"]), (&json!("STOPPED"), &json!("Inspection stopped")));
        let input = json!({ "planId": ground.plan, "lotId": ground.lot("S-8", 1200).await });
        let refused = ground.manager.mutate("inspectionSchedule", input.clone(), "inspection { id }").await;
        assert_eq!(codes(&refused), ["SAMPLING_STOPPED"]);
        let both = json!({
            "samplingStateId": stopped["id"], "correctiveActionDone": true, "correctiveActionConfirmed": true,
        });
        let forbidden = ground.inspector.try_mutate("samplingStateUpdate", both.clone(), "cursor").await;
        assert_eq!(forbidden.code(), "FORBIDDEN");
        let made = done(&ground.manager, "samplingStateUpdate", both, "samplingState { state }").await;
        assert_eq!(made["samplingState"]["state"], "TIGHTENED", "a writer reads what it wrote");
        let select = "inspection { samplingPlan { severity limits { acceptance } } samplingState { state } }";
        let made = done(&ground.manager, "inspectionSchedule", input, select).await["inspection"].take();
        assert_eq!(made["samplingPlan"]["severity"], "TIGHTENED");
        assert_eq!(made["samplingPlan"]["limits"][1]["acceptance"], 3);
    })
    .await;
}

#[tokio::test]
async fn plans_are_versions() {
    each(async |server| {
        let ground = Ground::lay(server).await;
        let mut next = plan("INCOMING-1");
        let again = ground.manager.mutate("inspectionPlanCreate", next.clone(), "cursor").await;
        assert_eq!(codes(&again), ["ALREADY_EXISTS"]);
        next["replacesId"] = ground.plan.clone();
        next["items"][1]["check"]["measurement"]["lower"] = "51".into();
        let crossed = ground.manager.mutate("inspectionPlanCreate", next.clone(), "cursor").await;
        assert_eq!(codes(&crossed), ["LIMITS_CROSSED"]);
        let path = &crossed["userErrors"][0]["path"];
        let head: Vec<_> = path.as_array().expect("a path").iter().take(4).cloned().collect();
        assert_eq!(json!(head), json!(["items", "1", "check", "measurement"]));
        next["items"][1]["check"]["measurement"]["lower"] = "49".into();
        let select = "inspectionPlan { id version active limits { defectClass aql } items { key measurement { lower } } }";
        let made = done(&ground.manager, "inspectionPlanCreate", next, select).await["inspectionPlan"].take();
        assert_eq!((&made["version"], &made["active"]), (&json!(2), &json!(true)));
        assert_eq!(made["items"][1]["measurement"]["lower"], "49");
        let old = json!({ "planId": ground.plan, "lotId": ground.lot("LOT-1", 5).await });
        let refused = ground.manager.mutate("inspectionSchedule", old, "cursor").await;
        assert_eq!(codes(&refused), ["PLAN_INACTIVE"]);
        let query = "{ current: inspectionPlans(query: \"incoming-1\") { totalCount nodes { id } }
            all: inspectionPlans(query: \"incoming-1\", activeOnly: false) { totalCount } }";
        let lists = ground.manager.gql(query, json!({})).await;
        assert_eq!(lists["current"], json!({ "totalCount": 1, "nodes": [{ "id": made["id"] }] }));
        assert_eq!(lists["all"]["totalCount"], 2);
    })
    .await;
}
