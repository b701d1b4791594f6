//! One open count for a location.

use db::schema::stock_counts;
use diesel::prelude::*;

use super::model::{StockCountRow, StockCountStatus};
use crate::inventory::fault::InventoryFault;
use crate::inventory::stock::close_warehouse;
use crate::kernel::Tx;
use crate::kernel::fault::Result;

/// Refuses a count of what is being counted already. Counts of one warehouse are opened one after the
/// other: its row is locked until the end of the transaction.
///
/// # Errors
/// `STOCK_COUNT_OPEN`.
pub(super) fn refuse(tx: &mut Tx<'_>, new: &StockCountRow) -> Result<()> {
    close_warehouse(tx, new.org_id, new.warehouse_id)?;
    let open: Vec<StockCountRow> = stock_counts::table
        .filter(stock_counts::org_id.eq(new.org_id))
        .filter(stock_counts::warehouse_id.eq(new.warehouse_id))
        .filter(stock_counts::status.eq(StockCountStatus::Open))
        .select(StockCountRow::as_select())
        .load(tx.conn())?;
    let meets = |known: &&StockCountRow| {
        let whole = known.location_id.is_none() || new.location_id.is_none();
        whole || known.location_id == new.location_id
    };
    match open.iter().find(meets) {
        Some(known) => {
            let count = known.code.clone();
            Err(InventoryFault::CountOpen { count }.into())
        }
        None => Ok(()),
    }
}
