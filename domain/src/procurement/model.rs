//! Words of procurement.

db::text_enum! {
    /// Where a requisition stands.
    pub enum RequisitionStatus {
        /// Being written.
        Draft => "DRAFT",
        /// Waits for its approval.
        Submitted => "SUBMITTED",
        /// May be ordered.
        Approved => "APPROVED",
        /// Something of it was ordered.
        Ordered => "ORDERED",
        /// A part has arrived.
        PartiallyReceived => "PARTIALLY_RECEIVED",
        /// Everything has arrived.
        Received => "RECEIVED",
        /// All its orders are closed; final.
        Closed => "CLOSED",
        /// It was not approved; final.
        Rejected => "REJECTED",
        /// It is not wanted any more; final.
        Cancelled => "CANCELLED",
    }
}

db::text_enum! {
    /// Where a purchase order stands.
    pub enum PurchaseOrderStatus {
        /// Everything is still to come.
        Ordered => "ORDERED",
        /// A part has arrived.
        PartiallyReceived => "PARTIALLY_RECEIVED",
        /// Everything has arrived.
        Received => "RECEIVED",
        /// Nothing more is expected; final.
        Closed => "CLOSED",
        /// Closed before anything arrived; final.
        Cancelled => "CANCELLED",
    }
}

db::text_enum! {
    /// What is decided about a requisition.
    pub enum RequisitionDecision {
        /// It may be ordered.
        Approve => "APPROVE",
        /// It may not.
        Reject => "REJECT",
    }
}

db::text_enum! {
    /// What happens when goods are missing.
    pub enum ReplenishmentPolicy {
        /// It is told.
        Alert => "ALERT",
        /// It is told, and a draft of a requisition is written.
        Auto => "AUTO",
    }
}
