//! S2.8: a golden sample is sealed by two persons.

use serde_json::json;

use super::{People, picture};
use crate::stage::{codes, each};

#[tokio::test]
async fn two_persons_seal_and_the_supplier_learns_the_code() {
    each(async |server| {
        let people = People::of(server).await;
        let (sample, _) = people.submitted(json!({})).await;
        let photo = people.manager.upload("封样.png", &picture(7)).await;
        let input = json!({ "sampleId": sample, "sealCode": "FY-0618-01",
            "place": "样品室 A-03", "photoIds": [photo] });
        let select = "sample { status seal { code place confirmedAt proposedBy { name }
            confirmedBy { name } photos { sha256 file { id } } } }";
        let early = people
            .manager
            .mutate("sampleSeal", input.clone(), select)
            .await;
        assert_eq!(codes(&early), ["ROUND_NOT_APPROVED"]);
        people.decide(&sample, "APPROVE").await;
        let proposed = people.manager.mutate("sampleSeal", input, select).await;
        assert_eq!(proposed["sample"]["status"], "IN_ROUNDS", "{proposed}");
        assert_eq!(proposed["sample"]["seal"]["confirmedAt"], json!(null));
        let query = "query($id: ID!) { node(id: $id) { ... on Sample { status seal {
            code place photos { sha256 } } } } }";
        let hidden = people.supplier.gql(query, json!({ "id": sample })).await;
        assert_eq!(hidden["node"]["seal"], json!(null));

        let wrong = json!({ "sampleId": sample, "sealCode": "FY-0618-99" });
        let refused = people.inspector.mutate("sampleSeal", wrong, select).await;
        assert_eq!(codes(&refused), ["SEAL_MISMATCH"]);
        let second = json!({ "sampleId": sample, "sealCode": "FY-0618-01" });
        let admin = server.client("admin@muyu.example").await;
        let refused = admin
            .speaking("en")
            .mutate("sampleSeal", second.clone(), select)
            .await;
        assert_eq!(codes(&refused), ["SEAL_NEEDS_OTHER_SIDE"]);
        let sealed = people.inspector.mutate("sampleSeal", second, select).await;
        assert_eq!(sealed["sample"]["status"], "SEALED", "{sealed}");
        let seal = &sealed["sample"]["seal"];
        assert_eq!(seal["photos"][0]["file"]["id"], photo);
        assert_eq!(seal["photos"][0]["sha256"].as_str().map(str::len), Some(64));
        assert!(seal["confirmedBy"]["name"].is_string());

        let shown = people.supplier.gql(query, json!({ "id": sample })).await;
        assert_eq!(
            shown["node"]["seal"],
            json!({ "code": "FY-0618-01", "place": null, "photos": [] })
        );
        let log =
            "{ events(first: 50, filter: { kinds: [\"sample.sealed\", \"sample.seal_proposed\"] })
            { nodes { kind data } } }";
        let log = people.supplier.gql(log, json!({})).await;
        let nodes = log["events"]["nodes"].as_array().expect("events");
        assert_eq!(nodes.len(), 1);
        assert_eq!(nodes[0]["kind"], "sample.sealed");
        assert_eq!(nodes[0]["data"]["place"], json!(null));
    })
    .await;
}
