//! T6: a due date is reminded of once, whatever is restarted.

use std::time::Duration;

use serde_json::json;

use super::{Ground, kinds, told};
use crate::stage::{A_SECOND, each, in_seconds};

#[tokio::test]
async fn t6_a_reminder_survives_restarts_and_comes_once() {
    each(async |server| {
        let ground = Ground::begin(server).await;
        let soon = |seconds| json!({ "dueAt": in_seconds(seconds) });
        // Due in an hour and a moment, and in a moment: both stages lie ahead.
        let hour = ground.task("一小时", soon(3_600 + 4)).await;
        let over = ground.task("此刻", soon(4)).await;
        let done = ground.task("已完成", soon(4)).await;
        told(&ground.member, &done, "TASK_ASSIGNED").await;
        ground.step("taskStart", &done).await;
        ground.step("taskComplete", &done).await;
        tokio::time::sleep(A_SECOND / 2).await;
        // The server sleeps through the moment, hard.
        server.kill_hard();
        tokio::time::sleep(Duration::from_secs(5)).await;
        server.restart();
        let member = server.client("member@muyu.example").await;
        let said = told(&member.speaking("en"), &hour, "DUE_SOON").await;
        assert_eq!(said["title"], "Due within an hour");
        told(&member, &over, "OVERDUE").await;
        for _ in 0..2 {
            assert!(server.stop());
            server.restart();
            tokio::time::sleep(A_SECOND * 2).await;
        }
        let member = server.client("member@muyu.example").await;
        assert_eq!(kinds(&member, &hour).await, ["DUE_SOON", "TASK_ASSIGNED"]);
        assert_eq!(kinds(&member, &over).await, ["OVERDUE", "TASK_ASSIGNED"]);
        assert_eq!(kinds(&member, &done).await, ["TASK_ASSIGNED"]);
    })
    .await;
}
