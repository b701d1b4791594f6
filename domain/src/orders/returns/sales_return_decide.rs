//! Decides whether goods may come back.

use serde_json::json;

use super::model::ReturnStatus::{Approved, Rejected, Requested};
use super::model::SalesReturnRow;
use super::store::{ReturnTarget, advance, for_step, require_status};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::SalesReturnId;
use crate::kernel::input::{optional_text, text};
use crate::kernel::{Actor, Tx};
use crate::orders::events::{RETURN_APPROVED, RETURN_REJECTED};

/// A decision about a return.
#[derive(Debug, Clone)]
pub struct SalesReturnDecide {
    /// The return, and the version that the caller saw.
    pub target: ReturnTarget,
    /// Why, at most 1,000 characters; a rejection needs one.
    pub reason: Option<String>,
}

/// Lets the goods come back.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `SALES_RETURN_NOT_IN_STATE`, `TOO_LONG`, `CONFLICT`.
pub fn sales_return_approve(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SalesReturnDecide,
) -> Result<SalesReturnId> {
    let mut row = begin(tx, actor, input)?;
    row.decision_reason = optional_text("reason", input.reason.as_deref(), 1_000)?;
    advance(tx, actor, &mut row, (&RETURN_APPROVED, Approved, json!({})))
}

/// Refuses to take the goods back.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `SALES_RETURN_NOT_IN_STATE`, `REQUIRED`, `TOO_LONG`, `CONFLICT`.
pub fn sales_return_reject(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SalesReturnDecide,
) -> Result<SalesReturnId> {
    let mut row = begin(tx, actor, input)?;
    let reason = text("reason", input.reason.as_deref().unwrap_or_default(), 1_000)?;
    row.decision_reason = Some(reason.clone());
    let data = json!({ "reason": reason });
    advance(tx, actor, &mut row, (&RETURN_REJECTED, Rejected, data))
}

fn begin(tx: &mut Tx<'_>, actor: &Actor, input: &SalesReturnDecide) -> Result<SalesReturnRow> {
    let mut row = for_step(tx, actor, input.target, Permission::OrderManage)?;
    require_status(&row, &[Requested])?;
    row.decided_by = Some(actor.user);
    row.decided_at = Some(tx.now());
    Ok(row)
}
