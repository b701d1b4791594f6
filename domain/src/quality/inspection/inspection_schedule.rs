//! Schedules an inspection: freezes plan, severity and sample.

use db::schema::{inspection_plans, inspection_work_orders, inspections};
use db::types::Moment;
use diesel::prelude::*;
use serde_json::json;

use super::assignment::{assignee, share};
use super::lot;
use super::number::next_code;
use super::subject::{Subject, require_fitting, subject};
use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{
    InspectionId, InspectionPlanId, LotId, OrganizationId, SampleId, SamplingStateId, SkuId,
    SupplierId, UserId, WorkOrderId,
};
use crate::kernel::input::InputFault;
use crate::kernel::{Actor, Error, Tx};
use crate::quality::events::SCHEDULED;
use crate::quality::fault::QualityFault;
use crate::quality::model::{InspectionKind, InspectionPlanRow, InspectionRow, InspectionStatus};
use crate::quality::problem::{Spelling, error};
use crate::quality::rules::InspectionSeverity;
use crate::quality::rules::sampling::{Scheme, scheme};
use crate::quality::sampling_state::{catch_up, ensure, product_of, scheme_key};

/// What is to be inspected, how and by whom.
#[derive(Debug, Clone)]
pub struct InspectionSchedule {
    /// Id that the client made.
    pub id: Option<InspectionId>,
    /// The version of the plan.
    pub plan: InspectionPlanId,
    /// When in the life of the goods; `None`: as the plan says.
    pub kind: Option<InspectionKind>,
    /// The lot; says SKU, supplier and lot size.
    pub lot: Option<LotId>,
    /// The sample; says SKU and supplier.
    pub sample: Option<SampleId>,
    /// What is inspected when there is neither lot nor sample.
    pub sku: Option<SkuId>,
    /// Who made it.
    pub supplier: Option<SupplierId>,
    /// The work order whose goods these are.
    pub work_order: Option<WorkOrderId>,
    /// Units; needed for sampling without a lot, else 1.
    pub lot_size: Option<i64>,
    /// Who carries it out: an inspector, or a guest, with whom it is shared by this.
    pub assignee: Option<UserId>,
    /// Until when it should be submitted.
    pub due_at: Option<Moment>,
}

/// Schedules the inspection.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND` for what it names, `PLAN_INACTIVE`, `PLAN_FOR_OTHER_GOODS`,
/// `NOT_OF_THE_LOT`, `LOT_NOT_INSPECTABLE`, `SAMPLING_STOPPED`, `ASSIGNEE_CANNOT_INSPECT`,
/// `ID_REUSED`, errors of input.
pub fn inspection_schedule(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &InspectionSchedule,
) -> Result<InspectionId> {
    actor.require(Permission::InspectionSchedule)?;
    if let Some(known) = known(tx, actor, input)? {
        return known;
    }
    let plan = plan(tx, actor, input.plan)?;
    let kind = input.kind.unwrap_or(plan.kind);
    let subject = subject(tx, actor, input, kind)?;
    if let Some(order) = input.work_order
        && !crate::registry::work_order(tx.conn(), actor, order)?
    {
        return Err(Error::from(CoreFault::NotFound).at(["workOrderId"]));
    }
    require_fitting(tx, &plan, &subject)?;
    let assignee = input
        .assignee
        .map(|user| assignee(tx, actor, user, kind))
        .transpose()?;
    let (series, severity) = severity(tx, &plan, kind, &subject)?;
    let sampling = sampled(&plan, &subject, severity)?;
    if let Some(lot) = &subject.lot {
        lot::begin(tx, actor, lot, kind)?;
    }
    let row = InspectionRow {
        assignee_id: assignee.map(|assignee| assignee.user),
        sampling_state_id: series,
        sampling: sampling.as_ref().map(serde_json::to_string).transpose()?,
        ..planned(tx, actor, input, kind, &subject)?
    };
    diesel::insert_into(inspections::table)
        .values(&row)
        .execute(tx.conn())?;
    if let Some(order) = input.work_order {
        link(tx, row.org_id, row.id, order)?;
    }
    tx.emit(scheduled(
        actor,
        &row,
        sampling.map(|scheme| scheme.severity),
    ));
    if let Some(assignee) = assignee {
        share(tx, actor, assignee, row.id)?;
    }
    Ok(row.id)
}

/// Says whose goods an inspection is about.
pub(super) fn link(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    inspection: InspectionId,
    order: WorkOrderId,
) -> Result<()> {
    diesel::insert_into(inspection_work_orders::table)
        .values((
            inspection_work_orders::org_id.eq(org),
            inspection_work_orders::inspection_id.eq(inspection),
            inspection_work_orders::work_order_id.eq(order),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// What to answer when the client's id is there already.
fn known(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &InspectionSchedule,
) -> Result<Option<Result<InspectionId>>> {
    let Some(id) = input.id else {
        return Ok(None);
    };
    let known = inspections::table
        .find((actor.org, id))
        .select(InspectionRow::as_select())
        .first(tx.conn())
        .optional()?;
    Ok(known.map(|known| {
        // Assignee and lot move on afterwards; what was asked for stays comparable.
        let asked = (input.plan, input.lot, input.sample, input.due_at);
        let same = asked == (known.plan_id, known.lot_id, known.sample_id, known.due_at)
            && input.kind.is_none_or(|kind| kind == known.kind)
            && input.sku.is_none_or(|sku| Some(sku) == known.sku_id)
            && input
                .supplier
                .is_none_or(|supplier| Some(supplier) == known.supplier_id)
            && input.lot_size.is_none_or(|size| size == known.lot_size);
        if same {
            Ok(known.id)
        } else {
            Err(InputFault::IdReused.into())
        }
    }))
}

fn plan(tx: &mut Tx<'_>, actor: &Actor, id: InspectionPlanId) -> Result<InspectionPlanRow> {
    inspection_plans::table
        .find((actor.org, id))
        .select(InspectionPlanRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or_else(|| Error::from(CoreFault::NotFound).at(["planId"]))
}

/// The series that the inspection belongs to, and the severity that its history asks for.
fn severity(
    tx: &mut Tx<'_>,
    plan: &InspectionPlanRow,
    kind: InspectionKind,
    subject: &Subject,
) -> Result<(Option<SamplingStateId>, InspectionSeverity)> {
    let (Some(sku), Some(supplier), Some(key)) =
        (subject.sku, subject.supplier, scheme_key(kind, plan)?)
    else {
        return Ok((None, InspectionSeverity::Normal));
    };
    let product = product_of(tx, plan.org_id, sku)?;
    let series = ensure(tx, plan, supplier, product, key)?;
    let state = catch_up(tx, plan.org_id, series)?.state;
    match state.severity() {
        Some(severity) => Ok((Some(series), severity)),
        None => Err(QualityFault::SamplingStopped.into()),
    }
}

fn sampled(
    plan: &InspectionPlanRow,
    subject: &Subject,
    severity: InspectionSeverity,
) -> Result<Option<Scheme>> {
    let limits = plan.class_limits()?;
    if limits.is_empty() {
        return Ok(None);
    }
    let lot_size = u32::try_from(subject.lot_size).unwrap_or(u32::MAX);
    scheme(plan.edition, lot_size, plan.level, severity, &limits)
        .map(Some)
        .map_err(|problem| error(problem, Spelling::Same))
}

fn planned(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &InspectionSchedule,
    kind: InspectionKind,
    subject: &Subject,
) -> Result<InspectionRow> {
    let mut seed = [0; 8];
    tx.sources().fill(&mut seed);
    Ok(InspectionRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        code: next_code(tx, actor.org)?,
        revision: 1,
        previous_id: None,
        kind,
        status: match input.assignee {
            Some(_) => InspectionStatus::Assigned,
            None => InspectionStatus::Planned,
        },
        plan_id: input.plan,
        sku_id: subject.sku,
        supplier_id: subject.supplier,
        lot_id: input.lot,
        sample_id: subject.sample,
        lot_size: subject.lot_size,
        assignee_id: input.assignee,
        sampling_state_id: None,
        sampling: None,
        draw_seed: i64::from_ne_bytes(seed),
        resubmitted: subject.resubmitted,
        due_at: input.due_at,
        report: None,
        verdict: None,
        disposition: None,
        reason: None,
        created_at: tx.now(),
        started_at: None,
        submitted_by: None,
        submitted_at: None,
        reviewed_by: None,
        reviewed_at: None,
        closed_at: None,
        version: 1,
    })
}

fn scheduled(actor: &Actor, row: &InspectionRow, severity: Option<InspectionSeverity>) -> Event {
    let data = json!({
        "code": row.code, "kind": row.kind, "status": row.status, "planId": row.plan_id,
        "skuId": row.sku_id, "supplierId": row.supplier_id, "lotId": row.lot_id,
        "sampleId": row.sample_id, "assigneeId": row.assignee_id, "severity": severity,
        "resubmitted": row.resubmitted,
    });
    Event::by(actor, &SCHEDULED, row.id, data)
}
