//! P7: what a project leaves unused is found, with the tasks that show it.

use domain::discussion::{CommentAdd, comment_add};
use domain::kernel::Role;
use domain::kernel::id::{ProjectId, TaskId};
use domain::projects::CheckupCode::{self, *};
use domain::projects::{
    DeliverableKind, DeliverableRequirementSet, TaskFields, TimeLog, checkup,
    deliverable_requirement_set, time_log,
};

use super::{by, create, finish, project, ready, update, wanted};
use crate::stage::{Stage, code, each};

fn findings(stage: &Stage, id: ProjectId) -> Vec<(CheckupCode, usize, Vec<TaskId>)> {
    let (member, now) = (stage.actor(Role::Member), stage.sources.now());
    let found = stage.read(|conn| checkup(conn, &member, id, now)).unwrap();
    found
        .into_iter()
        .map(|one| (one.code, one.count, one.tasks))
        .collect()
}

#[test]
fn what_is_left_unused_is_found_and_goes_with_its_use() {
    each(|stage| {
        let (member, manager) = (stage.actor(Role::Member), stage.actor(Role::Manager));
        let project = project(stage, "体检");
        assert_eq!(findings(stage, project), []);
        let tasks: Vec<_> = (0..6)
            .map(|n| ready(stage, project, &format!("任务 {n}")))
            .collect();
        assert_eq!(
            findings(stage, project),
            [(EstimateMissing, 6, tasks[..5].to_vec())]
        );
        for task in &tasks {
            let estimate_minutes = Some(Some(60));
            update(
                stage,
                *task,
                TaskFields {
                    estimate_minutes,
                    ..TaskFields::default()
                },
            )
            .unwrap();
        }
        let asked = DeliverableRequirementSet {
            id: None,
            task: tasks[1],
            name: "海报".to_owned(),
            kind: DeliverableKind::Any,
            required: false,
        };
        by(stage, &manager, deliverable_requirement_set, &asked).unwrap();
        assert_eq!(findings(stage, project), []);
        for task in &tasks[..5] {
            finish(stage, *task);
        }
        let done = tasks[..5].to_vec();
        let expected = [
            (TimeNotNoted, 5, done.clone()),
            (NothingHandedIn, 1, vec![tasks[1]]),
            (NoDiscussion, 5, done),
        ];
        assert_eq!(findings(stage, project), expected);
        let said = CommentAdd {
            id: None,
            node: tasks[5].into(),
            parent: None,
            body: "开始了".to_owned(),
            internal: false,
            pin: None,
            files: Vec::new(),
            mentions: Vec::new(),
        };
        by(stage, &member, comment_add, &said).unwrap();
        let noted = TimeLog {
            id: None,
            task: tasks[2],
            minutes: 30,
            day: "2026-11-22".to_owned(),
            note: None,
        };
        by(stage, &member, time_log, &noted).unwrap();
        // What nobody began says nothing about those that were.
        let codes = |found: Vec<(CheckupCode, usize, Vec<TaskId>)>| -> Vec<CheckupCode> {
            found.into_iter().map(|(code, ..)| code).collect()
        };
        let left = codes(findings(stage, project));
        assert_eq!(left, [NothingHandedIn, NoDiscussion]);
        by(
            stage,
            &member,
            comment_add,
            &CommentAdd {
                node: tasks[0].into(),
                ..said
            },
        )
        .unwrap();
        assert_eq!(codes(findings(stage, project)), [NothingHandedIn]);
        // The last task passes its date, and nobody began it.
        stage.sources.advance_seconds(2 * 86_400);
        assert_eq!(
            findings(stage, project)[0],
            (OverdueNotStarted, 1, vec![tasks[5]])
        );
    });
}

#[test]
fn work_that_was_never_given_to_anybody_is_found() {
    each(|stage| {
        let project = project(stage, "都在负责人名下");
        let owner = super::found(stage, project).owner_id;
        for number in 0..5 {
            let mut input = wanted(stage, project, &format!("任务 {number}"));
            input.fields.assignee = Some(Some(owner));
            input.fields.estimate_minutes = Some(Some(60));
            create(stage, &input);
        }
        let found = findings(stage, project);
        assert_eq!((found[0].0, found[0].1), (LeftWithOwner, 5));
        let foreign = stage.neighbour().actor(Role::Manager);
        let now = stage.sources.now();
        let seen = stage.read(|conn| checkup(conn, &foreign, project, now));
        assert_eq!(code(seen), "NOT_FOUND");
    });
}
