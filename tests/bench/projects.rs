//! What a large project costs, and whether other projects make it dearer.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::ground::{Installation, sign_in};
use crate::http::{Connection, data, graphql};
use crate::load::in_turn;
use crate::process::Process;
use crate::{Outcome, report, wait};

/// What a card of a task shows.
const CARD: &str =
    "fragment C on Task { id number title status priority startsAt dueAt overdue milestone
    labels version assignee { id name } blockedBy { id number title } skus { id code name } }";
/// Changes of one request, as many as there may be.
const AT_ONCE: usize = 200;
/// Minutes of work that no other task of the project needs.
const LONG: i64 = 300_000;
/// Tasks that are changed together.
const MANY: usize = 500;

/// Who asks, and of which project.
struct Large<'a> {
    server: &'a Process,
    manager: String,
    project: Value,
}

/// Measures a project of `tasks` tasks beside `others`.
pub(crate) fn run(
    name: &str,
    at: &Installation<'_>,
    (others, tasks): (u32, u32),
    turns: usize,
) -> Outcome<()> {
    println!("\n{name}");
    let (large, projects) = (tasks.to_string(), others.to_string());
    let small = (others * 10).to_string();
    let said = at.run(&[
        "seed",
        "bench",
        "--users",
        "100",
        "--skus",
        "10",
        "--inspections",
        "0",
        "--projects",
        &projects,
        "--tasks",
        &small,
        "--large",
        &large,
    ])?;
    print!("{said}");
    let begin = Instant::now();
    let server = at.serve()?;
    let manager = sign_in(server.address(), "manager@bench.example")?;
    let mut project = Large {
        server: &server,
        manager,
        project: Value::Null,
    };
    project.project = project.large()?;
    project.dated()?;
    println!(
        "  scheduled {:.1} s after the start",
        begin.elapsed().as_secs_f64()
    );
    server.settle()?;
    project.reads(turns)?;
    project.changes(turns)
}

impl Large<'_> {
    fn ask(&self, query: &str, variables: &Value) -> Outcome<Value> {
        let request = graphql(&self.manager, query, variables);
        data(&Connection::open(self.server.address())?.send(&request)?)
    }

    fn large(&self) -> Outcome<Value> {
        let query = "{ projects(first: 1, filter: { search: \"容量 大\" }) { nodes { id } } }";
        let mut found = self.ask(query, &Value::Null)?;
        Ok(found["projects"]["nodes"][0]["id"].take())
    }

    /// Waits until the schedule stands; when it says that the project ends.
    fn dated(&self) -> Outcome<String> {
        self.until(|end| !end.is_empty())
    }

    fn until(&self, wanted: impl Fn(&str) -> bool) -> Outcome<String> {
        let (begin, limit) = (Instant::now(), Duration::from_secs(600));
        let query = "query($id: ID!) { project(id: $id) { forecastEndsAt } }";
        while begin.elapsed() < limit {
            let found = self.ask(query, &json!({ "id": self.project }))?;
            let end = found["project"]["forecastEndsAt"]
                .as_str()
                .unwrap_or_default();
            if wanted(end) {
                return Ok(end.to_owned());
            }
            wait(Duration::from_millis(5));
        }
        Err("the schedule does not follow".into())
    }

    fn reads(&self, turns: usize) -> Outcome<()> {
        let pages = [
            ("board", "board(first: 20) { status totalCount endCursor tasks { ...C } }", "\"totalCount\""),
            ("tree", "phases { id name progress tasks(first: 200) { nodes { ...C } } }", "\"nodes\""),
            (
                "dates of 200",
                "tasks(first: 200) { nodes { ...C scheduledStartsAt scheduledEndsAt slackMinutes critical
                    predecessors { kind lagMinutes task { id } } } }",
                "\"slackMinutes\"",
            ),
            ("health and risks", "health healthReasons forecastEndsAt risks(first: 50) { totalCount nodes { ...C } }", "\"health\""),
        ];
        for (what, fields, shown) in pages {
            let query = format!("query($id: ID!) {{ project(id: $id) {{ id {fields} }} }} {CARD}");
            let figures = in_turn(self.server, turns, |_| {
                let found = self
                    .ask(&query, &json!({ "id": self.project }))?
                    .to_string();
                let whole = found.contains(shown) && found.contains("任务");
                whole.then_some(()).ok_or_else(|| found.into())
            })?;
            report::step(what, &figures, "");
        }
        let query = "query($id: ID!) { project(id: $id) { forecast(runs: 1000) {
            runs taskCount p50EndsAt p80EndsAt chance drivers { criticalShare task { id } } } } }";
        let forecast = in_turn(self.server, turns.min(5), |_| {
            let found = self.ask(query, &json!({ "id": self.project }))?;
            let stands = found["project"]["forecast"]["p80EndsAt"].is_string();
            stands.then_some(()).ok_or_else(|| found.to_string().into())
        })?;
        report::step("forecast, 1000 runs", &forecast, " (aim 2 s)");
        Ok(())
    }

    fn changes(&self, turns: usize) -> Outcome<()> {
        let query =
            "query($id: ID!, $after: String) { project(id: $id) { tasks(first: 200, after: $after,
            filter: { statuses: [PLANNED] }) { nodes { id } pageInfo { endCursor } } } }";
        let (mut tasks, mut after) = (Vec::new(), Value::Null);
        while tasks.len() < MANY {
            let found = self.ask(query, &json!({ "id": self.project, "after": after }))?;
            let page = &found["project"]["tasks"];
            let nodes = page["nodes"].as_array().ok_or("no tasks")?;
            tasks.extend(nodes.iter().map(|node| node["id"].clone()));
            after = page["pageInfo"]["endCursor"].clone();
            if nodes.len() < AT_ONCE {
                break;
            }
        }
        tasks.truncate(MANY);
        let update = "mutation($input: TasksUpdateInput!) { tasksUpdate(input: $input) {
            results { taskId userErrors { code } } userErrors { code } } }";
        let bulk = in_turn(self.server, turns.min(3), |turn| {
            for piece in tasks.chunks(AT_ONCE) {
                let priority = if turn % 2 == 0 { "URGENT" } else { "LOW" };
                let change = |id: &Value| json!({ "taskId": id, "priority": priority });
                let changes: Vec<_> = piece.iter().map(change).collect();
                let done = self.ask(update, &json!({ "input": { "tasks": changes } }))?;
                let results = done["tasksUpdate"]["results"]
                    .as_array()
                    .ok_or("no results")?;
                if results
                    .iter()
                    .any(|one| one["userErrors"].as_array().is_none_or(|e| !e.is_empty()))
                {
                    return Err(done.to_string().into());
                }
            }
            Ok(())
        })?;
        report::step(&format!("change of {}", tasks.len()), &bulk, "");
        self.server.settle()?;
        let one = "mutation($input: TaskUpdateInput!) { taskUpdate(input: $input) {
            task { id } userErrors { code } } }";
        let last = tasks.last().ok_or("no task is planned")?;
        let mut end = self.dated()?;
        let mut changes = 0_i64;
        let follow = in_turn(self.server, turns.min(10), |_| {
            // So long that the project's end follows.
            changes += 1;
            let minutes = LONG + changes * 480;
            self.ask(
                one,
                &json!({ "input": { "taskId": last, "estimateMinutes": minutes } }),
            )?;
            end = self.until(|now| now != end)?;
            Ok(())
        })?;
        report::step("date follows change", &follow, "");
        Ok(())
    }
}
