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

/// Adds up what is decided; refused concessions do not count.
///
/// # Errors
/// When the database fails.
pub(in crate::quality) fn settled(tx: &mut Tx<'_>, inspection: &InspectionRow) -> Result<Settled> {
    let rows: Vec<LotDispositionRow> = lot_dispositions::table
        .filter(lot_dispositions::org_id.eq(inspection.org_id))
        .filter(lot_dispositions::inspection_id.eq(inspection.id))
        .filter(lot_dispositions::status.ne(DispositionStatus::Refused))
        .select(LotDispositionRow::as_select())
        .load(tx.conn())?;
    let sum = rows.iter().map(|row| row.quantity).sum();
    let waits = rows
        .iter()
        .any(|row| row.status == DispositionStatus::Requested);
    if sum == inspection.lot_size && !waits {
        return Ok(Settled::Whole);
    }
    Ok(Settled::Part(sum))
}
