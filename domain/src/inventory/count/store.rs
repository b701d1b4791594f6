//! Writes counts; every change counts the version, so that of two changes of the same state only one is
//! kept.

use chrono::{DateTime, Datelike, Utc};
use db::schema::{stock_counters, stock_counts};
use diesel::prelude::*;

use super::model::{StockCountRow, StockCountStatus};
use crate::identity::read::organization;
use crate::inventory::fault::InventoryFault;
use crate::kernel::Tx;
use crate::kernel::fault::{CoreFault, Result, or_again};
use crate::kernel::id::OrganizationId;

/// Saves a count that was loaded with its version.
///
/// # Errors
/// `RETRY` when somebody else was quicker.
pub(super) fn save(tx: &mut Tx<'_>, row: &mut StockCountRow) -> Result<()> {
    let seen = row.version;
    row.version += 1;
    let saved = diesel::update(stock_counts::table.find((row.org_id, row.id)))
        .filter(stock_counts::version.eq(seen))
        .set(&*row)
        .execute(tx.conn())?;
    if saved == 1 {
        Ok(())
    } else {
        Err(CoreFault::Retry.into())
    }
}

/// Refuses a count that is over, or that has changed since the caller saw it.
///
/// # Errors
/// `CONFLICT`, `STOCK_COUNT_NOT_OPEN`.
pub(super) fn require_open(row: &StockCountRow, seen: Option<i64>) -> Result<()> {
    let current = row.version;
    if let Some(version) = seen.filter(|seen| *seen != current) {
        return Err(CoreFault::Conflict { version, current }.into());
    }
    if row.status == StockCountStatus::Open {
        return Ok(());
    }
    let (count, status) = (row.code.clone(), row.status.as_str().to_owned());
    Err(InventoryFault::CountNotOpen { count, status }.into())
}

/// The next code of the organisation's year, as `SC-2026-0001`.
///
/// # Errors
/// `RETRY` when the first code of a year is taken at the same moment by somebody else.
pub(super) fn next_code(tx: &mut Tx<'_>, org: OrganizationId) -> Result<String> {
    let zone = organization(tx.conn(), org)?.time_zone;
    let zone: chrono_tz::Tz = zone.parse().unwrap_or(chrono_tz::UTC);
    let now = DateTime::<Utc>::from_timestamp_micros(tx.now().0).unwrap_or_default();
    let year = i64::from(now.with_timezone(&zone).year());
    let next = diesel::update(stock_counters::table.find((org, year)))
        .set(stock_counters::last.eq(stock_counters::last + 1_i64))
        .returning(stock_counters::last)
        .get_result::<i64>(tx.conn())
        .optional()?;
    let number = match next {
        Some(number) => number,
        None => {
            let first = diesel::insert_into(stock_counters::table).values((
                stock_counters::org_id.eq(org),
                stock_counters::year.eq(year),
                stock_counters::last.eq(1_i64),
            ));
            or_again(first.execute(tx.conn()))?;
            1
        }
    };
    Ok(format!("SC-{year}-{number:04}"))
}
