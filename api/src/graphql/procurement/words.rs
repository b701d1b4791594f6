//! Words of procurement.

use async_graphql::Enum;

/// Where a requisition stands.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::procurement::RequisitionStatus")]
pub(crate) enum PurchaseRequisitionStatus {
    /// Being written.
    Draft,
    /// Waits for its approval.
    Submitted,
    /// May be ordered.
    Approved,
    /// Something of it was ordered.
    Ordered,
    /// A part has arrived.
    PartiallyReceived,
    /// Everything has arrived.
    Received,
    /// All its orders are closed; final.
    Closed,
    /// It was not approved; final.
    Rejected,
    /// It is not wanted any more; final.
    Cancelled,
}

/// Where a purchase order stands.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::procurement::PurchaseOrderStatus")]
pub(crate) enum PurchaseOrderStatus {
    /// Everything is still to come.
    Ordered,
    /// A part has arrived.
    PartiallyReceived,
    /// Everything has arrived.
    Received,
    /// Nothing more is expected; final.
    Closed,
    /// Closed before anything arrived; final.
    Cancelled,
}

/// What is decided about a requisition.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::procurement::RequisitionDecision")]
pub(crate) enum PurchaseRequisitionDecision {
    /// It may be ordered.
    Approve,
    /// It may not; say why.
    Reject,
}

/// What happens when goods are missing.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::procurement::ReplenishmentPolicy")]
pub(crate) enum ReplenishmentPolicy {
    /// It is told.
    Alert,
    /// It is told, and a draft of a requisition is written for what is missing and neither ordered nor
    /// asked for yet.
    Auto,
}
