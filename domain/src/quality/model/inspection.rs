//! Inspections and what they found, as they are stored.

use db::schema::{defects, inspection_results, inspections, lot_dispositions};
use db::types::Moment;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::words::{Disposition, DispositionStatus, InspectionKind, InspectionStatus};
use crate::kernel::fault::{Result, internal};
use crate::kernel::id::{
    DefectId, FileId, InspectionId, InspectionPlanId, LotDispositionId, LotId, OrganizationId,
    SampleId, SamplingStateId, SkuId, SupplierId, UserId,
};
use crate::quality::rules::checklist::{AnswerValue, Outcome};
use crate::quality::rules::draw::{SampleDraw, draw_scheme};
use crate::quality::rules::sampling::Scheme;
use crate::quality::rules::verdict::Decision;
use crate::quality::rules::{DefectClass, Verdict};

/// An inspection.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = inspections)]
pub struct InspectionRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: InspectionId,
    /// `INS-<year>-<number>`, unique in the organisation together with the revision.
    pub code: String,
    /// 1, and one more each time that it is reopened.
    pub revision: i64,
    /// The revision before.
    pub previous_id: Option<InspectionId>,
    /// When in the life of the goods it takes place.
    pub kind: InspectionKind,
    /// How far it has come.
    pub status: InspectionStatus,
    /// The version of the plan that it follows.
    pub plan_id: InspectionPlanId,
    /// What is inspected.
    pub sku_id: Option<SkuId>,
    /// Who made it.
    pub supplier_id: Option<SupplierId>,
    /// The lot.
    pub lot_id: Option<LotId>,
    /// The sample, for inspections of samples.
    pub sample_id: Option<SampleId>,
    /// Units in the lot.
    pub lot_size: i64,
    /// Who carries it out.
    pub assignee_id: Option<UserId>,
    /// The series whose switching rules it follows.
    pub sampling_state_id: Option<SamplingStateId>,
    /// JSON of the [`Scheme`]; `None` for a checklist without limits.
    pub sampling: Option<String>,
    /// What the units of the sample follow from.
    pub draw_seed: i64,
    /// The lot was inspected before, so switching rules do not count this one.
    pub resubmitted: bool,
    /// Until when it should be submitted.
    pub due_at: Option<Moment>,
    /// JSON of the [`Report`]; `None` until it is submitted.
    pub report: Option<String>,
    /// The verdict in force; `None` until it is submitted.
    pub verdict: Option<Verdict>,
    /// What happens to the goods; of several parts, the largest.
    pub disposition: Option<Disposition>,
    /// Why it was cancelled or reopened, or what the reviewer noted.
    pub reason: Option<String>,
    /// When it was scheduled.
    pub created_at: Moment,
    /// When it was started, by the server's clock.
    pub started_at: Option<Moment>,
    /// Who submitted it.
    pub submitted_by: Option<UserId>,
    /// When it was submitted, by the server's clock.
    pub submitted_at: Option<Moment>,
    /// Who reviewed it.
    pub reviewed_by: Option<UserId>,
    /// When it was reviewed.
    pub reviewed_at: Option<Moment>,
    /// When it was closed.
    pub closed_at: Option<Moment>,
    /// Counts changes.
    pub version: i64,
}

impl InspectionRow {
    /// The frozen sampling plan; `None` for a checklist without limits.
    ///
    /// # Errors
    /// `INTERNAL` when the stored text is not what was written.
    pub fn scheme(&self) -> Result<Option<Scheme>> {
        Ok(self
            .sampling
            .as_deref()
            .map(serde_json::from_str)
            .transpose()?)
    }

    /// What was submitted; `None` until then.
    ///
    /// # Errors
    /// `INTERNAL` when the stored text is not what was written.
    pub fn report(&self) -> Result<Option<Report>> {
        Ok(self
            .report
            .as_deref()
            .map(serde_json::from_str)
            .transpose()?)
    }

    /// The units to inspect, the same each time.
    ///
    /// # Errors
    /// `INTERNAL` when the scheme needs more units than a draw may have.
    pub fn draw(&self, scheme: &Scheme) -> Result<SampleDraw> {
        let seed = u64::from_ne_bytes(self.draw_seed.to_ne_bytes());
        draw_scheme(seed, scheme).map_err(|problem| internal(&problem))
    }

    /// Whether the switching rules count its verdict: the first inspection of a lot in a series.
    #[must_use]
    pub const fn is_original(&self) -> bool {
        self.sampling_state_id.is_some() && !self.resubmitted && self.revision == 1
    }
}

/// What an inspector submitted and the server made of it; written once.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Verdict and reasons as the server computed them.
    pub decision: Decision,
    /// The verdict that the device had shown.
    pub client_verdict: Option<Verdict>,
    /// Units that were inspected.
    pub inspected_quantity: u32,
    /// A person of the supplier inspected its own goods.
    pub self_inspection: bool,
    /// When the work began, by the device's clock.
    pub client_started_at: Option<Moment>,
    /// When the work ended, by the device's clock.
    pub client_submitted_at: Option<Moment>,
    /// Where it was submitted.
    pub location: Option<Location>,
    /// The inspector's signature.
    pub signature_file_id: Option<FileId>,
    /// Photos of the whole, at most 50.
    pub photo_ids: Vec<FileId>,
    /// The inspector's remark.
    pub note: Option<String>,
}

/// A place on earth (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Location {
    /// Degrees, -90 to 90.
    pub latitude: f64,
    /// Degrees, -180 to 180.
    pub longitude: f64,
    /// Radius in metres within which the place lies.
    pub accuracy_meters: Option<f64>,
}

/// The answer to one item of the checklist.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = inspection_results)]
// One statement for many rows: with defaults SQLite would open a transaction of its own.
#[diesel(treat_none_as_default_value = false)]
pub struct InspectionResultRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Inspection.
    pub inspection_id: InspectionId,
    /// Key of the item in the plan's checklist.
    pub item: String,
    /// Number of the unit; 0 for items that are answered once.
    pub unit: i64,
    /// JSON of the [`AnswerValue`].
    pub value: String,
    /// JSON of the [`Outcome`].
    pub outcome: String,
    /// A remark.
    pub note: Option<String>,
}

impl InspectionResultRow {
    /// The answer.
    ///
    /// # Errors
    /// `INTERNAL` when the stored text is not what was written.
    pub fn answer(&self) -> Result<AnswerValue> {
        Ok(serde_json::from_str(&self.value)?)
    }

    /// What it means.
    ///
    /// # Errors
    /// `INTERNAL` when the stored text is not what was written.
    pub fn meaning(&self) -> Result<Outcome> {
        Ok(serde_json::from_str(&self.outcome)?)
    }
}

/// A defect that was found.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = defects)]
// One statement for many rows: with defaults SQLite would open a transaction of its own.
#[diesel(treat_none_as_default_value = false)]
pub struct DefectRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: DefectId,
    /// Inspection.
    pub inspection_id: InspectionId,
    /// Place in the report, from 0.
    pub position: i64,
    /// Code, usually of the catalogue.
    pub code: String,
    /// How bad it is.
    pub defect_class: DefectClass,
    /// Key of the item whose failure it documents.
    pub item: Option<String>,
    /// Number of the unit that carries it.
    pub unit: Option<i64>,
    /// How many times it was found.
    pub quantity: i64,
    /// Whether it was found on the sample.
    pub in_sample: bool,
    /// A remark.
    pub note: Option<String>,
    /// JSON list of file ids, at most 20.
    pub photo_ids: String,
}

impl DefectRow {
    /// Photos of it.
    ///
    /// # Errors
    /// `INTERNAL` when the stored text is not what was written.
    pub fn photos(&self) -> Result<Vec<FileId>> {
        Ok(serde_json::from_str(&self.photo_ids)?)
    }
}

/// What happens to a part of a rejected lot.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = lot_dispositions)]
pub struct LotDispositionRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: LotDispositionId,
    /// The inspection that rejected the lot.
    pub inspection_id: InspectionId,
    /// The lot.
    pub lot_id: LotId,
    /// Place among the parts of this inspection, from 0.
    pub position: i64,
    /// What happens.
    pub disposition: Disposition,
    /// To how many units.
    pub quantity: i64,
    /// How far it has come.
    pub status: DispositionStatus,
    /// Why.
    pub note: Option<String>,
    /// What the customer will notice of a concession.
    pub effect: Option<String>,
    /// Until when a concession may be used.
    pub expires_at: Option<Moment>,
    /// Who decided, or asked for the concession.
    pub requested_by: UserId,
    /// When.
    pub requested_at: Moment,
    /// Who granted or refused the concession; never who asked.
    pub decided_by: Option<UserId>,
    /// When.
    pub decided_at: Option<Moment>,
    /// What the second person noted.
    pub decision_note: Option<String>,
}
