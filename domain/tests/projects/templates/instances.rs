//! What a project gets from a template.

use domain::identity::{DepartmentCreate, UserCreate, department_create, user_create};
use domain::kernel::id::{TaskId, UserId};
use domain::kernel::{Money, Role};
use domain::projects::{
    ChecklistItemTick, Content, DeliverableAdd, DeliverableKind, DeliverableRequirementSet,
    DependencyKind, DependencyPolicy, ProjectStatus, ReviewDecision, RoleGiven, TaskFields,
    TaskReview, TaskStatus, checklist_item_tick, deliverable_add, deliverable_requirement_set,
    read, task_complete, task_review, task_start,
};

use super::{before, make, tasks_of, template, wanted};
use crate::projects::{by, data_of, found, of, update};
use crate::stage::{Stage, code, each};

fn given(role: &str, user: UserId) -> RoleGiven {
    RoleGiven {
        role: role.to_owned(),
        user,
    }
}

#[test]
fn dates_are_counted_from_the_first_day_on_the_organisations_clock() {
    each(|stage| {
        let id = make(stage, &wanted(template("s-level-live-event").id)).unwrap();
        let tasks = tasks_of(stage, id);
        let goal = &tasks["确定直播主题、GMV 目标与预算"];
        // 2026-12-01 09:00 and 2026-12-02 18:00 in Shanghai.
        assert_eq!(goal.starts_at.unwrap().0, 1_796_086_800_000_000);
        assert_eq!(goal.due_at.unwrap().0, 1_796_205_600_000_000);
        assert_eq!(goal.estimate_minutes, Some(360));
        assert!(goal.milestone);
    });
}

#[test]
fn everything_of_a_task_is_there_at_once() {
    each(|stage| {
        let id = make(stage, &wanted(template("s-level-live-event").id)).unwrap();
        let member = stage.actor(Role::Member);
        let tasks = tasks_of(stage, id);
        let (poster, spread) = (&tasks["海报设计"], &tasks["多渠道宣发"]);
        let links = before(stage, spread.id);
        let [link] = links.as_slice() else {
            panic!("{links:?}")
        };
        assert_eq!(link.predecessor_id, poster.id);
        assert_eq!(link.kind, DependencyKind::FinishToStart);
        assert_eq!(link.policy, DependencyPolicy::Block);
        let (points, wanted) = stage
            .read(|conn| {
                let points = read::checklist_of(conn, stage.org, &[poster.id])?;
                Ok((
                    points,
                    read::requirements_of(conn, stage.org, &[poster.id])?,
                ))
            })
            .unwrap();
        assert_eq!(points.len(), 2);
        let names: Vec<_> = wanted
            .iter()
            .map(|row| (row.name.as_str(), row.required))
            .collect();
        assert_eq!(names, [("主海报", true), ("直播间链接", false)]);
        let members = stage
            .read(|conn| read::members_of(conn, &member, &[id]))
            .unwrap();
        let qc = members
            .iter()
            .find(|row| row.user_id == stage.actor(Role::Inspector).user);
        assert_eq!(qc.unwrap().role.as_deref(), Some("质检"));
        assert_eq!(found(stage, id).status, ProjectStatus::Draft);
        // The log knows each task, as of those that are made one by one.
        let told = data_of(stage, "task.created");
        assert_eq!(told.len(), tasks.len());
        let of_spread = told
            .iter()
            .find(|(subject, _)| *subject == spread.id.uuid())
            .unwrap();
        assert_eq!(of_spread.1["predecessorIds"][0], poster.id.to_string());
        assert_eq!(of_spread.1["status"], "PLANNED");
        assert_eq!(data_of(stage, "project.created").len(), 1);
        assert_eq!(data_of(stage, "phase.created").len(), 6);
    });
}

/// The one in the department of the role with less to do, before anybody else.
#[test]
fn roles_are_filled_by_name_then_by_rule_then_by_the_owner() {
    each(|stage| {
        let admin = stage.actor(Role::Admin);
        let live = DepartmentCreate {
            id: None,
            name: "直播运营部".to_owned(),
            parent: None,
        };
        let live = by(stage, &admin, department_create, &live).unwrap();
        let person = |name: &'static str| {
            let input = UserCreate {
                org: stage.org,
                email: format!("{name}@muyu.example"),
                name: name.to_owned(),
                roles: vec![Role::Member],
                password_hash: None,
                department: Some(live),
                supplier: None,
            };
            stage.write(move |tx| user_create(tx, &input)).unwrap()
        };
        let (one, other) = (person("one"), person("other"));
        let member = stage.actor(Role::Member).user;
        let mut input = wanted(template("s-level-live-event").id);
        input.roles = vec![given("design", member), given("host", one)];
        let id = make(stage, &input).unwrap();
        let tasks = tasks_of(stage, id);
        assert_eq!(tasks["海报设计"].assignee_id, Some(member));
        let owner = stage.actor(Role::Manager).user;
        assert_eq!(tasks["海报设计"].reviewer_id, Some(owner));
        assert_eq!(tasks["主播讲解"].assignee_id, Some(one));
        let control = tasks["全流程彩排"].assignee_id;
        assert!([Some(one), Some(other)].contains(&control));
        // Now each of them has tasks, and the next project goes to the one with fewer.
        let busy = control.unwrap();
        let mut next = wanted(template("douyin-live").id);
        next.roles = vec![given("host", busy)];
        let id = make(stage, &next).unwrap();
        let lead = tasks_of(stage, id)["数据复盘"].assignee_id;
        assert!([Some(one), Some(other)].contains(&lead));
    });
}

#[test]
fn what_is_refused_leaves_nothing_behind() {
    each(|stage| {
        let good = wanted(template("douyin-live").id);
        let member = stage.actor(Role::Member).user;
        let mut unknown = good.clone();
        unknown.roles = vec![given("nobody", member)];
        assert_eq!(code(make(stage, &unknown)), "TEMPLATE_ROLE_UNKNOWN");
        let mut twice = good.clone();
        twice.roles = vec![given("host", member), given("host", member)];
        assert_eq!(code(make(stage, &twice)), "REPEATED");
        let mut guest = good.clone();
        guest.roles = vec![given("host", stage.actor(Role::Supplier).user)];
        assert_eq!(code(make(stage, &guest)), "NOT_ASSIGNABLE");
        let mut day = good.clone();
        day.starts_on = "2026-02-30".to_owned();
        assert_eq!(code(make(stage, &day)), "MALFORMED");
        let mut name = good.clone();
        name.name = " ".to_owned();
        assert_eq!(code(make(stage, &name)), "REQUIRED");
        let inspector = stage.actor(Role::Inspector);
        let refused = by(
            stage,
            &inspector,
            domain::projects::project_create_from_template,
            &good,
        );
        assert_eq!(code(refused), "FORBIDDEN");
        for prefix in ["project.", "task.", "phase."] {
            assert!(stage.event_kinds(prefix).is_empty());
        }
        make(stage, &good).unwrap();
    });
}

#[test]
fn the_same_id_makes_one_project() {
    each(|stage| {
        let mut input = wanted(template("douyin-live").id);
        input.id = Some(stage.sources.id());
        let id = make(stage, &input).unwrap();
        assert_eq!(make(stage, &input).unwrap(), id);
        assert_eq!(tasks_of(stage, id).len(), 18);
        input.name = "另一场".to_owned();
        assert_eq!(code(make(stage, &input)), "ID_REUSED");
    });
}

/// T4: a template may let a task go without somebody who does it; then it is published, and can be
/// changed as it is.
#[test]
fn a_relaxed_task_is_published_without_assignee() {
    each(|stage| {
        let id = make(stage, &wanted(template("community-group-buy").id)).unwrap();
        let task = tasks_of(stage, id)["群内答疑与晒单"].clone();
        assert_eq!((task.status, task.assignee_id), (TaskStatus::Planned, None));
        let renamed = TaskFields {
            title: Some("答疑".to_owned()),
            ..TaskFields::default()
        };
        update(stage, task.id, renamed).unwrap();
        let no_date = TaskFields {
            due_at: Some(None),
            ..TaskFields::default()
        };
        assert_eq!(code(update(stage, task.id, no_date)), "ASSIGNEE_MISSING");
    });
}

/// S2.11: marketing is a project of its own, which production unlocks.
#[test]
fn a_part_is_a_project_whose_tasks_wait_across_projects() {
    each(|stage| {
        let mut input = wanted(template("product-launch").id);
        input.budget = Some(Money {
            minor: 5_000_000,
            currency: "CNY".to_owned(),
        });
        let id = make(stage, &input).unwrap();
        let member = stage.actor(Role::Member);
        let parts = stage
            .read(|conn| read::subprojects_of(conn, &member, &[id]))
            .unwrap();
        let [marketing] = parts.as_slice() else {
            panic!("{parts:?}")
        };
        assert_eq!(marketing.name, "营销推广");
        assert_eq!(marketing.starts_on.as_deref(), Some("2026-12-21"));
        assert_eq!(found(stage, id).budget_minor, Some(5_000_000));
        let (main, own) = (tasks_of(stage, id), tasks_of(stage, marketing.id));
        let shoot = &own["产品拍摄"];
        assert_eq!(shoot.status, TaskStatus::Planned);
        let links = before(stage, shoot.id);
        assert_eq!(links[0].predecessor_id, main["封样确认"].id);
        // Numbers begin anew in each project, and go on behind those of the template.
        assert_eq!(own.values().map(|row| row.number).min(), Some(1));
        let further = crate::projects::ready(stage, marketing.id, "补充任务");
        let number = tasks_of(stage, marketing.id)["补充任务"].number;
        assert_eq!(usize::try_from(number).unwrap(), own.len() + 1, "{further}");
        // Everything that leads to the sealed sample is done, and marketing can go on.
        let way = [
            "市场与竞品调研",
            "产品定义与目标成本",
            "投入产出测算",
            "立项评审",
            "结构与外观设计",
            "物料清单与供应商比价",
            "执行标准与检测项确认",
            "首样打样",
            "首样评审",
            "改样与产前样",
            "第三方检测",
            "封样确认",
        ];
        for title in way {
            let waiting = tasks_of(stage, marketing.id)["产品拍摄"].status;
            assert_eq!(waiting, TaskStatus::Planned, "before {title}");
            accomplish(stage, main[title].id);
        }
        assert_eq!(
            tasks_of(stage, marketing.id)["产品拍摄"].status,
            TaskStatus::Ready
        );
    });
}

/// Does a task with all that it asks for.
fn accomplish(stage: &Stage, id: TaskId) {
    let row = crate::projects::task(stage, id);
    let actor = [Role::Manager, Role::Inspector, Role::Warehouse]
        .map(|role| stage.actor(role))
        .into_iter()
        .find(|actor| Some(actor.user) == row.assignee_id)
        .unwrap();
    by(stage, &actor, task_start, &of(id)).unwrap();
    let (points, wanted) = stage
        .read(|conn| {
            let points = read::checklist_of(conn, stage.org, &[id])?;
            Ok((points, read::requirements_of(conn, stage.org, &[id])?))
        })
        .unwrap();
    for point in points {
        let tick = ChecklistItemTick {
            item: point.id,
            done: true,
        };
        by(stage, &actor, checklist_item_tick, &tick).unwrap();
    }
    for one in wanted {
        // A link does for a file here: what is asked for is not what is tested.
        let any = DeliverableRequirementSet {
            id: Some(one.id),
            task: id,
            name: one.name,
            kind: DeliverableKind::Any,
            required: true,
        };
        by(
            stage,
            &stage.actor(Role::Manager),
            deliverable_requirement_set,
            &any,
        )
        .unwrap();
        let add = DeliverableAdd {
            id: None,
            task: id,
            deliverable: None,
            requirement: Some(one.id),
            name: None,
            content: Content::Link("https://example.com/result".to_owned()),
            note: None,
        };
        by(stage, &actor, deliverable_add, &add).unwrap();
    }
    by(stage, &actor, task_complete, &of(id)).unwrap();
    if let Some(reviewer) = row.reviewer_id {
        assert_eq!(reviewer, stage.actor(Role::Manager).user);
        let accept = TaskReview {
            target: of(id),
            decision: ReviewDecision::Accept,
            comment: None,
        };
        by(stage, &stage.actor(Role::Manager), task_review, &accept).unwrap();
    }
}
