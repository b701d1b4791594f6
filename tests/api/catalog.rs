//! Products, SKUs and lots.

use serde_json::{Value, json};

use crate::files::upload;
use crate::stage::{Client, codes, each};

const SKU: &str = "sku { id code name version price { amount currency } cost { amount } grossMargin barcode image { name } product { code } } cursor";

async fn product(client: &Client, code: &str) -> Value {
    let input = json!({ "code": code, "name": "四件套", "category": "床品" });
    client
        .mutate("productCreate", input, "product { id code } cursor")
        .await
}

fn new_sku(product: &Value, code: &str) -> Value {
    json!({
        "productId": product["product"]["id"],
        "code": code,
        "name": "四件套 1.8 米",
        "price": { "amount": "399.00", "currency": "CNY" },
        "cost": { "amount": "159.6", "currency": "CNY" },
    })
}

#[tokio::test]
async fn a_sku_is_added_scanned_and_changed() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let product = product(&manager, "test-bed").await;
        let mut input = new_sku(&product, "test-bed-blue");
        input["barcode"] = json!("6909999999992");
        let made = manager.mutate("skuCreate", input.clone(), SKU).await;
        let sku = &made["sku"];
        assert_eq!((&sku["code"], &sku["product"]["code"]), (&json!("TEST-BED-BLUE"), &json!("TEST-BED")));
        assert_eq!(sku["price"], json!({ "amount": "399.00", "currency": "CNY" }));
        assert_eq!((&sku["cost"]["amount"], &sku["grossMargin"]), (&json!("159.60"), &json!(0.6)));
        let again = manager.mutate("skuCreate", input, SKU).await;
        assert_eq!(codes(&again), ["ALREADY_EXISTS", "ALREADY_EXISTS"]);
        assert_eq!(again["userErrors"][1]["path"], json!(["barcode"]));

        let member = server.client("member@muyu.example").await;
        let scan = "query($code: String!) { skuByCode(code: $code) { id cost { amount } grossMargin price { amount } } }";
        let scanned = member.gql(scan, json!({ "code": "6909999999992" })).await["skuByCode"].take();
        assert_eq!(scanned, json!({ "id": sku["id"], "cost": null, "grossMargin": null, "price": { "amount": "399.00" } }));
        let page = "{ skus(first: 5, query: \"test-BED\") { totalCount nodes { code cost { amount } } } }";
        let found = member.gql(page, json!({})).await["skus"].take();
        assert_eq!(found, json!({ "totalCount": 1, "nodes": [{ "code": "TEST-BED-BLUE", "cost": null }] }));

        let image = upload(&manager, "bed.png", &png()).await;
        let change = json!({ "id": sku["id"], "version": 1, "cost": null, "imageFileId": image });
        let changed = manager.mutate("skuUpdate", change.clone(), SKU).await;
        assert_eq!(changed["sku"]["version"], 2);
        assert_eq!((&changed["sku"]["cost"], &changed["sku"]["image"]["name"]), (&Value::Null, &json!("bed.png")));
        assert_eq!(changed["sku"]["barcode"], "6909999999992");
        let stale = manager.mutate("skuUpdate", change, SKU).await;
        assert_eq!((codes(&stale), &stale["sku"]["version"]), (vec!["CONFLICT".to_owned()], &json!(2)));
        let dollars = json!({ "id": sku["id"], "price": { "amount": "1", "currency": "USD" } });
        assert_eq!(codes(&manager.mutate("skuUpdate", dollars, SKU).await), ["MALFORMED"]);
        let refused = member.try_mutate("skuUpdate", json!({ "id": sku["id"], "name": "x" }), SKU).await;
        assert_eq!(refused.code(), "FORBIDDEN");
    })
    .await;
}

/// The smallest picture.
fn png() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::DynamicImage::new_rgb8(2, 2);
    picture
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

#[tokio::test]
async fn guests_and_neighbours_find_no_catalog() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let product = product(&manager, "test-bed").await;
        let made = manager
            .mutate("skuCreate", new_sku(&product, "test-1"), SKU)
            .await;
        let node = "query($id: ID!) { node(id: $id) { id } }";
        for stranger in [
            "supplier@muyu.example",
            "collaborator@muyu.example",
            "admin@beiwan.example",
        ] {
            let stranger = server.client(stranger).await;
            for id in [&made["sku"]["id"], &product["product"]["id"]] {
                let seen = stranger.gql(node, json!({ "id": id })).await;
                assert_eq!(seen["node"], Value::Null);
            }
        }
        let guest = server.client("supplier@muyu.example").await;
        for query in [
            "{ skus { totalCount } }",
            "{ products { totalCount } }",
            "{ skuByCode(code: \"test-1\") { id } }",
            "{ lots { totalCount } }",
        ] {
            assert_eq!(
                guest.ask(query, json!({})).await.code(),
                "FORBIDDEN",
                "{query}"
            );
        }
        let foreign = server.client("manager@beiwan.example").await;
        let refused = foreign
            .try_mutate("skuCreate", new_sku(&product, "test-2"), SKU)
            .await;
        assert_eq!(refused.code(), "NOT_FOUND");
    })
    .await;
}

#[tokio::test]
async fn a_lot_is_announced_and_received() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let product = product(&manager, "test-bed").await;
        let made = manager.mutate("skuCreate", new_sku(&product, "test-1"), SKU).await;
        let clerk = server.client("warehouse@muyu.example").await;
        let lot = "lot { id code status quantity held version receivedAt sku { code } } cursor";
        let input = json!({ "code": "test-lot-1", "skuId": made["sku"]["id"], "quantity": 1200 });
        let announced = clerk.mutate("lotAnnounce", input.clone(), lot).await;
        let seen = &announced["lot"];
        assert_eq!((&seen["code"], &seen["status"]), (&json!("TEST-LOT-1"), &json!("ANNOUNCED")));
        assert_eq!(codes(&clerk.mutate("lotAnnounce", input.clone(), lot).await), ["ALREADY_EXISTS"]);
        let mut none = input;
        none["code"] = json!("test-lot-2");
        none["quantity"] = json!(-1);
        assert_eq!(codes(&clerk.mutate("lotAnnounce", none, lot).await), ["OUT_OF_RANGE"]);
        let arrival = json!({ "lotId": seen["id"], "quantity": 1190, "version": 1 });
        let received = clerk.mutate("lotReceive", arrival, lot).await;
        let now = &received["lot"];
        assert_eq!((&now["status"], &now["quantity"], &now["held"]), (&json!("RECEIVED"), &json!(1190), &json!(true)));
        let twice = clerk.mutate("lotReceive", json!({ "lotId": seen["id"] }), lot).await;
        assert_eq!((codes(&twice), &twice["lot"]["version"]), (vec!["LOT_STEP_NOT_ALLOWED".to_owned()], &json!(2)));
        let list = "{ lots(first: 5, filter: { query: \"test-lot\", statuses: [RECEIVED] }) { totalCount nodes { code } } }";
        let found = clerk.gql(list, json!({})).await["lots"].take();
        assert_eq!(found, json!({ "totalCount": 1, "nodes": [{ "code": "TEST-LOT-1" }] }));
        let member = server.client("member@muyu.example").await;
        let refused = member.try_mutate("lotReceive", json!({ "lotId": seen["id"] }), lot).await;
        assert_eq!(refused.code(), "FORBIDDEN");
    })
    .await;
}
