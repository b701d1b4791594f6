//! Inputs of quality.

use async_graphql::{Context, ID, InputObject};
use domain::kernel::{Id, Kind};
use domain::quality;
use domain::quality::rules::checklist::Checklist;

use super::sampling::AqlInput;
use super::words::{CountingMode, InspectionKind, InspectionLevel, SamplingEdition, Verdict};
use crate::graphql::checklist::{CheckResultInput, ChecklistItemInput, DefectClass};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::scalar::DateTime;

/// An id that may be left out.
fn maybe<K: Kind>(ctx: &Context<'_>, id: Option<&ID>, field: &str) -> Answer<Option<Id<K>>> {
    id.map(|id| ctx.id(id, field)).transpose()
}

/// Ids of a list.
fn every<K: Kind>(ctx: &Context<'_>, ids: &[ID], field: &str) -> Answer<Vec<Id<K>>> {
    ids.iter().map(|id| ctx.id(id, field)).collect()
}

/// A plan, or the next version of one.
#[derive(InputObject)]
pub(crate) struct InspectionPlanCreateInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// Version that this one follows and puts out of use; a new plan when left out.
    replaces_id: Option<ID>,
    /// Unique in the organisation, at most 40 characters; the same as before for a new version.
    code: String,
    /// At most 100 characters.
    name: String,
    /// What inspections of this plan usually are.
    kind: InspectionKind,
    /// Whose tables apply.
    #[graphql(default_with = "SamplingEdition::Gbt2828_1_2012")]
    edition: SamplingEdition,
    /// How large samples are.
    #[graphql(default_with = "InspectionLevel::II")]
    level: InspectionLevel,
    /// What is compared with the acceptance numbers.
    #[graphql(default_with = "CountingMode::NonconformingItems")]
    counting: CountingMode,
    /// Limits of the defect classes, at most three; none for a checklist only.
    #[graphql(default)]
    limits: Vec<AqlInput>,
    /// What is checked, at most 200 items with those of sections.
    #[graphql(default)]
    items: Vec<ChecklistItemInput>,
    /// Only for this product.
    product_id: Option<ID>,
    /// Only for this SKU.
    sku_id: Option<ID>,
    /// Only for goods of this supplier.
    supplier_id: Option<ID>,
}

impl InspectionPlanCreateInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<quality::InspectionPlanCreate> {
        Ok(quality::InspectionPlanCreate {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            replaces: maybe(ctx, self.replaces_id.as_ref(), "replacesId")?,
            product: maybe(ctx, self.product_id.as_ref(), "productId")?,
            sku: maybe(ctx, self.sku_id.as_ref(), "skuId")?,
            supplier: maybe(ctx, self.supplier_id.as_ref(), "supplierId")?,
            code: self.code,
            name: self.name,
            kind: self.kind.into(),
            edition: self.edition.into(),
            level: self.level.into(),
            counting: self.counting.into(),
            limits: self.limits.iter().map(Into::into).collect(),
            checklist: Checklist {
                items: self.items.into_iter().map(Into::into).collect(),
            },
        })
    }
}

/// A new entry of the catalogue of defects.
#[derive(InputObject)]
pub(crate) struct DefectCodeCreateInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// Unique in the organisation, at most 40 characters.
    code: String,
    /// How bad it usually is.
    defect_class: DefectClass,
    /// Chinese name, at most 100 characters.
    name_zh: String,
    /// English name, at most 100 characters.
    name_en: String,
}

impl DefectCodeCreateInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<quality::DefectCodeCreate> {
        Ok(quality::DefectCodeCreate {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            code: self.code,
            defect_class: self.defect_class.into(),
            name_zh: self.name_zh,
            name_en: self.name_en,
        })
    }
}

/// What is to be inspected, how and by whom.
#[derive(InputObject)]
pub(crate) struct InspectionScheduleInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// Version of the plan.
    plan_id: ID,
    /// When in the life of the goods; as the plan says when left out.
    kind: Option<InspectionKind>,
    /// The lot; says SKU, supplier and lot size.
    lot_id: Option<ID>,
    /// The sample; says SKU and supplier.
    sample_id: Option<ID>,
    /// What is inspected, when there is neither lot nor sample.
    sku_id: Option<ID>,
    /// Who made it.
    supplier_id: Option<ID>,
    /// The work order whose goods these are.
    work_order_id: Option<ID>,
    /// Units, 1 to 1,000,000,000; with a lot, its quantity, else 1 when left out.
    lot_size: Option<i32>,
    /// Who carries it out: an inspector, a warehouse person for incoming goods, or a guest, with
    /// whom it is shared by this.
    assignee_id: Option<ID>,
    /// Until when it should be submitted.
    due_at: Option<DateTime>,
}

impl InspectionScheduleInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<quality::InspectionSchedule> {
        Ok(quality::InspectionSchedule {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            plan: ctx.id(&self.plan_id, "planId")?,
            kind: self.kind.map(Into::into),
            lot: maybe(ctx, self.lot_id.as_ref(), "lotId")?,
            sample: maybe(ctx, self.sample_id.as_ref(), "sampleId")?,
            sku: maybe(ctx, self.sku_id.as_ref(), "skuId")?,
            supplier: maybe(ctx, self.supplier_id.as_ref(), "supplierId")?,
            work_order: maybe(ctx, self.work_order_id.as_ref(), "workOrderId")?,
            lot_size: self.lot_size.map(i64::from),
            assignee: maybe(ctx, self.assignee_id.as_ref(), "assigneeId")?,
            due_at: self.due_at.map(|at| at.0),
        })
    }
}

/// Who shall carry out an inspection.
#[derive(InputObject)]
pub(crate) struct InspectionAssignInput {
    /// The inspection.
    pub(super) inspection_id: ID,
    /// An inspector, a warehouse person for incoming goods, or a guest, with whom it is shared.
    pub(super) assignee_id: ID,
    /// Version of the inspection that the client saw.
    pub(super) version: Option<i32>,
}

/// The inspection that begins.
#[derive(InputObject)]
pub(crate) struct InspectionStartInput {
    /// The inspection.
    pub(super) inspection_id: ID,
    /// Version of the inspection that the client saw.
    pub(super) version: Option<i32>,
}

/// A place on earth (WGS 84).
#[derive(InputObject)]
pub(crate) struct LocationInput {
    /// Degrees, -90 to 90.
    latitude: f64,
    /// Degrees, -180 to 180.
    longitude: f64,
    /// Radius in metres within which the place lies.
    accuracy_meters: Option<f64>,
}

/// A defect that was found.
#[derive(InputObject)]
pub(crate) struct DefectInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// Code, usually of the catalogue, at most 40 characters.
    code: String,
    /// How bad it is; as the catalogue says when left out.
    defect_class: Option<DefectClass>,
    /// Key of the item whose failed answer it documents; it is then not counted a second time.
    item_id: Option<ID>,
    /// Number of the unit that carries it, from 1.
    unit: Option<u32>,
    /// How many times it was found, 1 to 1,000,000.
    #[graphql(default = 1)]
    quantity: i32,
    /// Whether it was found on the sample; elsewhere only a critical one counts.
    #[graphql(default = true)]
    in_sample: bool,
    /// Photos of it, at most 20.
    #[graphql(default)]
    photo_ids: Vec<ID>,
    /// A remark, at most 500 characters.
    note: Option<String>,
}

impl DefectInput {
    fn resolve(self, ctx: &Context<'_>) -> Answer<quality::DefectFound> {
        Ok(quality::DefectFound {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            code: self.code,
            defect_class: self.defect_class.map(Into::into),
            item: self.item_id.map(|id| id.0),
            unit: self.unit,
            quantity: i64::from(self.quantity),
            in_sample: self.in_sample,
            photos: every(ctx, &self.photo_ids, "photoIds")?,
            note: self.note,
        })
    }
}

/// The report of an inspector.
#[derive(InputObject)]
pub(crate) struct InspectionSubmitInput {
    /// The inspection.
    pub(super) inspection_id: ID,
    /// Answers to the checklist; every mandatory item needs one.
    #[graphql(default)]
    results: Vec<CheckResultInput>,
    /// What was found wrong, at most 500.
    #[graphql(default)]
    defects: Vec<DefectInput>,
    /// Photos of the whole, at most 50.
    #[graphql(default)]
    photo_ids: Vec<ID>,
    /// Units that were inspected; the whole sample when left out.
    inspected_quantity: Option<i32>,
    /// Verdict that the device has shown; another one than the server's needs a reviewer.
    client_verdict: Option<Verdict>,
    /// Where it is submitted.
    location: Option<LocationInput>,
    /// Picture of the inspector's signature.
    signature_file_id: Option<ID>,
    /// When the work began, by the device's clock.
    client_started_at: Option<DateTime>,
    /// When the work ended, by the device's clock.
    client_submitted_at: Option<DateTime>,
    /// A remark, at most 2,000 characters.
    note: Option<String>,
    /// Version of the inspection that the client saw.
    version: Option<i32>,
}

impl InspectionSubmitInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<quality::InspectionSubmit> {
        let defects = self.defects.into_iter().map(|defect| defect.resolve(ctx));
        Ok(quality::InspectionSubmit {
            inspection: ctx.id(&self.inspection_id, "inspectionId")?,
            results: self.results.into_iter().map(Into::into).collect(),
            defects: defects.collect::<Answer<_>>()?,
            photos: every(ctx, &self.photo_ids, "photoIds")?,
            inspected_quantity: self.inspected_quantity.map(i64::from),
            client_verdict: self.client_verdict.map(Into::into),
            location: self.location.map(|place| quality::Location {
                latitude: place.latitude,
                longitude: place.longitude,
                accuracy_meters: place.accuracy_meters,
            }),
            signature_file: maybe(ctx, self.signature_file_id.as_ref(), "signatureFileId")?,
            client_started_at: self.client_started_at.map(|at| at.0),
            client_submitted_at: self.client_submitted_at.map(|at| at.0),
            note: self.note,
            version: self.version.map(i64::from),
        })
    }
}

/// The review of a report.
#[derive(InputObject)]
pub(crate) struct InspectionReviewInput {
    /// The inspection.
    pub(super) inspection_id: ID,
    /// ACCEPT or REJECT where the verdict is open (PENDING) or disputed (CONFLICT); else leave it out.
    pub(super) verdict: Option<Verdict>,
    /// A remark, at most 500 characters; needed when a verdict is decided.
    pub(super) note: Option<String>,
    /// Version of the inspection that the client saw.
    pub(super) version: Option<i32>,
}

/// The inspection that ends.
#[derive(InputObject)]
pub(crate) struct InspectionCloseInput {
    /// The inspection.
    pub(super) inspection_id: ID,
    /// Version of the inspection that the client saw.
    pub(super) version: Option<i32>,
}

/// The inspection that will not take place.
#[derive(InputObject)]
pub(crate) struct InspectionCancelInput {
    /// The inspection.
    pub(super) inspection_id: ID,
    /// Why, 1 to 500 characters.
    pub(super) reason: String,
    /// Version of the inspection that the client saw.
    pub(super) version: Option<i32>,
}

/// The inspection that is to be done again.
#[derive(InputObject)]
pub(crate) struct InspectionReopenInput {
    /// A closed inspection, its newest revision.
    pub(super) inspection_id: ID,
    /// Id of the new revision that the client made; the server makes one when left out.
    pub(super) id: Option<ID>,
    /// Why, 1 to 500 characters.
    pub(super) reason: String,
    /// Version of the inspection that the client saw.
    pub(super) version: Option<i32>,
}

/// What somebody says about a series; what is left out stays.
#[derive(InputObject)]
pub(crate) struct SamplingStateUpdateInput {
    /// The series.
    pub(super) sampling_state_id: ID,
    /// Whether production is steady; false ends reduced inspection.
    pub(super) production_steady: Option<bool>,
    /// Whether the responsible authority agrees with reduced inspection; false ends it.
    pub(super) authority_agrees: Option<bool>,
    /// The supplier has finished the corrective action that a stop asks for.
    #[graphql(default)]
    pub(super) corrective_action_done: bool,
    /// The responsible authority has confirmed that it works; with both, inspection resumes.
    #[graphql(default)]
    pub(super) corrective_action_confirmed: bool,
}
