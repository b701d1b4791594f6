//! Minutes on the wall clock of an organisation.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use super::MINUTES_A_DAY;
use crate::kernel::Moment;

/// 1970-01-01 in days of the common era.
const EPOCH_DAY: i64 = 719_163;

/// Minutes after 1970-01-01 00:00 as the organisation's clock shows them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WallMinute(pub i64);

impl WallMinute {
    pub(super) fn new(day: i64, minute: i64) -> Self {
        Self(day * i64::from(MINUTES_A_DAY) + minute)
    }

    /// The first minute of a day.
    #[must_use]
    pub fn of_date(date: NaiveDate) -> Self {
        Self::new(i64::from(date.num_days_from_ce()) - EPOCH_DAY, 0)
    }

    /// The day; `None` beyond chrono's years, about 262,000 before and after now.
    #[must_use]
    pub fn date(self) -> Option<NaiveDate> {
        let day = i32::try_from(self.day() + EPOCH_DAY).ok()?;
        NaiveDate::from_num_days_from_ce_opt(day)
    }

    /// Days after 1970-01-01.
    pub(super) fn day(self) -> i64 {
        self.0.div_euclid(i64::from(MINUTES_A_DAY))
    }

    pub(super) fn minute_of_day(self) -> i64 {
        self.0.rem_euclid(i64::from(MINUTES_A_DAY))
    }
}

/// Days after Monday, of a day counted from 1970-01-01, which was a Thursday.
pub(super) const fn weekday(day: i64) -> i64 {
    (day + 3).rem_euclid(7)
}

/// The zone in which an organisation's clock stands.
#[derive(Clone, Copy, Debug)]
pub struct Zone(Tz);

impl Zone {
    /// The zone with this IANA name; UTC when there is none, as elsewhere.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self(name.parse().unwrap_or(Tz::UTC))
    }

    /// What the clock shows, without seconds; `None` for a moment beyond chrono's years.
    #[must_use]
    pub fn wall(self, moment: Moment) -> Option<WallMinute> {
        let local = DateTime::<Utc>::from_timestamp_micros(moment.0)?
            .with_timezone(&self.0)
            .naive_local();
        let seconds = local.and_utc().timestamp();
        Some(WallMinute(seconds.div_euclid(60)))
    }

    /// When the clock shows this: the first time when it is shown twice, and an hour later when it is
    /// never shown, because the clock is put forward.
    #[must_use]
    pub fn moment(self, wall: WallMinute) -> Option<Moment> {
        let local = DateTime::<Utc>::from_timestamp(wall.0.checked_mul(60)?, 0)?.naive_utc();
        let shown = self.0.from_local_datetime(&local).earliest().or_else(|| {
            let later = local.checked_add_signed(TimeDelta::hours(1))?;
            self.0.from_local_datetime(&later).earliest()
        })?;
        Some(Moment(shown.timestamp_micros()))
    }
}
