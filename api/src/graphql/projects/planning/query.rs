//! Reading workload and working time.

use async_graphql::{Context, ID, Object};
use domain::kernel::Error;
use domain::kernel::input::{InputFault, range};
use domain::projects::calendars::working_time;
use domain::projects::planning::{WorkloadView, candidates, workload};

use super::calendar::WorkCalendar;
use super::words::WorkloadUnit;
use super::workload::{AssignmentCandidate, WorkloadRow};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::projects::input::maybe;
use crate::graphql::scalar::Date;

/// Most people of one page.
const MAX_PAGE: i64 = 200;
/// Most candidates.
const MAX_CANDIDATES: i64 = 50;

/// A day in the domain's terms.
fn naive(ctx: &Context<'_>, date: Date, field: &str) -> Answer<chrono::NaiveDate> {
    date.0.to_string().parse().map_err(|_beyond| {
        let expected = "a day such as 2026-06-18".to_owned();
        ctx.refuse(Error::from(InputFault::Malformed { expected }).at([field]))
    })
}

/// Root fields of workload and working time.
#[derive(Default)]
pub(crate) struct PlanningQuery;

#[Object]
impl PlanningQuery {
    /// What members have to do on days or in weeks, over all projects, against what they can, in the
    /// order of their ids (人员负载). What is left of a task by its estimate is spread over the working
    /// days of its window, from its start date to its due date, from today on; without a start date from
    /// its scheduled start. Drafts, tasks in review and those without an estimate are no load. What
    /// somebody can do is their weekly capacity, spread like the working time of their department; days
    /// off have none. Requires project.read and user.read. Errors: OUT_OF_RANGE past 92 days.
    async fn workload(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first day.")] from: Date,
        #[graphql(desc = "The last day, at most 92 days in all.")] to: Date,
        #[graphql(desc = "Only members of this department.")] department_id: Option<ID>,
        #[graphql(desc = "How long an entry is.", default_with = "WorkloadUnit::Day")]
        by: WorkloadUnit,
        #[graphql(desc = "People, 1 to 200.", default = 50)] first: i32,
        #[graphql(desc = "Only people behind this member: the last one of the page before.")]
        after: Option<ID>,
    ) -> Answer<Vec<WorkloadRow>> {
        let view = WorkloadView {
            from: naive(ctx, from, "from")?,
            to: naive(ctx, to, "to")?,
            department: maybe(ctx, department_id.as_ref(), "departmentId")?,
            weekly: by == WorkloadUnit::Week,
            after: maybe(ctx, after.as_ref(), "after")?,
            limit: range("first", first.into(), 1, MAX_PAGE).map_err(|e| ctx.refuse(e))?,
        };
        let now = ctx.app().sources.now();
        let rows = ctx
            .read(move |conn, actor| workload(conn, actor, &view, now))
            .await?;
        Ok(rows.into_iter().map(WorkloadRow).collect())
    }

    /// Who could do a task: members by their free hours in its window, the most first (推荐负责人). The
    /// window is that of the workload, at most 92 days of it; of more than 500 members the first are
    /// looked at. Requires project.read and user.read. Errors: NOT_FOUND.
    async fn assignment_candidates(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The task.")] task_id: ID,
        #[graphql(desc = "Only members of this department.")] department_id: Option<ID>,
        #[graphql(desc = "People, 1 to 50.", default = 10)] first: i32,
    ) -> Answer<Vec<AssignmentCandidate>> {
        let task = ctx.id(&task_id, "taskId")?;
        let department = maybe(ctx, department_id.as_ref(), "departmentId")?;
        let first = range("first", first.into(), 1, MAX_CANDIDATES).map_err(|e| ctx.refuse(e))?;
        let first = usize::try_from(first).unwrap_or_default();
        let now = ctx.app().sources.now();
        let found = ctx
            .read(move |conn, actor| candidates(conn, actor, task, department, first, now))
            .await?;
        let needed = found.needed;
        let people = found.people.into_iter();
        Ok(people
            .map(|one| AssignmentCandidate { one, needed })
            .collect())
    }

    /// When people of the organisation, or of a department, work. Requires project.read.
    async fn work_calendar(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The department; the organisation when left out.")] department_id: Option<
            ID,
        >,
    ) -> Answer<WorkCalendar> {
        let department = maybe(ctx, department_id.as_ref(), "departmentId")?;
        let found = ctx
            .read(move |conn, actor| working_time(conn, actor, department))
            .await?;
        Ok(WorkCalendar(found))
    }
}
