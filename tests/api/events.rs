//! Following the log: order, resuming, and who hears what (M2, M3, MS5).

use std::time::Instant;

use futures::future::join_all;
use serde_json::{Value, json};

use crate::stage::{A_SECOND, Client, SOON, Subscription, codes, each};

const FOLLOW: &str = "subscription($after: Cursor, $filter: EventFilter) { events(after: $after, filter: $filter) { cursor kind subjectId data } }";

async fn follow(client: &Client, after: &str) -> Subscription {
    client.subscribe(FOLLOW, json!({ "after": after })).await
}

async fn next(events: &mut Subscription) -> Value {
    events.next(SOON).await["events"].take()
}

async fn take(events: &mut Subscription, count: usize) -> Vec<Value> {
    let mut taken = Vec::new();
    for _ in 0..count {
        taken.push(next(events).await);
    }
    taken
}

async fn add_supplier(client: &Client, code: &str) -> Value {
    let input = json!({ "code": code, "name": "厂" });
    let payload = client
        .mutate("supplierCreate", input, "supplier { id } cursor")
        .await;
    assert_eq!(codes(&payload), [""; 0]);
    payload
}

fn cursor(event: &Value) -> &str {
    event["cursor"].as_str().expect("a cursor")
}

/// M2, M3: every commit once, in the order of the log, whoever wrote; and again from any cursor.
#[tokio::test]
async fn events_come_in_commit_order_without_gap_or_repeat() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let admin = server.client("admin@muyu.example").await;
        let start = manager.now().await;
        let mut live = follow(&manager, &start).await;
        let writes = (0..30).map(async |i| {
            let who = if i % 2 == 0 { &manager } else { &admin };
            add_supplier(who, &format!("S-{i}")).await
        });
        let written = join_all(writes).await;

        let heard = take(&mut live, 30).await;
        assert!(live.is_silent(A_SECOND / 4).await, "one more than written");
        let mut subjects: Vec<_> = heard.iter().map(|e| e["subjectId"].to_string()).collect();
        let mut ids: Vec<_> = written
            .iter()
            .map(|p| p["supplier"]["id"].to_string())
            .collect();
        subjects.sort();
        ids.sort();
        assert_eq!(subjects, ids);
        // A mutation's cursor is the position behind its own event.
        for payload in &written {
            let own = heard
                .iter()
                .find(|e| e["subjectId"] == payload["supplier"]["id"]);
            assert_eq!(own.expect("its event")["cursor"], payload["cursor"]);
        }

        let query = "{ events(first: 30) { nodes { cursor kind subjectId data } } }";
        let listed = manager.gql(query, json!({})).await;
        let mut listed = listed["events"]["nodes"]
            .as_array()
            .expect("a list")
            .clone();
        listed.reverse();
        assert_eq!(listed, heard);
        for at in [0, 4, 28] {
            let mut again = follow(&manager, cursor(&heard[at])).await;
            assert_eq!(take(&mut again, 29 - at).await, heard[at + 1..]);
        }
        let mut nothing_new = follow(&manager, cursor(&heard[29])).await;
        assert!(nothing_new.is_silent(A_SECOND / 4).await);
    })
    .await;
}

/// M2: within a second of the commit.
#[tokio::test]
async fn events_come_within_a_second() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let mut live = follow(&manager, &manager.now().await).await;
        let mut waits = Vec::new();
        for i in 0..20 {
            add_supplier(&manager, &format!("S-{i}")).await;
            let committed = Instant::now();
            next(&mut live).await;
            waits.push(committed.elapsed());
        }
        waits.sort();
        assert!(waits[18] < A_SECOND, "p95 of {waits:?}");
    })
    .await;
}

/// M3: a connection that is cut by a crash goes on where it was.
#[tokio::test]
async fn a_crash_loses_and_repeats_nothing() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let mut live = follow(&manager, &manager.now().await).await;
        let mut written = Vec::new();
        let mut heard = Vec::new();
        for round in 0..3 {
            for i in 0..4 {
                let made = add_supplier(&manager, &format!("S-{round}-{i}")).await;
                written.push(made["supplier"]["id"].clone());
            }
            // Two of four arrive before the power goes.
            heard.extend(take(&mut live, 2).await);
            server.kill_hard();
            server.restart();
            live = follow(&manager, cursor(heard.last().expect("one"))).await;
            heard.extend(take(&mut live, 2).await);
        }
        let heard: Vec<_> = heard.iter().map(|e| e["subjectId"].clone()).collect();
        assert_eq!(heard, written);
    })
    .await;
}

/// M2: an unauthorised subscriber receives nothing.
#[tokio::test]
async fn guests_and_other_organisations_hear_nothing() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let guest = server.client("collaborator@muyu.example").await;
        let supplier = server.client("supplier@muyu.example").await;
        let foreign = server.client("admin@beiwan.example").await;
        let start = manager.now().await;
        let mut theirs = [
            follow(&guest, &start).await,
            follow(&supplier, &start).await,
            follow(&foreign, &foreign.now().await).await,
        ];
        let mut own = follow(&manager, &start).await;
        add_supplier(&manager, "S-1").await;
        next(&mut own).await;
        for events in &mut theirs {
            assert!(events.is_silent(A_SECOND / 2).await);
        }
    })
    .await;
}

#[tokio::test]
async fn a_filter_leaves_the_rest_out() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let after = manager.now().await;
        let first = add_supplier(&manager, "S-1").await;
        let input = json!({ "email": "g@guest.example", "name": "G", "roles": ["COLLABORATOR"] });
        manager.mutate("userInvite", input, "link").await;
        let second = add_supplier(&manager, "S-2").await;
        let cases = [
            (json!({ "kinds": ["user.invited"] }), vec!["user.invited"]),
            (
                json!({ "kinds": ["supplier.created"] }),
                vec!["supplier.created"; 2],
            ),
            (
                json!({ "subjectId": first["supplier"]["id"] }),
                vec!["supplier.created"],
            ),
            (
                json!({ "subjectId": second["supplier"]["id"], "kinds": ["user.invited"] }),
                vec![],
            ),
        ];
        for (filter, kinds) in cases {
            let variables = json!({ "after": after, "filter": filter });
            let mut events = manager.subscribe(FOLLOW, variables).await;
            let heard = take(&mut events, kinds.len()).await;
            let heard: Vec<_> = heard
                .iter()
                .map(|e| e["kind"].as_str().expect("a kind"))
                .collect();
            assert_eq!(heard, kinds, "{filter}");
            assert!(events.is_silent(A_SECOND / 4).await);
        }
        let many: Vec<_> = (0..51).map(|i| format!("k{i}")).collect();
        let variables = json!({ "filter": { "kinds": many } });
        let mut events = manager.subscribe(FOLLOW, variables).await;
        assert_eq!(events.refused(SOON).await, "BAD_USER_INPUT");
    })
    .await;
}

/// M3: what cannot be resumed says so instead of being silent.
#[tokio::test]
async fn a_cursor_of_another_log_must_resync() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let foreign = server.client("admin@beiwan.example").await;
        let theirs = foreign.now().await;
        let own = manager.now().await;
        let damaged = own.chars().take(own.len() - 8).collect::<String>() + "AAAAAAAA";
        for after in [theirs.as_str(), "", "nonsense", &damaged, &"A".repeat(90)] {
            let mut events = follow(&manager, after).await;
            assert_eq!(events.refused(SOON).await, "RESYNC_REQUIRED", "{after}");
        }
    })
    .await;
}
