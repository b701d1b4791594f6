//! What inventory refuses.

crate::faults! {
    /// Refusals of inventory.
    pub enum InventoryFault {
        /// The lot does not stand where this step begins.
        Conflict LotStep { from: String, to: String, allowed: String } = "LOT_STEP_NOT_ALLOWED",
            en "A lot that is {from} cannot become {to}. Possible: {allowed}.",
            zh "批次当前为 {from}，不能变更为 {to}。可选：{allowed}。";
        /// The step needs a reason.
        Invalid LotReasonRequired { to: String } = "LOT_REASON_REQUIRED" at "reason",
            en "Give a reason for {to}.", zh "请填写变更为 {to} 的原因。";
    }
}
