//! What happens to rejected lots.

mod concession_decide;
mod lot_dispose;
mod settled;

pub use concession_decide::{ConcessionDecide, concession_decide};
pub use lot_dispose::{LotDispose, LotPart, lot_dispose};
pub(super) use settled::{Settled, parts};
