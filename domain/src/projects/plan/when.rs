//! Days and times of cells, by the clock of the organisation.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Timelike};
use chrono_tz::Tz;
use db::types::Moment;

use super::cell::Cell;

/// Which end of a task a cell tells: a day without a time is its first or its last minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// The start.
    Start,
    /// The due date.
    Due,
}

impl End {
    /// The time of a day that is meant when none is given.
    fn of_day(self) -> NaiveTime {
        match self {
            Self::Start => NaiveTime::MIN,
            Self::Due => NaiveTime::from_hms_opt(23, 59, 0).unwrap_or(NaiveTime::MIN),
        }
    }
}

/// What a cell says; `None` when it says no time between 2000 and 2199.
pub(super) fn moment(cell: &Cell, zone: Tz, end: End) -> Option<Moment> {
    let (day, time) = match cell {
        Cell::Time(at) if at.time() == NaiveTime::MIN => (at.date(), None),
        // Spreadsheets keep days as fractions: to the minute they are right.
        Cell::Time(at) => {
            let rounded = *at + chrono::TimeDelta::seconds(30);
            (rounded.date(), Some(rounded.time().with_second(0)?))
        }
        Cell::Text(text) => parsed(text)?,
        Cell::Empty | Cell::Number(_) | Cell::Formula(_) => return None,
    };
    if !(2000..=2199).contains(&day.year()) {
        return None;
    }
    let at = day.and_time(time.unwrap_or_else(|| end.of_day()));
    // A time that a change of clocks leaves out does not exist; one that it repeats is the first.
    let at = zone.from_local_datetime(&at).earliest()?;
    Some(Moment(at.timestamp_micros()))
}

/// The text of a moment, which [`moment`] reads as the same minute.
pub(super) fn text(at: Moment, zone: Tz, end: End) -> String {
    let Some(at) = DateTime::from_timestamp_micros(at.0) else {
        return String::new();
    };
    let local: NaiveDateTime = at.with_timezone(&zone).naive_local();
    if local
        .time()
        .with_second(0)
        .and_then(|t| t.with_nanosecond(0))
        == Some(end.of_day())
    {
        return local.format("%Y-%m-%d").to_string();
    }
    // Midnight is written out where a day means another time.
    local.format("%Y-%m-%d %H:%M").to_string()
}

/// `2026-11-24`, `2026/11/24`, `2026.11.24` or `2026年11月24日`, with or without `18:00`.
fn parsed(text: &str) -> Option<(NaiveDate, Option<NaiveTime>)> {
    let text = text.trim().replace('T', " ");
    let (day, time) = match text.split_once(' ') {
        Some((day, time)) => (day, Some(time.trim())),
        None => (text.as_str(), None),
    };
    let day = day.replace(['/', '.', '年', '月'], "-").replace('日', "");
    let mut parts = day.split('-');
    let (year, month, date) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let day = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, date.parse().ok()?)?;
    let time = match time {
        Some(time) => Some(
            NaiveTime::parse_from_str(time, "%H:%M")
                .or_else(|_| NaiveTime::parse_from_str(time, "%H:%M:%S"))
                .ok()?
                .with_second(0)?,
        ),
        None => None,
    };
    Some((day, time))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ZONE: Tz = Tz::Asia__Shanghai;

    fn read(text: &str, end: End) -> Option<String> {
        let at = moment(&Cell::Text(text.to_owned()), ZONE, end)?;
        Some(DateTime::from_timestamp_micros(at.0).unwrap().to_rfc3339())
    }

    #[test]
    fn days_are_read_by_the_clock_of_the_organisation() {
        for day in ["2026-11-24", "2026/11/24", "2026.11.24", "2026年11月24日"] {
            assert_eq!(read(day, End::Start).unwrap(), "2026-11-23T16:00:00+00:00");
            assert_eq!(read(day, End::Due).unwrap(), "2026-11-24T15:59:00+00:00");
        }
        let at = "2026-11-24 18:30";
        assert_eq!(read(at, End::Due).unwrap(), "2026-11-24T10:30:00+00:00");
        for wrong in [
            "24.11.2026",
            "11/24/2026",
            "2026-13-01",
            "2026-02-30",
            "tomorrow",
            "26-11-24",
            "2026-11-24 25:00",
            "1999-12-31",
            "20261124",
        ] {
            assert_eq!(read(wrong, End::Due), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for end in [End::Start, End::Due] {
            for minutes in [0, 1, 720, 1439] {
                let at = Moment((1_795_392_000 + minutes * 60) * 1_000_000);
                let written = text(at, ZONE, end);
                assert_eq!(moment(&Cell::Text(written), ZONE, end), Some(at));
            }
        }
    }

    #[test]
    fn an_hour_that_does_not_exist_is_no_time() {
        let cell = Cell::Text("2026-03-29 02:30".to_owned());
        assert_eq!(moment(&cell, Tz::Europe__Berlin, End::Due), None);
    }
}
