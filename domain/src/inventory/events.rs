//! Events of inventory.

use super::lot::LotStatus;
use super::stock::StockMovementKind;
use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[
    LOT_ANNOUNCED,
    LOT_RECEIVED,
    LOT_QUARANTINED,
    LOT_INSPECTION_STARTED,
    LOT_RELEASED,
    LOT_REJECTED,
    LOT_SORTING_STARTED,
    LOT_REWORK_STARTED,
    LOT_CONCESSION_REQUESTED,
    LOT_CONCESSION_GRANTED,
    LOT_CONCESSION_REFUSED,
    LOT_RETURNED,
    LOT_SCRAPPED,
    LOT_RECALLED,
    WAREHOUSE_CREATED,
    WAREHOUSE_UPDATED,
    LOCATION_CREATED,
    LOCATION_UPDATED,
    STOCK_RECEIVED,
    STOCK_SHIPPED,
    STOCK_TRANSFERRED,
    STOCK_ADJUSTED,
    STOCK_RETURNED,
    STOCK_RESERVED,
    STOCK_RELEASED,
    STOCK_SHORTAGE,
    STOCK_COVERED,
    STOCK_COUNT_OPENED,
    STOCK_COUNT_RECORDED,
    STOCK_COUNT_CLOSED,
    STOCK_COUNT_CANCELLED,
];

const fn internal(name: &'static str) -> EventKind {
    EventKind {
        name,
        guest_fields: None,
    }
}

/// The kind of event that a move to this state emits.
#[must_use]
pub const fn of(status: LotStatus) -> &'static EventKind {
    match status {
        LotStatus::Announced => &LOT_ANNOUNCED,
        LotStatus::Received => &LOT_RECEIVED,
        LotStatus::Quarantine => &LOT_QUARANTINED,
        LotStatus::UnderInspection => &LOT_INSPECTION_STARTED,
        LotStatus::Released => &LOT_RELEASED,
        LotStatus::Rejected => &LOT_REJECTED,
        LotStatus::Sorting => &LOT_SORTING_STARTED,
        LotStatus::Rework => &LOT_REWORK_STARTED,
        LotStatus::ConcessionRequested => &LOT_CONCESSION_REQUESTED,
        LotStatus::ConcessionGranted => &LOT_CONCESSION_GRANTED,
        LotStatus::ConcessionRefused => &LOT_CONCESSION_REFUSED,
        LotStatus::Returned => &LOT_RETURNED,
        LotStatus::Scrapped => &LOT_SCRAPPED,
        LotStatus::Recalled => &LOT_RECALLED,
    }
}

/// The kind of event that such a movement emits.
#[must_use]
pub const fn of_movement(kind: StockMovementKind) -> &'static EventKind {
    match kind {
        StockMovementKind::Receipt => &STOCK_RECEIVED,
        StockMovementKind::Shipment => &STOCK_SHIPPED,
        StockMovementKind::Transfer => &STOCK_TRANSFERRED,
        StockMovementKind::Adjustment => &STOCK_ADJUSTED,
        StockMovementKind::Return => &STOCK_RETURNED,
    }
}

/// A lot was announced.
pub const LOT_ANNOUNCED: EventKind = internal("lot.announced");
/// A lot arrived and was counted.
pub const LOT_RECEIVED: EventKind = internal("lot.received");
/// A lot is held until it is inspected.
pub const LOT_QUARANTINED: EventKind = internal("lot.quarantined");
/// A lot is being inspected.
pub const LOT_INSPECTION_STARTED: EventKind = internal("lot.inspection_started");
/// A lot is free for use.
pub const LOT_RELEASED: EventKind = internal("lot.released");
/// A lot was refused and is held.
pub const LOT_REJECTED: EventKind = internal("lot.rejected");
/// A refused lot is being sorted.
pub const LOT_SORTING_STARTED: EventKind = internal("lot.sorting_started");
/// A refused lot is being reworked.
pub const LOT_REWORK_STARTED: EventKind = internal("lot.rework_started");
/// Somebody asked to use a refused lot as it is.
pub const LOT_CONCESSION_REQUESTED: EventKind = internal("lot.concession_requested");
/// A refused lot may be used as it is.
pub const LOT_CONCESSION_GRANTED: EventKind = internal("lot.concession_granted");
/// A refused lot may not be used as it is.
pub const LOT_CONCESSION_REFUSED: EventKind = internal("lot.concession_refused");
/// A refused lot went back to its supplier.
pub const LOT_RETURNED: EventKind = internal("lot.returned");
/// A refused lot was destroyed.
pub const LOT_SCRAPPED: EventKind = internal("lot.scrapped");
/// A released lot was called back.
pub const LOT_RECALLED: EventKind = internal("lot.recalled");
/// A warehouse was added.
pub const WAREHOUSE_CREATED: EventKind = internal("warehouse.created");
/// A warehouse was changed.
pub const WAREHOUSE_UPDATED: EventKind = internal("warehouse.updated");
/// A location was added.
pub const LOCATION_CREATED: EventKind = internal("location.created");
/// A location was changed.
pub const LOCATION_UPDATED: EventKind = internal("location.updated");
/// Goods came. Every kind of movement names the document, the subject and the lines, and
/// `reverses`, the movement that it takes back.
pub const STOCK_RECEIVED: EventKind = internal("stock.received");
/// Goods went to a customer.
pub const STOCK_SHIPPED: EventKind = internal("stock.shipped");
/// Goods changed their place.
pub const STOCK_TRANSFERRED: EventKind = internal("stock.transferred");
/// What was recorded was corrected.
pub const STOCK_ADJUSTED: EventKind = internal("stock.adjusted");
/// Goods came back, or went back to a supplier.
pub const STOCK_RETURNED: EventKind = internal("stock.returned");
/// Goods were promised to the subject.
pub const STOCK_RESERVED: EventKind = internal("stock.reserved");
/// A promise of goods to the subject ended.
pub const STOCK_RELEASED: EventKind = internal("stock.released");
/// Less of an article is available than a task needs, or than its reorder point says. The subject is the
/// task or the article; `required` and `missing` are pieces.
pub const STOCK_SHORTAGE: EventKind = internal("stock.shortage");
/// Enough is available again, or it is not needed any more.
pub const STOCK_COVERED: EventKind = internal("stock.covered");
/// Somebody counts what is there.
pub const STOCK_COUNT_OPENED: EventKind = internal("stock_count.opened");
/// Lines were counted; what the books say of them is not told.
pub const STOCK_COUNT_RECORDED: EventKind = internal("stock_count.recorded");
/// A count ended and its differences were booked by the movement, if there were any.
pub const STOCK_COUNT_CLOSED: EventKind = internal("stock_count.closed");
/// A count was given up.
pub const STOCK_COUNT_CANCELLED: EventKind = internal("stock_count.cancelled");
