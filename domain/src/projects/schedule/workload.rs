//! Who is planned how much on which day, against what they can do.
//!
//! The estimate of a task is spread over the working time of its window on its person's calendar: each
//! full day gets the same, half a working day half of it. Minutes are whole and add up to the estimate.
//! A window without working time puts everything on its last day, where it is seen as overload.

use chrono::{Days, NaiveDate};

use super::calendar::{Calendar, WallMinute};

/// The most days of one view.
pub const MAX_DAYS: usize = 400;

/// Somebody who does tasks.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// When they work; absences are exceptions of it.
    pub calendar: &'a Calendar,
    /// Minutes of a whole week that tasks may take; they spread over the week like its working time.
    pub weekly: i64,
}

/// Work for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Job {
    /// Place of the person in the list.
    pub person: usize,
    /// Working minutes that are left to do.
    pub minutes: u32,
    /// The first day of its window.
    pub from: NaiveDate,
    /// The last day; before the first it is taken for the first.
    pub to: NaiveDate,
}

/// One person's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayLoad {
    /// The day; in [`weekly`] the Monday.
    pub date: NaiveDate,
    /// Minutes that tasks take.
    pub planned: i64,
    /// Minutes that tasks may take.
    pub capacity: i64,
}

impl DayLoad {
    /// Whether more is planned than can be done.
    #[must_use]
    pub const fn overloaded(&self) -> bool {
        self.planned > self.capacity
    }

    /// Minutes that more tasks may take.
    #[must_use]
    pub fn free(&self) -> i64 {
        (self.capacity - self.planned).max(0)
    }
}

/// For each person the days from `from` to `to`, both included, at most [`MAX_DAYS`].
///
/// Jobs of nobody in the list are left out.
#[must_use]
pub fn workload(
    people: &[Person<'_>],
    jobs: &[Job],
    from: NaiveDate,
    to: NaiveDate,
) -> Vec<Vec<DayLoad>> {
    let mut rows: Vec<_> = people.iter().map(|who| capacity(who, from, to)).collect();
    for job in jobs {
        if let (Some(person), Some(row)) = (people.get(job.person), rows.get_mut(job.person)) {
            add(row, person.calendar, job);
        }
    }
    rows
}

/// Minutes that a person of the view has free in a window; days outside of the view do not count.
///
/// A day that is overloaded takes nothing from the others.
#[must_use]
pub fn free_minutes(row: &[DayLoad], from: NaiveDate, to: NaiveDate) -> i64 {
    let inside = row.iter().filter(|day| from <= day.date && day.date <= to);
    inside.map(DayLoad::free).sum()
}

/// The days of a row as weeks that begin on Monday; the first and the last may be parts.
#[must_use]
pub fn weekly(row: &[DayLoad]) -> Vec<DayLoad> {
    let mut weeks: Vec<DayLoad> = Vec::new();
    for day in row {
        let monday = chrono::Datelike::weekday(&day.date).num_days_from_monday();
        let monday = day.date.checked_sub_days(Days::new(u64::from(monday)));
        let date = monday.unwrap_or(day.date);
        match weeks.last_mut().filter(|week| week.date == date) {
            Some(week) => {
                week.planned += day.planned;
                week.capacity += day.capacity;
            }
            None => weeks.push(DayLoad { date, ..*day }),
        }
    }
    weeks
}

fn capacity(person: &Person<'_>, from: NaiveDate, to: NaiveDate) -> Vec<DayLoad> {
    let days = from.iter_days().take_while(|day| *day <= to).take(MAX_DAYS);
    let (weekly, whole) = (person.weekly.max(0), person.calendar.week_minutes().max(1));
    let load = |date| DayLoad {
        date,
        planned: 0,
        capacity: person.calendar.minutes_on(date) * weekly / whole,
    };
    days.map(load).collect()
}

fn add(row: &mut [DayLoad], calendar: &Calendar, job: &Job) {
    let last = job.to.max(job.from);
    let before = |day: NaiveDate| calendar.position(WallMinute::of_date(day));
    let begin = before(job.from);
    let all = before(last) + calendar.minutes_on(last) - begin;
    let minutes = i64::from(job.minutes);
    let place = row.partition_point(|day| day.date < job.from);
    for day in row.iter_mut().skip(place) {
        if day.date > last {
            break;
        }
        if all == 0 {
            day.planned += if day.date == last { minutes } else { 0 };
            continue;
        }
        // Shares up to a day are rounded down, so that all of them add up to the whole.
        let done = before(day.date) - begin;
        let then = done + calendar.minutes_on(day.date);
        day.planned += minutes * then / all - minutes * done / all;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn date(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn job(person: usize, minutes: u32, from: NaiveDate, to: NaiveDate) -> Job {
        Job {
            person,
            minutes,
            from,
            to,
        }
    }

    fn planned(row: &[DayLoad]) -> Vec<i64> {
        row.iter().map(|day| day.planned).collect()
    }

    #[test]
    fn a_window_over_the_dragon_boat_festival() {
        let calendar = Calendar::china().unwrap();
        let person = Person {
            calendar: &calendar,
            weekly: 1_920,
        };
        // Wednesday 17 to Tuesday 23 June 2026: Friday 19 is off, so four days are worked.
        let jobs = [
            job(0, 1_200, date(6, 17), date(6, 23)),
            job(0, 100, date(6, 18), date(6, 18)),
            job(7, 999, date(6, 17), date(6, 23)),
        ];
        let rows = workload(&[person], &jobs, date(6, 17), date(6, 23));
        assert_eq!(planned(&rows[0]), [300, 400, 0, 0, 0, 300, 300]);
        let capacity: Vec<_> = rows[0].iter().map(|day| day.capacity).collect();
        assert_eq!(capacity, [384, 384, 0, 0, 0, 384, 384]);
        let over: Vec<_> = rows[0].iter().filter(|day| day.overloaded()).collect();
        assert_eq!(over.len(), 1);
        assert_eq!((over[0].date, over[0].planned), (date(6, 18), 400));
        // 84 free on the 17th, none on the overloaded 18th, 84 on the 22nd.
        assert_eq!(free_minutes(&rows[0], date(6, 17), date(6, 22)), 168);
        let weeks = weekly(&rows[0]);
        assert_eq!((weeks[0].date, weeks[0].planned), (date(6, 15), 700));
        assert_eq!((weeks[1].date, weeks[1].capacity), (date(6, 22), 768));
    }

    #[test]
    fn what_was_planned_for_days_off_is_overload() {
        let calendar = Calendar::china().unwrap();
        let person = Person {
            calendar: &calendar,
            weekly: 2_400,
        };
        let jobs = [job(0, 60, date(10, 3), date(10, 4))];
        let rows = workload(&[person], &jobs, date(10, 1), date(10, 5));
        assert_eq!(planned(&rows[0]), [0, 0, 0, 60, 0]);
        assert!(rows[0][3].overloaded());
    }

    proptest! {
        #[test]
        fn shares_add_up_and_a_view_is_a_part_of_a_larger_one(
            minutes in 0_u32..100_000, start in 0_u64..60, length in 0_u64..60, cut in 0_u64..60,
        ) {
            let calendar = Calendar::china().unwrap();
            let person = Person { calendar: &calendar, weekly: 2_400 };
            let first = date(1, 20) + Days::new(start);
            let jobs = [job(0, minutes, first, first + Days::new(length))];
            let all = workload(&[person], &jobs, date(1, 1), date(6, 30));
            prop_assert_eq!(planned(&all[0]).iter().sum::<i64>(), i64::from(minutes));
            let part = workload(&[person], &jobs, first + Days::new(cut), date(6, 30));
            let skipped = usize::try_from(19 + start + cut).unwrap();
            prop_assert_eq!(&part[0][..], &all[0][skipped..]);
            // Full days differ by the one minute that whole numbers cost.
            let full = all[0].iter().filter(|day| day.capacity == 480 && first <= day.date);
            let shares: Vec<_> = full.map(|day| day.planned).filter(|n| *n > 0).collect();
            let (low, high) = (shares.iter().min(), shares.iter().max());
            prop_assert!(high.unwrap_or(&0) - low.unwrap_or(&0) <= 1);
        }
    }
}
