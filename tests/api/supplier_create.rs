//! Suppliers.

use futures::future::join_all;
use serde_json::{Value, json};

use crate::stage::{Client, codes, each};

const ID: &str = "supp_01kt9xwgtyeh7sef0hfphrcd23";

async fn create(client: &Client, input: Value) -> Value {
    let select = "supplier { id code name email version } cursor";
    client.mutate("supplierCreate", input, select).await
}

#[tokio::test]
async fn a_supplier_is_added_with_one_event() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let input = json!({ "code": " HB-01 ", "name": "河北木业", "email": "A@B.example" });
        let made = create(&manager, input).await;
        let supplier = &made["supplier"];
        assert_eq!(supplier["code"], "HB-01");
        assert_eq!(supplier["email"], "a@b.example");
        assert_eq!(supplier["version"], 1);
        let query = "query($id: ID!) { events(filter: { subjectId: $id }) { nodes { kind cursor actor { email } data subject { ... on Supplier { name } } } } }";
        let events = manager.gql(query, json!({ "id": supplier["id"] })).await;
        let event = json!({
            "kind": "supplier.created",
            "cursor": made["cursor"],
            "actor": { "email": "manager@muyu.example" },
            "data": { "code": "HB-01" },
            "subject": { "name": "河北木业" },
        });
        assert_eq!(events["events"]["nodes"], json!([event]));
    })
    .await;
}

/// M7: a phone makes its own ids, and may send the same thing again.
#[tokio::test]
async fn an_id_of_the_client_makes_it_once() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let input = json!({ "id": ID, "code": "OWN", "name": "厂" });
        let made = create(&manager, input.clone()).await;
        assert_eq!(made["supplier"]["id"], ID);
        let again = create(&manager, input).await;
        assert_eq!(again, made);
        let other = json!({ "id": ID, "code": "OWN", "name": "另一家" });
        assert_eq!(codes(&create(&manager, other).await), ["ID_REUSED"]);
    })
    .await;
}

#[tokio::test]
async fn of_many_at_the_same_moment_one_gets_the_code() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let all = (0..8).map(|i| json!({ "code": "RACE", "name": format!("第{i}") }));
        let all = join_all(all.map(|input| create(&manager, input))).await;
        let made = all.iter().filter(|one| codes(one).is_empty());
        assert_eq!(made.count(), 1, "{all:?}");
        let taken = all.iter().filter(|one| codes(one) == ["ALREADY_EXISTS"]);
        assert_eq!(taken.count(), 7, "{all:?}");
    })
    .await;
}
