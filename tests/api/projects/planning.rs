//! Health, risks, schedules, workload: T10, R1, R2, MS10.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{Campaign, done};
use crate::stage::{Client, Server, codes, each, in_days, in_seconds};

/// How long the server may take on a busy machine; on a quiet one it is within a second.
const SOON: Duration = Duration::from_secs(15);

const PROJECT: &str = "query($id: ID!) { project(id: $id) {
    health healthReasons forecastEndsAt
    healthOverride { health computed reason by { name } until }
    criticalPath { id } risks { totalCount nodes { id risk atRisk scheduledEndsAt dueAt } } } }";

/// The day in UTC that many days from now.
fn day(days: u64) -> String {
    let moment = in_days(days);
    let (day, _) = moment.split_once('T').expect("a moment");
    day.to_owned()
}

async fn project(campaign: &Campaign) -> Value {
    let id = json!({ "id": campaign.project });
    campaign.manager.gql(PROJECT, id).await["project"].clone()
}

/// Asks until the answer is as wanted.
async fn until(campaign: &Campaign, wanted: impl Fn(&Value) -> bool) -> Value {
    let begin = Instant::now();
    loop {
        let found = project(campaign).await;
        if wanted(&found) {
            return found;
        }
        assert!(begin.elapsed() < SOON, "still {found}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

const FOLLOW: &str = "subscription($id: ID!) { taskChanged(projectId: $id) {
    kind data task { id risk } } }";
const LOG: &str = "subscription { events { kind data subject { ... on Project { id health } } } }";

/// T10: a milestone slips, and the manager is told without anyone reporting it.
#[tokio::test]
async fn a_milestone_that_slips_is_told_by_itself() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let begin = Instant::now();
        let milestone = json!({ "milestone": true, "dueAt": in_seconds(4) });
        let milestone = campaign.task("开播", milestone).await;
        until(&campaign, |found| {
            found["criticalPath"][0]["id"] == milestone
        })
        .await;
        let id = json!({ "id": campaign.project });
        let mut tasks = campaign.manager.subscribe(FOLLOW, id).await;
        let mut log = campaign.manager.subscribe(LOG, json!({})).await;
        let told = loop {
            let heard = tasks.next(SOON).await["taskChanged"].clone();
            if heard["kind"] == "task.risk_changed" {
                break heard;
            }
        };
        println!("told {:?} after it was due in 3 to 4 s", begin.elapsed());
        assert_eq!(told["data"]["to"], "LATE");
        assert_eq!(told["task"], json!({ "id": milestone, "risk": "LATE" }));
        let told = loop {
            let heard = log.next(SOON).await["events"].clone();
            if heard["kind"] == "project.health_changed" {
                break heard;
            }
        };
        assert_eq!(told["data"]["to"], "LATE");
        assert_eq!(told["data"]["reasons"], json!(["MILESTONE_LATE"]));
        assert_eq!(
            told["subject"],
            json!({ "id": campaign.project, "health": "LATE" })
        );
        let found = project(&campaign).await;
        assert_eq!(found["health"], "LATE");
        assert_eq!(found["healthReasons"], json!(["MILESTONE_LATE"]));
        assert_eq!(found["risks"]["totalCount"], 1);
        assert_eq!(found["risks"]["nodes"][0]["id"], milestone);
        let list = "{ late: projects(filter: { healths: [LATE] }) { nodes { id } }
            fine: projects(filter: { healths: [ON_TRACK] }) { totalCount } }";
        let found = campaign.member.gql(list, json!({})).await;
        assert_eq!(found["late"]["nodes"], json!([{ "id": campaign.project }]));
        assert_eq!(found["fine"]["totalCount"], 0);
        // Done, it is late no more.
        campaign.finish(&milestone).await;
        until(&campaign, |found| found["health"] == "ON_TRACK").await;
    })
    .await;
}

/// A manager says otherwise for a while.
#[tokio::test]
async fn a_managers_word_counts_for_a_while() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let select = "project { health healthOverride { reason computed } }";
        let say = json!({
            "projectId": campaign.project, "health": "BLOCKED", "reason": "等客户", "until": in_seconds(5),
        });
        let refused = campaign
            .member
            .try_mutate("projectHealthSet", say.clone(), select)
            .await;
        assert_eq!(refused.code(), "FORBIDDEN");
        let mut silent = say.clone();
        silent["reason"] = Value::Null;
        let refused = campaign.manager.mutate("projectHealthSet", silent, select).await;
        assert_eq!(codes(&refused), ["REQUIRED"]);
        let made = done(&campaign.manager, "projectHealthSet", say, select).await;
        let said = json!({ "reason": "等客户", "computed": "ON_TRACK" });
        assert_eq!(made["project"], json!({ "health": "BLOCKED", "healthOverride": said }));
        let found = until(&campaign, |found| found["health"] == "ON_TRACK").await;
        assert_eq!(found["healthOverride"], Value::Null);
        let clear = json!({ "projectId": campaign.project });
        done(&campaign.manager, "projectHealthSet", clear, select).await;
    })
    .await;
}

const LOAD: &str = "query($from: Date!, $to: Date!, $by: WorkloadUnit!) {
    workload(from: $from, to: $to, by: $by, first: 200) { user { id } openTasks overloaded
        plannedMinutes capacityMinutes buckets { date plannedMinutes capacityMinutes overloaded } } }";

async fn load(campaign: &Campaign, from: &str, to: &str, by: &str) -> Value {
    let variables = json!({ "from": from, "to": to, "by": by });
    let found = campaign.manager.gql(LOAD, variables).await;
    let rows = found["workload"].as_array().expect("rows").clone();
    let mine = rows
        .into_iter()
        .find(|row| row["user"]["id"] == campaign.me);
    mine.expect("a row of the member's")
}

/// R1 and R2: planned against what can be done, and who could do more.
#[tokio::test]
async fn load_is_shown_and_candidates_have_free_hours() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        // Every day is worked, so that the days of the test do not matter.
        let hours = json!([{ "start": 540, "end": 1020 }]);
        let week = json!({ "week": vec![hours; 7], "publicHolidays": false });
        let select = "workCalendar { version ownWeek publicHolidays week { start end } }";
        let made = done(&campaign.manager, "workCalendarSet", week, select).await;
        assert_eq!(
            made["workCalendar"]["week"][6],
            json!([{ "start": 540, "end": 1020 }])
        );
        let [first, last] = [10, 11].map(day);
        let window = |minutes: i32| {
            json!({
                "estimateMinutes": minutes, "startsAt": format!("{first}T00:30:00Z"),
                "dueAt": format!("{last}T10:00:00Z"),
            })
        };
        campaign.task("直播脚本", window(960)).await;
        let task = campaign.task("选品", window(240)).await;
        let row = load(&campaign, &first, &last, "DAY").await;
        assert_eq!(row["openTasks"], 2);
        assert_eq!(row["plannedMinutes"], 1_200);
        let each_day = 40 * 60 / 7;
        for bucket in row["buckets"].as_array().expect("days") {
            assert_eq!(bucket["plannedMinutes"], 600);
            assert_eq!(bucket["capacityMinutes"], each_day);
            assert_eq!(bucket["overloaded"], true);
        }
        assert_eq!(row["overloaded"], true);
        let weeks = load(&campaign, &first, &last, "WEEK").await;
        assert_eq!(weeks["plannedMinutes"], 1_200);
        let ask = "query($id: ID!) { assignmentCandidates(taskId: $id, first: 50) {
            user { id } freeHours capacityHours openTasks fits } }";
        let found = campaign.manager.gql(ask, json!({ "id": task })).await;
        let people = found["assignmentCandidates"]
            .as_array()
            .expect("people")
            .clone();
        let hours = |one: &Value| one["freeHours"].as_f64().expect("hours");
        assert!(
            people
                .windows(2)
                .all(|pair| hours(&pair[0]) >= hours(&pair[1])),
            "{people:?}"
        );
        let mine = people
            .iter()
            .find(|one| one["user"]["id"] == campaign.me)
            .expect("the member");
        // 16 hours of the other task are more than the days have.
        assert_eq!(
            (hours(mine), &mine["fits"], &mine["openTasks"]),
            (0.0, &json!(false), &json!(1))
        );
        assert!(
            people[0]["fits"] == true && hours(&people[0]) > 10.0,
            "{people:?}"
        );
        let far = json!({ "from": "2026-01-01", "to": "2026-04-30", "by": "DAY" });
        let errors = campaign.manager.gql_errors(LOAD, far).await;
        assert_eq!(errors[0]["extensions"]["code"], "BAD_USER_INPUT");
    })
    .await;
}

/// A holiday moves the dates of what is planned over it.
#[tokio::test]
async fn a_day_off_moves_dates() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let task = campaign
            .task("备货", json!({ "estimateMinutes": 240 }))
            .await;
        let dates = "query($id: ID!) { task(id: $id) {
            scheduledStartsAt scheduledEndsAt slackMinutes critical risk atRisk } }";
        let found = until(&campaign, |found| found["forecastEndsAt"] != Value::Null).await;
        let before = campaign.manager.gql(dates, json!({ "id": task })).await["task"].clone();
        assert_eq!(before["scheduledEndsAt"], found["forecastEndsAt"]);
        assert_eq!(
            (&before["critical"], &before["slackMinutes"]),
            (&json!(true), &json!(0))
        );
        assert_eq!(
            (&before["risk"], &before["atRisk"]),
            (&Value::Null, &json!(false))
        );
        for days in 0..21 {
            let off = json!({ "date": day(days), "kind": "OFF", "name": "盘点" });
            done(
                &campaign.manager,
                "workCalendarDaySet",
                off,
                "workCalendar { version }",
            )
            .await;
        }
        let end = before["scheduledEndsAt"]
            .as_str()
            .expect("a moment")
            .to_owned();
        let later = |found: &Value| found["forecastEndsAt"].as_str() > Some(in_days(18).as_str());
        let found = until(&campaign, later).await;
        assert!(found["forecastEndsAt"].as_str() > Some(end.as_str()));
        let reset = json!({});
        let made = done(
            &campaign.manager,
            "workCalendarReset",
            reset,
            "workCalendar { days { name } version }",
        )
        .await;
        assert_eq!(made["workCalendar"], json!({ "days": [], "version": 0 }));
        until(&campaign, |found| {
            found["forecastEndsAt"].as_str() <= Some(end.as_str())
        })
        .await;
    })
    .await;
}

const CHANCES: &str = "query($id: ID!, $runs: Int!) { project(id: $id) { forecast(runs: $runs) {
    runs taskCount byHistory p50EndsAt p80EndsAt chance
    drivers { task { id } criticalShare correlation } } } }";

/// MS10: how sure the end is, and which task to shorten.
#[tokio::test]
async fn a_forecast_names_the_task_to_shorten() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let ask = async |runs: i32| {
            let variables = json!({ "id": campaign.project, "runs": runs });
            campaign.manager.gql(CHANCES, variables).await["project"]["forecast"].clone()
        };
        assert_eq!(ask(100).await, Value::Null);
        let small = campaign.task("小", json!({ "estimateMinutes": 60 })).await;
        let large = campaign
            .task("大", json!({ "estimateMinutes": 4_800 }))
            .await;
        let after = campaign.task("后", json!({ "estimateMinutes": 480 })).await;
        campaign.wait(&after, &small, "BLOCK").await;
        campaign.wait(&after, &large, "BLOCK").await;
        let last = json!({ "projectId": campaign.project, "endsOn": day(300) });
        done(&campaign.manager, "projectUpdate", last, "cursor").await;
        let found = ask(500).await;
        assert_eq!(
            (&found["runs"], &found["taskCount"]),
            (&json!(500), &json!(3))
        );
        assert_eq!(
            (&found["byHistory"], &found["chance"]),
            (&json!(false), &json!(1.0))
        );
        assert!(
            found["p50EndsAt"].as_str() <= found["p80EndsAt"].as_str(),
            "{found}"
        );
        assert_eq!(found["drivers"][0]["task"]["id"], large);
        assert_eq!(found["drivers"][0]["criticalShare"], 1.0);
        let variables = json!({ "id": campaign.project, "runs": 2_001 });
        let errors = campaign.manager.gql_errors(CHANCES, variables).await;
        assert_eq!(errors[0]["extensions"]["code"], "BAD_USER_INPUT");
    })
    .await;
}

/// P7: what a project leaves unused is shown with the tasks that show it.
#[tokio::test]
async fn what_is_left_unused_is_shown() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let query = "query($id: ID!) { project(id: $id) { checkup { code count tasks { id } } } }";
        let id = json!({ "id": campaign.project });
        let empty = campaign.member.gql(query, id.clone()).await;
        assert_eq!(empty["project"]["checkup"], json!([]));
        let mut tasks = Vec::new();
        for number in 0..6 {
            let task = campaign.task(&format!("任务 {number}"), json!({})).await;
            tasks.push(json!({ "id": task }));
        }
        let found = campaign.member.gql(query, id).await;
        let first = json!({ "code": "ESTIMATE_MISSING", "count": 6, "tasks": tasks[..5] });
        assert_eq!(found["project"]["checkup"], json!([first]));
    })
    .await;
}

const GANTT: &str = "query($id: ID!) { project(id: $id) { health healthReasons forecastEndsAt
    healthOverride { reason } criticalPath { id }
    tasks(first: 50) { nodes { id title startsAt dueAt scheduledStartsAt scheduledEndsAt slackMinutes
        critical risk atRisk predecessors { task { id } kind lagMinutes } } } } }";

async fn statements(server: &Server, client: &Client, variables: &Value) -> (u64, Value) {
    let (mut least, mut answer) = (u64::MAX, Value::Null);
    for _ in 0..5 {
        let before = server.statements().await;
        answer = client.gql(GANTT, variables.clone()).await;
        least = least.min(server.statements().await - before);
    }
    (least, answer)
}

/// A Gantt chart is one request with as many statements for fifty tasks as for two.
#[tokio::test]
async fn a_gantt_chart_costs_no_more_for_fifty_tasks() {
    each(async |server| {
        let campaign = Campaign::begin(server).await;
        let mut last = campaign.task("1", json!({ "estimateMinutes": 60 })).await;
        let mut costs = Vec::new();
        let id = json!({ "id": campaign.project });
        for number in 2..=50 {
            let task = campaign
                .task(&number.to_string(), json!({ "estimateMinutes": 60 }))
                .await;
            campaign.wait(&task, &last, "BLOCK").await;
            last = task;
            if number == 2 || number == 50 {
                until(&campaign, |found| {
                    found["criticalPath"][number - 1] != Value::Null
                })
                .await;
                let (cost, answer) = statements(server, &campaign.manager, &id).await;
                let text = answer.to_string();
                assert_eq!(text.matches("\"critical\":true").count(), number, "{text}");
                costs.push(cost);
            }
        }
        println!("statements of a Gantt chart: {costs:?} for 2 and 50 tasks");
        assert_eq!(costs[0], costs[1]);
        assert!(costs[0] <= 12, "{costs:?}");
        // The calendar: what is due in a time.
        let ask = "query($from: DateTime!, $to: DateTime!) {
            tasks(filter: { between: { from: $from, to: $to } }) { totalCount } }";
        let count = async |from: u64, to: u64| {
            let variables = json!({ "from": in_days(from), "to": in_days(to) });
            campaign.manager.gql(ask, variables).await["tasks"]["totalCount"].clone()
        };
        assert_eq!(
            [count(29, 31).await, count(1, 29).await, count(31, 60).await],
            [50, 0, 0]
        );
    })
    .await;
}
