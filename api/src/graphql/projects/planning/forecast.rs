//! How sure the end of a project is.

use async_graphql::{Context, Object};
use domain::kernel::id::{ProjectId, TaskId};
use domain::kernel::input::range;
use domain::projects::planning::{Driver, Forecast, ForecastQuestion, MAX_FORECAST_RUNS};

use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::projects::Task;
use crate::graphql::scalar::DateTime;

/// Does the plan of a project many times; null when nothing is open.
pub(in crate::graphql::projects) async fn forecast(
    ctx: &Context<'_>,
    project: ProjectId,
    runs: i32,
) -> Answer<Option<ProjectForecast>> {
    let most = i64::from(MAX_FORECAST_RUNS);
    let runs = range("runs", runs.into(), 1, most).map_err(|e| ctx.refuse(e))?;
    let runs = u32::try_from(runs).unwrap_or(1);
    let now = ctx.app().sources.now();
    let question = ctx
        .read(move |conn, actor| ForecastQuestion::read(conn, actor, project, now))
        .await?;
    let answer = ctx.app().compute(move || question.answer(runs)).await;
    Ok(answer.map_err(|e| ctx.refuse(e))?.map(ProjectForecast))
}

/// What many runs of a project's plan say, in which work takes as long as it may.
pub(in crate::graphql::projects) struct ProjectForecast(Forecast);

/// What many runs of a project's plan say, in which work takes as long as it may.
#[Object]
impl ProjectForecast {
    /// How often the plan was done.
    async fn runs(&self) -> i32 {
        i32::try_from(self.0.runs).unwrap_or(i32::MAX)
    }
    /// Open tasks of the plan.
    async fn task_count(&self) -> i32 {
        i32::try_from(self.0.tasks).unwrap_or(i32::MAX)
    }
    /// Whether work varies as that of the organisation's finished tasks did, which needs 30 of them
    /// with estimate and noted time; else it takes 80 % to 180 % of what is left by the estimate.
    async fn by_history(&self) -> bool {
        self.0.by_history
    }
    /// The end that half of the runs kept (P50).
    async fn p50_ends_at(&self) -> DateTime {
        self.0.half.into()
    }
    /// The end that four of five runs kept (P80).
    async fn p80_ends_at(&self) -> DateTime {
        self.0.most.into()
    }
    /// The share of runs that ended by the last day of the project, 0 to 1; null without one.
    async fn chance(&self) -> Option<f64> {
        self.0.chance
    }
    /// The tasks whose work says most about the end, the first the most; at most 10.
    async fn drivers(&self) -> Vec<ForecastDriver> {
        self.0.drivers.iter().copied().map(ForecastDriver).collect()
    }
}

/// A task that says much about a project's end: shorten it first.
struct ForecastDriver(Driver);

/// A task that says much about a project's end: shorten it first.
#[Object]
impl ForecastDriver {
    /// The task; null when it was given up meanwhile.
    async fn task(&self, ctx: &Context<'_>) -> Answer<Option<Task>> {
        Ok(ctx.load::<TaskId>(self.0.task).await?.map(Task))
    }
    /// The share of runs in which the project waited for it, 0 to 1.
    async fn critical_share(&self) -> f64 {
        self.0.critical_share
    }
    /// How its work and the project's end go together, 0 (not at all) to 1.
    async fn correlation(&self) -> f64 {
        self.0.correlation
    }
}
