//! Words of service.

use async_graphql::Enum;

/// What sort a service ticket is.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::after_sales::TicketKind")]
pub(crate) enum ServiceTicketKind {
    /// Somebody wants to know something (咨询).
    Question,
    /// Somebody is not content (投诉).
    Complaint,
    /// Something has to be repaired or exchanged (维修换货).
    Repair,
    /// Something is to come back (退货).
    Return,
}

/// Where a service ticket stands.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::after_sales::TicketStatus")]
pub(crate) enum ServiceTicketStatus {
    /// Nobody has begun (待处理).
    Open,
    /// Somebody works on it (处理中).
    InProgress,
    /// It waits for somebody else, as the customer (等待中).
    Waiting,
    /// It is done, as far as we know (已解决).
    Resolved,
    /// It is done (已关闭).
    Closed,
    /// It was not done after all (已重开).
    Reopened,
    /// It was none (已取消).
    Cancelled,
}
