//! Working time: which minutes of which days are worked.
//!
//! A calendar is a week that repeats for ever, with exceptions on single days.
//! Its working minutes are numbered in a row. The *position* of a moment is how many of them lie
//! before it, counted from a day that the calendar chooses: positions of two calendars cannot be
//! compared, moments can.

mod holidays;
#[cfg(test)]
mod tests;
mod wall;
mod week;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use holidays::{Festival, Notice, china, china_exceptions, china_last_year};
pub use wall::{WallMinute, Zone};
pub use week::{CalendarProblem, MAX_WINDOWS, MINUTES_A_DAY, Week, Window};
use week::{Pattern, pattern};

/// The most exceptions of one calendar, about ten years of public holidays.
pub const MAX_EXCEPTIONS: usize = 2_000;
/// Exceptions of one calendar lie within this many days, about 50 years.
pub const MAX_SPAN_DAYS: i64 = 18_300;

const DAYS_A_WEEK: i64 = 7;
/// Further than any project reaches, and small enough that no product overflows.
const FAR: i64 = 1_000_000_000_000;

/// What is different on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayRule {
    /// Nobody works.
    Off,
    /// A day that is otherwise free is worked like the week's first working day (调休).
    MakeUp,
    /// The day has working hours of its own.
    Hours(Vec<Window>),
}

/// A week that repeats, with exceptions.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Number of the table's first day, a Monday; its first minute has position 0.
    first_day: i64,
    /// For each day of the table, which is whole weeks: the number of its pattern.
    days: Vec<usize>,
    /// For each day of the table the working minutes before it, and at the end all of them.
    before: Vec<i64>,
    /// The same for the days of the repeated week.
    week_before: [i64; 8],
    /// Patterns of Monday to Sunday, then those of exceptions.
    patterns: Vec<Pattern>,
}

impl Calendar {
    /// A calendar; of several exceptions on one day the last counts.
    ///
    /// # Errors
    /// When the week has no working time, hours are malformed, or there are too many exceptions.
    pub fn new(
        week: &Week,
        exceptions: impl IntoIterator<Item = (NaiveDate, DayRule)>,
    ) -> Result<Self, CalendarProblem> {
        let exceptions: BTreeMap<i64, DayRule> = exceptions
            .into_iter()
            .map(|(date, rule)| (WallMinute::of_date(date).day(), rule))
            .collect();
        let first = exceptions.first_key_value().map_or(0, |(day, _)| *day);
        let last = exceptions.last_key_value().map_or(0, |(day, _)| *day);
        if exceptions.len() > MAX_EXCEPTIONS || last - first > MAX_SPAN_DAYS {
            return Err(CalendarProblem::TooManyExceptions);
        }
        let mut calendar = Self::regular(week, first - wall::weekday(first))?;
        let mut day = calendar.first_day;
        let mut total = 0;
        while day <= last || wall::weekday(day) != 0 {
            let number = match exceptions.get(&day) {
                None => week::place(wall::weekday(day)),
                Some(DayRule::Off) => calendar.add(Pattern::default()),
                Some(DayRule::MakeUp) => week.first_working_day(),
                Some(DayRule::Hours(windows)) => calendar.add(pattern(windows)?),
            };
            calendar.days.push(number);
            total += calendar.pattern(number).minutes;
            calendar.before.push(total);
            day += 1;
        }
        Ok(calendar)
    }

    /// Monday to Friday, 9 to 12 and 13 to 18 o'clock, without China's public holidays and with the
    /// days that are worked instead, as far as they are published.
    ///
    /// # Errors
    /// See [`Calendar::new`]; not with the data as it is.
    pub fn china() -> Result<Self, CalendarProblem> {
        Self::new(&Week::standard(), china_exceptions())
    }

    /// The week alone, with an empty table.
    fn regular(week: &Week, first_day: i64) -> Result<Self, CalendarProblem> {
        let mut week_before = [0; 8];
        let mut total = 0;
        for (before, day) in week_before.iter_mut().skip(1).zip(week.patterns()) {
            total += day.minutes;
            *before = total;
        }
        if total == 0 {
            return Err(CalendarProblem::NoWorkingTime);
        }
        Ok(Self {
            first_day,
            days: Vec::new(),
            before: vec![0],
            week_before,
            patterns: week.patterns().to_vec(),
        })
    }

    fn add(&mut self, pattern: Pattern) -> usize {
        let number = self.patterns.len();
        self.patterns.push(pattern);
        number
    }

    /// The position of a moment: how many working minutes lie before it.
    #[must_use]
    pub fn position(&self, at: WallMinute) -> i64 {
        let (before, number) = self.day(at.day());
        before + self.pattern(number).before(at.minute_of_day())
    }

    /// The moment at which the working minute of this position begins: the latest moment with this
    /// position.
    #[must_use]
    pub fn start_at(&self, position: i64) -> WallMinute {
        let (day, before, number) = self.day_of(position);
        let minute = self.pattern(number).minute(position - before);
        WallMinute::new(day, minute)
    }

    /// The moment at which the working minute before this position ends: the earliest moment with
    /// this position.
    #[must_use]
    pub fn finish_at(&self, position: i64) -> WallMinute {
        WallMinute(self.start_at(position - 1).0 + 1)
    }

    /// The moment after (negative: before) a number of working minutes.
    ///
    /// Forward it is where the last of them ends, backward where the first of them begins.
    #[must_use]
    pub fn add_minutes(&self, at: WallMinute, minutes: i64) -> WallMinute {
        let position = self.position(at) + minutes.clamp(-FAR, FAR);
        match minutes.signum() {
            1 => self.finish_at(position),
            -1 => self.start_at(position),
            _ => at,
        }
    }

    /// Working minutes between two moments; negative when the second is earlier.
    #[must_use]
    pub fn minutes_between(&self, from: WallMinute, to: WallMinute) -> i64 {
        self.position(to) - self.position(from)
    }

    /// Working minutes of one day.
    #[must_use]
    pub fn minutes_on(&self, date: NaiveDate) -> i64 {
        let (_, number) = self.day(WallMinute::of_date(date).day());
        self.pattern(number).minutes
    }

    fn pattern(&self, number: usize) -> &Pattern {
        const NONE: &Pattern = &Pattern::free();
        self.patterns.get(number).unwrap_or(NONE)
    }

    /// Working minutes before a day, and the number of its pattern.
    fn day(&self, day: i64) -> (i64, usize) {
        let offset = day - self.first_day;
        if let Ok(place) = usize::try_from(offset)
            && let (Some(before), Some(number)) = (self.before.get(place), self.days.get(place))
        {
            return (*before, *number);
        }
        let (after, base) = self.outside(offset >= 0);
        let weekday = week::place((offset - after).rem_euclid(DAYS_A_WEEK));
        let weeks = (offset - after).div_euclid(DAYS_A_WEEK);
        let before = self.week_before.get(weekday).copied().unwrap_or_default();
        (base + weeks * self.week_minutes() + before, weekday)
    }

    /// The day of a position, the working minutes before it and the number of its pattern.
    fn day_of(&self, position: i64) -> (i64, i64, usize) {
        let total = self.before.last().copied().unwrap_or_default();
        if (0..total).contains(&position) {
            let place = self.before.partition_point(|before| *before <= position) - 1;
            let before = self.before.get(place).copied().unwrap_or_default();
            let number = self.days.get(place).copied().unwrap_or_default();
            let day = i64::try_from(place).unwrap_or_default() + self.first_day;
            return (day, before, number);
        }
        let (after, base) = self.outside(position >= 0);
        let weeks = (position - base).div_euclid(self.week_minutes());
        let rest = (position - base).rem_euclid(self.week_minutes());
        let weekday = self.week_before.partition_point(|before| *before <= rest) - 1;
        let inside = self.week_before.get(weekday).copied().unwrap_or_default();
        let day = self.first_day + after + weeks * DAYS_A_WEEK;
        let day = day + i64::try_from(weekday).unwrap_or_default();
        let before = base + weeks * self.week_minutes() + inside;
        (day, before, weekday)
    }

    /// Where weeks are counted from outside of the table: days and minutes after its beginning.
    fn outside(&self, behind: bool) -> (i64, i64) {
        if !behind {
            return (0, 0);
        }
        let days = i64::try_from(self.days.len()).unwrap_or_default();
        (days, self.before.last().copied().unwrap_or_default())
    }

    /// Working minutes of a week without exceptions; never 0.
    #[must_use]
    pub const fn week_minutes(&self) -> i64 {
        let [.., minutes] = self.week_before;
        minutes
    }
}
