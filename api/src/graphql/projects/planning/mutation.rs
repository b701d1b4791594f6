//! Changing working time and health.

use async_graphql::{Context, Object, SimpleObject};
use domain::kernel::fault::Result;
use domain::kernel::id::{DepartmentId, WorkCalendarId};
use domain::kernel::{Actor, Tx};
use domain::projects::calendars::{
    work_calendar_day_set, work_calendar_reset, work_calendar_set, working_time,
};
use domain::projects::planning::project_health_set;

use super::calendar::WorkCalendar;
use super::input::{
    ProjectHealthSetInput, WorkCalendarDaySetInput, WorkCalendarResetInput, WorkCalendarSetInput,
};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::projects::input::Resolve;
use crate::graphql::projects::payload::{ProjectPayload, run_project};
use crate::graphql::scalar::Cursor;

/// A calendar that was changed.
#[derive(SimpleObject)]
pub(crate) struct WorkCalendarPayload {
    /// The calendar as it is now; null when refused.
    work_calendar: Option<WorkCalendar>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

async fn run(
    ctx: &Context<'_>,
    department: Option<DepartmentId>,
    work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<WorkCalendarId> + Send + 'static,
) -> Answer<WorkCalendarPayload> {
    let done = ctx.mutate(work).await?;
    let found = match done.value {
        Some(_) => {
            let read = ctx.read(move |conn, actor| working_time(conn, actor, department));
            Some(WorkCalendar(read.await?))
        }
        None => None,
    };
    Ok(WorkCalendarPayload {
        work_calendar: found,
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}

/// Root fields that change working time and health.
#[derive(Default)]
pub(crate) struct PlanningMutation;

#[Object]
impl PlanningMutation {
    /// Says how a project is doing, with a reason and until when, whatever the facts say; or takes that
    /// back. Requires project.manage, or to own the project. Emits project.health_set, and
    /// project.health_changed when another health counts; nothing when nothing changes. Errors:
    /// PROJECT_CLOSED, CONFLICT, REQUIRED about reason, MALFORMED about health or until.
    async fn project_health_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is said about which project.")] input: ProjectHealthSetInput,
    ) -> Answer<ProjectPayload> {
        let seen = input.project_id.clone();
        let set = input.resolve(ctx)?;
        run_project(ctx, Some(&seen), move |tx, actor| {
            project_health_set(tx, actor, &set)
        })
        .await
    }

    /// Says the working hours of the organisation or of a department; open projects are scheduled anew.
    /// Requires project.manage. Emits calendar.updated, nothing when nothing changes. Errors:
    /// NO_WORKING_TIME, MALFORMED about week, CONFLICT.
    async fn work_calendar_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is said about whose working time.")] input: WorkCalendarSetInput,
    ) -> Answer<WorkCalendarPayload> {
        let set = input.resolve(ctx)?;
        run(ctx, set.department, move |tx, actor| {
            work_calendar_set(tx, actor, &set)
        })
        .await
    }

    /// Says that a day differs from the week, or does not any more: a holiday, an inventory, a weekend
    /// that is worked. Requires project.manage. Emits calendar.day_set, nothing when nothing changes.
    /// Errors: MALFORMED about date or hours, REQUIRED about name, OUT_OF_RANGE past 500 days.
    async fn work_calendar_day_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How which day is worked.")] input: WorkCalendarDaySetInput,
    ) -> Answer<WorkCalendarPayload> {
        let set = input.resolve(ctx)?;
        run(ctx, set.department, move |tx, actor| {
            work_calendar_day_set(tx, actor, &set)
        })
        .await
    }

    /// Takes back all that the organisation or a department said about its working time, days included.
    /// Requires project.manage. Emits calendar.reset, nothing when nothing was said.
    async fn work_calendar_reset(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose.")] input: WorkCalendarResetInput,
    ) -> Answer<WorkCalendarPayload> {
        let reset = input.resolve(ctx)?;
        run(ctx, reset.department, move |tx, actor| {
            work_calendar_reset(tx, actor, &reset)
        })
        .await
    }
}
