//! Entries of the ledger and rates as they are stored.

use db::schema::{cost_entries, labour_rates};
use db::types::Moment;
use diesel::prelude::*;

use crate::kernel::Money;
use crate::kernel::id::{
    ChannelId, CostId, LabourRateId, OrganizationId, ProjectId, SkuId, TaskId, UserId,
};

db::text_enum! {
    /// What was paid for.
    pub enum CostKind {
        /// Somebody's time (人力).
        Labour => "LABOUR",
        /// Goods and material (物料).
        Material => "MATERIAL",
        /// Advertising (广告).
        Ads => "ADS",
        /// Transport and storage (物流).
        Logistics => "LOGISTICS",
        /// Anything else (其他).
        Other => "OTHER",
    }
}

db::text_enum! {
    /// What a cost follows from.
    pub enum CostOrigin {
        /// A person or another system recorded it.
        Manual => "MANUAL",
        /// Time that was logged.
        Time => "TIME",
        /// Figures of an advertising platform.
        Ads => "ADS",
        /// Goods that were received.
        Receipt => "RECEIPT",
    }
}

/// An entry of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = cost_entries)]
// One statement for many rows: with defaults SQLite would open a transaction of its own.
#[diesel(treat_none_as_default_value = false)]
pub struct CostRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: CostId,
    /// What was paid for.
    pub kind: CostKind,
    /// What it follows from.
    pub origin: CostOrigin,
    /// Which one of these.
    pub source_key: String,
    /// Counts the entries of a source, from 1.
    pub revision: i64,
    /// Minor units of `currency`; negative when something is taken back.
    pub amount_minor: i64,
    /// The organisation's currency.
    pub currency: String,
    /// The project.
    pub project_id: Option<ProjectId>,
    /// The task.
    pub task_id: Option<TaskId>,
    /// The channel.
    pub channel_id: Option<ChannelId>,
    /// The article.
    pub sku_id: Option<SkuId>,
    /// Whose time it was.
    pub user_id: Option<UserId>,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Number of the paper that shows it.
    pub document: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// Who recorded it; `None`: it follows from something.
    pub recorded_by: Option<UserId>,
    /// When.
    pub recorded_at: Moment,
}

impl CostRow {
    /// The amount.
    #[must_use]
    pub fn amount(&self) -> Money {
        Money {
            minor: self.amount_minor,
            currency: self.currency.clone(),
        }
    }

    /// Where it belongs.
    #[must_use]
    pub const fn place(&self) -> Place {
        Place {
            project: self.project_id,
            task: self.task_id,
            channel: self.channel_id,
            sku: self.sku_id,
        }
    }
}

/// What a cost belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// The project.
    pub project: Option<ProjectId>,
    /// The task.
    pub task: Option<TaskId>,
    /// The channel.
    pub channel: Option<ChannelId>,
    /// The article.
    pub sku: Option<SkuId>,
}

/// What an hour of a person costs from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = labour_rates)]
pub struct LabourRateRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: LabourRateId,
    /// The person.
    pub user_id: UserId,
    /// The first day, `YYYY-MM-DD`.
    pub valid_from: String,
    /// Minor units an hour.
    pub rate_minor: i64,
    /// The organisation's currency.
    pub currency: String,
    /// Who set it.
    pub set_by: UserId,
    /// When.
    pub set_at: Moment,
}

impl LabourRateRow {
    /// What an hour costs.
    #[must_use]
    pub fn rate(&self) -> Money {
        Money {
            minor: self.rate_minor,
            currency: self.currency.clone(),
        }
    }
}
