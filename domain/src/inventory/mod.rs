//! Inventory: lots of goods and where they stand on their way from announcement to release.
//!
//! Owns `lots`. Invariants: a lot's code is unique in the organisation; its status moves only along
//! [`LotStatus::next`].
//! Emits: `lot.announced` and one `lot.*` event for every status after it.

pub mod access;
pub mod events;
mod fault;
mod lot_announce;
mod lot_place;
mod lot_receive;
mod model;
pub mod read;
mod status;

pub use fault::InventoryFault;
pub use lot_announce::{LotAnnounce, lot_announce};
pub use lot_place::lot_place;
pub use lot_receive::{LotReceive, lot_receive};
pub use model::LotRow;
pub use status::LotStatus;
