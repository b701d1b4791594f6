//! What an ERP reports of a work order: the whole of it each time.

use serde::{Deserialize, Serialize};

use super::model::WorkOrderStatus;
use crate::kernel::id::{ProjectId, SupplierId, WorkOrderId};
use crate::orders::Reported;
use crate::projects::Refusal;

/// A work order as its source knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkOrderUpsert {
    /// Id that the client made for a new work order.
    pub id: Option<WorkOrderId>,
    /// The source's number, 1 to 128 characters.
    pub external_id: String,
    /// Which system, at most 64 characters.
    pub source: Option<String>,
    /// Place of this report in the source's own count, 0 or more; the newest counts.
    pub sequence: i64,
    /// Where it stands.
    pub status: WorkOrderStatus,
    /// The source's own word for it, at most 64 characters.
    pub raw_status: Option<String>,
    /// Code of the article, 1 to 64 characters; the catalog must know it.
    pub sku_code: String,
    /// Who makes it.
    pub supplier: Option<SupplierId>,
    /// The project that it is made for.
    pub project: Option<ProjectId>,
    /// Pieces that are wanted, 1 to 1,000,000,000.
    pub quantity: i64,
    /// Most pieces before the first article inspection accepts them; `None`: as it was, 1 at first.
    pub first_article_quantity: Option<i64>,
    /// Pieces that were made in all, 0 to 1,000,000,000.
    pub produced_quantity: i64,
    /// The day by which it is wanted, `YYYY-MM-DD`.
    pub due_on: Option<String>,
    /// Number of the paper that completed it, at most 100 characters.
    pub document: Option<String>,
    /// Why it is held or was called off, at most 1,000 characters.
    pub reason: Option<String>,
    /// A remark, at most 1,000 characters.
    pub note: Option<String>,
}

/// What became of one report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkOrderReported {
    /// The source's number.
    pub external_id: String,
    /// The work order; `None` when the report was refused.
    pub order: Option<WorkOrderId>,
    /// What became of it; `None` when it was refused.
    pub outcome: Option<Reported>,
    /// Why it was refused.
    pub refusals: Vec<Refusal>,
}
