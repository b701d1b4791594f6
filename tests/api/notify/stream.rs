//! Notices come by themselves, in the reader's language, and to nobody else.

use serde_json::json;

use super::{Ground, LIST, done, kinds, me, told};
use crate::stage::{A_SECOND, SOON, codes, each};

const LIVE: &str = "subscription($after: Cursor) { notificationAdded(after: $after) {
    cursor notification { id kind title body subjectId readAt } } }";

/// T3: the successor's assignee is told within a second of the last predecessor's end.
#[tokio::test]
async fn t3_a_task_that_can_begin_is_told_within_a_second() {
    each(async |server| {
        let ground = Ground::begin(server).await;
        let inspector = server.client("inspector@muyu.example").await;
        let first = ground.task("定稿", json!({})).await;
        let more = json!({ "assigneeId": me(&inspector).await });
        let next = ground.task("开播", more).await;
        let link = json!({ "taskId": next, "predecessorId": first, "policy": "BLOCK" });
        done(&ground.manager, "taskDependencyAdd", link, "task { id }").await;
        told(&inspector, &next, "TASK_ASSIGNED").await;
        let mut own = inspector.speaking("en").subscribe(LIVE, json!({})).await;
        let manager = server.client("manager@muyu.example").await;
        let mut others = manager.subscribe(LIVE, json!({})).await;
        ground.step("taskStart", &first).await;
        let start = std::time::Instant::now();
        ground.step("taskComplete", &first).await;
        let heard = own.next(A_SECOND).await["notificationAdded"].take();
        assert!(start.elapsed() < A_SECOND, "{:?}", start.elapsed());
        let notice = &heard["notification"];
        assert_eq!(notice["kind"], "TASK_UNLOCKED");
        assert_eq!(notice["subjectId"], next);
        assert_eq!(notice["title"], "What came before is done: you can start");
        assert_eq!(notice["body"], "开播");
        assert!(others.is_silent(A_SECOND / 2).await, "it is another's");
        let log = json!({ "first": 50 });
        let events = manager
            .gql(
                "query($first: Int) { events(first: $first) { nodes { kind } } }",
                log,
            )
            .await;
        assert!(!events.to_string().contains("notification"), "{events}");

        // Who was away gets what was missed, from where it was, and each once.
        drop(own);
        let comment = json!({
            "nodeId": next, "body": "道具已备好", "mentions": [me(&inspector).await],
        });
        done(&manager, "commentAdd", comment, "comment { id }").await;
        let rename = json!({ "taskId": next, "dueAt": crate::stage::in_days(40) });
        done(&manager, "taskUpdate", rename, "task { id }").await;
        told(&inspector, &next, "TASK_RESCHEDULED").await;
        let after = json!({ "after": heard["cursor"] });
        let mut again = inspector.subscribe(LIVE, after).await;
        let mention = again.next(SOON).await["notificationAdded"]["notification"].take();
        assert_eq!(mention["kind"], "MENTIONED");
        assert!(
            mention["title"]
                .as_str()
                .expect("a text")
                .ends_with("提到了您")
        );
        assert_eq!(mention["body"], "开播 · 道具已备好");
        let due = again.next(SOON).await["notificationAdded"].take();
        assert_eq!(due["notification"]["kind"], "TASK_RESCHEDULED");
        assert!(again.is_silent(A_SECOND / 2).await);
        let mut none = inspector
            .subscribe(LIVE, json!({ "after": due["cursor"] }))
            .await;
        assert!(none.is_silent(A_SECOND / 2).await);
        let foreign = server.client("admin@beiwan.example").await;
        let mut stranger = foreign
            .subscribe(LIVE, json!({ "after": due["cursor"] }))
            .await;
        assert_eq!(stranger.refused(SOON).await, "RESYNC_REQUIRED");
    })
    .await;
}

#[tokio::test]
async fn what_was_read_is_read_on_every_device() {
    each(async |server| {
        let ground = Ground::begin(server).await;
        let member = &ground.member;
        let mark = async |input| {
            member
                .mutate("notificationsMarkRead", input, "unreadNotifications")
                .await
        };
        let unread = async || {
            let viewer = member
                .gql("{ viewer { unreadNotifications } }", json!({}))
                .await;
            viewer["viewer"]["unreadNotifications"].clone()
        };
        let mut newest = json!(null);
        for title in ["一", "二", "三"] {
            let task = ground.task(title, json!({})).await;
            newest = told(member, &task, "TASK_ASSIGNED").await;
        }
        let before = unread().await.as_i64().expect("a number");
        assert!(before >= 3, "{before}");
        let payload = mark(json!({ "ids": [newest["id"], "nonsense"] })).await;
        assert_eq!(payload["unreadNotifications"], before - 1);
        assert_eq!(unread().await, before - 1);
        let page = member
            .gql(LIST, json!({ "unread": true, "first": 1 }))
            .await;
        let page = &page["notifications"];
        assert_eq!(page["totalCount"], before - 1);
        assert_ne!(page["nodes"][0]["id"], newest["id"]);
        // Somebody else's notice is none of mine.
        let manager = &ground.manager;
        let input = json!({ "throughId": newest["id"] });
        let refused = manager
            .try_mutate("notificationsMarkRead", input, "unreadNotifications")
            .await;
        assert_eq!(refused.code(), "NOT_FOUND");
        for wrong in [json!({}), json!({ "ids": [], "throughId": newest["id"] })] {
            assert_eq!(codes(&mark(wrong).await), ["MALFORMED"]);
        }
        let payload = mark(json!({ "throughId": newest["id"] })).await;
        assert_eq!(payload["unreadNotifications"], 0);
        let all = member.gql(LIST, json!({})).await;
        let nodes = all["notifications"]["nodes"].as_array().expect("a list");
        assert!(nodes.iter().all(|node| !node["readAt"].is_null()));
    })
    .await;
}

/// A guest is told of what is shared, never of internal words, and sees nothing once it is revoked.
#[tokio::test]
async fn a_guest_loses_its_notices_with_the_grant() {
    each(async |server| {
        let ground = Ground::begin(server).await;
        let guest = server.client("collaborator@muyu.example").await;
        let task = ground.task("海报", json!({})).await;
        let grant = json!({
            "userId": me(&guest).await, "nodeId": task, "actions": ["VIEW", "COMMENT"],
        });
        let grant = done(&ground.manager, "grantAdd", grant, "grantId").await["grantId"].take();
        let shared = told(&guest.speaking("en"), &task, "SHARED").await;
        assert!(shared["title"].as_str().expect("a text").contains("shared"));
        assert_eq!(shared["subject"]["__typename"], "Task");
        let mut live = guest.subscribe(LIVE, json!({})).await;
        for internal in [true, false] {
            let comment = json!({ "nodeId": task, "body": "请看", "internal": internal });
            done(&ground.manager, "commentAdd", comment, "comment { id }").await;
        }
        let heard = live.next(SOON).await["notificationAdded"]["notification"].take();
        assert_eq!(heard["kind"], "COMMENTED");
        told(&guest, &task, "COMMENTED").await;
        assert_eq!(kinds(&guest, &task).await, ["COMMENTED", "SHARED"]);

        let revoke = json!({ "id": grant });
        done(&ground.manager, "grantRevoke", revoke, "grantId").await;
        assert_eq!(kinds(&guest, &task).await, [""; 0]);
        let comment = json!({ "nodeId": task, "body": "又一句" });
        done(&ground.manager, "commentAdd", comment, "comment { id }").await;
        assert!(live.is_silent(A_SECOND).await);
        let unread = guest
            .gql("{ viewer { unreadNotifications } }", json!({}))
            .await;
        assert_eq!(unread["viewer"]["unreadNotifications"], 0);
    })
    .await;
}
