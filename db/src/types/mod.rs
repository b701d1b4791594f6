//! Column types that both databases store alike.

mod id;
mod moment;
mod text_column;

pub use id::{Id, Kind, ParseIdError, Uid};
pub use moment::Moment;
