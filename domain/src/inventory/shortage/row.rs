//! Shortages as they are stored.

use db::schema::stock_shortages;
use db::types::{Id, Moment};
use diesel::prelude::*;

use crate::kernel::id::{EventNode, OrganizationId, ProjectId, SkuId, TaskId};

/// What is missing of an article now.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = stock_shortages)]
pub struct ShortageRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Article.
    pub sku_id: SkuId,
    /// The task that needs it, or the article itself when it is below its reorder point.
    pub subject_id: Id<EventNode>,
    /// The task that needs it.
    pub task_id: Option<TaskId>,
    /// The task's project.
    pub project_id: Option<ProjectId>,
    /// Pieces that the task needs, or the reorder point.
    pub required: i64,
    /// Pieces that are missing, at least 1.
    pub missing: i64,
    /// Since when.
    pub since: Moment,
}
