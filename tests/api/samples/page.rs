//! A page of samples asks the database once for each level, not once for each row.

use serde_json::json;

use super::{People, text};
use crate::stage::{Client, Server, each};

const PAGE: &str = "query($first: Int) { samples(first: $first) { nodes {
    code title status supplier { name } seal { code }
    rounds { number status submittedBy { name } files { kind version file { name sha256 } } }
    comments(first: 3) { nodes { body author { name } mentions { name } } } } } }";

#[tokio::test]
async fn a_page_of_fifty_takes_hardly_more_statements_than_a_page_of_two() {
    each(async |server| {
        let people = People::of(server).await;
        for _ in 0..50 {
            let (sample, _) = people.submitted(json!({})).await;
            for body in ["一", "二"] {
                let say = json!({ "nodeId": sample, "body": body });
                people.manager.mutate("commentAdd", say, "cursor").await;
            }
        }
        let (few, rows) = cost(server, &people.manager, 2).await;
        assert_eq!(rows, 2);
        let (many, rows) = cost(server, &people.manager, 50).await;
        assert_eq!(rows, 50);
        println!("{few} statements for 2 samples, {many} for 50");
        // Session, samples, suppliers, seals, rounds, their files, files, comments, mentions; people
        // stand on two levels, whose requests may or may not meet.
        assert!(many <= 15 && many <= few + 4, "{few} and {many} statements");
    })
    .await;
}

/// Statements that a page takes, and its length.
async fn cost(server: &Server, client: &Client, first: i32) -> (u64, usize) {
    // Background work counts too, so the quietest of some tries tells.
    let mut least = u64::MAX;
    let mut page = json!(null);
    for _ in 0..6 {
        let before = server.statements().await;
        page = client.gql(PAGE, json!({ "first": first })).await;
        least = least.min(server.statements().await - before);
    }
    let nodes = page["samples"]["nodes"].as_array().expect("samples");
    for node in nodes {
        assert_eq!(node["rounds"][0]["files"][0]["version"], 1, "{node}");
        assert_eq!(text(&node["comments"]["nodes"][0]["body"]), "二");
    }
    (least, nodes.len())
}
