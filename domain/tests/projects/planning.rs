//! Schedules, health and risks follow from what is stored, by themselves.

use db::types::Moment;
use domain::events::reader;
use domain::kernel::id::{ProjectId, TaskId};
use domain::kernel::{PageArgs, Role};
use domain::projects::planning::{
    HealthReason, ProjectHealth, ProjectHealthRow, ProjectHealthSet, Said, TaskRisk,
    TaskScheduleRow, project_health_set,
};
use domain::projects::read::{self, ProjectFilter, TaskFilter, TaskOrder};
use domain::projects::{
    ProjectFields, ProjectUpdate, TaskBlock, TaskCancel, TaskFields, project_update, task_block,
    task_cancel,
};
use serde_json::json;

use super::{
    by, create, data_of, depend, finish, link, of, of_project, project, ready, start, update,
    wanted,
};
use crate::stage::{Stage, code, each};

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

/// Does what the server does in the background until nothing is left: reads the log, fires what is due.
/// Gives how many projects were computed.
pub fn settle(stage: &Stage) -> usize {
    let reader = domain::READERS
        .iter()
        .find(|r| r.name == "projects")
        .unwrap();
    let mut fired = 0;
    loop {
        let org = stage.org;
        let read = stage
            .write(move |tx| reader::advance(tx, reader, org, 50))
            .unwrap();
        let now = stage.fire_timers();
        fired += now;
        if read + now == 0 {
            return fired;
        }
        assert!(fired < 1_000, "it never ends");
    }
}

fn health(stage: &Stage, id: ProjectId) -> ProjectHealthRow {
    let member = stage.actor(Role::Member);
    let mut rows = stage
        .read(|conn| read::health_of_projects(conn, &member, &[id]))
        .unwrap();
    rows.pop().unwrap()
}

fn schedule(stage: &Stage, id: TaskId) -> Option<TaskScheduleRow> {
    let member = stage.actor(Role::Member);
    let mut rows = stage
        .read(|conn| read::schedules_of_tasks(conn, &member, &[id]))
        .unwrap();
    rows.pop()
}

fn risk(stage: &Stage, id: TaskId) -> Option<TaskRisk> {
    schedule(stage, id).and_then(|row| row.risk)
}

/// Seconds after the test's now, which is Sunday 2026-11-22 16:00 in Shanghai: Monday 9:00 is 17 h on.
fn after(stage: &Stage, seconds: i64) -> Moment {
    stage.sources.now().plus_seconds(seconds)
}

/// A task of an hour number of work that is due some seconds from now.
fn task_of(stage: &Stage, project: ProjectId, hours: i64, due: i64) -> TaskId {
    let mut input = wanted(stage, project, "任务");
    input.fields.estimate_minutes = Some(Some(hours * 60));
    input.fields.due_at = Some(Some(after(stage, due)));
    create(stage, &input)
}

fn reasons(row: &ProjectHealthRow) -> Vec<HealthReason> {
    row.reason_list().unwrap()
}

#[test]
fn dates_follow_links_and_working_time() {
    each(|stage| {
        let project = project(stage, "排期");
        let a = task_of(stage, project, 8, 3 * DAY);
        let b = task_of(stage, project, 4, 5 * DAY);
        let c = task_of(stage, project, 1, 5 * DAY);
        depend(stage, link(b, a)).unwrap();
        assert_eq!(settle(stage), 1, "one computation for all events");
        let of = |id| schedule(stage, id).unwrap();
        // Monday 9:00 to 18:00, Tuesday 9:00 to 14:00 with an hour's break.
        assert_eq!(of(a).starts_at, after(stage, 17 * HOUR));
        assert_eq!(of(a).ends_at, after(stage, 26 * HOUR));
        assert_eq!(of(b).starts_at, after(stage, 41 * HOUR));
        assert_eq!(of(b).ends_at, after(stage, 46 * HOUR));
        assert!(of(a).critical && of(b).critical && !of(c).critical);
        assert_eq!(of(c).slack_minutes, 660);
        let row = health(stage, project);
        assert_eq!(row.health, ProjectHealth::OnTrack);
        assert_eq!(row.forecast_ends_at, Some(of(b).ends_at));
        let member = stage.actor(Role::Member);
        let path = stage
            .read(|conn| read::critical_paths(conn, &member, &[project]))
            .unwrap();
        assert_eq!(path.iter().map(|t| t.id).collect::<Vec<_>>(), [a, b]);
        // Nothing changed: nothing is told, nothing is written.
        let events = stage.event_kinds("").len();
        let id = project;
        let org = stage.org;
        stage
            .write(move |tx| {
                let now = tx.now();
                domain::events::timer::hasten(tx, org, "project_plan", id, now)
            })
            .unwrap();
        assert_eq!(settle(stage), 1);
        assert_eq!(stage.event_kinds("").len(), events);
        assert_eq!(health(stage, project), row);
        // Done tasks have no dates any more.
        finish(stage, c);
        settle(stage);
        assert_eq!(schedule(stage, c), None);
    });
}

/// T10: a stream on a Sunday evening is done on that evening.
#[test]
fn what_is_planned_outside_of_working_hours_is_done_then() {
    each(|stage| {
        let project = project(stage, "周日晚直播");
        let evening = |hours: Option<i64>| {
            let mut input = wanted(stage, project, "直播");
            input.fields.estimate_minutes = hours.map(|hours| Some(hours * 60));
            input.fields.starts_at = Some(Some(after(stage, 4 * HOUR)));
            input.fields.due_at = Some(Some(after(stage, 7 * HOUR)));
            create(stage, &input)
        };
        let (whole, part, too_long) = (evening(None), evening(Some(2)), evening(Some(4)));
        let night = task_of(stage, project, 1, 2 * DAY);
        depend(stage, link(night, whole)).unwrap();
        settle(stage);
        let of = |id| schedule(stage, id).unwrap();
        assert_eq!(of(whole).starts_at, after(stage, 4 * HOUR));
        assert_eq!(of(whole).ends_at, after(stage, 7 * HOUR));
        assert_eq!(of(part).ends_at, after(stage, 6 * HOUR));
        assert_eq!(of(night).starts_at, after(stage, 17 * HOUR));
        assert_eq!([risk(stage, whole), risk(stage, part)], [None, None]);
        // Four hours do not fit into three: then working hours count, as for everything else.
        assert_eq!(of(too_long).starts_at, after(stage, 17 * HOUR));
        assert_eq!(risk(stage, too_long), Some(TaskRisk::Endangered));
    });
}

#[test]
fn a_slip_endangers_what_comes_behind_and_nobody_reports_it() {
    each(|stage| {
        let project = project(stage, "风险");
        let a = task_of(stage, project, 8, 2 * DAY);
        let b = task_of(stage, project, 8, 3 * DAY);
        depend(stage, link(b, a)).unwrap();
        settle(stage);
        assert_eq!([risk(stage, a), risk(stage, b)], [None, None]);
        let longer = TaskFields {
            estimate_minutes: Some(Some(16 * 60)),
            ..TaskFields::default()
        };
        update(stage, a, longer).unwrap();
        settle(stage);
        let endangered = Some(TaskRisk::Endangered);
        assert_eq!([risk(stage, a), risk(stage, b)], [endangered; 2]);
        let told = data_of(stage, "task.risk_changed");
        assert_eq!(told.len(), 2);
        assert_eq!(told[0].1["from"], json!(null));
        assert_eq!(told[0].1["to"], json!("ENDANGERED"));
        // The list of risks, and what becomes of it.
        let member = stage.actor(Role::Member);
        let list = || {
            let filter = TaskFilter {
                project: Some(project),
                risks: Some(vec![TaskRisk::Late, TaskRisk::Endangered]),
                ..TaskFilter::default()
            };
            let args = PageArgs::relay(None, None, None, None).unwrap();
            let page =
                stage.read(|conn| read::tasks(conn, &member, &filter, TaskOrder::Due, &args));
            page.unwrap()
                .rows
                .iter()
                .map(|row| row.id)
                .collect::<Vec<_>>()
        };
        assert_eq!(list(), [a, b]);
        let shorter = TaskFields {
            estimate_minutes: Some(Some(60)),
            ..TaskFields::default()
        };
        update(stage, a, shorter).unwrap();
        settle(stage);
        assert_eq!(list(), [b; 0]);
        // Time alone: the date of the first task passes, then it is given up.
        stage.sources.advance_seconds(2 * DAY + 1);
        settle(stage);
        assert_eq!(risk(stage, a), Some(TaskRisk::Late));
        let cancel = TaskCancel {
            target: of(a),
            reason: "不需要".to_owned(),
        };
        by(stage, &stage.actor(Role::Manager), task_cancel, &cancel).unwrap();
        settle(stage);
        let told = data_of(stage, "task.risk_changed");
        let (_, last) = told.iter().rfind(|(task, _)| *task == a.uuid()).unwrap();
        assert_eq!([&last["from"], &last["to"]], [&json!("LATE"), &json!(null)]);
    });
}

#[test]
fn an_estimate_that_does_not_fit_any_more_is_noticed_by_itself() {
    each(|stage| {
        let project = project(stage, "时间");
        // Four hours of work until Monday 18:00: too late to begin at 14:00 and a quarter.
        let task = task_of(stage, project, 4, 26 * HOUR);
        settle(stage);
        assert_eq!(risk(stage, task), None);
        stage.sources.advance_seconds(22 * HOUR);
        settle(stage);
        assert_eq!(risk(stage, task), None);
        stage.sources.advance_seconds(15 * 60);
        settle(stage);
        assert_eq!(risk(stage, task), Some(TaskRisk::Endangered));
        // To the second.
        stage.sources.advance_seconds(3 * HOUR + 45 * 60);
        settle(stage);
        assert_eq!(risk(stage, task), Some(TaskRisk::Endangered));
        stage.sources.advance_seconds(1);
        settle(stage);
        assert_eq!(risk(stage, task), Some(TaskRisk::Late));
    });
}

#[test]
fn health_turns_late_with_a_milestone_and_back() {
    each(|stage| {
        let project = project(stage, "健康");
        let mut milestone = wanted(stage, project, "开播");
        milestone.fields.milestone = Some(true);
        let milestone = create(stage, &milestone);
        settle(stage);
        assert_eq!(health(stage, project).health, ProjectHealth::OnTrack);
        stage.sources.advance_seconds(DAY + 1);
        settle(stage);
        let row = health(stage, project);
        assert_eq!(row.health, ProjectHealth::Late);
        assert_eq!(reasons(&row), [HealthReason::MilestoneLate]);
        let told = data_of(stage, "project.health_changed");
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].0, project.uuid());
        assert_eq!([&told[0].1["from"], &told[0].1["to"]], ["ON_TRACK", "LATE"]);
        assert_eq!(told[0].1["reasons"], json!(["MILESTONE_LATE"]));
        finish(stage, milestone);
        settle(stage);
        assert_eq!(health(stage, project).health, ProjectHealth::OnTrack);
        assert_eq!(stage.event_kinds("project.health_changed").len(), 2);
        // The forecast passes the last day.
        let last = ProjectUpdate {
            target: of_project(project),
            fields: ProjectFields {
                ends_on: Some(Some("2026-11-24".to_owned())),
                ..ProjectFields::default()
            },
        };
        by(stage, &stage.actor(Role::Manager), project_update, &last).unwrap();
        let task = task_of(stage, project, 24, 30 * DAY);
        settle(stage);
        let row = health(stage, project);
        assert_eq!(reasons(&row)[0], HealthReason::ForecastLate);
        start(stage, task).unwrap();
        let block = TaskBlock {
            target: of(task),
            reason: "缺料".to_owned(),
        };
        by(stage, &stage.actor(Role::Member), task_block, &block).unwrap();
        settle(stage);
        let found = reasons(&health(stage, project));
        assert!(
            found.contains(&HealthReason::CriticalTaskBlocked),
            "{found:?}"
        );
        let of = |healths: &[ProjectHealth]| {
            let filter = ProjectFilter {
                healths: Some(healths.to_vec()),
                ..ProjectFilter::default()
            };
            stage
                .read(|conn| read::count(conn, &stage.actor(Role::Member), &filter))
                .unwrap()
        };
        assert_eq!(of(&[ProjectHealth::Late]), 1);
        assert_eq!(of(&[ProjectHealth::OnTrack, ProjectHealth::Blocked]), 0);
    });
}

#[test]
fn a_persons_word_counts_until_it_expires() {
    each(|stage| {
        let project = project(stage, "承诺");
        let task = ready(stage, project, "签约");
        settle(stage);
        let manager = stage.actor(Role::Manager);
        let say = |health, until| ProjectHealthSet {
            target: of_project(project),
            said: Some(Said {
                health,
                reason: "客户已知".to_owned(),
                until: after(stage, until),
            }),
        };
        let set = |input: &ProjectHealthSet| code(by(stage, &manager, project_health_set, input));
        assert_eq!(set(&say(ProjectHealth::Done, HOUR)), "MALFORMED");
        assert_eq!(set(&say(ProjectHealth::Late, 0)), "MALFORMED");
        assert_eq!(set(&say(ProjectHealth::Late, 91 * DAY)), "MALFORMED");
        let blocked = say(ProjectHealth::Blocked, 2 * HOUR);
        let member = stage.actor(Role::Member);
        let refused = by(stage, &member, project_health_set, &blocked);
        assert_eq!(code(refused), "FORBIDDEN");
        assert_eq!(set(&blocked), "OK");
        assert_eq!(set(&blocked), "OK");
        assert_eq!(stage.event_kinds("project.health_set").len(), 1);
        let row = health(stage, project);
        assert_eq!(row.health, ProjectHealth::Blocked);
        assert_eq!(row.computed, ProjectHealth::OnTrack);
        // What is computed meanwhile does not count, but is kept.
        let milestone = TaskFields {
            milestone: Some(true),
            due_at: Some(Some(after(stage, HOUR))),
            ..TaskFields::default()
        };
        update(stage, task, milestone).unwrap();
        stage.sources.advance_seconds(HOUR + 1);
        settle(stage);
        let row = health(stage, project);
        assert_eq!(
            (row.health, row.computed),
            (ProjectHealth::Blocked, ProjectHealth::Late)
        );
        stage.sources.advance_seconds(HOUR);
        settle(stage);
        let row = health(stage, project);
        assert_eq!(row.health, ProjectHealth::Late);
        let again = say(ProjectHealth::AtRisk, HOUR);
        assert_eq!(set(&again), "OK");
        assert_eq!(health(stage, project).health, ProjectHealth::AtRisk);
        let clear = ProjectHealthSet {
            target: of_project(project),
            said: None,
        };
        assert_eq!(set(&clear), "OK");
        let row = health(stage, project);
        assert_eq!(
            (row.health, row.said, row.said_by),
            (ProjectHealth::Late, None, None)
        );
    });
}

#[test]
fn projects_that_wait_for_each_other_settle() {
    each(|stage| {
        let (one, other) = (project(stage, "甲"), project(stage, "乙"));
        let a = task_of(stage, one, 8, 9 * DAY);
        let b = task_of(stage, other, 8, 9 * DAY);
        let c = task_of(stage, one, 8, 9 * DAY);
        depend(stage, link(b, a)).unwrap();
        depend(stage, link(c, b)).unwrap();
        settle(stage);
        let ends = |id| schedule(stage, id).unwrap().ends_at;
        assert_eq!(ends(a), after(stage, 26 * HOUR));
        assert_eq!(ends(b), after(stage, 50 * HOUR));
        assert_eq!(ends(c), after(stage, 74 * HOUR));
        // The first is done: what waits for it in the other project can begin, and so on.
        finish(stage, a);
        settle(stage);
        assert_eq!(ends(b), after(stage, 26 * HOUR));
        assert_eq!(ends(c), after(stage, 50 * HOUR));
    });
}

#[test]
fn a_change_of_many_tasks_is_computed_once() {
    each(|stage| {
        let project = project(stage, "批量");
        let tasks: Vec<TaskId> = (0..60)
            .map(|n| ready(stage, project, &format!("{n}")))
            .collect();
        assert_eq!(settle(stage), 2, "the log is read in two parts");
        stage.sources.advance_seconds(60);
        for task in &tasks {
            let due = TaskFields {
                due_at: Some(Some(after(stage, -HOUR))),
                ..TaskFields::default()
            };
            update(stage, *task, due).unwrap();
        }
        assert_eq!(settle(stage), 2, "the log is read in two parts");
        assert_eq!(stage.event_kinds("task.risk_changed").len(), 60);
    });
}

#[test]
fn guests_learn_nothing_of_it() {
    each(|stage| {
        let project = project(stage, "保密");
        let task = task_of(stage, project, 8, HOUR);
        settle(stage);
        let guest = stage.guest(task, &[]);
        let of_project = stage.read(|conn| read::health_of_projects(conn, &guest, &[project]));
        assert_eq!(of_project.unwrap(), []);
        let of_task = stage.read(|conn| read::schedules_of_tasks(conn, &guest, &[task]));
        assert_eq!(of_task.unwrap(), []);
        for kind in ["task.risk_changed", "project.health_changed"] {
            assert!(domain::event_kind(kind).unwrap().guest_fields.is_none());
        }
    });
}
