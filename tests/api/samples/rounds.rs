//! sampleRequest, sampleRoundSubmit, sampleRoundReview, sampleRoundWithdraw, sampleRoundDecide.

use serde_json::json;

use super::{People, paper, picture, submission, text};
use crate::stage::{A_SECOND, codes, each};

/// M8, S2.4, S2.5, S2.7: pictures, papers and typed results, seen live, versions kept.
#[tokio::test]
async fn a_round_is_submitted_rejected_and_submitted_again() {
    each(async |server| {
        let people = People::of(server).await;
        let (sample, round) = people.sample(json!({})).await;
        people.share(&sample, &["SUBMIT"]).await;
        let mut live = people
            .manager
            .subscribe(
                "subscription($id: ID, $after: Cursor) { sampleChanged(sampleId: $id, after: $after) {
                    kind data actor { name } sample { status } } }",
                json!({ "id": sample, "after": people.manager.now().await }),
            )
            .await;
        let photo = people.supplier.upload("正面.png", &picture(1)).await;
        let report = people.supplier.upload("质检报告.pdf", &paper("v1")).await;
        let mut input = submission(&sample, &round, &photo);
        let files = input["files"].as_array_mut().expect("a list");
        files.push(json!({ "fileId": report, "kind": "QC_REPORT" }));
        input["results"][0]["value"]["measurement"]["readings"][0] = "70.51".into();
        let select = "sample { status version currentRound { status nonconformingCount
            results { itemId label outcome readings passed }
            files { id kind version file { name contentType } } } } cursor";
        let done = people.supplier.mutate("sampleRoundSubmit", input, select).await;
        assert_eq!(codes(&done), [""; 0], "{done}");
        let current = &done["sample"]["currentRound"];
        assert_eq!(current["nonconformingCount"], 1);
        assert_eq!(
            current["results"],
            json!([
                { "itemId": "length", "label": "衣长", "outcome": "NONCONFORMING",
                  "readings": ["70.51"], "passed": null },
                { "itemId": "label", "label": "洗标", "outcome": "CONFORMING",
                  "readings": null, "passed": true },
            ])
        );
        assert_eq!(current["files"][1]["file"]["contentType"], "application/pdf");
        let old = text(&current["files"][1]["id"]);
        let change = live.next(A_SECOND).await;
        assert_eq!(change["sampleChanged"]["kind"], "sample.round_submitted");
        assert_eq!(change["sampleChanged"]["data"]["roundId"], round);
        assert_eq!(change["sampleChanged"]["sample"]["status"], "IN_ROUNDS");

        let rejected = people.decide(&sample, "REJECT").await;
        assert_eq!(rejected["rounds"][0]["status"], "REJECTED");
        assert_eq!(rejected["rounds"][0]["decision"]["reason"], "领口偏大");
        let second = text(&rejected["rounds"][1]["id"]);
        let newer = people.supplier.upload("质检报告-2.pdf", &paper("version 2")).await;
        let mut input = submission(&sample, &second, &photo);
        let files = input["files"].as_array_mut().expect("a list");
        files.push(json!({ "fileId": newer, "kind": "QC_REPORT", "replacesId": old }));
        let done = people.supplier.mutate("sampleRoundSubmit", input, "sample { id }").await;
        assert_eq!(codes(&done), [""; 0], "{done}");
        people.decide(&sample, "APPROVE").await;

        let query = "query($id: ID!) { node(id: $id) { ... on Sample { rounds { number files {
            kind version approvedBy { name } replaces { id file { name } }
            changes { property before after } } } } } }";
        let seen = people.member.gql(query, json!({ "id": sample })).await;
        let rounds = &seen["node"]["rounds"];
        assert_eq!(rounds[0]["files"][1]["approvedBy"], json!(null));
        let file = &rounds[1]["files"][1];
        assert_eq!(file["version"], 2);
        assert_eq!(file["replaces"]["id"], old);
        assert_eq!(
            file["changes"][0],
            json!({ "property": "NAME", "before": "质检报告.pdf", "after": "质检报告-2.pdf" })
        );
        assert!(file["approvedBy"]["name"].is_string(), "{file}");
    })
    .await;
}

/// Everything that is missing is said at once, in the reader's language.
#[tokio::test]
async fn what_is_missing_is_said_at_once_in_both_languages() {
    each(async |server| {
        let people = People::of(server).await;
        let (sample, round) = people
            .sample(json!({ "physical": true, "minPhotos": 2 }))
            .await;
        people.share(&sample, &["SUBMIT"]).await;
        let input = json!({ "sampleId": sample, "roundId": round });
        let english = people.supplier.speaking("en");
        let refused = english
            .mutate("sampleRoundSubmit", input.clone(), "sample { id }")
            .await;
        let missing = [
            "REQUIRED",
            "PHOTOS_MISSING",
            "ANSWER_MISSING",
            "ANSWER_MISSING",
        ];
        assert_eq!(codes(&refused), missing, "{refused}");
        assert_eq!(refused["userErrors"][0]["path"], json!(["trackingNumber"]));
        assert_eq!(
            refused["userErrors"][1]["message"],
            "2 photos are needed, 0 are given."
        );
        let chinese = people.supplier.speaking("zh-CN");
        let refused = chinese
            .mutate("sampleRoundSubmit", input, "sample { id }")
            .await;
        assert_eq!(
            refused["userErrors"][1]["message"],
            "至少需要 2 张照片，当前 0 张。"
        );
        assert_eq!(refused["sample"], json!(null));

        let bad = json!({ "spec": [{ "key": "p", "label": "照片", "check": { "photo": {} } }],
            "title": "x", "supplierId": people.supplier_id, "stage": "FIT" });
        let refused = people
            .member
            .mutate("sampleRequest", bad, "sample { id }")
            .await;
        assert_eq!(codes(&refused), ["VALUE_NOT_ALLOWED"]);
        assert_eq!(
            refused["userErrors"][0]["path"],
            json!(["spec", "0", "check"])
        );
    })
    .await;
}

/// A submission is taken back until its review begins; a stale client gets the present sample.
#[tokio::test]
async fn withdrawal_review_and_stale_versions() {
    each(async |server| {
        let people = People::of(server).await;
        let (sample, round) = people.submitted(json!({})).await;
        let at = json!({ "sampleId": sample, "roundId": round });
        let state = "sample { version currentRound { status } }";
        let done = people
            .supplier
            .mutate("sampleRoundWithdraw", at.clone(), state)
            .await;
        assert_eq!(done["sample"]["currentRound"]["status"], "OPEN");
        let again = people
            .supplier
            .mutate("sampleRoundWithdraw", at.clone(), state)
            .await;
        assert_eq!(codes(&again), ["ROUND_NOT_SUBMITTED"]);
        let photo = people.supplier.upload("背面.png", &picture(2)).await;
        let input = submission(&sample, &round, &photo);
        people
            .supplier
            .mutate("sampleRoundSubmit", input, state)
            .await;
        let mut stale = at.clone();
        stale["version"] = 1.into();
        let refused = people
            .inspector
            .mutate("sampleRoundReview", stale, state)
            .await;
        assert_eq!(codes(&refused), ["CONFLICT"]);
        assert_eq!(refused["sample"]["currentRound"]["status"], "SUBMITTED");
        let done = people
            .inspector
            .mutate("sampleRoundReview", at.clone(), state)
            .await;
        assert_eq!(done["sample"]["currentRound"]["status"], "UNDER_REVIEW");
        let late = people
            .supplier
            .mutate("sampleRoundWithdraw", at, state)
            .await;
        assert_eq!(codes(&late), ["ROUND_NOT_SUBMITTED"]);
    })
    .await;
}
