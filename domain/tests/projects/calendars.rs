//! Working time of the organisation and of departments.

use domain::identity::{DepartmentCreate, department_create};
use domain::kernel::Role;
use domain::kernel::id::DepartmentId;
use domain::projects::calendars::{
    Book, DayHours, WorkCalendarDaySet, WorkCalendarReset, WorkCalendarSet, work_calendar_day_set,
    work_calendar_reset, work_calendar_set, working_time,
};
use domain::projects::schedule::calendar::Window;

use super::{by, data_of};
use crate::stage::{Stage, code, each};

fn department(stage: &Stage) -> DepartmentId {
    let input = DepartmentCreate {
        id: None,
        name: "直播".to_owned(),
        parent: None,
    };
    by(stage, &stage.actor(Role::Admin), department_create, &input).unwrap()
}

fn week(hours: &[Window], days: usize) -> Vec<Vec<Window>> {
    let hours = |day| {
        if day < days {
            hours.to_vec()
        } else {
            Vec::new()
        }
    };
    (0..7).map(hours).collect()
}

fn set(department: Option<DepartmentId>) -> WorkCalendarSet {
    WorkCalendarSet {
        department,
        version: None,
        week: None,
        public_holidays: None,
    }
}

fn day(department: Option<DepartmentId>, day: &str, hours: DayHours) -> WorkCalendarDaySet {
    WorkCalendarDaySet {
        department,
        day: day.to_owned(),
        hours,
        name: "盘点".to_owned(),
    }
}

/// Working minutes of a day, for the organisation and for a department.
fn minutes(stage: &Stage, department: DepartmentId, day: &str) -> [i64; 2] {
    let day = day.parse().unwrap();
    let book = stage
        .read(|conn| Book::load(conn, stage.org, &[department]))
        .unwrap();
    [None, Some(department)].map(|of| book.of(of).unwrap().minutes_on(day))
}

#[test]
fn without_a_word_the_week_is_the_standard_with_public_holidays() {
    each(|stage| {
        let department = department(stage);
        // A Monday, a Saturday, the National Day, a Sunday that is worked instead.
        for (day, worked) in [
            ("2026-11-23", 480),
            ("2026-11-28", 0),
            ("2026-10-01", 0),
            ("2026-10-10", 480),
        ] {
            assert_eq!(minutes(stage, department, day), [worked; 2], "{day}");
        }
        let member = stage.actor(Role::Member);
        let found = stage
            .read(|conn| working_time(conn, &member, Some(department)))
            .unwrap();
        assert!(found.own.is_none() && found.days.is_empty() && found.public_holidays);
        assert_eq!(found.week.minutes(), [480, 480, 480, 480, 480, 0, 0]);
        let guest = stage.actor(Role::Supplier);
        let refused = stage.read(|conn| working_time(conn, &guest, None));
        assert_eq!(code(refused), "FORBIDDEN");
    });
}

#[test]
fn what_a_department_does_not_say_is_as_the_organisation_has_it() {
    each(|stage| {
        let department = department(stage);
        let manager = stage.actor(Role::Manager);
        let six = WorkCalendarSet {
            week: Some(Some(week(&[Window::hours(9, 17)], 6))),
            ..set(None)
        };
        by(stage, &manager, work_calendar_set, &six).unwrap();
        assert_eq!(minutes(stage, department, "2026-11-28"), [480; 2]);
        let evenings = WorkCalendarSet {
            week: Some(Some(week(&[Window::hours(18, 23)], 7))),
            public_holidays: Some(Some(false)),
            ..set(Some(department))
        };
        by(stage, &manager, work_calendar_set, &evenings).unwrap();
        assert_eq!(minutes(stage, department, "2026-11-29"), [0, 300]);
        assert_eq!(minutes(stage, department, "2026-10-01"), [0, 300]);
        let off = day(None, "2026-11-28", DayHours::Off);
        by(stage, &manager, work_calendar_day_set, &off).unwrap();
        assert_eq!(minutes(stage, department, "2026-11-28"), [0, 0]);
        let own = DayHours::Own(vec![Window::hours(10, 12)]);
        let open = day(Some(department), "2026-11-28", own);
        by(stage, &manager, work_calendar_day_set, &open).unwrap();
        assert_eq!(minutes(stage, department, "2026-11-28"), [0, 120]);
        let like = day(Some(department), "2026-11-28", DayHours::MakeUp);
        by(stage, &manager, work_calendar_day_set, &like).unwrap();
        assert_eq!(minutes(stage, department, "2026-11-28"), [0, 300]);
        let regular = day(Some(department), "2026-11-28", DayHours::Regular);
        by(stage, &manager, work_calendar_day_set, &regular).unwrap();
        assert_eq!(minutes(stage, department, "2026-11-28"), [0, 0]);
        let reset = WorkCalendarReset {
            department: Some(department),
        };
        by(stage, &manager, work_calendar_reset, &reset).unwrap();
        by(stage, &manager, work_calendar_reset, &reset).unwrap();
        assert_eq!(minutes(stage, department, "2026-11-29"), [0, 0]);
        let kinds = stage.event_kinds("calendar.");
        let days = ["calendar.day_set"; 4];
        assert_eq!(kinds[..2], ["calendar.updated"; 2]);
        assert_eq!(kinds[2..6], days);
        assert_eq!(kinds[6..], ["calendar.reset"]);
        let (_, told) = &data_of(stage, "calendar.day_set")[1];
        assert_eq!(told["day"], "2026-11-28");
        assert_eq!(told["from"], serde_json::Value::Null);
        assert_eq!(told["to"]["hours"][0]["start"], 600);
    });
}

#[test]
fn what_is_said_again_is_no_change_and_nonsense_is_refused() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let off = day(None, "2026-12-31", DayHours::Off);
        by(stage, &manager, work_calendar_day_set, &off).unwrap();
        by(stage, &manager, work_calendar_day_set, &off).unwrap();
        assert_eq!(stage.event_kinds("calendar."), ["calendar.day_set"]);
        let refused = |input: &WorkCalendarSet| code(by(stage, &manager, work_calendar_set, input));
        let none = WorkCalendarSet {
            week: Some(Some(week(&[], 7))),
            ..set(None)
        };
        assert_eq!(refused(&none), "NO_WORKING_TIME");
        let short = WorkCalendarSet {
            week: Some(Some(vec![vec![Window::hours(9, 12)]])),
            ..set(None)
        };
        assert_eq!(refused(&short), "MALFORMED");
        let overlapping = [Window::hours(9, 12), Window::hours(11, 13)];
        let overlapping = WorkCalendarSet {
            week: Some(Some(week(&overlapping, 5))),
            ..set(None)
        };
        assert_eq!(refused(&overlapping), "MALFORMED");
        let stale = WorkCalendarSet {
            version: Some(7),
            public_holidays: Some(Some(false)),
            ..set(None)
        };
        assert_eq!(refused(&stale), "CONFLICT");
        let day = |text: &str, hours| {
            code(by(
                stage,
                &manager,
                work_calendar_day_set,
                &day(None, text, hours),
            ))
        };
        assert_eq!(day("2026-02-30", DayHours::Off), "MALFORMED");
        assert_eq!(day("2050-01-01", DayHours::Off), "MALFORMED");
        let empty = DayHours::Own(vec![Window { start: 60, end: 60 }]);
        assert_eq!(day("2026-12-30", empty), "MALFORMED");
        let member = stage.actor(Role::Member);
        assert_eq!(
            code(by(stage, &member, work_calendar_set, &set(None))),
            "FORBIDDEN"
        );
        let nowhere = DepartmentId::new(uuid::Uuid::from_u128(7));
        assert_eq!(refused(&set(Some(nowhere))), "NOT_FOUND");
        // Another organisation's department is none.
        let other = stage.neighbour();
        let foreign = department(&other);
        assert_eq!(refused(&set(Some(foreign))), "NOT_FOUND");
    });
}

#[test]
fn of_days_that_are_set_at_once_none_is_lost() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let days: Vec<String> = (1..=8).map(|n| format!("2027-03-{n:02}")).collect();
        let outcomes = super::races::at_once(stage, &days, |stage, text| {
            let off = day(None, text, DayHours::Off);
            code(by(stage, &manager, work_calendar_day_set, &off))
        });
        assert_eq!(outcomes, ["OK"; 8]);
        let found = stage
            .read(|conn| working_time(conn, &manager, None))
            .unwrap();
        assert_eq!(found.days.len(), 8);
        assert_eq!(found.own.unwrap().version, 8);
    });
}
