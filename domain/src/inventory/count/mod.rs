//! Counts of what is there (盘点): opened by who counts, closed by who leads.
//!
//! A line keeps what the books said at the moment when it was recorded, and what the count differs by.
//! Closing books these differences, not what was counted: goods that came or went between the record
//! and the close were moved by movements of their own, and stay moved. A piece with a serial number that
//! was missing and has left by a movement since was there after all, and one that was found and has come
//! since is there already: both are no difference any more. A loss of which less is left by now is
//! refused with what booking refuses; then the line is counted again.

mod difference;
mod model;
mod overlap;
mod stock_count_cancel;
mod stock_count_close;
mod stock_count_open;
mod stock_count_record;
mod store;

pub use model::{StockCountLineRow, StockCountRow, StockCountStatus};
pub use stock_count_cancel::{StockCountCancel, stock_count_cancel};
pub use stock_count_close::{StockCountClose, stock_count_close};
pub use stock_count_open::{StockCountOpen, stock_count_open};
pub use stock_count_record::{CountedLine, StockCountRecord, stock_count_record};
