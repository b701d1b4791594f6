//! Projects and their tasks.

pub mod schedule;
