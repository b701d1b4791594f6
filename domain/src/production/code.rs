//! Codes of work orders: `WO-2026-0001`, counted by year in the organisation's zone.

use db::schema::work_order_counters;
use diesel::prelude::*;

use crate::identity::days::day_of;
use crate::kernel::Tx;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::OrganizationId;

/// The next code.
///
/// # Errors
/// `RETRY` when the first code of a year is taken at the same moment by somebody else.
pub(super) fn next(tx: &mut Tx<'_>, org: OrganizationId) -> Result<String> {
    let now = tx.now();
    let today = day_of(tx.conn(), org, now)?;
    let year: i64 = today
        .split('-')
        .next()
        .and_then(|year| year.parse().ok())
        .unwrap_or_default();
    let counted = diesel::update(work_order_counters::table.find((org, year)))
        .set(work_order_counters::last.eq(work_order_counters::last + 1_i64))
        .returning(work_order_counters::last)
        .get_result::<i64>(tx.conn())
        .optional()?;
    let number = match counted {
        Some(number) => number,
        None => {
            let first = diesel::insert_into(work_order_counters::table).values((
                work_order_counters::org_id.eq(org),
                work_order_counters::year.eq(year),
                work_order_counters::last.eq(1_i64),
            ));
            or_again(first.execute(tx.conn()))?;
            1
        }
    };
    Ok(format!("WO-{year}-{number:04}"))
}
