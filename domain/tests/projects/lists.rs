//! Lists: what they show, in which order, page by page.

use domain::kernel::id::TaskId;
use domain::kernel::{Actor, PageArgs, Role};
use domain::projects::read::{self, ProjectFilter, TaskFilter, TaskOrder};
use domain::projects::{
    Priority, ProjectCreate, ProjectFields, ProjectKind, ProjectStatus, TaskFields, TaskStatus,
    project_create,
};

use super::{by, create, depend, finish, link, project, ready, update, wanted};
use crate::catalog::{add as add_sku, new_sku, product};
use crate::stage::{Stage, each};

fn all(
    stage: &Stage,
    actor: &Actor,
    filter: &TaskFilter,
    order: TaskOrder,
    limit: i64,
) -> Vec<TaskId> {
    let mut ids = Vec::new();
    let mut args = PageArgs::first(limit);
    loop {
        let page = stage
            .read(|conn| read::tasks(conn, actor, filter, order, &args))
            .unwrap();
        ids.extend(page.rows.iter().map(|row| row.id));
        args.after = ids.last().copied();
        if !page.has_next {
            break;
        }
    }
    let count = stage
        .read(|conn| read::tasks_count(conn, actor, filter))
        .unwrap();
    assert_eq!(usize::try_from(count).unwrap(), ids.len());
    ids
}

#[test]
fn tasks_are_listed_in_each_order_page_by_page() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        let project = project(stage, "排序");
        let now = stage.sources.now();
        let task = |due: Option<i64>, priority| {
            let mut input = wanted(stage, project, "任务");
            input.fields.due_at = Some(due.map(|hours| now.plus_seconds(hours * 3_600)));
            input.fields.priority = Some(priority);
            create(stage, &input)
        };
        let a = task(Some(5), Priority::Low);
        let b = task(None, Priority::Urgent);
        let c = task(Some(1), Priority::Normal);
        let d = task(Some(5), Priority::Urgent);
        let e = task(None, Priority::High);
        let filter = TaskFilter {
            project: Some(project),
            ..TaskFilter::default()
        };
        let mut ties = [a, d];
        ties.sort_unstable();
        let mut undated = [b, e];
        undated.sort_unstable();
        let mut urgent = [b, d];
        urgent.sort_unstable();
        for limit in [1, 2, 10] {
            let list = |order| all(stage, &member, &filter, order, limit);
            assert_eq!(list(TaskOrder::Number), [a, b, c, d, e]);
            assert_eq!(
                list(TaskOrder::Due),
                [c, ties[0], ties[1], undated[0], undated[1]]
            );
            assert_eq!(list(TaskOrder::Priority), [urgent[0], urgent[1], e, c, a]);
        }
        let backward = PageArgs {
            limit: 2,
            after: None,
            before: Some(d),
            backward: true,
        };
        let page = stage
            .read(|conn| read::tasks(conn, &member, &filter, TaskOrder::Number, &backward))
            .unwrap();
        assert_eq!(
            page.rows.iter().map(|row| row.id).collect::<Vec<_>>(),
            [b, c]
        );
        assert!(page.has_next && page.has_previous);
    });
}

#[test]
fn filters_narrow_a_list_together() {
    each(|stage| {
        let (manager, member) = (stage.actor(Role::Manager), stage.actor(Role::Member));
        let project = project(stage, "过滤");
        let product = product(stage, &manager, "bed-01").unwrap();
        let sku = add_sku(stage, &manager, new_sku(product, "bed-01-a")).unwrap();
        let first = ready(stage, project, "主图 A_1");
        let second = ready(stage, project, "详情页");
        let third = ready(stage, project, "主图 AB1");
        let fields = TaskFields {
            labels: Some(vec!["Hot \"1\"".to_owned(), "主图".to_owned()]),
            skus: Some(vec![sku]),
            milestone: Some(true),
            ..TaskFields::default()
        };
        update(stage, first, fields).unwrap();
        let fields = TaskFields {
            assignee: Some(Some(stage.actor(Role::Inspector).user)),
            skus: Some(vec![sku]),
            labels: Some(vec!["主图二".to_owned()]),
            ..TaskFields::default()
        };
        update(stage, second, fields).unwrap();
        finish(stage, third);
        let later = stage.sources.now().plus_seconds(86_401);
        let nothing = TaskFilter::default;
        let open = TaskStatus::OPEN.to_vec();
        let text = |search: &str| TaskFilter {
            search: Some(search.to_owned()),
            ..nothing()
        };
        let label = |label: &str| TaskFilter {
            label: Some(label.to_owned()),
            ..nothing()
        };
        let cases = [
            (nothing(), vec![first, second, third]),
            (
                TaskFilter {
                    sku: Some(sku),
                    statuses: Some(open),
                    ..nothing()
                },
                vec![first, second],
            ),
            (
                TaskFilter {
                    sku: Some(sku),
                    assignee: Some(member.user),
                    ..nothing()
                },
                vec![first],
            ),
            (
                TaskFilter {
                    statuses: Some(vec![TaskStatus::Done]),
                    ..nothing()
                },
                vec![third],
            ),
            (
                TaskFilter {
                    overdue_at: Some(later),
                    ..nothing()
                },
                vec![first, second],
            ),
            (
                TaskFilter {
                    overdue_at: Some(stage.sources.now()),
                    ..nothing()
                },
                vec![],
            ),
            (
                TaskFilter {
                    due_before: Some(later),
                    ..nothing()
                },
                vec![first, second, third],
            ),
            (
                TaskFilter {
                    milestone: Some(true),
                    ..nothing()
                },
                vec![first],
            ),
            (
                TaskFilter {
                    priorities: Some(vec![Priority::Low]),
                    ..nothing()
                },
                vec![],
            ),
            (text("主图"), vec![first, third]),
            (text("a_1"), vec![first]),
            (label("主图"), vec![first]),
            (label("hot \"1\""), vec![first]),
            (label("Hot"), vec![]),
        ];
        for (filter, ids) in cases {
            let list = all(stage, &member, &filter, TaskOrder::Number, 2);
            assert_eq!(list, ids, "{filter:?}");
        }
        let skus = stage
            .read(|conn| read::skus_of(conn, &member, &[first, third]))
            .unwrap();
        assert_eq!(skus, [(first, sku, 0)]);
    });
}

#[test]
fn my_tasks_are_mine_open_and_by_due_date() {
    each(|stage| {
        let (member, inspector) = (stage.actor(Role::Member), stage.actor(Role::Inspector));
        let (here, there) = (project(stage, "一"), project(stage, "二"));
        let now = stage.sources.now();
        let mut sooner = wanted(stage, there, "更早");
        sooner.fields.due_at = Some(Some(now.plus_seconds(60)));
        let later = ready(stage, here, "更晚");
        let sooner = create(stage, &sooner);
        let waiting = ready(stage, here, "等待");
        depend(stage, link(waiting, later)).unwrap();
        let mut draft = wanted(stage, here, "草稿");
        draft.draft = true;
        let draft = create(stage, &draft);
        let mut others = wanted(stage, here, "别人的");
        others.fields.assignee = Some(Some(inspector.user));
        create(stage, &others);
        let done = ready(stage, here, "做完了");
        finish(stage, done);
        let mine = |filter: &TaskFilter| {
            let args = PageArgs::first(10);
            let page = stage
                .read(|conn| read::my_tasks(conn, &member, filter, &args))
                .unwrap();
            let count = stage
                .read(|conn| read::my_tasks_count(conn, &member, filter))
                .unwrap();
            assert_eq!(usize::try_from(count).unwrap(), page.rows.len());
            page.rows.iter().map(|row| row.id).collect::<Vec<_>>()
        };
        let open = mine(&TaskFilter::default());
        assert_eq!(open[0], sooner);
        assert_eq!(open.len(), 3);
        assert!(open.contains(&later) && open.contains(&waiting));
        let drafts = TaskFilter {
            statuses: Some(vec![TaskStatus::Draft]),
            ..TaskFilter::default()
        };
        assert_eq!(mine(&drafts), [draft]);
        // Nobody else's are shown by asking for theirs.
        let theirs = TaskFilter {
            assignee: Some(inspector.user),
            ..TaskFilter::default()
        };
        assert_eq!(mine(&theirs).len(), 3);
        assert!(
            super::task(stage, sooner).is_overdue(now.plus_seconds(61))
                && !super::task(stage, done).is_overdue(now.plus_seconds(200_000))
        );
    });
}

#[test]
fn projects_are_listed_by_what_they_are() {
    each(|stage| {
        let (manager, member) = (stage.actor(Role::Manager), stage.actor(Role::Member));
        let campaign = project(stage, "618 Campaign");
        let input = ProjectCreate {
            id: None,
            fields: ProjectFields {
                name: Some("礼品定制".to_owned()),
                kind: Some(ProjectKind::Delivery),
                parent: Some(Some(campaign)),
                ..ProjectFields::default()
            },
        };
        let delivery = by(stage, &member, project_create, &input).unwrap();
        let nothing = ProjectFilter::default;
        let text = |search: &str| ProjectFilter {
            search: Some(search.to_owned()),
            ..nothing()
        };
        let cases = [
            (nothing(), vec![campaign, delivery]),
            (
                ProjectFilter {
                    kinds: Some(vec![ProjectKind::Delivery]),
                    ..nothing()
                },
                vec![delivery],
            ),
            (
                ProjectFilter {
                    statuses: Some(vec![ProjectStatus::Active]),
                    ..nothing()
                },
                vec![],
            ),
            (
                ProjectFilter {
                    owner: Some(manager.user),
                    ..nothing()
                },
                vec![campaign],
            ),
            (
                ProjectFilter {
                    parent: Some(campaign),
                    ..nothing()
                },
                vec![delivery],
            ),
            (
                ProjectFilter {
                    channel: Some(stage.sources.id()),
                    ..nothing()
                },
                vec![],
            ),
            (text("p-0002"), vec![delivery]),
            (text("campaign"), vec![campaign]),
            (text("定制"), vec![delivery]),
            (text("%"), vec![]),
        ];
        for (filter, mut wanted) in cases {
            let page = stage
                .read(|conn| read::page(conn, &member, &filter, &PageArgs::first(10)))
                .unwrap();
            let mut ids: Vec<_> = page.rows.iter().map(|row| row.id).collect();
            let count = stage
                .read(|conn| read::count(conn, &member, &filter))
                .unwrap();
            assert_eq!(usize::try_from(count).unwrap(), ids.len());
            ids.sort_unstable();
            wanted.sort_unstable();
            assert_eq!(ids, wanted, "{filter:?}");
        }
    });
}
