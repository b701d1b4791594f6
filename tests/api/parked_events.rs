//! An event that a reaction fails on is set aside, shown, and handled once the reason is gone.

use std::time::Duration;

use serde_json::{Value, json};

use crate::stage::{A_SECOND, Client, Database, Home, Server, Settings, codes};

const LIST: &str =
    "{ parkedEvents { reader attempts error parkedAt event { id kind subjectId } } }";
const WAITING: &str = "parkedEvents { reader attempts event { id } }";

/// Breaks every series' state, and lets the reaction read the last judgement again.
const DAMAGE: &str = "UPDATE sampling_states SET state = 'x' || state";
const REREAD: &str = "UPDATE reader_cursors SET seq = coalesce((SELECT max(events.seq) - 1 \
                      FROM events WHERE events.org_id = reader_cursors.org_id \
                      AND events.kind = 'switching.lot_judged'), seq) WHERE reader = 'quality'";
const REPAIR: &str = "UPDATE sampling_states SET state = substr(state, 2)";

async fn parked(admin: &Client) -> Vec<Value> {
    for _ in 0..150 {
        let data = admin.gql(LIST, json!({})).await;
        let list = data["parkedEvents"].as_array().expect("a list");
        if !list.is_empty() {
            return list.clone();
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    Vec::new()
}

#[tokio::test]
async fn what_a_reaction_failed_on_is_retried_when_it_is_mended() {
    for database in Database::all() {
        println!("on {database:?}");
        let home = Home::empty(database);
        let told = home.muster(&["seed", "demo"], "");
        assert!(told.ok, "{}", told.err);
        // Reactions to the story are done before it is damaged.
        let mut server = Server::at(home, Settings::default());
        tokio::time::sleep(A_SECOND * 3).await;
        assert!(server.stop());
        server.home().sql(DAMAGE);
        server.home().sql(REREAD);
        server.restart();
        let admin = server.client("admin@muyu.example").await;
        let waiting = parked(&admin).await;
        assert_eq!(waiting.len(), 1, "{waiting:?}");
        assert_eq!(waiting[0]["reader"], "quality");
        assert_eq!(waiting[0]["attempts"], 5);
        assert_eq!(waiting[0]["event"]["kind"], "switching.lot_judged");
        let id = &waiting[0]["event"]["id"];

        let manager = server.client("manager@muyu.example").await;
        assert_eq!(manager.ask(LIST, json!({})).await.code(), "FORBIDDEN");
        let input = json!({ "eventId": id });
        let refused = manager
            .try_mutate("parkedEventRetry", input.clone(), WAITING)
            .await;
        assert_eq!(refused.code(), "FORBIDDEN");
        let again = admin
            .mutate("parkedEventRetry", input.clone(), WAITING)
            .await;
        assert_eq!(codes(&again), [""; 0]);
        assert_eq!(again["parkedEvents"][0]["attempts"], 6, "{again}");
        let elsewhere = server.client("admin@beiwan.example").await;
        let unknown = elsewhere
            .try_mutate("parkedEventRetry", input.clone(), WAITING)
            .await;
        assert_eq!(unknown.code(), "NOT_FOUND");

        assert!(server.stop());
        let args = ["parked", "list", "--org", "muyu"];
        let listed = server.home().muster(&args, "");
        assert!(listed.ok, "{}", listed.err);
        let id = id.as_str().expect("an id");
        assert!(listed.out.starts_with(id), "{}", listed.out);
        let retry = ["parked", "retry", "--org", "muyu", id];
        let failed = server.home().muster(&retry, "");
        assert!(!failed.ok, "{}", failed.out);
        assert!(failed.out.contains("failed 7 times"), "{}", failed.out);
        server.home().sql(REPAIR);
        server.restart();
        let done = admin
            .mutate("parkedEventRetry", input.clone(), WAITING)
            .await;
        assert_eq!(codes(&done), [""; 0]);
        assert_eq!(done["parkedEvents"], json!([]));
        let left = admin.gql(LIST, json!({})).await;
        assert_eq!(left["parkedEvents"], json!([]));
        let unknown = admin.try_mutate("parkedEventRetry", input, WAITING).await;
        assert_eq!(unknown.code(), "NOT_FOUND");
    }
}
