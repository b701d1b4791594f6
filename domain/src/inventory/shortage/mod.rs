//! What is missing: for tasks that need goods, and below reorder points.
//!
//! What is available of an article goes to the open tasks that need it in the order of their due dates;
//! what a task has reserved for itself, and what was shipped for it already, it does not need any more.
//! A task that does not get all it needs is short, and so is an article of which less is available than
//! its reorder point says. Each shortage is told once when it begins and once when it is over; between,
//! only the number of missing pieces changes, unless somebody says that more is needed: that is told.

mod find;
mod row;
mod store;

pub use row::ShortageRow;
pub(super) use store::refresh;
