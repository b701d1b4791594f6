//! Codes of inspections: `INS-<year>-<number>`, at least four digits, without a gap.

use db::schema::inspection_counters;
use diesel::prelude::*;

use super::calendar::year;
use crate::kernel::Tx;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::OrganizationId;

/// The next code of the organisation.
///
/// # Errors
/// `RETRY` when the first code of a year is taken at the same moment by somebody else.
pub(super) fn next_code(tx: &mut Tx<'_>, org: OrganizationId) -> Result<String> {
    let year = year(tx, org)?;
    let next = diesel::update(inspection_counters::table.find((org, year)))
        .set(inspection_counters::last.eq(inspection_counters::last + 1_i64))
        .returning(inspection_counters::last)
        .get_result::<i64>(tx.conn())
        .optional()?;
    let number = match next {
        Some(number) => number,
        None => {
            let first = diesel::insert_into(inspection_counters::table).values((
                inspection_counters::org_id.eq(org),
                inspection_counters::year.eq(year),
                inspection_counters::last.eq(1_i64),
            ));
            or_again(first.execute(tx.conn()))?;
            1
        }
    };
    Ok(format!("INS-{year}-{number:04}"))
}
