//! Tasks wait for each other.

use std::collections::BTreeSet;

use domain::kernel::Role;
use domain::projects::read;
use domain::projects::{
    DependencyKind, DependencyPolicy, TaskCancel, TaskDependencyAdd, TaskDependencyRemove,
    TaskFields, TaskReopen, TaskStatus, task_cancel, task_dependency_remove, task_publish,
    task_reopen,
};

use super::{
    by, complete, create, data_of, depend, finish, link, of, project, ready, start, status, wanted,
};
use crate::stage::{code, each};

#[test]
fn an_open_predecessor_blocks_and_its_end_unlocks() {
    each(|stage| {
        let (here, there) = (project(stage, "主项目"), project(stage, "营销子项目"));
        let poster = ready(stage, here, "海报");
        let copy = ready(stage, here, "文案");
        // Dependencies cross projects.
        let spread = ready(stage, there, "多渠道宣发");
        assert_eq!(status(stage, spread), TaskStatus::Ready);
        depend(stage, link(spread, poster)).unwrap();
        assert_eq!(status(stage, spread), TaskStatus::Planned);
        depend(stage, link(spread, copy)).unwrap();
        let refused = start(stage, spread).unwrap_err();
        assert_eq!(refused.code(), "BLOCKED_BY_PREDECESSOR");
        assert_eq!(
            refused.reported()[0].params()["tasks"],
            "P-0001-1, P-0001-2"
        );

        finish(stage, poster);
        assert_eq!(status(stage, spread), TaskStatus::Planned);
        let refused = start(stage, spread).unwrap_err();
        assert_eq!(refused.reported()[0].params()["tasks"], "P-0001-2");
        let before = stage.event_kinds("task.").len();
        start(stage, copy).unwrap();
        complete(stage, copy).unwrap();
        assert_eq!(
            stage.event_kinds("task.")[before..],
            ["task.started", "task.completed", "task.unlocked"]
        );
        let (subject, data) = data_of(stage, "task.unlocked").pop().unwrap();
        assert_eq!(subject, spread.uuid());
        assert_eq!(data["predecessorId"], copy.to_string());
        assert_eq!(
            data["assigneeId"],
            stage.actor(Role::Member).user.to_string()
        );
        start(stage, spread).unwrap();
        assert_eq!(stage.event_kinds("task.started_early"), [""; 0]);
    });
}

#[test]
fn a_reminding_predecessor_lets_start_and_the_log_says_so() {
    each(|stage| {
        let project = project(stage, "提醒");
        let (before, after) = (ready(stage, project, "先"), ready(stage, project, "后"));
        depend(
            stage,
            TaskDependencyAdd {
                policy: DependencyPolicy::Remind,
                ..link(after, before)
            },
        )
        .unwrap();
        assert_eq!(status(stage, after), TaskStatus::Planned);
        start(stage, after).unwrap();
        let (subject, data) = data_of(stage, "task.started_early").pop().unwrap();
        assert_eq!(subject, after.uuid());
        assert_eq!(data["predecessorIds"][0], before.to_string());
    });
}

#[test]
fn the_other_kinds_tie_other_ends() {
    each(|stage| {
        let project = project(stage, "并行");
        let [a, b, c] = ["甲", "乙", "丙"].map(|title| ready(stage, project, title));
        let kind = |task, kind| TaskDependencyAdd {
            kind,
            ..link(task, a)
        };
        depend(stage, kind(b, DependencyKind::StartToStart)).unwrap();
        depend(stage, kind(c, DependencyKind::FinishToFinish)).unwrap();
        assert_eq!(status(stage, b), TaskStatus::Planned);
        assert_eq!(status(stage, c), TaskStatus::Ready);
        start(stage, c).unwrap();
        assert_eq!(code(complete(stage, c)), "BLOCKED_BY_PREDECESSOR");
        start(stage, a).unwrap();
        assert_eq!(status(stage, b), TaskStatus::Ready);
        complete(stage, a).unwrap();
        complete(stage, c).unwrap();
        // A change of the kind decides anew.
        let [d, e] = ["丁", "戊"].map(|title| ready(stage, project, title));
        depend(stage, link(e, d)).unwrap();
        let looser = TaskDependencyAdd {
            kind: DependencyKind::FinishToFinish,
            ..link(e, d)
        };
        depend(stage, looser).unwrap();
        assert_eq!(status(stage, e), TaskStatus::Ready);
        let added = stage.event_kinds("dependency.added").len();
        depend(stage, looser).unwrap();
        assert_eq!(stage.event_kinds("dependency.added").len(), added);
    });
}

#[test]
fn circles_are_refused_and_named() {
    each(|stage| {
        let (here, there) = (project(stage, "一"), project(stage, "二"));
        let [a, b] = ["甲", "乙"].map(|title| ready(stage, here, title));
        let c = ready(stage, there, "丙");
        depend(stage, link(b, a)).unwrap();
        depend(stage, link(c, b)).unwrap();
        let refused = depend(stage, link(a, c)).unwrap_err();
        assert_eq!(refused.code(), "DEPENDENCY_CYCLE");
        assert_eq!(
            refused.reported()[0].params()["cycle"],
            "P-0001-1 → P-0001-2 → P-0002-1 → P-0001-1"
        );
        let refused = depend(stage, link(a, a)).unwrap_err();
        assert_eq!(refused.code(), "DEPENDENCY_CYCLE");
        assert_eq!(
            refused.reported()[0].params()["cycle"],
            "P-0001-1 → P-0001-1"
        );
        // A short cut is no circle.
        depend(stage, link(c, a)).unwrap();
        let member = stage.actor(Role::Member);
        let before = stage
            .read(|conn| read::predecessors_of(conn, &member, &[b, c]))
            .unwrap();
        let pairs: Vec<_> = before
            .iter()
            .map(|one| (one.dependency.successor_id, one.task.id))
            .collect();
        assert_eq!(pairs.len(), 3);
        for pair in [(b, a), (c, a), (c, b)] {
            assert!(pairs.contains(&pair), "{pairs:?}");
        }
        let after = stage
            .read(|conn| read::successors_of(conn, &member, &[a]))
            .unwrap();
        let after: BTreeSet<_> = after.iter().map(|one| one.task.id).collect();
        assert_eq!(after, BTreeSet::from([b, c]));
    });
}

#[test]
fn a_task_has_at_most_fifty_predecessors() {
    each(|stage| {
        let project = project(stage, "多前置");
        let last = ready(stage, project, "汇总");
        for n in 0..50 {
            let before = ready(stage, project, &format!("前置 {n}"));
            depend(stage, link(last, before)).unwrap();
        }
        let one_more = ready(stage, project, "第 51 个");
        let refused = depend(stage, link(last, one_more));
        assert_eq!(code(refused), "TOO_MANY_DEPENDENCIES");
        let far = TaskDependencyAdd {
            lag_minutes: 525_601,
            ..link(one_more, last)
        };
        assert_eq!(code(depend(stage, far)), "OUT_OF_RANGE");
    });
}

#[test]
fn cancelling_removing_and_publishing_settle_what_waits() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let project = project(stage, "收放");
        let [a, b, c] = ["甲", "乙", "丙"].map(|title| ready(stage, project, title));
        let mut draft = wanted(stage, project, "草稿");
        draft.draft = true;
        let draft = create(stage, &draft);
        for task in [b, c, draft] {
            depend(stage, link(task, a)).unwrap();
        }
        assert_eq!(code(start(stage, draft)), "BLOCKED_BY_PREDECESSOR");
        by(stage, &manager, task_publish, &of(draft)).unwrap();
        assert_eq!(status(stage, draft), TaskStatus::Planned);
        let remove = TaskDependencyRemove {
            task: b,
            predecessor: a,
        };
        by(stage, &manager, task_dependency_remove, &remove).unwrap();
        assert_eq!(status(stage, b), TaskStatus::Ready);
        assert_eq!(
            code(by(stage, &manager, task_dependency_remove, &remove)),
            "NOT_FOUND"
        );
        let cancel = TaskCancel {
            target: of(a),
            reason: "取消".to_owned(),
        };
        by(stage, &manager, task_cancel, &cancel).unwrap();
        assert_eq!(status(stage, c), TaskStatus::Ready);
        assert_eq!(status(stage, draft), TaskStatus::Ready);
    });
}

#[test]
fn reopening_holds_what_is_ready_and_asks_about_what_has_started() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let project = project(stage, "重开");
        let [a, b, c] = ["甲", "乙", "丙"].map(|title| ready(stage, project, title));
        depend(stage, link(b, a)).unwrap();
        depend(stage, link(c, a)).unwrap();
        finish(stage, a);
        let reopen = |confirm| TaskReopen {
            target: of(a),
            reason: "漏了".to_owned(),
            confirm,
        };
        let member = stage.actor(Role::Member);
        assert_eq!(
            code(by(stage, &member, task_reopen, &reopen(true))),
            "FORBIDDEN"
        );
        start(stage, b).unwrap();
        let refused = by(stage, &manager, task_reopen, &reopen(false)).unwrap_err();
        assert_eq!(refused.code(), "SUCCESSORS_STARTED");
        assert_eq!(refused.reported()[0].params()["tasks"], "P-0001-2");
        by(stage, &manager, task_reopen, &reopen(true)).unwrap();
        assert_eq!(status(stage, a), TaskStatus::InProgress);
        assert_eq!(status(stage, b), TaskStatus::InProgress);
        assert_eq!(status(stage, c), TaskStatus::Planned);
        assert_eq!(stage.event_kinds("task.held").len(), 3);
        complete(stage, a).unwrap();
        assert_eq!(status(stage, c), TaskStatus::Ready);
        // Nothing can be changed about what is done.
        let done = super::update(stage, a, TaskFields::default());
        assert_eq!(code(done), "TASK_NOT_IN_STATE");
    });
}
