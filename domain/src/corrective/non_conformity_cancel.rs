//! Cancels a nonconformity that is none, or is not followed.

use serde_json::json;

use super::access::{Target, for_change};
use super::events::CANCELLED;
use super::model::NonConformityStatus::{self, Cancelled};
use super::store::{emit, require_status, save};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::NonConformityId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// The nonconformity that ends.
#[derive(Debug, Clone)]
pub struct NonConformityCancel {
    /// The nonconformity, and the version that the caller saw.
    pub target: Target,
    /// Why, at most 2,000 characters; internal.
    pub reason: String,
}

/// Cancels the nonconformity.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `NON_CONFORMITY_NOT_IN_STATE`, `REQUIRED`, `CONFLICT`.
pub fn non_conformity_cancel(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &NonConformityCancel,
) -> Result<NonConformityId> {
    let mut row = for_change(tx, actor, input.target, Permission::NonConformityManage)?;
    let open: Vec<_> = NonConformityStatus::ALL
        .iter()
        .copied()
        .filter(|status| !status.is_final())
        .collect();
    require_status(&row, &open)?;
    let from = row.status;
    row.status = Cancelled;
    row.cancel_reason = Some(text("reason", &input.reason, 2_000)?);
    row.cancelled_by = Some(actor.user);
    row.cancelled_at = Some(tx.now());
    save(tx, &mut row)?;
    let data = json!({ "from": from, "status": row.status });
    emit(tx, actor, &CANCELLED, &row, data);
    Ok(row.id)
}
