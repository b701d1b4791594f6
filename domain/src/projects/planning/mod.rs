//! The schedule of stored projects, and what it says about their health.
//!
//! Assumptions of a plan:
//! - Open tasks are work to do, drafts included; cancelled ones are none, and nothing waits for them.
//! - What is left of a task is its estimate without the time that was spent. When nobody noted time, the
//!   working time since its start counts as spent. A task that is not done has at least a tenth of its
//!   estimate left; one that waits for its review nothing.
//! - Without an estimate it takes the working time from its start date to its due date; without a start
//!   date a working day, but not more than there is until its due date: nobody said that it takes
//!   longer. A milestone without an estimate takes no time.
//! - It does not begin before its start date. People do not wait for each other: that one person has two
//!   tasks at once is seen in the workload, not in the dates.
//! - It is done in the working time of its assignee's department, else of its own department, else of
//!   the organisation.
//! - A lag is working time of the task that waits.
//! - A task of another project counts as a date: done when it was done, else when the schedule of its
//!   own project says, else its due date.
//! - Now is the last full quarter of an hour, so that what is computed twice is the same.
//!
//! The result is stored: dates of open tasks in `task_schedules`, health in `project_health`. What may
//! change it brings the project's timer forward to now, and the timer computes it once however much
//! happened before (see [`react`]). The timer is then set to the moment at which time alone may change
//! it next: a due date passes, an estimate does not fit any more before its date, somebody's word about
//! the health expires, a night passes.

mod dates;
mod facts;
mod forecast;
mod health_set;
mod load;
mod loads;
mod outlook;
mod react;
mod refresh;
mod row;
mod work;
mod workload;

pub use forecast::{Driver, Forecast, ForecastQuestion, MAX_FORECAST_RUNS};
pub use health_set::{ProjectHealthSet, Said, project_health_set};
pub use load::{MAX_PLANNED, Planned};
pub use loads::Load;
pub use outlook::{Outlook, TaskOutlook};
pub use react::{PLAN_DUE, react};
pub use row::{HealthReason, ProjectHealth, ProjectHealthRow, TaskRisk, TaskScheduleRow};
pub use workload::{Candidate, Candidates, MAX_VIEW_DAYS, WorkloadView, candidates, workload};
