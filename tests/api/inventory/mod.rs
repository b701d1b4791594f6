//! Stock over HTTP and WebSocket.

use serde_json::{Value, json};

use crate::stage::{A_SECOND, Client, Server, codes, each};

const MOVEMENT: &str =
    "movement { id kind document lines { quantity from { code } to { code } serials } } cursor";
const STOCK: &str = "query($id: ID!) { node(id: $id) { ... on Sku { stock { onHand reserved blocked available incoming at } levels { onHand serialCount location { code warehouse { code } } lot { code } } reorderPoint } } }";

/// A SKU and two locations.
struct Shelves {
    clerk: Client,
    sku: Value,
    shelf: Value,
    other: Value,
}

impl Shelves {
    async fn new(server: &Server) -> Self {
        let manager = server.client("manager@muyu.example").await;
        let product = json!({ "code": "stock-p", "name": "四件套" });
        let made = manager
            .mutate("productCreate", product, "product { id }")
            .await;
        let price = json!({ "amount": "399.00", "currency": "CNY" });
        let sku = json!({ "productId": made["product"]["id"], "code": "stock-1", "name": "四件套", "price": price });
        let sku = manager.mutate("skuCreate", sku, "sku { id }").await["sku"]["id"].take();
        let house = json!({ "code": "test", "name": "测试仓" });
        let house = manager
            .mutate("warehouseCreate", house, "warehouse { id code }")
            .await;
        assert_eq!(house["warehouse"]["code"], "TEST");
        let place = async |code: &str| {
            let place =
                json!({ "warehouseId": house["warehouse"]["id"], "code": code, "kind": "STORAGE" });
            manager
                .mutate("locationCreate", place, "location { id }")
                .await["location"]["id"]
                .take()
        };
        Self {
            sku,
            shelf: place("a-01").await,
            other: place("a-02").await,
            clerk: server.client("warehouse@muyu.example").await,
        }
    }

    async fn record(&self, kind: &str, lines: Value) -> Value {
        let input = json!({ "kind": kind, "document": "DN-1", "lines": lines });
        self.clerk
            .mutate("stockMovementRecord", input, MOVEMENT)
            .await
    }

    fn line(&self, from: Option<&Value>, to: Option<&Value>, serials: &[&str]) -> Value {
        json!({
            "skuId": self.sku, "quantity": serials.len(), "fromLocationId": from, "toLocationId": to,
            "serials": serials,
        })
    }
}

/// E5: what is scanned in and out is traceable; scanning twice is refused. R4, S1.2: stock is live.
#[tokio::test]
async fn goods_come_move_and_go() {
    each(async |server| {
        let shelves = Shelves::new(server).await;
        let after = shelves.clerk.now().await;
        let line = shelves.line(None, Some(&shelves.shelf), &["SN-1", "SN-2", "SN-3"]);
        let came = shelves.record("RECEIPT", json!([line.clone()])).await;
        assert_eq!(came["movement"]["lines"][0]["to"]["code"], "A-01");
        assert_eq!(came["movement"]["lines"][0]["serials"], json!(["SN-1", "SN-2", "SN-3"]));
        let again = shelves.record("RECEIPT", json!([line])).await;
        assert_eq!((codes(&again), &again["movement"]), (vec!["SERIAL_STATE".to_owned()], &Value::Null));
        assert_eq!(again["userErrors"][0]["path"], json!(["lines", "0", "serials"]));
        let out = shelves.line(None, None, &["SN-2"]);
        let gone = shelves.record("SHIPMENT", json!([out])).await;
        assert_eq!(gone["movement"]["lines"][0]["from"]["code"], "A-01");
        let too_many = json!({ "skuId": shelves.sku, "quantity": 1, "fromLocationId": shelves.other });
        let refused = shelves.record("SHIPMENT", json!([too_many])).await;
        assert_eq!(codes(&refused), ["INSUFFICIENT_STOCK"]);

        let member = server.client("member@muyu.example").await;
        let seen = member.gql(STOCK, json!({ "id": shelves.sku })).await["node"].take();
        let stock = &seen["stock"];
        assert_eq!((&stock["onHand"], &stock["available"]), (&json!(2), &json!(2)));
        assert!(stock["at"].is_string());
        assert_eq!(seen["levels"][0]["serialCount"], 2);
        let trace = "query($serial: String!) { serialNumber(serial: $serial) { state location { code } lot { code } inspections { code } movements { movement { kind document } from { code } to { code } } } }";
        let piece = member.gql(trace, json!({ "serial": "SN-2" })).await["serialNumber"].take();
        let all = "query($ids: [ID!]!) { serialNumbers(skuIds: $ids) { totalCount nodes { serial sku { id } location { code } } } }";
        let listed = member.gql(all, json!({ "ids": [shelves.sku] })).await["serialNumbers"].take();
        assert!(listed["nodes"].to_string().contains("SN-2"), "{listed}");
        assert_eq!((&piece["state"], &piece["location"]), (&json!("SHIPPED"), &Value::Null));
        let kinds: Vec<_> = piece["movements"].as_array().unwrap().iter().map(|m| &m["movement"]["kind"]).collect();
        assert_eq!(kinds, ["RECEIPT", "SHIPMENT"]);

        let undo = json!({ "movementId": gone["movement"]["id"], "reason": "扫错" });
        let back = shelves.clerk.mutate("stockMovementUndo", undo, MOVEMENT).await;
        assert_eq!(back["movement"]["lines"][0]["to"]["code"], "A-01");
        let seen = member.gql(STOCK, json!({ "id": shelves.sku })).await["node"].take();
        assert_eq!(seen["stock"]["onHand"], 3);
        let list = "query($id: ID!) { stockMovements(first: 5, filter: { skuId: $id }) { totalCount nodes { kind reverses { kind } } } }";
        let listed = member.gql(list, json!({ "id": shelves.sku })).await["stockMovements"].take();
        assert_eq!(listed["totalCount"], 3);

        let live = "subscription($ids: [ID!], $after: Cursor) { stockChanged(skuIds: $ids, after: $after) { kind skus { stock { onHand } } } }";
        let variables = json!({ "ids": [shelves.sku], "after": after });
        let mut feed = member.subscribe(live, variables).await;
        for kind in ["stock.received", "stock.shipped", "stock.shipped"] {
            let change = feed.next(A_SECOND).await["stockChanged"].take();
            assert_eq!(change["kind"], kind);
            assert_eq!(change["skus"][0]["stock"]["onHand"], 3);
        }
    })
    .await;
}

/// R4: articles of which too little is left are found.
#[tokio::test]
async fn a_reorder_point_finds_what_runs_out() {
    each(async |server| {
        let shelves = Shelves::new(server).await;
        let manager = server.client("manager@muyu.example").await;
        let set = json!({ "id": shelves.sku, "reorderPoint": 5 });
        let set = manager.mutate("skuUpdate", set, "sku { reorderPoint }").await;
        assert_eq!(set["sku"]["reorderPoint"], 5);
        let below = "{ skus(first: 5, query: \"stock-1\", belowReorderPoint: true) { totalCount nodes { code } } }";
        let found = manager.gql(below, json!({})).await["skus"].take();
        assert_eq!(found, json!({ "totalCount": 1, "nodes": [{ "code": "STOCK-1" }] }));
        let line = json!({ "skuId": shelves.sku, "quantity": 5, "toLocationId": shelves.shelf });
        shelves.record("RECEIPT", json!([line])).await;
        let found = manager.gql(below, json!({})).await["skus"].take();
        assert_eq!(found["totalCount"], 0);
    })
    .await;
}

/// Guests and neighbours learn nothing of stock.
#[tokio::test]
async fn stock_is_for_staff() {
    each(async |server| {
        let shelves = Shelves::new(server).await;
        for guest in ["supplier@muyu.example", "collaborator@muyu.example"] {
            let guest = server.client(guest).await;
            let list = guest.ask("{ warehouses { code } }", json!({})).await;
            assert_eq!(list.code(), "FORBIDDEN");
            let node = guest
                .gql(
                    "query($id: ID!) { node(id: $id) { id } }",
                    json!({ "id": shelves.shelf }),
                )
                .await;
            assert_eq!(node["node"], Value::Null);
        }
        let stranger = server.client("admin@beiwan.example").await;
        let line = json!({ "skuId": shelves.sku, "quantity": 5, "toLocationId": shelves.shelf });
        let input = json!({ "kind": "RECEIPT", "lines": [line] });
        let refused = stranger
            .try_mutate("stockMovementRecord", input, MOVEMENT)
            .await;
        assert_eq!(refused.code(), "NOT_FOUND");
    })
    .await;
}

const COUNT: &str = "stockCount { id code status lines { counted expected difference serials } movement { kind lines { quantity } } }";

/// A count is blind for who counts, a lead closes it, and one adjustment books what differs.
#[tokio::test]
async fn goods_are_counted_blind_and_closed_by_a_lead() {
    each(async |server| {
        let shelves = Shelves::new(server).await;
        let manager = server.client("manager@muyu.example").await;
        let line = json!({ "skuId": shelves.sku, "quantity": 8, "toLocationId": shelves.shelf });
        shelves.record("RECEIPT", json!([line])).await;
        let clerk = &shelves.clerk;
        let place = json!({ "locationId": shelves.shelf });
        let count = clerk.mutate("stockCountOpen", place.clone(), COUNT).await["stockCount"].take();
        assert_eq!((&count["status"], &count["lines"]), (&json!("OPEN"), &json!([])));
        let again = clerk.mutate("stockCountOpen", place, COUNT).await;
        assert_eq!(codes(&again), ["STOCK_COUNT_OPEN"]);
        let line = json!({ "skuId": shelves.sku, "locationId": shelves.shelf, "quantity": 5 });
        let record = json!({ "stockCountId": count["id"], "lines": [line] });
        let seen = clerk.mutate("stockCountRecord", record, COUNT).await["stockCount"]["lines"].take();
        let blind = json!([{ "counted": 5, "expected": null, "difference": null, "serials": [] }]);
        assert_eq!(seen, blind);
        let ask = "query($id: ID!) { stockCount(id: $id) { lines { expected difference } } }";
        let lead = manager.gql(ask, json!({ "id": count["id"] })).await;
        assert_eq!(lead["stockCount"]["lines"], json!([{ "expected": 8, "difference": -3 }]));
        let close = json!({ "stockCountId": count["id"], "reason": "盘亏" });
        let refused = clerk.try_mutate("stockCountClose", close.clone(), COUNT).await;
        assert_eq!(refused.code(), "FORBIDDEN");
        let closed = manager.mutate("stockCountClose", close, COUNT).await["stockCount"].take();
        assert_eq!(closed["movement"], json!({ "kind": "ADJUSTMENT", "lines": [{ "quantity": 3 }] }));
        let seen = clerk.gql(ask, json!({ "id": count["id"] })).await;
        assert_eq!(seen["stockCount"]["lines"][0]["difference"], -3);
        let list = "{ stockCounts(first: 5, filter: { statuses: [CLOSED] }) { nodes { code closedBy { name } } } }";
        let listed = clerk.gql(list, json!({})).await["stockCounts"]["nodes"].take();
        assert_eq!(listed[0]["code"], closed["code"]);
        let guest = server.client("supplier@muyu.example").await;
        let unseen = guest.ask(ask, json!({ "id": count["id"] })).await;
        assert!(unseen.data()["stockCount"].is_null(), "a guest learns nothing of it");
    })
    .await;
}

/// E3, R4: a task says what it needs; what is missing shows within seconds, and is told.
#[tokio::test]
async fn a_task_shows_what_is_missing() {
    each(async |server| {
        let shelves = Shelves::new(server).await;
        let manager = server.client("manager@muyu.example").await;
        let project = json!({ "name": "备货", "kind": "CAMPAIGN" });
        let project = manager.mutate("projectCreate", project, "project { id }").await;
        let task = json!({ "projectId": project["project"]["id"], "title": "备货", "draft": true });
        let task = manager.mutate("taskCreate", task, "task { id }").await["task"]["id"].take();
        let goods = "task { goods { requiredQuantity short at stock { available } } }";
        let need = json!({ "taskId": task, "skuId": shelves.sku, "requiredQuantity": 10 });
        let set = manager.mutate("taskSkuSet", need, goods).await["task"]["goods"].take();
        assert_eq!(set[0]["requiredQuantity"], 10);
        let after = shelves.clerk.now().await;
        let line = json!({ "skuId": shelves.sku, "quantity": 4, "toLocationId": shelves.shelf });
        shelves.record("RECEIPT", json!([line])).await;
        let live = "subscription($ids: [ID!], $after: Cursor) { stockChanged(skuIds: $ids, after: $after) { kind data skus { stock { available } } } }";
        let variables = json!({ "ids": [shelves.sku], "after": after });
        let mut feed = shelves.clerk.subscribe(live, variables).await;
        let change = feed.next(A_SECOND).await["stockChanged"].take();
        assert_eq!(change["skus"][0]["stock"]["available"], 4);
        let ask = "query($id: ID!) { node(id: $id) { ... on Task { goods { sku { code } requiredQuantity short at stock { available } } } } }";
        let mut short = Value::Null;
        for _ in 0..50 {
            let seen = manager.gql(ask, json!({ "id": task })).await["node"]["goods"][0].take();
            assert_eq!(seen["stock"]["available"], 4, "the value is there at once");
            assert!(seen["at"].is_string());
            short = seen["short"].clone();
            if short == 6 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        assert_eq!(short, 6);
        let guest = server.client("collaborator@muyu.example").await;
        let unseen = guest.gql(ask, json!({ "id": task })).await;
        assert_eq!(unseen["node"], Value::Null);
    })
    .await;
}
