//! What orders refuse.

crate::faults! {
    /// Refusals of orders.
    pub enum OrdersFault {
        /// The order's state does not allow this step.
        Conflict NotInState { status: &'static str, allowed: String } = "ORDER_NOT_IN_STATE" at "salesOrderId",
            en "The order is {status}; this is possible only from {allowed}.",
            zh "订单当前状态为 {status}，此操作仅适用于 {allowed}。";
        /// Goods have left for the order already: they come back by a return.
        Conflict Shipped = "ORDER_SHIPPED" at "salesOrderId",
            en "Goods have left for this order. Take them back by a return.",
            zh "该订单已出库，请走退货流程。";
        /// More is paid than the order comes to.
        Conflict PaidTooMuch { open: String } = "PAID_TOO_MUCH" at "amount",
            en "Only {open} are still to be paid.", zh "待付金额仅为 {open}。";
        /// A line's article is not in the catalog: nothing can be reserved for it.
        Conflict SkuUnknown { number: i64, code: String } = "ORDER_SKU_UNKNOWN" at "salesOrderId",
            en "Line {number}: the catalog does not know {code}. Add the article, then have the order reported again.",
            zh "第 {number} 行：商品目录中没有 {code}。请先建档，再重新同步订单。";
        /// The order has no such line.
        Invalid NoSuchLine { number: i64 } = "ORDER_LINE_UNKNOWN" at "number",
            en "The order has no line {number}.", zh "订单没有第 {number} 行。";
        /// What was scanned is not the article of the line.
        Conflict WrongArticle { scanned: String, expected: String } = "WRONG_ARTICLE",
            en "{scanned} is not {expected}, which this line asks for.",
            zh "{scanned} 不是该行所需的 {expected}。";
        /// More is picked than the line asks for.
        Conflict PickedTooMany { number: i64, left: i64 } = "PICKED_TOO_MANY" at "quantity",
            en "Line {number}: only {left} are still to be picked.", zh "第 {number} 行仅剩 {left} 件待拣。";
        /// Less is picked than is to be put back.
        Conflict NotPicked { number: i64, picked: i64 } = "NOT_PICKED" at "quantity",
            en "Line {number}: only {picked} such pieces are picked.", zh "第 {number} 行仅拣了 {picked} 件。";
        /// Something of the order is not picked yet.
        Conflict NotAllPicked { number: i64, left: i64 } = "NOT_ALL_PICKED" at "salesOrderId",
            en "Line {number}: {left} are still to be picked.", zh "第 {number} 行还有 {left} 件未拣。";
        /// The goods are reserved in another warehouse.
        Conflict OtherWarehouse { location: String } = "PICK_IN_OTHER_WAREHOUSE" at "fromLocationId",
            en "{location} is not in the warehouse that reserved the goods.",
            zh "库位 {location} 不在已预留货物的仓库内。";
        /// Several lots lie there; it has to be said which one is taken.
        Invalid LotNeeded { location: String } = "PICK_LOT_REQUIRED" at "lotId",
            en "Several lots lie in {location}. Say which one you take.",
            zh "库位 {location} 有多个批次，请注明所拣批次。";
        /// The piece is picked for an order already.
        Conflict SerialPicked { serial: String } = "SERIAL_PICKED" at "serials",
            en "Serial number {serial} is picked for an order already.", zh "序列号 {serial} 已被其他订单拣出。";
        /// The return's state does not allow this step.
        Conflict ReturnNotInState { status: &'static str, allowed: String } = "SALES_RETURN_NOT_IN_STATE" at "salesReturnId",
            en "The return is {status}; this is possible only from {allowed}.",
            zh "退货单当前状态为 {status}，此操作仅适用于 {allowed}。";
        /// Nothing of the order has left.
        Conflict NotShipped = "ORDER_NOT_SHIPPED" at "salesOrderId",
            en "Nothing of this order has left.", zh "该订单尚未发货。";
        /// More comes back than left, or than was announced.
        Conflict ReturnedTooMany { number: i64, left: i64 } = "RETURNED_TOO_MANY" at "quantity",
            en "Line {number}: at most {left} can still come back.", zh "第 {number} 行最多还可退 {left} 件。";
        /// The piece did not leave with this order.
        Conflict NotOfOrder { serial: String } = "SERIAL_NOT_OF_ORDER" at "serials",
            en "Serial number {serial} did not leave with this order.", zh "序列号 {serial} 不属于该订单的出库货物。";
        /// What comes back goes where it waits for a judgement.
        Invalid ReturnPlace { location: String } = "RETURN_PLACE" at "toLocationId",
            en "{location} is neither for quarantine nor for damaged goods.",
            zh "库位 {location} 不是待检或残次品库位。";
        /// Less waits for a disposition.
        Conflict NotWaiting { number: i64, left: i64 } = "RETURN_NOT_WAITING" at "quantity",
            en "Line {number}: only {left} such pieces wait for a decision.", zh "第 {number} 行仅有 {left} 件待处置。";
        /// More is given back than was paid and is left.
        Conflict RefundedTooMuch { left: String } = "REFUNDED_TOO_MUCH" at "amount",
            en "At most {left} can be given back.", zh "最多可退 {left}。";
    }
}
