//! A guest of one task sees that task and nothing around it.

use domain::discussion::{CommentAdd, comment_add};
use domain::events::{self, Row};
use domain::identity::{GrantAdd, grant_add};
use domain::kernel::id::Node;
use domain::kernel::{Grant, GrantAction, PageArgs, Role};
use domain::projects::read::{self, DeliverableFilter, ProjectFilter, TaskFilter, TaskOrder};
use domain::projects::{
    Content, DeliverableAdd, TaskFields, TaskStatus, TaskUpdate, TimeLog, deliverable_add,
    task_complete, task_start, task_update, time_log,
};

use super::{by, create, depend, link, of, project, ready, start, status, update, wanted};
use crate::catalog::{add as add_sku, new_sku, product};
use crate::files::photo;
use crate::stage::{code, each};

#[test]
fn a_guest_sees_one_task_and_neither_project_nor_people_nor_goods() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let project = project(stage, "内部项目");
        let product = product(stage, &manager, "bed-01").unwrap();
        let sku = add_sku(stage, &manager, new_sku(product, "bed-01-a")).unwrap();
        let mut input = wanted(stage, project, "外包拍摄");
        input.fields.skus = Some(vec![sku]);
        input.fields.labels = Some(vec!["内部标签".to_owned()]);
        let (shared, hidden) = (create(stage, &input), ready(stage, project, "内部任务"));
        depend(stage, link(shared, hidden)).unwrap();
        let guest = stage.guest(shared, &[GrantAction::Comment]);
        let seen = stage
            .read(|conn| read::find_task(conn, &guest, shared))
            .unwrap();
        assert_eq!(seen.title, "外包拍摄");
        assert_eq!((seen.assignee_id, seen.labels.as_str()), (None, "[]"));
        assert_eq!(
            code(stage.read(|conn| read::find_task(conn, &guest, hidden))),
            "NOT_FOUND"
        );
        assert_eq!(
            code(stage.read(|conn| read::find(conn, &guest, project))),
            "NOT_FOUND"
        );
        assert_eq!(
            code(stage.read(|conn| read::tree(conn, &guest, project))),
            "NOT_FOUND"
        );
        let all = ProjectFilter::default();
        let page = stage.read(|conn| read::page(conn, &guest, &all, &PageArgs::first(10)));
        assert_eq!(code(page), "FORBIDDEN");
        let files = DeliverableFilter::default();
        let page =
            stage.read(|conn| read::deliverables(conn, &guest, &files, &PageArgs::first(10)));
        assert_eq!(code(page), "FORBIDDEN");
        // Lists, filters and counts reach no further.
        for filter in [
            TaskFilter::default(),
            TaskFilter {
                project: Some(project),
                ..TaskFilter::default()
            },
        ] {
            let page = stage
                .read(|conn| {
                    read::tasks(conn, &guest, &filter, TaskOrder::Due, &PageArgs::first(10))
                })
                .unwrap();
            assert_eq!(
                page.rows.iter().map(|row| row.id).collect::<Vec<_>>(),
                [shared]
            );
            let count = stage
                .read(|conn| read::tasks_count(conn, &guest, &filter))
                .unwrap();
            assert_eq!(count, 1);
        }
        let nothing = TaskFilter::default;
        for hidden in [
            TaskFilter {
                sku: Some(sku),
                ..nothing()
            },
            TaskFilter {
                assignee: Some(stage.actor(Role::Member).user),
                ..nothing()
            },
            TaskFilter {
                label: Some("内部标签".to_owned()),
                ..nothing()
            },
        ] {
            let count = |actor| stage.read(|conn| read::tasks_count(conn, actor, &hidden));
            assert_eq!(count(&guest).unwrap(), 0, "{hidden:?}");
            assert!(count(&manager).unwrap() > 0, "{hidden:?}");
        }
        let ids = [shared];
        assert!(
            stage
                .read(|conn| read::predecessors_of(conn, &guest, &ids))
                .unwrap()
                .is_empty()
        );
        assert!(
            stage
                .read(|conn| read::skus_of(conn, &guest, &ids))
                .unwrap()
                .is_empty()
        );
        assert!(
            stage
                .read(|conn| read::members_of(conn, &guest, &[project]))
                .unwrap()
                .is_empty()
        );
        assert!(
            stage
                .read(|conn| read::phases_of(conn, &guest, &[project]))
                .unwrap()
                .is_empty()
        );
        assert!(
            stage
                .read(|conn| read::by_ids(conn, &guest, &[project]))
                .unwrap()
                .is_empty()
        );
        let both = stage.read(|conn| read::tasks_by_ids(conn, &guest, &[shared, hidden]));
        assert_eq!(both.unwrap().len(), 1);
    });
}

#[test]
fn a_guest_does_what_the_grant_says() {
    each(|stage| {
        let project = project(stage, "协作");
        let task = ready(stage, project, "外包拍摄");
        start(stage, task).unwrap();
        let viewer = stage.guest(task, &[]);
        let uploader = stage.guest(task, &[GrantAction::Upload]);
        let submitter = stage.guest(task, &[GrantAction::Submit]);
        let file = photo(stage, &uploader);
        let add = DeliverableAdd {
            id: None,
            task,
            deliverable: None,
            requirement: None,
            name: Some("成片".to_owned()),
            content: Content::File(file),
            note: None,
        };
        assert_eq!(code(by(stage, &viewer, deliverable_add, &add)), "FORBIDDEN");
        by(stage, &uploader, deliverable_add, &add).unwrap();
        let log = TimeLog {
            id: None,
            task,
            minutes: 30,
            day: "2026-11-22".to_owned(),
            note: None,
        };
        let change = TaskUpdate {
            target: of(task),
            fields: TaskFields::default(),
        };
        for guest in [&viewer, &uploader, &submitter] {
            assert_eq!(code(by(stage, guest, task_start, &of(task))), "FORBIDDEN");
            assert_eq!(code(by(stage, guest, task_update, &change)), "FORBIDDEN");
            assert_eq!(code(by(stage, guest, time_log, &log)), "FORBIDDEN");
        }
        assert_eq!(
            code(by(stage, &uploader, task_complete, &of(task))),
            "FORBIDDEN"
        );
        by(stage, &submitter, task_complete, &of(task)).unwrap();
        assert_eq!(status(stage, task), TaskStatus::Done);
    });
}

#[test]
fn tasks_are_shared_and_discussed_projects_only_discussed() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let project = project(stage, "讨论");
        let task = ready(stage, project, "任务");
        for role in [Role::Supplier, Role::Collaborator] {
            let share = |node: Node| GrantAdd {
                user: stage.actor(role).user,
                node,
                actions: vec![GrantAction::Comment],
                expires_at: None,
            };
            by(stage, &manager, grant_add, &share(task.into())).unwrap();
            let refused = by(stage, &manager, grant_add, &share(project.into()));
            assert_eq!(code(refused), "NOT_FOUND");
        }
        let words = |node: Node| CommentAdd {
            id: None,
            node,
            parent: None,
            body: "好的".to_owned(),
            internal: false,
            pin: None,
            files: Vec::new(),
            mentions: Vec::new(),
        };
        let member = stage.actor(Role::Member);
        by(stage, &member, comment_add, &words(project.into())).unwrap();
        let guest = stage.guest(task, &[GrantAction::Comment]);
        by(stage, &guest, comment_add, &words(task.into())).unwrap();
        assert_eq!(
            code(by(stage, &guest, comment_add, &words(project.into()))),
            "NOT_FOUND"
        );
    });
}

#[test]
fn events_show_a_guest_the_task_and_no_persons() {
    each(|stage| {
        let project = project(stage, "事件");
        let (before, task) = (ready(stage, project, "内部"), ready(stage, project, "外包"));
        depend(stage, link(task, before)).unwrap();
        let inspector = stage.actor(Role::Inspector);
        let fields = TaskFields {
            title: Some("外包拍摄".to_owned()),
            reviewer: Some(Some(inspector.user)),
            ..TaskFields::default()
        };
        update(stage, task, fields).unwrap();
        super::finish(stage, before);
        let mut helper = stage.actor(Role::Collaborator);
        helper.grants.push(Grant {
            node: task.into(),
            actions: GrantAction::View.bit(),
        });
        let rows: Vec<Row> = stage
            .read(|conn| {
                use db::schema::events::dsl;
                use diesel::prelude::*;
                Ok(dsl::events
                    .filter(dsl::org_id.eq(stage.org))
                    .filter(dsl::project_id.eq(Some(project)))
                    .order(dsl::seq.asc())
                    .select(Row::as_select())
                    .load(conn)?)
            })
            .unwrap();
        let shown: Vec<_> = rows
            .iter()
            .filter_map(|row| Some((row.kind.as_str(), events::access::visible(&helper, row)?)))
            .collect();
        let kinds: Vec<_> = shown.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(
            kinds,
            ["task.created", "task.held", "task.updated", "task.unlocked"]
        );
        let text = format!("{shown:?}");
        assert!(text.contains("外包拍摄"), "{text}");
        for secret in [
            inspector.user.to_string(),
            stage.actor(Role::Member).user.to_string(),
            before.to_string(),
            project.to_string(),
        ] {
            assert!(!text.contains(&secret), "{text}");
        }
        let member = stage.actor(Role::Member);
        assert!(
            rows.iter()
                .all(|row| events::access::visible(&member, row).is_some())
        );
    });
}
