//! Nonconformities as they are stored.

use db::schema::{non_conformities, non_conformity_answers};
use db::types::Moment;
use diesel::prelude::*;

use super::model::{CorrectiveAction, DefectCount, NonConformityStatus, RootCause};
use crate::kernel::fault::Result;
use crate::kernel::id::{
    FileId, InspectionId, LotId, NonConformityId, OrganizationId, SkuId, SupplierId, UserId,
};
use crate::quality::rules::DefectClass;

/// A nonconformity.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = non_conformities, primary_key(org_id, id), treat_none_as_null = true)]
pub struct NonConformityRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: NonConformityId,
    /// `NCR-2026-0001`, unique in the organisation.
    pub code: String,
    /// How far it has come.
    pub status: NonConformityStatus,
    /// The worst class that was found.
    pub severity: DefectClass,
    /// The inspection that found it.
    pub inspection_id: Option<InspectionId>,
    /// Who made the goods, and answers.
    pub supplier_id: Option<SupplierId>,
    /// The goods.
    pub sku_id: Option<SkuId>,
    /// The lot.
    pub lot_id: Option<LotId>,
    /// What is wrong in words (D2); `None` when only an inspection says it.
    pub problem: Option<String>,
    /// What the inspection found, as JSON; see [`NonConformityRow::defect_counts`].
    pub defects: String,
    /// When the answer is due; later is late, not refused.
    pub due_at: Moment,
    /// Number of the current answer; 0 before the first.
    pub answer_number: i64,
    /// Who opened it; `None`: a failed inspection did.
    pub opened_by: Option<UserId>,
    /// When it was opened.
    pub created_at: Moment,
    /// From when on the effect can be judged.
    pub effective_at: Option<Moment>,
    /// What shows the effect; internal.
    pub effectiveness_note: Option<String>,
    /// Files that show the effect, as JSON; internal.
    pub effectiveness_file_ids: String,
    /// A later inspection that shows the effect.
    pub effectiveness_inspection_id: Option<InspectionId>,
    /// Who closed it.
    pub closed_by: Option<UserId>,
    /// When it was closed.
    pub closed_at: Option<Moment>,
    /// Why it was cancelled; internal.
    pub cancel_reason: Option<String>,
    /// Who cancelled it.
    pub cancelled_by: Option<UserId>,
    /// When it was cancelled.
    pub cancelled_at: Option<Moment>,
    /// Counts changes of the nonconformity and its answers.
    pub version: i64,
}

impl NonConformityRow {
    /// What the inspection found of each class, the worst first.
    ///
    /// # Errors
    /// When the stored text is damaged.
    pub fn defect_counts(&self) -> Result<Vec<DefectCount>> {
        Ok(serde_json::from_str(&self.defects)?)
    }

    /// Files that show the effect.
    ///
    /// # Errors
    /// When the stored text is damaged.
    pub fn effectiveness_files(&self) -> Result<Vec<FileId>> {
        Ok(serde_json::from_str(&self.effectiveness_file_ids)?)
    }
}

/// One version of the answer.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(
    table_name = non_conformity_answers,
    primary_key(org_id, non_conformity_id, number),
    treat_none_as_null = true
)]
pub struct NonConformityAnswerRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The nonconformity.
    pub non_conformity_id: NonConformityId,
    /// From 1.
    pub number: i64,
    /// What keeps the goods at hand under control (D3).
    pub containment: String,
    /// Evidence of it, as JSON.
    pub containment_file_ids: String,
    /// Who said so.
    pub contained_by: UserId,
    /// When.
    pub contained_at: Moment,
    /// The root cause (D4), as JSON; see [`NonConformityAnswerRow::cause`].
    pub root_cause: Option<String>,
    /// Who named it.
    pub root_cause_by: Option<UserId>,
    /// When.
    pub root_cause_at: Option<Moment>,
    /// The actions (D5, D6), as JSON; see [`NonConformityAnswerRow::action_list`].
    pub actions: String,
    /// Who planned them.
    pub planned_by: Option<UserId>,
    /// When.
    pub planned_at: Option<Moment>,
    /// A remark about how they were carried out.
    pub implementation_note: Option<String>,
    /// Who reported that they were carried out.
    pub implemented_by: Option<UserId>,
    /// When.
    pub implemented_at: Option<Moment>,
    /// What the verification came to; `None` before.
    pub accepted: Option<bool>,
    /// Why; the supplier reads it.
    pub verification_note: Option<String>,
    /// Who verified, never who answered.
    pub verified_by: Option<UserId>,
    /// When.
    pub verified_at: Option<Moment>,
}

impl NonConformityAnswerRow {
    /// The root cause; `None` before it is named.
    ///
    /// # Errors
    /// When the stored text is damaged.
    pub fn cause(&self) -> Result<Option<RootCause>> {
        Ok(self
            .root_cause
            .as_deref()
            .map(serde_json::from_str)
            .transpose()?)
    }

    /// The actions; empty before they are planned.
    ///
    /// # Errors
    /// When the stored text is damaged.
    pub fn action_list(&self) -> Result<Vec<CorrectiveAction>> {
        Ok(serde_json::from_str(&self.actions)?)
    }

    /// Evidence of the containment.
    ///
    /// # Errors
    /// When the stored text is damaged.
    pub fn containment_files(&self) -> Result<Vec<FileId>> {
        Ok(serde_json::from_str(&self.containment_file_ids)?)
    }

    /// Whether the person took part in the answer.
    #[must_use]
    pub fn is_by(&self, user: UserId) -> bool {
        self.contained_by == user
            || [self.root_cause_by, self.planned_by, self.implemented_by].contains(&Some(user))
    }
}
