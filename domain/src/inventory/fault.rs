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
        /// There are not enough free pieces.
        Conflict InsufficientStock { sku: String, wanted: i64, available: i64 } = "INSUFFICIENT_STOCK",
            en "{sku}: {wanted} wanted, {available} available.",
            zh "{sku}：需要 {wanted} 件，可用 {available} 件。";
        /// What would be left is less than what is reserved; release reservations first.
        Conflict StockReserved { sku: String, reserved: i64, left: i64 } = "STOCK_RESERVED",
            en "{sku}: {reserved} are reserved, only {left} would be left. Release reservations first.",
            zh "{sku}：已预留 {reserved} 件，操作后仅剩 {left} 件，请先释放预留。";
        /// The subject has not reserved that much.
        Conflict NotReserved { sku: String, wanted: i64, reserved: i64 } = "NOT_RESERVED",
            en "{sku}: {wanted} wanted, {reserved} reserved.",
            zh "{sku}：需要 {wanted} 件，已预留 {reserved} 件。";
        /// The lot is held: it may neither be promised nor shipped.
        Conflict LotHeld { lot: String, status: String } = "LOT_HELD",
            en "Lot {lot} is {status} and may not leave.", zh "批次 {lot} 当前为 {status}，不可出库。";
        /// The lot consists of another SKU.
        Invalid LotOfOtherSku { lot: String, sku: String } = "LOT_OF_OTHER_SKU",
            en "Lot {lot} does not consist of {sku}.", zh "批次 {lot} 不属于 {sku}。";
        /// The location is for goods that may not be shipped.
        Conflict StockBlocked { location: String } = "STOCK_BLOCKED",
            en "Goods in {location} may not be shipped; transfer them first.",
            zh "库位 {location} 的货物不可出库，请先移库。";
        /// Warehouse or location is no longer used.
        Conflict PlaceArchived { place: String } = "PLACE_ARCHIVED",
            en "{place} is no longer used.", zh "{place} 已停用。";
        /// There is still something in what is to be archived, or promised from it.
        Conflict PlaceNotEmpty { place: String } = "PLACE_NOT_EMPTY",
            en "There are still goods or reservations in {place}.", zh "{place} 仍有库存或预留。";
        /// The warehouse has less than nothing of something, which it may do no more.
        Conflict StockNegative { skus: i64 } = "STOCK_NEGATIVE" at "allowsNegative",
            en "{skus} SKUs are below zero or promised twice. Correct them first.",
            zh "有 {skus} 个 SKU 库存为负或超额预留，请先修正。";
        /// From and to do not fit the kind of movement.
        Invalid MovementPlaces { kind: String, needed: String } = "MOVEMENT_PLACES",
            en "{kind} needs {needed}.", zh "{kind} 需要：{needed}。";
        /// An adjustment needs a reason.
        Invalid MovementReasonRequired = "MOVEMENT_REASON_REQUIRED" at "reason",
            en "Give a reason for the adjustment.", zh "请填写调整原因。";
        /// The movement was taken back already, or takes one back itself.
        Conflict MovementUndone = "MOVEMENT_UNDONE",
            en "This movement is taken back already, or takes another one back.",
            zh "该出入库记录已撤销，或本身即为撤销记录。";
        /// The movement belongs to another object and is taken back there.
        Conflict MovementOwned = "MOVEMENT_OWNED",
            en "This movement belongs to an order or another object; take it back there.",
            zh "该出入库记录由订单等单据产生，请在对应单据中撤销。";
        /// Neither no serial number nor one for each piece.
        Invalid SerialsIncomplete { quantity: i64, given: i64 } = "SERIALS_INCOMPLETE",
            en "{given} serial numbers for {quantity} pieces: scan each, or none.",
            zh "{quantity} 件货物对应 {given} 个序列号：请全部扫描或全部不填。";
        /// Pieces there are known by serial numbers, which have to be scanned.
        Conflict SerialsRequired { sku: String, serials: i64 } = "SERIALS_REQUIRED",
            en "{sku}: {serials} pieces there have serial numbers. Scan the ones that move.",
            zh "{sku}：该处有 {serials} 件带序列号，请扫描要移动的序列号。";
        /// Pieces there are known by serial numbers: a count scans each of them.
        Conflict SerialsToScan { sku: String } = "SERIALS_TO_SCAN",
            en "{sku}: pieces there have serial numbers. Scan each of them.",
            zh "{sku}：该处货物带序列号，请逐件扫描。";
        /// Another count of the same place is open.
        Conflict CountOpen { count: String } = "STOCK_COUNT_OPEN",
            en "Count {count} of this place is still open.", zh "该处的盘点单 {count} 尚未结束。";
        /// The count is closed or given up.
        Conflict CountNotOpen { count: String, status: String } = "STOCK_COUNT_NOT_OPEN" at "stockCountId",
            en "Count {count} is {status}.", zh "盘点单 {count} 当前为 {status}。";
        /// The count does not cover this article or location.
        Invalid NotInCount { count: String } = "NOT_IN_COUNT",
            en "This is not part of count {count}.", zh "不在盘点单 {count} 的范围内。";
        /// The serial number does not stand where this step begins, as when it is scanned twice.
        Conflict SerialInState { serial: String, state: String, needed: String } = "SERIAL_STATE",
            en "Serial number {serial} is {state}; this step needs {needed}.",
            zh "序列号 {serial} 当前为 {state}，此操作需要 {needed}。";
        /// The serial number lies elsewhere or belongs to another lot.
        Conflict SerialElsewhere { serial: String, location: String, lot: String } = "SERIAL_ELSEWHERE",
            en "Serial number {serial} lies in {location}, lot {lot}.",
            zh "序列号 {serial} 位于 {location}，批次 {lot}。";
        /// Nobody has seen this serial number of the SKU.
        Conflict SerialUnknown { serial: String } = "SERIAL_UNKNOWN",
            en "Serial number {serial} is not known.", zh "未知序列号 {serial}。";
        /// The serial number has moved on since.
        Conflict SerialMoved { serial: String } = "SERIAL_MOVED",
            en "Serial number {serial} has moved on since. Take back its later movements first.",
            zh "序列号 {serial} 之后又有移动，请先撤销后续记录。";
    }
}
