//! Stock: places, what lies there, what is promised, and how it moved.

mod counter;
mod leave;
mod line;
mod location_create;
mod location_update;
mod model;
mod place;
mod reservation;
mod reservation_ship;
mod serial;
mod stock_book;
mod stock_movement_record;
mod stock_movement_undo;
mod stock_reserve;
mod warehouse_create;
mod warehouse_update;

pub(super) use counter::block_lot;
pub use leave::LotLeave;
pub(super) use leave::{lot_leave, lot_part_leave};
pub(super) use line::MAX_QUANTITY;
pub use location_create::{LocationCreate, location_create};
pub use location_update::{LocationUpdate, location_update};
pub(super) use model::lot_key;
pub use model::{
    LocationKind, LocationRow, SerialRow, SerialState, StockLevelRow, StockMovementKind,
    StockMovementLineRow, StockMovementRow, StockTotalRow, WarehouseRow,
};
pub(super) use place::close_warehouse;
pub use reservation::{
    ReservationLine, reservation_place, reservation_release, reservation_release_lines,
};
pub use reservation_ship::{ReservationShip, ShipLine, reservation_ship};
pub(super) use serial::MAX_SERIAL;
pub(super) use stock_book::book_count;
pub use stock_book::{StockBook, StockLine, stock_book};
pub use stock_movement_record::stock_movement_record;
pub use stock_movement_undo::{StockMovementUndo, stock_movement_undo, stock_undo};
pub use stock_reserve::{StockReserve, stock_release, stock_reserve};
pub use warehouse_create::{WarehouseCreate, warehouse_create};
pub use warehouse_update::{WarehouseUpdate, warehouse_update};
