//! Orders as a shop reports them, and leads that become some.

use serde_json::{Value, json};

use crate::stage::{codes, each};

const ORDER: &str = "salesOrder { id status rawStatus goodsAmount { amount } lines { code quantity sku { code } } reports { sequence applied } } outcome";

fn report(sequence: &str, status: &str, sku: &str) -> Value {
    json!({
        "externalId": "API-1", "source": "DOUYIN", "sequence": sequence, "status": status,
        "rawStatus": "raw", "orderedAt": "2026-11-11T00:00:00Z",
        "lines": [{ "code": sku, "quantity": 2, "price": "50.00", "discount": "5.00" }],
    })
}

#[tokio::test]
async fn reports_come_in_any_order_and_sales_follow() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let product = json!({ "code": "API-BED", "name": "四件套" });
        let product = manager.mutate("productCreate", product, "product { id }").await;
        let code = "API-BED-1";
        let sku = json!({
            "productId": product["product"]["id"], "code": code, "name": "四件套 1.8 米",
            "price": { "amount": "50.00", "currency": "CNY" },
        });
        let sku = manager.mutate("skuCreate", sku, "sku { id }").await["sku"].take();
        let sold = async || {
            let ask = "query($id: ID!) { node(id: $id) { ... on Sku { sales(days: 366) { units orders revenue { currency } } } } }";
            let found = manager.gql(ask, json!({ "id": sku["id"] })).await;
            found["node"]["sales"]["orders"].as_i64().unwrap()
        };
        let before = sold().await;
        let paid = manager.mutate("salesOrderUpsert", report("20", "PAID", code), ORDER).await;
        assert_eq!(paid["outcome"], "CREATED");
        assert_eq!(paid["salesOrder"]["goodsAmount"]["amount"], "95.00");
        assert_eq!(paid["salesOrder"]["lines"][0]["sku"]["code"], code);
        assert_eq!(sold().await, before + 1);
        let late = manager.mutate("salesOrderUpsert", report("10", "CREATED", code), ORDER).await;
        assert_eq!((&late["outcome"], &late["salesOrder"]["status"]), (&json!("STALE"), &json!("PAID")));
        assert_eq!(
            late["salesOrder"]["reports"],
            json!([{ "sequence": "20", "applied": true }, { "sequence": "10", "applied": false }])
        );

        let mut wrong = report("30", "CANCELLED", code);
        wrong["lines"][0]["quantity"] = json!(0);
        let orders = json!({ "orders": [wrong, report("30", "CANCELLED", code)] });
        let fields = "results { externalId outcome userErrors { code path } }";
        let many = manager.mutate("salesOrdersUpsert", orders, fields).await;
        assert_eq!(
            many["results"],
            json!([
                { "externalId": "API-1", "outcome": null, "userErrors": [{ "code": "OUT_OF_RANGE", "path": ["lines", "0", "quantity"] }] },
                { "externalId": "API-1", "outcome": "APPLIED", "userErrors": [] },
            ])
        );
        assert_eq!(sold().await, before);
        let list = "{ salesOrders(first: 5, filter: { externalId: \"API-1\" }) { totalCount nodes { status } } }";
        let found = manager.gql(list, json!({})).await["salesOrders"].take();
        assert_eq!(found, json!({ "totalCount": 1, "nodes": [{ "status": "CANCELLED" }] }));
    })
    .await;
}

#[tokio::test]
async fn a_lead_is_followed_from_its_task_to_its_order() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let member = server.client("member@muyu.example").await;
        let me = member.gql("{ viewer { user { id } } }", json!({})).await;
        let me = &me["viewer"]["user"]["id"];
        let project = manager.mutate("projectCreate", json!({ "name": "线索" }), "project { id }").await;
        let project = &project["project"]["id"];
        let task = json!({ "projectId": project, "title": "直播", "assigneeId": me });
        let task = manager.mutate("taskCreate", task, "task { id }").await;
        let task = &task["task"]["id"];
        let key = json!({ "taskId": task });
        let key = member.mutate("taskTrackingKeyCreate", key, "task { trackingKey }").await;
        let key = &key["task"]["trackingKey"];
        let lead = json!({ "externalId": "L-1", "name": "王小明", "trackingKey": key });
        let made = manager.mutate("leadUpsert", lead, "lead { id status task { id } project { id } }").await;
        let id = made["lead"]["id"].clone();
        assert_eq!((&made["lead"]["task"]["id"], &made["lead"]["project"]["id"]), (task, project));
        let early = member.try_mutate("leadContact", json!({ "leadId": id }), "lead { id }").await;
        assert_eq!(early.code(), "FORBIDDEN");
        manager.mutate("leadAssign", json!({ "leadId": id, "ownerId": me }), "cursor").await;
        for (step, mut input) in [
            ("leadContact", json!({ "note": "已联系" })),
            ("leadQualify", json!({ "score": 90 })),
            ("leadPursue", json!({ "amount": { "amount": "100.00", "currency": "CNY" } })),
        ] {
            input["leadId"] = id.clone();
            let done = member.mutate(step, input, "cursor").await;
            assert_eq!(codes(&done), Vec::<String>::new(), "{step}");
        }
        let order = manager.mutate("salesOrderUpsert", report("1", "PAID", "NONE"), ORDER).await;
        let win = json!({ "leadId": id, "orderId": order["salesOrder"]["id"] });
        let won = member.mutate("leadWin", win.clone(), "lead { status amount { amount } history(first: 20) { nodes { kind actor { id } } } }").await;
        assert_eq!((&won["lead"]["status"], &won["lead"]["amount"]["amount"]), (&json!("WON"), &json!("95.00")));
        assert_eq!(won["lead"]["history"]["nodes"].as_array().unwrap().len(), 6);
        assert_eq!(codes(&member.mutate("leadWin", win, "cursor").await), ["LEAD_NOT_IN_STATE"]);
        let ask = "query($id: ID!) { node(id: $id) { ... on Task { leads { count won conversion } } } }";
        let counted = member.gql(ask, json!({ "id": task })).await["node"]["leads"].take();
        assert_eq!(counted, json!({ "count": 1, "won": 1, "conversion": 1.0 }));
    })
    .await;
}

/// What is wrong with one report refuses that report only, also what cannot be read at all.
#[tokio::test]
async fn an_unreadable_report_does_not_refuse_its_batch() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let of = |number: &str| {
            let mut one = report("1", "PAID", "X");
            one["externalId"] = number.into();
            one
        };
        let mut decimals = of("BAD-1");
        decimals["lines"][0]["price"] = "1.001".into();
        let mut sequence = of("BAD-2");
        sequence["sequence"] = "newest".into();
        let mut id = of("BAD-3");
        id["channelId"] = "no-id".into();
        let orders = json!({ "orders": [decimals, of("GOOD-1"), sequence, id, of("GOOD-2")] });
        let fields = "results { externalId outcome userErrors { code } }";
        let many = manager.mutate("salesOrdersUpsert", orders, fields).await;
        let refused = |number: &str, code: &str| json!({ "externalId": number, "outcome": null, "userErrors": [{ "code": code }] });
        let taken = |number: &str| json!({ "externalId": number, "outcome": "CREATED", "userErrors": [] });
        assert_eq!(
            many["results"],
            json!([
                refused("BAD-1", "MALFORMED"),
                taken("GOOD-1"),
                refused("BAD-2", "MALFORMED"),
                refused("BAD-3", "NOT_FOUND"),
                taken("GOOD-2"),
            ])
        );
    })
    .await;
}

/// Orders with all their parts cost as many statements for fifty as for two.
#[tokio::test]
async fn fifty_orders_cost_as_many_statements_as_two() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let orders: Vec<Value> = (0..50)
            .map(|number| {
                let mut one = report("1", "PAID", "X");
                one["externalId"] = format!("MANY-{number}").into();
                one
            })
            .collect();
        let input = json!({ "orders": orders });
        manager.mutate("salesOrdersUpsert", input, "results { outcome }").await;
        let ask = "{ salesOrders(first: $n) { nodes { id customer { name } channel { name } \
                   lines { sku { code } pickedQuantity allocatedQuantity } payments { method } \
                   shipments { documentNumber movement { id } } warehouse { code } serials { serial } \
                   picks { quantity location { code } serials { serial } } returns { status lines { quantity } } } } }";
        let mut cost = Vec::new();
        for size in [2, 50] {
            let query = ask.replace("$n", &size.to_string());
            // Background work asks too: the least of several is the query's own.
            let mut least = u64::MAX;
            for _ in 0..5 {
                let before = server.statements().await;
                manager.gql(&query, json!({})).await;
                least = least.min(server.statements().await - before);
            }
            cost.push(least);
        }
        // The newest two may lack a part that an older one has, which asks one level further.
        assert!(cost[1] <= cost[0] + 4, "{cost:?} statements");
    })
    .await;
}

/// An order is picked and shipped over the API, and its number, its lot and its ticket are found.
#[tokio::test]
async fn an_order_is_fulfilled_and_traced() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let clerk = server.client("warehouse@muyu.example").await;
        let product = json!({ "code": "TRACE", "name": "花瓶" });
        let product = manager.mutate("productCreate", product, "product { id }").await;
        let sku = json!({
            "productId": product["product"]["id"], "code": "TRACE-1", "name": "花瓶",
            "price": { "amount": "50.00", "currency": "CNY" },
        });
        let sku = manager.mutate("skuCreate", sku, "sku { id }").await["sku"]["id"].take();
        let house = json!({ "code": "TRACE", "name": "仓" });
        let house = manager.mutate("warehouseCreate", house, "warehouse { id }").await;
        let place = json!({ "warehouseId": house["warehouse"]["id"], "code": "A", "kind": "STORAGE" });
        let shelf = manager.mutate("locationCreate", place, "location { id }").await;
        let shelf = &shelf["location"]["id"];
        let goods = json!({
            "kind": "RECEIPT",
            "lines": [{ "skuId": sku, "quantity": 2, "toLocationId": shelf, "serials": ["TR-1", "TR-2"] }],
        });
        let goods = clerk.mutate("stockMovementRecord", goods, "userErrors { code }").await;
        assert_eq!(codes(&goods), [""; 0]);
        let order = json!({ "lines": [{ "code": "TRACE-1", "quantity": 2, "price": "50.00" }] });
        let made = manager.mutate("salesOrderCreate", order, "salesOrder { id externalId } userErrors { code }").await;
        let id = made["salesOrder"]["id"].clone();
        let step = async |client: &crate::stage::Client, name: &str, mut input: Value| {
            input["salesOrderId"] = id.clone();
            let done = match name {
                // Steps that say nothing more have one input.
                "salesOrderPack" => {
                    let pack = "mutation($input: SalesOrderStepInput!) { salesOrderPack(input: $input) { salesOrder { status } userErrors { code } } }";
                    client.gql(pack, json!({ "input": input })).await[name].take()
                }
                _ => client.mutate(name, input, "salesOrder { status } userErrors { code }").await,
            };
            assert_eq!(codes(&done), [""; 0], "{name}");
            done["salesOrder"]["status"].as_str().unwrap().to_owned()
        };
        assert_eq!(step(&manager, "salesOrderPay", json!({})).await, "PAID");
        assert_eq!(step(&clerk, "salesOrderAllocate", json!({})).await, "ALLOCATED");
        let picked = json!({ "lines": [{ "number": 1, "quantity": 2, "serials": ["TR-1", "TR-2"] }] });
        assert_eq!(step(&clerk, "salesOrderPick", picked).await, "PICKING");
        assert_eq!(step(&clerk, "salesOrderPack", json!({})).await, "PACKED");
        let paper = json!({ "documentNumber": "TRACE-OUT" });
        assert_eq!(step(&clerk, "salesOrderShip", paper).await, "SHIPPED");
        let ticket = json!({ "subject": "裂纹", "kind": "COMPLAINT", "salesOrderId": id });
        let ticket = manager.mutate("serviceTicketOpen", ticket, "serviceTicket { code } userErrors { code }").await;
        assert_eq!(codes(&ticket), [""; 0]);
        let ask = "query($code: String!) { trace(code: $code) { orders { externalId serials { serial } } shipments { documentNumber } serials { serial orders { externalId } } movements { kind } tickets { code } } }";
        let number = &made["salesOrder"]["externalId"];
        for code in [number, &json!("TRACE-OUT"), &json!("TR-1")] {
            let found = manager.gql(ask, json!({ "code": code })).await["trace"].take();
            assert_eq!(&found["orders"][0]["externalId"], number, "{code}");
            assert_eq!(found["shipments"][0]["documentNumber"], "TRACE-OUT", "{code}");
            let mut pieces = found["serials"].as_array().unwrap().iter();
            let piece = pieces.find(|one| one["serial"] == "TR-1").expect("the piece");
            assert_eq!(&piece["orders"][0]["externalId"], number, "{code}");
            assert_eq!(found["tickets"][0]["code"], ticket["serviceTicket"]["code"], "{code}");
            let kinds: Vec<_> = found["movements"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect();
            assert!(kinds.contains(&"SHIPMENT"), "{code}: {kinds:?}");
        }
        let none = manager.gql(ask, json!({ "code": "NOBODY" })).await;
        assert_eq!(none["trace"]["orders"], json!([]));
    })
    .await;
}
