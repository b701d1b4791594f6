//! Phases of projects.

use async_graphql::{Context, ID, Object};
use domain::kernel::fault::CoreFault;
use domain::kernel::id::{ProjectId, Task as TaskKind};
use domain::kernel::{Page, PageArgs};
use domain::projects::PhaseRow;
use domain::projects::read::{self, DeliverableFilter, Progress, TaskFilter, TaskOrder};

use super::loader::{PhaseProgressOf, TasksOfPhase};
use super::part::{Deliverable, deliverables};
use super::project::{Project, share};
use super::task::{Task, tasks};
use super::words::PhaseState;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::discussion::Window;
use crate::graphql::identity::User;
use crate::graphql::page::{List, list};
use crate::graphql::quality::person;
use crate::graphql::scalar::DateTime;

/// A part of a project (阶段). Guests see none.
#[derive(Clone)]
pub(crate) struct Phase(pub(crate) PhaseRow);

impl From<PhaseRow> for Phase {
    fn from(row: PhaseRow) -> Self {
        Self(row)
    }
}

impl Phase {
    async fn sum(&self, ctx: &Context<'_>) -> Answer<Progress> {
        let progress = ctx.load(PhaseProgressOf(self.0.id)).await?;
        Ok(progress.unwrap_or_default())
    }
}

/// A part of a project (阶段). Guests see none.
#[Object]
impl Phase {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// The project that it is a part of.
    async fn project(&self, ctx: &Context<'_>) -> Answer<Project> {
        let project = ctx.load::<ProjectId>(self.0.project_id).await?;
        project
            .map(Project)
            .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// Name, at most 200 characters.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// Its place among the phases, the lowest first.
    async fn position(&self) -> i32 {
        i32::try_from(self.0.position).unwrap_or(i32::MAX)
    }
    /// Where it stands, by its tasks.
    async fn state(&self, ctx: &Context<'_>) -> Answer<PhaseState> {
        let progress = self.sum(ctx).await?;
        Ok(read::phase_state(&self.0, &progress).into())
    }
    /// The share of its work that is done, 0 to 1, rounded down to 4 decimals; 0 without tasks. Tasks
    /// weigh their estimate, 8 hours without one; mandatory ones count, or all when none is.
    async fn progress(&self, ctx: &Context<'_>) -> Answer<f64> {
        Ok(share(&self.sum(ctx).await?))
    }
    /// Whether it is done only when somebody has approved it.
    async fn needs_approval(&self) -> bool {
        self.0.needs_approval
    }
    /// Who approved it; null before, and when it needs no approval.
    async fn approved_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.approved_by).await
    }
    /// When it was approved; null before, and when it needs no approval.
    async fn approved_at(&self) -> Option<DateTime> {
        self.0.approved_at.map(Into::into)
    }
    /// Its tasks by number. The front of the list is loaded for many phases at once.
    async fn tasks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind this cursor.")] after: Option<String>,
    ) -> Answer<List<Task>> {
        let filter = TaskFilter {
            phase: Some(self.0.id),
            ..TaskFilter::default()
        };
        if after.is_some() {
            let window = Window {
                first,
                after,
                ..Window::default()
            };
            return tasks(ctx, filter, TaskOrder::Number, window).await;
        }
        let args =
            PageArgs::<TaskKind>::relay(first, None, None, None).map_err(|e| ctx.refuse(e))?;
        let found = ctx.load(TasksOfPhase(self.0.id)).await?;
        let (rows, is_cut_off) = found.unwrap_or_default();
        let page = Page::of(rows, &args);
        let page = Page {
            has_next: page.has_next || is_cut_off,
            ..page
        };
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::tasks_count(conn, actor, &filter),
        ))
    }
    /// What its tasks brought forth, newest first; one statement for each phase.
    async fn deliverables(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
    ) -> Answer<List<Deliverable>> {
        let filter = DeliverableFilter {
            phase: Some(self.0.id),
            ..DeliverableFilter::default()
        };
        deliverables(ctx, filter, first, after).await
    }
    /// When it was added.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// Counts changes; an update may state the version it saw.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
}
