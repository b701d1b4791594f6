//! Comments.

mod list;
mod loader;
mod mutation;
mod query;
mod types;

pub(crate) use list::{Window, comments};
pub(crate) use mutation::DiscussionMutation;
pub(crate) use query::DiscussionQuery;
pub(crate) use types::Comment;
