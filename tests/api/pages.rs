//! Lists come in pages with bounds, and a page costs the same whatever its size (M13).

use serde_json::{Value, json};

use crate::stage::{Client, codes, each};

async fn page(client: &Client, list: &str, arguments: &str) -> Value {
    let query = format!(
        "{{ {list}({arguments}) {{ nodes {{ id }} edges {{ cursor }} totalCount pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}"
    );
    client.gql(&query, json!({})).await[list].take()
}

fn ids(page: &Value) -> Vec<String> {
    let nodes = page["nodes"].as_array().expect("a list");
    nodes
        .iter()
        .map(|n| n["id"].as_str().expect("an id").to_owned())
        .collect()
}

fn cursor<'a>(page: &'a Value, which: &str) -> &'a str {
    page["pageInfo"][which].as_str().expect("a cursor")
}

#[tokio::test]
async fn pages_forwards_and_backwards_give_every_entry_once() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        for list in ["users", "suppliers", "events"] {
            let whole = page(&manager, list, "first: 200").await;
            let all = ids(&whole);
            assert_eq!(whole["totalCount"], all.len(), "{list}");
            assert!(all.len() > 4, "{list}");
            let mut forwards = Vec::new();
            let mut arguments = "first: 3".to_owned();
            loop {
                let part = page(&manager, list, &arguments).await;
                assert_eq!(part["totalCount"], all.len());
                assert_eq!(
                    part["pageInfo"]["hasPreviousPage"],
                    !forwards.is_empty(),
                    "{list}"
                );
                forwards.extend(ids(&part));
                if part["pageInfo"]["hasNextPage"] == false {
                    break;
                }
                arguments = format!("first: 3, after: {:?}", cursor(&part, "endCursor"));
            }
            assert_eq!(forwards, all, "{list}");
            if list == "events" {
                continue;
            }
            let mut backwards = Vec::new();
            let mut arguments = "last: 3".to_owned();
            loop {
                let part = page(&manager, list, &arguments).await;
                backwards.splice(0..0, ids(&part));
                if part["pageInfo"]["hasPreviousPage"] == false {
                    break;
                }
                arguments = format!("last: 3, before: {:?}", cursor(&part, "startCursor"));
            }
            assert_eq!(backwards, all, "{list}");
        }
    })
    .await;
}

#[tokio::test]
async fn arguments_outside_their_bounds_are_named() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let user = page(&manager, "users", "first: 1").await;
        let foreign = format!("after: {:?}", cursor(&user, "endCursor"));
        let cases = [
            ("first: 0", "OUT_OF_RANGE", "first"),
            ("first: -1", "OUT_OF_RANGE", "first"),
            ("first: 201", "OUT_OF_RANGE", "first"),
            ("last: 0", "OUT_OF_RANGE", "last"),
            ("last: 201", "OUT_OF_RANGE", "last"),
            ("first: 1, last: 1", "MALFORMED", "last"),
            ("after: \"nonsense\"", "MALFORMED", "after"),
            ("before: \"\"", "MALFORMED", "before"),
            (foreign.as_str(), "MALFORMED", "after"),
        ];
        for (arguments, reason, field) in cases {
            let query = format!("{{ suppliers({arguments}) {{ nodes {{ id }} }} }}");
            let errors = manager.gql_errors(&query, json!({})).await;
            let extensions = &errors[0]["extensions"];
            assert_eq!(extensions["code"], "BAD_USER_INPUT", "{arguments}");
            assert_eq!(extensions["reason"], reason, "{arguments}");
            assert_eq!(extensions["path"], json!([field]), "{arguments}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_search_finds_part_of_a_name() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let found = page(&manager, "suppliers", "query: \"景德镇\"").await;
        assert_eq!(found["totalCount"], 1);
        // Wildcards of SQL are letters like others.
        for none in ["%", "_____", "' OR 1=1 --", "\\\\"] {
            let found = page(&manager, "suppliers", &format!("query: \"{none}\"")).await;
            assert_eq!(found["totalCount"], 0, "{none}");
        }
        let inspectors = page(&manager, "users", "role: INSPECTOR").await;
        assert_eq!(inspectors["totalCount"], 1);
    })
    .await;
}

/// One statement a level, not one a row.
#[tokio::test]
async fn a_large_page_costs_as_many_statements_as_a_small_one() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        for i in 0..60 {
            let input = json!({ "code": format!("N-{i}"), "name": "厂" });
            let payload = manager.mutate("supplierCreate", input, "cursor").await;
            assert_eq!(codes(&payload), [""; 0]);
        }
        let queries = [
            "{ suppliers(first: $n) { nodes { id code email } totalCount } }",
            "{ users(first: $n) { nodes { id roles department { name parent { name } } manager { name } } } }",
            "{ events(first: $n) { nodes { id data actor { name } } } }",
            "{ events(first: $n) { nodes { id subject { id } } } }",
        ];
        for query in queries {
            let mut cost = Vec::new();
            for size in [2, 60] {
                let query = query.replace("$n", &size.to_string());
                // Background work asks too: the least of several is the query's own.
                let mut least = u64::MAX;
                for _ in 0..5 {
                    let before = server.statements().await;
                    manager.gql(&query, json!({})).await;
                    least = least.min(server.statements().await - before);
                }
                cost.push(least);
            }
            assert!(cost[1] <= cost[0] + 2, "{query}: {cost:?} statements");
        }
    })
    .await;
}
