//! Plans and the catalogue of defects.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::kernel::Language;
use domain::kernel::id::{ProductId, SkuId, SupplierId, UserId};
use domain::quality::rules::checklist::Checklist;
use domain::quality::rules::sampling::ClassLimit;
use domain::quality::{DefectCodeRow, InspectionPlanRow};

use super::item::{Asked, asked};
use super::words::{CountingMode, InspectionKind, InspectionLevel, SamplingEdition};
use crate::graphql::catalog::{Product, Sku};
use crate::graphql::checklist::{ChecklistItem, DefectClass};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::identity::{Supplier, User};
use crate::graphql::scalar::{DateTime, Decimal};

/// A plan with its parts read, shared by all inspections of a page that follow it.
pub(crate) struct Plan {
    pub(super) row: InspectionPlanRow,
    pub(super) limits: Vec<ClassLimit>,
    pub(super) checklist: Checklist,
    pub(super) asked: Vec<Asked>,
}

impl Plan {
    /// Reads the stored texts.
    ///
    /// # Errors
    /// `INTERNAL` when they are not what was written.
    pub(crate) fn read(row: InspectionPlanRow) -> domain::kernel::Result<Arc<Self>> {
        let (limits, checklist) = (row.class_limits()?, row.items()?);
        Ok(Arc::new(Self {
            row,
            limits,
            asked: asked(&checklist),
            checklist,
        }))
    }
}

/// How lots are sampled and what is checked (检验方案); one version, which never changes.
#[derive(Clone)]
pub(crate) struct InspectionPlan(pub(crate) Arc<Plan>);

impl From<Arc<Plan>> for InspectionPlan {
    fn from(plan: Arc<Plan>) -> Self {
        Self(plan)
    }
}

/// The limit agreed for one defect class.
#[derive(SimpleObject)]
pub(crate) struct AqlLimit {
    /// The class.
    defect_class: DefectClass,
    /// Limit of the tables; 0 when none may be found.
    aql: Decimal,
}

/// How lots are sampled and what is checked (检验方案); one version, which never changes.
#[Object]
impl InspectionPlan {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.row.id.to_string().into()
    }
    /// Short code, the same for all versions.
    async fn code(&self) -> &str {
        &self.0.row.code
    }
    /// Number of this version, from 1.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.row.version).unwrap_or(i32::MAX)
    }
    /// What people call it.
    async fn name(&self) -> &str {
        &self.0.row.name
    }
    /// What inspections of this plan usually are.
    async fn kind(&self) -> InspectionKind {
        self.0.row.kind.into()
    }
    /// Whose tables and switching rules apply.
    async fn edition(&self) -> SamplingEdition {
        self.0.row.edition.into()
    }
    /// How large samples are.
    async fn level(&self) -> InspectionLevel {
        self.0.row.level.into()
    }
    /// What is compared with the acceptance numbers.
    async fn counting(&self) -> CountingMode {
        self.0.row.counting.into()
    }
    /// Limits of the defect classes, at most three; empty when the plan is a checklist only.
    async fn limits(&self) -> Vec<AqlLimit> {
        let limits = self.0.limits.iter();
        limits
            .map(|limit| AqlLimit {
                defect_class: limit.defect_class.into(),
                aql: Decimal(limit.aql),
            })
            .collect()
    }
    /// What is checked, at most 200 items with those of sections.
    async fn items(&self) -> Vec<ChecklistItem> {
        self.0
            .checklist
            .items
            .iter()
            .cloned()
            .map(ChecklistItem)
            .collect()
    }
    /// Only for this product; null when for any, or the viewer is a guest.
    async fn product(&self, ctx: &Context<'_>) -> Answer<Option<Product>> {
        match self.0.row.product_id {
            Some(id) => Ok(ctx.load::<ProductId>(id).await?.map(Product)),
            None => Ok(None),
        }
    }
    /// Only for this SKU; null when for any.
    async fn sku(&self, ctx: &Context<'_>) -> Answer<Option<Sku>> {
        match self.0.row.sku_id {
            Some(id) => Ok(ctx.load::<SkuId>(id).await?.map(Sku)),
            None => Ok(None),
        }
    }
    /// Only for goods of this supplier; null when for any, or it is not the guest's own.
    async fn supplier(&self, ctx: &Context<'_>) -> Answer<Option<Supplier>> {
        supplier(ctx, self.0.row.supplier_id).await
    }
    /// Whether new inspections may use this version.
    async fn active(&self) -> bool {
        self.0.row.active
    }
    /// Who wrote it.
    async fn created_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        Ok(ctx.load::<UserId>(self.0.row.created_by).await?.map(User))
    }
    /// When it was written.
    async fn created_at(&self) -> DateTime {
        self.0.row.created_at.into()
    }
}

/// A supplier as far as the viewer may see it: guests see only their own.
pub(crate) async fn supplier(
    ctx: &Context<'_>,
    id: Option<SupplierId>,
) -> Answer<Option<Supplier>> {
    let actor = ctx.actor()?;
    match id {
        Some(id) if !actor.is_guest() || actor.supplier == Some(id) => {
            Ok(ctx.load::<SupplierId>(id).await?.map(Supplier))
        }
        _ => Ok(None),
    }
}

/// An entry of the catalogue of defects (缺陷代码).
#[derive(Clone)]
pub(crate) struct DefectCode(pub(crate) DefectCodeRow);

impl From<DefectCodeRow> for DefectCode {
    fn from(row: DefectCodeRow) -> Self {
        Self(row)
    }
}

impl DefectCode {
    /// The name in a language.
    pub(super) fn name_in(&self, language: Language) -> &str {
        language.pick(&self.0.name_en, &self.0.name_zh)
    }
}

/// An entry of the catalogue of defects (缺陷代码).
#[Object]
impl DefectCode {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Short code, unique in the organisation.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// How bad it usually is.
    async fn defect_class(&self) -> DefectClass {
        self.0.defect_class.into()
    }
    /// What people call it, in the language of the request.
    async fn name(&self, ctx: &Context<'_>) -> &str {
        self.name_in(ctx.language())
    }
    /// Chinese name.
    async fn name_zh(&self) -> &str {
        &self.0.name_zh
    }
    /// English name.
    async fn name_en(&self) -> &str {
        &self.0.name_en
    }
}
