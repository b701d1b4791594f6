//! Inventory: lots of goods, where goods lie, what is promised to whom, and how they moved.
//!
//! Owns `lots`, `warehouses`, `locations`, `stock_levels`, `stock_totals`, `stock_movements`,
//! `stock_movement_lines`, `stock_movement_serials`, `serial_numbers`, `stock_reservations`,
//! `stock_counters`, `stock_counts`, `stock_count_lines`, `stock_shortages`.
//! Invariants: a lot's code is unique in the organisation; its status moves only along
//! [`LotStatus::next`]. What lies at a location is the sum of its movements, and the totals of a
//! warehouse are the sum of its locations; nothing is below zero and nothing is promised twice
//! unless the warehouse allows it; a serial number is in one place and takes one step after the
//! other; held lots are neither promised nor shipped; a location is in one open count.
//! Counters change by one conditional `UPDATE` each, locked in the order lots, levels, totals,
//! reservations, serial numbers, and within each by key: two movements never wait for each other.
//! Emits: `lot.announced` and one `lot.*` event for every status after it, `stock.*`,
//! `stock_count.*`, `warehouse.*`, `location.*`.

pub mod access;
mod count;
pub mod events;
mod fault;
mod lot;
mod react;
pub mod read;
mod shortage;
mod stock;

pub use count::{
    CountedLine, StockCountCancel, StockCountClose, StockCountLineRow, StockCountOpen,
    StockCountRecord, StockCountRow, StockCountStatus, stock_count_cancel, stock_count_close,
    stock_count_open, stock_count_record,
};
pub use fault::InventoryFault;
pub use lot::{
    LotAnnounce, LotReceive, LotRow, LotStatus, lot_announce, lot_expect, lot_part_place,
    lot_place, lot_receive,
};
pub use react::react;
pub use shortage::ShortageRow;
pub use stock::{
    LocationCreate, LocationKind, LocationRow, LocationUpdate, LotLeave, ReservationLine,
    ReservationShip, SerialRow, SerialState, ShipLine, StockBook, StockLevelRow, StockLine,
    StockMovementKind, StockMovementLineRow, StockMovementRow, StockMovementUndo, StockReserve,
    StockTotalRow, WarehouseCreate, WarehouseRow, WarehouseUpdate, location_create,
    location_update, reservation_place, reservation_release, reservation_release_lines,
    reservation_ship, stock_book, stock_movement_record, stock_movement_undo, stock_release,
    stock_reserve, stock_undo, warehouse_create, warehouse_update,
};
