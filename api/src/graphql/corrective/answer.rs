//! Answers to nonconformities: what an 8D report says.

use async_graphql::{Context, Object};
use domain::corrective::{
    CorrectiveAction as ActionRow, NonConformityAnswerRow, RootCause as CauseRow,
};

use super::words::{CauseCategory, CauseMethod, CorrectiveActionKind};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::files::File;
use crate::graphql::identity::User;
use crate::graphql::quality::{files, person};
use crate::graphql::scalar::{Date, DateTime};

/// One version of a supplier's answer (8D 报告); a rejected one never changes again.
pub(crate) struct NonConformityAnswer(pub(super) NonConformityAnswerRow);

/// One version of a supplier's answer (8D 报告); a rejected one never changes again.
#[Object]
impl NonConformityAnswer {
    /// Counts the answers to the nonconformity, from 1.
    async fn number(&self) -> i32 {
        i32::try_from(self.0.number).unwrap_or(i32::MAX)
    }
    /// What keeps the goods at hand under control (D3); goes on into the answer after a rejected one.
    async fn containment(&self) -> &str {
        &self.0.containment
    }
    /// Evidence of the containment, at most 20.
    async fn containment_files(&self, ctx: &Context<'_>) -> Answer<Vec<File>> {
        let ids = self.0.containment_files().map_err(|e| ctx.refuse(e))?;
        files(ctx, ids).await
    }
    /// Who said how it is contained.
    async fn contained_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, Some(self.0.contained_by)).await
    }
    /// When it was contained.
    async fn contained_at(&self) -> DateTime {
        self.0.contained_at.into()
    }
    /// Why it happened (D4); null before it is named.
    async fn root_cause(&self, ctx: &Context<'_>) -> Answer<Option<RootCause>> {
        let cause = self.0.cause().map_err(|e| ctx.refuse(e))?;
        Ok(cause.map(RootCause))
    }
    /// Who named the root cause; null before.
    async fn root_cause_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.root_cause_by).await
    }
    /// When the root cause was named; null before.
    async fn root_cause_at(&self) -> Option<DateTime> {
        self.0.root_cause_at.map(Into::into)
    }
    /// What is done about it (D5) and how it was done (D6), at most 20; empty before it is planned.
    async fn actions(&self, ctx: &Context<'_>) -> Answer<Vec<CorrectiveAction>> {
        let actions = self.0.action_list().map_err(|e| ctx.refuse(e))?;
        let numbered = (1..).zip(actions);
        Ok(numbered
            .map(|(position, row)| CorrectiveAction { position, row })
            .collect())
    }
    /// Who planned the actions; null before.
    async fn planned_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.planned_by).await
    }
    /// When the actions were planned; null before.
    async fn planned_at(&self) -> Option<DateTime> {
        self.0.planned_at.map(Into::into)
    }
    /// A remark about how the plan was carried out; null when there is none.
    async fn implementation_note(&self) -> Option<&str> {
        self.0.implementation_note.as_deref()
    }
    /// Who reported the plan as carried out; null before.
    async fn implemented_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.implemented_by).await
    }
    /// When the plan was reported as carried out; null before.
    async fn implemented_at(&self) -> Option<DateTime> {
        self.0.implemented_at.map(Into::into)
    }
    /// Whether the answer was good enough; null until it is verified.
    async fn accepted(&self) -> Option<bool> {
        self.0.accepted
    }
    /// Why it was accepted or rejected, for the supplier; null when nothing was said.
    async fn verification_note(&self) -> Option<&str> {
        self.0.verification_note.as_deref()
    }
    /// Who verified it, never who took part in it; null before.
    async fn verified_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.verified_by).await
    }
    /// When it was verified; null before.
    async fn verified_at(&self) -> Option<DateTime> {
        self.0.verified_at.map(Into::into)
    }
}

/// Why goods do not conform (根本原因).
pub(crate) struct RootCause(CauseRow);

/// Why goods do not conform (根本原因).
#[Object]
impl RootCause {
    /// How the cause was found.
    async fn method(&self) -> CauseMethod {
        self.0.method.into()
    }
    /// The steps that led to it, as the answers to each why; 1 to 10.
    async fn steps(&self) -> &[String] {
        &self.0.steps
    }
    /// The cause itself.
    async fn cause(&self) -> &str {
        &self.0.cause
    }
    /// Where the cause lies.
    async fn category(&self) -> CauseCategory {
        self.0.category.into()
    }
    /// Evidence, as a diagram; at most 20.
    async fn files(&self, ctx: &Context<'_>) -> Answer<Vec<File>> {
        files(ctx, self.0.file_ids.clone()).await
    }
}

/// Something that is done about a root cause (措施).
pub(crate) struct CorrectiveAction {
    position: i32,
    row: ActionRow,
}

/// Something that is done about a root cause (措施).
#[Object]
impl CorrectiveAction {
    /// Place in the plan, from 1.
    async fn position(&self) -> i32 {
        self.position
    }
    /// What the action is for.
    async fn kind(&self) -> CorrectiveActionKind {
        self.row.kind.into()
    }
    /// What is done.
    async fn description(&self) -> &str {
        &self.row.description
    }
    /// Who does it, in the supplier's words.
    async fn owner(&self) -> &str {
        &self.row.owner
    }
    /// By which day.
    async fn due_on(&self) -> Date {
        Date(self.row.due_on)
    }
    /// On which day it was done; null before.
    async fn done_on(&self) -> Option<Date> {
        self.row.done_on.map(Date)
    }
    /// A remark about how it was done; null when there is none.
    async fn note(&self) -> Option<&str> {
        self.row.note.as_deref()
    }
    /// Evidence that it was done, at most 20; empty before.
    async fn files(&self, ctx: &Context<'_>) -> Answer<Vec<File>> {
        files(ctx, self.row.file_ids.clone()).await
    }
}
