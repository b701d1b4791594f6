//! Rounds of samples.

use std::collections::HashMap;

use async_graphql::{ComplexObject, Context, ID, Object, SimpleObject};
use domain::kernel::fault::CoreFault;
use domain::kernel::id::{SampleId, UserId};
use domain::quality::rules::checklist::Checklist;
use domain::samples::SampleRoundRow;

use super::file::SampleFile;
use super::loader::FilesOf;
use super::sample::Sample;
use super::words::{SampleDecisionKind, SampleRoundStatus, SampleStage};
use crate::graphql::checklist::CheckResult;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::discussion::{Comment, Window, comments};
use crate::graphql::identity::User;
use crate::graphql::page::List;
use crate::graphql::scalar::DateTime;

/// One attempt of a supplier at a sample (打样轮次).
#[derive(Clone)]
pub(crate) struct SampleRound(pub(crate) SampleRoundRow);

impl From<SampleRoundRow> for SampleRound {
    fn from(row: SampleRoundRow) -> Self {
        Self(row)
    }
}

/// What was decided about a round, and why.
#[derive(SimpleObject)]
#[graphql(complex)]
pub(crate) struct SampleDecision {
    /// Outcome of the review.
    decision: SampleDecisionKind,
    /// Why; the supplier reads it. Null when it was approved without a word.
    reason: Option<String>,
    /// When it was decided.
    decided_at: DateTime,
    #[graphql(skip)]
    by: UserId,
}

#[ComplexObject]
impl SampleDecision {
    /// Who decided.
    async fn decided_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        Ok(ctx.load::<UserId>(self.by).await?.map(User))
    }
}

/// One attempt of a supplier at a sample (打样轮次).
#[Object]
impl SampleRound {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Counts the rounds of the sample, from 1.
    async fn number(&self) -> i32 {
        i32::try_from(self.0.number).unwrap_or(i32::MAX)
    }
    /// Where the round stands.
    async fn status(&self) -> SampleRoundStatus {
        self.0.status.into()
    }
    /// Stage of the sample in this round.
    async fn stage(&self) -> SampleStage {
        self.0.stage.into()
    }
    /// The sample that it is a round of.
    async fn sample(&self, ctx: &Context<'_>) -> Answer<Sample> {
        let sample = ctx.load::<SampleId>(self.0.sample_id).await?;
        sample.map(Sample).ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// When it is wanted; null when no time was set. Later is late, not refused.
    async fn due_at(&self) -> Option<DateTime> {
        self.0.due_at.map(Into::into)
    }
    /// From when on it cannot be submitted; null when there is no end.
    async fn expires_at(&self) -> Option<DateTime> {
        self.0.expires_at.map(Into::into)
    }
    /// Times it was submitted, at most 10; more than one after a withdrawal.
    async fn submissions(&self) -> i32 {
        i32::try_from(self.0.submissions).unwrap_or(i32::MAX)
    }
    /// Files of all submissions, oldest first, at most 300; those of the newest submission count.
    async fn files(&self, ctx: &Context<'_>) -> Answer<Vec<SampleFile>> {
        let rows = ctx.load(FilesOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(SampleFile).collect())
    }
    /// The supplier's words; null when there are none.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }
    /// Number of the parcel with the piece; null when only pictures are sent.
    async fn tracking_number(&self) -> Option<&str> {
        self.0.tracking_number.as_deref()
    }
    /// The supplier's answers compared with the specification, at most 200; empty before submission.
    async fn results(&self, ctx: &Context<'_>) -> Answer<Vec<CheckResult>> {
        let Some(report) = self.0.answers().map_err(|e| ctx.refuse(e))? else {
            return Ok(Vec::new());
        };
        let sample = ctx.load::<SampleId>(self.0.sample_id).await?;
        let spec = match sample {
            Some(sample) => sample.checklist().map_err(|e| ctx.refuse(e))?,
            None => Checklist::default(),
        };
        let labels: HashMap<_, _> =
            spec.items.into_iter().map(|item| (item.key, item.label)).collect();
        let outcomes: HashMap<_, _> =
            report.results.into_iter().map(|result| (result.item, result.outcome)).collect();
        let result = |answer: domain::quality::rules::checklist::Answer| {
            let label = labels.get(&answer.item).cloned();
            let outcome = outcomes.get(&answer.item).cloned();
            CheckResult::new(answer, label, outcome)
        };
        Ok(report.answers.into_iter().map(result).collect())
    }
    /// How many results are outside of the specification.
    async fn nonconforming_count(&self) -> i32 {
        i32::try_from(self.0.nonconforming).unwrap_or(i32::MAX)
    }
    /// Who submitted it; null before.
    async fn submitted_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.submitted_by).await
    }
    /// When it was submitted last; null before.
    async fn submitted_at(&self) -> Option<DateTime> {
        self.0.submitted_at.map(Into::into)
    }
    /// When the piece was scanned on arrival; null before, and when only pictures are sent.
    async fn received_at(&self) -> Option<DateTime> {
        self.0.received_at.map(Into::into)
    }
    /// Who took it into review; null before.
    async fn reviewed_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.reviewed_by).await
    }
    /// When the review began; null before. From then on it cannot be withdrawn.
    async fn review_started_at(&self) -> Option<DateTime> {
        self.0.review_started_at.map(Into::into)
    }
    /// What was decided; null before.
    async fn decision(&self) -> Option<SampleDecision> {
        Some(SampleDecision {
            decision: self.0.decision?.into(),
            reason: self.0.decision_reason.clone(),
            decided_at: self.0.decided_at?.into(),
            by: self.0.decided_by?,
        })
    }
    /// Comments on this round, newest first.
    async fn comments(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
    ) -> Answer<List<Comment>> {
        let window = Window {
            first,
            after,
            last,
            before,
        };
        comments(ctx, self.0.id.into(), window).await
    }
    /// When it was opened.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
}

/// A person who may not have come in yet.
pub(super) async fn person(ctx: &Context<'_>, id: Option<UserId>) -> Answer<Option<User>> {
    match id {
        Some(id) => Ok(ctx.load::<UserId>(id).await?.map(User)),
        None => Ok(None),
    }
}
