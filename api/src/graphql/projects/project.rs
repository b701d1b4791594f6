//! Projects.

use async_graphql::{Context, ID, Object};
use domain::crm::Brought;
use domain::kernel::fault::CoreFault;
use domain::kernel::id::{ChannelId, ProjectId, UserId};
use domain::projects::planning::TaskRisk;
use domain::projects::read::{self, DeliverableFilter, Progress};
use domain::projects::{ProjectMemberRow, ProjectRow};
use rust_decimal::prelude::ToPrimitive;

use super::board::{TaskColumn, columns};
use super::channel::Channel;
use super::checkup::{CheckupFinding, checkup};
use super::filter::TaskFilter;
use super::loader::{MembersOf, PhasesOf, ProgressOf, SpentOn, SubprojectsOf};
use super::part::{Deliverable, deliverables};
use super::phase::Phase;
use super::planning::{
    CriticalPathOf, HealthReason, ProjectForecast, ProjectHealth, ProjectHealthOverride, forecast,
    health_of,
};
use super::task::{Task, day, tasks};
use super::words::{DeliverableState, ProjectKind, ProjectStatus, TaskOrder};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::costs::{CostTotal, CostsOfProject, own_money};
use crate::graphql::crm::{BroughtIn, LeadFigures};
use crate::graphql::discussion::{Comment, Window, comments};
use crate::graphql::identity::User;
use crate::graphql::money::Money;
use crate::graphql::page::List;
use crate::graphql::quality::person;
use crate::graphql::scalar::{Date, DateTime};

/// Work with a beginning and an end (项目): a campaign, a live stream, a launch. Guests see none, also
/// when one of its tasks is shared with them.
#[derive(Clone)]
pub(crate) struct Project(pub(crate) ProjectRow);

impl From<ProjectRow> for Project {
    fn from(row: ProjectRow) -> Self {
        Self(row)
    }
}

/// The share of work that is done.
pub(super) fn share(progress: &Progress) -> f64 {
    progress.share().to_f64().unwrap_or_default()
}

impl Project {
    async fn sum(&self, ctx: &Context<'_>) -> Answer<Progress> {
        let progress = ctx.load(ProgressOf(self.0.id)).await?;
        Ok(progress.unwrap_or_default())
    }
}

/// Work with a beginning and an end (项目): a campaign, a live stream, a launch. Guests see none, also
/// when one of its tasks is shared with them.
#[Object]
impl Project {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Number for people, as `P-0001`; unique in the organisation.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// Name, at most 200 characters.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// What it is about in words, at most 10,000 characters; null when not said.
    async fn description(&self) -> Option<&str> {
        self.0.description.as_deref()
    }
    /// What it is about.
    async fn kind(&self) -> ProjectKind {
        self.0.kind.into()
    }
    /// Where it stands.
    async fn status(&self) -> ProjectStatus {
        self.0.status.into()
    }
    /// Why it came to its status; null when nothing was said.
    async fn status_reason(&self) -> Option<&str> {
        self.0.status_reason.as_deref()
    }
    /// When it came to its status.
    async fn status_at(&self) -> DateTime {
        self.0.status_at.into()
    }
    /// The share of its own work that is done, 0 to 1, rounded down to 4 decimals; 0 without tasks.
    /// Tasks weigh their estimate, 8 hours without one; mandatory ones count, or all when none is.
    async fn progress(&self, ctx: &Context<'_>) -> Answer<f64> {
        Ok(share(&self.sum(ctx).await?))
    }
    /// How it is doing: what a person says, while that counts, else what the facts say (健康度).
    /// Computed by itself, within a second of what changes it.
    async fn health(&self, ctx: &Context<'_>) -> Answer<ProjectHealth> {
        Ok(health_of(ctx, &self.0).await?.health.into())
    }
    /// Why the facts say that it is not on track, the gravest first; empty when it is.
    async fn health_reasons(&self, ctx: &Context<'_>) -> Answer<Vec<HealthReason>> {
        let reasons = health_of(ctx, &self.0).await?.reason_list();
        let reasons = reasons.map_err(|e| ctx.refuse(e))?;
        Ok(reasons.into_iter().map(Into::into).collect())
    }
    /// What a person says about its health instead; null when nobody does, or it expired.
    async fn health_override(&self, ctx: &Context<'_>) -> Answer<Option<ProjectHealthOverride>> {
        let row = health_of(ctx, &self.0).await?;
        Ok(ProjectHealthOverride::of(ctx, row))
    }
    /// When its open tasks are done by the schedule, at the earliest; null when none is open.
    async fn forecast_ends_at(&self, ctx: &Context<'_>) -> Answer<Option<DateTime>> {
        let row = health_of(ctx, &self.0).await?;
        Ok(row.forecast_ends_at.map(Into::into))
    }
    /// Open tasks of which a minute later is a minute later for the project, in the order in which they
    /// are done (关键路径); at most 200 over all projects of one level of a query.
    async fn critical_path(&self, ctx: &Context<'_>) -> Answer<Vec<Task>> {
        let rows = ctx.load(CriticalPathOf(self.0.id)).await?;
        Ok(rows.unwrap_or_default().into_iter().map(Task).collect())
    }
    /// Open tasks that are late, then those that will be by the schedule, by due date (风险清单); one
    /// statement for each project.
    async fn risks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind this cursor.")] after: Option<String>,
    ) -> Answer<List<Task>> {
        let filter = read::TaskFilter {
            project: Some(self.0.id),
            risks: Some(vec![TaskRisk::Late, TaskRisk::Endangered]),
            ..read::TaskFilter::default()
        };
        let window = Window {
            first,
            after,
            ..Window::default()
        };
        tasks(ctx, filter, read::TaskOrder::Due, window).await
    }
    /// How sure its end is: its plan done many times, with work that takes as long as it may; null when
    /// nothing is open. The same question gets the same answer as long as the plan stays. Counts as
    /// 1,000 fields of an answer, and two are computed at once: more of them wait.
    async fn forecast(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How often the plan is done, 1 to 2,000.", default = 1000)] runs: i32,
    ) -> Answer<Option<ProjectForecast>> {
        forecast(ctx, self.0.id, runs).await
    }
    /// What it leaves unused or undone of the way of working that it was set up with (陪跑体检); empty when
    /// nothing, or when it has ended. Nine statements: counts as 200 fields of an answer.
    async fn checkup(&self, ctx: &Context<'_>) -> Answer<Vec<CheckupFinding>> {
        checkup(ctx, self.0.id).await
    }
    /// How many of its tasks count for its progress.
    async fn task_count(&self, ctx: &Context<'_>) -> Answer<i32> {
        Ok(i32::try_from(self.sum(ctx).await?.tasks).unwrap_or(i32::MAX))
    }
    /// How many of those are done.
    async fn done_count(&self, ctx: &Context<'_>) -> Answer<i32> {
        Ok(i32::try_from(self.sum(ctx).await?.done).unwrap_or(i32::MAX))
    }
    /// Minutes that were spent on its tasks.
    async fn spent_minutes(&self, ctx: &Context<'_>) -> Answer<i32> {
        let minutes = ctx.load(SpentOn(self.0.id)).await?.unwrap_or_default();
        Ok(i32::try_from(minutes).unwrap_or(i32::MAX))
    }
    /// Who answers for it, and may change its structure.
    async fn owner(&self, ctx: &Context<'_>) -> Answer<User> {
        let owner = ctx.load::<UserId>(self.0.owner_id).await?;
        owner
            .map(User)
            .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// Where it takes place; null when not said.
    async fn channel(&self, ctx: &Context<'_>) -> Answer<Option<Channel>> {
        match self.0.channel_id {
            Some(id) => Ok(ctx.load::<ChannelId>(id).await?.map(Channel)),
            None => Ok(None),
        }
    }
    /// The project that it is a part of; null when it stands alone.
    async fn parent(&self, ctx: &Context<'_>) -> Answer<Option<Project>> {
        match self.0.parent_id {
            Some(id) => Ok(ctx.load::<ProjectId>(id).await?.map(Project)),
            None => Ok(None),
        }
    }
    /// Its parts, oldest first; at most 1,000 over all projects of one level of a query.
    async fn subprojects(&self, ctx: &Context<'_>) -> Answer<Vec<Project>> {
        let rows = ctx.load(SubprojectsOf(self.0.id)).await?;
        Ok(rows.unwrap_or_default().into_iter().map(Project).collect())
    }
    /// First day; null when not said.
    async fn starts_on(&self) -> Option<Date> {
        day(self.0.starts_on.as_deref())
    }
    /// Last day; null when not said.
    async fn ends_on(&self) -> Option<Date> {
        day(self.0.ends_on.as_deref())
    }
    /// What it may cost; null when not said.
    async fn budget(&self) -> Option<Money> {
        self.0.budget().map(Into::into)
    }
    /// What was spent on it so far, in the organisation's currency: the sum of the cost ledger.
    /// FORBIDDEN without cost.read.
    async fn spent(&self, ctx: &Context<'_>) -> Answer<Money> {
        let sums = ctx.load(CostsOfProject(self.0.id)).await?;
        let minor = sums.iter().flatten().map(|(_, minor)| minor).sum();
        own_money(ctx, minor).await
    }
    /// What was spent on it so far, by kind, at most 5; kinds that cost nothing are left out. FORBIDDEN
    /// without cost.read.
    async fn costs(&self, ctx: &Context<'_>) -> Answer<Vec<CostTotal>> {
        let sums = ctx.load(CostsOfProject(self.0.id)).await?;
        let mut totals = Vec::new();
        for (kind, minor) in sums.unwrap_or_default() {
            totals.push(CostTotal::new(kind, own_money(ctx, minor).await?));
        }
        Ok(totals)
    }
    /// Its phases by their places, at most 100.
    async fn phases(&self, ctx: &Context<'_>) -> Answer<Vec<Phase>> {
        let rows = ctx.load(PhasesOf(self.0.id)).await?;
        Ok(rows.unwrap_or_default().into_iter().map(Phase).collect())
    }
    /// Who belongs to it, as they were added; at most 500.
    async fn members(&self, ctx: &Context<'_>) -> Answer<Vec<ProjectMember>> {
        let rows = ctx.load(MembersOf(self.0.id)).await?;
        let rows = rows.unwrap_or_default().into_iter();
        Ok(rows.map(ProjectMember).collect())
    }
    /// Its tasks; one statement for each project. The cursor is a task, whose place is looked up
    /// anew: one that got another due date meanwhile may be met again or missed.
    async fn tasks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind this cursor.")] after: Option<String>,
        #[graphql(desc = "Which tasks to show; all when left out.")] filter: Option<TaskFilter>,
        #[graphql(desc = "In which order.", default_with = "TaskOrder::Number")]
        order_by: TaskOrder,
    ) -> Answer<List<Task>> {
        let mut filter = filter.unwrap_or_default().resolve(ctx)?;
        filter.project = Some(self.0.id);
        let window = Window {
            first,
            after,
            ..Window::default()
        };
        tasks(ctx, filter, order_by.into(), window).await
    }
    /// Its tasks as a board (看板): a column for each status, in the order of work. The statements for
    /// it do not grow with the tasks; `tasks` with a filter by status has the next page of a column.
    async fn board(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Tasks of each column, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Which tasks to show; all when left out. Its statuses choose columns.")]
        filter: Option<TaskFilter>,
        #[graphql(
            desc = "In which order each column is.",
            default_with = "TaskOrder::Due"
        )]
        order_by: TaskOrder,
    ) -> Answer<Vec<TaskColumn>> {
        let mut filter = filter.unwrap_or_default().resolve(ctx)?;
        filter.project = Some(self.0.id);
        columns(ctx, filter, order_by.into(), first).await
    }
    /// What its tasks brought forth, newest first; one statement for each project.
    async fn deliverables(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Only those whose newest version is in this state.")] state: Option<
            DeliverableState,
        >,
    ) -> Answer<List<Deliverable>> {
        let filter = DeliverableFilter {
            project: Some(self.0.id),
            state: state.map(Into::into),
            ..DeliverableFilter::default()
        };
        deliverables(ctx, filter, first, after).await
    }
    /// Leads that it brought in, over all time; none without lead.read.
    async fn leads(&self, ctx: &Context<'_>) -> Answer<LeadFigures> {
        let brought = BroughtIn(Brought::Project(self.0.id));
        Ok(ctx.load(brought).await?.unwrap_or_default().into())
    }
    /// Comments on it, newest first.
    async fn comments(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
    ) -> Answer<List<Comment>> {
        let window = Window {
            first,
            after,
            ..Window::default()
        };
        comments(ctx, self.0.id.into(), window).await
    }
    /// Who created it.
    async fn created_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, Some(self.0.created_by)).await
    }
    /// When it was created.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// Counts changes; an update may state the version it saw.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
}

/// Somebody who belongs to a project (项目成员).
pub(crate) struct ProjectMember(ProjectMemberRow);

/// Somebody who belongs to a project (项目成员).
#[Object]
impl ProjectMember {
    /// The person.
    async fn user(&self, ctx: &Context<'_>) -> Answer<User> {
        let user = ctx.load::<UserId>(self.0.user_id).await?;
        user.map(User)
            .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// What the person does there, in words; null when not said.
    async fn role(&self) -> Option<&str> {
        self.0.role.as_deref()
    }
    /// Since when.
    async fn added_at(&self) -> DateTime {
        self.0.added_at.into()
    }
}
