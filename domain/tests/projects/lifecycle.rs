//! Projects and channels from their beginning to their end.

use domain::kernel::id::ProjectId;
use domain::kernel::{Actor, Money, PageArgs, Result, Role};
use domain::projects::read::{self, ProjectFilter};
use domain::projects::{
    ChannelCreate, ChannelKind, ChannelUpdate, ProjectAdvance, ProjectCreate, ProjectFields,
    ProjectKind, ProjectMemberSet, ProjectStatus, ProjectStep, ProjectUpdate, channel_create,
    channel_update, project_advance, project_create, project_member_set, project_update,
};
use serde_json::json;

use super::{by, data_of, finish, found, of_project, project, ready};
use crate::stage::{Stage, code, each};

fn step(stage: &Stage, actor: &Actor, project: ProjectId, step: ProjectStep) -> Result<ProjectId> {
    let input = ProjectAdvance {
        target: of_project(project),
        step,
        reason: Some("理由".to_owned()),
    };
    by(stage, actor, project_advance, &input)
}

fn named(name: &str) -> ProjectFields {
    ProjectFields {
        name: Some(name.to_owned()),
        ..ProjectFields::default()
    }
}

#[test]
fn a_project_goes_from_draft_to_archive() {
    each(|stage| {
        let (admin, manager, member) = (
            stage.actor(Role::Admin),
            stage.actor(Role::Manager),
            stage.actor(Role::Member),
        );
        let id = project(stage, "生命周期");
        use ProjectStep as S;
        assert_eq!(
            code(step(stage, &manager, id, S::Activate)),
            "PROJECT_NOT_IN_STATE"
        );
        step(stage, &manager, id, S::Propose).unwrap();
        assert_eq!(code(step(stage, &manager, id, S::Approve)), "OWN_PROPOSAL");
        assert_eq!(code(step(stage, &member, id, S::Approve)), "FORBIDDEN");
        step(stage, &admin, id, S::Approve).unwrap();
        step(stage, &manager, id, S::Activate).unwrap();
        step(stage, &manager, id, S::Pause).unwrap();
        step(stage, &manager, id, S::Activate).unwrap();
        let task = ready(stage, id, "任务");
        assert_eq!(
            code(step(stage, &manager, id, S::BeginClosing)),
            "TASKS_OPEN"
        );
        finish(stage, task);
        step(stage, &manager, id, S::BeginClosing).unwrap();
        let silent = ProjectAdvance {
            target: of_project(id),
            step: S::Close,
            reason: None,
        };
        assert_eq!(
            code(by(stage, &manager, project_advance, &silent)),
            "REQUIRED"
        );
        step(stage, &manager, id, S::Close).unwrap();
        assert_eq!(
            code(step(stage, &manager, id, S::Cancel)),
            "PROJECT_NOT_IN_STATE"
        );
        step(stage, &manager, id, S::Archive).unwrap();
        assert_eq!(found(stage, id).status, ProjectStatus::Archived);
        let steps: Vec<_> = data_of(stage, "project.advanced")
            .into_iter()
            .map(|(_, data)| data["to"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(
            steps,
            [
                "PROPOSED", "APPROVED", "ACTIVE", "PAUSED", "ACTIVE", "CLOSING", "CLOSED",
                "ARCHIVED"
            ]
        );
    });
}

#[test]
fn a_member_owns_what_it_creates_and_nothing_else() {
    each(|stage| {
        let (member, manager) = (stage.actor(Role::Member), stage.actor(Role::Manager));
        let input = ProjectCreate {
            id: Some(stage.sources.id()),
            fields: named("成员的项目"),
        };
        let own = by(stage, &member, project_create, &input).unwrap();
        assert_eq!(by(stage, &member, project_create, &input).unwrap(), own);
        let other = ProjectCreate {
            fields: named("别的"),
            ..input.clone()
        };
        assert_eq!(
            code(by(stage, &member, project_create, &other)),
            "ID_REUSED"
        );
        let managers = project(stage, "经理的项目");
        assert_eq!(found(stage, managers).code, "P-0002");
        let rename = |project| ProjectUpdate {
            target: of_project(project),
            fields: named("改名"),
        };
        by(stage, &member, project_update, &rename(own)).unwrap();
        assert_eq!(
            code(by(stage, &member, project_update, &rename(managers))),
            "FORBIDDEN"
        );
        by(stage, &manager, project_update, &rename(own)).unwrap();
        assert_eq!(
            stage.event_kinds("project.updated").len(),
            1,
            "the second one changed nothing"
        );
        assert_eq!(
            code(step(stage, &member, managers, ProjectStep::Propose)),
            "FORBIDDEN"
        );
        step(stage, &member, own, ProjectStep::Propose).unwrap();
        assert_eq!(
            code(step(stage, &member, own, ProjectStep::Cancel)),
            "FORBIDDEN"
        );
        step(stage, &manager, own, ProjectStep::Reject).unwrap();
        for role in [
            Role::Inspector,
            Role::Warehouse,
            Role::Supplier,
            Role::Integration,
        ] {
            let input = ProjectCreate {
                id: None,
                fields: named("不行"),
            };
            assert_eq!(
                code(by(stage, &stage.actor(role), project_create, &input)),
                "FORBIDDEN"
            );
        }
    });
}

#[test]
fn a_project_keeps_channel_parent_days_and_budget() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let room = ChannelCreate {
            id: None,
            kind: ChannelKind::DouyinLive,
            name: "官方直播间".to_owned(),
            url: Some("https://live.example.com/1".to_owned()),
            article_url: None,
        };
        let channel = by(stage, &manager, channel_create, &room).unwrap();
        assert_eq!(
            code(by(stage, &manager, channel_create, &room)),
            "ALREADY_EXISTS"
        );
        let member = stage.actor(Role::Member);
        assert_eq!(code(by(stage, &member, channel_create, &room)), "FORBIDDEN");
        let top = project(stage, "主项目");
        let fields = ProjectFields {
            kind: Some(ProjectKind::Livestream),
            channel: Some(Some(channel)),
            parent: Some(Some(top)),
            starts_on: Some(Some("2026-06-01".to_owned())),
            ends_on: Some(Some("2026-06-20".to_owned())),
            budget: Some(Some(Money {
                minor: 5_000_000,
                currency: "CNY".to_owned(),
            })),
            ..named("直播")
        };
        let input = ProjectCreate { id: None, fields };
        let id = by(stage, &manager, project_create, &input).unwrap();
        let row = found(stage, id);
        assert_eq!(row.budget().unwrap().minor, 5_000_000);
        assert_eq!(row.ends_on.as_deref(), Some("2026-06-20"));
        let subs = stage.read(|conn| read::subprojects_of(conn, &member, &[top, id]));
        assert_eq!(
            subs.unwrap().iter().map(|row| row.id).collect::<Vec<_>>(),
            [id]
        );

        let change = |project, fields| {
            let input = ProjectUpdate {
                target: of_project(project),
                fields,
            };
            by(stage, &manager, project_update, &input)
        };
        let nothing = ProjectFields::default;
        for (project, fields, refusal) in [
            (
                top,
                ProjectFields {
                    parent: Some(Some(id)),
                    ..nothing()
                },
                "PROJECT_IN_ITSELF",
            ),
            (
                id,
                ProjectFields {
                    parent: Some(Some(id)),
                    ..nothing()
                },
                "PROJECT_IN_ITSELF",
            ),
            (
                id,
                ProjectFields {
                    ends_on: Some(Some("2026-05-31".to_owned())),
                    ..nothing()
                },
                "DATES_REVERSED",
            ),
            (
                id,
                ProjectFields {
                    owner: Some(stage.actor(Role::Supplier).user),
                    ..nothing()
                },
                "NOT_ASSIGNABLE",
            ),
            (
                id,
                ProjectFields {
                    budget: Some(Some(Money {
                        minor: -1,
                        currency: "CNY".to_owned(),
                    })),
                    ..nothing()
                },
                "OUT_OF_RANGE",
            ),
            (
                id,
                ProjectFields {
                    budget: Some(Some(Money {
                        minor: 1,
                        currency: "元".to_owned(),
                    })),
                    ..nothing()
                },
                "MALFORMED",
            ),
        ] {
            assert_eq!(code(change(project, fields.clone())), refusal, "{fields:?}");
        }
        // A channel that is put away stays where it was chosen.
        let away = ChannelUpdate {
            channel,
            version: Some(1),
            kind: None,
            name: None,
            url: None,
            article_url: None,
            archived: Some(true),
        };
        by(stage, &manager, channel_update, &away).unwrap();
        assert_eq!(code(by(stage, &manager, channel_update, &away)), "CONFLICT");
        let chosen = ProjectFields {
            channel: Some(Some(channel)),
            ..nothing()
        };
        assert_eq!(code(change(id, chosen.clone())), "OK");
        assert_eq!(code(change(top, chosen)), "CHANNEL_ARCHIVED");
        let list = |archived| {
            let args = PageArgs::first(10);
            let page = stage.read(|conn| read::channels(conn, &member, None, archived, &args));
            page.unwrap().rows.len()
        };
        assert_eq!((list(false), list(true)), (0, 1));
        let (_, data) = data_of(stage, "channel.updated").pop().unwrap();
        assert_eq!(data, json!({ "archived": { "from": false, "to": true } }));
    });
}

#[test]
fn members_are_added_changed_and_taken_out() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let project = project(stage, "成员");
        let set = |user, member, role: Option<&str>| {
            let input = ProjectMemberSet {
                project,
                user,
                member,
                role: role.map(ToOwned::to_owned),
            };
            by(stage, &manager, project_member_set, &input)
        };
        let user = stage.actor(Role::Member).user;
        for role in [None, Some("主播"), Some("主播"), Some("场控")] {
            set(user, true, role).unwrap();
        }
        assert_eq!(stage.event_kinds("project.member_set").len(), 3);
        assert_eq!(
            code(set(stage.actor(Role::Collaborator).user, true, None)),
            "NOT_ASSIGNABLE"
        );
        let members = || {
            let rows = stage.read(|conn| read::members_of(conn, &manager, &[project]));
            rows.unwrap()
        };
        assert_eq!(members()[0].role.as_deref(), Some("场控"));
        let of_member = ProjectFilter {
            member: Some(user),
            ..ProjectFilter::default()
        };
        let count = || {
            stage
                .read(|conn| read::count(conn, &manager, &of_member))
                .unwrap()
        };
        assert_eq!(count(), 1);
        set(user, false, None).unwrap();
        set(user, false, None).unwrap();
        assert_eq!(count(), 0);
        assert!(members().is_empty());
        assert_eq!(stage.event_kinds("project.member_set").len(), 4);
    });
}
