//! Backup and restore of the embedded database, and what clients are told after it (M3, MS2).

use serde_json::json;

use crate::stage::{A_SECOND, Client, Database, Home, SOON, Server, Settings, codes};

const FOLLOW: &str = "subscription($after: Cursor) { events(after: $after) { kind subjectId } }";

async fn add_supplier(client: &Client, code: &str) -> String {
    let input = json!({ "code": code, "name": "厂" });
    let payload = client
        .mutate("supplierCreate", input, "supplier { id } cursor")
        .await;
    assert_eq!(codes(&payload), [""; 0]);
    payload["cursor"].as_str().expect("a cursor").to_owned()
}

async fn supplier_codes(client: &Client) -> Vec<String> {
    let data = client
        .gql("{ suppliers { nodes { code } } }", json!({}))
        .await;
    let nodes = data["suppliers"]["nodes"]
        .as_array()
        .expect("a list")
        .clone();
    let code = |n: serde_json::Value| n["code"].as_str().expect("a code").to_owned();
    nodes.into_iter().map(code).collect()
}

#[tokio::test]
async fn a_backup_of_a_running_server_is_restored_whole_and_clients_resync() {
    let server = Server::start(Database::Sqlite);
    let manager = server.client("manager@muyu.example").await;
    let kept = add_supplier(&manager, "KEPT").await;
    let backup = server.home().path().join("backup");
    let folder = backup.to_str().expect("UTF-8");
    let said = server.home().muster(&["backup", folder], "");
    assert!(said.ok, "{}", said.err);
    assert!(said.out.contains("database and"), "{}", said.out);
    let lost = add_supplier(&manager, "LOST").await;

    let twice = server.home().muster(&["backup", folder], "");
    assert!(
        !twice.ok && twice.err.contains("exists already"),
        "{}",
        twice.err
    );
    let onto = server.home().muster(&["restore", folder], "");
    assert!(
        !onto.ok && onto.err.contains("exists already"),
        "{}",
        onto.err
    );

    let home = Home::empty(Database::Sqlite);
    let said = home.muster(&["restore", folder], "");
    assert!(said.ok, "{}", said.err);
    assert!(home.muster(&["verify"], "").ok);
    let restored = Server::at(home, Settings::default());
    let manager = restored.client("manager@muyu.example").await;
    let codes = supplier_codes(&manager).await;
    assert!(codes.contains(&"KEPT".to_owned()) && !codes.contains(&"LOST".to_owned()));
    for cursor in [&kept, &lost] {
        let after = json!({ "after": cursor });
        let mut events = manager.subscribe(FOLLOW, after).await;
        assert_eq!(events.refused(SOON).await, "RESYNC_REQUIRED");
    }
    let now = add_supplier(&manager, "NEW").await;
    let mut events = manager.subscribe(FOLLOW, json!({ "after": now })).await;
    assert!(events.is_silent(A_SECOND / 4).await, "it goes on from here");
}

/// A copy that was put back without `muster restore`: the hash in the cursor tells.
#[tokio::test]
async fn a_cursor_from_the_future_or_of_other_history_must_resync() {
    let mut server = Server::start(Database::Sqlite);
    assert!(server.stop());
    let copy = server.home().duplicate();
    server.restart();
    let manager = server.client("manager@muyu.example").await;
    add_supplier(&manager, "A-1").await;
    let future = add_supplier(&manager, "A-2").await;

    let copy = Server::at(copy, Settings::default());
    let manager = copy.client("manager@muyu.example").await;
    let after = json!({ "after": future });
    let mut events = manager.subscribe(FOLLOW, after.clone()).await;
    assert_eq!(events.refused(SOON).await, "RESYNC_REQUIRED", "the future");
    for code in ["B-1", "B-2", "B-3"] {
        add_supplier(&manager, code).await;
    }
    let mut events = manager.subscribe(FOLLOW, after).await;
    let code = events.refused(SOON).await;
    assert_eq!(
        code, "RESYNC_REQUIRED",
        "the same position of another history"
    );
}

#[tokio::test]
async fn postgres_is_backed_up_by_its_own_tools() {
    for database in Database::all() {
        if database == Database::Postgres {
            let home = Home::seeded(database);
            let folder = home.path().join("backup");
            let said = home.muster(&["backup", folder.to_str().expect("UTF-8")], "");
            assert!(!said.ok && said.err.contains("pg_dump"), "{}", said.err);
        }
    }
}
