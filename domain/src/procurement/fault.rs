//! What procurement refuses.

crate::faults! {
    /// Refusals of procurement.
    pub enum ProcurementFault {
        /// The requisition's state does not allow this step.
        Conflict RequisitionNotInState { status: &'static str, allowed: String } = "REQUISITION_NOT_IN_STATE" at "purchaseRequisitionId",
            en "The requisition is {status}; this is possible only from {allowed}.",
            zh "采购申请当前状态为 {status}，此操作仅适用于 {allowed}。";
        /// The order's state does not allow this step.
        Conflict OrderNotInState { status: &'static str, allowed: String } = "PURCHASE_ORDER_NOT_IN_STATE" at "purchaseOrderId",
            en "The purchase order is {status}; this is possible only from {allowed}.",
            zh "采购订单当前状态为 {status}，此操作仅适用于 {allowed}。";
        /// Nobody approves what they asked for.
        Conflict OwnRequisition = "OWN_REQUISITION" at "purchaseRequisitionId",
            en "You asked for this yourself; another person must decide.",
            zh "不能审批自己提交的采购申请，须由他人审批。";
        /// The amount is above what this person may approve, or not known.
        Conflict AboveLimit = "ABOVE_APPROVAL_LIMIT" at "purchaseRequisitionId",
            en "The amount is above your approval limit, or not known. An administrator must decide.",
            zh "金额超出您的审批限额或金额未知，须由管理员审批。";
        /// More is ordered than was approved and is left.
        Conflict AboveApproved { left: i64 } = "ABOVE_APPROVED_QUANTITY" at "quantity",
            en "Only {left} more are approved for this line.", zh "该行仅剩 {left} 件可下单。";
        /// More arrived than was ordered and the tolerance allows.
        Conflict OverReceipt { left: i64 } = "OVER_RECEIPT" at "quantity",
            en "At most {left} more can be received on this line.", zh "该行最多还可收货 {left} 件。";
        /// The line is not one of the requisition or order.
        Invalid NoSuchLine { position: i64 } = "NO_SUCH_LINE" at "position",
            en "There is no line {position}, or it is about another article.",
            zh "没有第 {position} 行，或该行是其他商品。";
    }
}
