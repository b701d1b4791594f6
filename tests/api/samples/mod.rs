//! Samples and discussions: a supplier's work, the review of it, the golden sample.

mod comments;
mod guests;
mod page;
mod rounds;
mod seal;

use serde_json::{Value, json};

use crate::stage::{Client, Server, codes};

/// People of one story.
pub(crate) struct People {
    pub(crate) manager: Client,
    pub(crate) member: Client,
    pub(crate) inspector: Client,
    /// The supplier's person.
    pub(crate) supplier: Client,
    supplier_user: String,
    supplier_id: String,
}

impl People {
    pub(crate) async fn of(server: &Server) -> Self {
        let sign_in = async |who: &str| server.client(&format!("{who}@muyu.example")).await;
        let manager = sign_in("manager").await;
        let supplier = sign_in("supplier").await;
        let viewer = "{ viewer { user { id } } }";
        let own = supplier.gql(viewer, json!({})).await;
        let all = "{ suppliers(first: 50) { nodes { id code } } }";
        let suppliers = manager.gql(all, json!({})).await;
        let known = suppliers["suppliers"]["nodes"]
            .as_array()
            .expect("suppliers");
        let mine = known
            .iter()
            .find(|s| s["code"] == "HZ-TEX")
            .expect("the demo's first");
        Self {
            member: sign_in("member").await,
            inspector: sign_in("inspector").await,
            supplier_user: text(&own["viewer"]["user"]["id"]),
            supplier_id: text(&mine["id"]),
            manager,
            supplier,
        }
    }

    /// A sample that the member asks for, with its open round.
    pub(crate) async fn sample(&self, change: Value) -> (String, String) {
        let mut input = json!({
            "title": "真丝衬衫", "supplierId": self.supplier_id, "stage": "PRE_PRODUCTION",
            "spec": [
                { "key": "length", "label": "衣长", "mandatory": true, "check": { "measurement":
                    { "nominal": "70", "lower": "69.5", "upper": "70.5", "unit": "cm" } } },
                { "key": "label", "label": "洗标", "mandatory": true, "check": { "passFail": true } },
            ],
        });
        for (name, value) in change.as_object().expect("an object") {
            input[name] = value.clone();
        }
        let select = "sample { id currentRound { id } }";
        let done = self.member.mutate("sampleRequest", input, select).await;
        assert_eq!(codes(&done), [""; 0], "{done}");
        (
            text(&done["sample"]["id"]),
            text(&done["sample"]["currentRound"]["id"]),
        )
    }

    /// Shares an object with the supplier's person.
    pub(crate) async fn share(&self, node: &str, actions: &[&str]) -> String {
        let input = json!({ "userId": self.supplier_user, "nodeId": node, "actions": actions });
        let done = self.manager.mutate("grantAdd", input, "grantId").await;
        text(&done["grantId"])
    }

    /// A shared sample whose first round is submitted with one photo; gives sample and round.
    pub(crate) async fn submitted(&self, change: Value) -> (String, String) {
        let (sample, round) = self.sample(change).await;
        self.share(&sample, &["SUBMIT", "COMMENT"]).await;
        let photo = self.supplier.upload("正面.png", &picture(1)).await;
        let input = submission(&sample, &round, &photo);
        let done = self
            .supplier
            .mutate("sampleRoundSubmit", input, "sample { id }")
            .await;
        assert_eq!(codes(&done), [""; 0], "{done}");
        (sample, round)
    }

    /// Approves or rejects the current round.
    pub(crate) async fn decide(&self, sample: &str, decision: &str) -> Value {
        let current = "query($id: ID!) { node(id: $id) { ... on Sample { currentRound { id } } } }";
        let found = self.manager.gql(current, json!({ "id": sample })).await;
        let input = json!({
            "sampleId": sample, "roundId": found["node"]["currentRound"]["id"],
            "decision": decision, "reason": "领口偏大",
        });
        let select = "sample { status rounds { id number status decision { decision reason decidedBy { name } } } }";
        let done = self
            .manager
            .mutate("sampleRoundDecide", input, select)
            .await;
        assert_eq!(codes(&done), [""; 0], "{done}");
        done["sample"].clone()
    }
}

/// A round with one photo and a good report.
pub(crate) fn submission(sample: &str, round: &str, photo: &str) -> Value {
    json!({
        "sampleId": sample, "roundId": round, "note": "第一次打样",
        "files": [{ "fileId": photo, "kind": "PHOTO" }],
        "results": [
            { "itemId": "length", "value": { "measurement": { "readings": ["70.2"] } } },
            { "itemId": "label", "value": { "passFail": true } },
        ],
    })
}

/// A picture of one pixel; pictures with different numbers have different bytes.
pub(crate) fn picture(number: u8) -> Vec<u8> {
    const PIXEL: &str = "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489\
        0000000d4944415478da6364f8cf500f00038601805a347d6b0000000049454e44ae426082";
    let mut bytes = hex::decode(PIXEL).expect("hex digits");
    bytes.push(number);
    bytes
}

/// A short paper.
pub(crate) fn paper(words: &str) -> Vec<u8> {
    format!("%PDF-1.4\n% {words}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n").into_bytes()
}

pub(crate) fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("no text: {value}"))
        .to_owned()
}
