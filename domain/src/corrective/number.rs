//! Codes of nonconformities: `NCR-<year>-<number>`, at least four digits, without a gap.

use db::schema::non_conformity_counters;
use diesel::prelude::*;

use crate::kernel::Tx;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::OrganizationId;
use crate::quality::calendar::year;

/// The next code of the organisation.
///
/// # Errors
/// `RETRY` when the first code of a year is taken at the same moment by somebody else.
pub(super) fn next_code(tx: &mut Tx<'_>, org: OrganizationId) -> Result<String> {
    let year = year(tx, org)?;
    let next = diesel::update(non_conformity_counters::table.find((org, year)))
        .set(non_conformity_counters::last.eq(non_conformity_counters::last + 1_i64))
        .returning(non_conformity_counters::last)
        .get_result::<i64>(tx.conn())
        .optional()?;
    let number = match next {
        Some(number) => number,
        None => {
            let first = diesel::insert_into(non_conformity_counters::table).values((
                non_conformity_counters::org_id.eq(org),
                non_conformity_counters::year.eq(year),
                non_conformity_counters::last.eq(1_i64),
            ));
            or_again(first.execute(tx.conn()))?;
            1
        }
    };
    Ok(format!("NCR-{year}-{number:04}"))
}
