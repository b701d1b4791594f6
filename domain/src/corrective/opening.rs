//! What opening a nonconformity does, by a person or by a failed inspection.

use db::schema::non_conformities;
use db::types::Moment;
use diesel::prelude::*;
use serde_json::json;

use super::events::OPENED;
use super::model::{DefectCount, NonConformityStatus};
use super::number::next_code;
use super::row::NonConformityRow;
use crate::events::Event;
use crate::identity::{GrantFollow, grant_follow};
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{
    InspectionId, LotId, NonConformityId, OrganizationId, SkuId, SupplierId, UserId,
};
use crate::kernel::{GrantAction, Tx};
use crate::quality::rules::DefectClass;
use crate::quality::{self, InspectionRow};

/// What a supplier does with a nonconformity about its goods.
const ANSWERING: [GrantAction; 3] = [
    GrantAction::Comment,
    GrantAction::Upload,
    GrantAction::Submit,
];

/// A nonconformity to open.
#[derive(Debug, Clone)]
pub(super) struct Opening {
    pub(super) org: OrganizationId,
    pub(super) id: Option<NonConformityId>,
    pub(super) severity: DefectClass,
    pub(super) inspection: Option<InspectionId>,
    pub(super) supplier: Option<SupplierId>,
    pub(super) sku: Option<SkuId>,
    pub(super) lot: Option<LotId>,
    pub(super) problem: Option<String>,
    pub(super) defects: Vec<DefectCount>,
    pub(super) due_at: Moment,
    pub(super) by: Option<UserId>,
}

/// Writes and announces the nonconformity, and shares it with the guests of the supplier who see
/// its inspection.
///
/// # Errors
/// `RETRY` when somebody else opens one for the same inspection at this moment.
pub(super) fn open(tx: &mut Tx<'_>, opening: Opening) -> Result<NonConformityRow> {
    let row = NonConformityRow {
        org_id: opening.org,
        id: opening.id.unwrap_or_else(|| tx.id()),
        code: next_code(tx, opening.org)?,
        status: NonConformityStatus::Open,
        severity: opening.severity,
        inspection_id: opening.inspection,
        supplier_id: opening.supplier,
        sku_id: opening.sku,
        lot_id: opening.lot,
        problem: opening.problem,
        defects: serde_json::to_string(&opening.defects)?,
        due_at: opening.due_at,
        answer_number: 0,
        opened_by: opening.by,
        created_at: tx.now(),
        effective_at: None,
        effectiveness_note: None,
        effectiveness_file_ids: "[]".to_owned(),
        effectiveness_inspection_id: None,
        closed_by: None,
        closed_at: None,
        cancel_reason: None,
        cancelled_by: None,
        cancelled_at: None,
        version: 1,
    };
    let stored = diesel::insert_into(non_conformities::table)
        .values(&row)
        .execute(tx.conn());
    or_again(stored)?;
    share(tx, &row)?;
    let data = json!({
        "code": row.code, "status": row.status, "severity": row.severity,
        "dueAt": rfc3339(row.due_at), "inspectionId": row.inspection_id,
        "supplierId": row.supplier_id, "skuId": row.sku_id, "lotId": row.lot_id,
        "defects": opening.defects,
    });
    let event = Event::of(row.org_id, &OPENED, row.id, data);
    tx.emit(Event {
        actor: opening.by,
        ..event
    });
    Ok(row)
}

/// Shares a nonconformity with the guests of its supplier who see its inspection.
///
/// # Errors
/// When the database fails.
pub(super) fn share(tx: &mut Tx<'_>, row: &NonConformityRow) -> Result<()> {
    let (Some(inspection), Some(supplier)) = (row.inspection_id, row.supplier_id) else {
        return Ok(());
    };
    let follow = GrantFollow {
        org: row.org_id,
        from: inspection.into(),
        to: row.id.into(),
        supplier,
        actions: &ANSWERING,
    };
    grant_follow(tx, &follow)
}

/// The nonconformity of an inspection.
///
/// # Errors
/// When the database fails.
pub(super) fn of_inspection(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    inspection: InspectionId,
) -> Result<Option<NonConformityRow>> {
    Ok(non_conformities::table
        .filter(non_conformities::org_id.eq(org))
        .filter(non_conformities::inspection_id.eq(inspection))
        .select(NonConformityRow::as_select())
        .first(tx.conn())
        .optional()?)
}

/// What an inspection found of each class, the worst first: the defects of its report, or the units
/// that its checklist failed when those are more.
///
/// # Errors
/// When the database fails or a stored text is damaged.
pub(super) fn found(tx: &mut Tx<'_>, inspection: &InspectionRow) -> Result<Vec<DefectCount>> {
    let rows = quality::read::defects(tx.conn(), inspection.org_id, &[inspection.id])?;
    let counted = inspection.report()?.map(|report| report.decision.classes);
    let counted = counted.unwrap_or_default();
    let mut counts = Vec::new();
    for class in DefectClass::ALL.iter().copied() {
        let of_class = || rows.iter().filter(|row| row.defect_class == class);
        let listed: i64 = of_class().map(|row| row.quantity).sum();
        let failed = counted.iter().find(|result| result.defect_class == class);
        let failed = failed.map_or(0, |result| i64::from(result.found));
        let mut codes: Vec<String> = of_class().map(|row| row.code.clone()).collect();
        codes.sort_unstable();
        codes.dedup();
        codes.truncate(20);
        let quantity = listed.max(failed);
        if quantity > 0 {
            counts.push(DefectCount {
                defect_class: class,
                quantity,
                codes,
            });
        }
    }
    Ok(counts)
}

/// The worst class that was found; a checklist without classes fails majorly.
pub(super) fn severity(defects: &[DefectCount]) -> DefectClass {
    defects
        .first()
        .map_or(DefectClass::Major, |worst| worst.defect_class)
}

/// A moment as the API writes it.
pub(super) fn rfc3339(at: Moment) -> String {
    chrono::DateTime::from_timestamp_micros(at.0).map_or_else(String::new, |at| {
        at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
    })
}
