//! How much of a rejected lot is decided.

use db::schema::lot_dispositions;
use diesel::prelude::*;

use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::quality::model::{DispositionStatus, InspectionRow, LotDispositionRow};

/// How much of a lot is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::quality) enum Settled {
    /// All of it, and nobody has to agree any more.
    Whole,
    /// So many units, the rest or an agreement is open.
    Part(i64),
}

/// What is decided, and how many parts have been named so far, refused ones as well.
#[derive(Debug, Clone, Copy)]
pub(in crate::quality) struct Parts {
    pub(in crate::quality) settled: Settled,
    pub(in crate::quality) count: i64,
}

/// Adds up what is decided; refused concessions do not count.
///
/// # Errors
/// When the database fails.
pub(in crate::quality) fn parts(tx: &mut Tx<'_>, inspection: &InspectionRow) -> Result<Parts> {
    let rows: Vec<LotDispositionRow> = lot_dispositions::table
        .filter(lot_dispositions::org_id.eq(inspection.org_id))
        .filter(lot_dispositions::inspection_id.eq(inspection.id))
        .select(LotDispositionRow::as_select())
        .load(tx.conn())?;
    let counted = rows
        .iter()
        .filter(|row| row.status != DispositionStatus::Refused);
    let sum = counted.map(|row| row.quantity).sum();
    let waits = rows
        .iter()
        .any(|row| row.status == DispositionStatus::Requested);
    let whole = sum == inspection.lot_size && !waits;
    Ok(Parts {
        settled: if whole {
            Settled::Whole
        } else {
            Settled::Part(sum)
        },
        count: i64::try_from(rows.len()).unwrap_or(i64::MAX),
    })
}
