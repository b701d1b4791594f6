//! What service refuses.

crate::faults! {
    /// Refusals of service.
    pub enum ServiceFault {
        /// The ticket's state does not allow this step.
        Conflict Step { from: &'static str, to: &'static str, allowed: String } = "SERVICE_TICKET_STEP" at "to",
            en "A ticket that is {from} cannot become {to}. Possible: {allowed}.",
            zh "工单当前为 {from}，不能变更为 {to}。可选：{allowed}。";
        /// A ticket that has ended is not changed.
        Conflict Ended { status: &'static str } = "SERVICE_TICKET_ENDED" at "serviceTicketId",
            en "The ticket is {status}; reopen it first.", zh "工单当前为 {status}，请先重新打开。";
        /// Who is to own the ticket cannot work on tickets.
        Invalid CannotOwn { name: String } = "CANNOT_OWN_TICKET" at "ownerId",
            en "{name} may not work on tickets, or is disabled.", zh "{name} 无权处理工单或已停用。";
    }
}
