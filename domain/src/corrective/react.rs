//! What corrective action does when something has happened.

use db::schema::{inspections, non_conformities};
use diesel::dsl::exists;
use diesel::prelude::*;

use super::opening::{Opening, found, of_inspection, open, severity, share};
use super::settings;
use crate::events::Row;
use crate::identity::events::GRANT_ADDED;
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{Inspection, InspectionId, Node, OrganizationId};
use crate::quality::InspectionRow;
use crate::quality::InspectionStatus::{Reviewed, Submitted};
use crate::quality::events::{REVIEWED, SUBMITTED};
use crate::quality::rules::Verdict;

/// Opens a nonconformity for an inspection that failed, and shares it with whoever of the supplier
/// comes to see that inspection later. Reading the same event again changes nothing.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody else does the same at this moment.
pub fn react(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    if row.kind == GRANT_ADDED.name {
        return shared(tx, row);
    }
    if row.kind != SUBMITTED.name && row.kind != REVIEWED.name {
        return Ok(());
    }
    match row.subject().and_then(|node| node.downcast::<Inspection>()) {
        Some(inspection) if is_final_rejection(row)? => failed(tx, row.org_id, inspection),
        _ => Ok(()),
    }
}

/// Whether the event says that a lot is rejected and nobody is still to decide about it.
fn is_final_rejection(row: &Row) -> Result<bool> {
    #[derive(serde::Deserialize)]
    struct Data {
        status: String,
        verdict: Option<Verdict>,
    }
    let data: Data = serde_json::from_str(&row.data)?;
    let decided = [Submitted, Reviewed]
        .iter()
        .any(|status| status.as_str() == data.status);
    Ok(decided && data.verdict == Some(Verdict::Reject))
}

fn failed(tx: &mut Tx<'_>, org: OrganizationId, id: InspectionId) -> Result<()> {
    let inspection: InspectionRow = inspections::table
        .find((org, id))
        .select(InspectionRow::as_select())
        .first(tx.conn())?;
    if is_followed(tx, &inspection)? {
        return Ok(());
    }
    let days = settings::of(tx.conn(), org)?.answer_days;
    let defects = found(tx, &inspection)?;
    let opening = Opening {
        org,
        id: None,
        severity: severity(&defects),
        inspection: Some(id),
        supplier: inspection.supplier_id,
        sku: inspection.sku_id,
        lot: inspection.lot_id,
        problem: None,
        defects,
        due_at: super::deadline::ahead(tx, "dueAt", None, days)?,
        by: None,
    };
    open(tx, opening)?;
    Ok(())
}

/// Whether a nonconformity exists for this inspection, or for an earlier revision of it: inspecting
/// the same goods again finds nothing new to answer.
fn is_followed(tx: &mut Tx<'_>, inspection: &InspectionRow) -> Result<bool> {
    let revisions = inspections::table
        .filter(inspections::org_id.eq(inspection.org_id))
        .filter(inspections::code.eq(&inspection.code))
        .select(inspections::id.nullable());
    Ok(diesel::select(exists(
        non_conformities::table
            .filter(non_conformities::org_id.eq(inspection.org_id))
            .filter(non_conformities::inspection_id.eq_any(revisions)),
    ))
    .get_result(tx.conn())?)
}

fn shared(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Data {
        node_id: Node,
    }
    let data: Data = serde_json::from_str(&row.data)?;
    let Some(inspection) = data.node_id.downcast::<Inspection>() else {
        return Ok(());
    };
    match of_inspection(tx, row.org_id, inspection)? {
        Some(nonconformity) if !nonconformity.status.is_final() => share(tx, &nonconformity),
        _ => Ok(()),
    }
}
