//! Days and years as the organisation counts them.

use chrono::{DateTime, Datelike, Utc};

use crate::identity::read::organization;
use crate::kernel::fault::{Result, internal};
use crate::kernel::id::OrganizationId;
use crate::kernel::{Moment, Tx};
use crate::quality::rules::CalendarDate;

/// The calendar day of a moment in the organisation's zone.
///
/// # Errors
/// When the database fails or the moment is outside the years 1900 to 9999.
pub fn day(tx: &mut Tx<'_>, org: OrganizationId, moment: Moment) -> Result<CalendarDate> {
    let zone = organization(tx.conn(), org)?.time_zone;
    let zone: chrono_tz::Tz = zone.parse().unwrap_or(chrono_tz::UTC);
    let day = DateTime::<Utc>::from_timestamp_micros(moment.0)
        .map(|at| at.with_timezone(&zone).date_naive())
        .and_then(|day| {
            CalendarDate::new(
                u16::try_from(day.year()).ok()?,
                u8::try_from(day.month()).ok()?,
                u8::try_from(day.day()).ok()?,
            )
        });
    day.ok_or_else(|| internal(&"a moment outside the calendar"))
}

/// The year of now in the organisation's zone.
///
/// # Errors
/// See [`day`].
pub fn year(tx: &mut Tx<'_>, org: OrganizationId) -> Result<i64> {
    let now = tx.now();
    let day = String::from(day(tx, org, now)?);
    Ok(day
        .split('-')
        .next()
        .and_then(|year| year.parse().ok())
        .unwrap_or_default())
}
