//! The calendar of somebody's tasks, by a secret address.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Campaign, done};
use crate::stage::{Raw, Server, each, in_days};

async fn fetch(server: &Server, path: &str) -> Raw {
    let calendar = server.anonymous();
    calendar.raw(Method::GET, path, &[], Vec::new()).await
}

async fn make(campaign: &Campaign) -> String {
    let query = "mutation { calendarLinkCreate { url userErrors { code } } }";
    let made = campaign.member.gql(query, json!({})).await;
    let url = made["calendarLinkCreate"]["url"]
        .as_str()
        .expect("an address");
    let (_, path) = url.split_once("/calendar/").expect("an address");
    format!("/calendar/{path}")
}

/// The lines of a calendar, unfolded (RFC 5545, 3.1).
fn lines(answer: &Raw) -> Vec<String> {
    let text = String::from_utf8(answer.body.clone()).expect("UTF-8");
    assert!(
        text.split("\r\n")
            .all(|line| line.len() <= 75 && !line.contains('\n'))
    );
    let text = text.replace("\r\n ", "");
    text.split("\r\n").map(ToOwned::to_owned).collect()
}

/// Whoever holds the address reads the owner's open tasks, until it is ended; another one ends the
/// first, and a member who is shut out has none.
#[tokio::test]
async fn a_calendar_shows_my_tasks_until_its_address_ends() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let more = json!({ "description": "第一行; a,b\r\nEND:VEVENT\n第二行" });
        let task = campaign
            .task("拍摄主图, 含白底图以及很多很多很多很多很多很多很多字", more)
            .await;
        let finished = campaign.task("已完成", json!({})).await;
        campaign.finish(&finished).await;
        let other =
            json!({ "projectId": campaign.project, "title": "别人的任务", "dueAt": in_days(3) });
        done(&campaign.manager, "taskCreate", other, "cursor").await;

        let path = make(&campaign).await;
        let answer = fetch(server, &path).await;
        assert_eq!(answer.status, 200);
        assert_eq!(
            answer.header("content-type"),
            "text/calendar; charset=utf-8"
        );
        let found = lines(&answer);
        let count = |wanted: &str| found.iter().filter(|line| *line == wanted).count();
        assert_eq!((count("BEGIN:VCALENDAR"), count("VERSION:2.0")), (1, 1));
        let id = task.as_str().expect("an id");
        assert_eq!(count(&format!("UID:{id}@muster")), 1);
        let titles: Vec<_> = found
            .iter()
            .filter(|line| line.starts_with("SUMMARY:"))
            .collect();
        assert!(
            titles
                .iter()
                .any(|line| line.starts_with("SUMMARY:拍摄主图\\, 含白底图")),
            "{titles:?}"
        );
        assert!(
            !found
                .iter()
                .any(|line| line.contains("已完成") || line.contains("别人的任务"))
        );
        for name in ["DTSTAMP:", "DTSTART:"] {
            let line = found
                .iter()
                .find(|line| line.starts_with(name))
                .expect(name);
            assert!(line.ends_with('Z'), "{line}");
        }
        // A description breaks no line.
        assert_eq!(count("END:VEVENT"), count("BEGIN:VEVENT"));
        let about = "DESCRIPTION:618 大促\\n第一行\\; a\\,b\\nEND:VEVENT\\n第二行";
        assert_eq!(count(about), 1, "{found:?}");
        // The same task keeps its UID.
        assert!(lines(&fetch(server, &path).await).contains(&format!("UID:{id}@muster")));

        let query = "{ calendarLink { createdAt } }";
        assert_ne!(
            campaign.member.gql(query, json!({})).await["calendarLink"],
            json!(null)
        );
        let next = make(&campaign).await;
        assert_eq!(fetch(server, &path).await.status, 404);
        assert_eq!(fetch(server, &next).await.status, 200);
        let revoke = "mutation { calendarLinkRevoke { userErrors { code } } }";
        campaign.member.gql(revoke, json!({})).await;
        assert_eq!(fetch(server, &next).await.status, 404);
        assert_eq!(
            campaign.member.gql(query, json!({})).await["calendarLink"],
            json!(null)
        );

        let last = make(&campaign).await;
        let admin = server.client("admin@muyu.example").await;
        done(
            &admin,
            "userDisable",
            json!({ "id": campaign.me }),
            "cursor",
        )
        .await;
        assert_eq!(fetch(server, &last).await.status, 404);
        for nowhere in ["/calendar/.ics", "/calendar/mcal_x.ics", "/calendar/x"] {
            assert_eq!(fetch(server, nowhere).await.status, 404, "{nowhere}");
        }
        let long = format!("/calendar/{}.ics", "a".repeat(500));
        assert_eq!(fetch(server, &long).await.status, 404);
    })
    .await;
}

/// Guests have no calendar.
#[tokio::test]
async fn a_guest_makes_no_calendar() {
    each(async |server| {
        let guest = server.client("collaborator@muyu.example").await;
        for query in [
            "mutation { calendarLinkCreate { url } }",
            "mutation { calendarLinkRevoke { cursor } }",
            "{ calendarLink { createdAt } }",
        ] {
            let errors = guest.gql_errors(query, json!({})).await;
            assert_eq!(errors[0]["extensions"]["code"], Value::from("FORBIDDEN"));
        }
    })
    .await;
}
