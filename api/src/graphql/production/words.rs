//! Words of production.

use async_graphql::Enum;

/// Where a work order stands.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::production::WorkOrderStatus")]
pub(crate) enum WorkOrderStatus {
    /// Written, not let into production (已计划).
    Planned,
    /// May be made (已下达).
    Released,
    /// Is being made (生产中).
    InProduction,
    /// Everything was made (已完工).
    Completed,
    /// Nothing follows any more; final (已关闭).
    Closed,
    /// Stands still until somebody lets it go on (已暂停).
    OnHold,
    /// Called off; final (已取消).
    Cancelled,
}
