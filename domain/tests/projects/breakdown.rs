//! Projects fall into phases and tasks; what is done rolls up.

use domain::kernel::Role;
use domain::kernel::id::PhaseId;
use domain::projects::read::{self, PhaseState};
use domain::projects::{
    PhaseApprove, PhaseCreate, PhaseUpdate, TaskCancel, TaskCreate, TaskFields, TimeLog,
    phase_approve, phase_create, phase_update, task_cancel, task_create, time_log,
};
use rust_decimal::Decimal;

use super::{by, create, finish, of, project, ready, start, update, wanted};
use crate::stage::{Stage, code, each};

fn phase(stage: &Stage, project: domain::kernel::id::ProjectId, name: &str) -> PhaseId {
    let input = PhaseCreate {
        id: None,
        project,
        name: name.to_owned(),
        position: None,
        needs_approval: false,
    };
    by(stage, &stage.actor(Role::Manager), phase_create, &input).unwrap()
}

fn in_phase(
    stage: &Stage,
    project: domain::kernel::id::ProjectId,
    phase: PhaseId,
    n: i64,
) -> TaskCreate {
    let mut input = wanted(stage, project, &format!("任务 {n}"));
    input.fields.phase = Some(Some(phase));
    input.fields.estimate_minutes = Some(Some(n * 60));
    input
}

#[test]
fn a_campaign_of_four_phases_reads_as_a_tree_with_progress() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let campaign = project(stage, "618 大促");
        let other = project(stage, "日常");
        let phases: Vec<_> = ["策划", "预热", "爆发", "复盘"]
            .map(|name| phase(stage, campaign, name))
            .into();
        let mut tasks = Vec::new();
        for phase in &phases {
            // Weights of 1, 2 and 3 hours.
            tasks.push([1, 2, 3].map(|n| create(stage, &in_phase(stage, campaign, *phase, n))));
        }
        ready(stage, other, "别处的任务");
        let tree = stage
            .read(|conn| read::tree(conn, &manager, campaign))
            .unwrap();
        let names: Vec<_> = tree.phases.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["策划", "预热", "爆发", "复盘"]);
        let numbers: Vec<_> = tree.tasks.iter().map(|row| row.number).collect();
        assert_eq!(numbers, (1..=12).collect::<Vec<_>>());
        assert_eq!(tree.tasks[4].phase_id, Some(phases[1]));
        assert_eq!(tree.project.code, "P-0001");

        finish(stage, tasks[0][2]);
        start(stage, tasks[1][0]).unwrap();
        let of_phases = stage
            .read(|conn| read::progress_of_phases(conn, &manager, &phases))
            .unwrap();
        assert_eq!(of_phases[&phases[0]].share(), Decimal::new(5, 1));
        assert_eq!(of_phases[&phases[1]].share(), Decimal::ZERO);
        let states: Vec<_> = tree
            .phases
            .iter()
            .map(|row| read::phase_state(row, &of_phases[&row.id]))
            .collect();
        use PhaseState::{Active, Waiting};
        assert_eq!(states, [Active, Active, Waiting, Waiting]);
        let rolled = |stage: &Stage| {
            let ids = [campaign, other];
            stage
                .read(|conn| read::progress_of_projects(conn, &manager, &ids))
                .unwrap()
        };
        // 3 of 24 hours.
        assert_eq!(rolled(stage)[&campaign].share(), Decimal::new(125, 3));
        assert_eq!(rolled(stage)[&other].share(), Decimal::ZERO);
        assert_eq!(
            (
                rolled(stage)[&campaign].done,
                rolled(stage)[&campaign].tasks
            ),
            (1, 12)
        );

        // What is cancelled or optional does not count.
        let cancel = TaskCancel {
            target: of(tasks[3][2]),
            reason: "不做了".to_owned(),
        };
        by(stage, &manager, task_cancel, &cancel).unwrap();
        let optional = TaskFields {
            mandatory: Some(false),
            ..TaskFields::default()
        };
        update(stage, tasks[3][1], optional).unwrap();
        let progress = rolled(stage)[&campaign];
        assert_eq!((progress.weight, progress.done_weight), (19 * 60, 180));
        let guest = stage.actor(Role::Supplier);
        let hidden = stage.read(|conn| read::progress_of_projects(conn, &guest, &[campaign]));
        assert!(hidden.unwrap().is_empty());
    });
}

#[test]
fn a_gate_waits_for_its_tasks_and_its_approval() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let project = project(stage, "新品上市");
        let phase = phase(stage, project, "打样");
        let approve = PhaseApprove {
            phase,
            version: None,
        };
        assert_eq!(
            code(by(stage, &manager, phase_approve, &approve)),
            "GATE_NOT_WAITING"
        );
        let gate = PhaseUpdate {
            phase,
            version: Some(1),
            name: None,
            position: None,
            needs_approval: Some(true),
        };
        by(stage, &manager, phase_update, &gate).unwrap();
        assert_eq!(code(by(stage, &manager, phase_update, &gate)), "CONFLICT");
        let task = create(stage, &in_phase(stage, project, phase, 1));
        assert_eq!(
            code(by(stage, &manager, phase_approve, &approve)),
            "TASKS_OPEN"
        );
        finish(stage, task);
        let state = |stage: &Stage| {
            let row = stage
                .read(|conn| read::find_phase(conn, &manager, phase))
                .unwrap();
            let progress = stage.read(|conn| read::progress_of_phases(conn, &manager, &[phase]));
            read::phase_state(&row, &progress.unwrap()[&phase])
        };
        assert_eq!(state(stage), PhaseState::Active);
        let member = stage.actor(Role::Member);
        assert_eq!(
            code(by(stage, &member, phase_approve, &approve)),
            "FORBIDDEN"
        );
        by(stage, &manager, phase_approve, &approve).unwrap();
        assert_eq!(state(stage), PhaseState::Done);
    });
}

#[test]
fn parts_stay_in_their_project_and_close_no_circle() {
    each(|stage| {
        let (here, there) = (project(stage, "这里"), project(stage, "那里"));
        let foreign = phase(stage, there, "别处");
        let manager = stage.actor(Role::Manager);
        let refused = by(
            stage,
            &manager,
            task_create,
            &in_phase(stage, here, foreign, 1),
        );
        assert_eq!(refused.unwrap_err().reported()[0].path(), ["phaseId"]);
        let top = ready(stage, here, "上");
        let below = |parent| TaskFields {
            parent: Some(Some(parent)),
            ..TaskFields::default()
        };
        let mut chain = vec![top];
        for n in 0..4 {
            let next = ready(stage, here, &format!("下 {n}"));
            let moved = update(stage, next, below(*chain.last().unwrap()));
            assert_eq!(code(moved), "OK");
            chain.push(next);
        }
        let deeper = ready(stage, here, "太深");
        for (task, parent) in [(deeper, chain[4]), (top, chain[2]), (top, top)] {
            assert_eq!(
                code(update(stage, task, below(parent))),
                "PARENT_NOT_POSSIBLE"
            );
        }
        let elsewhere = ready(stage, there, "别处");
        assert_eq!(
            code(update(stage, deeper, below(elsewhere))),
            "OTHER_PROJECT"
        );
        let member = stage.actor(Role::Member);
        let parts = stage.read(|conn| read::subtasks_of(conn, &member, &[top, chain[1]]));
        let parts: Vec<_> = parts.unwrap().iter().map(|row| row.id).collect();
        assert_eq!(parts, [chain[1], chain[2]]);
    });
}

#[test]
fn time_adds_up_and_a_day_has_no_more_than_its_minutes() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        let project = project(stage, "工时");
        let (first, second) = (ready(stage, project, "一"), ready(stage, project, "二"));
        let log = |task, minutes, day: &str| {
            let input = TimeLog {
                id: None,
                task,
                minutes,
                day: day.to_owned(),
                note: None,
            };
            by(stage, &member, time_log, &input)
        };
        for (task, minutes) in [(first, 60), (first, 60), (first, 25), (second, 90)] {
            log(task, minutes, "2026-11-22").unwrap();
        }
        for (minutes, day, refusal) in [
            (0, "2026-11-22", "OUT_OF_RANGE"),
            (1_441, "2026-11-22", "OUT_OF_RANGE"),
            (1_206, "2026-11-22", "OUT_OF_RANGE"),
            (60, "2026-11-31", "MALFORMED"),
            (60, "22.11.2026", "MALFORMED"),
        ] {
            assert_eq!(code(log(first, minutes, day)), refusal, "{minutes} {day}");
        }
        log(second, 1_205, "2026-11-22").unwrap();
        log(second, 1_440, "2026-11-23").unwrap();
        let ids = [first, second];
        let spent = stage
            .read(|conn| read::spent_minutes_of_tasks(conn, &member, &ids))
            .unwrap();
        assert_eq!((spent[&first], spent[&second]), (145, 2_735));
        let spent = stage
            .read(|conn| read::spent_minutes_of_projects(conn, &member, &[project]))
            .unwrap();
        assert_eq!(spent[&project], 2_880);
        let entries = stage
            .read(|conn| read::time_entries_of(conn, &member, &[first]))
            .unwrap();
        assert_eq!(entries.len(), 3);
    });
}
