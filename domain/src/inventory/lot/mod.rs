//! Lots: goods of one SKU that are judged as a whole, on their way from announcement to release.

mod lot_announce;
mod lot_place;
mod lot_receive;
mod model;
mod status;

pub use lot_announce::{LotAnnounce, lot_announce, lot_expect};
pub use lot_place::{lot_part_place, lot_place};
pub use lot_receive::{LotReceive, lot_receive};
pub use model::LotRow;
pub use status::LotStatus;
