//! Calendar days as an organisation counts them: in its own time zone.

use chrono::{DateTime, Days, LocalResult, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;
use db::Conn;
use db::types::Moment;

use super::read::organization;
use crate::kernel::Error;
use crate::kernel::fault::{Result, internal};
use crate::kernel::id::OrganizationId;
use crate::kernel::input::InputFault;

/// An organisation's time zone.
#[derive(Debug, Clone, Copy)]
pub struct Zone(Tz);

/// Reads the organisation's time zone.
///
/// # Errors
/// When the database fails.
pub fn zone(conn: &mut Conn, org: OrganizationId) -> Result<Zone> {
    let zone = organization(conn, org)?.time_zone;
    Ok(Zone(zone.parse().unwrap_or(Tz::UTC)))
}

impl Zone {
    /// The calendar day of a moment, `YYYY-MM-DD`.
    ///
    /// # Errors
    /// When the moment is outside the calendar.
    pub fn day(self, moment: Moment) -> Result<String> {
        DateTime::<Utc>::from_timestamp_micros(moment.0)
            .map(|at| at.with_timezone(&self.0).format("%Y-%m-%d").to_string())
            .ok_or_else(|| internal(&"a moment outside the calendar"))
    }
}

/// The calendar day of a moment, `YYYY-MM-DD`.
///
/// # Errors
/// When the database fails or the moment is outside the calendar.
pub fn day_of(conn: &mut Conn, org: OrganizationId, moment: Moment) -> Result<String> {
    zone(conn, org)?.day(moment)
}

/// A day that is so many days before another one.
///
/// # Errors
/// `MALFORMED`.
pub fn days_before(day: &str, days: u64) -> Result<String> {
    let date = parsed("from", day)?.checked_sub_days(Days::new(days));
    let date = date.ok_or_else(|| internal(&"a day outside the calendar"))?;
    Ok(date.format("%Y-%m-%d").to_string())
}

/// The time from the beginning of one day to the end of another, at most `max` days.
///
/// # Errors
/// `MALFORMED`, `OUT_OF_RANGE` about `to`.
pub fn period(
    conn: &mut Conn,
    org: OrganizationId,
    (from, to): (&str, &str),
    max: i64,
) -> Result<(Moment, Moment)> {
    let (first, last) = (parsed("from", from)?, parsed("to", to)?);
    let days = (last - first).num_days() + 1;
    crate::kernel::input::range("to", days, 1, max)?;
    let Zone(zone) = zone(conn, org)?;
    let behind = last.checked_add_days(Days::new(1)).unwrap_or(last);
    Ok((begin(zone, first)?, begin(zone, behind)?))
}

fn parsed(field: &str, day: &str) -> Result<NaiveDate> {
    NaiveDate::parse_from_str(day, "%Y-%m-%d").map_err(|_no_day| {
        let expected = "a day such as 2026-06-18".to_owned();
        Error::from(InputFault::Malformed { expected }).at([field])
    })
}

/// The first moment of a day; where clocks skip midnight, an hour later.
fn begin(zone: Tz, day: NaiveDate) -> Result<Moment> {
    let found = [0, 1, 2].iter().find_map(|hour| {
        let wall = day.and_hms_opt(*hour, 0, 0)?;
        match zone.from_local_datetime(&wall) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Some(at),
            LocalResult::None => None,
        }
    });
    let at = found.ok_or_else(|| internal(&"a day without a beginning"))?;
    Ok(Moment(at.timestamp_micros()))
}
