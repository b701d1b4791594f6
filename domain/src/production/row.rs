//! Work orders as they are stored.

use db::schema::{work_order_progress, work_order_reports, work_orders};
use db::types::Moment;
use diesel::prelude::*;

use super::model::WorkOrderStatus;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    FileId, LotId, OrganizationId, ProjectId, SkuId, SupplierId, TaskId, UserId, WorkOrderId,
    WorkOrderProgressId,
};

/// A work order.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = work_orders, primary_key(org_id, id), treat_none_as_null = true)]
#[diesel(treat_none_as_default_value = false)]
pub struct WorkOrderRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: WorkOrderId,
    /// `WO-2026-0001`, unique in the organisation.
    pub code: String,
    /// Its number in the ERP that owns it; `None`: it is kept here.
    pub external_id: Option<String>,
    /// Which system owns it.
    pub source: Option<String>,
    /// Place of the newest report in the source's own count.
    pub source_sequence: i64,
    /// The source's own word for the state.
    pub raw_status: Option<String>,
    /// Where it stands.
    pub status: WorkOrderStatus,
    /// Since when.
    pub status_at: Moment,
    /// What is made.
    pub sku_id: SkuId,
    /// Who makes it.
    pub supplier_id: Option<SupplierId>,
    /// The project that it is made for.
    pub project_id: Option<ProjectId>,
    /// The task that follows it.
    pub task_id: Option<TaskId>,
    /// Pieces that are wanted.
    pub quantity: i64,
    /// Most pieces before the first article inspection accepts them.
    pub first_article_quantity: i64,
    /// Pieces that were made so far.
    pub produced_quantity: i64,
    /// The day by which it is wanted, `YYYY-MM-DD`.
    pub due_on: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// Number of the paper that completed it.
    pub document_number: Option<String>,
    /// The lot that was announced.
    pub lot_id: Option<LotId>,
    /// Why a hold is asked for.
    pub hold_asked_reason: Option<String>,
    /// Who asked for it.
    pub hold_asked_by: Option<UserId>,
    /// When.
    pub hold_asked_at: Option<Moment>,
    /// Why it is held or was called off.
    pub reason: Option<String>,
    /// Where it goes on after the hold.
    pub held_status: Option<WorkOrderStatus>,
    /// Since when it is held.
    pub held_at: Option<Moment>,
    /// Who wrote or reported it first.
    pub created_by: UserId,
    /// When.
    pub created_at: Moment,
    /// When it was first let into production.
    pub released_at: Option<Moment>,
    /// When everything was made.
    pub completed_at: Option<Moment>,
    /// Counts changes.
    pub version: i64,
}

/// What was told of the progress of a work order.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = work_order_progress, treat_none_as_default_value = false)]
pub struct WorkOrderProgressRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: WorkOrderProgressId,
    /// The work order.
    pub work_order_id: WorkOrderId,
    /// From 1.
    pub number: i64,
    /// Pieces that were made in all by then.
    pub quantity: i64,
    /// A remark.
    pub note: Option<String>,
    /// Pictures, as a JSON list; see [`WorkOrderProgressRow::files`].
    pub file_ids: String,
    /// Who told it.
    pub reported_by: UserId,
    /// When.
    pub reported_at: Moment,
}

impl WorkOrderProgressRow {
    /// Its pictures.
    ///
    /// # Errors
    /// When the stored text is damaged.
    pub fn files(&self) -> Result<Vec<FileId>> {
        Ok(serde_json::from_str(&self.file_ids)?)
    }
}

/// A report of the system that owns a work order.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = work_order_reports, treat_none_as_default_value = false)]
pub(super) struct WorkOrderReportRow {
    pub(super) org_id: OrganizationId,
    pub(super) work_order_id: WorkOrderId,
    pub(super) sequence: i64,
    pub(super) status: WorkOrderStatus,
    pub(super) raw_status: Option<String>,
    pub(super) applied: bool,
    pub(super) received_at: Moment,
}
