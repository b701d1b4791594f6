//! The life of one task.

use db::types::Id;
use domain::identity::Permission;
use domain::kernel::{Role, Roles};
use domain::projects::{
    ChecklistItemAdd, ChecklistItemTick, ProjectAdvance, ProjectStep, ReviewDecision, TaskBlock,
    TaskCancel, TaskCreate, TaskFields, TaskReview, TaskStatus, TaskUpdate, checklist_item_add,
    checklist_item_tick, project_advance, task_block, task_cancel, task_complete, task_create,
    task_publish, task_review, task_start, task_unblock, task_update,
};

use super::{
    by, complete, create, finish, of, of_project, project, ready, start, status, task, update,
    wanted,
};
use crate::stage::{code, each};

#[test]
fn nothing_is_published_without_somebody_and_a_due_date() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let project = project(stage, "发布");
        let mut input = wanted(stage, project, "没有人");
        input.fields.assignee = None;
        input.fields.due_at = None;
        let id = create(stage, &input);
        assert_eq!(status(stage, id), TaskStatus::Draft);
        let refused = by(stage, &manager, task_publish, &of(id)).unwrap_err();
        let codes: Vec<_> = refused.reported().iter().map(|r| r.code().code).collect();
        assert_eq!(codes, ["ASSIGNEE_MISSING", "DUE_DATE_MISSING"]);
        assert_eq!(
            code(by(stage, &manager, task_start, &of(id))),
            "TASK_NOT_IN_STATE"
        );
        let complete = TaskFields {
            assignee: wanted(stage, project, "").fields.assignee,
            due_at: wanted(stage, project, "").fields.due_at,
            ..TaskFields::default()
        };
        update(stage, id, complete).unwrap();
        let member = stage.actor(Role::Member);
        assert_eq!(code(by(stage, &member, task_publish, &of(id))), "FORBIDDEN");
        by(stage, &manager, task_publish, &of(id)).unwrap();
        assert_eq!(status(stage, id), TaskStatus::Ready);
        // And it keeps them.
        let nobody = TaskFields {
            assignee: Some(None),
            ..TaskFields::default()
        };
        assert_eq!(code(update(stage, id, nobody)), "ASSIGNEE_MISSING");
    });
}

#[test]
fn only_who_does_it_works_on_a_task() {
    each(|stage| {
        let project = project(stage, "谁来做");
        let id = ready(stage, project, "任务");
        for role in [Role::Inspector, Role::Warehouse, Role::Developer] {
            let actor = stage.actor(role);
            assert_eq!(
                code(by(stage, &actor, task_start, &of(id))),
                "FORBIDDEN",
                "{role:?}"
            );
        }
        let supplier = stage.actor(Role::Supplier);
        assert_eq!(code(by(stage, &supplier, task_start, &of(id))), "NOT_FOUND");
        let mut erp = stage.actor(Role::Integration);
        assert_eq!(code(by(stage, &erp, task_start, &of(id))), "NOT_FOUND");
        erp.roles = Roles::of(&[Role::Integration]);
        erp.scopes = vec![Permission::ProjectRead, Permission::TaskWork];
        by(stage, &erp, task_start, &of(id)).unwrap();
        assert!(task(stage, id).started_at.is_some());
        let neighbour = stage.neighbour();
        let stranger = neighbour.actor(Role::Admin);
        assert_eq!(
            code(by(stage, &stranger, task_complete, &of(id))),
            "NOT_FOUND"
        );
        complete(stage, id).unwrap();
        assert_eq!(status(stage, id), TaskStatus::Done);
    });
}

#[test]
fn blocking_needs_a_reason_and_ends() {
    each(|stage| {
        let project = project(stage, "受阻");
        let member = stage.actor(Role::Member);
        let id = ready(stage, project, "任务");
        let block = |reason: &str| TaskBlock {
            target: of(id),
            reason: reason.to_owned(),
        };
        assert_eq!(
            code(by(stage, &member, task_block, &block("缺素材"))),
            "TASK_NOT_IN_STATE"
        );
        start(stage, id).unwrap();
        assert_eq!(
            code(by(stage, &member, task_block, &block(" "))),
            "REQUIRED"
        );
        by(stage, &member, task_block, &block("缺素材")).unwrap();
        assert_eq!(task(stage, id).blocked_reason.as_deref(), Some("缺素材"));
        assert_eq!(code(complete(stage, id)), "TASK_NOT_IN_STATE");
        by(stage, &member, task_unblock, &of(id)).unwrap();
        assert_eq!(task(stage, id).blocked_reason, None);
        complete(stage, id).unwrap();
        assert_eq!(
            stage.event_kinds("task."),
            [
                "task.created",
                "task.started",
                "task.blocked",
                "task.unblocked",
                "task.completed"
            ]
        );
    });
}

#[test]
fn the_checklist_is_done_before_the_task() {
    each(|stage| {
        let project = project(stage, "清单");
        let member = stage.actor(Role::Member);
        let id = ready(stage, project, "任务");
        let item = |title: &str| ChecklistItemAdd {
            id: None,
            task: id,
            title: title.to_owned(),
        };
        let first = by(stage, &member, checklist_item_add, &item("尺寸")).unwrap();
        let second = by(stage, &member, checklist_item_add, &item("颜色")).unwrap();
        start(stage, id).unwrap();
        let tick = |item, done| {
            by(
                stage,
                &member,
                checklist_item_tick,
                &ChecklistItemTick { item, done },
            )
        };
        tick(first, true).unwrap();
        let refused = complete(stage, id).unwrap_err();
        assert_eq!(refused.code(), "CHECKLIST_OPEN");
        assert_eq!(refused.reported()[0].params()["open"], 1);
        tick(second, true).unwrap();
        tick(second, true).unwrap();
        tick(first, false).unwrap();
        tick(first, true).unwrap();
        assert_eq!(stage.event_kinds("checklist_item.ticked").len(), 4);
        complete(stage, id).unwrap();
        assert_eq!(code(tick(first, false)), "TASK_NOT_IN_STATE");
        assert_eq!(
            code(by(stage, &member, checklist_item_add, &item("多"))),
            "TASK_NOT_IN_STATE"
        );
    });
}

#[test]
fn a_reviewer_who_is_somebody_else_accepts_or_sends_back() {
    each(|stage| {
        let project = project(stage, "审核");
        let (member, inspector) = (stage.actor(Role::Member), stage.actor(Role::Inspector));
        let mut input = wanted(stage, project, "任务");
        input.fields.reviewer = Some(Some(member.user));
        let refused = by(stage, &stage.actor(Role::Manager), task_create, &input);
        assert_eq!(code(refused), "REVIEWER_IS_ASSIGNEE");
        input.fields.reviewer = Some(Some(inspector.user));
        let id = create(stage, &input);
        start(stage, id).unwrap();
        complete(stage, id).unwrap();
        assert_eq!(status(stage, id), TaskStatus::InReview);
        let review = |decision, comment: Option<&str>| TaskReview {
            target: of(id),
            decision,
            comment: comment.map(ToOwned::to_owned),
        };
        let accept = review(ReviewDecision::Accept, None);
        assert_eq!(code(by(stage, &member, task_review, &accept)), "FORBIDDEN");
        let rework = |comment| review(ReviewDecision::Rework, comment);
        assert_eq!(
            code(by(stage, &inspector, task_review, &rework(None))),
            "REQUIRED"
        );
        by(stage, &inspector, task_review, &rework(Some("重拍"))).unwrap();
        assert_eq!(status(stage, id), TaskStatus::InProgress);
        // A manager who hands it in does not accept it either.
        let manager = stage.actor(Role::Manager);
        by(stage, &manager, task_complete, &of(id)).unwrap();
        assert_eq!(
            code(by(stage, &manager, task_review, &accept)),
            "REVIEWER_IS_ASSIGNEE"
        );
        by(stage, &inspector, task_review, &accept).unwrap();
        assert_eq!(status(stage, id), TaskStatus::Done);
        assert!(task(stage, id).completed_at.is_some());
        assert_eq!(
            code(by(stage, &inspector, task_review, &accept)),
            "TASK_NOT_IN_STATE"
        );
    });
}

#[test]
fn a_task_made_twice_is_one() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let project = project(stage, "离线");
        let input = TaskCreate {
            id: Some(stage.sources.id()),
            ..wanted(stage, project, "同一个")
        };
        let id = create(stage, &input);
        let events = stage.event_kinds("").len();
        assert_eq!(create(stage, &input), id);
        finish(stage, id);
        assert_eq!(create(stage, &input), id);
        let other = TaskCreate {
            id: Some(id),
            ..wanted(stage, project, "另一个")
        };
        assert_eq!(code(by(stage, &manager, task_create, &other)), "ID_REUSED");
        assert_eq!(stage.event_kinds("").len(), events + 2);
        assert_eq!(task(stage, id).number, 1);
        assert_eq!(task(stage, ready(stage, project, "下一个")).number, 2);
    });
}

#[test]
fn bad_input_is_named() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let project = project(stage, "输入");
        let id = ready(stage, project, "任务");
        let now = stage.sources.now();
        let guest = stage.actor(Role::Supplier).user;
        let nothing = TaskFields::default;
        let cases = [
            (
                TaskFields {
                    title: Some(" ".to_owned()),
                    ..nothing()
                },
                "REQUIRED",
                "title",
            ),
            (
                TaskFields {
                    assignee: Some(Some(guest)),
                    ..nothing()
                },
                "NOT_ASSIGNABLE",
                "assigneeId",
            ),
            (
                TaskFields {
                    assignee: Some(Some(stage.sources.id())),
                    ..nothing()
                },
                "NOT_FOUND",
                "assigneeId",
            ),
            (
                TaskFields {
                    reviewer: Some(Some(guest)),
                    ..nothing()
                },
                "NOT_ASSIGNABLE",
                "reviewerId",
            ),
            (
                TaskFields {
                    department: Some(Some(stage.sources.id())),
                    ..nothing()
                },
                "NOT_FOUND",
                "departmentId",
            ),
            (
                TaskFields {
                    channel: Some(Some(stage.sources.id())),
                    ..nothing()
                },
                "NOT_FOUND",
                "channelId",
            ),
            (
                TaskFields {
                    phase: Some(Some(stage.sources.id())),
                    ..nothing()
                },
                "NOT_FOUND",
                "phaseId",
            ),
            (
                TaskFields {
                    estimate_minutes: Some(Some(-1)),
                    ..nothing()
                },
                "OUT_OF_RANGE",
                "estimateMinutes",
            ),
            (
                TaskFields {
                    starts_at: Some(Some(now.plus_seconds(90_000))),
                    ..nothing()
                },
                "DATES_REVERSED",
                "dueAt",
            ),
            (
                TaskFields {
                    labels: Some(vec!["急".to_owned(); 2]),
                    ..nothing()
                },
                "REPEATED",
                "labels",
            ),
            (
                TaskFields {
                    labels: Some(vec![String::new()]),
                    ..nothing()
                },
                "REQUIRED",
                "labels",
            ),
            (
                TaskFields {
                    skus: Some(vec![stage.sources.id()]),
                    ..nothing()
                },
                "NOT_FOUND",
                "skuIds",
            ),
        ];
        for (fields, refusal, field) in cases {
            let refused = update(stage, id, fields.clone()).unwrap_err();
            assert_eq!(refused.code(), refusal, "{fields:?}");
            assert_eq!(refused.reported()[0].path()[0], field, "{fields:?}");
        }
        let mut input = wanted(stage, project, "来源");
        input.source = Some(Id::<domain::kernel::id::Sample>::new(uuid::Uuid::nil()).into());
        let refused = by(stage, &manager, task_create, &input).unwrap_err();
        assert_eq!(refused.reported()[0].path(), ["sourceId"]);
        let stale = TaskUpdate {
            target: domain::projects::TaskTarget {
                task: id,
                version: Some(7),
            },
            fields: nothing(),
        };
        assert_eq!(code(by(stage, &manager, task_update, &stale)), "CONFLICT");
        assert_eq!(stage.event_kinds("task.updated"), [""; 0]);
    });
}

#[test]
fn a_project_that_ended_keeps_its_tasks_as_they_are() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let project = project(stage, "结束");
        let id = ready(stage, project, "任务");
        let cancel = ProjectAdvance {
            target: of_project(project),
            step: ProjectStep::Cancel,
            reason: Some("不做了".to_owned()),
        };
        by(stage, &manager, project_advance, &cancel).unwrap();
        assert_eq!(code(start(stage, id)), "PROJECT_CLOSED");
        let give_up = TaskCancel {
            target: of(id),
            reason: "不做了".to_owned(),
        };
        assert_eq!(
            code(by(stage, &manager, task_cancel, &give_up)),
            "PROJECT_CLOSED"
        );
        let more = wanted(stage, project, "再来");
        assert_eq!(
            code(by(stage, &manager, task_create, &more)),
            "PROJECT_CLOSED"
        );
    });
}
