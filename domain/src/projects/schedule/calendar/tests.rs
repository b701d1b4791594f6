use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::prelude::*;

use super::*;
use crate::kernel::Moment;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn at(day: NaiveDate, hour: i64, minute: i64) -> WallMinute {
    WallMinute(WallMinute::of_date(day).0 + hour * 60 + minute)
}

/// Whether a minute is worked, looked up without numbering anything.
fn worked(minute: WallMinute) -> bool {
    let day = minute.date().unwrap();
    let named = |work: bool| {
        let festivals = china(day.year()).map(Notice::festivals).unwrap_or_default();
        festivals.iter().any(|festival| {
            if work {
                festival.make_up_days(day.year()).any(|d| d == day)
            } else {
                festival.days_off(day.year()).any(|d| d == day)
            }
        })
    };
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let hour = minute.minute_of_day() / 60;
    let open = (9..12).contains(&hour) || (13..18).contains(&hour);
    open && ((!weekend && !named(false)) || named(true))
}

#[test]
fn around_the_spring_festival() {
    let calendar = Calendar::china().unwrap();
    // Friday afternoon, then Saturday the 14th, which is worked.
    let friday = at(date(2026, 2, 13), 17, 0);
    let saturday = at(date(2026, 2, 14), 10, 0);
    assert_eq!(calendar.add_minutes(friday, 120), saturday);
    // Back from the first Tuesday after the holidays into that Saturday.
    let tuesday = at(date(2026, 2, 24), 10, 0);
    let before = at(date(2026, 2, 14), 17, 0);
    assert_eq!(calendar.add_minutes(tuesday, -120), before);
    // 13, 14, 24, 25, 26, 27 and 28 February.
    let (from, to) = (at(date(2026, 2, 13), 0, 0), at(date(2026, 3, 1), 0, 0));
    assert_eq!(calendar.minutes_between(from, to), 7 * 480);
    assert_eq!(calendar.minutes_between(to, from), -7 * 480);
}

#[test]
fn noon_and_nights_do_not_count() {
    let calendar = Calendar::china().unwrap();
    let day = date(2026, 6, 18);
    assert_eq!(calendar.add_minutes(at(day, 11, 30), 60), at(day, 13, 30));
    assert_eq!(calendar.add_minutes(at(day, 11, 30), 30), at(day, 12, 0));
    assert_eq!(calendar.add_minutes(at(day, 13, 30), -60), at(day, 11, 30));
    assert_eq!(calendar.add_minutes(at(day, 13, 30), -30), at(day, 13, 0));
    assert_eq!(calendar.add_minutes(at(day, 12, 30), 0), at(day, 12, 30));
    // The 19th to the 21st is the Dragon Boat Festival.
    let monday = at(date(2026, 6, 22), 9, 1);
    assert_eq!(calendar.add_minutes(at(day, 23, 0), 1), monday);
    assert_eq!(calendar.add_minutes(monday, -2), at(day, 17, 59));
}

#[test]
fn each_year_has_248_working_days() {
    // 365 days without 104 of weekends and the 13 days of the law; make-up days exchange the rest.
    let calendar = Calendar::china().unwrap();
    for year in [2025, 2026] {
        let days = date(year, 1, 1).iter_days().take(365);
        let worked = days.filter(|day| calendar.minutes_on(*day) > 0).count();
        assert_eq!(worked, 248, "{year}");
        let festivals = china(year).unwrap().festivals();
        let mut made_up = festivals.iter().flat_map(|f| f.make_up_days(year));
        assert!(made_up.all(|day| matches!(day.weekday(), Weekday::Sat | Weekday::Sun)));
    }
    assert_eq!(china_last_year(), Some(2026));
    assert!(china(2027).is_none());
}

/// Copied from the notices a second time, day by day, with the weekends left out.
#[test]
fn the_days_that_differ_from_the_week_are_those_of_the_notices() {
    const OFF_2025: &str = "0101 0128 0129 0130 0131 0203 0204 0404 0501 0502 0505 0602 \
                            1001 1002 1003 1006 1007 1008";
    const OFF_2026: &str = "0101 0102 0216 0217 0218 0219 0220 0223 0406 0501 0504 0505 \
                            0619 0925 1001 1002 1005 1006 1007";
    let calendar = Calendar::china().unwrap();
    for (year, off, worked) in [
        (2025, OFF_2025, "0126 0208 0427 0928 1011"),
        (2026, OFF_2026, "0104 0214 0228 0509 0920 1010"),
    ] {
        let listed = |weekend: bool| {
            let days = date(year, 1, 1).iter_days().take(365);
            let differs = days.filter(|day| {
                let sleeps = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
                sleeps == weekend && (calendar.minutes_on(*day) > 0) == weekend
            });
            let text: Vec<_> = differs.map(|day| day.format("%m%d").to_string()).collect();
            text.join(" ")
        };
        assert_eq!(
            (listed(false), listed(true)),
            (off.to_owned(), worked.to_owned())
        );
    }
}

#[test]
fn a_year_that_is_not_published_has_no_holidays() {
    let calendar = Calendar::china().unwrap();
    for year in [2024, 2030] {
        let october = date(year, 10, 1).iter_days().take(14);
        let worked = october.filter(|day| calendar.minutes_on(*day) > 0).count();
        assert_eq!(worked, 10, "{year}");
    }
}

#[test]
fn hours_of_a_day_replace_those_of_the_week() {
    let fair = date(2026, 6, 20);
    let hours = vec![Window::hours(8, 10), Window::hours(20, 24)];
    let rules = [(fair, DayRule::Off), (fair, DayRule::Hours(hours))];
    let calendar = Calendar::new(&Week::standard(), rules).unwrap();
    assert_eq!(calendar.minutes_on(fair), 360);
    let friday = at(date(2026, 6, 19), 18, 0);
    assert_eq!(calendar.add_minutes(friday, 150), at(fair, 20, 30));
    assert_eq!(calendar.add_minutes(friday, 360), at(fair, 24, 0));
}

#[test]
fn malformed_hours_are_refused() {
    let window = |start, end| Window { start, end };
    for windows in [
        vec![window(60, 60)],
        vec![window(60, 30)],
        vec![window(0, 1_441)],
        vec![window(60, 120), window(119, 180)],
        (0..7).map(|n| window(n * 60, n * 60 + 30)).collect(),
    ] {
        let mut days: [Vec<Window>; 7] = Default::default();
        days[3] = windows.clone();
        assert_eq!(Week::new(&days), Err(CalendarProblem::BadWindows));
        let rule = (date(2026, 1, 1), DayRule::Hours(windows));
        let calendar = Calendar::new(&Week::standard(), [rule]);
        assert_eq!(calendar.err(), Some(CalendarProblem::BadWindows));
    }
    let none = Week::new(&Default::default());
    assert_eq!(none, Err(CalendarProblem::NoWorkingTime));
}

#[test]
fn exceptions_are_bounded() {
    let days = |count| {
        date(2020, 1, 1)
            .iter_days()
            .take(count)
            .map(|day| (day, DayRule::Off))
    };
    let week = Week::standard();
    assert!(Calendar::new(&week, days(MAX_EXCEPTIONS)).is_ok());
    let many = Calendar::new(&week, days(MAX_EXCEPTIONS + 1));
    assert_eq!(many.err(), Some(CalendarProblem::TooManyExceptions));
    let far = [date(1990, 1, 1), date(2060, 1, 1)].map(|day| (day, DayRule::Off));
    let far = Calendar::new(&week, far);
    assert_eq!(far.err(), Some(CalendarProblem::TooManyExceptions));
}

#[test]
fn far_away_is_still_somewhere() {
    let calendar = Calendar::china().unwrap();
    let now = at(date(2026, 6, 18), 9, 0);
    let far = calendar.add_minutes(now, i64::MAX);
    assert_eq!(calendar.minutes_between(now, far), FAR);
    let back = calendar.add_minutes(now, i64::MIN);
    assert_eq!(calendar.minutes_between(back, now), FAR);
}

#[test]
fn the_wall_clock_and_moments() {
    let shanghai = Zone::named("Asia/Shanghai");
    let noon = at(date(2026, 6, 18), 12, 0);
    let moment = |text: &str| {
        let parsed = chrono::DateTime::parse_from_rfc3339(text).unwrap();
        Moment(parsed.timestamp_micros())
    };
    assert_eq!(shanghai.wall(moment("2026-06-18T04:00:59.9Z")), Some(noon));
    assert_eq!(shanghai.moment(noon), Some(moment("2026-06-18T04:00:00Z")));
    let new_york = Zone::named("America/New_York");
    // Never shown, because 2 o'clock becomes 3; and shown twice, where the first counts.
    let never = at(date(2026, 3, 8), 2, 30);
    assert_eq!(new_york.moment(never), Some(moment("2026-03-08T07:30:00Z")));
    let twice = at(date(2026, 11, 1), 1, 30);
    assert_eq!(new_york.moment(twice), Some(moment("2026-11-01T05:30:00Z")));
    assert_eq!(shanghai.wall(Moment(i64::MAX)), None);
    assert_eq!(shanghai.moment(WallMinute(i64::MAX)), None);
    let utc = Zone::named("Mars/Olympus");
    assert_eq!(
        utc.wall(moment("2026-06-18T04:00:00Z"))
            .map(|w| w.0 % 1_440),
        Some(240)
    );
    assert_eq!(noon.date(), Some(date(2026, 6, 18)));
    assert_eq!(WallMinute(-1).date(), Some(date(1969, 12, 31)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn positions_count_what_a_look_at_each_minute_counts(
        day in 0_u64..800, minute in 0_i64..1_440, length in 0_i64..20_000,
    ) {
        // From before the first to after the last year of holidays.
        let calendar = Calendar::china().unwrap();
        let from = at(date(2024, 12, 1) + Days::new(day), 0, minute);
        let to = WallMinute(from.0 + length);
        let count = (from.0..to.0).filter(|m| worked(WallMinute(*m))).count();
        prop_assert_eq!(calendar.minutes_between(from, to), i64::try_from(count).unwrap());
    }

    #[test]
    fn positions_and_moments_lead_to_each_other(position in -900_000_i64..900_000, minutes in -9_000_i64..9_000) {
        let calendar = Calendar::china().unwrap();
        let (start, finish) = (calendar.start_at(position), calendar.finish_at(position));
        prop_assert!(finish <= start);
        prop_assert_eq!(calendar.position(start), position);
        prop_assert_eq!(calendar.position(finish), position);
        prop_assert_eq!(calendar.position(WallMinute(start.0 + 1)), position + 1);
        prop_assert_eq!(calendar.position(WallMinute(finish.0 - 1)), position - 1);
        let moved = calendar.add_minutes(start, minutes);
        prop_assert_eq!(calendar.minutes_between(start, moved), minutes);
    }
}
