//! Work orders and their progress.

use async_graphql::{Context, ID, Object};
use domain::kernel::id::{InspectionId, LotId, ProjectId, SkuId, TaskId};
use domain::production::{WorkOrderProgressRow, WorkOrderRow, WorkOrderStatus as Status};
use futures::future::try_join_all;

use super::loader::{InspectionsOf, ProgressOf};
use super::words::WorkOrderStatus;
use crate::graphql::catalog::Sku;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::files::File;
use crate::graphql::identity::{Supplier, User};
use crate::graphql::inventory::Lot;
use crate::graphql::projects::{Project, Task, day};
use crate::graphql::quality::{Inspection, files, person, supplier};
use crate::graphql::scalar::{Date, DateTime};

/// A number that the schema's integers hold.
fn number(value: i64) -> i32 {
    i32::try_from(value).unwrap_or(i32::MAX)
}

/// An order to make something (生产工单), kept here or mirrored from an ERP. Guests see it when it is
/// shared with them, without what it is made for.
#[derive(Clone)]
pub(crate) struct WorkOrder(pub(crate) WorkOrderRow);

impl From<WorkOrderRow> for WorkOrder {
    fn from(row: WorkOrderRow) -> Self {
        Self(row)
    }
}

/// An order to make something (生产工单), kept here or mirrored from an ERP. Guests see it when it is
/// shared with them, without what it is made for.
#[Object]
impl WorkOrder {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Number for people, as `WO-2026-0001`; unique in the organisation.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// Its number in the ERP that owns it; null when it is kept here, and for guests.
    async fn external_id(&self) -> Option<&str> {
        self.0.external_id.as_deref()
    }
    /// Which system owns it; null when it is not said, and for guests.
    async fn source(&self) -> Option<&str> {
        self.0.source.as_deref()
    }
    /// Place of the newest report in the source's own count, as decimal text; 0 when it is kept here.
    async fn sequence(&self) -> String {
        self.0.source_sequence.to_string()
    }
    /// The source's own word for the state; null when there is none, and for guests.
    async fn raw_status(&self) -> Option<&str> {
        self.0.raw_status.as_deref()
    }
    /// Where it stands.
    async fn status(&self) -> WorkOrderStatus {
        self.0.status.into()
    }
    /// Since when it stands there.
    async fn status_at(&self) -> DateTime {
        self.0.status_at.into()
    }
    /// What is made.
    async fn sku(&self, ctx: &Context<'_>) -> Answer<Option<Sku>> {
        Ok(ctx.load::<SkuId>(self.0.sku_id).await?.map(Sku))
    }
    /// Who makes it; null when it is not said.
    async fn supplier(&self, ctx: &Context<'_>) -> Answer<Option<Supplier>> {
        supplier(ctx, self.0.supplier_id).await
    }
    /// The project that it is made for; null when there is none, and for guests.
    async fn project(&self, ctx: &Context<'_>) -> Answer<Option<Project>> {
        match self.0.project_id {
            Some(id) => Ok(ctx.load::<ProjectId>(id).await?.map(Project)),
            None => Ok(None),
        }
    }
    /// The task that follows it; null when there is none, and for guests.
    async fn task(&self, ctx: &Context<'_>) -> Answer<Option<Task>> {
        match self.0.task_id {
            Some(id) => Ok(ctx.load::<TaskId>(id).await?.map(Task)),
            None => Ok(None),
        }
    }
    /// Pieces that are wanted.
    async fn quantity(&self) -> i32 {
        number(self.0.quantity)
    }
    /// Most pieces before the first article inspection accepts them.
    async fn first_article_quantity(&self) -> i32 {
        number(self.0.first_article_quantity)
    }
    /// Pieces that were made so far.
    async fn produced_quantity(&self) -> i32 {
        number(self.0.produced_quantity)
    }
    /// The day by which it is wanted; null when not said.
    async fn due_on(&self) -> Option<Date> {
        day(self.0.due_on.as_deref())
    }
    /// Remark; null when there is none, and for guests.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }
    /// A hold that is asked for or in force; null else, and for guests.
    async fn hold(&self, ctx: &Context<'_>) -> Answer<Option<WorkOrderHold>> {
        let held = self.0.status == Status::OnHold;
        let open = !ctx.actor()?.is_guest() && (held || self.0.hold_asked_at.is_some());
        Ok(open.then(|| WorkOrderHold(self.0.clone())))
    }
    /// Why it was called off; null else, and for guests.
    async fn cancel_reason(&self) -> Option<&str> {
        let over = self.0.status == Status::Cancelled;
        self.0.reason.as_deref().filter(|_| over)
    }
    /// Number of the paper that completed it; null before.
    async fn document_number(&self) -> Option<&str> {
        self.0.document_number.as_deref()
    }
    /// The lot that was announced when everything was made; null before, and for guests.
    async fn lot(&self, ctx: &Context<'_>) -> Answer<Option<Lot>> {
        match self.0.lot_id {
            Some(id) => Ok(ctx.load::<LotId>(id).await?.map(Lot)),
            None => Ok(None),
        }
    }
    /// What was told of its progress, oldest first; at most 5,000 over all work orders of one level
    /// of a query.
    async fn progress(&self, ctx: &Context<'_>) -> Answer<Vec<WorkOrderProgress>> {
        let rows = ctx.load(ProgressOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(WorkOrderProgress).collect())
    }
    /// Inspections of its goods that the viewer sees, newest first; at most 1,000 over all work
    /// orders of one level of a query.
    async fn inspections(&self, ctx: &Context<'_>) -> Answer<Vec<Inspection>> {
        let ids = ctx
            .load(InspectionsOf(self.0.id))
            .await?
            .unwrap_or_default();
        let rows = try_join_all(ids.into_iter().map(|id| ctx.load::<InspectionId>(id))).await?;
        Ok(rows.into_iter().flatten().map(Inspection).collect())
    }
    /// When it was written, or first reported.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// When it was first let into production; null before.
    async fn released_at(&self) -> Option<DateTime> {
        self.0.released_at.map(Into::into)
    }
    /// When everything was made; null before.
    async fn completed_at(&self) -> Option<DateTime> {
        self.0.completed_at.map(Into::into)
    }
    /// Counts changes; an input may state the version it saw.
    async fn version(&self) -> i32 {
        number(self.0.version)
    }
}

/// A hold of a work order (暂停): what was asked for, and what its owner did.
pub(crate) struct WorkOrderHold(WorkOrderRow);

/// A hold of a work order (暂停): what was asked for, and what its owner did.
#[Object]
impl WorkOrderHold {
    /// Why it was asked for; null when nobody asked.
    async fn requested_reason(&self) -> Option<&str> {
        self.0.hold_asked_reason.as_deref()
    }
    /// Who asked for it; null when nobody did.
    async fn requested_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.hold_asked_by).await
    }
    /// When it was asked for; null when nobody did.
    async fn requested_at(&self) -> Option<DateTime> {
        self.0.hold_asked_at.map(Into::into)
    }
    /// Since when the work order stands still; null while its owner has not held it.
    async fn confirmed_at(&self) -> Option<DateTime> {
        self.0.held_at.map(Into::into)
    }
    /// Why its owner held it; null when not said, or not held.
    async fn reason(&self) -> Option<&str> {
        let held = self.0.status == Status::OnHold;
        self.0.reason.as_deref().filter(|_| held)
    }
}

/// What somebody told of the progress of a work order (生产进度).
pub(crate) struct WorkOrderProgress(WorkOrderProgressRow);

/// What somebody told of the progress of a work order (生产进度).
#[Object]
impl WorkOrderProgress {
    /// Global id.
    async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Its place among those of the work order, from 1.
    async fn number(&self) -> i32 {
        number(self.0.number)
    }
    /// Pieces that were made in all by then.
    async fn quantity(&self) -> i32 {
        number(self.0.quantity)
    }
    /// Remark; null when there is none.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }
    /// Pictures, at most 20.
    async fn files(&self, ctx: &Context<'_>) -> Answer<Vec<File>> {
        let ids = self.0.files().map_err(|e| ctx.refuse(e))?;
        files(ctx, ids).await
    }
    /// Who told it; for guests null when it was somebody else.
    async fn reported_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        let actor = ctx.actor()?;
        let shown = !actor.is_guest() || actor.user == self.0.reported_by;
        person(ctx, Some(self.0.reported_by).filter(|_| shown)).await
    }
    /// When it was told.
    async fn reported_at(&self) -> DateTime {
        self.0.reported_at.into()
    }
}
