//! The working hours of a week.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Minutes of a day.
pub const MINUTES_A_DAY: u16 = 1_440;
/// The most windows of one day.
pub const MAX_WINDOWS: usize = 6;

/// What is wrong with a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CalendarProblem {
    /// No weekday has working time, so no work would ever end.
    #[error("no weekday has working time")]
    NoWorkingTime,
    /// A window is empty, ends after the day, overlaps the one before or is one too many.
    #[error("windows of a day rise, do not overlap and are at most {MAX_WINDOWS}")]
    BadWindows,
    /// More than [`super::MAX_EXCEPTIONS`] exceptions, or over more than [`super::MAX_SPAN_DAYS`] days.
    #[error("too many exceptions, or too far apart")]
    TooManyExceptions,
}

/// A part of a day that is worked, in minutes after midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Window {
    /// The first minute.
    pub start: u16,
    /// The minute after the last, at most [`MINUTES_A_DAY`].
    pub end: u16,
}

impl Window {
    /// From a full hour to a full hour.
    #[must_use]
    pub const fn hours(start: u16, end: u16) -> Self {
        Self {
            start: start * 60,
            end: end * 60,
        }
    }
}

/// Working hours of Monday to Sunday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    days: [Pattern; 7],
}

impl Week {
    /// A week of seven days, Monday first.
    ///
    /// # Errors
    /// When hours are malformed or no day has any.
    pub fn new(days: &[Vec<Window>; 7]) -> Result<Self, CalendarProblem> {
        let [mon, tue, wed, thu, fri, sat, sun] = days;
        let days = [
            pattern(mon)?,
            pattern(tue)?,
            pattern(wed)?,
            pattern(thu)?,
            pattern(fri)?,
            pattern(sat)?,
            pattern(sun)?,
        ];
        if days.iter().all(|day| day.minutes == 0) {
            return Err(CalendarProblem::NoWorkingTime);
        }
        Ok(Self { days })
    }

    /// Monday to Friday from 9 to 12 and from 13 to 18 o'clock: 8 hours a day.
    #[must_use]
    pub fn standard() -> Self {
        let worked = || Pattern {
            windows: vec![Window::hours(9, 12), Window::hours(13, 18)],
            minutes: 480,
        };
        let free = Pattern::default;
        Self {
            days: [
                worked(),
                worked(),
                worked(),
                worked(),
                worked(),
                free(),
                free(),
            ],
        }
    }

    /// Every minute of every day.
    #[must_use]
    pub fn round_the_clock() -> Self {
        let day = Pattern {
            windows: vec![Window::hours(0, 24)],
            minutes: i64::from(MINUTES_A_DAY),
        };
        Self {
            days: std::array::from_fn(|_| day.clone()),
        }
    }

    /// Working minutes of Monday to Sunday.
    #[must_use]
    pub fn minutes(&self) -> [i64; 7] {
        self.days.each_ref().map(|day| day.minutes)
    }

    /// Working hours of Monday to Sunday.
    #[must_use]
    pub fn windows(&self) -> [&[Window]; 7] {
        self.days.each_ref().map(|day| day.windows.as_slice())
    }

    pub(super) const fn patterns(&self) -> &[Pattern; 7] {
        &self.days
    }

    /// Counted from Monday, which is 0.
    pub(super) fn first_working_day(&self) -> usize {
        let worked = self.days.iter().position(|day| day.minutes > 0);
        worked.unwrap_or_default()
    }
}

/// The working hours of one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pattern {
    windows: Vec<Window>,
    pub(super) minutes: i64,
}

impl Pattern {
    pub(super) const fn free() -> Self {
        Self {
            windows: Vec::new(),
            minutes: 0,
        }
    }

    /// Working minutes before this minute of the day.
    pub(super) fn before(&self, minute: i64) -> i64 {
        let worked = |window: &Window| {
            let end = i64::from(window.end).min(minute);
            (end - i64::from(window.start)).max(0)
        };
        self.windows.iter().map(worked).sum()
    }

    /// The minute of the day at which the working minute of this number begins.
    pub(super) fn minute(&self, mut number: i64) -> i64 {
        for window in &self.windows {
            let length = i64::from(window.end - window.start);
            if number < length {
                return i64::from(window.start) + number;
            }
            number -= length;
        }
        i64::from(MINUTES_A_DAY)
    }
}

pub(super) fn pattern(windows: &[Window]) -> Result<Pattern, CalendarProblem> {
    let mut last = 0;
    let mut minutes = 0;
    for window in windows {
        if window.start < last || window.end <= window.start || window.end > MINUTES_A_DAY {
            return Err(CalendarProblem::BadWindows);
        }
        last = window.end;
        minutes += i64::from(window.end - window.start);
    }
    if windows.len() > MAX_WINDOWS {
        return Err(CalendarProblem::BadWindows);
    }
    Ok(Pattern {
        windows: windows.to_vec(),
        minutes,
    })
}

/// A small number of days as a place in a list.
pub(super) fn place(days: i64) -> usize {
    usize::try_from(days).unwrap_or_default()
}
