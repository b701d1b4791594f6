//! What happens to requisitions: to who may decide, then to who asked.

use db::schema::purchase_requisitions;
use diesel::prelude::*;

use super::{Happened, leads};
use crate::identity::recipients::with_role;
use crate::kernel::fault::Result;
use crate::kernel::id::PurchaseRequisitionId;
use crate::kernel::{Role, Tx};
use crate::notify::model::NotificationKind as Kind;
use crate::notify::tell::Told;
use crate::procurement::RequisitionRow;
use crate::procurement::access::is_above_limit;
use crate::procurement::events as e;

pub(super) fn of(
    tx: &mut Tx<'_>,
    happened: &Happened<'_>,
    id: PurchaseRequisitionId,
) -> Result<Vec<Told>> {
    let kind = match happened.kind() {
        kind if kind == e::REQUISITION_SUBMITTED.name => Kind::RequisitionSubmitted,
        kind if kind == e::REQUISITION_APPROVED.name => Kind::RequisitionApproved,
        kind if kind == e::REQUISITION_REJECTED.name => Kind::RequisitionRejected,
        _ => return Ok(Vec::new()),
    };
    let row: RequisitionRow = purchase_requisitions::table
        .find((happened.org(), id))
        .select(RequisitionRow::as_select())
        .first(tx.conn())?;
    let users = if kind != Kind::RequisitionSubmitted {
        vec![row.requested_by]
    } else if is_above_limit(tx.conn(), &row)? {
        with_role(tx.conn(), happened.org(), Role::Admin)?
    } else {
        leads(tx, happened)?
    };
    Ok(vec![happened.tell(kind, users)])
}
