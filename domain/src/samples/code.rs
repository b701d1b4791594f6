//! Codes of samples: `SMP-2026-0001`, counted by year in the organisation's zone.

use chrono::{DateTime, Datelike, NaiveDate};
use db::schema::{organizations, sample_counters};
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};

use crate::kernel::Tx;
use crate::kernel::fault::{CoreFault, Result, internal};
use crate::kernel::id::OrganizationId;

/// The next code.
pub(super) fn next(tx: &mut Tx<'_>, org: OrganizationId) -> Result<String> {
    let year = i64::from(today(tx, org)?.year());
    let counted: Option<i64> = diesel::update(sample_counters::table.find((org, year)))
        .set(sample_counters::last.eq(sample_counters::last + 1))
        .returning(sample_counters::last)
        .get_result(tx.conn())
        .optional()?;
    let number = match counted {
        Some(number) => number,
        None => first(tx, org, year)?,
    };
    Ok(format!("SMP-{year}-{number:04}"))
}

fn first(tx: &mut Tx<'_>, org: OrganizationId, year: i64) -> Result<i64> {
    let inserted = diesel::insert_into(sample_counters::table)
        .values((
            sample_counters::org_id.eq(org),
            sample_counters::year.eq(year),
            sample_counters::last.eq(1_i64),
        ))
        .execute(tx.conn());
    match inserted {
        Ok(_) => Ok(1),
        // Somebody else asked for the year's first sample at the same moment.
        Err(DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => {
            Err(CoreFault::Retry.into())
        }
        Err(error) => Err(error.into()),
    }
}

/// The calendar day in the organisation's zone.
pub(super) fn today(tx: &mut Tx<'_>, org: OrganizationId) -> Result<NaiveDate> {
    let zone: String = organizations::table
        .find(org)
        .select(organizations::time_zone)
        .first(tx.conn())?;
    let zone: chrono_tz::Tz = zone.parse().map_err(|error| internal(&error))?;
    let now = DateTime::from_timestamp_micros(tx.now().0)
        .ok_or_else(|| internal(&"the clock is outside of the calendar"))?;
    Ok(now.with_timezone(&zone).date_naive())
}
