//! The task of mass production: once for each golden sample, and where its work order stands.

use db::schema::production_tasks;
use diesel::prelude::*;
use domain::kernel::Role;
use domain::kernel::id::{ProjectId, SampleId, TaskId};
use domain::production::{
    WorkOrderHold, react, read, work_order_hold, work_order_release, work_order_resume,
    work_order_start,
};
use domain::projects::{ChecklistItemAdd, TaskStatus, checklist_item_add};

use super::{complete, create, found, golden, made, of, order_of};
use crate::costs::settle;
use crate::inventory::sku;
use crate::notify::of_role;
use crate::projects::{by, data_of, project, status, task};
use crate::stage::{Stage, each};

/// The tasks that seals created.
fn made_tasks(stage: &Stage) -> Vec<(SampleId, TaskId)> {
    let org = stage.org;
    stage
        .read(|conn| {
            Ok(production_tasks::table
                .filter(production_tasks::org_id.eq(org))
                .select((production_tasks::sample_id, production_tasks::task_id))
                .load(conn)?)
        })
        .unwrap()
}

/// A project with the task of a golden sample.
fn launched(stage: &Stage) -> (domain::kernel::id::SkuId, ProjectId, TaskId) {
    let (sku, launch) = (sku(stage), project(stage, "秋季衬衫"));
    let sample = golden(stage, sku, Some(launch));
    settle(stage, "production");
    let tasks = made_tasks(stage);
    assert_eq!(tasks.len(), 1);
    assert_eq!(tasks[0].0, sample);
    (sku, launch, tasks[0].1)
}

/// Lets the reaction see the whole log again, as after a lost cursor.
fn again(stage: &Stage) {
    let rows = stage.read(|conn| domain::events::read::after(conn, stage.org, 0, 1_000));
    for row in rows.unwrap() {
        stage.write(move |tx| react(tx, &row)).unwrap();
    }
}

#[test]
fn the_seal_creates_the_task_once() {
    each(|stage| {
        let (_, launch, id) = launched(stage);
        let row = task(stage, id);
        assert_eq!(row.title, "大货生产：真丝衬衫");
        assert_eq!(row.project_id, launch);
        assert_eq!(row.assignee_id, Some(stage.actor(Role::Manager).user));
        assert_eq!(row.status, TaskStatus::Ready);
        let sample = made_tasks(stage)[0].0;
        assert_eq!(row.source(), Some(sample.into()));
        let manager = stage.actor(Role::Manager);
        let linked = stage.read(|conn| read::samples_of(conn, &manager, &[id]));
        assert_eq!(linked.unwrap(), [(id, sample)]);
        let created = data_of(stage, "task.created").len();
        again(stage);
        assert_eq!(data_of(stage, "task.created").len(), created);
    });
}

#[test]
fn a_golden_sample_without_a_project_asks_for_no_task() {
    each(|stage| {
        golden(stage, sku(stage), None);
        settle(stage, "production");
        assert_eq!(made_tasks(stage), []);
    });
}

#[test]
fn a_work_order_that_was_there_is_followed_from_the_seal_on() {
    each(|stage| {
        let (sku, launch) = (sku(stage), project(stage, "秋季衬衫"));
        let order = create(stage, &order_of(sku, Some(launch)));
        settle(stage, "production");
        assert_eq!(found(stage, order).task_id, None);
        golden(stage, sku, Some(launch));
        settle(stage, "production");
        let task = found(stage, order).task_id.unwrap();
        assert_eq!(made_tasks(stage)[0].1, task);
        // A second one finds the task taken.
        let other = create(stage, &order_of(sku, Some(launch)));
        settle(stage, "production");
        assert_eq!(found(stage, other).task_id, None);
    });
}

#[test]
fn the_task_follows_its_work_order() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let (sku, launch, id) = launched(stage);
        let mut input = order_of(sku, Some(launch));
        input.first_article_quantity = Some(500);
        let order = create(stage, &input);
        settle(stage, "production");
        assert_eq!(found(stage, order).task_id, Some(id));
        let stands = |wanted: TaskStatus| {
            settle(stage, "production");
            assert_eq!(status(stage, id), wanted);
        };
        by(stage, &manager, work_order_release, &of(order)).unwrap();
        stands(TaskStatus::Ready);
        by(stage, &manager, work_order_start, &of(order)).unwrap();
        stands(TaskStatus::InProgress);
        let hold = WorkOrderHold {
            target: of(order),
            reason: "面料色差".to_owned(),
        };
        by(stage, &manager, work_order_hold, &hold).unwrap();
        stands(TaskStatus::Blocked);
        let reason = task(stage, id).blocked_reason.unwrap();
        assert!(reason.ends_with("面料色差"), "{reason}");
        by(stage, &manager, work_order_resume, &of(order)).unwrap();
        stands(TaskStatus::InProgress);
        made(stage, &manager, order, 250).unwrap();
        let shown = stage
            .read(|conn| read::of_tasks(conn, &manager, &[id]))
            .unwrap();
        assert_eq!((shown[0].produced_quantity, shown[0].quantity), (250, 500));
        complete(stage, order, "WG-0071").unwrap();
        stands(TaskStatus::Done);
        let (_, data) = data_of(stage, "task.completed").pop().unwrap();
        assert_eq!(data["document"], "WG-0071");
        assert_eq!(task(stage, id).submitted_by, None, "nobody handed it in");
        again(stage);
        assert_eq!(data_of(stage, "task.completed").len(), 1);
    });
}

#[test]
fn what_the_task_lacks_is_told_and_not_skipped() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let (sku, launch, id) = launched(stage);
        let point = ChecklistItemAdd {
            id: None,
            task: id,
            title: "上传尾期报告".to_owned(),
        };
        by(stage, &manager, checklist_item_add, &point).unwrap();
        let mut input = order_of(sku, Some(launch));
        input.first_article_quantity = Some(500);
        let order = create(stage, &input);
        by(stage, &manager, work_order_release, &of(order)).unwrap();
        by(stage, &manager, work_order_start, &of(order)).unwrap();
        complete(stage, order, "WG-1").unwrap();
        settle(stage, "production");
        assert_eq!(status(stage, id), TaskStatus::InProgress);
        let told = data_of(stage, "task.not_followed");
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].1["codes"], serde_json::json!(["CHECKLIST_OPEN"]));
        assert_eq!(told[0].1["document"], "WG-1");
        assert!(of_role(stage, Role::Manager).contains(&"TASK_NOT_FOLLOWED"));
    });
}
