//! R7: a project that is saved as a template gives the same structure again.

use domain::kernel::{Money, Role};
use domain::projects::{
    ChannelCreate, ChannelKind, DeliverableKind, DeliverableRequirementSet, DependencyKind,
    DependencyPolicy, ProjectCreate, ProjectFields, ProjectMemberSet, ProjectUpdate, RoleGiven,
    TaskCancel, TaskDependencyAdd, TaskFields, TaskRow, TaskStatus, channel_create,
    deliverable_requirement_set, project_create, project_member_set, project_update, read,
    task_cancel,
};

use super::{before, content, make, save, tasks_of, template, wanted};
use crate::projects::{by, create, data_of, depend, link, of, of_project, wanted as new_task};
use crate::stage::{code, each};

#[test]
fn a_saved_project_gives_the_same_structure_again() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        for one in domain::projects::template::gallery().unwrap() {
            let first = make(stage, &wanted(one.id)).unwrap();
            let kept = content(stage, save(stage, &manager, first).unwrap());
            let mut again = wanted(save(stage, &manager, first).unwrap());
            // Another year, other people.
            again.starts_on = "2027-05-03".to_owned();
            again.owner = Some(stage.actor(Role::Member).user);
            let roles = kept
                .roles
                .iter()
                .zip([Role::Inspector, Role::Warehouse, Role::Developer]);
            again.roles = roles
                .map(|(role, who)| RoleGiven {
                    role: role.key.clone(),
                    user: stage.actor(who).user,
                })
                .collect();
            let second = make(stage, &again).unwrap();
            let kept_again = content(stage, save(stage, &manager, second).unwrap());
            let (mut one, mut other) = ((*kept).clone(), (*kept_again).clone());
            assert_eq!(one.roles.len(), other.roles.len());
            // Who reviews depends on who else there is, and whom a role is for on who had it.
            for role in one.roles.iter_mut().chain(&mut other.roles) {
                (role.department, role.role) = (None, None);
            }
            for task in one.tasks.iter_mut().chain(&mut other.tasks) {
                task.reviewer = None;
            }
            assert_eq!(one, other);
        }
    });
}

/// The rows themselves are alike, but for ids, dates and people.
#[test]
fn rows_are_alike_but_for_ids_dates_and_people() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let first = make(stage, &wanted(template("s-level-live-event").id)).unwrap();
        let template = save(stage, &manager, first).unwrap();
        let mut input = wanted(template);
        input.starts_on = "2027-03-01".to_owned();
        let second = make(stage, &input).unwrap();
        let (one, other) = (tasks_of(stage, first), tasks_of(stage, second));
        assert_eq!(one.len(), other.len());
        let inspector = Some(stage.actor(Role::Inspector).user);
        assert_eq!(
            other["到货抽检"].assignee_id, inspector,
            "again an inspector's"
        );
        let shift = 90 * 86_400 * 1_000_000;
        for (title, row) in &one {
            let twin = &other[title];
            let alike = TaskRow {
                id: twin.id,
                project_id: second,
                phase_id: twin.phase_id,
                starts_at: twin.starts_at,
                due_at: twin.due_at,
                due_key: twin.due_key,
                assignee_id: twin.assignee_id,
                ..row.clone()
            };
            assert_eq!(*twin, alike, "{title}");
            assert_eq!(
                twin.due_at.unwrap().0 - row.due_at.unwrap().0,
                shift,
                "{title}"
            );
            assert_eq!(before(stage, twin.id).len(), before(stage, row.id).len());
        }
        assert_eq!(data_of(stage, "project_template.saved").len(), 1);
    });
}

#[test]
fn what_was_made_by_hand_is_kept_and_what_was_given_up_is_not() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let channel = ChannelCreate {
            id: None,
            kind: ChannelKind::DouyinLive,
            name: "官方直播间".to_owned(),
            url: None,
            article_url: None,
        };
        let channel = by(stage, &manager, channel_create, &channel).unwrap();
        let project = crate::projects::project(stage, "手工项目");
        let fields = ProjectUpdate {
            target: of_project(project),
            fields: ProjectFields {
                channel: Some(Some(channel)),
                starts_on: Some(Some("2026-11-20".to_owned())),
                budget: Some(Some(Money {
                    minor: 880_000,
                    currency: "CNY".to_owned(),
                })),
                ..ProjectFields::default()
            },
        };
        by(stage, &manager, project_update, &fields).unwrap();
        let a = create(stage, &new_task(stage, project, "甲"));
        let gone = create(stage, &new_task(stage, project, "作废"));
        let mut part = new_task(stage, project, "作废的子任务");
        part.fields.parent = Some(Some(gone));
        part.fields.labels = Some(vec!["重点".to_owned()]);
        part.fields.channel = Some(Some(channel));
        let part = create(stage, &part);
        let mut draft = new_task(stage, project, "草稿");
        draft.draft = true;
        draft.fields.due_at = None;
        draft.fields = TaskFields {
            mandatory: Some(false),
            ..draft.fields
        };
        create(stage, &draft);
        let tie = TaskDependencyAdd {
            kind: DependencyKind::StartToStart,
            lag_minutes: -90,
            policy: DependencyPolicy::Remind,
            ..link(part, a)
        };
        depend(stage, tie).unwrap();
        depend(stage, link(part, gone)).unwrap();
        let asked = DeliverableRequirementSet {
            id: None,
            task: a,
            name: "链接".to_owned(),
            kind: DeliverableKind::Link,
            required: true,
        };
        by(stage, &manager, deliverable_requirement_set, &asked).unwrap();
        let cancel = TaskCancel {
            target: of(gone),
            reason: "不做".to_owned(),
        };
        by(stage, &manager, task_cancel, &cancel).unwrap();
        let role = ProjectMemberSet {
            project,
            user: stage.actor(Role::Member).user,
            member: true,
            role: Some("场控".to_owned()),
        };
        by(stage, &manager, project_member_set, &role).unwrap();

        let id = save(stage, &manager, project).unwrap();
        let kept = content(stage, id);
        let titles: Vec<&str> = kept.tasks.iter().map(|task| task.title.as_str()).collect();
        assert_eq!(titles, ["甲", "作废的子任务", "草稿"]);
        assert_eq!(kept.roles.len(), 1);
        assert_eq!(kept.roles[0].name, "场控");
        let part = &kept.tasks[1];
        assert_eq!(part.parent, None, "what it was a part of was given up");
        assert!(part.in_channel);
        assert_eq!(part.labels, ["重点"]);
        assert_eq!(part.after.len(), 1);
        assert_eq!(part.after[0].lag_minutes, -90);
        assert_eq!(kept.amount_minor(), Some(880_000));
        // The stage stands at 2026-11-22 16:00 in Shanghai; the tasks are due in a day.
        let due = kept.tasks[0].due.unwrap();
        assert_eq!((due.day, due.minute), (3, 16 * 60));

        let again = make(stage, &wanted(id)).unwrap();
        let tasks = tasks_of(stage, again);
        assert_eq!(tasks["甲"].status, TaskStatus::Ready);
        assert_eq!(tasks["作废的子任务"].status, TaskStatus::Planned);
        assert_eq!(tasks["草稿"].status, TaskStatus::Draft);
        assert!(!tasks["草稿"].mandatory);
        let row = crate::projects::found(stage, again);
        assert_eq!((row.budget_minor, row.channel_id), (Some(880_000), None));
        let listed = stage.read(|conn| {
            let filter = domain::projects::template::read::TemplateFilter {
                channel_kind: Some(ChannelKind::DouyinLive),
                archived: false,
            };
            domain::projects::template::read::count(conn, &manager, filter)
        });
        assert_eq!(
            listed.unwrap(),
            3,
            "two that come with the program, and this one"
        );
        let asked = stage.read(|conn| read::requirements_of(conn, stage.org, &[tasks["甲"].id]));
        assert_eq!(asked.unwrap().len(), 1);
    });
}

#[test]
fn only_who_manages_projects_saves_them() {
    each(|stage| {
        let project = make(stage, &wanted(template("douyin-live").id)).unwrap();
        assert_eq!(
            code(save(stage, &stage.actor(Role::Member), project)),
            "FORBIDDEN"
        );
        assert_eq!(
            code(save(stage, &stage.actor(Role::Supplier), project)),
            "NOT_FOUND"
        );
        let neighbour = stage.neighbour();
        let stranger = neighbour.actor(Role::Admin);
        assert_eq!(code(save(&neighbour, &stranger, project)), "NOT_FOUND");
        assert!(stage.event_kinds("project_template.").is_empty());
    });
}

#[test]
fn a_project_with_too_many_parts_is_not_saved() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let project = crate::projects::project(stage, "集团项目");
        for part in 0..21 {
            let input = ProjectCreate {
                id: None,
                fields: ProjectFields {
                    name: Some(format!("子项目 {part}")),
                    parent: Some(Some(project)),
                    ..ProjectFields::default()
                },
            };
            by(stage, &manager, project_create, &input).unwrap();
        }
        assert_eq!(code(save(stage, &manager, project)), "TEMPLATE_TOO_LARGE");
        assert!(stage.event_kinds("project_template.").is_empty());
    });
}
