//! Tasks.

use async_graphql::{Context, ID, Object};
use domain::crm::Brought;
use domain::identity::Permission;
use domain::kernel::PageArgs;
use domain::kernel::id::{ChannelId, DepartmentId, PhaseId, ProjectId, SampleId, SkuId, TaskId};
use domain::projects::planning::TaskScheduleRow;
use domain::projects::read::{self, Neighbour, TaskFilter, TaskOrder};
use domain::projects::{DependencyPolicy as Policy, TaskRow};
use domain::quality::rules::CalendarDate;
use futures::future::try_join_all;

use super::channel::Channel;
use super::goods::{TaskGoods, goods};
use super::link::{LinksOf, TaskLink};
use super::loader::{
    ChecklistOf, DeliverablesOf, PredecessorsOf, RequirementsOf, SkusOf, SpentOnTask, SubtasksOf,
    SuccessorsOf, TimeEntriesOf,
};
use super::part::{Deliverable, DeliverableRequirement, TaskChecklistItem, TimeEntry};
use super::phase::Phase;
use super::planning::{ScheduleOf, TaskRisk};
use super::project::Project;
use super::source::source;
use super::words::{DependencyKind, DependencyPolicy, Priority, TaskStatus};
use crate::graphql::catalog::Sku;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::costs::{CostOfTask, own_money};
use crate::graphql::crm::{BroughtIn, KeyOf, LeadFigures};
use crate::graphql::discussion::{Comment, Window, comments};
use crate::graphql::events::{Event, history};
use crate::graphql::identity::{Department, User};
use crate::graphql::money::Money;
use crate::graphql::node::Node;
use crate::graphql::page::{List, list};
use crate::graphql::production::{OrderOfTask, SampleOfTask, WorkOrder};
use crate::graphql::quality::person;
use crate::graphql::samples::Sample;
use crate::graphql::scalar::{Date, DateTime};

/// Something to be done in a project (任务). Guests see it when it is shared with them, without what is
/// the organisation's own: people, project, phase, SKUs and times that were spent.
#[derive(Clone)]
pub(crate) struct Task(pub(crate) TaskRow);

impl From<TaskRow> for Task {
    fn from(row: TaskRow) -> Self {
        Self(row)
    }
}

/// A page of tasks that the viewer sees.
pub(super) async fn tasks(
    ctx: &Context<'_>,
    filter: TaskFilter,
    order: TaskOrder,
    window: Window,
) -> Answer<List<Task>> {
    let args = PageArgs::relay(window.first, window.after, window.last, window.before)
        .map_err(|e| ctx.refuse(e))?;
    let shown = filter.clone();
    let page = ctx
        .read(move |conn, actor| read::tasks(conn, actor, &shown, order, &args))
        .await?;
    Ok(list(
        page,
        |row| row.id.to_string(),
        move |conn, actor| read::tasks_count(conn, actor, &filter),
    ))
}

/// A day as it is stored.
pub(crate) fn day(text: Option<&str>) -> Option<Date> {
    text.and_then(CalendarDate::parse).map(Date)
}

/// Hours of minutes.
fn hours(minutes: i64) -> f64 {
    f64::from(i32::try_from(minutes).unwrap_or(i32::MAX)) / 60.0
}

impl Task {
    /// Guests do not read what the organisation keeps for itself.
    fn is_open(&self, ctx: &Context<'_>) -> Answer<bool> {
        Ok(ctx.actor()?.may(Permission::ProjectRead))
    }

    async fn spent(&self, ctx: &Context<'_>) -> Answer<Option<i64>> {
        if !self.is_open(ctx)? {
            return Ok(None);
        }
        Ok(Some(
            ctx.load(SpentOnTask(self.0.id)).await?.unwrap_or_default(),
        ))
    }

    /// What the schedule says; nothing for guests, done tasks and those that were not computed yet.
    async fn schedule(&self, ctx: &Context<'_>) -> Answer<Option<TaskScheduleRow>> {
        ctx.load(ScheduleOf(self.0.id)).await
    }

    async fn before(&self, ctx: &Context<'_>) -> Answer<Vec<Neighbour>> {
        Ok(ctx
            .load(PredecessorsOf(self.0.id))
            .await?
            .unwrap_or_default())
    }

    async fn behind(&self, ctx: &Context<'_>) -> Answer<Vec<Neighbour>> {
        Ok(ctx.load(SuccessorsOf(self.0.id)).await?.unwrap_or_default())
    }
}

/// Whether `before` keeps `behind` from its next step.
fn holds_back(link: &Neighbour, before: &TaskRow, behind: &TaskRow) -> bool {
    let kind = link.dependency.kind;
    let lets = match behind.status.is_begun() {
        true => kind.lets_finish(before.status),
        false => kind.lets_start(before.status),
    };
    link.dependency.policy == Policy::Block && behind.status.is_open() && !lets
}

/// Something to be done in a project (任务). Guests see it when it is shared with them, without what is
/// the organisation's own: people, project, phase, SKUs and times that were spent.
#[Object]
impl Task {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Counts the tasks of the project, from 1.
    async fn number(&self) -> i32 {
        i32::try_from(self.0.number).unwrap_or(i32::MAX)
    }
    /// What is to be done, at most 200 characters.
    async fn title(&self) -> &str {
        &self.0.title
    }
    /// What it is about in words, at most 10,000 characters; null when not said.
    async fn description(&self) -> Option<&str> {
        self.0.description.as_deref()
    }
    /// Where it stands.
    async fn status(&self) -> TaskStatus {
        self.0.status.into()
    }
    /// The project; null for guests.
    async fn project(&self, ctx: &Context<'_>) -> Answer<Option<Project>> {
        let project = ctx.load::<ProjectId>(self.0.project_id).await?;
        Ok(project.map(Project))
    }
    /// The phase; null when it stands outside of phases, and for guests.
    async fn phase(&self, ctx: &Context<'_>) -> Answer<Option<Phase>> {
        match self.0.phase_id {
            Some(id) => Ok(ctx.load::<PhaseId>(id).await?.map(Phase)),
            None => Ok(None),
        }
    }
    /// The task that it is a part of; null when there is none or the viewer does not see it.
    async fn parent(&self, ctx: &Context<'_>) -> Answer<Option<Task>> {
        match self.0.parent_id {
            Some(id) => Ok(ctx.load::<TaskId>(id).await?.map(Task)),
            None => Ok(None),
        }
    }
    /// Its parts that the viewer sees, by number; at most 1,000 over all tasks of one level of a query.
    async fn subtasks(&self, ctx: &Context<'_>) -> Answer<Vec<Task>> {
        let rows = ctx.load(SubtasksOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Task).collect())
    }
    /// Who does it; null before it is published, and for guests.
    async fn assignee(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.assignee_id).await
    }
    /// Which department it belongs to; null when not said, and for guests.
    async fn department(&self, ctx: &Context<'_>) -> Answer<Option<Department>> {
        match self.0.department_id {
            Some(id) => Ok(ctx.load::<DepartmentId>(id).await?.map(Department)),
            None => Ok(None),
        }
    }
    /// Who reviews it; null: it is done when it is handed in; also null for guests.
    async fn reviewer(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.reviewer_id).await
    }
    /// Where it takes place; null when not said, and for guests.
    async fn channel(&self, ctx: &Context<'_>) -> Answer<Option<Channel>> {
        match self.0.channel_id {
            Some(id) => Ok(ctx.load::<ChannelId>(id).await?.map(Channel)),
            None => Ok(None),
        }
    }
    /// How urgent it is.
    async fn priority(&self) -> Priority {
        self.0.priority.into()
    }
    /// How much work it is thought to be, in minutes; null when not said, and for guests.
    async fn estimate_minutes(&self) -> Option<i32> {
        i32::try_from(self.0.estimate_minutes?).ok()
    }
    /// `estimateMinutes` in hours.
    async fn estimate_hours(&self) -> Option<f64> {
        self.0.estimate_minutes.map(hours)
    }
    /// Minutes that were spent on it; null for guests.
    async fn spent_minutes(&self, ctx: &Context<'_>) -> Answer<Option<i32>> {
        let spent = self.spent(ctx).await?;
        Ok(spent.map(|minutes| i32::try_from(minutes).unwrap_or(i32::MAX)))
    }
    /// `spentMinutes` in hours.
    async fn spent_hours(&self, ctx: &Context<'_>) -> Answer<Option<f64>> {
        Ok(self.spent(ctx).await?.map(hours))
    }
    /// What was spent on it so far, in the organisation's currency: the sum of the cost ledger. FORBIDDEN
    /// without cost.read.
    async fn cost(&self, ctx: &Context<'_>) -> Answer<Money> {
        let minor = ctx.load(CostOfTask(self.0.id)).await?;
        own_money(ctx, minor.unwrap_or_default()).await
    }
    /// Times that were spent on it, oldest first; at most 2,000 over all tasks of one level of a query,
    /// none for guests.
    async fn time_entries(&self, ctx: &Context<'_>) -> Answer<Vec<TimeEntry>> {
        let rows = ctx.load(TimeEntriesOf(self.0.id)).await?;
        Ok(rows
            .unwrap_or_default()
            .into_iter()
            .map(TimeEntry)
            .collect())
    }
    /// When it is to be started; null when not said.
    async fn starts_at(&self) -> Option<DateTime> {
        self.0.starts_at.map(Into::into)
    }
    /// When it is to be done; null only while it is a draft.
    async fn due_at(&self) -> Option<DateTime> {
        self.0.due_at.map(Into::into)
    }
    /// When it begins by the schedule of its project, at the earliest, or when it was begun; null for
    /// tasks that are not open, for guests, and for less than a second after it was created.
    async fn scheduled_starts_at(&self, ctx: &Context<'_>) -> Answer<Option<DateTime>> {
        Ok(self.schedule(ctx).await?.map(|row| row.starts_at.into()))
    }
    /// When it is done by the schedule of its project, at the earliest; null as scheduledStartsAt.
    async fn scheduled_ends_at(&self, ctx: &Context<'_>) -> Answer<Option<DateTime>> {
        Ok(self.schedule(ctx).await?.map(|row| row.ends_at.into()))
    }
    /// Working minutes by which its end may slip without moving the project's end; null as
    /// scheduledStartsAt.
    async fn slack_minutes(&self, ctx: &Context<'_>) -> Answer<Option<i32>> {
        let row = self.schedule(ctx).await?;
        Ok(row.map(|row| i32::try_from(row.slack_minutes).unwrap_or(i32::MAX)))
    }
    /// Whether it has no slack: the project waits for it (关键任务). False for guests.
    async fn critical(&self, ctx: &Context<'_>) -> Answer<bool> {
        Ok(self.schedule(ctx).await?.is_some_and(|row| row.critical))
    }
    /// How it stands to its due date; null when it will be done in time, and for guests.
    async fn risk(&self, ctx: &Context<'_>) -> Answer<Option<TaskRisk>> {
        let row = self.schedule(ctx).await?;
        Ok(row.and_then(|row| row.risk).map(Into::into))
    }
    /// Whether it is late or will be: it has a risk. False for guests.
    async fn at_risk(&self, ctx: &Context<'_>) -> Answer<bool> {
        Ok(self
            .schedule(ctx)
            .await?
            .is_some_and(|row| row.risk.is_some()))
    }
    /// Whether it is open and its due date has passed.
    async fn overdue(&self, ctx: &Context<'_>) -> bool {
        self.0.is_overdue(ctx.app().sources.now())
    }
    /// Whether the project is measured by it (里程碑).
    async fn milestone(&self) -> bool {
        self.0.milestone
    }
    /// Whether its phase is not done without it.
    async fn mandatory(&self) -> bool {
        self.0.mandatory
    }
    /// Its labels, at most 20; empty for guests.
    async fn labels(&self, ctx: &Context<'_>) -> Answer<Vec<String>> {
        self.0.label_list().map_err(|e| ctx.refuse(e))
    }
    /// Why it cannot go on; null while it can, and for guests.
    async fn blocked_reason(&self) -> Option<&str> {
        self.0.blocked_reason.as_deref()
    }
    /// Tasks that keep it from its next step, its start and then its end, by number; only those that
    /// the viewer sees. Those of policy REMIND keep nothing back.
    async fn blocked_by(&self, ctx: &Context<'_>) -> Answer<Vec<Task>> {
        let mut links = self.before(ctx).await?;
        links.retain(|link| holds_back(link, &link.task, &self.0));
        Ok(links.into_iter().map(|link| Task(link.task)).collect())
    }
    /// Tasks that it keeps from their next step, by number; only those that the viewer sees.
    async fn blocks(&self, ctx: &Context<'_>) -> Answer<Vec<Task>> {
        let mut links = self.behind(ctx).await?;
        links.retain(|link| holds_back(link, &self.0, &link.task));
        Ok(links.into_iter().map(|link| Task(link.task)).collect())
    }
    /// What comes before it, done or not, by number; at most 50, only what the viewer sees.
    async fn predecessors(&self, ctx: &Context<'_>) -> Answer<Vec<TaskDependency>> {
        let links = self.before(ctx).await?;
        Ok(links.into_iter().map(TaskDependency).collect())
    }
    /// What comes after it, by number; at most 50, only what the viewer sees.
    async fn successors(&self, ctx: &Context<'_>) -> Answer<Vec<TaskDependency>> {
        let links = self.behind(ctx).await?;
        Ok(links.into_iter().map(TaskDependency).collect())
    }
    /// Articles that it is about, at most 50; empty without catalog.read.
    async fn skus(&self, ctx: &Context<'_>) -> Answer<Vec<Sku>> {
        let ids = ctx.load(SkusOf(self.0.id)).await?.unwrap_or_default();
        let rows = try_join_all(ids.into_iter().map(|(id, _)| ctx.load::<SkuId>(id))).await?;
        Ok(rows.into_iter().flatten().map(Sku).collect())
    }
    /// Its articles with how many pieces it needs and what there is of them now, at most 50; empty
    /// without stock.read.
    async fn goods(&self, ctx: &Context<'_>) -> Answer<Vec<TaskGoods>> {
        goods(ctx, self.0.id).await
    }
    /// Its checklist in order, at most 100 points; all must be ticked before it is done.
    async fn checklist(&self, ctx: &Context<'_>) -> Answer<Vec<TaskChecklistItem>> {
        let rows = ctx.load(ChecklistOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(TaskChecklistItem).collect())
    }
    /// What it has to bring forth, in order; at most 20.
    async fn required_deliverables(
        &self,
        ctx: &Context<'_>,
    ) -> Answer<Vec<DeliverableRequirement>> {
        let rows = ctx.load(RequirementsOf(self.0.id)).await?;
        let rows = rows.unwrap_or_default().into_iter();
        Ok(rows.map(DeliverableRequirement).collect())
    }
    /// What it brought forth, oldest first; at most 50.
    async fn deliverables(&self, ctx: &Context<'_>) -> Answer<Vec<Deliverable>> {
        let rows = ctx.load(DeliverablesOf(self.0.id)).await?;
        let rows = rows.unwrap_or_default().into_iter();
        Ok(rows.map(Deliverable).collect())
    }
    /// What the tasks directly before it brought forth, by number; it is shown here, not copied. Only
    /// of tasks that the viewer sees; at most 50 of each of 50 tasks.
    async fn inputs(&self, ctx: &Context<'_>) -> Answer<Vec<Deliverable>> {
        let links = self.before(ctx).await?;
        let ids = links.into_iter().map(|link| link.task.id);
        let rows = try_join_all(ids.map(|id| ctx.load(DeliverablesOf(id)))).await?;
        let rows = rows.into_iter().flatten().flatten();
        Ok(rows.map(Deliverable).collect())
    }
    /// Leads that it brought in, over all time; none without lead.read.
    async fn leads(&self, ctx: &Context<'_>) -> Answer<LeadFigures> {
        let brought = BroughtIn(Brought::Task(self.0.id));
        Ok(ctx.load(brought).await?.unwrap_or_default().into())
    }
    /// The golden sample whose seal created it; null for any other task, and when the viewer does
    /// not see it.
    async fn sample(&self, ctx: &Context<'_>) -> Answer<Option<Sample>> {
        match ctx.load(SampleOfTask(self.0.id)).await? {
            Some(id) => Ok(ctx.load::<SampleId>(id).await?.map(Sample)),
            None => Ok(None),
        }
    }
    /// The work order that it follows, with how much was made; null when there is none.
    async fn work_order(&self, ctx: &Context<'_>) -> Answer<Option<WorkOrder>> {
        Ok(ctx.load(OrderOfTask(self.0.id)).await?.map(WorkOrder))
    }
    /// Goods that complete it, oldest first; at most 20, none for guests.
    async fn links(&self, ctx: &Context<'_>) -> Answer<Vec<TaskLink>> {
        let rows = ctx.load(LinksOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(TaskLink).collect())
    }
    /// The key by which leads name it, eight letters and digits; null before
    /// taskTrackingKeyCreate, and without lead.read.
    async fn tracking_key(&self, ctx: &Context<'_>) -> Answer<Option<String>> {
        Ok(ctx.load(KeyOf(self.0.id)).await?.map(|row| row.key))
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
    /// What happened to it, newest first: who did what and when, and of each changed field the value
    /// before (`from`) and after (`to`). One statement for each task. Requires event.read, but for
    /// guests, who see what is meant for them.
    async fn history(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
    ) -> Answer<List<Event>> {
        history(ctx, self.0.id.into(), first, after).await
    }
    /// What it was made for: an inspection, a sample, a round of one, a nonconformity, a task or a
    /// project; null when it was made for nothing else, or the viewer does not see it.
    async fn source(&self, ctx: &Context<'_>) -> Answer<Option<Node>> {
        match self.0.source() {
            Some(node) => source(ctx, node).await,
            None => Ok(None),
        }
    }
    /// Who created it; null for guests.
    async fn created_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        let open = self.is_open(ctx)?;
        person(ctx, Some(self.0.created_by).filter(|_| open)).await
    }
    /// When it was created.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// When work on it began; null before.
    async fn started_at(&self) -> Option<DateTime> {
        self.0.started_at.map(Into::into)
    }
    /// When it was done; null before, and when it was reopened.
    async fn completed_at(&self) -> Option<DateTime> {
        self.0.completed_at.map(Into::into)
    }
    /// Counts changes; an input may state the version it saw.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
}

/// That a task waits for another one (依赖), seen from one of the two.
pub(crate) struct TaskDependency(Neighbour);

/// That a task waits for another one (依赖), seen from one of the two.
#[Object]
impl TaskDependency {
    /// The task at the other end.
    async fn task(&self) -> Task {
        Task(self.0.task.clone())
    }
    /// Which ends are tied together.
    async fn kind(&self) -> DependencyKind {
        self.0.dependency.kind.into()
    }
    /// Minutes between the two ends, for the schedule; negative: they may overlap.
    async fn lag_minutes(&self) -> i32 {
        i32::try_from(self.0.dependency.lag_minutes).unwrap_or(i32::MAX)
    }
    /// What the predecessor does while it is open.
    async fn policy(&self) -> DependencyPolicy {
        self.0.dependency.policy.into()
    }
}
