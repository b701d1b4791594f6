//! What belongs to tasks: checklists, requirements, deliverables, times.

use async_graphql::{Context, ID, Object};
use domain::identity::Permission;
use domain::kernel::PageArgs;
use domain::kernel::fault::CoreFault;
use domain::kernel::id::{DeliverableRequirementId, FileId, TaskId};
use domain::projects::read::{self, DeliverableFilter};
use domain::projects::{
    ChecklistItemRow, DeliverableRequirementRow, DeliverableRow, DeliverableVersionRow,
    TimeEntryRow,
};

use super::loader::VersionsOf;
use super::task::{Task, day};
use super::words::{DeliverableKind, DeliverableState};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::files::File;
use crate::graphql::identity::User;
use crate::graphql::page::{List, list};
use crate::graphql::quality::person;
use crate::graphql::scalar::{Date, DateTime};

/// A page of deliverables of all tasks.
pub(super) async fn deliverables(
    ctx: &Context<'_>,
    filter: DeliverableFilter,
    first: Option<i32>,
    after: Option<String>,
) -> Answer<List<Deliverable>> {
    let args = PageArgs::relay(first, after, None, None).map_err(|e| ctx.refuse(e))?;
    let shown = filter.clone();
    let page = ctx
        .read(move |conn, actor| read::deliverables(conn, actor, &shown, &args))
        .await?;
    Ok(list(
        page,
        |row| row.id.to_string(),
        move |conn, actor| read::deliverables_count(conn, actor, &filter),
    ))
}

/// The task of a part, which is seen by who sees the part.
async fn task(ctx: &Context<'_>, id: TaskId) -> Answer<Task> {
    let task = ctx.load::<TaskId>(id).await?;
    task.map(Task)
        .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
}

/// A person whom guests do not learn.
async fn colleague(
    ctx: &Context<'_>,
    id: Option<domain::kernel::id::UserId>,
) -> Answer<Option<User>> {
    let open = ctx.actor()?.may(Permission::ProjectRead);
    person(ctx, id.filter(|_| open)).await
}

/// A point of a task's checklist (清单项).
pub(crate) struct TaskChecklistItem(pub(crate) ChecklistItemRow);

impl From<ChecklistItemRow> for TaskChecklistItem {
    fn from(row: ChecklistItemRow) -> Self {
        Self(row)
    }
}

/// A point of a task's checklist (清单项).
#[Object]
impl TaskChecklistItem {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Which task it belongs to.
    async fn task(&self, ctx: &Context<'_>) -> Answer<Task> {
        task(ctx, self.0.task_id).await
    }
    /// Its place, from 1.
    async fn position(&self) -> i32 {
        i32::try_from(self.0.position).unwrap_or(i32::MAX)
    }
    /// What is to be done, at most 200 characters.
    async fn title(&self) -> &str {
        &self.0.title
    }
    /// Whether it is done.
    async fn done(&self) -> bool {
        self.0.done_at.is_some()
    }
    /// Who ticked it; null before, and for guests.
    async fn done_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        colleague(ctx, self.0.done_by).await
    }
    /// When it was ticked; null before.
    async fn done_at(&self) -> Option<DateTime> {
        self.0.done_at.map(Into::into)
    }
}

/// Something that a task has to bring forth (产出物要求).
pub(crate) struct DeliverableRequirement(pub(crate) DeliverableRequirementRow);

impl From<DeliverableRequirementRow> for DeliverableRequirement {
    fn from(row: DeliverableRequirementRow) -> Self {
        Self(row)
    }
}

/// Something that a task has to bring forth (产出物要求).
#[Object]
impl DeliverableRequirement {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Which task it belongs to.
    async fn task(&self, ctx: &Context<'_>) -> Answer<Task> {
        task(ctx, self.0.task_id).await
    }
    /// What it is called, at most 200 characters.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// What fulfils it.
    async fn kind(&self) -> DeliverableKind {
        self.0.kind.into()
    }
    /// Whether the task is not done without it.
    async fn required(&self) -> bool {
        self.0.required
    }
}

/// What a task brought forth (产出物): a file or a link, each time as a new version.
pub(crate) struct Deliverable(pub(crate) DeliverableRow);

impl From<DeliverableRow> for Deliverable {
    fn from(row: DeliverableRow) -> Self {
        Self(row)
    }
}

impl Deliverable {
    async fn all(&self, ctx: &Context<'_>) -> Answer<Vec<DeliverableVersion>> {
        let rows = ctx.load(VersionsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(DeliverableVersion).collect())
    }
}

/// What a task brought forth (产出物): a file or a link, each time as a new version.
#[Object]
impl Deliverable {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Which task it belongs to.
    async fn task(&self, ctx: &Context<'_>) -> Answer<Task> {
        task(ctx, self.0.task_id).await
    }
    /// What it is called, at most 200 characters.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// The requirement that it fulfils; null when nobody asked for it.
    async fn requirement(&self, ctx: &Context<'_>) -> Answer<Option<DeliverableRequirement>> {
        match self.0.requirement_id {
            Some(id) => {
                let row = ctx.load::<DeliverableRequirementId>(id).await?;
                Ok(row.map(DeliverableRequirement))
            }
            None => Ok(None),
        }
    }
    /// What was decided about the newest version.
    async fn state(&self) -> DeliverableState {
        self.0.state.into()
    }
    /// All versions, oldest first, at most 100; none is ever changed or removed.
    async fn versions(&self, ctx: &Context<'_>) -> Answer<Vec<DeliverableVersion>> {
        self.all(ctx).await
    }
    /// The newest version.
    async fn current_version(&self, ctx: &Context<'_>) -> Answer<Option<DeliverableVersion>> {
        Ok(self.all(ctx).await?.pop())
    }
    /// When its first version was added.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// Counts changes; a decision may state the version it saw. Not the number of a version.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
}

/// One version of a deliverable: a file or a link.
pub(crate) struct DeliverableVersion(pub(crate) DeliverableVersionRow);

impl From<DeliverableVersionRow> for DeliverableVersion {
    fn from(row: DeliverableVersionRow) -> Self {
        Self(row)
    }
}

/// One version of a deliverable: a file or a link.
#[Object]
impl DeliverableVersion {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Counts the versions of the deliverable, from 1.
    async fn number(&self) -> i32 {
        i32::try_from(self.0.number).unwrap_or(i32::MAX)
    }
    /// The file; null for a link.
    async fn file(&self, ctx: &Context<'_>) -> Answer<Option<File>> {
        match self.0.file_id {
            Some(id) => Ok(ctx.load::<FileId>(id).await?.map(File)),
            None => Ok(None),
        }
    }
    /// The link, an https address; null for a file.
    async fn url(&self) -> Option<&str> {
        self.0.url.as_deref()
    }
    /// A remark, at most 2,000 characters; null when there is none.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }
    /// What was decided about it.
    async fn state(&self) -> DeliverableState {
        self.0.state.into()
    }
    /// Who added it.
    async fn added_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, Some(self.0.added_by)).await
    }
    /// When it was added.
    async fn added_at(&self) -> DateTime {
        self.0.added_at.into()
    }
    /// Who decided about it, never who added it; null before, and for guests.
    async fn decided_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        colleague(ctx, self.0.decided_by).await
    }
    /// When it was decided; null before.
    async fn decided_at(&self) -> Option<DateTime> {
        self.0.decided_at.map(Into::into)
    }
    /// Why it was decided so, at most 2,000 characters; null when nothing was said. Guests of the task
    /// read it.
    async fn decision_note(&self) -> Option<&str> {
        self.0.decision_note.as_deref()
    }
}

/// Time that somebody spent on a task (工时). Guests see none.
pub(crate) struct TimeEntry(pub(crate) TimeEntryRow);

impl From<TimeEntryRow> for TimeEntry {
    fn from(row: TimeEntryRow) -> Self {
        Self(row)
    }
}

/// Time that somebody spent on a task (工时). Guests see none.
#[Object]
impl TimeEntry {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Which task it belongs to.
    async fn task(&self, ctx: &Context<'_>) -> Answer<Task> {
        task(ctx, self.0.task_id).await
    }
    /// Who spent it.
    async fn user(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, Some(self.0.user_id)).await
    }
    /// Whole minutes, 1 to 1,440.
    async fn minutes(&self) -> i32 {
        i32::try_from(self.0.minutes).unwrap_or(i32::MAX)
    }
    /// On which day.
    async fn day(&self, ctx: &Context<'_>) -> Answer<Date> {
        day(Some(&self.0.day)).ok_or_else(|| {
            let damaged = "a stored day that the calendar does not have";
            ctx.refuse(domain::kernel::fault::internal(&damaged))
        })
    }
    /// A remark, at most 500 characters; null when there is none.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }
    /// When it was noted.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
}
