//! Codes of requisitions and orders, and the organisation's day.

use chrono::{DateTime, Utc};
use db::schema::purchase_counters;
use diesel::prelude::*;

use crate::identity::read::organization;
use crate::kernel::Tx;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::OrganizationId;

/// Today in the organisation's zone, `YYYY-MM-DD`.
pub(super) fn today(tx: &mut Tx<'_>, org: OrganizationId) -> Result<String> {
    let zone = organization(tx.conn(), org)?.time_zone;
    let zone: chrono_tz::Tz = zone.parse().unwrap_or(chrono_tz::UTC);
    let now = DateTime::<Utc>::from_timestamp_micros(tx.now().0).unwrap_or_default();
    Ok(now.with_timezone(&zone).format("%Y-%m-%d").to_string())
}

/// The next code of a series, as `PR-2026-0001`; at least four digits, without a gap.
///
/// # Errors
/// `RETRY` when the first code of a year is taken at the same moment by somebody else.
pub(super) fn next_code(tx: &mut Tx<'_>, org: OrganizationId, series: &str) -> Result<String> {
    let today = today(tx, org)?;
    let year = today
        .split('-')
        .next()
        .and_then(|year| year.parse::<i64>().ok());
    let year = year.unwrap_or_default();
    let next = diesel::update(purchase_counters::table.find((org, series, year)))
        .set(purchase_counters::last.eq(purchase_counters::last + 1_i64))
        .returning(purchase_counters::last)
        .get_result::<i64>(tx.conn())
        .optional()?;
    let number = match next {
        Some(number) => number,
        None => {
            let first = diesel::insert_into(purchase_counters::table).values((
                purchase_counters::org_id.eq(org),
                purchase_counters::series.eq(series),
                purchase_counters::year.eq(year),
                purchase_counters::last.eq(1_i64),
            ));
            or_again(first.execute(tx.conn()))?;
            1
        }
    };
    Ok(format!("{series}-{year}-{number:04}"))
}
