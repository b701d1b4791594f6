//! When the work of a project will be done: pure functions, no database and no clock.
//!
//! Everything is counted in whole minutes on the organisation's wall clock ([`calendar::WallMinute`]);
//! [`calendar::Zone`] turns moments into them and back at the edge.
//! A [`calendar::Calendar`] numbers its working minutes, so that inside of one calendar a schedule is
//! arithmetic on integers; only a link between tasks on different calendars looks at the clock.
//!
//! - [`plan`]: what goes in: tasks, links, progress, bounds.
//! - [`critical_path`]: when each task starts and ends at the earliest and at the latest, and what is
//!   critical; also after one task changed.
//! - [`forecast`]: how sure that is, by simulation.
//! - [`risk`]: which tasks are late, or will be.
//! - [`health`]: what a project's facts say about it.
//! - [`workload`]: who is planned how much on which day.
//! - [`roster`]: shifts that overlap, hours that nobody covers.

pub mod calendar;
pub mod critical_path;
pub mod forecast;
pub mod health;
mod incremental;
mod network;
pub mod plan;
pub mod risk;
pub mod roster;
pub mod workload;

pub use incremental::Change;

#[cfg(test)]
mod sample;
