//! Who works at which channel when, and who is away: S1.9.

use serde_json::{Value, json};

use super::{Campaign, done};
use crate::stage::{codes, each, in_days};

/// S1.9: overlaps are refused, gaps are shown, who is away is no free hand.
#[tokio::test]
async fn a_live_room_is_staffed() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let room = json!({ "kind": "DOUYIN_LIVE", "name": "木与直播间" });
        let made = done(&campaign.manager, "channelCreate", room, "channel { id }").await;
        let room = made["channel"]["id"].clone();
        let day = in_days(5);
        let (day, _) = day.split_once('T').expect("a moment");
        let at = |hour: u32| format!("{day}T{hour:02}:00:00Z");
        let shift = |from: u32, to: u32| {
            json!({
                "channelId": room, "userId": campaign.me, "role": "HOST",
                "startsAt": at(from), "endsAt": at(to),
            })
        };
        let made = done(&campaign.manager, "shiftAdd", shift(2, 6), "shiftId").await;
        let refused = campaign.manager.mutate("shiftAdd", shift(5, 9), "shiftId").await;
        assert_eq!(codes(&refused), ["SHIFT_OVERLAPS"]);
        done(&campaign.manager, "shiftAdd", shift(8, 10), "shiftId").await;
        let ask = "query($room: ID!, $from: DateTime!, $to: DateTime!) {
            shifts(from: $from, to: $to) { id role user { id } channel { id } }
            rosterGaps(channelId: $room, role: HOST, from: $from, to: $to) { startsAt endsAt present } }";
        let variables = json!({ "room": room, "from": at(2), "to": at(10) });
        let found = campaign.member.gql(ask, variables.clone()).await;
        assert_eq!(found["shifts"].as_array().map(Vec::len), Some(2));
        assert_eq!(found["shifts"][0]["id"], made["shiftId"]);
        assert_eq!(found["shifts"][0]["user"]["id"], campaign.me);
        let gap = &found["rosterGaps"];
        assert_eq!(gap.as_array().map(Vec::len), Some(1));
        assert!(gap[0]["startsAt"].as_str() >= Some(at(6).trim_end_matches('Z')), "{gap}");
        let remove = json!({ "shiftId": made["shiftId"] });
        done(&campaign.manager, "shiftRemove", remove, "shiftId").await;
        let found = campaign.member.gql(ask, variables).await;
        assert_eq!(found["shifts"].as_array().map(Vec::len), Some(1));

        let window = json!({ "estimateMinutes": 60, "startsAt": at(1), "dueAt": at(9) });
        let task = campaign.task("选品", window).await;
        let away = json!({ "from": day, "to": day });
        done(&campaign.member, "absenceAdd", away, "absenceId").await;
        let ask = "query($id: ID!) { assignmentCandidates(taskId: $id, first: 50) {
            user { id } freeHours absence { from to delegate { id } } } }";
        let found = campaign.manager.gql(ask, json!({ "id": task })).await;
        let people = found["assignmentCandidates"].as_array().expect("people").clone();
        let mine = people.iter().find(|one| one["user"]["id"] == campaign.me).expect("the member");
        assert_eq!(mine["freeHours"], 0.0);
        assert_eq!(mine["absence"], json!({ "from": day, "to": day, "delegate": Value::Null }));
    })
    .await;
}
