//! What customers and leads refuse.

crate::faults! {
    /// Refusals of customers and leads.
    pub enum CrmFault {
        /// The lead's state does not allow this step.
        Conflict LeadNotInState { status: &'static str, allowed: String } = "LEAD_NOT_IN_STATE" at "leadId",
            en "The lead is {status}; this is possible only from {allowed}.",
            zh "线索当前状态为 {status}，此操作仅适用于 {allowed}。";
        /// No rule fits, or all of its members are away.
        Conflict NobodyPresent = "NOBODY_TO_ASSIGN" at "ownerId",
            en "No rule for this lead has somebody present. Name a person.",
            zh "没有适用的分配规则或成员均不在岗，请指定负责人。";
        /// Who is to follow leads cannot.
        Invalid CannotFollow { name: String } = "CANNOT_FOLLOW_LEADS" at "ownerId",
            en "{name} may not work on leads, or is disabled.",
            zh "{name} 无权跟进线索或已停用。";
        /// The order was won by another lead, or has ended without a sale.
        Conflict OrderNotForLead = "ORDER_NOT_FOR_LEAD" at "orderId",
            en "This order is cancelled, or another lead brought it.",
            zh "该订单已取消，或已归属其他线索。";
    }
}
