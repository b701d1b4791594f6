//! Schedules, health, forecasts, workload, working time.

mod calendar;
mod forecast;
mod health;
mod input;
mod loader;
mod mutation;
mod query;
mod words;
mod workload;

pub(super) use forecast::{ProjectForecast, forecast};
pub(super) use health::{ProjectHealthOverride, health_of};
pub(super) use loader::{CriticalPathOf, ScheduleOf};
pub(crate) use mutation::PlanningMutation;
pub(crate) use query::PlanningQuery;
pub(super) use words::{HealthReason, ProjectHealth, TaskRisk};
