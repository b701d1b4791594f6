//! Due dates are reminded of a day before, an hour before and when they have passed, once each (T6).

use domain::kernel::{GrantAction, Role};
use domain::projects::{TaskCancel, TaskFields, task_cancel, task_complete, task_start};
use domain::quality::{InspectionAssign, InspectionSchedule, inspection_assign};
use domain::samples::{Deadline, SampleRequest};

use super::{inbox, kinds, of_role, pump, shared};
use crate::projects::{by, complete, create, of, project, start, update, wanted};
use crate::quality::{act, for_lot, ground, inspect, schedule};
use crate::samples::{good, request, submit};
use crate::stage::{Stage, each};

const HOUR: i64 = 3_600;

/// The next so many hours of the server's life, a turn each half hour.
fn pass(stage: &Stage, hours: i64) {
    for _ in 0..hours * 2 {
        stage.sources.advance_seconds(HOUR / 2);
        pump(stage);
        stage.fire_timers();
    }
    pump(stage);
}

/// Every reminder that the member got, the oldest first, as `24`, `1` or `over`.
fn reminders(stage: &Stage, role: Role) -> Vec<String> {
    let rows = inbox(stage, &stage.actor(role));
    let said = rows.iter().rev().filter_map(|row| {
        let hours = row.values().unwrap()["hours"].clone();
        match row.kind.as_str() {
            "DUE_SOON" => Some(hours.to_string()),
            "OVERDUE" => Some("over".to_owned()),
            _ => None,
        }
    });
    said.collect()
}

fn due_in(stage: &Stage, hours: i64) -> TaskFields {
    TaskFields {
        due_at: Some(Some(stage.sources.now().plus_seconds(hours * HOUR))),
        ..TaskFields::default()
    }
}

/// A task of the member's that is due in so many hours.
fn task(stage: &Stage, hours: i64) -> domain::kernel::id::TaskId {
    let mut input = wanted(stage, project(stage, "提醒"), "交付");
    input.fields.due_at = due_in(stage, hours).due_at;
    create(stage, &input)
}

#[test]
fn t6_each_stage_is_said_once_and_to_who_does_it() {
    each(|stage| {
        task(stage, 48);
        pass(stage, 23);
        assert_eq!(reminders(stage, Role::Member), [""; 0]);
        pass(stage, 1);
        assert_eq!(reminders(stage, Role::Member), ["24"]);
        pass(stage, 22);
        assert_eq!(reminders(stage, Role::Member), ["24"]);
        pass(stage, 1);
        assert_eq!(reminders(stage, Role::Member), ["24", "1"]);
        pass(stage, 20);
        assert_eq!(reminders(stage, Role::Member), ["24", "1", "over"]);
        assert_eq!(reminders(stage, Role::Manager), [""; 0]);
        assert_eq!(
            stage.event_kinds("due_date."),
            [
                "due_date.approached",
                "due_date.approached",
                "due_date.passed"
            ]
        );
    });
}

#[test]
fn t6_a_clock_that_jumps_says_nothing_twice_and_of_what_it_skipped_the_last() {
    each(|stage| {
        let id = task(stage, 30);
        pass(stage, 7);
        assert_eq!(reminders(stage, Role::Member), ["24"]);
        // Back by two days, and whatever happens to the task meanwhile.
        stage.sources.advance_seconds(-48 * HOUR);
        start(stage, id).unwrap();
        pass(stage, 24);
        let renamed = TaskFields {
            title: Some("改名".to_owned()),
            ..TaskFields::default()
        };
        update(stage, id, renamed).unwrap();
        pass(stage, 24);
        assert_eq!(reminders(stage, Role::Member), ["24"]);
        // Forward over everything: only that it is overdue.
        stage.sources.advance_seconds(300 * HOUR);
        pass(stage, 1);
        stage.sources.advance_seconds(-300 * HOUR);
        pass(stage, 60);
        assert_eq!(reminders(stage, Role::Member), ["24", "over"]);
    });
}

#[test]
fn t6_another_due_date_begins_anew_and_another_person_gets_the_rest() {
    each(|stage| {
        let id = task(stage, 30);
        pass(stage, 7);
        let later = due_in(stage, 50);
        update(stage, id, later).unwrap();
        pass(stage, 26);
        assert_eq!(reminders(stage, Role::Member), ["24", "24"]);
        let other = TaskFields {
            assignee: Some(Some(stage.actor(Role::Warehouse).user)),
            ..TaskFields::default()
        };
        update(stage, id, other).unwrap();
        pass(stage, 60);
        assert_eq!(reminders(stage, Role::Member), ["24", "24"]);
        assert_eq!(reminders(stage, Role::Warehouse), ["1", "over"]);
    });
}

#[test]
fn t6_what_is_done_or_given_up_is_not_reminded_of() {
    each(|stage| {
        let (done, dropped) = (task(stage, 30), task(stage, 31));
        start(stage, done).unwrap();
        complete(stage, done).unwrap();
        let cancel = TaskCancel {
            target: of(dropped),
            reason: "取消".to_owned(),
        };
        by(stage, &stage.actor(Role::Manager), task_cancel, &cancel).unwrap();
        pass(stage, 60);
        assert_eq!(reminders(stage, Role::Member), [""; 0]);
    });
}

#[test]
fn t6_what_was_handed_in_waits_for_its_reviewer() {
    each(|stage| {
        let mut input = wanted(stage, project(stage, "提醒"), "交付");
        input.fields.due_at = due_in(stage, 30).due_at;
        input.fields.reviewer = Some(Some(stage.actor(Role::Manager).user));
        let id = create(stage, &input);
        let member = stage.actor(Role::Member);
        by(stage, &member, task_start, &of(id)).unwrap();
        by(stage, &member, task_complete, &of(id)).unwrap();
        pass(stage, 40);
        assert_eq!(reminders(stage, Role::Member), [""; 0]);
        assert_eq!(reminders(stage, Role::Manager), ["24", "1", "over"]);
    });
}

#[test]
fn t6_what_is_overdue_when_it_is_given_is_said_at_once() {
    each(|stage| {
        task(stage, -5);
        pump(stage);
        stage.fire_timers();
        assert_eq!(reminders(stage, Role::Member), ["over"]);
        // Due soon is news only when it becomes so.
        task(stage, 10);
        pass(stage, 20);
        assert_eq!(reminders(stage, Role::Member), ["over", "1", "over"]);
    });
}

#[test]
fn t6_inspections_and_samples_and_answers_are_reminded_of_too() {
    each(|stage| {
        let ground = ground(stage);
        let due_at = Some(stage.sources.now().plus_seconds(30 * HOUR));
        let input = InspectionSchedule {
            due_at,
            ..for_lot(ground.plan, ground.lot)
        };
        let inspection = schedule(stage, &input);
        let assign = InspectionAssign {
            inspection,
            assignee: stage.actor(Role::Inspector).user,
            version: None,
        };
        act(
            stage,
            &stage.actor(Role::Manager),
            &assign,
            inspection_assign,
        )
        .unwrap();
        let wanted = SampleRequest {
            deadline: Deadline {
                due_at,
                expires_at: None,
            },
            ..crate::samples::wanted(stage)
        };
        let sample = request(stage, &stage.actor(Role::Member), &wanted).unwrap();
        let (guest, _) = shared(stage, Role::Supplier, sample, &[GrantAction::Submit]);
        pass(stage, 10);
        assert_eq!(reminders(stage, Role::Inspector), ["24"]);
        assert_eq!(kinds(stage, &guest), ["DUE_SOON", "SHARED"]);
        inspect(stage, inspection, 6);
        submit(stage, &guest, &good(stage, &guest, sample)).unwrap();
        pass(stage, 30);
        assert_eq!(
            reminders(stage, Role::Inspector),
            ["24"],
            "it was submitted"
        );
        assert_eq!(kinds(stage, &guest), ["DUE_SOON", "SHARED"]);
        // The failed inspection opened a nonconformity; its answer is overdue one day.
        stage.sources.advance_seconds(24 * 40 * HOUR);
        pass(stage, 1);
        assert!(of_role(stage, Role::Manager).contains(&"OVERDUE"));
    });
}
