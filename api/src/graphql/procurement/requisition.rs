//! Requisitions.

use async_graphql::{Context, ID, Object};
use domain::kernel::Money as Amount;
use domain::kernel::fault::CoreFault;
use domain::kernel::id::{ProjectId, SkuId, TaskId};
use domain::procurement::{RequisitionLineRow, RequisitionRow};

use super::loader::{LinesOf, OrdersOf};
use super::order::PurchaseOrder;
use super::words::PurchaseRequisitionStatus;
use crate::graphql::catalog::Sku;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::costs::own_money;
use crate::graphql::identity::{Supplier, User};
use crate::graphql::money::Money;
use crate::graphql::projects::{Project, Task, day};
use crate::graphql::quality::{person, supplier};
use crate::graphql::scalar::{Date, DateTime};

/// A request to buy something (采购申请).
#[derive(Clone)]
pub(crate) struct PurchaseRequisition(pub(crate) RequisitionRow);

impl From<RequisitionRow> for PurchaseRequisition {
    fn from(row: RequisitionRow) -> Self {
        Self(row)
    }
}

/// A request to buy something (采购申请).
#[Object]
impl PurchaseRequisition {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Number for people, as `PR-2026-0001`; unique in the organisation.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// Where it stands.
    async fn status(&self) -> PurchaseRequisitionStatus {
        self.0.status.into()
    }
    /// What it is for, at most 1,000 characters; null when not said.
    async fn reason(&self) -> Option<&str> {
        self.0.reason.as_deref()
    }
    /// Who could deliver; null when not said.
    async fn supplier(&self, ctx: &Context<'_>) -> Answer<Option<Supplier>> {
        supplier(ctx, self.0.supplier_id).await
    }
    /// The project that needs it; null when none does.
    async fn project(&self, ctx: &Context<'_>) -> Answer<Option<Project>> {
        match self.0.project_id {
            Some(id) => Ok(ctx.load::<ProjectId>(id).await?.map(Project)),
            None => Ok(None),
        }
    }
    /// The task that needs it; null when none does.
    async fn task(&self, ctx: &Context<'_>) -> Answer<Option<Task>> {
        match self.0.task_id {
            Some(id) => Ok(ctx.load::<TaskId>(id).await?.map(Task)),
            None => Ok(None),
        }
    }
    /// By which day it is needed; null when not said.
    async fn needed_by(&self) -> Option<Date> {
        day(self.0.needed_by.as_deref())
    }
    /// The estimate of all lines, in the organisation's currency; null when a price is not known, and
    /// without cost.read.
    async fn amount(&self) -> Option<Money> {
        let minor = self.0.amount_minor?;
        let currency = self.0.currency.clone();
        Some(Amount { minor, currency }.into())
    }
    /// What is wanted, by its places; at most 200.
    async fn lines(&self, ctx: &Context<'_>) -> Answer<Vec<PurchaseRequisitionLine>> {
        let rows = ctx.load(LinesOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(PurchaseRequisitionLine).collect())
    }
    /// What was ordered from it, oldest first; at most 1,000 over all requisitions of one level of a
    /// query.
    async fn orders(&self, ctx: &Context<'_>) -> Answer<Vec<PurchaseOrder>> {
        let rows = ctx.load(OrdersOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(PurchaseOrder).collect())
    }
    /// Who asks for it.
    async fn requested_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, Some(self.0.requested_by)).await
    }
    /// When it was written.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// When it was submitted; null while it is a draft.
    async fn submitted_at(&self) -> Option<DateTime> {
        self.0.submitted_at.map(Into::into)
    }
    /// Who decided about it or cancelled it, never who asked for what was approved; null before.
    async fn decided_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.decided_by).await
    }
    /// When that was decided; null before.
    async fn decided_at(&self) -> Option<DateTime> {
        self.0.decided_at.map(Into::into)
    }
    /// Why that was decided; null when nothing was said.
    async fn decision_note(&self) -> Option<&str> {
        self.0.decision_note.as_deref()
    }
    /// Counts changes; an input may state the version it saw.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
}

/// What is wanted of one article.
pub(crate) struct PurchaseRequisitionLine(RequisitionLineRow);

/// What is wanted of one article.
#[Object]
impl PurchaseRequisitionLine {
    /// Its place, from 1.
    async fn position(&self) -> i32 {
        number(self.0.position)
    }
    /// The article.
    async fn sku(&self, ctx: &Context<'_>) -> Answer<Sku> {
        let sku = ctx.load::<SkuId>(self.0.sku_id).await?;
        sku.map(Sku).ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// Pieces.
    async fn quantity(&self) -> i32 {
        number(self.0.quantity)
    }
    /// Estimated price of a piece, in the organisation's currency; null when not known, and without
    /// cost.read.
    async fn price(&self, ctx: &Context<'_>) -> Answer<Option<Money>> {
        match self.0.price_minor {
            Some(minor) => Ok(Some(own_money(ctx, minor).await?)),
            None => Ok(None),
        }
    }
    /// Pieces that were ordered.
    async fn ordered_quantity(&self) -> i32 {
        number(self.0.ordered)
    }
    /// Pieces that arrived.
    async fn received_quantity(&self) -> i32 {
        number(self.0.received)
    }
}

/// A count of pieces, at most 1,000,000,000 and the tolerance.
pub(super) fn number(count: i64) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
