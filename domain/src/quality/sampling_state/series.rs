//! Which lots belong to one series.

use db::schema::{sampling_states, skus};
use diesel::prelude::*;

use crate::kernel::Tx;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{OrganizationId, ProductId, SamplingStateId, SkuId, SupplierId};
use crate::quality::model::{InspectionKind, InspectionPlanRow, SamplingStateRow};
use crate::quality::rules::switching::Switching;

/// What lots of a supplier and product must have in common to be one series: when they are
/// inspected, by which tables, how large samples are, and the limits of the classes that switch.
/// `None` when no class switches, because all have the limit 0.
///
/// # Errors
/// `INTERNAL` when the stored limits are not what was written.
pub fn scheme_key(kind: InspectionKind, plan: &InspectionPlanRow) -> Result<Option<String>> {
    let mut limits = plan.class_limits()?;
    limits.retain(|limit| !limit.aql.is_zero());
    limits.sort_by_key(|limit| limit.defect_class);
    if limits.is_empty() {
        return Ok(None);
    }
    let mut key = format!(
        "{} {} {} {}",
        kind.as_str(),
        plan.edition,
        plan.level,
        plan.counting
    );
    for limit in limits {
        key.push_str(&format!(
            " {}={}",
            limit.defect_class,
            limit.aql.normalize()
        ));
    }
    Ok(Some(key))
}

/// The product that a SKU is a variant of.
pub(in crate::quality) fn product_of(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    sku: SkuId,
) -> Result<ProductId> {
    Ok(skus::table
        .find((org, sku))
        .select(skus::product_id)
        .first(tx.conn())?)
}

/// The state of a series, which begins with its first inspection.
pub(in crate::quality) fn ensure(
    tx: &mut Tx<'_>,
    plan: &InspectionPlanRow,
    supplier: SupplierId,
    product: ProductId,
    scheme: String,
) -> Result<SamplingStateId> {
    let known = sampling_states::table
        .filter(sampling_states::org_id.eq(plan.org_id))
        .filter(sampling_states::supplier_id.eq(supplier))
        .filter(sampling_states::product_id.eq(product))
        .filter(sampling_states::scheme.eq(&scheme))
        .select(sampling_states::id)
        .first(tx.conn())
        .optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    let row = SamplingStateRow {
        org_id: plan.org_id,
        id: tx.id(),
        supplier_id: supplier,
        product_id: product,
        scheme,
        state: serde_json::to_string(&Switching::start(plan.edition))?,
        seq: 0,
        created_at: tx.now(),
    };
    or_again(
        diesel::insert_into(sampling_states::table)
            .values(&row)
            .execute(tx.conn()),
    )?;
    Ok(row.id)
}
