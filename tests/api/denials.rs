//! What was refused for want of rights is seen by administrators, and cannot grow without end.

use serde_json::{Value, json};

use crate::samples::People;
use crate::stage::{Client, each};

const LIST: &str =
    "{ denials(first: 200) { totalCount nodes { user { email } operation objectId code count } } }";

/// The list once it tells of `count` refusals in all.
async fn denials(admin: &Client, count: u64) -> Vec<Value> {
    let mut seen = Vec::new();
    for _ in 0..50 {
        let data = admin.gql(LIST, json!({})).await;
        seen = data["denials"]["nodes"].as_array().expect("a list").clone();
        assert_eq!(data["denials"]["totalCount"], seen.len());
        let counted = seen.iter().filter_map(|row| row["count"].as_u64());
        if counted.sum::<u64>() >= count {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    seen
}

#[tokio::test]
async fn administrators_see_what_was_refused_to_whom() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let admin = server.client("admin@muyu.example").await;
        let developer = server.client("developer@muyu.example").await;
        let people = People::of(server).await;
        let (hidden, _) = people.sample(json!({})).await;
        let (guest, hidden) = (people.supplier, Value::from(hidden));
        let head = admin.now().await;

        for _ in 0..3 {
            let drop = json!({ "sampleId": hidden, "reason": "R" });
            let refused = developer.try_mutate("sampleDrop", drop, "cursor").await;
            assert_eq!(refused.code(), "FORBIDDEN");
        }
        let refused = guest.ask("{ users { nodes { id } } }", json!({})).await;
        assert_eq!(refused.code(), "FORBIDDEN");
        let node = "query($id: ID!) { any: node(id: $id) { id } }";
        let unseen = guest.gql(node, json!({ "id": hidden })).await;
        assert_eq!(unseen, json!({ "any": null }));
        // A member who mistypes an id tries nothing.
        let wrong = json!({ "id": "smpl_00000000000000000000000000" });
        manager.gql(node, wrong).await;

        let seen = denials(&admin, 5).await;
        let row = |email: &str, operation: &str, object: &Value, code: &str, count: u64| {
            json!({
                "user": { "email": email }, "operation": operation, "objectId": object,
                "code": code, "count": count,
            })
        };
        assert_eq!(seen.len(), 3, "{seen:?}");
        for expected in [
            row(
                "developer@muyu.example",
                "sampleDrop",
                &hidden,
                "FORBIDDEN",
                3,
            ),
            row(
                "supplier@muyu.example",
                "users",
                &Value::Null,
                "FORBIDDEN",
                1,
            ),
            row("supplier@muyu.example", "node", &hidden, "NOT_FOUND", 1),
        ] {
            assert!(seen.contains(&expected), "{expected} in {seen:?}");
        }
        assert_eq!(admin.now().await, head, "the log has not grown");
        // Of other organisations nothing is seen, and nobody else reads the list.
        let elsewhere = server.client("admin@beiwan.example").await;
        assert!(denials(&elsewhere, 0).await.is_empty());
        assert_eq!(manager.ask(LIST, json!({})).await.code(), "FORBIDDEN");
        let doctor = server.home().muster(&["doctor"], "");
        let told = doctor.out.lines().find(|line| line.starts_with("denials"));
        assert!(
            told.is_some_and(|line| !line.contains(" 0 within")),
            "{}",
            doctor.out
        );
    })
    .await;
}
