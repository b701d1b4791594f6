//! Samples as they are stored.

use db::schema::{sample_round_files, sample_rounds, sample_seals, samples};
use db::types::Moment;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::model::{Decision, SampleFileKind, SampleRoundStatus, SampleStage, SampleStatus};
use super::report::Report;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    FileId, OrganizationId, ProjectId, SampleFileId, SampleId, SampleRoundId, SkuId, SupplierId,
    UserId,
};
use crate::quality::rules::checklist::Checklist;

/// A sample.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = samples, primary_key(org_id, id), treat_none_as_null = true)]
pub struct SampleRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: SampleId,
    /// `SMP-2026-0001`, unique in the organisation.
    pub code: String,
    /// What it is a sample of.
    pub title: String,
    /// What it is made for.
    pub stage: SampleStage,
    /// Where it stands.
    pub status: SampleStatus,
    /// Who makes it.
    pub supplier_id: SupplierId,
    /// The article that it is a sample of.
    pub sku_id: Option<SkuId>,
    /// The project that it belongs to.
    pub project_id: Option<ProjectId>,
    /// What must be measured and checked, as JSON; see [`SampleRow::checklist`].
    pub spec: String,
    /// Photos that a submission needs.
    pub min_photos: i64,
    /// The piece itself is sent, not only pictures of it.
    pub physical: bool,
    /// Number of the current round.
    pub round_count: i64,
    /// Status of the current round.
    pub round_status: SampleRoundStatus,
    /// When it is wanted.
    pub due_at: Option<Moment>,
    /// Who asked for it.
    pub requested_by: UserId,
    /// When it was asked for.
    pub created_at: Moment,
    /// Why it was given up.
    pub drop_reason: Option<String>,
    /// Who gave it up.
    pub dropped_by: Option<UserId>,
    /// When it was given up.
    pub dropped_at: Option<Moment>,
    /// Counts changes of the sample and its rounds.
    pub version: i64,
}

impl SampleRow {
    /// What must be measured and checked; without items when nothing is.
    ///
    /// # Errors
    /// When the stored text is damaged.
    pub fn checklist(&self) -> Result<Checklist> {
        Ok(serde_json::from_str(&self.spec)?)
    }
}

/// One attempt at a sample.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = sample_rounds, primary_key(org_id, id), treat_none_as_null = true)]
pub struct SampleRoundRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: SampleRoundId,
    /// The sample.
    pub sample_id: SampleId,
    /// From 1.
    pub number: i64,
    /// Stage of the sample in this round.
    pub stage: SampleStage,
    /// Where it stands.
    pub status: SampleRoundStatus,
    /// When it is wanted.
    pub due_at: Option<Moment>,
    /// When it cannot be submitted any more.
    pub expires_at: Option<Moment>,
    /// How often it was submitted; more than once after a withdrawal.
    pub submissions: i64,
    /// The supplier's words.
    pub note: Option<String>,
    /// Of the parcel with the piece.
    pub tracking_number: Option<String>,
    /// The supplier's answers, as JSON; see [`SampleRoundRow::answers`].
    pub report: Option<String>,
    /// How many answers are outside of the specification.
    pub nonconforming: i64,
    /// Who submitted it.
    pub submitted_by: Option<UserId>,
    /// When it was submitted.
    pub submitted_at: Option<Moment>,
    /// When the piece arrived.
    pub received_at: Option<Moment>,
    /// Who took it into review.
    pub reviewed_by: Option<UserId>,
    /// When the review began.
    pub review_started_at: Option<Moment>,
    /// What was decided.
    pub decision: Option<Decision>,
    /// Why; the supplier reads it.
    pub decision_reason: Option<String>,
    /// Who decided.
    pub decided_by: Option<UserId>,
    /// When it was decided.
    pub decided_at: Option<Moment>,
    /// When it was opened.
    pub created_at: Moment,
}

impl SampleRoundRow {
    /// The supplier's answers and what they mean; `None` before the first submission.
    ///
    /// # Errors
    /// When the stored text is damaged.
    pub fn answers(&self) -> Result<Option<Report>> {
        Ok(self
            .report
            .as_deref()
            .map(serde_json::from_str)
            .transpose()?)
    }
}

/// A file in a submission of a round.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = sample_round_files)]
pub struct SampleFileRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id of this place of the file.
    pub id: SampleFileId,
    /// The sample.
    pub sample_id: SampleId,
    /// The round.
    pub round_id: SampleRoundId,
    /// Which submission of the round, from 1.
    pub submission: i64,
    /// Place in the submission, from 0.
    pub position: i64,
    /// The file.
    pub file_id: FileId,
    /// What it is.
    pub kind: SampleFileKind,
    /// From 1; one more than what it replaces.
    pub version: i64,
    /// The older version, which remains.
    pub replaces_id: Option<SampleFileId>,
    /// Who submitted it.
    pub added_by: UserId,
    /// When it was submitted.
    pub added_at: Moment,
}

/// The seal of a golden sample.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = sample_seals, primary_key(org_id, sample_id), treat_none_as_null = true)]
pub struct SampleSealRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The sample.
    pub sample_id: SampleId,
    /// The approved round.
    pub round_id: SampleRoundId,
    /// What stands on the physical seal, unique in the organisation.
    pub code: String,
    /// Where the piece is kept.
    pub place: String,
    /// Pictures with their hashes, as JSON; see [`SampleSealRow::sealed_photos`].
    pub photos: String,
    /// The first person.
    pub proposed_by: UserId,
    /// When it was proposed.
    pub proposed_at: Moment,
    /// The second person; `None` while the seal is not in force.
    pub confirmed_by: Option<UserId>,
    /// Since when it is in force.
    pub confirmed_at: Option<Moment>,
}

/// A picture as it was when the sample was sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SealedPhoto {
    /// The file.
    pub file_id: FileId,
    /// Its SHA-256 at that time, 64 hex digits.
    pub sha256: String,
}

impl SampleSealRow {
    /// The pictures with their hashes.
    ///
    /// # Errors
    /// When the stored text is damaged.
    pub fn sealed_photos(&self) -> Result<Vec<SealedPhoto>> {
        Ok(serde_json::from_str(&self.photos)?)
    }
}
