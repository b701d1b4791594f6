//! What an inspection is about.

use db::schema::{inspections, samples};
use diesel::dsl::exists;
use diesel::prelude::*;

use super::inspection_schedule::InspectionSchedule;
use crate::identity::{self, Permission};
use crate::inventory::{self, LotRow, LotStatus};
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{SampleId, SkuId, SupplierId};
use crate::kernel::input::{InputFault, range};
use crate::kernel::{Actor, Error, Tx};
use crate::quality::fault::QualityFault;
use crate::quality::model::{InspectionKind, InspectionPlanRow};
use crate::quality::sampling_state::product_of;

/// Largest lot, in units.
const MAX_LOT_SIZE: i64 = 1_000_000_000;

/// Most inspections of one sample.
const MAX_OF_SAMPLE: i64 = 100;

/// The goods of an inspection.
#[derive(Debug, Clone)]
pub(super) struct Subject {
    pub(super) sku: Option<SkuId>,
    pub(super) supplier: Option<SupplierId>,
    pub(super) lot: Option<LotRow>,
    pub(super) sample: Option<SampleId>,
    pub(super) lot_size: i64,
    pub(super) resubmitted: bool,
}

/// Resolves what the input names; a lot or a sample says what it is and who made it.
///
/// # Errors
/// `NOT_FOUND`, `NOT_OF_THE_LOT`, `REQUIRED`, `OUT_OF_RANGE`.
pub(super) fn subject(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &InspectionSchedule,
    kind: InspectionKind,
) -> Result<Subject> {
    let lot = match input.lot {
        Some(id) => Some(inventory::access::for_lot(tx, actor, id).map_err(|e| e.at(["lotId"]))?),
        None => None,
    };
    let sample = input.sample.map(|id| sample(tx, actor, id)).transpose()?;
    let known_sku = lot
        .as_ref()
        .map(|l| l.sku_id)
        .or(sample.and_then(|(_, sku)| sku));
    let known_supplier = lot
        .as_ref()
        .and_then(|l| l.supplier_id)
        .or(sample.map(|(s, _)| s));
    let sku = agreed("skuId", input.sku, known_sku)?;
    let supplier = agreed("supplierId", input.supplier, known_supplier)?;
    if lot.is_none() && sample.is_none() && sku.is_none() {
        return Err(Error::from(InputFault::Required).at(["lotId"]));
    }
    if known_sku.is_none()
        && let Some(id) = sku
    {
        crate::catalog::access::for_sku(tx, actor, id).map_err(|e| e.at(["skuId"]))?;
    }
    if known_supplier.is_none()
        && let Some(id) = supplier
    {
        identity::access::for_supplier(tx, actor, id).map_err(|e| e.at(["supplierId"]))?;
    }
    let quantity = lot.as_ref().map(|l| l.quantity);
    let lot_size = agreed("lotSize", input.lot_size, quantity)?.unwrap_or(1);
    Ok(Subject {
        resubmitted: lot
            .as_ref()
            .map(|l| resubmitted(tx, l, kind))
            .transpose()?
            .unwrap_or(false),
        sku,
        supplier,
        lot,
        sample: input.sample,
        lot_size: range("lotSize", lot_size, 1, MAX_LOT_SIZE)?,
    })
}

/// What is given may repeat what is known, but not contradict it.
fn agreed<T: PartialEq + Copy>(
    field: &str,
    given: Option<T>,
    known: Option<T>,
) -> Result<Option<T>> {
    match (given, known) {
        (Some(given), Some(known)) if given != known => {
            let field = field.to_owned();
            Err(Error::from(QualityFault::NotOfTheLot {
                field: field.clone(),
            })
            .at([field]))
        }
        _ => Ok(given.or(known)),
    }
}

fn sample(tx: &mut Tx<'_>, actor: &Actor, id: SampleId) -> Result<(SupplierId, Option<SkuId>)> {
    let missing = || Error::from(CoreFault::NotFound).at(["sampleId"]);
    if !actor.may(Permission::SampleRead) {
        return Err(missing());
    }
    let known = inspections::table
        .filter(inspections::org_id.eq(actor.org))
        .filter(inspections::sample_id.eq(id))
        .count()
        .get_result::<i64>(tx.conn())?;
    range("sampleId", known + 1, 1, MAX_OF_SAMPLE)?;
    samples::table
        .find((actor.org, id))
        .select((samples::supplier_id, samples::sku_id))
        .first(tx.conn())
        .optional()?
        .ok_or_else(missing)
}

/// Whether the lot was judged before by an inspection of this kind, or comes back from sorting or
/// rework.
fn resubmitted(tx: &mut Tx<'_>, lot: &LotRow, kind: InspectionKind) -> Result<bool> {
    if matches!(lot.status, LotStatus::Sorting | LotStatus::Rework) {
        return Ok(true);
    }
    Ok(diesel::select(exists(
        inspections::table
            .filter(inspections::org_id.eq(lot.org_id))
            .filter(inspections::lot_id.eq(lot.id))
            .filter(inspections::kind.eq(kind))
            .filter(inspections::verdict.is_not_null()),
    ))
    .get_result(tx.conn())?)
}

/// Refuses a plan that is for other goods.
///
/// # Errors
/// `PLAN_INACTIVE`, `PLAN_FOR_OTHER_GOODS`.
pub(super) fn require_fitting(
    tx: &mut Tx<'_>,
    plan: &InspectionPlanRow,
    subject: &Subject,
) -> Result<()> {
    let elsewhere = |field: &str| {
        let field = field.to_owned();
        Err(QualityFault::PlanElsewhere { field }.into())
    };
    if !plan.active {
        return Err(QualityFault::PlanInactive.into());
    }
    if plan.sku_id.is_some() && plan.sku_id != subject.sku {
        return elsewhere("SKU");
    }
    if plan.supplier_id.is_some() && plan.supplier_id != subject.supplier {
        return elsewhere("supplier");
    }
    if plan.product_id.is_some() {
        let product = subject
            .sku
            .map(|sku| product_of(tx, plan.org_id, sku))
            .transpose()?;
        if plan.product_id != product {
            return elsewhere("product");
        }
    }
    Ok(())
}
