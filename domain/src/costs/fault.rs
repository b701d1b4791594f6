//! What the ledger refuses.

crate::faults! {
    /// Refusals of costs.
    pub enum CostsFault {
        /// Amounts are in the organisation's currency only.
        Invalid OtherCurrency { currency: String } = "OTHER_CURRENCY" at "amount",
            en "Costs are kept in {currency}; convert the amount first.",
            zh "成本以 {currency} 记账，请先换算金额。";
        /// The task belongs to another project than the one that is named.
        Invalid NotOfTheProject = "COST_NOT_OF_THE_PROJECT" at "projectId",
            en "This task belongs to another project.", zh "该任务属于其他项目。";
        /// The cost follows from something that has to be corrected instead.
        Conflict HasSource { origin: &'static str } = "COST_HAS_SOURCE" at "costId",
            en "This cost follows from {origin}; correct that, and the cost follows.",
            zh "该成本由 {origin} 自动产生，请更正其来源，成本会随之更新。";
        /// The cost was taken back already, or takes another one back.
        Conflict Reversed = "COST_REVERSED" at "costId",
            en "This cost has been taken back already.", zh "该成本已冲销。";
        /// A rate looks back further than labour is booked anew.
        Invalid RateTooOld { days: i64 } = "LABOUR_RATE_TOO_OLD" at "validFrom",
            en "A rate can begin at most {days} days ago.", zh "费率最早可从 {days} 天前开始生效。";
    }
}
