//! A project with tasks in every state, and what its operations are asked with; of its tasks only the
//! first is shared with both guests.

use serde_json::{Value, json};

use super::inputs::Variables;
use super::world::{World, done, share, text};
use crate::stage::{Client, Server, in_days, in_seconds};

impl World {
    pub(super) async fn plan(&mut self, server: &Server, manager: &Client) {
        // Somebody who holds nothing else: what is allowed is so for the work alone.
        let worker = server.client("developer@muyu.example").await;
        let me = worker.gql("{ viewer { user { id } } }", json!({})).await;
        self.name("worker", text(&me["viewer"]["user"]["id"]));
        let channel = json!({ "kind": "DOUYIN_LIVE", "name": "MATRIX" });
        let made = done(manager, "channelCreate", channel, "channel { id }").await;
        self.name("channel", text(&made["channel"]["id"]));
        let project = json!({ "name": "MATRIX", "channelId": &self["channel"] });
        let made = done(manager, "projectCreate", project, "project { id }").await;
        self.name("project", text(&made["project"]["id"]));
        let phase = json!({ "projectId": &self["project"], "name": "P", "needsApproval": true });
        let made = done(manager, "phaseCreate", phase, "phase { id }").await;
        self.name("phase", text(&made["phase"]["id"]));

        self.template(manager).await;
        self.shared_task(server, manager, &worker).await;
        for name in ["other task", "begun task", "blocked task", "done task"] {
            let task = self.task(manager, json!({})).await;
            self.name(name, task);
        }
        let begun = self["begun task"].to_owned();
        let all = json!(["VIEW", "COMMENT", "UPLOAD", "SUBMIT"]);
        share(manager, server, "supplier@muyu.example", &begun, all).await;
        let draft = self.task(manager, json!({ "draft": true })).await;
        self.name("draft task", draft);
        for name in ["begun task", "blocked task", "done task"] {
            step(&worker, "taskStart", &self[name]).await;
        }
        step(&worker, "taskComplete", &self["done task"]).await;
        let block = json!({ "taskId": &self["blocked task"], "reason": "R" });
        done(&worker, "taskBlock", block, "cursor").await;
        let waiting = self.task(manager, json!({})).await;
        let wait = json!({ "taskId": waiting, "predecessorId": &self["other task"] });
        done(manager, "taskDependencyAdd", wait, "cursor").await;
        self.name("waiting task", waiting);
        self.review(server, manager).await;
        self.roster(manager).await;
        let plan = manager.upload("plan.csv", b"Task,Hours\nT,1\n").await;
        self.name("plan file", plan);
    }

    /// A shift and an absence of the worker's.
    async fn roster(&mut self, manager: &Client) {
        let shift = json!({
            "channelId": &self["channel"], "userId": &self["worker"], "role": "HOST",
            "startsAt": in_days(2), "endsAt": in_days(3),
        });
        let made = done(manager, "shiftAdd", shift, "shiftId").await;
        self.name("shift", text(&made["shiftId"]));
        let absence =
            json!({ "userId": &self["worker"], "from": "2026-12-03", "to": "2026-12-04" });
        let made = done(manager, "absenceAdd", absence, "absenceId").await;
        self.name("absence", text(&made["absenceId"]));
    }

    /// One that comes with the program, and one of the organisation's own.
    async fn template(&mut self, manager: &Client) {
        let found = manager
            .gql("{ projectTemplates(first: 1) { nodes { id } } }", json!({}))
            .await;
        let built_in = text(&found["projectTemplates"]["nodes"][0]["id"]);
        self.name("built-in template", built_in);
        let save = json!({ "projectId": &self["project"], "name": "T" });
        let made = done(manager, "projectSaveAsTemplate", save, "template { id }").await;
        self.name("template", text(&made["template"]["id"]));
    }

    /// A task of the inspector's that the worker reviews, and what it brought forth.
    async fn review(&mut self, server: &Server, manager: &Client) {
        let inspector = server.client("inspector@muyu.example").await;
        let people = json!({ "assigneeId": &self["inspector"], "reviewerId": &self["worker"] });
        let task = self.task(manager, people).await;
        step(&inspector, "taskStart", &task).await;
        let link = json!({ "url": "https://example.com/c" });
        let add = json!({ "taskId": task, "name": "N", "content": link });
        let made = done(&inspector, "deliverableAdd", add, "deliverable { id }").await;
        self.name("reviewed deliverable", text(&made["deliverable"]["id"]));
        step(&inspector, "taskComplete", &task).await;
        self.name("task in review", task);
    }

    /// The first task, with one of everything that belongs to tasks.
    async fn shared_task(&mut self, server: &Server, manager: &Client, worker: &Client) {
        let about = json!({ "skuIds": [&self["sku"]] });
        let task = self.task(manager, about).await;
        for (email, actions) in [
            (
                "supplier@muyu.example",
                json!(["VIEW", "COMMENT", "UPLOAD", "SUBMIT"]),
            ),
            ("collaborator@muyu.example", json!(["VIEW", "COMMENT"])),
        ] {
            share(manager, server, email, &task, actions).await;
        }
        let item = json!({ "taskId": task, "title": "T" });
        let made = done(manager, "checklistItemAdd", item, "checklistItem { id }").await;
        self.name("checklist item", text(&made["checklistItem"]["id"]));
        let wanted = json!({ "taskId": task, "name": "N", "required": false });
        let select = "task { requiredDeliverables { id } }";
        let made = done(manager, "deliverableRequirementSet", wanted, select).await;
        let requirement = &made["task"]["requiredDeliverables"][0]["id"];
        self.name("requirement", text(requirement));
        let link = json!({ "url": "https://example.com/a" });
        let add = json!({ "taskId": task, "requirementId": requirement, "content": link });
        let select = "deliverable { id versions { id } }";
        let made = done(worker, "deliverableAdd", add, select).await;
        self.name("deliverable", text(&made["deliverable"]["id"]));
        let version = &made["deliverable"]["versions"][0]["id"];
        self.name("deliverable version", text(version));
        let time = json!({ "taskId": task, "minutes": 30, "day": "2026-01-01" });
        let made = done(worker, "timeLog", time, "task { timeEntries { id } }").await;
        let entry = &made["task"]["timeEntries"][0]["id"];
        self.name("time entry", text(entry));
        self.name("task", task);
    }

    /// A task of the worker's, unless more is said.
    async fn task(&self, manager: &Client, more: Value) -> String {
        let mut input = json!({
            "projectId": &self["project"], "title": "T", "assigneeId": &self["worker"],
            "dueAt": in_days(30),
        });
        for (field, value) in more.as_object().expect("fields") {
            input[field] = value.clone();
        }
        let made = done(manager, "taskCreate", input, "task { id }").await;
        text(&made["task"]["id"])
    }
}

async fn step(client: &Client, name: &str, task: &str) {
    done(client, name, json!({ "taskId": task }), "cursor").await;
}

/// The entries of projects.
pub(super) const INPUTS: &[(&str, Variables)] = &[
    ("query channels", |_| json!({ "first": 200 })),
    ("query projects", |_| json!({ "first": 200 })),
    ("query project", |w| json!({ "id": w["project"] })),
    ("query tasks", |_| json!({ "first": 200 })),
    ("query task", |w| json!({ "id": w["task"] })),
    (
        "query task(not shared)",
        |w| json!({ "id": w["other task"] }),
    ),
    ("query myTasks", |_| json!({ "first": 200 })),
    ("query workCalendar", |_| json!({})),
    (
        "query shifts",
        |_| json!({ "from": in_days(1), "to": in_days(3) }),
    ),
    ("query rosterGaps", |w| {
        json!({
            "channelId": w["channel"], "role": "HOST", "from": in_days(1), "to": in_days(3),
        })
    }),
    (
        "query absences",
        |_| json!({ "from": "2026-12-01", "to": "2026-12-07" }),
    ),
    (
        "query workload",
        |_| json!({ "from": "2026-12-01", "to": "2026-12-07", "first": 200 }),
    ),
    (
        "query assignmentCandidates",
        |w| json!({ "taskId": w["task"], "first": 50 }),
    ),
    (
        "subscription taskChanged",
        |w| json!({ "after": w["cursor"] }),
    ),
    (
        "subscription taskChanged(one)",
        |w| json!({ "after": w["cursor"], "projectId": w["project"] }),
    ),
    (
        "mutation commentAdd(task)",
        |w| json!({ "input": { "nodeId": w["task"], "body": "好" } }),
    ),
    (
        "mutation channelCreate",
        |_| json!({ "input": { "kind": "COMMUNITY", "name": "NEW" } }),
    ),
    ("mutation skuListingSet", |w| {
        json!({
            "input": { "skuId": w["sku"], "channelId": w["channel"], "externalId": "3600128" },
        })
    }),
    (
        "mutation channelUpdate",
        |w| json!({ "input": { "channelId": w["channel"], "name": "NEW" } }),
    ),
    (
        "mutation projectCreate",
        |_| json!({ "input": { "name": "N" } }),
    ),
    ("query projectTemplates", |_| json!({ "first": 200 })),
    (
        "mutation projectCreateFromTemplate",
        |w| json!({ "input": { "templateId": w["template"], "name": "N", "startsOn": "2026-06-18" } }),
    ),
    ("mutation projectSaveAsTemplate", |w| {
        project(json!({ "name": "N" }), w)
    }),
    (
        "mutation projectTemplateUpdate",
        |w| json!({ "input": { "templateId": w["template"], "name": "N" } }),
    ),
    (
        "mutation projectTemplateUpdate(built-in)",
        |w| json!({ "input": { "templateId": w["built-in template"], "name": "N" } }),
    ),
    ("mutation projectUpdate", |w| {
        project(json!({ "name": "N" }), w)
    }),
    ("mutation projectAdvance(propose)", |w| {
        project(json!({ "step": "PROPOSE" }), w)
    }),
    ("mutation projectAdvance(cancel)", |w| {
        project(json!({ "step": "CANCEL", "reason": "R" }), w)
    }),
    ("mutation projectHealthSet", |w| {
        project(
            json!({ "health": "LATE", "reason": "R", "until": in_days(30) }),
            w,
        )
    }),
    (
        "mutation workCalendarSet",
        |_| json!({ "input": { "publicHolidays": false } }),
    ),
    (
        "mutation workCalendarDaySet",
        |_| json!({ "input": { "date": "2026-12-31", "kind": "OFF", "name": "N" } }),
    ),
    ("mutation workCalendarReset", |_| json!({ "input": {} })),
    ("mutation shiftAdd", |w| {
        let mut input =
            json!({ "role": "HOST", "startsAt": in_seconds(500), "endsAt": in_seconds(900) });
        input["channelId"] = w["channel"].into();
        input["userId"] = w["worker"].into();
        json!({ "input": input })
    }),
    (
        "mutation shiftRemove",
        |w| json!({ "input": { "shiftId": w["shift"] } }),
    ),
    (
        "mutation absenceAdd",
        |_| json!({ "input": { "from": "2026-12-01", "to": "2026-12-02" } }),
    ),
    ("mutation absenceAdd(somebody else)", |w| {
        json!({
            "input": { "userId": w["worker"], "from": "2026-12-01", "to": "2026-12-02" },
        })
    }),
    (
        "mutation absenceRemove",
        |w| json!({ "input": { "absenceId": w["absence"] } }),
    ),
    ("mutation projectMemberSet", |w| {
        project(json!({ "userId": w["worker"], "role": "R" }), w)
    }),
    ("mutation phaseCreate", |w| {
        project(json!({ "name": "N" }), w)
    }),
    (
        "mutation phaseUpdate",
        |w| json!({ "input": { "phaseId": w["phase"], "name": "N" } }),
    ),
    (
        "mutation phaseApprove",
        |w| json!({ "input": { "phaseId": w["phase"] } }),
    ),
    (
        "query projectImportPreview",
        |w| json!({ "projectId": w["project"], "fileId": w["plan file"] }),
    ),
    (
        "query projectExportUrl",
        |w| json!({ "projectId": w["project"] }),
    ),
    ("mutation projectImport", |w| {
        project(json!({ "fileId": w["plan file"] }), w)
    }),
    ("query calendarLink", |_| json!({})),
    ("mutation calendarLinkCreate", |_| json!({})),
    ("mutation calendarLinkRevoke", |_| json!({})),
    ("mutation taskCreate", |w| {
        project(json!({ "title": "T" }), w)
    }),
    ("mutation taskUpdate", |w| {
        task("task", json!({ "title": "N" }), w)
    }),
    ("mutation taskUpdate(not shared)", |w| {
        task("other task", json!({ "title": "N" }), w)
    }),
    (
        "mutation tasksUpdate",
        |w| json!({ "input": { "tasks": [{ "taskId": w["task"], "title": "N" }] } }),
    ),
    ("mutation taskPublish", |w| task("draft task", json!({}), w)),
    ("mutation taskStart", |w| task("task", json!({}), w)),
    ("mutation taskBlock", |w| {
        task("begun task", json!({ "reason": "R" }), w)
    }),
    ("mutation taskUnblock", |w| {
        task("blocked task", json!({}), w)
    }),
    ("mutation taskComplete", |w| {
        task("begun task", json!({}), w)
    }),
    ("mutation taskReview", |w| {
        task("task in review", json!({ "decision": "ACCEPT" }), w)
    }),
    ("mutation taskReopen", |w| {
        task("done task", json!({ "reason": "R" }), w)
    }),
    ("mutation taskLink", |w| {
        task(
            "task",
            json!({ "completesOn": "RECEIPT", "subjectId": w["sku"] }),
            w,
        )
    }),
    ("mutation taskUnlink", |w| {
        task(
            "task",
            json!({ "completesOn": "RECEIPT", "subjectId": w["sku"] }),
            w,
        )
    }),
    ("mutation taskCancel", |w| {
        task("task", json!({ "reason": "R" }), w)
    }),
    ("mutation taskDependencyAdd", |w| {
        task("task", json!({ "predecessorId": w["other task"] }), w)
    }),
    ("mutation taskDependencyRemove", |w| {
        task(
            "waiting task",
            json!({ "predecessorId": w["other task"] }),
            w,
        )
    }),
    ("mutation checklistItemAdd", |w| {
        task("task", json!({ "title": "T" }), w)
    }),
    (
        "mutation checklistItemTick",
        |w| json!({ "input": { "checklistItemId": w["checklist item"] } }),
    ),
    ("mutation deliverableRequirementSet", |w| {
        task("task", json!({ "name": "N" }), w)
    }),
    ("mutation deliverableAdd", |w| {
        let link = json!({ "url": "https://example.com/b" });
        task("task", json!({ "name": "N", "content": link }), w)
    }),
    (
        "mutation deliverableApprove",
        |w| json!({ "input": { "deliverableId": w["reviewed deliverable"] } }),
    ),
    ("mutation timeLog", |w| {
        task("task", json!({ "minutes": 30, "day": "2026-01-01" }), w)
    }),
];

fn project(mut input: Value, world: &World) -> Value {
    input["projectId"] = world["project"].into();
    json!({ "input": input })
}

fn task(name: &str, mut input: Value, world: &World) -> Value {
    input["taskId"] = world[name].into();
    json!({ "input": input })
}
