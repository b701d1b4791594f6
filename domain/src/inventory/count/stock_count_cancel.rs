//! Gives a count up.

use serde_json::json;

use super::model::StockCountStatus;
use super::store;
use crate::events::Event;
use crate::inventory::access;
use crate::inventory::events::STOCK_COUNT_CANCELLED;
use crate::kernel::fault::Result;
use crate::kernel::id::StockCountId;
use crate::kernel::input::optional_text;
use crate::kernel::{Actor, Tx};

/// A count that is given up.
#[derive(Debug, Clone)]
pub struct StockCountCancel {
    /// The count.
    pub count: StockCountId,
    /// The version that the caller saw.
    pub version: Option<i64>,
    /// Why, at most 1,000 characters.
    pub reason: Option<String>,
}

/// Gives the count up; nothing is booked.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT`, `STOCK_COUNT_NOT_OPEN`, `TOO_LONG`.
pub fn stock_count_cancel(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &StockCountCancel,
) -> Result<StockCountId> {
    let mut count = access::for_count_cancel(tx.conn(), actor, input.count)?;
    store::require_open(&count, input.version)?;
    count.reason = optional_text("reason", input.reason.as_deref(), 1000)?;
    count.status = StockCountStatus::Cancelled;
    count.closed_by = Some(actor.user);
    count.closed_at = Some(tx.now());
    store::save(tx, &mut count)?;
    let data = json!({ "code": count.code, "reason": count.reason });
    tx.emit(Event::by(actor, &STOCK_COUNT_CANCELLED, count.id, data));
    Ok(count.id)
}
