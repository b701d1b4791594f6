//! Plans, catalogue of defects and switching states as they are stored.

use db::schema::{defect_codes, inspection_plans, sampling_states};
use db::types::Moment;
use diesel::prelude::*;

use super::words::InspectionKind;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    DefectCodeId, InspectionPlanId, OrganizationId, ProductId, SamplingStateId, SkuId, SupplierId,
    UserId,
};
use crate::quality::rules::checklist::Checklist;
use crate::quality::rules::sampling::ClassLimit;
use crate::quality::rules::switching::Switching;
use crate::quality::rules::{CountingMode, DefectClass, Edition, InspectionLevel};

/// One version of a plan: how lots are sampled and what is checked. Only `active` ever changes.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = inspection_plans)]
pub struct InspectionPlanRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: InspectionPlanId,
    /// Short code, the same for all versions.
    pub code: String,
    /// Number of the version, from 1.
    pub version: i64,
    /// Name.
    pub name: String,
    /// What inspections of this plan usually are.
    pub kind: InspectionKind,
    /// Whose tables and switching rules apply.
    pub edition: Edition,
    /// How large samples are.
    pub level: InspectionLevel,
    /// What is compared with the acceptance numbers.
    pub counting: CountingMode,
    /// JSON list of [`ClassLimit`]; empty when the plan is a checklist only.
    pub limits: String,
    /// JSON of the [`Checklist`].
    pub checklist: String,
    /// Only for this product.
    pub product_id: Option<ProductId>,
    /// Only for this SKU.
    pub sku_id: Option<SkuId>,
    /// Only for goods of this supplier.
    pub supplier_id: Option<SupplierId>,
    /// Whether new inspections may use it.
    pub active: bool,
    /// Who wrote it.
    pub created_by: UserId,
    /// When it was written.
    pub created_at: Moment,
}

impl InspectionPlanRow {
    /// The limits of the defect classes, at most three.
    ///
    /// # Errors
    /// `INTERNAL` when the stored text is not what was written.
    pub fn class_limits(&self) -> Result<Vec<ClassLimit>> {
        Ok(serde_json::from_str(&self.limits)?)
    }

    /// What is checked, at most 200 items.
    ///
    /// # Errors
    /// `INTERNAL` when the stored text is not what was written.
    pub fn items(&self) -> Result<Checklist> {
        Ok(serde_json::from_str(&self.checklist)?)
    }
}

/// An entry of the catalogue of defects.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = defect_codes)]
pub struct DefectCodeRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: DefectCodeId,
    /// Short code, unique in the organisation.
    pub code: String,
    /// How bad it usually is.
    pub defect_class: DefectClass,
    /// Chinese name.
    pub name_zh: String,
    /// English name.
    pub name_en: String,
    /// Whether it is offered to inspectors.
    pub active: bool,
    /// When it was added.
    pub created_at: Moment,
}

/// Where a supplier, product and scheme stand, folded from the log up to `seq`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = sampling_states)]
pub struct SamplingStateRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: SamplingStateId,
    /// Supplier.
    pub supplier_id: SupplierId,
    /// Product.
    pub product_id: ProductId,
    /// Kind, edition, level and limits, as [`crate::quality::sampling_state::scheme_key`] writes them.
    pub scheme: String,
    /// JSON of [`Switching`].
    pub state: String,
    /// The last event that is in `state`.
    pub seq: i64,
    /// When the first inspection of this scheme was scheduled.
    pub created_at: Moment,
}

impl SamplingStateRow {
    /// The state up to `seq`.
    ///
    /// # Errors
    /// `INTERNAL` when the stored text is not what was written.
    pub fn switching(&self) -> Result<Switching> {
        Ok(serde_json::from_str(&self.state)?)
    }
}
