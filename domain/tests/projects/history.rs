//! Each change of a field is in the log with who, when, and the value before and after.

use db::types::Moment;
use domain::kernel::Role;
use domain::projects::{
    Priority, TaskFields, TaskTarget, TaskUpdate, read, task_update, tasks_update,
};
use serde_json::{Value, json};

use super::{by, data_of, of, project, ready, task, update};
use crate::catalog::{add as add_sku, new_sku, product};
use crate::stage::{code, each};

#[test]
fn every_field_leaves_its_old_and_new_value() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let project = project(stage, "留痕");
        let product = product(stage, &manager, "bed-01").unwrap();
        let sku = add_sku(stage, &manager, new_sku(product, "bed-01-a")).unwrap();
        let (id, parent) = (
            ready(stage, project, "任务"),
            ready(stage, project, "父任务"),
        );
        let old = task(stage, id);
        let inspector = stage.actor(Role::Inspector).user;
        let due = Moment(old.due_at.unwrap().0 + 1);
        let fields = TaskFields {
            title: Some("新标题".to_owned()),
            description: Some(Some("说明".to_owned())),
            parent: Some(Some(parent)),
            assignee: Some(Some(inspector)),
            reviewer: Some(Some(manager.user)),
            priority: Some(Priority::Urgent),
            estimate_minutes: Some(Some(90)),
            starts_at: Some(Some(due)),
            due_at: Some(Some(due)),
            milestone: Some(true),
            mandatory: Some(false),
            labels: Some(vec!["主图".to_owned()]),
            skus: Some(vec![sku]),
            ..TaskFields::default()
        };
        update(stage, id, fields.clone()).unwrap();
        let (subject, data) = data_of(stage, "task.updated").pop().unwrap();
        assert_eq!(subject, id.uuid());
        let pair = |from: Value, to: Value| json!({ "from": from, "to": to });
        let wanted = json!({
            "title": pair(json!("任务"), json!("新标题")),
            "description": pair(Value::Null, json!("说明")),
            "parentId": pair(Value::Null, json!(parent)),
            "assigneeId": pair(json!(old.assignee_id), json!(inspector)),
            "reviewerId": pair(Value::Null, json!(manager.user)),
            "priority": pair(json!("NORMAL"), json!("URGENT")),
            "estimateMinutes": pair(Value::Null, json!(90)),
            "startsAt": pair(Value::Null, json!(due)),
            "dueAt": pair(json!(old.due_at), json!(due)),
            "milestone": pair(json!(false), json!(true)),
            "mandatory": pair(json!(true), json!(false)),
            "labels": pair(json!([]), json!(["主图"])),
            "skuIds": pair(json!([]), json!([sku])),
        });
        assert_eq!(data, wanted);
        let new = task(stage, id);
        assert_eq!((new.version, new.priority_rank, new.due_key), (2, 0, due.0));
        // The same again is no change.
        update(stage, id, fields).unwrap();
        assert_eq!(task(stage, id).version, 2);
        let back = TaskFields {
            description: Some(None),
            skus: Some(Vec::new()),
            ..TaskFields::default()
        };
        update(stage, id, back).unwrap();
        let (_, data) = data_of(stage, "task.updated").pop().unwrap();
        assert_eq!(data["skuIds"], pair(json!([sku]), json!([])));
        assert_eq!(data["description"], pair(json!("说明"), Value::Null));
    });
}

#[test]
fn many_tasks_change_at_once_each_by_itself() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let project = project(stage, "批量");
        let ids = [1, 2, 3].map(|n| ready(stage, project, &format!("任务 {n}")));
        super::finish(stage, ids[1]);
        let titled = |task, version, title: &str| TaskUpdate {
            target: TaskTarget { task, version },
            fields: TaskFields {
                title: Some(title.to_owned()),
                ..TaskFields::default()
            },
        };
        let input = vec![
            titled(ids[0], Some(1), "改一"),
            titled(ids[1], None, "改二"),
            titled(ids[2], Some(9), "改三"),
            titled(stage.sources.id(), None, "没有"),
            titled(ids[2], None, ""),
            titled(ids[2], None, "改三"),
        ];
        let many = |tx: &mut domain::kernel::Tx<'_>,
                    actor: &domain::kernel::Actor,
                    input: &Vec<TaskUpdate>| tasks_update(tx, actor, input);
        let outcome = by(stage, &manager, many, &input).unwrap();
        let codes: Vec<_> = outcome
            .iter()
            .map(|row| row.refusals.first().map_or("OK", |r| r.code.as_str()))
            .collect();
        assert_eq!(
            codes,
            [
                "OK",
                "TASK_NOT_IN_STATE",
                "CONFLICT",
                "NOT_FOUND",
                "REQUIRED",
                "OK"
            ]
        );
        let refusal = &outcome[1].refusals[0];
        let message = refusal.message(domain::kernel::Language::En);
        let alone = by(stage, &manager, task_update, &input[1]).unwrap_err();
        assert_eq!(
            message,
            alone.reported()[0].message(domain::kernel::Language::En)
        );
        assert_eq!(outcome[4].refusals[0].path, ["title"]);
        let titles = ids.map(|id| task(stage, id).title);
        assert_eq!(titles, ["改一", "任务 2", "改三"]);
        assert_eq!(stage.event_kinds("task.updated").len(), 2);
        let too_many = vec![input[0].clone(); 201];
        assert_eq!(code(by(stage, &manager, many, &too_many)), "TOO_LONG");
    });
}

#[test]
fn another_organisation_sees_and_changes_nothing() {
    each(|stage| {
        let project = project(stage, "外人");
        let id = ready(stage, project, "任务");
        let neighbour = stage.neighbour();
        let stranger = neighbour.actor(Role::Admin);
        let change = TaskUpdate {
            target: of(id),
            fields: TaskFields::default(),
        };
        assert_eq!(
            code(by(stage, &stranger, task_update, &change)),
            "NOT_FOUND"
        );
        let rows = stage.read(|conn| read::tasks_by_ids(conn, &stranger, &[id]));
        assert!(rows.unwrap().is_empty());
        let rows = stage.read(|conn| read::progress_of_projects(conn, &stranger, &[project]));
        assert!(rows.unwrap().is_empty());
    });
}
